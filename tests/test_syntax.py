"""Either label scheme gives one view: Universal Dependencies, and the CLEAR labels of spaCy's English pipelines."""

import pytest

from extract.clear_scheme import is_clear_scheme
from extract.relations.catalogue import catalogue
from extract.relations.component import find_triples
from extract.syntax import has_label, tree
from hand_parses import doc_of

SAME_SENTENCES = {
    "preposition": (
        "Japan|==|PROPN|NNP|2|nsubj sold|sell|VERB|VBD|0|root arms|arm|NOUN|NNS|2|obj to|=|ADP|IN|5|case Italy|==|PROPN|NNP|2|obl",
        "Japan|==|PROPN|NNP|2|nsubj sold|sell|VERB|VBD|0|root arms|arm|NOUN|NNS|2|dobj to|=|ADP|IN|2|prep Italy|==|PROPN|NNP|4|pobj",
    ),
    "passive with agent": (
        "Arms|arm|NOUN|NNS|3|nsubj:pass were|be|AUX|VBD|3|aux:pass sold|sell|VERB|VBN|0|root by|=|ADP|IN|5|case "
        "Italy|==|PROPN|NNP|3|obl:agent",
        "Arms|arm|NOUN|NNS|3|nsubjpass were|be|AUX|VBD|3|auxpass sold|sell|VERB|VBN|0|root by|=|ADP|IN|3|agent "
        "Italy|==|PROPN|NNP|4|pobj",
    ),
    "copula": (
        "Italy|==|PROPN|NNP|4|nsubj is|be|AUX|VBZ|4|cop an|=|DET|DT|4|det ally|=|NOUN|NN|0|root of|=|ADP|IN|6|case "
        "Japan|==|PROPN|NNP|4|nmod",
        "Italy|==|PROPN|NNP|2|nsubj is|be|AUX|VBZ|0|root an|=|DET|DT|4|det ally|=|NOUN|NN|2|attr of|=|ADP|IN|4|prep "
        "Japan|==|PROPN|NNP|5|pobj",
    ),
    "conjoined objects of a preposition": (
        "Iran|==|PROPN|NNP|2|nsubj deals|deal|VERB|VBZ|0|root with|=|ADP|IN|4|case Syria|==|PROPN|NNP|2|obl and|=|CCONJ|CC|6|cc "
        "Oman|==|PROPN|NNP|4|conj",
        "Iran|==|PROPN|NNP|2|nsubj deals|deal|VERB|VBZ|0|root with|=|ADP|IN|2|prep Syria|==|PROPN|NNP|3|pobj and|=|CCONJ|CC|4|cc "
        "Oman|==|PROPN|NNP|4|conj",
    ),
    "relative clause": (
        "NATO|==|PROPN|NNP|4|nsubj which|=|PRON|WDT|3|nsubj leads|lead|VERB|VBZ|1|acl:relcl met|meet|VERB|VBD|0|root "
        "Kyiv|==|PROPN|NNP|4|obj KFOR|==|PROPN|NNP|3|obj",
        "NATO|==|PROPN|NNP|4|nsubj which|=|PRON|WDT|3|nsubj leads|lead|VERB|VBZ|1|relcl met|meet|VERB|VBD|0|root "
        "Kyiv|==|PROPN|NNP|4|dobj KFOR|==|PROPN|NNP|3|dobj",
    ),
    "possessive": (
        "Iran|==|PROPN|NNP|3|nmod:poss 's|=|PART|POS|1|case navy|=|NOUN|NN|4|nsubj fired|fire|VERB|VBD|0|root shots|shot|NOUN|NNS|4|obj",
        "Iran|==|PROPN|NNP|3|poss 's|=|PART|POS|1|case navy|=|NOUN|NN|4|nsubj fired|fire|VERB|VBD|0|root shots|shot|NOUN|NNS|4|dobj",
    ),
    "controlled infinitive": (
        "Oslo|==|PROPN|NNP|2|nsubj decided|decide|VERB|VBD|0|root to|=|PART|TO|4|mark buy|=|VERB|VB|2|xcomp jets|jet|NOUN|NNS|4|obj",
        "Oslo|==|PROPN|NNP|2|nsubj decided|decide|VERB|VBD|0|root to|=|PART|TO|4|aux buy|=|VERB|VB|2|xcomp jets|jet|NOUN|NNS|4|dobj",
    ),
    "gerund after a preposition": (
        "Oslo|==|PROPN|NNP|2|nsubj insisted|insist|VERB|VBD|0|root on|=|SCONJ|IN|4|mark buying|buy|VERB|VBG|2|advcl "
        "jets|jet|NOUN|NNS|4|obj",
        "Oslo|==|PROPN|NNP|2|nsubj insisted|insist|VERB|VBD|0|root on|=|ADP|IN|2|prep buying|buy|VERB|VBG|3|pcomp "
        "jets|jet|NOUN|NNS|4|dobj",
    ),
}


def facts(cells: str) -> list[tuple[str, ...]]:
    rows = [cell.split("|")[0] for cell in cells.split()]
    doc = doc_of(cells, [(i, i + 1, "GPE") for i, form in enumerate(rows) if form[0].isupper()])
    found = find_triples(doc, catalogue())
    return [
        (
            doc[t.subject.start : t.subject.end].text,
            t.predicate.lemma,
            *(f"{a.role}:{doc[a.start : a.end].text}" for a in (t.object, *t.qualifiers)),
        )
        for t in found
    ]


@pytest.mark.parametrize("name", SAME_SENTENCES)
def test_both_schemes_state_the_same_facts(name: str) -> None:
    universal, clear = SAME_SENTENCES[name]
    assert facts(universal), "the sentence must state something"
    assert facts(clear) == facts(universal)


def test_the_scheme_is_told_by_its_labels() -> None:
    universal, clear = SAME_SENTENCES["copula"]
    assert not is_clear_scheme(doc_of(universal))
    assert is_clear_scheme(doc_of(clear))


def test_a_label_covers_its_subtypes_but_not_the_other_way_round() -> None:
    assert has_label("nmod:poss", "nmod")
    assert has_label("nmod:poss", "nmod:poss")
    assert not has_label("nmod", "nmod:poss")


def test_conjuncts_of_conjuncts_are_found_in_text_order() -> None:
    doc = doc_of("A|==|PROPN|NNP|0|root B|==|PROPN|NNP|1|conj C|==|PROPN|NNP|2|conj")
    assert tree(doc).conjuncts(0) == (0, 1, 2)


def test_subtree_and_ancestors_follow_the_heads() -> None:
    view = tree(doc_of(SAME_SENTENCES["possessive"][0]))
    assert view.subtree(2) == [0, 1, 2]
    assert list(view.ancestors(0)) == [2, 3]
    assert view.case(0) == (1,)


def test_a_clause_with_a_tense_on_a_noun_is_a_relative_clause() -> None:
    doc = doc_of("arms|arm|NOUN|NNS|0|root that|=|PRON|WDT|3|nsubj hit|=|VERB|VBD|1|acl Kyiv|==|PROPN|NNP|3|obj")
    assert tree(doc).dep(2) == "acl:relcl"
    doc = doc_of("arms|arm|NOUN|NNS|0|root sent|send|VERB|VBN|1|acl home|=|ADV|RB|2|advmod")
    assert tree(doc).dep(1) == "acl"


def test_an_apposition_with_a_conjunction_is_a_conjunct() -> None:
    doc = doc_of("Biden|==|PROPN|NNP|0|root and|=|CCONJ|CC|3|cc Kishida|==|PROPN|NNP|1|appos")
    assert tree(doc).dep(2) == "conj"
