"""One view of a parse, whatever labels the model speaks.

`Tree` holds Universal Dependencies heads and labels for every token of a Doc. Parses in the scheme of spaCy's English
pipelines (CLEAR: `dobj`, `nsubjpass`, `prep`/`pobj`, `attr`) are turned into that shape by `clear_scheme`. Nothing else
in the package looks at `token.dep_` or `token.head`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from numpy.typing import NDArray
from spacy.tokens import Doc

from extract.syntax.clear_scheme import has_clear_labels, to_universal
from extract.syntax.slips import MADE_FROM, MAY_SLIP, Parse, mend_heads, mended_label
from extract.syntax.words import Word

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer", "csubj:outer"})


@dataclass(frozen=True, slots=True)
class Tree:
    """Dependency tree(s) of a Doc: `heads[i]` is the token index of i's head (i itself for a root), `deps[i]` its
    Universal Dependencies label in lower case ("root", "nsubj:pass", "obl", "acl:relcl", …; "dep" for white space).
    `bases[i]` is that label without its subtype, `words[i]` the token's strings, and `below[i]` its children by label,
    in full and without its subtype: most questions for children of a label find none."""

    doc: Doc
    heads: tuple[int, ...]
    deps: tuple[str, ...]
    kids: tuple[tuple[int, ...], ...] = field(repr=False)
    bases: tuple[str, ...] = field(repr=False)
    words: tuple[Word, ...] = field(repr=False)
    below: tuple[Mapping[str, tuple[int, ...]], ...] = field(repr=False)

    def head(self, i: int) -> int:
        return self.heads[i]

    def dep(self, i: int) -> str:
        return self.deps[i]

    def children(self, i: int, *labels: str) -> tuple[int, ...]:
        """Children of `i` in text order; with labels, only those whose label is one of them or a subtype of one
        ("nmod" takes "nmod:poss" too; "nmod:poss" takes only itself)."""
        if not labels:
            return self.kids[i]
        below = self.below[i]
        if len(labels) == 1:
            return below.get(labels[0], ())
        if not below or below.keys().isdisjoint(labels):
            return ()
        kids = self.kids[i]
        deps, bases = self.deps, self.bases
        return tuple([k for k in kids if bases[k] in labels or deps[k] in labels])

    def child(self, i: int, *labels: str) -> int | None:
        """The first such child, or None."""
        found = self.below[i].get(labels[0]) if len(labels) == 1 else self.children(i, *labels)
        return found[0] if found else None

    def subtree(self, i: int) -> list[int]:
        """`i` and everything below it, in text order."""
        found, stack = [], [i]
        while stack:
            k = stack.pop()
            found.append(k)
            stack.extend(self.kids[k])
        return sorted(found)

    def ancestors(self, i: int) -> Iterator[int]:
        """Heads of `i`, nearest first, up to its root."""
        while self.heads[i] != i:
            i = self.heads[i]
            yield i

    def is_(self, i: int, *labels: str) -> bool:
        """Whether the label of `i` is one of these or a subtype of one."""
        return self.bases[i] in labels or self.deps[i] in labels

    def conjuncts(self, i: int) -> tuple[int, ...]:
        """`i` and what is coordinated with it below it, in text order (UD: conjuncts hang on the first)."""
        below = self.children(i, "conj")
        if not below:
            return (i,)
        return tuple(sorted([i, *(c for k in below for c in self.conjuncts(k))]))

    def case(self, i: int) -> tuple[int, ...]:
        """The prepositions (or possessive mark) of a nominal, with the rest of multi-word ones ("because of")."""
        return tuple(sorted(k for c in self.children(i, "case") for k in (c, *self.children(c, "fixed"))))


PLURAL_VERBS = frozenset({"are", "were", "have"})


def antecedents(tree: Tree, clause: int, noun: int) -> tuple[int, ...]:
    """The noun that a relative clause hangs on, with what it is coordinated with where the verb is plural and it is not
    ("the CIA and the Pentagon, who were"), or where the clause hangs on the first and follows the last, as Universal
    Dependencies has it, and the verb is no singular ("Oslo and Riga, which claim the island"). A singular takes the last."""
    verbs = (clause, *tree.children(clause, "aux", "cop", "aux:pass"))
    members = tree.conjuncts(noun)
    if len(members) > 1 and members[-1] < clause and not any(_is_singular(tree, k) for k in verbs):
        return members
    if len(members) > 1 and members[-1] < clause and noun < members[-1]:
        return (members[-1],)  # "Saab and Britain, which is building a jet"
    plural = any(tree.words[k].lower_ in PLURAL_VERBS for k in verbs)
    if not plural or not tree.is_(noun, "conj") or tree.words[noun].tag_ not in {"NN", "NNP"}:
        return (noun,)
    return tree.conjuncts(tree.head(noun))


def is_denied(tree: Tree, i: int) -> bool:
    """Whether a member of a coordination of nouns is what it leaves out: "by Spain but not by [Serbia] or [Russia]"; of
    qualities each says it for itself: "a good step, but not [permanent]", "cheap and not very [loud]"."""
    if tree.is_(i, "conj") and tree.words[i].pos_ == "ADJ":
        return any(_denies(tree, k) for k in tree.children(i, "advmod") if k < i)
    while tree.is_(i, "conj") and tree.words[i].pos_ in {"NOUN", "PROPN", "PRON", "NUM"}:
        first = tree.head(i)
        members = (i, *(k for k in tree.children(first, "conj") if k < i))
        denied = max((k for k in members if _has_not(tree, k)), default=None)
        if denied is not None:
            return all(tree.words[c].lower_ != "but" for c in tree.children(i, "cc")) or denied == i
        i = first
    return False


def _has_not(tree: Tree, i: int) -> bool:
    """Whether "not" denies a conjunct alone: not as in "not only"."""
    return any(
        tree.words[k - 1].lower_ in {"but", "and", ","} and _denies(tree, k)
        for k in tree.children(i, "advmod")
        if k < i
    )


def _denies(tree: Tree, k: int) -> bool:
    return tree.words[k].lower_ == "not" and tree.words[k + 1].lower_ not in {"only", "just", "merely", "simply"}


def _is_singular(tree: Tree, verb: int) -> bool:
    return tree.words[verb].tag_ == "VBZ" or tree.words[verb].lower_ == "was"


def is_gerund(tree: Tree, i: int) -> bool:
    """Whether the verb `i` is a gerund or participle in "-ing", by itself or by its auxiliary ("of having sold", "of being
    armed")."""
    helpers = tree.children(i, "aux", "aux:pass", "cop")
    return tree.words[min(helpers, default=i)].tag_ == "VBG"


def has_label(label: str, *wanted: str) -> bool:
    return label in wanted or label.partition(":")[0] in wanted


NONE: Mapping[str, tuple[int, ...]] = {}
_LAST: list[tuple[Tree, bytes]] = []
"""The tree that was asked for last, alone: two would keep two articles in memory. It is kept here and not on the Doc, which
has to go through `to_bytes` and between processes."""


def tree(doc: Doc) -> Tree:
    """The tree of `doc`; roots point at themselves, as in spaCy.

    Several stages ask for it one after the other: the last one is kept for as long as nothing that it was made from changes.
    """
    values = doc.to_array(MADE_FROM)
    key = values.tobytes()
    for found, made_from in _LAST:
        if found.doc is doc and made_from == key:
            return found
    made = _tree(doc, values)
    _LAST[:] = [(made, key)]
    return made


def _tree(doc: Doc, values: NDArray[Any]) -> Tree:
    """The tree of `doc` from its values of `MADE_FROM`."""
    labels = values[:, MADE_FROM.index("DEP")].tolist()
    names = {label: doc.vocab.strings[label] for label in set(labels)}
    if has_clear_labels(names.values()):
        heads, deps = to_universal(doc)
    else:
        offsets = values[:, MADE_FROM.index("HEAD")].astype("int64").tolist()
        heads = [i + offset for i, offset in enumerate(offsets)]
        lower = {label: name.lower() for label, name in names.items()}
        deps = [lower[label] if offset else "root" for label, offset in zip(labels, offsets, strict=True)]
    parse = Parse.of(doc, values, heads, deps)
    mend_heads(parse)
    kids: list[list[int]] = [[] for _ in heads]
    for i, h in enumerate(heads):
        if h != i:
            kids[h].append(i)
    mended = tuple([mended_label(parse, i, kids) if d in MAY_SLIP else d for i, d in enumerate(deps)])
    bases = {label: label.partition(":")[0] for label in set(mended)}
    base = tuple([bases[label] for label in mended])
    below = tuple([_by_label(k, mended, base) if k else NONE for k in kids])
    return Tree(doc, tuple(heads), mended, tuple(map(tuple, kids)), base, parse.words, below)


def _by_label(kids: Sequence[int], deps: Sequence[str], bases: Sequence[str]) -> Mapping[str, tuple[int, ...]]:
    """Children by label, with its subtype and without."""
    if len(kids) == 1:
        (k,) = kids
        return {bases[k]: (k,), deps[k]: (k,)}
    found: dict[str, list[int]] = {}
    for k in kids:
        base, label = bases[k], deps[k]
        found.setdefault(base, []).append(k)
        if label != base:
            found.setdefault(label, []).append(k)
    return {label: tuple(those) for label, those in found.items()}
