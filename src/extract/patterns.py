"""Where the pattern files are, and how a line of one is read.

The files stand in `patterns/` at the root of the repository, because users edit them, and travel in the wheel as package
data.

A user's own folder (`--patterns DIR`) may hold the files in `OWN`: lines are read after ours, a TOML file takes the
place of ours, and types are added. The other files are parts of the program: the rules of dates name each other, weights are
fitted, and the lists of verbs, negation and shape are what the code of a stage is written for.
"""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from extract.errors import UsageError, Where

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parent.parent / "patterns"
INSTALLED = PACKAGE / "data" / "patterns"

OWN = (
    "entities/*.jsonl",
    "reference/capitals.jsonl",
    "reference/descriptions.toml",
    "reference/given-names.toml",
    "reference/metonyms.toml",
    "reference/other-names.toml",
    "reference/pleonastic.toml",
    "reference/roles.toml",
    "reference/seats.toml",
    "relations/catalogue*.jsonl",
    "relations/event-nouns*.jsonl",
    "relations/rules*.jsonl",
    "relations/types.toml",
    "status/connectives.jsonl",
    "status/embedding.jsonl",
    "status/modality.jsonl",
    "status/reporting.jsonl",
)


class PatternShape(BaseModel):
    """Base of all shapes in pattern files: unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Shape = TypeVar("Shape", bound=PatternShape)


@dataclass(frozen=True, slots=True)
class Line(Generic[Shape]):
    """A validated line of a pattern file and its place."""

    where: Where
    value: Shape


@dataclass(frozen=True, slots=True)
class Checked(Generic[Shape]):
    """A line of a pattern file and its place; a `value` of text says what is wrong with it."""

    where: Where
    value: Shape | str


def root() -> Path:
    """The folder of the patterns that ship with the package."""
    return INSTALLED if INSTALLED.is_dir() else CHECKOUT


def files(relative: str, extra: Path | None = None) -> list[Path]:
    """Pattern files matching a glob such as "entities/*.jsonl", ours first and then the user's, sorted."""
    found = sorted(root().glob(relative))
    return found + (sorted(extra.glob(relative)) if extra else [])


def unread_files(extra: Path) -> list[Path]:
    """Files of a user's folder that nothing reads, sorted; pages (.md) and hidden files are not meant to be read."""
    read = {path for place in OWN for path in extra.glob(place)}
    return [
        path
        for path in sorted(extra.rglob("*"))
        if path.is_file()
        and path not in read
        and path.suffix != ".md"
        and not any(part.startswith(".") for part in path.relative_to(extra).parts)
    ]


def read_lines(path: Path, shape: type[Shape]) -> Iterator[Line[Shape]]:
    """The lines of a JSONL pattern file; blank lines are skipped.

    Raises:
        UsageError: a line is not JSON or not of that shape; the message names file, line and reason.
    """
    for line in check_lines(path, shape):
        if isinstance(line.value, str):
            raise UsageError(f"{line.where}: {line.value}")
        yield Line(line.where, line.value)


def check_lines(path: Path, shape: type[Shape]) -> Iterator[Checked[Shape]]:
    """All lines of a JSONL pattern file, a bad one as the reason why it is bad; blank lines are skipped.

    Raises:
        UsageError: the file cannot be read.
    """
    try:
        text = path.read_text("utf8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read: {error}") from error
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        where = Where(str(path), number)
        try:
            yield Checked(where, shape.model_validate(json.loads(line)))
        except json.JSONDecodeError as error:
            yield Checked(where, f"not valid JSON: {error.msg} at column {error.colno}")
        except ValidationError as error:
            yield Checked(where, _first_reason(error))


def read_toml(path: Path, shape: type[Shape]) -> Shape:
    """A TOML file of cue lists.

    Raises:
        UsageError: the file is not TOML or not of that shape.
    """
    try:
        data: dict[str, Any] = tomllib.loads(path.read_text("utf8"))
        return shape.model_validate(data)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path}: {error}") from error
    except ValidationError as error:
        raise UsageError(f"{path}: {_first_reason(error)}") from error


def _first_reason(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    place = ".".join(str(p) for p in first["loc"])
    return f"{place}: {first['msg']}" if place else first["msg"]
