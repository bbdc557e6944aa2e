"""Descriptions and relative pronouns by which a text comes back to what it has named."""

from collections.abc import Callable

import pytest

from extract.reference.lexicon import Lexicon

Links = dict[str, tuple[str | None, str | None]]
Resolve = Callable[[list[str], dict[str, str]], Links]
LEFT = "|=|NOUN|{tag}|3|nsubj left|leave|VERB|VBD|0|root .|=|PUNCT|.|3|punct"


def the(noun: str, article: str = "The", tag: str = "NN") -> str:
    """A sentence whose subject is the noun with an article."""
    return f"{article}|=|DET|DT|2|det {noun}{LEFT.format(tag=tag)}"


def hit(*cells: str) -> str:
    """A sentence in which a storm hit what the cells say; their head is the fourth token unless they say otherwise."""
    return " ".join(["A|=|DET|DT|2|det storm|=|NOUN|NN|3|nsubj hit|=|VERB|VBD|0|root", *cells, ".|=|PUNCT|.|3|punct"])


IN_REGION = hit("the|=|DET|DT|6|det Kurzeme|==|PROPN|NNP|6|compound region|=|NOUN|NN|3|obj")
OF_CITY = hit(
    "the|=|DET|DT|5|det city|=|NOUN|NN|3|obj of|=|ADP|IN|7|case Kurzeme|==|PROPN|NNP|5|nmod",
)


@pytest.mark.parametrize(("introduced", "noun"), [(IN_REGION, "region"), (OF_CITY, "city")])
def test_a_noun_comes_back_for_the_name_it_introduced(introduced: str, noun: str, resolve: Resolve) -> None:
    assert resolve([introduced, the(noun)], {"Kurzeme": "LOC"})[f"The {noun}"] == ("Kurzeme", "description")


def test_another_noun_is_not_that_name(resolve: Resolve) -> None:
    assert "The city" not in resolve([IN_REGION, the("city")], {"Kurzeme": "LOC"})


def test_this_district_is_the_only_place_named_right_before(resolve: Resolve) -> None:
    place = hit("Kurzeme|==|PROPN|NNP|3|obj")
    assert resolve([place, the("district", "This")], {"Kurzeme": "LOC"})["This district"] == ("Kurzeme", "description")
    assert resolve([place, the("district")], {"Kurzeme": "LOC"}) == {}


def test_the_rebels_are_the_only_armed_group_named(resolve: Resolve) -> None:
    named = hit("Hamas|==|PROPN|NNP|3|obj")
    groups = {"Hamas": "ORG org/hamas", "Hezbollah": "ORG org/hezbollah"}
    assert resolve([named, the("rebels", tag="NNS").replace("|=|NOUN|NNS", "|rebel|NOUN|NNS")], groups) == {
        "The rebels": ("Hamas", "description")
    }
    both = hit("Hamas|==|PROPN|NNP|3|obj and|=|CCONJ|CC|6|cc Hezbollah|==|PROPN|NNP|4|conj")
    assert "The group" not in resolve([both, the("group")], groups)


def test_the_island_is_a_state_that_is_one(resolve: Resolve) -> None:
    states = {"Norway": "country/NO", "Malta": "GPE country/MT"}
    first = hit("Malta|==|PROPN|NNP|3|obj")
    assert resolve([first, the("island")], states)["The island"] == ("Malta", "description")
    assert "The island" not in resolve([hit("Norway|==|PROPN|NNP|3|obj"), the("island")], states)


def test_its_sole_ally_is_the_other_of_two_states(resolve: Resolve) -> None:
    states = {"Norway": "country/NO", "Sweden": "country/SE"}
    treaty = (
        "Norway|==|PROPN|NNP|2|nsubj signed|sign|VERB|VBD|0|root a|=|DET|DT|4|det treaty|=|NOUN|NN|2|obj "
        "with|=|ADP|IN|6|case Sweden|==|PROPN|NNP|2|obl to|=|PART|TO|8|mark help|=|VERB|VB|2|advcl "
        "its|=|PRON|PRP$|11|nmod:poss sole|=|ADJ|JJ|11|amod ally|=|NOUN|NN|8|obj"
    )
    assert resolve([treaty], states)["its sole ally"] == ("Sweden", "description")


def test_both_alone_is_the_two_people_of_its_sentence(resolve: Resolve) -> None:
    met = (
        "Karin|==|PROPN|NNP|6|nsubj Holm|==|PROPN|NNP|1|flat and|=|CCONJ|CC|4|cc Paul|==|PROPN|NNP|1|conj "
        "Berg|==|PROPN|NNP|4|flat met|meet|VERB|VBD|0|root ,|=|PUNCT|,|9|punct both|=|DET|DT|9|nsubj "
        "smiled|smile|VERB|VBD|6|parataxis"
    )
    people = {"Karin Holm": "PERSON", "Paul Berg": "PERSON"}
    assert resolve([met], people)["both"] == ("Karin Holm and Paul Berg", "description")


WHO = (
    "Norway|==|PROPN|NNP|9|nsubj and|=|CCONJ|CC|3|cc Sweden|==|PROPN|NNP|1|conj ,|=|PUNCT|,|7|punct "
    "who|=|PRON|WP|7|nsubj {verb}|be|AUX|{tag}|7|cop ready|=|ADJ|JJ|{head}|acl:relcl ,|=|PUNCT|,|7|punct "
    "agreed|agree|VERB|VBD|0|root"
)


def test_a_relative_pronoun_is_the_name_before_it_and_with_a_plural_verb_both(resolve: Resolve) -> None:
    states = {"Norway": "country/NO", "Sweden": "country/SE"}
    singular, plural = WHO.format(verb="was", tag="VBD", head=3), WHO.format(verb="were", tag="VBD", head=3)
    assert resolve([singular], states)["who"] == ("Sweden", "relative")
    assert resolve([plural], states)["who"] == ("Norway and Sweden", "relative")


def test_each_general_noun_for_fighters_and_places_is_a_lemma(lexicon: Lexicon) -> None:
    words = lexicon.descriptions
    for nouns in (words.districts, words.allies, words.fighters.singular, words.fighters.plural, *words.kinds.values()):
        assert all(noun == noun.lower() and " " not in noun for noun in nouns)


def test_a_relative_pronoun_behind_an_office_is_the_name_beside_it(resolve: Resolve) -> None:
    chief = (
        "Its|=|PRON|PRP$|2|nmod:poss chief|=|NOUN|NN|9|nsubj ,|=|PUNCT|,|2|punct Karin|==|PROPN|NNP|2|appos "
        "Holm|==|PROPN|NNP|4|flat ,|=|PUNCT|,|8|punct who|=|PRON|WP|8|nsubj retires|retire|VERB|VBZ|2|acl:relcl "
        "spoke|speak|VERB|VBD|0|root .|=|PUNCT|.|9|punct"
    )
    assert resolve([chief], {"Karin Holm": "PERSON"}) == {"who": ("Karin Holm", "relative")}
