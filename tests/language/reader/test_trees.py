"""The parse is the best tree with one root."""

import time
from itertools import product

import numpy as np
import pytest

from extract.language.reader import trees
from extract.language.reader.trees import best_heads, find_cycle, is_tree


def exhaustive(scores: np.ndarray) -> float:
    count = len(scores)
    found = (heads for heads in product(range(-1, count), repeat=count) if is_tree(list(heads)))
    return max(sum(scores[word, head + 1] for word, head in enumerate(heads)) for heads in found)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_finds_the_best_single_rooted_tree(count: int) -> None:
    rng = np.random.default_rng(count)
    for _ in range(60):
        scores = rng.normal(size=(count, count + 1))
        scores[np.arange(count), np.arange(1, count + 1)] = -np.inf
        heads = best_heads(scores)
        assert is_tree(heads)
        assert sum(scores[word, head + 1] for word, head in enumerate(heads)) == pytest.approx(exhaustive(scores))


def test_long_sentences_where_every_word_prefers_the_root_get_one_root() -> None:
    rng = np.random.default_rng(7)
    scores = rng.normal(size=(120, 121))
    scores[:, 0] += 50
    heads = best_heads(scores)
    assert is_tree(heads)
    assert len(heads) == 120


@pytest.mark.parametrize("seed", range(20))
def test_one_search_with_a_penalty_finds_what_a_search_from_each_root_finds(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    scores = np.random.default_rng(seed).normal(size=(12, 13))
    found = best_heads(scores)
    monkeypatch.setattr(trees, "ROOTS", 0)
    assert best_heads(scores) == found


def test_words_that_are_equally_good_roots_do_not_take_a_search_each() -> None:
    scores = np.random.default_rng(3).normal(scale=1e-6, size=(120, 121))
    begin = time.process_time()
    assert is_tree(best_heads(scores))
    assert time.process_time() - begin < 2


def test_a_cycle_of_two_is_broken_where_it_costs_least() -> None:
    # Both words prefer each other; the root prefers the second.
    scores = np.array([[0.0, -np.inf, 5.0], [3.0, 5.0, -np.inf]])
    assert best_heads(scores) == [1, -1]


def test_find_cycle_ignores_paths_that_lead_to_the_root() -> None:
    assert find_cycle([0, 0, 1, 2]) is None
    assert sorted(find_cycle([0, 2, 3, 1, 1]) or []) == [1, 2, 3]


def test_scores_are_left_as_they_were() -> None:
    scores = np.zeros((2, 3))
    best_heads(scores)
    assert not scores.any()
