"""From paths to the files behind them."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from extract.errors import ArticleError, Where

STDIN = "-"
Format = Literal["text", "jsonl", "unnamed"]
SUFFIXES: dict[str, Format] = {".txt": "text", ".md": "text", ".jsonl": "jsonl"}


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: `id` is what its articles and errors are called, `path` None for standard input, `format` "unnamed"
    where no suffix tells."""

    id: str
    path: Path | None
    format: Format


def list_sources(paths: Iterable[str | Path]) -> Iterator[Source | ArticleError]:
    """The files behind `paths` in order. In folders, files with other suffixes and hidden ones are left aside, and links to
    folders are not followed; a path that is named itself is read or gives an error."""
    for given in map(str, paths):
        if given == STDIN:
            yield Source(STDIN, None, "unnamed")
            continue
        path = Path(given)
        name = _readable(path.as_posix())
        try:
            if path.is_dir():
                yield from _folder(path, name)
            else:
                path.stat()
                yield _named_file(path, name)
        except OSError as error:
            what = (
                "no such file or folder"
                if isinstance(error, FileNotFoundError)
                else f"cannot be read: {error.strerror}"
            )
            yield ArticleError(Where(name), what)


def _named_file(path: Path, name: str) -> Source | ArticleError:
    suffix = path.suffix.lower()
    if suffix in SUFFIXES:
        return Source(name, path, SUFFIXES[suffix])
    if not suffix or not path.is_file():
        return Source(name, path, "unnamed")
    hint = f"{', '.join(sorted(SUFFIXES))} are; plain text of any name can be piped into `extract run -`"
    return ArticleError(Where(name), f"files of type {suffix} are not read", hint)


def _folder(path: Path, name: str) -> Iterator[Source | ArticleError]:
    found = False
    for source in _walk(path, name):
        found = True
        yield source
    if not found:
        yield ArticleError(
            Where(name), "no articles in this folder", f"files that end in {', '.join(sorted(SUFFIXES))} are read"
        )


def _walk(path: Path, name: str) -> Iterator[Source | ArticleError]:
    try:
        with os.scandir(path) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield ArticleError(Where(name), f"cannot be read: {error.strerror}")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        inner = str(PurePosixPath(name) / _readable(entry.name))
        suffix = Path(entry.name).suffix.lower()
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path / entry.name, inner)
        elif suffix in SUFFIXES and (entry.is_file() or _is_broken_link(entry)):
            yield Source(inner, path / entry.name, SUFFIXES[suffix])


def _is_broken_link(entry: os.DirEntry[str]) -> bool:
    return entry.is_symlink() and not os.path.exists(entry.path)  # noqa: PTH110  (DirEntry gives strings)


def _readable(name: str) -> str:
    """A file name as text that can be written as UTF-8: bytes that are no text become `\\xNN`."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
