"""Names in one sentence are no relation, and a small change of words changes who does what to whom."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extract.annotations import Argument, triples

HERE = Path(__file__).parent
TOGETHER = (HERE / "together.txt").read_text("utf8").splitlines()
"""Sentences with names in square brackets and nothing said between them."""
PAIRS = (HERE / "minimal-pairs.txt").read_text("utf8").strip().split("\n\n")
"""Pairs of sentences after "=", each with all its facts: subject, predicate, role, argument and, if it is not plainly
asserted, polarity and modality."""
NAME = re.compile(r"\[([^\]]+)\]")


def named(doc: Doc, argument: Argument, names: list[str]) -> set[str]:
    return {name for name in names if name in doc[argument.start : argument.end].text}


def facts(doc: Doc) -> Iterator[str]:
    for t in triples(doc):
        if t.rule == "clause.complement":
            continue  # what is said, of the open scope
        status = () if (t.polarity, t.modality) == ("positive", "asserted") else (f"{t.polarity} {t.modality}",)
        for a in (t.object, *t.qualifiers):
            sides = doc[t.subject.start : t.subject.end].text, doc[a.start : a.end].text
            yield " | ".join((sides[0], t.predicate.lemma, a.role or "object", sides[1], *status))


def test_there_are_sixty_of_each() -> None:
    assert len(set(TOGETHER)) >= 60 and all(len(NAME.findall(line)) > 1 for line in TOGETHER)
    assert len(set(PAIRS)) >= 60 and all(pair.count("= ") == 2 for pair in PAIRS)


@pytest.mark.parametrize("line", TOGETHER)
def test_names_that_only_stand_together_are_in_no_relation(nlp: Language, line: str) -> None:
    names = NAME.findall(line)
    doc = nlp(NAME.sub(r"\1", line))
    related = [
        (t.subject, argument)
        for t in triples(doc)
        for argument in (t.object, *t.qualifiers)
        if (left := named(doc, t.subject, names)) and named(doc, argument, names) - left
    ]
    assert related == []


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.split("\n")[0][2:])
def test_each_sentence_of_a_pair_states_exactly_its_facts(nlp: Language, pair: str) -> None:
    for block in pair.split("= ")[1:]:
        sentence, *expected = block.strip().split("\n")
        assert sorted(facts(nlp(sentence))) == sorted(expected), sentence
