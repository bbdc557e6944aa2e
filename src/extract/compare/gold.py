"""Annotations made by hand ("gold"): the shapes of their lines. docs/eval.md says how they are made."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from extract.records import Modality, Offset

FactKind = Literal["clause", "be", "alias", "has"]
Strings = Annotated[tuple[str, ...], Field(min_length=1)]


class GoldLine(BaseModel):
    """Base of the lines: strict about their keys, so that a misspelt one is told."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldArticle(GoldLine):
    """An article as read; offsets count in its text."""

    type: Literal["article"] = "article"
    id: str
    title: str | None = None
    published: str | None = None
    text: str


class GoldSentence(GoldLine):
    """The place of a sentence; `text` is there for people."""

    type: Literal["sentence"] = "sentence"
    article: str
    sentence: Offset
    start: Offset
    end: Offset
    text: str | None = None


class GoldFact(GoldLine):
    """A binary fact: a subject and one argument. `subject`, `predicate` and `object` are lists of accepted strings, `time` a
    TIMEX3 value, `relation` a canonical relation; an `optional` fact is right where found and costs nothing where missed."""

    type: Literal["fact"] = "fact"
    article: str
    sentence: Offset
    kind: FactKind = "clause"
    subject: Strings
    predicate: Strings
    role: str = "object"
    object: Strings
    negated: bool = False
    voice: Literal["active", "passive"] | None = None
    modality: Modality = "asserted"
    speaker: str | None = None
    time: str | None = None
    relation: str | None = None
    optional: bool = False
    note: str | None = None


class GoldEntity(GoldLine):
    """A mention of an entity, with its canonical name."""

    type: Literal["entity"] = "entity"
    article: str
    text: str
    start: Offset
    end: Offset
    label: str
    name: str | None = None
    note: str | None = None


GoldRow = GoldArticle | GoldSentence | GoldFact | GoldEntity


@dataclass(frozen=True, slots=True)
class Gold:
    """Annotated articles. `sentences` are the offsets of each article's sentences; facts and entities are each None where
    the gold has none, so that a missing layer is not taken for an empty one."""

    articles: tuple[GoldArticle, ...]
    sentences: dict[str, tuple[tuple[int, int], ...]]
    facts: tuple[GoldFact, ...] | None
    entities: tuple[GoldEntity, ...] | None
