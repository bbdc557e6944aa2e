"""The stage as a component: what it leaves on a Doc, whatever the Doc."""

import spacy
from spacy.tokens import Doc

from extract.annotations import Mention, mentions, set_mentions
from extract.reference.component import Reference
from extract.reference.lexicon import Lexicon
from hand_parses import doc_of


def test_an_empty_doc_stays_empty(lexicon: Lexicon) -> None:
    assert mentions(Reference(lexicon)(Doc(spacy.blank("en").vocab))) == ()


def test_pronouns_are_mentions_and_no_named_entities(lexicon: Lexicon) -> None:
    doc = doc_of("Norway|==|PROPN|NNP|2|nsubj defended|defend|VERB|VBD|0|root itself|=|PRON|PRP|2|obj", [(0, 1, "GPE")])
    Reference(lexicon)(doc)
    assert [(m.label, m.name, m.id, m.chain, m.named) for m in mentions(doc)] == [
        ("GPE", "Norway", "gpe/norway", 0, True),
        ("GPE", "Norway", "gpe/norway", 0, False),
    ]
    assert [(e.text, e.ent_id_) for e in doc.ents] == [("Norway", "gpe/norway")]


def test_running_it_twice_changes_nothing(lexicon: Lexicon) -> None:
    doc = doc_of("Norway|==|PROPN|NNP|2|nsubj defended|defend|VERB|VBD|0|root itself|=|PRON|PRP|2|obj", [(0, 1, "GPE")])
    stage = Reference(lexicon)
    first = mentions(stage(doc))
    assert mentions(stage(doc)) == first


def test_dates_and_amounts_pass_as_they_came(lexicon: Lexicon) -> None:
    doc = doc_of("May|==|PROPN|NNP|2|nsubj came|come|VERB|VBD|0|root", [])
    row = Mention(0, 1, "DATE", value="2024-05", source="date.month")
    set_mentions(doc, [row])
    assert mentions(Reference(lexicon)(doc)) == (row,)
