"""Every rule of dates does what its examples say and leaves its counterexamples alone, on tokens alone (no tags or parse)."""

import pytest
import spacy

from extract.dates import find_timexes
from extract.dates.grammar import RuleShape, load_grammar
from extract.dates.lexicon import Lexicon, words
from extract.errors import UsageError
from extract.language.tokenizer import make_tokenizer

PUBLISHED = "2024-06-10"
RULES = [rule.shape for rule in load_grammar().rules]
NLP = spacy.blank("en")
NLP.tokenizer = make_tokenizer(NLP)


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


def test_a_form_in_two_classes_is_an_error_that_names_it() -> None:
    twice = words().model_copy(update={"classes": {"month": {"May": 5}, "other": {"may": 1}, "unit": {}, "units": {}}})
    with pytest.raises(UsageError, match="'may' stands in two classes"):
        Lexicon(twice, [])
