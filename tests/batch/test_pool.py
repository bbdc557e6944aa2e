"""Workers: whatever happens to one, the other articles are done, and every article has one outcome."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.batch.options import Options, Outcome
from extract.batch.pool import Pool
from extract.batch.process import Processor
from extract.batch.run import Means, run
from extract.errors import ArticleError, UsageError, Where
from extract.read.units import Unit

STORY = "Norway sold two frigates to Chile in May. The minister said that the ships will leave the yard in June.\n"
LONG = STORY * 8000
SECONDS = 2.0
"""Of an article's time here: a short one takes some milliseconds, the long one a minute."""


def unit(name: str, text: str = STORY) -> Unit:
    return Unit(Where(name), "text", text.encode())


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    with Pool(Options(), jobs=2, timeout=SECONDS) as found:
        found.start()
        yield found


def collect(pool: Pool, number: int) -> dict[int, Outcome]:
    found: dict[int, Outcome] = {}
    while len(found) < number:
        found |= dict(pool.collect())
    assert not pool.pending
    return found


def test_articles_are_done_by_workers_as_they_are_here(pool: Pool) -> None:
    units = [unit("a.txt"), unit("b.txt", f"Today, {STORY}"), unit("c.txt", " ")]
    for number, one in enumerate(units):
        pool.submit(number, one)
    found = collect(pool, 3)
    here = Processor(Options())
    assert [found[n] for n in range(3)] == [here(one) for one in units]
    assert found[2].problem
    assert found[2].problem.what == "empty: it holds only white space"


def test_a_worker_that_is_killed_takes_its_own_article_along(pool: Pool) -> None:
    for number in range(4):
        pool.submit(number, unit(str(number), LONG if number == 0 else STORY))
    (victim,) = (w for w in pool._workers if w.number == 0)
    os.kill(victim.process.pid, signal.SIGKILL)
    found = collect(pool, 4)
    assert [n for n in range(4) if found[n].problem] == [0]
    assert str(found[0].problem) == "0: the process that worked on it died: killed by SIGKILL - out of memory?"


def test_an_article_that_takes_too_long_is_given_up(pool: Pool) -> None:
    for number in range(3):
        pool.submit(number, unit(str(number), LONG if number == 0 else STORY))
    found = collect(pool, 3)
    assert [n for n in range(3) if found[n].problem] == [0]
    assert str(found[0].problem) == "0: given up after 2 seconds (--timeout)"


def test_no_worker_outlives_its_pool() -> None:
    with Pool(Options(), jobs=1) as pool:
        pool.submit(0, unit("a.txt"))
        (process,) = (w.process for w in pool._workers)
    assert process.returncode == -signal.SIGKILL


def test_a_bad_pattern_file_is_wrong_usage_before_anything_is_done(tmp_path: Path) -> None:
    (tmp_path / "entities").mkdir()
    (tmp_path / "entities" / "mine.jsonl").write_text("{")
    with Pool(Options(patterns=tmp_path), jobs=1) as pool, pytest.raises(UsageError, match=r"mine\.jsonl:1"):
        pool.start()


def test_outcomes_come_in_the_order_of_the_input_and_reading_does_not_run_ahead() -> None:
    read = 0

    def units() -> Iterator[Unit | ArticleError]:
        nonlocal read
        for read in range(1, 61):
            yield ArticleError(Where(str(read)), "empty") if read % 10 == 3 else unit(str(read), STORY * (read % 5 + 1))

    furthest = 0
    for number, outcome in enumerate(run(units(), Options(), Means(jobs=2)), 1):
        assert str(number) == (outcome.problem.where if outcome.problem else outcome.article)
        furthest = max(furthest, read - number)
    assert number == 60
    assert furthest <= 16


def test_a_reader_who_stops_ends_the_workers() -> None:
    before = _children()
    outcomes = run((unit(str(n)) for n in range(100)), Options(), Means(jobs=1, timeout=60))
    assert next(outcomes).article == "0"
    children = _children() - before
    assert children
    outcomes.close()  # type: ignore[attr-defined]
    assert not children & _children()


def _children() -> set[str]:
    path = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    if not path.exists():
        pytest.skip("no /proc on this system")
    return set(path.read_text().split())
