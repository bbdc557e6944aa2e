"""Slips in series of things that each have an article of their own: "a speed of 900 km/h, a range of 40 km and a crew"."""

from extract.syntax.slips.parse import Parse
from extract.syntax.slips.sign_words import is_below

INDEFINITE = frozenset({"a", "an"})


def join_series(parse: Parse, i: int) -> None:
    """Make the second of a series a conjunct, where a parse makes it an apposition of the first and hangs the last, behind
    "and", inside it: "has a speed of 900 km/h, a [range] of 40 km and a crew"."""
    first = parse.heads[i]
    if (
        first > i
        or parse.types[first]
        or parse.types[i]
        or not (_is_indefinite(parse, first) and _is_indefinite(parse, i))
    ):
        return
    last = next(
        (k for k in parse.behind(i) if parse.deps[k] == "conj" and is_below(parse, k, i) and _is_last(parse, k)), None
    )
    if last is not None:
        parse.deps[i] = "conj"
        parse.hang(last, first, "conj")


def _is_indefinite(parse: Parse, i: int) -> bool:
    return any(parse.words[k].lower_ in INDEFINITE for k in parse.kids(i, "det"))


def _is_last(parse: Parse, i: int) -> bool:
    """Whether a conjunct has an article and a conjunction of its own right before it."""
    link = parse.kids(i, "cc")
    article = [k for k in parse.kids(i, "det") if parse.words[k].lower_ in INDEFINITE]
    return bool(link and article) and link[-1] + 1 == article[0]
