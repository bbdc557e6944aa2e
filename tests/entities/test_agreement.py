"""One label for one name in an article, ships by name, kinds of weapons, datelines and people behind titles."""

import spacy
from spacy.tokens import Doc

from extract.annotations import Mention
from extract.entities.addresses import place_of_dateline
from extract.entities.agreement import agree
from extract.entities.people import person_after_title, within_office
from extract.entities.ships import name_ships
from extract.entities.weapons import with_kind
from extract.syntax import words

VOCAB = spacy.blank("en").vocab
KINDS = {
    "attack submarines": "submarine",
    "artillery": "artillery",
    "air defense systems": "air defence system",
    "armored personnel carriers": "armoured personnel carrier",
    "aircraft carrier": "aircraft carrier",
    "arms": None,
}


def a_doc(text: str, **annotations: list[str]) -> Doc:
    words = text.split()
    starts = [i == 0 or words[i - 1] == "." for i in range(len(words))]
    return Doc(VOCAB, words=words, sent_starts=starts, **annotations)  # type: ignore[arg-type]


def labels(mentions: list[Mention]) -> list[str]:
    return [m.label for m in mentions]


def test_places_of_a_name_agree_on_the_label_of_most() -> None:
    doc = a_doc("Talon met Talon and Talon")
    assert (
        labels(agree(doc, words(doc), [Mention(0, 1, "ORG"), Mention(2, 3, "GPE"), Mention(4, 5, "ORG")]))
        == ["ORG"] * 3
    )


def test_a_title_outweighs_other_places() -> None:
    doc = a_doc("Talon met Talon and General Talon")
    assert (
        labels(agree(doc, words(doc), [Mention(0, 1, "ORG"), Mention(2, 3, "GPE"), Mention(5, 6, "PERSON")]))
        == ["PERSON"] * 3
    )


def test_a_pattern_decides_for_what_the_model_found_elsewhere() -> None:
    doc = a_doc("Kestrel met Kestrel")
    known = Mention(0, 1, "WEAPON", "Kestrel", "weapon/kestrel", source="weapon/kestrel")
    assert agree(doc, words(doc), [known, Mention(2, 3, "ORG")])[1].id == "weapon/kestrel"


def test_an_abbreviation_in_brackets_has_the_label_of_its_name() -> None:
    doc = a_doc("Open Sea Accord ( OSA ) bound OSA")
    found = agree(doc, words(doc), [Mention(0, 3, "PROGRAM"), Mention(4, 5, "ORG"), Mention(7, 8, "GPE")])
    assert labels(found) == ["PROGRAM"] * 3


def test_a_name_without_a_groups_ending_is_no_group() -> None:
    doc = a_doc("Vandor and Serbian", tags=["NNP", "CC", "NNP"])
    assert labels(agree(doc, words(doc), [Mention(0, 1, "NORP"), Mention(2, 3, "NORP")])) == ["ORG", "NORP"]


def test_a_place_behind_a_rank_is_a_person() -> None:
    doc = a_doc("navy captain Marek Wolski sailed", pos=["NOUN", "NOUN", "PROPN", "PROPN", "VERB"])
    assert person_after_title(words(doc), Mention(2, 4, "GPE")).label == "PERSON"
    assert person_after_title(words(doc), Mention(0, 1, "GPE")).label == "GPE"


def test_the_end_of_an_office_is_no_organisation() -> None:
    doc = a_doc("Chief of the Defence Staff of the Defence Staff")
    assert within_office(words(doc), Mention(3, 5, "ORG"))
    assert not within_office(words(doc), Mention(7, 9, "ORG"))


def test_what_follows_a_noun_for_a_warship_is_a_ship() -> None:
    text = "the carrier Shandong passed and the carrier Lufthansa grew"
    pos = ["DET", "NOUN", "PROPN", "VERB", "CCONJ", "DET", "NOUN", "PROPN", "VERB"]
    doc = a_doc(text, pos=pos)
    found = name_ships(doc, words(doc), [Mention(2, 3, "GPE"), Mention(7, 8, "ORG")])
    assert [(m.label, m.kind) for m in found] == [("WEAPON", "aircraft carrier"), ("ORG", None)]


def test_capitals_that_begin_a_press_release_are_a_place() -> None:
    doc = a_doc("GDYNIA ( Wire ) - GDYNIA grew")
    assert place_of_dateline(words(doc), Mention(0, 1, "ORG")).label == "GPE"
    assert place_of_dateline(words(doc), Mention(5, 6, "ORG")).label == "ORG"


def test_a_generic_weapon_has_the_kind_of_its_last_words() -> None:
    kinds = [with_kind(words(a_doc(text)), Mention(0, len(text.split()), "WEAPON")).kind for text in KINDS]
    assert kinds == list(KINDS.values())


def test_a_kind_that_is_known_stays() -> None:
    assert with_kind(words(a_doc("Anvil system")), Mention(0, 2, "WEAPON", kind="radar")).kind == "radar"


def test_the_plural_of_a_known_weapon_of_the_text_is_that_weapon() -> None:
    tags = ["DT", "NNP", "NN", "VBD", ".", "JJ", "NNPS", "VBD", ".", "NNPS", "VBD", "."]
    doc = a_doc("A Patriot battery left . American Patriots came . Eagles came .", tags=tags)
    known = Mention(1, 3, "WEAPON", name="MIM-104 Patriot", id="weapon/patriot", source="weapon.patriot")
    found = agree(doc, words(doc), [known, Mention(5, 7, "ORG"), Mention(9, 10, "ORG")])
    assert [(m.start, m.end, m.label, m.id) for m in found[1:]] == [
        (6, 7, "WEAPON", "weapon/patriot"),
        (9, 10, "ORG", None),
    ]
