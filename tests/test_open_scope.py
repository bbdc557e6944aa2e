"""`--scope open` prints facts in whole words; their ids are those of the usual scope."""

from typing import Any

import pytest

import extract
from extract.assemble import Assembler

NLP_TEXTS = {
    "articles, auxiliaries and prepositions": (
        "The ministry has not yet approved the sale of the jets in the northern port.",
        ("The ministry", "has not yet approved", "the sale of the jets"),
    ),
    "a relative clause without a comma": (
        "The agency bought drones that a small firm had built.",
        ("The agency", "bought", "drones that a small firm had built"),
    ),
    "not one behind a comma, which says something more": (
        "The agency bought the drones, which a small firm had built.",
        ("The agency", "bought", "the drones"),
    ),
    "a passive in the order of the text": (
        "The old bridge was destroyed by a missile.",
        ("The old bridge", "was destroyed", "a missile"),
    ),
    "what is said": (
        "A spokesman said that the talks would go on.",
        ("A spokesman", "said", "the talks would go on"),
    ),
    "what is said, with the speaker put in behind it": (
        "The talks would go on, a spokesman said.",
        ("a spokesman", "said", "The talks would go on"),
    ),
}


@pytest.fixture(scope="module")
def nlp() -> Any:
    return extract.load()


@pytest.mark.parametrize("case", NLP_TEXTS)
def test_the_open_scope_has_whole_words(case: str, nlp: Any) -> None:
    text, wanted = NLP_TEXTS[case]
    found = [(r.subject.text, r.phrase.text, r.object.text) for r in Assembler(nlp(text)).triple_records("open")]
    assert wanted in found


def test_whole_words_stand_in_the_article(nlp: Any) -> None:
    for text, _ in NLP_TEXTS.values():
        for record in Assembler(nlp(text)).triple_records("open"):
            for part in (record.subject, record.phrase, record.object, *record.qualifiers):
                assert text[part.start : part.end] == part.text


def test_a_fact_has_the_same_ids_in_both_scopes(nlp: Any) -> None:
    assembler = Assembler(nlp("The United States has sold the old jets to Poland, the ministry in Warsaw said."))
    usual = {(r.id, r.fact) for r in assembler.triple_records("entity")}
    assert usual and usual <= {(r.id, r.fact) for r in assembler.triple_records("open")}


def test_the_usual_scope_does_not_repeat_what_is_said(nlp: Any) -> None:
    rules = [r.rule for r in Assembler(nlp("Poland said that Ukraine had lost the town.")).triple_records("entity")]
    assert rules and "clause.complement" not in rules


def test_mister_is_no_title(nlp: Any) -> None:
    facts = [
        (r.subject.text, r.object.text) for r in Assembler(nlp("Mr. Tanaka met Gen. Harris.")).triple_records("open")
    ]
    assert ("Tanaka", "Mr.") not in facts


def test_possession_stands_in_whole_phrases_and_is_told_with_a_relation_and_without(nlp: Any) -> None:
    assembler = Assembler(nlp("Poland's plan failed. Poland's ally stayed."))
    owned = {r.object.text for r in assembler.triple_records("entity") if r.rule == "noun.possessive"}
    told = {r.relation for r in assembler.triple_records("open") if r.rule == "noun.possessive"}
    assert "plan" in owned and told == {"allied_with", None}


def test_a_passive_in_the_order_of_the_text_says_who_acts(nlp: Any) -> None:
    assembler = Assembler(nlp("The bridge was destroyed by a missile."))
    sides = [[r.sides for r in assembler.triple_records(scope)] for scope in ("entity", "open")]  # type: ignore[arg-type]
    assert [[(s.subject, s.object) for s in row if s] for row in sides] == [[("agent", "theme")], [("theme", "agent")]]
