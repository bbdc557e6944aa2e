"""Lemmas by rule, from the table, and in context."""

from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from extract.language.lemmatizer import LemmaTable, inflected, lemma_in_context, lemmatize, make_lemmatizer

NLP = spacy.blank("en")
TABLE = LemmaTable(
    {"VBD": {"met": "meet"}, "NNS": {"men": "man"}},
    {
        "verb": frozenset(
            {"hope", "hop", "move", "build", "plan", "bid", "agree", "die", "focus", "pass", "sail", "fire"}
        ),
        "adjective": frozenset({"large", "new", "big", "nuclear"}),
        "noun": frozenset({"virus", "shoe"}),
    },
)

RULES = [
    ("hoped", "VBD", "hope"),
    ("hopped", "VBD", "hop"),
    ("moving", "VBG", "move"),
    ("building", "VBG", "build"),
    ("planned", "VBN", "plan"),
    ("agreed", "VBD", "agree"),
    ("dies", "VBZ", "die"),
    ("carries", "VBZ", "carry"),
    ("carried", "VBN", "carry"),
    ("lied", "VBD", "lie"),
    ("vied", "VBN", "vie"),
    ("passes", "VBZ", "pass"),
    ("focuses", "VBZ", "focus"),
    ("Sails", "VBZ", "sail"),
    ("frobnicated", "VBD", "frobnicate"),
    ("ships", "NNS", "ship"),
    ("gunmen", "NNS", "gunman"),
    ("companies", "NNS", "company"),
    ("classes", "NNS", "class"),
    ("bases", "NNS", "base"),
    ("viruses", "NNS", "virus"),
    ("shoes", "NNS", "shoe"),
    ("torpedoes", "NNS", "torpedo"),
    ("UAVs", "NNS", "UAV"),
    ("F-16s", "NNS", "F-16"),
    ("glass", "NNS", "glass"),
    ("Forces", "NNS", "force"),
    ("Forces", "NNPS", "Force"),
    ("Industries", "NNPS", "Industry"),
    ("Boeing", "NNP", "Boeing"),
    ("larger", "JJR", "large"),
    ("biggest", "JJS", "big"),
    ("earlier", "RBR", "early"),
    ("Nuclear", "JJ", "nuclear"),
    ("Japanese", "JJ", "Japanese"),
    ("DNA", "NN", "DNA"),
    ("FOOD", "NN", "food"),
    ("GREAT", "JJ", "great"),
    ("X", "NN", "X"),
    ("12,000", "CD", "12000"),
    ("de", "NNP", "de"),
    ("The", "DT", "the"),
]


@pytest.mark.parametrize(("form", "tag", "lemma"), RULES)
def test_rules_of_inflection(form: str, tag: str, lemma: str) -> None:
    assert inflected(form, tag, TABLE) == lemma


@pytest.mark.parametrize(
    ("form", "tag", "lemma"), [("met", "VBD", "meet"), ("Met", "VBD", "meet"), ("men", "NNS", "man")]
)
def test_the_table_comes_before_the_rules(form: str, tag: str, lemma: str) -> None:
    assert lemmatize(form, tag, TABLE) == lemma


def test_a_contraction_is_have_before_a_participle_in_the_active() -> None:
    doc = Doc(
        NLP.vocab,
        words=["It", "’s", "sailed"],
        tags=["PRP", "VBZ", "VBN"],
        heads=[2, 2, 2],
        deps=["nsubj", "aux", "ROOT"],
    )
    assert lemma_in_context(doc[1], TABLE) == "have"


def test_a_contraction_is_be_in_the_passive() -> None:
    deps = ["nsubj:pass", "aux:pass", "ROOT"]
    doc = Doc(NLP.vocab, words=["It", "'s", "fired"], tags=["PRP", "VBZ", "VBN"], heads=[2, 2, 2], deps=deps)
    assert lemma_in_context(doc[1], TABLE) == "be"


def test_the_table_survives_the_disk(tmp_path: Path) -> None:
    component = make_lemmatizer(NLP, "lemmas")
    component.table = TABLE
    component.to_disk(tmp_path / "lemmas")
    restored = make_lemmatizer(NLP, "lemmas").from_disk(tmp_path / "lemmas")
    assert restored.table == TABLE


def test_a_line_break_is_its_own_lemma() -> None:
    doc = Doc(NLP.vocab, words=["Ships", "\n\n"], spaces=[False, False], tags=["NNS", "_SP"])
    assert [token.lemma_ for token in make_lemmatizer(NLP, "lemmas")(doc)] == ["ship", "\n\n"]
