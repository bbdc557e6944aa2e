"""Facts that event nouns state with their arguments: "Russia's invasion of Ukraine", "the sale of F-16s to Turkey".

Which nouns do, and which of their arguments acts, undergoes or goes along, is data: `patterns/relations/event-nouns.jsonl`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal

from extract.annotations import Argument, Mention, Predicate, Triple
from extract.errors import UsageError, Where
from extract.labels import ACTORS, DATES, PLACES
from extract.patterns import PatternShape, files, read_lines
from extract.relations.entities_view import EntityView
from extract.relations.lexicon import Lexicon
from extract.relations.phrases import argument
from extract.syntax import Tree

FILES = "relations/event-nouns*.jsonl"
THINGS = frozenset({"WEAPON"})
PLACING = frozenset({"in", "at", "near", "off", "over", "outside", "inside", "across", "around", "throughout"})
"""Prepositions that say where an event was; "on Libya" says what it was about."""
MOVING = frozenset({"to", "from", "by"})
"""Prepositions that seldom say something of a thing, and then of the event that it takes part in."""
MEETING = frozenset({"after", "during", "following", "before", "in", "at", "ahead of"})
"""Prepositions by which who does something has met somebody: "said after talks with the minister"."""


class EventFrame(PatternShape):
    """One line: nouns (lemmas) with the same arguments. `agent`, `theme` and `others` are prepositions; `others` keep theirs
    as their role. `possessor` is what "X's", "its" and a name before the noun stand for where no preposition says what
    undergoes it (as in "Iran's murder of exiles"); `between` says that "between X and Y" names both sides."""

    id: str
    nouns: tuple[str, ...]
    agent: tuple[str, ...] = ("by",)
    theme: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    possessor: Literal["agent", "theme"] = "agent"
    between: bool = False
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """The arguments of one event noun: head tokens, phrases with their prepositions, and its times and places."""

    agents: tuple[int, ...]
    themes: tuple[int, ...]
    others: tuple[Argument, ...]
    setting: tuple[Argument, ...]


def event_triples(
    tree: Tree, view: EntityView, lexicon: Lexicon, clauses: Iterable[Triple], frames: Mapping[str, EventFrame]
) -> Iterator[Triple]:
    """A fact for each event noun with two arguments or more, except where a light verb says the same ("carried out an attack
    on Kyiv"), which is then among the facts of `clauses`."""
    clauses = tuple(clauses)
    doers = _doers(tree, clauses, view, lexicon)
    plain = (t for t in clauses if t.qualifiers and t.object.role is None)
    told = {t.object.head for t in plain if lexicon.light.intersection(t.predicate.lemma.split())}
    for i, word in enumerate(tree.words):
        if word.pos_ != "NOUN":
            continue
        frame = frames.get(word.lemma_.lower())
        mention = view.at(i)
        if frame is None or tree.is_(i, "compound", "flat") or _is_name(mention):
            continue
        sides = _sides(tree, i, frame, view, lexicon)
        if i not in told and not sides.agents and (sides.others or sides.themes):
            sides = replace(sides, agents=_doers_of(tree, i, frame, doers))
        if i not in told or sides.themes or sides.agents:
            yield from _facts(tree, i, sides, lexicon)


def _doers(
    tree: Tree, clauses: Iterable[Triple], view: EntityView, lexicon: Lexicon
) -> dict[tuple[int, bool], tuple[int, ...]]:
    """Who acts in each active clause, by the token of its verb and whether they go on with what its object says ("resumed
    attacks")."""
    found: dict[tuple[int, bool], list[int]] = {}
    for t in clauses:
        if t.predicate.voice == "active" and view.label(t.subject.head) in ACTORS:
            key = t.predicate.head, t.predicate.lemma in lexicon.resuming
            rows = found.setdefault(key, [])
            if t.subject.head not in rows:
                rows.append(t.subject.head)
    return {key: tuple(rows) for key, rows in found.items()}


def _doers_of(
    tree: Tree, i: int, frame: EventFrame, doers: Mapping[tuple[int, bool], tuple[int, ...]]
) -> tuple[int, ...]:
    """Who does what event noun `i` says without naming anybody: who resumes the attacks, and who says something after talks
    with somebody."""
    verb = tree.head(i)
    if tree.is_(i, "obj"):
        return doers.get((verb, True), ())
    if frame.between and tree.is_(i, "obl") and _preposition(tree, i) in MEETING and tree.child(i, "nmod:poss") is None:
        return doers.get((verb, False), doers.get((verb, True), ()))
    return ()


def _is_name(mention: Mention | None) -> bool:
    """Whether a noun is part of a name that states nothing; that of an event may ("the Russian invasion of Ukraine")."""
    return mention is not None and mention.named and mention.label != "EVENT"


def _facts(tree: Tree, i: int, sides: Sides, lexicon: Lexicon) -> Iterator[Triple]:
    subjects = sides.agents or sides.themes
    said = frozenset(k for q in (*sides.others, *sides.setting) for k in (q.head, *tree.ancestors(q.head)))
    said |= {k for a in sides.agents for k in (a, *tree.ancestors(a))}
    objects = [argument(tree, t, lexicon, None, said) for t in sides.themes if sides.agents]
    qualifiers = (*sides.others, *sides.setting)
    if not objects:
        places = (q for q in sides.setting if q.role == "place" and not sides.agents)
        first = next(iter((*sides.others, *places)), None)
        if first is None:
            return
        objects = [q for q in qualifiers if q.head == first.head or (q.role == first.role and q.role != "place")]
        qualifiers = tuple(q for q in qualifiers if q not in objects)
    predicate = Predicate(tree.words[i].lemma_.lower(), i, i + 1, i)
    for s in subjects:
        for o in objects:
            if s != o.head:
                yield Triple(argument(tree, s, lexicon, None, said), predicate, o, qualifiers, rule="noun.event")


def _sides(tree: Tree, i: int, frame: EventFrame, view: EntityView, lexicon: Lexicon) -> Sides:
    agents: list[int] = []
    themes: list[int] = []
    others: list[Argument] = []
    setting: list[Argument] = []
    modifiers = tuple(_modifiers(tree, i, frame))
    suffers = frame.possessor == "theme" and not any(
        p in frame.theme and view.label(k) not in DATES for k, p in modifiers
    )
    for k in _owners(tree, i, view):
        if view.label(k) in DATES:
            setting.append(argument(tree, k, lexicon, "time"))
        elif suffers or (view.label(k) in THINGS and frame.theme):
            themes.append(k)
        elif view.label(k) not in THINGS:
            agents.append(k)
    for k, preposition in modifiers:
        members = tree.conjuncts(k)
        dates = [c for c in members if view.label(c) in DATES]
        if dates:
            setting += [argument(tree, c, lexicon, "time") for c in dates] if preposition != "of" else []
        elif preposition == "between" and frame.between and len(members) > 1:
            agents.append(members[0])
            others += [argument(tree, c, lexicon, "with") for c in members[1:]]
        elif preposition in frame.agent:
            agents += members
        elif preposition in frame.theme:
            themes += members
        elif preposition in frame.others:
            others += [argument(tree, c, lexicon, preposition) for c in members]
        elif preposition in PLACING and view.label(k) in PLACES:
            setting += [argument(tree, c, lexicon, "place") for c in members]
    return Sides(tuple(agents), tuple(themes), tuple(others), tuple(setting))


def _modifiers(tree: Tree, i: int, frame: EventFrame) -> Iterator[tuple[int, str]]:
    """Prepositional phrases of an event noun with their prepositions; also those that the parse hangs on its agent or theme
    ("delivery of [submarines to Australia]", "attack by [Hamas on Israel]")."""
    for k in tree.children(i, "nmod", "obl"):
        if k < i or tree.is_(k, "nmod:poss", "nmod:desc"):
            continue
        preposition = _preposition(tree, k)
        yield k, preposition
        if preposition in frame.agent:
            moving = frozenset(frame.others)
        elif preposition in frame.theme:
            moving = MOVING.intersection((*frame.agent, *frame.others)) | PLACING
        else:
            continue
        for member in tree.conjuncts(k):
            for inner in tree.children(member, "nmod"):
                if _preposition(tree, inner) in moving:
                    yield inner, _preposition(tree, inner)


def _preposition(tree: Tree, i: int) -> str:
    return " ".join(tree.words[c].lower_ for c in tree.case(i))


def _owners(tree: Tree, i: int, view: EntityView) -> Iterator[int]:
    """Who or what stands before an event noun: possessors, and names as adjectives or compounds ("Russian", "F-16"); a city
    there says where ("the Paris talks on Libya")."""
    for k in tree.children(i, "nmod:poss"):
        if tree.words[k].tag_ != "WP$":
            yield from (c for c in tree.conjuncts(k) if c < i)
    for k in tree.children(i, "compound", "amod", "nummod"):
        label, mention = view.label(k), view.at(k)
        city = label == "GPE" and mention is not None and not mention.of_country
        if k < i and not city and (label in ACTORS or label in THINGS or label in DATES):
            yield from (c for c in tree.conjuncts(k) if c < i)


@cache
def event_frames(extra: Path | None = None) -> dict[str, EventFrame]:
    """The frames by noun: ours, and those of a user's folder in their place.

    Raises:
        UsageError: a line is no frame, or a noun stands in two lines of one folder.
    """
    return {noun: frame for noun, (frame, _) in placed_frames(extra).items()}


@cache
def placed_frames(extra: Path | None = None) -> dict[str, tuple[EventFrame, Where]]:
    """Frames by noun with their places."""
    ours = files(FILES)
    theirs = files(FILES, extra)[len(ours) :]
    return {**_by_noun(ours), **_by_noun(theirs)}


def _by_noun(paths: Iterable[Path]) -> dict[str, tuple[EventFrame, Where]]:
    found: dict[str, tuple[EventFrame, Where]] = {}
    for path in paths:
        for line in read_lines(path, EventFrame):
            for noun in line.value.nouns:
                if noun in found:
                    raise UsageError(f"{line.where}: {line.value.id}: {noun!r} stands in {found[noun][1]} already")
                found[noun] = (line.value, line.where)
    return found
