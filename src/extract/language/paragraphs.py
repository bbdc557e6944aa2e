"""Sentence boundaries that need no parser: paragraphs, headings and list items start one, `Gen.` never ends one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc, Token
from thinc.types import Ints2d

from extract.language.spelling import spelling

# A line shorter than this share of the longest line was not broken for want of room: the break means something.
FULL_LINE = 0.75
# Marks that end a sentence, with what may stand behind them.
FINAL = re.compile(r"[.!?:;…][\"”’')\]]*$")
INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")
BULLET = re.compile(r"[-–—•·▪◦*‣→]|\(?[0-9]{1,2}[.)]")

# The date line of a story whose line breaks were lost: "Talks resume Friday, August 21, 2015 The two sides …".
DATE_LINE = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December) \d{1,2}, \d{4}(?= +[\"“‘'\[(]?[A-Z0-9])"
)
_CAPITALS = r"[A-Z][A-Z.'’]+(?:[ -][A-Z][A-Z.'’]+){0,3}"
_TITLE = r"[A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)?"
_STATE_OR_DATE = r", (?:[A-Z][A-Za-z.]+(?: \d{1,2})?|\d{1,2} [A-Z][a-z]+(?: \d{4})?|\d{4})"
# Place with state or date, and agency or date in brackets, before a dash at the head of a paragraph: "TOKYO (Reuters) -- ",
# "(Bloomberg) -- ", "NAIROBI, Kenya (June 18, 2025) - ", "Berlin/Vilnius - ".
PLACE_LINE = re.compile(
    rf"(?:^|(?<=\n))[ \t]*(?=[A-Z(])(?:(?:{_CAPITALS}(?:/{_CAPITALS})*|{_TITLE}(?:/{_TITLE})*)(?:{_STATE_OR_DATE}){{0,3}})?"
    r" ?(?:\([A-Z0-9][\w ./,-]{1,40}\))?(?P<dash> +(?:--|[-–—]) +|--|—)(?=[\"“‘'A-Z])"
)
DASH = re.compile(r" [-–—] |--|—")
REST_OF_SENTENCE = re.compile(r"[^\n.!?]{0,400}")
# Words before a date that make it part of the sentence.
JOINING = frozenset(
    {"on", "of", "by", "until", "since", "from", "for", "and", "to", "before", "after", "between", ",", "last"}
)
# A date line stands after the headline; this many characters are more than any headline has.
LONGEST_HEADLINE = 250


def find_paragraph_starts(doc: Doc) -> list[int]:
    """Return the indices of the tokens that start a paragraph, a heading or a list item, in order.

    A blank line always separates. A single line break does where the line above ends with a final mark, the line below
    is a list item, or the line above is short and the line below starts with a capital, as after a heading; elsewhere it
    is a wrapped line.
    """
    text = doc.text  # spaCy joins all tokens on every access
    longest = max((len(line) for line in text.split("\n")), default=0)
    starts: list[int] = []
    line_start = 0
    for token in doc:
        breaks = token.text.count("\n") if token.is_space else 0
        if not breaks:
            continue
        following = next(_words(doc, token.i + 1), None)
        if following is None:
            break
        above = text[line_start : token.idx].rstrip()
        line_start = token.idx + len(token)
        below = text[line_start : _line_end(text, line_start)]
        if breaks > 1 or not above or _separates(above, below, longest):
            starts.append(following.i)
    return sorted({*starts, *_date_line_starts(doc, text), *_after_place_lines(doc, text)})


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _after_place_lines(doc: Doc, text: str) -> Iterator[int]:
    """The first token after each place line."""
    ends = {
        match.end() for match in PLACE_LINE.finditer(text) if match["dash"] != match.group() and _is_place_line(match)
    }
    if ends:
        yield from (token.i for token in doc if token.idx in ends)


def _is_place_line(match: re.Match[str]) -> bool:
    """Whether a dash opens no aside that another one closes ("Iran - an ally of Russia - sold jets"), where there is neither
    bracket nor comma before it to tell."""
    if "(" in match.group() or "," in match.group():
        return True
    rest = REST_OF_SENTENCE.match(match.string, match.end())
    return rest is None or len(DASH.findall(rest.group())) % 2 == 0


def _date_line_starts(doc: Doc, text: str) -> Iterator[int]:
    """The first token of a date line on the line of its headline, and the first after it."""
    match = DATE_LINE.search(text, 0, LONGEST_HEADLINE + 40)
    span = doc.char_span(match.start(), match.end()) if match else None
    if span is None or (span.start and doc[span.start - 1].lower_ in JOINING):
        return
    yield span.start
    if span.end < len(doc):
        yield span.end


def _words(doc: Doc, start: int) -> Iterator[Token]:
    return (token for token in doc[start:] if not token.is_space)


def _separates(above: str, below: str, longest: int) -> bool:
    """Whether a single line break between two lines ends what stands above it."""
    below = below.lstrip()
    if BULLET.match(below) or FINAL.search(above):
        return True
    return len(above) < FULL_LINE * longest and below[:1].isupper()


def starts_sentence(before: Token, token: Token) -> bool | None:
    """Return what spelling alone says of a sentence boundary between two tokens of a line; None where it says nothing.

    On the dev parts this moves the sentence F1 of EWT from 0.880 to 0.884 and leaves GUM's as it is.
    """
    words = spelling()
    if before.is_space or token.is_space:
        return None
    if before.text in words["never_final"]:
        return False
    if token.text in words["starters"] and (before.text in words["maybe_final"] or INITIALS.fullmatch(before.text)):
        return True
    if before.is_alpha and before.is_title and token.is_title:
        return False
    return None


class Paragraphs:
    """Presets sentence starts where nobody has: a parser keeps to them and draws no arc across."""

    def __call__(self, doc: Doc) -> Doc:
        marks = doc.to_array("SENT_START").astype("int64")
        for index, (before, token) in enumerate(pairwise(doc), start=1):
            starts = starts_sentence(before, token)
            if starts is not None and not marks[index]:
                marks[index] = 1 if starts else -1
        for index in find_paragraph_starts(doc):
            marks[index] = 1
        # Token by token takes 14 us a token in a text of 16,000: each time spaCy looks through all for a parse.
        doc.from_array("SENT_START", cast(Ints2d, marks.astype("uint64")))
        return doc


@Language.factory("extract_paragraphs", assigns=["token.is_sent_start"])
def make_paragraphs(nlp: Language, name: str) -> Paragraphs:
    """Return the component; it belongs before the parser."""
    return Paragraphs()
