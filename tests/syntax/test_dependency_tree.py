"""Either label scheme gives one view: Universal Dependencies, and the CLEAR labels of spaCy's English pipelines."""

import gc
import pickle
import weakref
from pathlib import Path

import pytest
from spacy.tokens import Doc

from extract import annotations
from extract.relations.catalogue import catalogue
from extract.relations.component import find_triples
from extract.status.component import StatusStage
from extract.status.cues import shipped_cues
from extract.syntax import has_label, tree
from extract.syntax.clear_scheme import is_clear_scheme
from hand_parses import doc_of
from scheme_pairs import read_pairs

CLEAR_LABELS = [
    "acomp",
    "agent",
    "attr",
    "auxpass",
    "csubjpass",
    "dative",
    "dobj",
    "intj",
    "meta",
    "neg",
    "npadvmod",
    "nsubjpass",
    "oprd",
    "pcomp",
    "pobj",
    "poss",
    "preconj",
    "predet",
    "prep",
    "prt",
    "quantmod",
    "relcl",
]

PAIRS = read_pairs(Path(__file__).with_name("pairs.txt"))


def facts(doc: Doc) -> list[tuple[str, ...]]:
    """What is read off a Doc, in words: arguments with their roles, predicate, relation, and the status of each fact."""
    annotations.set_triples(doc, find_triples(doc, catalogue()))
    StatusStage(shipped_cues())(doc)
    speakers = [doc[a.source_start : a.source_end].text for a in annotations.attributions(doc)]
    return [
        (
            f"{doc[t.subject.start : t.subject.end].text} | {t.predicate.lemma} | "
            + " | ".join(f"{a.role or 'object'} {doc[a.start : a.end].text}" for a in (t.object, *t.qualifiers)),
            doc[t.predicate.start : t.predicate.end].text,
            f"{t.rule} {t.predicate.voice} {t.predicate.tense} {t.relation}",
            f"{t.polarity} {t.modality} {'' if t.speaker is None else speakers[t.speaker]}",
        )
        for t in annotations.triples(doc)
    ]


@pytest.mark.parametrize("name", PAIRS)
def test_both_schemes_state_the_same_facts(name: str) -> None:
    universal, clear = (facts(doc) for doc in PAIRS[name].docs())
    assert universal, "the sentence must state something"
    assert clear == universal


OWN_SHAPE = frozenset(
    {"title before a name", "title with office and place", "semicolon with a main clause on either side"}
)
"""Pairs whose trees differ where nothing that is read off them does: what heads a name, and which clause a sentence."""
OWN_WORDS = frozenset({"as", "well", "at", "least", "more", "than"})
"""Words of "as well as", "at least" and "more than", which only one scheme takes for one word."""


@pytest.mark.parametrize("name", sorted(PAIRS.keys() - OWN_SHAPE))
def test_a_turned_parse_is_the_tree_that_universal_dependencies_give(name: str) -> None:
    universal, clear = (tree(doc) for doc in PAIRS[name].docs())
    words = [t for t in universal.doc if not t.is_punct and t.text not in OWN_WORDS]
    assert [(t.text, clear.head(t.i), clear.dep(t.i)) for t in words] == [
        (t.text, universal.head(t.i), universal.dep(t.i)) for t in words
    ]


def test_the_pairs_cover_the_labels_that_only_clear_has() -> None:
    given = {cell.rsplit("|", 1)[1] for pair in PAIRS.values() for cell in pair.clear.split()}
    assert len(PAIRS) >= 60
    assert set(CLEAR_LABELS) - given == set()


@pytest.mark.parametrize("name", PAIRS)
def test_a_turned_parse_is_a_tree_in_universal_labels(name: str) -> None:
    view = tree(PAIRS[name].docs()[1])
    assert sum(head == i for i, head in enumerate(view.heads)) == 1
    assert all(view.head(([i, *view.ancestors(i)])[-1]) == [i, *view.ancestors(i)][-1] for i in range(len(view.heads)))
    assert not set(view.deps) & set(CLEAR_LABELS)


def test_the_scheme_is_told_by_its_labels() -> None:
    universal, clear = PAIRS["copula with a noun"].docs()
    assert not is_clear_scheme(universal)
    assert is_clear_scheme(clear)


def test_a_label_covers_its_subtypes_but_not_the_other_way_round() -> None:
    assert has_label("nmod:poss", "nmod")
    assert has_label("nmod:poss", "nmod:poss")
    assert not has_label("nmod", "nmod:poss")


def test_conjuncts_of_conjuncts_are_found_in_text_order() -> None:
    doc = doc_of("A|==|PROPN|NNP|0|root B|==|PROPN|NNP|1|conj C|==|PROPN|NNP|2|conj")
    assert tree(doc).conjuncts(0) == (0, 1, 2)


def test_subtree_and_ancestors_follow_the_heads() -> None:
    view = tree(PAIRS["possessive"].docs()[0])
    assert view.subtree(2) == [0, 1, 2]
    assert list(view.ancestors(0)) == [2, 3]
    assert view.case(0) == (1,)


def test_a_clause_with_a_tense_on_a_noun_is_a_relative_clause() -> None:
    doc = doc_of("arms|arm|NOUN|NNS|0|root that|=|PRON|WDT|3|nsubj hit|=|VERB|VBD|1|acl Kyiv|==|PROPN|NNP|3|obj")
    assert tree(doc).dep(2) == "acl:relcl"
    doc = doc_of("arms|arm|NOUN|NNS|0|root sent|send|VERB|VBN|1|acl home|=|ADV|RB|2|advmod")
    assert tree(doc).dep(1) == "acl"


def test_due_before_an_infinitive_is_no_preposition() -> None:
    doc = doc_of(
        "Oslo|==|PROPN|NNP|5|nsubj:outer is|be|AUX|VBZ|5|cop due|=|ADP|IN|5|mark to|=|ADP|IN|3|fixed act|=|VERB|VB|0|root"
    )
    view = tree(doc)
    assert (view.heads, view.deps) == ((2, 2, 2, 4, 2), ("nsubj", "cop", "root", "mark", "xcomp"))
    doc = doc_of(
        "Oslo|==|PROPN|NNP|2|nsubj acted|act|VERB|VBD|0|root due|=|ADP|IN|5|case to|=|ADP|IN|3|fixed rain|=|NOUN|NN|2|obl"
    )
    assert tree(doc).dep(2) == "case"


def test_an_apposition_with_a_conjunction_is_a_conjunct() -> None:
    doc = doc_of("Biden|==|PROPN|NNP|0|root and|=|CCONJ|CC|3|cc Kishida|==|PROPN|NNP|1|appos")
    assert tree(doc).dep(2) == "conj"


def test_a_tree_is_made_once_for_all_who_ask() -> None:
    doc = PAIRS["possessive"].docs()[0]
    assert tree(doc) is tree(doc)
    assert tree(doc) is not tree(doc.copy())


@pytest.mark.parametrize("scheme", [0, 1])
def test_a_tree_follows_a_parse_that_changes(scheme: int) -> None:
    doc = PAIRS["possessive"].docs()[scheme]
    before = tree(doc)
    doc[4].head = doc[2]
    assert (before.head(4), tree(doc).head(4)) == (3, 2)
    doc[4].dep_ = "appos"
    assert (before.dep(4), tree(doc).dep(4)) == ("obj", "appos")


def test_a_tree_follows_names_that_are_found_later() -> None:
    doc = doc_of("Lima|==|PROPN|NNP|0|root ,|=|PUNCT|,|3|punct Peru|==|PROPN|NNP|1|appos")
    assert tree(doc).dep(2) == "appos"
    annotations.set_mentions(doc, [annotations.Mention(0, 3, "GPE")])
    assert tree(doc).dep(2) == "flat"


def test_a_tree_follows_words_that_are_merged() -> None:
    doc = PAIRS["title before a name"].docs()[0]
    assert len(tree(doc).heads) == 6
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc[2:4])
    assert tree(doc).heads == (1, 2, 3, 3, 3)


def test_a_doc_goes_between_processes_after_its_tree_was_asked_for() -> None:
    doc = PAIRS["possessive"].docs()[1]
    made = tree(doc)
    for copy in (pickle.loads(pickle.dumps(doc)), Doc(doc.vocab).from_bytes(doc.to_bytes())):
        assert (tree(copy).heads, tree(copy).deps) == (made.heads, made.deps)
        assert tree(copy).doc is copy


def test_only_the_last_tree_is_kept() -> None:
    doc = PAIRS["possessive"].docs()[0]
    tree(doc)
    kept = weakref.ref(doc)
    del doc
    tree(PAIRS["apposition"].docs()[0])
    gc.collect()
    assert kept() is None


def test_a_name_behind_its_title_is_in_one_phrase_with_it() -> None:
    cells = "drummer|=|NOUN|NN|0|root Ann|==|PROPN|NNP|1|appos Lee|==|PROPN|NNP|2|flat"
    assert tree(doc_of(cells, [(1, 3, "PERSON")])).dep(1) == "flat"
    assert tree(doc_of(cells, [(1, 3, "GPE")])).dep(1) == "appos"


def test_an_adverb_of_direction_right_behind_a_verb_is_its_particle() -> None:
    cells = "was|be|AUX|VBD|2|aux:pass brought|bring|VERB|VBN|0|root {}|=|ADV|RB|2|advmod by|=|ADP|IN|5|case rebels|rebel|NOUN|NNS|2|obl"
    assert tree(doc_of(cells.format("down"))).dep(2) == "compound:prt"
    assert tree(doc_of(cells.format("again"))).dep(2) == "advmod"


@pytest.mark.parametrize(("case", "label"), [("by", "obl:agent"), ("with", "obl")])
def test_who_comes_along_with_it_is_not_who_does_it(case: str, label: str) -> None:
    cells = (
        "corps|==|NOUN|NN|3|nsubj:pass was|be|AUX|VBD|3|aux:pass disbanded|disband|VERB|VBN|0|root {0}|=|ADP|IN|5|case "
        "Force|==|PROPN|NNP|3|obl:agent"
    )
    assert tree(doc_of(cells.format(case))).dep(4) == label
