"""`extract why` as a user meets it: a process, its output, its errors and its exit code."""

import json
from pathlib import Path

import pytest
from spacy.language import Language

from conftest import Run
from extract.cli import main
from extract.cli.why import why
from extract.records import to_line

STORY = "Published: 2024-06-10\n\nNorway sold missiles to Poland on Friday. The minister met Anna Berg in Oslo.\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, program: Run) -> Path:
    """A story, two articles in a file, and their facts."""
    path = tmp_path_factory.mktemp("why")
    (path / "news").mkdir()
    (path / "news" / "story.txt").write_text(STORY, "utf8")
    rows = [{"id": "a1", "text": "Italy bought frigates."}, {"id": "a2", "text": "Japan tested a missile on Monday."}]
    (path / "rows.jsonl").write_text("".join(f"{json.dumps(r)}\n" for r in rows), "utf8")
    run = ["run", "news", "rows.jsonl", "--date", "2024-06-12", "-o", "facts.jsonl", "--emit", "triple,entity"]
    assert program(*run, cwd=path).returncode == 0
    return path


def lines(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "facts.jsonl").read_text("utf8").splitlines()]


def test_a_place_in_the_output_is_replayed_from_the_file_that_the_article_names(program: Run, folder: Path) -> None:
    number = next(n for n, r in enumerate(lines(folder), 1) if r["type"] == "triple")
    done = program("why", f"facts.jsonl:{number}", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    for words in ('"Norway" | "sell" | "missiles"', "ROOT sold VBD", "rule clause.active", "relation supplies"):
        assert words in done.stdout
    assert "2024-06-07 (DATE), by rule" in done.stdout
    assert done.stdout.endswith(f"the same as asked for: facts.jsonl:{number}\n")


def test_an_id_is_looked_up_in_a_file_and_its_article_among_those_given(program: Run, folder: Path) -> None:
    record = next(r for r in lines(folder) if r["type"] == "triple" and r["article"]["id"] == "a2")  # type: ignore[index]
    done = program("why", str(record["id"]), "--in", "facts.jsonl", "--articles", "rows.jsonl", "--json", cwd=folder)
    assert done.returncode == 0
    told = json.loads(done.stdout)
    assert (told["record"], told["differences"]) == (record, [])
    assert told["fact"]["confidence"]["terms"]


def test_an_id_is_looked_for_among_articles_alone(folder: Path, nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    record = next(r for r in lines(folder) if r["type"] == "triple")
    found = why(str(record["fact"]), None, ["rows.jsonl", "news"], "2024-06-12", lambda: nlp)
    assert json.loads(to_line(found.record)) == record


def test_an_article_is_found_where_its_folder_is_named_otherwise_than_in_the_run(
    folder: Path, nlp: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old" / "news").mkdir(parents=True)
    (tmp_path / "old" / "news" / "story.txt").write_text(STORY, "utf8")
    found = why(f"{folder}/facts.jsonl:1", None, ["old"], None, lambda: nlp)
    assert json.loads(to_line(found.record)) == lines(folder)[0]


def test_a_changed_record_is_told_by_its_differences_with_exit_code_1(program: Run, folder: Path) -> None:
    record = next(r for r in lines(folder) if r["type"] == "triple")
    (folder / "old.jsonl").write_text(json.dumps({**record, "modality": "possible"}) + "\n", "utf8")
    done = program("why", "old.jsonl:1", cwd=folder)
    assert done.returncode == 1
    assert 'modality: "possible" there, "asserted" now' in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["abc123"], "where to look for an id is not said"),
        (["none.jsonl:1"], "none.jsonl: cannot be read: No such file"),
        (["facts.jsonl:999"], "facts.jsonl has no line 999"),
        (["facts.jsonl:1", "--in", "facts.jsonl"], "--in is for an ID"),
        (["abc123", "--in", "facts.jsonl"], "no triple in facts.jsonl has the id 'abc123'"),
        (["abc123", "--articles", "news"], "no triple of 1 articles has the id 'abc123'"),
        (["rows.jsonl:1"], "rows.jsonl:1: no record of ours"),
        (["facts.jsonl:1", "--articles", "rows.jsonl"], "no article 'news/story.txt' is behind rows.jsonl"),
        (["facts.jsonl:1", "--patterns", "nowhere"], "--patterns: nowhere is no folder"),
        (["facts.jsonl:1", "--only-patterns"], "--only-patterns needs --patterns DIR"),
    ],
)
def test_wrong_usage_says_what_is_missing(
    arguments: list[str], words: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    assert main(["why", *arguments]) == 2
    told = capsys.readouterr()
    assert (told.out, words in told.err) == ("", True), told.err
    assert "Traceback" not in told.err
