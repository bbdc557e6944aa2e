"""Every canonical relation is found in its examples and not in its counterexamples, by the whole pipeline; a user's file
adds to ours, and a bad one is told with its line."""

import json
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extract.annotations import Triple, triples
from extract.errors import UsageError
from extract.patterns import files, read_lines
from extract.relations.catalogue import catalogue
from extract.relations.component import find_triples
from extract.relations.relation_lines import FILES, Relation

RELATIONS = [line.value for path in files(FILES) for line in read_lines(path, Relation)]
PLOVER = {
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
    "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "RETREAT",
}  # fmt: skip
HURLS = {
    "id": "hurls",
    "definition": "throws something",
    "subject": ["party"],
    "object": ["weapon"],
    "frames": [{"verbs": ["hurl"]}],
    "examples": [],
    "counterexamples": [],
}


def relation_of(doc: Doc, verb: str) -> tuple[str, str | None, str]:
    """Subject, relation and object of the first triple of a predicate."""
    found: Triple = next(t for t in triples(doc) if t.predicate.lemma == verb)
    return doc[found.subject.head].text, found.relation, doc[found.object.head].text


@pytest.mark.parametrize("relation", RELATIONS, ids=[r.id for r in RELATIONS])
def test_a_relation_is_found_in_its_examples_only(nlp: Language, relation: Relation) -> None:
    for example in relation.examples:
        assert relation.id in [t.relation for t in triples(nlp(example))], example
    for counterexample in relation.counterexamples:
        assert relation.id not in [t.relation for t in triples(nlp(counterexample))], counterexample


def test_there_are_forty_relations_each_with_examples_and_a_definition() -> None:
    assert len(RELATIONS) >= 40
    assert all(r.examples and r.counterexamples and r.definition and r.frames for r in RELATIONS)


def test_mappings_are_categories_of_plover_and_properties_of_wikidata() -> None:
    for relation in RELATIONS:
        assert relation.mappings.plover is None or relation.mappings.plover in PLOVER, relation.id
        wikidata = relation.mappings.wikidata
        assert wikidata is None or wikidata.lstrip("^").startswith("P"), relation.id


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Poland bought tanks from Germany.", "buy", ("Poland", "acquires", "tanks")),
        ("Tanks were bought by Poland.", "buy", ("Poland", "acquires", "Tanks")),
        ("The tanks were bought from Germany.", "buy", ("tanks", "supplies", "Germany")),
        ("The tanks were sold to Poland.", "sell", ("tanks", "supplies", "Poland")),
        ("The tanks were sold to Poland by Germany.", "sell", ("Germany", "supplies", "tanks")),
        ("Poland was supplied with tanks.", "supply", ("Poland", "acquires", "tanks")),
    ],
)
def test_the_direction_of_passives_and_inverse_verbs(
    nlp: Language, text: str, verb: str, expected: tuple[str, str, str]
) -> None:
    assert relation_of(nlp(text), verb) == expected


@pytest.mark.parametrize(
    ("text", "relation", "sides"),
    [
        ("Germany delivered tanks to Kyiv.", "supplies", ("agent", "theme")),
        ("Tanks were delivered to Kyiv by Germany.", "supplies", ("agent", "theme")),
        ("Tanks were delivered to Kyiv.", "supplies", ("theme", "recipient")),
        ("The tanks were bought from Germany.", "supplies", ("theme", "agent")),
        ("The drone was shot down over Kharkiv.", "shoots_down", ("theme", "place")),
        ("The missile was tested in May.", "tests", ("theme", "time")),
        ("A treaty was signed with Italy.", "signs", ("theme", "with")),
        ("The battery was charged at night.", None, None),
        ("The letter was delivered to Kyiv.", None, None),
    ],
)
def test_one_relation_whatever_is_left_out_and_its_sides_say_what_is_what(
    nlp: Language, text: str, relation: str | None, sides: tuple[str, str] | None
) -> None:
    assert [(t.relation, t.sides) for t in triples(nlp(text))] == [(relation, sides)]


def test_a_file_of_ones_own_adds_a_relation_and_speaks_first(nlp: Language, tmp_path: Path) -> None:
    own = [HURLS, {**HURLS, "id": "gives_away", "frames": [{"verbs": ["donate"]}]}]
    folder = tmp_path / "relations"
    folder.mkdir()
    (folder / "catalogue.jsonl").write_text("\n".join(map(json.dumps, own)), "utf8")
    relations = catalogue(tmp_path)
    for text, expected in [
        ("The rebels hurled grenades.", "hurls"),
        ("Germany has donated tanks.", "gives_away"),
        ("Germany delivered tanks.", "supplies"),
    ]:
        assert [t.relation for t in find_triples(nlp(text), relations)] == [expected]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"object": ["wepon"]}, "hurls: no type 'wepon'"),
        ({"id": "supplies"}, "supplies: there is one of this id already"),
        ({"inverse": "hurled_by"}, "hurls: 'hurled_by' is no relation with it as its inverse"),
        ({"frames": [{"roles": ["at"]}]}, "hurls: a frame has either verbs or nouns"),
        ({"verb": ["hurl"]}, "verb: Extra inputs are not permitted"),
    ],
)
def test_a_bad_line_is_told_with_its_place(tmp_path: Path, change: dict[str, object], reason: str) -> None:
    folder = tmp_path / "relations"
    folder.mkdir()
    (folder / "catalogue.jsonl").write_text(f"\n{json.dumps({**HURLS, **change})}", "utf8")
    with pytest.raises(UsageError) as error:
        catalogue(tmp_path)
    assert f"catalogue.jsonl:2: {'relation ' * (change.keys() != {'verb'})}{reason}" in str(error.value)
