"""Values of times of day: clock times, alone or with their day."""

from extract.dates.build_days import Builder, calendar_date
from extract.dates.build_relative import NEAR_DAY, UNKNOWN, today, weekday
from extract.dates.calendar import Point
from extract.dates.reading import Built, Hit, of_point


def clock_value(hit: Hit) -> str | None:
    """The time of day as hh:mm, with Z for universal time; None where the number is no hour."""
    zone = hit.text("z")
    if hit.has("n"):
        return str(hit.worth("n")) + zone
    if hit.has("mil"):
        return military_value(hit.form("mil"), zone)
    text = hit.form("c")
    shift = hit.worth("a")
    if text:
        hour, minute = (int(n) for n in text.replace(".", ":").split(":")[:2])
    else:
        found = hit.number("h")
        if found is None:
            return None
        hour, minute = found, 0
    if isinstance(shift, int):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + shift
    part = hit.text("p")
    if part in ("AF", "EV") and hour < 12:
        hour += 12
    return f"{hour:02}:{minute:02}{zone}" if hour <= 24 else None


def _day_of_clock(hit: Hit) -> Point | None:
    """The day that a time of day belongs to: the one mentioned shortly before, else the article's in news."""
    if hit.first_token - hit.narrative.day_at <= NEAR_DAY:
        return hit.narrative.day
    return None if hit.reading.history else hit.published_at_least("D")


def clock(hit: Hit) -> Built | None:
    """A time of day, on the day mentioned just before it or else the article's."""
    value = clock_value(hit)
    if value is None:
        return None
    if hit.has("h") and hit.form("a") == "am" and hit.after() in ("i", "not"):
        return None
    if (
        hit.has("c")
        and not hit.has("a")
        and not hit.has("z")
        and hit.before() not in ("at", "by", "until", "around", "about", "from", "since", "to", "and", "(")
    ):
        return None
    base = _day_of_clock(hit)
    if base is None:
        return Built("TIME", f"{UNKNOWN['D']}T{value}", hit.text("m") or None)
    return of_point(Point(base.start, "D", value), hit.text("m") or None)


def clock_on_day(hit: Hit) -> Built | None:
    value = clock_value(hit)
    base = today(hit) if hit.has("d") else weekday(hit)
    if value is None or base is None:
        return None
    if base.point is None:
        return Built("TIME", f"{base.value}T{value}")
    return of_point(Point(base.point.start, "D", value))


def clock_on_date(hit: Hit) -> Built | None:
    """A time of day with its date."""
    value, base = clock_value(hit), calendar_date(hit)
    if value is None or base is None:
        return None
    if base.point is None:
        return Built("TIME", f"{base.value.partition('T')[0]}T{value}")
    return of_point(Point(base.point.start, "D", value), spoken=base.spoken)


def military_value(digits: str, zone: str) -> str | None:
    """0800 as 08:00."""
    if len(digits) != 4 or int(digits[:2]) > 24 or int(digits[2:]) > 59:
        return None
    return f"{digits[:2]}:{digits[2:]}{zone}"


def military(hit: Hit) -> Built | None:
    value = military_value(hit.form("h"), hit.text("z"))
    base = _day_of_clock(hit)
    if value is None:
        return None
    return of_point(Point(base.start, "D", value)) if base else Built("TIME", f"{UNKNOWN['D']}T{value}")


BUILDERS: dict[str, Builder] = {
    "clock": clock,
    "clock_on_day": clock_on_day,
    "clock_on_date": clock_on_date,
    "military": military,
}
