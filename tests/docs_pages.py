"""What README.md and docs/*.md show: commands with their output, and Python.

- In a ```console block, a line `$ command` (it goes on in lines that start with `> `), and below it what it prints.
- A ```python block runs. A ```text block right below it is what it prints; without one, it may print anything.

The blocks of a page run in its order, in one new folder that holds copies of seeds/ and patterns/, the Python in one
namespace: what a page writes, its later blocks can read. `python tests/docs_pages.py [PAGE...]` writes the present outputs
into the pages.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any, Literal

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PAGES = (README, *sorted((ROOT / "docs").glob("*.md")))
GIVEN = ("seeds", "patterns")
"""Folders of the checkout that the commands of a page find."""
PROGRAMS = ("jq", "duckdb", "sqlite3")
"""Programs that a page may use and a machine may lack: what needs one is skipped there."""

_BLOCK = re.compile(
    r"^```(?P<kind>console|python)\n(?P<body>.*?)^```$(?:\n+^```text\n(?P<printed>.*?)^```$)?", re.M | re.S
)
_COMMAND = re.compile(r"^\$ (?P<command>.+(?:\n> .+)*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.M)


@dataclass(frozen=True, slots=True)
class Shown:
    """A command or a piece of Python and the output that the page shows for it, None where it shows none; `start`/`end` are
    the offsets of that output."""

    kind: Literal["command", "python"]
    code: str
    output: str | None
    start: int
    end: int

    @property
    def missing(self) -> str | None:
        """A program that the command needs and this machine has not."""
        if self.kind == "python":
            return None
        used = (p for p in PROGRAMS if re.search(rf"(?:^|[|;&(]\s*){p}\b", self.code, re.M))
        return next((p for p in used if not shutil.which(p)), None)


def shown(text: str) -> Iterator[Shown]:
    """The commands and the Python of a Markdown text in order."""
    for block in _BLOCK.finditer(text):
        if block["kind"] == "python":
            yield Shown("python", block["body"], block["printed"], block.start("printed"), block.end("printed"))
            continue
        for found in _COMMAND.finditer(text, block.start("body"), block.end("body")):
            command = found["command"].replace("\n> ", "\n")
            yield Shown("command", command, found["output"], found.start("output"), found.end("output"))


@dataclass(slots=True)
class Session:
    """The run of one page: the folder it works in and the names that its Python has."""

    folder: Path
    names: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in GIVEN:
            shutil.copytree(ROOT / name, self.folder / name)

    def output_of(self, item: Shown) -> str:
        """What a block prints, for a command errors included."""
        return self._python(item.code) if item.kind == "python" else self._command(item.code)

    def _python(self, code: str) -> str:
        with chdir(self.folder), redirect_stdout(StringIO()) as printed:
            exec(compile(code, "a page of the docs", "exec"), self.names)
        return printed.getvalue()

    def _command(self, command: str) -> str:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=self.folder,
            env={**os.environ, "PATH": path, "COLUMNS": "100", "NO_COLOR": "1", "EXTRACT_QUIET": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf8",
            timeout=120,
            check=False,
        )
        return done.stdout


def refresh(page: Path) -> None:
    """Write the present outputs into a page, or none of them where a command crashes."""
    text = page.read_text("utf8")
    items = list(shown(text))
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Path(folder))
        outputs = [None if item.missing else session.output_of(item) for item in items]
    for item, output in reversed(list(zip(items, outputs, strict=True))):
        if output is None or item.output is None:
            continue
        if "Traceback (most recent call last)" in output:
            raise RuntimeError(f"{item.code}\n{output}")
        text = text[: item.start] + output + text[item.end :]
    page.write_text(text, "utf8")


if __name__ == "__main__":
    for page in [Path(argument) for argument in sys.argv[1:]] or PAGES:
        refresh(page)
