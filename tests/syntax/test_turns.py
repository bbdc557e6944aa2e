"""Who speaks in a transcript, by the labels of its paragraphs."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from extract.syntax import find_turns

NLP = spacy.blank("en")

BRIEFING = """SECRETARY HOLM: The frigate left port. Norway paid for it.

Q: Who paid for the radar?

SECRETARY HOLM: Denmark did."""


def a_doc(text: str, *names: tuple[str, str]) -> Doc:
    doc = NLP(text)
    doc.ents = [
        Span(doc, span.start, span.end, label=label)
        for name, label in names
        for at in range(len(text))
        if text.startswith(name, at) and (span := doc.char_span(at, at + len(name))) is not None
    ]
    return doc


def turns(text: str, *names: tuple[str, str]) -> list[tuple[str, str]]:
    doc = a_doc(text, *names)
    return [(doc[t.head].text, " ".join(doc[t.start : t.end].text.split())) for t in find_turns(doc)]


def test_each_label_speaks_until_the_next() -> None:
    assert turns(BRIEFING) == [
        ("HOLM", "The frigate left port. Norway paid for it."),
        ("Q", "Who paid for the radar?"),
        ("HOLM", "Denmark did."),
    ]


def test_paragraphs_without_a_label_belong_to_the_turn_before_them() -> None:
    text = "Q Who won?\n\nTHE PRESIDENT: We did.\n\nIt was close.\n\nQ Thank you.\n\nAnd they lost."
    assert turns(text) == [("Q", "Who won?"), ("PRESIDENT", "We did. It was close."), ("Q", "Thank you.")]


def test_a_story_around_two_quoted_persons_is_no_turn_of_theirs() -> None:
    story = "\n".join(["The talks went on."] * 6)
    text = f"Ana Holm: We agreed.\n{story}\nBo Ek: We did not.\n{story}"
    assert turns(text, ("Ana Holm", "PERSON"), ("Bo Ek", "PERSON")) == [
        ("Holm", "We agreed."),
        ("Ek", "We did not."),
    ]


def test_a_transcript_in_quotation_marks_goes_on_while_paragraphs_open_with_one() -> None:
    text = 'He was asked. "Q What is it? "THE PRESIDENT: A painting.\n"It is old."\nThat was all.'
    assert turns(text) == [("Q", "What is it?"), ("PRESIDENT", 'A painting. "It is old."')]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Range: 300 km\nSpeed: Mach 2\nRange: 500 km\nSpeed: Mach 3", ()),
        ("KYIV: The army fired.\nRIGA: The navy sailed.", (("KYIV", "GPE"), ("RIGA", "GPE"))),
        ("NOTE: The ships left.\nSUMMARY: The jets came.", ()),
        ("NATO: The alliance met.\nThe ministers spoke.", (("NATO", "ORG"),)),
        ("Ana Holm: We agreed.\nThat was all.", (("Ana Holm", "PERSON"),)),
        ("The minister said this: ships left.\nThe admiral said that: jets came.", ()),
        ("A Navy ship left.\nA Boeing jet came.", ()),
        ("10:30 The ships left.\n11:40 The jets came.", ()),
        (":", ()),
        ("", ()),
    ],
)
def test_other_paragraphs_before_a_colon_are_no_turns(text: str, names: tuple[tuple[str, str], ...]) -> None:
    assert turns(text, *names) == []
