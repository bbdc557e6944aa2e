"""The relation catalogue: its lines checked without reading a text, and its examples run through the whole pipeline."""

from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language

from extract.annotations import triples
from extract.errors import UsageError, Where
from extract.pattern_tools.entity_lines import Problem
from extract.patterns import Checked, check_lines, files, root
from extract.relations.relation_lines import FILES, Relation, faults, type_words


def lint_relations(folder: Path | None = None) -> list[Problem]:
    """All problems of the catalogue in a user's folder, read with ours, or of ours where None; in order of file and line.

    Checks: shape (no JSON, unknown or missing keys, a bad types file), relation (a type or inverse that is not there, a
    frame with both verbs and nouns or neither), duplicate (an id that is taken), examples (none, or no counterexample).
    """
    added = None if folder == root() else folder
    try:
        words = type_words(added)
    except UsageError as error:
        path, _, what = str(error).partition(": ")
        return [Problem(Where(path), "shape", what)]
    ours = [row for path in files(FILES) for row in check_lines(path, Relation)]
    theirs = _lines_of(added)
    own = ours if added is None else theirs
    known = [row.value for row in (*ours, *theirs) if isinstance(row.value, Relation)]
    inverses = {relation.id: relation.inverse for relation in known}
    taken = {row.value.id for row in ours if isinstance(row.value, Relation)} if added is not None else set()
    found: list[Problem] = []
    for row in own:
        if isinstance(row.value, str):
            found.append(Problem(row.where, "shape", row.value))
            continue
        relation = row.value
        found += [
            Problem(row.where, "relation", f"{relation.id}: {fault}") for fault in faults(relation, words, inverses)
        ]
        if relation.id in taken:
            found.append(Problem(row.where, "duplicate", f"{relation.id}: there is one of this id already"))
        if not relation.examples or not relation.counterexamples:
            found.append(
                Problem(row.where, "examples", f"{relation.id}: a relation needs an example and a counterexample")
            )
        taken.add(relation.id)
    return found


def try_relations(nlp: Language, folder: Path | None = None) -> tuple[int, list[Problem]]:
    """How many examples and counterexamples were tried, and the problems: an example without its relation, or a
    counterexample with it. `nlp` is the whole pipeline, loaded with the folder."""
    tried = 0
    problems: list[Problem] = []
    for row in _lines_of(folder or root()):
        if isinstance(row.value, Relation):
            tried += len(row.value.examples) + len(row.value.counterexamples)
            problems += _of_relation(nlp, row, row.value)
    return tried, problems


def _of_relation(nlp: Language, row: Checked[Relation], relation: Relation) -> Iterator[Problem]:
    for example in relation.examples:
        if not _states(nlp, relation, example):
            yield Problem(row.where, "example", f"{relation.id} is not found in {example!r}")
    for example in relation.counterexamples:
        if _states(nlp, relation, example):
            yield Problem(row.where, "counterexample", f"{relation.id} is found in {example!r}")


def _states(nlp: Language, relation: Relation, text: str) -> bool:
    return any(triple.relation == relation.id for triple in triples(nlp(text)))


def _lines_of(folder: Path | None) -> list[Checked[Relation]]:
    """The catalogue lines of a pattern folder."""
    own = sorted(folder.glob(FILES)) if folder is not None else []
    return [row for path in own for row in check_lines(path, Relation)]
