"""A surname that is a town's name too, with the shipped model."""

import pytest
from spacy.language import Language

from extract import annotations
from extract.pipeline import load

PERSONS = {
    "one who speaks, before and after, and as owner": (
        "Valeska Paris sued the navy. Paris claims that she was held. Lawyers met Paris. Paris's mother wept.",
        ["Valeska Paris"] * 3,
    ),
    "not where something happens": (
        "Sam Houston met the general. Houston denied it. He flew to Houston on Monday.",
        ["Sam Houston", "Houston"],
    ),
}
TOWNS = {
    "nobody of that name": ("Ana Holm sued the navy. London said that it would help.", "London"),
    "a name that comes later": ("London said that it would help. Jack London sued the navy.", "London"),
    "a country speaks as well": ("Andre Jordan sued the navy. Jordan said that it would help.", "Jordan"),
    "one that says nothing": ("Jack London sued the navy. London hosted the games.", "London"),
}


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def mentions(nlp: Language, text: str, word: str) -> list[annotations.Mention]:
    doc = nlp(text)
    return [m for m in annotations.mentions(doc) if doc[m.start : m.end].text == word]


@pytest.mark.parametrize(("text", "names"), PERSONS.values(), ids=PERSONS)
def test_the_person_whom_the_text_has_named_is_meant(nlp: Language, text: str, names: list[str]) -> None:
    word = names[0].split()[-1]
    assert [m.name for m in mentions(nlp, text, word)] == names


@pytest.mark.parametrize(("text", "word"), TOWNS.values(), ids=TOWNS)
def test_else_it_is_the_place(nlp: Language, text: str, word: str) -> None:
    assert {m.label for m in mentions(nlp, text, word)} == {"GPE"}
