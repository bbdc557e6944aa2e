"""Records as JSONL."""

from io import RawIOBase


def write_lines(lines: bytes, out: RawIOBase) -> None:
    """Write an article's lines, at once and unbuffered: a reader of a pipe has them as soon as they are known. It costs one
    system call, 2 µs beside the milliseconds that the article took.

    Raises:
        OSError: the file takes no more (a full disk, a closed pipe).
    """
    rest = memoryview(lines)
    while rest:
        rest = rest[out.write(rest) or 0 :]
