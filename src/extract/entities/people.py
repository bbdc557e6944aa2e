"""People's names: titles cut off, names after titles found, later short mentions of a full name."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from extract.annotations import Mention
from extract.patterns import PatternShape, read_toml, root

LONGEST_NAME = 4
PARTICLES = frozenset({"al", "bin", "ibn", "de", "van", "von", "der", "el", "da", "di", "du", "-"})


NAME_WORDS = frozenset(
    {"General", "Major", "Chief", "Justice", "Captain", "Marshal", "King", "Queen", "Prince", "Director"}
)
"""Titles that also begin the names of firms and places: "General Motors", "King George Island"."""


class Titles(PatternShape):
    """Shape of `patterns/entities/titles.toml`."""

    titles: tuple[str, ...]


@cache
def _titles() -> frozenset[tuple[str, ...]]:
    found = read_toml(root() / "entities" / "titles.toml", Titles).titles
    return frozenset(tuple(title.split()) for title in found)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(title[0] for title in _titles())


def title_end(doc: Doc, start: int, end: int) -> int:
    """The token after the longest title that begins at `start`, or `start` where none does."""
    if start < end and doc[start].text not in _first_words():  # asked of every token: most cost one look
        return start
    for length in (3, 2, 1):
        if start + length <= end and tuple(t.text for t in doc[start : start + length]) in _titles():
            return start + length
    return start


def without_title(doc: Doc, mention: Mention) -> Mention | None:
    """A person's span without titles before it, and what stands before those ("US Ambassador"); None where nothing is left.
    A title may begin outside the span, as in "Secretary of [State Antony Blinken]"."""
    ends = (title_end(doc, i, mention.end) for i in range(max(0, mention.start - 2), mention.start))
    start = max(mention.start, *ends, mention.start)
    while start < mention.end and (after := title_end(doc, start, mention.end)) > start:
        start = after
    for i in range(start + 1, mention.end - 1):
        after = title_end(doc, i, mention.end)
        if i < after < mention.end and doc[after - 1].text not in NAME_WORDS:
            start = after
    return replace(mention, start=start) if start < mention.end else None


def person_inside(doc: Doc, mention: Mention) -> Mention | None:
    """What a span of another label that holds a title is: the person after the title ("US Ambassador Rahm Emanuel" as an
    organisation), or None where the title ends it ("Afghan Ambassador"). Spans without a title come back as they are."""
    for i in range(mention.start, mention.end):
        after = title_end(doc, i, mention.end)
        if after > i and doc[after - 1].text not in NAME_WORDS:
            return replace(mention, start=after, label="PERSON") if after < mention.end else None
    return mention


def people_after_titles(doc: Doc, taken: set[int]) -> list[Mention]:
    """Capitalised words after a title, where nothing else was found: "Vice Adm. John Aquilino"."""
    found = []
    for i in range(len(doc)):
        start = title_end(doc, i, len(doc))
        if start == i or start in taken:
            continue
        end = start
        while end < len(doc) and end - start < LONGEST_NAME and end not in taken and _is_name_word(doc, end, start):
            end += 1
        while end > start and doc[end - 1].lower_ in PARTICLES:
            end -= 1
        if end > start and title_end(doc, start, end) == start:
            found.append(Mention(start, end, "PERSON", source="person.after-title"))
    return found


def _is_name_word(doc: Doc, i: int, start: int) -> bool:
    token = doc[i]
    if i > start and token.lower_ in PARTICLES:
        return True
    return token.text[:1].isupper() and token.pos_ == "PROPN" and token.text not in {"I", "Congress"}


def short_mentions(doc: Doc, mentions: Sequence[Mention], taken: set[int]) -> list[Mention]:
    """Later or earlier uses of the last word of a full name found in this Doc ("Emanuel" for "Rahm Emanuel")."""
    surnames = {
        doc[m.end - 1].text
        for m in mentions
        if m.label == "PERSON" and m.end - m.start > 1 and doc[m.end - 1].is_title and doc[m.end - 2].lower_ != "the"
    }  # an epithet is no surname: "Frederick the Great"
    return [
        Mention(t.i, t.i + 1, "PERSON", source="person.surname")
        for t in doc
        if t.text in surnames and t.i not in taken and len(t.text) > 2
    ]
