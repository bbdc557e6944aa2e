"""Facts of phrases that name some of what stands before them: "five states, including Norway", "groups such as Hamas"."""

from collections.abc import Iterator

from extract.annotations import Predicate, Triple
from extract.labels import NAMES
from extract.relations.entities_view import EntityView
from extract.relations.lexicon import Lexicon
from extract.relations.phrases import argument
from extract.syntax import Tree

OPENINGS = frozenset({"including", "such"})
"""First words of the prepositions before an example."""


def example_triples(tree: Tree, view: EntityView, lexicon: Lexicon) -> Iterator[Triple]:
    """`states such as Norway and Chile`: the states include each of the two."""
    for i, word in enumerate(tree.words):
        if word.lower_ not in OPENINGS or not tree.is_(i, "case"):
            continue
        example = tree.head(i)
        whole = _whole(tree, example, i)
        if whole is None:
            continue
        if word.lower_ == "such" and tree.words[i + 1].lower_ != "as":
            continue
        if _may_be_of_another(tree, whole, i) and view.label(example) not in NAMES:
            continue
        subject = argument(tree, whole, lexicon, None, frozenset({example}))
        predicate = Predicate("include", i, i + 1, example)
        for k in tree.conjuncts(example):
            if tree.words[k].pos_ != "VERB":
                yield Triple(subject, predicate, argument(tree, k, lexicon), rule="noun.example")


def _whole(tree: Tree, example: int, opening: int) -> int | None:
    """What an example is some of: the noun that it hangs on or, where a verb stands between, the object of that verb ("an
    attack that left 6 dead, including 4 soldiers")."""
    whole = tree.head(example)
    if not whole < opening < example or not tree.is_(example, "nmod", "obl"):
        return None
    verb = whole if tree.is_(example, "obl") else tree.child(whole, "acl:relcl")
    objects = () if verb is None else tree.children(verb, "obj", "nsubj:pass")
    done_to = max((k for k in objects if k < opening), default=None)
    if done_to is not None or tree.is_(example, "obl"):
        return done_to
    return whole if tree.words[whole].pos_ in {"NOUN", "PROPN"} else None


def _may_be_of_another(tree: Tree, whole: int, opening: int) -> bool:
    """Whether what stands behind a comma may be some of what a clause is about, and not of the phrase right before: "ten men
    were killed in two towns, including an officer"."""
    if tree.words[opening - 1].text != "," or not tree.is_(whole, "obl"):
        return False
    return bool(tree.children(tree.head(whole), "obj", "nsubj:pass"))
