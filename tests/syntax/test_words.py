"""Words are read once for all stages, and those of one document change no other's."""

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.syntax.words import words


def test_a_vocabulary_without_lower_forms_leaves_those_of_others_alone(nlp: Language) -> None:
    form = "Zwiebelturm"
    bare = Doc(Vocab(), words=[form], tags=["NN"], pos=["NOUN"], lemmas=[form])
    named = Doc(nlp.vocab, words=[form], tags=["NN"], pos=["NOUN"], lemmas=[form])
    assert [word.lower_ for word in (*words(bare), *words(named))] == [form.lower()] * 2


def test_words_are_read_anew_where_a_tag_has_changed(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["ships"], tags=["NNS"], pos=["NOUN"], lemmas=["ship"])
    assert words(doc)[0].tag_ == "NNS"
    doc[0].tag_ = "VBZ"
    assert words(doc)[0].tag_ == "VBZ"


def test_a_body_written_like_a_pronoun_is_a_name(nlp: Language) -> None:
    tags = {"tags": ["WP", "VBD", "NNP"], "pos": ["PRON", "VERB", "PROPN"], "lemmas": ["who", "help", "Chad"]}
    assert words(Doc(nlp.vocab, words=["WHO", "helped", "Chad"], **tags))[0].tag_ == "NNP"
    assert words(Doc(nlp.vocab, words=["WHO", "HELPED", "CHAD"], **tags))[0].tag_ == "WP"
    assert words(Doc(nlp.vocab, words=["who", "helped", "Chad"], **tags))[0].tag_ == "WP"
