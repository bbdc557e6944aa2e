"""Tables in Markdown, safe for words of articles."""

from collections.abc import Iterable, Iterator

LONGEST_CELL = 120
_MARKUP = "|<>&`*_[]\\~#@"


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """The lines of a table."""
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    yield from (f"| {' | '.join(map(cell, row))} |" for row in rows)


def cell(text: str, longest: int = LONGEST_CELL) -> str:
    """Text that stays inside its cell and is no markup, whatever an article holds."""
    text = " ".join(text.split())
    text = text if len(text) <= longest else f"{text[: longest - 1]}…"
    return "".join(f"&#{ord(c)};" if c in _MARKUP or not c.isprintable() else c for c in text)


def first_of(shown: int, all_: int) -> str:
    """What a heading says where not all rows are shown."""
    return f" (the first {shown} of {all_:,})" if shown < all_ else ""
