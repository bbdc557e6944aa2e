"""One label for one name in an article.

The model judges each sentence for itself, so that a name may come out as an organisation here and as a nationality there.
What a pattern knows decides for all places of the name; else an abbreviation in brackets follows the name before it, a
surname its full name, and everything else the majority of its own places. There a title or a noun before the name ("the
town of") counts most, and labels that the model gives rarely and mostly rightly count double; where places draw, it is a
person or else the first.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from extract.annotations import Mention
from extract.entities.name_words import label_by_noun
from extract.entities.people import has_title
from extract.labels import MODEL, NAMES
from extract.syntax import Word

ADJECTIVE_OR_PLURAL = re.compile(r"(an|ish|ese|ic|i|ist|ite|ern|ch|[^iu]s)$|^[a-z]|-")
"""Endings of words that name groups: what lacks them and is no adjective is hardly one ("Google", "Phailin")."""
LAST_LETTERS = 2
"""Shortest abbreviation that is believed."""
WEIGHTS = {"WEAPON": 2, "EVENT": 2}
TITLED = 3
ARMS = re.compile(r"(missile|rocket|torpedo|drone|helicopter|howitzer|tank|bomber|radar)(e?s)?$")

Named = tuple[str, Mention]
"""A mention with its words."""


def agree(doc: Doc, said: Sequence[Word], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, those of the model with the label that the article as a whole gives their words; `said` are the words of
    the Doc."""
    plurals = _plurals(doc, mentions)
    judged = [_no_group(said, _one_of_several(said, m, plurals)) for m in mentions]
    names = [(doc[m.start : m.end].text, m) for m in judged]
    decided = _surnames(said, judged) | _majority(said, names) | _abbreviations(said, names) | _known(names)
    return [_with(decided.get(name), m) if m.source == MODEL else m for name, m in names]


def _plurals(doc: Doc, mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Known weapons by the plural of the first word of their mentions, where that is a word of their name: "Patriots" in a
    text that has a "Patriot battery"."""
    weapons = [m for m in mentions if m.label == "WEAPON" and m.id and m.name]
    first = ((doc[m.start].text, m) for m in weapons)
    return {f"{word}s": m for word, m in first if word[:1].isupper() and word in (m.name or "").split()}


def _one_of_several(said: Sequence[Word], mention: Mention, plurals: Mapping[str, Mention]) -> Mention:
    """A mention of the model that is such a plural, without the nation before it ("American [Patriots]")."""
    known = plurals.get(said[mention.end - 1].text) if mention.source == MODEL else None
    if known is None or any(said[t].tag_ != "JJ" for t in range(mention.start, mention.end - 1)):
        return mention
    return replace(known, start=mention.end - 1, end=mention.end, source=MODEL)


def _with(known: Mention | None, mention: Mention) -> Mention:
    if known is None or mention.label not in NAMES or known.label == mention.label:
        return mention
    return replace(mention, label=known.label, name=known.name, id=known.id, kind=known.kind)


def _no_group(said: Sequence[Word], mention: Mention) -> Mention:
    if mention.label != "NORP" or mention.source != MODEL:
        return mention
    last = said[mention.end - 1]
    if last.tag_ != "NNP" or ADJECTIVE_OR_PLURAL.search(last.text):
        return mention
    before_arms = mention.end < len(said) and ARMS.match(said[mention.end].text)
    return replace(mention, label="WEAPON" if before_arms else "ORG")


def _known(names: Sequence[Named]) -> dict[str, Mention]:
    return {name: m for name, m in names if m.source != MODEL and m.id and m.label in NAMES}


def _majority(said: Sequence[Word], names: Sequence[Named]) -> dict[str, Mention]:
    places: dict[str, list[Mention]] = {}
    for name, m in names:
        if m.source == MODEL and m.label in NAMES:
            places.setdefault(name, []).append(m)
    return {name: _strongest(said, found) for name, found in places.items()}


def _strongest(said: Sequence[Word], places: Sequence[Mention]) -> Mention:
    if len(places) == 1:
        return places[0]
    weights = Counter[str]()
    for m in places:
        told = (m.label == "PERSON" and has_title(said, m)) or m.label == label_by_noun(said, m)
        weights[m.label] += TITLED if told else WEIGHTS.get(m.label, 1)
    return max(places, key=lambda m: (weights[m.label], m.label == "PERSON"))


def _surnames(said: Sequence[Word], mentions: Sequence[Mention]) -> dict[str, Mention]:
    return {
        said[m.end - 1].text: replace(m, name=None, id=None)
        for m in mentions
        if m.label == "PERSON" and m.end - m.start > 1
    }


def _abbreviations(said: Sequence[Word], names: Sequence[Named]) -> dict[str, Mention]:
    """Names in brackets that are the initials of the mention before the bracket."""
    found = {}
    for (_, long), (letters, short) in pairwise(names):
        if short.start == long.end + 1 and said[long.end].text == "(" and len(letters) >= LAST_LETTERS:
            initials = "".join(word.text[0] for word in said[long.start : long.end] if word.text[0].isalnum())
            if letters.isupper() and letters in {initials.upper(), re.sub("[a-z]", "", initials)}:
                found[letters] = replace(long, source=MODEL)
    return found
