"""Sentence starts that the layout settles, before any parser has a say."""

import pytest
import spacy
from spacy.language import Language

from extract.language.paragraphs import find_paragraph_starts, make_paragraphs
from extract.language.tokenizer import make_tokenizer

# Text, and the words that start a paragraph, heading or list item after the first.
CASES = {
    "a blank line separates": ("Fleet grows\n\nThe navy has ten ships.", ["The"]),
    "also before a small letter": ("Fleet grows\n\nten ships more", ["ten"]),
    "several blank lines": ("One.\n\n\n\nTwo.", ["Two"]),
    "blank lines with blanks": ("One.\n \nTwo.", ["Two"]),
    "carriage returns": ("One.\r\n\r\nTwo.", ["Two"]),
    "no break, no start": ("The navy has ten ships. It wants two more.", []),
    "a date line between headline and text on one line": (
        "Yard wins order Friday, August 21, 2015 The yard will build two ships.",
        ["Friday", "The"],
    ),
    "a date in a sentence is no date line": ("Talks ended on Friday, August 21, 2015 The Hague said.", []),
    "a place line": ("SAN DIEGO - The fleet sailed.", ["The"]),
    "a place line with an agency": ("New fleet\n\nTOKYO (Reuters) -- Japan sold ships.", ["TOKYO", "Japan"]),
    "an agency alone": ("(Bloomberg) -- The fleet sailed.", ["The"]),
    "an aside between dashes": ("NATO - The alliance of 32 - met. It left.", []),
    "an aside after a place line": ("OSLO - The fleet - all ten ships - sailed.", ["The"]),
    "two places": ("Berlin/Vilnius - The firm builds a plant.", ["The"]),
    "a place line with a date in brackets": ("NAIROBI, Kenya (June 18, 2025) - The mission ends.", ["The"]),
    "a place line with a date": ("KYIV, 14 May 2024 — The fleet sailed.", ["The"]),
    "a long dash without blanks": ("WASHINGTON—The fleet sailed.", ["The"]),
    "a name with a hyphen": ("Franco-German ships sailed. F-35 jets flew.", []),
    "a dash between words": ("The fleet - Tokyo says - sailed.", []),
    "a wrapped line goes on": (
        "The navy has ten ships and it\nwants to buy two more in the next year.",
        [],
    ),
    "a wrapped line goes on with a name": (
        "The navy has ten ships and it wants to buy more from\nFrance in the next year than in this one.",
        [],
    ),
    "a line after a full stop": ("The navy has ten ships.\nIt wants two more.", ["It"]),
    "a line after a quotation's end": ("“We need ships.”\nThe minister left.", ["The"]),
    "a heading above a text": (
        "New ships\nThe navy of the island state has ordered two more ships from a yard in France.",
        ["The"],
    ),
    "a byline between heading and text": (
        "New ships\nBy Ann Lee\nThe navy of the island state has ordered two more ships from a yard.",
        ["By", "The"],
    ),
    "bullets": ("Bought were\n• two frigates\n• a tanker", ["•", "•"]),
    "dashes as bullets": ("Bought were\n- two frigates\n- a tanker", ["-", "-"]),
    "numbered items": ("Bought were\n1. two frigates\n2. a tanker", ["1", "2"]),
    "a text that starts with blank lines": ("\n\nThe navy has ships.", ["The"]),
    "a text that ends with blank lines": ("The navy has ships.\n\n", []),
    "blanks alone": ("\n\n", []),
    "nothing": ("", []),
}


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.tokenizer = make_tokenizer(nlp)
    return nlp


@pytest.mark.parametrize(("text", "starts"), CASES.values(), ids=CASES.keys())
def test_layout_starts_a_sentence_where(nlp: Language, text: str, starts: list[str]) -> None:
    doc = nlp(text)
    assert [doc[index].text for index in find_paragraph_starts(doc)] == starts


def test_the_component_presets_sentence_starts_and_leaves_the_rest_open(nlp: Language) -> None:
    doc = make_paragraphs(nlp, "layout")(nlp("Fleet grows\n\nThe navy has ships."))
    assert [token.text for token in doc if token.is_sent_start] == ["Fleet", "The"]
    assert doc[1].is_sent_start is None


def test_no_sentence_starts_behind_a_rank(nlp: Language) -> None:
    doc = make_paragraphs(nlp, "layout")(nlp("They met Lt. Gen. Ito."))
    assert [token.text for token in doc if token.is_sent_start is False] == ["Gen.", "Ito"]


def test_a_paragraph_starts_even_behind_an_abbreviation(nlp: Language) -> None:
    doc = make_paragraphs(nlp, "layout")(nlp("They asked the Gen.\n\nHe left."))
    assert doc[5].text == "He"
    assert doc[5].is_sent_start


def test_a_name_is_not_cut(nlp: Language) -> None:
    doc = make_paragraphs(nlp, "layout")(nlp("The chief Ann Ito left."))
    assert doc[3].is_sent_start is False


def test_an_abbreviation_ends_a_sentence_before_a_pronoun_or_article(nlp: Language) -> None:
    doc = make_paragraphs(nlp, "layout")(
        nlp("It was made in the U.S. The price rose. The U.S. Navy paid Acme Inc. Bolts fit.")
    )
    assert [token.text for token in doc if token.is_sent_start][1:] == ["The"]
