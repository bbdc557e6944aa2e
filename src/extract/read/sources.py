"""From paths to the files behind them."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from extract.errors import ArticleError, Where
from extract.read import packing
from extract.read.packing import Packing

STDIN = "-"
Format = Literal["text", "html", "json", "jsonl", "parquet", "unnamed"]
SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".parquet": "parquet",
}
READ = "files that end in .txt, .md, .html, .json, .jsonl or .parquet, plain or as .gz or .zst, are read"
PIPE = "a text itself is piped in: `echo '…' | extract run -`"
SIDECAR = ".meta.json"
"""What the name of a file's sidecar adds to the file's own."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: `id` is what its articles and errors are called, `path` None for standard input, `format` "unnamed"
    where no suffix tells."""

    id: str
    path: Path | None
    format: Format
    packing: Packing | None = None

    @property
    def sidecar(self) -> Path | None:
        """Where the file's metadata would stand: beside "story.txt", in "story.txt.meta.json"."""
        return self.path and self.path.with_name(self.path.name + SIDECAR)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which files to take: in folders those whose path below the folder fulfils `glob` and that are not among `written`,
    the run's own output, a file or a folder; and anywhere those that fulfil `changed`. None takes all."""

    glob: Callable[[str], bool] | None = None
    changed: Callable[[Source], bool] | None = None
    written: frozenset[Path] = frozenset()

    @property
    def narrows(self) -> bool:
        """Whether nothing may be left without anything being wrong."""
        return self.changed is not None


ALL = Selection()


def is_uri(place: str) -> bool:
    """Whether it names something beyond this machine's files, such as "s3://archive/news/"."""
    return re.match(r"[a-z][a-z0-9+.-]+://", place) is not None


def list_sources(paths: Iterable[str | Path], selection: Selection = ALL) -> Iterator[Source | ArticleError]:
    """The files behind `paths` in order, each once: what was read by another path before is left aside.

    In folders, files with other suffixes, sidecars and hidden files are left aside, and links to folders are not followed;
    a path that is named itself is read or gives an error.
    """
    given = list(dict.fromkeys(map(str, paths)))
    seen: set[str] | None = set() if len(given) > 1 else None  # of one path, nothing can come twice
    for path in given:
        for source in _behind(path, selection):
            if isinstance(source, ArticleError):
                yield source
                continue
            if seen is not None and source.id in seen:
                continue
            if seen is not None:
                seen.add(source.id)
            if selection.changed is None or selection.changed(source):
                yield source


def _behind(given: str, selection: Selection) -> Iterator[Source | ArticleError]:
    if given == STDIN:
        yield Source(STDIN, None, "unnamed")
        return
    path = Path(given)
    name = _readable(path.as_posix())
    try:
        if path.is_dir():
            yield from _folder(path, name, selection)
        else:
            path.stat()
            yield _named_file(path, name)
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        what = "no such file or folder" if missing else f"cannot be read: {error.strerror}"
        yield ArticleError(Where(name), what, PIPE if missing and " " in given.strip() else None)


def source_of(path: Path, name: str) -> Source | None:
    """The source that a file of a known type is; None for other types and for sidecars."""
    suffixes = [s.lower() for s in path.suffixes[-2:]]
    packed = packing.SUFFIXES.get(suffixes[-1]) if suffixes else None
    if packed:
        suffixes.pop()
    if path.name.lower().endswith(SIDECAR) or not suffixes or suffixes[-1] not in SUFFIXES:
        return None
    return Source(name, path, SUFFIXES[suffixes[-1]], packed)


def _named_file(path: Path, name: str) -> Source | ArticleError:
    found = source_of(path, name)
    if found:
        return found
    suffix = path.suffix.lower()
    if not suffix or not path.is_file():
        return Source(name, path, "unnamed")
    if suffix in packing.SUFFIXES and not Path(path.stem).suffix:
        return Source(name, path, "unnamed", packing.SUFFIXES[suffix])
    if path.name.lower().endswith(SIDECAR):
        return ArticleError(Where(name), "a sidecar holds metadata and no article", "name the file that it belongs to")
    hint = f"{READ}; plain text of any name can be piped into `extract run -`"
    return ArticleError(Where(name), f"files of type {suffix} are not read", hint)


def _folder(path: Path, name: str, selection: Selection) -> Iterator[Source | ArticleError]:
    found = False
    for inner, source in _walk(path, name):
        if isinstance(source, Source) and (
            (selection.glob is not None and not selection.glob(inner)) or _is_written(source, selection)
        ):
            continue
        found = True
        yield source
    if not found and not selection.narrows:
        what = "no articles in this folder" if selection.glob is None else "no file in this folder fulfils --glob"
        yield ArticleError(Where(name), what, READ)


def _walk(path: Path, name: str, below: str = "") -> Iterator[tuple[str, Source | ArticleError]]:
    """The files of a folder with their paths below it."""
    try:
        with os.scandir(path) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield below, ArticleError(Where(name), f"cannot be read: {error.strerror}")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        readable = _readable(entry.name)
        inner = str(PurePosixPath(name) / readable)
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path / entry.name, inner, f"{below}{readable}/")
        elif (source := source_of(path / entry.name, inner)) and _is_file(entry):
            yield f"{below}{readable}", source


def _is_written(source: Source, selection: Selection) -> bool:
    if not selection.written or source.path is None:
        return False
    path = source.path.resolve()
    return not selection.written.isdisjoint((path, *path.parents))


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file to read, or a link that leads nowhere or in a circle, which is to be told; pipes and devices in a
    folder are left aside, for reading them may never end."""
    try:
        return entry.is_file() or (entry.is_symlink() and not os.path.exists(entry.path))  # noqa: PTH110  (a string)
    except OSError:
        return True


def _readable(name: str) -> str:
    """A file name as text that can be written as UTF-8: bytes that are no text become `\\xNN`."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
