"""Pattern files: what a wrong one is told, and where ours are."""

import importlib
import json
import re
from pathlib import Path

import pytest
import spacy

from conftest import Run
from extract.errors import UsageError
from extract.patterns import OWN, PatternShape, files, read_lines, read_toml, root, unread_files
from extract.pipeline import READS_PATTERNS
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


@pytest.mark.parametrize(
    "name", sorted(p.relative_to(root()).as_posix() for p in root().rglob("*.*") if p.suffix != ".md")
)
def test_a_file_in_a_users_folder_is_read_or_named(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("no pattern\n", "utf8")
    if unread_files(tmp_path):
        assert unread_files(tmp_path) == [path]
        return
    stage = path.parent.name
    assert stage in READS_PATTERNS
    importlib.import_module(f"extract.{stage}.component")
    with pytest.raises(UsageError, match=re.escape(path.name)):
        spacy.blank("en").add_pipe(f"extract_{stage}", config={"patterns": str(tmp_path)})


def test_a_run_names_the_files_of_a_users_folder_that_it_does_not_use(tmp_path: Path, program: Run) -> None:
    for name in ("dates/words.toml", "weapons.jsonl", "README.md", "entities/mine.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    done = program("run", "-", "--patterns", tmp_path, stdin="Peru bought a ship.")
    assert done.returncode == 0
    assert done.stderr.startswith(f"extract: {tmp_path}: not used: dates/words.toml, weapons.jsonl - ")
    assert len(done.stderr.splitlines()) == 1


def test_a_capital_of_a_users_own_stands_for_its_country(tmp_path: Path, program: Run) -> None:
    (tmp_path / "reference").mkdir()
    line = {"country": "country/EE", "name": "Estonia", "capitals": ["Tartu"]}
    (tmp_path / "reference" / "capitals.jsonl").write_text(json.dumps(line), "utf8")
    done = program("run", "-", "--patterns", tmp_path, stdin="Tartu agreed to buy six howitzers from France.")
    assert json.loads(done.stdout)["subject"]["name"] == "Estonia"


def test_the_help_lists_what_a_users_folder_may_hold(program: Run) -> None:
    told = program("patterns", "--help").stdout.split()
    assert all(Path(place).name in told or place in told for place in OWN)
