"""The relation stage as a spaCy component."""

from collections.abc import Mapping
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from extract import annotations
from extract.annotations import Triple
from extract.relations.boilerplate import is_boilerplate
from extract.relations.catalogue import Catalogue, catalogue
from extract.relations.confidence import confidence_model
from extract.relations.entities_view import EntityView, with_whole_names
from extract.relations.events import EventFrame, event_frames, event_triples
from extract.relations.examples import example_triples
from extract.relations.lexicon import lexicon
from extract.relations.nominal import nominal_triples
from extract.relations.rules import RuleBook, rule_book
from extract.relations.verbal import verbal_triples
from extract.syntax import text_of, tree


def find_triples(
    doc: Doc, relations: Catalogue, rules: RuleBook | None = None, frames: Mapping[str, EventFrame] | None = None
) -> list[Triple]:
    """All facts of a parsed Doc with mentions, with their canonical relations and confidence; `rules` and the `frames` of
    event nouns are ours if None."""
    parse, view, words = tree(doc), EntityView(doc), lexicon()
    found = verbal_triples(parse, view, words)
    events = list(event_triples(parse, view, words, found, frames or event_frames()))
    stated = {(t.subject.head, t.predicate.head) for t in events}
    owned = (t for t in nominal_triples(parse, view, words) if (t.subject.head, t.predicate.head) not in stated)
    found += [*events, *owned, *example_triples(parse, view, words)]
    found = (rules or rule_book()).with_facts(doc, parse, words, found)
    text = text_of(doc)
    idle = {i for s in doc.sents if is_boilerplate(text[s.start_char : s.end_char]) for i in range(s.start, s.end)}
    found = [with_whole_names(t, view) for t in found if t.predicate.head not in idle]
    found = [t for t in found if not t.object.start <= t.subject.start < t.subject.end <= t.object.end]
    return confidence_model().with_confidence(parse, relations.with_relations(parse, found, view), view)


class RelationStage:
    """Writes `annotations.triples(doc)`."""

    def __init__(self, relations: Catalogue, rules: RuleBook, frames: Mapping[str, EventFrame]) -> None:
        self.relations = relations
        self.rules = rules
        self.frames = frames

    def __call__(self, doc: Doc) -> Doc:
        annotations.require(doc, "extract_relations", "DEP", "POS", "LEMMA")
        annotations.set_triples(doc, find_triples(doc, self.relations, self.rules, self.frames))
        return doc


@Language.factory(
    "extract_relations",
    requires=["token.dep", "token.head", "token.pos", "token.lemma"],
    default_config={"patterns": None},
)
def make_relations(nlp: Language, name: str, patterns: str | None) -> RelationStage:
    """Facts from clauses and noun phrases; reads the parse and the mentions.

    `patterns` is a folder of a user's own, whose `relations/catalogue.jsonl` is read before ours, and whose
    `relations/rules.jsonl` and `relations/event-nouns.jsonl` are added to ours.
    """
    annotations.register_extensions()
    own = Path(patterns) if patterns else None
    return RelationStage(catalogue(own), rule_book(own), event_frames(own))
