"""Articles in, outcomes out, in the order of the input: from the cache, from this process, or from others."""

import os
from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from dataclasses import dataclass, replace

from extract.batch.cache import Cache
from extract.batch.feed import Feed
from extract.batch.options import Options, Outcome, Problem
from extract.batch.pool import AHEAD, Pool
from extract.errors import ArticleError
from extract.read.units import Unit

WINDOW = 32
"""Outcomes for each process that may wait for an earlier article: beyond it, reading stops until that one ends."""


@dataclass(frozen=True, slots=True)
class Means:
    """How the work is done, which changes no byte of its outcome: the number of processes, the seconds that an article may
    take, and the cache."""

    jobs: int = 1
    timeout: float | None = None
    cache: Cache | None = None


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(units: Iterable[Unit | ArticleError], options: Options, means: Means) -> Generator[Outcome, None, None]:
    """What becomes of each article, in order.

    The model is loaded before anything is read, unless the cache holds work of exactly this run.

    Raises:
        UsageError: the model or a pattern file is bad, before anything else.
    """
    known = means.cache is not None and means.cache.knows_this_run
    work = _alone if means.jobs == 1 and means.timeout is None else _with_pool
    used: set[str] = set()
    with closing(work(units, options, means, eager=not known)) as outcomes:  # so that workers end with the caller
        for outcome in outcomes:
            if outcome.article is not None and outcome.article in used:
                yield doubled(outcome)
                continue
            if outcome.article is not None:
                used.add(outcome.article)
            yield outcome


def doubled(outcome: Outcome) -> Outcome:
    what = "another article of this run has the same id"
    problem = Problem(outcome.article or "", what, "give each an id of its own: facts are told apart by it")
    return replace(outcome, lines=b"", triples=0, problem=problem)


def _alone(
    units: Iterable[Unit | ArticleError], options: Options, means: Means, *, eager: bool
) -> Generator[Outcome, None, None]:
    """All in this process, each outcome before the next article is read."""
    process = _processor(options) if eager else None
    for unit in units:
        outcome, key = _known(unit, means)
        if outcome is None and isinstance(unit, Unit):
            process = process or _processor(options)
            outcome = process(unit)
            _keep(key, outcome, means)
        if outcome is not None:
            yield outcome


def _with_pool(
    units: Iterable[Unit | ArticleError], options: Options, means: Means, *, eager: bool
) -> Generator[Outcome, None, None]:
    """In other processes: this one reads, keeps the order, and asks the cache. It waits for articles and for outcomes at
    once, so that what is done is told while a pipe is slow."""
    results: dict[int, Outcome] = {}
    keys: dict[int, bytes] = {}
    read = following = 0
    with Pool(options, means.jobs, means.timeout) as pool:
        if eager:
            pool.start()
        with Feed(units, AHEAD * means.jobs) as feed:
            while not feed.ended or keys or results:
                behind = following not in results and read - following >= WINDOW * means.jobs
                ready = not feed.ended and not pool.full and not behind
                unit = feed.take() if ready else None
                if unit is not None:
                    outcome, key = _known(unit, means)
                    if outcome is not None:
                        results[read] = outcome
                    elif isinstance(unit, Unit):
                        keys[read] = key
                        pool.submit(read, unit)
                    read += 1
                elif following not in results and not (ready and feed.ended):
                    for number, outcome in pool.collect(feed.fileno() if ready else None):
                        results[number] = outcome
                        _keep(keys.pop(number), outcome, means)
                while following in results:
                    yield results.pop(following)
                    following += 1


def _known(unit: Unit | ArticleError, means: Means) -> tuple[Outcome | None, bytes]:
    """What is known of an article before it is processed, and its key in the cache."""
    if isinstance(unit, ArticleError):
        return Outcome(None, problem=Problem(str(unit.where), unit.what, unit.hint)), b""
    if means.cache is None:
        return None, b""
    key = means.cache.key(unit)
    found = means.cache.get(key)
    return (replace(found, size=len(unit.data)) if found else None), key


def _keep(key: bytes, outcome: Outcome, means: Means) -> None:
    """Put an outcome into the cache, but no problem that the next run may be spared, such as a worker that died."""
    if means.cache is not None and (outcome.problem is None or outcome.problem.lasting):
        means.cache.put(key, outcome)


def _processor(options: Options) -> Callable[[Unit], Outcome]:
    from extract.batch.process import Processor  # noqa: PLC0415  (spaCy, 0.7 s, which a run over known articles need not wait for)

    return Processor(options)
