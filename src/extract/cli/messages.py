"""What is said to the person at the terminal, all of it on standard error."""

import sys
from contextlib import suppress


def print_error(what: object) -> None:
    _say(f"extract: error: {what}")


def print_note(what: str) -> None:
    _say(f"extract: {what}")


def _say(line: str) -> None:
    """One line, control characters of file names and articles made visible so that they cannot act on the terminal."""
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in line)
    with suppress(OSError, ValueError, AttributeError):  # standard error is closed or full: there is nobody to tell
        print(shown, file=sys.stderr, flush=True)
