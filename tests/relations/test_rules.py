"""Rules of `patterns/relations/rules*.jsonl` add facts, or give a relation to those that are there."""

import json
from pathlib import Path
from typing import Any

import pytest

import extract
from extract.errors import UsageError
from extract.pattern_tools.rules import lint_rules, try_rules
from extract.relations.catalogue import catalogue
from extract.relations.component import find_triples
from extract.relations.rules import RuleBook, rule_book
from hand_parses import doc_of

MADE = (
    "Oslo|==|PROPN|NNP|2|nsubj got|get|VERB|VBD|0|root Swedish|==|ADJ|JJ|5|{left} -|=|PUNCT|HYPH|3|punct "
    "made|make|VERB|VBN|6|amod jets|jet|NOUN|NNS|2|{object}"
)
NAMES = [(0, 1, "GPE"), (2, 3, "NORP")]
OWN: dict[str, Any] = {
    "id": "gets",
    "pattern": [
        {"RIGHT_ID": "verb", "RIGHT_ATTRS": {"LEMMA": "get"}},
        {"LEFT_ID": "verb", "REL_OP": ">", "RIGHT_ID": "who", "RIGHT_ATTRS": {"DEP": "nsubj"}},
        {"LEFT_ID": "verb", "REL_OP": ">", "RIGHT_ID": "what", "RIGHT_ATTRS": {"DEP": "obj"}},
    ],
    "subject": "who",
    "predicate": "verb",
    "object": "what",
    "relation": "orders",
    "examples": ["Norway got six jets."],
    "counterexamples": ["Norway sold six jets."],
}


def facts(cells: str, rules: RuleBook | None = None) -> list[tuple[str, str, str, str | None]]:
    doc = doc_of(cells, NAMES)
    return [
        (doc[t.subject.head].text, t.predicate.lemma, doc[t.object.start : t.object.end].text, t.relation)
        for t in find_triples(doc, catalogue(), rules)
    ]


def own(folder: Path, *rows: dict[str, Any]) -> Path:
    (folder / "relations").mkdir()
    (folder / "relations" / "rules.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf8")
    return folder


@pytest.mark.parametrize(("left", "object_"), [("compound", "obj"), ("npadvmod", "dobj")])
def test_a_rule_adds_a_fact_in_either_scheme_of_labels(left: str, object_: str) -> None:
    found = facts(MADE.format(left=left, object=object_))
    assert [row[:3] for row in found if row[0] == "Swedish"] == [("Swedish", "make", "jets")]


def test_a_rule_gives_a_relation_to_a_fact_that_the_grammar_has_found(tmp_path: Path) -> None:
    cells = MADE.format(left="compound", object="obj")
    before, after = facts(cells), facts(cells, rule_book(own(tmp_path, OWN)))
    assert [row[:3] for row in before] == [row[:3] for row in after]
    assert [row[3] for row in after if row[1] == "get"] == ["orders"] != [row[3] for row in before if row[1] == "get"]


def test_rules_of_ones_own_work_through_the_pipeline_and_their_examples_are_run(tmp_path: Path) -> None:
    folder = own(tmp_path, OWN)
    assert lint_rules(folder) == []
    nlp = extract.load(patterns=folder)
    assert try_rules(nlp, folder) == (2, [])
    assert [t.relation for t in nlp("Norway got six jets.")._.triples] == ["orders"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"subject": "nobody"}, "'nobody'"),
        ({"pattern": [{"RIGHT_ID": "verb", "RIGHT_ATTRS": {"LEMA": "get"}}]}, "pattern"),
        ({"id": "made-by"}, "already"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_bad_rule_is_named_with_its_line(change: dict[str, Any], reason: str, tmp_path: Path) -> None:
    folder = own(tmp_path, {**OWN, **change})
    with pytest.raises(UsageError, match=r"rules\.jsonl:1"):
        rule_book(folder)
    assert any(reason in problem.what for problem in lint_rules(folder))


def test_a_rule_for_an_unknown_relation_and_one_without_examples_are_told(tmp_path: Path) -> None:
    folder = own(tmp_path, {**OWN, "relation": "owns_a_castle", "examples": []})
    assert {problem.check for problem in lint_rules(folder)} == {"rule", "examples"}


def test_an_example_that_does_not_hold_is_told(tmp_path: Path) -> None:
    folder = own(tmp_path, {**OWN, "examples": ["Norway sold six jets."], "counterexamples": ["Norway got six jets."]})
    checks = [problem.check for problem in try_rules(extract.load(patterns=folder), folder)[1]]
    assert checks == ["example", "counterexample"]
