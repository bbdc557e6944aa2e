"""The working state of the stage: mentions, and which of them are one thing.

Passes read a `Chains` and return `Link`s; `apply` writes them. So each pass stays a pure function.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property

from spacy.tokens import Doc

from extract.annotations import Mention, is_country
from extract.labels import PLACES
from extract.labels import VALUES as WITH_VALUE
from extract.reference.lexicon import Identity, Lexicon
from extract.reference.names import clean, fold, make_id
from extract.syntax import Tree, starts_of, text_of

VALUES = WITH_VALUE | {"CARDINAL", "ORDINAL"}
DETERMINED = frozenset({"the", "this", "that"})
SOURCE = "extract_reference"
DEMONYM = "demonym"
DESCRIPTION = "description"
SHORT_NAME = "short-name"
NO_FULL_NAMES = frozenset({"acronym", SHORT_NAME, DESCRIPTION})
"""What links mentions whose words are not the full name."""


@dataclass(frozen=True, slots=True)
class Link:
    """Tokens `[start, end)` stand for the mention(s) at these indices. `named` is True for another form of the name.

    Several antecedents make a plural mention ("both countries"). With `becomes` the words stand for something that need
    not be mentioned elsewhere ("Tokyo", the government of Japan); with `label` they get another label than the antecedent.
    """

    start: int
    end: int
    antecedents: tuple[int, ...]
    via: str | None
    named: bool = False
    becomes: Identity | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class StandIn:
    """The pronoun or noun `token` stands for the phrase headed by the noun `phrase`, which names nothing."""

    token: int
    phrase: int
    via: str = "pronoun"


class Chains:
    """Mentions of a Doc in text order, then those that passes add; indices never change."""

    def __init__(self, tree: Tree, rows: Sequence[Mention], lexicon: Lexicon) -> None:
        self.doc = doc = tree.doc
        self.tree = tree
        self.titles = lexicon.titles
        self.countries = lexicon.countries
        self.mentions = list(rows)
        self.links: list[Link] = []
        """What passes have linked so far, in the order in which they did."""
        self.stand_ins: list[StandIn] = []
        self._parent = list(range(len(rows)))
        self._groups: dict[int, tuple[int, ...]] = {}
        self.valued = frozenset(t for m in rows if m.label in VALUES for t in range(m.start, m.end))
        self._owner: dict[int, int] = {}
        self._places: dict[tuple[int, int], int] = {}
        self._order: list[tuple[int, int, int]] = []
        self._texts: dict[int, str] = {}
        self._folded: dict[int, tuple[str, ...]] = {}
        self._names: dict[int, str] = {}
        """Names of chains, by root, for as long as nothing is linked: a pass asks for one again and again."""
        self._heads: dict[int, int] = {}
        self._named: list[int] | None = None
        self._members = {i: [i] for i in range(len(rows))}
        self.words = tree.words
        self.role_weights: dict[int, float] = {}
        self.sentence = _sentence_numbers(doc)
        self._starts = starts_of(doc)
        self.lemmas = [word.lower_lemma for word in tree.words]
        self._forms = [word.lower_ for word in tree.words]
        self._distinct_lemmas, self.distinct_forms = frozenset(self.lemmas), frozenset(self._forms)
        """Of the forms in small letters, those that the text has."""
        self.determined = sorted({tree.heads[t] for t in self.with_form(DETERMINED)})
        """What stands below "the", "this" or "that"."""
        for i in range(len(rows)):
            self._own(i)

    @cached_property
    def nouns(self) -> Counter[str]:
        """How often the text has each common noun, by lemma."""
        return Counter([k for k, word in zip(self.lemmas, self.words, strict=True) if word.pos_ == "NOUN"])

    def with_lemma(self, lemmas: AbstractSet[str]) -> list[int]:
        """The tokens with one of these lemmas, in text order."""
        here = self._distinct_lemmas & lemmas
        return [t for t, lemma in enumerate(self.lemmas) if lemma in here] if here else []

    def with_form(self, forms: AbstractSet[str]) -> list[int]:
        """The tokens with one of these forms, in small letters, in text order."""
        here = self.distinct_forms & forms
        return [t for t, form in enumerate(self._forms) if form in here] if here else []

    def named(self) -> list[int]:
        """Indices of the names that take part: no dates, no amounts."""
        if self._named is None:
            self._named = [i for i, m in enumerate(self.mentions) if m.named and m.label not in VALUES]
        return self._named

    def root(self, i: int) -> int:
        while self._parent[i] != i:
            i = self._parent[i]
        return i

    def members(self, i: int) -> list[int]:
        """The mentions of the chain of `i`, in text order."""
        return self._members[self.root(i)]

    def group(self, i: int) -> tuple[int, ...]:
        """The roots that a plural mention stands for, in the order in which they are named; empty for others."""
        if not self._groups:
            return ()
        return tuple(dict.fromkeys(self.root(k) for k in self._groups.get(self.root(i), ())))

    def merge(self, i: int, j: int) -> None:
        self._names.clear()
        first, second = sorted((self.root(i), self.root(j)))
        if first != second:
            self._parent[second] = first
            joined = [*self._members[first], *self._members.pop(second)]
            self._members[first] = sorted(joined, key=self._order.__getitem__)

    def text(self, i: int) -> str:
        """The name in mention `i` as written, cleaned."""
        known = self._texts.get(i)
        if known is None:
            m = self.mentions[i]
            known = self._texts[i] = clean(self.written(m.start, m.end), m.label, self.titles)
        return known

    def folded(self, i: int) -> tuple[str, ...]:
        """The words of the name in mention `i` without case, accents and dots."""
        known = self._folded.get(i)
        if known is None:
            known = self._folded[i] = tuple(fold(self.text(i)).split())
        return known

    def written(self, start: int, end: int) -> str:
        """The text of tokens `[start, end)`; a Span, which joins its tokens, takes ten times as long."""
        return text_of(self.doc)[self._starts[start] : self._starts[end - 1] + len(self.words[end - 1].text)]

    def singular(self, name: str, m: Mention) -> str:
        """A common noun as its lemma ("attack submarines" is a kind of thing); a proper name as it is."""
        last = self.doc[m.end - 1]
        if name.islower() and last.tag_ == "NNS" and name.endswith(last.lower_):
            return name[: len(name) - len(last.text)] + last.lemma_.lower()
        return name

    def head(self, i: int) -> int:
        """The token that heads mention `i`."""
        if i not in self._heads:
            m = self.mentions[i]
            self._heads[i] = head_of(self.tree, m.start, m.end)
        return self._heads[i]

    def at(self, token: int) -> int | None:
        """The mention that covers `token` (the longest named one, else one added by a pass)."""
        return self._owner.get(token)

    def headed(self, token: int) -> int | None:
        """The mention whose head is `token`."""
        i = self._owner.get(token)
        return i if i is not None and self.head(i) == token else None

    def free(self, start: int, end: int) -> bool:
        return all(t not in self._owner for t in range(start, end))

    def apply(self, links: Iterable[Link]) -> None:
        for link in links:
            self._apply(link)

    def _apply(self, link: Link) -> None:
        self.links.append(link)
        self._names.clear()
        i = self._exact(link.start, link.end)
        if i is None:
            label = link.label or (link.becomes.label if link.becomes else self.label(link.antecedents[0]))
            self.mentions.append(Mention(link.start, link.end, label, via=link.via, source=SOURCE, named=link.named))
            i = len(self.mentions) - 1
            self._named = None
            self._parent.append(i)
            self._members[i] = [i]
            self._own(i)
        elif link.label or link.via:
            self._texts.pop(i, None)
            self._folded.pop(i, None)
            m = self.mentions[i]
            if link.label and link.label != m.label:  # a ship called like a city is not the city that a pattern knows
                m = replace(m, name=None, id=None, kind=None)
            self.mentions[i] = replace(m, label=link.label or m.label, via=link.via or m.via)
        if link.becomes:
            self.mentions[i] = replace(self.mentions[i], name=link.becomes.name, id=link.becomes.id)
        if len(link.antecedents) == 1:
            self.merge(i, link.antecedents[0])
        elif link.antecedents:
            self._join_group(i, link.antecedents)

    def _join_group(self, i: int, antecedents: tuple[int, ...]) -> None:
        """Give plural mention `i` the chain of an earlier plural of the same things, or one of its own."""
        wanted = {self.root(k) for k in antecedents}
        for root in list(self._groups):
            if set(self.group(root)) == wanted:
                self.merge(i, root)
                return
        self._groups[self.root(i)] = antecedents

    def _exact(self, start: int, end: int) -> int | None:
        return self._places.get((start, end))

    def _own(self, i: int) -> None:
        m = self.mentions[i]
        self._places.setdefault((m.start, m.end), i)
        self._order.append((m.start, -m.end, i))
        if m.label in VALUES:
            return
        for t in range(m.start, m.end):
            other = self._owner.get(t)
            if other is None or (m.named and self.mentions[other].end - self.mentions[other].start < m.end - m.start):
                self._owner[t] = i

    def label(self, i: int) -> str:
        """The label of what mention `i` stands for: a country's for a demonym."""
        m = self.mentions[i]
        return "GPE" if m.via == DEMONYM else m.label

    def name(self, i: int) -> str:
        """The canonical name of the chain of `i`: a pattern's, else its fullest form, of a kind of thing ("missiles") its
        most frequent one; of a plural, its members' names."""
        root = self.root(i)
        known = self._names.get(root)
        if known is None:
            known = self._names[root] = self._name(root)
        return known

    def _name(self, i: int) -> str:
        alone = self._members[i]
        if len(alone) == 1 and not self._groups and self.mentions[alone[0]].via != DEMONYM:  # most chains
            m = self.mentions[alone[0]]
            given = m.name if m.id else None
            return self.text(alone[0]) if not given else clean(given, "NORP") if m.label == "NORP" else given
        members = self.group(i)
        if members:
            return " and ".join(self.name(k) for k in members)
        rows = [k for k in self.members(i) if self.mentions[k].named]
        own = [k for k in rows if self.mentions[k].via != DEMONYM]
        given = next((self.mentions[k].name for k in own if self.mentions[k].id and self.mentions[k].name), None)
        if given:
            return clean(given, "NORP") if self.mentions[own[0]].label == "NORP" else given
        if not own:
            return self.countries.get(self.mentions[rows[0]].id or "", self.text(rows[0]))
        short = {self.text(k) for k in own if self.mentions[k].via in NO_FULL_NAMES}
        forms = [form for k in own if (form := self.text(k)) not in short]
        forms = forms or [self.text(k) for k in own]
        kinds = Counter(f for f in forms if f.islower())
        if kinds:
            return max(kinds, key=lambda f: (kinds[f], len(f), f))
        return max(forms, key=lambda f: (f.count(" "), not f.isupper() or " " not in f, -forms.index(f)))

    def identity(self, i: int, name: str | None = None) -> str | None:
        """The id of the chain of `i`: a pattern's, else one made from label and name (`name`, where the caller has it); None
        for a plural."""
        if self.group(i):
            return None
        given = self._given(i)
        if given:
            return given
        name = name or self.name(i)
        rows = [k for k in self.members(i) if self.mentions[k].named]
        m = self.mentions[next((k for k in rows if self.text(k) == name), rows[0])]
        return make_id(m.label, self.singular(name, m))

    def is_state(self, i: int) -> bool:
        """Whether mention `i` is of a country, by its name, its capital or its people's."""
        return is_country(self._given(i)) and not self.group(i)

    def _given(self, i: int) -> str | None:
        """The id that a pattern gave the chain of `i`; one that is made is no country's."""
        mentions = self.mentions
        return next((mentions[k].id for k in self.members(i) if mentions[k].named and mentions[k].id), None)

    def determiners(self, token: int) -> frozenset[str]:
        """The determiners of `token`, in small letters."""
        return frozenset(self.words[d].lower_ for d in self.tree.children(token, "det"))

    def result(self) -> list[Mention]:
        """All mentions with canonical name, id and chain, chains numbered in text order; dates and amounts as they were."""
        known: dict[int, tuple[int, str, str | None]] = {}
        rows: list[Mention] = []
        for i in sorted(range(len(self.mentions)), key=self._order.__getitem__):
            m = self.mentions[i]
            if m.label in VALUES:
                rows.append(m)
                continue
            root = self.root(i)
            if root not in known:
                canonical = self.name(root)
                known[root] = (len(known), canonical, self.identity(root, canonical))
            chain, name, identity = known[root]
            called = self.text(i) if m.via == DEMONYM else name
            rows.append(
                Mention(m.start, m.end, m.label, called, identity, m.via, m.value, m.source, chain, m.named, m.kind)
            )
        return rows


def merge_equal(chains: Chains) -> None:
    """The surest pass: equal ids, and equal names of one kind unless their ids differ."""
    first: dict[tuple[str, str], int] = {}
    for i in chains.named():
        m = chains.mentions[i]
        if m.id:
            chains.merge(i, first.setdefault(("id", m.id), i))
        if m.via == DESCRIPTION:
            continue
        key = (kind_of(m.label), fold(m.name if m.id and m.name else chains.singular(chains.text(i), m)))
        other = first.setdefault(key, i)
        if not m.id or chains.mentions[other].id in (None, m.id):
            chains.merge(i, other)


def kind_of(label: str) -> str:
    """Labels between which a name may waver, as one."""
    return "place" if label in PLACES else label


def head_of(tree: Tree, start: int, end: int) -> int:
    """The token in `[start, end)` whose head is outside; the last one where there are several."""
    tops = [t for t in range(start, end) if not start <= tree.head(t) < end or tree.head(t) == t]
    nominal = [t for t in tops if tree.words[t].pos_ in {"NOUN", "PROPN", "PRON", "ADJ", "NUM", "X"}]
    return (nominal or tops or [end - 1])[-1]


def _sentence_numbers(doc: Doc) -> list[int]:
    """The number of the sentence of each token, from 0."""
    begins = doc.to_array("SENT_START") == 1
    begins[:1] = True
    numbers: list[int] = (begins.cumsum() - 1).tolist()
    return numbers
