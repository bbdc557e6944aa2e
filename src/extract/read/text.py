"""Plain text and Markdown: one article a file."""

from dataclasses import dataclass

from extract.errors import ArticleError, Where
from extract.read.article import Article
from extract.read.decode import NotTextError, decode
from extract.read.headers import copyright_year, front_matter, headline, stated_date


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article from outside its text."""

    title: str | None = None
    published: str | None = None
    date_source: str | None = None


def read_text(data: bytes, path: str, date: str | None = None, stated: Metadata | None = None) -> Article:
    """The article that the bytes of a text file hold.

    Raises:
        ArticleError: the file is empty, or its bytes are no text.
    """
    return make_article(path, text_of(data, path), date, stated)


def text_of(data: bytes, path: str) -> str:
    """The characters of a file.

    Raises:
        ArticleError: there are none, or the bytes are no text.
    """
    try:
        text = decode(data)
    except NotTextError as error:
        raise ArticleError(Where(path), str(error)) from error
    if not text.strip():
        raise ArticleError(Where(path), "empty: it holds only white space" if text else "empty")
    return text


def make_article(identifier: str, text: str, date: str | None, stated: Metadata | None = None) -> Article:
    """An article with title and date: as `stated` outside the text, in its front matter, or by its first and last lines.

    `date` is the date given for articles that state none. It wins over a copyright line, which states a year and often
    not that of the article.
    """
    stated = stated or Metadata()
    front = front_matter(text)
    published, source = stated.published, stated.date_source
    if published is None and front.published:
        published, source = front.published, "front matter"
    if published is None and (found := stated_date(text, front.end)):
        published, source = found.published, found.date_source
    if published is None and date:
        published, source = date, "option"
    if published is None and (found := copyright_year(text, front.end)):
        published, source = found.published, found.date_source
    title = (stated.title or "").strip() or front.title or headline(text, front.end)
    return Article(identifier, text, title, published, source)
