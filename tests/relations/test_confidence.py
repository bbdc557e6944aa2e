"""Confidence is a probability, and less certain ground lowers it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.annotations import Mention, set_arc_probabilities, set_mentions
from extract.relations.catalogue import catalogue
from extract.relations.component import find_triples
from extract.relations.confidence import HIGHEST, LOWEST, ConfidenceModel, confidence_model
from hand_parses import doc_of

CELLS = "Japan|==|PROPN|NNP|2|nsubj sold|sell|VERB|VBD|0|root ships|ship|NOUN|NNS|2|obj"


@given(st.floats(-50, 50), st.dictionaries(st.sampled_from(["a", "b"]), st.floats(-50, 50)))
def test_confidence_stays_inside_its_bounds(bias: float, features: dict[str, float]) -> None:
    assert LOWEST <= ConfidenceModel(bias, {"a": 3.0, "b": -3.0}).confidence(features) <= HIGHEST


def test_a_weight_moves_confidence_in_its_direction() -> None:
    model = ConfidenceModel(0.0, {"good": 1.0, "bad": -1.0})
    assert model.confidence({"bad": 1.0}) < model.confidence({}) == 0.5 < model.confidence({"good": 1.0})


def test_a_subject_known_by_a_pronoun_is_less_sure_than_a_named_one() -> None:
    named, linked = doc_of(CELLS), doc_of(CELLS)
    set_mentions(named, [Mention(0, 1, "GPE", name="Japan")])
    set_mentions(linked, [Mention(0, 1, "GPE", name="Japan", via="pronoun", named=False)])
    (sure,), (less,) = find_triples(named, catalogue()), find_triples(linked, catalogue())
    assert less.confidence < sure.confidence


def test_a_fact_on_an_attachment_that_the_parser_doubts_is_less_sure() -> None:
    sure, doubtful = doc_of(CELLS), doc_of(CELLS)
    set_arc_probabilities(sure, [1.0, 1.0, 1.0])
    set_arc_probabilities(doubtful, [1.0, 1.0, 0.4])
    (firm,), (less,) = find_triples(sure, catalogue()), find_triples(doubtful, catalogue())
    assert less.confidence < firm.confidence


def test_weights_name_rules_that_exist() -> None:
    doc = doc_of(CELLS)
    assert f"rule={find_triples(doc, catalogue())[0].rule}" in confidence_model().weights


@pytest.mark.parametrize("side", ["subject", "object"])
def test_no_link_is_surer_than_a_name(side: str) -> None:
    weights = confidence_model().weights
    linked = {n: w for n, w in weights.items() if n.startswith((f"{side}=via-", f"{side}=stand-in"))}
    assert linked
    assert all(w <= weights[f"{side}=entity"] for w in linked.values()), linked


def test_a_pronoun_for_a_phrase_without_a_name_is_less_sure_than_the_phrase() -> None:
    weights = confidence_model().weights
    assert weights["subject=stand-in"] < weights["subject=common"]
