"""The cache gives back what was put in, and nothing that is damaged or belongs to another run."""

import sqlite3
from pathlib import Path

import pytest

from extract.batch import cache as module
from extract.batch.cache import FILE, Cache, cache_folder, cache_info
from extract.batch.options import Outcome, Problem
from extract.errors import Where
from extract.read.units import Unit

UNIT = Unit(Where("a.txt"), "text", b"Japan sold ships.")
OUTCOME = Outcome("a.txt", '{"type": "triple", "ö": "\\u2028"}\n'.encode(), triples=1, words=3)
KNOWN = Outcome("a.txt", OUTCOME.lines, 1, 3, cached=True)
RUN = b"r" * 16


class Told(list[str]):
    def __call__(self, what: str) -> None:
        self.append(what)


@pytest.fixture
def told() -> Told:
    return Told()


def fill(folder: Path, told: Told, of_run: bytes = RUN, unit: Unit = UNIT, outcome: Outcome = OUTCOME) -> None:
    with Cache(folder, of_run, told) as cache:
        cache.put(cache.key(unit), outcome)


def found(folder: Path, told: Told, of_run: bytes = RUN, unit: Unit = UNIT) -> Outcome | None:
    with Cache(folder, of_run, told) as cache:
        return cache.get(cache.key(unit))


def test_what_was_put_in_comes_back_in_the_next_run(tmp_path: Path, told: Told) -> None:
    assert found(tmp_path, told) is None
    fill(tmp_path, told)
    assert found(tmp_path, told) == KNOWN
    with Cache(tmp_path, RUN, told) as cache:
        assert cache.knows_this_run
    assert not told


def test_what_is_wrong_with_the_bytes_comes_back_and_counts_as_no_article(tmp_path: Path, told: Told) -> None:
    problem = Problem("a.txt", "empty \ud800", None, lasting=True)
    fill(tmp_path, told, outcome=Outcome(None, problem=problem))
    assert found(tmp_path, told) == Outcome(None, problem=problem, cached=True)
    assert cache_info(tmp_path).articles == 0


@pytest.mark.parametrize(
    "unit",
    [
        Unit(Where("b.txt"), "text", UNIT.data),
        Unit(Where("a.txt", 1), "text", UNIT.data),
        Unit(Where("a.txt"), "html", UNIT.data),
        Unit(Where("a.txt"), "text", UNIT.data + b" "),
        Unit(Where("a.txt"), "text", UNIT.data, b"{}"),
        Unit(Where("a.txt"), "text", UNIT.data[:-1], UNIT.data[-1:]),
    ],
)
def test_another_place_form_text_or_sidecar_is_another_article(tmp_path: Path, told: Told, unit: Unit) -> None:
    fill(tmp_path, told)
    assert found(tmp_path, told, unit=unit) is None


def test_another_run_is_not_served(tmp_path: Path, told: Told) -> None:
    fill(tmp_path, told)
    assert found(tmp_path, told, of_run=b"s" * 16) is None
    with Cache(tmp_path, b"s" * 16, told) as cache:
        assert not cache.knows_this_run


@pytest.mark.parametrize("damage", ["not a database", "cut short", "other tables", "zeros in the middle", "empty"])
def test_a_damaged_file_is_told_and_built_anew(tmp_path: Path, told: Told, damage: str) -> None:
    with Cache(tmp_path, RUN, told) as cache:
        for number in range(500):
            cache.put(cache.key(Unit(Where(str(number)), "text", b"x")), OUTCOME)
    path = tmp_path / FILE
    data = path.read_bytes()
    if damage == "not a database":
        path.write_bytes(b"hello\n" * 1000)
    elif damage == "cut short":
        path.write_bytes(data[: len(data) // 2])
    elif damage == "zeros in the middle":
        path.write_bytes(data[:4096] + bytes(len(data) - 8192) + data[-4096:])
    elif damage == "empty":
        path.write_bytes(b"")
    else:
        path.unlink()
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE rows (key TEXT, other TEXT)")
    assert found(tmp_path, told) is None
    fill(tmp_path, told)
    assert found(tmp_path, told) == KNOWN
    assert len(told) == (damage != "empty")
    assert all("damaged" in line and "built anew" in line for line in told)


@pytest.mark.parametrize("column", ["lines", "article", "triples", "words", "checksum"])
def test_a_changed_row_is_no_row(tmp_path: Path, told: Told, column: str) -> None:
    fill(tmp_path, told)
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute(f"UPDATE rows SET {column} = ?", (7 if column in {"triples", "words"} else b"seven",))
    assert found(tmp_path, told) is None
    assert len(told) == 1
    assert "damaged row" in told[0]
    fill(tmp_path, told)
    assert found(tmp_path, told) == KNOWN


def test_a_row_under_the_key_of_another_is_no_row(tmp_path: Path, told: Told) -> None:
    other = Unit(Where("b.txt"), "text", b"Italy sold ships.")
    fill(tmp_path, told)
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("UPDATE rows SET key = ?", (Cache(tmp_path, RUN, told).key(other),))
    assert found(tmp_path, told, unit=other) is None


def test_runs_at_the_same_time_share_it(tmp_path: Path, told: Told) -> None:
    with Cache(tmp_path, RUN, told) as one, Cache(tmp_path, RUN, told) as two:
        for number in range(3 * module.BATCH):
            unit = Unit(Where(str(number)), "text", b"x")
            (one, two)[number % 2].put(one.key(unit), OUTCOME)
    assert cache_info(tmp_path).articles == 3 * module.BATCH
    assert not told


def test_where_nothing_can_be_written_a_run_goes_without(tmp_path: Path, told: Told) -> None:
    (tmp_path / "file").write_bytes(b"")
    fill(tmp_path / "file" / "cache", told)
    assert len(told) == 1
    assert "not used" in told[0]


def test_a_lock_that_is_not_let_go_ends_the_waiting(
    tmp_path: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, told)
    monkeypatch.setattr(module, "WAIT", 0.05)
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert found(tmp_path, told) is None
    assert len(told) == 1
    assert "locked" in told[0]
    other.close()
    assert found(tmp_path, told) == KNOWN


def test_the_rows_that_were_not_asked_for_longest_make_way(
    tmp_path: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    units = [Unit(Where(str(n)), "text", b"x") for n in range(1200)]
    with Cache(tmp_path, RUN, told) as cache:
        for unit in units:
            cache.put(cache.key(unit), OUTCOME)
    assert found(tmp_path, told, unit=units[7]) is not None
    monkeypatch.setattr(module, "MAX_BYTES", 150_000)
    fill(tmp_path, told)
    assert cache_info(tmp_path).articles < 1000
    assert found(tmp_path, told) is not None
    assert found(tmp_path, told, unit=units[7]) is not None
    assert not told


def test_the_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EXTRACT_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.delenv("EXTRACT_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "extract"
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert cache_folder() == tmp_path / "home/.cache/extract"
