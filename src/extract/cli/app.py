"""The `extract` command and its subcommands."""

import json
import re
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from extract.errors import UsageError

USAGE, INTERRUPTED = 2, 130
KINDS = ("triple", "entity", "attribution", "article", "error")
SCOPES = ("entity", "open")
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")

app = typer.Typer(
    name="extract",
    help="Facts from news on defence and foreign policy, as JSONL.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """Entry point of the `extract` script."""
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def fail(error: UsageError) -> NoReturn:
    """Say what is wrong on stderr and leave with the exit code of wrong usage."""
    typer.echo(f"extract: error: {error}", err=True)
    raise typer.Exit(USAGE)


@app.callback(invoke_without_command=True)
def options(
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.", is_eager=True)] = False,
) -> None:
    if version:
        from extract import __version__  # noqa: PLC0415

        typer.echo(f"extract {__version__}")
        raise typer.Exit


@app.command("run", no_args_is_help=True)
def run_cli(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Files (.txt, .jsonl), folders, or - for stdin.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write there, whole or not at all.")
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Date of articles that state none: YYYY, YYYY-MM or YYYY-MM-DD."),
    ] = None,
    emit: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND…", help=f"What to write: {', '.join(KINDS)}; repeat or separate with commas."),
    ] = None,
    scope: Annotated[
        str, typer.Option(metavar="entity|open", help="entity: facts that touch an entity; open: all facts.")
    ] = "entity",
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="An installed spaCy pipeline instead of the shipped one.")
    ] = None,
    patterns: Annotated[
        Path | None, typer.Option(metavar="DIR", help="A folder of your own patterns, added to ours.")
    ] = None,
) -> None:
    """Read articles and write the facts in them, one JSON object a line.

    \b
    extract run seeds/ | jq -r '[.subject.name, .predicate, .object.name] | @tsv'
    extract run news.jsonl -o facts.jsonl --emit triple,entity
    curl … | extract run - --date 2024-06-10

    Exit codes: 0 all articles done; 1 some could not be read or processed (named on stderr, the others written);
    2 wrong usage or a bad pattern file (nothing written); 130 interrupted.
    """
    try:
        kinds = parse_kinds(emit)
        check_choices(date, scope)
        check_patterns(patterns)
        from extract.cli.run import run  # noqa: PLC0415

        failed = run(paths, output, date=date, emit=kinds, scope=scope, model=model, patterns=patterns)
    except UsageError as error:
        fail(error)
    raise typer.Exit(1 if failed else 0)


@app.command("schema")
def schema_cli() -> None:
    """Print the JSON Schema of a line of output."""
    from extract.records import json_schema  # noqa: PLC0415

    typer.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))


@app.command("info")
def info_cli() -> None:
    """Print versions, model and patterns, for bug reports."""
    from extract.cli.info import info  # noqa: PLC0415

    for name, value in info().items():
        typer.echo(f"{name}: {value}")


def parse_kinds(emit: list[str] | None) -> frozenset[str]:
    """Record types from `--emit`, plural forms and commas accepted; triples where none are named.

    Raises:
        UsageError: a name is none of `KINDS`.
    """
    plural = {"entities": "entity", **{f"{kind}s": kind for kind in KINDS}}
    names = [name.strip() for value in emit or ["triple"] for name in value.split(",") if name.strip()]
    kinds = [plural.get(name, name) for name in names]
    for name, kind in zip(names, kinds, strict=True):
        if kind not in KINDS:
            raise UsageError(f"--emit: unknown kind {name!r}", f"one of {', '.join(KINDS)}")
    return frozenset(kinds)


def check_choices(date: str | None, scope: str) -> None:
    """Raises:
    UsageError: `date` is no ISO date or `scope` none of ours.
    """
    if date is not None and not DATE.fullmatch(date):
        raise UsageError(f"--date: {date!r} is no date", "write YYYY, YYYY-MM or YYYY-MM-DD")
    if scope not in SCOPES:
        raise UsageError(f"--scope: unknown scope {scope!r}", f"one of {', '.join(SCOPES)}")


def check_patterns(patterns: Path | None) -> None:
    """Raises:
    UsageError: `patterns` is no folder.
    """
    if patterns is not None and not patterns.is_dir():
        raise UsageError(f"--patterns: {patterns} is no folder")
