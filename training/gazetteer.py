"""Which places are countries, regions and cities (GPE), which are landscape (LOC), and which are built (FAC)."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

LANDSCAPE = frozenset(
    [
        "Sea",
        "Ocean",
        "River",
        "Lake",
        "Gulf",
        "Strait",
        "Straits",
        "Bay",
        "Peninsula",
        "Mountain",
        "Mountains",
        "Island",
        "Islands",
        "Valley",
        "Desert",
        "Coast",
        "Basin",
        "Cape",
        "Channel",
        "Canal",
        "Creek",
        "Falls",
        "Hill",
        "Hills",
        "Plateau",
        "Canyon",
        "Forest",
        "Region",
        "Triangle",
        "Delta",
        "Belt",
        "Heights",
        "Beach",
        "Park",
    ]
)
BUILT = frozenset(
    [
        "Airport",
        "Airfield",
        "Bridge",
        "Street",
        "Road",
        "Avenue",
        "Boulevard",
        "Highway",
        "Base",
        "Hospital",
        "Hotel",
        "Building",
        "Station",
        "Museum",
        "Palace",
        "Stadium",
        "Tower",
        "Tunnel",
        "Prison",
        "Mosque",
        "Church",
        "Cathedral",
        "Temple",
        "Hall",
        "Library",
        "Theater",
        "Theatre",
        "Plaza",
        "Square",
        "Center",
        "Centre",
        "Barracks",
        "Camp",
        "Fort",
        "Port",
        "Shipyard",
        "Plant",
        "Reactor",
        "Dam",
    ]
)
CONTINENTS = frozenset(
    [
        "Africa",
        "Asia",
        "Europe",
        "Antarctica",
        "America",
        "Eurasia",
        "Oceania",
        "Mideast",
        "Balkans",
        "Caucasus",
        "Scandinavia",
        "Arctic",
        "Pacific",
        "Atlantic",
        "Mediterranean",
        "Caribbean",
        "Himalayas",
        "Alps",
        "Earth",
        "Moon",
        "Mars",
        "West",
        "East",
        "North",
        "South",
        "Sahara",
        "Sahel",
        "Levant",
        "Indo-Pacific",
    ]
)
REGIONS = frozenset({"Middle East", "Far East", "South Asia", "Southeast Asia", "South East Asia", "Latin America"})


@dataclass(frozen=True, slots=True)
class Places:
    """Names of countries, provinces and cities, and names that Few-NERD calls landscape or buildings."""

    political: frozenset[str]
    landscape: frozenset[str]
    built: frozenset[str]


def read_places(data: Path, fewnerd: Iterable[Path]) -> Places:
    """Collect the names from the cities list and from Few-NERD's fine classes."""
    political: set[str] = set()
    with (data / "gazetteers" / "world-cities.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            political.update((row["name"], row["country"], row["subcountry"]))
    found: dict[str, set[str]] = {"GPE": political, "LOC": set(), "FAC": set()}
    kinds = {"mountain": "LOC", "island": "LOC", "bodiesofwater": "LOC", "other": "LOC", "GPE": "GPE"}
    for path in fewnerd:
        name: list[str] = []
        kind: str | None = None
        for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
            word, _, tag = line.partition("\t")
            if not tag.startswith("I-"):
                if kind and name:
                    found[kind].add(" ".join(name))
                name, kind = [], None
            if tag.startswith(("B-location_", "B-building_")):
                kind = "FAC" if "building" in tag or "road" in tag else kinds.get(tag.partition("_")[2])
            if kind:
                name.append(word)
    return Places(frozenset(political), frozenset(found["LOC"] - political), frozenset(found["FAC"] - political))


def places_of(words: list[str], places: Places) -> str:
    """Return GPE, LOC or FAC for the words of a place name."""
    words = words[1:] if words[0].lower() == "the" and len(words) > 1 else words
    name = " ".join(words)
    if name in REGIONS or words[-1] in CONTINENTS or words[0] in {"Lake", "Mount", "Mt.", "Cape", "Gulf"}:
        return "LOC"
    if name in places.political:
        return "GPE"
    if len(words) > 1 and words[-1] in BUILT:
        return "FAC"
    if (len(words) > 1 and words[-1] in LANDSCAPE) or name in places.landscape:
        return "LOC"
    return "FAC" if name in places.built else "GPE"
