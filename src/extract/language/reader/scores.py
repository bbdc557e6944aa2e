"""What the network says of a window, before it is decoded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of a window of n words: starts (n, 2), tags, morphs, names (n, labels), arcs (n, n + 1), column 0 the root."""

    starts: Floats
    tags: Floats
    morphs: Floats
    names: Floats
    arcs: Floats
    labels: Floats
    label_heads: Floats
    label_bias: Floats
    head_bias: Floats

    def of_labels(self, heads: Sequence[int], start: int) -> Floats:
        """Return label scores of the words from `start` on, given a head each as a place in the window, -1 the root."""
        places = np.array(heads) + 1
        end = start + len(places)
        # einsum's own loop: a BLAS may add up in another order on another machine.
        product: Floats = np.einsum("nld,nd->nl", self.labels[start:end], self.label_heads[places])
        total: Floats = product + self.label_bias[start:end] + self.head_bias[places]
        return total
