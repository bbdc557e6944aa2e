"""`extract view`."""

from __future__ import annotations

import sys
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

import typer

from extract.cli import arguments as take
from extract.cli.messages import STYLE, print_error, print_note
from extract.defaults import MIN_CONFIDENCE
from extract.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.batch.options import Options, Problem
    from extract.batch.run import Means
    from extract.errors import ArticleError
    from extract.read.units import Unit
    from extract.view.inputs import Inputs

LARGE = 40_000_000
"""Bytes from which a page gets slow: eight times the one on 500 articles and 20,000 facts, which opens within a second."""

HELP = """Write one self-contained HTML page to look at facts with: articles, a table, a graph and a timeline.

PATH is what `extract run` reads (files, folders, - for standard input), and is processed as it does; or its output: lines
of JSON that are records are taken as they are. With `--emit triple,entity,article`, such output shows every entity. The
texts of its articles come from --texts, or from the files that their ids name, as far as the records' words stand there; of
other articles the page shows the sentences that hold facts, and says so.

The page needs no network and loads nothing. Its policy lets nothing run but its own scripts.

Exit codes: 0 done; 1 some inputs could not be read or processed (named on standard error and on the page); 2 wrong usage, a
bad pattern file or an output that cannot be written; 130 interrupted.

\b
Examples:
  extract view seeds/ -o page.html
  extract view facts.jsonl --texts articles.jsonl -o page.html
  extract run seeds/ --emit triple,entity,article | extract view - -o page.html
"""


def view_cli(
    context: typer.Context,
    paths: take.Paths = None,
    output: take.OutputFile = None,
    title: take.PageTitle = None,
    texts: take.Texts = None,
    date: take.Date = None,
    scope: take.Scope = "entity",
    min_confidence: take.MinConfidence = MIN_CONFIDENCE,
    model: take.Model = None,
    patterns: take.Patterns = None,
    glob: take.Glob = None,
    any_language: take.AnyLanguage = False,
    jobs: take.Jobs = None,
    no_cache: take.NoCache = False,
    quiet: take.Quiet = False,
    log_json: take.LogJson = False,
) -> int:
    STYLE.as_json = log_json
    if not paths:
        typer.echo(context.get_help(), err=True)
        raise UsageError("no PATH given", "name articles, or the output of `extract run`")
    if output is None and sys.stdout is not None and sys.stdout.isatty():
        raise UsageError("a page is nothing for a terminal", "-o FILE writes it to a file")
    if patterns is not None and not patterns.is_dir():
        raise UsageError(f"--patterns: {patterns} is no folder")
    from extract.batch.options import Options  # noqa: PLC0415  (`--help` must not wait for these)
    from extract.batch.run import Means  # noqa: PLC0415
    from extract.cli.run import make_cache  # noqa: PLC0415
    from extract.cli.values import parse_day, parse_jobs, parse_scope, parse_share  # noqa: PLC0415
    from extract.read.selection import select  # noqa: PLC0415
    from extract.read.units import read_units  # noqa: PLC0415
    from extract.view.inputs import EMIT  # noqa: PLC0415
    from extract.write.jsonl import write_lines  # noqa: PLC0415
    from extract.write.target import open_target  # noqa: PLC0415

    options = Options(
        model, patterns, parse_day(date), EMIT, parse_scope(scope), any_language,
        min_confidence=parse_share("--min-confidence", min_confidence),
    )  # fmt: skip
    workers = parse_jobs(jobs or "1")
    selection = select(paths, glob or (), None, (output,))
    with ExitStack() as stack:
        out = stack.enter_context(open_target(output))
        means = Means(workers, None, None if no_cache else stack.enter_context(make_cache(options)))
        inputs, page = build(read_units(paths, selection), options, means, texts or (), title)
        with suppress(BrokenPipeError):
            write_lines(page, out)
    if len(page) > LARGE:
        print_note(f"the page has {len(page) / 1e6:,.0f} MB: browsers will be slow with it; make one of fewer articles")
    if not quiet:
        collection = inputs.collection
        size = f"{len(page) / 1e6:.1f} MB"
        print_note(f"{len(collection.articles):,} articles, {collection.triples:,} triples on a page of {size}")
    return 1 if inputs.problems else 0


def build(
    units: Iterable[Unit | ArticleError], options: Options, means: Means, texts: Iterable[str], title: str | None
) -> tuple[Inputs, bytes]:
    """What was read, and the page on it in UTF-8; problems are told as they come up.

    Raises:
        UsageError: the model or a pattern file is bad.
    """
    from extract.view.data import page_data  # noqa: PLC0415
    from extract.view.inputs import read_inputs  # noqa: PLC0415
    from extract.view.page import render_page  # noqa: PLC0415

    inputs = read_inputs(units, options, means, texts, _tell)
    return inputs, render_page(page_data(inputs.collection, inputs.problems, title)).encode("utf-8")


def _tell(problem: Problem) -> None:
    print_error(problem.what, where=problem.where, hint=problem.hint)
