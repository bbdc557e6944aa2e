"""What `--help` shows: examples for every command, of options that there are."""

import re
import shlex
from collections.abc import Iterator
from typing import Any

import pytest
import typer

from extract.cli.app import app


def commands(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    """A command and those below it, by what a user types."""
    yield name, command
    for word, below in getattr(command, "commands", {}).items():
        yield from commands(below, f"{name} {word}")


ALL = dict(commands(typer.main.get_command(app), "extract"))


@pytest.mark.parametrize("name", ALL)
def test_every_command_shows_examples_of_options_that_there_are(name: str) -> None:
    _, heading, shown = ALL[name].help.partition("\b\nExample")
    assert heading
    lines = shown.splitlines()[1:]
    assert any(line.strip().startswith(name) or f" {name}" in line for line in lines)
    for called in re.findall(r"extract [^|&>\n]*", "\n".join(lines)):
        words = shlex.split(called)
        known = max((n for n in ALL if words[: len(n.split())] == n.split()), key=len)
        options = {option for parameter in ALL[known].params for option in parameter.opts}
        assert {word for word in words if word.startswith("-") and word != "-"} <= options, called
