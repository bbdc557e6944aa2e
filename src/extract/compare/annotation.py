"""Gold from the program's own records, for a person to correct: `extract annotate`."""

from collections.abc import Iterable, Iterator

from extract.compare.gold import FactKind, GoldArticle, GoldEntity, GoldFact, GoldRow, GoldSentence
from extract.compare.matching import Predicted, binary_facts
from extract.records import EntityRecord, TripleRecord

KINDS: dict[str, FactKind] = {
    "noun.alias": "alias",
    "noun.possessive": "has",
    "noun.apposition": "be",
    "noun.apposition.apart": "be",
    "noun.title": "be",
    "clause.copula": "be",
}
"""Kinds of fact by the rule that made the record; all others are clauses."""


def annotation(
    article: GoldArticle,
    sentences: Iterable[tuple[int, int]],
    triples: Iterable[TripleRecord],
    entities: Iterable[EntityRecord],
) -> Iterator[GoldRow]:
    """The lines of an article: itself, then each sentence with its entities and its binary facts."""
    spans = tuple(sentences)
    yield article
    # Pronouns and descriptions, of type "mention", are not annotated.
    mentions = sorted((e for e in entities if e.type == "entity"), key=lambda e: (e.start, -e.end))
    facts = list(binary_facts(triples, {article.id: spans}))
    written = 0
    for number, (start, end) in enumerate(spans):
        yield GoldSentence(article=article.id, sentence=number, start=start, end=end, text=article.text[start:end])
        while written < len(mentions) and (mentions[written].start < end or number + 1 == len(spans)):
            yield _entity(article.id, mentions[written])
            written += 1
        yield from (_fact(fact) for fact in facts if fact.sentence == number)


def _entity(article: str, entity: EntityRecord) -> GoldEntity:
    return GoldEntity(
        article=article, text=entity.text, start=entity.start, end=entity.end, label=entity.label, name=entity.name
    )


def _fact(fact: Predicted) -> GoldFact:
    record = fact.record
    speaker = record.speaker
    return GoldFact(
        article=fact.article,
        sentence=fact.sentence,
        kind=KINDS.get(record.rule, "clause"),
        subject=_accepted(fact.subject),
        predicate=(fact.predicate,),
        role=(record.object_role or fact.role) if fact.role == "object" else fact.role,
        object=_accepted(fact.object),
        negated=record.polarity == "negative",
        modality=record.modality,
        speaker=None if speaker is None else speaker.name or speaker.text,
        time=fact.value,
        relation=record.relation,
    )


def _accepted(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The canonical name first, then the words."""
    return tuple(dict.fromkeys(reversed(texts)))
