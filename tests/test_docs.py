"""README.md and the pages in docs/ tell the truth: their commands and their Python print what they show."""

import re
from pathlib import Path

import pytest

import docs_pages
from docs_pages import PAGES, README, ROOT, Session


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_a_page_shows_is_what_its_commands_and_its_python_print(page: Path, tmp_path: Path) -> None:
    """One test a page: later blocks may read what earlier ones wrote."""
    session = Session(tmp_path)
    missing = set()
    for item in docs_pages.shown(page.read_text("utf8")):
        if item.missing:
            missing.add(item.missing)
            continue
        printed = session.output_of(item)
        assert item.output in (None, printed), f"{item.code}\nprints\n{printed}\nand the page shows\n{item.output}"
    if missing:
        pytest.skip(f"not installed: {', '.join(sorted(missing))}")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_between_the_pages_lead_to_files(page: Path) -> None:
    for target in re.findall(r"\]\((?!\w+:|#)([^)#\s]+)", page.read_text("utf8")):
        assert (page.parent / target).exists(), f"{page.relative_to(ROOT)} links to {target}"


def test_the_page_on_the_code_names_every_module_and_package() -> None:
    page = (ROOT / "docs" / "how-it-works.md").read_text("utf8")
    here = [path for path in (ROOT / "src" / "extract").iterdir() if path.name[0] not in "._"]
    names = [f"`{path.name}/`" if path.is_dir() else f"`{path.name}`" for path in here if path.name != "py.typed"]
    assert [name for name in names if name not in page] == []


def test_the_readme_shows_the_first_commands_of_a_new_user() -> None:
    items = list(docs_pages.shown(README.read_text("utf8")))
    commands = [item for item in items if item.kind == "command"]
    assert len(commands) >= 3
    assert any("jq" in c.code and "WEAPON" in c.code for c in commands)
    assert all(c.output for c in commands)
    assert any(item.kind == "python" for item in items)


def test_commands_are_read_with_their_continuation_lines_and_output() -> None:
    text = "```console\n$ echo a |\n> cat\na\n$ echo b\nb\n```\n```sh\n$ not this one\n```\n"
    found = [(item.code, item.output) for item in docs_pages.shown(text)]
    assert found == [("echo a |\ncat", "a\n"), ("echo b", "b\n")]


def test_a_text_block_right_below_python_is_what_it_prints() -> None:
    text = "```python\nprint(1)\n```\n\n```text\n1\n```\n\n```python\nx = 2\n```\n\nElsewhere:\n\n```text\nfree\n```\n"
    found = [(item.kind, item.code, item.output) for item in docs_pages.shown(text)]
    assert found == [("python", "print(1)\n", "1\n"), ("python", "x = 2\n", None)]


def test_blocks_of_a_page_share_a_folder_and_names_and_present_outputs_are_written_into_it(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "```console\n$ ls seeds | wc -l > count; echo written\nold\n```\n\n"
        "```python\nname = 'count'\n```\n\n"
        "```python\nprint(int(open(name).read()) > 0)\n```\n\n```text\nold\n```\n",
        "utf8",
    )
    docs_pages.refresh(page)
    assert [item.output for item in docs_pages.shown(page.read_text("utf8"))] == ["written\n", None, "True\n"]
    assert not Path("count").exists()


def test_a_program_that_is_not_there_is_named_only_where_a_command_starts_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    text = "```console\n$ extract export x --to duckdb\n$ cat x | jq .\n```\n"
    assert [item.missing for item in docs_pages.shown(text)] == [None, "jq"]
