"""Runs over many articles: processes, cache, signals, and targets that fail; as a shell sees them."""

import contextlib
import json
import os
import pty
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import processor_time
from conftest import PROGRAM, heed_interrupts
from extract.batch.cache import FILE

STORY = "Norway sold two frigates to Chile in May {}. The minister said that ship {} will leave the yard in June.\n"
ARTICLES = 30
LONG_RUN = 4000
"""Articles that take far longer than a test waits."""


class Result(subprocess.CompletedProcess[bytes]):
    @property
    def log(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.stderr.splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles, some of which are bad."""
    path = tmp_path_factory.mktemp("many")
    for number in range(ARTICLES):
        text = " " if number % 10 == 4 else STORY.format(2000 + number, number) * (number % 4 + 1)
        (path / f"{number:02}.txt").write_text(text)
    lines = (json.dumps({"id": f"n{n}", "text": STORY.format(n, n) * 3}) for n in range(LONG_RUN))
    (path / "long").mkdir()
    (path / "long/many.jsonl").write_text("\n".join(lines))
    return path


@pytest.fixture(scope="module")
def reference(folder: Path) -> bytes:
    """What one process writes for them without a cache."""
    done = run(folder, "--no-cache")
    assert (done.returncode, len(done.log)) == (1, 4)
    return done.stdout


def environment(**changes: str) -> dict[str, str]:
    return {**os.environ, "EXTRACT_QUIET": "", **changes}


def run(folder: Path, *options: str | Path, cache: Path | None = None, **others: Any) -> Result:
    env = environment(EXTRACT_CACHE=str(cache)) if cache else environment()
    command = [PROGRAM, "run", ".", "--glob", "/*.txt", "--log-json", *options]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=120, env=env, **others)
    return Result(done.args, done.returncode, done.stdout, done.stderr)


@contextlib.contextmanager
def long_run(folder: Path, *options: str | Path) -> Iterator[subprocess.Popen[bytes]]:
    """A run that is at work: the first records of many are written to standard output."""
    command = [PROGRAM, "run", "long", "--no-cache", *options]
    with (
        tempfile.TemporaryFile() as told,  # a pipe that nobody reads would stop the run when it is full
        subprocess.Popen(
            command,
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=told,
            env=environment(),
            preexec_fn=heed_interrupts,  # noqa: PLW1509  (the tests start no threads)
        ) as work,
    ):
        try:
            yield work
            told.seek(0)
            assert told.read() == b""
        finally:
            work.kill()


def descendants(process: int) -> set[int]:
    path = Path(f"/proc/{process}/task/{process}/children")
    if not path.exists():
        pytest.skip("no /proc on this system")
    return set(map(int, path.read_text().split()))


def all_gone(processes: set[int]) -> bool:
    """Whether the processes end within some seconds."""
    deadline = time.monotonic() + 20
    while any(Path(f"/proc/{p}/stat").exists() for p in processes) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not any(Path(f"/proc/{p}/stat").exists() for p in processes)


def await_output(work: subprocess.Popen[bytes], folder: Path) -> None:
    """Wait until the run has written something beside its target."""
    deadline = time.monotonic() + 60
    while not any((folder / name).stat().st_size for name in parts(folder)):
        assert work.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.05)


def parts(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.endswith(".part")]


def test_several_processes_write_the_same_bytes_in_the_same_order(folder: Path, reference: bytes) -> None:
    done = run(folder, "--no-cache", "-j", "2", "--timeout", "60")
    assert done.stdout == reference
    assert [m.get("where") for m in done.log] == ["04.txt", "14.txt", "24.txt", None]
    assert done.returncode == 1


def test_a_second_run_takes_all_from_the_cache_and_an_edit_costs_one(
    folder: Path, reference: bytes, tmp_path: Path
) -> None:
    good = ARTICLES - 3
    for options, cached in [([], 0), ([], good), (["-j", "2"], good)]:
        done = run(folder, *options, cache=tmp_path)
        assert done.stdout == reference
        assert done.log[-1]["cached"] == cached
        assert (done.log[-1]["articles"], done.log[-1]["errors"]) == (good, 3)
    path = folder / "07.txt"
    old = path.read_text()
    path.write_text(f"{old}\nPeru bought a boat from Spain.")
    done = run(folder, cache=tmp_path)
    path.write_text(old)
    assert done.log[-1]["cached"] == good - 1
    assert done.stdout.count(b"\n") == reference.count(b"\n") + 1


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_cannot_be_read_is_known_too_and_told_again_without_the_model(tmp_path: Path, jobs: str) -> None:
    for name, text in {
        "a": STORY,
        "b": " ",
        "c": "Der Minister hat gestern in Berlin zwei Schiffe an Chile verkauft.",
    }.items():
        (tmp_path / f"{name}.txt").write_text(text)
    code = (
        "import resource, sys; from extract.cli import main\n"
        "code = main(sys.argv[1:])\n"
        "children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime > 0\n"
        "print(code, 'spacy' in sys.modules or children)"
    )
    command = [sys.executable, "-c", code, "run", ".", "-q", "-j", jobs, "-o", "/dev/null"]
    env = environment(EXTRACT_CACHE=str(tmp_path / "cache"))
    first, second = (
        subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, env=env, encoding="utf8")
        for _ in range(2)
    )
    assert (first.stdout, second.stdout) == ("1 True\n", "1 False\n")
    assert [line.split(": ")[2] for line in first.stderr.splitlines()] == ["b.txt", "c.txt"]
    assert second.stderr == first.stderr


def test_other_options_and_patterns_are_not_served_from_the_cache(folder: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine" / "entities"
    mine.mkdir(parents=True)
    line = {"label": "WEAPON", "pattern": "boat Zephyr", "id": "weapon/zephyr"}
    text = "Norway bought the boat Zephyr from Italy."
    seen = []
    for change in (None, "--emit=entity", "patterns", "pattern edited"):
        options = [change] if change and change.startswith("--") else []
        if change and change.startswith("pattern"):
            (mine / "boats.jsonl").write_text(json.dumps({**line, "id": f"weapon/{len(seen)}"}))
            options = ["--patterns", str(tmp_path / "mine")]
        command = [PROGRAM, "run", "-", *options, "--log-json"]
        done = subprocess.run(
            command, input=text.encode(), capture_output=True, check=True, env=environment(EXTRACT_CACHE=str(tmp_path))
        )
        assert json.loads(done.stderr.splitlines()[-1])["cached"] == 0
        seen.append(done.stdout)
    assert len(set(seen)) == len(seen)


def test_a_damaged_cache_is_told_and_built_anew(folder: Path, reference: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database" * 999)
    done = run(folder, cache=tmp_path)
    assert done.stdout == reference
    assert "damaged" in done.log[0]["what"]
    info = subprocess.run(
        [PROGRAM, "cache", "info", "--json"],
        capture_output=True,
        check=True,
        env=environment(EXTRACT_CACHE=str(tmp_path)),
    )
    assert json.loads(info.stdout)["articles"] == ARTICLES - 3
    subprocess.run(
        [PROGRAM, "cache", "clear"], capture_output=True, check=True, env=environment(EXTRACT_CACHE=str(tmp_path))
    )
    assert not list(tmp_path.iterdir())


def test_runs_at_the_same_time_share_a_cache_and_a_target(folder: Path, reference: bytes, tmp_path: Path) -> None:
    target = tmp_path / "facts.jsonl"
    command = [PROGRAM, "run", ".", "--glob", "/*.txt", "-o", target]
    env = environment(EXTRACT_CACHE=str(tmp_path / "cache"))
    runs = [subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, env=env) for _ in range(3)]
    told = b"".join(one.communicate(timeout=120)[1] for one in runs)
    assert [one.returncode for one in runs] == [1, 1, 1]
    assert b"cache/" not in told
    assert target.read_bytes() == reference
    assert parts(tmp_path) == []


def test_an_interrupted_run_says_130_and_leaves_no_process_and_no_file(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "facts.jsonl"
    with long_run(folder, "-j", "2", "-o", target) as work:
        await_output(work, tmp_path)
        workers = descendants(work.pid)
        work.send_signal(signal.SIGINT)
        assert work.wait(30) == 130
    assert len(workers) == 2
    assert all_gone(workers)
    assert list(tmp_path.iterdir()) == []


def test_after_a_kill_nothing_is_left_at_work_and_the_next_run_writes_all_once(
    folder: Path, reference: bytes, tmp_path: Path
) -> None:
    target = tmp_path / "facts.jsonl"
    with long_run(folder, "-j", "2", "-o", target) as work:
        await_output(work, tmp_path)
        workers = descendants(work.pid)
        work.kill()
        work.wait()
    assert all_gone(workers)
    assert len(parts(tmp_path)) == 1
    assert run(folder, "-o", target, cache=tmp_path / "cache").returncode == 1
    assert target.read_bytes() == reference
    assert parts(tmp_path) == []


def test_a_killed_worker_costs_one_article_and_the_rest_is_written(folder: Path) -> None:
    lines = folder / "long/few.jsonl"
    lines.write_text("".join(json.dumps({"id": f"n{n}", "text": STORY.format(n, n) * 20}) + "\n" for n in range(60)))
    command = [PROGRAM, "run", lines, "--no-cache", "-j", "2", "--log-json", "--emit", "article"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as work:
        assert work.stdout
        assert work.stderr
        first = work.stdout.readline()
        os.kill(min(descendants(work.pid)), signal.SIGKILL)
        output, told = work.communicate(timeout=120)
    lines.unlink()
    log = [json.loads(line) for line in told.splitlines()]
    assert work.returncode == 1
    assert [m["what"] for m in log[:-1]] == ["the process that worked on it died: killed by SIGKILL"]
    read = [json.loads(line)["id"] for line in (first + output).splitlines()]
    lost = int(log[0]["where"].rpartition(":")[2]) - 1
    assert read == [f"n{n}" for n in range(60) if n != lost]


def test_a_full_disk_leaves_the_old_file(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "facts.jsonl"
    target.write_bytes(b"old\n")
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))  # noqa: E731
    done = run(folder, "--no-cache", "-o", target, preexec_fn=limit)
    assert done.returncode == 2
    assert "File too large" in done.log[-1]["what"]
    assert target.read_bytes() == b"old\n"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("where", ["missing/facts.jsonl", ".", "read-only.jsonl"])
def test_a_target_that_cannot_be_written_is_told_before_anything_is_done(
    folder: Path, tmp_path: Path, where: str
) -> None:
    target = tmp_path / where
    if where == "read-only.jsonl":
        if os.geteuid() == 0:
            pytest.skip("root writes everywhere")
        target.touch(mode=0o444)
    begin = time.monotonic()
    done = run(folder, "-o", target)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "cannot be written" in done.log[-1]["what"]
    assert time.monotonic() - begin < 20


def test_a_summary_is_one_line_or_json_or_nothing(folder: Path) -> None:
    def told(*options: str, **env: str) -> bytes:
        command = [PROGRAM, "run", "00.txt", *options]
        return subprocess.run(command, cwd=folder, capture_output=True, check=True, env=environment(**env)).stderr

    line = told()
    assert line.startswith(b"extract: 1 article, 21 words, ")
    assert line.count(b"\n") == 1
    assert set(json.loads(told("--log-json"))) == {
        "level",
        "articles",
        "triples",
        "errors",
        "words",
        "cached",
        "seconds",
    }
    assert told("--quiet") == told(EXTRACT_QUIET="1") == b""


def test_a_terminal_sees_progress_and_a_pipe_does_not(folder: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = [PROGRAM, "run", ".", "--glob", "/*.txt", "-o", tmp_path / "facts.jsonl"]
    with subprocess.Popen(command, cwd=folder, stderr=theirs, env=environment(TERM="xterm", COLUMNS="100")) as work:
        os.close(theirs)
        seen = b""
        with contextlib.suppress(OSError):  # the terminal is gone with the process
            while data := os.read(ours, 65536):
                seen += data
    os.close(ours)
    assert work.returncode == 1
    assert b"articles, " in seen
    assert b"words/s" in seen
    assert b"%" in seen
    assert b"\x1b[" not in run(folder).stderr


def test_the_page_about_a_run_is_written_beside_the_output(folder: Path, reference: bytes, tmp_path: Path) -> None:
    baseline, page = tmp_path / "old.jsonl", tmp_path / "page.md"
    baseline.write_bytes(b"")
    done = run(folder, "--summary", page, "--baseline", baseline)
    assert done.stdout == reference
    text = page.read_text("utf8")
    assert "### New facts" in text
    assert "- 04.txt: empty" in text
    assert "| Norway | GPE |" in text


def test_only_changed_articles_are_read_in_a_repository(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True, capture_output=True)

    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY.format(2001, 1))
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "first")
    command = [PROGRAM, "run", ".", "--changed-since", "HEAD", "--emit", "article"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, env=environment())
    assert (done.returncode, done.stdout) == (0, b"")
    (tmp_path / "b.txt").write_text(STORY.format(2002, 2))
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, env=environment())
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["b.txt"]


def test_text_prints_what_offsets_count_in(tmp_path: Path) -> None:
    page = "<html><head><title>Talks</title></head><body><article><p>{0}</p><p>{0}</p></article></body></html>"
    (tmp_path / "a.html").write_text(page.format(STORY.format(2022, 1).strip()))
    done = subprocess.run([PROGRAM, "text", ".", "missing"], cwd=tmp_path, capture_output=True, check=False)
    (article,) = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 1
    lines = subprocess.run([PROGRAM, "run", ".", "--emit", "entity"], cwd=tmp_path, capture_output=True, check=True)
    entities = [json.loads(line) for line in lines.stdout.splitlines()]
    assert "Chile" in {e["text"] for e in entities}
    assert all(article["text"][e["start"] : e["end"]] == e["text"] for e in entities)


@pytest.mark.parametrize("command", [["--help"], ["run", "--help"], ["cache", "--help"]], ids=" ".join)
def test_help_is_there_at_once(command: list[str]) -> None:
    """Within 0.25 s of the processor, or, on a slower machine, 0.4 times what `import spacy` takes there (0.21 to 0.29 in
    eight measurements, idle and with two other processes on two cores)."""
    assert processor_time.seconds([PROGRAM, *command]) < max(0.25, 0.4 * processor_time.import_of_spacy())
