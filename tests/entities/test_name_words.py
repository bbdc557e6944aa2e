"""Names told by their words and by what follows them; what looks like a name and is none. Hand-made Docs."""

import re
import tomllib
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from extract.annotations import Mention
from extract.entities.addresses import cities_before_states, cities_unseen
from extract.entities.name_words import literal_of, relabelled, tokens_of_codes
from extract.entities.person_signs import person_by_signs
from extract.patterns import root
from extract.syntax import words as words_of

VOCAB = spacy.blank("en").vocab


def words(text: str) -> Doc:
    return Doc(VOCAB, words=text.split(" "))


def test_the_last_words_of_a_name_tell_its_label() -> None:
    doc = words("the Jalisco New Generation Cartel fled")
    assert relabelled(words_of(doc), Mention(1, 5, "EVENT")).label == "ORG"
    doc = words("a Bofors Howitzer fired")
    assert relabelled(words_of(doc), Mention(1, 3, "ORG")).label == "WEAPON"


def test_the_first_words_of_a_name_tell_its_label_before_the_last() -> None:
    doc = words("Operation Desert Fleet began")
    assert relabelled(words_of(doc), Mention(0, 3, "EVENT")).label == "PROGRAM"


def test_a_name_of_one_word_and_a_place_keep_their_labels() -> None:
    doc = words("Command of Cape Peninsula")
    assert relabelled(words_of(doc), Mention(0, 1, "PERSON")).label == "PERSON"
    assert relabelled(words_of(doc), Mention(2, 4, "GPE")).label == "GPE"


def test_a_name_between_a_comma_and_a_state_is_a_city() -> None:
    doc = words("Oshkosh Defense , Oshkosh , Wisconsin , won")
    state = Mention(5, 6, "GPE", id="state/wisconsin", source="state/wisconsin")
    firm, city = cities_before_states(words_of(doc), [Mention(0, 2, "ORG"), Mention(3, 4, "ORG")], [state])
    assert (firm.label, city.label) == ("ORG", "GPE")


def test_a_city_that_nothing_found_is_told_by_its_state() -> None:
    doc = words("Austal USA , Mobile , Alabama , will")
    state = Mention(5, 6, "GPE", id="state/alabama", source="state/alabama")
    assert [(m.start, m.end, m.label) for m in cities_unseen(words_of(doc), [state], {0, 1, 5})] == [(3, 4, "GPE")]


def test_contract_numbers_and_tickers_are_no_names() -> None:
    doc = words("activity (N00024-25-C-5406) of Booz Allen (NYSE: BAH) today")
    assert tokens_of_codes(doc) == {1, 6}


def test_idioms_of_arms_are_no_weapons() -> None:
    doc = words("the coat of arms of the think tank")
    assert tokens_of_codes(doc) == {1, 2, 3, 6, 7}


def test_a_name_of_several_words_before_who_is_a_person() -> None:
    doc = words("said Bosco da Costa , who heads it")
    assert person_by_signs(words_of(doc), Mention(1, 4, "ORG"), frozenset()).label == "PERSON"


@pytest.mark.parametrize(
    ("expression", "literal"),
    [
        (r"\b(?:call|calls) to arms\b", " to arms"),
        (r"\b[Ss]hell (?:company|firms?)\b", "hell "),
        (r"tanks?", "tank"),
        (r"(?:coal|gold) mines?\b", " mine"),
        (r"coal|gold mine", ""),
        (r"\d\d-[A-Z]", ""),
        (r"ab{0,2}c", "a"),
        (r"(?:(?:one|two) )+way", "way"),
        (r"\(NYSE\)", "NYSE"),
        (r"(?i)rocket science", ""),
    ],
)
def test_every_match_of_an_expression_holds_its_literal(expression: str, literal: str) -> None:
    assert literal_of(expression) == literal


def test_an_expression_of_codes_is_searched_for_by_a_literal_that_its_matches_hold() -> None:
    text = " ".join(Path(path).read_text("utf8") for path in Path(__file__).parent.glob("*.txt"))
    for code in tomllib.loads((root() / "entities" / "name-words.toml").read_text("utf8"))["codes"]:
        assert all(literal_of(code) in match[0] for match in re.finditer(code, text)), code
