"""The component writes what the reader says on Docs, whatever whitespace they hold."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from extract.errors import UsageError
from extract.language.reader.component import Reader
from extract.language.reader.windows import TextReader
from language.reader.rule_scorer import RuleScorer

VOCAB = spacy.blank("en").vocab


def reader() -> Reader:
    component = Reader()
    component.reader = TextReader(RuleScorer())
    return component


def doc_of(*words: str) -> Doc:
    return Doc(VOCAB, words=list(words), spaces=[False] * len(words))


def test_writes_tags_features_parse_and_names() -> None:
    doc = reader()(doc_of("The", "NATO", "SUMMIT", "began", "."))
    assert [token.tag_ for token in doc] == ["NN", "NN", "NN", "NN", "."]
    assert [token.pos_ for token in doc][-2:] == ["NOUN", "PUNCT"]
    assert doc[0].morph.get("Number") == ["Sing"]
    assert [token.head.i for token in doc] == [0, 0, 0, 0, 0]
    assert [token.dep_ for token in doc] == ["ROOT", "dep", "dep", "dep", "dep"]
    assert [(span.text, span.label_) for span in doc.ents] == [("NATOSUMMIT", "ORG")]


def test_whitespace_hangs_on_the_word_before_it() -> None:
    doc = reader()(doc_of("\n", "Tanks", " ", "rolled", ".", "\n\n", "Jets", "flew", "\n"))
    spaces = [token for token in doc if token.is_space]
    assert [token.head.i for token in spaces] == [1, 1, 4, 7]
    assert {(token.tag_, token.pos_, token.dep_) for token in spaces} == {("_SP", "SPACE", "dep")}
    assert [sent.start for sent in doc.sents] == [0, 6]


def test_a_blank_line_ends_a_sentence() -> None:
    doc = reader()(doc_of("Arms", "deal", "\n\n", "Poland", "buys", "\n", "tanks"))
    assert [sent.start for sent in doc.sents] == [0, 3]


def test_presets_of_earlier_components_hold() -> None:
    doc = doc_of("Lt", ".", "Smith", "spoke", "Then", "left")
    doc[2].is_sent_start = False
    doc[4].is_sent_start = True
    assert [sent.start for sent in reader()(doc).sents] == [0, 4]


def test_entities_that_are_there_stay() -> None:
    doc = doc_of("NATO", "SUMMIT", "in", "OSLO")
    doc.ents = [Span(doc, 1, 2, label="EVENT")]
    assert [(span.start, span.end, span.label_) for span in reader()(doc).ents] == [(1, 2, "EVENT"), (3, 4, "ORG")]


@pytest.mark.parametrize("words", [(), ("\n",), (" ", "\n\n", "\t")])
def test_texts_without_words_pass(words: tuple[str, ...]) -> None:
    doc = reader()(doc_of(*words))
    assert [token.pos_ for token in doc] == ["SPACE"] * len(words)
    assert sum(len(sent) for sent in doc.sents) == len(words)


def test_a_reader_without_a_network_says_so() -> None:
    with pytest.raises(UsageError, match="no network"):
        Reader()(doc_of("Tanks"))
    with pytest.raises(UsageError, match="no network"):
        Reader().to_bytes()
