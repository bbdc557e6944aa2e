"""Quotations that no reporting verb introduces, with the shipped model."""

import pytest
from spacy.language import Language

import extract
from extract import annotations

SPOKEN = {
    "a clause before a colon": (
        'Ann Berg put it bluntly: "A missile without eyes is a firework."',
        "Ann Berg",
        "A missile without eyes is a firework.",
    ),
    "an adjective before a colon": (
        'The co-author was less gentle: "You do not crew a boat with words."',
        "co-author",
        "You do not crew a boat with words.",
    ),
    "the subject of the sentence before": (
        'Ann Berg shrugged. "We are not afraid of ships."',
        "Ann Berg",
        "We are not afraid of ships.",
    ),
    "a pronoun in the sentence before": (
        'He laughed. "If they praise me, ring a doctor."',
        "He",
        "If they praise me, ring a doctor.",
    ),
    "the answer to a question": (
        'The war is far from over, Ann Berg says.\n\nIs Oslo ready?\n\n"Oslo is asleep and it snores."',
        "Ann Berg",
        "Oslo is asleep and it snores.",
    ),
    "an owner behind the verb": (
        '"They sell bombs and they send pilots," said its adviser.',
        "its adviser",
        "They sell bombs and they send pilots,",
    ),
    "a judgement in quotation marks": (
        'Ann Berg dismissed the claim as "a fairy tale".',
        "Ann Berg",
        'as "a fairy tale"',
    ),
}
UNSPOKEN = {
    "a thing before it": 'The sign was clear. "No entry for ships today, please."',
    "another paragraph": 'Ann Berg shrugged.\n\n"We are not afraid of ships."',
    "a part of a sentence": 'Ann Berg shrugged. "The old ship" sank.',
    "who is acted upon": 'Ann Berg was arrested. "We are not afraid of ships."',
}


@pytest.fixture(scope="module")
def nlp() -> Language:
    return extract.load()


def said(nlp: Language, text: str) -> list[tuple[str, str]]:
    doc = nlp(text)
    return [
        (doc[a.source_start : a.source_end].text, doc[start:end].text)
        for a in annotations.attributions(doc)
        for start, end in a.content
    ]


@pytest.mark.parametrize(("text", "speaker", "words"), SPOKEN.values(), ids=SPOKEN)
def test_a_quotation_has_the_speaker_that_its_place_gives_it(
    text: str, speaker: str, words: str, nlp: Language
) -> None:
    assert (speaker, words) in said(nlp, text)


@pytest.mark.parametrize("text", UNSPOKEN.values(), ids=UNSPOKEN)
def test_a_quotation_beside_nobody_has_no_speaker(text: str, nlp: Language) -> None:
    assert said(nlp, text) == []
