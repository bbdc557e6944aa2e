"""The lines of `patterns/relations/catalogue*.jsonl` and of the type files, and what may be wrong with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from extract.patterns import PatternShape, files, read_toml

FILES = "relations/catalogue*.jsonl"
TYPE_FILES = "relations/types.toml"
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
    `without` are roles that must be empty: one leaves an alliance, but leaves it "with" few options.
    `sides` says what subject and object of the triple are in the relation, where they are not the relation's own two.
    """

    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    voice: Literal["active", "passive"] = "active"
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    others: dict[str, tuple[str, ...]] = {}  # noqa: RUF012  (pydantic copies defaults)
    without: tuple[str, ...] = ()
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
