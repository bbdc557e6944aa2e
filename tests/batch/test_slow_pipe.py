"""With several processes, an article is written when it is done, however long its pipe is silent afterwards, and the end of the
run waits for no pipe."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from conftest import PROGRAM, heed_interrupts
from extract.batch.feed import Feed

LONG = 60.0
"""Seconds that no step takes."""


OPTIONS = ["run", "-", "--no-cache", "--emit", "article", "--quiet"]
STRUCK = """
import os, signal, sys, threading
from extract.cli import main

def strike() -> None:
    os.read(int(sys.argv[1]), 1)
    signal.pthread_kill(threading.get_ident(), int(sys.argv[2]))

threading.Thread(target=strike, daemon=True).start()
sys.exit(main(sys.argv[3:]))
"""
"""A run in which a signal reaches another thread than the main one, as soon as a pipe says so."""
INTERRUPTED = """
import itertools, random, signal, time
from extract.batch.feed import Feed

class Stop(Exception):
    pass

def stop(*_: object) -> None:
    raise Stop

signal.signal(signal.SIGALRM, stop)
end = time.monotonic() + 4
while time.monotonic() < end:
    try:
        with Feed(itertools.count(), 2) as feed:
            signal.setitimer(signal.ITIMER_REAL, random.uniform(1e-5, 5e-4))
            while True:
                feed.take()
    except Stop:
        pass
"""
"""Feeds that are left at any moment, some hundreds of times a second."""


@pytest.fixture
def run() -> Iterator[subprocess.Popen[bytes]]:
    yield from started([str(PROGRAM), *OPTIONS, "-j", "2"])


def started(command: list[str], *descriptors: int) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        pass_fds=descriptors,
        preexec_fn=heed_interrupts,  # noqa: PLW1509  (no thread holds a lock here)
    )
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


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_run_whichever_thread_it_reaches(end: signal.Signals, jobs: str) -> None:
    """As one does that comes just before the main thread begins to wait: nothing interrupts that waiting."""
    struck, strike = os.pipe()
    command = [sys.executable, "-c", STRUCK, str(struck), str(int(end)), *OPTIONS, "-j", jobs]
    for process in started(command, struck):
        say(process, "a")
        assert heard(process) == "a"
        time.sleep(0.3)  # until it waits for the pipe
        os.write(strike, b".")
        assert process.wait(LONG) in {130, 128 + end}
    os.close(struck)
    os.close(strike)


def test_a_feed_can_be_left_at_any_moment() -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED], check=False, timeout=LONG, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")


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
        until = time.monotonic() + LONG
        while len(taken) < 3 and time.monotonic() < until:
            time.sleep(0.01)
        time.sleep(0.2)  # in which it could read a fourth
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
    before = set(threading.enumerate())  # threads of earlier tests may end meanwhile: only new ones count
    with Feed(iter(range(1000)), 2):
        begun = set(threading.enumerate()) - before
    for thread in begun:
        thread.join(10)
    assert begun
    assert not [thread for thread in begun if thread.is_alive()]
