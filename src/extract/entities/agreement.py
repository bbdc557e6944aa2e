"""One label for one name in an article.

The model judges each sentence for itself, so that a name may come out as an organisation here and as a nationality there.
What a pattern knows decides for all places of the name; else an abbreviation in brackets follows the name before it, a
surname its full name, and everything else the majority of its own places. There a title before the name counts most, and
labels that the model gives rarely and mostly rightly count double; where places draw, it is a person or else the first.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from extract.annotations import Mention
from extract.entities.people import has_title
from extract.labels import MODEL, NAMES

ADJECTIVE_OR_PLURAL = re.compile(r"(an|ish|ese|ic|i|ist|ite|ern|ch|[^iu]s)$|^[a-z]|-")
"""Endings of words that name groups: what lacks them and is no adjective is hardly one ("Google", "Phailin")."""
LAST_LETTERS = 2
"""Shortest abbreviation that is believed."""
WEIGHTS = {"WEAPON": 2, "EVENT": 2}
TITLED = 3
ARMS = re.compile(r"(missile|rocket|torpedo|drone|helicopter|howitzer|tank|bomber|radar)(e?s)?$")


def agree(doc: Doc, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, those of the model with the label that the article as a whole gives their words."""
    judged = [_no_group(doc, m) for m in mentions]
    decided = _surnames(doc, judged) | _majority(doc, judged) | _abbreviations(doc, judged) | _known(doc, judged)
    return [_with(decided.get(_words(doc, m)), m) if m.source == MODEL else m for m in judged]


def _words(doc: Doc, mention: Mention) -> str:
    return doc[mention.start : mention.end].text


def _with(known: Mention | None, mention: Mention) -> Mention:
    if known is None or mention.label not in NAMES or known.label == mention.label:
        return mention
    return replace(mention, label=known.label, name=known.name, id=known.id, kind=known.kind)


def _no_group(doc: Doc, mention: Mention) -> Mention:
    last = doc[mention.end - 1]
    group = last.tag_ != "NNP" or ADJECTIVE_OR_PLURAL.search(last.text)
    if mention.label != "NORP" or mention.source != MODEL or group:
        return mention
    before_arms = mention.end < len(doc) and ARMS.match(doc[mention.end].text)
    return replace(mention, label="WEAPON" if before_arms else "ORG")


def _known(doc: Doc, mentions: Sequence[Mention]) -> dict[str, Mention]:
    return {_words(doc, m): m for m in mentions if m.source != MODEL and m.id and m.label in NAMES}


def _majority(doc: Doc, mentions: Sequence[Mention]) -> dict[str, Mention]:
    places: dict[str, list[Mention]] = {}
    for m in mentions:
        if m.source == MODEL and m.label in NAMES:
            places.setdefault(_words(doc, m), []).append(m)
    return {words: _strongest(doc, found) for words, found in places.items()}


def _strongest(doc: Doc, places: Sequence[Mention]) -> Mention:
    weights = Counter[str]()
    for m in places:
        weights[m.label] += TITLED if m.label == "PERSON" and has_title(doc, m) else WEIGHTS.get(m.label, 1)
    return max(places, key=lambda m: (weights[m.label], m.label == "PERSON"))


def _surnames(doc: Doc, mentions: Sequence[Mention]) -> dict[str, Mention]:
    return {
        doc[m.end - 1].text: replace(m, name=None, id=None)
        for m in mentions
        if m.label == "PERSON" and m.end - m.start > 1
    }


def _abbreviations(doc: Doc, mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Names in brackets that are the initials of the mention before the bracket."""
    found = {}
    for long, short in pairwise(mentions):
        letters = _words(doc, short)
        if short.start == long.end + 1 and doc[long.end].text == "(" and len(letters) >= LAST_LETTERS:
            initials = "".join(t.text[0] for t in doc[long.start : long.end] if t.text[0].isalnum())
            if letters.isupper() and letters in {initials.upper(), re.sub("[a-z]", "", initials)}:
                found[letters] = replace(long, source=MODEL)
    return found
