""" "We" in a quotation: the state or organisation that speaks or that the speaker speaks for."""

from collections.abc import Callable

import pytest

NAMES = {"Norway": "country/NO", "Karin Holm": "PERSON", "Saab": "ORG"}
Links = dict[str, tuple[str | None, str | None]]
Resolve = Callable[[list[str], dict[str, str]], Links]
QUOTE = (
    '"|=|PUNCT|``|3|punct We|=|PRON|PRP|3|nsubj won|win|VERB|VBD|{said}|ccomp ,|=|PUNCT|,|3|punct '
    "\"|=|PUNCT|''|3|punct said|say|VERB|VBD|0|root "
)
SAID = QUOTE.format(said=6)
"""Six tokens; the speaker follows as the subject of the sixth."""


@pytest.mark.parametrize(
    ("speaker", "side"),
    [
        ("Norway|==|PROPN|NNP|9|nmod:poss 's|=|PART|POS|7|case minister|=|NOUN|NN|10|nmod:desc "
         "Karin|==|PROPN|NNP|6|nsubj Holm|==|PROPN|NNP|10|flat", "Norway"),
        ("Karin|==|PROPN|NNP|6|nsubj Holm|==|PROPN|NNP|7|flat ,|=|PUNCT|,|10|punct chief|=|NOUN|NN|7|appos "
         "of|=|ADP|IN|12|case Saab|==|PROPN|NNP|10|nmod", "Saab"),
        ("a|=|DET|DT|9|det Saab|==|PROPN|NNP|9|compound spokesman|=|NOUN|NN|6|nsubj", "Saab"),
        ("Saab|==|PROPN|NNP|6|nsubj", "Saab"),
    ],
    ids=["a minister for the state", "a chief for the company", "a spokesman without a name", "the company itself"],
)  # fmt: skip
def test_we_is_the_side_of_the_speaker(speaker: str, side: str, resolve: Resolve) -> None:
    assert resolve([SAID + speaker], NAMES)["We"] == (side, "pronoun")


@pytest.mark.parametrize(
    "speaker",
    [
        "Norway|==|PROPN|NNP|9|nmod:poss 's|=|PART|POS|7|case former|=|ADJ|JJ|10|amod minister|=|NOUN|NN|11|nmod:desc "
        "Karin|==|PROPN|NNP|6|nsubj Holm|==|PROPN|NNP|11|flat",
        "Karin|==|PROPN|NNP|6|nsubj Holm|==|PROPN|NNP|7|flat ,|=|PUNCT|,|10|punct analyst|=|NOUN|NN|7|appos "
        "at|=|ADP|IN|12|case Saab|==|PROPN|NNP|10|nmod",
        "Karin|==|PROPN|NNP|6|nsubj Holm|==|PROPN|NNP|7|flat ,|=|PUNCT|,|10|punct ambassador|=|NOUN|NN|7|appos "
        "to|=|ADP|IN|12|case Norway|==|PROPN|NNP|10|nmod",
    ],
    ids=["former", "an analyst", "an ambassador to"],
)
def test_we_is_nobody_where_the_speaker_speaks_for_none(speaker: str, resolve: Resolve) -> None:
    assert "We" not in resolve([SAID + speaker], NAMES)


def test_a_quotation_goes_on_after_who_said_it(resolve: Resolve) -> None:
    first = SAID + "Karin|==|PROPN|NNP|6|nsubj Holm|==|PROPN|NNP|7|flat .|=|PUNCT|.|6|punct"
    second = (
        '"|=|PUNCT|``|3|punct I|==|PRON|PRP|3|nsubj slept|sleep|VERB|VBD|0|root .|=|PUNCT|.|3|punct '
        "\"|=|PUNCT|''|3|punct"
    )
    assert resolve([first, second], NAMES)["I"] == ("Karin Holm", "pronoun")


def test_who_speaks_is_not_the_he_of_the_next_quotation(resolve: Resolve) -> None:
    first = SAID + "Karin|==|PROPN|NNP|6|nsubj Holm|==|PROPN|NNP|7|flat .|=|PUNCT|.|6|punct"
    second = (
        '"|=|PUNCT|``|3|punct She|=|PRON|PRP|3|nsubj slept|sleep|VERB|VBD|0|root .|=|PUNCT|.|3|punct '
        "\"|=|PUNCT|''|3|punct"
    )
    assert "She" not in resolve([first, second], NAMES)
