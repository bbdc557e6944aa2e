"""Words in capitals beside each other: the headword of an article of an encyclopaedia ("The 2ND FIGHTER DIVISION was"), a
headline."""

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from extract.annotations import Mention
from extract.entities.name_words import told_label
from extract.syntax import Word

SHORTEST = 4
"""Letters of a word that is taken for no abbreviation."""
LONGEST_ABBREVIATION = 2
SMALL = frozenset({"OF", "THE", "AND", "FOR", "ON", "IN", "AL"})
LONGEST_HEADWORD = 8


def runs_in_capitals(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Tokens `[start, end)` in capitals beside each other, hyphens between them included, one of them long enough to be no
    abbreviation."""
    start = None
    for i, (text, after) in enumerate(pairwise([*texts, "", ""])):
        if text.isupper() or (text == "-" and start is not None and after.isupper()):
            start = i if start is None else start
        elif start is not None:
            if any(len(word) >= SHORTEST for word in texts[start:i]):
                yield start, i
            start = None


def as_name(word: str) -> str:
    """A word in capitals as it stands within a name: "OF" small, "US" as it is."""
    if word in SMALL:
        return word.lower()
    return word.title() if len(word) > LONGEST_ABBREVIATION else word


def name_headwords(said: Sequence[Word], taken: Set[int]) -> list[Mention]:
    """Names in capitals within a sentence in small letters that nothing found, and whose words tell a label."""
    found = []
    for start, end in runs_in_capitals([word.text for word in said]):
        free = 1 < end - start <= LONGEST_HEADWORD and taken.isdisjoint(range(start, end))
        if not free or end >= len(said) or not (said[end].text.islower() or said[end].text in {"(", ","}):
            continue
        mention = Mention(start, end, "ORG", source="name.in-capitals")
        if all(word.pos_ != "VERB" for word in said[start:end]) and told_label(said, mention) == "ORG":
            found.append(mention)
    return found
