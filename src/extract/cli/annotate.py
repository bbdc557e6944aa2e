"""`extract annotate`."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from extract.cli.messages import print_error
from extract.errors import ArticleError

HELP = """Write gold for articles, filled in with what the program finds, for you to correct by hand.

Each line is a JSON object with a `type`: article, then sentence by sentence its entities and facts. Correct what is wrong,
delete what is not so, add what is missing, and give the file to `extract eval`; docs/eval.md says what counts as a fact. A
line for each argument: a record with an object and two qualifiers gives three facts.

Exit codes: 0 all articles written; 1 some could not be read or processed; 2 wrong usage.

\b
Examples:
  extract annotate articles/ -o gold.jsonl
  extract eval gold.jsonl
"""


def annotate_cli(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", show_default=False)],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write to FILE, which appears whole or not at all."),
    ] = None,
    date: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help="Date of articles that state none.")
    ] = None,
    scope: Annotated[
        str,
        typer.Option("--scope", metavar="entity|open", help="entity: facts that touch an entity; open: all facts."),
    ] = "entity",
    model: Annotated[str | None, typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline.")] = None,
    patterns: Annotated[
        Path | None, typer.Option("--patterns", metavar="DIR", help="A folder of your own patterns, read after ours.")
    ] = None,
) -> int:
    from extract.cli.values import parse_day, parse_scope  # noqa: PLC0415  (`--help` must not wait for these)
    from extract.compare.annotation import annotation  # noqa: PLC0415
    from extract.compare.gold import GoldArticle  # noqa: PLC0415
    from extract.pipeline import assembled, load  # noqa: PLC0415
    from extract.read.articles import read_articles  # noqa: PLC0415
    from extract.write.jsonl import write_lines  # noqa: PLC0415
    from extract.write.target import open_target  # noqa: PLC0415

    wanted, day = parse_scope(scope), parse_day(date)
    nlp = load(model, patterns)
    failed = False
    with suppress(BrokenPipeError), open_target(output) as out:
        for article in read_articles(paths, day):
            if isinstance(article, ArticleError):
                failed = True
                print_error(article.what, where=str(article.where), hint=article.hint)
                continue
            done = assembled(article, nlp)
            rows = annotation(
                GoldArticle(id=article.id, title=article.title, published=article.published, text=article.text),
                [(sentence.start, sentence.end) for sentence in done.sentences()],
                done.triple_records(wanted),
                done.entity_records(),
            )
            write_lines("".join(f"{row.model_dump_json()}\n" for row in rows).encode("utf-8"), out)
    return 1 if failed else 0
