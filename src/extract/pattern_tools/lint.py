"""What is wrong with entity patterns without reading an article: shapes, attributes, duplicates, conflicts, overreach."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher

from extract.pattern_tools.entity_lines import PatternLine, Problem, Vocabulary, read_vocabulary
from extract.patterns import root

ATTRIBUTES = frozenset(
    [
        "ORTH",
        "TEXT",
        "NORM",
        "LOWER",
        "LENGTH",
        "IS_ALPHA",
        "IS_ASCII",
        "IS_DIGIT",
        "IS_LOWER",
        "IS_UPPER",
        "IS_TITLE",
        "IS_PUNCT",
        "IS_SPACE",
        "IS_STOP",
        "IS_SENT_START",
        "SENT_START",
        "LIKE_NUM",
        "LIKE_URL",
        "LIKE_EMAIL",
        "SPACY",
        "POS",
        "TAG",
        "MORPH",
        "DEP",
        "LEMMA",
        "SHAPE",
        "PREFIX",
        "SUFFIX",
        "ENT_TYPE",
        "ENT_IOB",
        "ENT_ID",
        "ENT_KB_ID",
        "IS_BRACKET",
        "IS_QUOTE",
        "IS_LEFT_PUNCT",
        "IS_RIGHT_PUNCT",
        "IS_CURRENCY",
        "OP",
        "_",
    ]
)
"""Keys of a token description that spaCy's Matcher reads (spaCy 3.8, https://spacy.io/api/matcher#patterns)."""
PREDICATES = frozenset(
    ["IN", "NOT_IN", "IS_SUBSET", "IS_SUPERSET", "INTERSECTS", "REGEX", "FUZZY", "==", "!=", ">=", "<=", ">", "<"]
) | {f"FUZZY{n}" for n in range(1, 10)}
UNTAGGED = frozenset(
    [
        "ORTH",
        "TEXT",
        "NORM",
        "LOWER",
        "LENGTH",
        "IS_ALPHA",
        "IS_DIGIT",
        "IS_LOWER",
        "IS_UPPER",
        "IS_TITLE",
        "IS_PUNCT",
        "LIKE_NUM",
        "SHAPE",
    ]
)
PARTS_OF_SPEECH = frozenset(
    (
        "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
        "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SPACE", "SYM", "VERB", "X",
    )
)  # fmt: skip
"""Universal part-of-speech tags, and spaCy's SPACE."""
WORDS = "entities/common-words.txt"


def lint(nlp: Language, folder: Path | None = None, *, only: bool = False) -> list[Problem]:
    """All problems of a user's folder, read with our patterns, or of ours where None; in order of file and line."""
    vocabulary = read_vocabulary(folder, only=only)
    found = [*vocabulary.problems]
    for line in vocabulary.own:
        found += _of_tokens(nlp, line) if not isinstance(line.pattern.pattern, str) else _of_phrase(nlp, line)
        if not isinstance(line.pattern.pattern, str) and not line.pattern.examples:
            found.append(Problem(line.where, "examples", "a pattern of shape needs an example"))
    found += _duplicates(vocabulary)
    found += _identities(vocabulary)
    found += _shadowed(nlp, vocabulary)
    return sorted(found, key=lambda p: (p.where.path, p.where.line or 0, p.check, p.what))


def _of_phrase(nlp: Language, line: PatternLine) -> Iterator[Problem]:
    text = str(line.pattern.pattern)
    if not text.strip():
        yield Problem(line.where, "never-matches", "the phrase is blank")
    elif text != " ".join(text.split()):
        yield Problem(line.where, "never-matches", f"white space around or within {text!r} is not that of a text")
    elif not any(c.isalnum() for c in text):
        yield Problem(line.where, "never-matches", f"{text!r} is punctuation, which is cut off")
    elif len(nlp.tokenizer(text)) == 1 and text.lower() in common_words() and not line.pattern.counterexamples:
        what = f"{text!r} is a common word; show by counterexamples where it must not match, or give it context"
        yield Problem(line.where, "common-word", what)


@cache
def common_words() -> frozenset[str]:
    """Lower-case words that are frequent in prose (see `patterns/entities/README.md`)."""
    return frozenset((root() / WORDS).read_text("utf8").split())


def _of_tokens(nlp: Language, line: PatternLine) -> Iterator[Problem]:
    before = 0
    for number, token in enumerate(_plain(line), 1):
        for check, what in (*_attributes(token), *_values(nlp, token)):
            before += 1
            yield Problem(line.where, check, f"token {number}: {what}")
    if not before:
        try:
            Matcher(nlp.vocab, validate=True).add("pattern", [_plain(line)])
        except ValueError as error:
            yield Problem(line.where, "shape", " ".join(str(error).split()))
        if line.pattern.pattern and all(_optional(t) for t in _plain(line)):
            yield Problem(line.where, "never-matches", "every token is optional: nothing has to be there")


def _plain(line: PatternLine) -> list[dict[str, Any]]:
    return [dict(token) for token in line.pattern.pattern if not isinstance(token, str)]


def _optional(token: Mapping[str, Any]) -> bool:
    return token.get("OP") in {"?", "*", "!"}


def _attributes(token: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in token.items():
        if key.upper() not in ATTRIBUTES:
            yield "attribute", f"unknown attribute {key!r}{_meant(key.upper(), ATTRIBUTES)}"
        elif isinstance(value, Mapping) and key != "_":
            for predicate in value:
                if predicate not in PREDICATES:
                    yield "attribute", f"{key}: unknown predicate {predicate!r}{_meant(predicate, PREDICATES)}"


def _meant(word: str, known: frozenset[str]) -> str:
    close = get_close_matches(word, sorted(known), 1)
    return f"; is {close[0]} meant?" if close else ""


def _values(nlp: Language, token: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in token.items():
        name = key.upper()
        if isinstance(value, Mapping):
            if isinstance(value.get("REGEX"), str):
                try:
                    re.compile(value["REGEX"])
                except re.error as error:
                    yield "regex", f"{key}: {error}"
            if value.get("IN") == []:
                yield "never-matches", f"{key}: none of an empty list"
        for text in _texts(value):
            if name == "LOWER" and text != text.lower():
                yield "never-matches", f"LOWER is compared with lower-case words, {text!r} is none"
            elif name in {"TEXT", "ORTH", "LOWER"} and len(nlp.tokenizer(text)) > 1:
                parts = " ".join(t.text for t in nlp.tokenizer(text))
                yield "never-matches", f"{key}: {text!r} is several tokens: {parts}"
            elif name == "POS" and text not in PARTS_OF_SPEECH:
                yield "never-matches", f"POS: {text!r} is no part of speech{_meant(text, PARTS_OF_SPEECH)}"


def _texts(value: object) -> list[str]:
    """The words that a value asks for."""
    if isinstance(value, str):
        return [value]
    words = value.get("IN") if isinstance(value, Mapping) else None
    return [w for w in words if isinstance(w, str)] if isinstance(words, (list, tuple)) else []


def _duplicates(vocabulary: Vocabulary) -> Iterator[Problem]:
    """Equal patterns: the later one never counts, or nobody knows which of two things is meant."""
    first: dict[str, PatternLine] = {}
    for line in vocabulary.lines:
        p = line.pattern
        earlier = first.setdefault(repr(p.pattern), line)
        if earlier is line or not (line.own or earlier.own):
            continue
        if (p.label, p.id) == (earlier.pattern.label, earlier.pattern.id):
            yield Problem(line.where, "duplicate", f"the pattern of {earlier.where} again")
        elif p.label != earlier.pattern.label:
            yield Problem(line.where, "conflict", f"{p.label} here, {earlier.pattern.label} at {earlier.where}")
        else:
            yield Problem(line.where, "ambiguous", f"{p.id} here, {earlier.pattern.id} at {earlier.where}")


def _identities(vocabulary: Vocabulary) -> Iterator[Problem]:
    """An id has one name and one label; people of a country (NORP) share its id and have names of their own."""
    first: dict[str, PatternLine] = {}
    for line in vocabulary.lines:
        p = line.pattern
        if "/" not in p.id or p.label == "NORP":
            continue
        earlier = first.setdefault(p.id, line)
        if not line.own or earlier is line:
            continue
        if p.label != earlier.pattern.label:
            yield Problem(
                line.where, "conflict", f"{p.id} is {p.label} here, {earlier.pattern.label} at {earlier.where}"
            )
        elif p.name != earlier.pattern.name:
            yield Problem(
                line.where, "conflict", f"{p.id}: {p.name!r} here, {earlier.pattern.name!r} at {earlier.where}"
            )


def _shadowed(nlp: Language, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Phrases that a pattern of shape, of another label, finds whole as well: it wins over phrases without a canonical id.

    Shapes that need tags, a parse or entities are left out: a phrase alone has none that mean anything.
    """
    matcher = Matcher(nlp.vocab)
    shapes: dict[str, PatternLine] = {}
    for number, line in enumerate(vocabulary.lines):
        if not isinstance(line.pattern.pattern, str) and line.pattern.pattern and _reads_words_only(line):
            shapes[str(number)] = line
            matcher.add(str(number), [_plain(line)])
    if not shapes:
        return
    known: dict[tuple[str, str], list[str]] = defaultdict(list)
    for line in vocabulary.own:
        text = line.pattern.pattern
        if not isinstance(text, str) or not text.strip() or "/" in line.pattern.id:  # a listed name wins
            continue
        doc = nlp.tokenizer(text)
        for key, start, end in matcher(doc):
            shape = shapes[nlp.vocab.strings[key]]
            if end - start == len(doc) and shape.pattern.label != line.pattern.label:
                known[text, str(line.where)].append(str(shape.where))
                if len(known[text, str(line.where)]) == 1 and line.pattern.label > shape.pattern.label:
                    what = f"{text!r} is {line.pattern.label} here, {shape.pattern.label} by {shape.where}, which wins"
                    yield Problem(line.where, "shadowed", what)


def _reads_words_only(line: PatternLine) -> bool:
    keys = {key for token in _plain(line) for key in token}
    if not keys <= UNTAGGED | {"OP"}:
        return False
    try:
        Matcher(line_vocab(), validate=True).add("pattern", [_plain(line)])
    except (ValueError, re.error):
        return False
    return True


@cache
def line_vocab() -> Any:
    """An empty vocabulary to try patterns on."""
    from spacy.vocab import Vocab  # noqa: PLC0415

    return Vocab()
