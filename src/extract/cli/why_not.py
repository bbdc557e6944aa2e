"""`extract why-not`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.defaults import MIN_CONFIDENCE
from extract.errors import ArticleError, UsageError

if TYPE_CHECKING:
    from spacy.language import Language

    from extract.assemble import Scope
    from extract.explain.answer import Answer
    from extract.explain.question import Question

HELP = """Say at which stage a fact was lost that one expects in an article, and what was found instead.

FILE is an article, or a file of several: then all are asked, and the one in which the fact came furthest answers. Subject
and object are words of the article, in any inflection, or a canonical name or id ("Japan", "country/JP"); a name stands for
all that the article calls by it. The predicate is a verb in any form ("sold", "agree to sell") or a relation ("supplies").
Give the options of the run that did not find it.

Stages, in the order in which a fact passes them: read (the file is no article), language (not English), text (the words are
not there), boilerplate (furniture of a page), entity (a name that is not known as one), clause (no verb of that kind),
argument (the verb has other arguments), name (the argument has another name there), relation, status (denied, planned,
possible ...), scope, confidence, duplicate.

Exit codes: 0 the fact is found, its id is printed; 1 it is not, the stage is printed; 2 wrong usage.

\b
Examples:
  extract why-not seeds/dicas.txt --subject Japan --predicate sell --object 'Patriot missiles'
  extract why-not news.jsonl --subject Poland --predicate acquires --object tanks --modality any --json
"""
ANY = "any"


def why_not_cli(
    file: Annotated[str, typer.Argument(metavar="FILE")],
    subject: Annotated[str, typer.Option("--subject", metavar="S", help="Who does it.")],
    predicate: Annotated[str, typer.Option("--predicate", metavar="P", help="What is done: a verb or a relation.")],
    object_: Annotated[str, typer.Option("--object", metavar="O", help="To whom or what.")],
    polarity: Annotated[
        str, typer.Option("--polarity", metavar="POLARITY", help="positive, negative or any.")
    ] = "positive",
    modality: Annotated[
        str,
        typer.Option(
            "--modality",
            metavar="MODALITY",
            help="asserted, intended, future, obligation, possible, conditional or any.",
        ),
    ] = "asserted",
    date: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help="Date of articles that state none.")
    ] = None,
    scope: Annotated[str, typer.Option("--scope", metavar="entity|open", help="As in `extract run`.")] = "entity",
    min_confidence: Annotated[
        float, typer.Option("--min-confidence", metavar="X", help="As in `extract run`.")
    ] = MIN_CONFIDENCE,
    model: Annotated[
        str | None, typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline in place of our model.")
    ] = None,
    patterns: Annotated[
        Path | None, typer.Option("--patterns", metavar="DIR", help="A folder of your own patterns, read after ours.")
    ] = None,
    only_patterns: Annotated[
        bool, typer.Option("--only-patterns", help="Use the entity patterns of --patterns alone.")
    ] = False,
    any_language: Annotated[
        bool, typer.Option("--any-language", help="Also read texts that do not look like English.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> int:
    from extract.cli.values import parse_day, parse_patterns, parse_scope, parse_share  # noqa: PLC0415
    from extract.pipeline import load  # noqa: PLC0415

    question = _question(subject, predicate, object_, polarity, modality)
    day, kept, least = parse_day(date), parse_scope(scope), parse_share("--min-confidence", min_confidence)
    parse_patterns(patterns, only=only_patterns)
    if not Path(file).is_file():
        raise UsageError(f"{file}: no such file", "FILE is one article, or a file of several")
    nlp = load(model, patterns, only_patterns=only_patterns)
    answer = best(answers(question, file, nlp, kept, least, date=day, patterns=patterns, any_language=any_language))
    if as_json:
        from pydantic import TypeAdapter  # noqa: PLC0415

        from extract.explain.answer import Answer  # noqa: PLC0415

        typer.echo(json.dumps(TypeAdapter(Answer).dump_python(answer, mode="json"), ensure_ascii=False))
    else:
        for line in lines(answer):
            typer.echo("".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in line))
    return 0 if answer.found else 1


def _question(subject: str, predicate: str, object_: str, polarity: str, modality: str) -> Question:
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415

    from extract.explain.question import Question  # noqa: PLC0415

    for option, given in (("--subject", subject), ("--predicate", predicate), ("--object", object_)):
        if not any(c.isalnum() for c in given):
            raise UsageError(f"{option}: {given!r} holds no word")
    try:
        return TypeAdapter(Question).validate_python(
            {
                "subject": subject.strip(),
                "predicate": predicate.strip(),
                "object": object_.strip(),
                "polarity": None if polarity == ANY else polarity,
                "modality": None if modality == ANY else modality,
            }
        )
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        expected = str(first.get("ctx", {}).get("expected", "")).replace("'", "")
        raise UsageError(f"--{first['loc'][0]}: unknown value {first['input']!r}", f"any, {expected}") from error


def answers(
    question: Question,
    file: str,
    nlp: Language,
    scope: Scope = "entity",
    min_confidence: float = MIN_CONFIDENCE,
    *,
    date: str | None = None,
    patterns: Path | None = None,
    any_language: bool = False,
) -> Iterator[Answer]:
    """What becomes of a fact in each article of a file."""
    from extract.explain.answer import Answer  # noqa: PLC0415
    from extract.explain.lost import ask  # noqa: PLC0415
    from extract.explain.replay import replay  # noqa: PLC0415
    from extract.read.articles import read_articles  # noqa: PLC0415

    seen: set[str] = set()
    everything = read_articles([file], date, any_language=True)
    for article, english in zip(everything, read_articles([file], date, any_language=any_language), strict=True):
        if isinstance(article, ArticleError):
            yield Answer("read", str(article.where), article.what, hint=article.hint)
        elif isinstance(english, ArticleError):
            yield Answer("language", article.id, english.what, hint=english.hint)
        else:
            answer = ask(question, replay(article, nlp, patterns), nlp, scope, min_confidence)
            if answer.found and article.id in seen:
                what = "it is in an article that `extract run` leaves out: one before it has the same id"
                answer = replace(
                    answer, stage="duplicate", what=what, ids=(), hint="give each article an id of its own"
                )
            seen.add(article.id)
            yield answer


def best(found: Iterator[Answer]) -> Answer:
    """The first answer that is "found", else the first of those that came furthest."""
    from extract.explain.answer import STAGES  # noqa: PLC0415

    furthest: Answer | None = None
    for answer in found:
        if answer.found:
            return answer
        if furthest is None or STAGES.index(answer.stage) > STAGES.index(furthest.stage):
            furthest = answer
    if furthest is None:
        raise UsageError("the file holds no article")
    return furthest


def lines(answer: Answer) -> Iterator[str]:
    """An answer for a person."""
    from extract.explain.lost import told  # noqa: PLC0415

    if answer.found:
        yield f"found in {answer.article}"
        yield from (f"  {line}" for line in answer.instead)
        yield f"  `extract why {answer.ids[0]} --articles FILE` says how it came about"
        return
    part = f", {answer.part}" if answer.part else ""
    yield f"lost at: {answer.stage}{part} (in {answer.article})"
    yield f"  {answer.what}"
    yield from (f"    {line}" for line in answer.instead)
    if answer.hint:
        yield f"  hint: {answer.hint}"
    if answer.nearest:
        yield "  nearest facts:"
    for record in answer.nearest:
        plain = (record.polarity, record.modality) == ("positive", "asserted")
        status = "" if plain else f", {record.polarity} and {record.modality}"
        yield f"    {told(record)}{status} ({record.id})"
