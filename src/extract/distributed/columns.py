"""Records as Parquet: columns as in the JSON, nested objects as structs, made from the shapes in `records`."""

import io
import json
import types
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pyarrow
from pyarrow import parquet
from pydantic import BaseModel

from extract.records import ArticleRecord, AttributionRecord, EntityRecord, ErrorRecord, Record, TripleRecord

SHAPES: dict[str, type[Record]] = {
    "triple": TripleRecord,
    "entity": EntityRecord,
    "mention": EntityRecord,
    "attribution": AttributionRecord,
    "article": ArticleRecord,
    "error": ErrorRecord,
}
_PLAIN: dict[object, Any] = {str: pyarrow.string(), int: pyarrow.int64(), float: pyarrow.float64()}


def parquet_files(lines: bytes) -> dict[str, bytes]:
    """For each type of record in JSON lines, its rows as a Parquet file. Types are not mixed, since their columns differ."""
    rows: dict[str, list[Any]] = {}
    for line in lines.splitlines():
        row = json.loads(line)
        rows.setdefault(row["type"], []).append(row)
    files = {}
    for kind, found in sorted(rows.items()):
        out = io.BytesIO()
        parquet.write_table(pyarrow.Table.from_pylist(found, schema=arrow_schema(kind)), out, compression="zstd")
        files[kind] = out.getvalue()
    return files


def json_lines(data: bytes) -> list[str]:
    """The JSON lines that the rows of a Parquet file stand for, byte for byte."""
    rows = parquet.read_table(io.BytesIO(data)).to_pylist()
    return [json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows]


@cache
def arrow_schema(kind: str) -> Any:
    """The columns of records of a type."""
    return pyarrow.schema(list(_struct(SHAPES[kind])))


def _struct(shape: type[BaseModel]) -> Any:
    return pyarrow.struct(
        [pyarrow.field(info.alias or name, _type(info.annotation)) for name, info in shape.model_fields.items()]
    )


def _type(annotation: Any) -> Any:
    """The Arrow type of a field's Python type; fields may be null in Arrow whether or not they may be here."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _type(arguments[0])
    if origin is Literal:
        return _PLAIN[str]
    if origin in (Union, types.UnionType):
        (inner,) = (a for a in arguments if a is not type(None))
        return _type(inner)
    if origin is tuple:
        return pyarrow.list_(_type(arguments[0]))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _struct(annotation)
    return _PLAIN[annotation]
