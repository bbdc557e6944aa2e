"""What `import extract` offers."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from extract.annotations import attributions, mentions, stand_ins, triples
from extract.assemble import Assembler, Scope
from extract.defaults import MIN_CONFIDENCE
from extract.displacy import displacy_entities, displacy_facts
from extract.pipeline import load, process
from extract.read.articles import read_articles
from extract.records import Record, TripleRecord

__all__ = [
    "attributions",
    "displacy_entities",
    "displacy_facts",
    "facts",
    "load",
    "mentions",
    "run",
    "stand_ins",
    "triples",
]


def run(
    paths: Iterable[str | Path],
    *,
    date: str | None = None,
    emit: Iterable[str] = ("triple",),
    scope: Scope = "entity",
    nlp: Language | None = None,
    any_language: bool = False,
    min_confidence: float = MIN_CONFIDENCE,
) -> Iterator[Record]:
    """The records that `extract run PATHS` would write, errors included as `ErrorRecord`s.

    `date` stands for articles that state none; `nlp` is a pipeline from `load()`, loaded here where None; `any_language`
    takes texts that do not look like English; triples under `min_confidence` are left out. It works in this process, and
    uses no cache.
    """
    pipeline = nlp or load()
    articles = read_articles([str(p) for p in paths], date, any_language=any_language)
    yield from process(articles, pipeline, frozenset(emit), scope, min_confidence)


def facts(doc: Doc, scope: Scope = "entity", min_confidence: float = 0.0) -> list[TripleRecord]:
    """The facts of a processed Doc as records, with offsets in characters of `doc.text`. `doc._.article` holds the
    article's id, title and date, where they were set."""
    return list(Assembler(doc).triple_records(scope, min_confidence))
