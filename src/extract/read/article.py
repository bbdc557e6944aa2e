"""The article as read: what every later stage starts from."""

from dataclasses import dataclass

MAX_CHARACTERS = 1_000_000
"""Five times the longest report that news agencies and ministries publish, and about 170,000 words: beyond it a file is a
book, a data dump or an accident, and one Doc of it takes more memory than ten thousand articles one after the other."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article.

    Attributes:
        id: the file's path as given, in posix form ("seeds/dicas.txt"), or the record's own id.
        text: every character of the file or of the record's `text`, as decoded: line ends are kept, only a byte order
            mark is gone. Of an HTML page, the main text as it was taken out. All offsets in the output count code points
            of this string; `extract text` prints it.
        title: from the record, the front matter or a first line that looks like a headline.
        published: ISO 8601 date with the precision that is known ("2024-06-10", "2024-06", "2024").
        date_source: "record", "sidecar", "HTML metadata", "front matter", "dateline", "published line", "option" or
            "copyright line".
        language: ISO 639 code; another than "en" only where the reader was told to take any language.
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    date_source: str | None = None
    language: str = "en"
