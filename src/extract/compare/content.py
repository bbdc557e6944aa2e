"""What a fact says, apart from where it stands: the fields by which two tellings of it are compared.

Offsets, ids of mentions, confidence, rule and the words of a pronoun are left out: they change when a paragraph is put
before the fact, or when a rule is renamed, and nothing new is said.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extract.brief import name_of
from extract.compare.changes import Aspect, FieldChange
from extract.records import Entity, Qualifier, Speaker, TripleRecord, canonical

TIME = "time"
NUMBER = re.compile(r"(?:[a-z]+\s+)*(\d[\d,]*)\s+(?=\S)")
"""What stands before a name: "116 Abrams tanks", "more than 200 T-72 tanks"."""


@dataclass(frozen=True, slots=True)
class Said:
    """The value of a field: `key` tells it apart, `shown` is for people."""

    key: tuple[str, ...]
    shown: str


Content = Mapping[tuple[Aspect, str], Said]
"""Aspect and name of each field that has a value."""


def content(record: TripleRecord) -> Content:
    """The fields of a fact."""
    return dict(_fields(record))


def differences(old: Content, new: Content) -> tuple[FieldChange, ...]:
    """The fields of which the values are not the same, in the order of OLD and then of NEW."""
    changed = (k for k in dict.fromkeys([*old, *new]) if _key(old.get(k)) != _key(new.get(k)))
    return tuple(FieldChange(aspect=k[0], field=k[1], old=_shown(old.get(k)), new=_shown(new.get(k))) for k in changed)


def identity(record: TripleRecord) -> tuple[object, ...]:
    """Equal of two tellings between which there is no difference."""
    return tuple(sorted((key, said.key) for key, said in _fields(record)))


def _fields(record: TripleRecord) -> Iterator[tuple[tuple[Aspect, str], Said]]:
    yield ("status", "polarity"), Said((record.polarity,), record.polarity)
    yield ("status", "modality"), Said((record.modality,), record.modality)
    if record.speaker:
        yield ("speaker", "speaker"), _side(record.speaker)
        yield ("speaker", "speaker.kind"), Said((record.speaker.kind,), record.speaker.kind)
    yield ("arguments", "subject"), _side(record.subject)
    yield ("arguments", "predicate"), Said((record.predicate,), record.predicate)
    if record.object_role:
        yield ("arguments", "object_role"), Said((record.object_role,), record.object_role)
    yield ("time" if record.object_role == TIME else "arguments", "object"), _side(record.object)
    if record.relation:
        yield ("relation", "relation"), Said((record.relation,), record.relation)
    by_role: dict[str, list[Said]] = defaultdict(list)
    for qualifier in record.qualifiers:
        by_role[qualifier.role].append(_side(qualifier))
    for role, said in by_role.items():
        key = tuple(sorted(part for s in said for part in s.key))
        aspect: Aspect = "time" if role == TIME else "arguments"
        yield (aspect, f"qualifiers.{role}"), Said(key, "; ".join(s.shown for s in said))


def _side(side: Entity | Qualifier | Speaker) -> Said:
    """A date is the same where its value is, any words may express it; of things with a name, their number counts too."""
    value = None if isinstance(side, Speaker) else side.value
    number = None if value else _number(side)
    if number:
        return Said((f"{number} {canonical(side)}",), f"{number} {name_of(side)}")
    return Said((value or canonical(side),), value or name_of(side))


def _number(side: Entity | Qualifier | Speaker) -> str | None:
    """How many, in figures, where the name does not say so: "116" of "116 Abrams tanks", and nothing of "Leopard 2"."""
    if not side.name or side.name.casefold() == side.text.casefold():
        return None
    found = NUMBER.match(side.text)
    return found[1].replace(",", "") if found else None


def _key(said: Said | None) -> tuple[str, ...] | None:
    return said.key if said else None


def _shown(said: Said | None) -> str | None:
    return said.shown if said else None
