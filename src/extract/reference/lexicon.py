"""The vocabulary of the reference stage, read from `patterns/reference`."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from pydantic import Field

from extract.errors import UsageError
from extract.patterns import PatternShape, files, read_lines, read_toml


class CapitalRow(PatternShape):
    """A line of `capitals.jsonl`."""

    country: str
    name: str
    capitals: tuple[str, ...]


class Seat(PatternShape):
    """A building that stands for who works there."""

    names: tuple[str, ...]
    id: str
    name: str
    label: str


class Seats(PatternShape):
    seat: tuple[Seat, ...]


class Metonyms(PatternShape):
    place_verbs: frozenset[str]
    party_prepositions: frozenset[str]
    possessions: frozenset[str]
    party_complements: frozenset[str]
    attitudes: frozenset[str]


class Roles(PatternShape):
    offices: frozenset[str]
    people: frozenset[str]
    speaking: frozenset[str]
    domestic: frozenset[str]
    also_called: dict[str, frozenset[str]]
    organs: frozenset[str]
    organs_of: dict[str, frozenset[str]]
    female: frozenset[str]
    male: frozenset[str]
    titles: frozenset[str]
    feminine_titles: frozenset[str]
    masculine_titles: frozenset[str]
    ministries: frozenset[str]
    addressing: frozenset[str]
    heading: frozenset[str]
    saying: frozenset[str] = frozenset()
    lesser: frozenset[str] = frozenset()


class OtherNames(PatternShape):
    naming: frozenset[str]
    without_comma: frozenset[str]
    how: frozenset[str]
    around: frozenset[str]
    reporting: tuple[str, ...]
    born: frozenset[str]
    noble: frozenset[str]


class Leaders(PatternShape):
    """Ids of people by country and by the noun of their office."""

    leaders: dict[str, dict[str, tuple[str, ...]]]


class Modifiers(PatternShape):
    modifiers: frozenset[str]


class Fighters(PatternShape):
    singular: frozenset[str]
    plural: frozenset[str]
    armed: frozenset[str]
    groups: frozenset[str]


class Descriptions(PatternShape):
    country: frozenset[str]
    islands: frozenset[str]
    archipelagos: frozenset[str]
    collective: frozenset[str]
    kinds: dict[str, frozenset[str]]
    only: dict[str, frozenset[str]]
    other: Modifiers
    pair: dict[str, frozenset[str]]
    counted: dict[str, int]
    couples: frozenset[str]
    classes: dict[str, frozenset[str]]
    self_named: frozenset[str]
    fighters: Fighters
    allies: frozenset[str]
    districts: frozenset[str]
    called: dict[str, frozenset[str]] = Field(default_factory=dict)


class GivenNames(PatternShape):
    female: frozenset[str]
    male: frozenset[str]


class Pleonastic(PatternShape):
    thing_verbs: frozenset[str]
    thing_adjectives: frozenset[str]
    thing_passives: frozenset[str]
    adjectives: frozenset[str]
    verbs: frozenset[str]
    impersonal: frozenset[str]
    weather: frozenset[str]
    caused_by_object: frozenset[str]
    thing_has: frozenset[str]


@dataclass(frozen=True, slots=True)
class Identity:
    """What a name stands for: canonical name, id and label."""

    name: str
    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Leader:
    """Which state somebody has led, and the noun of the office."""

    country: str
    noun: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that `patterns/reference` says. `capitals` and `seats` are keyed by the name as written, `countries` are
    canonical names by id, `kind_nouns` those of all kinds of things, `titles` what may be written before a person's name,
    `leaders` the country and office of people by id."""

    metonyms: Metonyms
    roles: Roles
    other_names: OtherNames
    descriptions: Descriptions
    given_names: GivenNames
    pleonastic: Pleonastic
    countries: dict[str, str] = field(repr=False)
    capitals: dict[str, Identity] = field(repr=False)
    seats: dict[str, Identity] = field(repr=False)
    kind_nouns: frozenset[str] = field(repr=False)
    titles: frozenset[str] = field(repr=False)
    leaders: dict[str, Leader] = field(repr=False)


def _one(name: str, extra: Path | None) -> Path:
    """The file of that name: the user's own replaces ours.

    Raises:
        UsageError: there is none.
    """
    found = files(f"reference/{name}", extra)
    if not found:
        raise UsageError(f"patterns/reference/{name} is missing")
    return found[-1]


def _leaders(extra: Path | None) -> dict[str, Leader]:
    """People by id with the state that they have led."""
    found = read_toml(_one("leaders.toml", extra), Leaders).leaders
    return {
        p: Leader(country, noun) for country, rows in found.items() for noun, people in rows.items() for p in people
    }


@cache
def load(extra: Path | None = None) -> Lexicon:
    """Read the vocabulary, ours and then the user's.

    Raises:
        UsageError: a file is missing or broken.
    """
    rows = [line.value for path in files("reference/capitals.jsonl", extra) for line in read_lines(path, CapitalRow)]
    capitals = {capital: Identity(row.name, row.country, "GPE") for row in rows for capital in row.capitals}
    seats = {
        name: Identity(seat.name, seat.id, seat.label)
        for seat in read_toml(_one("seats.toml", extra), Seats).seat
        for name in seat.names
    }
    descriptions = read_toml(_one("descriptions.toml", extra), Descriptions)
    roles = read_toml(_one("roles.toml", extra), Roles)
    return Lexicon(
        metonyms=read_toml(_one("metonyms.toml", extra), Metonyms),
        roles=roles,
        other_names=read_toml(_one("other-names.toml", extra), OtherNames),
        descriptions=descriptions,
        given_names=read_toml(_one("given-names.toml", extra), GivenNames),
        pleonastic=read_toml(_one("pleonastic.toml", extra), Pleonastic),
        countries={row.country: row.name for row in rows},
        capitals=capitals,
        seats=seats,
        leaders=_leaders(extra),
        kind_nouns=frozenset().union(*descriptions.kinds.values()),
        titles=roles.titles | {office.title() for office in roles.offices},
    )
