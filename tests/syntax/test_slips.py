"""Slips of parsers that change who governs whom are mended, and nothing else is."""

from collections.abc import Iterator

import pytest

from hand_parses import as_parsed, doc_of, mended
from slip_cases import clauses, lists, names, reports, verbs, words

Mentions = list[tuple[int, int, str]]


def mended_cases() -> Iterator[object]:
    for cases in (words, lists, names, clauses, reports, verbs):
        for name, (cells, *mentions, expected) in cases.MENDED.items():
            yield pytest.param(cells, mentions[0] if mentions else [], expected, id=name)


def kept_cases() -> Iterator[object]:
    for cases in (words, lists, names, clauses, reports, verbs):
        for name, case in cases.KEPT.items():
            cells, mentions = (case, []) if isinstance(case, str) else case
            yield pytest.param(cells, mentions, id=name)


@pytest.mark.parametrize(("cells", "mentions", "expected"), list(mended_cases()))
def test_a_slip_is_mended(cells: str, mentions: Mentions, expected: str) -> None:
    assert mended(doc_of(cells, mentions)) == expected


@pytest.mark.parametrize(("cells", "mentions"), list(kept_cases()))
def test_what_is_no_slip_stays(cells: str, mentions: Mentions) -> None:
    doc = doc_of(cells, mentions)
    assert mended(doc) == as_parsed(doc)
