"""Files on this machine, on a shared file system or in an object store, by path or URI."""

import io
import os
import re
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, cast

from pyarrow import ArrowException, ArrowInvalid, fs

from extract.errors import UsageError
from extract.read.sources import is_uri

BUFFER = 1 << 20
"""Bytes asked for at a time: object stores answer few large requests sooner than many small ones."""
RENAMES = frozenset({"local", "hdfs"})
"""File systems where a file appears as soon as it is opened, and moving one is a single step. In object stores it is the
other way round: a file appears when it is whole."""
WITHOUT_FOLDERS = frozenset({"s3", "gcs", "abfs"})
"""Where a folder is but the beginning of names: making one would cost requests and leave empty objects behind."""


UNREACHABLE = (ArrowException, OSError)
"""What file systems raise where a server does not answer or refuses."""


def shown(location: str) -> str:
    """A path, or a URI without its options and without the name and key that may stand in it: what is written and told.
    Before the "@" of Azure's URIs stands the container, and the key behind a colon."""
    if not is_uri(location):
        return location
    bare = location.partition("?")[0]
    if bare.startswith(("abfs://", "abfss://")):
        return re.sub(r"(?<=://)([^/@:]*):[^/@]*@", r"\1@", bare)
    return re.sub(r"(?<=://)[^/@]*@", "", bare)


@cache  # of an object store, it costs requests
def file_system(location: str) -> tuple[Any, str]:
    """The file system behind a path or URI, and the path in it. What pyarrow does not know itself, fsspec may.

    Raises:
        UsageError: neither knows the URI, or its bucket or server cannot be reached.
    """
    if not is_uri(location):
        return fs.LocalFileSystem(), str(Path(location).absolute())
    try:
        try:
            found, path = fs.FileSystem.from_uri(location)
        except ArrowInvalid:
            import fsspec  # noqa: PLC0415  (few need it)

            inner, path = fsspec.core.url_to_fs(location)
            found = fs.PyFileSystem(fs.FSSpecHandler(inner))
    except (ArrowException, OSError, ValueError, ImportError) as error:
        hint = "docs/cluster.md says what each kind of URI needs"
        raise UsageError(f"{shown(location)}: {str(error).splitlines()[0]}", hint) from error
    return found, path


def open_input(location: str, path: str) -> BinaryIO:
    """The file at `path` in the file system behind `location`: a buffered stream that can be wound back, as Parquet needs.

    Raises:
        OSError: there is no such file, or it cannot be read.
    """
    system, _ = file_system(location)
    return cast("BinaryIO", io.BufferedReader(system.open_input_file(path), buffer_size=BUFFER))


class Folder:
    """The folder of a run's output. Every file in it is written whole or not at all."""

    def __init__(self, location: str) -> None:
        self._system, self._path = file_system(location)

    def names(self) -> Iterator[str]:
        """The files in it and in its folders, by their path below it."""
        chosen = fs.FileSelector(self._path, recursive=True, allow_not_found=True)
        for info in self._system.get_file_info(chosen):
            if info.type == fs.FileType.File:
                yield info.path[len(self._path) :].lstrip("/")

    def read(self, name: str) -> bytes | None:
        """The content of a file, None where there is none."""
        try:
            with self._system.open_input_stream(self._at(name), compression=None) as file:
                return bytes(file.read())
        except FileNotFoundError:
            return None

    def write(self, name: str, data: bytes) -> None:
        path = self._at(name)
        if self._system.type_name not in WITHOUT_FOLDERS:
            self._system.create_dir(os.path.dirname(path), recursive=True)  # noqa: PTH120  (no path of this machine)
        if self._system.type_name == "local":
            _write_local(Path(path), data)
            return
        # Two writers of one name have the same bytes to write: the key of the block is in it.
        part = f"{path}.part" if self._system.type_name in RENAMES else path
        with self._system.open_output_stream(part, compression=None) as file:
            file.write(data)
        if part != path:
            self._system.move(part, path)

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""
        if self._system.get_file_info(self._at(name)).type != fs.FileType.NotFound:
            self._system.delete_file(self._at(name))

    def _at(self, name: str) -> str:
        return f"{self._path.rstrip('/')}/{name}"


def _write_local(path: Path, data: bytes) -> None:
    descriptor, part = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123  (a descriptor)
            file.write(data)
            file.flush()
            os.fsync(descriptor)
        Path(part).chmod(0o644)  # mkstemp lets nobody else read, and another node may work as another user
        Path(part).replace(path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise
