"""With several processes, an article is written when it is done, however long its pipe is silent afterwards, and the end of the
run waits for no pipe."""

import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.batch.feed import Feed

PROGRAM = Path(sys.executable).with_name("extract")
LONG = 60.0
"""Seconds that no step takes."""


@pytest.fixture
def run() -> Iterator[subprocess.Popen[bytes]]:
    command = [PROGRAM, "run", "-", "-j", "2", "--no-cache", "--emit", "article", "--quiet"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    yield process
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream:
            stream.close()


def say(process: subprocess.Popen[bytes], name: str) -> None:
    assert process.stdin
    process.stdin.write(json.dumps({"id": name, "text": "Peru bought a ship from Spain."}).encode() + b"\n")
    process.stdin.flush()


def heard(process: subprocess.Popen[bytes]) -> str:
    assert process.stdout
    return str(json.loads(process.stdout.readline())["id"])


def test_each_article_comes_before_the_next_one_is_sent(run: subprocess.Popen[bytes]) -> None:
    for name in ("a", "b", "c"):
        say(run, name)
        assert heard(run) == name
    assert run.stdin
    run.stdin.close()
    assert run.wait(LONG) == 0


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_run_while_the_pipe_is_silent(run: subprocess.Popen[bytes], end: signal.Signals) -> None:
    say(run, "a")
    assert heard(run) == "a"
    run.send_signal(end)
    assert run.wait(LONG) in {130, 128 + end}
    assert run.stderr and b"Fatal" not in run.stderr.read()


def test_a_reader_who_has_seen_enough_ends_the_run_at_the_next_article(run: subprocess.Popen[bytes]) -> None:
    say(run, "a")
    assert heard(run) == "a"
    assert run.stdout
    run.stdout.close()
    say(run, "b")
    assert run.wait(LONG) == 0


def test_a_feed_reads_no_further_than_it_may() -> None:
    taken: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    with Feed(numbers(), 2) as feed:
        time.sleep(0.2)
        assert taken == [0, 1, 2]
        found = []
        while not feed.ended:
            number = feed.take()
            found += [] if number is None else [number]
    assert found == taken == list(range(100))


def test_what_an_iterable_raises_is_raised_where_its_items_are_taken() -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise ValueError("no more")

    with Feed(broken(), 2) as feed, pytest.raises(ValueError, match="no more"):
        while not feed.ended:
            feed.take()


def test_a_feed_that_is_left_early_leaves_no_thread_behind() -> None:
    before = threading.active_count()
    with Feed(iter(range(1000)), 2):
        pass
    time.sleep(0.2)
    assert threading.active_count() == before
