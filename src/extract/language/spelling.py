"""The word lists of `tokens.toml`, for the tokenizer and the sentence boundaries."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def spelling() -> Mapping[str, frozenset[str]]:
    """Return the lists by name."""
    text = files(__package__).joinpath("tokens.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}
