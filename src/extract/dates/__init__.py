"""Dates: found on token level, with TIMEX3 values against the article's own date.

`find_timexes(doc, published)` is the whole stage as a function; `resolve(text, published)` gives the value of one
expression; the component `extract_dates` writes what is found as mentions.
"""

from extract.dates.detect import find_timexes, resolve
from extract.dates.timex import Timex

__all__ = ["Timex", "find_timexes", "resolve"]
