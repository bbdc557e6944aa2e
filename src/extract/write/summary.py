"""A run as a page of Markdown: what a reviewer wants to see of a pull request's articles."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extract.brief import Brief, brief
from extract.errors import UsageError
from extract.records import TripleRecord
from extract.write.markdown import cell, first_of, table

MOST_ROWS = 15
"""Rows of the tables of entities and relations."""
MOST_FACTS = 50
MOST_ERRORS = 50


@dataclass(slots=True)
class Summary:
    """Counts over the lines of a run; `known` are the `fact` hashes of an earlier one, None where there is none."""

    known: frozenset[str] | None = None
    triples: int = 0
    new: int = 0
    entities: Counter[tuple[str, str]] = field(default_factory=Counter)
    relations: Counter[str] = field(default_factory=Counter)
    facts: list[tuple[str, Brief]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    failed: int = 0
    _seen: set[str] = field(default_factory=set)

    def add(self, lines: bytes, problem: str | None = None) -> None:
        """Count the records of one article, or what was wrong with it."""
        if problem:
            self.failed += 1
            self.errors += [problem][: MOST_ERRORS - len(self.errors)]
        for line in lines.splitlines():
            if json.loads(line)["type"] == "triple":
                self._triple(TripleRecord.model_validate_json(line))

    def _triple(self, record: TripleRecord) -> None:
        self.triples += 1
        self.relations[record.relation or record.predicate] += 1
        for side in (record.subject, record.object):
            if side.name and side.label:
                self.entities[side.name, side.label] += 1
        if record.fact in self._seen or (self.known is not None and record.fact in self.known):
            return
        self._seen.add(record.fact)
        self.new += 1
        if len(self.facts) < MOST_FACTS:
            self.facts.append((record.article.title or record.article.id, brief(record)))

    def markdown(self, articles: int, words: int) -> str:
        """The page."""
        return "\n".join(self._lines(articles, words)) + "\n"

    def _lines(self, articles: int, words: int) -> Iterator[str]:
        yield "## Facts in the articles\n"
        new = "distinct facts" if self.known is None else "new facts"
        yield from table(
            ("articles", "words", "triples", new, "entities", "errors"),
            [tuple(f"{n:,}" for n in (articles, words, self.triples, self.new, len(self.entities), self.failed))],
        )
        if self.errors:
            yield f"\n### Errors\n\nThese were not processed{first_of(len(self.errors), self.failed)}:\n"
            yield from (f"- {cell(error, 300)}" for error in self.errors)
        if self.facts:
            yield f"\n### {new.capitalize()}{first_of(len(self.facts), self.new)}\n"
            rows = [(f.subject, f.predicate, f.object, f.status, article) for article, f in self.facts]
            yield from table(("subject", "predicate", "object", "status", "article"), rows)
        if self.relations:
            yield f"\n### Relations{first_of(min(len(self.relations), MOST_ROWS), len(self.relations))}\n"
            yield from table(("relation", "triples"), [(name, f"{n:,}") for name, n in _top(self.relations)])
        if self.entities:
            yield f"\n### Entities{first_of(min(len(self.entities), MOST_ROWS), len(self.entities))}\n"
            named = [(name, label, f"{n:,}") for (name, label), n in _top(self.entities)]
            yield from table(("entity", "label", "triples"), named)


def known_facts(path: Path) -> frozenset[str]:
    """The `fact` hashes in the output of an earlier run, of whatever version of the program: no other key is looked at.

    Raises:
        UsageError: it cannot be read, or is no such output.
    """
    try:
        with path.open(encoding="utf-8") as file:
            records = (json.loads(line) for line in file if line.strip())
            return frozenset(record["fact"] for record in records if record["type"] == "triple")
    except OSError as error:
        raise UsageError(f"--baseline: {path}: cannot be read: {error.strerror or error}") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError(f"--baseline: {path} is no output of `extract run`") from error


def _top(counts: Counter[Any]) -> list[tuple[Any, int]]:
    """The most frequent, those of one count in the order of their names."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST_ROWS]
