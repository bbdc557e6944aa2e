"""The page as bytes: what its policy names, what its data hold, where its libraries come from."""

import base64
import hashlib
import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

import extract.view
from extract.batch.options import Options
from extract.batch.run import Means
from extract.read.units import read_units
from extract.view.data import page_data
from extract.view.inputs import EMIT, Inputs, read_inputs
from extract.view.page import render_page, script_json
from extract.view.texts import find_texts
from view.made_records import MadeArticle, many

VENDOR = Path(extract.view.__file__).parent / "vendor"


def read(*paths: Path | str, texts: tuple[str, ...] = ()) -> Inputs:
    return read_inputs(read_units(list(map(str, paths))), Options(emit=EMIT), Means(), texts)


def page_of(inputs: Inputs) -> str:
    return render_page(page_data(inputs.collection, inputs.problems))


@pytest.fixture
def made() -> MadeArticle:
    article = MadeArticle("story.txt", "Boats for Pontia", "2024-05-01")
    article.say(("Norland", "sold", "six 🚢 boats", "Pontia", "May 2024"), value="2024-05")
    article.say(("Pontia", "sold", "two radars", "Osteria", "June 2024"), modality="future", value="2024-06")
    return article


@pytest.fixture
def records(made: MadeArticle, tmp_path: Path) -> Path:
    path = tmp_path / "facts.jsonl"
    path.write_text(made.lines(), "utf8")
    return path


def test_the_policy_allows_no_source_and_exactly_the_scripts_and_styles_of_the_page(records: Path) -> None:
    page = page_of(read(records))
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    allowed = dict(part.split(" ", 1) for part in policy[1].split("; "))

    def hashes(elements: list[str]) -> str:
        return " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(e.encode()).digest()).decode()}'" for e in elements)

    assert allowed["default-src"] == "'none'"
    assert allowed["script-src"] == hashes(re.findall(r"<script>(.*?)</script>", page, re.S))
    assert allowed["style-src"] == hashes(re.findall(r"<style[^>]*>(.*?)</style>", page, re.S))
    assert page.index("Content-Security-Policy") < page.index("<script")
    assert not re.search(r'\s(?:style|on\w+)="', page[: page.index("<script")])


def test_the_same_records_give_the_same_bytes_of_modest_size(records: Path) -> None:
    page = page_of(read(records))
    assert page == page_of(read(records))
    assert len(page.encode()) < 1_500_000


def test_data_end_no_script_element_whatever_they_hold() -> None:
    hostile = "</script><script>alert(1)</script><!-- \u2028 & \ud7ff"
    text = script_json([hostile])
    assert not set(text) & set("<>&\u2028")
    assert json.loads(text) == [hostile]


def test_texts_come_from_the_file_that_an_id_names_and_only_if_it_is_the_same_version(
    made: MadeArticle, records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert read(records).collection.articles["story.txt"].text is None
    (tmp_path / "story.txt").write_text(made.text, "utf8")
    assert read(records).collection.articles["story.txt"].text == made.text
    (tmp_path / "story.txt").write_text("An earlier story. " + made.text, "utf8")
    assert read(records).collection.articles["story.txt"].text is None


def test_texts_come_from_articles_that_are_named(made: MadeArticle, records: Path, tmp_path: Path) -> None:
    articles = tmp_path / "articles.jsonl"
    articles.write_text(json.dumps({"id": made.id, "text": made.text}) + "\n", "utf8")
    inputs = read(records, texts=(str(articles),))
    assert inputs.collection.articles[made.id].text == made.text
    assert [str(e) for e in find_texts(inputs.collection, [str(tmp_path / "gone")])] != []


@pytest.mark.parametrize("identifier", ["-", "/etc/passwd", ".", "a\0b", "x" * 5000, ""])
def test_an_id_that_is_no_article_file_is_never_opened(identifier: str, made: MadeArticle, tmp_path: Path) -> None:
    made.id = identifier
    for triple in made.triples:
        triple["article"]["id"] = identifier
    path = tmp_path / "facts.jsonl"
    path.write_text(made.lines(), "utf8")
    inputs = read(path)
    assert inputs.collection.articles[identifier].text is None
    assert inputs.problems == []


def test_records_and_articles_are_told_apart_and_bad_ones_are_named(records: Path, tmp_path: Path) -> None:
    lines = records.read_text("utf8").splitlines()
    bad = json.dumps({**json.loads(lines[1]), "id": 7})
    records.write_text("\n".join((*lines, bad, lines[1], "{")), "utf8")
    story = tmp_path / "yard.txt"
    story.write_text("Poland ordered two frigates from Denmark in May 2022.\n", "utf8")
    inputs = read(records, story)
    assert [article.text is not None for article in inputs.collection.articles.values()] == [False, True]
    assert [problem.where for problem in inputs.problems] == [f"{records}:4", f"{records}:6"]
    assert "id" in inputs.problems[0].what
    assert len(inputs.collection.articles["story.txt"].triples) == 2


def test_records_of_two_versions_of_an_article_are_told(made: MadeArticle, tmp_path: Path) -> None:
    other = MadeArticle(made.id, made.title, made.published)
    other.say(("Westmark", "sold", "nine jets", "Pontia", "May 2024"))
    other.triples[0]["id"] = "another"
    path = tmp_path / "facts.jsonl"
    path.write_text(made.lines() + other.lines(), "utf8")
    inputs = read(path)
    assert [problem.where for problem in inputs.problems] == [made.id]
    assert inputs.collection.articles == {}


def test_mentions_on_the_page_never_overlap(tmp_path: Path) -> None:
    (made,) = many(1, 30)
    path = tmp_path / "facts.jsonl"
    path.write_text(made.lines(), "utf8")
    mentions = page_data(read(path).collection).articles[0].mentions
    assert len(mentions) > 60
    assert all(a.end <= b.start for a, b in pairwise(mentions))


def test_the_libraries_are_the_published_files_that_the_table_names() -> None:
    table = (VENDOR / "README.md").read_text("utf8")
    rows = re.findall(r"^\| `([\w.]+\.js)` .*`([\w.]+LICENSE)` \| `(\w{64})` \|$", table, re.M)
    assert {name for name, _, _ in rows} == {path.name for path in VENDOR.glob("*.js")}
    for name, licence, digest in rows:
        assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == digest
        assert (VENDOR / licence).is_file()
