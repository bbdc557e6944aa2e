"""Nouns that state an event with their arguments, from `patterns/relations/event-nouns*.jsonl`."""

import json
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from conftest import Run
from extract.errors import UsageError
from extract.pattern_tools.events import lint_events, try_events
from extract.relations.catalogue import catalogue
from extract.relations.component import find_triples
from extract.relations.events import event_frames
from hand_parses import doc_of

OWN: dict[str, Any] = {
    "id": "salute",
    "nouns": ["salute"],
    "others": ["to"],
    "examples": ["Norway's salute to Finland was short."],
    "counterexamples": ["The salute was short."],
}
CASES = {
    "possessor and what undergoes it": (
        "Oslo|==|PROPN|NNP|3|nmod:poss 's|=|PART|POS|1|case capture|=|NOUN|NN|6|nsubj of|=|ADP|IN|5|case "
        "Riga|==|PROPN|NNP|3|nmod failed|fail|VERB|VBD|0|root",
        [(0, 1, "GPE"), (4, 5, "GPE")],
        [("Oslo", "capture", None, "Riga")],
    ),
    "who does it and what undergoes it, of a noun whose owner undergoes it otherwise": (
        "Iran|==|PROPN|NNP|3|nmod:poss 's|=|PART|POS|1|case murder|=|NOUN|NN|6|nsubj of|=|ADP|IN|5|case "
        "exiles|exile|NOUN|NNS|3|nmod angered|anger|VERB|VBD|0|root Paris|==|PROPN|NNP|6|obj",
        [(0, 1, "GPE"), (6, 7, "GPE")],
        [("Iran", "murder", None, "exiles")],
    ),
    "a thing, and where it goes, though the parse hangs the place on the thing": (
        "Delivery|delivery|NOUN|NN|6|nsubj of|=|ADP|IN|3|case tanks|tank|NOUN|NNS|1|nmod to|=|ADP|IN|5|case "
        "Riga|==|PROPN|NNP|3|nmod began|begin|VERB|VBD|0|root",
        [(2, 3, "WEAPON"), (4, 5, "GPE")],
        [("tanks", "delivery", "to", "Riga")],
    ),
    "both sides of what is between them": (
        "talks|talk|NOUN|NNS|6|nsubj between|=|ADP|IN|3|case Oslo|==|PROPN|NNP|1|nmod and|=|CCONJ|CC|5|cc "
        "Riga|==|PROPN|NNP|3|conj failed|fail|VERB|VBD|0|root",
        [(2, 3, "GPE"), (4, 5, "GPE")],
        [("Oslo", "talk", "with", "Riga")],
    ),
    "one argument is no fact": (
        "capture|=|NOUN|NN|4|nsubj of|=|ADP|IN|3|case Riga|==|PROPN|NNP|1|nmod failed|fail|VERB|VBD|0|root",
        [(2, 3, "GPE")],
        [],
    ),
    "a light verb has said it": (
        "Oslo|==|PROPN|NNP|2|nsubj launched|launch|VERB|VBD|0|root raid|=|NOUN|NN|2|obj on|=|ADP|IN|5|case "
        "Riga|==|PROPN|NNP|3|nmod",
        [(0, 1, "GPE"), (4, 5, "GPE")],
        [],
    ),
}


def own(folder: Path, *rows: dict[str, Any]) -> Path:
    (folder / "relations").mkdir()
    (folder / "relations" / "event-nouns.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf8")
    return folder


@pytest.mark.parametrize("name", CASES)
def test_an_event_noun_states(name: str) -> None:
    cells, mentions, expected = CASES[name]
    doc = doc_of(cells, mentions)
    found = [t for t in find_triples(doc, catalogue()) if t.rule == "noun.event"]
    texts = [(doc[t.subject.start : t.subject.end].text, doc[t.object.start : t.object.end].text) for t in found]
    told = [(s, t.predicate.lemma, t.object.role, o) for (s, o), t in zip(texts, found, strict=True)]
    assert told == expected


def test_possession_does_not_say_an_event_again() -> None:
    cells, mentions, _ = CASES["possessor and what undergoes it"]
    rules = [t.rule for t in find_triples(doc_of(cells, mentions), catalogue())]
    assert "noun.possessive" not in rules


def test_the_shipped_lines_are_sound_and_their_examples_hold(nlp: Language) -> None:
    assert lint_events() == []
    tried, problems = try_events(nlp)
    assert tried >= 30 and problems == []


def test_a_users_noun_is_added_and_takes_the_place_of_ours(tmp_path: Path) -> None:
    frames = event_frames(own(tmp_path, OWN, OWN | {"id": "mine", "nouns": ["sale"]}))
    assert frames["salute"].id == "salute" and frames["sale"].id == "mine" and frames["visit"].id == "go"


def test_a_noun_in_two_lines_of_a_folder_is_named(tmp_path: Path) -> None:
    folder = own(tmp_path, OWN, OWN | {"id": "again", "counterexamples": []})
    assert [p.check for p in lint_events(folder)] == ["duplicate", "examples"]
    with pytest.raises(UsageError, match="again: 'salute' stands in"):
        event_frames(folder)


def test_why_names_the_line_of_the_noun(program: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The sale of ten jets to Turkey angered Athens.\n", "utf8")
    lines = program("run", "a.txt", "--no-cache", cwd=tmp_path).stdout.splitlines()
    event = next(json.loads(line)["id"] for line in lines if json.loads(line)["rule"] == "noun.event")
    told = program("why", event, "--articles", "a.txt", cwd=tmp_path)
    assert told.returncode == 0 and "patterns/relations/event-nouns.jsonl:1" in told.stdout
