"""The best sequence of BIO tags: an I follows a B or an I of its own class."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def is_legal(previous: str, tag: str) -> bool:
    return not tag.startswith("I-") or (previous[:1] in {"B", "I"} and previous[2:] == tag[2:])


class NameDecoder:
    """Decodes scores over `tags`, which hold `O`, `B-…` and `I-…`."""

    def __init__(self, tags: Sequence[str]) -> None:
        self.tags = list(tags)
        legal = [[is_legal(previous, tag) for tag in tags] for previous in tags]
        self._cost = np.where(np.array(legal), 0.0, -np.inf)
        self._first = np.array([0.0 if is_legal("O", tag) else -np.inf for tag in tags])

    def spans(self, scores: NDArray[np.float64]) -> list[tuple[int, int, str]]:
        """Return (start, end, label) of the best legal sequence over (words, tags) log probabilities."""
        best = [self.tags[number] for number in scores.argmax(axis=1)]
        if not all(is_legal(previous, tag) for previous, tag in zip(["O", *best], best, strict=False)):
            best = self._viterbi(scores)
        return list(_spans(best))

    def _viterbi(self, scores: NDArray[np.float64]) -> list[str]:
        total = scores[0] + self._first
        back: list[NDArray[np.intp]] = []
        for row in scores[1:]:
            paths = total[:, None] + self._cost
            back.append(paths.argmax(axis=0))
            total = paths.max(axis=0) + row
        path = [int(total.argmax())]
        for pointers in reversed(back):
            path.append(int(pointers[path[-1]]))
        return [self.tags[number] for number in reversed(path)]


def _spans(tags: list[str]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for index, tag in enumerate(tags):
        if tag.startswith("B-"):
            found.append((index, index + 1, tag[2:]))
        elif tag.startswith("I-"):
            start, _, label = found[-1]
            found[-1] = (start, index + 1, label)
    return found
