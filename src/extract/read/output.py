"""Records read back from what `extract run` wrote."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, BinaryIO

from pydantic import Field, TypeAdapter, ValidationError

from extract.errors import UsageError, Where
from extract.read import packing
from extract.records import AnyRecord, TripleRecord

_RECORDS: TypeAdapter[AnyRecord] = TypeAdapter(Annotated[AnyRecord, Field(discriminator="type")])
STANDARD_INPUT = "-"


def read_records(path: str | Path) -> Iterator[AnyRecord]:
    """The records in the output of `extract run`, plain or as .gz or .zst, one at a time; "-" is standard input.

    Raises:
        UsageError: it cannot be read, or a line of it is no record (the error names the line).
    """
    try:
        if str(path) == STANDARD_INPUT:
            yield from _records(sys.stdin.buffer, "standard input")
            return
        with packing.open_unpacked(Path(path), packing.SUFFIXES.get(Path(path).suffix.lower())) as file:
            yield from _records(file, str(path))
    except (OSError, EOFError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"{path}: cannot be read: {reason}") from error


def read_triples(path: str | Path) -> Iterator[TripleRecord]:
    """The triples among the records of a file.

    Raises:
        UsageError: as `read_records`.
    """
    return (record for record in read_records(path) if isinstance(record, TripleRecord))


def _records(file: BinaryIO, name: str) -> Iterator[AnyRecord]:
    for number, line in enumerate(file, 1):
        if not line.strip():
            continue
        try:
            yield _record(line)
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(str(part) for part in first["loc"][1:])
            what = f"{Where(name, number)}: no record of `extract run`: {place + ': ' if place else ''}{first['msg']}"
            raise UsageError(what, "it takes what `extract run` writes, without changes") from error


def _record(line: bytes) -> AnyRecord:
    """A record; keys that an older version did not write yet are null."""
    try:
        return _RECORDS.validate_json(line)
    except ValidationError as error:
        missing = [e["loc"][1:] for e in error.errors() if e["type"] == "missing" and len(e["loc"]) > 1]
        if len(missing) != error.error_count():
            raise
    row = json.loads(line)
    for *parents, key in missing:
        holder = row
        for parent in parents:
            holder = holder[parent]
        holder[key] = None
    return _RECORDS.validate_python(row, strict=False)
