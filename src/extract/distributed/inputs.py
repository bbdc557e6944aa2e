"""From paths and URIs to the files that the nodes of a cluster read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from pyarrow import fs

from extract.batch.options import Problem
from extract.distributed.folder import UNREACHABLE, file_system, open_input, shown
from extract.errors import ArticleError
from extract.read import packing
from extract.read.sources import READ, Selection, Source, is_uri, list_sources, source_of
from extract.read.units import Unit, units_of, units_of_file


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read, or a problem in its place. Where it stands on no local file system, `uri` is one of that file system
    and the source's path the file's in it."""

    source: Source | None
    uri: str | None = None
    problem: Problem | None = None

    @property
    def holds_many(self) -> bool:
        """Whether one file is work for more than one block."""
        return self.source is not None and self.source.format not in {"text", "html"}


def list_inputs(paths: Iterable[str], selection: Selection) -> Iterator[Input]:
    """The files behind `paths` in order. Local ones are called as `extract run` calls them, and must be where every node
    finds them; files in an object store are called by their URI, without its options."""
    given = list(dict.fromkeys(paths))
    local = [p for p in given if not is_uri(p)]
    for found in list_sources(local, selection):
        if isinstance(found, ArticleError):
            yield Input(None, problem=problem_of(found))
        else:
            yield Input(replace(found, path=found.path.absolute() if found.path else None))
    for uri in given:
        if is_uri(uri):
            yield from _behind(uri, selection)


def units_in(one: Input) -> Iterator[Unit | Problem]:
    """The articles of an input as bytes, in order, as the reader on one machine gives them."""
    if one.source is None:
        if one.problem:
            yield one.problem
        return
    try:
        for unit in _units(one.source, one.uri):
            yield problem_of(unit) if isinstance(unit, ArticleError) else unit
    except ArticleError as error:
        yield problem_of(error)
    except UNREACHABLE as error:
        yield Problem(one.source.id, f"cannot be read: {getattr(error, 'strerror', None) or error}")


def problem_of(error: ArticleError) -> Problem:
    return Problem(str(error.where), error.what, error.hint)


def _units(source: Source, uri: str | None) -> Iterator[Unit | ArticleError]:
    if uri is None:
        yield from units_of_file(source)
        return
    with open_input(uri, str(source.path)) as file:
        yield from units_of(source, packing.unpacked(file, source.packing), None)


def _behind(uri: str, selection: Selection) -> Iterator[Input]:
    name = shown(uri)
    system, path = file_system(uri)
    try:
        info = system.get_file_info(path)
        if info.type == fs.FileType.NotFound:
            yield Input(None, problem=Problem(name, "no such file or folder"))
        elif info.type == fs.FileType.File:
            found = source_of(Path(path), name)
            problem = None if found else Problem(name, "files of this type are not read", READ)
            yield Input(found, uri if found else None, problem)
        else:
            yield from _in_folder(uri, selection)
    except UNREACHABLE as error:
        yield Input(None, problem=Problem(name, f"cannot be read: {str(error).splitlines()[0]}"))


def _in_folder(uri: str, selection: Selection) -> Iterator[Input]:
    name = shown(uri).rstrip("/")
    system, path = file_system(uri)
    found_any = False
    for one in sorted(system.get_file_info(fs.FileSelector(path, recursive=True)), key=lambda i: str(i.path)):
        below = one.path[len(path.rstrip("/")) :].lstrip("/")
        source = source_of(Path(one.path), f"{name}/{below}")
        hidden = any(part.startswith((".", "_")) for part in PurePosixPath(below).parts)
        if one.type != fs.FileType.File or source is None or hidden:
            continue
        if selection.glob is None or selection.glob(below):
            found_any = True
            yield Input(source, uri)
    if not found_any:
        yield Input(None, problem=Problem(name, "no articles in this folder", READ))
