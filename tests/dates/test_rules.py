"""Every rule of dates does what its examples say and leaves its counterexamples alone."""

import pytest

from extract.dates import find_timexes
from extract.dates.grammar import RuleShape, load_grammar
from extract.language import load_language

PUBLISHED = "2024-06-10"
RULES = [rule.shape for rule in load_grammar().rules]
NLP = load_language()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_finds_its_examples_with_span_and_value(rule: RuleShape) -> None:
    for text, span, value in rule.examples:
        doc = NLP(text)
        found = [(doc[t.start : t.end].text, t.value, t.rule) for t in find_timexes(doc, PUBLISHED)]
        assert (span, value, rule.id) in found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_leaves_its_counterexamples_alone(rule: RuleShape) -> None:
    for text in rule.counterexamples:
        doc = NLP(text)
        assert [t for t in find_timexes(doc, PUBLISHED) if t.rule == rule.id] == []


def test_rule_ids_are_unique() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
