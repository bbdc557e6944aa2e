"""Places told by what follows them: a city before its state or country ("Oshkosh, Wisconsin"), and the place of a dateline
("ARLINGTON, Va. – ...", "GDYNIA (Reuters) - ...")."""

from collections.abc import Sequence
from dataclasses import replace

from extract.annotations import Mention
from extract.entities.name_words import told_label
from extract.syntax import Word

DASHES = frozenset({"-", "–", "—", "--", ":", "/"})
AFTER = DASHES | {",", "("}
OPENING, CLOSING = frozenset({"(", "["}), frozenset({")", "]"})
LONGEST_DATELINE = 14
"""Tokens between the place and its dash: ", Va. (AP), Oct. 12, 2025 --"."""
SHORTEST = 4
"""Letters: shorter words in capitals are abbreviations."""
BEFORE = frozenset({",", ";", "(", "in", "at", "of", "near", "from", "to", "outside", "and", "around", "—", "–"})
"""What stands before a city with its state: a comma after the firm, or a preposition."""
TOWN_AFTER = frozenset({",", ";", "in"})
STATE = "state/"
"""What ids of states begin with."""
MOVABLE = frozenset({"ORG", "PERSON", "FAC", "LOC", "WEAPON", "NORP"})
LONGEST_CITY = 3


def place_of_dateline(words: Sequence[Word], mention: Mention) -> Mention:
    """An organisation or person in capitals that begins a paragraph and is followed as a dateline's place is, is that
    place; one with years of life in brackets is none ("GRETA LIND (1901 – 1980) was")."""
    first = mention.start == 0 or "\n" in words[mention.start - 1].text
    if mention.label not in {"ORG", "PERSON"} or not first:
        return mention
    place = " ".join(word.text for word in words[mention.start : mention.end])
    capitals = len(place) >= SHORTEST and (place.isupper() or place.removeprefix("Mc").isupper())
    return replace(mention, label="GPE") if capitals and _opens_dateline(words, mention.end) else mention


def _opens_dateline(words: Sequence[Word], end: int) -> bool:
    """Whether a dash outside of brackets follows, soon and in the same line: "(Reuters) -", ", Va., Oct. 12 --"."""
    if end >= len(words) or words[end].text not in AFTER:
        return False
    depth = 0
    for i in range(end, min(end + LONGEST_DATELINE, len(words))):
        text = words[i].text
        depth += (text in OPENING) - (text in CLOSING)
        in_name = text == "-" and i > end and words[i - 1].text not in CLOSING and words[i - 1].tag_ == "NNP"
        if not depth and text in DASHES and not in_name:
            return True
        if "\n" in text or (not depth and words[i].pos_ in {"VERB", "AUX"}):
            return False
    return False


def cities_before_states(
    words: Sequence[Word], mentions: Sequence[Mention], states: Sequence[Mention]
) -> list[Mention]:
    """The mentions, those of the model right before ", STATE" as places; `states` are the known states and countries, and a
    city must follow a comma or a preposition, since "Lockheed Martin, Texas" may also be a firm, and be no college or
    base by its last word ("Merton College, Oxford")."""
    starts = {s.start for s in states if s.label == "GPE" and not _owns(words, s)}
    return [
        replace(m, label="GPE")
        if m.label in MOVABLE and _is_city(words, m.start, m.end, starts) and told_label(words, m) is None
        else m
        for m in mentions
    ]


def firms_as_cities(words: Sequence[Word], listed: Sequence[Mention]) -> list[Mention]:
    """The listed mentions, firms of one word between a comma and a state as the city of that name: "Oshkosh Defense,
    Oshkosh, Wisconsin"."""
    states = {m.start for m in listed if m.id and m.id.startswith(STATE) and not _owns(words, m)}
    return [
        Mention(m.start, m.end, "GPE", source="place.before-state") if _is_town(words, m, states) else m for m in listed
    ]


def _is_town(words: Sequence[Word], m: Mention, states: set[int]) -> bool:
    one = m.label in {"ORG", "PERSON"} and m.end - m.start == 1 and m.end + 1 in states and m.start > 0
    return one and words[m.end].text == "," and words[m.start - 1].text in TOWN_AFTER


def _owns(words: Sequence[Word], state: Mention) -> bool:
    """Whether what follows is the state's: "Ana Ruiz, Argentina's minister" is no city."""
    return state.end < len(words) and words[state.end].tag_ == "POS"


def _is_city(words: Sequence[Word], start: int, end: int, states: set[int]) -> bool:
    if end - start > LONGEST_CITY or end + 1 not in states or words[end].text != ",":
        return False
    return start > 0 and words[start - 1].text in BEFORE and words[start].text[:1].isupper()


def cities_unseen(words: Sequence[Word], states: Sequence[Mention], taken: set[int]) -> list[Mention]:
    """Capitalised words before ", STATE" that nothing found: ", Mobile, Alabama"."""
    found = []
    for state in states:
        end = state.start - 1
        if state.label != "GPE" or end <= 0 or words[end].text != "," or _owns(words, state):
            continue
        start = end
        while start > 0 and end - start < LONGEST_CITY and words[start - 1].text.istitle() and start - 1 not in taken:
            start -= 1
        if start < end and _is_city(words, start, end, {state.start}):
            found.append(Mention(start, end, "GPE", source="place.before-state"))
    return found
