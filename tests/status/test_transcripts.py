"""Facts of a transcript have the speaker of their turn, and "I" and "we" are that speaker."""

import pytest
from spacy.language import Language

from extract import annotations
from extract.annotations import ArticleContext
from extract.assemble import Assembler
from extract.pipeline import load
from extract.records import TripleRecord

BRIEFING = """Pentagon Press Secretary Maj. Gen. Pat Ryder held a briefing in Washington.

GEN. RYDER: The United States delivered two Patriot batteries to Ukraine. China says that it fired missiles near Taiwan.

Q: Did Russia attack the port of Odesa?

GEN. RYDER: I visited Poland on Monday.

The talks ended."""


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


@pytest.fixture(scope="module")
def facts(nlp: Language) -> dict[str, TripleRecord]:
    """By predicate."""
    doc = nlp.make_doc(BRIEFING)
    annotations.set_context(doc, ArticleContext("briefing", published="2024-05-02"))
    return {record.predicate: record for record in Assembler(nlp(doc)).triple_records("open")}


def speaker(record: TripleRecord) -> str | None:
    return None if record.speaker is None else record.speaker.name or record.speaker.text


def test_what_is_said_in_a_turn_has_its_speaker(facts: dict[str, TripleRecord]) -> None:
    assert speaker(facts["deliver"]) == "Pat Ryder"
    said = facts["deliver"].speaker
    assert said is not None and (said.kind, said.cue.text) == ("direct", ":")


def test_a_report_within_a_turn_keeps_its_own_source(facts: dict[str, TripleRecord]) -> None:
    assert speaker(facts["fire"]) == "China"


def test_a_question_is_no_assertion_and_has_no_name(facts: dict[str, TripleRecord]) -> None:
    assert (facts["attack"].modality, speaker(facts["attack"])) == ("possible", "Q")


def test_who_says_i_is_the_speaker(facts: dict[str, TripleRecord]) -> None:
    assert facts["visit"].subject.name == "Pat Ryder"


def test_what_stands_outside_the_turns_is_nobodys(facts: dict[str, TripleRecord]) -> None:
    assert speaker(facts["hold"]) is None
