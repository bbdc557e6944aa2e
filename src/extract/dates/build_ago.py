"""Values of amounts of time reckoned from now or from the date told of: two years ago, a week from now, three days later."""

from datetime import datetime, time, timedelta

from extract.dates.build_days import Builder
from extract.dates.build_weekday import DAYS_OF_NEWS
from extract.dates.calendar import RANK, UNKNOWN, Point
from extract.dates.quantity import HALF, amount_of, duration_value, modifier
from extract.dates.reading import CLOCK, CLOSING, Built, Hit, of_point

SMALLER = {"CE": ("DE", 10), "DE": ("Y", 10), "Y": ("M", 12), "M": ("W", 4.35), "W": ("D", 7)}
"""The unit that a part of a unit is counted in, and how many of it make one."""
MINUTES = {"TH": 60, "TM": 1}
HOURS_A_DAY = 24


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


def parts_ago(hit: Hit) -> Built | None:
    """Two nights ago."""
    count, known = amount_of(hit, "q"), hit.published_at_least("D")
    if count is None:
        return Built("DATE", "PAST_REF")
    moved = known.shift(-int(count), "D") if known and count < DAYS_OF_NEWS else None
    if moved is None:
        return Built("TIME", f"{UNKNOWN['D']}T{hit.text('p')}")
    return of_point(Point(moved.start, "D", hit.text("p")))


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
    step = int(hit.worth("s") or 1)
    if count is not None and unit in MINUTES:
        return _clock_later(hit, step * count * MINUTES[unit]) or _days_of_hours(hit, step, count, unit) or length
    if count is None or unit in ("TH", "TM", "TS"):
        return length
    base = hit.mentioned_at_least("W" if unit == "2W" else unit)
    if base is None and hit.form("s") == "earlier":
        base = hit.published_at_least(unit)
    return _moved(hit, base, count, unit, step) or length


def _clock_later(hit: Hit, minutes: float) -> Built | None:
    """Three minutes later: from the time of day told of shortly before."""
    told = hit.narrative.point
    clock = CLOCK.fullmatch(told.part) if told else None
    if told is None or clock is None:
        return None
    begun = datetime.combine(told.start, time()) + timedelta(hours=int(clock[1]), minutes=int(clock[2]) + minutes)
    return of_point(Point(begun.date(), "D", f"{begun:%H:%M}{clock[3]}"), modifier(hit, "m"))


def _days_of_hours(hit: Hit, step: int, count: float, unit: str) -> Built | None:
    """24 hours later: a day from the day told of; earlier, from the article's too."""
    if unit != "TH" or count % HOURS_A_DAY or not count or modifier(hit, "m"):
        return None
    base = hit.mentioned_at_least("D") or (hit.published_at_least("D") if step < 0 else None)
    return _moved(hit, base, count // HOURS_A_DAY, "D", step)


BUILDERS: dict[str, Builder] = {
    "ago": ago,
    "parts_ago": parts_ago,
    "from_now": from_now,
    "later": later,
    "quarter_century_ago": quarter_century_ago,
    "vague_later": vague_later,
}
