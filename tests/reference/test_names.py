"""Names as strings: what belongs to one, which acronym fits, which id it gets."""

import pytest

from extract.reference.names import clean, fits, fold, is_acronym, make_id

TITLES = frozenset({"President", "General", "Mr."})


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("the Arctic Radar Initiative", "PROGRAM", "Arctic Radar Initiative"),
        ("Norway's", "GPE", "Norway"),
        ("Norway’s", "GPE", "Norway"),
        ("President Karin Holm", "PERSON", "Karin Holm"),
        ("A S Berg", "PERSON", "A S Berg"),
        ("OSLO", "GPE", "OSLO"),
        ("KRISTIANSAND", "GPE", "Kristiansand"),
        ("Norwegians", "NORP", "Norwegian"),
        ("Pakistanis", "NORP", "Pakistani"),
        ("Swiss", "NORP", "Swiss"),
        ("General Dynamics", "ORG", "General Dynamics"),
    ],
)
def test_a_name_has_no_article_title_or_possessive(text: str, label: str, name: str) -> None:
    assert clean(text, label, TITLES) == name


@pytest.mark.parametrize(
    ("acronym", "long"),
    [
        ("KCNA", "Korean Central News Agency"),
        ("ISIL", "Islamic State of Iraq and the Levant"),
        ("DoD", "Department of Defense"),
        ("KPA", "Korean People's Army"),
        ("DARPA", "Defense Advanced Research Projects Agency"),
    ],
)
def test_an_acronym_fits_the_name_it_is_made_of(acronym: str, long: str) -> None:
    assert is_acronym(acronym)
    assert fits(acronym, long)


@pytest.mark.parametrize(
    ("acronym", "long"),
    [
        ("NATO", "Arctic Radar Initiative"),
        ("ARI", "Aria"),
        ("US", "Navy of Norway"),
        ("KCNA", "KCNA"),
        ("SNA", "Norwegian Space Agency"),
    ],
)
def test_an_acronym_of_something_else_does_not_fit(acronym: str, long: str) -> None:
    assert not fits(acronym, long)


@pytest.mark.parametrize("word", ["Navy", "a", "I", "Initiative", "(", "2024"])
def test_words_are_no_acronyms(word: str) -> None:
    assert not is_acronym(word)


def test_an_id_is_the_same_for_spellings_that_differ_in_accents_dots_and_case() -> None:
    assert make_id("PERSON", "Kim Jong-un") == make_id("PERSON", "KIM JONG UN") == "person/kim-jong-un"
    assert (
        make_id("ORG", "Korean People’s Army") == make_id("ORG", "Korean People's Army") == "org/korean-people-s-army"
    )
    assert make_id("GPE", "Malé") == "gpe/male"


def test_folding_keeps_different_names_apart() -> None:
    assert fold("Paul Berg") != fold("Karin Berg")
