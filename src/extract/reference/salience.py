"""Which of several possible antecedents is spoken of: weights by syntactic role, halved with each sentence.

The weights are those of Lappin and Leass (1994), "An algorithm for pronominal anaphora resolution", table 1; a chain's
salience is the sum over its mentions, as there. What is ours: candidates compete with common nouns, and the best one must
lead the next by `MARGIN`, because a wrong link is worse than none.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from extract.reference.antecedents import WINDOW
from extract.reference.binding import apart, commanding_subject, is_cataphor, is_partner, is_possessor_above, top_of
from extract.reference.chains import Chains
from extract.reference.nominals import Nominal

RECENCY = 100.0
HEAD = 80.0
SUBJECT = 80.0
EXISTENTIAL = 70.0
OBJECT = 50.0
OBLIQUE = 40.0
MAIN = 50.0
PARALLEL = 35.0
PARTNER = 200.0
OWN_SUBJECT = 80.0
OWNER = 320.0
EMBEDDED = frozenset({"obl", "advcl", "acl", "parataxis"})
REPEATED = 0.3
TOPIC = 5.0
OFTEN = 20
MARGIN = 1.1


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its salience seen from one anaphor."""

    nominal: Nominal
    weight: float


@dataclass(frozen=True, slots=True)
class _Place:
    """Of an anaphor: its role, and the subject that commands it."""

    role: str
    subject: int | None


def role_weight(chains: Chains, token: int) -> float:
    """Weight of the grammatical role of a nominal, before recency."""
    known = chains.role_weights.get(token)
    if known is None:
        known = chains.role_weights[token] = _role_weight(chains, token)
    return known


def _role_weight(chains: Chains, token: int) -> float:
    tree = chains.tree
    top = token
    while tree.is_(top, "conj", "appos", "flat", "nmod:desc"):
        top = tree.head(top)
    dep = tree.dep(top)
    weight = RECENCY
    if dep.startswith("nsubj"):
        weight += EXISTENTIAL if tree.children(tree.head(top), "expl") else SUBJECT
    elif dep == "obj":
        weight += OBJECT
    elif dep.startswith(("iobj", "obl")):
        weight += OBLIQUE
    elif dep == "root":
        weight += SUBJECT
    if not dep.startswith(("nmod", "compound", "amod")):
        weight += HEAD
    if EMBEDDED.isdisjoint([tree.bases[a] for a in (top, *tree.ancestors(top))]):
        weight += MAIN
    return weight


def rank(
    chains: Chains,
    anaphor: int,
    candidates: Iterable[Nominal],
    agrees: Callable[[Nominal], bool],
    bonus: Callable[[Nominal], float] = lambda n: 0.0,
) -> list[Scored]:
    """Things spoken of near `anaphor` that `agrees` takes and grammar allows, the most salient first."""
    here = chains.sentence[anaphor]
    seen: list[tuple[Nominal, object, int, bool]] = []
    last: dict[object, Nominal] = {}
    for n in candidates:
        distance = here - chains.sentence[n.token]
        if not 0 <= distance <= WINDOW or n.token == anaphor:
            continue
        if n.token > anaphor and not (distance == 0 and is_cataphor(chains.tree, anaphor, n.token)):
            continue
        thing, agreed = _thing(chains, n), agrees(n)
        seen.append((n, thing, distance, agreed))
        if agreed:
            last[thing] = n
        elif n.token < anaphor:
            last.pop(thing, None)  # "the LTTE is aware that they": its last mention is no plural
    if not last:
        return []
    near = [n.token for n, thing, distance, _ in seen if distance == 0 and thing in last]
    barred = {token for token in near if apart(chains.tree, anaphor, token)}
    possible = last.keys() - {thing for n, thing, _, _ in seen if n.token in barred}
    if not possible:
        return []
    place = _Place(_role(chains.tree.dep(anaphor)), commanding_subject(chains.tree, anaphor))
    weights: dict[object, list[float]] = {thing: [] for thing in last}
    for n, thing, distance, agreed in seen:
        if thing in possible:
            weight = role_weight(chains, n.token) / 2**distance
            if agreed:
                weight += _relation_weight(chains, anaphor, place, n.token, distance) + bonus(n)
            weights[thing].append(weight)
    rows = [Scored(n, _total(weights[thing]) + _topic(chains, n)) for thing, n in last.items() if thing in possible]
    return sorted(rows, key=lambda s: (-s.weight, -s.nominal.token))


def _topic(chains: Chains, n: Nominal) -> float:
    """What the text speaks of again and again is what it speaks of now."""
    if n.members:
        return 0.0
    if n.mention is not None:
        times = len(chains.members(n.mention))
    else:
        times = chains.nouns[chains.lemmas[n.token if n.phrase is None else n.phrase]]
    return TOPIC * min(times - 1, OFTEN)


def _total(weights: list[float]) -> float:
    """The strongest mention in full, the others in part."""
    return max(weights) * (1 - REPEATED) + sum(weights) * REPEATED


def clear_winner(rows: list[Scored], margin: float = MARGIN) -> Nominal | None:
    """The first, if it leads the second by `margin`."""
    if not rows or (len(rows) > 1 and rows[0].weight < margin * rows[1].weight):
        return None
    return rows[0].nominal


def _relation_weight(chains: Chains, anaphor: int, place: _Place, token: int, distance: int) -> float:
    """What the places of the two in their clauses add: parallel roles, a partner's name, the subject of the clause."""
    tree = chains.tree
    token = top_of(tree, token)
    weight = 0.0
    first = token
    while tree.bases[first] == "conj":
        first = tree.heads[first]
    if place.role == _role(tree.deps[first]):
        weight += PARALLEL
    if distance == 0:
        if is_partner(tree, anaphor, token):
            weight += PARTNER
        if is_possessor_above(tree, anaphor, token):
            weight += OWNER
        elif place.subject == token:
            weight += OWN_SUBJECT
    return weight


def _role(dep: str) -> str:
    """The label for comparison; an "it" that is taken for a real subject may carry "expl" in a parse."""
    if dep == "expl":
        return "nsubj"
    return dep if dep == "nmod:poss" else dep.partition(":")[0]


def _thing(chains: Chains, n: Nominal) -> object:
    if n.members:
        return tuple(sorted({chains.root(k) for k in n.members}))
    if n.mention is not None:
        return chains.root(n.mention)
    return chains.lemmas[n.token if n.phrase is None else n.phrase], n.kind
