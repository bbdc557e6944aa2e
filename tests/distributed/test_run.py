"""A cluster of two nodes writes what one machine writes, whatever is killed on the way."""

import json
import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import PROGRAM, ROOT, Run, heed_interrupts
from ray_runs import NODE, SECONDS, actors, wait_until

pytest.importorskip("ray", reason="the extra `ray` is not installed")

from extract.distributed.columns import json_lines

Start = Callable[..., Any]
STORY = "Norway sold two frigates to Chile in May. The minister said that the ships will leave the yard in June. "


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty articles, one line that is none, an id that comes twice, and a text that takes a minute."""
    folder = tmp_path_factory.mktemp("articles")
    seeds = [path.read_text("utf8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    lines = [json.dumps({"id": f"a{n}", "text": seeds[n % len(seeds)]}) for n in range(20)]
    lines[11] = '{"id": "broken"'
    lines[17] = lines[3]
    (folder / "many.jsonl").write_text("\n".join(lines), "utf8")
    (folder / "story.txt").write_text(STORY, "utf8")
    return folder


def blocks(out: Path) -> dict[str, int]:
    """The blocks that are done, with the times at which they were."""
    return {path.name: path.stat().st_mtime_ns for path in (out / "_blocks").glob("[!.]*.json")}


def shards(out: Path) -> list[str]:
    listed = json.loads((out / "_manifest.json").read_text("utf8"))["shards"]
    assert sorted(listed) == sorted(str(path.relative_to(out)) for path in out.rglob("part-*"))
    return sorted(line for name in listed for line in (out / name).read_text("utf8").splitlines())


@pytest.mark.skipif(not Path("/proc").exists(), reason="no /proc on this system, by which the actors are found")
def test_kills_and_poison_lose_nothing_and_double_nothing(
    articles: Path, cluster: Any, start: Start, tmp_path: Path, program: Run
) -> None:
    here = program("run", articles, "--no-cache")
    poison = articles / "poison.txt"
    poison.write_text(STORY * 8000, "utf8")
    out = tmp_path / "out"
    options = ("--block-articles", "3", "--timeout", "8")

    first = start(articles, out, *options)
    wait_until(lambda: len(blocks(out)) >= 2, first)
    before = blocks(out)
    first.kill()
    first.communicate()
    assert not (out / "_manifest.json").exists()

    second = start(articles, out, *options)
    wait_until(lambda: len(blocks(out)) > len(before), second)
    before |= blocks(out)
    # The block may be one that an actor of the first run still wrote, before those of the second have begun.
    wait_until(lambda: bool(actors(cluster)), second)
    os.kill(actors(cluster)[0], signal.SIGKILL)
    _, errors = second.communicate(timeout=SECONDS)

    assert second.returncode == 1
    told = sorted(line.removeprefix("extract: error: ") for line in errors.splitlines() if "error: " in line)
    expected = [line.removeprefix("extract: error: ") for line in here.stderr.splitlines() if "error: " in line]
    assert told == sorted([*expected, f"{poison}: given up after 8 seconds (--timeout)"])
    assert shards(out) == sorted(here.stdout.splitlines())
    after = blocks(out)
    doubled = before.keys() - after.keys()  # a block that held a doubled id is done anew when it is asked for
    assert len(doubled) <= 1
    assert {name: after[name] for name in before if name not in doubled}.items() <= before.items()


@pytest.mark.skipif(not Path("/proc").exists(), reason="no /proc on this system, by which the actors are found")
def test_a_run_goes_on_without_a_node_that_is_lost(cluster: Any, start: Start, tmp_path: Path, program: Run) -> None:
    source, out = tmp_path / "many.jsonl", tmp_path / "out"
    text = (ROOT / "seeds" / "dicas.txt").read_text("utf8")
    source.write_text("".join(f"{json.dumps({'id': f'a{n}', 'text': text})}\n" for n in range(30)), "utf8")
    run = start(source, out, "--block-articles", "2", "-j", "3")
    wait_until(lambda: len(actors(cluster)) == 2, run)
    third = cluster.add_node(**NODE)  # now, so that it is not the one by which the run itself is on the cluster
    wait_until(lambda: len(actors(cluster)) == 3 and len(blocks(out)) >= 2, run)
    before = blocks(out)
    cluster.remove_node(third, allow_graceful=False)
    assert not (out / "_manifest.json").exists()
    _, errors = run.communicate(timeout=SECONDS)
    assert (run.returncode, errors) == (0, "")
    assert before.items() <= blocks(out).items()
    assert shards(out) == sorted(program("run", source, "--no-cache").stdout.splitlines())


def test_without_an_address_a_cluster_of_this_machine_works_and_says_nothing(tmp_path: Path, program: Run) -> None:
    source, out = ROOT / "seeds" / "dicas.txt", tmp_path / "out"
    done = program("run", source, "--engine", "ray", "-j", "2", "-o", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert shards(out) == sorted(program("run", source, "--no-cache").stdout.splitlines())


@pytest.mark.parametrize(("end", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_the_run_with_its_exit_code(
    articles: Path, tmp_path: Path, end: signal.Signals, code: int
) -> None:
    out = tmp_path / "out"
    command = [PROGRAM, "run", articles, "--engine", "ray", "-j", "1", "--block-articles", "1", "-o", out]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heed_interrupts,  # noqa: PLW1509
    ) as work:
        try:
            wait_until(lambda: bool(blocks(out)), work)
            work.send_signal(end)
            assert work.wait(SECONDS) == code
            assert work.stdout and not work.stdout.read()
        finally:
            work.kill()
    assert not (out / "_manifest.json").exists()


def test_parquet_holds_the_same_records_and_changed_articles_replace_theirs(
    start: Start, tmp_path: Path, program: Run
) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    (source / "a.txt").write_text((ROOT / "seeds" / "dicas.txt").read_text("utf8"), "utf8")
    (source / "b.txt").write_text(STORY, "utf8")
    options = ("--format", "parquet", "--block-articles", "1", "--emit", "triple,entity,article,error")
    for text in (STORY, " "):
        (source / "b.txt").write_text(text, "utf8")
        here = program("run", source, "--no-cache", "--emit", "triple,entity,article,error")
        done = start(source, out, *options)
        _, errors = done.communicate(timeout=SECONDS)
        assert done.returncode == here.returncode, errors
        found = [line for path in out.rglob("*.parquet") for line in json_lines(path.read_bytes())]
        assert (errors, sorted(found)) == (here.stderr, sorted(here.stdout.splitlines()))
    kinds = {path.name for path in out.iterdir() if path.is_dir()}
    assert kinds >= {"triple", "entity", "mention", "article", "_blocks"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-", "--engine", "ray", "-o", "out"], "cannot read standard input"),
        (["seeds", "--engine", "ray"], "needs -o FOLDER"),
        (["seeds", "--engine", "dask"], "unknown engine 'dask'"),
        (["seeds", "--address", "auto"], "--address needs --engine ray"),
        (["seeds", "--engine", "ray", "-o", "README.md"], "README.md is no folder"),
        (["s3://archive/news/"], "s3://archive/news/: beyond this machine's files - --engine ray"),
        (
            ["https://example.org/story.html"],
            "https://example.org/story.html: beyond this machine's files - `curl -sL URL",
        ),
        (["seeds", "-o", "gs://archive/facts"], "gs://archive/facts: beyond this machine's files - --engine ray"),
        (
            ["foo://x/a.txt", "--engine", "ray", "-o", "{out}"],
            "foo://x/a.txt: Protocol not known: foo - docs/cluster.md",
        ),
        (["seeds", "--engine", "ray", "-o", "x", "--summary", "y"], "writes no --summary"),
    ],
)
def test_what_no_cluster_can_do_is_wrong_usage(
    arguments: list[str], message: str, program: Run, tmp_path: Path
) -> None:
    done = program("run", *(argument.format(out=tmp_path / "out") for argument in arguments))
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
