"""Persons that the model took for firms and places, told by signs; cities that are persons' names; nouns before a name."""

import pytest
import spacy
from spacy.tokens import Doc

from extract.annotations import Mention
from extract.dates.component import merged
from extract.entities.addresses import cities_before_states
from extract.entities.gazetteer import Gazetteer
from extract.entities.merge import find_entities
from extract.entities.name_words import after_noun
from extract.entities.people import within_office
from extract.entities.person_signs import is_namesake, person_by_signs
from extract.entities.ships import name_ships
from extract.syntax import words

VOCAB = spacy.blank("en").vocab


def a_doc(text: str, **annotations: list[str]) -> Doc:
    return Doc(VOCAB, words=text.split(), **annotations)  # type: ignore[arg-type]


def judged(text: str, start: int, end: int, label: str, known: frozenset[int] = frozenset()) -> str:
    said = text.split()
    pos = ["NOUN" if w.islower() and w.isalpha() else "PROPN" for w in said]
    pos = ["PART" if w == "'s" else p for w, p in zip(said, pos, strict=True)]
    return person_by_signs(words(a_doc(text, pos=pos)), Mention(start, end, label), known).label


@pytest.mark.parametrize(
    ("text", "end", "label"),
    [
        ("Tore O. Sandvik confirmed it .", 3, "ORG"),
        ("Aybek Tursunbayev left office .", 2, "ORG"),
        ("Narek Galstyan bought rockets .", 2, "GPE"),
        ("Marko Stanojević was there .", 2, "FAC"),
        ("Idris Wandu , Chad 's foreign minister , denied it .", 2, "GPE"),
        ("Bosco da Costa , who heads it .", 3, "ORG"),
    ],
)
def test_a_rare_name_with_the_sign_of_a_person_is_one(text: str, end: int, label: str) -> None:
    assert judged(text, 0, end, label) == "PERSON"


@pytest.mark.parametrize(
    ("text", "end", "label"),
    [
        ("Vahsel Valley , whose end is far .", 2, "LOC"),
        ("Umbra People Congress , who was beaten .", 3, "ORG"),
        ("Varna Shipyards , the largest firm , denied it .", 2, "ORG"),
        ("Nova Rostov lies on the river .", 2, "GPE"),
        ("Arctic Meadow opened .", 2, "FAC"),
    ],
)
def test_firms_and_places_without_such_a_sign_stay(text: str, end: int, label: str) -> None:
    assert judged(text, 0, end, label) == label


def test_a_name_that_holds_a_known_one_is_no_person() -> None:
    assert judged("African Nationals , who won .", 0, 2, "ORG", frozenset({0})) == "ORG"


def test_whose_death_it_is_is_a_person() -> None:
    assert judged("the death of Yahya Sambou came", 3, 5, "GPE") == "PERSON"
    assert judged("the death of Yahya Sambou came", 3, 5, "ORG") == "ORG"


@pytest.mark.parametrize(("text", "start", "namesake"), [("Douglas led it", 0, True), ("in Douglas today", 1, False)])
def test_a_city_that_the_model_takes_for_a_person_is_one_without_a_preposition(
    text: str, start: int, namesake: bool
) -> None:
    said = text.split()
    ents = ["O"] * len(said)
    ents[start] = "B-PERSON"
    doc = a_doc(text, pos=["ADP" if w == "in" else "PROPN" for w in said], ents=ents)
    assert is_namesake(doc, Mention(start, start + 1, "GPE", "Douglas", "city/douglas")) is namesake


def test_a_capital_that_is_nobodys_name_stays_a_city() -> None:
    doc = a_doc("Kinshasa accuses them", pos=["PROPN", "VERB", "PRON"], ents=["B-PERSON", "O", "O"])
    assert not is_namesake(doc, Mention(0, 1, "GPE", "Kinshasa", "city/kinshasa"))


def test_a_noun_before_a_name_tells_its_label() -> None:
    said = words(a_doc("in the town of Narvik the exercise Amber Hope ended"))
    assert after_noun(said, Mention(4, 5, "PERSON")).label == "GPE"
    assert after_noun(said, Mention(7, 9, "ORG")).label == "PROGRAM"
    assert after_noun(said, Mention(2, 3, "ORG")).label == "ORG"
    assert after_noun(words(a_doc("residents of Spanish descent")), Mention(2, 3, "NORP")).label == "NORP"


def test_a_hull_number_behind_a_name_makes_it_a_ship() -> None:
    doc = a_doc(
        "They met Kimon ( F601 ) off Crete", pos=["PRON", "VERB", "PROPN", "PUNCT", "PROPN", "PUNCT", "ADP", "PROPN"]
    )
    found = name_ships(doc, words(doc), [Mention(2, 3, "PERSON"), Mention(7, 8, "GPE")])
    assert [(m.start, m.end, m.label) for m in found] == [(2, 6, "WEAPON"), (7, 8, "GPE")]


@pytest.mark.parametrize("text", ["They met Seven ( G7 ) again", "They joined Movement ( M23 ) again"])
def test_other_numbers_in_brackets_make_no_ship(text: str) -> None:
    doc = a_doc(text, pos=["PRON", "VERB", "PROPN", "PUNCT", "PROPN", "PUNCT", "ADV"])
    known = Mention(2, 3, "ORG", source="org/movement" if "M23" in text else "model")
    assert [m.label for m in name_ships(doc, words(doc), [known])] == ["ORG"]


def test_a_person_before_a_country_that_owns_an_office_is_no_city() -> None:
    doc = a_doc(
        "and Ana Ruiz , Chile 's minister , and Camden , Maine , saw it",
        tags=["CC", "NNP", "NNP", ",", "NNP", "POS", "NN", ",", "CC", "NNP", ",", "NNP", ",", "VBD", "PRP"],
    )
    states = [Mention(4, 5, "GPE"), Mention(11, 12, "GPE")]
    found = cities_before_states(words(doc), [Mention(1, 3, "PERSON"), Mention(9, 10, "ORG")], states)
    assert [m.label for m in found] == ["PERSON", "GPE"]


def test_a_college_before_a_city_is_no_place() -> None:
    doc = a_doc("at Merton College , Oxford .")
    assert cities_before_states(words(doc), [Mention(1, 3, "ORG")], [Mention(4, 5, "GPE")])[0].label == "ORG"


def test_an_exercise_with_its_year_is_no_date() -> None:
    exercise = Mention(1, 2, "PROGRAM", source="program.exercise-year")
    date = Mention(1, 2, "DATE", value="2025", source="date.year")
    assert merged([exercise], [date]) == [exercise]
    assert merged([replace_label(exercise)], [date]) == [date]


def replace_label(m: Mention) -> Mention:
    return Mention(m.start, m.end, "ORG", source=m.source)


def test_a_surname_goes_on_behind_a_hyphen() -> None:
    text = "Hungary 's Kristóf Szalay-Bobrovniczky opened it"
    said = ["Hungary", "'s", "Kristóf", "Szalay", "-", "Bobrovniczky", "opened", "it"]
    spaces = [False, True, True, False, False, True, True, False]
    pos = ["PROPN", "PART", "PROPN", "PROPN", "PUNCT", "PROPN", "VERB", "PRON"]
    ents = ["O", "O", "B-PERSON", "I-PERSON", "O", "B-PERSON", "O", "O"]
    nlp = spacy.blank("en")
    doc = Doc(
        nlp.vocab,
        words=said,
        spaces=spaces,
        pos=pos,
        tags=["NNP", "POS", "NNP", "NNP", "HYPH", "NNP", "VBD", "PRP"],
        ents=ents,
    )
    found = find_entities(doc, Gazetteer(nlp))
    assert [doc[m.start : m.end].text for m in found if m.label == "PERSON"] == [text[11:38]]


def test_what_a_minister_minds_is_no_organisation() -> None:
    said = words(a_doc("Minister for Education of Vandor"))
    assert within_office(said, Mention(2, 3, "ORG"))
    assert not within_office(words(a_doc("Secretary for Vandor")), Mention(2, 3, "ORG"))


def test_what_ends_with_an_office_names_nobody() -> None:
    nlp = spacy.blank("en")
    text = "Riga thanks the Shadow Home Secretary and Ilse Ozola ."
    tags = ["NNP", "VBZ", "DT", "NNP", "NNP", "NNP", "CC", "NNP", "NNP", "."]
    doc = Doc(nlp.vocab, words=text.split(), tags=tags, pos=["PROPN"] * 10, lemmas=text.split())
    doc.ents = [doc.char_span(16, 37, "PERSON"), doc.char_span(42, 52, "PERSON")]  # type: ignore[list-item]
    people = [m for m in find_entities(doc, Gazetteer(nlp)) if m.label == "PERSON"]
    assert [doc[m.start : m.end].text for m in people] == ["Ilse Ozola"]
