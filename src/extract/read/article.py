"""The article as read: what every later stage starts from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """One article.

    Attributes:
        id: the file's path as given, in posix form ("seeds/dicas.txt"), or the record's own id.
        text: every character of the file or of the record's `text`, as decoded: line ends are kept, only a byte order
            mark is gone. All offsets in the output count code points of this string.
        title: from the record, the front matter or a first line that looks like a headline.
        published: ISO 8601 date with the precision that is known ("2024-06-10", "2024-06", "2024").
        date_source: "record", "front matter", "dateline", "published line", "option" or "copyright line".
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    date_source: str | None = None
