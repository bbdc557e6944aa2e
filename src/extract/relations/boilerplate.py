"""Sentences that a news page adds to an article and that state none of its facts."""

import re
from functools import cache

from extract.patterns import PatternShape, read_toml, root


class Boilerplate(PatternShape):
    """Shape of `patterns/relations/boilerplate.toml`: regular expressions that match from the start of a sentence."""

    sentences: tuple[str, ...]


def is_boilerplate(sentence: str) -> bool:
    """Whether a sentence is a page's own: updates, copyright, most read, subscribe."""
    return _pattern().match(sentence.strip()) is not None


@cache
def _pattern() -> re.Pattern[str]:
    sentences = read_toml(root() / "relations" / "boilerplate.toml", Boilerplate).sentences
    return re.compile("|".join(f"(?:{s})" for s in sentences))
