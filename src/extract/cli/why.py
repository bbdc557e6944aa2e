"""`extract why`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language

    from extract.explain.shapes import Explanation

HELP = """Show how a record came about: the article is processed again, and each stage says what it did.

The record is given by its place, FILE:LINE, or by its `id` or `fact` with the file that holds it
(--in) or the articles to look through (--articles). Its article is the file that `article.id` names, or one of --articles.
Give the --model, --patterns and --date of the run that wrote the record.

Told are: the sentence as it was parsed; the rule and the words it took; for each name what found it, what it was linked to,
and how a date got its value; the cues of polarity and modality; who says so; the line of the catalogue that gives the
relation; the terms of the confidence; and the line of the pattern or code that is responsible for each.

Exit codes: 0 the record is made again, equal in every key; 1 it is not: the differences are told (article, program,
patterns or options are others); 2 wrong usage.

\b
Examples:
  extract run seeds/ -o facts.jsonl && extract why facts.jsonl:7
  extract why c9fc66bd758b55d1 --in facts.jsonl
  extract why c9fc66bd758b55d1 --articles seeds/
  extract why news.jsonl:12 --articles articles.jsonl.gz --json | jq .fact.confidence
"""


def why_cli(
    target: Annotated[str, typer.Argument(metavar="ID|FILE:LINE")],
    within: Annotated[
        str | None, typer.Option("--in", metavar="FILE", help="Output of `extract run` in which ID is looked up.")
    ] = None,
    articles: Annotated[
        list[str] | None,
        typer.Option("--articles", metavar="PATH", help="Where the article is; PATH as in `extract run`; repeat it."),
    ] = None,
    date: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help="The --date of that run. [the record's own]")
    ] = None,
    model: Annotated[str | None, typer.Option("--model", metavar="NAME", help="The --model of that run.")] = None,
    patterns: Annotated[
        Path | None, typer.Option("--patterns", metavar="DIR", help="The --patterns of that run.")
    ] = None,
    only_patterns: Annotated[bool, typer.Option("--only-patterns", help="Where that run had it.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> int:
    from extract.cli.values import parse_day, parse_patterns  # noqa: PLC0415  (`--help` must not wait for these)
    from extract.pipeline import load  # noqa: PLC0415

    day = parse_day(date)
    parse_patterns(patterns, only=only_patterns)

    def pipeline() -> Language:
        return load(model, patterns, only_patterns=only_patterns)

    explanation = why(target, within, articles or (), day, pipeline, patterns)
    if as_json:
        from pydantic import TypeAdapter  # noqa: PLC0415

        from extract.explain.shapes import Explanation  # noqa: PLC0415

        sys.stdout.buffer.write(TypeAdapter(Explanation).dump_json(explanation) + b"\n")
    else:
        from extract.explain.render import print_explanation  # noqa: PLC0415

        print_explanation(explanation, target)
    return 1 if explanation.differences else 0


def why(
    target: str, within: str | None, articles: list[str] | tuple[str, ...], date: str | None, nlp: Callable[[], Language],
    patterns: Path | None = None,
) -> Explanation:  # fmt: skip
    """How the record came about that is meant by FILE:LINE, or by an id in a file or among articles.

    `nlp` loads the pipeline.

    Raises:
        UsageError: record or article are not there.
    """
    from extract.explain.find import article_of, is_place, record_at, record_of_id  # noqa: PLC0415
    from extract.explain.why import NotFoundError, explain_record  # noqa: PLC0415

    if not is_place(target) and within is None:
        if not articles:
            hint = "`extract why FILE:LINE`, `extract why ID --in FILE` or `extract why ID --articles PATH`"
            raise UsageError(f"{target!r} is no FILE:LINE, and where to look for an id is not said", hint)
        return _among(target, articles, date, nlp, patterns)
    if within is not None and is_place(target):
        raise UsageError("--in is for an ID; FILE:LINE already says where the record stands")
    found = record_at(target) if within is None else record_of_id(target, within)
    article = article_of(found.record, articles, date)
    try:
        return explain_record(found.record, article, nlp(), patterns)
    except NotFoundError as error:
        hint = (
            "was it written with another --model, --patterns or --date, by another version, or has the article changed?"
        )
        raise UsageError(f"{found} cannot be made again: {error}", hint) from error


def _among(
    identifier: str,
    articles: list[str] | tuple[str, ...],
    date: str | None,
    nlp: Callable[[], Language],
    patterns: Path | None,
) -> Explanation:
    from extract.cli.messages import print_error  # noqa: PLC0415
    from extract.errors import ArticleError  # noqa: PLC0415
    from extract.explain.replay import replay  # noqa: PLC0415
    from extract.explain.why import NotFoundError, explain_id  # noqa: PLC0415
    from extract.read.articles import read_articles  # noqa: PLC0415

    number, pipeline = 0, nlp()
    for article in read_articles(articles, date, any_language=True):
        if isinstance(article, ArticleError):
            print_error(article.what, where=str(article.where), hint=article.hint)
            continue
        number += 1
        try:
            return explain_id(replay(article, pipeline, patterns), identifier)
        except NotFoundError:
            continue
    raise UsageError(f"no triple of {number} articles has the id {identifier!r}", "an `id` or `fact` of `extract run`")
