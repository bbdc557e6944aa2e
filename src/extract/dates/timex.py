"""The shape of a date expression."""

from dataclasses import dataclass, field
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Timex:
    """A date expression: tokens `[start, end)` with its TIMEX3 `type`, `value` and `mod` (APPROX, START, MORE_THAN, …).

    For a point in time that is known, `begin` and `finish` are the first and last day of it, or of an interval (ISO dates).
    `rule` is the id of the rule that found it; `entity` is False for expressions that the entity stage's labels do not cover
    ("recently").
    `asked` is what the value was made with besides the words: the article's date ("published"), the "tense" of the clause,
    the last date before it ("mentioned"), as far as they are known.
    """

    start: int
    end: int
    type: TimexType
    value: str
    mod: str | None = None
    begin: str | None = None
    finish: str | None = None
    rule: str = ""
    entity: bool = True
    asked: tuple[tuple[str, str], ...] = field(default=(), compare=False)
