"""The relation stage as a spaCy component."""

from spacy.language import Language
from spacy.tokens import Doc

from extract import annotations
from extract.annotations import Triple
from extract.relations.entities_view import EntityView
from extract.relations.lexicon import lexicon
from extract.relations.nominal import nominal_triples
from extract.relations.verbal import verbal_triples
from extract.syntax import tree


def find_triples(doc: Doc) -> list[Triple]:
    """All facts of a parsed Doc with mentions, each said once."""
    parse, view, words = tree(doc), EntityView(doc), lexicon()
    return [*verbal_triples(parse, view, words), *nominal_triples(parse, view, words)]


class RelationStage:
    """Writes `annotations.triples(doc)`."""

    def __call__(self, doc: Doc) -> Doc:
        annotations.set_triples(doc, find_triples(doc))
        return doc


@Language.factory("extract_relations", requires=["token.dep", "token.head", "token.pos", "token.lemma"])
def make_relations(nlp: Language, name: str) -> RelationStage:
    """Facts from clauses and noun phrases; reads the parse and the mentions."""
    annotations.register_extensions()
    return RelationStage()
