"""Values of expressions of wire and business news: the year-ago quarter, overnight, March 12 and 13, weeklong."""

from datetime import timedelta

from extract.dates.build_days import Builder, calendar_date
from extract.dates.build_weekday import weekday
from extract.dates.calendar import RANK, UNKNOWN, Point, point
from extract.dates.quantity import HALF, HALVES, amount_of, duration_value, modifier
from extract.dates.reading import Built, Hit, of_point

UNIT_CLOSED = frozenset({".", ",", ";", "", "and", ")", "fell", "rose", "was", "were", "or", "as", "\n\n"})
PERIODS = {"quarter": "Q", "half": "H", "month": "M", "week": "W", "day": "D"}


def within_unit(hit: Hit) -> Built | None:
    """Later in the year, earlier in the day: the article's."""
    unit = "Q" if hit.form("u") == "quarter" else hit.text("u")
    base = hit.published_at_least(unit)
    return of_point(base.widen(unit)) if base and unit in RANK else None


def unit_told_of(hit: Hit) -> Built | None:
    """Profit for the quarter: the one told of, else the article's. "In the year" says too little."""
    form = hit.form("u")
    if hit.after() not in UNIT_CLOSED and not hit.after_tag().startswith(("VBD", "MD", "VBZ")):
        return None
    if form != "quarter" and hit.before() == "in":
        return None
    unit = "Q" if form == "quarter" else hit.text("u")
    told, known = hit.narrative.point, hit.published_at_least(unit)
    if told and told.unit == unit:
        return of_point(told)
    return of_point(known.widen(unit)) if known else Built("DATE", UNKNOWN[unit])


def part_before(hit: Hit) -> Built | None:
    """The night before, the morning after: of the day told of, else the article's; no other event follows to reckon from."""
    base = hit.narrative.day or hit.published_at_least("D")
    if hit.after() not in UNIT_CLOSED or base is None:
        return None
    moved = base.shift(int(hit.worth("r") or 0), "D")
    return of_point(Point(moved.start, "D", hit.text("p"))) if moved else None


def all_unit(hit: Hit) -> Built | None:
    return Built("DURATION", duration_value(1, hit.text("u")))


def _period(hit: Hit) -> Point | None:
    """The quarter, month or week that is compared: the one told of, else the article's."""
    unit = PERIODS.get(hit.form("u"))
    told = hit.narrative.point
    if told and (told.unit == unit or (unit is None and told.unit in PERIODS.values() and told.unit != "D")):
        return told
    known = hit.published_at_least(unit) if unit else None
    return known.widen(unit) if known and unit else None


def year_ago_period(hit: Hit) -> Built | None:
    """The same part of the year before."""
    base = _period(hit)
    if base is None and hit.has("y") and hit.form("u") == "period":
        year = hit.number("y")
        told = point(year) if year else None
        return of_point(told, spoken=True) if told else None
    if base is None:
        return None
    if hit.has("y"):
        year = hit.number("y")
        moved = base.moved(year - base.start.year, "Y") if year else None
    elif base.unit == "W":
        return of_point(Point(base.start - timedelta(weeks=52), "W"))
    else:
        moved = base.moved(-1, "Y")
    return of_point(moved) if moved else None


def latest_period(hit: Hit) -> Built | None:
    """The last one that is over; "the latest period" is the one told of."""
    unit, told = PERIODS.get(hit.form("u")), hit.narrative.point
    if unit is None:
        return of_point(told) if told and told.unit in PERIODS.values() else None
    known = hit.published_at_least(unit)
    before = known.widen(unit).shift(-1, unit) if known else None
    return of_point(before) if before else None


def early_hours(hit: Hit) -> Built | None:
    """The morning of a day that is named."""
    day = weekday(hit) if hit.has("w") else calendar_date(hit)
    if day is None:
        return None
    if day.point is None:
        return Built("TIME", f"{day.value}TMO")
    return of_point(Point(day.point.start, "D", "MO"), spoken=day.spoken)


def overnight(hit: Hit) -> Built | None:
    """The night before the article's day; the one after it, where it is to come. "An overnight stay" is no time."""
    if hit.before() in ("a", "an", "the", "its", "their") or hit.after_tag().startswith("NN"):
        return None
    base = hit.published_at_least("D")
    if base is None:
        return Built("TIME", f"{UNKNOWN['D']}TNI")
    start = base.start if hit.future else base.start - timedelta(days=1)
    return of_point(Point(start, "D", "NI"))


def half_unit(hit: Hit) -> Built | None:
    value = HALVES.get(hit.text("u"))
    return Built("DURATION", value) if value else None


def long_word(hit: Hit) -> Built | None:
    return Built("DURATION", hit.text("v"))


def composed(hit: Hit) -> Built | None:
    """Three years and two months: the first unit is the coarser one."""
    count, second = amount_of(hit, "q"), amount_of(hit, "q2")
    if count is None or second is None or HALF in (count % 1, second % 1):
        return None
    first, rest = (
        duration_value(count, hit.text("u")),
        duration_value(second, "TS" if hit.form("u2") == "second" else hit.text("u2")),
    )
    order = ["Y", "M", "W", "D", "H", "TM", "S"]
    last = ["TM" if "T" in value and value[-1] == "M" else value[-1] for value in (first, rest)]
    if not set(last) <= set(order) or order.index(last[0]) >= order.index(last[1]):
        return None  # decades, centuries and quarters are no part of a composed value
    return Built("DURATION", first + (rest[2:] if "T" in first else rest[1:]), modifier(hit, "m"))


def each_part(hit: Hit) -> Built | None:
    return Built("SET", f"{UNKNOWN['D']}T{hit.text('p')}")


BUILDERS: dict[str, Builder] = {
    "within_unit": within_unit,
    "year_ago_period": year_ago_period,
    "latest_period": latest_period,
    "listed_day": calendar_date,
    "early_hours": early_hours,
    "overnight": overnight,
    "half_unit": half_unit,
    "long_word": long_word,
    "composed": composed,
    "each_part": each_part,
    "unit_told_of": unit_told_of,
    "part_before": part_before,
    "all_unit": all_unit,
}
