"""People's names: titles cut off, names after titles found, later short mentions of a full name."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from extract.annotations import Mention
from extract.patterns import PatternShape, read_toml, root

LONGEST_NAME = 6
ARABIC = ("al", "bin", "ibn", "bint", "abu", "el", "ul", "ur")
ROMANCE = ("de", "del", "della", "la", "las", "los", "da", "das", "do", "dos", "di", "du", "e", "y")
GERMANIC = ("van", "von", "der", "den", "ter", "ten", "zu", "zur")
PARTICLES = frozenset((*ARABIC, *ROMANCE, *GERMANIC, "-", "’"))


NAME_WORDS = frozenset(
    {"General", "Major", "Chief", "Justice", "Captain", "Marshal", "King", "Queen", "Prince", "Director"}
)
"""Titles that also begin the names of firms and places: "General Motors", "King George Island"."""


NOT_ALONE = NAME_WORDS | {"Chairman", "Secretary", "Commander", "Representative", "Commandant", "Governor", "Mayor"}
"""Titles after which a name may also be an organisation's or a place's."""


class Titles(PatternShape):
    """Shape of `patterns/entities/titles.toml`."""

    titles: tuple[str, ...]
    small: tuple[str, ...]


@cache
def _file() -> Titles:
    return read_toml(root() / "entities" / "titles.toml", Titles)


@cache
def _titles() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(title.split()) for title in (*_file().titles, *_file().small))


@cache
def _longest() -> int:
    return max(len(title) for title in _titles())


@cache
def _first_words() -> frozenset[str]:
    return frozenset(title[0] for title in _titles())


def title_end(doc: Doc, start: int, end: int) -> int:
    """The token after the longest title that begins at `start`, or `start` where none does."""
    if start < end and doc[start].text not in _first_words():  # asked of every token: most cost one look
        return start
    for length in range(_longest(), 0, -1):
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
    nobody = all((t.text,) in _titles() or (t.text.removesuffix("s"),) in _titles() for t in doc[start : mention.end])
    return replace(mention, start=start) if start < mention.end and not nobody else None


def person_after_title(doc: Doc, mention: Mention) -> Mention:
    """A mention of another label right behind a title is the person ("navy captain Marek Wolski" as a place)."""
    if mention.label not in {"GPE", "ORG", "NORP", "LOC", "FAC"}:
        return mention
    for i in range(max(0, mention.start - _longest()), mention.start):
        title = tuple(t.text for t in doc[i : mention.start])
        lone = len(title) == 1 and title[0] in NOT_ALONE
        if title in _titles() and not lone and not _is_modifier(doc, mention):
            return replace(mention, label="PERSON")
    return mention


def person_before_who(doc: Doc, mention: Mention) -> Mention:
    """An organisation or place of several words before ", who" is a person ("Bosco da Costa Junior, who heads the unit")."""
    after = [t.lower_ for t in doc[mention.end : mention.end + 2]]
    several = mention.end - mention.start > 1
    if mention.label in {"GPE", "ORG", "LOC", "FAC"} and several and after in ([",", "who"], [",", "whose"]):
        return replace(mention, label="PERSON")
    return mention


def has_title(doc: Doc, mention: Mention) -> bool:
    """Whether a title ends right before the mention."""
    begins = range(max(0, mention.start - _longest()), mention.start)
    return any(title_end(doc, i, mention.start) == mention.start for i in begins)


def within_office(doc: Doc, mention: Mention) -> bool:
    """Whether a mention is the end of an office of several words: "Chief of the [Defence Staff]"."""
    if mention.label == "PERSON":
        return False
    begins = range(max(0, mention.start - _longest()), mention.start)
    return any(title_end(doc, i, mention.end) == mention.end for i in begins)


def _is_modifier(doc: Doc, mention: Mention) -> bool:
    """Whether a noun follows that the mention only describes: "spokesman Pentagon officials" names nobody."""
    return mention.end < len(doc) and doc[mention.end].pos_ == "NOUN" and doc[mention.end].is_lower


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
