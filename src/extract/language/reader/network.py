"""The exported network: words in, scores out. Each window runs by itself, so that no neighbour changes a byte.

Dynamic quantisation takes one scale for all activations of a run: padding and neighbours would move it. Windows of a
hundred words keep a core busy without batches.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
import srsly  # type: ignore[import-untyped]
from numpy.typing import NDArray

from extract.language.reader.scores import Floats, Scores
from extract.language.reader.wordpieces import WordPieces, shape_bucket

NETWORK, EMBEDDINGS, SCALES, VOCABULARY, LABELS, MOVES = (
    "network.onnx",
    "embeddings.npy",
    "scales.npy",
    "pieces.txt",
    "labels.json",
    "moves.npy",
)
OUTPUTS = ("starts", "tags", "morphs", "names", "arcs", "labels", "label_heads", "label_bias", "head_bias")

SLOWER = ["SkipLayerNormFusion"]
"""Optimizations of ONNX Runtime that cost time: its addition with normalisation in one is a plain loop, and took 12% of a
window. Apart from each other the two take 1%: 85 us a word instead of 96 (1.32, one thread, AVX-512)."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What is stored: the ONNX graph, the pieces' embeddings as int8 rows with a scale each, the pieces, the labels, and
    what each pair of neighbouring name tags adds to their scores."""

    graph: bytes
    embeddings: NDArray[np.int8]
    scales: Floats
    pieces: tuple[str, ...]
    labels: dict[str, list[str]]
    moves: Floats

    def to_disk(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        folder.joinpath(NETWORK).write_bytes(self.graph)
        np.save(folder / EMBEDDINGS, self.embeddings)
        np.save(folder / SCALES, self.scales)
        folder.joinpath(VOCABULARY).write_text("\n".join(self.pieces) + "\n", encoding="utf-8")
        srsly.write_json(folder / LABELS, self.labels)
        np.save(folder / MOVES, self.moves)

    @classmethod
    def from_disk(cls, folder: Path) -> Parts:
        """Raises `OSError` where a file is missing."""
        return cls(
            folder.joinpath(NETWORK).read_bytes(),
            np.load(folder / EMBEDDINGS),
            np.load(folder / SCALES),
            tuple(folder.joinpath(VOCABULARY).read_text(encoding="utf-8").split("\n")[:-1]),
            srsly.read_json(folder / LABELS),
            np.load(folder / MOVES),
        )

    def to_bytes(self) -> bytes:
        stored = {
            "graph": self.graph,
            "embeddings": self.embeddings,
            "scales": self.scales,
            "pieces": list(self.pieces),
            "labels": self.labels,
            "moves": self.moves,
        }
        data: bytes = srsly.msgpack_dumps(stored)
        return data

    @classmethod
    def from_bytes(cls, data: bytes) -> Parts:
        stored: dict[str, Any] = srsly.msgpack_loads(data)
        return cls(
            stored["graph"],
            stored["embeddings"],
            stored["scales"],
            tuple(stored["pieces"]),
            dict(stored["labels"]),
            stored["moves"],
        )


class Network:
    """Runs the graph."""

    def __init__(self, parts: Parts, threads: int) -> None:
        self.parts = parts
        self.threads = threads
        self.pieces = WordPieces(parts.pieces)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            parts.graph, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
        )

    def __reduce__(self) -> tuple[type[Network], tuple[Parts, int]]:
        return Network, (self.parts, self.threads)

    @property
    def labels(self) -> dict[str, list[str]]:
        """The labels of each head, in the order of their scores."""
        return self.parts.labels

    @property
    def moves(self) -> Floats:
        """What each pair of neighbouring name tags adds to their scores, (tags, tags)."""
        return self.parts.moves

    def length(self, word: str) -> int:
        """Return the number of pieces of a word."""
        return len(self.pieces.encode(word))

    def scores(self, words: Sequence[str], breaks: Sequence[bool]) -> Scores:
        """Score one window; `breaks` says which words stand behind a layout break, the first word's is not used."""
        found = [self.pieces.encode(word) for word in words]
        ids = [self.pieces.open, *chain.from_iterable(found), self.pieces.close]
        counts = np.array([1, *map(len, found), 1])
        marks = np.array([0, *map(shape_bucket, words), 0], dtype=np.int64)
        after = np.array([False, False, *breaks[1:], False], dtype=np.int64)
        feed = {
            "embedded": self.parts.embeddings[ids] * self.parts.scales[ids, None],
            "marks": marks.repeat(counts),
            "breaks": after.repeat(counts),
            "first": counts[:-2].cumsum(),
        }
        return Scores(*self._session.run(OUTPUTS, feed))
