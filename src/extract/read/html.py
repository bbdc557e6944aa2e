"""HTML pages: their main text, and what their metadata say of it.

trafilatura finds both: it is kept well, and reads titles and dates besides the text. With what it needs it takes
65 MB, where spaCy, onnxruntime and what they need take 400; it is imported for HTML alone.
"""

import re

from extract.errors import ArticleError, Where
from extract.read.article import Article
from extract.read.dates import parse_date
from extract.read.decode import NotTextError, byte_order_mark, decode
from extract.read.text import Metadata, make_article

NO_TEXT = "no main text in this page"
LATEST = "2199-12-31"
"""Dates in metadata later than this are taken for errors. trafilatura's own limit is today, and nothing here may depend on
the clock."""
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.I)
_OPEN = re.compile(r"<[a-zA-Z]")
_MOST_TAGS = 200_000


def read_html(data: bytes, path: str, date: str | None = None, stated: Metadata | None = None) -> Article:
    """The article of a page; its text is the page's main text, with a blank line between paragraphs.

    A value of the sidecar (`stated`) goes before one of the page.

    Raises:
        ArticleError: the bytes are no text, or the page has no main text.
    """
    where = Where(path)
    if not data.strip():
        raise ArticleError(where, "empty")
    try:
        page = decode_page(data)
    except NotTextError as error:
        raise ArticleError(where, str(error)) from error
    if len(_OPEN.findall(page)) > _MOST_TAGS:
        raise ArticleError(where, f"{NO_TEXT}: more than {_MOST_TAGS:,} tags")
    text, title, published = _main_text(page)
    if not text.strip():
        raise ArticleError(where, NO_TEXT)
    stated = stated or Metadata()
    day = parse_date(published) if published else None
    return make_article(
        path,
        text,
        date,
        Metadata(
            stated.title or title,
            stated.published or day,
            stated.date_source if stated.published else "HTML metadata" if day else None,
        ),
    )


def decode_page(data: bytes) -> str:
    """The characters of a page: by its byte order mark, as UTF-8 where it is valid, by its `<meta charset>`, or as found.

    Raises:
        NotTextError: no encoding fits.
    """
    if byte_order_mark(data) is None:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            declared = _CHARSET.search(data[:4096])
            try:
                text = data.decode(declared[1].decode("ascii")) if declared else "\0"
            except (LookupError, UnicodeDecodeError):
                text = "\0"
            if "\0" not in text:
                return text
    return decode(data)


def _main_text(page: str) -> tuple[str, str | None, str | None]:
    """Main text, title and date of publication as trafilatura finds them."""
    import trafilatura  # noqa: PLC0415  (0.3 s that runs without HTML need not wait for)

    found = trafilatura.bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={
            "original_date": True,
            "extensive_search": False,  # dates in the text are for `headers`, which knows which of them are the article's
            "outputformat": "%Y-%m-%d",
            "max_date": LATEST,
        },
    )
    if found is None:
        return "", None, None
    fields = found if isinstance(found, dict) else found.as_dict()
    # A line of it is a paragraph: a blank line between them says so to every later stage.
    return (fields.get("text") or "").replace("\n", "\n\n"), fields.get("title"), fields.get("date")
