"""`extract eval`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.messages import print_error
from extract.defaults import MIN_CONFIDENCE

if TYPE_CHECKING:
    from extract.compare.evaluation import Evaluation
    from extract.compare.gold import Gold
    from extract.records import AnyRecord

HELP = """Measure the program on annotated articles: precision, recall and F1 of facts and entities.

GOLD is a file as `extract annotate` writes it, corrected by hand, or a folder with articles.jsonl and facts.jsonl (with
sentences.json) or entities.jsonl; docs/eval.md describes both. The articles are processed anew, with the options given; with
--records, an output that is there already is measured (--emit triple,entity).

Intervals in brackets hold 95% of 1000 bootstrap resamples of the sentences. Each missed fact comes with the `extract
why-not` that tells where it was lost, each false one with the `extract why` that tells where it is from.

Exit codes: 0; 1 a figure is below the gate, or an article could not be processed; 2 wrong usage, or the gold has a fault.

\b
Examples:
  extract annotate articles/ -o gold.jsonl
  extract eval gold.jsonl
  extract eval gold/ --min-f1 0.75 --min-entity-f1 0.85
  extract eval gold/ --json | jq .facts.f1
"""


def eval_cli(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD...", show_default=False)],
    records: Annotated[
        Path | None, typer.Option("--records", metavar="FILE", help="Measure this output of `extract run`.")
    ] = None,
    scope: Annotated[
        str,
        typer.Option("--scope", metavar="entity|open", help="entity: facts that touch an entity; open: all facts."),
    ] = "entity",
    min_confidence: Annotated[
        float, typer.Option("--min-confidence", metavar="X", help="Only facts of which the program is that sure.")
    ] = MIN_CONFIDENCE,
    model: Annotated[str | None, typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline.")] = None,
    patterns: Annotated[
        Path | None, typer.Option("--patterns", metavar="DIR", help="A folder of your own patterns, read after ours.")
    ] = None,
    min_f1: Annotated[
        float | None, typer.Option("--min-f1", metavar="X", help="Gate: F1 of facts (of entities, without facts).")
    ] = None,
    min_entity_f1: Annotated[
        float | None, typer.Option("--min-entity-f1", metavar="X", help="Gate: F1 of entities.")
    ] = None,
    misses: Annotated[
        int, typer.Option("--misses", metavar="N", min=0, help="How many missed and false ones to list.")
    ] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="Print all of it as one JSON object.")] = False,
) -> int:
    from extract.cli.values import parse_scope, parse_share  # noqa: PLC0415  (`--help` must not wait for these)
    from extract.compare import evaluation_render  # noqa: PLC0415
    from extract.compare.evaluation import evaluate  # noqa: PLC0415
    from extract.compare.gold_files import read_gold  # noqa: PLC0415
    from extract.read.output import read_records  # noqa: PLC0415
    from extract.records import ErrorRecord  # noqa: PLC0415

    for option, share in (("--min-f1", min_f1), ("--min-entity-f1", min_entity_f1)):
        if share is not None:
            parse_share(option, share)
    wanted = parse_scope(scope)
    limit = parse_share("--min-confidence", min_confidence)
    annotated = read_gold(gold)
    if records is not None:
        found = list(read_records(records))
    else:
        found = list(processed(annotated, model, patterns, wanted, limit))
    evaluation = evaluate(annotated, found)
    sources = {article.id: source_of(article.id, gold) for article in annotated.articles}
    if as_json:
        typer.echo(json.dumps(evaluation_render.as_json(evaluation, sources), ensure_ascii=False))
    else:
        for line in evaluation_render.text(evaluation, sources, misses):
            typer.echo(line)
    failed = [r for r in found if isinstance(r, ErrorRecord)]
    for error in failed:
        print_error(error.what, where=error.where, hint=error.hint)
    below = list(shortfalls(evaluation, min_f1, min_entity_f1))
    for line in below:
        print_error(line)
    return 1 if failed or below else 0


def processed(
    gold: Gold, model: str | None, patterns: Path | None, scope: str, min_confidence: float
) -> Iterator[AnyRecord]:
    """The records of the gold articles, as `extract run` finds them."""
    from typing import cast  # noqa: PLC0415

    from extract.batch.options import Scope  # noqa: PLC0415
    from extract.pipeline import load, process  # noqa: PLC0415
    from extract.read.article import Article  # noqa: PLC0415

    articles = (Article(a.id, a.text, a.title, a.published, "record" if a.published else None) for a in gold.articles)
    records = process(
        articles, load(model, patterns), frozenset({"triple", "entity"}), cast("Scope", scope), min_confidence
    )
    yield from cast("Iterator[AnyRecord]", records)


def source_of(article: str, gold: Iterable[Path]) -> str:
    """The file that holds an article: that of its own where its id is a path, or else the gold."""
    from extract.compare.gold_files import ARTICLES  # noqa: PLC0415

    if Path(article).is_file():
        return article
    first = next(iter(gold))
    return str(first / ARTICLES if first.is_dir() else first)


def shortfalls(evaluation: Evaluation, min_f1: float | None, min_entity_f1: float | None) -> Iterator[str]:
    """A line for each figure below its gate."""
    facts = evaluation.facts or evaluation.entities
    for option, name, scored, least in (
        ("--min-f1", "facts" if evaluation.facts else "entities", facts, min_f1),
        ("--min-entity-f1", "entities", evaluation.entities, min_entity_f1),
    ):
        if least is None:
            continue
        value = scored.all.f1.value if scored else None
        if value is None:
            yield f"{option}: the gold has nothing to measure it on"
        elif value < least:
            yield f"F1 of {name} is {value:.3f}, at least {least:g} is wanted"
