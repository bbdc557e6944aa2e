"""From paths to articles, one at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from extract.errors import ArticleError, Where
from extract.read.article import MAX_CHARACTERS, Article
from extract.read.english import ENGLISH, language_of
from extract.read.html import read_html
from extract.read.record import read_record, read_sidecar
from extract.read.sources import ALL, Selection
from extract.read.text import Metadata, read_text
from extract.read.units import SPLIT, Unit, read_units


def read_articles(
    paths: Iterable[str | Path], date: str | None = None, *, selection: Selection = ALL, any_language: bool = False
) -> Iterator[Article | ArticleError]:
    """The articles of files, folders (recursively, in the order of their names) and "-" (standard input), in order.

    What cannot be read gives an ArticleError in its place. `date`, an ISO date, is for articles that state none. Texts in
    other languages than English are errors too, unless `any_language`.
    """
    for unit in read_units(paths, selection):
        if isinstance(unit, ArticleError):
            yield unit
            continue
        try:
            yield parse_unit(unit, date, any_language=any_language)
        except ArticleError as error:
            yield error


def parse_unit(unit: Unit, date: str | None = None, *, any_language: bool = False) -> Article:
    """The article that a unit's bytes hold.

    Raises:
        ArticleError: they hold none, it is too long, or its language is another than English.
    """
    where = unit.where
    identifier, stated = (None, Metadata()) if unit.sidecar is None else read_sidecar(unit.sidecar, where)
    if unit.form == "record":
        article = read_record(unit.data, where, date, stated)
    else:
        read = read_html if unit.form == "html" else read_text
        article = read(unit.data, str(where), date, stated)
        article = replace(article, id=identifier) if identifier else article
    if len(article.text) > MAX_CHARACTERS:
        what = f"{len(article.text):,} characters, and so no single article: more than {MAX_CHARACTERS:,}"
        raise ArticleError(where, what, SPLIT)
    language = language_of(article.text)
    if language != ENGLISH and not any_language:
        what = f"not in English: its language looks like {language!r}"
        raise ArticleError(Where(where.path, where.line), what, "--any-language reads it all the same")
    return replace(article, language=language) if language != ENGLISH else article
