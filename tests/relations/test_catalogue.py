"""Every canonical relation is found in its examples and not in its counterexamples, by the whole pipeline."""

import pytest
from spacy.language import Language

from extract.annotations import triples
from extract.patterns import files, read_lines
from extract.relations.catalogue import Relation

RELATIONS = [line.value for path in files("relations/catalogue.jsonl") for line in read_lines(path, Relation)]


@pytest.mark.parametrize("relation", RELATIONS, ids=[r.id for r in RELATIONS])
def test_a_relation_is_found_in_its_examples_only(nlp: Language, relation: Relation) -> None:
    for example in relation.examples:
        assert relation.id in [t.relation for t in triples(nlp(example))], example
    for counterexample in relation.counterexamples:
        assert relation.id not in [t.relation for t in triples(nlp(counterexample))], counterexample
