"""What somebody says, thinks or decides, as a fact whose object is the whole clause: `--scope open` alone writes it.

In the usual scope the clause is a fact with its speaker and its modality, and saying it twice would help nobody.
"""

from collections.abc import Iterator

from extract.annotations import Argument, Triple
from extract.relations.clauses import Clause
from extract.relations.lexicon import Lexicon
from extract.relations.phrases import argument, predicate
from extract.syntax import Tree

RULE = "clause.complement"
EDGES = frozenset({"PUNCT", "SPACE", "CCONJ"})


def complement_triples(tree: Tree, clause: Clause, lexicon: Lexicon) -> Iterator[Triple]:
    """A fact for each subject of a clause that has a clause as its object and no other: "said that it had sold the jets"."""
    if clause.objects or clause.kind != "verb" or not clause.subjects:
        return
    content = _complement(tree, clause.head)
    if content is None:
        return
    for subject in clause.subjects:
        if not content.start <= subject < content.end:
            yield Triple(argument(tree, subject, lexicon), predicate(tree, clause), content, rule=RULE)


def _complement(tree: Tree, verb: int) -> Argument | None:
    """The clause that is a verb's object: below it, or above a verb that is put in ("The deal, he said, was off")."""
    below = tree.child(verb, "ccomp")
    if below is not None:
        return _clause_span(tree, below, set(tree.subtree(below)))
    if not tree.is_(verb, "parataxis") or tree.children(verb, "obj", "xcomp"):
        return None
    above = tree.head(verb)
    rest = set(tree.subtree(above)) - set(tree.subtree(verb))
    # Of a clause that is interrupted, the part with its predicate.
    return _clause_span(tree, above, {i for i in rest if (i < verb) == (above < verb)})


def _clause_span(tree: Tree, head: int, inside: set[int]) -> Argument | None:
    """The tokens in one piece around `head`, without "that" and punctuation at the edges."""
    start, end = head, head + 1
    while start - 1 in inside:
        start -= 1
    while end in inside:
        end += 1
    while start < head and (tree.words[start].pos_ in EDGES or tree.words[start].lower_ == "that"):
        start += 1
    while end - 1 > head and tree.words[end - 1].pos_ in EDGES:
        end -= 1
    return Argument(start, end, head) if end - start > 1 else None
