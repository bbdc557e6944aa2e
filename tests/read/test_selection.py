"""Which files of the given paths are read: patterns, and what git says has changed."""

import os
import subprocess
from pathlib import Path

import pytest

from extract.errors import ArticleError, UsageError
from extract.read.selection import select
from extract.read.sources import list_sources

STORY = "Norway sold two frigates to Chile."


def names(
    *paths: str, glob: list[str] | None = None, since: str | None = None, written: list[Path] | None = None
) -> list[str]:
    selection = select(paths, glob or (), since, written or ())
    return [f"! {s.where}" if isinstance(s, ArticleError) else s.id for s in list_sources(paths, selection)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("a.txt", "b.html", "2024/c.txt", "2024/drafts/d.txt", "2024/drafts/e.md", "f.pdf"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(STORY, "utf8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("glob", "expected"),
    [
        (["*.txt"], ["2024/c.txt", "2024/drafts/d.txt", "a.txt"]),
        (["/*.txt"], ["a.txt"]),
        (["2024/**"], ["2024/c.txt", "2024/drafts/d.txt", "2024/drafts/e.md"]),
        (["*.txt", "*.html"], ["2024/c.txt", "2024/drafts/d.txt", "a.txt", "b.html"]),
        (["!drafts/"], ["2024/c.txt", "a.txt", "b.html"]),
        (["*.txt", "!a.*"], ["2024/c.txt", "2024/drafts/d.txt"]),
        (["2024/*/?.md"], ["2024/drafts/e.md"]),
    ],
)
def test_patterns_narrow_what_is_read_of_a_folder(folder: Path, glob: list[str], expected: list[str]) -> None:
    assert names("news", glob=glob) == [f"news/{name}" for name in expected]


def test_a_pattern_that_nothing_fulfils_is_told_and_a_named_file_needs_to_fulfil_none(folder: Path) -> None:
    assert names("news", "news/a.txt", glob=["*.json"]) == ["! news", "news/a.txt"]


def test_a_file_that_is_behind_two_paths_is_read_once(folder: Path) -> None:
    assert names("news/2024", "news/2024/c.txt", "news/a.txt", "news/a.txt") == [
        "news/2024/c.txt",
        "news/2024/drafts/d.txt",
        "news/2024/drafts/e.md",
        "news/a.txt",
    ]


def test_the_output_of_the_run_is_not_its_input(folder: Path) -> None:
    (folder / "news/out.jsonl").write_text("{}\n")
    assert "news/out.jsonl" in names("news")
    assert "news/out.jsonl" not in names("news", written=[Path("news/out.jsonl")])


def git(*arguments: str) -> None:
    identity = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org"}
    identity |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", *arguments], check=True, capture_output=True, env={**os.environ, **identity})


@pytest.fixture
def repository(folder: Path) -> Path:
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "first")
    return folder


def test_of_a_branch_only_new_and_changed_files_are_read(repository: Path) -> None:
    assert names("news", since="main") == []
    git("checkout", "-q", "-b", "work")
    (repository / "news/a.txt").write_text("Changed, and committed.")
    (repository / "news/b.html").unlink()
    git("commit", "-q", "-a", "-m", "second")
    (repository / "news/2024/c.txt").write_text("Changed, and not committed.")
    (repository / "news/new ö.txt").write_text("New.")
    (repository / "news/2024/drafts/d.txt.meta.json").write_text("{}")
    git("checkout", "-q", "main")
    (repository / "news/2024/drafts/e.md").write_text("Changed on main alone.")
    git("commit", "-q", "-m", "third", "--", "news/2024/drafts/e.md")
    git("checkout", "-q", "work")
    changed = ["news/2024/c.txt", "news/2024/drafts/d.txt", "news/a.txt", "news/new ö.txt"]
    assert names("news", since="main") == changed
    assert names("news/a.txt", "news/2024/drafts", since="main") == ["news/a.txt", "news/2024/drafts/d.txt"]
    assert names("news", since="main", glob=["2024/"]) == changed[:2]
    assert names("news", since="HEAD") == ["news/2024/c.txt", "news/2024/drafts/d.txt", "news/new ö.txt"]


def test_links_to_the_folder_lead_to_the_same_changes(repository: Path) -> None:
    (repository / "link").symlink_to("news")
    (repository / "news/a.txt").write_text("Changed.")
    assert names("link/", since="HEAD") == ["link/a.txt"]


@pytest.mark.parametrize("ref", ["no-such-branch", "--output=x", "HEAD:news"])
def test_a_revision_that_git_does_not_know_is_wrong_usage(repository: Path, ref: str) -> None:
    with pytest.raises(UsageError, match="git knows no commit"):
        names("news", since=ref)


def test_a_folder_outside_git_is_wrong_usage(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    with pytest.raises(UsageError, match="not a git repository"):
        names("news", since="HEAD")
