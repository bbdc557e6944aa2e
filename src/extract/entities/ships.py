"""Ships by name: what follows a noun for a warship ("the carrier Shandong", "the frigate Admiral Gorshkov (417)")."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from extract.annotations import Mention
from extract.entities.weapons import ship_words
from extract.syntax import words

LONGEST_NAME = 4
LONGEST_HULL = 5
"""Tokens of a hull number with its brackets: "(CVN-78)" may be five."""
RANKS = frozenset({"Admiral", "General", "Marshal", "Vice", "Captain", "Prince", "King", "Queen"})
FIRM_TOO = "carrier"
"""The noun also stands before airlines, which are organisations."""


def name_ships(doc: Doc, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, in text order, with the names of ships as weapons of that kind."""
    by_start = {m.start: m for m in mentions}
    nouns = ship_words()
    places = [i for i, word in enumerate(words(doc)) if word.text in nouns]
    ships = [s for i in places if (s := _ship_after(doc, doc[i], by_start))]
    taken = {i for s in ships for i in range(s.start, s.end)}
    return sorted([*(m for m in mentions if taken.isdisjoint(range(m.start, m.end))), *ships], key=lambda m: m.start)


def _ship_after(doc: Doc, noun: Token, by_start: dict[int, Mention]) -> Mention | None:
    start = noun.i + 1
    end = start
    while end < len(doc) and end - start < LONGEST_NAME and doc[end].pos_ == "PROPN" and doc[end].is_title:
        if doc[end].is_sent_start:
            return None
        end += 1
    mention = by_start.get(start) or (by_start.get(start + 1) if doc[start : start + 1].text in RANKS else None)
    if mention is None and end == start:
        return None
    if mention is not None and (
        mention.label in {"WEAPON", "DATE"} or (noun.text == FIRM_TOO and mention.label == "ORG")
    ):
        return None
    if mention is not None and doc[mention.start].is_sent_start:
        return None
    end = max(end, mention.end) if mention else end
    if end < len(doc) and doc[end].text in {"-", "class", "Class"}:
        return None
    end = _after_hull(doc, end)
    return replace(Mention(start, end, "WEAPON"), source="weapon.ship-after-noun", kind=ship_words()[noun.text])


def _after_hull(doc: Doc, end: int) -> int:
    if doc[end : end + 1].text != "(":
        return end
    for i in range(end + 1, min(end + LONGEST_HULL, len(doc))):
        if doc[i].text == ")" and any(t.text[:1].isdigit() or t.text[-1:].isdigit() for t in doc[end + 1 : i]):
            return i + 1
    return end
