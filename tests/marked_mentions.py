"""Short texts in which `{words=what they stand for}` marks mentions, and what a Doc makes of them."""

import re

from spacy.tokens import Doc

from extract.annotations import mentions, stand_ins

MARK = re.compile(r"\{([^=}]+)=([^}]+)\}")


def read(item: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text without marks, and the characters of each marked place with what is wanted as in `name_of`."""
    text, places, at = "", [], 0
    for mark in MARK.finditer(item):
        text += item[at : mark.start()]
        places.append((len(text), len(text) + len(mark[1]), mark[2]))
        text, at = text + mark[1], mark.end()
    return text + item[at:], places


def name_of(doc: Doc, start: int, end: int) -> str:
    """What the characters stand for: a linked mention's name, or the words of a phrase without a name behind an
    asterisk; "-" for nothing."""
    for m in mentions(doc):
        if (doc[m.start].idx, doc[m.end - 1].idx + len(doc[m.end - 1])) in {(start, end), (start + 4, end)}:
            return {"Japanese": "Japan"}.get(m.name or "", m.name or "")
    found = (s for s in stand_ins(doc) if doc[s.token].idx == start)
    return next(("*" + doc[s.start : s.end].text for s in found), "-")
