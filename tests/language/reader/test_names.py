"""Names are the best legal BIO sequence."""

from itertools import product

import numpy as np

from extract.language.reader.names import NameDecoder, is_legal

TAGS = ["B-GPE", "B-ORG", "I-GPE", "I-ORG", "O"]


def one_hot(*tags: str) -> np.ndarray:
    return np.array([[0.0 if tag == name else -9.0 for name in TAGS] for tag in tags])


def test_adjacent_names_stay_apart() -> None:
    assert NameDecoder(TAGS).spans(one_hot("B-ORG", "I-ORG", "B-GPE", "O")) == [(0, 2, "ORG"), (2, 3, "GPE")]


def test_a_name_never_changes_its_class_inside() -> None:
    scores = one_hot("B-ORG", "I-GPE")
    scores[1, TAGS.index("I-ORG")] = -1.0
    assert NameDecoder(TAGS).spans(scores) == [(0, 2, "ORG")]


def test_a_text_never_starts_inside_a_name() -> None:
    assert [span[0] for span in NameDecoder(TAGS).spans(one_hot("I-ORG", "I-ORG"))] in ([0], [1], [])


def test_frequent_neighbours_are_preferred() -> None:
    scores = one_hot("B-ORG", "O", "B-GPE")
    scores[1, TAGS.index("O")], scores[1, TAGS.index("I-ORG")] = np.log(0.55), np.log(0.45)
    moves = np.zeros((len(TAGS), len(TAGS)), dtype=np.float32)
    moves[TAGS.index("B-ORG"), TAGS.index("I-ORG")] = 0.5
    assert NameDecoder(TAGS).spans(scores) == [(0, 1, "ORG"), (2, 3, "GPE")]
    assert NameDecoder(TAGS, moves).spans(scores) == [(0, 2, "ORG"), (2, 3, "GPE")]


def test_finds_the_best_of_all_legal_sequences() -> None:
    rng = np.random.default_rng(3)
    decoder = NameDecoder(TAGS)
    legal = [
        path
        for path in product(range(len(TAGS)), repeat=4)
        if all(is_legal(TAGS[a] if a is not None else "O", TAGS[b]) for a, b in zip((None, *path), path, strict=False))
    ]
    for _ in range(40):
        scores = rng.normal(size=(4, len(TAGS)))
        scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True))
        best = max(legal, key=lambda path: sum(scores[i, tag] for i, tag in enumerate(path)))
        found = ["O"] * 4
        for start, end, label in decoder.spans(scores):
            found[start:end] = [f"B-{label}", *[f"I-{label}"] * (end - start - 1)]
        assert found == [TAGS[tag] for tag in best]
