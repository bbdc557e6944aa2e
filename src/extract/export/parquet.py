"""Parquet by pyarrow: a triple a row, its qualifiers as a list of structs in the last column."""

from collections.abc import Iterable
from io import RawIOBase
from typing import Any

from extract.export.columns import QUALIFIERS, TRIPLES, Kind, qualifier_row, row
from extract.export.groups import groups
from extract.export.needs import need
from extract.records import TripleRecord

ROWS = 10_000
"""Of a row group: so many are held in memory."""


def write_parquet(records: Iterable[TripleRecord], out: RawIOBase) -> None:
    """Write row group by row group.

    Raises:
        UsageError: pyarrow is not installed.
    """
    arrow, parquet = need("pyarrow"), need("pyarrow.parquet")
    schema = _schema(arrow)
    names = [column.name for column in TRIPLES]
    inner = [name for name, _, _ in QUALIFIERS]
    with parquet.ParquetWriter(arrow.PythonFile(out, mode="w"), schema, compression="zstd") as writer:
        for group in groups(records, ROWS):
            rows = [
                {
                    **dict(zip(names, row(record), strict=True)),
                    "qualifiers": [dict(zip(inner, qualifier_row(q), strict=True)) for q in record.qualifiers],
                }
                for record in group
            ]
            writer.write_table(arrow.Table.from_pylist(rows, schema=schema))


def _schema(arrow: Any) -> Any:
    kinds: dict[Kind, Any] = {"text": arrow.string(), "integer": arrow.int64(), "real": arrow.float64()}
    inner = arrow.struct([(name, kinds[kind]) for name, kind, _ in QUALIFIERS])
    return arrow.schema([(c.name, kinds[c.kind]) for c in TRIPLES] + [("qualifiers", arrow.list_(inner))])
