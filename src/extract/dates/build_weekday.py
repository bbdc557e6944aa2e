"""Values of weekdays and parts of days, and of yesterday, today and tomorrow."""

from datetime import timedelta

from extract.dates.build_days import Builder, edge
from extract.dates.calendar import UNKNOWN, Point, week_day
from extract.dates.reading import FAR, LOOSE, Built, Hit, of_point

DAYS_OF_NEWS = 60
"""A day further back than this is history, not news."""
DAYS_AROUND = 3
""""That Friday" is the one nearest to the day mentioned."""
ONE_OF_MANY = frozenset({"a", "any", "each", "every", "one", "his", "her", "their", "its"})
PARTS = frozenset({"morning", "night"})
TO = frozenset({"to", "through", "thru", "until", "till", "into", "-", "–"})
SAME_RANGE = 12
"""Tokens at most from the first day of a range to the second."""
JUST = 3
"""Tokens at most between a week and a day of it that follows."""
INDEFINITE = frozenset({"a", "any"})
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
        or (hit.after() in PARTS and hit.after(2) in context.named_after_weekday)
        or (hit.before() in context.person_before and not hit.has("r") and token.i == hit.first_token)
        or (hit.before() == "on" and hit.before(2) in context.named_before_sunday)
        or token.ent_type_ == "PERSON"
    ):
        return None
    part = hit.text("p")
    if _is_any_day(hit):
        return _unknown_weekday(hit, number, part, "XXXX")
    known = hit.published_at_least("D")
    told = _day_of_range(hit) or _week_just_told(hit) or _narrated_day(hit)
    if told is not None:
        return of_point(Point(week_day(told.start, number, 1), "D", part), edge(hit))
    if known is None:
        return _unknown_weekday(hit, number, part, str(hit.published.start.year) if hit.published else "XXXX")
    relation = hit.form("r")
    mentioned = hit.mentioned_at_least("D")
    if relation == "following" and mentioned:
        start = week_day(mentioned.start + timedelta(days=1), number, 1)
    elif relation == "that" and mentioned:
        start = week_day(mentioned.start - timedelta(days=DAYS_AROUND), number, 1)
    elif relation in ("last", "past", "previous", "preceding"):
        start = week_day(known.start - timedelta(days=1), number, -1)
    elif relation in ("this", "current") and not hit.future:
        start = known.start + timedelta(days=number - known.start.isoweekday())
    elif relation in ("next", "coming", "upcoming", "forthcoming", "following"):
        start = week_day(known.start + timedelta(days=1), number, 1)
    else:
        start = week_day(known.start, number, 1 if _ahead(hit) else -1)
    return of_point(Point(start, "D", part), edge(hit) or hit.text("e2") or None)


def _day_of_range(hit: Hit) -> Point | None:
    """The day named just before, which "from Monday to Friday" goes on from."""
    day, known = hit.narrative.day, hit.published
    apart = hit.first_token - hit.narrative.day_at
    ended = known is not None and day is not None and day.start < known.start and hit.future
    if hit.signal() in TO and apart <= SAME_RANGE and not ended and "." not in hit.words_back(apart):
        return day
    if day is None or hit.first_token - hit.narrative.day_at != 2 or hit.before() not in TO | {"and", "or", ","}:
        return None
    if hit.before() in TO or hit.before(3) == "between":
        return day
    goes_on = known is not None and day.start >= known.start
    return day if goes_on else None


def _week_just_told(hit: Hit) -> Point | None:
    """The week named just before: "next week, on Tuesday or Wednesday"."""
    told = hit.narrative.point
    if told is None or told.unit != "W" or hit.first_token - hit.narrative.point_end > JUST:
        return None
    return Point(told.start, "D")


def _narrated_day(hit: Hit) -> Point | None:
    """In a text of history, the day just told of, from which the next weekday is counted."""
    day, published = hit.narrative.day, hit.published
    near = hit.first_token - hit.narrative.day_at <= FAR
    if not hit.reading.history or day is None or published is None or not near or _ahead(hit):
        return None
    return day if (published.start - day.start).days > DAYS_OF_NEWS else None


def _ahead(hit: Hit) -> bool:
    return hit.tense in ("future", "present")


def _is_any_day(hit: Hit) -> bool:
    """Whether nothing says which week is meant: "on a cold Monday", "the first Sunday after Easter"."""
    before, classes = hit.before(), hit.reading.lexicon.words.classes
    if before in classes["ordinal"] or before in classes["second"]:
        return not hit.has("r")
    indefinite = before in INDEFINITE or (hit.before_tag() == "JJ" and hit.before(2) in INDEFINITE)
    return (
        indefinite
        and bool(hit.after_tag())
        and not hit.after_tag().startswith(("NN", "JJ", "VBG", "HYPH", "CD", "POS"))
    )


def _unknown_weekday(hit: Hit, number: int, part: str, year: str) -> Built:
    value = f"{year}-WXX-{number}" + (f"T{part}" if part else "")
    return Built("TIME" if part else "DATE", value, edge(hit))


def weekday_week(hit: Hit) -> Built | None:
    """Tuesday week: a week after the Tuesday to come."""
    known, number = hit.published_at_least("D"), int(hit.worth("w") or 0)
    if hit.after_tag().startswith("NN"):
        return None
    if known is None:
        return _unknown_weekday(hit, number, "", str(hit.published.start.year) if hit.published else "XXXX")
    return of_point(Point(week_day(known.start + timedelta(days=1), number, 1) + timedelta(days=7), "D"))


def weekday_of_week(hit: Hit) -> Built | None:
    known = hit.published_at_least("D")
    number, step = int(hit.worth("w") or 0), int(hit.worth("r") or 0)
    if known is None:
        return _unknown_weekday(hit, number, "", str(hit.published.start.year) if hit.published else "XXXX")
    monday = known.start - timedelta(days=known.start.weekday())
    return of_point(Point(monday + timedelta(days=number - 1 + 7 * step), "D"))


def today(hit: Hit) -> Built | None:
    """Today, yesterday and tomorrow, with "the day before" and parts of the day. A bare "today" may mean these times, but
    in news it is the day."""
    if hit.after() in ("'s", "’s") and hit.form("d") == "today" and hit.after_tag() == "VBZ":
        return None
    if hit.reading.doc[hit.first_token].text == "Today" and hit.before()[:1].isalpha():
        return None  # a newspaper's or a programme's name
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
    near = hit.first_token - narrative.day_at <= NEAR_DAY and not _is_over(hit)
    base = narrative.day if near else hit.published_at_least("D")
    if base is None:
        return Built("TIME", f"{UNKNOWN['D']}T{part}", edge(hit))
    if near and base.part == "NI" and part in ("MO", "DA"):
        base = base.shift(1, "D") or base
    elif part == "NI" and not near and hit.before() in ("through", "throughout", "during") and hit.tense == "past":
        base = base.shift(-1, "D") or base
    return of_point(Point(base.start, "D", part), edge(hit))


def weekend_adjective(hit: Hit) -> Built | None:
    """Weekend talks: of the weekend just over or to come."""
    i = hit.first_token
    if hit.before() in ONE_OF_MANY or hit.before_tag().startswith(("JJ", "NNP", "CD")) or i + 1 >= len(hit.reading.doc):
        return None
    following = hit.after_tag()
    return the_weekend(hit) if following.startswith("NN") or (not following and hit.after()[:1].isalpha()) else None


def _is_over(hit: Hit) -> bool:
    """Whether the day told of in a sentence before lies before the article and the clause tells of what is to come."""
    told, published = hit.narrative.day, hit.published
    apart = hit.first_token - hit.narrative.day_at
    if told is None or published is None or told.start >= published.start or "." not in hit.words_back(apart):
        return False
    return hit.future


def the_weekend(hit: Hit) -> Built | None:
    """The weekend just over, or the coming one by tense; on a Saturday or Sunday the article's own."""
    known = hit.published_at_least("D")
    if known is None:
        return Built("DATE", UNKNOWN["WE"])
    weekend = known.widen("WE")
    return of_point(weekend if known.start >= weekend.start or hit.future else weekend.shift(-1, "WE") or weekend)


BUILDERS: dict[str, Builder] = {
    "weekday": weekday,
    "weekday_of_week": weekday_of_week,
    "weekday_week": weekday_week,
    "today": today,
    "this_part": this_part,
    "same_part": same_part,
    "part_of_day": part_of_day,
    "the_weekend": the_weekend,
    "weekend_adjective": weekend_adjective,
}
