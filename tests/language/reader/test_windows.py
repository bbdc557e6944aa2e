"""Texts of any length are read in windows, whole sentences at a time. The scorer here follows rules that are seen at once."""

from collections.abc import Sequence

import numpy as np
import pytest

from extract.language.reader.windows import WINDOW_WORDS, Input, ReadSentence, TextReader
from language.reader.rule_scorer import LABELS, RuleScorer


def text(words: str, *, must: Sequence[int] = (), must_not: Sequence[int] = ()) -> Input:
    split = words.split()
    places = range(len(split))
    return Input(split, [False] * len(split), [i in must for i in places], [i in must_not for i in places])


def read(source: Input) -> list[ReadSentence]:
    return list(TextReader(RuleScorer()).read(source))


def test_sentences_start_where_the_scores_say_so() -> None:
    assert [sentence.start for sentence in read(text("Tanks rolled . Jets flew ."))] == [0, 3]


def test_a_preset_start_holds_against_the_scores() -> None:
    assert [sentence.start for sentence in read(text("Arms deal Poland buys tanks .", must=[2]))] == [0, 2]


def test_a_preset_inside_holds_against_the_scores() -> None:
    assert [sentence.start for sentence in read(text("Lt . Smith spoke .", must_not=[2]))] == [0]


def test_heads_are_places_in_the_text_and_stay_in_the_sentence() -> None:
    first, second = read(text("Tanks rolled . Jets flew ."))
    assert first.heads == [0, 0, 0]
    assert second.heads == [3, 3, 3]


def test_the_root_alone_is_labelled_root() -> None:
    (sentence,) = read(text("Tanks rolled ."))
    assert [LABELS["deps"][dep] for dep in sentence.deps] == ["ROOT", "dep", "dep"]


def test_names_are_places_in_the_text() -> None:
    sentences = read(text("It ended . The NATO SUMMIT began ."))
    assert [sentence.names for sentence in sentences] == [[], [(4, 6, "ORG")]]


@pytest.mark.parametrize("length", [5, 9, 13, 60])
def test_long_texts_lose_no_word_and_cut_no_sentence(length: int) -> None:
    words = (["word"] * (length - 1) + ["."]) * 40
    sentences = read(text(" ".join(words)))
    assert [sentence.start for sentence in sentences] == list(range(0, len(words), length))
    assert sum(len(sentence.heads) for sentence in sentences) == len(words)


def test_a_sentence_longer_than_a_window_is_cut_at_the_window() -> None:
    sentences = read(text(" ".join(["word"] * (2 * WINDOW_WORDS + 5))))
    assert [sentence.start for sentence in sentences] == [0, WINDOW_WORDS, 2 * WINDOW_WORDS]


def test_each_paragraph_is_read_by_itself() -> None:
    scorer = RuleScorer()
    words = ["word"] * 60
    starts = [place in {10, 30} for place in range(60)]
    list(TextReader(scorer).read(Input(words, starts, starts, [False] * 60)))
    assert scorer.sizes == [10, 20, 30]


def test_windows_of_a_long_paragraph_end_at_a_sure_sentence_start() -> None:
    scorer = RuleScorer()
    words = ["word"] * 200
    source = Input(words, [False] * 200, [place == 100 for place in range(200)], [False] * 200)
    list(TextReader(scorer).read(source))
    assert scorer.sizes == [100, 100]


def test_a_window_holds_no_more_pieces_than_the_network_was_trained_on() -> None:
    scorer = RuleScorer(length=10)
    list(TextReader(scorer).read(text(" ".join(["word"] * 100))))
    assert max(scorer.sizes) * 10 <= 320


def test_scores_of_words_far_apart_give_equal_results_for_equal_sentences() -> None:
    sentences = read(text(" ".join(["Tanks", "rolled", "."] * 100)))
    assert len({tuple(np.array(s.heads) - s.start) for s in sentences}) == 1
