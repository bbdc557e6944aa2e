"""What a builder of values sees: the words a rule matched, the article's date, and the dates mentioned before."""

import re
from dataclasses import dataclass, field

from spacy.tokens import Doc

from extract.dates.calendar import RANK, Point
from extract.dates.lexicon import Context, Encoded, Lexicon, Value
from extract.dates.tense import Tense, Tenses
from extract.dates.timex import TimexType

FORWARD = frozenset({"by", "until", "till", "through"})
LOOSE = frozenset({"previous", "preceding", "prior"})
"""They reckon from the date told of, and from the article where nothing was ("against 40 in the previous year")."""
CLOCK = re.compile(r"(\d\d):(\d\d)(Z?)")
CLOSING = frozenset({".", ",", ";", "", "and", ")", "—", "–", "\n\n"})
"""What follows "a month before" where no other event does to reckon from."""
FAR = 60
"""Tokens after which an explicit month no longer carries its year on to the next one (about two sentences)."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a builder made of a match. `point` is the calendar unit it stands for, when one is known; `spoken` says that the
    text itself gave the year; `drop` leading codes do not belong to the expression; `floating` is a time of day whose
    day nothing before it tells."""

    type: TimexType
    value: str
    mod: str | None = None
    point: Point | None = None
    spoken: bool = False
    drop: int = 0
    floating: bool = False


@dataclass(slots=True)
class Narrative:
    """The dates mentioned so far."""

    point: Point | None = None
    point_end: int = -10_000
    explicit: Point | None = None
    explicit_at: int = -10_000
    past: Point | None = None
    """The last date before the article's."""
    day: Point | None = None
    day_at: int = -10_000
    day_told: bool = False
    """Whether the text named that day, and not only a time of it."""
    half_day: bool = False
    """Whether the last time of day was told with am or pm."""
    month_of_year: Point | None = None
    month_value: str = ""
    """The last month, where its year is unknown ("XXXX-12")."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A Doc being read: `published` is the article's date with the precision known, or None; `history` says that the text
    tells of years long before it, so that dates go on from each other and not from the article's."""

    doc: Doc
    encoded: Encoded
    lexicon: Lexicon
    published: Point | None
    tenses: Tenses
    history: bool = False
    narrative: Narrative = field(default_factory=Narrative)

    @property
    def context(self) -> Context:
        return self.lexicon.words.context


class Hit:
    """One match of a rule in a Doc."""

    def __init__(self, reading: Reading, match: re.Match[str], fixed: str | None) -> None:
        self.reading, self.match, self.fixed = reading, match, fixed
        self.asked: dict[str, str] = {}
        span = "span" if "span" in match.re.groupindex else 0
        self.start, self.end = match.span(span)

    def _span(self, name: str) -> tuple[int, int] | None:
        for group in (name, f"{name}__2", f"{name}__3"):
            if group in self.match.re.groupindex and self.match.start(group) >= 0:
                found = self.match.span(group)
                if found[1] > found[0]:
                    return found
        return None

    def has(self, name: str) -> bool:
        return self._span(name) is not None

    def forms(self, name: str) -> list[str]:
        found = self._span(name)
        return self.reading.encoded.forms[found[0] : found[1]] if found else []

    def form(self, name: str) -> str:
        """The words of the group, lower-cased; "" where it did not match."""
        return " ".join(self.forms(name))

    def worth(self, name: str) -> Value | None:
        """The value of the first word of the group that has one in the vocabulary."""
        worth = self.reading.lexicon.worth
        return next((worth[form] for form in self.forms(name) if form in worth), None)

    def number(self, name: str) -> int | None:
        """The integer that the group's first word is or names."""
        for form in self.forms(name):
            digits = re.match(r"\d+", form.replace(",", ""))
            if digits:
                return int(digits[0])
            found = self.reading.lexicon.worth.get(form)
            if isinstance(found, int):
                return found
            if form == "second":
                return 2
        return None

    def text(self, name: str) -> str:
        return str(self.worth(name) or "")

    def token_of(self, name: str) -> int:
        """The first token of a group that matched."""
        found = self._span(name)
        return self.reading.encoded.tokens[found[0] if found else self.start]

    @property
    def token(self) -> int:
        """The last token of the expression, whose governing verb decides the tense."""
        return self.reading.encoded.tokens[self.end - 1]

    @property
    def first_token(self) -> int:
        return self.reading.encoded.tokens[self.start]

    def before(self, distance: int = 1) -> str:
        """The lower-cased token before the expression."""
        i = self.first_token - distance
        return self.reading.doc[i].lower_ if i >= 0 else ""

    def after(self, distance: int = 1) -> str:
        i = self.token + distance
        return self.reading.doc[i].lower_ if i < len(self.reading.doc) else ""

    def words_back(self, count: int) -> set[str]:
        """The lower-cased tokens before the expression, so many of them."""
        return {self.reading.doc[k].lower_ for k in range(max(0, self.first_token - count), self.first_token)}

    def is_named(self) -> bool:
        """Whether the expression is part of a name that the next word ends ("October Revolution")."""
        i = self.token + 1
        return self.after() in self.reading.context.named_after_date and self.reading.doc[i].is_title

    def before_tag(self) -> str:
        i = self.first_token - 1
        return self.reading.doc[i].tag_ if i >= 0 else ""

    def after_tag(self) -> str:
        i = self.token + 1
        return self.reading.doc[i].tag_ if i < len(self.reading.doc) else ""

    @property
    def tense(self) -> Tense | None:
        """The tense of the clause, which prepositions that look back ("since") or forward ("until") overrule."""
        before = self.signal()
        known = self._tense_after(before) or self.reading.tenses.of(self.token, self.first_token)
        if before in FORWARD and (known in (None, "present") or self.reading.tenses.deadline(self.token)):
            known = "future"
        if known:
            self.asked["tense"] = known
        return known

    def signal(self) -> str:
        """The preposition before the expression or "at least"; "by" for "no later than" and "as early as", "since" for "as
        late as"."""
        first, second = self.before(), self.before(2)
        if second == "at" and first in ("least", "most"):
            return self.before(3)
        if first == "than" and second in ("later", "earlier", "sooner"):
            return "by"
        if first == "as" and self.before(3) == "as":
            return {"early": "by", "soon": "by", "recently": "since", "late": "since"}.get(second, first)
        return first

    def _tense_after(self, before: str) -> Tense | None:
        """The tense that the word before the expression sets by itself."""
        if before in ("since", "ended") or (before == "of" and self.before(2) == "as"):
            return "past"
        return "future" if before == "ending" else None

    @property
    def future(self) -> bool:
        return self.tense == "future"

    @property
    def forward(self) -> bool:
        """Whether the preposition before the expression looks forward."""
        return self.signal() in FORWARD

    @property
    def flashback(self) -> bool:
        """Whether the clause is in the past perfect."""
        found = self.reading.tenses.flashback(self.token)
        if found:
            self.asked["tense"] = "past perfect"
        return found

    @property
    def published(self) -> Point | None:
        known = self.reading.published
        if known:
            self.asked["published"] = known.value
        return known

    @property
    def narrative(self) -> Narrative:
        known = self.reading.narrative
        if known.point:
            self.asked["mentioned"] = known.point.value
        return known

    def published_at_least(self, unit: str) -> Point | None:
        """The article's date if it is known to that unit."""
        known = self.published
        return known if known and RANK[known.unit] <= RANK.get(unit, 0) else None

    def mentioned_at_least(self, unit: str) -> Point | None:
        """The last mentioned date if it is known to that unit; for what is past, the last that is not to come."""
        known, published = self.narrative.point, self.published
        if known and published and known.start > published.start and self.tense == "past":
            known = self.narrative.past
        return known if known and RANK[known.unit] <= RANK.get(unit, 0) else None


def of_point(point: Point, mod: str | None = None, *, spoken: bool = False) -> Built:
    """A date, or a time where the point has a part of the day."""
    return Built("TIME" if point.part else "DATE", point.value, mod, point, spoken)
