"""Whatever is read, the outcome is an article or an error that says why."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fuzz_inputs
from extract.errors import ArticleError, Where
from extract.read.article import Article
from extract.read.articles import parse_unit
from extract.read.english import language_of
from extract.read.units import Unit

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
FORMS = st.sampled_from(["text", "html", "record"])


def parse(unit: Unit) -> Article | None:
    try:
        return parse_unit(unit, any_language=True)
    except ArticleError as error:
        assert error.what
        return None


def test_damaged_files_end_in_an_article_or_an_error(tmp_path: Path) -> None:
    found = fuzz_inputs.fuzz(tmp_path, rounds=600, seed=1)
    assert min(found["errors"], found["articles"]) > 60


@given(FORMS, st.binary(max_size=300), st.none() | st.binary(max_size=30))
def test_any_bytes_of_any_form_with_any_sidecar(form: str, data: bytes, sidecar: bytes | None) -> None:
    article = parse(Unit(Where("a"), form, data, sidecar))  # type: ignore[arg-type]
    assert article is None or article.text.strip()


@given(st.dictionaries(st.sampled_from(["id", "text", "title", "published", "other"]), JSON))
def test_any_json_object_is_an_article_or_says_what_is_wrong(record: dict[str, object]) -> None:
    article = parse(Unit(Where("a", 7), "record", json.dumps(record).encode()))
    assert article is None or article.text == record["text"]


@given(st.text(min_size=1))
def test_a_record_keeps_every_character(text: str) -> None:
    article = parse(Unit(Where("a"), "record", json.dumps({"text": text}).encode()))
    assert article is None or article.text == text


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<div", ">", "<!--", "&", "&#x110000;", "ship ", "<script>", "\x0b"]),
        max_size=60,
    )
)
def test_any_mess_of_tags_is_read_or_told(parts: list[str]) -> None:
    parse(Unit(Where("a.html"), "html", "".join(parts).encode()))


@given(st.text(max_size=400))
def test_any_text_has_a_language(text: str) -> None:
    assert language_of(text)


@pytest.mark.parametrize("text", ["a " * 500_000, "防" * 900_000, "1 " * 400_000, "ship" * 200_000])
def test_the_language_of_a_long_text_costs_no_more_than_that_of_a_short_one(text: str) -> None:
    assert language_of(text) == language_of(text[:3000])
