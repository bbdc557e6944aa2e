"""Quotations in the text of a Doc, with straight, curly, doubled or single marks, closed or not."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc

from extract.syntax import starts_of, text_of

MARK = re.compile(
    r"[“„«]|[”»]|``|''|’’|‘’|‘‘|\"|(?<![\w.,!?;])‘(?=\w)|(?<=[\w.,!?;])’(?!\w)|(?<![\w.,!?;])'(?=\w)|(?<=[\w.,!?;])'(?!\w)"
)
OPENING, CLOSING = frozenset("“„«‘"), frozenset("”»’")
SINGLE = frozenset("'‘’")
MINIMUM = 3
"""Tokens in a single-marked quotation: shorter ones are mostly a plural possessive and an apostrophe."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Tokens `[start, end)` within quotation marks, without the marks. `closed` is False where the paragraph ended first, as
    in speeches that run over several paragraphs."""

    start: int
    end: int
    closed: bool = True


def by_token(quotes: Iterable[Quote]) -> dict[int, tuple[Quote, ...]]:
    """The quotations around each token that stands in one; at most a few, as marks of one kind do not nest."""
    found: dict[int, tuple[Quote, ...]] = {}
    for quote in quotes:
        for t in range(quote.start, quote.end):
            found[t] = (*found.get(t, ()), quote)
    return found


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    opens: bool
    closes: bool
    single: bool


def find_quotes(doc: Doc) -> tuple[Quote, ...]:
    """All quotations in text order, paragraph by paragraph; a paragraph ends at a line break."""
    found: list[Quote] = []
    starts = starts_of(doc)
    position = 0
    for paragraph in text_of(doc).split("\n"):
        found += _in_paragraph(doc, starts, paragraph, position)
        position += len(paragraph) + 1
    return tuple(found)


def _in_paragraph(doc: Doc, starts: list[int], text: str, offset: int) -> list[Quote]:
    marks = _marks(text, offset)
    doubled = _pair([m for m in marks if not m.single], offset, offset + len(text), balanced=False)
    singled = _pair([m for m in marks if m.single], offset, offset + len(text), balanced=True)
    quotes = [_quote(doc, starts, *span) for span in doubled]
    for span in singled:
        quote = _quote(doc, starts, *span)
        if quote is not None and quote.end - quote.start >= MINIMUM and not any(_inside(span, d) for d in doubled):
            quotes.append(quote)
    return sorted((q for q in quotes if q is not None and q.start < q.end), key=lambda q: (q.start, q.end))


def _inside(span: tuple[int, int, bool], other: tuple[int, int, bool]) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]


def _marks(text: str, offset: int) -> list[_Mark]:
    """Marks with the sides on which they may stand: curly ones say it, the others by the white space around them."""
    found = []
    for match in MARK.finditer(text):
        mark, start, end = match.group(), match.start(), match.end()
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        opens = (before.isspace() or before in "([—–-/") and not after.isspace()
        closes = not before.isspace() and (after.isspace() or not after.isalnum())
        if len(mark) == 1 and mark in OPENING:
            opens, closes = True, False
        elif len(mark) == 1 and mark in CLOSING and mark not in SINGLE:
            opens, closes = False, True
        elif not opens and not closes:
            opens = closes = True
        found.append(_Mark(offset + start, offset + end, opens, closes, len(mark) == 1 and mark in SINGLE))
    return found


def _pair(marks: list[_Mark], left: int, right: int, *, balanced: bool) -> list[tuple[int, int, bool]]:
    """Character spans between marks. Unless `balanced` is asked for, a missing closing mark is the end of the paragraph or
    the next opening one, and a missing opening mark the end of the quotation before."""
    spans: list[tuple[int, int, bool]] = []
    start: int | None = None
    for mark in marks:
        if start is not None and mark.closes:
            spans.append((start, mark.start, True))
            start = None
        elif mark.opens:
            if start is not None and not balanced:
                spans.append((start, mark.start, False))
            start = mark.end
        elif not balanced:
            spans.append((spans[-1][1] + 1 if spans else left, mark.start, True))
    if start is not None and not balanced:
        spans.append((start, right, False))
    return spans


def _quote(doc: Doc, starts: list[int], start: int, end: int, closed: bool) -> Quote | None:
    """The quotation between two characters; `starts` are where the tokens of `doc` begin."""
    tokens = [i for i in range(bisect_left(starts, start), bisect_left(starts, end)) if not doc[i].is_space]
    return Quote(tokens[0], tokens[-1] + 1, closed) if tokens else None
