"""Names as strings: what belongs to one, which of two is the fuller, and the id made from it."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from extract.labels import PLACES

DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our"})
EDGES = " \t\n\"'“”‘’«»()[],;:"
POSSESSIVE = re.compile(r"['’]s?$")
SPACE = re.compile(r"\s+")
PLURAL = re.compile(r"[a-z]{3}[^s]s$")
NO_WORD = re.compile(r"\W+")
SILENT = re.compile(r"[.'’]")
HULL = re.compile(r"\s*\((?:[A-Z]{1,5}[- ]?)?\d{1,4}\)?$")
"""A hull number in brackets behind a ship's name: "(DDG 88)"."""
MOST_WORDS = 12
"""Words of the longest name that an acronym is looked for in part by part."""
ROMAN = re.compile(r"[IVX]+")
SHORT_IN_CAPITALS = re.compile(r"[IVX]+|[JS]R")
"""Generations: shorter words in capitals are initials or no part of a headword."""
PARTS = re.compile(r"[\s-]+")


@lru_cache(maxsize=20_000)
def clean(text: str, label: str, titles: frozenset[str] = frozenset()) -> str:
    """`text` without what is no part of the name: determiners, a possessive mark, quotation marks, titles of a person,
    the capitals of a dateline ("KABUL") or a headword ("GRETA LIND"), the plural of a people ("Afghans"), the hull number
    of a ship."""
    if label == "WEAPON":
        text = HULL.sub("", text)
    words = POSSESSIVE.sub("", SPACE.sub(" ", text).strip(EDGES)).strip(EDGES).split(" ")
    while len(words) > 1 and words[0].lower() in DETERMINERS and not (label == "PERSON" and words[0] == "A"):
        words = words[1:]
    if label == "PERSON":
        if len(words) > 1 and _in_capitals(words):
            words = [w if ROMAN.fullmatch(w) else w.title() for w in words]
        while len(words) > 1 and words[0] in titles:
            words = words[1:]
    name = " ".join(words)
    if label in PLACES and name.isupper() and len(name) > 4 and "." not in name:
        name = name.title().replace(" Of ", " of ").replace(" The ", " the ").replace(" And ", " and ")
    if label == "NORP" and PLURAL.search(name) and " " not in name and not name.endswith("us"):
        name = name[:-1]
    return name


def _in_capitals(words: Sequence[str]) -> bool:
    """Whether a name is set in capitals: "GRETA B. LIND", "BO EK JR" but not "JFK Lind"."""
    return all(w.isupper() and (len(w) > 2 or SHORT_IN_CAPITALS.fullmatch(w)) for w in words if w[-1:] != ".")


def without_accents(name: str) -> str:
    if name.isascii():
        return name
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """What two spellings of one name share: no case, accents, dots or hyphens."""
    return NO_WORD.sub(" ", SILENT.sub("", without_accents(name).casefold())).strip()


@lru_cache(maxsize=20_000)
def make_id(label: str, name: str) -> str:
    """A stable id from label and canonical name: "person/rahm-emanuel"; the same in all articles."""
    slug = NO_WORD.sub("-", without_accents(name.casefold())).strip("-")
    return f"{label.lower()}/{slug}"


def is_acronym(word: str) -> bool:
    """Two to ten characters, mostly capitals: "KCNA", "DoD", "SM-3" but not "Navy"."""
    capitals = sum(c.isupper() for c in word)
    return 2 <= len(word) <= 10 and capitals >= 2 and 2 * capitals >= len(word) and word[0].isalnum()


def fits(acronym: str, long: str) -> bool:
    """Whether the letters of `acronym` stand in `long` in that order, the first one at the start of its first word.

    The test of Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation definitions in biomedical
    text", with the stricter demand that half of the letters start words.
    """
    letters = [c for c in fold(acronym) if c.isalnum()]
    text = fold(long)
    if not letters or not text or len(text) <= len(letters) or text[0] != letters[0] or " " not in text:
        return False
    at, starts = len(text), 0
    for n, letter in enumerate(reversed(letters)):
        first = n == len(letters) - 1
        at = 0 if first else _last_match(text, letter, at)
        if at < 0:
            return False
        starts += at == 0 or text[at - 1] == " "
    return 2 * starts >= len(letters)


def is_of_beginnings(acronym: str, long: str) -> bool:
    """Whether `acronym` is put together from the beginnings of two words or more of `long`, in their order: "NAVSONOR" of
    "Naval Forces South Norway"."""
    letters, words = fold(acronym).replace(" ", ""), fold(long).split()

    def rest_fits(rest: str, first: int, parts: int) -> bool:
        if not rest:
            return parts > 1
        return any(
            rest_fits(rest[n:], i + 1, parts + 1)
            for i in range(first, len(words))
            for n in range(min(len(rest), len(words[i])), 1, -1)
            if words[i].startswith(rest[:n])
        )

    return len(words) <= MOST_WORDS and rest_fits(letters, 0, 0)


def abbreviates(short: str, long: str) -> bool:
    """Whether each word of `short`, two or more, is one of `long` or stands for one or several, in their order: "80th AA
    Bde" for "80th Anti-Aircraft Brigade"."""
    shorts, longs = fold(short).split(), fold(long).split()
    at = 0
    for word in shorts:
        if at < len(longs) and _stands_for(word, longs[at]):
            at += 1
        elif word == "".join(w[0] for w in longs[at : at + len(word)]):
            at += len(word)
        else:
            return False
    return len(shorts) > 1 and at == len(longs) and shorts != longs


def _stands_for(short: str, long: str) -> bool:
    """Whether the letters of `short` stand in one word in their order, the first at its start."""
    rest = iter(long)
    return short[:1] == long[:1] and all(c in rest for c in short)


def _last_match(text: str, letter: str, before: int) -> int:
    """The last place of `letter` before `before`, at the start of a word if there is one there; -1 if there is none."""
    starts = [m.start() for m in re.finditer(r"(?<!\S)" + re.escape(letter), text[:before])]
    return max((s for s in starts if s > 0), default=text.rfind(letter, 1, before))


def initials(long: str) -> str:
    """The first letters of the capitalised words: "KPA" for "Korean People's Army"."""
    return "".join(w[0] for w in PARTS.split(long) if w and w[0].isupper())
