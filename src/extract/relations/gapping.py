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
