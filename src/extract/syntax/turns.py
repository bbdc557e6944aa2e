"""Who speaks in the transcript of a briefing, a hearing or an interview, as the labels that open its paragraphs say."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from extract.labels import DATES, PLACES
from extract.syntax.slips import offices
from extract.syntax.words import starts_of, text_of

BREAK = re.compile(r"\s*\n\s*|[ \t]+(?=[\"“](?:Q |[A-Z][A-Z.]*(?: [A-Z.]+){0,6}:[ \t]))")
"""Between paragraphs; a label in capitals behind an opening quotation mark begins one too."""
MARKS = (": ", ":\t", "\nQ ", '"Q ', "“Q ")
"""One of these stands behind or in every label; most texts have fewer than `FEWEST`, and are not taken apart."""
QUOTES = "\"“'‘"
LABEL = re.compile(r"(?P<label>Q(?=[ \t]+[A-Z(\"“])|[A-Z][^\n:?!]{0,59}?(?=:[ \t]+\S)):?")
"""What opens a paragraph before a colon; a question also without one, as the White House prints them."""
PARTS = frozenset({"Q", "A", "QUESTION", "ANSWER", "Question", "Answer"})
SMALL = frozenset({"of", "the", "de", "von", "van", "der", "bin", "al", "and", "for"})
LONGEST = 8
"""Words of a label."""
FEWEST = 2
"""Turns that make a transcript."""
ENDS = (".", "?", "!", "”", '"', ")", "…", "—", "–", "-")
"""What ends a paragraph of speech, and not a line of a table ("Range: 300 km")."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The tokens `[start, end)` are said by whom the tokens `[label, colon)` name; `head` is the last word of that name, and
    `colon` the mark behind it, or that word itself where there is none."""

    label: int
    head: int
    colon: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph in characters: where it begins and ends, its label ("" without one) and where what is said begins, and
    whether it opens with a quotation mark."""

    start: int
    end: int
    label: str
    said: int
    quoted: bool


def find_turns(doc: Doc) -> tuple[Turn, ...]:
    """The turns of a transcript in text order; none where fewer than two paragraphs are opened by the names of speakers.

    A turn takes in the paragraphs behind it up to the next label, where at least every second paragraph between the first
    label and the last has one; behind the last one, paragraphs that open with a quotation mark as its own does.
    """
    text = text_of(doc)
    if sum(text.count(mark) for mark in MARKS) + text.startswith("Q ") < FEWEST:
        return ()
    paragraphs = list(_paragraphs(text))
    counts = Counter(p.label for p in paragraphs if p.label)
    places = (
        [k for k, p in enumerate(paragraphs) if p.label and _speaks(doc, p, counts)] if counts.total() >= FEWEST else []
    )
    if len(places) < FEWEST:
        return ()
    goes_on = places[-1] - places[0] < 2 * len(places)
    starts = starts_of(doc)
    found = []
    for k, following in zip(places, [*places[1:], None], strict=True):
        last = k
        if following is not None:
            last = following - 1 if goes_on else k
        elif paragraphs[k].quoted:
            while last + 1 < len(paragraphs) and paragraphs[last + 1].quoted:
                last += 1
        found.append(_turn(doc, starts, paragraphs[k], paragraphs[last].end))
    return tuple(turn for turn in found if turn is not None)


def _paragraphs(text: str) -> Iterator[_Paragraph]:
    breaks = [(0, 0), *(m.span() for m in BREAK.finditer(text)), (len(text), len(text))]
    for (_, first), (end, _) in pairwise(breaks):
        start = first
        while start < end and text[start] in QUOTES:
            start += 1
        match = LABEL.match(text, start, end)
        if match is not None and _is_name(match["label"]):
            yield _Paragraph(start, end, match["label"].strip(), match.end(), start > first)
        elif start < end:
            yield _Paragraph(start, end, "", start, start > first)


def _is_name(label: str) -> bool:
    """Whether a label may be a name or title: few words, all but the small ones with a capital."""
    words = label.split()
    return len(words) <= LONGEST and all(w[0].isupper() or not w[0].isalpha() or w in SMALL for w in words)


def _speaks(doc: Doc, paragraph: _Paragraph, counts: Counter[str]) -> bool:
    """Whether a label names one who speaks: "Q" or "A", a person, an office ("THE PRESIDENT"), or a name in capitals or of
    an organisation that opens several paragraphs."""
    label = paragraph.label
    if label in PARTS:
        return counts.total() >= FEWEST
    span = doc.char_span(paragraph.start, paragraph.start + len(label), alignment_mode="contract")
    if span is None or not len(span) or not text_of(doc)[paragraph.said : paragraph.end].rstrip().endswith(ENDS):
        return False
    types = {token.ent_type_ for token in span}
    if types & (PLACES | DATES):
        return False
    if "PERSON" in types or span[-1].lower_ in offices():
        return True
    return counts[label] >= FEWEST and (label.isupper() or "ORG" in types)


def _turn(doc: Doc, starts: Sequence[int], paragraph: _Paragraph, end: int) -> Turn | None:
    label = bisect_left(starts, paragraph.start)
    behind = bisect_left(starts, paragraph.start + len(paragraph.label))
    said = [i for i in range(bisect_left(starts, paragraph.said), bisect_left(starts, end)) if not doc[i].is_space]
    named = [i for i in range(label, behind) if doc[i].is_alpha or doc[i].ent_type_]
    if not said or not named:
        return None
    return Turn(label, named[-1], behind if behind < said[0] else behind - 1, said[0], said[-1] + 1)
