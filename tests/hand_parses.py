"""Docs with a parse written by hand: one token a cell, `form|lemma|UPOS|XPOS|head|label`, head 1-based, 0 for the root.

A lemma of `=` repeats the form in lower case, `==` the form as it is.
"""

from collections.abc import Iterable

import spacy
from spacy.tokens import Doc

from extract.annotations import Mention, set_mentions
from extract.syntax.slips import MADE_FROM, Parse, mend_heads

VOCAB = spacy.blank("en").vocab


def doc_of(cells: str, mentions: Iterable[tuple[int, int, str]] = ()) -> Doc:
    """A Doc of one sentence; `mentions` are (start, end, label) in 0-based tokens."""
    rows = [cell.split("|") for cell in cells.split()]
    forms = [r[0] for r in rows]
    lemmas = [r[0].lower() if r[1] == "=" else r[0] if r[1] == "==" else r[1].replace("_", " ") for r in rows]
    heads = [i if r[4] == "0" else int(r[4]) - 1 for i, r in enumerate(rows)]
    spaces = [i + 1 < len(forms) and forms[i + 1] not in {",", ".", "'s", ")", ":"} for i in range(len(forms))]
    doc = Doc(
        VOCAB,
        words=forms,
        spaces=spaces,
        lemmas=lemmas,
        pos=[r[2] for r in rows],
        tags=[r[3] for r in rows],
        heads=heads,
        deps=["ROOT" if r[4] == "0" else r[5] for r in rows],
    )
    set_mentions(doc, [Mention(start, end, label, name=doc[start:end].text) for start, end, label in mentions])
    return doc


def mended(doc: Doc) -> str:
    """The parse as `form<head/label` for each word, slips mended."""
    heads = [token.head.i for token in doc]
    deps = ["root" if head == i else doc[i].dep_ for i, head in enumerate(heads)]
    mend_heads(Parse.of(doc, doc.to_array(MADE_FROM), heads, deps))
    return " ".join(f"{doc[i].text}<{doc[h].text}/{deps[i]}" for i, h in enumerate(heads))


def as_parsed(doc: Doc) -> str:
    """The same of the parse as it is."""
    labels = ("root" if token.head == token else token.dep_ for token in doc)
    return " ".join(f"{t.text}<{t.head.text}/{label}" for t, label in zip(doc, labels, strict=True))
