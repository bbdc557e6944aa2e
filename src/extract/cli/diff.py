"""`extract diff`."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.messages import print_note
from extract.errors import UsageError

if TYPE_CHECKING:
    from extract.compare.changes import Comparison

HELP = """Compare the facts of two outputs of `extract run`, and say what was added, removed or changed.

A fact is compared by what it says: sides, predicate, arguments, time, status, speaker and relation. Where it stands in the
article does not count, nor does its confidence. Articles are the same where their ids are; a changed fact is one of the same
article that says the same but for its status, say, or its time. OLD and NEW may be .gz or .zst; - is standard input.

--json prints a JSON object for each change: change (added, removed, changed), article, known (the other output tells the
fact in another place), fields (aspect, field, old, new), and the records old and new.

Exit codes: 0 the same facts; 1 different ones; 2 wrong usage, or a file that is no output of `extract run`.

\b
Examples:
  extract diff main.jsonl branch.jsonl
  extract diff old.jsonl new.jsonl --json | jq -r 'select(.fields[].aspect == "status") | .new.evidence.text'
  extract run articles/ | extract diff baseline.jsonl - --markdown -o diff.md
"""


def diff_cli(
    old: Annotated[str, typer.Argument(metavar="OLD", show_default=False)],
    new: Annotated[str, typer.Argument(metavar="NEW", show_default=False)],
    as_json: Annotated[bool, typer.Option("--json", help="Print a JSON object for each change.")] = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="Print a page of Markdown.")] = False,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write to FILE, which appears whole or not at all."),
    ] = None,
) -> int:
    if as_json and as_markdown:
        raise UsageError("--json and --markdown exclude each other")
    if old == new == "-":
        raise UsageError("standard input cannot be both OLD and NEW")
    from extract.compare.diff import compare  # noqa: PLC0415  (`--help` must not wait for these)
    from extract.read.output import read_triples  # noqa: PLC0415
    from extract.write.jsonl import write_lines  # noqa: PLC0415
    from extract.write.target import open_target  # noqa: PLC0415

    comparison = compare(read_triples(old), read_triples(new))
    if not as_json and not as_markdown and output is None:
        _print(comparison)
    else:
        with suppress(BrokenPipeError), open_target(output) as out:
            write_lines(_rendered(comparison, as_json=as_json, as_markdown=as_markdown).encode("utf-8"), out)
        print_note(str(comparison))
    return 1 if comparison.changes else 0


def _rendered(comparison: Comparison, *, as_json: bool, as_markdown: bool) -> str:
    from extract.compare.diff_render import json_lines, markdown, text  # noqa: PLC0415

    if as_json:
        lines = json_lines(comparison)
    else:
        lines = markdown(comparison) if as_markdown else (line.plain for line in text(comparison))
    return "".join(f"{line}\n" for line in lines)


def _print(comparison: Comparison) -> None:
    from rich.console import Console  # noqa: PLC0415

    from extract.compare.diff_render import text  # noqa: PLC0415

    console = Console(highlight=False, soft_wrap=True)
    for line in text(comparison):
        console.print(line)
