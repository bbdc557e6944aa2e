"""Which places are countries, regions and cities (GPE), which are landscape (LOC), and which are built (FAC)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from labels import WORDS


@dataclass(frozen=True, slots=True)
class Places:
    """Names of countries, provinces and cities in the list of cities; the same with Few-NERD's; and names that Few-NERD
    calls landscape or buildings."""

    listed: frozenset[str]
    political: frozenset[str]
    landscape: frozenset[str]
    built: frozenset[str]


def read_places(data: Path, fewnerd: Iterable[Path]) -> Places:
    """Collect the names from the cities list and from Few-NERD's fine classes."""
    political: set[str] = set()
    with (data / "gazetteers" / "world-cities.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            political.update((row["name"], row["country"], row["subcountry"]))
    listed = frozenset(political)
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
    return Places(
        listed, frozenset(political), frozenset(found["LOC"] - political), frozenset(found["FAC"] - political)
    )


def places_of(words: list[str], places: Places) -> str:
    """Return GPE, LOC or FAC for the words of a place name."""
    words = words[1:] if words[0].lower() == "the" and len(words) > 1 else words
    name = " ".join(words)
    if len(words) > 1 and (name in places.listed or name in WORDS["countries"]):
        return "GPE"
    if (
        name in WORDS["regions"]
        or words[-1] in WORDS["continents"]
        or words[0] in {"Lake", "Mount", "Mt.", "Cape", "Gulf", "Strait", "Bay"}
    ):
        return "LOC"
    if name in places.political:
        return "GPE"
    if len(words) > 1 and words[-1] in WORDS["built"]:
        return "FAC"
    if (len(words) > 1 and words[-1] in WORDS["landscape"]) or name in places.landscape:
        return "LOC"
    return "FAC" if name in places.built else "GPE"


DEMONYM = re.compile(r"[a-z]{2}(?:ans?|ese|ish)$")


def is_demonym(word: str, places: Places) -> bool:
    """Whether a word is a people's name or adjective; Few-NERD calls some of these places."""
    return word in WORDS["demonyms"] or (word not in places.listed and bool(DEMONYM.search(word)))


def is_group(words: list[str], places: Places) -> bool:
    """Whether a name is a nationality, a religion or a party's adherents: "Iraqi", "pro-Palestinian", "Sunni Arabs"."""
    last = words[-1].rpartition("-")[2]
    last = last[:1].upper() + last[1:].lower()
    return len(words) <= 2 and (last in WORDS["groups"] or is_demonym(last, places))


def is_region(words: list[str]) -> bool:
    """Whether a name is a continent's or a great region's, whatever its corpus calls it."""
    return " ".join(words) in WORDS["regions"] or (len(words) == 1 and words[0] in WORDS["continents"])
