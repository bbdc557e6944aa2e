"""A parse as its slips are mended: what the words are stays, what governs what may change."""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Self

from spacy.tokens import Doc

from extract.syntax.words import Word, words

INSIDE = 1
"""spaCy's number for a word of an entity that is not its first."""


@dataclass(frozen=True, slots=True)
class Parse:
    """Words with their heads and labels, the last two to be changed in place.

    `heads[i]` is the index of the head of word `i`, `i` itself for a root; `deps[i]` its Universal Dependencies label.
    `types[i]` is the label of the entity that it stands in, "" outside; `inside[i]` is True where it is not the entity's
    first. `sentences[i]` holds the indices of its sentence, which no head leaves.
    """

    words: tuple[Word, ...]
    heads: list[int]
    deps: list[str]
    types: list[str] = field(repr=False)
    inside: list[bool] = field(repr=False)
    sentences: list[range] = field(repr=False)

    @classmethod
    def of(cls, doc: Doc, heads: list[int], deps: list[str]) -> Self:
        # The arrays take a third of the time of `doc.ents`, which makes a Span of each.
        labels = doc.to_array("ENT_TYPE").tolist()
        names = {label: doc.vocab.strings[label] for label in set(labels)}
        inside = (doc.to_array("ENT_IOB") == INSIDE).tolist()
        return cls(words(doc), heads, deps, [names[label] for label in labels], inside, _sentences(doc))

    def __len__(self) -> int:
        return len(self.words)

    def before(self, i: int) -> range:
        """The words before `i` in its sentence."""
        return range(self.sentences[i].start, i)

    def behind(self, i: int) -> range:
        """The words behind `i` in its sentence."""
        return range(i + 1, self.sentences[i].stop)

    def kids(self, i: int, *labels: str) -> list[int]:
        """What hangs on `i`, in text order; with labels, under one of these."""
        heads, deps = self.heads, self.deps
        return [k for k in self.sentences[i] if heads[k] == i and k != i and (not labels or deps[k] in labels)]

    def hang(self, i: int, head: int, label: str) -> None:
        """Make `i` a child of `head`."""
        self.heads[i], self.deps[i] = head, label

    def take_place(self, i: int, other: int) -> None:
        """Hang `i` where `other` hangs, as a root where that is one."""
        self.heads[i] = i if self.heads[other] == other else self.heads[other]
        self.deps[i] = self.deps[other]


def _sentences(doc: Doc) -> list[range]:
    starts = [i for i, start in enumerate(doc.to_array("SENT_START").tolist()) if start == 1 or i == 0]
    found: list[range] = []
    for start, end in pairwise([*starts, len(doc)]):
        found.extend([range(start, end)] * (end - start))
    return found
