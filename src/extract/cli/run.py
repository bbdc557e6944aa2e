"""`extract run`."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterable
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from extract.cli import arguments as take
from extract.cli.messages import STYLE, print_error, print_note, print_summary
from extract.defaults import MIN_CONFIDENCE
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
2 wrong usage, a bad pattern file or an output that cannot be written; 130 interrupted, 143 ended by
SIGTERM.

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
    paths: take.Paths = None,
    output: take.OutputLocation = None,
    date: take.Date = None,
    emit: take.Emit = None,
    scope: take.Scope = "entity",
    min_confidence: take.MinConfidence = MIN_CONFIDENCE,
    model: take.Model = None,
    patterns: take.Patterns = None,
    only_patterns: take.OnlyPatterns = False,
    glob: take.Glob = None,
    changed_since: take.ChangedSince = None,
    any_language: take.AnyLanguage = False,
    jobs: take.Jobs = None,
    timeout: take.Timeout = None,
    no_cache: take.NoCache = False,
    summary: take.SummaryFile = None,
    baseline: take.Baseline = None,
    quiet: take.Quiet = False,
    log_json: take.LogJson = False,
    engine: take.Engine = "local",
    address: take.Address = None,
    shard_format: take.ShardFormat = "jsonl",
    block_articles: take.BlockArticles = 500,
) -> int:
    STYLE.as_json = log_json
    if not paths:
        typer.echo(context.get_help(), err=True)
        raise UsageError("no PATH given", "name a file, a folder or - for standard input")
    from extract.batch.options import Options  # noqa: PLC0415  (`--help` must not wait for these)
    from extract.cli import values  # noqa: PLC0415
    from extract.read.selection import select  # noqa: PLC0415

    kinds = values.parse_kinds(emit or ["triple"])
    values.parse_patterns(patterns, only=only_patterns)
    options = Options(
        model, patterns, values.parse_day(date), tuple(sorted(kinds - {"error"})), values.parse_scope(scope),
        any_language, only_patterns, values.parse_share("--min-confidence", min_confidence),
    )  # fmt: skip
    limit = values.parse_timeout(timeout)
    written = (None if output is None else Path(output), summary)
    selection = select(paths, glob or (), changed_since, written)
    work = Work(tuple(paths), selection, options, output, "error" in kinds, limit, quiet)
    if values.parse_engine(engine, address, shard_format, block_articles) == "local":
        values.parse_places(paths, output)
        return run_here(work, values.parse_jobs(jobs or "1"), summary, baseline, cached=not no_cache)
    from extract.cli.cluster import OnRay, run_on_ray  # noqa: PLC0415

    if summary or baseline:
        raise UsageError("--engine ray writes no --summary")
    actors = None if jobs in {None, "auto"} else values.parse_jobs(jobs or "1")
    shards = values.parse_format(shard_format)
    return run_on_ray(work, OnRay(address, actors, shards, block_articles, tuple(glob or ()), changed_since))


@dataclass(frozen=True, slots=True)
class Work:
    """What a run is asked to do, wherever it does it: `output` is a file, a folder or a URI; `errors` asks for records of
    problems; `timeout` is in seconds."""

    paths: tuple[str, ...]
    selection: Selection
    options: Options
    output: str | None
    errors: bool
    timeout: float | None
    quiet: bool


def run_here(work: Work, jobs: int, summary: Path | None, baseline: Path | None, *, cached: bool) -> int:
    """Run on this machine, tell of problems as they come, and return the exit code.

    Raises:
        UsageError: the model, a pattern file or `baseline` is bad, or the output cannot be written.
    """
    from extract.batch.run import Means  # noqa: PLC0415
    from extract.cli.progress import progress  # noqa: PLC0415
    from extract.cli.tally import Tally  # noqa: PLC0415
    from extract.write.jsonl import write_lines  # noqa: PLC0415
    from extract.write.summary import Summary, known_facts  # noqa: PLC0415
    from extract.write.target import open_target  # noqa: PLC0415

    page = Summary(known_facts(baseline) if baseline else None) if summary else None
    target = None if work.output is None else Path(work.output)
    tally = Tally()
    busy = not work.quiet and not STYLE.as_json and sys.stderr.isatty() and (target or not sys.stdout.isatty())
    with ExitStack() as stack:
        report = stack.enter_context(open_target(summary)) if summary else None
        means = Means(jobs, work.timeout, stack.enter_context(make_cache(work.options)) if cached else None)
        total = total_size(work.paths, work.selection) if busy else None
        with (
            suppress(BrokenPipeError),  # a reader who has seen enough (`| head`): no error of ours
            open_target(target) as out,
            progress(tally, shown=bool(busy), total=total) as show,
            closing(run(work.paths, work.options, means, work.selection)) as outcomes,
        ):
            for outcome in outcomes:
                _write(outcome, out, errors=work.errors)
                tally.add(outcome)
                if page:
                    page.add(outcome.lines, str(outcome.problem) if outcome.problem else None)
                show()
        if report and page:
            write_lines(page.markdown(tally.articles, tally.words).encode("utf-8"), report)
    if not work.quiet:
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
