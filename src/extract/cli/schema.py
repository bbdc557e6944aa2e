"""`extract schema`."""

import json

import typer

HELP = """Print the JSON Schema of one line of output.

\b
Examples:
  extract schema > record.schema.json
  extract schema | jq -r '."$defs" | keys[]'
"""


def schema_cli() -> None:
    from extract.records import json_schema  # noqa: PLC0415  (`--help` must not wait for pydantic)

    typer.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
