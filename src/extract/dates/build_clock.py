"""Values of times of day: clock times, alone or with their day."""

from dataclasses import replace

from extract.dates.build_days import Builder, calendar_date
from extract.dates.build_weekday import DAYS_OF_NEWS, NEAR_DAY, this_part, today, weekday
from extract.dates.calendar import UNKNOWN, Point
from extract.dates.reading import CLOCK, Built, Hit, of_point

SMALL_HOURS = 5
""""Two at night" is 02:00, "ten at night" 22:00."""
NOON = 12
SAME_CLAUSE = 8
"""Tokens within which a time of day stands beside its day."""
QUARTER_HOUR, HALF_HOUR, HOUR = 15, 30, 60


def clock_value(hit: Hit) -> str | None:
    """The time of day as hh:mm, with Z for universal time; None where the number is no hour."""
    zone = hit.text("z")
    if hit.has("n"):
        return str(hit.worth("n")) + zone
    if hit.has("mil"):
        return military_value(hit.form("mil"), zone)
    text = hit.form("c")
    if text and hit.has("p") and hit.before() not in hit.reading.context.clock_before and ":" not in text:
        return None
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
    elif text and not hit.has("p") and not text.startswith("0"):
        hour += NOON * _goes_on_after_noon(hit, hour, minute)
    part = hit.text("p")
    if hour < 12 and (part in ("AF", "EV") or (part == "NI" and hour > SMALL_HOURS)):
        hour += 12
    return f"{hour:02}:{minute:02}{zone}" if hour <= 24 else None


def _goes_on_after_noon(hit: Hit, hour: int, minute: int) -> bool:
    """Whether a time without am or pm follows on one of the afternoon: "at 9:20 p.m., then at 9:53"."""
    told = hit.narrative.point
    clock = CLOCK.fullmatch(told.part) if told and hit.narrative.half_day else None
    if clock is None or hour >= NOON or hit.first_token - hit.narrative.day_at > NEAR_DAY:
        return False
    return int(clock[1]) >= NOON and (hour + NOON, minute) > (int(clock[1]), int(clock[2]))


def _day_of_clock(hit: Hit) -> Point | None:
    """The day that a time of day belongs to: the one mentioned shortly before, else the article's in news."""
    if _is_of_told_day(hit):
        return hit.narrative.day
    return None if hit.reading.history else hit.published_at_least("D")


def _is_of_told_day(hit: Hit) -> bool:
    """Whether the day mentioned shortly before can be meant: not one of long ago, nor one past for what is to come,
    nor one to come for what is past."""
    told, published = hit.narrative.day, hit.published_at_least("D")
    if told is None or hit.first_token - hit.narrative.day_at > NEAR_DAY:
        return False
    if published is None or hit.reading.history or told.start == published.start:
        return True
    between = {hit.reading.doc[k].lower_ for k in range(hit.narrative.day_at, hit.first_token)}
    same_sentence = hit.first_token - hit.narrative.day_at <= SAME_CLAUSE and "." not in between
    old = abs((published.start - told.start).days) > DAYS_OF_NEWS
    passed = told.start < published.start
    return same_sentence or not (old or (hit.future if passed else hit.tense == "past"))


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
    return replace(_on_its_day(hit, value), mod=hit.text("m") or None)


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


def first_hour(hit: Hit) -> Built | None:
    """The 2 of "2 to 4 p.m.": in the same half of the day, unless it is the later number."""
    shift = hit.worth("a")
    first, second = (hit.form(c).replace(".", ":") or str(hit.number(h) or "") for c, h in (("c", "h"), ("c2", "h2")))
    hour, _, minute = first.partition(":")
    hours = [int(n) for n in (hour, second.partition(":")[0]) if n]
    if len(hours) != 2 or not isinstance(shift, int) or not all(1 <= h <= NOON for h in hours):
        return None
    half = (shift + (NOON if hours[0] % NOON > hours[1] % NOON else 0)) % (2 * NOON)
    return _on_its_day(hit, f"{hours[0] % NOON + half:02}:{minute or '00'}")


def hour_in_zone(hit: Hit) -> Built | None:
    """At 9 ET: in the evening, where one was told of just before."""
    hour = hit.number("h")
    if hour is None or not 1 <= hour <= 12:
        return None
    base = _day_of_clock(hit)
    late = base is not None and base.part in ("EV", "NI") and hour < 12
    return _on_its_day(hit, f"{hour + 12 * late:02}:00")


def military(hit: Hit) -> Built | None:
    value = military_value(hit.form("h"), hit.text("z"))
    return _on_its_day(hit, value) if value else None


def spoken_clock(hit: Hit) -> Built | None:
    """Half past ten, a quarter to six, ten minutes past nine (am and pm as said, else before noon)."""
    hour = hit.number("h")
    if hit.before() not in hit.reading.context.clock_before or hour is None or not 1 <= hour <= 12:
        return None
    minutes = HALF_HOUR if hit.has("half") else QUARTER_HOUR if hit.has("quarter") else hit.number("mn")
    if minutes is None or not 0 < minutes < HOUR:
        return None
    shift, part = hit.worth("a"), hit.text("p")
    if (isinstance(shift, int) and shift) or part in ("AF", "EV") or (part == "NI" and hour > SMALL_HOURS):
        hour = hour % 12 + 12
    total = (hour * HOUR + (minutes if hit.form("dir") in ("past", "after") else -minutes)) % (24 * HOUR)
    return _on_its_day(hit, f"{total // HOUR:02}:{total % HOUR:02}")


def clock_of_part(hit: Hit) -> Built | None:
    """5:30 in the morning, ten at night: a bare number is an hour only after a preposition of time."""
    value = clock_value(hit)
    if value is None or (hit.has("h") and hit.before() not in hit.reading.context.clock_before):
        return None
    return _on_its_day(hit, value)


def clock_this_part(hit: Hit) -> Built | None:
    """9 tonight, 7:30 this morning, 6 p.m. yesterday evening."""
    value = clock_value(hit)
    bare = hit.has("h") and not hit.has("a")
    base = today(hit) if hit.has("d") else this_part(hit)
    if value is None or base is None or (bare and hit.before() not in hit.reading.context.clock_before):
        return None
    if base.point is None:
        return Built("TIME", f"{UNKNOWN['D']}T{value}")
    return of_point(Point(base.point.start, "D", value))


def _on_its_day(hit: Hit, value: str) -> Built:
    base = _day_of_clock(hit)
    near = hit.narrative.day_told and _is_of_told_day(hit)
    built = of_point(Point(base.start, "D", value)) if base else Built("TIME", f"{UNKNOWN['D']}T{value}")
    return replace(built, floating=not near)


BUILDERS: dict[str, Builder] = {
    "spoken_clock": spoken_clock,
    "clock_of_part": clock_of_part,
    "clock_this_part": clock_this_part,
    "clock": clock,
    "clock_on_day": clock_on_day,
    "clock_on_date": clock_on_date,
    "first_hour": first_hour,
    "hour_in_zone": hour_in_zone,
    "military": military,
}
