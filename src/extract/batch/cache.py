"""Records of articles that were processed before, kept in one SQLite file that any number of runs may share.

Nothing in it is executed or unpickled: a row is compressed JSON lines with a checksum, and what does not fit its checksum
is no row. diskcache, the usual library for this, keeps Python objects as pickles.
"""

import hashlib
import json
import os
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self, TypeVar

from extract.batch.fingerprint import unit_key
from extract.batch.options import Outcome, Problem
from extract.read.units import Unit

FILE = "records-2.sqlite"
"""The number is that of the layout of the tables."""
FOLDER_VARIABLE = "EXTRACT_CACHE"
MAX_BYTES = 1_000_000_000
"""Beyond it, the rows that no run has asked for longest make way."""
WAIT = 5.0
"""Seconds to wait for another run that is writing. It holds the file for milliseconds at a time."""
BATCH = 64
"""Rows written in one transaction: one costs 5 ms of fsync on a disk, an article 30."""
_TABLES = """
CREATE TABLE IF NOT EXISTS rows (
    key BLOB PRIMARY KEY, article BLOB, triples INTEGER, words INTEGER, lines BLOB, problem BLOB, checksum BLOB,
    run INTEGER
);
CREATE INDEX IF NOT EXISTS by_run ON rows (run);
CREATE TABLE IF NOT EXISTS runs (number INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS good (fingerprint BLOB PRIMARY KEY);
"""


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CacheInfo:
    """Where the cache is and what it holds; `problem` says why it cannot be used."""

    path: str
    articles: int
    bytes: int
    problem: str | None = None


def cache_folder() -> Path:
    """`EXTRACT_CACHE`, or "extract" in the user's cache folder."""
    if own := os.environ.get(FOLDER_VARIABLE):
        return Path(own)
    base = Path(os.environ.get("XDG_CACHE_HOME") or "")
    if not base.is_absolute():
        try:
            base = Path.home() / ".cache"
        except RuntimeError:  # a user without a home, as in some containers; a folder open to others would not do
            base = Path(os.devnull)
    return base / "extract"


class Cache:
    """The rows of one fingerprint in the file at `folder`.

    It never fails a run: what goes wrong is told once through `tell`, a damaged file is built anew, and a file that cannot
    be used at all is gone without.
    """

    def __init__(self, folder: Path, of_run: bytes, tell: Callable[[str], None]) -> None:
        self.path = folder / FILE
        self._fingerprint = of_run
        self._tell = tell
        self._waiting: list[tuple[object, ...]] = []
        self._used: list[bytes] = []
        self._connection: sqlite3.Connection | None = None
        self._given_up = False
        self._run = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def knows_this_run(self) -> bool:
        """Whether a run with this fingerprint has got as far as writing a row: its model and patterns are good."""
        query = "SELECT 1 FROM good WHERE fingerprint = ?"
        return bool(self._guarded(lambda c: c.execute(query, (self._fingerprint,)).fetchone()))

    def key(self, unit: Unit) -> bytes:
        """What an article is known by in this run."""
        return unit_key(self._fingerprint, unit)

    def get(self, key: bytes) -> Outcome | None:
        """What became of the article with this key, None where it is not known."""
        query = "SELECT article, triples, words, lines, problem, checksum FROM rows WHERE key = ?"
        row = self._guarded(lambda c: c.execute(query, (key,)).fetchone())
        if row is None:
            return None
        *values, checksum = row
        if _checksum(key, values) != checksum:
            self._tell(f"{self.path}: a damaged row, processed anew")
            return None
        article, triples, words, packed, why = values
        self._used.append(key)
        if len(self._used) >= 50 * BATCH:
            self._flush()
        if why is not None:
            where, what, hint = json.loads(why)
            return Outcome(None, problem=Problem(where, what, hint, lasting=True), cached=True)
        return Outcome(article.decode("utf-8"), zlib.decompress(packed), triples, words, cached=True)

    def put(self, key: bytes, outcome: Outcome) -> None:
        """Keep what became of an article: its records, or what is wrong with its bytes."""
        why = outcome.problem
        values = [
            (outcome.article or "").encode("utf-8"),
            outcome.triples,
            outcome.words,
            zlib.compress(outcome.lines, 1),
            None if why is None else json.dumps([why.where, why.what, why.hint]).encode("ascii"),
        ]
        self._waiting.append((key, *values, _checksum(key, values)))
        if len(self._waiting) >= BATCH:
            self._flush()

    def close(self) -> None:
        """Write what is waiting, and let the oldest rows go where there are too many."""
        self._flush()
        if self._connection is not None:
            self._guarded(self._trim)
        self._disconnect()
        self._given_up = True

    def _flush(self) -> None:
        waiting, used = self._waiting, self._used
        self._waiting, self._used = [], []
        if not waiting and not used:
            return

        def write(connection: sqlite3.Connection) -> None:
            with connection:
                connection.executemany("UPDATE rows SET run = ? WHERE key = ?", [(self._run, key) for key in used])
                rows = [(*row, self._run) for row in waiting]
                connection.executemany("INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
                if waiting:
                    connection.execute("INSERT OR IGNORE INTO good VALUES (?)", (self._fingerprint,))

        self._guarded(write)

    def _open(self) -> sqlite3.Connection:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        connection = sqlite3.connect(self.path, timeout=WAIT)
        try:
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.executescript(_TABLES)
            with connection:
                connection.execute("INSERT INTO runs DEFAULT VALUES")
                self._run = connection.execute("SELECT max(number) FROM runs").fetchone()[0]
                connection.execute("DELETE FROM runs WHERE number < ?", (self._run,))
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _trim(self, connection: sqlite3.Connection) -> None:
        while _size(connection) > MAX_BYTES:
            with connection:
                oldest = "SELECT key FROM rows WHERE run < ? ORDER BY run LIMIT 1000"
                gone = connection.execute(f"DELETE FROM rows WHERE key IN ({oldest})", (self._run,)).rowcount
            if gone < 1:
                return

    def _guarded(self, action: Callable[[sqlite3.Connection], T]) -> T | None:
        """What `action` gives; None where the cache cannot do it, which is told."""
        for attempt in (1, 2):
            try:
                if self._connection is None and not self._given_up:
                    self._connection = self._open()
                return None if self._connection is None else action(self._connection)
            except sqlite3.Error as error:
                self._disconnect()
                if attempt == 1 and _is_damage(error):
                    self._tell(f"{self.path}: damaged ({error}), built anew")
                    remove(self.path)
                else:
                    self._give_up(error)
            except OSError as error:
                self._give_up(error.strerror or error)
        return None

    def _give_up(self, reason: object) -> None:
        if not self._given_up:
            self._tell(f"{self.path}: not used: {reason}")
        self._given_up = True
        self._disconnect()

    def _disconnect(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None


def cache_info(folder: Path) -> CacheInfo:
    """What the cache in `folder` holds; nothing is created there."""
    path = folder / FILE
    if not path.exists():
        return CacheInfo(str(path), 0, 0)
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=WAIT)) as connection:
            (rows,) = connection.execute("SELECT count(*) FROM rows WHERE problem IS NULL").fetchone()
        return CacheInfo(str(path), rows, path.stat().st_size)
    except (sqlite3.Error, OSError) as error:
        return CacheInfo(str(path), 0, path.stat().st_size, str(error))


def remove(path: Path) -> None:
    """Remove a cache file and what SQLite keeps beside it. Runs that have it open go on with a file that has no name."""
    for name in (
        path,
        path.with_name(f"{path.name}-journal"),
        path.with_name(f"{path.name}-wal"),
        path.with_name(f"{path.name}-shm"),
    ):
        name.unlink(missing_ok=True)


def _is_damage(error: sqlite3.Error) -> bool:
    """Whether the file's content is at fault, and not a lock, a full disk or a permission."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is None or code & 0xFF in (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _size(connection: sqlite3.Connection) -> int:
    """Bytes of the file that rows take up."""
    pages, free, page = (
        int(connection.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_count", "freelist_count", "page_size")
    )
    return (pages - free) * page


def _checksum(key: bytes, values: list[object]) -> bytes:
    return hashlib.blake2b(repr(values).encode("utf-8", "backslashreplace"), digest_size=8, key=key).digest()
