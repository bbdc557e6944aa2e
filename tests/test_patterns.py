"""Pattern files: what a wrong one is told, and where ours are."""

from pathlib import Path

import pytest

from extract.errors import UsageError
from extract.patterns import PatternShape, files, read_lines, read_toml, root
from extract.relations.relation_lines import Relation


class Word(PatternShape):
    word: str


def write(path: Path, text: str) -> Path:
    path.write_text(text, "utf8")
    return path


def test_lines_come_with_their_place_and_blank_ones_are_skipped(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"word": "one"}\n\n{"word": "two"}\n')
    assert [(line.value.word, line.where.line) for line in read_lines(path, Word)] == [("one", 1), ("two", 3)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"word": "one"}\n{"word": ', ":2: not valid JSON"),
        ('{"word": "one", "wrod": "x"}', ":1: wrod: Extra inputs"),
        ("{}", ":1: word: Field required"),
        ('{"word": 3}', ":1: word: Input should be a valid string"),
    ],
)
def test_a_bad_line_is_an_error_with_file_line_and_reason(tmp_path: Path, text: str, reason: str) -> None:
    path = write(tmp_path / "a.jsonl", text)
    with pytest.raises(UsageError) as error:
        list(read_lines(path, Word))
    assert f"{path}{reason}" in str(error.value)


def test_a_bad_toml_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"a\.toml"):
        read_toml(write(tmp_path / "a.toml", "word = "), Word)
    with pytest.raises(UsageError, match="wrod"):
        read_toml(write(tmp_path / "b.toml", 'word = "x"\nwrod = "x"'), Word)


def test_a_users_folder_is_read_after_ours(tmp_path: Path) -> None:
    (tmp_path / "relations").mkdir()
    mine = write(tmp_path / "relations" / "catalogue.jsonl", "")
    found = files("relations/catalogue.jsonl", tmp_path)
    assert found == [root() / "relations" / "catalogue.jsonl", mine]


def test_relation_ids_are_unique_and_each_shows_an_example() -> None:
    relations = [line.value for path in files("relations/catalogue.jsonl") for line in read_lines(path, Relation)]
    assert len({r.id for r in relations}) == len(relations)
    assert all(r.examples for r in relations)
