"""Rules are tried in the sentences that hold a word which they cannot lack, and in all where they name none."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.relations.rule_words import Needed, needed_words, sentences_with
from extract.relations.rules import rule_book
from extract.syntax import tree

LED = {"RIGHT_ATTRS": {"TAG": "VBN", "LEMMA": {"IN": ["lead", "run"]}}}
NOUN = {"RIGHT_ATTRS": {"POS": "NOUN"}}


def two_sentences() -> Doc:
    return Doc(
        Vocab(),
        words=["Oslo", "leads", ".", "Oslo", "-", "led", "talks"],
        lemmas=["Oslo", "lead", ".", "Oslo", "-", "lead", "talk"],
        tags=["NNP", "VBZ", ".", "NNP", "HYPH", "VBN", "NNS"],
        pos=["PROPN", "VERB", "PUNCT", "PROPN", "PUNCT", "VERB", "NOUN"],
        heads=[1, 1, 1, 5, 5, 6, 6],
        deps=["nsubj", "ROOT", "punct", "obl", "punct", "amod", "ROOT"],
    )


def test_a_sentence_counts_where_lemma_and_tag_are_those_of_the_rule() -> None:
    doc = two_sentences()
    needed = needed_words([[NOUN, LED]])
    assert needed is not None
    assert [s.text for s in sentences_with(doc, tree(doc).words, needed)] == ["Oslo - led talks"]


def test_a_rule_that_names_no_word_is_tried_everywhere() -> None:
    assert needed_words([[NOUN, LED], [NOUN]]) is None
    assert needed_words([[{"RIGHT_ATTRS": {"LEMMA": {"REGEX": "^le"}}}]]) is None


def test_shipped_rules_all_name_a_word() -> None:
    needed = rule_book().needed
    assert needed is not None and all(isinstance(need, Needed) and need.values for need in needed)
