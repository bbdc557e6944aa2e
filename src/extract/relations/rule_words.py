"""Where in a text a rule can match: the sentences that hold a word which its pattern cannot lack.

spaCy's DependencyMatcher tries each node of each pattern at every token: 5 us a word for three rules, more than all facts of
noun phrases take. Few sentences hold one of the words that the rules are about.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from spacy.tokens import Doc, Span

from extract.syntax import Word

FIELDS = {"TEXT": "text", "ORTH": "text", "LOWER": "lower_", "LEMMA": "lemma_"}
ALSO = {"TAG": "tag_", "POS": "pos_"}
"""What a word that a rule is about may have to be besides."""


@dataclass(frozen=True, slots=True)
class Needed:
    """A word that a pattern cannot lack: one of `values` in its `field`, what else it has to be, and the labels that it may
    have, any where there are none."""

    field: str
    values: frozenset[str]
    others: tuple[tuple[str, frozenset[str]], ...]
    labels: frozenset[str]

    def is_met_by(self, word: Word) -> bool:
        return getattr(word, self.field) in self.values and all(getattr(word, f) in given for f, given in self.others)


def needed_words(patterns: Iterable[Sequence[Mapping[str, Any]]]) -> list[Needed] | None:
    """One word of each pattern, the last node's that is given by its text or lemma; None if a pattern has none."""
    found = []
    for pattern in patterns:
        needs = [need for node in pattern for need in _needed(node.get("RIGHT_ATTRS", {}))]
        if not needs:
            return None
        found.append(needs[-1])
    return found


def _needed(attributes: Mapping[str, Any]) -> list[Needed]:
    given = {name.upper(): _values(value) for name, value in attributes.items()}
    others = tuple((ALSO[name], values) for name, values in given.items() if name in ALSO and values)
    labels = given.get("DEP", frozenset())
    return [Needed(FIELDS[name], values, others, labels) for name, values in given.items() if name in FIELDS and values]


def _values(value: object) -> frozenset[str]:
    """The strings that are asked for; empty where something else is."""
    if isinstance(value, Mapping):
        value = value.get("IN", ())
    return frozenset([value] if isinstance(value, str) else value if isinstance(value, (list, tuple)) else ())


def sentences_with(doc: Doc, words: Sequence[Word], needed: Sequence[Needed]) -> list[Span]:
    """The sentences of a Doc of these words that hold one that is needed, in order."""
    places: set[int] = set()
    for field in {need.field for need in needed}:  # most words are ruled out by one look
        asked = [need for need in needed if need.field == field]
        values = frozenset().union(*(need.values for need in asked))
        column = map(attrgetter(field), words)
        for i in [i for i, value in enumerate(column) if value in values]:
            met = [need for need in asked if need.is_met_by(words[i])]
            if any(not need.labels or doc[i].dep_ in need.labels for need in met):
                places.add(i)
    found: list[Span] = []
    for i in sorted(places):
        if not found or i >= found[-1].end:
            found.append(doc[i].sent)
    return found
