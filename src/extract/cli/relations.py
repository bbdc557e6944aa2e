"""`extract relations`: the canonical relations, and which predicates of a corpus have none."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.messages import print_error
from extract.errors import UsageError

if TYPE_CHECKING:
    from extract.records import Record
    from extract.relations.relation_lines import Frame, Relation

EXAMPLES = 3
HELP = """The canonical relations that `relation` in the output of `extract run` may have.

\b
Examples:
  extract relations list
  extract relations show supplies
  extract relations coverage articles/
"""
LIST_HELP = """Print the relations: id, types of the subject and the object, definition.

\b
Examples:
  extract relations list
  extract relations list --patterns mine/ --json | jq -r .id
"""
SHOW_HELP = """Print all that is known of relations: definition, types, inverse, mappings, what states them, examples.

Exit codes: 0; 2 there is no relation of that id.

\b
Examples:
  extract relations show supplies
  extract relations show supplies acquires --json
"""
COVERAGE_HELP = """Read articles and print which predicates are frequent and have no relation, with examples.

The first line says how many of the facts have one. A predicate is its lemma with the role of its object, as in "look to";
PATH as in `extract run`.

Exit codes: 0 all articles done; 1 some could not be read or processed (each named on standard error).

\b
Examples:
  extract relations coverage articles/ --top 10
  extract relations coverage articles.jsonl --json | jq -r 'select(.count > 9).predicate'
"""

app = typer.Typer(help=HELP, no_args_is_help=True, rich_markup_mode=None)
Patterns = Annotated[
    Path | None, typer.Option("--patterns", metavar="DIR", help="A folder of your own patterns, read before ours.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")]


@app.command("list", help=LIST_HELP)
def list_cli(patterns: Patterns = None, as_json: AsJson = False) -> None:
    for relation in relations(patterns):
        typer.echo(relation_line(relation) if as_json else list_line(relation))


@app.command("show", help=SHOW_HELP)
def show_cli(
    ids: Annotated[list[str], typer.Argument(metavar="RELATION...")], patterns: Patterns = None, as_json: AsJson = False
) -> None:
    known = {r.id: r for r in relations(patterns)}
    missing = next((i for i in ids if i not in known), None)
    if missing is not None:
        raise UsageError(f"there is no relation {missing!r}", "`extract relations list` prints them")
    for number, wanted in enumerate(ids):
        if as_json:
            typer.echo(relation_line(known[wanted]))
        else:
            typer.echo(("\n" if number else "") + "\n".join(describe(known[wanted])))


@app.command("coverage", help=COVERAGE_HELP)
def coverage_cli(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...")],
    top: Annotated[int, typer.Option("--top", metavar="N", min=1, help="How many predicates to print.")] = 30,
    model: Annotated[str | None, typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline.")] = None,
    patterns: Patterns = None,
    as_json: AsJson = False,
) -> int:
    found = coverage(read_records(paths, model, patterns))
    for where, what in found.problems:
        print_error(what, where=where)
    if as_json:
        typer.echo(json.dumps({"facts": found.facts, "mapped": found.mapped}))
        for row in found.unmapped[:top]:
            typer.echo(json.dumps(asdict(row), ensure_ascii=False))
    else:
        share = f"{found.mapped / found.facts:.1%}" if found.facts else "none"
        typer.echo(f"{found.facts} facts, {found.mapped} with a relation ({share})")
        for row in found.unmapped[:top]:
            typer.echo(f"{row.count:6d}  {row.predicate}")
            for example in row.examples:
                typer.echo(f"          {example}")
    return 1 if found.problems else 0


def relations(patterns: Path | None = None) -> tuple[Relation, ...]:
    """All relations, a user's own first.

    Raises:
        UsageError: the folder is none, or a file in it is bad.
    """
    from extract.relations.catalogue import catalogue  # noqa: PLC0415  (`--help` must not wait for it)

    if patterns is not None and not patterns.is_dir():
        raise UsageError(f"--patterns: {patterns} is no folder")
    return catalogue(patterns).relations


def relation_line(relation: Relation) -> str:
    """A relation as one line of a catalogue file."""
    return json.dumps(relation.model_dump(exclude_defaults=True), ensure_ascii=False)


def list_line(relation: Relation) -> str:
    sides = f"{' or '.join(relation.subject)} -> {' or '.join(relation.object)}"
    return f"{relation.id}\t{sides}\t{relation.definition}"


def describe(relation: Relation) -> Iterator[str]:
    """The lines of `show`."""
    yield f"{relation.id}: {relation.definition}"
    yield f"  sides     {' or '.join(relation.subject)} -> {' or '.join(relation.object)}"
    if relation.inverse:
        yield f"  inverse   {relation.inverse}"
    for name, value in relation.mappings.model_dump(exclude_none=True).items():
        yield f"  {name:<9} {value}"
    for frame in relation.frames:
        yield f"  stated by {frame_text(frame)}"
    for example in relation.examples:
        yield f"  such as   {example}"
    for counterexample in relation.counterexamples:
        yield f"  but not   {counterexample}"


def frame_text(frame: Frame) -> str:
    """A frame in a line: "deliver, sell (passive) + to <party>"."""
    text = ", ".join(frame.verbs) if frame.verbs else f"the nouns {', '.join(frame.nouns)}"
    if frame.voice == "passive":
        text += " (passive)"
    if frame.roles or frame.object:
        text += f" + {' or '.join(frame.roles)} <{' or '.join(frame.object)}>".replace("+  <", "+ <").replace(" <>", "")
    for role, types in frame.others.items():
        text += f", {role} <{' or '.join(types)}>"
    return text if not frame.subject else f"<{' or '.join(frame.subject)}> {text}"


@dataclass(frozen=True, slots=True)
class Unmapped:
    """A predicate without a relation: how often it was found, and examples as "subject | predicate | object"."""

    predicate: str
    count: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """`unmapped` has the most frequent first, then in the order of the alphabet; `problems` are place and reason."""

    facts: int
    mapped: int
    unmapped: tuple[Unmapped, ...]
    problems: tuple[tuple[str, str], ...]


def coverage(records: Iterable[Record]) -> Coverage:
    """How many facts of the records have a relation, and which predicates have none."""
    from extract.records import ErrorRecord, TripleRecord  # noqa: PLC0415

    facts = mapped = 0
    counts: Counter[str] = Counter()
    examples: dict[str, list[str]] = {}
    problems = []
    for record in records:
        if isinstance(record, ErrorRecord):
            problems.append((record.where, record.what))
        if not isinstance(record, TripleRecord):
            continue
        facts += 1
        if record.relation is not None:
            mapped += 1
            continue
        predicate = f"{record.predicate} {record.object_role}" if record.object_role else record.predicate
        counts[predicate] += 1
        texts = (record.subject.name or record.subject.text, record.phrase.text, record.object.text)
        shown = " | ".join(" ".join(text.split()) for text in texts)
        seen = examples.setdefault(predicate, [])
        if len(seen) < EXAMPLES and shown not in seen:
            seen.append(shown)
    ordered = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    return Coverage(facts, mapped, tuple(Unmapped(p, n, tuple(examples[p])) for p, n in ordered), tuple(problems))


def read_records(paths: Iterable[str], model: str | None, patterns: Path | None) -> Iterator[Record]:
    """The triples and errors of the articles behind `paths`."""
    from extract.pipeline import load, process  # noqa: PLC0415
    from extract.read.articles import read_articles  # noqa: PLC0415

    yield from process(read_articles(paths), load(model, patterns), frozenset({"triple"}))
