"""Compressed files, read as the bytes inside them."""

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Literal, cast

Packing = Literal["gz", "zst"]
SUFFIXES: dict[str, Packing] = {".gz": "gz", ".zst": "zst"}
_MAGIC: tuple[tuple[bytes, Packing], ...] = ((b"\x1f\x8b", "gz"), (b"\x28\xb5\x2f\xfd", "zst"))


class PackingError(OSError):
    """The compressed bytes are damaged or cut short."""

    def __init__(self, packing: Packing, reason: str) -> None:
        super().__init__(None, f"damaged {'gzip' if packing == 'gz' else 'zstd'} data: {reason}")


def packing_of(head: bytes) -> Packing | None:
    """The compression that the first bytes of a file speak of."""
    return next((packing for magic, packing in _MAGIC if head.startswith(magic)), None)


def unpacked(file: BinaryIO, packing: Packing | None) -> BinaryIO:
    """A buffered stream of the bytes inside `file`, decompressed as they are read: a bomb costs no more than is read.

    Reading raises PackingError where the data are damaged or end too early.
    """
    if packing is None:
        return file
    return cast("BinaryIO", io.BufferedReader(cast("io.RawIOBase", _Unpacking(file, packing)), buffer_size=1 << 16))


@contextmanager
def open_unpacked(path: Path, packing: Packing | None) -> Iterator[BinaryIO]:
    with path.open("rb") as file:
        yield unpacked(file, packing)


class _Unpacking(io.RawIOBase):
    """Decompression with the errors of both libraries turned into ours."""

    def __init__(self, file: BinaryIO, packing: Packing) -> None:
        self._packing = packing
        self._errors: tuple[type[Exception], ...]
        if packing == "gz":
            self._inner = cast("BinaryIO", gzip.GzipFile(fileobj=file, mode="rb"))
            self._errors = (gzip.BadGzipFile, zlib.error, EOFError)
        else:
            if sys.version_info >= (3, 14):
                from compression import zstd  # noqa: PLC0415
            else:
                from backports import zstd  # noqa: PLC0415
            self._inner = cast("BinaryIO", zstd.ZstdFile(file))
            self._errors = (zstd.ZstdError, EOFError)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]  # any writable buffer
        try:
            data = self._inner.read(len(buffer))
        except self._errors as error:
            raise PackingError(self._packing, str(error).strip(".").lower() or "unreadable") from error
        buffer[: len(data)] = data
        return len(data)
