"""The program in processes of its own, as a shell or a CI job starts it: output, messages, exit codes, signals."""

import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from extract.records import json_schema

STORY = "Yard wins order\n\nWARSAW, June 10, 2024 -- Poland ordered two frigates from Denmark.\n"
PROGRAM = [sys.executable, "-m", "extract"]


def extract(*arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*PROGRAM, *map(str, arguments)], capture_output=True, timeout=120, check=False, **options)


def rows(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.decode("utf-8").split("\n") if line]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "yard.txt"
    path.write_text(STORY, "utf8")
    return path


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Enough articles that the program is still at work when somebody interferes."""
    path = tmp_path / "many.jsonl"
    lines = (
        json.dumps({"id": f"a{i}", "text": f"{STORY} Norway sold {i + 2} boats to Chile." * 5}) for i in range(3000)
    )
    path.write_text("\n".join(lines), "utf8")
    return path


def test_every_kind_of_record_is_written_on_request_and_obeys_the_schema(story: Path) -> None:
    done = extract(
        "run", story, story.parent / "none.txt", "--emit", "entities,triples", "--emit", "article,error,attribution"
    )
    found = rows(done.stdout)
    assert {r["type"] for r in found} >= {"article", "entity", "triple", "error"}
    check = jsonschema.Draft202012Validator(json_schema())
    assert [list(check.iter_errors(r)) for r in found] == [[] for _ in found]
    texts = [r for r in found if r["type"] == "entity"]
    assert [STORY[r["start"] : r["end"]] for r in texts] == [r["text"] for r in texts]


def test_each_bad_input_is_named_and_the_others_are_written(story: Path, tmp_path: Path) -> None:
    (tmp_path / "blank.txt").write_text(" \n\n", "utf8")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe")
    lines = [
        '{"id": "one", "text": "Japan sold missiles to Kenya."}',
        '{"id": "two", "text": ',
        '["three"]',
        '{"text": 4}',
    ]
    (tmp_path / "lines.jsonl").write_text("\n".join(lines), "utf8")
    done = extract("run", ".", "missing.txt", cwd=tmp_path)
    assert done.returncode == 1
    told = done.stderr.decode().splitlines()
    assert [line.split(": ")[2] for line in told] == [
        "blank.txt", "lines.jsonl:2", "lines.jsonl:3", "lines.jsonl:4", "picture.txt", "missing.txt",
    ]  # fmt: skip
    assert all(line.startswith("extract: error: ") for line in told)
    assert list(dict.fromkeys(r["article"]["id"] for r in rows(done.stdout))) == ["one", "yard.txt"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["run"], "no PATH given"),
        (["run", "a.txt", "--date", "2024-02-30"], "2024-02-30"),
        (["run", "a.txt", "--nonsense"], "--nonsense"),
        (["walk"], "walk"),
    ],
)
def test_wrong_usage_is_told_in_one_message_with_exit_code_2(arguments: list[str], words: str, tmp_path: Path) -> None:
    done = extract(*arguments, cwd=tmp_path)
    last = done.stderr.decode().splitlines()[-1]
    assert (done.returncode, done.stdout) == (2, b"")
    assert last.startswith("extract: error: ")
    assert words in last


def test_the_output_is_the_same_bytes_in_any_locale_zone_and_hash_order(story: Path) -> None:
    story.write_text(STORY.replace("Denmark", "Côte d’Ivoire"), "utf8")
    outputs = set()
    for number, (locale, zone) in enumerate(
        [("C", "UTC"), ("en_US.ISO-8859-1", "Asia/Tokyo"), ("C.UTF-8", "America/Lima")]
    ):
        environment = {**os.environ, "LC_ALL": locale, "TZ": zone, "PYTHONHASHSEED": str(number), "PYTHONUTF8": "0"}
        outputs.add(extract("run", story, "--emit", "triple,entity,article", env=environment).stdout)
    assert len(outputs) == 1
    assert "Côte d’Ivoire".encode() in outputs.pop()


def test_a_terminated_run_leaves_no_half_written_file(many: Path) -> None:
    target = many.parent / "facts.jsonl"
    target.write_bytes(b"old\n")
    with subprocess.Popen([*PROGRAM, "run", many, "-o", target], stderr=subprocess.PIPE) as run:
        deadline = time.monotonic() + 60
        while not any(p.stat().st_size for p in many.parent.glob(".facts.jsonl.*")) and time.monotonic() < deadline:
            time.sleep(0.05)
        run.send_signal(signal.SIGTERM)
        assert run.wait(60) == 143
        assert run.stderr and b"Traceback" not in run.stderr.read()
    assert target.read_bytes() == b"old\n"
    assert sorted(p.name for p in many.parent.iterdir()) == ["facts.jsonl", "many.jsonl"]


def test_a_run_replaces_the_old_file_and_keeps_its_permissions(story: Path, tmp_path: Path) -> None:
    target = tmp_path / "facts.jsonl"
    target.write_bytes(b"old\n")
    target.chmod(0o604)
    done = extract("run", story, tmp_path / "none.txt", "-o", target)
    assert (done.returncode, done.stdout) == (1, b"")
    assert rows(target.read_bytes())
    assert stat.S_IMODE(target.stat().st_mode) == 0o604


def test_text_that_looks_like_terminal_commands_is_told_harmlessly(tmp_path: Path) -> None:
    done = extract("run", tmp_path / "[bold]\x1b[31mred\n.txt")
    assert done.stderr.count(b"\n") == 1
    assert rb"[bold]\x1b[31mred\n.txt: no such file" in done.stderr


def test_help_schema_info_and_version_print_to_standard_output() -> None:
    assert b"extract run seeds/" in extract("--help").stdout
    assert json.loads(extract("schema").stdout) == json_schema()
    assert json.loads(extract("info", "--json").stdout)["pipeline"][-1] == "extract_status"
    assert extract("--version").stdout.startswith(b"extract ")
