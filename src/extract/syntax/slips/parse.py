"""A parse as its slips are mended: what the words are stays, what governs what may change."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Self

from numpy.typing import NDArray
from spacy.tokens import Doc

from extract.syntax.words import ATTRIBUTES, Word, words_of

MADE_FROM: list[int | str] = [*ATTRIBUTES, "HEAD", "DEP", "ENT_IOB", "ENT_TYPE", "SENT_START"]
"""All of a Doc that its tree depends on."""
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
    def of(cls, doc: Doc, values: NDArray[Any], heads: list[int], deps: list[str]) -> Self:
        """`values` are those of `MADE_FROM`, a row a token: `doc.ents`, which makes a Span of each, takes three times as
        long."""
        labels = values[:, MADE_FROM.index("ENT_TYPE")].tolist()
        names = {label: doc.vocab.strings[label] for label in set(labels)}
        inside = (values[:, MADE_FROM.index("ENT_IOB")] == INSIDE).tolist()
        starts = values[:, MADE_FROM.index("SENT_START")].tolist()
        return cls(
            words_of(doc, values[:, : len(ATTRIBUTES)]),
            heads,
            deps,
            [names[label] for label in labels],
            inside,
            _sentences(starts),
        )

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


def _sentences(starts: Sequence[int]) -> list[range]:
    """The indices of the sentence of each word, by spaCy's marks of sentence starts."""
    first = [i for i, start in enumerate(starts) if start == 1 or i == 0]
    found: list[range] = []
    for start, end in pairwise([*first, len(starts)]):
        found.extend([range(start, end)] * (end - start))
    return found
