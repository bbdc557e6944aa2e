"""Entity patterns from `patterns/entities/*.jsonl`: spaCy's EntityRuler format with an id, examples and counterexamples."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from extract.entities.capitals import as_name, runs_in_capitals
from extract.entities.phrases import Phrases
from extract.entities.token_patterns import TokenPatterns
from extract.errors import UsageError, Where
from extract.patterns import PatternShape, files, read_lines
from extract.syntax import Word, words

LABELS = frozenset(
    ("PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "EVENT", "LAW", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY")
) | {"PROGRAM", "WEAPON"}

NUMBERED = re.compile(r"\d[A-Z]?$")
"""Names of weapons that end in their number have a plural: "Bayraktar TB2s", "Leopard 2A6s"."""


class EntityPattern(PatternShape):
    """A line of an entity pattern file. `pattern` is a phrase or a list of token descriptions for spaCy's Matcher; `name`
    the canonical name of what it finds; `kind` its category ("missile", "frigate")."""

    label: str
    pattern: str | tuple[Mapping[str, Any], ...]
    id: str
    name: str | None = None
    kind: str | None = None
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


ALONE = frozenset({"GPE", "LOC", "NORP"})


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern's match: tokens `[start, end)`, and the line of the pattern."""

    start: int
    end: int
    pattern: EntityPattern
    where: Where


class Gazetteer:
    """All entity patterns of our folder and, after them, of a user's own, ready to match."""

    def __init__(self, nlp: Language, extra: Path | None = None, *, only: bool = False) -> None:
        """`only` leaves our own patterns out where there is a user's folder.

        Raises:
            UsageError: a pattern is bad; the message names file and line.
        """
        self._tokens = TokenPatterns(nlp.vocab)
        self._patterns: dict[int, tuple[EntityPattern, Where]] = {}
        self._by_phrase: dict[str, tuple[EntityPattern, Where]] = {}
        for where, pattern in entity_patterns(extra, only=only):
            if isinstance(pattern.pattern, str):
                self._by_phrase[pattern.pattern] = pattern, where
                if pattern.label == "WEAPON" and NUMBERED.search(pattern.pattern):
                    self._by_phrase.setdefault(f"{pattern.pattern}s", (pattern, where))
            else:
                self._add_token_pattern(nlp, where, pattern)
        self._phrases = Phrases(nlp.tokenizer, self._by_phrase)

    def _add_token_pattern(self, nlp: Language, where: Where, pattern: EntityPattern) -> None:
        key = f"tokens:{where}"
        try:
            self._tokens.add(key, [t for t in pattern.pattern if not isinstance(t, str)])
        except ValueError as error:
            raise UsageError(f"{where}: not a token pattern: {error}") from error
        self._patterns[nlp.vocab.strings[key]] = pattern, where

    def find(self, doc: Doc, said: Sequence[Word] | None = None) -> list[Found]:
        """Every match, overlaps included, in the order of their start; `said` are the words of the Doc, where they are
        known."""
        texts = [word.text for word in said or words(doc)]
        found = [*self._phrases_in(texts), *self._phrases_in_capitals(texts)]
        found += [Found(start, end, *self._patterns[key]) for key, start, end in self._tokens.find(doc, texts)]
        return sorted(found, key=lambda f: (f.start, -f.end, f.pattern.id))

    def find_phrases(self, doc: Doc) -> list[Found]:
        """The matches of phrases alone, which need no tags."""
        return self._phrases_in([word.text for word in words(doc)])

    def _phrases_in(self, texts: Sequence[str]) -> list[Found]:
        return [Found(start, end, *self._by_phrase[phrase]) for start, end, phrase in self._phrases.find(texts)]

    def _phrases_in_capitals(self, texts: Sequence[str]) -> Iterator[Found]:
        """Matches of names that stand in capitals, as the headword of an article or a headline has them ("EAST TIMOR"); of
        words alone only places, because others are too often something else ("ARROW")."""
        for start, end in runs_in_capitals(texts):
            titled = [as_name(text) for text in texts[start:end]]
            for found in self._phrases_in(titled):
                if found.end - found.start > 1 or found.pattern.label in ALONE:
                    yield replace(found, start=start + found.start, end=start + found.end)


def entity_patterns(extra: Path | None = None, *, only: bool = False) -> Iterator[tuple[Where, EntityPattern]]:
    """All lines with their places.

    Raises:
        UsageError: a line is no entity pattern, or its label is none of ours.
    """
    ours = files("entities/*.jsonl")
    for path in files("entities/*.jsonl", extra)[len(ours) if only and extra else 0 :]:
        for line in read_lines(path, EntityPattern):
            if line.value.label not in LABELS:
                raise UsageError(
                    f"{line.where}: unknown label {line.value.label!r}", f"one of {', '.join(sorted(LABELS))}"
                )
            if not line.value.pattern:
                raise UsageError(f"{line.where}: the pattern is empty")
            yield line.where, line.value
