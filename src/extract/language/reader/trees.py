"""The best tree over arc scores: Chu and Liu (1965), Edmonds (1967), with exactly one word under the root.

Most sentences need none of it: every word's best head makes a tree. Else each word in turn may be the root, the likeliest
first, until no other can do better: with the root given, the others' best heads mostly make a tree. A penalty on all arcs
from the root (Zmigrod and others, 2020) gives the same trees from one search, but contracts a cycle for nearly every word.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Scores: TypeAlias = NDArray[np.float64]
ROOTS = 8
"""Words to try as the root before one search with a penalty is less work. Real sentences need fewer; in 900 quotation marks
in a row each word is a root as good as the next, and trying all took 22 seconds."""


def best_heads(scores: Scores) -> list[int]:
    """Return a head for each word; -1 is the root.

    `scores` is (words, words + 1): column 0 is the root, column j + 1 word j. The result is a tree with one root.
    """
    count = len(scores)
    scores = scores.copy()
    scores[np.arange(count), np.arange(1, count + 1)] = -np.inf
    greedy = [int(head) - 1 for head in scores.argmax(axis=1)]
    if is_tree(greedy):
        return greedy
    return _best_of_roots(scores)


def _best_of_roots(scores: Scores) -> list[int]:
    within = scores.copy()
    within[:, 0] = -np.inf
    best = within.max(axis=1)
    most = best.sum() - best + scores[:, 0]  # for each word: no tree with this root has more
    found: list[int] = []
    reached = -np.inf
    for tried, root in enumerate(np.argsort(-most, kind="stable").tolist()):
        if most[root] <= reached:
            break
        if tried == ROOTS:
            return _penalized(scores)
        heads = _rooted(within, root)
        total = scores[np.arange(len(heads)), np.array(heads) + 1].sum()
        if total > reached:
            found, reached = heads, total
    return found


def _rooted(within: Scores, root: int) -> list[int]:
    """The best tree with this root over scores that have no arcs from the root."""
    heads = [int(head) - 1 for head in within.argmax(axis=1)]
    heads[root] = -1
    if is_tree(heads):
        return heads
    count = len(heads)
    square = np.full((count + 1, count + 1), -np.inf)
    square[1:] = within
    square[root + 1] = -np.inf
    square[root + 1, 0] = 0.0
    return [int(head) - 1 for head in spanning_tree(square)[1:]]


def _penalized(scores: Scores) -> list[int]:
    """The best tree of one root, from one search: an arc from the root costs more than any tree can win by it."""
    count = len(scores)
    known = scores[np.isfinite(scores)]
    square = np.full((count + 1, count + 1), -np.inf)
    square[1:] = scores
    square[1:, 0] -= (known.max() - known.min()) * count + 1.0
    return [int(head) - 1 for head in spanning_tree(square)[1:]]


def is_tree(heads: list[int]) -> bool:
    """Whether there is one root and no cycle."""
    return heads.count(-1) == 1 and find_cycle([0, *(head + 1 for head in heads)]) is None


def find_cycle(heads: list[int]) -> list[int] | None:
    """Return the nodes of a cycle, or nothing; node 0 is the root, and no node's head is left out."""
    seen = [0] * len(heads)
    seen[0] = -1
    for start in range(1, len(heads)):
        node = start
        while not seen[node]:
            seen[node] = start
            node = heads[node]
        if seen[node] == start:
            cycle = [node]
            while heads[cycle[-1]] != node:
                cycle.append(heads[cycle[-1]])
            return cycle
    return None


def spanning_tree(scores: Scores) -> list[int]:
    """Return the head of each node in the best tree from node 0; `scores[i, j]` is the arc from head j to i."""
    heads = [0, *(int(head) for head in scores[1:].argmax(axis=1))]
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.array(sorted(cycle))
    outside = np.array([node for node in range(len(heads)) if node not in set(cycle)])
    kept = scores[inside, [heads[node] for node in inside]]
    # The cycle becomes one node, the last: an arc into it replaces one of its own arcs, an arc out of it is its best.
    entering = scores[np.ix_(inside, outside)] - kept[:, None]
    leaving = scores[np.ix_(outside, inside)]
    size = len(outside) + 1
    smaller = np.full((size, size), -np.inf)
    smaller[:-1, :-1] = scores[np.ix_(outside, outside)]
    smaller[-1, :-1] = entering.max(axis=0)
    smaller[:-1, -1] = leaving.max(axis=1)
    found = spanning_tree(smaller)
    for place, node in enumerate(outside[1:], start=1):
        head = found[place]
        heads[node] = int(inside[leaving[place].argmax()]) if head == size - 1 else int(outside[head])
    entry = found[-1]
    heads[inside[entering[:, entry].argmax()]] = int(outside[entry])
    return heads
