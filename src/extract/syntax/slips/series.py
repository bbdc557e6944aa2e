"""Slips in series of things that each have an article of their own: "a speed of 900 km/h, a range of 40 km and a crew", "the
frigate Alpino, the destroyer Doria and the tanker Vulcano"."""

from dataclasses import dataclass
from itertools import pairwise

from extract.labels import AMOUNTS, DATES
from extract.syntax.slips.parse import Parse
from extract.syntax.slips.sign_words import is_below

INDEFINITE = frozenset({"a", "an"})
BEFORE_NAME = frozenset({"JJ", "NN", "NNP", "HYPH", "VBN", "VBG"})
LONGEST_BRACKET = 5
"""Tokens of a hull number with its brackets: "(DDG 88)"."""


@dataclass(frozen=True, slots=True)
class Described:
    """A name with the noun before it that says what it is: "the frigate HMAS [Toowoomba]". Tokens `[start, end)`, the last
    word of the noun, and the head of the name, which begins right behind the noun."""

    start: int
    noun: int
    name: int
    end: int

    def __contains__(self, i: int) -> bool:
        return self.start <= i < self.end


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


def coordinate_described(parse: Parse) -> None:
    """Coordinate the names of a series in which each has an article and a noun of its own, where parses make appositions of
    some and lose others: "the frigate Alpino, the destroyer [Doria] and the tanker [Vulcano]"."""
    i = 0
    while i < len(parse):
        series = _series_at(parse, i) if parse.words[i].lower_ == "the" else []
        if len(series) > 1:
            _coordinate(parse, series)
        i = series[-1].end if series else i + 1


def _series_at(parse: Parse, start: int) -> list[Described]:
    """The series that begins at `start`; empty where it does not end in "and"."""
    found: list[Described] = []
    stop = parse.sentences[start].stop
    linked = False
    while (one := _described_at(parse, start, stop)) is not None:
        found.append(one)
        if linked:
            return found
        start = one.end
        if start < stop and parse.words[start].text == ",":
            start += 1
        linked = start < stop and parse.words[start].tag_ == "CC"
        start += linked
    return []


def _described_at(parse: Parse, start: int, stop: int) -> Described | None:
    words, first = parse.words, start + 1
    if start >= stop or words[start].lower_ != "the":
        return None
    end = first
    while end < stop and words[end].tag_ in BEFORE_NAME:
        end += 1
    begin = end
    while begin > first and words[begin - 1].tag_ == "NNP":
        begin -= 1
    noun = begin - 1
    if begin == end or noun < first or words[noun].tag_ != "NN" or parse.types[begin] in DATES | AMOUNTS:
        return None
    outside = [k for k in range(begin, end) if not begin <= parse.heads[k] < end]
    name = outside[0] if outside else begin
    if end < stop and words[end].text == "(":
        closing = next((k for k in range(end, min(stop, end + LONGEST_BRACKET)) if words[k].text == ")"), None)
        end = end if closing is None else closing + 1
    return Described(start, noun, name, end)


def _coordinate(parse: Parse, series: list[Described]) -> None:
    first, last = series[0], series[-1]
    within = range(first.start, last.end)
    hosts = [k for one in series for k in (one.noun, one.name) if parse.heads[k] not in within]
    if not hosts or any(is_below(parse, parse.heads[hosts[0]], k) for k in within):
        return
    upper, label = parse.heads[hosts[0]], parse.deps[hosts[0]]
    for one in series:
        for k in (*parse.kids(one.noun), *parse.kids(one.name)):
            if k not in within or parse.deps[k] in {"case", "mark"}:
                parse.heads[k] = one.name
        for k in range(one.start, one.noun):
            if parse.heads[k] not in range(one.start, one.noun):
                parse.heads[k] = one.noun
        for k in range(one.noun + 1, one.end):
            if parse.heads[k] not in one or parse.heads[k] == one.noun:
                parse.hang(k, one.name, parse.deps[k] if parse.words[k].tag_ != "NNP" else "flat")
        parse.hang(one.noun, one.name, "nmod:desc")
        parse.hang(one.name, first.name, "conj")
    for one, other in pairwise(series):
        for k in range(one.end, other.start):
            parse.hang(k, other.name, "cc" if parse.words[k].tag_ == "CC" else "punct")
    parse.hang(first.name, upper, label)
