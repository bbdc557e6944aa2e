"""Titles and dates as press releases, agencies and news sites print them."""

import time
from calendar import month_name
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read.dates import iso_date, parse_date
from extract.read.headers import copyright_year, front_matter, headline, stated_date


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("ARLINGTON, Va., June 10, 2024 /PRNewswire/ -- The company won an order.", "2024-06-10"),
        ("FALLS CHURCH, Va. – June 10, 2024 – The company won an order.", "2024-06-10"),
        ("KYIV, Feb. 3, 2023 (Reuters) - Ukraine asked for jets.", "2023-02-03"),
        ("LONDON, 10 June 2024 — The ministry signed.", "2024-06-10"),
        ("OSLO (AP) — June 10, 2024 — Norway signed.", "2024-06-10"),
        ("Brussels, 3 September 2021", "2021-09-03"),
        ("Monday, June 10, 2024", "2024-06-10"),
        ("June 10, 2024 | By Jane Roe, Staff Writer", "2024-06-10"),
        ("By Jane Roe | June 10, 2024 5:14 PM EDT", "2024-06-10"),
        ("Published: 10 Jun 2024, 14:05 BST", "2024-06-10"),
        ("Published 5:14 PM EDT, Mon June 10, 2024", "2024-06-10"),
        ("Posted on Sept. 1st, 2020", "2020-09-01"),
        ("Last updated: 2024-06-10T08:00:00Z", "2024-06-10"),
        ("Released June 2024", "2024-06"),
        ("22 March 2013 Last updated at 14:05", "2013-03-22"),
        ("Last updated at 14:05 GMT, Friday, 22 March 2013", "2013-03-22"),
        ("The treaty was signed in Moscow on June 10, 2024 (a Monday).", None),
        ("Officials met on Monday, June 10, 2024, in Oslo.", None),
        ("KABUL, July 17 (Reuters) - Talks began.", None),
        ("Published: 10/06/2024", None),
        ("Published: June 31, 2024", None),
        ("Published soon after June 10, 2024, the report angered the ministry.", None),
    ],
)
def test_a_day_of_publication_is_read_from_a_line_about_the_article_and_from_no_other(
    line: str, published: str | None
) -> None:
    found = stated_date(f"Yard wins order\n\n{line}\n\nMore of the story.\n")
    assert (found.published if found else None) == published


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Last updated at 14:05 GMT, Friday, 22 March 2013", "published line"),
        ("22 March 2013 Last updated at 14:05", "published line"),
        ("Brussels, 22 March 2013", "dateline"),
        ("NAIROBI, Kenya (22 March 2013) - The mission ends.", "dateline"),
    ],
)
def test_the_source_names_the_kind_of_line(line: str, source: str) -> None:
    found = stated_date(f"Yard wins order\n\n{line}\n\nMore of the story.\n")
    assert found is not None
    assert found.date_source == source


def test_the_day_of_publication_goes_before_that_of_an_update() -> None:
    found = stated_date("Talks\n\nUpdated: June 12, 2024\nPublished: June 10, 2024\n\nThey talked.")
    assert found is not None
    assert found.published == "2024-06-10"


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("©2024 The Daily", "2024"),
        ("Copyright © 2019-2023 Example Media. All rights reserved.", "2023"),
        ("(c) Example Press 2021", "2021"),
        ("The copyright law of 1976 was changed.", None),
        ("© Example Press", None),
    ],
)
def test_a_copyright_line_gives_its_last_year(line: str, year: str | None) -> None:
    found = copyright_year(f"Talks began.\n\n{line}")
    assert (found.published if found else None) == year


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Yard wins order for two ships\n\nThe yard will build them.", "Yard wins order for two ships"),
        ("\r\n  Who pays for the ships?  \r\n\r\nNobody knows.", "Who pays for the ships?"),
        ("# Yard wins order\nThe yard will build them.", "Yard wins order"),
        ("The yard won an order.\n\nIt will build two ships.", None),
        ("Yard wins order\nThe yard will build them.", None),
        ("Yard wins order", None),
        ("June 10, 2024\n\nThe yard won an order.", None),
        ("1234\n\nThe yard won an order.", None),
        ("word " * 40 + "\n\nThe yard won an order.", None),
    ],
)
def test_the_first_line_is_a_title_where_it_looks_like_a_headline(text: str, title: str | None) -> None:
    assert headline(text) == title


def test_front_matter_ends_where_the_text_proper_starts() -> None:
    text = '---\ntitle: "Yard wins order"\nauthor: Jane Roe\ndate: 2024-06-10 08:00\n---\nThe yard won.\n'
    found = front_matter(text)
    assert (found.title, found.published, text[found.end :]) == ("Yard wins order", "2024-06-10", "The yard won.\n")


@pytest.mark.parametrize(
    "text",
    [
        "Note: the yard won.\n\nMore.",
        "---\ntitle: never closed\n",
        "Title: x",
        "",
        "Source: Jane Roe\nThe yard won.\n\n",
    ],
)
def test_what_only_begins_like_front_matter_is_text(text: str) -> None:
    assert front_matter(text).end == 0


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back_from_each_form(day: date) -> None:
    name = month_name[day.month]
    forms = [f"{name} {day.day}, {day.year}", f"{day.day} {name[:3]} {day.year}", f"{day.isoformat()}T10:00:00+02:00"]
    assert [parse_date(form) for form in forms] == [day.isoformat()] * 3
    assert iso_date(day.isoformat()) == day.isoformat()


@given(st.text(alphabet="PublishedJune 10,2024©|-—:\n\r/()", max_size=600))
def test_any_text_is_searched_without_an_error(text: str) -> None:
    found = front_matter(text)
    assert 0 <= found.end <= len(text)
    assert headline(text, found.end) != ""
    for stated in (stated_date(text, found.end), copyright_year(text, found.end)):
        assert stated is None or iso_date(stated.published)


@pytest.mark.parametrize(
    "text", ["A" * 5_000_000, "A, " * 1_000_000, "Title: x\n" * 300_000, "\n" * 3_000_000, "© " * 2_000_000]
)
def test_a_huge_text_costs_little(text: str) -> None:
    start = time.process_time()
    found = front_matter(text)
    headline(text, found.end)
    stated_date(text, found.end)
    copyright_year(text, found.end)
    assert time.process_time() - start < 2
