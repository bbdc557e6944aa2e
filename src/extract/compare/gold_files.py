"""Gold from files: a file of typed lines, as `extract annotate` writes it, or a folder with a file for each kind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from extract.compare.gold import Gold, GoldArticle, GoldEntity, GoldFact, GoldRow, GoldSentence
from extract.errors import UsageError, Where

ARTICLES, SENTENCES, FACTS, ENTITIES = "articles.jsonl", "sentences.json", "facts.jsonl", "entities.jsonl"
Spans = dict[str, list[tuple[int, int]]]
_ROW: TypeAdapter[GoldRow] = TypeAdapter(Annotated[GoldRow, Field(discriminator="type")])
_SPANS: TypeAdapter[Spans] = TypeAdapter(Spans)
Parsed = TypeVar("Parsed")


@dataclass(slots=True)
class _Parts:
    """What was read so far."""

    articles: dict[str, GoldArticle] = field(default_factory=dict)
    sentences: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    facts: list[GoldFact] = field(default_factory=list)
    entities: list[GoldEntity] = field(default_factory=list)
    has_facts: bool = False
    has_entities: bool = False


def read_gold(paths: Iterable[Path]) -> Gold:
    """The gold of files and folders together.

    Raises:
        UsageError: a file cannot be read or a line is none of the documented; an article has no text, or is told twice;
            offsets are beyond it; there is neither a fact nor an entity.
    """
    parts = _Parts()
    for path in paths:
        if path.is_dir():
            _folder(path, parts)
        else:
            _file(path, parts)
    _check(parts)
    return Gold(
        tuple(parts.articles.values()),
        {article: tuple(spans) for article, spans in parts.sentences.items()},
        tuple(parts.facts) if parts.has_facts else None,
        tuple(parts.entities) if parts.has_entities else None,
    )


def _file(path: Path, parts: _Parts) -> None:
    """A file of typed lines. One that has articles has both layers, for an article may well hold no fact."""
    for where, line in _lines(path):
        row: GoldRow = _parsed(_ROW, line, where)
        if isinstance(row, GoldArticle):
            _add_article(row, where, parts)
            parts.has_facts = parts.has_entities = True
        elif isinstance(row, GoldSentence):
            spans = parts.sentences.setdefault(row.article, [])
            if row.sentence != len(spans):
                raise UsageError(f"{where}: sentence {row.sentence} of {row.article}, where {len(spans)} is next")
            spans.append((row.start, row.end))
        elif isinstance(row, GoldFact):
            parts.facts.append(row)
        else:
            parts.entities.append(row)


def _folder(path: Path, parts: _Parts) -> None:
    """A folder with articles.jsonl, and facts.jsonl with sentences.json, or entities.jsonl, or both."""
    for where, line in _lines(path / ARTICLES):
        _add_article(_parsed(TypeAdapter(GoldArticle), line, where), where, parts)
    if (path / FACTS).exists():
        parts.has_facts = True
        parts.facts += (_parsed(TypeAdapter(GoldFact), line, where) for where, line in _lines(path / FACTS))
        spans = _parsed(_SPANS, _read(path / SENTENCES), str(path / SENTENCES))
        parts.sentences.update(spans)
    if (path / ENTITIES).exists():
        parts.has_entities = True
        parts.entities += (_parsed(TypeAdapter(GoldEntity), line, where) for where, line in _lines(path / ENTITIES))


def _add_article(article: GoldArticle, where: str, parts: _Parts) -> None:
    if article.id in parts.articles:
        raise UsageError(f"{where}: article {article.id!r} is given twice")
    parts.articles[article.id] = article


def _check(parts: _Parts) -> None:
    if not parts.has_facts and not parts.has_entities:
        raise UsageError(
            "there is no gold", f"a folder holds {ARTICLES} and {FACTS} or {ENTITIES}; or `extract annotate`"
        )
    for fact in parts.facts:
        if fact.sentence >= len(parts.sentences.get(fact.article, ())):
            raise UsageError(f"gold fact of {fact.article!r}: it has no sentence {fact.sentence}")
    for entity in parts.entities:
        article = parts.articles.get(entity.article)
        if article is None:
            raise UsageError(f"gold entity of {entity.article!r}: there is no such article")
        if article.text[entity.start : entity.end] != entity.text:
            found = article.text[entity.start : entity.end]
            raise UsageError(f"gold entity {entity.text!r} of {entity.article!r}: at {entity.start} stands {found!r}")


def _parsed(adapter: TypeAdapter[Parsed], line: bytes, where: str) -> Parsed:
    try:
        return adapter.validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        message = f"{where}: no line of gold: {place + ': ' if place else ''}{first['msg']}"
        raise UsageError(message, _hint(line)) from error


def _hint(line: bytes) -> str:
    if line.lstrip().startswith(b'{"schema":"extract/'):
        return "this is output of `extract run`: `extract annotate` writes gold, and --records takes such output"
    return "docs/eval.md says what it looks like"


def _lines(path: Path) -> Iterator[tuple[str, bytes]]:
    """Place and content of each line that is not empty."""
    for number, line in enumerate(_read(path).split(b"\n"), 1):
        if line.strip():
            yield str(Where(str(path), number)), line


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror or error}") from error
