"""What two verbs that stand right beside each other have in common: "was bombed and besieged by rebels in May".

Parsers hang what follows on one of the two, most often the second; that things are shared the words alone do not say, and so
it is taken from what an argument is: times, places and agents hold for both, an object where the first verb needs one.
"""

from extract.labels import DATES, PLACES
from extract.relations.lexicon import Lexicon
from extract.relations.predicates import VERBAL, agents_of, is_passive, own_subject
from extract.syntax import Tree


def beside(tree: Tree, i: int) -> int | None:
    """The verb that verb `i` is coordinated with right before or behind it, without a subject of its own there."""
    if tree.deps[i] == "conj":
        first, second = tree.heads[i], i
    else:
        first, second = i, tree.child(i, "conj") or i
    if not first < second <= first + 3 or tree.words[first].pos_ not in VERBAL or tree.words[second].pos_ not in VERBAL:
        return None
    between = range(first + 1, second)
    if any(tree.words[k].pos_ not in {"CCONJ", "ADV"} for k in between) or own_subject(tree, second):
        return None
    return second if i == first else first


def shared_object(tree: Tree, i: int, lexicon: Lexicon) -> tuple[int, ...]:
    """The object of the verb right behind, for a first verb that needs one: "shot and killed [a man]"."""
    if tree.words[i].lemma_ not in lexicon.transitive:
        return ()
    other = beside(tree, i)
    if other is None or other < i or is_passive(tree, i) or is_passive(tree, other):
        return ()
    return tree.children(other, "obj")


def shared_agents(tree: Tree, i: int, lexicon: Lexicon) -> tuple[int, ...]:
    """Who did both, of two passives: "was trained and equipped by [France]"."""
    other = beside(tree, i)
    if other is None or not is_passive(tree, other):
        return ()
    return tuple(k for k in agents_of(tree, other, lexicon) if k > i)


def shared_settings(tree: Tree, i: int, lexicon: Lexicon) -> list[tuple[int, tuple[int, ...], str]]:
    """When and where both were done, as head, preposition and label: "was shot and killed in [Cairo] on [Monday]"."""
    other = beside(tree, i)
    if other is None:
        return []
    behind = (k for k in tree.children(other, "obl", "obl:unmarked") if k > max(i, other))
    return [(c, tree.case(k), tree.dep(k)) for k in behind if _is_setting(tree, k, lexicon) for c in tree.conjuncts(k)]


def _is_setting(tree: Tree, k: int, lexicon: Lexicon) -> bool:
    label = tree.doc[k].ent_type_
    if label in DATES:
        return True
    return label in PLACES and any(tree.words[c].lower_ in lexicon.place_prepositions for c in tree.case(k))
