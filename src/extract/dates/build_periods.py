"""Values of periods of accounts (the year ended Dec. 31, the first half) and of years that a text means as its own."""

from dataclasses import replace
from datetime import timedelta

from extract.dates.build_days import Builder, calendar_date
from extract.dates.calendar import RANK, UNKNOWN, Point, point
from extract.dates.quantity import duration_value
from extract.dates.reading import Built, Hit, of_point

WINDOW = 20
"""Tokens around "the first half" that are searched for a word of accounts."""
PARTS = 4
"""Tokens before "of the year" that are searched for a superlative or an ordinal."""
NEW_YEAR_FROM = 4
"""From this month on "the new year" is the next one."""
UNITS = {"quarter": "Q", "half": "H", "month": "M", "week": "W", "year": "Y"}
MONTHS = {"Q": 3, "H": 6, "Y": 12, "M": 1}
MIDWEEK = 4
"""After Thursday it is over."""


def unit_ended(hit: Hit) -> Built | None:
    """The week to March 20, the quarter ended June 30: the calendar's unit where it ends with one, else its length."""
    unit, end = UNITS[hit.form("u")], calendar_date(hit)
    if end is None or end.point is None or RANK[end.point.unit] > RANK["M"]:
        return None
    last = end.point.last
    if hit.has("f"):
        return Built("DATE", f"FY{last.year:04}")
    whole = unit == "W" or last.month % MONTHS[unit] == 0
    if not whole:
        return Built("DURATION", "P6M" if unit == "H" else duration_value(1, unit))
    return of_point(Point(last, "D").widen(unit))


def part_of_the_unit(hit: Hit) -> Built | None:
    """Most of the week, the worst storm of the year: this one, or the one told of just before."""
    unit, doc, partitive = hit.text("u"), hit.reading.doc, hit.reading.context.partitive
    near = [doc[k] for k in range(max(0, hit.first_token - 1 - PARTS), hit.first_token - 1)]
    if not any(t.lower_ in partitive or t.tag_ in ("JJS", "RBS") for t in near):
        return None
    told, known = hit.narrative.point, hit.published_at_least(unit)
    if told and told.unit == unit and hit.tense == "past":
        return of_point(told)
    return of_point(known.widen(unit)) if known else Built("DATE", UNKNOWN[unit])


def half_of_accounts(hit: Hit) -> Built | None:
    """The first half, where the sentence is of sales and profits and not of a match."""
    doc, i, accounts = hit.reading.doc, hit.first_token, hit.reading.context.accounts
    number, known = hit.number("n"), hit.published_at_least("Y")
    near = {doc[k].lower_ for k in range(max(0, i - WINDOW), min(len(doc), i + WINDOW))}
    if number not in (1, 2) or hit.after() in ("of", "-") or not near & accounts:
        return None
    if known is None:
        return Built("DATE", f"XXXX-H{number}")
    year = known.start.year
    if RANK[known.unit] <= RANK["M"]:
        this = 1 if known.start.month <= MONTHS["H"] else 2
        year += (number < this and hit.future) - (number > this and hit.tense == "past")
    found = point(year, number * MONTHS["H"] - 5)
    return of_point(Point(found.start, "H")) if found else None


def midweek(hit: Hit) -> Built | None:
    """This week's, and from its end the coming one's where it is to come."""
    known = hit.published_at_least("D")
    if known is None:
        return Built("DATE", UNKNOWN["W"])
    over = known.start.isoweekday() > MIDWEEK and hit.future
    return of_point(Point(known.start + timedelta(days=7 * over), "D").widen("W"), "MID")


def half_of_month(hit: Hit) -> Built | None:
    """The second half of July: the month, START or END."""
    number, month = hit.number("n"), calendar_date(hit)
    if number not in (1, 2) or month is None:
        return None
    return replace(month, mod="START" if number == 1 else "END")


def new_year(hit: Hit) -> Built | None:
    """The new year: the one about to begin, or just begun."""
    if hit.after() == "of" or not hit.reading.doc[hit.first_token + 1].text.islower():
        return None
    known = hit.published_at_least("M")
    if known is None:
        return Built("DATE", UNKNOWN["Y"])
    found = point(known.start.year + (known.start.month >= NEW_YEAR_FROM))
    return of_point(found) if found else None


BUILDERS: dict[str, Builder] = {
    "unit_ended": unit_ended,
    "part_of_the_unit": part_of_the_unit,
    "half_of_accounts": half_of_accounts,
    "midweek": midweek,
    "half_of_month": half_of_month,
    "new_year": new_year,
}
