"""What decides an article's records besides its bytes, and what comes out of one article."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from extract.defaults import MIN_CONFIDENCE

Scope = Literal["entity", "open"]


@dataclass(frozen=True, slots=True)
class Options:
    """The options of a run that its records depend on: everything that a cache has to tell apart.

    `emit` are the record types to write, in the order of their names; `date` is for articles that state none.
    """

    model: str | None = None
    patterns: Path | None = None
    date: str | None = None
    emit: tuple[str, ...] = ("triple",)
    scope: Scope = "entity"
    any_language: bool = False
    only_patterns: bool = False
    min_confidence: float = MIN_CONFIDENCE


@dataclass(frozen=True, slots=True)
class Problem:
    """Why there are no records: the place, what is wrong, and what to do about it.

    `lasting` says that it lies in the bytes of the article: the next run over them finds the same.
    """

    where: str
    what: str
    hint: str | None = None
    lasting: bool = False

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" + (f" - {self.hint}" if self.hint else "")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: its records as lines of JSON, or the problem.

    `article` is its id, None where it could not be read; `lines` end in a newline each; `triples` and `words` count facts
    written and words read; `size` is the length of what was read, in bytes.
    """

    article: str | None
    lines: bytes = b""
    triples: int = 0
    words: int = 0
    problem: Problem | None = None
    cached: bool = False
    size: int = 0
