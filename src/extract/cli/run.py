"""`extract run` without its command line."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, cast

from extract.assemble import Scope
from extract.pipeline import load, process
from extract.read.articles import read_articles
from extract.records import ErrorRecord, Record, to_line
from extract.write.target import open_target


def run(
    paths: list[str],
    output: Path | None,
    *,
    date: str | None,
    emit: frozenset[str],
    scope: str,
    model: str | None,
    patterns: Path | None,
) -> int:
    """Write the records of all articles; errors also go to stderr. Returns how many articles failed.

    Raises:
        UsageError: the model, a pattern file or the output is unusable; nothing is written.
    """
    nlp = load(model, patterns)
    records = process(read_articles(paths, date), nlp, emit, cast("Scope", scope))
    try:
        with open_target(output) as out:
            return _write(records, out, with_errors="error" in emit)
    except BrokenPipeError:
        # The reader of our output has seen enough; what is still in Python's own buffer must not fail at exit.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _write(records: Iterable[Record], out: BinaryIO, *, with_errors: bool) -> int:
    failed = 0
    for record in records:
        if isinstance(record, ErrorRecord):
            failed += 1
            hint = f" - {record.hint}" if record.hint else ""
            print(f"extract: error: {record.where}: {record.what}{hint}", file=sys.stderr)
            if not with_errors:
                continue
        out.write(to_line(record).encode() + b"\n")
        out.flush()
    return failed
