"""Phrases are found where spaCy's PhraseMatcher finds them, though they are split only when they are needed."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.matcher import PhraseMatcher

from extract.entities.gazetteer import entity_patterns
from extract.entities.phrases import Phrases
from extract.language.tokenizer import make_tokenizer

PIECES = [
    "cannot",
    "can",
    "U.S.",
    "F-35A",
    "F",
    "Air Force",
    "5km",
    "won't",
    "US$5",
    "Kyiv",
    "’s",
    "and/or",
    "é",
    "(",
    "A",
]


@pytest.fixture(scope="module", params=["ours", "spacy"])
def nlp(request: pytest.FixtureRequest) -> Language:
    made = spacy.blank("en")
    if request.param == "ours":
        made.tokenizer = make_tokenizer(made)
    return made


@given(
    st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=6),
    st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join),
)
def test_the_same_matches_as_the_phrase_matcher(nlp: Language, phrases: list[str], text: str) -> None:
    matcher = PhraseMatcher(nlp.vocab)
    for phrase in set(phrases):
        matcher.add(phrase, [nlp.tokenizer(phrase)])
    doc = nlp.tokenizer(text)
    expected = sorted((start, end, nlp.vocab.strings[key]) for key, start, end in matcher(doc))
    assert sorted(Phrases(nlp.tokenizer, set(phrases)).find([token.text for token in doc])) == expected


def test_each_shipped_phrase_is_found_alone_by_its_first_word(nlp: Language) -> None:
    phrases = [p.pattern for _, p in entity_patterns() if isinstance(p.pattern, str)]
    known = Phrases(nlp.tokenizer, phrases)
    missed = []
    for phrase in phrases[::7]:
        texts = [token.text for token in nlp.tokenizer(phrase)]
        if (0, len(texts), phrase) not in known.find(texts):
            missed.append(phrase)
    assert missed == []
