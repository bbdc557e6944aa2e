"""The records that `extract` writes, one JSON object a line.

Key order is the order of the fields below; every key is always there, null where unknown. Offsets count code points in
the article's text as read, end exclusive. `json_schema()` is what `extract schema` prints.
"""

import re
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

SCHEMA: Final = "extract/1"
Polarity = Literal["positive", "negative"]
Modality = Literal["asserted", "future", "possible", "obligation", "conditional", "intended"]
SpeechKind = Literal["direct", "indirect", "mixed"]
Offset = Annotated[int, Field(ge=0)]


class Record(BaseModel):
    """Base of all shapes in the output: immutable, and strict about its keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True, validate_by_name=True)


class ArticleRef(Record):
    """The article a record comes from."""

    id: str
    title: str | None
    published: str | None


class Text(Record):
    """A piece of the article: `article[start:end] == text`."""

    text: str
    start: Offset
    end: Offset


class Entity(Text):
    """A side of a triple: its words, and the entity they name or stand for. `value` is the TIMEX3 value of a date or the
    number and unit of an amount: a clause whose only argument is a date has it as its object."""

    label: str | None
    name: str | None
    id: str | None
    via: str | None
    value: str | None


class Phrase(Text):
    """The words of the predicate."""

    voice: Literal["active", "passive"] | None
    tense: Literal["past", "present", "future"] | None


class Qualifier(Record):
    """A further argument. `role` is its preposition, or time, place, recipient, purpose, manner, agent."""

    role: str
    text: str
    start: Offset
    end: Offset
    label: str | None
    name: str | None
    id: str | None
    via: str | None
    value: str | None


class Speaker(Record):
    """Who says so. `text` are the words in the article, `name` the canonical name where there is one."""

    text: str
    start: Offset
    end: Offset
    name: str | None
    id: str | None
    label: str | None
    cue: Text
    kind: SpeechKind


class Sides(Record):
    """What subject and object are in the relation: mostly "agent" and "theme"; of a passive that does not say who acts,
    "theme" and the role of its other argument."""

    subject: str
    object: str


class TripleRecord(Record):
    """One fact."""

    schema_: Literal["extract/1"] = Field(alias="schema")
    type: Literal["triple"]
    id: str
    fact: str
    article: ArticleRef
    subject: Entity
    predicate: str
    phrase: Phrase
    relation: str | None
    sides: Sides | None
    object: Entity
    object_role: str | None
    qualifiers: tuple[Qualifier, ...]
    polarity: Polarity
    modality: Modality
    speaker: Speaker | None
    confidence: Annotated[float, Field(ge=0, le=1)]
    evidence: Text
    rule: str


class EntityRecord(Record):
    """One mention of an entity (`--emit entity`): type "entity" for a name, a date or a kind of thing, and "mention" for a
    pronoun or description that stands for what is named elsewhere (`via` says how it was linked). Both have the chain."""

    schema_: Literal["extract/1"] = Field(alias="schema")
    type: Literal["entity", "mention"]
    article: ArticleRef
    text: str
    start: Offset
    end: Offset
    label: str
    name: str | None
    id: str | None
    via: str | None
    value: str | None
    kind: str | None
    chain: str | None
    source: str


class AttributionRecord(Record):
    """Who says what (`--emit attribution`)."""

    schema_: Literal["extract/1"] = Field(alias="schema")
    type: Literal["attribution"]
    article: ArticleRef
    source: Entity
    cue: Text
    content: tuple[Text, ...]
    kind: SpeechKind


class ArticleRecord(Record):
    """What was read (`--emit article`)."""

    schema_: Literal["extract/1"] = Field(alias="schema")
    type: Literal["article"]
    id: str
    title: str | None
    published: str | None
    date_source: str | None
    language: str
    characters: Offset
    sentences: Offset
    entities: Offset
    triples: Offset


class ErrorRecord(Record):
    """An article that could not be read or processed (`--emit error`)."""

    schema_: Literal["extract/1"] = Field(alias="schema")
    type: Literal["error"]
    where: str
    what: str
    hint: str | None


AnyRecord = TripleRecord | EntityRecord | AttributionRecord | ArticleRecord | ErrorRecord


def canonical(side: Entity | Qualifier | Speaker) -> str:
    """What a side stands for: the entity's id, or else its name or words without regard to case and white space."""
    return side.id or re.sub(r"\s+", " ", (side.name or side.text).casefold())


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one line of output."""
    schema = TypeAdapter(Annotated[AnyRecord, Field(discriminator="type")]).json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "extract record", **schema}


def to_line(record: Record) -> str:
    """One line of JSON without the newline: keys in field order, UTF-8 as is."""
    return record.model_dump_json(by_alias=True)
