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
ROOTS = 3
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
    """Return the head of each node in the best tree from node 0; `scores[i, j]` is the arc from head j to i.

    A cycle becomes one node under the name of its first, in place (Tarjan, 1977): a search over 140 brackets in a row makes
    a hundred of them, and a smaller copy for each took three quarters of such a text's time.
    """
    count = len(scores)
    gains, every = scores.copy(), np.arange(count)
    dependents, sources = np.indices((count, count))  # the arc that stands behind each gain
    inside = every.copy()  # the node that each word is part of
    best = [0, *(int(head) for head in scores[1:].argmax(axis=1))]
    steps = []
    while cycle := find_cycle(best):
        within = [best[node] for node in cycle]
        arcs = list(zip(dependents[cycle, within].tolist(), sources[cycle, within].tolist(), strict=True))
        steps.append((cycle, arcs, inside.copy()))
        # An arc into the cycle replaces one of its own arcs, an arc out of it is its best.
        entering = gains[cycle] - gains[cycle, within][:, None]
        node, others = cycle[0], cycle[1:]
        into, out_of = np.array(cycle)[entering.argmax(axis=0)], np.array(cycle)[gains[:, cycle].argmax(axis=1)]
        gains[node] = entering.max(axis=0)
        dependents[node], sources[node] = dependents[into, every], sources[into, every]
        gains[:, node], dependents[:, node], sources[:, node] = (
            gains[every, out_of], dependents[every, out_of], sources[every, out_of],
        )  # fmt: skip
        gains[others] = gains[:, others] = gains[node, node] = -np.inf
        gone = set(cycle)
        best = [node if head in gone else head for head in best]
        for other in others:
            best[other] = 0
        best[node] = int(gains[node].argmax())
        inside[np.isin(inside, cycle)] = node
    chosen = {node: (int(dependents[node, head]), int(sources[node, head])) for node, head in enumerate(best)}
    for cycle, arcs, before in reversed(steps):
        entry = chosen[cycle[0]]
        chosen |= dict(zip(cycle, arcs, strict=True))
        chosen[int(before[entry[0]])] = entry
    return [0, *(chosen[node][1] for node in range(1, count))]
