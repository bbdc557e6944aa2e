"""How the corpora's classes map to our labels: `labels.toml`, read."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_DATA = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))

# Class of the corpus -> label of ours, PLACE, or "" for none.
CLASSES: dict[str, dict[str, str]] = _DATA["classes"]
WORDS: dict[str, frozenset[str]] = {name: frozenset(words) for name, words in _DATA["words"].items()}
_MILITARY_SHIP = re.compile(_DATA["patterns"]["military_ship"])
_CIVIL_AIRCRAFT = re.compile(_DATA["patterns"]["civil_aircraft"])


def is_military_ship(context: list[str]) -> bool:
    """Whether a ship's name with its neighbours is a warship's."""
    return bool(_MILITARY_SHIP.search(" ".join(context)))


def is_military_aircraft(words: list[str]) -> bool:
    """Whether an aircraft's name is not one of the common civil types, nor a flight."""
    return not _CIVIL_AIRCRAFT.search(" ".join(words))
