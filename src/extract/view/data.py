"""The page's data: rows without keys, so that 20,000 triples stay small. The page reads the field names from `columns`.

Offsets in rows count UTF-16 units, as JavaScript does; entities are numbers of rows in `entities`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from extract.batch.options import Problem
from extract.records import Entity, EntityRecord, Qualifier, Speaker, TripleRecord
from extract.view.blocks import Block, join_pieces, utf16_offsets
from extract.view.collection import ArticleFacts, Collection


class EntityRow(NamedTuple):
    """An entity as it is named in all articles."""

    id: str | None
    name: str | None
    label: str | None


class SideRow(NamedTuple):
    """A subject, an object or a qualifier (`role`), and the entity it names or stands for."""

    start: int
    end: int
    entity: int | None
    via: str | None
    value: str | None
    role: str | None


class SpeakerRow(NamedTuple):
    start: int
    end: int
    entity: int | None
    kind: str
    cue_start: int
    cue_end: int


class MentionRow(NamedTuple):
    """A stretch of text to highlight."""

    start: int
    end: int
    entity: int
    via: str | None


class FactRow(NamedTuple):
    """A triple; `article` is the number of its row, `subject_as` and `object_as` what the two are in the relation."""

    id: str
    fact: str
    article: int
    subject: SideRow
    predicate: str
    phrase_start: int
    phrase_end: int
    relation: str | None
    subject_as: str | None
    object_as: str | None
    object: SideRow
    qualifiers: tuple[SideRow, ...]
    polarity: str
    modality: str
    speaker: SpeakerRow | None
    confidence: float
    start: int
    end: int
    rule: str


class ArticleRow(NamedTuple):
    """An article; `blocks` are (start, text), one for all of it where it is `complete`."""

    id: str
    title: str | None
    published: str | None
    complete: bool
    blocks: tuple[tuple[int, str], ...]
    mentions: tuple[MentionRow, ...]


@dataclass(frozen=True, slots=True)
class PageData:
    """All that the page shows."""

    title: str
    entities: tuple[EntityRow, ...]
    articles: tuple[ArticleRow, ...]
    facts: tuple[FactRow, ...]
    problems: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """For `json.dumps`, rows as arrays."""
        columns = {
            "entity": EntityRow._fields,
            "side": SideRow._fields,
            "speaker": SpeakerRow._fields,
            "mention": MentionRow._fields,
            "fact": FactRow._fields,
            "article": ArticleRow._fields,
        }
        return {
            "title": self.title,
            "columns": columns,
            "entities": self.entities,
            "articles": self.articles,
            "facts": self.facts,
            "problems": self.problems,
        }


def page_data(collection: Collection, problems: Iterable[Problem] = (), title: str | None = None) -> PageData:
    """The data of a page on `collection`.

    Raises:
        ContradictionError: an article has no text, and its records cannot come from one.
    """
    rows = _Rows()
    articles: list[ArticleRow] = []
    facts: list[FactRow] = []
    for number, article in enumerate(collection.articles.values()):
        blocks = join_pieces(article.pieces()) if article.text is None else (Block(0, article.text),)
        place = _Places(rows, blocks, number)
        articles.append(place.article(article))
        facts += (place.fact(triple) for triple in article.triples.values())
    name = title or _title(collection)
    return PageData(name, tuple(rows.entities), tuple(articles), tuple(facts), tuple(map(str, problems)))


def _title(collection: Collection) -> str:
    if len(collection.articles) == 1:
        (article,) = collection.articles.values()
        return article.title or article.id
    return f"Facts from {len(collection.articles):,} articles"


@dataclass(slots=True)
class _Rows:
    """Entities by number, each once."""

    entities: dict[EntityRow, int] = field(default_factory=dict)

    def number(self, row: EntityRow) -> int | None:
        return None if row == (None, None, None) else self.entities.setdefault(row, len(self.entities))


class _Places:
    """Rows of one article, with its offsets."""

    def __init__(self, rows: _Rows, blocks: tuple[Block, ...], number: int) -> None:
        self.rows = rows
        self.blocks = blocks
        self.number = number
        self.at = utf16_offsets(blocks)

    def article(self, article: ArticleFacts) -> ArticleRow:
        blocks = tuple((self.at(block.start), block.text) for block in self.blocks)
        complete = article.text is not None
        return ArticleRow(article.id, article.title, article.published, complete, blocks, self._mentions(article))

    def fact(self, triple: TripleRecord) -> FactRow:
        return FactRow(
            triple.id,
            triple.fact,
            self.number,
            self._side(triple.subject, None),
            triple.predicate,
            self.at(triple.phrase.start),
            self.at(triple.phrase.end),
            triple.relation,
            triple.sides.subject if triple.sides else None,
            triple.sides.object if triple.sides else None,
            self._side(triple.object, triple.object_role),
            tuple(self._side(q, q.role) for q in triple.qualifiers),
            triple.polarity,
            triple.modality,
            self._speaker(triple.speaker) if triple.speaker else None,
            triple.confidence,
            self.at(triple.evidence.start),
            self.at(triple.evidence.end),
            triple.rule,
        )

    def _side(self, side: Entity | Qualifier, role: str | None) -> SideRow:
        entity = self.rows.number(EntityRow(side.id, side.name, side.label))
        return SideRow(self.at(side.start), self.at(side.end), entity, side.via, side.value, role)

    def _speaker(self, speaker: Speaker) -> SpeakerRow:
        entity = self.rows.number(EntityRow(speaker.id, speaker.name, speaker.label))
        start, end = self.at(speaker.start), self.at(speaker.end)
        return SpeakerRow(start, end, entity, speaker.kind, self.at(speaker.cue.start), self.at(speaker.cue.end))

    def _mentions(self, article: ArticleFacts) -> tuple[MentionRow, ...]:
        """What to highlight, without overlaps: the mentions, or else the sides of triples that are entities."""
        found: list[EntityRecord | Entity | Qualifier] = list(article.entities)
        if not found:
            for triple in article.triples.values():
                sides: list[Entity | Qualifier] = [triple.subject, triple.object, *triple.qualifiers]
                found += [side for side in sides if side.label]
        mentions: list[MentionRow] = []
        for m in sorted(found, key=lambda m: (m.start, -m.end)):
            row = EntityRow(m.id, m.name, m.label)
            number = self.rows.number(row)
            if number is not None and (not mentions or self.at(m.start) >= mentions[-1].end):
                mentions.append(MentionRow(self.at(m.start), self.at(m.end), number, m.via))
        return tuple(mentions)
