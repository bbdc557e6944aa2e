"""Records in groups, so that no format holds more of them than it needs."""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice

from extract.records import TripleRecord


def groups(records: Iterable[TripleRecord], size: int) -> Iterator[list[TripleRecord]]:
    """Lists of at most `size` records (itertools.batched is there from Python 3.12 on)."""
    rest = iter(records)
    while group := list(islice(rest, size)):
        yield group


def articles(records: Iterable[TripleRecord]) -> Iterator[list[TripleRecord]]:
    """The records of each article: `extract run` writes them one after the other."""
    for _, group in groupby(records, key=lambda record: record.article.id):
        yield list(group)
