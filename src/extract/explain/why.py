"""From a record to how it came about: the article is processed again, and the record found among what comes out."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from spacy.language import Language

from extract.assemble import Scope
from extract.defaults import MIN_CONFIDENCE
from extract.explain.facts import explain_fact, sentence_words
from extract.explain.mentions import explain_mention
from extract.explain.replay import Replay, replay
from extract.explain.shapes import Difference, Explanation
from extract.explain.status import explain_speaker
from extract.open_scope import widened
from extract.read.article import Article
from extract.records import AnyRecord, ArticleRecord, AttributionRecord, EntityRecord, TripleRecord


class NotFoundError(Exception):
    """The article, as it is processed now, has no such record; `str()` says what it has."""


def explain_record(given: AnyRecord, article: Article, nlp: Language, patterns: Path | None = None) -> Explanation:
    """How a record of an article came about, and in what it differs from the record as it is made now.

    Raises:
        NotFoundError: there is none at its place any more.
    """
    return explain_in(replay(article, nlp, patterns), given)


def explain_in(run: Replay, given: AnyRecord) -> Explanation:
    """The same in an article that was processed already.

    Raises:
        NotFoundError: there is no such record.
    """
    if isinstance(given, TripleRecord):
        return explain_id(run, given.id, given)
    if isinstance(given, EntityRecord):
        return _explain_entity(run, given)
    if isinstance(given, AttributionRecord):
        return _explain_attribution(run, given)
    if isinstance(given, ArticleRecord):
        least: tuple[float, ...] = (MIN_CONFIDENCE, 0.0)
        counts = [run.assembler.article_record(scope, share) for scope in get_args(Scope) for share in least]
        made = next((record for record in counts if record == given), counts[0])
        return Explanation(made, differences(given, made))
    raise NotFoundError("an error record says itself what was wrong: nothing was made of its article")


def explain_id(run: Replay, identifier: str, given: TripleRecord | None = None) -> Explanation:
    """How the triple with an id (of a mention, or of a fact: then its first mention) came about.

    Raises:
        NotFoundError: the article has none.
    """
    every = [(j, j.record or run.assembler.record_of(j.triple)) for j in run.assembler.judged("entity")]
    same = [(j, r, False) for j, r in every if identifier in {r.id, r.fact}]
    if not same:
        raise NotFoundError(f"the article has {len(every)} triples now, and none of the id {identifier}")
    if given is not None:  # `--scope open` writes the same facts in whole words
        same += [(j, run.assembler.open_record_of(j.triple), True) for j, _, _ in same]
    judged, record, wide = next((row for row in same if row[1] == given), same[0])
    triple = widened(run.tree, judged.triple) if wide else judged.triple
    return Explanation(
        record=record,
        differences=differences(given, record) if given else (),
        sentence=sentence_words(run, triple.predicate.head, triple),
        fact=explain_fact(run, judged, triple),
    )


def _explain_entity(run: Replay, given: EntityRecord) -> Explanation:
    rows = list(zip(run.assembler.mentions, run.assembler.entity_records(), strict=True))
    here = [(m, r) for m, r in rows if (r.start, r.end) == (given.start, given.end)]
    if not here:
        raise NotFoundError(f"there is no mention at {given.start}-{given.end} now")
    mention, record = next(((m, r) for m, r in here if r == given), here[0])
    sentence = sentence_words(run, mention.start)
    return Explanation(record, differences(given, record), sentence, mention=explain_mention(run, mention))


def _explain_attribution(run: Replay, given: AttributionRecord) -> Explanation:
    rows = list(zip(run.assembler.attributions, run.assembler.attribution_records(), strict=True))
    here = [(a, r) for a, r in rows if (r.cue, r.kind) == (given.cue, given.kind)]
    if not here:
        raise NotFoundError(f"there is no {given.kind} attribution by {given.cue.text!r} at {given.cue.start} now")
    attribution, record = next(((a, r) for a, r in here if r == given), here[0])
    sentence = sentence_words(run, attribution.cue_start)
    return Explanation(record, differences(given, record), sentence, speaker=explain_speaker(run, attribution))


def differences(given: AnyRecord, made: AnyRecord) -> tuple[Difference, ...]:
    """The keys in which two records differ, those of inner objects as "subject.name"."""
    left, right = given.model_dump(by_alias=True), made.model_dump(by_alias=True)
    return tuple(
        Difference(key, json.dumps(a, ensure_ascii=False), json.dumps(b, ensure_ascii=False))
        for key, a, b in _differing("", left, right)
    )


def _differing(prefix: str, left: dict[str, Any], right: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    for key in dict.fromkeys([*left, *right]):
        a, b = left.get(key), right.get(key)
        if isinstance(a, dict) and isinstance(b, dict):
            yield from _differing(f"{prefix}{key}.", a, b)
        elif a != b:
            yield f"{prefix}{key}", a, b
