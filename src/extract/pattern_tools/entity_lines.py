"""All lines of entity pattern files, bad ones as problems instead of errors."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.entities.gazetteer import LABELS, EntityPattern
from extract.errors import UsageError, Where
from extract.patterns import check_lines, files, root, unread_files

UNREAD = "nothing reads it here; `extract patterns --help` lists what a folder of your own may hold"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at a place of a pattern file. `check` names the check that found it."""

    where: Where
    check: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.check}: {self.what}"


@dataclass(frozen=True, slots=True)
class PatternLine:
    """A readable line. `own` says that it stands in the files that are looked at, not in those they are added to."""

    where: Where
    pattern: EntityPattern
    own: bool


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lines that a run would use, and the problems of those that it could not."""

    lines: tuple[PatternLine, ...]
    problems: tuple[Problem, ...]

    @property
    def own(self) -> tuple[PatternLine, ...]:
        return tuple(line for line in self.lines if line.own)


def read_vocabulary(folder: Path | None = None, *, only: bool = False) -> Vocabulary:
    """Our patterns and after them those of a user's `folder`, which are then the `own` ones; `only` leaves ours out.

    Raises:
        UsageError: `folder` is none, or a file cannot be read.
    """
    if folder is not None and not folder.is_dir():
        raise UsageError(f"{folder} is no folder")
    ours = [] if only and folder else files("entities/*.jsonl")
    theirs = sorted(folder.glob("entities/*.jsonl")) if folder and folder != root() else []
    problems = [Problem(Where(str(path)), "place", UNREAD) for path in (unread_files(folder) if folder else [])]
    lines: list[PatternLine] = []
    for path in [*ours, *theirs]:
        for row in check_lines(path, EntityPattern):
            if isinstance(row.value, str):
                problems.append(Problem(row.where, "shape", row.value))
            else:
                own = folder is None or folder == root() or path in theirs
                lines.append(PatternLine(row.where, row.value, own))
                problems += _shape_problems(row.where, row.value)
    return Vocabulary(tuple(lines), tuple(problems))


def _shape_problems(where: Where, pattern: EntityPattern) -> Sequence[Problem]:
    found = []
    if pattern.label not in LABELS:
        found.append(Problem(where, "label", f"unknown label {pattern.label!r}; one of {', '.join(sorted(LABELS))}"))
    if not pattern.pattern:
        found.append(Problem(where, "never-matches", "the pattern is empty"))
    return found
