"""Guns and what they fire by their calibre, kinds of weapons with a hyphen, names in brackets, with the shipped model."""

import pytest
from spacy.language import Language

from extract.annotations import mentions

WEAPONS = {
    "The crew fired a 4.5-inch gun and 76 mm rounds.": ["4.5-inch gun", "76 mm rounds"],
    "Oslo ordered 40 155mm howitzers and 155-mm ammunition.": ["155mm howitzers", "155-mm ammunition"],
    "It tested 120 mm guided projectiles and .50-caliber machine guns.": [
        "120 mm guided projectiles",
        ".50-caliber machine guns",
    ],
    "The film was shot on 35 mm stock on a 27-inch screen after 20 mm of rain.": [],
    "A guided-missile frigate met a missile boat.": ["guided-missile frigate", "missile boat"],
    "No heavier-than-air aircraft flew.": ["heavier-than-air aircraft"],
    "They bought 50 T-54s and fired missiles.": ["T-54s", "missiles"],
    "The yard fitted the PAAMS (Sea Viper) air-defence system.": ["PAAMS (Sea Viper) air-defence system"],
}


@pytest.mark.parametrize("text", WEAPONS)
def test_a_weapon_is_the_whole_phrase(text: str, nlp: Language) -> None:
    doc = nlp(text)
    assert [doc[m.start : m.end].text for m in mentions(doc) if m.label == "WEAPON"] == WEAPONS[text]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Analysts at Jefferies said the order was small.", "Jefferies", "ORG"),
        ("Experts at Camp Lejeune said the order was small.", "Camp Lejeune", "FAC"),
        ("The yard signed with Hanwha Aerospace of South Korea.", "Hanwha Aerospace", "ORG"),
        ("The yard signed with the Bank of Japan.", "Bank of Japan", "ORG"),
        ("Oshkosh Defense LLC, Oshkosh, Wisconsin, won a contract.", "Oshkosh", "GPE"),
        ("Oshkosh builds trucks in Wisconsin.", "Oshkosh", "ORG"),
        ("Scotland builds frigates.", "Scotland", "GPE"),
    ],
)
def test_what_stands_beside_a_name_tells_its_label(text: str, name: str, label: str, nlp: Language) -> None:
    doc = nlp(text)
    assert (name, label) in [(doc[m.start : m.end].text, m.label) for m in mentions(doc)]


def test_a_state_is_no_city_by_its_id(nlp: Language) -> None:
    (texas, alaska, scotland) = mentions(nlp("Texas, Alaska and Scotland are large."))
    assert [texas.id, alaska.id, scotland.id] == ["state/texas", "state/alaska", "state/scotland"]
