"""A folder of everything that goes wrong, read by one run: each file is told what is wrong with it, and takes no other along."""

import json
import resource
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import bad_inputs
from bad_inputs import CASES, Case
from conftest import PROGRAM

MEMORY = 3_000_000_000
"""Bytes of address space that the run may take; model and libraries map 1.3 GB of it, of which 0.25 GB are used."""
SECONDS = 60


@dataclass(frozen=True, slots=True)
class Run:
    """The outcome: records of the output, messages, and the processor seconds that it took."""

    code: int
    records: list[dict[str, Any]]
    told: list[dict[str, Any]]
    seconds: float


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bad")
    bad_inputs.write(path)
    return path


@pytest.fixture(scope="module")
def run(folder: Path) -> Iterator[Run]:
    begin = time.process_time()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [PROGRAM, "run", ".", "--emit", "article,entity,triple,error", "--scope", "open", "--no-cache", "--log-json"],
        cwd=folder,
        capture_output=True,
        check=False,
        timeout=300,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert time.process_time() >= begin
    yield Run(
        done.returncode,
        [json.loads(line) for line in done.stdout.decode("utf-8").split("\n") if line],
        [json.loads(line) for line in done.stderr.decode("utf-8").splitlines()],
        seconds,
    )


def place(case: Case) -> str:
    return case.record if case.record.isalpha() else f"{case.name}{case.record}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: ascii(case.name[-30:]))
def test_each_file_is_read_or_told_what_is_wrong_with_it(case: Case, run: Run) -> None:
    told = [t["what"] for t in run.told if t.get("where") == place(case)]
    read = {r["id"] for r in run.records if r["type"] == "article"}
    if case.told:
        assert len(told) == 1
        assert case.told in told[0]
        assert "Traceback" not in told[0]
    else:
        assert not told
    if case.told is None:
        assert {case.name, "7"} & read
    elif not case.record:
        assert case.name not in read


def test_the_battery_is_a_battery() -> None:
    assert len(CASES) >= 100
    assert len({case.name for case in CASES}) == len(CASES)


def test_the_run_names_its_errors_writes_the_rest_and_stays_within_bounds(run: Run) -> None:
    assert run.code == 1
    errors = [(r["where"], r["what"]) for r in run.records if r["type"] == "error"]
    assert errors == [(t["where"], t["what"]) for t in run.told if t["level"] == "error"]
    assert len(errors) == sum(bool(case.told) for case in CASES) + 4  # the other lines of pretty.jsonl and others.jsonl
    read = [r["id"] for r in run.records if r["type"] == "article"]
    assert {"after", "twin", "caf\\xe9.txt"} <= set(read)
    assert max(Counter(read).values()) == 1
    assert run.seconds < SECONDS


def test_offsets_of_odd_texts_count_code_points_of_the_text_as_decoded(run: Run, folder: Path) -> None:
    checked = set()
    for case in bad_inputs.TEXTS:
        if case.told is None:
            raw = (folder / case.name).read_bytes()
            text = _decoded(raw)
            for record in run.records:
                if record["type"] == "entity" and record["article"]["id"] == case.name:
                    assert text[record["start"] : record["end"]] == record["text"]
                    checked.add(case.name)
    assert {"emoji.txt", "combining.txt", "right-to-left.txt", "crlf.txt", "utf-16.txt", "windows.txt"} <= checked


def _decoded(raw: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-32", "utf-16", "cp1252"):
        try:
            if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or encoding in ("utf-8-sig", "cp1252"):
                return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise AssertionError
