"""From articles and from records of earlier runs, in any mixture, to what the page shows."""

import re
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from extract.batch.options import Options, Problem
from extract.batch.run import Means, run
from extract.errors import ArticleError
from extract.read.articles import parse_unit
from extract.read.units import Unit
from extract.records import SCHEMA, AnyRecord
from extract.view.blocks import ContradictionError, join_pieces
from extract.view.collection import Collection
from extract.view.texts import find_texts

EMIT = ("article", "entity", "triple")
"""Types of records that a page is made of."""
_OURS = re.compile(rb'\s*\{\s*"schema"\s*:\s*"' + SCHEMA.split("/")[0].encode() + b"/")
_RECORD: TypeAdapter[AnyRecord] = TypeAdapter(Annotated[AnyRecord, Field(discriminator="type")])


@dataclass(slots=True)
class Inputs:
    """The articles with their records, and what could not be read or processed."""

    collection: Collection = field(default_factory=Collection)
    problems: list[Problem] = field(default_factory=list)


def read_inputs(
    units: Iterable[Unit | ArticleError],
    options: Options,
    means: Means,
    texts: Iterable[str] = (),
    told: Callable[[Problem], None] = lambda problem: None,
) -> Inputs:
    """Process the articles among `units`, and take the records among them as they are.

    `texts` are paths where articles of such records are looked for; `options.emit` must hold `EMIT`; `told` is called with
    each problem as it comes up.

    Raises:
        UsageError: the model or a pattern file is bad.
    """
    inputs = Inputs()

    def tell(problem: Problem) -> None:
        inputs.problems.append(problem)
        told(problem)

    articles: list[Unit] = []
    for unit in units:
        if isinstance(unit, ArticleError):
            tell(_problem(unit))
        elif _is_record(unit):
            try:
                inputs.collection.add(_RECORD.validate_json(unit.data))
            except ValidationError as error:
                tell(_bad_record(unit, error))
        else:
            articles.append(unit)
    if articles:
        _process(articles, options, means, inputs.collection, tell)
    for unread in find_texts(inputs.collection, texts):
        tell(_problem(unread))
    _drop_contradictions(inputs.collection, tell)
    return inputs


def _is_record(unit: Unit) -> bool:
    """Whether a line was written by `extract run`: its first key says so, and no article has it."""
    return unit.form == "record" and _OURS.match(unit.data) is not None


def _process(
    units: list[Unit], options: Options, means: Means, collection: Collection, tell: Callable[[Problem], None]
) -> None:
    """Run articles through the pipeline, and keep their texts."""
    with closing(run(units, options, means)) as outcomes:
        for unit, outcome in zip(units, outcomes, strict=True):
            if outcome.problem:
                tell(outcome.problem)
                continue
            collection.articles.pop(outcome.article or "", None)  # records of an earlier run of the same article
            for line in outcome.lines.split(b"\n"):
                if line:
                    collection.add(_RECORD.validate_json(line))
            article = parse_unit(unit, options.date, any_language=options.any_language)
            collection.articles[article.id].text = article.text


def _drop_contradictions(collection: Collection, tell: Callable[[Problem], None]) -> None:
    """Take out articles whose records cannot come from one text."""
    for key, article in list(collection.articles.items()):
        if article.text is None:
            try:
                join_pieces(article.pieces())
            except ContradictionError as error:
                del collection.articles[key]
                tell(Problem(key, str(error), "do not mix records of two versions of an article"))


def _bad_record(unit: Unit, error: ValidationError) -> Problem:
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    what = f"not a record of this version: {place}: {first['msg'][:120]}"
    return Problem(str(unit.where), what, "`extract schema` says what one looks like")


def _problem(error: ArticleError) -> Problem:
    return Problem(str(error.where), error.what, error.hint)
