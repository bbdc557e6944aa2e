"""How facts are named in RDF: the IRIs, and the terms of our own vocabulary. docs/export.md describes them.

A statement is reified (RDF 1.1 Semantics, D.1) and carries status and provenance; RDF-star, which rdflib cannot write yet,
says the same in fewer triples. Provenance is in the terms of PROV-O, titles and dates in those of Dublin Core.
"""

from urllib.parse import quote

from extract.records import Entity, Qualifier, Speaker, TripleRecord, canonical

BASE = "urn:extract:"
"""What IRIs start with; `--base` puts them under a domain of one's own."""
TERMS = {
    "Phrase": "words that name no entity",
    "polarity": "positive or negative",
    "modality": "asserted, intended, future, obligation, possible or conditional",
    "confidence": "how sure the program is, from 0 to 1",
    "fact": "groups the statements of one fact in all articles",
    "time": "TIMEX3 value of the time that is stated",
    "speakerKind": "direct or indirect speech",
    "qualifier": "a further argument of the statement",
    "role": "a preposition, or time, place, recipient, purpose, manner, agent",
    "entity": "what the qualifier names or stands for",
    "value": "TIMEX3 value of a date, number and unit of an amount",
    "subjectSide": "what the subject is in the relation, such as agent",
    "objectSide": "what the object is in the relation, such as theme",
    "evidence": "the sentence",
    "start": "first character in the article",
    "end": "first character behind",
    "rule": "what made the fact",
}
"""Our own terms, which stand in the namespace BASE + "ns#"; labels of entities (GPE, WEAPON) are classes there."""


class Names:
    """The IRIs under a base."""

    def __init__(self, base: str = BASE) -> None:
        self.base = base
        self.namespace = f"{base}ns#"

    def term(self, name: str) -> str:
        return self.namespace + name

    def article(self, identifier: str) -> str:
        return f"{self.base}article/{_safe(identifier)}"

    def statement(self, record: TripleRecord) -> str:
        return f"{self.base}statement/{record.id}"

    def fact(self, record: TripleRecord) -> str:
        return f"{self.base}fact/{record.fact}"

    def entity(self, side: Entity | Qualifier | Speaker) -> str:
        """Of an entity with an id, of a name without one, or of a phrase."""
        kind = "entity" if side.id else "name" if side.label else "phrase"
        return f"{self.base}{kind}/{_safe(canonical(side))}"

    def predicate(self, record: TripleRecord) -> str:
        """Of the canonical relation, or else of the predicate with the role of its object."""
        if record.relation:
            return f"{self.base}relation/{_safe(record.relation)}"
        role = f" {record.object_role}" if record.object_role else ""
        return f"{self.base}predicate/{_safe(record.predicate + role)}"


def _safe(text: str) -> str:
    return quote(text, safe="/-._~")
