"""The README tells the truth: its commands print what it shows."""

import re

import pytest

import readme_commands
from readme_commands import README, Shown

SHOWN = list(readme_commands.shown(README.read_text("utf8")))


@pytest.mark.parametrize("item", SHOWN, ids=lambda item: item.command.split("\n")[0][:60])
def test_a_command_in_the_readme_prints_what_is_shown(item: Shown) -> None:
    if item.missing:
        pytest.skip(f"{item.missing} is not installed")
    assert readme_commands.output_of(item.command) == item.output


def test_the_python_in_the_readme_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(readme_commands.ROOT)
    (code,) = re.findall(r"^```python\n(.*?)^```$", README.read_text("utf8"), re.M | re.S)
    exec(compile(code, "README.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "Triple(" in printed
    assert "Mention(" in printed


def test_the_readme_shows_the_first_commands_of_a_new_user() -> None:
    commands = [item.command for item in SHOWN]
    assert len(commands) >= 3
    assert any("jq" in c and "WEAPON" in c for c in commands)
    assert all(item.output for item in SHOWN)


def test_commands_are_read_with_their_continuation_lines_and_output() -> None:
    text = "```console\n$ echo a |\n> cat\na\n$ echo b\nb\n```\n```sh\n$ not this one\n```\n"
    found = [(item.command, item.output) for item in readme_commands.shown(text)]
    assert found == [("echo a |\ncat", "a\n"), ("echo b", "b\n")]
