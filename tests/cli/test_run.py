"""`extract run` as a user meets it: a process, its output, its errors and its exit code."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import PROGRAM, Run

STORY = "Talks in Oslo\n\nPublished: 2024-06-10\n\nPoland bought 116 Abrams tanks from the United States on Friday.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf8")
    return path


def test_a_bad_pattern_file_is_named_with_its_line_before_anything_is_read(
    program: Run, story: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "mine" / "entities"
    folder.mkdir(parents=True)
    (folder / "guns.jsonl").write_text(
        '{"label": "WEAPON", "pattern": "Zephyr", "id": "weapon/zephyr"}\n{"label": 1}\n'
    )
    done = program("run", story, "--patterns", tmp_path / "mine")
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{folder}/guns.jsonl:2" in done.stderr


def test_a_users_patterns_add_to_ours(program: Run, tmp_path: Path) -> None:
    folder = tmp_path / "mine" / "entities"
    folder.mkdir(parents=True)
    (folder / "guns.jsonl").write_text('{"label": "WEAPON", "pattern": "Zephyr", "id": "weapon/zephyr"}\n')
    done = program("run", "-", "--patterns", tmp_path / "mine", stdin="Norway bought the Zephyr from Italy.")
    ids = [json.loads(line)["object"]["id"] for line in done.stdout.splitlines()]
    assert "weapon/zephyr" in ids


def test_only_facts_of_a_least_confidence_are_written(program: Run) -> None:
    every = [json.loads(line) for line in program("run", "seeds/dicas.txt").stdout.split("\n") if line]
    done = program("run", "seeds/dicas.txt", "--min-confidence", "0.9", "--emit", "triple,article")
    sure = [json.loads(line) for line in done.stdout.split("\n") if line]
    kept = [record for record in every if record["confidence"] >= 0.9]
    assert 0 < len(kept) < len(every)
    assert sure[1:] == kept
    assert sure[0]["triples"] == len(kept)


def test_a_confidence_that_is_none_is_named(program: Run, story: Path) -> None:
    done = program("run", story, "--min-confidence", "90")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--min-confidence: 90 is no share" in done.stderr


def test_the_open_scope_keeps_facts_without_an_entity(program: Run) -> None:
    text = "The weather delayed the talks."
    assert program("run", "-", stdin=text).stdout == ""
    (record,) = map(json.loads, program("run", "-", "--scope", "open", stdin=text).stdout.splitlines())
    assert (record["subject"]["text"], record["predicate"], record["object"]["text"]) == (
        "The weather",
        "delay",
        "the talks",
    )


def test_the_date_option_dates_an_article_that_states_none(program: Run) -> None:
    done = program("run", "-", "--date", "2024-06-10", stdin="NATO met in Oslo on Sunday.")
    values = [q["value"] for line in done.stdout.splitlines() for q in json.loads(line)["qualifiers"]]
    assert "2024-06-09" in values


def test_a_full_disk_is_an_error_and_no_traceback(story: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full on this system")
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [PROGRAM, "run", story], stdout=full, stderr=subprocess.PIPE, encoding="utf8", check=False
        )
    assert done.returncode == 2
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_reader_that_has_seen_enough_ends_the_run_quietly(story: Path, tmp_path: Path) -> None:
    for i in range(40):
        shutil.copy(story, tmp_path / f"copy{i}.txt")
    done = subprocess.run(
        f"set -o pipefail; {PROGRAM} run {tmp_path} | head -1",
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.count(b"\n") == 1


def test_jq_reads_what_is_written(story: Path) -> None:
    if shutil.which("jq") is None:
        pytest.skip("jq is not installed")
    command = (
        f"{PROGRAM} run {story} | jq -r 'select(.relation == \"acquires\") | [.subject.name, .object.name] | @tsv'"
    )
    done = subprocess.run(["bash", "-c", command], capture_output=True, encoding="utf8", check=True, env={**os.environ})
    assert done.stdout == "Poland\tAbrams tanks\n"
