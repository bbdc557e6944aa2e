"""Times of day whose day is named after them: "at 9 a.m. (0100 GMT) on Wednesday", "between 11 p.m. and 5 a.m. Saturday"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Doc

from extract.dates.timex import Timex

CLOCK = re.compile(r"([\dX-]+)T(\d\d:\d\d.*)")
DAY = re.compile(r"\d{4}-\d\d-\d\d|[\dX]{4}-WXX-\d")
BRACKETS = frozenset({"(", ")", ",", "[", "]", "/"})
RANGE = frozenset({"to", "and", "-", "–", "until", "till", "or"})
WESTMOST, EASTMOST = -12, 14
"""Hours that a zone is ahead of universal time at least and at most."""
FAR = 4
"""Tokens at most between a time of day and the day it belongs to."""


def with_days(doc: Doc, found: Sequence[Timex], floating: Sequence[bool]) -> list[Timex]:
    """The expressions, with times of day that nothing before them dates moved to the day that follows."""
    out = list(found)
    loose = list(floating)
    for i in range(len(out) - 2, -1, -1):
        if not loose[i]:
            continue
        day = _day_after(doc, out[i], out[i + 1], loose[i + 1])
        if day is not None:
            out[i], loose[i] = _moved(out[i], day), False
    return out


def _day_after(doc: Doc, clock: Timex, after: Timex, after_is_loose: bool) -> str | None:
    between = {doc[k].lower_ for k in range(clock.end, after.start)}
    if after.start - clock.end > FAR or after_is_loose:
        return None
    if after.type == "DATE" and DAY.fullmatch(after.value) and "on" in between and between <= BRACKETS | {"on"}:
        return after.value
    later = CLOCK.fullmatch(after.value) if after.type == "TIME" else None
    if later and between and between <= BRACKETS | {"on"}:
        return _day_of_zone(_clock(clock), later[1], later[2])
    if later and between & RANGE and between <= BRACKETS | RANGE:
        listed = "and" in between and doc[max(0, clock.start - 1)].lower_ != "between"
        return _moved_day(later[1], -1) if _clock(clock) > later[2] and not listed else later[1]
    return None


def _day_of_zone(clock: str, day: str, other: str) -> str:
    """The day on which it is `clock` here while it is `other` on `day` in universal time, as in "3:14 a.m. (1914
    GMT Thursday)"."""
    if not other.endswith("Z") or clock.endswith("Z") or "X" in day:
        return day
    ahead = int(clock[:2]) - int(other[:2])
    step = 1 if ahead < WESTMOST else -1 if ahead > EASTMOST else 0
    return _moved_day(day, step)


def _clock(timex: Timex) -> str:
    return timex.value.partition("T")[2]


def _moved_day(day: str, step: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=step)).isoformat()
    except (OverflowError, ValueError):
        return day


def _moved(clock: Timex, day: str) -> Timex:
    known = None if "X" in day else day
    return replace(clock, value=f"{day}T{_clock(clock)}", begin=known, finish=known)
