"""Acronyms, short names and halves of names: linked where one thing is meant, and left alone where it could be two."""

from collections.abc import Callable

import pytest

from extract.annotations import Mention

Links = dict[str, tuple[str | None, str | None]]
Resolve = Callable[[list[str], dict[str, str]], Links]
MentionsOf = Callable[[list[str], dict[str, str]], list[Mention]]

JOINED = (
    "Norway|==|PROPN|NNP|2|nsubj joined|join|VERB|VBD|0|root the|=|DET|DT|6|det Arctic|==|PROPN|NNP|6|compound "
    "Radar|==|PROPN|NNP|6|compound Initiative|==|PROPN|NNP|2|obj (|=|PUNCT|-LRB-|8|punct {0}|==|PROPN|NNP|6|appos "
    ")|=|PUNCT|-RRB-|8|punct .|=|PUNCT|.|2|punct"
)
OR = (
    "Norway|==|PROPN|NNP|2|nsubj joined|join|VERB|VBD|0|root the|=|DET|DT|6|det Arctic|==|PROPN|NNP|6|compound "
    "Radar|==|PROPN|NNP|6|compound Initiative|==|PROPN|NNP|2|obj ,|=|PUNCT|,|9|punct or|=|CCONJ|CC|9|cc "
    "ARI|==|PROPN|NNP|6|conj .|=|PUNCT|.|2|punct"
)
LATER = "{0}|==|PROPN|NNP|2|nsubj watches|watch|VERB|VBZ|0|root ships|ship|NOUN|NNS|2|obj .|=|PUNCT|.|2|punct"
HOLM = "Karin|==|PROPN|NNP|3|nsubj Holm|==|PROPN|NNP|1|flat resigned|resign|VERB|VBD|0|root .|=|PUNCT|.|3|punct"
PAUL = "Paul|==|PROPN|NNP|3|nsubj Holm|==|PROPN|NNP|1|flat resigned|resign|VERB|VBD|0|root .|=|PUNCT|.|3|punct"
SHORT = "{0}|==|PROPN|NNP|2|nsubj smiled|smile|VERB|VBD|0|root .|=|PUNCT|.|2|punct"
INITIATIVE = {"Arctic Radar Initiative": "PROGRAM", "Norway": "country/NO"}


@pytest.mark.parametrize("sentence", [JOINED.format("ARI"), OR])
def test_an_acronym_after_its_long_form_is_the_same_thing_even_if_nothing_found_it(
    sentence: str, resolve: Resolve
) -> None:
    assert resolve([sentence, LATER.format("ARI")], INITIATIVE) == {"ARI": ("Arctic Radar Initiative", "acronym")}


def test_an_acronym_gets_the_label_of_its_long_form(mentions_of: MentionsOf) -> None:
    rows = mentions_of([JOINED.format("ARI")], {**INITIATIVE, "ARI": "ORG"})
    assert {m.label for m in rows if m.id == "program/arctic-radar-initiative"} == {"PROGRAM"}


def test_brackets_with_another_name_make_no_alias(resolve: Resolve) -> None:
    assert resolve([JOINED.format("NATO"), LATER.format("NATO")], {**INITIATIVE, "NATO": "ORG"}) == {}


def test_a_surname_stands_for_the_only_person_of_that_name(resolve: Resolve) -> None:
    assert resolve([HOLM, SHORT.format("Holm")], {"Karin Holm": "PERSON", "Holm": "PERSON"}) == {
        "Holm": ("Karin Holm", "short-name")
    }


def test_a_fuller_name_later_in_the_text_names_an_earlier_surname(resolve: Resolve) -> None:
    assert resolve([SHORT.format("Holm"), HOLM], {"Karin Holm": "PERSON", "Holm": "PERSON"}) == {
        "Holm": ("Karin Holm", "short-name")
    }


def test_a_surname_that_the_entity_stage_missed_is_found(resolve: Resolve) -> None:
    assert resolve([HOLM, SHORT.format("Holm")], {"Karin Holm": "PERSON"}) == {"Holm": ("Karin Holm", "short-name")}


def test_two_people_of_one_surname_stay_two_and_the_surname_alone_is_neither(mentions_of: MentionsOf) -> None:
    names = {"Karin Holm": "PERSON", "Paul Holm": "PERSON", "Holm": "PERSON"}
    rows = mentions_of([HOLM, PAUL, SHORT.format("Holm")], names)
    assert len({m.chain for m in rows}) == 3
    assert [m.via for m in rows] == [None, None, None]


def test_the_first_word_of_one_company_stands_for_it(resolve: Resolve) -> None:
    full = "Lockheed|==|PROPN|NNP|3|nsubj Martin|==|PROPN|NNP|1|flat won|win|VERB|VBD|0|root .|=|PUNCT|.|3|punct"
    names = {"Lockheed Martin": "ORG", "Lockheed": "ORG"}
    assert resolve([full, SHORT.format("Lockheed")], names) == {"Lockheed": ("Lockheed Martin", "short-name")}


def test_a_short_name_of_two_companies_is_neither(resolve: Resolve) -> None:
    full = "General|==|PROPN|NNP|3|nsubj {0}|==|PROPN|NNP|1|flat won|win|VERB|VBD|0|root .|=|PUNCT|.|3|punct"
    names = {"General Dynamics": "ORG", "General Electric": "ORG", "General": "ORG"}
    assert resolve([full.format("Dynamics"), full.format("Electric"), SHORT.format("General")], names) == {}


def test_the_north_is_the_one_country_of_that_name(resolve: Resolve) -> None:
    full = "North|==|PROPN|NNP|2|compound Korea|==|PROPN|NNP|3|nsubj agreed|agree|VERB|VBD|0|root .|=|PUNCT|.|3|punct"
    names = {"North Korea": "country/KP", "North": "LOC", "Norway": "country/NO"}
    assert resolve([full, SHORT.format("North")], names) == {"North": ("North Korea", "short-name")}


def test_chains_are_numbered_in_text_order_and_dates_have_none(mentions_of: MentionsOf) -> None:
    rows = mentions_of([JOINED.format("ARI"), SHORT.format("May")], {**INITIATIVE, "May": "DATE"})
    assert [(m.label, m.chain) for m in rows] == [("GPE", 0), ("PROGRAM", 1), ("PROGRAM", 1), ("DATE", None)]


def test_a_surname_before_a_full_name_in_one_sentence_is_another_person(resolve: Resolve) -> None:
    nephew = (
        "Holm|==|PROPN|NNP|3|nmod:poss 's|=|PART|POS|1|case nephew|=|NOUN|NN|6|nsubj Paul|==|PROPN|NNP|3|appos "
        "Holm|==|PROPN|NNP|4|flat resigned|resign|VERB|VBD|0|root .|=|PUNCT|.|6|punct"
    )
    assert resolve([nephew], {"Paul Holm": "PERSON", "Holm": "PERSON"}) == {}


def test_a_given_name_alone_is_nobody_in_particular(resolve: Resolve) -> None:
    assert resolve([PAUL, SHORT.format("Paul")], {"Paul Holm": "PERSON", "Paul": "PERSON"}) == {}


def test_a_surname_under_a_wrong_label_is_the_person(mentions_of: MentionsOf) -> None:
    rows = mentions_of([HOLM, SHORT.format("Holm")], {"Karin Holm": "PERSON", "Holm": "ORG"})
    assert [(m.label, m.name) for m in rows] == [("PERSON", "Karin Holm")] * 2


def test_an_adjective_of_a_country_is_said_of_it_and_its_people_are_not(mentions_of: MentionsOf) -> None:
    ships = "Norwegian|=|ADJ|JJ|2|amod ships|ship|NOUN|NNS|3|nsubj met|meet|VERB|VBD|0|root two|=|NUM|CD|5|nummod "
    people = "Norwegians|==|PROPN|NNPS|3|obj .|=|PUNCT|.|3|punct"
    rows = mentions_of([ships + people], {"Norwegian": "NORP country/NO", "Norwegians": "NORP country/NO"})
    assert [(m.name, m.id, m.via) for m in rows] == [
        ("Norwegian", "country/NO", "demonym"),
        ("Norwegian", "norp/norwegian", None),
    ]


def test_two_names_run_together_are_no_full_name(resolve: Resolve) -> None:
    both = "NPP|==|PROPN|NNP|2|compound DAB|==|PROPN|NNP|3|nsubj won|win|VERB|VBD|0|root .|=|PUNCT|.|3|punct"
    assert resolve([both, SHORT.format("DAB")], {"NPP DAB": "ORG", "DAB": "ORG"}) == {}


def test_a_state_keeps_its_name_where_its_adjective_comes_first(mentions_of: Callable[..., list[Mention]]) -> None:
    ship = "A|=|DET|DT|3|det Philippine|==|ADJ|JJ|3|amod ship|=|NOUN|NN|4|nsubj sank|sink|VERB|VBD|0|root .|=|PUNCT|.|4|punct"
    left = "Philippines|==|PROPN|NNPS|2|nsubj protested|protest|VERB|VBD|0|root .|=|PUNCT|.|2|punct"
    rows = mentions_of([ship, left], {"Philippine": "NORP country/PH", "Philippines": "GPE country/PH"})
    assert [(m.name, m.id) for m in rows] == [("Philippine", "country/PH"), ("Philippines", "country/PH")]
