"""`--scope entity` keeps facts in which a side or qualifier names or stands for an entity, and no others."""

import pytest

from extract import annotations
from extract.annotations import ArticleContext
from extract.assemble import Assembler, Scope
from extract.relations.catalogue import catalogue
from extract.relations.component import find_triples
from hand_parses import doc_of

KEPT = {
    "a proper noun that was not found as an entity": "Tarkhan|==|PROPN|NNP|2|nsubj delayed|delay|VERB|VBD|0|root talks|talk|NOUN|NNS|2|obj",
    "a pronoun of persons without an antecedent": "They|they|PRON|PRP|2|nsubj delayed|delay|VERB|VBD|0|root talks|talk|NOUN|NNS|2|obj",
    "a noun of people": "Ministers|minister|NOUN|NNS|2|nsubj delayed|delay|VERB|VBD|0|root talks|talk|NOUN|NNS|2|obj",
    "a name in a qualifier": "Storms|storm|NOUN|NNS|2|nsubj delayed|delay|VERB|VBD|0|root talks|talk|NOUN|NNS|2|obj "
    "in|=|ADP|IN|5|case Oslo|==|PROPN|NNP|2|obl",
}
LEFT_OUT = {
    "things alone": "Storms|storm|NOUN|NNS|2|nsubj delayed|delay|VERB|VBD|0|root talks|talk|NOUN|NNS|2|obj",
    "a pronoun of things": "It|it|PRON|PRP|2|nsubj delayed|delay|VERB|VBD|0|root talks|talk|NOUN|NNS|2|obj",
}


def facts(cells: str, scope: Scope) -> int:
    doc = doc_of(cells, [])
    annotations.set_context(doc, ArticleContext("a"))
    annotations.set_triples(doc, find_triples(doc, catalogue()))
    return len(list(Assembler(doc).triple_records(scope)))


@pytest.mark.parametrize("cells", KEPT.values(), ids=KEPT)
def test_facts_on_somebody_are_kept(cells: str) -> None:
    assert facts(cells, "entity") == facts(cells, "open") == 1


@pytest.mark.parametrize("cells", LEFT_OUT.values(), ids=LEFT_OUT)
def test_facts_on_nobody_are_left_to_the_open_scope(cells: str) -> None:
    assert (facts(cells, "entity"), facts(cells, "open")) == (0, 1)


def test_possession_is_a_fact_in_the_open_scope_too() -> None:
    cells = "Oslo|==|PROPN|NNP|3|nmod:poss 's|=|PART|POS|1|case moons|moon|NOUN|NNS|4|nsubj faded|fade|VERB|VBD|0|root"
    doc = doc_of(cells, [(0, 1, "GPE")])
    annotations.set_context(doc, ArticleContext("a"))
    annotations.set_triples(doc, find_triples(doc, catalogue()))
    assert [record.predicate for record in Assembler(doc).triple_records("open")] == ["have"]
