"""Takes line breaks and runs of blanks out of the syntax: they are leaves on the word before them."""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

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


class Whitespace:
    """Writes the new heads; the parser's sentence boundaries between words stay."""

    def __call__(self, doc: Doc) -> Doc:
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


@Language.factory("extract_whitespace", requires=["token.head"], assigns=["token.head", "token.dep"])
def make_whitespace(nlp: Language, name: str) -> Whitespace:
    """Return the component; it belongs behind the parser."""
    return Whitespace()
