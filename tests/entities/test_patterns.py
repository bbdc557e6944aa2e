"""Every entity pattern finds its examples and none of its counterexamples."""

import re
from pathlib import Path

import pytest
from spacy.language import Language

from extract.entities.gazetteer import EntityPattern, Gazetteer, entity_patterns
from extract.errors import UsageError
from extract.language import load_language

ALL = list(entity_patterns())
RENAMED = {"J-31", "PHL-191", "ZBL-09", "CV9040"}
SHAPES = [(where, p) for where, p in ALL if not isinstance(p.pattern, str)]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_language()


@pytest.fixture(scope="module")
def gazetteer(nlp: Language) -> Gazetteer:
    return Gazetteer(nlp)


def test_every_phrase_is_found_whole_through_the_tokenizer(nlp: Language, gazetteer: Gazetteer) -> None:
    missed = []
    for where, p in ALL:
        for example in p.examples if isinstance(p.pattern, str) else ():
            doc = nlp(example)
            if not any(f.start == 0 and f.end == len(doc) and f.pattern.label == p.label for f in gazetteer.find(doc)):
                missed.append((str(where), example))
    assert missed == []


@pytest.mark.parametrize(("where", "pattern"), SHAPES, ids=[p.id for _, p in SHAPES])
def test_every_shape_finds_its_examples_and_no_counterexample(
    nlp: Language, gazetteer: Gazetteer, where: object, pattern: EntityPattern
) -> None:
    assert pattern.examples, f"{where}: a pattern of shape needs an example"
    for example in pattern.examples:
        found = [f.pattern.id for f in gazetteer.find(nlp(f"They saw {example} there."))]
        assert pattern.id in found, f"{where}: {example}"
    for example in pattern.counterexamples:
        found = [f.pattern.id for f in gazetteer.find(nlp(f"They saw {example} there."))]
        assert pattern.id not in found, f"{where}: {example}"


def test_canonical_ids_have_one_name_and_one_label_family() -> None:
    names: dict[str, set[str]] = {}
    for _, p in ALL:
        if "/" in p.id and p.label != "NORP":
            names.setdefault(p.id, set()).add(p.name or "")
    assert {i: n for i, n in names.items() if len(n) > 1} == {}


def test_a_model_is_no_other_name_of_the_model_before_it() -> None:
    """A Leopard 1 is no Leopard 2; `RENAMED` are numbers of one and the same thing."""
    taken = [
        p.pattern
        for _, p in ALL
        if isinstance(p.pattern, str)
        and p.name not in {None, p.pattern}
        and re.search(r"\d", p.pattern)
        and re.sub(r"\d+", "#", p.pattern) == re.sub(r"\d+", "#", p.name or "")
    ]
    assert set(taken) == RENAMED


def test_a_users_pattern_is_added_to_ours(tmp_path: Path, nlp: Language) -> None:
    folder = tmp_path / "entities"
    folder.mkdir()
    (folder / "mine.jsonl").write_text(
        '{"label": "WEAPON", "pattern": "Zephyr cannon", "id": "weapon/zephyr"}\n', "utf8"
    )
    found = Gazetteer(nlp, tmp_path).find(nlp("a Zephyr cannon"))
    assert "weapon/zephyr" in [f.pattern.id for f in found]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"label": "GUN", "pattern": "x", "id": "a/b"}', "unknown label 'GUN'"),
        ('{"label": "WEAPON", "pattern": [], "id": "a/b"}', "the pattern is empty"),
        ('{"label": "WEAPON", "pattern": [{"LOWRE": "x"}], "id": "a/b"}', "not a token pattern"),
        ('{"label": "WEAPON", "patern": "x", "id": "a/b"}', "Field required"),
    ],
)
def test_a_bad_pattern_is_an_error_with_file_and_line(tmp_path: Path, nlp: Language, line: str, reason: str) -> None:
    folder = tmp_path / "entities"
    folder.mkdir()
    (folder / "mine.jsonl").write_text(f"\n{line}\n", "utf8")
    with pytest.raises(UsageError) as error:
        Gazetteer(nlp, tmp_path)
    assert "mine.jsonl:2" in str(error.value)
    assert reason in str(error.value)
