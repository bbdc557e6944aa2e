"""Every cue shows itself: its examples use it, its counterexamples do not. The bracketed word is the clause or event."""

import re

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extract.language import load_language
from extract.patterns import PatternShape, files, read_lines
from extract.status.attribution import find_attributions
from extract.status.cues import Connective, Embedding, Marker, Reporting, shipped_cues
from extract.status.scope import status_of
from extract.syntax import tree

STATUS_FILES: list[tuple[str, type[PatternShape]]] = [
    ("embedding", Embedding),
    ("modality", Marker),
    ("connectives", Connective),
]
Example = tuple[str, str, bool]


def examples(name: str, shape: type[PatternShape]) -> list[Example]:
    """(cue id, marked sentence, whether the cue applies)"""
    rows: list[Example] = []
    for path in files(f"status/{name}.jsonl"):
        for line in read_lines(path, shape):
            cue = line.value.model_dump()
            rows += [(cue["id"], text, True) for text in cue["examples"]]
            rows += [(cue["id"], text, False) for text in cue["counterexamples"]]
    return rows


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_language()


def parsed(nlp: Language, marked: str) -> tuple[Doc, int]:
    """The parse of an example without its brackets, and the token that stood in them."""
    place = marked.index("[")
    doc = nlp(re.sub(r"[\[\]]", "", marked))
    return doc, next(t.i for t in doc if t.idx == place)


@pytest.mark.parametrize(
    ("cue", "text", "applies"), [row for name, shape in STATUS_FILES for row in examples(name, shape)]
)
def test_a_status_cue_applies_to_its_examples_alone(nlp: Language, cue: str, text: str, applies: bool) -> None:
    doc, head = parsed(nlp, text)
    status = status_of(tree(doc), head, shipped_cues())
    assert (cue in status.cues) is applies, status


@pytest.mark.parametrize(("cue", "text", "applies"), examples("reporting", Reporting))
def test_a_reporting_word_has_the_reported_clause_as_content(nlp: Language, cue: str, text: str, applies: bool) -> None:
    doc, head = parsed(nlp, text)
    found = find_attributions(tree(doc), shipped_cues())
    assert any(start <= head < end for a in found for start, end in a.content) is applies, found
