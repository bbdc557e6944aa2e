"""An evaluation for people and for programs."""

import shlex
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from extract.compare.evaluation import EntityEvaluation, Evaluation, FactEvaluation, Quality
from extract.compare.gold import GoldFact
from extract.compare.matching import Predicted
from extract.compare.measures import Measure, Scores
from extract.records import EntityRecord


def as_json(evaluation: Evaluation, sources: Mapping[str, str]) -> dict[str, Any]:
    """The whole evaluation. `sources` are the files in which articles stand, for the hints."""
    facts, entities = evaluation.facts, evaluation.entities
    return {
        "articles": evaluation.articles,
        "facts": None
        if facts is None
        else {
            **asdict(facts.all),
            "optional": facts.optional,
            "qualities": {name: _share(quality) for name, quality in facts.qualities.items()},
            "relations": {name: asdict(scores) for name, scores in facts.relations.items()},
            "missed": [{**g.model_dump(exclude_defaults=True), "hint": why_not(g, sources)} for g in facts.missed],
            "false": [
                {
                    "article": p.article,
                    "sentence": p.sentence,
                    "subject": p.subject,
                    "predicate": p.predicate,
                    "role": p.role,
                    "object": p.object,
                    "id": p.record.id,
                    "hint": why(p, sources),
                }
                for p in facts.wrong
            ],
        },
        "entities": None
        if entities is None
        else {
            **asdict(entities.all),
            "name": _share(entities.name),
            "labels": {label: asdict(scores) for label, scores in entities.labels.items()},
            "missed": [g.model_dump(exclude_defaults=True) for g in entities.missed],
            "false": [
                {"article": a, **p.model_dump(include={"text", "start", "end", "label", "name", "source"})}
                for a, p in entities.wrong
            ],
        },
    }


def text(evaluation: Evaluation, sources: Mapping[str, str], most: int) -> Iterator[str]:
    """The lines for a person, with at most `most` misses and false finds of each kind."""
    if evaluation.facts:
        yield from _facts(evaluation.facts, sources, most)
    if evaluation.entities:
        if evaluation.facts:
            yield ""
        yield from _entities(evaluation.entities, most)


def why_not(fact: GoldFact, sources: Mapping[str, str]) -> str:
    """The command that says where a missed fact was lost."""
    sides = ("--subject", fact.subject[0], "--predicate", fact.predicate[0], "--object", fact.object[0])
    status: tuple[str, ...] = ("--polarity", "negative") if fact.negated else ()
    status += () if fact.modality == "asserted" else ("--modality", fact.modality)
    return shlex.join(["extract", "why-not", sources.get(fact.article, fact.article), *sides, *status])


def why(prediction: Predicted, sources: Mapping[str, str]) -> str:
    """The command that says how a false fact came about."""
    source = sources.get(prediction.article, prediction.article)
    return shlex.join(["extract", "why", prediction.record.id, "--articles", source])


def _facts(facts: FactEvaluation, sources: Mapping[str, str], most: int) -> Iterator[str]:
    yield f"facts: {facts.all.gold} and {facts.optional} optional ones, {facts.all.predicted} predicted"
    yield from _measures(facts.all)
    for name, quality in facts.qualities.items():
        if quality.of:
            yield f"  {name:<10} {quality.share:.3f}  of {quality.of} right facts"
    yield "by relation" + " " * 15 + "gold  predicted  precision  recall  F1"
    yield from (_row(name, scores) for name, scores in facts.relations.items())
    for fact in facts.missed[:most]:
        told = _fact_text(fact.subject[0], fact.predicate[0], fact.role, fact.object[0])
        yield f"missed  {_place(fact.article, fact.sentence)}  {told}"
        yield f"        {why_not(fact, sources)}"
    for p in facts.wrong[:most]:
        told = _fact_text(p.subject[-1], p.predicate, p.role, p.object[-1])
        yield f"false   {_place(p.article, p.sentence)}  {told}"
        yield f"        {why(p, sources)}"
    yield from _more(most, len(facts.missed), len(facts.wrong))


def _entities(entities: EntityEvaluation, most: int) -> Iterator[str]:
    yield f"entities: {entities.all.gold}, {entities.all.predicted} predicted"
    yield from _measures(entities.all)
    if entities.name.share is not None:
        yield f"  {'name':<10} {entities.name.share:.3f}  of {entities.name.of} right mentions"
    yield "by label" + " " * 18 + "gold  predicted  precision  recall  F1"
    yield from (_row(label, scores) for label, scores in entities.labels.items())
    for g in entities.missed[:most]:
        yield f"missed  {g.article}:{g.start}  {g.label}  {_line(g.text)}"
    for article, p in entities.wrong[:most]:
        yield f"false   {article}:{p.start}  {p.label}  {_line(p.text)}  ({_source(p)})"
    yield from _more(most, len(entities.missed), len(entities.wrong))


def _measures(scores: Scores) -> Iterator[str]:
    for name, measure in (("precision", scores.precision), ("recall", scores.recall), ("F1", scores.f1)):
        if measure.value is not None:
            yield f"  {name:<10} {measure.value:.3f}  [{measure.low:.3f}, {measure.high:.3f}]"


def _row(name: str, scores: Scores) -> str:
    recall = scores.recall if scores.gold else Measure(None)
    f1 = scores.f1 if scores.gold else Measure(None)
    figures = (f"{'-' if m.value is None else f'{m.value:.3f}':>{width}}" for m, width in
               ((scores.precision, 9), (recall, 6), (f1, 5)))  # fmt: skip
    return f"  {name:<24}{scores.gold:>4}  {scores.predicted:>9}  {'  '.join(figures)}"


def _more(most: int, missed: int, wrong: int) -> Iterator[str]:
    if missed > most or wrong > most:
        yield f"{missed} missed and {wrong} false in all; --misses N shows more, --json all"


def _place(article: str, sentence: int) -> str:
    return f"{article}, sentence {sentence}"


def _fact_text(subject: str, predicate: str, role: str, object_: str) -> str:
    between = predicate if role == "object" else f"{predicate} ({role})"
    return " | ".join(_line(part) for part in (subject, between, object_))


def _line(words: str) -> str:
    """In one line, and nothing in it that acts on a terminal."""
    return "".join(c for c in " ".join(words.split()) if c.isprintable())


def _source(entity: EntityRecord) -> str:
    return entity.via or entity.source


def _share(quality: Quality) -> dict[str, float | int | None]:
    share = quality.share
    return {"right": quality.right, "of": quality.of, "share": None if share is None else round(share, 4)}
