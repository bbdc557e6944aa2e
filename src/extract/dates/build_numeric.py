"""Values of dates in digits: 2024-06-01, 22.03.2013, 7/8/07."""

import re

from extract.dates.build_days import Builder
from extract.dates.calendar import parse_iso, point, valid_day
from extract.dates.reading import Built, Hit, of_point


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


def dashes(hit: Hit) -> Built | None:
    """03-22-2013, in the American order unless only the other one is a date."""
    first, second, year = hit.number("d") or 0, hit.number("d2") or 0, hit.number("y")
    month, day = (first, second) if first <= 12 else (second, first)
    found = point(year, month, day) if year and valid_day(month, day) else None
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


BUILDERS: dict[str, Builder] = {
    "iso": iso,
    "iso_split": iso_split,
    "dotted": dotted,
    "dashes": dashes,
    "slash": slash,
}
