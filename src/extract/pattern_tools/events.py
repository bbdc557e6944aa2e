"""Event nouns: their lines checked without reading a text, and their examples run through the whole pipeline."""

from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language

from extract.annotations import triples
from extract.pattern_tools.entity_lines import Problem
from extract.patterns import Checked, check_lines, files, root
from extract.relations.events import FILES, EventFrame


def lint_events(folder: Path | None = None) -> list[Problem]:
    """All problems of the event nouns in a user's folder, or of ours where None; in order of file and line.

    Checks: shape (no JSON, unknown or missing keys), duplicate (a noun that stands in another line of the folder), examples
    (none, or no counterexample).
    """
    found: list[Problem] = []
    taken: set[str] = set()
    for row in _rows(folder):
        if isinstance(row.value, str):
            found.append(Problem(row.where, "shape", row.value))
            continue
        frame = row.value
        twice = sorted(taken.intersection(frame.nouns))
        if twice:
            found.append(Problem(row.where, "duplicate", f"{frame.id}: {', '.join(twice)}: in another line already"))
        if not frame.examples or not frame.counterexamples:
            found.append(Problem(row.where, "examples", f"{frame.id}: a line needs an example and a counterexample"))
        taken.update(frame.nouns)
    return found


def try_events(nlp: Language, folder: Path | None = None) -> tuple[int, list[Problem]]:
    """How many examples and counterexamples were tried, and the problems: an example in which no noun of the line states a
    fact, or a counterexample in which one does. `nlp` is the whole pipeline, loaded with the folder."""
    tried = 0
    problems: list[Problem] = []
    for row in _rows(folder):
        if isinstance(row.value, EventFrame):
            tried += len(row.value.examples) + len(row.value.counterexamples)
            problems += _of_frame(nlp, row, row.value)
    return tried, problems


def _of_frame(nlp: Language, row: Checked[EventFrame], frame: EventFrame) -> Iterator[Problem]:
    for example in frame.examples:
        if not _applies(nlp, frame, example):
            yield Problem(row.where, "example", f"{frame.id} finds nothing in {example!r}")
    for example in frame.counterexamples:
        if _applies(nlp, frame, example):
            yield Problem(row.where, "counterexample", f"{frame.id} finds a fact in {example!r}")


def _applies(nlp: Language, frame: EventFrame, text: str) -> bool:
    return any(t.rule == "noun.event" and t.predicate.lemma in frame.nouns for t in triples(nlp(text)))


def _rows(folder: Path | None) -> list[Checked[EventFrame]]:
    """The lines of a user's folder, ours where None."""
    paths = files(FILES) if folder in {None, root()} else sorted(Path(str(folder)).glob(FILES))
    return [row for path in paths for row in check_lines(path, EventFrame)]
