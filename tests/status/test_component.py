"""The stage as a whole: triples get their status and speaker, attributions are stored, user cues are read."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from extract import annotations
from extract.annotations import Argument, Attribution, Predicate, Triple
from extract.errors import UsageError
from extract.status.attribution import find_attributions
from extract.status.component import contents_around, make_status, speaker_index
from extract.status.cues import load_cues, shipped_cues
from extract.status.scope import status_of
from extract.syntax import tree
from parsed_cases import read_cases

CASES = {case.text: case for name in ("polarity-modality.txt", "attribution.txt") for case in read_cases(
    Path(__file__).parent / name
)}  # fmt: skip


def doc_of(text: str) -> Doc:
    return CASES[text].doc()


def triple(doc: Doc, predicate: str) -> Triple:
    head = next(t.i for t in doc if t.text == predicate)
    return Triple(
        Argument(0, 1, 0),
        Predicate("x", head, head + 1, head, "active", "past"),
        Argument(len(doc) - 2, len(doc) - 1, 0),
    )


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.blank("en")


def test_a_triple_gets_polarity_modality_and_speaker(nlp: Language) -> None:
    doc = doc_of("The navy will buy a frigate, Ambassador Ann Lee told reporters in Oslo.")
    annotations.set_triples(doc, [triple(doc, "buy"), triple(doc, "told")])
    make_status(nlp, "extract_status", None)(doc)
    said, telling = annotations.triples(doc)
    assert (said.polarity, said.modality, said.speaker) == ("positive", "future", 0)
    assert (telling.polarity, telling.modality, telling.speaker) == ("positive", "asserted", None)
    (attribution,) = annotations.attributions(doc)
    assert doc[attribution.cue_start : attribution.cue_end].text == "told"
    assert doc[slice(*attribution.content[0])].text == "The navy will buy a frigate"


def test_nothing_else_of_a_triple_changes(nlp: Language) -> None:
    doc = doc_of("Poland did not sign the treaty.")
    before = triple(doc, "sign")
    annotations.set_triples(doc, [before])
    make_status(nlp, "extract_status", None)(doc)
    assert annotations.triples(doc) == (replace(before, polarity="negative"),)


def test_the_innermost_attribution_is_the_speaker() -> None:
    outer = Attribution(0, 1, 0, 1, 2, ((2, 9),), "direct")
    inner = Attribution(3, 4, 3, 4, 5, ((5, 9),), "indirect")
    around = contents_around([1, 2, 6], (outer, inner))
    assert [speaker_index(i, (outer, inner), around.get(i, ())) for i in (1, 2, 6)] == [None, 0, 1]


def test_a_source_is_title_and_name_with_the_name_as_its_head() -> None:
    doc = doc_of("The navy will buy a frigate, Ambassador Ann Lee told reporters in Oslo.")
    start = next(t.i for t in doc if t.text == "Ann")
    doc.ents = [Span(doc, start, start + 2, label="PERSON")]
    (attribution,) = find_attributions(tree(doc), shipped_cues())
    assert doc[attribution.source_start : attribution.source_end].text == "Ambassador Ann Lee"
    assert doc[attribution.source_head].text in {"Ann", "Lee"}


def test_quoted_content_is_direct_and_reported_content_indirect() -> None:
    kinds = {}
    for text in ('"The navy bought a frigate," the minister said.', "The minister said the navy bought a frigate."):
        kinds[text[0]] = [a.kind for a in find_attributions(tree(doc_of(text)), shipped_cues())]
    assert kinds == {'"': ["direct"], "T": ["indirect"]}


def test_what_somebody_vows_to_do_is_theirs_but_that_they_vow_it_is_the_articles_word(nlp: Language) -> None:
    doc = doc_of("The navy will buy a frigate, Ambassador Ann Lee told reporters in Oslo.")
    inside, whole = triple(doc, "buy"), triple(doc, "buy")
    whole = replace(whole, predicate=replace(whole.predicate, end=len(doc)))
    annotations.set_triples(doc, [inside, whole])
    make_status(nlp, "extract_status", None)(doc)
    assert [t.speaker for t in annotations.triples(doc)] == [0, None]


def test_names_and_titles_have_no_status_of_their_own() -> None:
    doc = doc_of("The navy will buy a frigate, Ambassador Ann Lee told reporters in Oslo.")
    head = next(t.i for t in doc if t.text == "Ambassador")
    status = status_of(tree(doc), head, shipped_cues())
    assert (status.polarity, status.modality) == ("positive", "asserted")


def test_a_cue_id_that_stands_twice_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "status").mkdir()
    cue = {"id": "deny", "pos": ["VERB"], "lemmas": ["naysay"], "complements": ["that"], "reading": "asserted"}
    (tmp_path / "status" / "embedding.jsonl").write_text(json.dumps(cue), "utf8")
    with pytest.raises(UsageError, match=r"embedding\.jsonl:1: the cue id 'deny' stands twice"):
        load_cues(tmp_path)


def test_a_users_cue_adds_to_ours(tmp_path: Path) -> None:
    (tmp_path / "status").mkdir()
    cue = {"id": "my.begin", "pos": ["VERB"], "lemmas": ["frobnicate"], "complements": ["np"], "reading": "possible"}
    (tmp_path / "status" / "embedding.jsonl").write_text(json.dumps(cue), "utf8")
    assert [e.id for e in load_cues(tmp_path).embedding["frobnicate"]] == ["my.begin"]
    assert "frobnicate" not in shipped_cues().embedding


@pytest.mark.parametrize("speech", ['"We shall go and they', 'He stated that "we shall go and they', 'He said: "No'])
def test_a_quotation_that_the_text_breaks_off_in_is_read_to_its_end(nlp: Language, speech: str) -> None:
    """A text cut at some length ends without its closing mark."""
    doc = nlp(f"Anna Berg, the minister, spoke in Oslo. {speech}")
    assert all(end <= len(doc) for a in annotations.attributions(doc) for _, end in a.content)
