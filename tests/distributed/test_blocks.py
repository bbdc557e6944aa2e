"""Blocks: every article in one, cut by content, so that a change touches few of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("pyarrow", reason="the extra `ray` is not installed")

from extract.batch.options import Problem
from extract.distributed.blocks import LONGEST, cut_blocks, cut_groups
from extract.distributed.inputs import Input
from extract.errors import Where
from extract.read.sources import Source
from extract.read.units import Unit

RUN = b"fingerprint"


def units(names: list[str]) -> list[Unit | Problem]:
    return [Problem(n, "empty") if n.endswith("7") else Unit(Where(n), "text", n.encode()) for n in names]


@given(st.lists(st.text(min_size=1), max_size=200, unique=True), st.integers(1, 20))
def test_every_article_is_in_one_block_and_in_order(names: list[str], articles: int) -> None:
    given_units = units(names)
    blocks = list(cut_blocks(given_units, RUN, articles))
    assert [unit for block in blocks for unit in block.units] == given_units
    assert all(1 <= len(block.units) <= LONGEST * articles for block in blocks)
    assert len({block.key for block in blocks}) == len(blocks)


def test_a_new_article_changes_the_block_around_it_and_no_other() -> None:
    names = [f"{n}.txt" for n in range(400)]
    before = {block.key for block in cut_blocks(units(names), RUN, 10)}
    after = {block.key for block in cut_blocks(units([*names[:200], "new.txt", *names[200:]]), RUN, 10)}
    assert len(before) > 20
    assert len(before - after) <= 2


def test_another_run_has_other_keys() -> None:
    one, other = ({b.key for b in cut_blocks(units(["a.txt"]), run, 10)} for run in (RUN, b"other"))
    assert not one & other


def test_files_of_many_articles_are_read_by_a_task_each() -> None:
    formats = {"a": "text", "b": "jsonl", "c": "parquet", "d": "html", "e": "text"}
    inputs = [Input(Source(name, None, form)) for name, form in formats.items()]  # type: ignore[arg-type]
    groups = [[one.source.id for one in group if one.source] for group in cut_groups(inputs)]
    assert groups == [["a"], ["b"], ["c"], ["d", "e"]]
