"""From a triple to a canonical relation of `patterns/relations/catalogue*.jsonl`, or none.

The sense of a predicate is told by its arguments: each relation lists frames, a frame names verbs or event nouns and the
types that its arguments must have, and types are the labels and words of `patterns/relations/types.toml`. Where no frame
fits there is no relation: no mapping is better than a wrong one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from extract.annotations import Triple
from extract.errors import UsageError, Where
from extract.patterns import files, read_lines
from extract.relations.entities_view import EntityView
from extract.relations.relation_lines import FILES, OBJECT, Frame, Relation, Words, faults, type_words
from extract.relations.sense import POSSESSION, Sense
from extract.syntax import Tree

EVENT = "noun.event"


@dataclass(frozen=True, slots=True)
class Match:
    """The frame of a relation that a triple fits, the word (lemmas) that it was looked up by, and what subject and object of
    the triple are in the relation."""

    relation: Relation
    frame: Frame
    word: str
    sides: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All relations with the places of their lines, and their frames by verb and by event noun: those that ask for most
    arguments first, then in the order of the files, a user's before ours."""

    relations: tuple[Relation, ...]
    places: dict[str, Where]
    words: Words
    by_verb: dict[str, tuple[tuple[Relation, Frame], ...]]
    by_noun: dict[str, tuple[tuple[Relation, Frame], ...]]

    def with_relations(self, parse: Tree, triples: Sequence[Triple], view: EntityView) -> list[Triple]:
        return [self._with_relation(parse, t, view) for t in triples]

    def _with_relation(self, parse: Tree, triple: Triple, view: EntityView) -> Triple:
        if triple.relation is not None:
            return triple
        found = self.match(parse, triple, view)
        return triple if found is None else replace(triple, relation=found.relation.id, sides=found.sides)

    def match(self, parse: Tree, triple: Triple, view: EntityView) -> Match | None:
        """The first relation with a frame that fits, or None.

        A passive that no frame of its own fits, and that does not say who acts, states what the active verb does of its
        object: "the drone was shot down over Kharkiv".
        """
        sense = Sense(parse, triple, view, self.words)
        if triple.rule == EVENT:
            return self._match_event(sense, triple.predicate.lemma)
        if triple.rule == POSSESSION:
            return self._by_event_noun(sense) or self._by_verb_frame(sense)
        return self._by_verb_frame(sense) or self._by_event_noun(sense)

    def _by_verb_frame(self, sense: Sense) -> Match | None:
        triple = sense.triple
        rows = [(*row, verb) for verb in sense.verbs() for row in self.by_verb.get(verb, ())]
        for relation, frame, verb in rows:
            if sense.fits_verb(relation, frame):
                return Match(relation, frame, verb, frame.sides or relation.sides)
        for relation, frame, verb in rows if sense.agentless() else ():
            if sense.undergoes(relation, frame):
                theme = (frame.sides or relation.sides)[1]
                return Match(relation, frame, verb, (theme, triple.object.role or OBJECT))
        return None

    def _by_event_noun(self, sense: Sense) -> Match | None:
        if not sense.may_be_event(self.words.light):
            return None
        noun = sense.parse.words[sense.triple.object.head].lemma_.lower()
        for relation, frame in self.by_noun.get(noun, ()):
            if sense.fits_noun(relation, frame):
                return Match(relation, frame, noun, frame.sides or relation.sides)
        return None

    def _match_event(self, sense: Sense, noun: str) -> Match | None:
        """The relation that an event noun with its own arguments states; where nobody acts, its subject is the theme."""
        for relation, frame in self.by_noun.get(noun, ()):
            if sense.fits_event(relation, frame):
                return Match(relation, frame, noun, frame.sides or relation.sides)
            if sense.fits_theme(relation, frame):
                theme = (frame.sides or relation.sides)[1]
                return Match(relation, frame, noun, (theme, sense.triple.object.role or OBJECT))
        return None


@cache
def catalogue(extra: Path | None = None) -> Catalogue:
    """The shipped relations and those of a user's own folder.

    Raises:
        UsageError: a line is not a relation, its id is taken or it names a type or an inverse that is not there; the
            message names file, line and relation.
    """
    words = type_words(extra)
    shipped = [line for path in files(FILES) for line in read_lines(path, Relation)]
    own = [line for path in files(FILES, extra)[len(files(FILES)) :] for line in read_lines(path, Relation)]
    seen: set[str] = set()
    inverses = {line.value.id: line.value.inverse for line in shipped + own}
    for line in shipped + own:
        _check(line.where, line.value, words, inverses, seen)
    by_verb: dict[str, list[tuple[Relation, Frame]]] = {}
    by_noun: dict[str, list[tuple[Relation, Frame]]] = {}
    relations = tuple(line.value for line in own + shipped)
    for relation in relations:
        for frame in relation.frames:
            for verb in frame.verbs:
                by_verb.setdefault(verb, []).append((relation, frame))
            for noun in frame.nouns:
                by_noun.setdefault(noun, []).append((relation, frame))
    places = {line.value.id: line.where for line in own + shipped}
    return Catalogue(relations, places, words, _most_asked_first(by_verb), _most_asked_first(by_noun))


def _most_asked_first(
    frames: dict[str, list[tuple[Relation, Frame]]],
) -> dict[str, tuple[tuple[Relation, Frame], ...]]:
    return {word: tuple(sorted(rows, key=lambda row: -len(row[1].others))) for word, rows in frames.items()}


def _check(where: Where, relation: Relation, words: Words, inverses: dict[str, str | None], seen: set[str]) -> None:
    fault = next(faults(relation, words, inverses), None)
    if relation.id in seen:
        fault = "there is one of this id already"
    if fault is not None:
        raise UsageError(f"{where}: relation {relation.id}: {fault}")
    seen.add(relation.id)
