"""Words that give slips of parsers away, from the pattern files of the stages that they are for."""

import json
import tomllib
from functools import cache

from extract.patterns import PatternShape, read_toml, root
from extract.syntax.slips.parse import Parse

PERCENT = frozenset({"%", "percent"})
SPEECH_GROUPS = frozenset({"report.say", "report.accuse", "report.request", "report.commit"})


class SignWords(PatternShape):
    """Shape of `patterns/syntax/slips.toml`; each list holds lemmas, `unchanging` and `prepositions` forms."""

    untypical: frozenset[str]
    addressing: frozenset[str]
    receivable: frozenset[str]
    proposing: frozenset[str]
    blaming: frozenset[str]
    complemented: frozenset[str]
    objectless: frozenset[str]
    impersonal: frozenset[str]
    unchanging: frozenset[str]
    beliefs: frozenset[str]
    media: frozenset[str]
    occasions: frozenset[str]
    of_occasions: frozenset[str]
    frontiers: frozenset[str]
    sharing: frozenset[str]
    transfers: frozenset[str]
    kin: frozenset[str]
    prepositions: frozenset[str]
    regarding: frozenset[str]


@cache
def sign_words() -> SignWords:
    """The shipped lists, read once."""
    return read_toml(root() / "syntax" / "slips.toml", SignWords)


def untypical() -> frozenset[str]:
    """Lemmas of verbs that report, but state other things as often."""
    return sign_words().untypical


@cache
def speech_verbs() -> frozenset[str]:
    """Lemmas of verbs of saying, accusing, urging and promising (`status/reporting.jsonl`), without the untypical ones."""
    lines = (root() / "status" / "reporting.jsonl").read_text(encoding="utf-8").splitlines()
    groups = [json.loads(line) for line in lines if line.strip()]
    found = {lemma for g in groups if g["id"] in SPEECH_GROUPS and g["pos"] == "VERB" for lemma in g["lemmas"]}
    return frozenset(found - untypical())


@cache
def offices() -> frozenset[str]:
    """Lemmas of nouns for people by office, rank or trade (`reference/roles.toml`)."""
    return frozenset(tomllib.loads((root() / "reference" / "roles.toml").read_text(encoding="utf-8"))["offices"])


@cache
def pledges() -> frozenset[str]:
    """Lemmas of nouns before an infinitive that somebody promises or offers (`relations/verbs.toml`)."""
    return frozenset(tomllib.loads((root() / "relations" / "verbs.toml").read_text(encoding="utf-8"))["pledges"])


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
