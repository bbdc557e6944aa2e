"""The year of a month or day that is given without one."""

from datetime import date

from extract.dates.calendar import RANK, Point, point
from extract.dates.reading import FAR, Hit

NARRATIVE_MONTHS = 6
"""With only the year of the article known, a month told of in the past that lies further than this after the last month
mentioned belongs to the year before."""
COMING_MONTHS, SCHEDULED_MONTHS = 4, 8
"""Under a present tense a month this near is the coming one: "a payment is possible in July", "it expires in November"."""
PERFECT = frozenset({"has", "have", "'ve", "’ve"})
SENTENCE_ENDS = frozenset({".", "!", "?"})
YEAR_DIGITS = 4
FAR_DAYS = 270
"""A day without a year is never further from the article than this, whatever the tense, unless a preposition says so too
("no later than Dec. 31"): parses err more than writers."""


def year_for(hit: Hit, month: int, day: int | None) -> int | None:
    """The year of a month or day given without one: of the date told of just before, else by tense from the article's."""
    narrative, published = hit.narrative, hit.published
    carried = narrative.explicit
    near = hit.first_token - narrative.explicit_at <= FAR
    if published is None and (not near or _is_new_tale(hit)):
        return None
    if carried and (published is None or hit.reading.history):
        return _narrated_year(hit, carried, month)
    told_on = carried and near and _is_over(carried, published) and not hit.future and not _is_back_today(hit)
    if carried and told_on and (_goes_on(carried, month) or (narrative.point == carried and hit.flashback)):
        return _narrated_year(hit, carried, month)
    if published is None:
        return None
    if RANK[published.unit] > RANK["M"]:
        return _year_by_order(hit, published.start.year, month)
    return _year_by_tense(hit, published, month, day)


def _is_new_tale(hit: Hit) -> bool:
    """Whether the year named last says nothing of a date in a text whose own date has no year. Where the text begins with a
    day ("VIENNA, Oct. 29 - …") what happened in 2018 dates only its own sentence; what will happen in 2027 dates nothing
    that has happened."""
    narrative, reading = hit.narrative, hit.reading
    named = max(narrative.explicit_at, 0)
    if narrative.month_value and any(t.text in SENTENCE_ENDS for t in reading.doc[named : hit.first_token]):
        return True
    return hit.tense == "past" and reading.tenses.of(named) == "future"


def _is_back_today(hit: Hit) -> bool:
    """Whether a present perfect since the year named last has led the tale up to today: "In October 2023 it closed, and has
    been closed since. … In February it …"."""
    words = hit.reading.doc[max(hit.narrative.explicit_at, 0) : hit.first_token]
    return any(
        word.lower_ in PERFECT and any(w.tag_ == "VBN" for w in words[n + 1 : n + 4]) for n, word in enumerate(words)
    )


def _is_over(carried: Point, published: Point | None) -> bool:
    """Whether a month or day before the article's year was named, so that what follows may be told from there."""
    return published is not None and RANK[carried.unit] <= RANK["M"] and carried.start.year < published.start.year


def _goes_on(carried: Point, month: int) -> bool:
    """Whether the month follows the one told of in the same or the next year's first months: flashbacks of news are short,
    and what seems to go back in time is told from the article's date again."""
    return month >= carried.start.month or (carried.start.month >= 10 and month <= 3)


def _narrated_year(hit: Hit, carried: Point, month: int) -> int:
    """Narration goes forward: a month that lies before the last one is taken for the next year only at the year's turn; in
    the past perfect it goes back."""
    if hit.flashback:
        return carried.start.year - (RANK[carried.unit] <= RANK["M"] and month > carried.start.month)
    if RANK[carried.unit] <= RANK["M"] and carried.start.month >= 10 and month <= 3:
        return carried.start.year + 1
    return carried.start.year


def _year_by_order(hit: Hit, year: int, month: int) -> int:
    last = hit.narrative.month_of_year
    if last and last.start.year <= year and hit.flashback:
        return last.start.year - (month > last.start.month)
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
    reach = SCHEDULED_MONTHS if hit.reading.tenses.scheduled(hit.token) else COMING_MONTHS
    near = tense == "present" and (month - known.month) % 12 <= reach
    chosen = known.year + (that < this) if ahead or near else known.year - (that > this)
    far = not (hit.forward and hit.future) and abs(_distance(known, chosen, month, day or 15)) > FAR_DAYS
    return nearest if (tense is None and day) or (far and day) else chosen


def _distance(known: date, year: int, month: int, day: int) -> int:
    found = point(year, month, day) or point(year, month, 28)
    return abs((found.start - known).days) if found else 10_000


def directed_year(direction: int, published: Point, month: int) -> int:
    """ "last April" is the latest that is over, "next April" the first that has not begun."""
    known = published.start
    if direction == 0:
        return known.year
    coarse = RANK[published.unit] > RANK["M"]
    if direction < 0:
        return known.year - (coarse or month >= known.month)
    return known.year + (coarse or month <= known.month)
