"""Clauses whose verb is left out because it stands before: "Poland bought 32 and Romania 18"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from extract.labels import ACTORS
from extract.relations.clauses import Clause, Dependent
from extract.relations.entities_view import EntityView
from extract.syntax import Tree


def with_gapped(tree: Tree, clause: Clause, view: EntityView) -> list[Clause]:
    """The clause, and one of the same verb for each name behind it, of the same kind as its subject, that a number follows;
    a parse calls these names conjuncts of the object or of the verb."""
    several = len(clause.objects) > 1 or (clause.passive and len(clause.subjects) > 1)
    again = list(_again_elsewhere(tree, clause))
    if clause.objects or clause.agents:  # a record names its two sides once, with all that is said beside them
        clause = replace(clause, obliques=(*clause.obliques, *(d for new in again for d in new)))
        again = []
    taken = {d for new in again for d in new}
    clause = replace(clause, obliques=tuple(d for d in clause.obliques if d not in taken)) if again else clause
    found = _with_amounts(tree, clause, view) if several else _with_names(tree, clause, view)
    return [*found, *(_elsewhere(tree, clause, new) for new in again)]


def _elsewhere(tree: Tree, clause: Clause, new: tuple[Dependent, ...]) -> Clause:
    taken = {_preposition(tree, d) for d in new}
    return replace(clause, obliques=(*(d for d in clause.obliques if _preposition(tree, d) not in taken), *new))


def _again_elsewhere(tree: Tree, clause: Clause) -> Iterator[tuple[Dependent, ...]]:
    """Other places and times of which the same is said, with the prepositions of the first: "sold jets to Brazil in 2014 and
    [to Peru in 2018]"; a parse makes the first of them a conjunct of the verb, and hangs the second on it or on the verb."""
    known = {_preposition(tree, d) for d in clause.obliques if d.case}
    links = [k for k in tree.children(clause.head, "conj") if k > clause.head]
    for k, after in pairwise([*links, len(tree.words)]):
        if tree.words[k].pos_ not in {"NOUN", "PROPN", "NUM"}:
            continue
        before = {_preposition(tree, d) for d in clause.obliques if d.case and d.head < k}
        below = (Dependent(c, tree.case(c), "obl") for c in tree.children(k, "nmod", "obl", "orphan"))
        places = [Dependent(k, tree.case(k), "obl"), *(d for d in below if d.case and d.head > k)]
        beside = (d for d in clause.obliques if k < d.head < after and _preposition(tree, d) in before)
        new = (*(d for d in places if _preposition(tree, d) in known), *beside)
        if new and new[0].head == k:
            yield new


def _with_amounts(tree: Tree, clause: Clause, view: EntityView) -> list[Clause]:
    """The clause, and one for each further amount that has a phrase of its own in the place of one of the clause's: "sent
    six tanks to Oslo and [two] to Riga"."""
    members = clause.objects if len(clause.objects) > 1 else clause.subjects
    own = {k: phrases for k in members if (phrases := _own_phrases(tree, clause, k))}
    rest = tuple(k for k in members if k not in own)
    if not own or not rest:
        return _with_names(tree, clause, view)
    found = _with_names(tree, _with_things(clause, rest), view)
    for k, phrases in own.items():
        taken = {_preposition(tree, d) for d in phrases}
        others = tuple(d for d in clause.obliques if _preposition(tree, d) not in taken)
        found.append(replace(_with_things(clause, (k,)), obliques=(*others, *phrases)))
    return found


def _with_things(clause: Clause, things: tuple[int, ...]) -> Clause:
    return replace(clause, objects=things) if len(clause.objects) > 1 else replace(clause, subjects=things)


def _own_phrases(tree: Tree, clause: Clause, thing: int) -> tuple[Dependent, ...]:
    """The phrases of a coordinated amount with the preposition of a phrase that stands before it."""
    if not tree.is_(thing, "conj") or tree.words[thing].tag_ not in {"CD", "$"}:
        return ()
    before = {_preposition(tree, d) for d in clause.obliques if d.head < thing and d.case}
    hung = (Dependent(c, tree.case(k), "nmod") for k in tree.children(thing, "nmod") for c in tree.conjuncts(k))
    return tuple(d for d in hung if d.case and _preposition(tree, d) in before)


def _preposition(tree: Tree, dependent: Dependent) -> str:
    return " ".join(tree.words[k].lower_ for k in dependent.case)


def _with_names(tree: Tree, clause: Clause, view: EntityView) -> list[Clause]:
    """The clause, and what `_pairs` finds left out of it."""
    if clause.recipients:
        return _each_with_its_own(tree, clause, view)
    labels = {view.label(s) for s in clause.subjects} & ACTORS
    if clause.kind != "verb" or not labels:
        return [clause]
    pairs = [
        p for p in dict.fromkeys(_pairs(tree, clause)) if view.label(p[0]) in labels and view.at(p[0]) != view.at(p[1])
    ]
    if not pairs:
        return [clause]
    names, things = {n for n, _ in pairs}, {t for _, t in pairs}
    own = replace(clause, objects=tuple(o for o in clause.objects if o not in names | things))
    return [own, *(_gapped(tree, clause, name, thing) for name, thing in pairs)]


def _each_with_its_own(tree: Tree, clause: Clause, view: EntityView) -> list[Clause]:
    """The clause, and one for each further recipient that stands among its objects right before what it gets: "gave Ukraine
    six jets and Moldova two radars"."""
    labels = {view.label(r) for r in clause.recipients} & ACTORS
    pairs = [
        (name, thing)
        for name in clause.objects
        for thing in clause.objects
        if view.label(name) in labels and min(tree.subtree(thing)) == name + 1 and _is_counted(tree, name + 1)
    ]
    taken = {i for pair in pairs for i in pair}
    own = replace(clause, objects=tuple(o for o in clause.objects if o not in taken))
    return [own, *(replace(clause, recipients=(name,), objects=(thing,)) for name, thing in pairs)]


def _pairs(tree: Tree, clause: Clause) -> Iterator[tuple[int, int]]:
    """Names that may be subjects, each with the number or counted noun right behind it."""
    hosts = [clause.head, *clause.objects, *(k for o in clause.objects for k in tree.children(o, "appos"))]
    for host in dict.fromkeys(hosts):
        for i in (host, *tree.children(host, "conj", "appos")):
            if i < clause.head or i == clause.head:
                continue
            after = tree.children(i, "flat", "nummod", "appos")
            yield from ((i, k) for k in after if k > i and min(tree.subtree(k)) == i + 1 and _is_counted(tree, i + 1))
            first = tree.child(i, "compound")
            if first is not None and first + 1 in tree.children(i, "nummod"):
                yield first, i
        yield from _side_by_side(tree, host)


def _side_by_side(tree: Tree, host: int) -> Iterator[tuple[int, int]]:
    """Conjuncts of which the second follows the first without a word between: "unveiled a radar and [Saab] [a torpedo]"."""
    members = tree.children(host, "conj")
    for name, thing in pairwise(members):
        if min(tree.subtree(thing)) == name + 1 and _is_counted(tree, name + 1):
            yield name, thing


def _is_counted(tree: Tree, i: int) -> bool:
    return tree.words[i].tag_ == "CD" or tree.words[i].lower_ in {"a", "an"}


def _gapped(tree: Tree, clause: Clause, name: int, thing: int) -> Clause:
    inside = (k for k in tree.children(name, "nmod") if k > thing)
    obliques = tuple(Dependent(c, tree.case(c) or tree.case(k), "nmod") for k in inside for c in tree.conjuncts(k))
    return replace(clause, subjects=(name,), objects=(thing,), recipients=(), agents=(), obliques=obliques)
