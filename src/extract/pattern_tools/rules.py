"""Relation rules: their lines checked without reading a text, and their examples run through the whole pipeline."""

from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language

from extract.annotations import triples
from extract.pattern_tools.entity_lines import Problem
from extract.patterns import Checked, check_lines, files, root
from extract.relations.catalogue import catalogue
from extract.relations.rules import FILES, PREFIX, RuleLine, faults


def lint_rules(folder: Path | None = None) -> list[Problem]:
    """All problems of the rules in a user's folder, or of ours where None; in order of file and line.

    Checks: shape (no JSON, unknown or missing keys), rule (a pattern that spaCy does not take, a side that is no node, a
    relation that is not there), duplicate (an id that is taken), examples (none, or no counterexample).
    """
    added = None if folder == root() else folder
    taken = set() if added is None else {row.value.id for row in _rows(None) if isinstance(row.value, RuleLine)}
    found: list[Problem] = []
    for row in _rows(added):
        if isinstance(row.value, str):
            found.append(Problem(row.where, "shape", row.value))
            continue
        rule = row.value
        found += [Problem(row.where, "rule", f"{rule.id}: {fault}") for fault in faults(rule)]
        if rule.relation is not None and rule.relation not in catalogue(added).places:
            found.append(Problem(row.where, "rule", f"{rule.id}: there is no relation {rule.relation!r}"))
        if rule.id in taken:
            found.append(Problem(row.where, "duplicate", f"{rule.id}: there is one of this id already"))
        if not rule.examples or not rule.counterexamples:
            found.append(Problem(row.where, "examples", f"{rule.id}: a rule needs an example and a counterexample"))
        taken.add(rule.id)
    return found


def try_rules(nlp: Language, folder: Path | None = None) -> tuple[int, list[Problem]]:
    """How many examples and counterexamples were tried, and the problems: an example in which the rule adds or types no
    fact, or a counterexample in which it does. `nlp` is the whole pipeline, loaded with the folder."""
    tried = 0
    problems: list[Problem] = []
    for row in _rows(None if folder == root() else folder):
        if isinstance(row.value, RuleLine):
            tried += len(row.value.examples) + len(row.value.counterexamples)
            problems += _of_rule(nlp, row, row.value)
    return tried, problems


def _of_rule(nlp: Language, row: Checked[RuleLine], rule: RuleLine) -> Iterator[Problem]:
    for example in rule.examples:
        if not _applies(nlp, rule, example):
            yield Problem(row.where, "example", f"{rule.id} finds nothing in {example!r}")
    for example in rule.counterexamples:
        if _applies(nlp, rule, example):
            yield Problem(row.where, "counterexample", f"{rule.id} finds a fact in {example!r}")


def _applies(nlp: Language, rule: RuleLine, text: str) -> bool:
    typed = rule.relation
    return any(t.rule == PREFIX + rule.id or (typed is not None and t.relation == typed) for t in triples(nlp(text)))


def _rows(folder: Path | None) -> list[Checked[RuleLine]]:
    """The rule lines of a user's folder, ours where None."""
    paths = files(FILES) if folder is None else sorted(folder.glob(FILES))
    return [row for path in paths for row in check_lines(path, RuleLine)]
