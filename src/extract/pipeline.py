"""The order of the stages, known here alone, and the way of an article through them."""

import importlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from extract import annotations, records
from extract.annotations import ArticleContext
from extract.assemble import Assembler, Scope
from extract.errors import ArticleError, UsageError, Where
from extract.language import load_language
from extract.read.article import Article

STAGES = ("entities", "dates", "reference", "relations", "status")
"""Packages of this one, in the order their components run; each registers `extract_<stage>` with spaCy."""
READS_PATTERNS = frozenset({"entities", "reference", "relations", "status"})
"""Stages that read a user's own pattern folder."""
MAX_CHARACTERS = 20_000_000
"""Longer than any article; spaCy's own limit of a million guards against memory use that our model does not have."""


def load(model: str | None = None, patterns: Path | None = None, *, only_patterns: bool = False) -> Language:
    """The whole pipeline: the shipped language model, or the installed pipeline `model`, and our stages after it.

    `patterns` is a folder of a user's own, read after ours; with `only_patterns` its entity patterns replace ours.

    Raises:
        UsageError: the model is missing, lacks an annotation or has our stages already, or a pattern file is bad.
    """
    annotations.register_extensions()
    nlp = load_language(model)
    nlp.max_length = MAX_CHARACTERS
    there = [name for name in nlp.pipe_names if name.removeprefix("extract_") in STAGES]
    if there:
        hint = f"in Python, spacy.load({model!r}) is all of it; elsewhere, take a pipeline without them"
        raise UsageError(f"the pipeline {model!r} has stages of this program already: {', '.join(there)}", hint)
    for stage in STAGES:
        # Entry points register the components too, but only in an installed package, and not before spaCy's first look.
        importlib.import_module(f"extract.{stage}.component")
        config: dict[str, object] = {"patterns": str(patterns)} if patterns and stage in READS_PATTERNS else {}
        if only_patterns and stage == "entities":
            config["only_patterns"] = True
        nlp.add_pipe(f"extract_{stage}", config=config)
    return nlp


def process(
    articles: Iterable[Article | ArticleError],
    nlp: Language,
    emit: frozenset[str],
    scope: Scope = "entity",
    min_confidence: float = 0.0,
) -> Iterator[records.Record]:
    """Records of each article in turn, of the types in `emit`; an article that fails gives an ErrorRecord in its place.

    Raises:
        UsageError: a pattern file that was not read before is bad, which no article is to blame for.
    """
    for article in articles:
        if isinstance(article, ArticleError):
            yield error_record(article)
            continue
        try:
            found = list(article_records(article, nlp, emit, scope, min_confidence))
        except UsageError:
            raise
        except Exception as error:  # one bad article never takes others along
            yield error_record(ArticleError(Where(article.id), f"could not be processed: {error!r}"))
            continue
        yield from found


def article_records(
    article: Article, nlp: Language, emit: frozenset[str], scope: Scope = "entity", min_confidence: float = 0.0
) -> Iterator[records.Record]:
    """Records of one article: the article itself, its entities, attributions and triples, as far as `emit` names them."""
    assembler = assembled(article, nlp)
    if "article" in emit:
        yield assembler.article_record(scope, min_confidence)
    if "entity" in emit:
        yield from assembler.entity_records()
    if "attribution" in emit:
        yield from assembler.attribution_records()
    if "triple" in emit:
        yield from assembler.triple_records(scope, min_confidence)


def assembled(article: Article, nlp: Language) -> Assembler:
    """An article, processed."""
    return Assembler(nlp(blank_doc(article, nlp)))


def blank_doc(article: Article, nlp: Language) -> Doc:
    """The words of an article and what is known of it, before any stage."""
    doc = nlp.make_doc(article.text)
    annotations.set_context(
        doc, ArticleContext(article.id, article.title, article.published, article.date_source, article.language)
    )
    return doc


def error_record(error: ArticleError) -> records.ErrorRecord:
    return records.ErrorRecord(
        schema=records.SCHEMA, type="error", where=str(error.where), what=error.what, hint=error.hint
    )
