"""A capital that acts is its government; a capital where something happens is a city."""

from collections.abc import Callable

import pytest

from extract.annotations import Mention

Links = dict[str, tuple[str | None, str | None]]
Resolve = Callable[[list[str], dict[str, str]], Links]
OSLO = {"Oslo": "GPE", "Kyiv": "GPE", "Norway": "country/NO"}

ACTING = {
    "subject": "Oslo|==|PROPN|NNP|2|nsubj promised|promise|VERB|VBD|0|root radars|radar|NOUN|NNS|2|obj",
    "partner": "Sweden|==|PROPN|NNP|2|nsubj met|meet|VERB|VBD|0|root with|=|ADP|IN|4|case Oslo|==|PROPN|NNP|2|obl",
    "causee": "Sweden|==|PROPN|NNP|2|nsubj urged|urge|VERB|VBD|0|root Oslo|==|PROPN|NNP|2|obj to|=|PART|TO|5|mark "
    "wait|=|VERB|VB|2|xcomp",
    "owner": "Oslo|==|PROPN|NNP|3|nmod:poss 's|=|PART|POS|1|case decision|=|NOUN|NN|4|nsubj stands|stand|VERB|VBZ|0|root",
    "mood": "Oslo|==|PROPN|NNP|3|nsubj was|be|AUX|VBD|3|cop furious|=|ADJ|JJ|0|root",
    "attitude": "He|=|PRON|PRP|3|nsubj is|be|AUX|VBZ|3|cop grateful|=|ADJ|JJ|0|root to|=|ADP|IN|5|case Oslo|==|PROPN|NNP|3|obl",
    "loss": "Oslo|==|PROPN|NNP|2|nsubj lost|lose|VERB|VBD|0|root patience|=|NOUN|NN|2|obj",
    "rank": "Oslo|==|PROPN|NNP|2|nsubj became|become|VERB|VBD|0|root an|=|DET|DT|4|det exporter|=|NOUN|NN|2|xcomp",
}
PLACES = {
    "in": "Reporters|reporter|NOUN|NNS|2|nsubj waited|wait|VERB|VBD|0|root in|=|ADP|IN|4|case Oslo|==|PROPN|NNP|2|obl",
    "patient": "Oslo|==|PROPN|NNP|3|nsubj:pass was|be|AUX|VBD|3|aux:pass shelled|shell|VERB|VBN|0|root",
    "lies": "Oslo|==|PROPN|NNP|2|nsubj lies|lie|VERB|VBZ|0|root north|=|ADV|RB|2|advmod",
    "is": "Oslo|==|PROPN|NNP|4|nsubj is|be|AUX|VBZ|4|cop a|=|DET|DT|4|det city|=|NOUN|NN|0|root",
    "loses": "Oslo|==|PROPN|NNP|2|nsubj lost|lose|VERB|VBD|0|root power|=|NOUN|NN|2|obj",
    "becomes": "Oslo|==|PROPN|NNP|2|nsubj became|become|VERB|VBD|0|root a|=|DET|DT|4|det ruin|=|NOUN|NN|2|xcomp",
    "close": "He|=|PRON|PRP|3|nsubj is|be|AUX|VBZ|3|cop close|=|ADJ|JJ|0|root to|=|ADP|IN|5|case Oslo|==|PROPN|NNP|3|obl",
    "dark": "Oslo|==|PROPN|NNP|3|nsubj was|be|AUX|VBD|3|cop dark|=|ADJ|JJ|0|root",
    "streets": "Oslo|==|PROPN|NNP|3|nmod:poss 's|=|PART|POS|1|case streets|street|NOUN|NNS|4|nsubj emptied|empty|VERB|VBD|0|root",
    "object": "Sweden|==|PROPN|NNP|2|nsubj likes|like|VERB|VBZ|0|root Oslo|==|PROPN|NNP|2|obj",
}


NORWAY = "Norway|==|PROPN|NNP|2|nsubj waits|wait|VERB|VBZ|0|root .|=|PUNCT|.|2|punct"


@pytest.mark.parametrize("sentence", ACTING.values(), ids=ACTING)
def test_a_capital_that_acts_or_is_dealt_with_is_the_country(sentence: str, resolve: Resolve) -> None:
    assert resolve([NORWAY, sentence], OSLO) == {"Oslo": ("Norway", "metonym")}


@pytest.mark.parametrize("sentence", PLACES.values(), ids=PLACES)
def test_a_capital_where_something_happens_stays_a_city(sentence: str, resolve: Resolve) -> None:
    assert resolve([NORWAY, sentence], OSLO) == {}


def test_a_capital_whose_country_is_not_spoken_of_must_say_or_decide_something(resolve: Resolve) -> None:
    decided = "Oslo|==|PROPN|NNP|2|nsubj decided|decide|VERB|VBD|0|root to|=|PART|TO|4|mark wait|=|VERB|VB|2|xcomp"
    assert resolve([ACTING["subject"]], OSLO) == {}
    assert resolve([decided], OSLO) == {"Oslo": ("Norway", "metonym")}


def test_city_and_government_in_one_text_are_two_things(mentions_of: Callable[..., list[Mention]]) -> None:
    rows = mentions_of([PLACES["in"] + " .|=|PUNCT|.|2|punct", NORWAY, ACTING["subject"]], OSLO)
    assert [(m.name, m.id) for m in rows] == [("Oslo", "gpe/oslo"), ("Norway", "country/NO"), ("Norway", "country/NO")]


def test_a_seat_stands_for_its_government_where_it_acts(resolve: Resolve) -> None:
    acts = "Kremlin|==|PROPN|NNP|2|nsubj denied|deny|VERB|VBD|0|root it|=|PRON|PRP|2|obj"
    stands = "Crowds|crowd|NOUN|NNS|2|nsubj left|leave|VERB|VBD|0|root the|=|DET|DT|4|det Kremlin|==|PROPN|NNP|2|obj"
    assert resolve([acts], {"Kremlin": "ORG"})["Kremlin"] == ("Russia", "metonym")
    assert resolve([stands], {"Kremlin": "FAC"}) == {}
