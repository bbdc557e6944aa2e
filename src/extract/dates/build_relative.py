"""Values of expressions that are reckoned from another date: weekdays, yesterday, last week, two years later."""

from dataclasses import replace
from datetime import timedelta

from extract.dates.build_days import Builder, edge
from extract.dates.calendar import RANK, Point, week_day
from extract.dates.quantity import HALF, amount_of, duration_value, modifier
from extract.dates.reading import FAR, Built, Hit, of_point

MENTIONED = frozenset({"previous", "preceding", "prior", "following", "subsequent", "same", "that"})
"""Words that reckon from the date mentioned before; the others reckon from the article's."""
LOOSE = frozenset({"previous", "preceding", "prior"})
"""Of these, those that reckon from the article where nothing was mentioned ("against 40 in the previous year")."""
UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX",
           "DE": "XXX", "CE": "XX", "2W": "XXXX-WXX"}  # fmt: skip
CLOSING = frozenset({".", ",", ";", "", "and", ")", "—", "–", "\n\n"})
"""What follows "a month before" where no other event does to reckon from."""
LASTING = frozenset({"over", "in", "during", "for", "within", "throughout"})
SMALLER = {"CE": ("DE", 10), "DE": ("Y", 10), "Y": ("M", 12), "M": ("W", 4.35), "W": ("D", 7)}
"""The unit that a part of a unit is counted in, and how many of it make one."""
DAYS_OF_NEWS = 60
"""A day further back than this is history, not news."""
DAYS_AROUND = 3
""""That Friday" is the one nearest to the day mentioned."""
TO = frozenset({"to", "through", "thru", "until", "till", "into", "-", "–"})
NEAR_DAY = 25
"""Tokens within which a clock time belongs to the day mentioned before it (a sentence or so)."""


def weekday(hit: Hit) -> Built | None:
    """A weekday, past or to come by tense; "last" and "next" never mean the article's own day."""
    number = int(hit.worth("w") or 0)
    token = hit.reading.doc[hit.token]
    context = hit.reading.context
    if (
        hit.before() in context.named_weekday
        or hit.after() in context.named_after_weekday
        or token.ent_type_ == "PERSON"
    ):
        return None
    part = hit.text("p")
    known = hit.published_at_least("D")
    told = _day_of_range(hit) or _narrated_day(hit)
    if told is not None:
        return of_point(Point(week_day(told.start, number, 1), "D", part), edge(hit))
    if known is None:
        return _unknown_weekday(hit, number, part)
    relation = hit.form("r")
    mentioned = hit.mentioned_at_least("D")
    if relation == "following" and mentioned:
        start = week_day(mentioned.start + timedelta(days=1), number, 1)
    elif relation == "that" and mentioned:
        start = week_day(mentioned.start - timedelta(days=DAYS_AROUND), number, 1)
    elif relation in ("last", "past", "previous", "preceding"):
        start = week_day(known.start - timedelta(days=1), number, -1)
    elif relation in ("next", "coming", "upcoming", "forthcoming", "following"):
        start = week_day(known.start + timedelta(days=1), number, 1)
    else:
        start = week_day(known.start, number, 1 if _ahead(hit) else -1)
    return of_point(Point(start, "D", part), edge(hit) or hit.text("e2") or None)


def _day_of_range(hit: Hit) -> Point | None:
    """The day named just before, which "from Monday to Friday" goes on from."""
    joined = hit.before() in TO or (hit.before() == "and" and hit.before(3) == "between")
    return hit.narrative.day if joined and hit.first_token - hit.narrative.day_at == 2 else None


def _narrated_day(hit: Hit) -> Point | None:
    """In a text of history, the day just told of, from which the next weekday is counted."""
    day, published = hit.narrative.day, hit.published
    near = hit.first_token - hit.narrative.day_at <= FAR
    if not hit.reading.history or day is None or published is None or not near or _ahead(hit):
        return None
    return day if (published.start - day.start).days > DAYS_OF_NEWS else None


def _ahead(hit: Hit) -> bool:
    return hit.tense in ("future", "present")


def _unknown_weekday(hit: Hit, number: int, part: str) -> Built:
    year = str(hit.published.start.year) if hit.published else "XXXX"
    value = f"{year}-WXX-{number}" + (f"T{part}" if part else "")
    return Built("TIME" if part else "DATE", value, edge(hit))


def weekday_of_week(hit: Hit) -> Built | None:
    known = hit.published_at_least("D")
    number, step = int(hit.worth("w") or 0), int(hit.worth("r") or 0)
    if known is None:
        return _unknown_weekday(hit, number, "")
    monday = known.start - timedelta(days=known.start.weekday())
    return of_point(Point(monday + timedelta(days=number - 1 + 7 * step), "D"))


def today(hit: Hit) -> Built | None:
    """Today, yesterday and tomorrow, with "the day before" and parts of the day. A bare "today" may mean these times, but
    in news it is the day."""
    if hit.after() in ("'s", "’s") and hit.form("d") == "today" and hit.after_tag() == "VBZ":
        return None
    step = int(hit.worth("d") or 0)
    step += int(hit.worth("s") or 0)
    part = hit.text("p")
    known = hit.published_at_least("D")
    if known is None:
        value = UNKNOWN["D"] + (f"T{part}" if part else "")
        return Built("TIME" if part else "DATE", value)
    return of_point(Point(known.start + timedelta(days=step), "D", part), edge(hit))


def this_part(hit: Hit) -> Built | None:
    """This morning, last night, tonight."""
    part = hit.text("p")
    known = hit.published_at_least("D")
    if known is None:
        return Built("TIME", f"{UNKNOWN['D']}T{part}")
    step = -1 if hit.form("r") == "last" else 0  # "last night"
    return of_point(Point(known.start + timedelta(days=step), "D", part), edge(hit))


def same_part(hit: Hit) -> Built | None:
    part, base = hit.text("p"), hit.narrative.day
    if base is None and hit.form("r") in LOOSE:
        base = hit.published_at_least("D")
    if base is None:
        return Built("TIME", f"{UNKNOWN['D']}T{part}")
    return of_point(Point(base.start + timedelta(days=int(hit.worth("r") or 0)), "D", part))


def part_of_day(hit: Hit) -> Built | None:
    """In the evening: of the day mentioned shortly before, else of the article's."""
    part, narrative = hit.text("p"), hit.narrative
    if hit.after() == "of":
        return None
    near = hit.first_token - narrative.day_at <= NEAR_DAY
    base = narrative.day if near else hit.published_at_least("D")
    if base is None:
        return Built("TIME", f"{UNKNOWN['D']}T{part}", edge(hit))
    if near and base.part == "NI" and part in ("MO", "DA"):
        base = base.shift(1, "D") or base
    elif part == "NI" and not near and hit.before() in ("through", "throughout", "during") and hit.tense == "past":
        base = base.shift(-1, "D") or base
    return of_point(Point(base.start, "D", part), edge(hit))


def the_weekend(hit: Hit) -> Built | None:
    """The weekend just over, or the coming one by tense; on a Saturday or Sunday the article's own."""
    known = hit.published_at_least("D")
    if known is None:
        return Built("DATE", UNKNOWN["WE"])
    weekend = known.widen("WE")
    return of_point(weekend if known.start >= weekend.start or hit.future else weekend.shift(-1, "WE") or weekend)


def relative_unit(hit: Hit) -> Built | None:
    """Last week, this year, the same month, the following day. "The past decade" is a length of time."""
    unit, relation = hit.text("u"), hit.form("r")
    if unit in ("TH", "TM", "TS", "ML"):
        return _of_hours(hit, unit)
    if relation == "last" and unit == "D":
        return None
    if relation == "this" and unit == "D" and hit.before() == "to":
        return Built("DATE", "PRESENT_REF")
    if _is_length(hit, relation, unit):
        return Built("DURATION", duration_value(1, unit))
    step = int(hit.worth("r") or 0)
    mod = edge(hit) or ("END" if hit.has("l") else "START" if hit.has("el") else None)
    if relation == "next" and unit == "D":
        base = hit.narrative.day
    elif relation == "next" and _told_of_long_ago(hit, unit):
        base = hit.narrative.point
    elif relation in MENTIONED:
        base = hit.mentioned_at_least(unit)
        if base is None and relation in LOOSE and unit != "D":
            base = hit.published_at_least(unit)
    elif relation in ("this", "current") and unit == "D":
        base = hit.narrative.day or hit.published_at_least(unit)
    else:
        base = hit.published_at_least(unit)
    if base is None:
        return _without_base(hit, unit, step, mod)
    if unit == "2W":
        unit = "W"
    moved = replace(base.widen(unit), part="").shift(step, unit)
    return of_point(moved.widen(unit), mod) if moved else None


def _is_length(hit: Hit, relation: str, unit: str) -> bool:
    """Whether "the past year" and "the last year" are the time up to now rather than a year of the calendar."""
    if relation == "past":
        return hit.before() in LASTING or unit == "DE"
    if relation in ("next", "coming") and hit.has("the"):
        return hit.before() in LASTING and (hit.before() != "in" or unit == "DE")
    if relation != "last" or unit == "Q" or not hit.has("the"):
        return False
    return hit.before() in LASTING and (hit.before() != "in" or unit not in ("DE", "CE"))


def _told_of_long_ago(hit: Hit, unit: str) -> bool:
    """Whether "the next year" goes on from a year, month or week that was told of in the past."""
    told, known = hit.mentioned_at_least(unit), hit.published_at_least(unit)
    if told is None or not hit.has("the") or hit.tense != "past":
        return False
    return known is None or told.widen(unit).start < known.widen(unit).start


def _of_hours(hit: Hit, unit: str) -> Built | None:
    if hit.form("r") in ("last", "past", "next", "coming"):
        return Built("DURATION", duration_value(1, unit))
    return None


def _without_base(hit: Hit, unit: str, step: int, mod: str | None) -> Built | None:
    known = hit.published
    if hit.form("r") in ("same", "that") and unit == "M" and hit.narrative.month_value:
        return Built("DATE", hit.narrative.month_value, mod)
    if hit.form("r") in ("same", "that"):
        return Built("DATE", "PAST_REF" if hit.form("r") == "that" else UNKNOWN.get(unit, "XXXX"), mod)
    if known and RANK[known.unit] >= RANK["Y"] and unit in ("M", "Q", "W", "D") and step == 0:
        return Built("DATE", UNKNOWN[unit].replace("XXXX", str(known.start.year)), mod)
    return Built("DATE", UNKNOWN.get(unit, "XXXX"), mod)


def edge_of_unit(hit: Hit) -> Built | None:
    """The end of the year: of the article's, or of the one just told of."""
    unit = hit.text("u")
    if unit not in ("W", "M", "Y", "DE", "CE", "Q", "WE"):
        return None
    if unit != "Y" and hit.has("e") and hit.form("e") not in ("end", "beginning", "start", "middle", "turn"):
        return None
    carried = hit.narrative.explicit
    near = hit.first_token - hit.narrative.explicit_at <= NEAR_DAY and not hit.future
    base = carried if carried and near and RANK[carried.unit] <= RANK["M"] else hit.published_at_least(unit)
    if base is None:
        return Built("DATE", UNKNOWN[unit], edge(hit))
    return of_point(base.widen(unit), edge(hit))


def unit_before(hit: Hit) -> Built | None:
    """The day before, the year after: reckoned from the date mentioned, where no other event follows to reckon from."""
    unit = hit.text("u")
    step = int(hit.worth("s") or 0)
    if hit.form("s") in ("before", "after") and hit.after() not in CLOSING:
        return None
    if unit not in ("D", "W", "M", "Y"):
        return None
    base = hit.mentioned_at_least(unit)
    if base is None and unit == "D" and hit.form("s") == "before" and hit.after() == ",":
        base = hit.published_at_least(unit)
    moved = base.shift(step, unit) if base else None
    if moved is None:
        return Built("DATE", UNKNOWN[unit])
    return of_point(moved.widen(unit))


def _moved(hit: Hit, base: Point | None, count: float, unit: str, direction: int) -> Built | None:
    """A point some units away; half years become months, and hours reach into the day."""
    mod = modifier(hit, "m")
    if base is None:
        return None
    if count != int(count):
        smaller, times = SMALLER.get(unit, ("", 0))
        if not smaller or RANK[base.unit] > RANK[smaller]:
            return None
        moved = base.shift(direction * round(count * times), smaller)
        return of_point(moved.widen("M" if unit == "M" else smaller), mod) if moved else None
    moved = base.shift(direction * int(count), unit) if count < 4000 else None
    if moved is None:
        return None
    return of_point(moved.widen("W" if unit == "2W" else unit), mod)


def ago(hit: Hit) -> Built | None:
    unit, count = hit.text("u"), amount_of(hit, "q")
    if count is not None and hit.has("h"):
        count += HALF
    direction = -1 if hit.form("s") == "ago" else 1
    vague = "PAST_REF" if direction < 0 else "FUTURE_REF"
    if count is None or unit in ("TH", "TM", "TS"):
        return Built("DATE", vague)
    base = hit.published_at_least("W" if unit == "2W" else unit)
    found = _moved(hit, base, count, unit, direction)
    return found or Built("DATE", vague if count >= 1000 else UNKNOWN.get(unit, vague))


def from_now(hit: Hit) -> Built | None:
    unit, count = hit.text("u"), amount_of(hit, "q")
    if count is None or unit in ("TH", "TM", "TS"):
        return Built("DATE", "FUTURE_REF")
    base = hit.published_at_least(unit)
    return _moved(hit, base, count, unit, 1) or Built("DATE", "FUTURE_REF")


def quarter_century_ago(hit: Hit) -> Built | None:
    known = hit.published_at_least("Y")
    return _moved(hit, known, 25, "Y", -1) if known else Built("DATE", UNKNOWN["Y"])


def vague_later(hit: Hit) -> Built | None:
    """Years later, months earlier: nothing says how many."""
    return Built("DATE", "FUTURE_REF" if hit.worth("s") == 1 else "PAST_REF")


def later(hit: Hit) -> Built | None:
    """Two years later: from the date mentioned before; a length of time where there is none to reckon from."""
    unit, count = hit.text("u"), amount_of(hit, "q")
    if count is not None and hit.has("h"):
        count += HALF
    if hit.form("s") in ("before", "after") and hit.after() not in CLOSING:
        return None
    length = Built("DURATION", duration_value(count, unit), modifier(hit, "m"))
    if count is None or unit in ("TH", "TM", "TS"):
        return length
    base = hit.mentioned_at_least("W" if unit == "2W" else unit)
    if base is None and hit.form("s") == "earlier":
        base = hit.published_at_least(unit)
    return _moved(hit, base, count, unit, int(hit.worth("s") or 1)) or length


BUILDERS: dict[str, Builder] = {
    "weekday": weekday,
    "weekday_of_week": weekday_of_week,
    "today": today,
    "this_part": this_part,
    "same_part": same_part,
    "part_of_day": part_of_day,
    "the_weekend": the_weekend,
    "relative_unit": relative_unit,
    "edge_of_unit": edge_of_unit,
    "unit_before": unit_before,
    "ago": ago,
    "from_now": from_now,
    "later": later,
    "quarter_century_ago": quarter_century_ago,
    "vague_later": vague_later,
}
