"""The Markdown page about a run."""

from pathlib import Path
from typing import Any

import pytest

from extract.errors import UsageError
from extract.records import to_line
from extract.write.summary import MOST_FACTS, Summary, known_facts
from fact_records import fact


def triple(hash_: str, **changes: Any) -> bytes:
    record = fact("Japan | sell | ships", speaker="he", polarity="negative", relation="supplies", **changes)
    return f"{to_line(record.model_copy(update={'fact': hash_}))}\n".encode()


def test_counts_facts_relations_entities_and_errors_are_on_the_page() -> None:
    page = Summary()
    page.add(triple("1") + triple("1") + b'{"type": "entity"}\n')
    page.add(b"", "b.txt: empty")
    text = page.markdown(articles=1, words=1234)
    assert "| 1 | 1,234 | 2 | 1 | 1 | 1 |" in text
    assert "| Japan | sell | ships | not, asserted, says he | a.txt |" in text
    assert "| supplies | 2 |" in text
    assert "| Japan | GPE | 2 |" in text
    assert "- b.txt: empty" in text


def test_with_a_baseline_only_facts_that_it_lacks_are_new(tmp_path: Path) -> None:
    old = tmp_path / "old.jsonl"
    old.write_bytes(triple("1") + b'{"type": "error", "where": "x", "what": "y", "hint": null}\n')
    page = Summary(known_facts(old))
    page.add(triple("1") + triple("2", predicate="buy"))
    text = page.markdown(1, 10)
    assert "### New facts\n" in text
    assert "| Japan | buy | ships |" in text
    assert "| Japan | sell | ships |" not in text


@pytest.mark.parametrize("content", ["{", "[]", '{"type": "triple"}', '"x"'])
def test_a_baseline_that_is_no_output_is_wrong_usage(tmp_path: Path, content: str) -> None:
    old = tmp_path / "old.jsonl"
    old.write_text(content, "utf8")
    with pytest.raises(UsageError, match="is no output of"):
        known_facts(old)


def test_words_of_an_article_are_no_markup_and_stay_in_their_cell() -> None:
    page = Summary()
    page.add(triple("1", predicate="a|b <img src=x>\n# `c` [d](e) @all"))
    (row,) = (line for line in page.markdown(1, 1).split("\n") if "says he" in line)
    assert row.count("|") == 6
    assert not set("<>`[]@*").intersection(row)


def test_a_long_list_of_facts_is_cut_and_says_so() -> None:
    page = Summary()
    page.add(b"".join(triple(str(i)) for i in range(MOST_FACTS + 7)))
    text = page.markdown(1, 1)
    assert f"(the first {MOST_FACTS} of {MOST_FACTS + 7})" in text
    assert text.count("says he") == MOST_FACTS
