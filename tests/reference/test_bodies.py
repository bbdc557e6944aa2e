""" "They" for one organisation, where nobody else can be meant and it says or decides something."""

import pytest
from spacy.language import Language

from extract import annotations
from extract.pipeline import load

SPEAKING = {
    "the subject of the sentence before": "Amnesty International published a paper. They accused Egypt of torture.",
    "after another body": "Saab denied it. They said so. Amnesty International wrote a paper. In it, they accused Egypt.",
}
SILENT = {
    "no verb of saying": "Amnesty International published a paper. They moved to Oslo.",
    "no subject of the sentence before": "Ana Holm praised Amnesty International. They accused Egypt of torture.",
    "people to be meant": "Amnesty International freed ten sailors. They accused Egypt of torture.",
}


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def last_they(nlp: Language, text: str) -> str | None:
    doc = nlp(text)
    found = [m.name for m in annotations.mentions(doc) if doc[m.start].lower_ == "they"]
    return found[-1] if found else None


@pytest.mark.parametrize("text", SPEAKING.values(), ids=SPEAKING)
def test_they_who_say_something_are_the_organisation(nlp: Language, text: str) -> None:
    assert last_they(nlp, text) == "Amnesty International"


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_else_they_are_not(nlp: Language, text: str) -> None:
    assert last_they(nlp, text) != "Amnesty International"
