"""Articles in Parquet are read as those in JSON are."""

from datetime import date
from pathlib import Path

import pytest

from extract.errors import ArticleError
from extract.read.article import Article
from extract.read.articles import read_articles

pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
from pyarrow import parquet  # noqa: E402

TEXT = "Norway sold two frigates to Chile in May."


def write(path: Path, **columns: list[object]) -> list[Article | ArticleError]:
    parquet.write_table(pyarrow.table(columns), path)
    return list(read_articles([path]))


def test_a_row_is_an_article_and_a_bad_one_is_named(tmp_path: Path) -> None:
    path = tmp_path / "news.parquet"
    days = [date(2024, 6, 10), None, None]
    found = write(path, id=["a", None, "c"], text=[TEXT, TEXT, None], published=days, other=[1, 2, 3])
    first, second, third = found
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, first.published) == ("a", "2024-06-10")
    assert second.id == f"{path.as_posix()}#2"
    assert str(third) == f"{path.as_posix()}#3: `text` is missing - " + str(third).split(" - ")[1]


def test_files_that_hold_no_articles_are_named(tmp_path: Path) -> None:
    (no_text,) = write(tmp_path / "a.parquet", body=[TEXT])
    assert "it has no column `text`" in str(no_text)
    (tmp_path / "b.parquet").write_bytes(b"PAR1 and no more")
    (damaged,) = read_articles([tmp_path / "b.parquet"])
    assert "damaged Parquet data" in str(damaged)
