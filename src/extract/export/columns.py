"""The table form of a triple: one definition of its columns for CSV, Parquet, SQLite and DuckDB."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from extract.records import Qualifier, TripleRecord

Kind = Literal["text", "integer", "real"]
Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column, where its value is from, and what it says."""

    name: str
    kind: Kind
    value: Callable[[TripleRecord], Value]
    says: str


def time_of(record: TripleRecord) -> str | None:
    """The TIMEX3 value of the first time that is stated, be it the object or a qualifier."""
    if record.object_role == "time":
        return record.object.value
    return next((q.value for q in record.qualifiers if q.role == "time" and q.value), None)


def _side(side: Literal["subject", "object"], what: str) -> tuple[Column, ...]:
    def of(key: str) -> Callable[[TripleRecord], Value]:
        return lambda record: getattr(getattr(record, side), key)

    return (
        Column(f"{side}_name", "text", lambda r: getattr(r, side).name or getattr(r, side).text,
               f"canonical name of {what}, or its words where it has none"),
        Column(f"{side}_id", "text", of("id"), f"canonical id of {what}, such as country/JP"),
        Column(f"{side}_label", "text", of("label"), f"label of {what}; null where it is no entity"),
        Column(f"{side}_text", "text", of("text"), f"the words in the article that are {what}"),
        Column(f"{side}_start", "integer", of("start"), "their first character"),
        Column(f"{side}_end", "integer", of("end"), "the first character behind them"),
        Column(f"{side}_via", "text", of("via"), "how a pronoun, alias or description was linked"),
        Column(f"{side}_value", "text", of("value"), "TIMEX3 value of a date, number and unit of an amount"),
    )  # fmt: skip


TRIPLES: tuple[Column, ...] = (
    Column("id", "text", lambda r: r.id, "id of this mention of the fact"),
    Column("fact", "text", lambda r: r.fact, "the same wherever the fact is told"),
    Column("article", "text", lambda r: r.article.id, "id of the article"),
    Column("title", "text", lambda r: r.article.title, "its title"),
    Column("published", "text", lambda r: r.article.published, "its date: YYYY-MM-DD, YYYY-MM or YYYY"),
    *_side("subject", "the subject"),
    Column("predicate", "text", lambda r: r.predicate, "lemmas of the predicate"),
    Column("relation", "text", lambda r: r.relation, "canonical relation"),
    Column("subject_side", "text", lambda r: r.sides.subject if r.sides else None,
           "what the subject is in it, such as agent"),
    Column("object_side", "text", lambda r: r.sides.object if r.sides else None,
           "what the object is in it, such as theme"),
    *_side("object", "the object"),
    Column("object_role", "text", lambda r: r.object_role, "preposition before the object"),
    Column("polarity", "text", lambda r: r.polarity, "positive or negative"),
    Column("modality", "text", lambda r: r.modality, "asserted, intended, future, obligation, possible, conditional"),
    Column("time", "text", time_of, "when, as a TIMEX3 value: the first time that is stated"),
    Column("speaker_name", "text", lambda r: (r.speaker.name or r.speaker.text) if r.speaker else None,
           "who says so; null is the article itself"),
    Column("speaker_id", "text", lambda r: r.speaker.id if r.speaker else None, "canonical id of the speaker"),
    Column("speaker_kind", "text", lambda r: r.speaker.kind if r.speaker else None, "direct or indirect"),
    Column("speaker_cue", "text", lambda r: r.speaker.cue.text if r.speaker else None, "the reporting words"),
    Column("phrase_text", "text", lambda r: r.phrase.text, "the words of the predicate"),
    Column("phrase_start", "integer", lambda r: r.phrase.start, "their first character"),
    Column("phrase_end", "integer", lambda r: r.phrase.end, "the first character behind them"),
    Column("voice", "text", lambda r: r.phrase.voice, "active or passive"),
    Column("tense", "text", lambda r: r.phrase.tense, "past, present or future"),
    Column("confidence", "real", lambda r: r.confidence, "from 0 to 1"),
    Column("evidence", "text", lambda r: r.evidence.text, "the sentence"),
    Column("evidence_start", "integer", lambda r: r.evidence.start, "its first character"),
    Column("evidence_end", "integer", lambda r: r.evidence.end, "the first character behind it"),
    Column("rule", "text", lambda r: r.rule, "what made the fact"),
)  # fmt: skip

QUALIFIERS: tuple[tuple[str, Kind, str], ...] = (
    ("role", "text", "a preposition, or time, place, recipient, purpose, manner, agent"),
    ("name", "text", "canonical name, or the words where there is none"),
    ("id", "text", "canonical id"),
    ("label", "text", "label; null where it is no entity"),
    ("text", "text", "the words in the article"),
    ("start", "integer", "their first character"),
    ("end", "integer", "the first character behind them"),
    ("via", "text", "how a pronoun, alias or description was linked"),
    ("value", "text", "TIMEX3 value of a date, number and unit of an amount"),
)
"""Name, kind and meaning of the columns of a qualifier."""


def row(record: TripleRecord) -> tuple[Value, ...]:
    """The values of a triple, in the order of `TRIPLES`."""
    return tuple(column.value(record) for column in TRIPLES)


def qualifier_row(qualifier: Qualifier) -> tuple[Value, ...]:
    """The values of a qualifier, in the order of `QUALIFIERS`."""
    return tuple(
        (qualifier.name or qualifier.text) if name == "name" else getattr(qualifier, name) for name, _, _ in QUALIFIERS
    )
