"""Pronouns that stand for phrases without a name."""

from collections.abc import Callable, Sequence

import pytest

from extract.annotations import stand_ins
from extract.reference.component import Reference
from extract.reference.lexicon import Lexicon
from hand_parses import doc_of

STOP = " .|=|PUNCT|.|{0}|punct"
RESCUERS = (
    "The|=|DET|DT|3|det rescue|=|NOUN|NN|3|compound crew|=|NOUN|NN|4|nsubj left|leave|VERB|VBD|0|root "
    "the|=|DET|DT|6|det port|=|NOUN|NN|4|obj" + STOP.format(4)
)
BARE = "Crews|crew|NOUN|NNS|2|nsubj left|leave|VERB|VBD|0|root ports|port|NOUN|NNS|2|obj" + STOP.format(2)
THEY = "They|=|PRON|PRP|2|nsubj returned|return|VERB|VBD|0|root" + STOP.format(2)


@pytest.fixture
def phrases(lexicon: Lexicon) -> Callable[[Sequence[str]], dict[str, str]]:
    """Words of the pronouns, and of the phrases that they stand for."""

    def run(sentences: Sequence[str]) -> dict[str, str]:
        cells, base = [], 0
        for sentence in sentences:
            rows = [cell.split("|") for cell in sentence.split()]
            cells += ["|".join([*r[:4], r[4] if r[4] == "0" else str(int(r[4]) + base), *r[5:]]) for r in rows]
            base += len(rows)
        doc = Reference(lexicon)(doc_of(" ".join(cells)))
        return {doc[s.token].text: doc[s.start : s.end].text for s in stand_ins(doc)}

    return run


Phrases = Callable[[Sequence[str]], dict[str, str]]


def test_they_are_the_team_that_the_sentence_before_is_about(phrases: Phrases) -> None:
    assert phrases([RESCUERS, THEY]) == {"They": "rescue crew"}


def test_a_kind_is_nobody_that_was_singled_out(phrases: Phrases) -> None:
    assert phrases([BARE, THEY]) == {}


def test_a_bare_noun_has_the_words_by_which_it_was_called_first(phrases: Phrases) -> None:
    again = "The|=|DET|DT|2|det crew|=|NOUN|NN|3|nsubj slept|sleep|VERB|VBD|0|root" + STOP.format(3)
    assert phrases([RESCUERS, again, THEY])["They"] == "rescue crew"


def test_a_bare_noun_keeps_its_words_where_two_were_called_so(phrases: Phrases) -> None:
    other = RESCUERS.replace("rescue", "desert")
    again = "The|=|DET|DT|2|det crew|=|NOUN|NN|3|nsubj slept|sleep|VERB|VBD|0|root" + STOP.format(3)
    assert phrases([RESCUERS, other, again, THEY])["They"] == "crew"


def test_nothing_is_meant_where_two_phrases_are_as_salient(phrases: Phrases) -> None:
    two = (
        "The|=|DET|DT|2|det crew|=|NOUN|NN|3|nsubj met|meet|VERB|VBD|0|root the|=|DET|DT|5|det "
        "team|=|NOUN|NN|3|obj" + STOP.format(3)
    )
    assert phrases([two, THEY]) == {}
