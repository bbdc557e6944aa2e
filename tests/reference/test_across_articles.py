"""Ids over several articles: equal for one thing, different for two, and the same however the articles are given."""

import json
from pathlib import Path

import pytest

from conftest import Run

ARTICLES = {
    "a.txt": "President Joe Biden arrived in Warsaw on Monday. Biden met Polish troops, and he praised Poland.",
    "b.txt": "Joe Biden signed the bill in Washington. President Biden thanked Congress for it.",
    "c.txt": "Anna Berg met Lars Berg in Oslo. Berg spoke for an hour. Anna Berg will visit Poland.",
    "d.txt": "Lars Berg left Norway for good.",
    "e.txt": "Karin Holm spoke in Oslo. Holm was calm, and the 54-year-old left early. Her brother Paul Holm stayed.",
    "f.txt": "Paul Holm lives in Bergen. Holm is a sailor.",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text + "\n", "utf8")
    return folder


@pytest.fixture(scope="module")
def together(program: Run, folder: Path) -> str:
    return program("run", ".", "--emit", "entity,triple", "--no-cache", cwd=folder).stdout


def ids(output: str) -> set[tuple[str, str, str]]:
    """(article, words, id) of the mentions of people."""
    rows = [json.loads(line) for line in output.splitlines()]
    return {
        (Path(r["article"]["id"]).stem, r["text"], r["id"])
        for r in rows
        if r["type"] in {"entity", "mention"} and r["label"] == "PERSON"
    }


def test_a_folder_and_its_files_one_by_one_give_the_same_records(program: Run, folder: Path, together: str) -> None:
    alone = [program("run", name, "--emit", "entity,triple", "--no-cache", cwd=folder).stdout for name in ARTICLES]
    assert sorted("".join(alone).splitlines()) == sorted(together.splitlines())


def test_one_person_has_one_id_under_full_name_title_and_surname_in_two_articles(together: str) -> None:
    found = {(article, text): id_ for article, text, id_ in ids(together)}
    forms = [("a", "Joe Biden"), ("a", "Biden"), ("b", "Joe Biden"), ("b", "Biden")]
    assert {found[form] for form in forms} == {"person/joe-biden"}


def test_two_people_of_one_surname_stay_two_and_the_bare_surname_is_neither(together: str) -> None:
    found = {(article, text): id_ for article, text, id_ in ids(together)}
    assert found["c", "Anna Berg"] == "person/anna-berg"
    assert found["c", "Lars Berg"] == found["d", "Lars Berg"] == "person/lars-berg"
    assert found["c", "Berg"] not in {"person/anna-berg", "person/lars-berg"}


def test_a_surname_has_the_id_of_its_only_bearer_so_far_in_each_article(together: str) -> None:
    found = {(article, text): id_ for article, text, id_ in ids(together)}
    assert found["e", "Holm"] == found["e", "the 54-year-old"] == "person/karin-holm"
    assert found["f", "Holm"] == found["e", "Paul Holm"] == "person/paul-holm"


def test_pronouns_are_mentions_and_names_are_entities(together: str) -> None:
    rows = [json.loads(line) for line in together.splitlines()]
    types = {(Path(r["article"]["id"]).stem, r["text"]): (r["type"], r["id"]) for r in rows if r["type"] != "triple"}
    assert types["a", "he"] == ("mention", "person/joe-biden")
    assert types["a", "Poland"] == ("entity", "country/PL")
