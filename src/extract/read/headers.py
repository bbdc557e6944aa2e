"""What a text says about itself: front matter, title line, dateline, published line, copyright line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.read.dates import CLOCK, DATE, parse_date

FRONT_MATTER_LINES = 60
"""A front matter block that is not closed by then is none: bounds the search in a text of a million lines."""
TOP_LINES = 15
"""Non-blank lines at either end of a text in which datelines, published lines and copyright lines are sought."""
WINDOW = 6000
"""Characters at either end that are searched for those lines."""
TITLE_CHARACTERS = 160
TITLE_WORDS = 25

_FENCE = re.compile(r"---[ \t]*\r?")
_FIELD = re.compile(r"(?P<key>[A-Za-z][A-Za-z_ -]{0,30}?)[ \t]*:[ \t]+(?P<value>\S.*)")
_TITLE_KEYS = ("title", "headline")
_DATE_KEYS = (
    "published",
    "date",
    "published on",
    "publication date",
    "date published",
    "pubdate",
    "updated",
    "modified",
)
"""Keys that state a date, the better ones first: the day of publication before that of a later change."""
_OTHER_KEYS = (
    "source",
    "author",
    "authors",
    "by",
    "byline",
    "url",
    "link",
    "id",
    "language",
    "lang",
    "section",
    "tags",
)

_BAR = r"\s*[|·•]"
_ALONE = re.compile(
    rf"(?:.{{0,60}}{_BAR}\s*)?(?P<date>{DATE})(?:{CLOCK}.{{0,30}}|(?:{_BAR}|\s+[-–—]\s).{{0,400}})?", re.I
)
_PUBLISHED = re.compile(
    r"\(?(?:first\s+|originally\s+)?"
    r"(?P<verb>published|posted|released|issued|date|updated|modified|last\s+(?:updated|modified))(?:\s+(?:on|at))?\s*:?\s*"
    rf"(?:\d{{1,2}}[:.h]\d\d[^,|]{{0,20}},?\s*)?(?P<date>{DATE})(?:{CLOCK}.{{0,40}}|(?:{_BAR}|\)).{{0,80}})?\.?",
    re.I,
)
_DATE_THEN_UPDATED = re.compile(rf"(?P<date>{DATE})\s+(?:last\s+)?(?:updated|published|posted)\b.{{0,60}}", re.I)
"""As "22 March 2013 Last updated at 14:05"."""
_CAPITALISED = r"[^\W\d_a-z][\w.'’)-]*"
_DATELINE = re.compile(
    rf"[(\[]?{_CAPITALISED}(?:[\s,/]+\(?{_CAPITALISED}){{0,6}}(?:(?:,|\s[-–—]+|:)\s+|\s+\()"
    rf"(?P<date>(?i:{DATE}))\)?\s*(?:[-–—:/(\[]|,\s*[(/]|\.\s*[-–—(])"
)
_PLACE_AND_DATE = re.compile(rf".{{1,50}},\s+(?P<date>{DATE})", re.I)
_COPYRIGHT = re.compile(
    r"(?:copyright\b|©|\(c\)).{0,40}?(?<![\d-])(?P<first>(?:19|20)\d\d)(?:\s*[-–]\s*(?P<last>(?:19|20)\d\d))?(?!\d)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Title and date stated at the top of a text; `end` is the offset where the text proper starts (0: none found)."""

    title: str | None = None
    published: str | None = None
    end: int = 0


@dataclass(frozen=True, slots=True)
class Stated:
    """A date and the kind of line that states it."""

    published: str
    date_source: str


def front_matter(text: str) -> FrontMatter:
    """The `key: value` lines at the top of `text`, between `---` fences or, with known keys only, up to a blank line."""
    fields: dict[str, str] = {}
    fenced, position, end = False, 0, 0
    for number, (start, line) in enumerate(_lines(text)):
        if number >= FRONT_MATTER_LINES:
            return FrontMatter()
        position = start + len(line) + 1
        if number == 0 and _FENCE.fullmatch(line):
            fenced = True
            continue
        if (fenced and _FENCE.fullmatch(line)) or (not fenced and not line.strip()):
            end = position
            break
        match = _FIELD.fullmatch(line.strip())
        key = match["key"].lower().replace("_", " ") if match else None
        if match and key and (fenced or key in (*_TITLE_KEYS, *_DATE_KEYS, *_OTHER_KEYS)):
            fields.setdefault(key, match["value"].strip().strip("\"'"))
        elif not fenced:
            return FrontMatter()
    if not end or not fields:
        return FrontMatter()
    dates = (parse_date(fields[k]) for k in _DATE_KEYS if k in fields)
    return FrontMatter(
        title=next((fields[k] for k in _TITLE_KEYS if k in fields), None),
        published=next((d for d in dates if d), None),
        end=min(end, len(text)),
    )


def headline(text: str, start: int = 0) -> str | None:
    """The first non-blank line from `start` on, where it looks like a headline: short, no full stop or other mark of
    running text at its end, a blank line after it, and text after that. A Markdown heading needs only to be one."""
    lines = (line.strip() for _, line in _lines(text, start))
    first = next((line for line in lines if line), "")
    following = next(lines, None)
    if first.startswith("# "):
        return first.lstrip("#").strip() or None
    if following != "" or not any(lines):
        return None
    if len(first) > TITLE_CHARACTERS or len(first.split()) > TITLE_WORDS or first[-1] in ".:;,-–—…":
        return None
    if (
        not any(c.isalpha() for c in first)
        or _ALONE.fullmatch(first)
        or _DATELINE.match(first)
        or _COPYRIGHT.match(first)
    ):
        return None
    return first


def stated_date(text: str, start: int = 0) -> Stated | None:
    """The day of a dateline, which the story itself reckons from, else of a published line, else of an updated one.

    Lines of the top (and published lines of the bottom) alone are read: a date in running text is not the article's own.
    """
    top = list(_ends(text, start, last=False))
    for line in top:
        if _PUBLISHED.fullmatch(line) or _DATE_THEN_UPDATED.fullmatch(line):
            continue
        match = _ALONE.fullmatch(line) or _DATELINE.match(line) or _PLACE_AND_DATE.fullmatch(line)
        if match and (found := parse_date(match["date"])):
            return Stated(found, "dateline")
    updated: Stated | None = None
    for line in [*top, *_ends(text, start, last=True)]:
        if match := _DATE_THEN_UPDATED.fullmatch(line):
            updated = updated or _published_line(match["date"])
        if match := _PUBLISHED.fullmatch(line):
            found = parse_date(match["date"])
            if found and not match["verb"].lower().startswith(("updated", "modified", "last")):
                return Stated(found, "published line")
            if found and updated is None:
                updated = Stated(found, "published line")
    return updated


def _published_line(text: str) -> Stated | None:
    found = parse_date(text)
    return Stated(found, "published line") if found else None


def copyright_year(text: str, start: int = 0) -> Stated | None:
    """The year of a copyright line at the end or top of the text; of a range of years, the last."""
    for line in [*_ends(text, start, last=True), *_ends(text, start, last=False)]:
        if match := _COPYRIGHT.match(line):
            return Stated(match["last"] or match["first"], "copyright line")
    return None


def _lines(text: str, start: int = 0) -> Iterator[tuple[int, str]]:
    """Offsets and lines without their newline, one at a time: a text of one huge line or a million lines costs little."""
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, text[start:end]
        start = end + 1


def _ends(text: str, start: int, *, last: bool) -> Iterator[str]:
    """The first `TOP_LINES` non-blank lines from the top, or the last from the bottom upwards: stripped, and cut to a length
    that lines about an article do not exceed."""
    window = text[max(start, len(text) - WINDOW) :] if last else text[start : start + WINDOW]
    lines = (line for _, line in _lines(window))
    found = 0
    for line in reversed(list(lines)) if last else lines:
        if line.strip() and found < TOP_LINES:
            found += 1
            yield line[:400].strip()
        elif found >= TOP_LINES:
            return
