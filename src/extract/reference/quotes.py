"""Who speaks inside quotation marks, as far as it is plain: for "I" and "we"."""

from collections import Counter
from dataclasses import dataclass

from extract.reference.chains import Chains

OPEN = {"“": "”", "«": "»", "„": "“"}
STRAIGHT = frozenset({'"', "``", "''"})
LONGEST = 300
"""Tokens; beyond that a mark is missing."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Tokens `[start, end)` between quotation marks; `verb` is the verb of saying around it, `speaker` the mention that is
    its subject; None where there is none."""

    start: int
    end: int
    verb: int | None
    speaker: int | None


def find_quotes(chains: Chains) -> list[Quote]:
    return [Quote(start, end, *_speaker(chains, start, end)) for start, end in _spans(chains)]


def quote_at(quotes: list[Quote], token: int) -> Quote | None:
    return next((q for q in quotes if q.start <= token < q.end), None)


def _spans(chains: Chains) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    closing = ""
    for token in chains.doc:
        text = token.text
        if opened is None and (text in OPEN or text in STRAIGHT):
            opened, closing = token.i, OPEN.get(text, "")
        elif opened is not None and (text == closing or (not closing and text in STRAIGHT)):
            spans.append((opened + 1, token.i))
            opened = None
        elif opened is not None and token.i - opened > LONGEST:
            opened = None
    return spans


def _speaker(chains: Chains, start: int, end: int) -> tuple[int | None, int | None]:
    """The verb around the quote and the mention that is its subject: "…", X said; X said, "…"."""
    tree = chains.tree
    votes: Counter[int] = Counter()
    for t in range(start, end):
        head = tree.head(t)
        if not start <= head < end and head != t and chains.doc[head].pos_ in {"VERB", "AUX"}:
            votes[head] += 1
        for k in tree.children(t, "parataxis", "ccomp"):
            if not start <= k < end and chains.doc[k].pos_ == "VERB":
                votes[k] += 1
    for verb in sorted(votes, key=lambda v: (-votes[v], v)):
        for subject in tree.children(verb, "nsubj"):
            if not start <= subject < end:
                return verb, chains.headed(subject)
    return None, None
