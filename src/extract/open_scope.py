"""Facts in whole words, as `--scope open` prints them: phrases with their articles, prepositions and relative clauses,
predicates with their auxiliaries, and passives in the order of the text.

Collections of open information extraction (CaRB) hold whole spans. The spans of the usual scope are what a fact is about,
and ids are made from them in either scope.
"""

from dataclasses import replace

from extract.annotations import Argument, Predicate, Triple
from extract.syntax import SUBJECTS, Tree

HELPERS = ("aux", "cop", "advmod", "compound:prt", "expl", "mark")
"""What belongs to a predicate besides its verbs, where nothing else stands between."""
OUTSIDE = ("conj", "cc", "parataxis", "appos", "list", "cop", "aux", "mark", "discourse", "vocative", *sorted(SUBJECTS))
"""What hangs on the head of a phrase and does not belong to it."""
EDGES = frozenset({"PUNCT", "SPACE", "CCONJ"})
CLOSING, OPENING = frozenset(')]”’"'), frozenset('([“‘"')
NAMED_ROLES = frozenset({"time", "place"})
PASSIVE_WITH_AGENT = ("clause.passive.agent", "clause.passive.agent.prep")


def widened(tree: Tree, triple: Triple) -> Triple:
    """The triple with whole spans."""
    if triple.rule in PASSIVE_WITH_AGENT and triple.object.role is None:
        agent = replace(triple.subject, role="by")
        sides = None if triple.sides is None else (triple.sides[1], triple.sides[0])
        triple = replace(triple, subject=triple.object, object=agent, sides=sides)
    elif triple.object.role in NAMED_ROLES and tree.case(triple.object.head):
        preposition = " ".join(tree.words[k].lower_ for k in tree.case(triple.object.head))
        triple = replace(triple, object=replace(triple.object, role=preposition))
    taken = frozenset(q.head for q in (triple.subject, triple.object, *triple.qualifiers))
    predicate = _predicate(tree, triple.predicate, taken) if triple.rule.startswith("clause") else triple.predicate
    clause = range(predicate.start, predicate.end)
    return replace(
        triple,
        subject=_argument(tree, triple.subject, taken, clause, case=False),
        predicate=predicate,
        object=_argument(tree, triple.object, taken, clause, case=False),
        qualifiers=tuple(_argument(tree, q, taken, clause, case=True) for q in triple.qualifiers),
    )


def _predicate(tree: Tree, found: Predicate, taken: frozenset[int]) -> Predicate:
    """The predicate with its auxiliaries, negation and adverbs: "has n't yet decided"."""
    allowed = set(range(found.start, found.end))
    for i in range(found.start, found.end):
        for k in tree.children(i, *HELPERS):
            if k not in taken and not (tree.is_(k, "mark") and tree.words[k].lower_ != "to"):
                allowed.update(tree.subtree(k))
    if found.head not in allowed:
        for k in tree.children(found.head, "aux", "cop", "advmod"):
            if k < found.head and k not in taken:
                allowed.update(tree.subtree(k))
    start, end = found.start, found.end
    while start - 1 in allowed:
        start -= 1
    while end in allowed:
        end += 1
    return replace(found, start=start, end=end)


def _argument(tree: Tree, found: Argument, taken: frozenset[int], clause: range, *, case: bool) -> Argument:
    """The whole phrase around a head, without the other arguments of the same fact."""
    allowed = set(range(found.start, found.end))
    outside = {k for k in tree.children(found.head, *OUTSIDE) if not found.start <= k < found.end}
    stack = [found.head]
    while stack:
        i = stack.pop()
        allowed.add(i)
        for k in tree.children(i):
            preposition = i == found.head and tree.is_(k, "case") and k < i
            if k in outside or k in clause or (k in taken and k != found.head) or (preposition and not case):
                continue
            if tree.is_(k, "acl:relcl") and _is_aside(tree, k):
                continue
            stack.append(k)
    start, end = found.start, found.end
    while start - 1 in allowed and start - 1 not in clause:
        start -= 1
    while end in allowed and end not in clause:
        end += 1
    start, end = _trimmed(tree, found, start, end)
    return replace(found, start=start, end=end)


def _is_aside(tree: Tree, i: int) -> bool:
    """Whether a relative clause stands behind a comma: it says something more, and is no part of the phrase."""
    first = min(tree.subtree(i))
    return tree.words[first].pos_ == "PUNCT" or (first > 0 and tree.words[first - 1].text == ",")


def _trimmed(tree: Tree, found: Argument, start: int, end: int) -> tuple[int, int]:
    """The range without punctuation and conjunctions at edges that the narrow one does not have."""
    while start < found.start and tree.words[start].pos_ in EDGES and tree.words[start].text not in OPENING:
        start += 1
    while end > found.end and tree.words[end - 1].pos_ in EDGES and tree.words[end - 1].text not in CLOSING:
        end -= 1
    return start, end
