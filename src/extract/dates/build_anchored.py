"""Values reckoned from a day that is named beside the amount (a week ago Monday), and weeks and ends of months and years."""

from dataclasses import replace
from datetime import timedelta

from extract.dates.build_days import Builder, calendar_date, year_of
from extract.dates.build_weekday import today, weekday
from extract.dates.calendar import RANK, Point, point
from extract.dates.quantity import amount_of, modifier
from extract.dates.reading import Built, Hit, of_point
from extract.dates.which_year import year_for

EDGES = {"last": "END", "final": "END", "closing": "END", "first": "START", "opening": "START", "early": "START"}
DAYS_A_WEEK = 7
LASTING = frozenset({"for", "lasting", "lasts", "lasted"})
"""After these, "three days from Wednesday" is a length of time."""


def _anchor(hit: Hit) -> Point | None:
    """The day or the period of the article's that is named."""
    if hit.has("d"):
        built = today(hit)
    elif hit.has("w"):
        built = weekday(hit)
    else:
        known, unit = hit.published, hit.text("u2")
        return known.widen(unit) if known and unit in RANK and RANK[known.unit] <= RANK[unit] else None
    return built.point if built else None


def from_anchor(hit: Hit) -> Built | None:
    """One year ago today, a week ago Monday, two weeks from Tuesday, two days before yesterday: no coarser than the day."""
    base, count, unit = _anchor(hit), amount_of(hit, "q"), hit.text("u")
    if base is None or count is None or count % 1 or (unit not in RANK and unit != "2W"):
        return None
    if hit.form("dir") == "from" and hit.before() in LASTING:
        return None
    direction = -1 if hit.form("dir") in ("ago", "before") else 1
    moved = _aligned(base.moved(direction * int(count), unit))
    return of_point(moved, modifier(hit, "m")) if moved else None


def _aligned(moved: Point | None) -> Point | None:
    """A week or month begins on its first day again."""
    return replace(Point(moved.start, "D"), part=moved.part).widen(moved.unit) if moved else None


def _month(hit: Hit) -> Point | None:
    month = hit.number("m")
    year = year_of(hit) or (year_for(hit, month, None) if month else None)
    return point(year, month) if month and year else None


def week_of_month(hit: Hit) -> Built | None:
    """The first week of April: the ISO week that holds the first day; the last one holds the last day."""
    month = _month(hit)
    number = hit.number("n")
    if month is None:
        return None
    if hit.form("n") in ("last", "final"):
        return of_point(Point(month.last, "D").widen("W"))
    if number is None or not 1 <= number <= 5:
        return None
    return of_point(Point(month.start + timedelta(days=DAYS_A_WEEK * (number - 1)), "D").widen("W"))


def week_of_day(hit: Hit) -> Built | None:
    """The week of March 4."""
    day = calendar_date(hit)
    return of_point(day.point.widen("W"), spoken=day.spoken) if day and day.point else None


def ends_of_period(hit: Hit) -> Built | None:
    """The final days of March 2012, the first weeks of this year: the month or year, with START or END."""
    mod = EDGES.get(hit.form("n"))
    if hit.has("m"):
        found = _month(hit)
    elif hit.has("y"):
        year = year_of(hit)
        found = point(year) if year else None
    else:
        unit = hit.text("u2")
        known = hit.published_at_least(unit) if unit in RANK else None
        found = known.widen(unit).shift(int(hit.worth("r") or 0), unit) if known else None
    return of_point(found, mod, spoken=hit.has("y")) if found else None


def iso_week(hit: Hit) -> Built | None:
    """2013-W10."""
    year, week = hit.number("y"), int(hit.form("w")[1:])
    if year is None or not 1 <= week <= 53:
        return None
    january = point(year, 1, 4)
    return of_point(Point(january.start + timedelta(weeks=week - 1), "D").widen("W"), spoken=True) if january else None


BUILDERS: dict[str, Builder] = {
    "from_anchor": from_anchor,
    "week_of_month": week_of_month,
    "week_of_day": week_of_day,
    "ends_of_period": ends_of_period,
    "iso_week": iso_week,
}
