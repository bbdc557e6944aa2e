"""Thousands of phrases, found by the texts of their tokens; each is split into tokens when its first word is first met.

To split all 15,000 phrases of ours when a pipeline is loaded took 0.5 s, a third of the time for one article, and of an
article's words few begin one.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from spacy.tokens import Doc

LEAD = re.compile(r"[^\W\d_]+|\d+|.", re.DOTALL)
"""Letters, digits or one mark at the beginning of a text."""


class Phrases:
    """Phrases ready to match, as spaCy's PhraseMatcher does on the attribute ORTH: all of them, overlaps included.

    A phrase is split when a token is met that begins as it does, with the same run of letters or of digits. A tokenizer
    that splits the run itself ("cannot") says so in its exceptions or puts a mark behind it; such phrases are split at
    once.
    """

    def __init__(self, tokenizer: Callable[[str], Doc], phrases: Iterable[str]) -> None:
        self._tokenizer = tokenizer
        self._waiting: dict[str, list[str]] = {}
        self._found: dict[str, dict[tuple[str, ...], list[str]]] = {}
        self._lengths: dict[str, list[int]] = {}
        exceptions = getattr(tokenizer, "rules", None) or {}
        for phrase in phrases:
            lead = _lead(phrase)
            word = phrase.split(maxsplit=1)[0] if phrase.split() else phrase
            if word in exceptions or lead in exceptions or "'" in word or "’" in word:
                self._split(phrase)
            else:
                self._waiting.setdefault(lead, []).append(phrase)

    def find(self, texts: Sequence[str]) -> list[tuple[int, int, str]]:
        """(start, end, phrase) of every match in a text of these tokens."""
        if self._waiting:
            for lead in set(map(_lead, set(texts))) & self._waiting.keys():
                for phrase in self._waiting.pop(lead):
                    self._split(phrase)
        found: list[tuple[int, int, str]] = []
        for start, text in enumerate(texts):
            for length in self._lengths.get(text, ()):
                end = start + length
                if end <= len(texts):
                    found += [(start, end, p) for p in self._found[text].get(tuple(texts[start:end]), ())]
        return found

    def _split(self, phrase: str) -> None:
        tokens = tuple(token.text for token in self._tokenizer(phrase))
        if tokens:
            rows = self._found.setdefault(tokens[0], {})
            rows.setdefault(tokens, []).append(phrase)
            self._lengths[tokens[0]] = sorted({len(row) for row in rows})


def _lead(text: str) -> str:
    match = LEAD.match(text)
    return match[0] if match else ""
