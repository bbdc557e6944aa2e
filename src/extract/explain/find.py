"""Which record is meant, and which article it is of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from extract.errors import ArticleError, UsageError
from extract.read.article import Article
from extract.read.articles import read_articles
from extract.records import AnyRecord, ArticleRecord, ErrorRecord, TripleRecord

RECORD: TypeAdapter[AnyRecord] = TypeAdapter(Annotated[AnyRecord, Field(discriminator="type")])


@dataclass(frozen=True, slots=True)
class Target:
    """A record in a file of records, with the line (from 1) it stands in."""

    record: AnyRecord
    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


def is_place(given: str) -> bool:
    """Whether this reads FILE:LINE."""
    path, colon, line = given.rpartition(":")
    return bool(path and colon) and line.isascii() and line.isdigit()


def record_at(place: str) -> Target:
    """The record at FILE:LINE.

    Raises:
        UsageError: there is no such file or line, or the line holds no record of ours.
    """
    path, _, number = place.rpartition(":")
    last = 0
    for line, text in _lines(path):
        last = line
        if line == int(number):
            return Target(_record(text, f"{path}:{line}"), path, line)
    raise UsageError(f"{path} has no line {number}", f"it has {last}; lines are counted from 1")


def record_of_id(identifier: str, path: str) -> Target:
    """The first triple of a file whose `id`, or else `fact`, this is.

    Raises:
        UsageError: there is none, or a line before it holds no record of ours.
    """
    of_fact = None
    for line, text in _lines(path):
        if identifier not in text:
            continue
        record = _record(text, f"{path}:{line}")
        if isinstance(record, TripleRecord) and record.id == identifier:
            return Target(record, path, line)
        if of_fact is None and isinstance(record, TripleRecord) and record.fact == identifier:
            of_fact = Target(record, path, line)
    if of_fact is None:
        raise UsageError(f"no triple in {path} has the id {identifier!r}", "the `id` or `fact` of a record")
    return of_fact


def _lines(path: str) -> Iterator[tuple[int, str]]:
    try:
        with Path(path).open("rb") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield number, line.decode("utf-8", "replace")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror or error}") from error


def _record(text: str, where: str) -> AnyRecord:
    try:
        return RECORD.validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        reason = f"{place}: {first['msg']}" if place else first["msg"]
        hint = "a line of what `extract run` writes is meant; `extract schema` prints its shape"
        raise UsageError(f"{where}: no record of ours: {reason}", hint) from error


def article_of(record: AnyRecord, paths: Iterable[str], date: str | None) -> Article:
    """The article that a record is of: the one of its id among those behind `paths`, or, without paths, the file that its id
    is the path of. Where no id is the same, the path of one article may end in it: a folder is then named otherwise than in
    the run. `date` stands for articles that state none; without it, the record's own date does.

    Raises:
        UsageError: the article is not there or cannot be read.
    """
    if isinstance(record, ErrorRecord):
        raise UsageError("an error record says itself what was wrong", "name the line of another record")
    article = record if isinstance(record, ArticleRecord) else record.article
    wanted, given = article.id, list(paths)
    if not given and not Path(wanted).is_file():
        hint = "name the file, or the folder or .jsonl file that holds it, with --articles PATH"
        raise UsageError(f"there is no file {wanted!r}, the article of the record", hint)
    found, problems = [], []
    for read in read_articles(given or [wanted], date or article.published, any_language=True):
        if isinstance(read, ArticleError):
            problems.append(read)
        elif read.id == wanted:
            return read
        elif read.id.endswith(f"/{wanted}"):
            found.append(read)
    if len(found) == 1:
        return replace(found[0], id=wanted)
    if problems and not found:
        raise UsageError(str(problems[0]))
    several = f": {', '.join(a.id for a in found)} could all be" if found else ""
    raise UsageError(f"no article {wanted!r} is behind {' '.join(given) or wanted}{several}", "--articles PATH")
