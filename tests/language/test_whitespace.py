"""Line breaks are no words of a clause: nothing hangs on them."""

import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from extract.language.whitespace import make_whitespace, reattach

NLP = spacy.blank("en")


def parsed(words: list[str], heads: list[int], deps: list[str]) -> Doc:
    return Doc(NLP.vocab, words=words, spaces=[False] * len(words), heads=heads, deps=deps)


def test_a_break_hangs_on_the_word_before_it() -> None:
    doc = parsed(["Ships", "sail", "\n\n", "Crews", "rest"], [1, 1, 4, 4, 4], ["nsubj", "ROOT", "dep", "nsubj", "ROOT"])
    done = make_whitespace(NLP, "whitespace")(doc)
    assert done[2].head.text == "sail"
    assert done[2].dep_ == "dep"
    assert [sent.text for sent in done.sents] == ["Shipssail\n\n", "Crewsrest"]


def test_a_word_under_a_break_moves_to_the_word_above() -> None:
    doc = parsed(["Ships", "\n", "sail", "home"], [2, 2, 2, 1], ["nsubj", "dep", "ROOT", "advmod"])
    done = make_whitespace(NLP, "whitespace")(doc)
    assert done[3].head.text == "sail"
    assert done[3].dep_ == "advmod"
    assert not any(token.head.is_space for token in done if not token.is_space)


def test_a_word_whose_sentence_is_a_break_becomes_a_root() -> None:
    doc = parsed(["Ships", "\n", "sail"], [1, 1, 1], ["nsubj", "ROOT", "obj"])
    done = make_whitespace(NLP, "whitespace")(doc)
    assert [token.dep_ for token in done] == ["ROOT", "dep", "ROOT"]
    assert [token.head.i for token in done] == [0, 0, 2]


def test_a_break_in_front_hangs_on_the_first_word() -> None:
    doc = parsed(["\n\n", "Ships", "sail"], [0, 2, 2], ["ROOT", "nsubj", "ROOT"])
    done = make_whitespace(NLP, "whitespace")(doc)
    assert done[0].head.text == "Ships"
    assert len(list(done.sents)) == 1


def test_a_text_of_blanks_stays_as_it_is() -> None:
    doc = parsed(["\n\n"], [0], ["ROOT"])
    assert reattach(doc) == {}
    assert make_whitespace(NLP, "whitespace")(doc)[0].head.i == 0


def test_a_name_ends_where_its_line_ends() -> None:
    doc = parsed(["Read", "Acme", "News", "\n\n", "Japan"], [0, 2, 0, 2, 4], ["ROOT", "compound", "obj", "dep", "ROOT"])
    doc.set_ents([Span(doc, 1, 5, label="ORG")])
    assert [name.text for name in make_whitespace(NLP, "whitespace")(doc).ents] == ["AcmeNews"]


def test_blanks_around_a_name_are_cut() -> None:
    doc = parsed(["\n", "Acme", " ", "sells"], [1, 3, 1, 3], ["dep", "nsubj", "dep", "ROOT"])
    doc.set_ents([Span(doc, 0, 3, label="ORG")])
    assert [(name.start, name.end) for name in make_whitespace(NLP, "whitespace")(doc).ents] == [(1, 2)]


@given(st.data())
def test_no_word_ever_hangs_on_a_break(data: st.DataObject) -> None:
    """Over trees grown left to right, with breaks anywhere."""
    words = data.draw(st.lists(st.sampled_from(["a", "b", "\n"]), min_size=1, max_size=8))
    heads = [0] + [data.draw(st.integers(0, index - 1)) for index in range(1, len(words))]
    done = make_whitespace(NLP, "whitespace")(parsed(words, heads, ["dep"] * len(words)))
    if any(not token.is_space for token in done):
        assert not any(token.head.is_space for token in done)
