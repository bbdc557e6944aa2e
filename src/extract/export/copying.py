"""From a file of ours to the output."""

from io import RawIOBase
from pathlib import Path

from extract.write.jsonl import write_lines

CHUNK = 1 << 20


def copy_into(path: Path, out: RawIOBase) -> None:
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            write_lines(chunk, out)
