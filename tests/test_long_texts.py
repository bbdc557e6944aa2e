"""Texts that no editor would pass, some of them one word: time grows as they do, and not by the square. Limits are of processor
time, ten times what was measured, or grow little faster than the text."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from extract.dates.detect import find_timexes
from extract.language.tokenizer import LONGEST_WORD

HELPERS = ["the", "of", "and", "-", "a", "in", "to", "late", "first", "two", "'s", ",", "(", "."]


def seconds(work: Callable[[], Any]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


@given(st.text("ab1-/('\"“”$.,:;…—[]{}<>&_@%éÉ", min_size=1, max_size=6))
@example("a-")
@example("(")
@example('"')
@example("U.S.")
@example("1/1/")
@example("https://www.example.org/")
@settings(max_examples=40, deadline=None)
def test_a_word_without_an_end_is_one_token(nlp: Language, unit: str) -> None:
    word = unit * (200_000 // len(unit))
    begin = time.process_time()
    doc = nlp.make_doc(f"He wrote {word} again.")
    assert time.process_time() - begin < 5
    assert [token.text for token in doc] == ["He", "wrote", word, "again", "."]


@pytest.mark.parametrize("unit", ["a-", "(", "“", "F-16/", "x."])
def test_the_longest_words_that_are_taken_apart_take_no_time(nlp: Language, unit: str) -> None:
    word = (unit * LONGEST_WORD)[: LONGEST_WORD - 1]
    text = " ".join(f"{n}{word[len(str(n)) :]}" for n in range(20))
    assert seconds(lambda: nlp.make_doc(text)) < 5


@given(st.lists(st.sampled_from(HELPERS), min_size=1, max_size=4))
@example(["the"])
@example(["-"])
@settings(max_examples=12, deadline=None)
def test_dates_are_found_in_time_that_grows_with_the_text(nlp: Language, words: list[str]) -> None:
    doc = Doc(nlp.vocab, words * (60_000 // len(words)))
    assert seconds(lambda: find_timexes(doc, "2024-06-10")) < 6


UNITS = ["{ ", '" ', "( [ ", "Mr. ", "Poland and ", "and ", "1/1/2 ", "May ", "U.S. ", "a/", "word\n\n", 'he said "he ']
UNITS += ["F-16 ", "NATO ", "Ana Holm said. ", '"We won," Ana Holm said. ', "Q: Why?\nANA HOLM: We won.\n"]


@pytest.mark.parametrize("unit", UNITS)
def test_the_whole_pipeline_takes_time_that_grows_with_the_text(nlp: Language, unit: str) -> None:
    short, long = (unit * (size // len(unit)) for size in (4_000, 20_000))
    nlp(short)
    assert seconds(lambda: nlp(long)) < 8 * seconds(lambda: nlp(short)) + 0.5
