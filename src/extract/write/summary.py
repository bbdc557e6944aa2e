"""A run as a page of Markdown: what a reviewer wants to see of a pull request's articles."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extract.errors import UsageError

MOST_ROWS = 15
"""Rows of the tables of entities and relations."""
MOST_FACTS = 50
MOST_ERRORS = 50
_CELL = 120


@dataclass(frozen=True, slots=True)
class NewFact:
    """A fact that the baseline does not have, as a row."""

    subject: str
    predicate: str
    object: str
    status: str
    article: str


@dataclass(slots=True)
class Summary:
    """Counts over the lines of a run; `known` are the `fact` hashes of an earlier one, None where there is none."""

    known: frozenset[str] | None = None
    triples: int = 0
    new: int = 0
    entities: Counter[tuple[str, str]] = field(default_factory=Counter)
    relations: Counter[str] = field(default_factory=Counter)
    facts: list[NewFact] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    failed: int = 0
    _seen: set[str] = field(default_factory=set)

    def add(self, lines: bytes, problem: str | None = None) -> None:
        """Count the records of one article, or what was wrong with it."""
        if problem:
            self.failed += 1
            self.errors += [problem][: MOST_ERRORS - len(self.errors)]
        for line in lines.splitlines():
            record = json.loads(line)
            if record["type"] == "triple":
                self._triple(record)

    def _triple(self, record: dict[str, Any]) -> None:
        self.triples += 1
        self.relations[record["relation"] or record["predicate"]] += 1
        for side in (record["subject"], record["object"]):
            if side["name"] and side["label"]:
                self.entities[side["name"], side["label"]] += 1
        fact = record["fact"]
        if fact in self._seen or (self.known is not None and fact in self.known):
            return
        self._seen.add(fact)
        self.new += 1
        if len(self.facts) < MOST_FACTS:
            self.facts.append(_row(record))

    def markdown(self, articles: int, words: int) -> str:
        """The page."""
        return "\n".join(self._lines(articles, words)) + "\n"

    def _lines(self, articles: int, words: int) -> Iterator[str]:
        yield "## Facts in the articles\n"
        new = "distinct facts" if self.known is None else "new facts"
        yield from _table(
            ("articles", "words", "triples", new, "entities", "errors"),
            [tuple(f"{n:,}" for n in (articles, words, self.triples, self.new, len(self.entities), self.failed))],
        )
        if self.errors:
            yield f"\n### Errors\n\nThese were not processed{_first(len(self.errors), self.failed)}:\n"
            yield from (f"- {_cell(error, 300)}" for error in self.errors)
        if self.facts:
            yield f"\n### {new.capitalize()}{_first(len(self.facts), self.new)}\n"
            rows = [(f.subject, f.predicate, f.object, f.status, f.article) for f in self.facts]
            yield from _table(("subject", "predicate", "object", "status", "article"), rows)
        if self.relations:
            yield f"\n### Relations{_first(min(len(self.relations), MOST_ROWS), len(self.relations))}\n"
            yield from _table(("relation", "triples"), [(name, f"{n:,}") for name, n in _top(self.relations)])
        if self.entities:
            yield f"\n### Entities{_first(min(len(self.entities), MOST_ROWS), len(self.entities))}\n"
            named = [(name, label, f"{n:,}") for (name, label), n in _top(self.entities)]
            yield from _table(("entity", "label", "triples"), named)


def known_facts(path: Path) -> frozenset[str]:
    """The `fact` hashes in the output of an earlier run.

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


def _row(record: dict[str, Any]) -> NewFact:
    role = f" {record['object_role']}" if record["object_role"] else ""
    status = [record["modality"]] if record["polarity"] == "positive" else ["not", record["modality"]]
    if record["speaker"]:
        status.append(f"says {record['speaker']['name'] or record['speaker']['text']}")
    return NewFact(
        _name(record["subject"]),
        record["predicate"] + role,
        _name(record["object"]),
        ", ".join(status),
        record["article"]["title"] or record["article"]["id"],
    )


def _name(side: dict[str, Any]) -> str:
    return str(side["name"] or side["text"])


def _top(counts: Counter[Any]) -> list[tuple[Any, int]]:
    """The most frequent, those of one count in the order of their names."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST_ROWS]


def _first(shown: int, all_: int) -> str:
    return f" (the first {shown} of {all_:,})" if shown < all_ else ""


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    yield from (f"| {' | '.join(map(_cell, row))} |" for row in rows)


def _cell(text: str, longest: int = _CELL) -> str:
    """Text that stays inside its cell and is no markup, whatever an article holds."""
    text = " ".join(text.split())
    text = text if len(text) <= longest else f"{text[: longest - 1]}…"
    return "".join(f"&#{ord(c)};" if c in "|<>&`*_[]\\~#@" or not c.isprintable() else c for c in text)
