"""Values of named days."""

import re
from datetime import timedelta

from extract.dates.build_days import Builder, year_of
from extract.dates.calendar import RANK, Point, point
from extract.dates.calendar import holiday as day_of_holiday
from extract.dates.reading import Built, Hit, of_point

OTHER_CALENDAR = "XX-XX"
"""Rule of feasts whose day the solar calendar does not tell."""


def holiday(hit: Hit) -> Built | None:
    """A named day in a given year, else the one that tense or nearness asks for."""
    rule = hit.reading.lexicon.words.holidays[hit.form("h")]
    if not hit.reading.doc[hit.token_of("h")].text[:1].isupper():
        return None
    if hit.after() in hit.reading.context.named_after_holiday:
        return None
    given, published = year_of(hit), hit.published
    if rule == OTHER_CALENDAR:
        year = point(given) if given else None
        return of_point(year, spoken=True) if year else Built("DATE", "XXXX")
    if given:
        found = day_of_holiday(rule, given)
        return of_point(Point(found, "D"), spoken=True) if found else None
    if published is None or RANK[published.unit] > RANK["M"]:
        day = rule if re.fullmatch(r"\d\d-\d\d", rule) else "XX-XX"
        return Built("DATE", f"{published.start.year if published else 'XXXX'}-{day}")
    known, step = published.start, hit.worth("r")
    days = [d for y in (known.year - 1, known.year, known.year + 1) if (d := day_of_holiday(rule, y))]
    if step == 1 or (step is None and hit.tense in ("future", "present")):
        chosen = next(d for d in days if d >= known)
    elif step == -1 or (step is None and hit.tense == "past"):
        chosen = next(d for d in reversed(days) if d <= known)
    else:
        chosen = min(days, key=lambda d: abs((d - known).days))
    return of_point(Point(chosen, "D"))


def day_beside_holiday(hit: Hit) -> Built | None:
    """The day after Christmas."""
    feast = holiday(hit)
    if feast is None or feast.point is None or feast.point.unit != "D":
        return None
    moved = feast.point.shift(int(hit.worth("s") or 0), "D")
    return of_point(moved) if moved else None


def holiday_weekend(hit: Hit) -> Built | None:
    """Easter weekend, the Memorial Day weekend: a Monday's is the one before it."""
    feast = holiday(hit)
    if feast is None or feast.point is None or feast.point.unit != "D":
        return None
    days = feast.point.start - timedelta(days=feast.point.start.isoweekday() == 1)
    return of_point(Point(days, "D").widen("WE"), spoken=feast.spoken)


BUILDERS: dict[str, Builder] = {
    "day_beside_holiday": day_beside_holiday,
    "holiday_weekend": holiday_weekend,
    "holiday": holiday,
}
