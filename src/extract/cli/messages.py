"""What is said to the person at the terminal, or to the program that reads along: all of it on standard error."""

import json
import sys
from contextlib import suppress
from dataclasses import dataclass


@dataclass(slots=True)
class Style:
    """How messages look: as JSON, one object a line, or as text."""

    as_json: bool = False


STYLE = Style()
"""The style of this process, which has one standard error. `--log-json` sets it."""


def print_error(what: object, *, where: str | None = None, hint: str | None = None) -> None:
    text = (f"{where}: " if where else "") + str(what) + (f" - {hint}" if hint else "")
    _say("error", f"error: {text}", where=where, what=str(what), hint=hint)


def print_note(what: str) -> None:
    _say("note", what, what=what)


def print_summary(what: str, **figures: float) -> None:
    """The last line of a run; `figures` are what JSON holds instead of the words."""
    _say("summary", what, **figures)


def _say(level: str, text: str, **fields: object) -> None:
    """One line, control characters of file names and articles made visible so that they cannot act on the terminal."""
    if STYLE.as_json:
        line = json.dumps({"level": level, **fields}, ensure_ascii=True)
    else:
        line = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in f"extract: {text}")
    with suppress(OSError, ValueError, AttributeError):  # standard error is closed or full: there is nobody to tell
        print(line, file=sys.stderr, flush=True)
