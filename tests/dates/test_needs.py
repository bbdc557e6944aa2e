"""What date rules cannot match without."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.dates.grammar import load_grammar
from extract.dates.needs import needs_of

ATOMS = st.sampled_from(["a", "b", "c", "[ab]", "[bcd]"])
EXPRESSIONS = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.tuples(inner, st.sampled_from("?*+")).map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
    ),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("expression", "needs"),
    [
        ("ab", ("a", "b")),
        ("a?b", ("b",)),
        ("(?:a|b)c", ("c", "ab")),
        ("(?P<x>[ab]|cd)+", ("abc",)),
        ("(?:a|b?)c", ("c",)),
        ("(?:ab)*", ()),
        ("a|", ()),
    ],
)
def test_needs_are_what_every_match_holds(expression: str, needs: tuple[str, ...]) -> None:
    assert needs_of(expression) == tuple(frozenset(codes) for codes in needs)


@given(EXPRESSIONS, st.text("abcde", max_size=8))
def test_no_expression_matches_a_text_that_lacks_what_it_needs(expression: str, text: str) -> None:
    if any(needed.isdisjoint(text) for needed in needs_of(expression)):
        assert not re.search(expression, text)


def test_every_rule_needs_something() -> None:
    assert [rule.shape.id for rule in load_grammar().rules if not rule.needs] == []


def test_rules_that_need_more_than_a_text_holds_match_nothing_in_it() -> None:
    grammar = load_grammar()
    codes = sorted({code for rule in grammar.rules for needed in rule.needs for code in needed})
    chance = random.Random(5)
    for _ in range(200):
        text = "".join(chance.choices(codes, k=6))
        for rule in grammar.rules:
            if any(needed.isdisjoint(text) for needed in rule.needs):
                assert not rule.expression.search(text)


@pytest.mark.parametrize("expression", ["a)", "a{2}b)", "[ab"])
def test_what_is_no_such_expression_is_an_error(expression: str) -> None:
    with pytest.raises(ValueError, match=r"bracket|cannot"):
        needs_of(expression)
