"""Values of ranges whose two ends share a month or a year: May 9-11, May 30-June 2, January-June 2016."""

from extract.dates.build_days import Builder, year_of
from extract.dates.calendar import Point, point, valid_day
from extract.dates.reading import Built, Hit
from extract.dates.which_year import year_for


def interval(first: Point | None, second: Point | None) -> Built | None:
    if first is None or second is None:
        return None
    return Built("DATE", f"{first.value}/{second.value}", None, second, True)


def day_range(hit: Hit) -> Built | None:
    month, first, second, given = hit.number("m"), hit.number("d"), hit.number("d2"), year_of(hit)
    if month is None or first is None or second is None or second <= first or not valid_day(month, second):
        return None
    year_ = given or year_for(hit, month, first)
    if year_ is None:
        return Built("DATE", f"XXXX-{month:02}-{first:02}/XXXX-{month:02}-{second:02}")
    return interval(point(year_, month, first), point(year_, month, second))


def range_of_two_months(hit: Hit) -> Built | None:
    """May 30-June 2."""
    numbers = hit.number("m"), hit.number("d"), hit.number("m2"), hit.number("d2")
    month, day, month2, day2 = (n or 0 for n in numbers)
    if not (valid_day(month, day) and valid_day(month2, day2)):
        return None
    year_ = year_of(hit) or year_for(hit, month2, day2)
    if year_ is None:
        return Built("DATE", f"XXXX-{month:02}-{day:02}/XXXX-{month2:02}-{day2:02}")
    return interval(point(year_ - (month > month2), month, day), point(year_, month2, day2))


def month_range(hit: Hit) -> Built | None:
    first, second, year_ = hit.number("m"), hit.number("m2"), year_of(hit)
    if first is None or second is None:
        return None
    if year_ is None:
        year_ = year_for(hit, second, None)
    if year_ is None:
        return Built("DATE", f"XXXX-{first:02}/XXXX-{second:02}")
    return interval(point(year_ - (first > second), first), point(year_, second))


BUILDERS: dict[str, Builder] = {
    "day_range": day_range,
    "range_of_two_months": range_of_two_months,
    "month_range": month_range,
}
