"""The best sequence of BIO tags: an I follows a B or an I of its own class, and frequent neighbours are preferred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

# A word that is outside any name with this probability is taken so: no sum of moves is worth as much.
CERTAIN = float(np.log(0.999))


def is_legal(previous: str, tag: str) -> bool:
    return not tag.startswith("I-") or (previous[:1] in {"B", "I"} and previous[2:] == tag[2:])


class NameDecoder:
    """Decodes scores over `tags`, which hold `O`, `B-…` and `I-…`.

    `moves` (tags, tags) is what going from one tag to another adds to the scores, in log probabilities; none by default.
    """

    def __init__(self, tags: Sequence[str], moves: NDArray[np.float32] | None = None) -> None:
        self.tags = list(tags)
        legal = np.array([[is_legal(previous, tag) for tag in tags] for previous in tags])
        gains = np.zeros(legal.shape) if moves is None else moves.astype(np.float64)
        self._moves = np.where(legal, gains, -np.inf)
        self._outside = self.tags.index("O")

    def spans(self, scores: NDArray[np.float64]) -> list[tuple[int, int, str]]:
        """Return (start, end, label) of the best legal sequence over (words, tags) log probabilities."""
        found: list[tuple[int, int, str]] = []
        for start, end in _stretches(scores[:, self._outside] <= CERTAIN):
            tags = self._viterbi(scores[start:end])
            found += [(start + first, start + last, label) for first, last, label in _spans(tags)]
        return found

    def _viterbi(self, scores: NDArray[np.float64]) -> list[str]:
        """Return the best tags of a stretch between words outside any name, or an end of the sentence."""
        total = scores[0] + self._moves[self._outside]
        back: list[NDArray[np.intp]] = []
        for row in scores[1:]:
            paths = total[:, None] + self._moves
            back.append(paths.argmax(axis=0))
            total = paths.max(axis=0) + row
        path = [int((total + self._moves[:, self._outside]).argmax())]
        for pointers in reversed(back):
            path.append(int(pointers[path[-1]]))
        return [self.tags[number] for number in reversed(path)]


def _stretches(open_words: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the runs of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], open_words, [False])).astype(np.int8)))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def _spans(tags: list[str]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for index, tag in enumerate(tags):
        if tag.startswith("B-"):
            found.append((index, index + 1, tag[2:]))
        elif tag.startswith("I-"):
            start, _, label = found[-1]
            found[-1] = (start, index + 1, label)
    return found
