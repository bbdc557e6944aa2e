"""From a triple to a canonical relation of `patterns/relations/catalogue*.jsonl`, or none.

The sense of a predicate is told by its arguments: each relation lists frames, a frame names verbs or event nouns and the
types that its arguments must have, and types are the labels and words of `patterns/relations/types.toml`. Where no frame
fits there is no relation: no mapping is better than a wrong one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal

from spacy.tokens import Doc

from extract.annotations import Argument, Triple
from extract.errors import UsageError, Where
from extract.patterns import PatternShape, files, read_lines, read_toml
from extract.relations.entities_view import EntityView
from extract.syntax import Tree, tree

FILES = "relations/catalogue*.jsonl"
TYPE_FILES = "relations/types.toml"
POSSESSION = "noun.possessive"
EVENT = "noun.event"
AGENT = "clause.passive.agent"
MODIFIER, POSSESSIVE = "modifier", "possessive"
ACTOR, THEME, OBJECT = "agent", "theme", "object"
"""What the two sides of a relation are if its line does not say otherwise: who acts, and what it is about."""


class Frame(PatternShape):
    """One way to state a relation.

    With `verbs`, the predicate ends in one of them; `voice` is "passive" where the subject of the triple is what the
    action is done to (a passive with an agent has been turned round, and counts as active). With `nouns` instead, an
    event noun states it: "X's delivery of Y", "X carried out a delivery of Y".
    `subject` and `object` are type names, empty where the relation's own hold; `roles` are the prepositions or roles that
    the object may have, none for a direct object; of an event noun they are those of what it is about, and "of" takes in
    compounds ("missile test"). `others` asks for further arguments: one of these types in that role; the role "modifier"
    is an adjective or noun before the object ("military expansion").
    The verb "have" with the role "possessive" is for possessives alone: "Japan's budget".
    `sides` says what subject and object of the triple are in the relation, where they are not the relation's own two.
    """

    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    voice: Literal["active", "passive"] = "active"
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    others: dict[str, tuple[str, ...]] = {}  # noqa: RUF012  (pydantic copies defaults)
    sides: tuple[str, str] | None = None


class Mappings(PatternShape):
    """The same relation elsewhere. `plover` is an event category, `wikidata` and `schema_org` a property or class; a `^`
    before a property turns it round, as in SPARQL paths: `^P176`, the object has this manufacturer."""

    plover: str | None = None
    wikidata: str | None = None
    schema_org: str | None = None


class Relation(PatternShape):
    """A canonical relation: what it says, the types of its sides, the relation that says the same with the sides changed
    over, and the frames that state it. A type name is one of the type file's, or "any". `sides` says what the two are in
    it."""

    id: str
    definition: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    sides: tuple[str, str] = (ACTOR, THEME)
    inverse: str | None = None
    mappings: Mappings = Mappings()
    frames: tuple[Frame, ...]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


class ArgumentType(PatternShape):
    """What an argument may be: an entity of one of `labels`, something whose head word is one of `lemmas`, or, with
    `names`, a proper noun that no stage knows. With `singular`, a plural common noun is none of it: who says that "groups
    include X" gives an example."""

    labels: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    names: bool = False
    singular: bool = False


class TypeFile(PatternShape):
    """Shape of `types.toml`. `light` are verbs whose event noun says what is done, `partitives` nouns that stand for what
    follows them ("a batch of missiles")."""

    light: tuple[str, ...] = ()
    partitives: tuple[str, ...] = ()
    types: dict[str, ArgumentType] = {}  # noqa: RUF012


@dataclass(frozen=True, slots=True)
class Kind:
    """An `ArgumentType` with sets."""

    labels: frozenset[str] = frozenset()
    lemmas: frozenset[str] = frozenset()
    names: bool = False
    singular: bool = False

    def with_more(self, added: ArgumentType) -> "Kind":
        return Kind(
            self.labels.union(added.labels),
            self.lemmas.union(added.lemmas),
            self.names or added.names,
            self.singular or added.singular,
        )


@dataclass(frozen=True, slots=True)
class Words:
    """The type files as sets."""

    light: frozenset[str]
    partitives: frozenset[str]
    types: dict[str, Kind]


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

    def with_relations(self, doc: Doc, triples: Sequence[Triple], view: EntityView) -> list[Triple]:
        parse = tree(doc)
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
        sense = _Sense(parse, triple, view, self.words)
        if triple.rule == EVENT:
            return self._match_event(sense, triple.predicate.lemma)
        if triple.rule == POSSESSION:
            return self._by_event_noun(sense) or self._by_verb_frame(sense)
        return self._by_verb_frame(sense) or self._by_event_noun(sense)

    def _by_verb_frame(self, sense: "_Sense") -> Match | None:
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

    def _by_event_noun(self, sense: "_Sense") -> Match | None:
        if not sense.may_be_event(self.words.light):
            return None
        noun = sense.parse.words[sense.triple.object.head].lemma_.lower()
        for relation, frame in self.by_noun.get(noun, ()):
            if sense.fits_noun(relation, frame):
                return Match(relation, frame, noun, frame.sides or relation.sides)
        return None

    def _match_event(self, sense: "_Sense", noun: str) -> Match | None:
        """The relation that an event noun with its own arguments states; where nobody acts, its subject is the theme."""
        for relation, frame in self.by_noun.get(noun, ()):
            if sense.fits_event(relation, frame):
                return Match(relation, frame, noun, frame.sides or relation.sides)
            if sense.fits_theme(relation, frame):
                theme = (frame.sides or relation.sides)[1]
                return Match(relation, frame, noun, (theme, sense.triple.object.role or OBJECT))
        return None


@dataclass(frozen=True, slots=True)
class _Sense:
    """The arguments of one triple as frames ask for them."""

    parse: Tree
    triple: Triple
    view: EntityView
    words: Words

    def fits_verb(self, relation: Relation, frame: Frame) -> bool:
        triple = self.triple
        return (
            self.agentless() == (frame.voice == "passive")
            and self._takes(frame.roles)
            and self.is_a(triple.subject.head, frame.subject or relation.subject)
            and self.is_a(triple.object.head, frame.object or relation.object)
            and all(self._has(role, types) for role, types in frame.others.items())
        )

    def _takes(self, roles: Sequence[str]) -> bool:
        """Whether a verb frame may have the object: a possessive only where the frame says so."""
        if self.triple.rule == POSSESSION or POSSESSIVE in roles:
            return self.triple.rule == POSSESSION and POSSESSIVE in roles
        return self._in_role(self.triple.object, roles)

    def agentless(self) -> bool:
        """Whether the fact is a passive that does not say who acts."""
        return self.triple.predicate.voice == "passive" and not self.triple.rule.startswith(AGENT)

    def undergoes(self, relation: Relation, frame: Frame) -> bool:
        """Whether the subject of a passive without an agent is what an active frame has as its direct object. Frames that
        tell the sense by who acts are no help, and those whose object may be anything tell none; where both sides are of
        one type, only a name is sure ("the battery was charged")."""
        types = frame.object or relation.object
        alike = not set(types).isdisjoint(relation.subject)
        mention = self.view.at(self.triple.subject.head)
        return (
            self.agentless()
            and (not alike or (mention is not None and mention.named))
            and self.triple.object.role is not None
            and frame.voice == "active"
            and not frame.roles
            and not frame.subject
            and "any" not in types
            and self.is_a(self.triple.subject.head, types)
            and all(self._has(role, kinds) or self._is_other(role, kinds) for role, kinds in frame.others.items())
        )

    def _is_other(self, role: str, types: Sequence[str]) -> bool:
        return self._in_role(self.triple.object, (role,)) and self.is_a(self.triple.object.head, types)

    def may_be_event(self, light: frozenset[str]) -> bool:
        """Whether the object is an event that the subject brings about."""
        triple = self.triple
        if triple.rule == POSSESSION:
            return True
        by_subject = triple.predicate.voice == "active" or triple.rule.startswith(AGENT)
        return by_subject and triple.object.role is None and any(v in light for v in self.verbs())

    def verbs(self) -> Iterator[str]:
        """What the predicate may be looked up by, longest first."""
        predicate = self.triple.predicate
        return _endings(predicate.lemma, self.parse.words[predicate.head].lemma_)

    def fits_noun(self, relation: Relation, frame: Frame) -> bool:
        types = frame.object or relation.object
        if not self.is_a(self.triple.subject.head, frame.subject or relation.subject):
            return False
        if not all(self._has(role, kinds) for role, kinds in frame.others.items()):
            return False
        return not frame.roles or any(self._has(role, types) for role in frame.roles)

    def fits_event(self, relation: Relation, frame: Frame) -> bool:
        """Whether an event noun's agent and what it acts on, with "of" or without a role, are those of a frame."""
        roles = (self.triple.object.role or "of",)
        return (
            (not frame.roles or not set(roles).isdisjoint(frame.roles))
            and self.is_a(self.triple.subject.head, frame.subject or relation.subject)
            and self.is_a(self.triple.object.head, frame.object or relation.object)
        )

    def fits_theme(self, relation: Relation, frame: Frame) -> bool:
        types = frame.object or relation.object
        alike = not set(types).isdisjoint(frame.subject or relation.subject)
        return (
            self.triple.object.role is not None
            and "of" in frame.roles
            and not alike
            and "any" not in types
            and self.is_a(self.triple.subject.head, types)
        )

    def is_a(self, head: int, types: Sequence[str]) -> bool:
        """Whether the phrase headed by a token is of one of the types."""
        if "any" in types:
            return True
        contents = tuple(self._contents(head))
        return any(self._fits(k, name) for k in contents for name in types)

    def _fits(self, i: int, name: str) -> bool:
        token, label = self.parse.words[i], self.view.label(i)
        kind = self.words.types[name]
        if kind.singular and token.tag_ == "NNS":
            return False
        if label in kind.labels:
            return True
        if label is not None and token.pos_ == "PRON":
            return False
        return token.lemma_.lower() in kind.lemmas or (kind.names and label is None and token.pos_ == "PROPN")

    def _contents(self, head: int) -> Iterator[int]:
        """A head and, where it is a number or a partitive noun, what it stands for: "a batch of missiles", "two of them"."""
        yield head
        token = self.parse.words[head]
        if token.pos_ == "NUM" or token.lemma_.lower() in self.words.partitives:
            yield from (k for k in self.parse.children(head, "nmod", "obl") if self._prepositions(k) == "of")

    def _in_role(self, argument: Argument, roles: Sequence[str]) -> bool:
        """Whether an argument has one of the roles; whom one tells or urges counts as a direct object."""
        if not roles:
            return argument.role in {None, "recipient"}
        if argument.role is None:
            return False
        return argument.role in roles or self._prepositions(argument.head) in roles

    def _has(self, role: str, types: Sequence[str]) -> bool:
        """Whether the triple has an argument in a role, among its qualifiers or inside the phrase of its object."""
        if any(self._in_role(q, (role,)) and self.is_a(q.head, types) for q in self.triple.qualifiers):
            return True
        return any(self.is_a(k, types) for k in self._inside(role))

    def _inside(self, role: str) -> Iterator[int]:
        head = self.triple.object.head
        if role == MODIFIER:
            yield from self.parse.children(head, "amod", "compound")
            return
        for k in self.parse.children(head, "nmod", "obl"):
            if self._prepositions(k) == role:
                yield from self.parse.conjuncts(k)
        if role == "of":
            yield from self.parse.children(head, "compound")

    def _prepositions(self, head: int) -> str:
        return " ".join(self.parse.words[k].lower_ for k in self.parse.case(head))


def _endings(predicate: str, head: str) -> Iterator[str]:
    """The ends of a predicate that have its head in them, longest first: "plan to hand over" ends in "hand over", and no
    "take back" in the verb "back"."""
    words = predicate.split(" ")
    last = max((k for k, word in enumerate(words) if word == head), default=len(words) - 1)
    for k in range(last + 1):
        yield " ".join(words[k:])


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


def faults(relation: Relation, words: Words, inverses: Mapping[str, str | None]) -> Iterator[str]:
    """What is wrong with a line of a catalogue; `inverses` are those of all relations by their ids."""
    named = [*relation.subject, *relation.object]
    for frame in relation.frames:
        if bool(frame.verbs) == bool(frame.nouns):
            yield "a frame has either verbs or nouns"
        named += [*frame.subject, *frame.object, *(t for types in frame.others.values() for t in types)]
    for name in dict.fromkeys(named):
        if name != "any" and name not in words.types:
            yield f"no type {name!r} in {TYPE_FILES}"
    if relation.inverse and inverses.get(relation.inverse) != relation.id:
        yield f"{relation.inverse!r} is no relation with it as its inverse"


def type_words(extra: Path | None = None) -> Words:
    """The shipped types and those of a user's own folder.

    Raises:
        UsageError: a types file is bad.
    """
    light: set[str] = set()
    partitives: set[str] = set()
    types: dict[str, Kind] = {}
    for path in files(TYPE_FILES, extra):
        read = read_toml(path, TypeFile)
        light.update(read.light)
        partitives.update(read.partitives)
        for name, kind in read.types.items():
            types[name] = types.get(name, Kind()).with_more(kind)
    return Words(frozenset(light), frozenset(partitives), types)
