"""Headwords and headlines in capitals, nicknames within names, with the shipped model."""

import pytest
from spacy.language import Language

from extract.annotations import mentions

NAMES = {
    "GRETA MARIA LIND (4 May 1901 – 2 June 1980) was a pilot.": ("Greta Maria Lind", "PERSON"),
    "SIR PAUL BERG, 1ST BARONET, (4 May 1901 – 2 June 1980) was a general.": ("Paul Berg", "PERSON"),
    "PAUL BERG III (born 1964) was a general.": ("Paul Berg III", "PERSON"),
    "GDANSK, Poland (AP) — The Navy bought a ship.": ("Gdansk", "GPE"),
    "VISBY, Sweden (Oct. 14, 2025) - The Navy bought a ship.": ("Visby", "GPE"),
    "The 2ND LANCER DIVISION of the army was large.": ("2ND LANCER DIVISION", "ORG"),
    "The IVORY COAST lies in Africa.": ("Ivory Coast", "GPE"),
    'Col. Mark "Duke" Lind told reporters.': ('Mark "Duke" Lind', "PERSON"),
    "Paul “Red” Berg told reporters.": ("Paul “Red” Berg", "PERSON"),
}


@pytest.mark.parametrize("text", NAMES)
def test_a_name_in_capitals_or_with_a_nickname_is_one_name(text: str, nlp: Language) -> None:
    name, label = NAMES[text]
    assert (name, label) in [(m.name, m.label) for m in mentions(nlp(text))]


def test_a_headline_in_capitals_names_what_the_patterns_know(nlp: Language) -> None:
    found = {m.id for m in mentions(nlp("US NAVY AND TURKEY SIGN DEAL WITH LOCKHEED MARTIN"))}
    assert found == {"org/us-navy", "country/TR", "org/lockheed-martin"}


def test_a_word_in_capitals_is_no_weapon_of_that_name(nlp: Language) -> None:
    assert "WEAPON" not in {m.label for m in mentions(nlp("The word ARROW stood on the wall."))}


def test_what_is_quoted_behind_a_name_is_no_part_of_it(nlp: Language) -> None:
    (person,) = [m for m in mentions(nlp('It was Paul Berg. "Ships sank," he said.')) if m.named]
    assert person.name == "Paul Berg"
