"""From paths to articles: what is read, in which order, and what each unreadable thing is told."""

import io
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import ArticleError
from extract.read.article import Article
from extract.read.articles import read_articles
from extract.read.text import read_text

STORY = "Yard wins order\n\nPublished: 2024-06-10\n\nThe yard will build two ships.\n"


def read(*paths: Path | str, date: str | None = None) -> list[Article | ArticleError]:
    return list(read_articles([str(p) for p in paths], date))


def only_error(path: Path) -> str:
    (found,) = read(path)
    assert isinstance(found, ArticleError)
    return str(found)


def article(path: Path, date: str | None = None) -> Article:
    (found,) = read(path, date=date)
    assert isinstance(found, Article)
    return found


def test_a_text_file_has_its_path_as_id_its_first_line_as_title_and_its_date(tmp_path: Path) -> None:
    path = tmp_path / "yard.txt"
    path.write_text(STORY, "utf8")
    found = article(path)
    assert (found.id, found.text, found.title) == (path.as_posix(), STORY, "Yard wins order")
    assert (found.published, found.date_source) == ("2024-06-10", "published line")


@pytest.mark.parametrize(
    ("text", "published", "source"),
    [
        ("KABUL, July 17, 2017 (Reuters) -- Talks began.", "2017-07-17", "dateline"),
        ("Talks began in Kabul.\n\n©2024 The Daily", "2024", "copyright line"),
        ("---\ndate: 2023-03-14\n---\nTalks began.", "2023-03-14", "front matter"),
        ("Talks began in 2017 and ended on 3 May 2018.", None, None),
    ],
)
def test_the_date_comes_from_what_the_text_says_of_itself(
    tmp_path: Path, text: str, published: str | None, source: str | None
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf8")
    found = article(path)
    assert (found.published, found.date_source) == (published, source)


def test_dates_of_an_article_count_in_a_fixed_order(tmp_path: Path) -> None:
    """Each is taken away in turn, and the next one counts."""
    record = json.dumps(
        {"id": "a", "published": "2021-01-01", "text": "Talks\n\nKYIV, Feb. 3, 2023 (Reuters) - They talked."}
    )
    layers = [
        ("---\ndate: 2022-02-02\n---\n", "2022-02-02", "front matter"),
        ("Yard wins order\n\nKYIV, Feb. 3, 2023 (Reuters) - They talked.\n\n", "2023-02-03", "dateline"),
        ("Talks go on\n\nPublished on April 4, 2024\n\n", "2024-04-04", "published line"),
        ("Talks go on\n\nUpdated on May 5, 2025\n\n", "2025-05-05", "published line"),
        ("They talked on Monday.\n\n©2019 The Daily\n", "2019", "copyright line"),
    ]
    (tmp_path / "a.jsonl").write_text(record + "\n", "utf8")
    found = article(tmp_path / "a.jsonl")
    assert (found.published, found.date_source) == ("2021-01-01", "record")
    for i, (_, published, source) in enumerate(layers):
        path = tmp_path / f"{i}.txt"
        path.write_text("".join(text for text, _, _ in layers[i:]), "utf8")
        found = article(path)
        assert (found.published, found.date_source) == (published, source)


def test_metadata_of_a_page_count_before_its_dateline(tmp_path: Path) -> None:
    story = (
        "<p>KYIV, Feb. 3, 2023 (Reuters) - They talked for two days about ships and the men who sail in them.</p>" * 3
    )
    for meta, published, source in [
        ('<meta property="article:published_time" content="2022-02-02T10:00:00Z">', "2022-02-02", "HTML metadata"),
        ("", "2023-02-03", "dateline"),
    ]:
        path = tmp_path / f"{source[:4]}.html"
        path.write_text(
            f"<html><head><title>Talks</title>{meta}</head><body><article>{story}</article></body></html>", "utf8"
        )
        found = article(path)
        assert (found.published, found.date_source) == (published, source)


def test_the_date_option_serves_articles_without_one_and_beats_a_bare_copyright_year(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for text, expected in [
        ("Talks began.", ("2020-05-01", "option")),
        ("Talks began.\n\n©2024 The Daily", ("2020-05-01", "option")),
        (STORY, ("2024-06-10", "published line")),
    ]:
        path.write_text(text, "utf8")
        found = article(path, date="2020-05-01")
        assert (found.published, found.date_source) == expected


def test_a_folder_is_read_in_the_order_of_names_and_other_files_are_left_aside(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "z/c.txt", "notes.pdf", ".hidden.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Talks began.", "utf8")
    found = [a.id for a in read(tmp_path) if isinstance(a, Article)]
    assert found == [f"{tmp_path.as_posix()}/{name}" for name in ("a.txt", "b.txt", "z/c.txt")]


def test_lines_of_jsonl_are_articles_and_a_bad_line_does_not_take_others_along(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    lines = [
        json.dumps({"id": "one", "text": "Talks began.", "title": "Talks", "published": "2024-06-10"}),
        '{"id": "two", "text": ',
        json.dumps({"id": "three", "text": 3}),
        json.dumps({"id": "four"}),
        json.dumps({"text": "Talks ended.", "source": "left aside"}),
    ]
    path.write_text("\n".join(lines) + "\n", "utf8")
    first, *errors, last = read(path)
    assert first == Article("one", "Talks began.", "Talks", "2024-06-10", "record")
    assert isinstance(last, Article)
    assert last.id == f"{path}:5"
    told = [str(e) for e in errors]
    assert f"{path}:2: not valid JSON" in told[0]
    assert f"{path}:3: `text` must be a string, not a number" in told[1]
    assert f"{path}:4: `text` is missing - an article is" in told[2]


def test_output_of_the_program_is_told_from_articles(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text('{"schema": "extract/1", "type": "triple"}\n', "utf8")
    assert "a record that `extract run` wrote" in only_error(path)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"Talks\0began", "a NUL character at offset 5"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "bytes that are no text"),
        (b"\xff\xfeT", "not valid UTF-16"),
    ],
)
def test_what_is_no_text_is_an_error_that_says_why(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert reason in only_error(path)


def test_missing_paths_unknown_types_and_empty_folders_are_errors(tmp_path: Path) -> None:
    assert only_error(tmp_path / "none.txt").endswith("no such file or folder")
    assert "`echo '…' | extract run -`" in only_error(Path("Norway bought two ships."))
    assert "no articles in this folder" in only_error(tmp_path)
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    assert "files of type .pdf are not read" in only_error(tmp_path / "a.pdf")


def test_older_encodings_and_byte_order_marks_are_read_and_line_ends_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "The “Krab” howitzer – built in Poland – reached Kharkiv.\r\nMore followed.\r\n"
    for data in (text.encode("cp1252"), text.encode("utf-8-sig"), text.encode("utf-16")):
        path.write_bytes(data)
        assert article(path).text == text


def test_standard_input_is_a_text_or_lines_of_jsonl(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(b"Talks began.")

    monkeypatch.setattr(sys, "stdin", Stdin)
    (found,) = read("-")
    assert isinstance(found, Article)
    assert (found.id, found.text) == ("-", "Talks began.")
    Stdin.buffer = io.BytesIO(b'{"id": "x", "text": "Talks began."}\n')
    (found,) = read("-")
    assert isinstance(found, Article)
    assert found.id == "x"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_reading_changes_no_character(text: str) -> None:
    if not text.strip() or text.startswith("\ufeff"):
        return
    assert read_text(text.encode("utf8"), "a.txt", None).text == text
