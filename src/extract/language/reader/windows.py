"""Reads a text of any length: windows that end where a sentence ends, each with its trees and names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from extract.language.reader.names import NameDecoder
from extract.language.reader.scores import Floats, Scores
from extract.language.reader.trees import best_heads

# As in training: no longer windows were seen there.
WINDOW_WORDS, WINDOW_PIECES = 140, 320
ROOT = "ROOT"


@dataclass(frozen=True, slots=True)
class Input:
    """The words of a text; which stand behind a layout break; which must, and which must not, start a sentence."""

    words: Sequence[str]
    breaks: Sequence[bool]
    must_start: Sequence[bool]
    must_not_start: Sequence[bool]


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """Label numbers of the words from `start` on; `heads` are places in the text, the root's its own, and `arcs` how
    probable the network finds each word's head."""

    start: int
    heads: list[int]
    arcs: list[float]
    deps: list[int]
    tags: list[int]
    morphs: list[int]
    names: list[tuple[int, int, str]]


class Scorer(Protocol):
    """What scores a window: the network."""

    @property
    def labels(self) -> dict[str, list[str]]:
        """The labels of `deps`, `tags`, `morphs` and `names`, in the order of their scores."""

    @property
    def moves(self) -> Floats | None:
        """What each pair of neighbouring name tags adds to their scores, (tags, tags)."""

    def length(self, word: str) -> int:
        """Return how much room a word takes, in pieces."""

    def scores(self, words: Sequence[str], breaks: Sequence[bool]) -> Scores:
        """Score one window; `breaks` says which words stand behind a layout break, the first word's is not used."""


class TextReader:
    """Decodes the scores of a network."""

    def __init__(self, network: Scorer) -> None:
        self.network = network
        self._names = NameDecoder(network.labels["names"], network.moves)
        self._root = network.labels["deps"].index(ROOT)

    def read(self, text: Input) -> Iterator[ReadSentence]:
        """Yield the sentences in order; together they hold every word."""
        start, count = 0, len(text.words)
        while start < count:
            end = self._window_end(text, start)
            scores = self.network.scores(text.words[start:end], text.breaks[start:end])
            bounds = _starts(scores, text, start, end)
            # A sentence that the window cuts off is read again, whole, at the start of the next window.
            whole = end == count or text.must_start[end] or len(bounds) == 1
            bounds = [*bounds, end] if whole else bounds
            for first, last in pairwise(bounds):
                yield self._sentence(scores, start, first, last)
            start = bounds[-1]

    def _window_end(self, text: Input, start: int) -> int:
        """Return the end of the window: that of its paragraph, or where the room ends, or a sure sentence start before that.

        A paragraph is read by itself, so that its parse stays the same whatever is written before or behind it. With windows
        of several paragraphs, a paragraph put into a seed changed the parse of others nearly everywhere; reading them apart
        took `make eval` from 0.789 to 0.797 (facts, F1) and costs no time that could be measured.
        """
        end, pieces = start, 2
        while end < len(text.words) and end - start < WINDOW_WORDS:
            if end > start and text.must_start[end] and text.breaks[end]:
                return end
            pieces += self.network.length(text.words[end])
            if pieces > WINDOW_PIECES and end > start:
                break
            end += 1
        if end == len(text.words):
            return end
        return next((place for place in range(end, start + (end - start) // 2, -1) if text.must_start[place]), end)

    def _sentence(self, scores: Scores, offset: int, first: int, last: int) -> ReadSentence:
        begin, stop = first - offset, last - offset
        columns = np.concatenate(([0], np.arange(begin + 1, stop + 1)))
        likely = _log_softmax(scores.arcs[begin:stop][:, columns])
        local = best_heads(likely)
        labels = scores.of_labels([head if head < 0 else head + begin for head in local], begin)
        labels[:, self._root] = -np.inf
        deps = [self._root if head < 0 else int(dep) for head, dep in zip(local, labels.argmax(axis=1), strict=True)]
        return ReadSentence(
            start=first,
            heads=[first + (index if head < 0 else head) for index, head in enumerate(local)],
            arcs=np.exp(likely[np.arange(len(local)), np.array(local) + 1]).tolist(),
            deps=deps,
            tags=scores.tags[begin:stop].argmax(axis=1).tolist(),
            morphs=scores.morphs[begin:stop].argmax(axis=1).tolist(),
            names=[
                (first + start, first + end, label)
                for start, end, label in self._names.spans(_log_softmax(scores.names[begin:stop]))
            ],
        )


def _starts(scores: Scores, text: Input, start: int, end: int) -> list[int]:
    """Return the words of the window that start a sentence; its first word always does."""
    likely = (scores.starts[:, 1] > scores.starts[:, 0]).tolist()
    return [
        start + index
        for index in range(end - start)
        if not index or text.must_start[start + index] or (likely[index] and not text.must_not_start[start + index])
    ]


def _log_softmax(scores: NDArray[np.float32]) -> NDArray[np.float64]:
    wide = scores.astype(np.float64)
    wide -= wide.max(axis=1, keepdims=True)
    normalised: NDArray[np.float64] = wide - np.log(np.exp(wide).sum(axis=1, keepdims=True))
    return normalised
