"""`extract cache`."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from extract.cli.messages import print_note

HELP = """The records of articles that were processed before.

They stand in one file, in EXTRACT_CACHE or the user's cache folder, and are found by the article's bytes, the program, the
model, the patterns and the options together: a change in any of them makes them unreachable. The file is kept below 1 GB.

\b
Examples:
  extract cache info
  EXTRACT_CACHE=/tmp/cache extract run seeds/
  extract cache clear
"""
INFO_HELP = """Print where the cache is and how much it holds.

Exit codes: 0; 1 the file is damaged or cannot be read, as the line `problem` says.

\b
Examples:
  extract cache info
  extract cache info --json | jq .articles
"""
CLEAR_HELP = """Remove the cache. The next run processes everything, and begins a new one.

\b
Example:
  extract cache clear
"""

app = typer.Typer(help=HELP, no_args_is_help=True, rich_markup_mode=None)


@app.command("info", help=INFO_HELP)
def info_cli(as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False) -> int:
    from extract.batch.cache import cache_folder, cache_info  # noqa: PLC0415  (`--help` must not wait for it)

    found = asdict(cache_info(cache_folder()))
    if as_json:
        typer.echo(json.dumps(found, ensure_ascii=False))
    else:
        for key, value in found.items():
            if value is not None:
                typer.echo(f"{key}: {f'{value:,}' if isinstance(value, int) else value}")
    return 1 if found["problem"] else 0


@app.command("clear", help=CLEAR_HELP)
def clear_cli() -> None:
    from extract.batch.cache import FILE, cache_folder, cache_info, remove  # noqa: PLC0415

    found = cache_info(cache_folder())
    remove(cache_folder() / FILE)
    print_note(f"{found.path}: {found.articles:,} articles, {found.bytes:,} bytes removed")
