"""Minimal pairs: sentences that differ in one cue, with the status and the speaker of their clauses."""

from pathlib import Path

import pytest

from extract.status.attribution import find_attributions
from extract.status.component import contents_around, speaker_index
from extract.status.cues import shipped_cues
from extract.status.scope import status_of
from extract.syntax import tree
from parsed_cases import Case, read_cases

FOLDER = Path(__file__).parent


def name(case: Case) -> str:
    return case.text


@pytest.mark.parametrize("case", read_cases(FOLDER / "polarity-modality.txt"), ids=name)
def test_polarity_and_modality_of_each_clause(case: Case) -> None:
    doc = case.doc()
    found = {}
    for word, _ in case.expected:
        status = status_of(tree(doc), case.token(doc, word), shipped_cues())
        found[word] = f"{status.polarity} {status.modality}"
    assert found == dict(case.expected)


@pytest.mark.parametrize("case", read_cases(FOLDER / "attribution.txt"), ids=name)
def test_speaker_of_each_clause(case: Case) -> None:
    """`-` stands for no speaker: the clause is the article's own."""
    doc = case.doc()
    attributions = find_attributions(tree(doc), shipped_cues())
    found = {}
    for word, _ in case.expected:
        token = case.token(doc, word)
        index = speaker_index(token, attributions, contents_around([token], attributions).get(token, ()))
        source = None if index is None else attributions[index]
        found[word] = "-" if source is None else doc[source.source_start : source.source_end].text
    assert found == dict(case.expected)


def test_every_sentence_stands_once() -> None:
    texts = [case.text for file in ("polarity-modality.txt", "attribution.txt") for case in read_cases(FOLDER / file)]
    assert len(texts) == len(set(texts)) >= 160
