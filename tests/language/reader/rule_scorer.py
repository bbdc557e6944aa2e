"""A scorer by rules in place of the network: words behind a full stop start sentences, the first word is the root."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from extract.language.reader.scores import Scores

LABELS = {
    "deps": ["ROOT", "dep", "punct"],
    "tags": [".", "NN", "NNP"],
    "morphs": ["NOUN|Number=Sing", "PUNCT|"],
    "names": ["B-ORG", "I-ORG", "O"],
}


def chosen(labels: list[str], values: list[str]) -> np.ndarray:
    return np.array([[3.0 if label == value else 0.0 for label in labels] for value in values], dtype=np.float32)


class RuleScorer:
    """Upper-case words are organisations. `sizes` keeps how many words each window had."""

    labels = LABELS
    moves = None

    def __init__(self, length: int = 1) -> None:
        self._length = length
        self.sizes: list[int] = []

    def length(self, word: str) -> int:
        return self._length

    def scores(self, words: Sequence[str], breaks: Sequence[bool]) -> Scores:
        count = len(words)
        self.sizes.append(count)
        begins = [index > 0 and words[index - 1] == "." for index in range(count)]
        capital = [word.isupper() for word in words]
        names = [
            ("I-ORG" if index and capital[index - 1] else "B-ORG") if capital[index] else "O" for index in range(count)
        ]
        # Each word's best head is the word with the lowest place, and the root is best for that word.
        arcs = np.tile(-np.arange(count + 1, dtype=np.float32), (count, 1))
        arcs[:, 0] = -0.5 - np.arange(count) * 2.0
        return Scores(
            starts=np.array([[0.0, 1.0] if begin else [1.0, 0.0] for begin in begins], dtype=np.float32),
            tags=chosen(LABELS["tags"], ["." if word == "." else "NN" for word in words]),
            morphs=chosen(LABELS["morphs"], ["PUNCT|" if word == "." else "NOUN|Number=Sing" for word in words]),
            names=chosen(LABELS["names"], names),
            arcs=arcs,
            labels=np.zeros((count, 3, 2), dtype=np.float32),
            label_heads=np.zeros((count + 1, 2), dtype=np.float32),
            label_bias=np.tile(np.array([9.0, 1.0, 0.0], dtype=np.float32), (count, 1)),
            head_bias=np.zeros((count + 1, 3), dtype=np.float32),
        )
