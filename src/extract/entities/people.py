"""People's names: titles cut off, names after titles found, later short mentions of a full name."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from extract.annotations import Mention
from extract.patterns import PatternShape, read_toml, root
from extract.syntax import Word

LONGEST_NAME = 6
SHORTEST_CAPITALS = 3
"""Letters of a title that may stand in capitals; "US" and "MS" are other words."""
QUOTES = frozenset({'"', "“", "”", "'", "‘", "’"})
LONGEST_NICKNAME = 3
ARABIC = ("al", "bin", "ibn", "bint", "abu", "el", "ul", "ur")
ROMANCE = ("de", "del", "della", "la", "las", "los", "da", "das", "do", "dos", "di", "du", "e", "y")
GERMANIC = ("van", "von", "der", "den", "ter", "ten", "zu", "zur")
PARTICLES = frozenset((*ARABIC, *ROMANCE, *GERMANIC, "-", "’"))


OFFICES = frozenset({"minister", "ministers", "undersecretary"})
OF_OFFICES = frozenset({"of", "for"})
"""What stands between a minister and what he or she minds."""


class Titles(PatternShape):
    """Shape of `patterns/entities/titles.toml`."""

    titles: tuple[str, ...]
    small: tuple[str, ...]
    opening: frozenset[str]
    inner: frozenset[str]
    of_bodies: frozenset[str]
    no_surnames: frozenset[str]


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
    first = {title[0] for title in _titles()}
    return frozenset(first | {word.upper() for word in first if len(word) >= SHORTEST_CAPITALS})


def _as_listed(word: str) -> str:
    """A title in capitals as the lists have it: "SIR"."""
    return word.title() if len(word) >= SHORTEST_CAPITALS and word.isupper() else word


def ends_in_office(words: Sequence[Word], mention: Mention) -> bool:
    """Whether the last word is an office that is nobody's surname, so that the whole names no person."""
    return words[mention.end - 1].text in _file().no_surnames


def title_end(words: Sequence[Word], start: int, end: int) -> int:
    """The token after the longest title that begins at `start`, or `start` where none does."""
    if start < end and words[start].text not in _first_words():  # asked of every token: most cost one look
        return start
    texts = [_as_listed(word.text) for word in words[start : min(end, start + _longest())]]
    for length in range(len(texts), 0, -1):
        if tuple(texts[:length]) in _titles():
            return start + length
    return start


def without_title(words: Sequence[Word], mention: Mention) -> Mention | None:
    """A person's span without titles before it, and what stands before those ("US Ambassador"); None where nothing is left.
    A title may begin outside the span, as in "Secretary of [State Antony Blinken]"."""
    mention = _without_rank(words, mention)
    ends = (title_end(words, i, mention.end) for i in range(max(0, mention.start - 2), mention.start))
    start = max(mention.start, *ends, mention.start)
    while start < mention.end and (after := title_end(words, start, mention.end)) > start:
        start = after
    for i in range(start + 1, mention.end - 1):
        after = title_end(words, i, mention.end)
        inner = words[i].text in _file().inner and words[i - 1].tag_ == "NNP"
        if i < after < mention.end and words[after - 1].text not in _file().opening and not inner:
            start = after
    left = [_as_listed(word.text) for word in words[start : mention.end]]
    nobody = all((text,) in _titles() or (text.removesuffix("s"),) in _titles() for text in left)
    return replace(mention, start=start) if start < mention.end and not nobody else None


def _without_rank(words: Sequence[Word], mention: Mention) -> Mention:
    """A person without the noble title behind a comma: "[Charles Tupper], 1st Baronet"."""
    for i in range(mention.start + 1, mention.end - 1):
        if words[i].text == "," and words[i + 1].text[0].isdigit():
            return replace(mention, end=i)
    return mention


def person_after_title(words: Sequence[Word], mention: Mention) -> Mention:
    """A mention of another label right behind a title is the person ("navy captain Marek Wolski" as a place)."""
    if mention.label not in {"GPE", "ORG", "NORP", "LOC", "FAC"}:
        return mention
    texts = [word.text for word in words[max(0, mention.start - _longest()) : mention.start]]
    for i, first in enumerate(texts):
        lone = i == len(texts) - 1 and first in _file().opening | _file().of_bodies
        if first in _first_words() and tuple(texts[i:]) in _titles() and not lone and not _is_modifier(words, mention):
            return replace(mention, label="PERSON")
    return mention


def has_title(words: Sequence[Word], mention: Mention) -> bool:
    """Whether a title ends right before the mention."""
    begins = range(max(0, mention.start - _longest()), mention.start)
    return any(title_end(words, i, mention.start) == mention.start for i in begins)


def within_office(words: Sequence[Word], mention: Mention) -> bool:
    """Whether a mention is the end of an office of several words: "Chief of the [Defence Staff]",
    "Minister for [Education]"."""
    if mention.label == "PERSON":
        return False
    if mention.label == "ORG" and mention.start > 1 and words[mention.start - 2].lower_ in OFFICES:
        return words[mention.start - 1].text in OF_OFFICES
    begins = range(max(0, mention.start - _longest()), mention.start)
    return any(title_end(words, i, mention.end) == mention.end for i in begins)


def _is_modifier(words: Sequence[Word], mention: Mention) -> bool:
    """Whether a noun follows that the mention only describes: "spokesman Pentagon officials" names nobody."""
    return mention.end < len(words) and words[mention.end].pos_ == "NOUN" and words[mention.end].text.islower()


def person_inside(words: Sequence[Word], mention: Mention) -> Mention | None:
    """What a span of another label that holds a title is: the person after the title ("US Ambassador Rahm Emanuel" as an
    organisation), or None where the title ends it ("Afghan Ambassador"). Spans without a title come back as they are."""
    for i in range(mention.start, mention.end):
        after = title_end(words, i, mention.end)
        if after > i and words[after - 1].text not in _file().opening:
            return replace(mention, start=after, label="PERSON") if after < mention.end else None
    return mention


def people_after_titles(words: Sequence[Word], taken: set[int]) -> list[Mention]:
    """Capitalised words after a title, where nothing else was found: "Vice Adm. John Aquilino"."""
    found = []
    first = _first_words()
    for i in [i for i, word in enumerate(words) if word.text in first]:
        start = title_end(words, i, len(words))
        if start == i or start in taken:
            continue
        end = start
        while end < len(words) and end - start < LONGEST_NAME and end not in taken and _is_name_word(words, end, start):
            end += 1
        while end > start and words[end - 1].lower_ in PARTICLES:
            end -= 1
        if end > start and title_end(words, start, end) == start:
            found.append(Mention(start, end, "PERSON", source="person.after-title"))
    return found


def _is_name_word(words: Sequence[Word], i: int, start: int) -> bool:
    token = words[i]
    if i > start and token.lower_ in PARTICLES:
        return True
    return token.text[:1].isupper() and token.pos_ == "PROPN" and token.text not in {"I", "Congress"}


def with_nickname(words: Sequence[Word], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, in text order, a person's with the nickname in quotation marks and the surname behind it: 'Dwight
    [David "Ike" Eisenhower]'."""
    ends = {m.start: m.end for m in mentions if m.label == "PERSON"}
    joined: list[Mention] = []
    for m in mentions:
        if joined and m.start < joined[-1].end:
            continue
        end = _nicknamed_end(words, m.end, ends) if m.label == "PERSON" else m.end
        joined.append(replace(m, end=end) if end > m.end else m)
    return joined


def _nicknamed_end(words: Sequence[Word], quote: int, ends: Mapping[int, int]) -> int:
    """The end of the surname behind a nickname whose opening mark stands at `quote`, or 0."""
    if quote + 3 >= len(words) or words[quote].text not in QUOTES or not words[quote + 1].text[:1].isupper():
        return 0
    close = next(
        (i for i in range(quote + 2, quote + 2 + LONGEST_NICKNAME) if words[i : i + 1] and words[i].text in QUOTES), 0
    )
    start = close + 1
    if not close or start >= len(words) or words[start].tag_ != "NNP":
        return 0
    spanning = max((end for begin, end in ends.items() if begin in range(quote, start + 1)), default=0)
    return max(spanning, start + 1)


def short_mentions(words: Sequence[Word], mentions: Sequence[Mention], taken: set[int]) -> list[Mention]:
    """Later or earlier uses of the last word of a full name found in this Doc ("Emanuel" for "Rahm Emanuel")."""
    surnames = {
        words[m.end - 1].text
        for m in mentions
        if m.label == "PERSON"
        and m.end - m.start > 1
        and words[m.end - 1].text.istitle()
        and words[m.end - 2].lower_ != "the"
    }  # an epithet is no surname: "Frederick the Great"
    return [
        Mention(i, i + 1, "PERSON", source="person.surname")
        for i, word in enumerate(words)
        if word.text in surnames and i not in taken and len(word.text) > 2
    ]
