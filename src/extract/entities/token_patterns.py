"""Token patterns for spaCy's Matcher, each tried only where it can match.

The Matcher tries every pattern at every token, most of them with a regular expression: with 67 patterns 19 us a word, a
sixth of the network's time. Nearly all ask somewhere for a word of a certain text, which few places of an article have. That
word is looked for first, and the Matcher sees what stands around it: 1 us a word.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

TokenPattern = Sequence[Mapping[str, Any]]
COUNT = re.compile(r"\{(\d*)(?:(,)(\d*))?\}")
MOST_WORDS = 100_000
"""Words whose patterns are remembered."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a word has to be, as it stands or in lower case: one of some words, or what an expression is found in."""

    words: frozenset[str]
    expression: re.Pattern[str] | None
    lower: bool

    def is_met_by(self, word: str) -> bool:
        word = word.lower() if self.lower else word
        return self.expression.search(word) is not None if self.expression is not None else word in self.words


@dataclass(frozen=True, slots=True)
class Anchor:
    """A token that a pattern cannot do without: what it has to be, and how many tokens a match has at most before and after
    it, None for any number."""

    asked: Asked
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class _Anchored:
    """A pattern with the fewest tokens of a match, its anchors, by their numbers among those of all patterns, and what each
    of its tokens has to be; None where one may be anything."""

    key: int
    matcher: Matcher
    fewest: int
    anchors: tuple[int, ...]
    asked: tuple[Asked, ...] | None

    def may_hold(self, word: str) -> bool:
        """Whether a match may have this word."""
        return self.asked is None or any(asked.is_met_by(word) for asked in self.asked)


class TokenPatterns:
    """Patterns under keys, as in spaCy's Matcher; of overlapping matches of one key the longest stays."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._anchors: list[Anchor] = []
        self._anchored: list[_Anchored] = []
        self._everywhere = Matcher(vocab)
        self._by_word: dict[str, list[int]] = {}
        self._by_lower: dict[str, list[int]] = {}
        self._of_word: dict[str, tuple[int, ...]] = {}

    def add(self, key: str, pattern: TokenPattern) -> None:
        """Raises `ValueError` where spaCy takes it for no pattern."""
        anchors = find_anchors(pattern)
        matcher = Matcher(self._vocab) if anchors else self._everywhere
        matcher.add(key, [[dict(token) for token in pattern]], greedy="LONGEST")
        if anchors:
            numbers = range(len(self._anchors), len(self._anchors) + len(anchors))
            fewest = sum(_count(str(token.get("OP", "1")))[0] for token in pattern)
            asked = _asked_of_all(pattern)
            self._anchored.append(_Anchored(self._vocab.strings[key], matcher, fewest, tuple(numbers), asked))
            self._anchors += anchors
            self._of_word.clear()
            for number, anchor in zip(numbers, anchors, strict=True):
                by_word = self._by_lower if anchor.asked.lower else self._by_word
                for word in anchor.asked.words:
                    by_word.setdefault(word, []).append(number)

    def find(self, doc: Doc, texts: Sequence[str]) -> list[tuple[int, int, int]]:
        """(key, start, end) of every match; `texts` are the words of the Doc."""
        found: list[tuple[int, int, int]] = list(self._everywhere(doc)) if len(self._everywhere) else []
        places: list[list[int]] = [[] for _ in self._anchors]
        for i, text in enumerate(texts):
            for number in self._anchors_at(text):
                places[number].append(i)
        for pattern in self._anchored:
            rarest = min(pattern.anchors, key=lambda number: len(places[number]))
            for start, end in _windows(places[rarest], self._anchors[rarest], texts, pattern):
                if end - start < pattern.fewest:  # "missiles" alone, where a designation is asked before it
                    continue
                found += [(pattern.key, start + a, start + b) for _, a, b in pattern.matcher(doc[start:end])]
        return found

    def _anchors_at(self, word: str) -> tuple[int, ...]:
        known = self._of_word.get(word)
        if known is None:
            known = (*self._by_word.get(word, ()), *self._by_lower.get(word.lower(), ()), *self._found_in(word))
            if len(self._of_word) < MOST_WORDS:
                self._of_word[word] = known
        return known

    def _found_in(self, word: str) -> Iterator[int]:
        for number, anchor in enumerate(self._anchors):
            if anchor.asked.expression is not None and anchor.asked.is_met_by(word):
                yield number


def _windows(
    places: Sequence[int], anchor: Anchor, texts: Sequence[str], pattern: _Anchored
) -> Iterator[tuple[int, int]]:
    """What stands around the places as far as a match can reach, in one piece where it overlaps: of overlapping matches the
    longest is then found in one window."""
    if not places:
        return
    length = len(texts)
    start = end = -1
    for place in places:
        first = max(0, place - (length if anchor.before is None else anchor.before))
        last = min(length, place + (length if anchor.after is None else anchor.after) + 1)
        first = next((i + 1 for i in range(place - 1, first - 1, -1) if not pattern.may_hold(texts[i])), first)
        last = next((i for i in range(place + 1, last) if not pattern.may_hold(texts[i])), last)
        if first >= end:
            if end > 0:
                yield start, end
            start = first
        end = max(end, last)
    yield start, end


def find_anchors(pattern: TokenPattern) -> list[Anchor]:
    """The tokens of a pattern that a match cannot lack and that have to be one of some given words; where there are none,
    one that has to match a regular expression; nothing where no token has to be there by its text."""
    counts = [_count(str(token.get("OP", "1"))) for token in pattern]
    given: list[Anchor] = []
    expressions: list[Anchor] = []
    for i, token in enumerate(pattern):
        if not counts[i][0]:
            continue
        repeated = _sum([counts[i][1], -1])
        before, after = (_sum([repeated, *(most for _, most in part)]) for part in (counts[:i], counts[i + 1 :]))
        for asked in _asked(token):
            (expressions if asked.expression else given).append(Anchor(asked, before, after))
    return given or expressions[:1]


def _sum(numbers: Sequence[int | None]) -> int | None:
    return None if None in numbers else sum(n for n in numbers if n is not None)


def _count(operator: str) -> tuple[int, int | None]:
    """How often a token may stand: at least, and at most (None for any number)."""
    known: dict[str, tuple[int, int | None]] = {"1": (1, 1), "?": (0, 1), "*": (0, None), "+": (1, None), "!": (0, 1)}
    if operator in known:
        return known[operator]
    match = COUNT.fullmatch(operator)
    if match is None:
        return 0, None
    least, comma, most = match.groups()
    return int(least or 0), int(most) if most else (None if comma else int(least or 0))


def _asked_of_all(pattern: TokenPattern) -> tuple[Asked, ...] | None:
    """Something that each token of a pattern has to be; None where one is told by what it is not, or by other attributes."""
    found = [next(_asked(token), None) if token.get("OP") != "!" else None for token in pattern]
    return None if None in found else tuple(asked for asked in found if asked is not None)


def _asked(token: Mapping[str, Any]) -> Iterator[Asked]:
    """What a token's text has to be."""
    for name, wanted in token.items():
        lower = name.upper() == "LOWER"
        if not lower and name.upper() not in {"TEXT", "ORTH"}:
            continue
        given = wanted if isinstance(wanted, Mapping) else {"IN": [wanted]}
        words, expression = given.get("IN"), given.get("REGEX")
        if isinstance(words, Sequence) and not isinstance(words, str):
            yield Asked(frozenset(words), None, lower)
        elif isinstance(expression, str):
            yield Asked(frozenset(), re.compile(expression), lower)
