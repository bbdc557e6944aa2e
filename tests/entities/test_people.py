"""Later short mentions of a person's full name."""

import spacy
from spacy.tokens import Doc

from extract.annotations import Mention
from extract.entities.people import short_mentions, without_title
from extract.syntax import words

VOCAB = spacy.blank("en").vocab


def test_a_surname_stands_for_the_full_name_found_before() -> None:
    doc = Doc(VOCAB, words=["Rahm", "Emanuel", "spoke", ".", "Emanuel", "left", "."])
    assert [(m.start, m.end) for m in short_mentions(words(doc), [Mention(0, 2, "PERSON")], {0, 1})] == [(4, 5)]


def test_an_epithet_is_no_surname() -> None:
    doc = Doc(VOCAB, words=["Frederick", "the", "Great", "ruled", ".", "Great", "powers", "followed", "."])
    assert short_mentions(words(doc), [Mention(0, 3, "PERSON")], {0, 1, 2}) == []


def test_a_title_that_reaches_into_a_name_is_no_part_of_it() -> None:
    doc = Doc(VOCAB, words=["Secretary", "of", "State", "Antony", "Blinken", "left", "the", "State", "of", "Georgia"])
    found = without_title(words(doc), Mention(2, 5, "PERSON"))
    assert found is not None
    assert (found.start, found.end) == (3, 5)
    assert without_title(words(doc), Mention(7, 10, "GPE")) == Mention(7, 10, "GPE")


def test_what_stands_before_a_title_is_no_part_of_a_name() -> None:
    doc = Doc(VOCAB, words=["US", "Ambassador", "Rahm", "Emanuel", "met", "Martin", "Luther", "King", "Jr."])
    assert without_title(words(doc), Mention(0, 4, "PERSON")) == Mention(2, 4, "PERSON")
    assert without_title(words(doc), Mention(5, 9, "PERSON")) == Mention(5, 9, "PERSON")


def test_a_title_behind_another_word_of_the_name_is_a_part_of_it() -> None:
    said = ["Yunus", "Sheikh", "Khalil", "left", "Emirati", "Sheikh", "Khalil"]
    doc = Doc(VOCAB, words=said, tags=["NNP", "NNP", "NNP", "VBD", "JJ", "NNP", "NNP"])
    assert without_title(words(doc), Mention(0, 3, "PERSON")) == Mention(0, 3, "PERSON")
    assert without_title(words(doc), Mention(4, 7, "PERSON")) == Mention(6, 7, "PERSON")
