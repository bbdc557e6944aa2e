"""One article from bytes to lines, in the process that has the model."""

import ctypes
import gc
from collections.abc import Iterable
from contextlib import suppress

from extract.batch.options import Options, Outcome, Problem
from extract.errors import ArticleError
from extract.pipeline import load, process
from extract.read.articles import parse_unit
from extract.read.units import Unit
from extract.records import ErrorRecord, Record, TripleRecord, to_line

NEW_STRINGS = 25_000
"""Strings that a pipeline may add to its vocabulary before it is loaded anew. spaCy keeps every word that it has seen,
0.4 MB for a thousand of them, without an end; loading costs half a second of the twenty that such a step takes. spaCy's
own `memory_zone` would drop strings that components hold on to."""
NEW_OBJECTS = 50_000
"""Objects in cycles that wait for the collector. An article leaves next to none, but makes thousands that are counted while
they live: at Python's own threshold of 700, and with the pipeline among what is looked through, the collector took 3% of a
run."""

LARGE_BLOCK = 128 * 1024
"""Bytes from which on a block of memory goes back to the system when it is freed. glibc begins with that number, but raises
it to the size of the largest block freed, 32 MB at most; then what is loaded anew leaves holes between small blocks: after
ten times, 388 MB instead of 363, and more each time."""
_MMAP_THRESHOLD = -3
"""glibc's M_MMAP_THRESHOLD."""


class Processor:
    """Loads the pipeline once and takes articles one by one.

    Raises:
        UsageError: the model is missing, or a pattern file is bad.
    """

    def __init__(self, options: Options) -> None:
        self.options = options
        self._emit = frozenset(options.emit)
        _return_large_blocks()
        self._load()

    def __call__(self, unit: Unit) -> Outcome:
        """The records of one article; nothing that is wrong with it raises."""
        size = len(unit.data)
        try:
            article = parse_unit(unit, self.options.date, any_language=self.options.any_language)
        except ArticleError as error:
            return Outcome(None, problem=_lasting(error), size=size)
        except (RecursionError, MemoryError) as error:
            return Outcome(None, problem=Problem(str(unit.where), f"cannot be read: {error!r}"), size=size)
        words = len(article.text.split())
        if len(self._nlp.vocab.strings) > self._most_strings:
            self._renew()
        given = self.options
        records = list(process([article], self._nlp, self._emit, given.scope, given.min_confidence))
        failed = next((r for r in records if isinstance(r, ErrorRecord)), None)
        if failed:
            return Outcome(article.id, problem=Problem(failed.where, failed.what, failed.hint), words=words, size=size)
        triples = sum(isinstance(record, TripleRecord) for record in records)
        return Outcome(article.id, lines_of(records), triples, words, size=size)

    def _load(self) -> None:
        gc.disable()  # what is loaded stays: the collector would look through it a dozen times
        try:
            self._nlp = load(self.options.model, self.options.patterns, only_patterns=self.options.only_patterns)
        finally:
            gc.enable()
        collect_rarely()
        self._most_strings = len(self._nlp.vocab.strings) + NEW_STRINGS

    def _renew(self) -> None:
        del self._nlp  # so that there are never two
        gc.unfreeze()
        gc.collect()
        self._load()


def collect_rarely() -> None:
    """Keep what there is now from the garbage collector, and let it look through the rest only after `NEW_OBJECTS` more."""
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)


def _return_large_blocks() -> None:
    """Hold glibc to `LARGE_BLOCK`; other C libraries have no such number."""
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, LARGE_BLOCK)


def _lasting(error: ArticleError) -> Problem:
    return Problem(str(error.where), error.what, error.hint, lasting=True)


def lines_of(records: Iterable[Record]) -> bytes:
    """Records as they are written: UTF-8, a line each."""
    return "".join(f"{to_line(record)}\n" for record in records).encode("utf-8")
