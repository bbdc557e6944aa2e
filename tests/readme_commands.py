"""The commands that the README shows: a line `$ command` in a ```console block, and below it what the command prints."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)
_COMMAND = re.compile(r"^\$ (?P<command>.+(?:\n> .+)*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.M)


@dataclass(frozen=True, slots=True)
class Shown:
    """A command and the output that the README shows for it; `start`/`end` are the offsets of that output."""

    command: str
    output: str
    start: int
    end: int

    @property
    def missing(self) -> str | None:
        """A program that the command needs and this machine has not."""
        return next((p for p in ("jq", "duckdb") if re.search(rf"\b{p}\b", self.command) and not shutil.which(p)), None)


def shown(text: str) -> Iterator[Shown]:
    """The commands of a Markdown text in order; a command goes on in lines that start with `> `."""
    for block in _BLOCK.finditer(text):
        for found in _COMMAND.finditer(text, block.start(1), block.end(1)):
            command = found["command"].replace("\n> ", "\n")
            yield Shown(command, found["output"], found.start("output"), found.end("output"))


def output_of(command: str) -> str:
    """What a command prints, errors included, in a shell at the root of the repository."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT,
        env={**os.environ, "PATH": path, "COLUMNS": "100", "NO_COLOR": "1", "EXTRACT_QUIET": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf8",
        timeout=120,
        check=False,
    )
    return done.stdout


def refresh() -> None:
    """Write the present output of every command into the README, or none of them where one crashes."""
    text = README.read_text("utf8")
    for item in reversed(list(shown(text))):
        if item.missing is None:
            output = output_of(item.command)
            if "Traceback (most recent call last)" in output:
                raise RuntimeError(f"{item.command}\n{output}")
            text = text[: item.start] + output + text[item.end :]
    README.write_text(text, "utf8")
