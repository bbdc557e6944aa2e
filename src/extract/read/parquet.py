"""Articles in Parquet: a row each, in columns `id`, `text`, `title` and `published`; other columns are not even read."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from extract.errors import ArticleError, Where

COLUMNS = ("id", "text", "title", "published")
ROWS = 64
"""Read at a time: some hundred kilobytes of text."""


def parquet_rows(file: BinaryIO, name: str) -> Iterator[tuple[Where, bytes]]:
    """Each row's place ("news.parquet#7", counted from 1) and its JSON.

    Raises:
        ArticleError: pyarrow is not installed, the file is damaged, or it has no column `text`.
    """
    try:
        import pyarrow  # noqa: PLC0415  (an extra)
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise ArticleError(Where(name), "reading Parquet needs pyarrow", "pip install pyarrow") from error
    try:
        table = parquet.ParquetFile(file if file.seekable() else pyarrow.BufferReader(file.read()))
        columns = [c for c in COLUMNS if c in table.schema_arrow.names]
        if "text" not in columns:
            raise ArticleError(Where(name), "it has no column `text`", f"columns read: {', '.join(COLUMNS)}")
        if table.metadata.num_rows == 0:
            raise ArticleError(Where(name), "empty: it has no row")
        number = 0
        for batch in table.iter_batches(batch_size=ROWS, columns=columns):
            for row in batch.to_pylist():
                number += 1
                yield Where(f"{name}#{number}"), json.dumps(row, default=_plain).encode("ascii")
    except pyarrow.ArrowException as error:
        raise ArticleError(Where(name), f"damaged Parquet data: {str(error).splitlines()[0]}") from error


def _plain(value: Any) -> str:
    """Dates and times as ISO 8601; whatever else is no string is told by its type when the article is read."""
    return value.isoformat() if isinstance(value, date) else repr(value)
