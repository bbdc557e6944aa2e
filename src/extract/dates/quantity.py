"""Amounts of time: numbers in words and digits, and TIMEX3 durations."""

from collections.abc import Mapping

from extract.dates.lexicon import Value
from extract.dates.reading import Hit

HALF = 0.5
ARTICLES = frozenset({"a", "an", "another"})
"""They count one where nothing else counts: "a week", "another two years"."""
HALVES = {"TH": "PT30M", "D": "PT12H", "Y": "P6M", "DE": "P5Y", "CE": "P50Y"}
"""Half of a unit in the next smaller one."""
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
LARGEST_DENOMINATOR = 8
YEARS_OF = {"DE": 10, "CE": 100}
TIME_UNITS = {"TH": "H", "TM": "M", "TS": "S"}


def amount_of(hit: Hit, name: str) -> float | None:
    """The number that a group's words make ("two and a half" is 2.5, "a" is 1); None for a vague amount or none."""
    worth = hit.reading.lexicon.worth
    total: float = 0
    part: float = 0
    seen = False
    forms = hit.forms(name)
    for position, form in enumerate(forms):
        value: float | None = _digits(form)
        if value is None:
            found = worth.get(form)
            if found == "X":
                return None
            value = float(found) if isinstance(found, int | float) else None
        if value is None:
            continue
        if form in ARTICLES and ("half" in forms or any(_counts(worth, later) for later in forms[position + 1 :])):
            continue
        if form == "half":
            total, seen = total + 0.5, True
        elif value in (100, 1000, 1_000_000, 1_000_000_000, 12) and form.isalpha() and form != "twelve":
            part, seen = (part or 1) * value, True
        else:
            part, seen = part + value, True
    return total + part if seen else None


def _counts(worth: Mapping[str, Value], form: str) -> bool:
    return _digits(form) is not None or worth.get(form) == "X" or isinstance(worth.get(form), int | float)


def _digits(form: str) -> float | None:
    """The number that digits, a fraction ("1/2") or both in one token ("3½") stand for."""
    bare = form.replace(",", "")
    if bare.replace(".", "", 1).isdecimal():
        return float(bare)
    if bare[-1:] in FRACTIONS and (not bare[:-1] or bare[:-1].isdecimal()):
        return float(bare[:-1] or 0) + FRACTIONS[bare[-1]]
    upper, slash, lower = bare.partition("/")
    if slash and upper.isdecimal() and lower.isdecimal() and 0 < int(upper) < int(lower) <= LARGEST_DENOMINATOR:
        return int(upper) / int(lower)
    return None


def duration_value(count: float | None, unit: str) -> str:
    """A TIMEX3 period: P2Y, PT48H, P2.5Y, PXW."""
    if count == HALF and unit in HALVES:
        return HALVES[unit]
    if unit == "2W":
        return f"P{_number(count * 2)}W" if count else "PXW"
    if count is not None and count % 1 and unit in YEARS_OF:
        return f"P{_number(count * YEARS_OF[unit])}Y"
    letter = TIME_UNITS.get(unit)
    return f"PT{_number(count)}{letter}" if letter else f"P{_number(count)}{unit}"


def _number(count: float | None) -> str:
    if count is None:
        return "X"
    return str(int(count)) if count == int(count) else f"{count:g}"


def modifier(hit: Hit, *names: str) -> str | None:
    """The TIMEX3 mod of the words before an amount ("more than", "at least", "nearly")."""
    for name in names:
        forms = hit.forms(name)
        if forms:
            if forms[0] == "no":
                return "EQUAL_OR_LESS" if "more" in forms or "longer" in forms else "EQUAL_OR_MORE"
            if forms[0] == "up":
                return "EQUAL_OR_LESS"
            if forms[0] == "some":
                return "APPROX"
            return str(hit.worth(name) or "") or None
    return None
