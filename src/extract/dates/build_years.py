"""Values of expressions that name years and their parts: quarters, halves, seasons, fiscal years, decades, centuries."""

import re

from extract.dates.build_days import Builder, edge, year_of
from extract.dates.build_ranges import interval
from extract.dates.calendar import RANK, Point, point, season
from extract.dates.reading import Built, Hit, of_point

PHONE_PART = 3
"""Digits before the last four of a telephone number."""


def year(hit: Hit) -> Built | None:
    """A bare year: four digits are one only where nothing says that they count or name something."""
    number = hit.number("y")
    if number is None:
        return None
    if hit.text("b") == "BC":
        return Built("DATE", f"BC{number:04}", hit.text("m") or edge(hit))
    if hit.has("e") and hit.forms("e")[-1] == "the":
        return None
    if not (hit.has("e") or hit.has("b") or hit.has("the") or hit.text("m") == "APPROX") and not _stands_as_year(
        hit, number
    ):
        return None
    found = point(number)
    return of_point(found, edge(hit) or hit.text("m") or None, spoken=True) if found else None


def _stands_as_year(hit: Hit, number: int) -> bool:
    before, after, context = hit.before(), hit.after(), hit.reading.context
    if {hit.after(2), hit.after(3)} & context.streets:
        return False
    if before in context.designators or before[-1:] in ("$", "€", "£", "#", "+", "/") or before == "~":
        return False
    if before == "." and not hit.reading.doc[hit.first_token - 1].whitespace_:
        return False
    if before == "-" and hit.before(2).isdigit() and len(hit.before(2)) == PHONE_PART:
        return False
    if after in ("%", "percent", "per", "/", "x", "×", "°", "st", "th") or after[:1].isdigit():
        return False
    if before == "-" and hit.before(2)[:1].isalpha() and hit.before(2) not in ("mid", "early", "late"):
        return False
    plural = hit.after_tag() == "NNS"
    if after in hit.reading.lexicon.units or (plural and number % 50 == 0):
        return False
    if 1900 <= number < 2100:
        return not plural or 1950 <= number < 2050 or before in ("in", "since", "the")
    if before == "as":
        return hit.before(2) in ("early", "late")
    if before in ("the", "'s", "’s", "this"):
        return not plural and hit.after_tag().startswith("NN")
    return before in context.year_prepositions and not plural


def era_year(hit: Hit) -> Built | None:
    number = hit.number("y")
    if number is None:
        return None
    if hit.text("b") == "BC":
        return Built("DATE", f"BC{number:04}")
    found = point(number)
    return of_point(found, spoken=True) if found else None


def _end_year(first: int, second: int) -> int | None:
    if second < 100:
        second += first // 100 * 100
    return second if first < second < first + 150 else None


def year_range(hit: Hit) -> Built | None:
    first, second = hit.number("y"), hit.number("y2")
    end = _end_year(first, second) if first and second else None
    if first is None or end is None or not 1000 <= first < 2100 or len(hit.form("y2")) not in (2, 4):
        return None
    return interval(point(first), point(end))


def year_pair(hit: Hit) -> Built | None:
    first, second = (int(n) for n in hit.form("y").split("/"))
    end = _end_year(first, second)
    return interval(point(first), point(end)) if end else None


def fiscal(hit: Hit) -> Built | None:
    year_ = year_of(hit, "y")
    if hit.has("p"):
        year_ = int(hit.form("p").split("/")[0])
    if year_ is not None and (year_ < 1900 or hit.form("y") in ("first", "second")):
        return None
    if year_ is None:
        if not hit.match.group().endswith(hit.reading.lexicon.word_code("year")):
            return None
        base = hit.published_at_least("Y")
        if base is None:
            return Built("DATE", "FYXXXX")
        year_ = base.start.year + int(hit.worth("r") or 0)
    found = point(year_)
    return of_point(Point(found.start, "FY"), spoken=True) if found else None


def decade(hit: Hit) -> Built | None:
    digits = re.sub(r"\D", "", hit.form("y"))
    if hit.before() in ("his", "her", "their", "my", "your", "our", "its"):
        return None
    number = int(digits)
    words = "".join(hit.reading.encoded.forms[hit.start : hit.end])
    if len(digits) == 2:
        century_ = _century_of_decade_before(hit)
        if century_ is None and not (_has_the(hit) or "'" in words or "’" in words):
            return None
        number += century_ or 1900
    found = point(number)
    return of_point(Point(found.start, "DE"), edge(hit)) if found else None


def _century_of_decade_before(hit: Hit) -> int | None:
    """1900 for the second decade of "the 1970s and 80s"."""
    told = hit.narrative.point
    if told is None or told.unit != "DE" or not {hit.before(2), hit.before(3), hit.before(4)} & _decade_forms(told):
        return None
    return told.start.year // 100 * 100


def _decade_forms(told: Point) -> set[str]:
    short = f"{told.start.year % 100:02}s"
    return {f"{told.start.year}s", short, f"'{short}", f"’{short}"}


def decade_words(hit: Hit) -> Built | None:
    if hit.before() in ("his", "her", "their", "my", "your", "our", "its") or not (hit.has("h") or _has_the(hit)):
        return None
    century_ = {None: 1900, 19: 1900, 18: 1800, 17: 1700, 20: 2000}.get(hit.number("h"))
    found = point(century_ + 10 * int(hit.worth("t") or 0)) if century_ else None
    return of_point(Point(found.start, "DE"), edge(hit)) if found else None


def _has_the(hit: Hit) -> bool:
    return hit.match.group()[0] == hit.reading.lexicon.word_code("the")


def century(hit: Hit) -> Built | None:
    number = (hit.number("n") or 0) + (hit.number("t") or 0)
    if not 1 <= number <= 30:
        return None
    if hit.text("b") == "BC":
        return Built("DATE", f"BC{number - 1:02}", edge(hit))
    found = point(max((number - 1) * 100, 1))
    return of_point(Point(found.start, "CE"), edge(hit)) if found else None


def decade_of_century(hit: Hit) -> Built | None:
    """The last decade of the 18th century."""
    number, century_ = 10 if hit.form("n") in ("last", "final") else hit.number("n"), hit.number("c")
    if number is None or century_ is None or not (1 <= number <= 10 and 1 < century_ <= 21):
        return None
    found = point((century_ - 1) * 100 + (number - 1) * 10)
    return of_point(Point(found.start, "DE")) if found else None


def _base_year(hit: Hit, default_mention: bool = True) -> int | None:
    given = year_of(hit, "y")
    if given is not None:
        return given
    relation = hit.form("r")
    base = None
    if default_mention and relation in ("same", "that"):
        base = hit.mentioned_at_least("Y")
    base = base or hit.published_at_least("Y")
    if base is None:
        return None
    step = hit.worth("r")
    return base.start.year + (step if isinstance(step, int) else 0)


def quarter(hit: Hit) -> Built | None:
    number, form = hit.number("n"), hit.form("n")
    if form in ("last", "final") and (hit.has("y") or hit.has("r") or hit.has("of")):
        number = 4
    if number is None or number < 1:
        return None
    year_ = _base_year(hit)
    if not 1 <= number <= 4:
        return None
    if year_ is None:
        return Built("DATE", f"XXXX-Q{number}")
    if not hit.has("y") and not hit.has("r") and hit.published and RANK[hit.published.unit] <= RANK["M"]:
        ahead = number > (hit.published.start.month + 2) // 3
        year_ -= ahead and not hit.future and not hit.has("f")
    found = point(year_, number * 3 - 2)
    return of_point(Point(found.start, "Q"), edge(hit)) if found else None


def quarter_name(hit: Hit) -> Built | None:
    digits = re.sub(r"\D", "", hit.form("q"))
    year_ = _base_year(hit)
    if year_ is None:
        return Built("DATE", f"XXXX-Q{digits}")
    if not hit.has("y") and hit.published and RANK[hit.published.unit] <= RANK["M"] and not hit.future:
        year_ -= int(digits) > (hit.published.start.month + 2) // 3
    found = point(year_, int(digits) * 3 - 2)
    return of_point(Point(found.start, "Q"), spoken=hit.has("y")) if found else None


def half(hit: Hit) -> Built | None:
    number = hit.number("n")
    if number not in (1, 2):
        return None
    group = hit.forms("y")
    if group and group[0].endswith("s"):
        found = point(int(re.sub(r"\D", "", group[0])[:4].rjust(4, "9")))
        return of_point(Point(found.start, "DE"), "START" if number == 1 else "END") if found else None
    year_ = _base_year(hit)
    if year_ is None:
        return Built("DATE", f"XXXX-H{number}")
    found = point(year_, number * 6 - 5)
    return of_point(Point(found.start, "H"), spoken=hit.has("y")) if found else None


def half_name(hit: Hit) -> Built | None:
    year_ = year_of(hit)
    found = point(year_, int(re.sub(r"\D", "", hit.form("q"))) * 6 - 5) if year_ else None
    return of_point(Point(found.start, "H"), spoken=True) if found else None


def season_name(hit: Hit) -> Built | None:
    """A season of a year; alone only after the words that a time stands after ("in spring", "last fall", "the summer")."""
    name, token = hit.text("s"), hit.reading.doc[hit.token]
    directed = hit.has("r") or hit.has("y") or hit.has("r2") or hit.has("e")
    if token.tag_.startswith("VB") and not directed:
        return None
    if not directed and hit.before() not in ("in", "by", "since", "until", "during", "through", "for", "this", "of"):
        return None
    if not directed and (_is_name(hit) or hit.after() == "of"):
        return None
    if not directed and token.lower_ == "fall" and hit.after() in ("in", "from", "by"):
        return None  # "blamed Oslo for the fall in output"
    given = year_of(hit, "y")
    if given is None and (base := hit.narrative.point) and hit.form("r") in ("that", "following", "previous"):
        given = base.start.year + int(hit.worth("r") or 0)
    if given is None and hit.has("r2"):
        source = hit.narrative.point if hit.form("r2") in ("same", "that") else hit.published
        given = source.start.year + int(hit.worth("r2") or 0) if source else None
    if given is None:
        given = _season_year(hit, name)
    if given is None:
        return Built("DATE", f"XXXX-{name}", edge(hit))
    found = season(given, name)
    return of_point(found, edge(hit), spoken=hit.has("y")) if found else None


def season_of_year(hit: Hit) -> Built | None:
    known = hit.published_at_least("Y")
    found = season(known.start.year + int(hit.worth("r") or 0), hit.text("s")) if known else None
    return of_point(found) if found else Built("DATE", f"XXXX-{hit.text('s')}")


def _is_name(hit: Hit) -> bool:
    """Whether a capitalized word follows, as in "the Winter War"."""
    i = hit.token + 1
    return i < len(hit.reading.doc) and hit.reading.doc[i].text[:1].isupper()


def _season_year(hit: Hit, name: str) -> int | None:
    published = hit.published
    if published is None or RANK[published.unit] > RANK["M"]:
        return published.start.year if published and not hit.has("r") else None
    direction = hit.worth("r")
    year_ = published.start.year
    years = [found for y in (year_ - 1, year_, year_ + 1) if (found := season(y, name))]
    if direction == 1 or (direction is None and hit.future):
        later = [p for p in years if p.start > published.start]
        return later[0].start.year
    if direction == -1:
        return [p for p in years if p.last < published.start][-1].start.year
    if direction == 0:
        return min(years, key=lambda p: abs((p.start - published.start).days + 45)).start.year
    return [p for p in years if p.start <= published.start][-1].start.year


BUILDERS: dict[str, Builder] = {
    "year": year,
    "era_year": era_year,
    "year_range": year_range,
    "year_pair": year_pair,
    "fiscal": fiscal,
    "decade": decade,
    "decade_words": decade_words,
    "decade_of_century": decade_of_century,
    "century": century,
    "quarter": quarter,
    "quarter_name": quarter_name,
    "half": half,
    "half_name": half_name,
    "season": season_name,
    "season_of_year": season_of_year,
}
