"""Words become pieces as in an uncased BERT, and their shape is kept beside."""

import pytest

from extract.language.reader.wordpieces import SHAPES, WordPieces, shape_bucket, word_shape

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "missile", "##s", "f", "-", "35", "##a", "'", '"', ".", "cafe", "u", "s"]


def split(word: str) -> list[str]:
    pieces = WordPieces(PIECES)
    return [pieces.pieces[number] for number in pieces.encode(word)]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("Missiles", ["missile", "##s"]),
        ("F-35A", ["f", "-", "35", "##a"]),
        ("’s", ["'", "s"]),
        ("“", ['"']),
        ("—", ["-"]),
        ("…", [".", ".", "."]),
        ("Café", ["cafe"]),
        ("U.S.", ["u", ".", "s", "."]),
        ("missilex", ["[UNK]"]),
        ("\u200b", ["[UNK]"]),
    ],
)
def test_longest_match_over_plain_lower_case(word: str, pieces: list[str]) -> None:
    assert split(word) == pieces


def test_endless_words_are_cut() -> None:
    assert len(split("-" * 500)) <= 12


@pytest.mark.parametrize(
    ("word", "shape"),
    [("F-35A", "X-ddX"), ("Reuters", "Xxxx"), ("NATO", "XXX"), ("2024", "ddd"), ("U.S.", "X.X."), ("“", "“"), ("", "")],
)
def test_shapes_keep_capitals_digits_and_marks(word: str, shape: str) -> None:
    assert word_shape(word) == shape


def test_shape_numbers_are_the_same_on_every_machine() -> None:
    assert [shape_bucket(word) for word in ("Reuters", "Seattle", "NATO", "f")] == [83, 83, 373, 471]
    assert all(1 <= shape_bucket(word) < SHAPES for word in ("", "a", "A.B.", "12%"))
