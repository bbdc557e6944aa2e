"""Where the output goes: standard output, or a file that appears whole or not at all."""

import fcntl
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from io import RawIOBase
from pathlib import Path

from extract.errors import UsageError

PART = ".part"


def open_target(path: Path | None) -> AbstractContextManager[RawIOBase]:
    """An unbuffered binary file to write to, for the time of a `with` block: standard output where `path` is None.

    A file is written beside its target and takes its place when the block ends; when the block ends with an exception,
    nothing is left and the target is as it was. Devices and pipes ("/dev/null") are written to directly.

    Raises:
        UsageError: nothing can be written there (said before anything is done).
    """
    if path is None:
        return _standard_output()
    try:
        target = Path(os.path.realpath(path))  # a link stays one: what it points to is replaced
        mode = _mode(target)
        if mode is not None and not stat.S_ISREG(mode):
            return target.open("wb", buffering=0)
        _remove_orphans(target)
        return _replacing(target, *_part_beside(target, mode))
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from error


def _standard_output() -> AbstractContextManager[RawIOBase]:
    if sys.stdout is None:
        raise UsageError("standard output is closed", "-o FILE writes to a file")
    sys.stdout.flush()
    return open(sys.stdout.fileno(), "wb", buffering=0, closefd=False)


def _mode(target: Path) -> int | None:
    """The mode of an existing target, None where there is none yet."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISREG(mode) and not os.access(target, os.W_OK):  # a rename would replace it all the same
        raise PermissionError(0, "the file is read-only")
    return mode


def _part_beside(target: Path, mode: int | None) -> tuple[RawIOBase, Path]:
    """A file beside the target, locked for as long as this process lives, and its name."""
    while True:
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=_prefix(target), suffix=PART)
        with suppress(OSError):  # some file systems have no locks; orphans stay there
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if Path(name).exists():  # else another run took it for an orphan before it was locked
            break
        os.close(descriptor)
    os.fchmod(descriptor, stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
    return open(descriptor, "wb", buffering=0), Path(name)  # noqa: PTH123


def _prefix(target: Path) -> str:
    return f".{target.name[:200]}."


def _remove_orphans(target: Path) -> None:
    """Remove the half-written files of runs onto this target that were killed: those that nobody holds a lock on."""
    for entry in list(target.parent.iterdir()):
        if entry.name.startswith(_prefix(target)) and entry.name.endswith(PART):
            with suppress(OSError), entry.open("rb") as part:
                fcntl.flock(part, fcntl.LOCK_EX | fcntl.LOCK_NB)
                entry.unlink()


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


@contextmanager
def _replacing(target: Path, part: RawIOBase, part_path: Path) -> Iterator[RawIOBase]:
    try:
        with part:
            yield part
            os.fsync(part.fileno())
        part_path.replace(target)
    except BaseException:  # Ctrl-C as well
        with suppress(OSError):
            part_path.unlink()
        raise
    with suppress(OSError):  # some file systems cannot sync a folder
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
