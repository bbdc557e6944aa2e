"""Words that give slips of parsers away, from the pattern files of the stages that they are for."""

import json
import tomllib
from functools import cache

from extract.patterns import root
from extract.syntax.slips.parse import Parse

PERCENT = frozenset({"%", "percent"})
SPEECH_GROUPS = frozenset({"report.say", "report.accuse", "report.request", "report.commit"})
UNTYPICAL = frozenset(
    {"go", "find", "read", "continue", "relate", "point", "order", "press", "advise", "charge", "post"}
)
"""Reporting verbs that state other things as often: next to a report they are no sign of a second one."""


@cache
def speech_verbs() -> frozenset[str]:
    """Lemmas of verbs of saying, accusing, urging and promising (`status/reporting.jsonl`)."""
    lines = (root() / "status" / "reporting.jsonl").read_text(encoding="utf-8").splitlines()
    groups = [json.loads(line) for line in lines if line.strip()]
    found = {lemma for g in groups if g["id"] in SPEECH_GROUPS and g["pos"] == "VERB" for lemma in g["lemmas"]}
    return frozenset(found - UNTYPICAL)


@cache
def offices() -> frozenset[str]:
    """Lemmas of nouns for people by office, rank or trade (`reference/roles.toml`)."""
    return frozenset(tomllib.loads((root() / "reference" / "roles.toml").read_text(encoding="utf-8"))["offices"])


@cache
def pledges() -> frozenset[str]:
    """Lemmas of nouns before an infinitive that somebody promises or offers (`relations/verbs.toml`)."""
    return frozenset(tomllib.loads((root() / "relations" / "verbs.toml").read_text(encoding="utf-8"))["pledges"])


@cache
def media() -> frozenset[str]:
    """Lemmas of what one speaks on or in (`relations/verbs.toml`)."""
    return frozenset(tomllib.loads((root() / "relations" / "verbs.toml").read_text(encoding="utf-8"))["media"])


@cache
def occasions() -> frozenset[str]:
    """Lemmas of what things are done in (`relations/verbs.toml`)."""
    return frozenset(tomllib.loads((root() / "relations" / "verbs.toml").read_text(encoding="utf-8"))["occasions"])


def is_office(parse: Parse, i: int) -> bool:
    """Whether token `i` is such a noun."""
    return parse.words[i].lemma_.lower() in offices()


def is_below(parse: Parse, i: int, top: int) -> bool:
    """Whether `i` is `top` or hangs on it."""
    while i != top:
        if parse.heads[i] == i:
            return False
        i = parse.heads[i]
    return True
