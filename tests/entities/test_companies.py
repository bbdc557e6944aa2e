"""The large defence companies are known by all their usual names."""

from pathlib import Path

import pytest
import spacy

from extract.entities.gazetteer import Gazetteer

LINES = [
    line.split(": ", 1)
    for line in Path(__file__).with_name("companies.txt").read_text("utf8").splitlines()
    if not line.startswith("#")
]


@pytest.fixture(scope="module")
def gazetteer() -> tuple[spacy.language.Language, Gazetteer]:
    nlp = spacy.blank("en")
    return nlp, Gazetteer(nlp)


def test_a_hundred_and_more_companies_are_listed() -> None:
    assert len({company for company, _ in LINES}) >= 100


def test_each_name_of_a_large_company_is_found_whole_with_its_id(
    gazetteer: tuple[spacy.language.Language, Gazetteer],
) -> None:
    nlp, found_by = gazetteer
    missed = []
    for company, names in LINES:
        for name in names.split("; "):
            doc = nlp.make_doc(f"They met {name} yesterday.")
            hits = {(doc[f.start : f.end].text, f.pattern.label, f.pattern.id) for f in found_by.find_phrases(doc)}
            if (name, "ORG", company) not in hits:
                missed.append(f"{company}: {name}")
    assert missed == []
