"""From bytes to text."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1256", "shift_jis", "euc_jp", "euc_kr", "gb18030", "big5")
"""Encodings that news texts come in besides UTF-8. Over all that it knows, charset-normalizer takes short Latin-1 texts for
Central European or EBCDIC code pages."""
_CONTROLS = frozenset(map(chr, range(32))) - frozenset("\t\n\v\f\r\x1b")


class NotTextError(ValueError):
    """The bytes are no text; `str(error)` says why."""


def byte_order_mark(data: bytes) -> tuple[str, int] | None:
    """The encoding that a byte order mark at the start of `data` names, and the mark's length."""
    return next(((name, len(mark)) for mark, name in _MARKS if data.startswith(mark)), None)


def decode(data: bytes) -> str:
    """The text that `data` holds: UTF-8, with or without a byte order mark, UTF-16 or UTF-32 with one, else an older
    encoding as charset-normalizer finds it. Line ends stay as they are; the byte order mark is no part of the text.

    Raises:
        NotTextError: a NUL character, or no encoding that fits.
    """
    marked = byte_order_mark(data)
    encoding, start = marked or ("utf-8", 0)
    try:
        text = data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        if marked:
            at = start + error.start
            raise NotTextError(f"bytes that are no text: not valid {encoding.upper()} at byte {at}") from error
        text = _decode_legacy(data, error.start)
    if (nul := text.find("\0")) >= 0:
        raise NotTextError(f"bytes that are no text: a NUL character at offset {nul}")
    return text


def _decode_legacy(data: bytes, first_bad: int) -> str:
    if b"\0" in data:
        raise NotTextError(f"bytes that are no text: a NUL byte at byte {data.index(0)}")
    from charset_normalizer import from_bytes  # noqa: PLC0415  (20 ms that few runs need)

    best = from_bytes(data, cp_isolation=list(_LEGACY), preemptive_behaviour=False).best()
    text = str(best) if best else ""
    if not text or not _CONTROLS.isdisjoint(text):
        raise NotTextError(f"bytes that are no text: not valid UTF-8 at byte {first_bad}, and no other encoding fits")
    return text
