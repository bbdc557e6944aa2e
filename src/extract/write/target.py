"""Where the output goes: standard output, or a file that appears whole or not at all."""

import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from extract.errors import UsageError

DEFAULT_MODE = 0o666
"""Permissions of a new file before the umask."""


@contextmanager
def open_target(path: Path | None) -> Iterator[BinaryIO]:
    """A binary file to write to, for the time of a `with` block: standard output where `path` is None.

    A file is written beside its target and takes its place when the block ends; when the block ends with an exception,
    nothing is left and the target is as it was. Devices and pipes ("/dev/null") are written to directly.

    Raises:
        UsageError: nothing can be written there.
    """
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        target = Path(os.path.realpath(path))  # a link stays one: what it points to is replaced
        mode = _mode(target)
        regular = mode is None or stat.S_ISREG(mode)
        out, part = _part_beside(target, mode) if regular else (target.open("wb", buffering=0), None)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from error
    try:
        with out:
            yield out
            if part is not None:
                out.flush()
                os.fsync(out.fileno())
        if part is not None:
            part.replace(target)
    except BaseException:
        if part is not None:
            with suppress(FileNotFoundError):
                part.unlink()
        raise


def _mode(target: Path) -> int | None:
    """The mode of an existing target, None for a new one.

    Raises:
        OSError: the target is a folder, or a file that may not be written.
    """
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(None, "it is a folder")
    if stat.S_ISREG(mode) and not os.access(target, os.W_OK):
        raise PermissionError(None, "the file is read-only")
    return mode


def _part_beside(target: Path, mode: int | None) -> tuple[BinaryIO, Path]:
    """A new file in the target's folder, so that the rename at the end stays within one file system, with the target's
    permissions or those of any new file."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    if mode is None:
        umask = os.umask(0)
        os.umask(umask)
        mode = DEFAULT_MODE & ~umask
    os.fchmod(handle, stat.S_IMODE(mode))
    return cast("BinaryIO", os.fdopen(handle, "wb")), Path(name)
