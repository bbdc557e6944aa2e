"""Values of expressions that name days and months of the calendar, with the year found where it is not said."""

from collections.abc import Callable
from dataclasses import replace

from extract.dates.calendar import RANK, Point, nth_day, parse_iso, point, valid_day
from extract.dates.reading import Built, Hit, of_point
from extract.dates.which_year import directed_year, year_for

Builder = Callable[[Hit], Built | None]
TOLD = frozenset({"previous", "preceding", "prior", "following", "subsequent", "that", "same"})
"""Before a month, these reckon from the date told of."""


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
    if month is None or (day is not None and not valid_day(month, day)) or (year is None and hit.is_named()):
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
    if token.tag_ == "NNP" and hit.before_tag().startswith("JJ"):
        return False
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


def month_alone(hit: Hit) -> Built | None:
    month = hit.number("m")
    if month is None or _is_word(hit) or hit.is_named() or hit.before() in hit.reading.context.named_weekday:
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
    told = hit.mentioned_at_least("Y")
    if hit.form("r") in TOLD and told:
        year = told.start.year
        if RANK[told.unit] <= RANK["M"] or relation:
            year = directed_year(int(relation or 0), told, month)
    elif relation and published:
        year = directed_year(int(relation), published, month)
    elif relation and hit.published:
        year = hit.published.start.year + min(int(relation), 0)
    else:
        return _day_without_year(hit, month, None)
    found = point(year, month)
    return of_point(found, edge(hit)) if found else None


def directed_month_day(hit: Hit) -> Built | None:
    """Last Dec. 25."""
    month, day, known = hit.number("m"), hit.number("d"), hit.published_at_least("M")
    if month is None or day is None or not valid_day(month, day):
        return None
    if known is None:
        return Built("DATE", f"XXXX-{month:02}-{day:02}")
    found = point(directed_year(int(hit.worth("r") or 0), known, month), month, day)
    return of_point(found) if found else None


def edge_in_year(hit: Hit) -> Built | None:
    """Late in 2012, early in May: the year or month, START or END."""
    mod = {"early": "START", "earlier": "START"}.get(hit.form("e"), "END")
    if hit.has("m"):
        built = calendar_date(hit)
        return replace(built, mod=mod) if built else None
    year = year_of(hit)
    found = point(year) if year else None
    return of_point(found, mod, spoken=True) if found else None


def _is_given_name(hit: Hit) -> bool:
    """Whether "April" or "June" begins a person's name: after a title, or at the start of a sentence before a capital."""
    i = hit.token + 1
    if hit.has("r") or hit.has("e") or i >= len(hit.reading.doc) or not hit.reading.doc[i].is_title:
        return False
    return hit.before() in hit.reading.context.person_before or (
        hit.before() in ("", ".", "“", '"') and hit.form("m") in ("april", "june", "august")
    )


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
        day = hit.number("d")
        return Built("DATE", f"XXXX-{month:02}" + (f"-{day:02}" if day else ""))
    found = point(base.start.year + int(hit.worth("r") or 0), month, hit.number("d"))
    return of_point(found, edge(hit)) if found else None


def day_of_month(hit: Hit) -> Built | None:
    """A weekday with a day's number in the month of the article, or the month before or after it that has that weekday."""
    day, published, weekday = hit.number("d"), hit.published_at_least("D"), int(hit.worth("wd") or 0)
    if (
        day is None
        or published is None
        or (not hit.form("d")[:1].isdigit() and hit.after_tag().startswith(("NN", "JJ")))
    ):
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


BUILDERS: dict[str, Builder] = {
    "calendar_date": calendar_date,
    "month_alone": month_alone,
    "edge_in_year": edge_in_year,
    "directed_month_day": directed_month_day,
    "short_year": short_year,
    "month_relative_year": month_relative_year,
    "day_of_month": day_of_month,
    "day_alone": day_alone,
    "nth_weekday": nth_weekday,
}
