"""JSONL: one article a line, `{"id", "text", "title"?, "published"?}`; other keys are left aside."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from extract.errors import ArticleError, Where
from extract.read.article import Article
from extract.read.dates import parse_date
from extract.read.decode import NotTextError, byte_order_mark, decode
from extract.read.text import Metadata, make_article

_TYPE_NAMES = {
    dict: "an object",
    list: "a list",
    str: "a string",
    bool: "true or false",
    int: "a number",
    float: "a number",
}


def read_jsonl(lines: Iterable[bytes], path: str, date: str | None = None) -> Iterator[Article | ArticleError]:
    """The articles of a JSONL file read from `lines` (bytes as a binary file yields them); a bad line gives an
    ArticleError that names it, and the others go on. A record without `id` is called "PATH:LINE"."""
    found = False
    for number, raw in enumerate(lines, 1):
        where = Where(path, number)
        try:
            line = _line(raw, first=number == 1)
            if line.strip():
                found = True
                yield _article(_parse(line.strip("\r\n")), where, date)
        except NotTextError as error:
            found = True
            yield ArticleError(where, str(error), "one JSON object a line, in UTF-8")
        except ArticleError as error:
            yield error
        except _LineError as error:
            yield ArticleError(where, str(error), error.hint)
    if not found:
        yield ArticleError(Where(path), "empty: no line holds an article")


class _LineError(ValueError):
    def __init__(self, what: str, hint: str | None = None) -> None:
        self.hint = hint
        super().__init__(what)


def _line(raw: bytes, *, first: bool) -> str:
    mark = byte_order_mark(raw) if first else None
    if mark and mark[0] != "utf-8":
        raise NotTextError(f"JSONL in {mark[0].upper()}")
    if mark:
        return decode(raw)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotTextError(f"bytes that are no text: not valid UTF-8 at byte {error.start} of the line") from error


def _parse(line: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        hint = "one whole JSON object a line; `jq -c` writes them so" if line.strip() in "{[" else None
        raise _LineError(f"not valid JSON: {error.msg} at column {error.colno}", hint) from error
    except (RecursionError, ValueError) as error:
        raise _LineError("not valid JSON: nested too deeply or a number too long") from error
    if not isinstance(record, dict):
        raise _LineError(f"a line must be an object with `text`, not {_type_name(record)}")
    return record


def _article(record: dict[str, Any], where: Where, date: str | None) -> Article:
    text = _string(record, "text")
    if text is None:
        raise _LineError("`text` is missing", 'a line is {"id": …, "text": …, "title": …, "published": …}')
    if not text.strip():
        raise _LineError("empty: `text` holds no words")
    if "\0" in text:
        raise _LineError(f"`text` is no text: a NUL character at offset {text.index(chr(0))}")
    published = _string(record, "published")
    iso = parse_date(published) if published and published.strip() else None
    if published and published.strip() and iso is None:
        raise _LineError(f"`published` is no date: {published[:40]!r}", "YYYY-MM-DD, YYYY-MM or YYYY")
    stated = Metadata(title=_string(record, "title"), published=iso, date_source="record" if iso else None)
    return make_article(_identifier(record, where), text, date, stated)


def _identifier(record: dict[str, Any], where: Where) -> str:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    found = _string(record, "id")
    return found if found and found.strip() else str(where)


def _string(record: dict[str, Any], key: str) -> str | None:
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise _LineError(f"`{key}` must be a string, not {_type_name(value)}")
    if value is not None:
        try:
            value.encode("utf-8")
        except UnicodeEncodeError as error:
            raise _LineError(f"`{key}` is no text: half a surrogate pair at offset {error.start}") from error
    return value


def _type_name(value: Any) -> str:
    return "null" if value is None else _TYPE_NAMES[type(value)]
