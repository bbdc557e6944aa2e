"""`extract export`."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from extract.errors import UsageError

HELP = """Write triples in another format: RDF, a graph, a table or a database.

TRIPLES is the output of `extract run`, plain or as .gz or .zst, or - for standard input. FORMAT is turtle, nquads or jsonld
(RDF, needs rdflib), graphml (networkx), csv, parquet (pyarrow), sqlite or duckdb; where it is not given, the suffix of FILE
says it. The extra `export` of the package has all that they need. docs/export.md describes the formats: the vocabulary,
the tables, and questions to ask of them.

Exit codes: 0; 2 wrong usage, a library is missing, or TRIPLES is no output of `extract run` (FILE stays as it was).

\b
Examples:
  extract export facts.jsonl -o facts.ttl
  extract run articles/ | extract export - --to sqlite -o facts.sqlite
  extract export facts.jsonl --to csv | head
  extract export facts.jsonl --to nquads --base https://example.org/facts/ -o facts.nq
"""


def export_cli(
    triples: Annotated[str, typer.Argument(metavar="TRIPLES", show_default=False)],
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="FORMAT", help="turtle, nquads, jsonld, graphml, csv, parquet, sqlite or duckdb."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write to FILE, which appears whole or not at all."),
    ] = None,
    base: Annotated[
        str | None, typer.Option("--base", metavar="IRI", help="What the IRIs of RDF start with. [urn:extract:]")
    ] = None,
) -> int:
    from extract.export.formats import BASE, check_base, find_format  # noqa: PLC0415  (`--help` must not wait for these)
    from extract.export.needs import need  # noqa: PLC0415
    from extract.read.output import read_triples  # noqa: PLC0415
    from extract.write.target import open_target  # noqa: PLC0415

    chosen = find_format(to, output)
    if base is not None and not chosen.has_base:
        raise UsageError(f"--base: {chosen.name} has no IRIs", "it is for turtle, nquads and jsonld")
    options = {"base": check_base(base or BASE)} if chosen.has_base else {}
    if chosen.binary and output is None and sys.stdout.isatty():
        raise UsageError(f"{chosen.name} is nothing to look at in a terminal", "-o FILE writes to a file")
    if chosen.library:
        need(chosen.library)
    with suppress(BrokenPipeError), open_target(output) as out:
        chosen.write(read_triples(triples), out, **options)
    return 0
