"""Whether a text is English: our model reads nothing else, and would find facts in any.

py3langid knows 140 languages and needs half a second to load, so texts whose function words say it all are not shown to it.
"""

import re
from functools import cache
from typing import Any

ENGLISH = "en"
SAMPLE = 3000
"""Characters from the middle of a text that are looked at: enough for a verdict, whatever the text's length."""
LETTERS = 40
"""Fewer than these say too little; the text is taken for English."""
WORDS = 5
"""The same for words, in writing that has spaces between them."""
CLEAR_SHARE = 0.12
"""Share of `_WORDS` among the words from which on a text is English for certain."""
MARGIN = 20.0
"""Natural logarithm of the odds against English before a text is refused. Of 4,000 paragraphs and pieces of 60 characters
from English encyclopaedia articles on military matters, most with foreign names, seven pass it; of whole articles none."""
_WORDS = frozenset(
    "the of and to that with from for by has have are were which their its would been this they and".split()  # noqa: SIM905
)
_NEAR = frozenset({"en", "pcm", "sco"})
"""Languages that a reader of English reads: Pidgin and Scots win over English on short texts."""
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """ISO 639 code of the language that `text` is written in, "en" where it is too short to tell."""
    sample = _sample(text)
    words = _WORD.findall(sample.lower())
    if sum(map(len, words)) < LETTERS or (len(words) < WORDS and sample.isascii()):
        return ENGLISH
    if sum(word in _WORDS for word in words) >= CLEAR_SHARE * len(words):
        return ENGLISH
    scores: list[tuple[str, float]] = _identifier()(" ".join(words))
    best, score = scores[0]
    near = max((s for name, s in scores if name in _NEAR), default=score)
    return ENGLISH if best in _NEAR or score - near < MARGIN else best


def _sample(text: str) -> str:
    """A stretch from the middle: the ends of a page hold names, links and notices."""
    if len(text) <= SAMPLE:
        return text
    start = (len(text) - SAMPLE) // 2
    return text[start : start + SAMPLE]


@cache
def _identifier() -> Any:
    from py3langid import rank  # type: ignore[import-untyped]  # noqa: PLC0415  (0.5 s)

    return rank
