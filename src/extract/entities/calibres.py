"""Guns and what they fire, told by the calibre before them: "a 120 mm smoothbore gun", "155mm guided projectiles"."""

from collections.abc import Sequence
from dataclasses import replace

from extract.annotations import Mention
from extract.entities.weapons import HYPHENS, calibre_units, ends_phrase
from extract.syntax import Word

LONGEST = 4
"""Words between the unit and the noun, and the noun."""


def name_calibres(said: Sequence[Word], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, in text order, with calibres as the beginning of the weapon behind them; what is fired or fires and was
    no mention is one ("5.56mm training rounds"). `said` are the words of the Doc."""
    units = calibre_units()
    places = [i for i, word in enumerate(said) if i and word.lower_ in units and _number(said, i) is not None]
    if not places:
        return list(mentions)
    owner = {i: m for m in mentions for i in range(m.start, m.end)}
    found = [f for i in places if (f := _from(said, i, owner))]
    taken = {i for f in found for i in range(f.start, f.end)}
    return sorted([*(m for m in mentions if taken.isdisjoint(range(m.start, m.end))), *found], key=lambda m: m.start)


def _number(said: Sequence[Word], unit: int) -> int | None:
    """The number before a unit, or before its hyphen."""
    at = unit - 2 if said[unit - 1].text in HYPHENS and unit > 1 else unit - 1
    return at if said[at].text[-1:].isdigit() else None


def _from(said: Sequence[Word], unit: int, owner: dict[int, Mention]) -> Mention | None:
    start, last = _number(said, unit), None
    if start is None:
        return None
    for i in range(unit + 1, min(unit + 1 + LONGEST, len(said))):
        known = owner.get(i)
        if known is not None:
            return (
                replace(known, start=start) if known.label == "WEAPON" and known.start in range(start, i + 1) else None
            )
        if not said[i].text.islower() or said[i].pos_ not in {"NOUN", "ADJ", "VERB", "PROPN"}:
            break
        last = i if ends_phrase(said[i]) else last
    return None if last is None else Mention(start, last + 1, "WEAPON", source="weapon.calibre")
