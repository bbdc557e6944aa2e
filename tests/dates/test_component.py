"""What the component writes on the Doc, and what wins where names and dates overlap."""

import subprocess
import sys

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from extract import annotations
from extract.annotations import ArticleContext, Mention
from extract.dates import find_timexes, resolve
from extract.dates.component import make_dates, merged

NLP = spacy.blank("en")


def test_article_date_on_the_doc_wins_over_the_setting() -> None:
    tagger = make_dates(NLP, "extract_dates", "2001-01-01", False)
    doc = NLP("They met last year.")
    annotations.set_context(doc, ArticleContext("a", published="2024-06-12"))
    assert [m.value for m in annotations.mentions(tagger(doc))] == ["2023"]


def test_setting_is_used_without_an_article() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("extract_dates", config={"published": "2024-06-12"})
    doc = nlp("They met last year in May 2019.")
    assert [(e.text, e.label_) for e in doc.ents] == [("last year", "DATE"), ("May 2019", "DATE")]
    assert [(s.text, s.label_, s.id_) for s in doc.spans["dates"]] == [
        ("last year", "DATE", "2023"),
        ("May 2019", "DATE", "2019-05"),
    ]


def test_vague_words_are_spans_and_only_on_request_entities() -> None:
    for vague, expected in ((False, []), (True, ["PAST_REF"])):
        doc = make_dates(NLP, "extract_dates", None, vague)(NLP("It recently closed."))
        assert [s.id_ for s in doc.spans["dates"]] == ["PAST_REF"]
        assert [m.value for m in annotations.mentions(doc)] == expected


def test_mention_drops_the_article_and_clock_times_are_times() -> None:
    tagger = make_dates(NLP, "extract_dates", "2024-06-12", False)
    doc = tagger(NLP("It flew in the same month, at 5 pm and for 48 hours."))
    rows = [(doc[m.start : m.end].text, m.label, m.source) for m in annotations.mentions(doc)]
    assert rows == [
        ("same month", "DATE", "date.relative_unit"),
        ("5 pm", "TIME", "time.clock"),
        ("48 hours", "TIME", "duration.plain"),
    ]


DATE = Mention(2, 4, "DATE", value="2001-09-11", source="date.month_day")


@pytest.mark.parametrize(
    ("entity", "kept"),
    [
        (Mention(2, 5, "EVENT", source="events:attacks"), ["EVENT"]),
        (Mention(2, 4, "EVENT", source="events:attacks"), ["DATE"]),
        (Mention(1, 4, "DATE"), ["DATE"]),
        (Mention(3, 6, "ORG"), ["DATE"]),
        (Mention(1, 4, "PROGRAM"), ["PROGRAM"]),
        (Mention(5, 6, "GPE"), ["DATE", "GPE"]),
    ],
)
def test_longer_names_of_patterns_win_and_other_overlaps_lose(entity: Mention, kept: list[str]) -> None:
    assert [m.label for m in merged([entity], [DATE])] == kept


def test_a_date_that_a_preposition_ties_to_a_name_of_the_model_is_none_of_it() -> None:
    doc = NLP("Norway signed the Oslo Treaty in 1999 and the treaty in 2003.")
    annotations.set_mentions(doc, [Mention(3, 7, "PROGRAM"), Mention(9, 12, "PROGRAM")])
    rows = [
        (doc[m.start : m.end].text, m.label)
        for m in annotations.mentions(make_dates(NLP, "extract_dates", None, False)(doc))
    ]
    assert rows == [("Oslo Treaty", "PROGRAM"), ("1999", "DATE"), ("2003", "DATE")]


def test_dates_of_the_model_are_given_up() -> None:
    assert merged([Mention(7, 8, "DATE")], [DATE]) == [DATE]


def test_value_of_one_expression() -> None:
    assert resolve("last week", "2024-06-12") == "2024-W23"
    assert resolve("nothing of the kind", "2024-06-12") is None


def test_clock_of_the_machine_is_never_read() -> None:
    code = (
        "import datetime, time\n"
        "from extract.dates import resolve\n"
        "class Never(datetime.date):\n"
        "    @classmethod\n"
        "    def today(cls): raise AssertionError('clock')\n"
        "datetime.date = Never\n"
        "time.time = time.localtime = lambda *a: 1 / 0\n"
        "print(resolve('They met on Sunday.'), resolve('last year'), resolve('tomorrow'))\n"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.split() == ["XXXX-WXX-7", "XXXX", "XXXX-XX-XX"]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("next Monday", "9999-12-31"),
        ("tomorrow", "9999-12-31"),
        ("at 11:50 p.m. and 20 minutes later", "9999-12-31"),
        ("the day after New Year's Eve", "9999-12-31"),
        ("between 11 p.m. and 5 a.m. Monday", "0001-01-01"),
        ("at 23:00 (0100 GMT Monday)", "0001-01-01"),
    ],
)
def test_days_outside_the_calendar_are_no_error(text: str, published: str) -> None:
    assert "10000" not in (resolve(text, published) or "")


WORDS = st.sampled_from(
    [
        "the",
        "31",
        "February",
        "0",
        "2024",
        "of",
        "last",
        "next",
        "year",
        "May",
        "-",
        ",",
        "'a'",
        "a",
        "half",
        "and",
        "quarter",
        "9999",
        "second",
        "'80s",
        "Q3",
        "31/31/99",
        "25:00",
        "noon",
        "1000000",
        "centuries",
        "ago",
        "BC",
        "first",
        "decade",
        "0001",
        "winter",
        "later",
        "1e9",
        "Monday",
        "every",
        "00",
        "pm",
        "FY",
    ]
)


@given(
    st.lists(WORDS, max_size=12), st.sampled_from([None, "2024", "2024-02", "2024-02-29", "0001-01-01", "9999-12-31"])
)
def test_any_words_give_spans_in_order_without_overlap(words: list[str], published: str | None) -> None:
    doc = spacy.tokens.Doc(NLP.vocab, words=words)
    found = find_timexes(doc, published)
    edges = [edge for t in found for edge in (t.start, t.end)]
    assert edges == sorted(edges)
    assert all(0 <= t.start < t.end <= len(doc) and t.value for t in found)
