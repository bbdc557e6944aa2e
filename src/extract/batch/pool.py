"""Processes at work: several for speed, or one that can be stopped. A worker that dies takes its own article along and no
other."""

import os
import signal
import socket
import subprocess
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from typing import Self

from extract.batch import worker
from extract.batch.options import Options, Outcome, Problem
from extract.batch.worker import Ready
from extract.errors import UsageError
from extract.read.units import Unit

START_SECONDS = 120.0
"""A worker that has not loaded the model by then never will."""
START_FAILURES = 3
"""As many workers in a row that end before they can begin end the run."""
AHEAD = 2
"""Articles that wait for each worker, so that none is idle while the next ones are read."""


class Worker:
    """A process and the article that it has: `number` counts the run's articles."""

    def __init__(self, options: Options) -> None:
        ours, theirs = socket.socketpair()
        with theirs, _interrupts_blocked():
            self.process = subprocess.Popen(
                worker.command(theirs.fileno()),
                stdin=subprocess.PIPE,
                pass_fds=[theirs.fileno()],
                env={"OMP_NUM_THREADS": "1", **os.environ},  # the cores belong to the other workers
            )
        self.connection = Connection(ours.detach())
        self.ready = False
        self.number: int | None = None
        self.unit: Unit | None = None
        self.since = time.monotonic()
        with suppress(OSError):  # one that is dead is found out when it is waited for
            self.connection.send(options)

    @property
    def idle(self) -> bool:
        return self.ready and self.unit is None

    def give(self, number: int, unit: Unit) -> None:
        self.number, self.unit, self.since = number, unit, time.monotonic()
        with suppress(OSError):
            self.connection.send(unit)

    def received(self) -> Ready | Outcome | None:
        """What the worker sent; None where it is dead."""
        try:
            found: Ready | Outcome = self.connection.recv()
        except (EOFError, OSError):
            return None
        return found

    def stop(self, grace: float = 0.0) -> int:
        """End the process, after `grace` seconds in which it may end by itself; its exit status, negative for a signal."""
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(grace)
        self.process.kill()
        self.connection.close()
        if self.process.stdin:
            self.process.stdin.close()
        return self.process.wait()


class Pool:
    """Up to `jobs` workers. An article that takes longer than `timeout` seconds is given up, and its worker replaced."""

    def __init__(self, options: Options, jobs: int, timeout: float | None = None) -> None:
        self._options, self._jobs, self._timeout = options, jobs, timeout
        self._workers: list[Worker] = []
        self._waiting: deque[tuple[int, Unit]] = deque()
        self._done: list[tuple[int, Outcome]] = []
        self._failures = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for one in self._workers:
            one.process.kill()
        for one in self._workers:
            one.stop()
        self._workers.clear()

    def start(self) -> None:
        """Start a worker and wait until it can begin.

        Raises:
            UsageError: it cannot; the model or a pattern file is bad.
        """
        self._workers.append(Worker(self._options))
        while not any(one.ready for one in self._workers):
            self._step()

    @property
    def pending(self) -> int:
        """Articles that are at work or waiting."""
        return len(self._waiting) + sum(one.unit is not None for one in self._workers)

    @property
    def full(self) -> bool:
        """Whether another article would only lie about."""
        return len(self._waiting) >= AHEAD * self._jobs

    def submit(self, number: int, unit: Unit) -> None:
        self._waiting.append((number, unit))
        self._assign()

    def collect(self, other: int | None = None) -> list[tuple[int, Outcome]]:
        """Wait until at least one article is done, or there is something to read from `other`; the articles that are done,
        with their numbers, in the order in which they ended."""
        told = False
        while not self._done and not told and (self.pending or other is not None):
            told = self._step(other)
        done, self._done = self._done, []
        return done

    def _assign(self) -> None:
        while self._waiting and len(self._workers) < min(self._jobs, self.pending):
            self._workers.append(Worker(self._options))
        for one in self._workers:
            if one.idle and self._waiting:
                one.give(*self._waiting.popleft())

    def _step(self, other: int | None = None) -> bool:
        """Wait for news of a worker or for the end of somebody's time, and act on it, or for something to read from `other`;
        whether that came."""
        self._assign()
        others = [] if other is None else [other]
        news = wait([*(one.connection for one in self._workers), *others], self._patience())
        for one in list(self._workers):
            if one.connection in news:
                self._hear(one, one.received())
            elif self._deadline(one) <= time.monotonic():
                self._give_up(one)
        self._assign()
        return other in news

    def _hear(self, one: Worker, said: Ready | Outcome | None) -> None:
        if isinstance(said, Outcome):
            self._finish(one, said)
        elif said is None:
            self._lost(one, one.stop(grace=1.0))
        elif said.error is not None:
            raise UsageError(said.error, said.hint)
        else:
            one.ready, self._failures = True, 0

    def _lost(self, one: Worker, status: int) -> None:
        self._workers.remove(one)
        how = f"killed by {_signal(-status)}" if status < 0 else f"exit status {status}"
        if one.unit is not None:
            hint = "out of memory?" if status == -signal.SIGKILL else None
            self._finish(
                one, Outcome(None, problem=_problem(one.unit, f"the process that worked on it died: {how}", hint))
            )
            return
        self._failures += 1
        if self._failures >= START_FAILURES:
            raise UsageError(f"a worker process could not begin: {how}", "-j 1 works without one")

    def _give_up(self, one: Worker) -> None:
        if one.unit is None:
            raise UsageError(
                f"a worker process did not begin within {START_SECONDS:.0f} seconds", "-j 1 works without one"
            )
        one.stop()
        self._workers.remove(one)
        what = f"given up after {self._timeout:g} seconds (--timeout)"
        self._finish(one, Outcome(None, problem=_problem(one.unit, what), size=len(one.unit.data)))

    def _finish(self, one: Worker, outcome: Outcome) -> None:
        if one.number is not None:
            self._done.append((one.number, outcome))
        one.number = one.unit = None

    def _patience(self) -> float | None:
        """Seconds until somebody's time is up, None where nobody's ever is."""
        first = min(map(self._deadline, self._workers), default=float("inf"))
        return None if first == float("inf") else max(0.0, first - time.monotonic())

    def _deadline(self, one: Worker) -> float:
        if not one.ready:
            return one.since + START_SECONDS
        return float("inf") if one.unit is None or self._timeout is None else one.since + self._timeout


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """For what is started meanwhile, for good: Ctrl-C reaches workers too, and this process says what is to be done."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _problem(unit: Unit, what: str, hint: str | None = None) -> Problem:
    return Problem(str(unit.where), what, hint)


def _signal(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
