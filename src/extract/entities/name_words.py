"""What the words of a name tell: "Jalisco New Generation Cartel" is an organisation, whatever the model took it for; and
which stretches of a text look like names and are none (contract numbers, tickers)."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from extract.annotations import Mention
from extract.labels import DATES
from extract.patterns import PatternShape, read_toml, root
from extract.syntax import Word, text_of

LONGEST = 4
"""Words of the longest beginning or end that is listed."""
NO_PLACES = frozenset({"PERSON", "ORG", "WEAPON", "EVENT"})
NO_FIRMS = frozenset({"FAC", "GPE", "LOC", "WEAPON"})
LONGEST_TOWN = 2
PLACES = frozenset({"GPE", "LOC"})
"""Labels that the model gives to "Cape Verde" and "Green Bay" with good reason."""


class NameWords(PatternShape):
    """Shape of `patterns/entities/name-words.toml`: labels with the words that begin or end names of theirs, those that
    stand before them, the last words of firms, and regular expressions of codes."""

    codes: tuple[str, ...]
    firms: frozenset[str]
    last: Mapping[str, tuple[str, ...]]
    first: Mapping[str, tuple[str, ...]]
    before: Mapping[str, tuple[str, ...]]


@cache
def _file() -> NameWords:
    return read_toml(root() / "entities" / "name-words.toml", NameWords)


@cache
def _last() -> Mapping[str, str]:
    return {words: label for label, rows in _file().last.items() for words in rows}


@cache
def _first() -> Mapping[str, str]:
    return {words: label for label, rows in _file().first.items() for words in rows}


@cache
def _before() -> Mapping[str, str]:
    return {words: label for label, rows in _file().before.items() for words in rows}


@cache
def _last_before() -> frozenset[str]:
    return frozenset(words.rsplit(" ", 1)[-1] for words in _before())


@cache
def _literals() -> tuple[str, ...]:
    return tuple(literal_of(code) for code in _file().codes)


@cache
def _codes(numbers: tuple[int, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{_file().codes[number]})" for number in numbers) or r"(?!)")


def literal_of(expression: str) -> str:
    """The longest run of plain letters and blanks that every match of a regular expression holds; empty where none is
    sure."""
    if re.search(r"\(\?[a-zA-Z]*i", expression):
        return ""  # in either case
    plain = re.sub(r"\\.|\[[^\]]*\]", "\0", expression)
    while "(" in plain:
        plain = re.sub(r"\([^()]*\)", "\0", plain)
    plain = re.sub(r".(?:[?*]|\{[^}]*\})", "\0", plain)
    return "" if "|" in plain else max(re.findall("[A-Za-z ]+", plain), key=len, default="")


def relabelled(words: Sequence[Word], mention: Mention) -> Mention:
    """A name of several words with the label that its last words tell, else its first; the longest listed decides."""
    if mention.end - mention.start < 2 or mention.label in DATES:
        return mention
    label = told_label(words, mention)
    if label is None or {label, mention.label} == PLACES:
        return mention
    return replace(mention, label=label)


def without_country(words: Sequence[Word], mention: Mention, places: Set[tuple[int, int]]) -> Mention:
    """A firm without the country it is of: "[Hanwha Aerospace] of South Korea"; `places` are the spans of known ones."""
    if mention.label != "ORG":
        return mention
    for i in range(mention.start + 1, mention.end - 1):
        if words[i].lower_ == "of":
            firm = words[i - 1].text in _file().firms and (i + 1, mention.end) in places
            return replace(mention, end=i) if firm else mention
    return mention


def after_noun(words: Sequence[Word], mention: Mention) -> Mention:
    """A name with the label that the words before it tell: "the town of [Nariño]", "the exercise [Amber Hope]"."""
    label = label_by_noun(words, mention)
    if label is None or mention.label in {label, *DATES} or not words[mention.start].text[0].isupper():
        return mention
    if label == "ORG" and mention.label in NO_FIRMS:
        return mention  # "experts at Camp Lejeune"
    if label in PLACES and (mention.label not in NO_PLACES or mention.end - mention.start > LONGEST_TOWN):
        return mention  # "cities of republican rank", "the governor of Cuba Diego Vela"
    return replace(mention, label=label)


def label_by_noun(words: Sequence[Word], mention: Mention) -> str | None:
    """The label that the two words before a name tell, else the one; None where neither is listed."""
    last = words[mention.start - 1].lower_ if mention.start else ""
    if last not in _last_before():  # asked of every name: most cost one look
        return None
    return _before().get(f"{words[max(0, mention.start - 2)].lower_} {last}") or _before().get(last)


def told_label(words: Sequence[Word], mention: Mention) -> str | None:
    """The label that the last words of a name tell, else its first; None where neither is listed."""
    name = [word.text for word in words[mention.start : mention.end]]
    if name[0].isupper():  # a dateline: "MARINE CORPS BASE HAWAII"
        name = [w.title() if len(w) > 3 else w for w in name]
    return _listed(name, _first(), last=False) or _listed(name, _last(), last=True)


def _listed(words: list[str], table: Mapping[str, str], *, last: bool) -> str | None:
    for length in range(min(LONGEST, len(words) - 1), 0, -1):
        part = words[-length:] if last else words[:length]
        if label := table.get(" ".join(part)):
            return label
    return None


def tokens_of_codes(doc: Doc) -> set[int]:
    """The tokens that belong to contract numbers, tickers and addresses of the web. Only the expressions whose literal the
    text has are searched for: 0.5 us a word for 1.1."""
    taken: set[int] = set()
    text = text_of(doc)
    here = tuple(number for number, literal in enumerate(_literals()) if literal in text)
    for match in _codes(here).finditer(text):
        span = doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if span is not None:
            taken.update(range(span.start, span.end))
    return taken
