"""`extract run`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from extract.cli.messages import print_error, print_note
from extract.cli.progress import progress
from extract.errors import ArticleError, UsageError
from extract.read.dates import iso_date

if TYPE_CHECKING:
    from spacy.language import Language

    from extract.assemble import Scope
    from extract.read.article import Article
    from extract.records import Record

KINDS = ("triple", "entity", "attribution", "article", "error")
SCOPES = ("entity", "open")
_PLURALS = {
    "triples": "triple",
    "entities": "entity",
    "attributions": "attribution",
    "articles": "article",
    "errors": "error",
}

HELP = """Read articles and write the facts in them, one JSON object a line.

PATH is a .txt, .md or .jsonl file, a folder (searched recursively, in the order of names; hidden files are left aside), or -
for standard input. Each line of a .jsonl file is one article, {"id", "text", "title"?, "published"?}. Standard input and
files without a suffix are read as JSONL where they start with a brace, else as one article of plain text.

An article's date comes from its record, front matter, dateline or a "Published" line, else from --date, else from a
copyright line; never from the clock or the file's time stamp.

Exit codes: 0 all articles done; 1 some could not be read or processed (each named on standard error, the others written);
2 wrong usage, a bad pattern file or an output that cannot be written; 130 interrupted.

\b
Examples:
  extract run seeds/
  extract run articles.jsonl -o facts.jsonl --emit triple,entity
  curl -s https://example.org/article.txt | extract run - --date 2024-06-10
  extract run seeds/ | jq -r '[.subject.name, .predicate, .object.name] | @tsv'
"""


@dataclass(slots=True)
class Tally:
    """What a run has done so far."""

    articles: int = 0
    triples: int = 0
    errors: int = 0

    def __str__(self) -> str:
        return f"{_count(self.articles, 'article')}, {_count(self.triples, 'triple')}, {_count(self.errors, 'error')}"


def run_cli(
    context: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH...", show_default=False)] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write to FILE, which appears whole or not at all."),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="DATE", help="Date of articles that state none: YYYY-MM-DD, YYYY-MM or YYYY."),
    ] = None,
    emit: Annotated[
        list[str] | None,
        typer.Option(
            "--emit", metavar="KIND", help=f"What to write: {', '.join(KINDS)}; several with commas. [triple]"
        ),
    ] = None,
    scope: Annotated[
        str,
        typer.Option("--scope", metavar="entity|open", help="entity: facts that touch an entity; open: all facts."),
    ] = "entity",
    model: Annotated[
        str | None, typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline in place of our model.")
    ] = None,
    patterns: Annotated[
        Path | None, typer.Option("--patterns", metavar="DIR", help="A folder of your own patterns, read after ours.")
    ] = None,
    verbose: Annotated[
        bool, typer.Option("-v", "--verbose", help="Sum up at the end also where standard error is no terminal.")
    ] = False,
) -> int:
    if not paths:
        typer.echo(context.get_help(), err=True)
        raise UsageError("no PATH given", "name a file, a folder or - for standard input")
    kinds, day = parse_kinds(emit or ["triple"]), parse_day(date)
    if scope not in SCOPES:
        raise UsageError(f"--scope: unknown scope {scope!r}", f"one of {', '.join(SCOPES)}")
    if patterns is not None and not patterns.is_dir():
        raise UsageError(f"--patterns: {patterns} is no folder")

    from extract.pipeline import load  # noqa: PLC0415  (imports spaCy, 0.7 s; wrong usage is said before)
    from extract.records import ErrorRecord  # noqa: PLC0415
    from extract.write.jsonl import write_record  # noqa: PLC0415
    from extract.write.target import open_target  # noqa: PLC0415

    nlp = load(model, patterns)
    tally = Tally()
    busy = sys.stderr.isatty() and (output is not None or not sys.stdout.isatty())
    with suppress(BrokenPipeError), open_target(output) as out, progress(tally, shown=busy) as show:
        # A broken pipe is a reader who has seen enough (`| head`): no error of ours.
        for record in run(paths, nlp, date=day, emit=kinds, scope=scope, tally=tally):
            if isinstance(record, ErrorRecord):
                print_error(f"{record.where}: {record.what}" + (f" - {record.hint}" if record.hint else ""))
            if not isinstance(record, ErrorRecord) or "error" in kinds:
                write_record(record, out)
            show()
    if verbose or sys.stderr.isatty():
        print_note(str(tally))
    return 1 if tally.errors else 0


def run(
    paths: Iterable[str],
    nlp: Language,
    *,
    date: str | None = None,
    emit: frozenset[str] = frozenset({"triple"}),
    scope: str = "entity",
    tally: Tally | None = None,
) -> Iterator[Record]:
    """The records of the articles behind `paths`, as they become known, errors among them; `tally` counts along."""
    from extract.pipeline import process  # noqa: PLC0415
    from extract.read.articles import read_articles  # noqa: PLC0415
    from extract.records import ErrorRecord, TripleRecord  # noqa: PLC0415

    tally = tally or Tally()
    for record in process(_counted(read_articles(paths, date), tally), nlp, emit, cast("Scope", scope)):
        tally.triples += isinstance(record, TripleRecord)
        tally.errors += isinstance(record, ErrorRecord)
        yield record


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


def _counted(articles: Iterable[Article | ArticleError], tally: Tally) -> Iterator[Article | ArticleError]:
    for article in articles:
        tally.articles += not isinstance(article, ArticleError)
        yield article


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
