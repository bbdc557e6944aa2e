"""Finding date expressions in a Doc and giving them values, in one pass over its tokens."""

import heapq
import re
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.dates import (
    build_ago,
    build_anchored,
    build_clock,
    build_days,
    build_duration,
    build_holidays,
    build_news,
    build_numeric,
    build_periods,
    build_ranges,
    build_relative,
    build_weekday,
    build_years,
)
from extract.dates.build_days import Builder
from extract.dates.calendar import RANK, Point, parse_iso
from extract.dates.grammar import Rule, load_grammar
from extract.dates.lexicon import Encoded, Lexicon
from extract.dates.reading import Built, Hit, Reading
from extract.dates.settle import with_days
from extract.dates.tense import Tenses
from extract.dates.timex import Timex

BUILDERS: dict[str, Builder] = {
    **build_days.BUILDERS,
    **build_years.BUILDERS,
    **build_relative.BUILDERS,
    **build_weekday.BUILDERS,
    **build_clock.BUILDERS,
    **build_news.BUILDERS,
    **build_numeric.BUILDERS,
    **build_periods.BUILDERS,
    **build_ranges.BUILDERS,
    **build_anchored.BUILDERS,
    **build_ago.BUILDERS,
    **build_duration.BUILDERS,
    **build_holidays.BUILDERS,
}

HISTORY_YEARS, HISTORY_SHARE = 3, 3
"""Years named, and their ratio to recent years and weekdays, that make a text one of history. One of MEANTIME's 54 news
stories reaches it (three old years against one weekday)."""

MONTH_OF_UNKNOWN_YEAR = re.compile(r"XXXX-[01]\d")


def find_timexes(doc: Doc, published: str | None = None) -> tuple[Timex, ...]:
    """The date expressions of `doc` in text order, none overlapping another.

    `published` is the article's ISO date with the precision known, or None: values that need it then carry X. Tags and a
    parse are used where the Doc has them (tense), and not needed.
    """
    grammar = load_grammar()
    encoded = grammar.lexicon.encode(doc)
    known = parse_iso(published)
    history = _is_history(encoded, grammar.lexicon, known)
    reading = Reading(doc, encoded, grammar.lexicon, known, Tenses(doc), history)
    found: list[Timex] = []
    floating: list[bool] = []
    free = 0
    heap = [
        (start, length, match.start() - match.end(), number, i, match)
        for i, (start, length, number, match) in enumerate(grammar.candidates(encoded))
    ]
    heapq.heapify(heap)
    order = len(heap)
    while heap:
        start, _, _, number, _, match = heapq.heappop(heap)
        rule = grammar.rules[number]
        hit = Hit(reading, match, rule.shape.value)
        built = _built(rule, hit) if start >= free else None
        if built is not None:
            found.append(_timex(hit, built, rule.shape.id, rule.shape.mention))
            floating.append(built.floating)
            _remember(reading, built, found[-1])
            reading.narrative.half_day = hit.has("a")
            free = hit.end
        elif again := rule.expression.search(encoded.codes, max(free, match.start() + 1), match.end()):
            order += 1
            begin, end = grammar.span(again)
            heapq.heappush(heap, (begin, begin - end, again.start() - again.end(), number, order, again))
    return tuple(with_days(doc, found, floating))


def _built(rule: Rule, hit: Hit) -> Built | None:
    """What the rule's builder makes; nothing where a day lies outside the calendar, which has the years 1 to 9999."""
    try:
        return BUILDERS[rule.shape.build](hit)
    except (OverflowError, ValueError):
        return None


def _is_history(encoded: Encoded, lexicon: Lexicon, published: Point | None) -> bool:
    """Whether years well before the article's outnumber all that ties the text to its own time."""
    if published is None:
        return False
    years, days = lexicon.class_codes("year"), lexicon.class_codes("weekday") + lexicon.class_codes("today")
    past = recent = 0
    for i, code in enumerate(encoded.codes):
        if code in years:
            old = int(encoded.forms[i]) < published.start.year - 1
            past, recent = past + old, recent + (not old)
        elif code in days:
            recent += 1
    return past >= HISTORY_YEARS and past > HISTORY_SHARE * recent


def resolve(text: str, published: str | None = None) -> str | None:
    """The TIMEX3 value of the first date expression in `text`, or None where there is none.

    >>> resolve("last week", "2024-06-10")
    '2024-W23'
    """
    found = find_timexes(_blank()(text), published)
    return found[0].value if found else None


@cache
def _blank() -> Language:
    return spacy.blank("en")


def _timex(hit: Hit, built: Built, rule: str, entity: bool) -> Timex:
    known = built.point
    begin = finish = None
    if known is not None and built.type in ("DATE", "TIME"):
        first = parse_iso(built.value) if "/" in built.value else known
        begin, finish = (first or known).start.isoformat(), known.last.isoformat()
    return Timex(
        hit.first_token, hit.token + 1, built.type, built.value, built.mod, begin, finish, rule, entity,
        tuple(sorted(hit.asked.items())),
    )  # fmt: skip


def _remember(reading: Reading, built: Built, timex: Timex) -> None:
    """Keep what later expressions reckon from."""
    unknown = MONTH_OF_UNKNOWN_YEAR.match(built.value)
    if unknown:
        reading.narrative.month_value = unknown[0]
    if built.point is None or built.point.unit == "FY":
        return
    narrative = reading.narrative
    narrative.point, narrative.point_end = built.point, timex.end
    if reading.published and built.point.start <= reading.published.start:
        narrative.past = built.point
    if built.point.unit == "D":
        narrative.day, narrative.day_at = built.point, timex.start
        narrative.day_told = not built.floating
    if RANK[built.point.unit] <= RANK["M"] and built.point.unit not in ("W", "WE"):
        narrative.month_of_year = built.point
    if built.spoken and RANK[built.point.unit] <= RANK["Y"]:
        narrative.explicit, narrative.explicit_at = built.point, timex.start
