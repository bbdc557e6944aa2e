"""Calendar dates as articles print them, turned into ISO 8601 with only the precision that they have."""

import re
from datetime import date

from dateutil.parser import parserinfo

_MONTH_NUMBER = {name.lower(): number for number, names in enumerate(parserinfo.MONTHS, 1) for name in names}
_MONTH = "(?:" + "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True)) + r")\.?"
_WEEKDAY = "(?:(?:" + "|".join(n for names in parserinfo.WEEKDAYS for n in reversed(names)) + r")[.,]?\s+)?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"

DATE = (
    rf"(?:{_WEEKDAY}(?:{_YEAR}-\d\d-\d\d|{_MONTH}\s+{_DAY},?\s+{_YEAR}|{_DAY}\s+{_MONTH},?\s+{_YEAR}"
    rf"|{_MONTH},?\s+{_YEAR}))"
)
"""Pattern text (case-insensitive, no groups) of a date with a year, as news articles write it."""
CLOCK = r"(?:T|,?\s+(?:at\s+)?|\s*\|\s*)\d{1,2}[:.h]\d\d"
"""Pattern text of the time of day that may follow a date."""

_ISO = re.compile(rf"({_YEAR})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_ISO_WITH_TIME = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d|UTC|GMT)?", re.ASCII
)
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>{_YEAR})", re.I
)
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTH}),?\s+(?P<year>{_YEAR})", re.I
)
_MONTH_ONLY = re.compile(rf"(?P<month>{_MONTH}),?\s+(?P<year>{_YEAR})", re.I)
_WEEKDAY_ISO = re.compile(rf"{_WEEKDAY}(?P<iso>{_YEAR}-\d\d-\d\d)", re.I)
_TIME_AFTER = re.compile(rf"{CLOCK}.*", re.I | re.S)


def iso_date(text: str) -> str | None:
    """`text` where it is an ISO 8601 date of the calendar: "2024", "2024-06" or "2024-06-10"; else None."""
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return text


def parse_date(text: str) -> str | None:
    """The ISO date that `text` writes, a time of day after it left out; None where it is no whole date.

    Numbers with slashes ("10/06/2024") are not read: which is the day depends on the country.
    """
    text = text.strip()
    if found := iso_date(text):
        return found
    if match := _ISO_WITH_TIME.fullmatch(text):
        return iso_date(match[1])
    for pattern in (_WEEKDAY_ISO, _MONTH_FIRST, _DAY_FIRST, _MONTH_ONLY):
        match = pattern.match(text)
        rest = text[match.end() :] if match else ""
        if match and (not rest or _TIME_AFTER.fullmatch(rest)):
            return _from_groups(match.groupdict())
    return None


def _from_groups(groups: dict[str, str]) -> str | None:
    if "iso" in groups:
        return iso_date(groups["iso"])
    month = f"{groups['year']}-{_MONTH_NUMBER[groups['month'].rstrip('.').lower()]:02}"
    return iso_date(f"{month}-{int(groups['day']):02}" if "day" in groups else month)
