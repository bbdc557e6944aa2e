"""Examples and counterexamples of entity patterns, run."""

from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language

from extract.entities.gazetteer import EntityPattern, Gazetteer
from extract.errors import Where
from extract.pattern_tools.entity_lines import Problem, read_vocabulary

FRAME = "They saw {} there."
"""What an example of shape stands in, so that the tagger sees a sentence."""


def try_examples(nlp: Language, folder: Path | None = None, *, only: bool = False) -> tuple[int, list[Problem]]:
    """How many examples and counterexamples were tried, and the problems: an example that its own pattern does not find
    whole, or a counterexample in which it finds something. `nlp` is a language model without our stages.

    Raises:
        UsageError: a pattern is bad.
    """
    vocabulary = read_vocabulary(folder, only=only)
    if vocabulary.problems:
        return 0, list(vocabulary.problems)
    gazetteer = Gazetteer(nlp, folder, only=only)
    tried = 0
    problems: list[Problem] = []
    for line in vocabulary.own:
        tried += len(line.pattern.examples) + len(line.pattern.counterexamples)
        problems += _of_line(nlp, gazetteer, line.where, line.pattern)
    return tried, problems


def _of_line(nlp: Language, gazetteer: Gazetteer, where: Where, pattern: EntityPattern) -> Iterator[Problem]:
    for example in pattern.examples:
        if not _finds(nlp, gazetteer, pattern, example):
            yield Problem(where, "example", f"{pattern.id} does not find {example!r}")
    for example in pattern.counterexamples:
        if _finds(nlp, gazetteer, pattern, example):
            yield Problem(where, "counterexample", f"{pattern.id} finds something in {example!r}")


def _finds(nlp: Language, gazetteer: Gazetteer, pattern: EntityPattern, example: str) -> bool:
    if isinstance(pattern.pattern, str) and not pattern.counterexamples:  # no tags needed: a hundred times faster
        return any(f.pattern.id == pattern.id for f in gazetteer.find_phrases(nlp.tokenizer(example)))
    return any(f.pattern.id == pattern.id for f in gazetteer.find(nlp(FRAME.format(example))))
