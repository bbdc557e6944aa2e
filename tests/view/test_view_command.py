"""`extract view` as a user starts it."""

import subprocess
from pathlib import Path

from conftest import PROGRAM, Run
from view.made_records import many

STORY = "Yard wins order\n\nWARSAW, June 10, 2024 -- Poland ordered two frigates from Denmark.\n"


def test_articles_become_a_page_which_is_the_same_from_records_and_their_articles(program: Run, tmp_path: Path) -> None:
    (tmp_path / "yard.txt").write_text(STORY, "utf8")
    done = program("view", "yard.txt", "-o", "page.html", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    records = program("run", "yard.txt", "--emit", "triple,entity,article", cwd=tmp_path).stdout
    again = program("view", "-", cwd=tmp_path, stdin=records)
    assert again.returncode == 0
    page = (tmp_path / "page.html").read_text("utf8")
    assert again.stdout == page
    assert "<title>Yard wins order</title>" in page


def test_what_cannot_be_read_is_named_on_the_page_and_in_the_exit_code(program: Run, tmp_path: Path) -> None:
    (tmp_path / "yard.txt").write_text(STORY, "utf8")
    done = program("view", "yard.txt", "gone.txt", "--title", "Two & <none>", cwd=tmp_path)
    assert done.returncode == 1
    assert "gone.txt: no such file" in done.stderr
    assert '"problems":["gone.txt: no such file or folder"]' in done.stdout
    assert "<h1>Two &amp; &lt;none&gt;</h1>" in done.stdout


def test_wrong_usage_writes_nothing(program: Run, tmp_path: Path) -> None:
    for wrong in (
        ["view"],
        ["view", ".", "--scope", "all"],
        ["view", ".", "-o", "no/such/page.html"],
        ["view", ".", "--patterns", "none"],
    ):
        done = program(*wrong, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, ""), wrong
        assert "error: " in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_reader_who_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "facts.jsonl").write_text("".join(made.lines() for made in many(2, 3)), "utf8")
    command = f"set -o pipefail; {PROGRAM} view facts.jsonl | head -c 100"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout[:15]) == (0, "<!doctype html>")
    assert "Error" not in done.stderr
