"""Values of expressions that name days and months of the calendar, with the year found where it is not said."""

import re
from collections.abc import Callable
from datetime import date

from extract.dates.calendar import RANK, Point, nth_day, parse_iso, point, valid_day
from extract.dates.calendar import holiday as day_of_holiday
from extract.dates.reading import FAR, Built, Hit, of_point

Builder = Callable[[Hit], Built | None]
NARRATIVE_MONTHS = 6
"""With only the year of the article known, a month told of in the past that lies further than this after the last month
mentioned belongs to the year before."""

YEAR_DIGITS = 4
FAR_DAYS = 270
"""A day without a year is never further from the article than this, whatever the tense: parses err more than writers."""


def edge(hit: Hit) -> str | None:
    return hit.text("e") or None


def year_of(hit: Hit, name: str = "y") -> int | None:
    year = hit.number(name)
    if year is None:
        return None
    return year + (2000 if year < 50 else 1900) if year < 100 else year


def calendar_date(hit: Hit) -> Built | None:
    """Month with day, year or both; the year is looked for where it is not given."""
    month, day, year = hit.number("m"), hit.number("d"), year_of(hit)
    if month is None or (day is not None and not valid_day(month, day)):
        return None
    if hit.has("d") and year is None and hit.forms("d")[-1] in ("second",) and hit.form("m") in ("may", "march"):
        return None
    if year is None:
        if _is_word(hit) and not hit.has("d"):
            return None
        return _day_without_year(hit, month, day)
    found = point(year, month, day)
    if found is None:
        return None
    part = hit.text("p")
    if part and day:
        found = Point(found.start, "D", part)
    return of_point(found, edge(hit), spoken=True)


def _is_word(hit: Hit) -> bool:
    """Whether "may" or "march" stands there as a verb or a name."""
    if hit.form("m") not in ("may", "march", "mar"):
        return False
    token = hit.reading.doc[hit.token]
    if token.tag_.startswith(("MD", "VB")) or token.ent_type_ in ("PERSON", "ORG", "GPE"):
        return True
    return hit.before() not in hit.reading.context.month_prepositions and not (hit.has("r") or hit.has("e"))


def _day_without_year(hit: Hit, month: int, day: int | None) -> Built | None:
    known = _known_day(hit)
    if known:
        return of_point(known)
    year = year_for(hit, month, day)
    part = hit.text("p")
    if year is None:
        value = f"XXXX-{month:02}" + (f"-{day:02}" if day else "") + (f"T{part}" if part else "")
        return Built("TIME" if part else "DATE", value, edge(hit))
    found = point(year, month, day)
    if found and part:
        found = Point(found.start, "D", part)
    return of_point(found, edge(hit)) if found else None


def _known_day(hit: Hit) -> Point | None:
    words = " ".join(hit.reading.encoded.forms[hit.start : hit.end])
    day = hit.reading.lexicon.words.known.get(words)
    near = hit.before() in hit.reading.context.known_before or hit.before(2) in hit.reading.context.known_before
    if day and (hit.after() in hit.reading.context.known_after or (near and not _recent(hit, day))):
        return parse_iso(day)
    return None


def _recent(hit: Hit, day: str) -> bool:
    """Whether this year's such day lies less than a month before the article."""
    published = hit.published_at_least("D")
    if published is None:
        return False
    this_year = published.start.replace(month=int(day[5:7]), day=int(day[8:10]))
    return 0 <= (published.start - this_year).days < 30


def year_for(hit: Hit, month: int, day: int | None) -> int | None:
    """The year of a month or day given without one: of the date told of just before, else by tense from the article's."""
    narrative, published = hit.narrative, hit.published
    carried = narrative.explicit
    near = hit.first_token - narrative.explicit_at <= FAR
    if carried and (published is None or hit.reading.history):
        return _narrated_year(carried, month)
    if carried and near and _is_over(carried, published) and _goes_on(carried, month) and not hit.future:
        return _narrated_year(carried, month)
    if published is None:
        return None
    if RANK[published.unit] > RANK["M"]:
        return _year_by_order(hit, published.start.year, month)
    return _year_by_tense(hit, published, month, day)


def _is_over(carried: Point, published: Point | None) -> bool:
    """Whether a month or day before the article's year was named, so that what follows may be told from there."""
    return published is not None and RANK[carried.unit] <= RANK["M"] and carried.start.year < published.start.year


def _goes_on(carried: Point, month: int) -> bool:
    """Whether the month follows the one told of in the same or the next year's first months: flashbacks of news are short,
    and what seems to go back in time is told from the article's date again."""
    return month >= carried.start.month or (carried.start.month >= 10 and month <= 3)


def _narrated_year(carried: Point, month: int) -> int:
    """Narration goes forward: a month that lies before the last one is taken for the next year only at the year's turn."""
    if RANK[carried.unit] <= RANK["M"] and carried.start.month >= 10 and month <= 3:
        return carried.start.year + 1
    return carried.start.year


def _year_by_order(hit: Hit, year: int, month: int) -> int:
    last = hit.narrative.month_of_year
    if last and last.start.year == year and month - last.start.month > NARRATIVE_MONTHS and not hit.future:
        return year - 1
    if last and last.start.year == year and last.start.month - month > NARRATIVE_MONTHS and hit.future:
        return year + 1
    return year - _next_year_follows(hit, month)


def _next_year_follows(hit: Hit, month: int) -> bool:
    """Whether the next month told of in the past lies so far back in the year that it is one of the next: "It met in
    November. In January it signed"."""
    if hit.tense != "past":
        return False
    encoded, months = hit.reading.encoded, hit.reading.lexicon.words.classes["month"]
    later = next((k for k in range(hit.end, len(encoded.forms)) if encoded.forms[k].capitalize() in months), None)
    if later is None or hit.reading.tenses.of(encoded.tokens[later]) != "past":
        return False
    dated = any(form.isdigit() and len(form) == YEAR_DIGITS for form in encoded.forms[later + 1 : later + 4])
    return not dated and month - int(months[encoded.forms[later].capitalize()]) > NARRATIVE_MONTHS


def _year_by_tense(hit: Hit, published: Point, month: int, day: int | None) -> int:
    known, tense = published.start, hit.tense
    day_known = day if published.unit == "D" else None
    this = (known.month, known.day if day_known else 0)
    that = (month, day_known or 0)
    nearest = min((known.year - 1, known.year, known.year + 1), key=lambda y: _distance(known, y, month, day or 15))
    ahead = tense == "future" or (tense == "present" and day is not None)
    chosen = known.year + (that < this) if ahead else known.year - (that > this)
    far = abs(_distance(known, chosen, month, day or 15)) > FAR_DAYS
    return nearest if (tense is None and day) or (far and day) else chosen


def _distance(known: date, year: int, month: int, day: int) -> int:
    found = point(year, month, day) or point(year, month, 28)
    return abs((found.start - known).days) if found else 10_000


def month_alone(hit: Hit) -> Built | None:
    month = hit.number("m")
    if month is None or _is_word(hit):
        return None
    form, i = hit.form("m"), hit.token
    if (
        form.rstrip(".") in ("jan", "jun", "mar", "dec", "apr")
        and not hit.has("e")
        and (hit.before() not in hit.reading.context.month_prepositions)
    ):
        return None
    if (
        hit.reading.doc[i].ent_type_ == "PERSON"
        or hit.before() in hit.reading.context.designators
        or _is_given_name(hit)
    ):
        return None
    relation = hit.worth("r")
    published = hit.published_at_least("M")
    if relation is None and published and {hit.after(), hit.before(2)} & hit.reading.context.delivery:
        found = point(published.start.year + (month < published.start.month), month)
        return of_point(found) if found else None
    if relation and published:
        year = _directed_year(int(relation), published, month)
    elif relation and hit.published:
        year = hit.published.start.year + min(int(relation), 0)
    else:
        return _day_without_year(hit, month, None)
    found = point(year, month)
    return of_point(found, edge(hit)) if found else None


def _is_given_name(hit: Hit) -> bool:
    """Whether "April" or "June" begins a person's name: after a title, or at the start of a sentence before a capital."""
    i = hit.token + 1
    if hit.has("r") or hit.has("e") or i >= len(hit.reading.doc) or not hit.reading.doc[i].is_title:
        return False
    return hit.before() in hit.reading.context.person_before or (
        hit.before() in ("", ".", "“", '"') and hit.form("m") in ("april", "june", "august")
    )


def _directed_year(direction: int, published: Point, month: int) -> int:
    """ "last April" is the latest that is over, "next April" the first that has not begun."""
    known = published.start
    if direction < 0:
        return known.year - (month >= known.month)
    return known.year + (month <= known.month)


def short_year(hit: Hit) -> Built | None:
    """'45, Dec. '12: of the century told of or the article's, and not after the article by more than a few years."""
    digits, month = hit.form("y").lstrip("'’‘"), hit.number("m")
    if len(digits) != 2:
        return None
    told, published = hit.narrative.explicit, hit.published
    if told and not month:
        year = told.start.year // 100 * 100 + int(digits)
    else:
        limit = (published.start.year if published else 2030) + 10
        year = max(y for y in (1800 + int(digits), 1900 + int(digits), 2000 + int(digits)) if y <= limit)
    found = point(year, month)
    return of_point(found, edge(hit), spoken=True) if found else None


def month_relative_year(hit: Hit) -> Built | None:
    month = hit.number("m")
    relation = hit.form("r")
    if month is None:
        return None
    if relation in ("same", "that", "following", "previous"):
        base = hit.mentioned_at_least("Y") or hit.published_at_least("Y")
    else:
        base = hit.published_at_least("Y")
    if base is None:
        return Built("DATE", f"XXXX-{month:02}")
    found = point(base.start.year + int(hit.worth("r") or 0), month)
    return of_point(found, edge(hit)) if found else None


def day_of_month(hit: Hit) -> Built | None:
    """A weekday with a day's number in the month of the article, or the month before or after it that has that weekday."""
    day, published, weekday = hit.number("d"), hit.published_at_least("D"), int(hit.worth("wd") or 0)
    if day is None or published is None:
        return None
    for months in (0, -1, 1) if not hit.future else (0, 1, -1):
        base = published.widen("M").shift(months, "M")
        found = point(base.start.year, base.start.month, day) if base else None
        if found and found.start.isoweekday() == weekday:
            return of_point(found)
    return None


def nth_weekday(hit: Hit) -> Built | None:
    """The n-th or last such weekday of a month."""
    month, day = hit.number("m"), int(hit.worth("w") or 0)
    number = -1 if hit.form("n") in ("last", "final") else hit.number("n")
    if month is None or number is None or not -1 <= number <= 5:
        return None
    year_ = year_of(hit) or year_for(hit, month, min(7 * number, 28) if number > 0 else 28)
    if year_ is None:
        return Built("DATE", f"XXXX-{month:02}-XX")
    found = nth_day(year_, month, day, number)
    return of_point(Point(found, "D"), spoken=hit.has("y")) if found else None


def iso(hit: Hit) -> Built | None:
    text = hit.form("d").upper()
    if len(text) == len("20130322"):
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    elif "/" in text or "." in text[:10]:
        text = "-".join(part.zfill(2) for part in re.split(r"[/.]", text))
    found = parse_iso(text)
    if found is None:
        return None
    return Built("TIME", text, None, found, True) if "T" in text else of_point(found, spoken=True)


def iso_split(hit: Hit) -> Built | None:
    """An ISO date that the tokenizer took apart."""
    year_, month, day = hit.number("y"), hit.number("m"), hit.number("d") or hit.number("t")
    found = point(year_, month, day) if year_ and month and day else None
    if found and hit.has("t"):
        clock = hit.form("t").upper().partition("T")[2]
        return Built("TIME", f"{found.value}T{clock}", None, found, True)
    return of_point(found, spoken=True) if found else None


def dotted(hit: Hit) -> Built | None:
    """22.03.2013: the day stands first."""
    day, month, year = (int(n) for n in hit.form("d").split("."))
    found = point(year, month, day) if month and day else None
    return of_point(found, spoken=True) if found else None


def slash(hit: Hit) -> Built | None:
    """7/8/07 in the American order unless only the other one is a date; without a year only 9/11."""
    text = hit.form("d")
    known = hit.reading.lexicon.words.known.get(text)
    if known and hit.after() not in ("of",):
        found = parse_iso(known)
        return of_point(found) if found else None
    numbers = [int(n) for n in text.split("/")]
    if len(numbers) != 3:
        return None
    first, second, year = numbers
    year += (2000 if year < 50 else 1900) if year < 100 else 0
    month, day = (first, second) if first <= 12 else (second, first)
    found = point(year, month, day) if valid_day(month, day) else None
    return of_point(found, spoken=True) if found else None


def day_alone(hit: Hit) -> Built | None:
    """The 13th, of the month told of or the article's; only in digits and with no noun after it."""
    day = hit.number("d")
    if day is None or not 1 <= day <= 31 or not hit.form("d")[:1].isdigit():
        return None
    if hit.after_tag().startswith(("NN", "JJ", "CD")) or (not hit.after_tag() and hit.after()[:1].isalnum()):
        return None
    base = hit.mentioned_at_least("M") or hit.published_at_least("M")
    found = point(base.start.year, base.start.month, day) if base else None
    return of_point(found) if found else None


def holiday(hit: Hit) -> Built | None:
    """A named day in a given year, else the one that tense or nearness asks for."""
    rule = hit.reading.lexicon.words.holidays[hit.form("h")]
    if not hit.reading.doc[hit.first_token if not hit.has("r") else hit.first_token + 1].text[:1].isupper():
        return None
    given, published = year_of(hit), hit.published
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


BUILDERS: dict[str, Builder] = {
    "calendar_date": calendar_date,
    "month_alone": month_alone,
    "short_year": short_year,
    "month_relative_year": month_relative_year,
    "day_of_month": day_of_month,
    "iso": iso,
    "iso_split": iso_split,
    "dotted": dotted,
    "slash": slash,
    "day_alone": day_alone,
    "holiday": holiday,
    "nth_weekday": nth_weekday,
}
