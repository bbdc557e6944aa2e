"""Sentences of the shipped pipeline on what news does with full stops, quotes and lines.

`|` stands where one sentence ends and the next starts; paragraph breaks are written as they are.
"""

import pytest
from spacy.language import Language

from extract.language import load_language

CASES = {
    "plain": "The navy has ten ships. |It wants two more.",
    "question": "Will the yard deliver? |Nobody knows.",
    "exclamation": "They won! |The war is over.",
    "month": "The talks began on Jan. 10 in Seoul. |They ended a week later.",
    "rank": "Lt. Gen. Ann Ito met Adm. Lee in Tokyo. |They signed a pact.",
    "ranks in capitals": "GEN. PAUL BERG and TOM LIND, JR. met ADM. LEE in Tokyo. |They signed a pact.",
    "initials": "J. P. Smith leads the firm. |He took over in 2019.",
    "country": "The U.S. Navy ordered four ships. |The U.S. will pay $2.1bn.",
    "country at the end": "Poland buys its missiles from the U.S. |It pays in dollars.",
    "company": "Acme Corp. won the contract. |Acme Inc. lost it.",
    "number": "It was aid package No. 5 this year. |Another will follow.",
    "decimal": "Spending rose 3.5 percent in 2023. |It will rise again.",
    "dollars": "The deal is worth $1.2 billion. |It covers 12 jets.",
    "time": "The ship left port at 5 p.m. on Sunday. |It returned on Monday.",
    "ellipsis inside": "We need ships ... and we need them now. |That is all.",
    "quotation": "“We need more ships,” the minister said. |The yard agreed.",
    "two sentences in quotes": "“We need ships. |We need them now,” he said.",
    "quote closes the sentence": "He said: “We will buy the jets.” |Then he left.",
    "straight quotes": '"We need more ships," the minister said. |The yard agreed.',
    "brackets": "Poland bought tanks (the first arrived in 2022). |More will come.",
    "designation": "Japan will buy F-35A fighters and SM-3 missiles. |Delivery starts in 2026.",
    "abbreviation inside": "The law covers arms, e.g. missiles and mines. |It does not cover radars.",
    "semicolon does not split": "The army needs tanks; the navy needs ships.",
    "colon does not split": "The order has two parts: ships and radars.",
    "dash does not split": "The yard — the largest in Europe — will close.",
    "paragraphs": "The navy has ten ships.\n\n|It wants two more.",
    "headline": "Navy to Buy Two More Ships\n\n|The navy will buy two more ships this year.",
    "headline with one break": "Navy to buy ships\n|The navy of the island state will buy two more ships from a yard in France this year.",
    "list": "The order covers\n|- two frigates\n|- one tanker",
    "wrapped lines": "The navy of the island state will buy two\nmore ships this year, the minister said.",
    "honorifics": "Mr. Tanaka met Mrs. Bell and Dr. Roy. |Nobody else came.",
    "verbless": "No deal yet. |Talks go on.",
    "conjunction at the start": "The ship sank. |But the crew survived.",
}


@pytest.fixture(scope="module")
def language() -> Language:

    return load_language()


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_sentences_end_where_a_reader_ends_them(language: Language, marked: str) -> None:
    doc = language(marked.replace("|", ""))
    assert [sent.text.strip() for sent in doc.sents] == [part.strip() for part in marked.split("|")]
