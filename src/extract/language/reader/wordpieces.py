"""Splits words into the word pieces of an uncased BERT vocabulary, and describes what the pieces lose: the word's shape."""

from __future__ import annotations

import unicodedata
import zlib
from collections.abc import Iterable
from functools import lru_cache

UNKNOWN, OPEN, CLOSE = "[UNK]", "[CLS]", "[SEP]"
CONTINUED = "##"
# A word of more pieces than this adds nothing but length: URLs, runs of dashes.
MAX_PIECES = 12
MAX_CHARACTERS = 60
# Typographic marks are read as what a typewriter has; the shape tells them apart.
PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "―": "-", "‒": "-", "…": "..."})

# Shapes are counted in buckets: 0 is for the marks at the ends of a window.
SHAPES = 512
RUN = 3


def word_shape(word: str) -> str:
    """Return the word with letters as X or x and digits as d, runs cut to three: `F-35A` is `X-ddX`, `Reuters` `Xxxx`."""
    shape: list[str] = []
    last, run = "", 0
    for char in word[:MAX_CHARACTERS]:
        if char.isalpha():
            kind = "X" if char.isupper() else "x"
        elif char.isdigit():
            kind = "d"
        else:
            kind = char
        run = run + 1 if kind == last else 1
        last = kind
        if run <= RUN:
            shape.append(kind)
    return "".join(shape)


@lru_cache(maxsize=10_000)  # 2 MB
def shape_bucket(word: str) -> int:
    """Return the number of a word's shape, from 1 to `SHAPES` - 1."""
    return 1 + zlib.crc32(word_shape(word).encode()) % (SHAPES - 1)


class WordPieces:
    """Greedy longest-match word pieces (Schuster and Nakajima 2012, as in BERT), over single words."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self.pieces = list(pieces)
        self._ids = {piece: number for number, piece in enumerate(self.pieces)}
        self.unknown, self.open, self.close = (self._ids[mark] for mark in (UNKNOWN, OPEN, CLOSE))
        self._cache: dict[str, tuple[int, ...]] = {}

    def encode(self, word: str) -> tuple[int, ...]:
        """Return the numbers of the word's pieces; at least one, at most `MAX_PIECES`."""
        found = self._cache.get(word)
        if found is None:
            found = tuple(self._split(word))[:MAX_PIECES] or (self.unknown,)
            if len(self._cache) < 200_000:
                self._cache[word] = found
        return found

    def _split(self, word: str) -> Iterable[int]:
        decomposed = unicodedata.normalize("NFD", word[:MAX_CHARACTERS].translate(PLAIN).lower())
        for part in _parts(char for char in decomposed if unicodedata.category(char) != "Mn"):
            yield from self._match(part)

    def _match(self, part: str) -> list[int]:
        found: list[int] = []
        start = 0
        while start < len(part):
            prefix = CONTINUED if start else ""
            end = next((end for end in range(len(part), start, -1) if prefix + part[start:end] in self._ids), 0)
            if not end:
                return [self.unknown]
            found.append(self._ids[prefix + part[start:end]])
            start = end
        return found


def _parts(chars: Iterable[str]) -> list[str]:
    """Split off punctuation and symbols: BERT's vocabulary has them as words of their own."""
    parts: list[str] = []
    joined = False
    for char in chars:
        category = unicodedata.category(char)
        if char.isspace() or category.startswith("C"):
            joined = False
        elif category[0] in "PS":
            parts.append(char)
            joined = False
        elif joined:
            parts[-1] += char
        else:
            parts.append(char)
            joined = True
    return parts
