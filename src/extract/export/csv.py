"""CSV (RFC 4180, in UTF-8): a triple a row, null as an empty field, the qualifiers as a list in JSON in the last column."""

import csv
import json
from collections.abc import Iterable, Sequence
from io import RawIOBase, StringIO

from extract.export.columns import QUALIFIERS, TRIPLES, qualifier_row, row
from extract.records import TripleRecord
from extract.write.jsonl import write_lines


def write_csv(records: Iterable[TripleRecord], out: RawIOBase) -> None:
    """Write row by row."""
    _write([column.name for column in TRIPLES] + ["qualifiers"], out)
    names = [name for name, _, _ in QUALIFIERS]
    for record in records:
        qualifiers = [dict(zip(names, qualifier_row(q), strict=True)) for q in record.qualifiers]
        _write([*row(record), json.dumps(qualifiers, ensure_ascii=False)], out)


def _write(cells: Sequence[object], out: RawIOBase) -> None:
    line = StringIO()
    csv.writer(line).writerow(cells)
    write_lines(line.getvalue().encode("utf-8"), out)
