"""The tokenizer: spaCy's rule engine with English rules of our own, after the Universal Dependencies treebanks.

Hyphenated words are split (`US-based` is three tokens, as in EWT and GUM) with two exceptions: words with a bound prefix
(`co-founder`, `anti-ship`; as in EWT and GUM) and designations with digits (`F-35A`, `AN/SPY-1`; one token, unlike
EWT, because a weapon's name is one word to every later stage).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from spacy.lang.en import English
from spacy.lang.tokenizer_exceptions import URL_MATCH
from spacy.language import Language
from spacy.symbols import ORTH  # type: ignore[import-not-found] # compiled, without stubs
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

from extract.language.spelling import spelling

LETTER = r"[^\W\d_]"
APOSTROPHE = r"['’]"
QUOTE = r"[\"“”„‟«»‘’'`]"
DASH = r"(?:—|–|―|‒|--+)"
CURRENCY = r"(?:[A-Z]{0,3}\$|£|€|¥|₩|₹|₽|₺|₴|₪)"
# Marks that are one token however often they are repeated: "?!", "***", "====".
RUN = r"(?:[!?]+|\*+|[=_#-]{2,}|=)"

# A designation starts with a capital or a digit, has a hyphen or slash, and digits on one side of it:
# F-35A, F/A-18E/F, Su-27, Il-76MD-90A, AN/SPY-6(V)1, DDG-51, 3M-54, Hwasong-15, AGM-158C.
DESIGNATION_HEAD = r"(?:[A-Z]{1,3}/)?(?:[A-Z][A-Za-z]{0,10}|\d{1,2}[A-Z]{1,3})"
DESIGNATION_TAIL = r"(?:\(V\)\d{0,2})?(?:-\d{1,3}[A-Z]{0,2}|-[A-Z]\d{0,2}|/[A-Z]\d{0,2})*"
DESIGNATION = rf"{DESIGNATION_HEAD}-\d{{1,4}}(?:\.\d{{1,2}})?[A-Za-z]{{0,3}}\d{{0,2}}{DESIGNATION_TAIL}"
WORD_CHARACTER = r"[^\W_]"

# Numbers that hold slashes and hyphens: 9/11, 1/2, 04/30/2001, 2024-06-10, 713-853-3989.
WRITTEN_NUMBER = r"\d{1,4}/\d{1,4}(?:/\d{2,4})?|\d{1,4}-\d{1,2}-\d{1,4}|\d{3}-\d{3}-\d{4}"
# Letters with full stops between them: U.S., N.A.T.O., D.C.; a single initial keeps its stop: J. in "J. Smith".
INITIALS = rf"(?:{LETTER}\.)+"

LONGEST_WORD = 500
"""Characters without white space from which on they are one token: encoded data, rows of marks. spaCy takes affixes off one
at a time and looks at all the rest again: 20,000 dashes took 86 seconds, "a-" written 50,000 times 66, and the 100,000
tokens that came of it some more in the stages behind."""


def _alternatives(words: Iterable[str]) -> str:
    """Return the words as a regular expression, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _prefixes() -> list[str]:
    opening = [r"\(", r"\[", r"\{", "<", QUOTE, DASH, r"\.\.+", "…", RUN, r"[,:;&§•·▪◦→‣©®™]", "%"]
    month = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?=\d{1,2}\b)"  # "Nov.28"
    signs = [month, CURRENCY, r"#(?=\d)", r"[+~≈<>](?=\d)", rf"-(?={LETTER})", "/+"]
    return [*signs, *opening]


def _suffixes() -> list[str]:
    clitics = [
        rf"(?<={WORD_CHARACTER}|[.)”\"]){APOSTROPHE}(?:s|S|ll|LL|re|RE|ve|VE|d|D|m|M)",
        rf"(?<={LETTER}{{2}})n{APOSTROPHE}t",
    ]
    closing = [r"\)", r"\]", r"\}", ">", QUOTE, DASH, r"\.\.+", "…", RUN, r"[,:;&•·→]", "-", "/+"]
    units = rf"(?<=\d)(?:{_alternatives(spelling()['units'])})"
    stops = [
        rf"(?<={before})\."
        for before in (LETTER * 2, rf"\d{LETTER}", r"\d", rf"[)%\]°]|{QUOTE}", rf"{APOSTROPHE}[A-Za-z]")
    ]
    return [*clitics, *closing, *stops, "%", "°", r"(?<=\d)[€£¥$]", units, "[®™©]"]


def _infixes() -> list[str]:
    hyphen = rf"(?<={WORD_CHARACTER}|\.)-(?={WORD_CHARACTER})"
    slash = rf"(?<={WORD_CHARACTER})/(?={WORD_CHARACTER})"
    return [
        rf"(?<!{WORD_CHARACTER}){DESIGNATION}(?!{WORD_CHARACTER})",
        DASH,
        r"\.\.+|…",
        rf"(?<={LETTER}){APOSTROPHE}s(?={DASH}|\.\.|/)",
        hyphen,
        slash,
        rf"(?<={LETTER}|\))[,:;!?](?={LETTER}|{QUOTE}|\()",
        rf"(?<={LETTER}{{2}})\.(?=[A-Z][a-z])",
        rf"(?<={WORD_CHARACTER}|[.,!?])[\"“”()](?={WORD_CHARACTER}|[.,!?;:])",
        r"[\[\]]",
        r"[=<>*](?=\w)",
    ]


def _whole() -> str:
    joined = spelling()["joined_prefixes"]
    prefixes = _alternatives([*joined, *(prefix.capitalize() for prefix in joined if len(prefix) > 1)])
    return "|".join(
        (
            DESIGNATION,
            WRITTEN_NUMBER,
            rf"(?:{prefixes})-{LETTER}+",
            r"(?:[Mm]id|[Pp]re|[Pp]ost)-\d{2,4}s?",
            INITIALS,
            rf"{LETTER}/{LETTER}{{1,2}}|and/or",
        )
    )


def _exceptions() -> dict[str, list[dict[int, str]]]:
    """Return spaCy's English exceptions and our abbreviations, as spelling alone.

    spaCy's rules also set norms ("n't" has the norm "not"). Ours do not: a network trained on gold tokens, where nothing
    sets them, would see other words at run time.
    """
    rules: dict[str, list[dict[int, str]]] = {}
    for text, pieces in English.Defaults.tokenizer_exceptions.items():
        rules[text] = [{ORTH: piece[ORTH]} for piece in pieces]
    for text in spelling()["abbreviations"]:
        rules[text] = [{ORTH: text}]
    return rules


@cache
def _compiled() -> tuple[Callable[..., Any], ...]:
    return (
        compile_prefix_regex(_prefixes()).search,
        compile_suffix_regex(_suffixes()).search,
        compile_infix_regex(_infixes()).finditer,
        re.compile(rf"(?:{_whole()})\Z|(?s:.){{{LONGEST_WORD}}}").match,
    )


@registry.tokenizers("extract.Tokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """Return what spaCy's config calls to make the tokenizer of a pipeline."""
    return make_tokenizer


def make_tokenizer(nlp: Language) -> Tokenizer:
    """Return the tokenizer over the vocabulary of `nlp`."""
    prefix, suffix, infix, whole = _compiled()
    return Tokenizer(
        nlp.vocab,
        rules=_exceptions(),
        prefix_search=prefix,
        suffix_search=suffix,
        infix_finditer=infix,
        token_match=whole,
        url_match=URL_MATCH,
    )
