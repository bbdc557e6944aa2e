"""Token patterns find exactly what spaCy's Matcher finds when it tries every pattern at every token."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.entities.gazetteer import entity_patterns
from extract.entities.token_patterns import TokenPatterns, find_anchors

VOCAB = Vocab()
WORDS = ["Camp", "Air", "air", "Base", "of", "the", "Oslo", "12", "-", "mine", "Navy"]
TOKENS = st.fixed_dictionaries(
    {},
    optional={
        "TEXT": st.sampled_from(["Camp", {"IN": ["Air", "Navy"]}, {"REGEX": "^[A-Z]"}, {"NOT_IN": ["of"]}]),
        "LOWER": st.sampled_from(["air", {"IN": ["base", "mine"]}, {"REGEX": "^m"}]),
        "OP": st.sampled_from(["?", "*", "+", "!", "{1,3}", "{2}", "{2,}", "{,2}"]),
    },
)


@given(st.lists(st.lists(TOKENS, min_size=1, max_size=4), min_size=1, max_size=4), st.lists(st.sampled_from(WORDS)))
def test_any_patterns_find_what_the_matcher_finds(patterns: list[list[dict[str, object]]], words: list[str]) -> None:
    ours, theirs = TokenPatterns(VOCAB), Matcher(VOCAB)
    for number, pattern in enumerate(patterns):
        ours.add(f"p{number}", pattern)
        theirs.add(f"p{number}", [pattern], greedy="LONGEST")
    doc = Doc(VOCAB, words=words)
    assert sorted(set(ours.find(doc, words))) == sorted(set(theirs(doc)))


def test_shipped_patterns_are_all_looked_for_by_a_word_they_need() -> None:
    patterns = [(where, p.pattern) for where, p in entity_patterns() if not isinstance(p.pattern, str)]
    everywhere = [str(where) for where, p in patterns if not find_anchors([t for t in p if not isinstance(t, str)])]
    assert everywhere == [], "tried at every token: give each a token with a TEXT or LOWER that it cannot lack"


def test_a_bad_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match=r"."):
        TokenPatterns(VOCAB).add("bad", [{"TEXT": "a", "OP": "{x}"}])
