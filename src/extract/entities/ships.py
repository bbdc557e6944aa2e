"""Ships by name: what follows a noun for a warship ("the carrier Shandong", "the frigate Admiral Gorshkov (417)"), or has a
hull number behind it ("Kimon (F601)")."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from extract.annotations import Mention
from extract.entities.name_words import told_label
from extract.entities.weapons import hull_kind, ship_words
from extract.labels import MODEL
from extract.syntax import Word

LONGEST_NAME = 4
LONGEST_HULL = 5
"""Tokens of a hull number with its brackets: "(CVN-78)" may be five."""
RANKS = frozenset({"Admiral", "General", "Marshal", "Vice", "Captain", "Prince", "King", "Queen"})
HULL = re.compile(
    r"[ABDFKLMPQRSVY]-?\d{2,4}|(?:A[EO]R?|C[GV]N?|DD[GH]?|FF[GHLX]?G?|L[HP][AD]|L[CS][SDTV]|MCM|OPV|P[CGKSZ][EGX]?|PKG|"
    r"SS[BGK]?N?|W[AHLMP][GES][BCELM]?)[ -]?\d{1,4}"
)
"""Hull numbers with the letters of the navies' classes; more than one digit behind a single letter: "G7" is a group."""
FIRM_TOO = "carrier"
"""The noun also stands before airlines, which are organisations."""


def name_ships(doc: Doc, said: Sequence[Word], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, in text order, with the names of ships as weapons of that kind; `said` are the words of the Doc."""
    by_start = {m.start: m for m in mentions}
    nouns = ship_words()
    places = [i for i, word in enumerate(said) if word.text in nouns]
    ships = [s for i in places if (s := _ship_after(doc, doc[i], by_start))]
    ships += _with_hull(doc, said, mentions, {i for s in ships for i in range(s.start, s.end)})
    taken = {i for s in ships for i in range(s.start, s.end)}
    return sorted([*(m for m in mentions if taken.isdisjoint(range(m.start, m.end))), *ships], key=lambda m: m.start)


def _with_hull(doc: Doc, said: Sequence[Word], mentions: Sequence[Mention], taken: set[int]) -> list[Mention]:
    """What the model found before a hull number in brackets, with the brackets."""
    found = []
    for m in mentions:
        if m.source != MODEL or m.end in taken or doc[m.end : m.end + 1].text != "(":
            continue
        end = _after_hull(doc, m.end)
        hull = "".join(word.text for word in said[m.end + 1 : end - 1])
        if end > m.end and HULL.fullmatch(hull) and told_label(said, m) in {None, "WEAPON"}:
            found.append(Mention(m.start, end, "WEAPON", source="weapon.ship-before-hull", kind=hull_kind(hull)))
    return found


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
