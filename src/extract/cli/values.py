"""Values of options, checked before anything is done."""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal, cast

from extract.batch.options import Scope
from extract.batch.run import cores
from extract.cli.messages import print_note
from extract.errors import UsageError
from extract.patterns import unread_files
from extract.read.dates import iso_date
from extract.read.sources import is_uri

KINDS = ("triple", "entity", "attribution", "article", "error")
SCOPES = ("entity", "open")
ENGINES = ("local", "ray")
FORMATS = ("jsonl", "parquet")
ShardFormat = Literal["jsonl", "parquet"]
MOST_JOBS = 256
_PLURALS = {
    "triples": "triple",
    "entities": "entity",
    "attributions": "attribution",
    "articles": "article",
    "errors": "error",
}


def parse_kinds(given: Iterable[str]) -> frozenset[str]:
    """The record types that `--emit` values name: each one or several with commas, plural forms too.

    Raises:
        UsageError: there is no such type.
    """
    names = [name.strip().lower() for value in given for name in value.split(",") if name.strip()]
    kinds = frozenset(_PLURALS.get(name, name) for name in names)
    unknown = sorted(kinds - set(KINDS))
    if unknown or not kinds:
        reason = f"unknown kind {unknown[0]!r}" if unknown else "no kind given"
        raise UsageError(f"--emit: {reason}", f"one of {', '.join(KINDS)}")
    return kinds


def parse_day(given: str | None) -> str | None:
    """The value of `--date`.

    Raises:
        UsageError: it is no date of the calendar in ISO 8601.
    """
    if given is not None and iso_date(given) is None:
        raise UsageError(f"--date: {given!r} is no date", "write YYYY-MM-DD, YYYY-MM or YYYY")
    return given


def _one_of(what: str, given: str, known: Iterable[str]) -> None:
    if given not in known:
        raise UsageError(f"--{what}: unknown {what} {given!r}", f"one of {', '.join(known)}")


def parse_scope(given: str) -> Scope:
    """The value of `--scope`.

    Raises:
        UsageError: there is no such scope.
    """
    _one_of("scope", given, SCOPES)
    return cast("Scope", given)


def parse_share(option: str, given: float) -> float:
    """The value of an option that takes a share.

    Raises:
        UsageError: it does not lie between 0 and 1.
    """
    if not 0.0 <= given <= 1.0:
        raise UsageError(f"{option}: {given:g} is no share", "a number from 0 to 1, such as 0.9")
    return given


def parse_jobs(given: str) -> int:
    """The number of processes that `-j` asks for; "auto" is that of the cores.

    Raises:
        UsageError: it is neither "auto" nor a number from 1 on.
    """
    if given == "auto":
        return cores()
    if not (given.isascii() and given.isdigit()) or not 1 <= int(given) <= MOST_JOBS:
        raise UsageError(f"-j: {given!r} is no number of processes", f'"auto", or 1 to {MOST_JOBS}')
    return int(given)


def parse_engine(given: str, address: str | None, shard_format: str, block_articles: int) -> str:
    """The value of `--engine`, with the options that only Ray knows.

    Raises:
        UsageError: there is no such engine, or one of these options stands where it means nothing.
    """
    _one_of("engine", given, ENGINES)
    if given == "local" and (address is not None or shard_format != FORMATS[0]):
        raise UsageError(f"{'--address' if address is not None else '--format'} needs --engine ray")
    if block_articles < 1:
        raise UsageError(f"--block-articles: {block_articles} is no number of articles", "1 or more")
    return given


def parse_places(paths: Iterable[str], output: str | None) -> None:
    """Check what one machine is asked to read and write.

    Raises:
        UsageError: it is not among this machine's files.
    """
    for place in (*paths, *([] if output is None else [output])):
        if is_uri(place) and not Path(place).exists():
            hint = "--engine ray reads and writes URIs"
            if place.startswith(("http://", "https://")):
                hint = "`curl -sL URL | extract run -` reads a page"
            raise UsageError(f"{place}: beyond this machine's files", hint)


def parse_format(given: str) -> ShardFormat:
    """The value of `--format`.

    Raises:
        UsageError: there is no such format.
    """
    _one_of("format", given, FORMATS)
    return cast("ShardFormat", given)


def parse_timeout(given: float | None) -> float | None:
    """The value of `--timeout` in seconds.

    Raises:
        UsageError: it is no time.
    """
    if given is not None and not 0 < given < 1e9:
        raise UsageError(f"--timeout: {given:g} is no number of seconds", "more than 0")
    return given


def parse_patterns(folder: Path | None, *, only: bool) -> None:
    """Check `--patterns` and `--only-patterns`, and name the files of the folder that nothing reads.

    Raises:
        UsageError: the folder is none, or there is none for `only`.
    """
    if folder is not None and not folder.is_dir():
        raise UsageError(f"--patterns: {folder} is no folder")
    if only and folder is None:
        raise UsageError("--only-patterns needs --patterns DIR")
    if folder is not None and (unread := unread_files(folder)):
        names = ", ".join(path.relative_to(folder).as_posix() for path in unread)
        print_note(f"{folder}: not used: {names} - `extract patterns --help` lists what a folder of your own may hold")
