"""A SQLite database with the tables `triples` and `qualifiers` and the view `entities`."""

import sqlite3
import tempfile
from collections.abc import Iterable
from contextlib import closing
from io import RawIOBase
from pathlib import Path

from extract.export import tables
from extract.export.columns import QUALIFIERS, TRIPLES, qualifier_row, row
from extract.export.copying import copy_into
from extract.records import TripleRecord


def write_sqlite(records: Iterable[TripleRecord], out: RawIOBase) -> None:
    """Fill a database in a folder of its own, and copy it: SQLite needs a path, the output may be a pipe."""
    with tempfile.TemporaryDirectory(prefix="extract-") as folder:
        path = Path(folder, "facts.sqlite")
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.execute("PRAGMA journal_mode = OFF")
            database.execute("PRAGMA synchronous = OFF")
            database.execute("BEGIN")
            for statement in tables.create():
                database.execute(statement)
            triple = tables.insert("triples", len(TRIPLES))
            qualifier = tables.insert("qualifiers", len(QUALIFIERS) + 2)
            for record in records:
                database.execute(triple, row(record))
                rows = ((record.id, place, *qualifier_row(q)) for place, q in enumerate(record.qualifiers))
                database.executemany(qualifier, rows)
            for statement in tables.INDEXES:
                database.execute(statement)
            database.execute("COMMIT")
        copy_into(path, out)
