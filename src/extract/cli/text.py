"""`extract text`."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Annotated

import typer

from extract.cli.messages import print_error
from extract.errors import ArticleError

HELP = """Print articles as they are read, one JSON object a line.

Its keys are id, text, title, published, date_source and language. All offsets in the output of `extract run` count in the
text: of .txt and .md files it is the file, of .html the main text of the page. `extract run` reads these lines too.

Exit codes: 0 all articles read; 1 some could not be.

\b
Examples:
  extract text seeds/ | jq -r '[.id, .published, .date_source] | @tsv'
  extract text page.html | jq -r .text
"""


def text_cli(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...")],
    date: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help="Date of articles that state none.")
    ] = None,
    glob: Annotated[
        list[str] | None, typer.Option("--glob", metavar="PATTERN", help="Of folders, only files that fulfil it.")
    ] = None,
    any_language: Annotated[
        bool, typer.Option("--any-language", help="Also read texts that do not look like English.")
    ] = False,
) -> int:
    from dataclasses import asdict  # noqa: PLC0415  (`--help` must not wait for these)

    from extract.cli.values import parse_day  # noqa: PLC0415
    from extract.read.articles import read_articles  # noqa: PLC0415
    from extract.read.selection import select  # noqa: PLC0415
    from extract.write.jsonl import write_lines  # noqa: PLC0415
    from extract.write.target import open_target  # noqa: PLC0415

    failed = False
    selection = select(paths, glob or ())
    with suppress(BrokenPipeError), open_target(None) as out:
        for article in read_articles(paths, parse_day(date), selection=selection, any_language=any_language):
            if isinstance(article, ArticleError):
                failed = True
                print_error(article.what, where=str(article.where), hint=article.hint)
            else:
                write_lines(f"{json.dumps(asdict(article), ensure_ascii=False)}\n".encode(), out)
    return 1 if failed else 0
