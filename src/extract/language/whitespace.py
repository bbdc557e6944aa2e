"""Takes line breaks and runs of blanks out of the annotation: leaves in the parse, outside all names."""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span

WHITESPACE_DEP = "dep"


def reattach(doc: Doc) -> dict[int, int]:
    """Return new heads, by token index, for whitespace and for words that hang on whitespace.

    Whitespace hangs on the word before it, in the first sentence on the word after it. A word under whitespace moves to
    the nearest word above; where there is none, it is a root.
    """
    heads: dict[int, int] = {}
    words = [token.i for token in doc if not token.is_space]
    if not words:
        return heads
    before = words[0]
    for token in doc:
        if token.is_space:
            heads[token.i] = before
            continue
        before = token.i
        head = token.head
        seen = 0
        while head.is_space and head.head.i != head.i and seen < len(doc):
            head, seen = head.head, seen + 1
        if head.i != token.head.i:
            heads[token.i] = token.i if head.is_space else head.i
        elif head.is_space:
            heads[token.i] = token.i
    return heads


def names_within_lines(doc: Doc) -> list[Span]:
    """Return the entities, each cut at its first line break and without blanks at its ends."""
    names = []
    for name in doc.ents:
        start, end = name.start, name.end
        while start < end and doc[start].is_space:
            start += 1
        end = next((index for index in range(start, end) if "\n" in doc[index].text), end)
        while end > start and doc[end - 1].is_space:
            end -= 1
        if start < end:
            names.append(Span(doc, start, end, name.label, kb_id=name.kb_id, span_id=name.id))
    return names


class Whitespace:
    """Writes the new heads and names; the parser's sentence boundaries between words stay."""

    def __call__(self, doc: Doc) -> Doc:
        if any(token.is_space for name in doc.ents for token in name):
            doc.set_ents(names_within_lines(doc))
        heads = reattach(doc)
        if not heads:
            return doc
        arcs: Any = doc.to_array(["HEAD", "DEP"])
        root, dep = doc.vocab.strings.add("ROOT"), doc.vocab.strings.add(WHITESPACE_DEP)
        for index, head in heads.items():
            arcs[index, 0] = np.int64(head - index).astype(np.uint64)
            if head == index:
                arcs[index, 1] = root
            elif doc[index].is_space:
                arcs[index, 1] = dep
        return doc.from_array(["HEAD", "DEP"], arcs)


@Language.factory("extract_whitespace", requires=["token.head"], assigns=["token.head", "token.dep", "doc.ents"])
def make_whitespace(nlp: Language, name: str) -> Whitespace:
    """Return the component; it belongs behind the parser and the named entities."""
    return Whitespace()
