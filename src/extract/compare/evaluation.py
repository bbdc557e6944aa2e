"""How good an output is, measured on gold: what `extract eval` tells, as data."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from extract.compare.gold import Gold, GoldEntity, GoldFact
from extract.compare.matching import Matching, Predicted, Sentences, binary_facts, match, speaker_fits
from extract.compare.measures import Counts, Scores
from extract.compare.mentions import match_mentions, same_name
from extract.records import AnyRecord, EntityRecord, TripleRecord

NO_RELATION = "none"


@dataclass(frozen=True, slots=True)
class Quality:
    """The share of matched facts or mentions of which a further field is right; None where there are none."""

    right: int
    of: int

    @property
    def share(self) -> float | None:
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class FactEvaluation:
    """`relations` has precision by the relation that was predicted; recall and F1 where gold facts state theirs."""

    all: Scores
    optional: int
    qualities: dict[str, Quality]
    relations: dict[str, Scores]
    missed: tuple[GoldFact, ...]
    wrong: tuple[Predicted, ...]


@dataclass(frozen=True, slots=True)
class EntityEvaluation:
    all: Scores
    name: Quality
    labels: dict[str, Scores]
    missed: tuple[GoldEntity, ...]
    wrong: tuple[tuple[str, EntityRecord], ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """None of what the gold has none of."""

    articles: int
    facts: FactEvaluation | None
    entities: EntityEvaluation | None


def evaluate(gold: Gold, records: Iterable[AnyRecord]) -> Evaluation:
    """The measures of an output; of records of other types than triple and entity nothing is measured."""
    triples: list[TripleRecord] = []
    entities: list[EntityRecord] = []
    for record in records:
        if isinstance(record, TripleRecord):
            triples.append(record)
        elif isinstance(record, EntityRecord) and record.type == "entity":
            entities.append(record)
    return Evaluation(
        len(gold.articles),
        None if gold.facts is None else evaluate_facts(gold.facts, gold.sentences, triples),
        None if gold.entities is None else evaluate_entities(gold.entities, gold.sentences, entities),
    )


def evaluate_facts(gold: Sequence[GoldFact], sentences: Sentences, triples: Iterable[TripleRecord]) -> FactEvaluation:
    """Precision counts optional facts as right, recall leaves them out."""
    predicted = list(binary_facts(triples, sentences))
    matching = match(predicted, gold)
    hits = dict(matching.pairs)
    found = frozenset(hits.values())
    counts = Counts()
    relations: dict[str, Counts] = defaultdict(Counts)
    for j, fact in enumerate(gold):
        if not fact.optional:
            counts.gold((fact.article, fact.sentence), found=j in found)
            if fact.relation is not None:
                relations[fact.relation].gold((fact.article, fact.sentence), found=j in found)
    for i, p in enumerate(predicted):
        if i not in matching.repeats:
            counts.predicted((p.article, p.sentence), right=i in hits)
            relations[p.record.relation or NO_RELATION].predicted((p.article, p.sentence), right=i in hits)
    units = sum(map(len, sentences.values()))
    return FactEvaluation(
        counts.scores(units),
        sum(fact.optional for fact in gold),
        _qualities(predicted, gold, matching),
        {name: relations[name].scores(units) for name in sorted(relations)},
        tuple(fact for j, fact in enumerate(gold) if j not in found and not fact.optional),
        tuple(p for i, p in enumerate(predicted) if i not in hits and i not in matching.repeats),
    )


def evaluate_entities(
    gold: Sequence[GoldEntity], sentences: Sentences, entities: Iterable[EntityRecord]
) -> EntityEvaluation:
    """A hit counts for the gold's label, an extra mention for its own."""
    matching = match_mentions(entities, gold)
    unit = _unit_of(sentences)
    counts = Counts()
    labels: dict[str, Counts] = {label: Counts() for label in sorted({g.label for g in gold})}
    for g, _ in matching.hits:
        for count in (counts, labels[g.label]):
            count.gold(unit(g.article, g.start), found=True)
            count.predicted(unit(g.article, g.start), right=True)
    for g in matching.missed:
        for count in (counts, labels[g.label]):
            count.gold(unit(g.article, g.start), found=False)
    for article, p in matching.wrong:
        for count in (counts, labels[p.label]):
            count.predicted(unit(article, p.start), right=False)
    units = max(sum(map(len, sentences.values())), len(counts.rows))
    return EntityEvaluation(
        counts.scores(units),
        Quality(sum(same_name(p, g) for g, p in matching.hits), len(matching.hits)),
        {label: count.scores(units) for label, count in labels.items()},
        matching.missed,
        matching.wrong,
    )


def _qualities(predicted: Sequence[Predicted], gold: Sequence[GoldFact], matching: Matching) -> dict[str, Quality]:
    pairs = [(predicted[i], gold[j]) for i, j in matching.pairs]

    def quality(
        right: Callable[[Predicted, GoldFact], bool], only: Callable[[GoldFact], bool] = lambda g: True
    ) -> Quality:
        rows = [right(p, g) for p, g in pairs if only(g)]
        return Quality(sum(rows), len(rows))

    return {
        "polarity": quality(lambda p, g: (p.record.polarity == "negative") == g.negated),
        "modality": quality(lambda p, g: p.record.modality == g.modality, lambda g: g.kind == "clause"),
        "speaker": quality(
            lambda p, g: speaker_fits(p.record.speaker, g.speaker or ""), lambda g: g.speaker is not None
        ),
        "time": quality(lambda p, g: p.value == g.time, lambda g: bool(g.time)),
        "relation": quality(lambda p, g: p.record.relation == g.relation, lambda g: g.relation is not None),
    }


def _unit_of(sentences: Sentences) -> Callable[[str, int], tuple[str, int]]:
    """The sentence that a place is in; one before them all is in the first."""
    starts = {article: [start for start, _ in spans] for article, spans in sentences.items()}
    return lambda article, place: (article, max(bisect_right(starts.get(article, ()), place) - 1, 0))
