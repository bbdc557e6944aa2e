"""A comparison of two outputs for people and for programs: lines of JSON, a page of Markdown, coloured text."""

from collections.abc import Iterator
from itertools import groupby

from rich.text import Text

from extract.brief import brief
from extract.compare.changes import Change, Comparison, FieldChange
from extract.records import to_line
from extract.write.markdown import first_of, table

SIGNS = {"added": ("+", "green"), "removed": ("-", "red"), "changed": ("~", "yellow")}
MOST_ROWS = 200
"""Rows of a table in Markdown: GitHub takes a megabyte for a job's page."""


def json_lines(comparison: Comparison) -> Iterator[str]:
    """One change a line."""
    return (to_line(change) for change in comparison.changes)


def markdown(comparison: Comparison) -> Iterator[str]:
    """The lines of a page: counts, and a table of each kind of change."""
    yield "## Facts that changed\n"
    counts = tuple(f"{comparison.count(kind):,}" for kind in ("added", "removed", "changed"))
    yield from table(("added", "removed", "changed", "the same"), [(*counts, f"{comparison.same:,}")])
    for kind in ("added", "removed"):
        rows = [c for c in comparison.changes if c.change == kind]
        if rows:
            yield f"\n### {kind.capitalize()}{first_of(min(len(rows), MOST_ROWS), len(rows))}\n"
            yield from table(
                ("subject", "predicate", "object", "further", "status", "article"), map(_row, rows[:MOST_ROWS])
            )
    rows = [c for c in comparison.changes if c.change == "changed"]
    if rows:
        yield f"\n### Changed{first_of(min(len(rows), MOST_ROWS), len(rows))}\n"
        yield from table(("fact", "was", "is", "article"), map(_changed_row, rows[:MOST_ROWS]))


def text(comparison: Comparison) -> Iterator[Text]:
    """The lines for a terminal: the changes under the name of their article, and the counts."""
    for article, changes in groupby(comparison.changes, key=lambda change: change.article):
        note = (
            " (only in NEW)"
            if article in comparison.only_new
            else " (only in OLD)"
            if article in comparison.only_old
            else ""
        )
        yield Text(f"{_visible(article)}{note}", style="bold")
        for change in changes:
            sign, style = SIGNS[change.change]
            yield Text(f"  {sign} {_visible(_said(change))}", style=style)
            for field in change.fields:
                yield Text(f"      {field.aspect}: {_visible(_field(field))}")
    yield Text(str(comparison))


def _said(change: Change) -> str:
    told = change.new or change.old
    also = " (told elsewhere too)" if change.known and change.change != "changed" else ""
    return f"{brief(told)}{also}" if told else ""


def _field(field: FieldChange) -> str:
    return f"{field.field} {field.old or 'none'} -> {field.new or 'none'}"


def _row(change: Change) -> tuple[str, ...]:
    told = change.new or change.old
    if told is None:
        return ()
    b = brief(told)
    return b.subject, b.predicate, b.object, b.qualifiers, b.status, told.article.title or change.article


def _changed_row(change: Change) -> tuple[str, ...]:
    fact = " ".join(str(part) for part in _row(change)[:3])
    was = "; ".join(f"{f.field}: {f.old or 'none'}" for f in change.fields)
    now = "; ".join(f"{f.field}: {f.new or 'none'}" for f in change.fields)
    return fact, was, now, _row(change)[-1]


def _visible(text: str) -> str:
    """Control characters of articles made visible, so that they cannot act on the terminal."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
