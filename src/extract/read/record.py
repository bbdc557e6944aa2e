"""Articles as JSON objects, `{"id", "text", "title"?, "published"?}`; other keys are left aside."""

import json
from typing import Any

from extract.errors import ArticleError, Where
from extract.read.article import Article
from extract.read.dates import parse_date
from extract.read.text import Metadata, make_article

SHAPE = 'an article is {"id": …, "text": …, "title": …, "published": …}'
OURS = "this is a record that `extract run` wrote, and no article: --glob '!NAME' leaves such files out of a folder"
_TYPE_NAMES = {
    dict: "an object",
    list: "a list",
    str: "a string",
    bool: "true or false",
    int: "a number",
    float: "a number",
}


class RecordError(ValueError):
    """What is wrong with a record; `hint` says what to do about it."""

    def __init__(self, what: str, hint: str | None = None) -> None:
        self.hint = hint
        super().__init__(what)


def read_record(data: bytes, where: Where, date: str | None = None, sidecar: Metadata | None = None) -> Article:
    """The article that a JSON object holds. One without `id` is called by its place; a value of the record goes before the
    one of its sidecar.

    Raises:
        ArticleError: no JSON, or no article in it.
    """
    try:
        return _article(_parse(data), where, date, sidecar or Metadata())
    except RecordError as error:
        raise ArticleError(where, str(error), error.hint) from error


def read_sidecar(data: bytes, where: Where) -> tuple[str | None, Metadata]:
    """The `id` and the metadata of a file that its sidecar states.

    Raises:
        ArticleError: no JSON object, or a value of the wrong type.
    """
    try:
        record = _parse(data)
        published = _published(record)
        return _identifier(record), Metadata(_string(record, "title"), published, "sidecar" if published else None)
    except RecordError as error:
        raise ArticleError(where, f"its sidecar: {error}", error.hint) from error


def parse_json(text: str) -> Any:
    """The value that JSON text holds.

    Raises:
        RecordError: it is not JSON.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        hint = "one whole JSON object a line; `jq -c` writes them so" if text.strip() in {"{", "["} else None
        raise RecordError(f"not valid JSON: {error.msg} at column {error.colno}", hint) from error
    except (RecursionError, ValueError) as error:
        raise RecordError("not valid JSON: nested too deeply or a number too long") from error


def _parse(data: bytes) -> dict[str, Any]:
    try:
        text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        what = f"bytes that are no text: not valid UTF-8 at byte {error.start} of the line"
        raise RecordError(what, "one JSON object a line, in UTF-8") from error
    record = parse_json(text)
    if not isinstance(record, dict):
        raise RecordError(f"a line must be an object with `text`, not {_type_name(record)}")
    return record


def _article(record: dict[str, Any], where: Where, date: str | None, sidecar: Metadata) -> Article:
    text = _string(record, "text")
    if text is None:
        ours = str(record.get("schema", "")).startswith("extract/")
        raise RecordError("`text` is missing", OURS if ours else SHAPE)
    if not text.strip():
        raise RecordError("empty: `text` holds no words")
    if "\0" in text:
        raise RecordError(f"`text` is no text: a NUL character at offset {text.index(chr(0))}")
    published = _published(record)
    stated = Metadata(
        title=_string(record, "title") or sidecar.title,
        published=published or sidecar.published,
        date_source="record" if published else sidecar.date_source,
    )
    return make_article(_identifier(record) or str(where), text, date, stated)


def _published(record: dict[str, Any]) -> str | None:
    published = _string(record, "published")
    if not published or not published.strip():
        return None
    iso = parse_date(published)
    if iso is None:
        raise RecordError(f"`published` is no date: {published[:40]!r}", "YYYY-MM-DD, YYYY-MM or YYYY")
    return iso


def _identifier(record: dict[str, Any]) -> str | None:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    found = _string(record, "id")
    return found if found and found.strip() else None


def _string(record: dict[str, Any], key: str) -> str | None:
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise RecordError(f"`{key}` must be a string, not {_type_name(value)}")
    if value is not None:
        try:
            value.encode("utf-8")
        except UnicodeEncodeError as error:
            raise RecordError(f"`{key}` is no text: half a surrogate pair at offset {error.start}") from error
    return value


def _type_name(value: Any) -> str:
    return "null" if value is None else _TYPE_NAMES[type(value)]
