"""The vocabulary of dates: which class a token belongs to, and what it is worth.

Every class is a set of characters of the private use area, so that a Doc becomes a string with one character a token and
the grammar can be regular expressions whose offsets are token indices.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from pydantic import Field
from spacy.tokens import Doc

from extract import patterns
from extract.errors import UsageError

PLACE = "dates/words.toml"
OTHER = "."
BLANK = " "
FIRST_CODE = 0xE000

Value = int | float | str


class Context(patterns.PatternShape):
    """Words whose presence beside an expression decides what it is."""

    known_before: frozenset[str]
    known_after: frozenset[str]
    designators: frozenset[str]
    year_prepositions: frozenset[str]
    named_weekday: frozenset[str]
    named_after_weekday: frozenset[str]
    named_after_date: frozenset[str]
    named_before_sunday: frozenset[str]
    streets: frozenset[str]
    paces: frozenset[str]
    named_after_holiday: frozenset[str]
    named_after_amount: frozenset[str]
    person_before: frozenset[str]
    month_prepositions: frozenset[str]
    future_verbs: frozenset[str]
    future_auxiliaries: frozenset[str]
    asking_verbs: frozenset[str]
    same_in_past: frozenset[str]
    deadline_verbs: frozenset[str]
    delivery: frozenset[str]
    accounts: frozenset[str]
    partitive: frozenset[str]
    clock_before: frozenset[str]


class Words(patterns.PatternShape):
    """The file `patterns/dates/words.toml`."""

    helpers: frozenset[str]
    starters: frozenset[str]
    classes: Mapping[str, Mapping[str, Value]]
    holidays: Mapping[str, str]
    known: Mapping[str, str]
    context: Context = Field()


@dataclass(frozen=True, slots=True)
class Shape:
    """A class of tokens known by their spelling; groups of the expression give the value."""

    name: str
    form: re.Pattern[str]


SHAPES = (
    Shape("day", re.compile(r"0?[1-9]|[12]\d|3[01]")),
    Shape("year", re.compile(r"1\d{3}|2[01]\d{2}")),
    Shape("count", re.compile(r"\d{1,3}(?:,\d{3})+|\d{2,7}|0")),
    Shape("decimal", re.compile(r"\d{1,6}\.\d{1,3}")),
    Shape("ordinal", re.compile(r"\d{0,2}(?:1st|2nd|3rd|[04-9]th)|1[1-3]th", re.I)),
    Shape("decade", re.compile(r"['’]?(?:1\d|20)?\d0['’]?s")),
    Shape("mixed", re.compile(r"\d{0,3}[½¼¾]")),
    Shape(
        "iso",
        re.compile(
            r"[12]\d{3}-[01]\d-[0-3]\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"
            r"|[12]\d{3}[/.][01]?\d[/.][0-3]?\d|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
        ),
    ),
    Shape("slash", re.compile(r"\d{1,2}/\d{1,2}(?:/(?:\d{4}|\d{2}))?")),
    Shape("dotted", re.compile(r"[0-3]?\d\.[01]?\d\.[12]\d{3}")),
    Shape("day_time", re.compile(r"[0-3]\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?")),
    Shape("week_name", re.compile(r"W[0-5]\d")),
    Shape("clock", re.compile(r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?")),
    Shape("quarter_name", re.compile(r"Q[1-4]|[1-4]Q")),
    Shape("half_name", re.compile(r"H[12]|[12]H")),
    Shape("year_pair", re.compile(r"(?:1[89]|20)\d{2}/\d{2}(?:\d{2})?")),
    Shape("short_year", re.compile(r"['’‘]\d{2}")),
)
# The clock comes before decimals only with a colon; 6.40 is an amount unless a rule with am/pm asks for it.
SHAPE_ORDER = ("iso", "year_pair", "slash", "dotted", "decade", "day", "year", "decimal", "mixed", "count", "clock",
               "ordinal", "quarter_name", "half_name", "week_name", "day_time", "short_year")  # fmt: skip
COMPOUND = re.compile(
    r"(mid|pre|post|late|early)([-‐‑])(.+)|(FY)(['’]?\d{2,4})|(\d{1,2})([ap]\.?m\.?)|(\d{1,2}:\d{2})([ap]\.?m\.?)"
    r"|([12]\d{3})([-–])(\d{2,4})|(\w+)([-‐‑])(\w+)(?:([-‐‑])(\w+))?",
    re.I,
)
"""Tokens that other tokenizers leave whole: "mid-2011", "FY2007", "10am", "1990-95", "two-year-old"."""


class Encoded(NamedTuple):
    """What may be dates in a Doc, as class codes: the runs of words with a class that hold more than helpers, with one code
    OTHER between them. `tokens[i]` is the token of code i, `forms[i]` its lower-cased form."""

    codes: str
    tokens: list[int]
    forms: list[str]


class Lexicon:
    """Classes, their codes, and the encoding of Docs. `bare` are the words that rules name as themselves; each gets a code
    of its own.

    Raises:
        UsageError: a form stands in two classes.
    """

    def __init__(self, words: Words, bare: Iterable[str]) -> None:
        self.words = words
        self.worth: dict[str, Value] = {}
        self._codes: dict[str, str] = {}
        self._classes: dict[str, list[str]] = {}
        self._capital: set[str] = set()
        self._next = FIRST_CODE
        self._cache: dict[int, tuple[str, tuple[str, ...]]] = {}
        own = set(bare)
        for name, forms in words.classes.items():
            base = self._new_code()
            codes = self._classes.setdefault(name, [base])
            for form, value in forms.items():
                lower = form.lower()
                if lower in self._codes:
                    raise UsageError(f"{PLACE}: {form!r} stands in two classes")
                self._codes[lower] = self._new_code() if lower in own else base
                if self._codes[lower] != base:
                    codes.append(self._codes[lower])
                self.worth[lower] = value
                if form[:1].isupper():
                    self._capital.add(lower)
        for word in sorted(own):
            if word not in self._codes:
                self._codes[word] = self._new_code()
        shapes = {shape.name: shape.form for shape in SHAPES}
        self.units = frozenset(words.classes["unit"]) | frozenset(words.classes["units"])
        self._shapes = [(shapes[name], self._classes.setdefault(name, [self._new_code()])) for name in SHAPE_ORDER]
        self._shape_codes = [(form, codes[0]) for form, codes in self._shapes]
        self._run = self._searched(words.helpers, own)

    def _searched(self, helpers: frozenset[str], own: set[str]) -> re.Pattern[str]:
        """A run of classified words with at least one that is no helper; words of rules alone are helpers but for those of
        holidays and the starters."""
        names = {word for name in self.words.holidays for word in name.split()} | self.words.starters
        begins = {c for name, codes in self._classes.items() if name not in helpers for c in codes}
        classified = {form for forms in self.words.classes.values() for form in map(str.lower, forms)}
        begins |= {self._codes[word] for word in own & names if word not in classified}
        letters = "".join(sorted(begins))
        # It begins behind an unclassified word: tried at every helper, a long run of them took time by the square of it.
        return re.compile(f"(?<![^{OTHER}{BLANK}])[^{OTHER}{BLANK}{letters}]*[{letters}][^{OTHER}{BLANK}]*")

    def _new_code(self) -> str:
        self._next += 1
        return chr(self._next)

    def class_codes(self, name: str) -> str:
        """The codes of a class as they stand in a character set.

        Raises:
            KeyError: no class of that name.
        """
        return "".join(self._classes[name])

    def word_code(self, word: str) -> str:
        return self._codes[word]

    def encode(self, doc: Doc) -> Encoded:
        orths: list[int] = doc.to_array("ORTH").tolist() if len(doc) else []
        cache_, strings = self._cache, doc.vocab.strings
        for orth in set(orths):  # `set - keys` would walk through all words of all articles before
            if orth not in cache_:
                cache_[orth] = self._classify(strings[orth])
        rows = [cache_[orth] for orth in orths]
        codes = "".join([row[0] for row in rows])
        runs = [(m.start(), m.end() + 1) for m in self._run.finditer(codes)]
        if not runs:
            return Encoded("", [], [])
        kept = [i for start, end in runs for i in range(start, min(end, len(codes)))]
        if len(codes) == len(rows) and not any(len(row[0]) - 1 for row in rows):
            return Encoded("".join([codes[i] for i in kept]), kept, [rows[i][1][0] for i in kept])
        tokens = [i for i, row in enumerate(rows) for _ in row[0]]
        forms = [form for row in rows for form in row[1]]
        return Encoded("".join([codes[i] for i in kept]), [tokens[i] for i in kept], [forms[i] for i in kept])

    def _classify(self, text: str) -> tuple[str, tuple[str, ...]]:
        """Codes and forms of a token: none for a line break inside a paragraph, several for a compound ("mid-2011")."""
        if text.isspace():
            return ("", ()) if text.count("\n") < 2 else (BLANK, ("",))
        code = self._simple(text)
        if code is not None:
            return code, (text.lower(),)
        compound = COMPOUND.fullmatch(text)
        if compound:
            parts = [part for part in compound.groups() if part]
            codes = [self._simple(part) for part in parts]
            tied = codes[0] is None and all(codes[1:]) and len(parts[0]) > 1  # no "C-2117" of a contract's number
            if all(codes) or tied:
                return "".join(c or OTHER for c in codes), tuple(part.lower() for part in parts)
        return OTHER, (text.lower(),)

    def _simple(self, text: str) -> str | None:
        lower = text.lower()
        code = self._codes.get(lower)
        if code is not None:
            return None if lower in self._capital and not text[:1].isupper() else code
        if not any(character.isnumeric() for character in text):
            return None
        return next((code for form, code in self._shape_codes if form.fullmatch(text)), None)


@cache
def words() -> Words:
    """The shipped vocabulary."""
    return patterns.read_toml(patterns.root() / PLACE, Words)
