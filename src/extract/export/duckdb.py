"""A DuckDB database with the tables and the view of the SQLite one."""

import tempfile
from collections.abc import Iterable
from io import RawIOBase
from itertools import chain
from pathlib import Path
from typing import Any

from extract.export import tables
from extract.export.columns import QUALIFIERS, TRIPLES, Value, qualifier_row, row
from extract.export.copying import copy_into
from extract.export.groups import groups
from extract.export.needs import need
from extract.records import TripleRecord

ROWS = 200
"""Inserted by one statement: DuckDB takes a millisecond for each statement, whatever its size."""


def write_duckdb(records: Iterable[TripleRecord], out: RawIOBase) -> None:
    """Fill a database in a folder of its own, and copy it: DuckDB needs a path, the output may be a pipe.

    Raises:
        UsageError: duckdb is not installed.
    """
    duckdb = need("duckdb")
    with tempfile.TemporaryDirectory(prefix="extract-") as folder:
        path = Path(folder, "facts.duckdb")
        with duckdb.connect(str(path)) as database:
            database.execute("SET threads = 1")
            for statement in tables.create():
                database.execute(statement)
            for group in groups(records, ROWS):
                _insert(database, "triples", len(TRIPLES), [row(record) for record in group])
                rows = [
                    (record.id, place, *qualifier_row(q))
                    for record in group
                    for place, q in enumerate(record.qualifiers)
                ]
                _insert(database, "qualifiers", len(QUALIFIERS) + 2, rows)
            for statement in tables.INDEXES:
                database.execute(statement)
        copy_into(path, out)


def _insert(database: Any, table: str, width: int, rows: list[tuple[Value, ...]]) -> None:
    if rows:
        database.execute(tables.insert(table, width, len(rows)), list(chain.from_iterable(rows)))
