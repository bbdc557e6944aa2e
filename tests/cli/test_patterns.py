"""`extract patterns` through its command line."""

import json
import os
import shutil
from pathlib import Path

import pytest

from conftest import ROOT
from extract.cli import main
from extract.patterns import root

CAN = '{"label": "WEAPON", "pattern": "Zephyr cannon", "id": "weapon/zephyr", "name": "Zephyr", "examples": ["Zephyr cannon"]}'


def own(folder: Path, *lines: str) -> Path:
    (folder / "entities").mkdir(exist_ok=True)
    (folder / "entities" / "mine.jsonl").write_text("\n".join(lines) + "\n", "utf8")
    return folder


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["patterns", *arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_our_own_patterns_have_no_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "lint") == (0, "", "")


def test_good_patterns_of_a_user_have_no_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "lint", str(own(tmp_path, CAN))) == (0, "", "")


@pytest.mark.parametrize(
    ("line", "check", "words"),
    [
        ('{"label": "WEAPON", "pattern": ', "shape", "not valid JSON"),
        ('{"label": "WEAPON", "pattern": "Zephyr", "id": "a/b", "nmae": "x"}', "shape", "nmae"),
        ('{"label": "GUN", "pattern": "Zephyr", "id": "a/b"}', "label", "GUN"),
        ('{"label": "WEAPON", "pattern": [{"LOWRE": "x"}], "id": "a", "examples": ["x"]}', "attribute", "is LOWER meant?"),
        ('{"label": "WEAPON", "pattern": [{"LOWER": {"INN": ["x"]}}], "id": "a", "examples": ["x"]}', "attribute", "'INN'"),
        ('{"label": "WEAPON", "pattern": [{"TEXT": {"REGEX": "(x"}}], "id": "a", "examples": ["x"]}', "regex", "TEXT"),
        ('{"label": "WEAPON", "pattern": [{"LOWER": "Zephyr"}], "id": "a", "examples": ["x"]}', "never-matches", "'Zephyr'"),
        ('{"label": "WEAPON", "pattern": [{"TEXT": "don\'t"}], "id": "a", "examples": ["x"]}', "never-matches", "several tokens"),
        ('{"label": "WEAPON", "pattern": [{"POS": "NUON"}], "id": "a", "examples": ["x"]}', "never-matches", "NOUN"),
        ('{"label": "WEAPON", "pattern": [{"TEXT": "x", "OP": "?"}], "id": "a", "examples": ["x"]}', "never-matches", "optional"),
        ('{"label": "WEAPON", "pattern": " Zephyr", "id": "a/b"}', "never-matches", "white space"),
        ('{"label": "WEAPON", "pattern": [{"TEXT": "Zephyr"}], "id": "a"}', "examples", "needs an example"),
        ('{"label": "WEAPON", "pattern": "Eagle", "id": "a/b"}', "common-word", "'Eagle'"),
        ('{"label": "WEAPON", "pattern": "Japan", "id": "weapon/japan"}', "conflict", "GPE at"),
        ('{"label": "GPE", "pattern": "Japan", "id": "country/XX"}', "ambiguous", "country/JP"),
        ('{"label": "GPE", "pattern": "Nihonkoku", "id": "country/JP", "name": "Nippon"}', "conflict", "'Japan'"),
        ('{"label": "GPE", "pattern": "Japan", "id": "country/JP", "name": "Japan"}', "duplicate", "countries.jsonl"),
        ('{"label": "PERSON", "pattern": "B-21", "id": "person/b"}', "conflict", "WEAPON at"),
        ('{"label": "WEAPON", "pattern": "Operation Zephyr", "id": "weapon.oz"}', "shadowed", "PROGRAM"),
    ],
)  # fmt: skip
def test_lint_names_file_line_and_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, check: str, words: str
) -> None:
    code, out, _ = run(capsys, "lint", str(own(tmp_path, CAN, line)))
    assert code == 1
    assert any(f"mine.jsonl:2: {check}: " in row and words in row for row in out.splitlines()), out


def test_lint_reports_every_bad_line_and_not_only_the_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "lint", "--json", str(own(tmp_path, "{", CAN, "[]")))
    assert code == 1
    assert [json.loads(row)["line"] for row in out.splitlines()] == [1, 3]


def test_lint_tells_of_a_file_that_nothing_reads(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.jsonl").write_text(f"{CAN}\n", "utf8")
    code, out, _ = run(capsys, "lint", str(tmp_path))
    assert code == 1
    assert "mine.jsonl: place: " in out


def test_without_our_patterns_nothing_conflicts_with_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(own(tmp_path, '{"label": "WEAPON", "pattern": "Japan", "id": "weapon/japan"}'))
    assert run(capsys, "lint", "--only-patterns", folder)[0] == 0


def test_examples_of_a_user_are_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = json.loads(CAN) | {"examples": ["Zephyr gun"], "counterexamples": ["a Zephyr cannon"]}
    code, out, err = run(capsys, "test", str(own(tmp_path, json.dumps(wrong))))
    assert code == 1
    assert "mine.jsonl:1: example: weapon/zephyr does not find 'Zephyr gun'" in out
    assert "mine.jsonl:1: counterexample: weapon/zephyr finds something in 'a Zephyr cannon'" in out
    assert "2 examples and counterexamples tried" in err
    assert run(capsys, "test", str(own(tmp_path, CAN)))[0] == 0


def test_suggestions_are_names_that_no_pattern_knows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = tmp_path / "a.txt"
    article.write_text(
        "The firm Grommet Dynamics showed a gun. Japan bought it from Grommet Dynamics on Monday.\n", "utf8"
    )
    code, out, _ = run(capsys, "suggest", "--json", str(article))
    found = {row["text"]: row for row in map(json.loads, out.splitlines())}
    assert code == 0
    assert found["Grommet Dynamics"]["count"] == 2
    assert "[Grommet Dynamics]" in found["Grommet Dynamics"]["contexts"][0]
    assert not {"Japan", "Monday"} & found.keys()


def test_the_line_that_a_newcomer_is_shown_is_sound(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text("utf8")
    (line,) = (line.strip() for line in page.splitlines() if line.strip().startswith('{"label"'))
    folder = str(own(tmp_path, line))
    assert run(capsys, "lint", folder) == (0, "", "")
    assert run(capsys, "test", folder)[0] == 0


def test_a_pattern_ends_a_suggestion(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Soldiers tested the new Zephyr cannon near the village, and the Zephyr cannon held.\n", "utf8")
    assert "Zephyr" in run(capsys, "suggest", str(article))[1]
    assert "Zephyr" not in run(capsys, "suggest", "--patterns", str(own(tmp_path, CAN)), str(article))[1]


def test_list_selects_by_label_and_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "list", "--label", "WEAPON", "--search", "patriot")
    assert code == 0
    assert out.splitlines()
    assert all("patriot" in row.lower() and "\tWEAPON\t" in row for row in out.splitlines())
    mine = str(own(tmp_path, CAN))
    code, out, _ = run(capsys, "list", "--patterns", mine, "--only-patterns")
    assert out == "mine.jsonl:1\tWEAPON\tweapon/zephyr\t-\tZephyr cannon\n"


@pytest.mark.parametrize(
    "arguments",
    [["lint", "--only-patterns"], ["lint", "nowhere"], ["list", "--label", "GUN"], ["list", "--only-patterns"]],
)
def test_wrong_usage_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("extract: error: ")


def test_a_run_with_only_a_users_patterns(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The army fired the Zephyr cannon and the B-21 Raider at the old village.\n", "utf8")
    out = tmp_path / "out.jsonl"
    options = ["-o", str(out), "--emit", "entity", "--no-cache", "--quiet", "--patterns", str(own(tmp_path, CAN))]
    sources = []
    for more in ([], ["--only-patterns"]):
        assert main(["run", str(article), *options, *more]) == 0
        sources.append({json.loads(row)["source"] for row in out.read_text("utf8").splitlines()})
    assert {"weapon/zephyr"} <= sources[0] & sources[1]
    assert any(s.startswith("weapon/b-21") for s in sources[0])
    assert not any(s.startswith("weapon/b-21") for s in sources[1])


def test_our_folder_by_its_path_is_read_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(root() / "entities", copy / "entities", ignore=shutil.ignore_patterns("*.toml", "*.txt"))
    assert run(capsys, "lint", str(root()))[0] == 0
    assert run(capsys, "lint", os.path.relpath(root()))[0] == 0
    assert run(capsys, "lint", "--only-patterns", str(copy))[0] == 0


HURLS = {
    "id": "hurls",
    "definition": "throws something",
    "subject": ["party"],
    "object": ["weapon"],
    "frames": [{"verbs": ["hurl"]}],
    "examples": ["The army hurled grenades at the ship."],
    "counterexamples": ["The army sold grenades."],
}


def own_relation(folder: Path, **change: object) -> Path:
    (folder / "relations").mkdir()
    (folder / "relations" / "catalogue.jsonl").write_text(f"\n{json.dumps({**HURLS, **change})}", "utf8")
    return folder


def test_a_good_relation_of_a_user_has_no_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(own_relation(tmp_path))
    assert run(capsys, "lint", folder) == (0, "", "")
    assert run(capsys, "test", folder)[0] == 0


@pytest.mark.parametrize(
    ("change", "check", "words"),
    [
        ({"object": ["wepon"]}, "relation", "no type 'wepon'"),
        ({"frames": [{"roles": ["at"]}]}, "relation", "either verbs or nouns"),
        ({"inverse": "hurled_by"}, "relation", "'hurled_by'"),
        ({"id": "supplies"}, "duplicate", "already"),
        ({"examples": []}, "examples", "needs an example"),
        ({"verb": ["hurl"]}, "shape", "verb"),
    ],
)
def test_lint_names_file_line_and_reason_of_a_bad_relation(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: dict[str, object], check: str, words: str
) -> None:
    code, out, _ = run(capsys, "lint", str(own_relation(tmp_path, **change)))
    assert code == 1
    assert f"catalogue.jsonl:2: {check}: " in out and words in out


def test_examples_of_a_relation_are_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = own_relation(tmp_path, examples=["The army sold grenades."], counterexamples=["The army hurled grenades."])
    code, out, _ = run(capsys, "test", str(folder))
    assert code == 1
    assert "catalogue.jsonl:2: example: hurls" in out and "catalogue.jsonl:2: counterexample: hurls" in out
