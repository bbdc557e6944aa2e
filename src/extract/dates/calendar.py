"""Points in time with the precision that is known, and calendar arithmetic on them (python-dateutil)."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta
from dateutil.rrule import weekday as nth_weekday

SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
"""Meteorological seasons of the northern half; a winter belongs to the year of its December."""
RANK = {"D": 0, "WE": 1, "W": 2, "M": 3, "Q": 4, "S": 4, "H": 5, "Y": 6, "FY": 6, "DE": 7, "CE": 8, "ML": 9}
"""Units from fine to coarse."""
UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX",
           "DE": "XXX", "CE": "XX", "2W": "XXXX-WXX"}  # fmt: skip
"""The values of units of which nothing is known."""
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Point:
    """A calendar unit: its first day, the unit (a key of RANK), and for days a part or clock time ("AF", "18:00Z")."""

    start: date
    unit: str
    part: str = ""

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        d = self.start
        iso = d.isocalendar()
        match self.unit:
            case "D":
                return d.isoformat() + (f"T{self.part}" if self.part else "")
            case "W":
                return f"{iso.year:04}-W{iso.week:02}"
            case "WE":
                return f"{iso.year:04}-W{iso.week:02}-WE"
            case "M":
                return f"{d.year:04}-{d.month:02}"
            case "Q":
                return f"{d.year:04}-Q{(d.month + 2) // 3}"
            case "H":
                return f"{d.year:04}-H{1 if d.month < 7 else 2}"
            case "S":
                return f"{d.year:04}-{season_of(d)}"
            case "FY":
                return f"FY{d.year:04}"
            case "DE":
                return f"{d.year // 10:03}"
            case "CE":
                return f"{d.year // 100:02}"
            case "ML":
                return f"{d.year // 1000}"
            case _:
                return f"{d.year:04}"

    @property
    def last(self) -> date:
        """The last day of the unit."""
        if self.unit == "D":
            return self.start
        days = {"W": 6, "WE": 1}.get(self.unit)
        if days is not None:
            return self.start + timedelta(days=days)
        return _clipped(self.start, relativedelta(months=_MONTHS[self.unit]), timedelta(days=1))

    def shift(self, amount: int, unit: str) -> Point | None:
        """This point moved by whole units and widened to `unit` where that is coarser; None outside the calendar."""
        count, base = _steps(amount, unit)
        if base is None:
            return None
        try:
            moved = replace(self, start=self.start + base * count, part="")
        except (ValueError, OverflowError):
            return None
        return moved.widen("W" if unit == "2W" else unit)

    def moved(self, amount: int, unit: str) -> Point | None:
        """This point some units away with the precision it has: a Monday two years ago is a day, not a year."""
        count, base = _steps(amount, unit)
        try:
            return replace(self, start=self.start + base * count).widen(self.unit) if base is not None else None
        except (ValueError, OverflowError):
            return None

    def widen(self, unit: str) -> Point:
        """The unit that holds this point; itself where it is already as coarse."""
        if RANK[unit] <= RANK[self.unit]:
            return self
        d = self.start
        match unit:
            case "W":
                return Point(d - timedelta(days=d.weekday()), "W")
            case "WE":
                return Point(d - timedelta(days=d.weekday() - 5), "WE")
            case "M":
                return Point(d.replace(day=1), "M")
            case "Q":
                return Point(d.replace(month=(d.month - 1) // 3 * 3 + 1, day=1), "Q")
            case "H":
                return Point(d.replace(month=1 if d.month < 7 else 7, day=1), "H")
            case "S":
                return season(d.year - (d.month < 3), season_of(d)) or self
            case "DE":
                return Point(date(max(d.year // 10 * 10, 1), 1, 1), "DE")
            case "CE":
                return Point(date(max(d.year // 100 * 100, 1), 1, 1), "CE")
            case "ML":
                return Point(date(max(d.year // 1000 * 1000, 1), 1, 1), "ML")
            case _:
                return Point(d.replace(month=1, day=1), unit)


_MONTHS = {"M": 1, "Q": 3, "S": 3, "H": 6, "Y": 12, "FY": 12, "DE": 120, "CE": 1200, "ML": 12000}


def _clipped(start: date, step: relativedelta, less: timedelta) -> date:
    try:
        return start + step - less
    except (ValueError, OverflowError):
        return date.max


def _steps(amount: int, unit: str) -> tuple[int, relativedelta | None]:
    if unit in ("W", "WE"):
        return amount, relativedelta(weeks=1)
    if unit == "2W":
        return amount, relativedelta(weeks=2)
    if unit == "D":
        return amount, relativedelta(days=1)
    months = _MONTHS.get(unit)
    return amount, None if months is None else relativedelta(months=months)


def point(year: int, month: int | None = None, day: int | None = None) -> Point | None:
    """The year, month or day; None where the calendar has no such day."""
    try:
        return Point(date(year, month or 1, day or 1), "D" if day else "M" if month else "Y")
    except ValueError:
        return None


def parse_iso(text: str | None) -> Point | None:
    """A point from "2024", "2024-06" or "2024-06-10" (anything after it is ignored)."""
    found = ISO.match(text or "")
    if not found:
        return None
    year, month, day = (int(g) if g else None for g in found.groups())
    return point(year, month, day) if year else None


def season(year: int, name: str) -> Point | None:
    found = point(year, SEASON_MONTHS[name][0])
    return Point(found.start, "S") if found else None


def season_of(d: date) -> str:
    return next(name for name, (first, last) in SEASON_MONTHS.items() if first <= d.month <= last or (
        first > last and (d.month >= first or d.month <= last)))  # fmt: skip


def week_day(anchor: date, weekday: int, direction: int) -> date:
    """The latest `weekday` (1 is Monday) on or before `anchor` for a direction of -1, the next on or after it for 1."""
    ahead = (weekday - anchor.isoweekday()) % 7
    return anchor + timedelta(days=ahead if direction > 0 or ahead == 0 else ahead - 7)


def valid_day(month: int, day: int) -> bool:
    """Whether some year has that day."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(2024, month)[1]


def holiday(rule: str, year: int) -> date | None:
    """The day of a rule such as "12-25", "11-TH-4" (fourth Thursday), "11-TH-4+1" (the day after) or "EASTER-2"."""
    moved = re.fullmatch(r"EASTER([+-]\d+)", rule)
    if moved:
        return easter(year) + timedelta(days=int(moved[1]))
    fixed = re.fullmatch(r"(\d\d)-(\d\d)", rule)
    if fixed:
        return date(year, int(fixed[1]), int(fixed[2]))
    nth = re.fullmatch(r"(\d\d)-([A-Z]{2})-(-?\d)([+-]\d+)?", rule)
    day = nth_day(year, int(nth[1]), WEEKDAYS.index(nth[2]) + 1, int(nth[3])) if nth else None
    return day + timedelta(days=int(nth[4] or 0)) if day and nth else None


def nth_day(year: int, month: int, weekday: int, number: int) -> date | None:
    """The n-th (-1: last) weekday (1 is Monday) of a month; None where the month has no such."""
    first = date(year, month, 1)
    found = first + relativedelta(day=31 if number < 0 else 1, weekday=nth_weekday(weekday - 1)(number))
    return found if found.month == month else None
