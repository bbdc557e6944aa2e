"""What the sides of a record stand for."""

from extract import annotations
from extract.annotations import ArticleContext
from extract.assemble import Assembler
from extract.relations.catalogue import catalogue
from extract.relations.component import find_triples
from hand_parses import doc_of


def test_what_is_said_of_a_name_stands_for_no_name() -> None:
    doc = doc_of(
        "US|==|PROPN|NNP|2|compound makers|maker|NOUN|NNS|6|nsubj RTX|==|PROPN|NNP|2|appos and|=|CCONJ|CC|5|cc "
        "Boeing|==|PROPN|NNP|3|conj sell|=|VERB|VBP|0|root arms|arm|NOUN|NNS|6|obj",
        [(0, 1, "GPE"), (2, 3, "ORG"), (4, 5, "ORG")],
    )
    annotations.set_context(doc, ArticleContext("a"))
    annotations.set_triples(doc, find_triples(doc, catalogue()))
    records = [r for r in Assembler(doc).triple_records("entity") if r.rule == "noun.title"]
    assert [(r.subject.name, r.object.text, r.object.name) for r in records] == [
        ("RTX", "US makers", None),
        ("Boeing", "US makers", None),
    ]
    assert all(doc.text[r.phrase.start : r.phrase.end] == r.phrase.text for r in records)


def test_a_pronoun_for_a_phrase_without_a_name_has_its_words_as_name_and_no_id() -> None:
    doc = doc_of(
        "The|=|DET|DT|2|det crew|=|NOUN|NN|3|nsubj left|leave|VERB|VBD|0|root and|=|CCONJ|CC|6|cc "
        "they|=|PRON|PRP|6|nsubj slept|sleep|VERB|VBD|3|conj in|=|ADP|IN|8|case Oslo|==|PROPN|NNP|6|obl",
        [(7, 8, "GPE")],
    )
    annotations.set_stand_ins(doc, [annotations.StandIn(4, 1, 2, "pronoun")])
    annotations.set_triples(doc, find_triples(doc, catalogue()))
    slept = next(r for r in Assembler(doc).triple_records("entity") if r.predicate == "sleep")
    assert (slept.subject.text, slept.subject.name, slept.subject.id, slept.subject.via) == (
        "they",
        "crew",
        None,
        "pronoun",
    )
