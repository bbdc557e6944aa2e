"""Values of calendar units reckoned from another date: last week, this year, the same month, the end of the year."""

from dataclasses import replace

from extract.dates.build_days import Builder, edge
from extract.dates.build_weekday import NEAR_DAY
from extract.dates.calendar import RANK, UNKNOWN
from extract.dates.quantity import duration_value
from extract.dates.reading import CLOSING, LOOSE, Built, Hit, of_point

MENTIONED = frozenset({"previous", "preceding", "prior", "following", "subsequent", "same", "that"})
"""Words that reckon from the date mentioned before; the others reckon from the article's."""
LASTING = frozenset({"over", "in", "during", "for", "within", "throughout"})


def relative_unit(hit: Hit) -> Built | None:
    """Last week, this year, the same month, the following day. "The past decade" is a length of time."""
    unit, relation = hit.text("u"), hit.form("r")
    if unit in ("TH", "TM", "TS", "ML"):
        return _of_hours(hit, unit)
    if relation == "last" and unit == "D":
        return None
    if relation == "this" and unit == "D" and hit.before() == "to":
        return Built("DATE", "PRESENT_REF")
    if _is_length(hit, relation, unit):
        return Built("DURATION", duration_value(1, unit))
    step = int(hit.worth("r") or 0)
    mod = edge(hit) or ("END" if hit.has("l") else "START" if hit.has("el") else None)
    if relation == "next" and unit == "D":
        base = hit.narrative.day
    elif relation == "next" and _told_of_long_ago(hit, unit):
        base = hit.narrative.point
    elif relation in MENTIONED:
        base = hit.mentioned_at_least(unit)
        if base is None and relation in LOOSE and unit != "D":
            base = hit.published_at_least(unit)
    elif relation in ("this", "current") and unit == "D":
        base = hit.narrative.day or hit.published_at_least(unit)
    else:
        base = hit.published_at_least(unit)
    if base is None:
        return _without_base(hit, unit, step, mod)
    if unit == "2W":
        unit = "W"
    moved = replace(base.widen(unit), part="").shift(step, unit)
    return of_point(moved.widen(unit), mod) if moved else None


def _is_length(hit: Hit, relation: str, unit: str) -> bool:
    """Whether "the past year" and "the last year" are the time up to now rather than a year of the calendar."""
    if relation == "past":
        return hit.before() in LASTING or unit == "DE" or (hit.has("the") and unit != "WE")
    if relation in ("next", "coming") and hit.has("the"):
        return hit.before() in LASTING and (hit.before() != "in" or unit == "DE")
    if relation != "last" or unit == "Q" or not hit.has("the"):
        return False
    return hit.before() in LASTING and (hit.before() != "in" or unit not in ("DE", "CE"))


def _told_of_long_ago(hit: Hit, unit: str) -> bool:
    """Whether "the next year" goes on from a year, month or week that was told of in the past."""
    told, known = hit.mentioned_at_least(unit), hit.published_at_least(unit)
    if told is None or not hit.has("the") or hit.tense != "past":
        return False
    return known is None or told.widen(unit).start < known.widen(unit).start


def _of_hours(hit: Hit, unit: str) -> Built | None:
    if hit.form("r") in ("last", "past", "next", "coming"):
        return Built("DURATION", duration_value(1, unit))
    return None


def _without_base(hit: Hit, unit: str, step: int, mod: str | None) -> Built | None:
    known = hit.published
    if hit.form("r") in ("same", "that") and unit == "M" and hit.narrative.month_value:
        return Built("DATE", hit.narrative.month_value, mod)
    if hit.form("r") in ("same", "that"):
        return Built("DATE", "PAST_REF" if hit.form("r") == "that" else UNKNOWN.get(unit, "XXXX"), mod)
    if known and RANK[known.unit] >= RANK["Y"] and unit in ("M", "Q", "W", "D") and step == 0:
        return Built("DATE", UNKNOWN[unit].replace("XXXX", str(known.start.year)), mod)
    return Built("DATE", UNKNOWN.get(unit, "XXXX"), mod)


def edge_of_unit(hit: Hit) -> Built | None:
    """The end of the year: of the article's, or of the one just told of."""
    unit = hit.text("u")
    if unit not in ("W", "M", "Y", "DE", "CE", "Q", "WE"):
        return None
    if unit != "Y" and hit.has("e") and hit.form("e") not in ("end", "beginning", "start", "middle", "turn"):
        return None
    carried = hit.narrative.explicit
    near = hit.first_token - hit.narrative.explicit_at <= NEAR_DAY and not hit.future
    base = carried if carried and near and RANK[carried.unit] <= RANK["M"] else hit.published_at_least(unit)
    if base is None:
        return Built("DATE", UNKNOWN[unit], edge(hit))
    return of_point(base.widen(unit), edge(hit))


def unit_before_last(hit: Hit) -> Built | None:
    """The week before last, the year after next."""
    step = -2 if hit.form("s") == "before" else 2
    unit = "D" if hit.has("p") else hit.text("u")
    known = hit.published_at_least(unit) if unit in RANK else None
    if known is None:
        return Built("DATE", UNKNOWN.get(unit, "XXXX"))
    moved = known.widen(unit).shift(step, unit)
    return of_point(replace(moved, part=hit.text("p"))) if moved else None


def unit_before(hit: Hit) -> Built | None:
    """The day before, the year after: reckoned from the date mentioned, where no other event follows to reckon from."""
    unit = hit.text("u")
    step = int(hit.worth("s") or 0)
    if hit.form("s") in ("before", "after") and hit.after() not in CLOSING:
        return None
    if unit not in ("D", "W", "M", "Y"):
        return None
    base = hit.mentioned_at_least(unit)
    if base is None and unit == "D" and hit.form("s") == "before" and hit.after() == ",":
        base = hit.published_at_least(unit)
    moved = base.shift(step, unit) if base else None
    if moved is None:
        return Built("DATE", UNKNOWN[unit])
    return of_point(moved.widen(unit))


BUILDERS: dict[str, Builder] = {
    "relative_unit": relative_unit,
    "edge_of_unit": edge_of_unit,
    "unit_before": unit_before,
    "unit_before_last": unit_before_last,
}
