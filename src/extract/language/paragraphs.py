"""Where a new paragraph, heading or list item starts, there a new sentence starts, whatever the parser thinks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Token

# A line shorter than this share of the longest line was not broken for want of room: the break means something.
FULL_LINE = 0.75
# Marks that end a sentence, with what may stand behind them.
FINAL = re.compile(r"[.!?:;…][\"”’')\]]*$")
BULLET = re.compile(r"[-–—•·▪◦*‣→]|\(?[0-9]{1,2}[.)]")


def find_paragraph_starts(doc: Doc) -> list[int]:
    """Return the indices of the tokens that start a paragraph, a heading or a list item, in order.

    A blank line always separates. A single line break does where the line above ends with a final mark, the line below
    is a list item, or the line above is short and the line below starts with a capital, as after a heading; elsewhere it
    is a wrapped line.
    """
    longest = max((len(line) for line in doc.text.split("\n")), default=0)
    starts: list[int] = []
    line_start = 0
    for token in doc:
        breaks = token.text.count("\n") if token.is_space else 0
        if not breaks:
            continue
        following = next(_words(doc, token.i + 1), None)
        if following is None:
            break
        above = doc.text[line_start : token.idx].rstrip()
        line_start = token.idx + len(token)
        below = doc.text[line_start:].partition("\n")[0]
        if breaks > 1 or not above or _separates(above, below, longest):
            starts.append(following.i)
    return sorted(set(starts))


def _words(doc: Doc, start: int) -> Iterator[Token]:
    return (token for token in doc[start:] if not token.is_space)


def _separates(above: str, below: str, longest: int) -> bool:
    """Whether a single line break between two lines ends what stands above it."""
    below = below.lstrip()
    if BULLET.match(below) or FINAL.search(above):
        return True
    return len(above) < FULL_LINE * longest and below[:1].isupper()


class Paragraphs:
    """Presets sentence starts from the layout: a parser keeps to them and draws no arc across."""

    def __call__(self, doc: Doc) -> Doc:
        for index in find_paragraph_starts(doc):
            doc[index].is_sent_start = True
        return doc


@Language.factory("extract_paragraphs", assigns=["token.is_sent_start"])
def make_paragraphs(nlp: Language, name: str) -> Paragraphs:
    """Return the component; it belongs before the parser."""
    return Paragraphs()
