"""The texts of articles whose records alone were given."""

from collections.abc import Iterable
from pathlib import Path

from extract.errors import ArticleError
from extract.read.article import Article
from extract.read.articles import read_articles
from extract.read.sources import source_of
from extract.view.collection import ArticleFacts, Collection


def find_texts(collection: Collection, paths: Iterable[str]) -> list[ArticleError]:
    """Give articles without a text the one that stands behind `paths` under their id, or else in the file that their id
    names. A text in which the records' words do not stand at their offsets is another version and is not taken.

    Returns the errors in `paths`; that an id is no readable file is none.
    """
    errors = []
    wanted = {key: article for key, article in collection.articles.items() if article.text is None}
    for read in read_articles(paths, any_language=True):
        if isinstance(read, ArticleError):
            errors.append(read)
        elif read.id in wanted and fits(wanted[read.id], read.text):
            wanted[read.id].text = read.text
    for article in wanted.values():
        if article.text is None and (found := _behind(article.id)) and fits(article, found.text):
            article.text = found.text
    return errors


def fits(article: ArticleFacts, text: str) -> bool:
    """Whether every text in the records is that slice of `text`."""
    return all(text[piece.start : piece.end] == piece.text for piece in article.pieces())


def _behind(identifier: str) -> Article | None:
    """The article in the file that an id names. Files of other types than articles have are never opened: an id is data,
    and may name anything."""
    try:
        path = Path(identifier)
        if source_of(path, identifier) is None or not path.is_file():
            return None
    except (OSError, ValueError):  # too long for a name, or a NUL in it
        return None
    read = (a for a in read_articles([identifier], any_language=True) if isinstance(a, Article))
    return next((a for a in read if a.id == identifier), None)
