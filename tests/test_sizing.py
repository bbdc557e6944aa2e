"""The arithmetic of docs/cluster.md is that of its own figures."""

import re

from cluster import PAGE, sizing, with_sizing
from conftest import ROOT


def test_the_page_holds_what_its_figures_come_to() -> None:
    page = PAGE.read_text("utf8")
    assert with_sizing(page) == page


def test_a_table_is_the_arithmetic_of_its_figures() -> None:
    rows = dict(line.split(" | ", 1) for line in sizing(5000, 1.2, 1.1).splitlines())
    assert rows["| core hours, cores alone"] == "45,000 M ÷ 5,000 ÷ 3,600 | 2,500 |"
    assert rows["| core hours, neighbours at work"] == "3,000 × 1.1 | 3,300 |"
    assert rows["| wall time on 64 machines of 16 cores"] == "3,300 ÷ 1,024 | 3.2 hours |"


def test_the_words_a_second_are_those_of_the_benchmarks() -> None:
    given = re.search(r"words-a-second=(\d+)", PAGE.read_text("utf8"))
    measured = re.search(
        r"whole `extract run`[^|]*\| ([\d,]+) \|", (ROOT / "benchmarks" / "README.md").read_text("utf8")
    )
    assert given and measured
    assert given[1] == measured[1].replace(",", "")
