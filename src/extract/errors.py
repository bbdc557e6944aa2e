"""What can go wrong, in words for the person at the terminal."""

from dataclasses import dataclass


class ExtractError(Exception):
    """Base of all errors this package raises on purpose."""


class UsageError(ExtractError):
    """Wrong usage, a missing model or a bad pattern file: nothing is written, exit code 2.

    `hint` says what to do about it; `str(error)` holds the message and, after a dash, the hint.
    """

    def __init__(self, message: str, hint: str | None = None) -> None:
        self.message = message
        self.hint = hint
        super().__init__(f"{message} - {hint}" if hint else message)


@dataclass(frozen=True, slots=True)
class Where:
    """A place in the input: a file or article id, and the 1-based line where one is known."""

    path: str
    line: int | None = None

    def __str__(self) -> str:
        return self.path if self.line is None else f"{self.path}:{self.line}"


class ArticleError(ExtractError):
    """One article could not be read or processed: it is named, the others are written, exit code 1."""

    def __init__(self, where: Where, what: str, hint: str | None = None) -> None:
        self.where = where
        self.what = what
        self.hint = hint
        super().__init__(f"{where}: {what}" + (f" - {hint}" if hint else ""))
