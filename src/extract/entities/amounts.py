"""Money, percentages and quantities with a unit, and their normalised values."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from extract.patterns import PatternShape, read_toml, root


class AmountWords(PatternShape):
    """Shape of `patterns/entities/amounts.toml`."""

    bounds: Mapping[str, str]
    magnitudes: Mapping[str, int]
    numbers: Mapping[str, int]
    symbols: Mapping[str, str]
    currencies: Mapping[str, str]
    units: Mapping[str, str]
    coins: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount at characters `[start, end)`. `value` is the number and its unit, and before them how the text
    bounds it: "2100000000 USD", "~2 %" (about), ">500 km" (more than), "<=300 km" (up to); also "<" and ">=". Of a range
    ("$5-6 million", "30 to 40 km") it has both ends: "5000000..6000000 USD", "30..40 km"."""

    start: int
    end: int
    label: str
    value: str


def find_amounts(text: str) -> list[Amount]:
    """All amounts in a text, from left to right."""
    words, pattern = _grammar()
    found = []
    for match in pattern.finditer(text):
        label, unit = _unit(match, words)
        factor = Decimal(1)
        for magnitude in re.findall(r"[A-Za-z]+", match["magnitude"] or ""):
            factor *= words.magnitudes[magnitude.lower()]
        number = _plain(_number(match["number"], words) * factor)
        if match["upper"]:
            number += f"..{_plain(_number(match['upper'], words) * factor)}"
        found.append(Amount(match.start(), match.end(), label, f"{_bound(match, words)}{number} {unit}"))
    return found


def _unit(match: re.Match[str], words: AmountWords) -> tuple[str, str]:
    if match["symbol"]:
        return "MONEY", _lookup(words.symbols, match["symbol"])
    if match["currency"]:
        return "MONEY", _lookup(words.currencies, match["currency"])
    if match["percent"]:
        return "PERCENT", "%"
    if match["magnitude"] and (coin := words.coins.get(match["unit"].lower())):
        return "MONEY", coin  # "40 million pounds" is money, "4,000 pounds" a weight
    return "QUANTITY", _lookup(words.units, match["unit"])


def _bound(match: re.Match[str], words: AmountWords) -> str:
    return words.bounds[match["bound"].lower()] if match["bound"] else ""


def _lookup(table: Mapping[str, str], word: str) -> str:
    return table.get(word) or next(value for key, value in table.items() if key.lower() == word.lower())


def _number(text: str, words: AmountWords) -> Decimal:
    if text.lower().startswith("half"):
        return Decimal("0.5")
    if text[0].isdigit():
        return Decimal(text.replace(",", ""))
    return Decimal(sum(words.numbers[part] for part in text.lower().split("-")))


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@cache
def _grammar() -> tuple[AmountWords, re.Pattern[str]]:
    words = read_toml(root() / "entities" / "amounts.toml", AmountWords)
    tens = _any(w for w, n in words.numbers.items() if n >= 20)
    ones = _any(w for w, n in words.numbers.items() if n < 10)
    digits = r"\d{1,3}(?:,\d\d)+,\d{3}|\d+(?:,\d{3})*(?:\.\d+)?"  # the first as in India: 1,20,000
    number = rf"{digits}|half an?|{tens}(?:-{ones})?|{_any(words.numbers)}"
    magnitude = rf"(?:[ -]?{_any(words.magnitudes)}\b)"
    symbol = f"(?-i:{_as_is(words.symbols)})"  # "TRY 5 million" is money, "try 5" is none
    percent, currency, unit = r"\s?%|[ -]per ?cent\b", _any(words.currencies), _any(words.units)
    after = rf"(?P<percent>{percent})|[ -](?P<currency>{currency})\b|[ -]?(?P<unit>{unit})\b"
    return words, re.compile(
        rf"(?:(?<![\w.,$€£-])|(?<=\w-)(?=[$€£]))(?:(?P<bound>{_any(words.bounds)}) )?"
        rf"(?P<symbol>{symbol})?\s?(?P<number>{number})(?:(?:[-–]| to (?={digits}))(?P<upper>{digits}))?"
        rf"(?P<magnitude>{magnitude}*)(?(symbol)(?!\w)|(?:{after}))",
        re.IGNORECASE,
    )


def _as_is(options: Iterable[str]) -> str:
    """Any of some words, the longest first."""
    return "(?:" + "|".join(re.escape(w) for w in sorted(options, key=lambda w: (-len(w), w))) + ")"


def _any(options: Iterable[str]) -> str:
    """Any of some words in either case, the longest first among those of one initial. The initial stands before the rest,
    so that most places of a text are ruled out without a try of each word: 0.6 us a word for 1.0."""
    by_initial: dict[str, list[str]] = {}
    for word in options:
        by_initial.setdefault(word[0].lower(), []).append(word[1:])
    initials = {c: f"(?-i:[{c}{c.upper()}])" if c.isalpha() else re.escape(c) for c in by_initial}
    return "(?:" + "|".join(initials[c] + _as_is(rest) for c, rest in by_initial.items()) + ")"
