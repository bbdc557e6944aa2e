"""From paths to the bytes of single articles: cheap, so that one process can feed many, and so that what was processed
before is known by its bytes alone."""

import io
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal, cast

from extract.errors import ArticleError, Where
from extract.read import packing
from extract.read.decode import NotTextError, byte_order_mark, decode
from extract.read.parquet import parquet_rows
from extract.read.record import RecordError, parse_json
from extract.read.sources import ALL, Selection, Source, list_sources

Form = Literal["text", "html", "record"]
MAX_BYTES = 20_000_000
"""Of one file, or one line of a .jsonl file, that holds an article: pages of a million characters with all their markup
stay below it, and nothing larger gets into memory."""
TOO_LARGE = f"larger than {MAX_BYTES // 1_000_000} MB, and so no single article"
SPLIT = "split it into articles, for example one a line in a .jsonl file"
MAX_SIDECAR_BYTES = 100_000
"""Of an id, a title and a date, which stand in every record."""
_HTML = (b"<!doctype html", b"<html", b"<?xml")


@dataclass(frozen=True, slots=True)
class Unit:
    """What one article is made of: its bytes, its form, its place (with the line in a file of several), and the bytes of
    its sidecar where there is one."""

    where: Where
    form: Form
    data: bytes
    sidecar: bytes | None = None


def read_units(paths: Iterable[str | Path], selection: Selection = ALL) -> Iterator[Unit | ArticleError]:
    """The articles behind files, folders and "-" (standard input) as bytes, in order; what cannot be read gives an
    ArticleError in its place. At most one article is held at a time, except of a .json file, which is read whole."""
    for source in list_sources(paths, selection):
        if isinstance(source, ArticleError):
            yield source
            continue
        try:
            yield from units_of_file(source)
        except ArticleError as error:
            yield error
        except OSError as error:
            yield ArticleError(Where(source.id), f"cannot be read: {error.strerror or error}")


def units_of_file(source: Source) -> Iterator[Unit | ArticleError]:
    """The articles in a file of this machine, or in standard input.

    Raises:
        ArticleError: the file as a whole cannot be read.
        OSError: it cannot be opened.
    """
    if source.path is None:
        yield from _unnamed(_standard_input(), source, None)
        return
    sidecar = _sidecar(source)
    with packing.open_unpacked(source.path, source.packing) as file:
        yield from units_of(source, file, sidecar)


def _standard_input() -> BinaryIO:
    """Standard input as a stream of our own: a process cannot end while one of its threads waits in the interpreter's."""
    try:
        return open(sys.stdin.fileno(), "rb", closefd=False)
    except (AttributeError, io.UnsupportedOperation):  # no file stands behind it
        return sys.stdin.buffer


def units_of(source: Source, file: BinaryIO, sidecar: bytes | None) -> Iterator[Unit | ArticleError]:
    """The articles in a file that is open and unpacked, wherever it stands.

    Raises:
        ArticleError: the file as a whole cannot be read.
    """
    if source.format == "unnamed":
        yield from _unnamed(file, source, sidecar)
    elif source.format == "jsonl":
        yield from _lines(file, source.id)
    elif source.format == "parquet":
        for place, data in parquet_rows(file, source.id):
            yield Unit(place, "record", data)
    elif source.format == "json":
        yield from _json(_whole(file, source.id), source.id, sidecar)
    else:
        yield Unit(Where(source.id), source.format, _whole(file, source.id), sidecar)


def _sidecar(source: Source) -> bytes | None:
    path = source.sidecar
    if path is None or source.format in {"jsonl", "parquet"}:
        return None
    try:
        with path.open("rb") as file:
            data = file.read(MAX_SIDECAR_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    if len(data) > MAX_SIDECAR_BYTES:
        raise ArticleError(Where(source.id), f"its sidecar: larger than {MAX_SIDECAR_BYTES // 1000} kB")
    return data


def _whole(file: BinaryIO, name: str, head: bytes = b"") -> bytes:
    data = head + file.read(MAX_BYTES + 1 - len(head))
    if len(data) > MAX_BYTES:
        raise ArticleError(Where(name), TOO_LARGE, SPLIT)
    return data


def _unnamed(file: BinaryIO, source: Source, sidecar: bytes | None) -> Iterator[Unit | ArticleError]:
    """Standard input, a pipe or a file without a suffix: what its first bytes speak of. JSONL starts with a brace, as no
    article does; the rest is one article of plain text."""
    stream = _buffered(file)
    if source.packing is None and (packed := packing.packing_of(stream.peek(1))):
        stream = _buffered(packing.unpacked(cast("BinaryIO", stream), packed))
    head = stream.peek(1).removeprefix(b"\xef\xbb\xbf").lstrip()
    content = cast("BinaryIO", stream)
    if head.startswith(b"{"):
        yield from _lines(content, source.id)
    else:
        form: Form = "html" if head[:20].lower().startswith(_HTML) else "text"
        yield Unit(Where(source.id), form, _whole(content, source.id), sidecar)


def _buffered(file: BinaryIO) -> io.BufferedReader:
    """`file` as a stream whose next bytes can be looked at; files and pipes that Python opens already are."""
    if hasattr(file, "peek"):
        return cast("io.BufferedReader", file)
    return cast("io.BufferedReader", io.BufferedReader(cast("io.RawIOBase", file)))


def _lines(file: BinaryIO, name: str) -> Iterator[Unit | ArticleError]:
    """The lines of a JSONL file. A file of one object that is spread over lines is one article."""
    found = False
    number = 0
    while line := file.readline(MAX_BYTES + 1):
        number += 1
        if len(line) > MAX_BYTES:
            found = True
            yield ArticleError(Where(name, number), TOO_LARGE, SPLIT)
            while line and not line.endswith(b"\n"):
                line = file.readline(MAX_BYTES)
            continue
        if number == 1 and (mark := byte_order_mark(line)):
            if mark[0] != "utf-8":
                what = f"bytes that are no text: JSONL in {mark[0].upper()}"
                yield ArticleError(Where(name), what, "one JSON object a line, in UTF-8")
                return
            line = line[mark[1] :]
        if line.strip():
            found = True
            yield Unit(Where(name, number), "record", line.strip(b"\r\n"))
    if not found:
        yield ArticleError(Where(name), "empty: no line holds an article")


def _json(data: bytes, name: str, sidecar: bytes | None) -> Iterator[Unit | ArticleError]:
    """The article of a .json file, or the articles of a list in it."""
    where = Where(name)
    try:
        text = decode(data)
        if not text.strip():
            raise ArticleError(where, "empty")
        found = parse_json(text)
    except NotTextError as error:
        raise ArticleError(where, str(error)) from error
    except RecordError as error:
        raise ArticleError(where, str(error), error.hint) from error
    if not isinstance(found, list):
        yield Unit(where, "record", text.encode("utf-8"), sidecar)
        return
    if not found:
        yield ArticleError(where, "empty: the list holds no article")
    for number, item in enumerate(found, 1):
        place = Where(f"{name}#{number}")
        try:
            yield Unit(place, "record", json.dumps(item).encode("ascii"))
        except RecursionError:
            yield ArticleError(place, "not valid JSON: nested too deeply")
