"""From paths to articles, one at a time."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from extract.errors import ArticleError, Where
from extract.read.article import Article
from extract.read.jsonl import read_jsonl
from extract.read.sources import Source, list_sources
from extract.read.text import read_text


def read_articles(paths: Iterable[str | Path], date: str | None = None) -> Iterator[Article | ArticleError]:
    """The articles of files, folders (recursively, in the order of their names) and "-" (standard input), in order.

    What cannot be read gives an ArticleError in its place. `date`, an ISO date, is for articles that state none.
    """
    for source in list_sources(paths):
        if isinstance(source, ArticleError):
            yield source
        else:
            yield from _read(source, date)


def _read(source: Source, date: str | None) -> Iterator[Article | ArticleError]:
    try:
        if source.path is None:
            yield from _read_unnamed(sys.stdin.buffer, source.id, date)
            return
        with source.path.open("rb") as file:
            if source.format == "jsonl":
                yield from read_jsonl(file, source.id, date)
            elif source.format == "text":
                yield read_text(file.read(), source.id, date)
            else:
                yield from _read_unnamed(file, source.id, date)
    except ArticleError as error:
        yield error
    except OSError as error:
        yield ArticleError(Where(source.id), f"cannot be read: {error.strerror or error}")


def _read_unnamed(file: BinaryIO, identifier: str, date: str | None) -> Iterator[Article | ArticleError]:
    """Standard input, a pipe or a file without a suffix: JSONL where its first line that is not blank starts with a brace,
    as no article does, else one article of plain text."""
    head: list[bytes] = []
    for line in file:
        head.append(line)
        if line.strip():
            break
    if head and head[-1].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        yield from read_jsonl(_chain(head, file), identifier, date)
    else:
        yield read_text(b"".join([*head, file.read()]), identifier, date)


def _chain(head: list[bytes], file: BinaryIO) -> Iterator[bytes]:
    yield from head
    yield from file
