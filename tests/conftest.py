"""What the tests share: the folders, the shipped pipeline, and the program as a user starts it."""

import atexit
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import settings
from spacy.language import Language

import extract

ROOT = Path(__file__).parent.parent
PROGRAM = Path(sys.executable).with_name("extract")
GOLD = Path(os.environ.get("EXTRACT_GOLD", ROOT.parent / "shared" / "gold"))

# The same examples on every machine, and no time limit that a busy one would break.
settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
settings.load_profile("repeatable")

# Nothing of the user's own cache gets into a test, nothing of a test into it, and the time that a run took is no output.
os.environ["EXTRACT_CACHE"] = tempfile.mkdtemp(prefix="extract-tests-")
os.environ["EXTRACT_QUIET"] = "1"
atexit.register(shutil.rmtree, os.environ["EXTRACT_CACHE"], ignore_errors=True)

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def gold() -> Path:
    """The folder of annotated articles, which is not part of the repository: without it the test is skipped."""
    if not (GOLD / "facts.jsonl").is_file():
        pytest.skip(f"no gold articles at {GOLD}; set EXTRACT_GOLD to their folder")
    return GOLD


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The shipped pipeline, loaded once a process; tests must not change it."""
    return extract.load()


@pytest.fixture(scope="session")
def program() -> Run:
    """Run `extract ARGS` in a process of its own, in folder `cwd`, with `env` set on top of the environment."""

    def run(
        *args: str | Path, cwd: Path = ROOT, env: Mapping[str, str] | None = None, stdin: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [PROGRAM, *args],
            cwd=cwd,
            env={**os.environ, **(env or {})},
            input=stdin,
            stdin=subprocess.DEVNULL if stdin is None else None,
            capture_output=True,
            encoding="utf8",
            timeout=120,
            check=False,
        )

    return run


def heed_interrupts() -> None:
    """A shell's background jobs ignore Ctrl-C, and so does what they start: also these tests, where they run in one."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
