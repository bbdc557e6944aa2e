"""`extract run`."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterable
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.messages import STYLE, print_error, print_note, print_summary
from extract.errors import UsageError

if TYPE_CHECKING:
    from io import RawIOBase

    from extract.batch.cache import Cache
    from extract.batch.options import Options, Outcome, Problem
    from extract.batch.run import Means
    from extract.read.sources import Selection

HELP = """Read articles and write the facts in them, one JSON object a line.

PATH is a file, a folder (searched recursively, in the order of names; hidden files are left aside), or - for standard input.
Files are .txt, .md, .html, .json (an article, or a list of them) or .jsonl (an article a line), each also as .gz or .zst, or
.parquet (an article a row). An article in JSON, or a row, is {"id", "text", "title"?, "published"?}. Standard input and
files without a suffix are read as JSONL where they start with a brace, as HTML where they start like it, else as one article
of plain text. Beside a file, NAME.meta.json may hold {"id"?, "title"?, "published"?} of its article.

An article's date comes from its record or sidecar, HTML metadata, front matter, dateline or a "Published" line, else from
--date, else from a copyright line; never from the clock or the file's time stamp.

Records of articles that were processed before, by the same program with the same model, patterns and options, come from a
cache; `extract cache` says where it is.

With --engine ray, a cluster reads the articles and writes shards into a folder. Started again after a kill, it does what is
missing. PATH and FOLDER may then also be URIs (s3://, gs://, ...), and _manifest.json is there once all shards are.

Exit codes: 0 all articles done; 1 some could not be read or processed (each named on standard error, the others written);
2 wrong usage, a bad pattern file or an output that cannot be written; 130 interrupted.

\b
Examples:
  extract run seeds/
  extract run articles.jsonl.gz -j auto -o facts.jsonl --emit triple,entity
  extract run articles/ --glob '2024/**/*.html' --changed-since origin/main
  extract run s3://archive/news/ --engine ray --address auto --format parquet -o s3://archive/facts/
  curl -s https://example.org/article.txt | extract run - --date 2024-06-10
  extract run seeds/ | jq -r '[.subject.name, .predicate, .object.name] | @tsv'
"""


def run_cli(
    context: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH...", show_default=False)] = None,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write to FILE, which appears whole or not at all."),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="DATE", help="Date of articles that state none: YYYY-MM-DD, YYYY-MM or YYYY."),
    ] = None,
    emit: Annotated[
        list[str] | None,
        typer.Option(
            "--emit",
            metavar="KIND",
            help="What to write: triple, entity, attribution, article, error; several with commas. [triple]",
        ),
    ] = None,
    scope: Annotated[
        str,
        typer.Option("--scope", metavar="entity|open", help="entity: facts that touch an entity; open: all facts."),
    ] = "entity",
    min_confidence: Annotated[
        float,
        typer.Option(
            "--min-confidence", metavar="X", help="Only facts of which the program is that sure, from 0 to 1."
        ),
    ] = 0.0,
    model: Annotated[
        str | None, typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline in place of our model.")
    ] = None,
    patterns: Annotated[
        Path | None, typer.Option("--patterns", metavar="DIR", help="A folder of your own patterns, read after ours.")
    ] = None,
    only_patterns: Annotated[
        bool, typer.Option("--only-patterns", help="Use the entity patterns of --patterns alone, without ours.")
    ] = False,
    glob: Annotated[
        list[str] | None,
        typer.Option(
            "--glob",
            metavar="PATTERN",
            help="Of folders, only files that fulfil it: '*.html', '2024/**', '!drafts/'. May be repeated.",
        ),
    ] = None,
    changed_since: Annotated[
        str | None,
        typer.Option(
            "--changed-since",
            metavar="REF",
            help="Only files that are new or changed, as git says, since the branch left REF.",
        ),
    ] = None,
    any_language: Annotated[
        bool, typer.Option("--any-language", help="Also read texts that do not look like English.")
    ] = False,
    jobs: Annotated[
        str | None,
        typer.Option("-j", "--jobs", metavar="N|auto", help="Processes to work with; auto: one for each core. [1]"),
    ] = None,
    timeout: Annotated[
        float | None,
        typer.Option("--timeout", metavar="SECONDS", help="Give an article up that takes longer, and name it."),
    ] = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Process everything, and keep nothing for the next run.")
    ] = False,
    summary: Annotated[
        Path | None,
        typer.Option("--summary", metavar="FILE", help="Write a summary in Markdown to FILE, for people and CI jobs."),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline",
            metavar="FILE",
            help="Output of an earlier run: facts that are not in it are new ones in the summary.",
        ),
    ] = None,
    quiet: Annotated[
        bool,
        typer.Option("-q", "--quiet", envvar="EXTRACT_QUIET", help="No progress and no summary line; errors are told."),
    ] = False,
    log_json: Annotated[
        bool, typer.Option("--log-json", help="Messages on standard error as JSON, one object a line.")
    ] = False,
    engine: Annotated[
        str,
        typer.Option("--engine", metavar="local|ray", help="ray: on a cluster, in shards in the folder -o names."),
    ] = "local",
    address: Annotated[
        str | None,
        typer.Option(
            "--address", metavar="A", help="With ray: a running cluster, 'auto' or HOST:PORT; else one is started."
        ),
    ] = None,
    shard_format: Annotated[
        str, typer.Option("--format", metavar="jsonl|parquet", help="With ray: what the shards are.")
    ] = "jsonl",
    block_articles: Annotated[
        int, typer.Option("--block-articles", metavar="N", help="With ray: articles in a shard, on average.")
    ] = 500,
) -> int:
    STYLE.as_json = log_json
    if not paths:
        typer.echo(context.get_help(), err=True)
        raise UsageError("no PATH given", "name a file, a folder or - for standard input")
    from extract.batch.options import Options  # noqa: PLC0415  (`--help` must not wait for it)
    from extract.batch.run import Means  # noqa: PLC0415
    from extract.cli.progress import progress  # noqa: PLC0415
    from extract.cli.tally import Tally  # noqa: PLC0415
    from extract.cli.values import (  # noqa: PLC0415
        parse_day,
        parse_engine,
        parse_format,
        parse_jobs,
        parse_kinds,
        parse_patterns,
        parse_scope,
        parse_share,
        parse_timeout,
    )
    from extract.read.selection import select  # noqa: PLC0415
    from extract.write.jsonl import write_lines  # noqa: PLC0415
    from extract.write.summary import Summary, known_facts  # noqa: PLC0415
    from extract.write.target import open_target  # noqa: PLC0415

    kinds = parse_kinds(emit or ["triple"])
    parse_patterns(patterns, only=only_patterns)
    wanted = tuple(sorted(kinds - {"error"}))
    options = Options(
        model,
        patterns,
        parse_day(date),
        wanted,
        parse_scope(scope),
        any_language,
        only_patterns,
        parse_share("--min-confidence", min_confidence),
    )
    target = None if output is None else Path(output)
    limit = parse_timeout(timeout)
    selection = select(paths, glob or (), changed_since, (target, summary))
    if parse_engine(engine, address, shard_format, block_articles) == "ray":
        from extract.cli.cluster import run_on_ray  # noqa: PLC0415

        if summary or baseline:
            raise UsageError("--engine ray writes no --summary")
        return run_on_ray(
            tuple(paths),
            selection,
            options,
            output=output,
            format_=parse_format(shard_format),
            errors="error" in kinds,
            block_articles=block_articles,
            glob=tuple(glob or ()),
            changed_since=changed_since,
            address=address,
            actors=None if jobs in {None, "auto"} else parse_jobs(jobs or "1"),
            timeout=limit,
            quiet=quiet,
        )
    workers = parse_jobs(jobs or "1")
    page = Summary(known_facts(baseline) if baseline else None) if summary else None

    tally = Tally()
    busy = not quiet and not log_json and sys.stderr.isatty() and (output is not None or not sys.stdout.isatty())
    with ExitStack() as stack:
        report = stack.enter_context(open_target(summary)) if summary else None
        means = Means(workers, limit, None if no_cache else stack.enter_context(make_cache(options)))
        total = total_size(paths, selection) if busy else None
        with (
            suppress(BrokenPipeError),  # a reader who has seen enough (`| head`): no error of ours
            open_target(target) as out,
            progress(tally, shown=busy, total=total) as show,
            closing(run(paths, options, means, selection)) as outcomes,
        ):
            for outcome in outcomes:
                _write(outcome, out, errors="error" in kinds)
                tally.add(outcome)
                if page:
                    page.add(outcome.lines, str(outcome.problem) if outcome.problem else None)
                show()
        if report and page:
            write_lines(page.markdown(tally.articles, tally.words).encode("utf-8"), report)
    if not quiet:
        new = {"new": page.new} if page else {}
        print_summary(str(tally), **tally.figures(), **new)
    return 1 if tally.errors else 0


def _write(outcome: Outcome, out: RawIOBase, *, errors: bool) -> None:
    """Write an article's lines, or say what was wrong with it; `errors` asks for a record of that."""
    from extract.write.jsonl import write_lines  # noqa: PLC0415

    problem = outcome.problem
    if problem:
        print_error(problem.what, where=problem.where, hint=problem.hint)
    write_lines(_error_line(problem) if problem and errors else outcome.lines, out)


def run(paths: Iterable[str], options: Options, means: Means, selection: Selection) -> Generator[Outcome, None, None]:
    """What becomes of the articles behind `paths`, in order.

    Raises:
        UsageError: the model or a pattern file is bad, before anything is read.
    """
    from extract.batch.run import run as process  # noqa: PLC0415
    from extract.read.units import read_units  # noqa: PLC0415

    yield from process(read_units(paths, selection), options, means)


def total_size(paths: Iterable[str], selection: Selection) -> int | None:
    """Bytes of input, None where they are not known before they are read."""
    from extract.read.sources import Source, list_sources  # noqa: PLC0415

    total = 0
    for source in list_sources(paths, selection):
        if isinstance(source, Source):
            if source.path is None or source.packing is not None or not source.path.is_file():
                return None
            total += source.path.stat().st_size
    return total


def make_cache(options: Options) -> Cache:
    """The user's cache, for runs with these options."""
    from extract.batch.cache import Cache, cache_folder  # noqa: PLC0415
    from extract.batch.fingerprint import fingerprint  # noqa: PLC0415

    return Cache(cache_folder(), fingerprint(options), print_note)


def _error_line(problem: Problem) -> bytes:
    from extract.records import SCHEMA, ErrorRecord, to_line  # noqa: PLC0415

    record = ErrorRecord(schema=SCHEMA, type="error", where=problem.where, what=problem.what, hint=problem.hint)
    return f"{to_line(record)}\n".encode()
