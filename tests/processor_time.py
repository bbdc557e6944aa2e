"""Processor time of commands, and how slow the machine is at the moment."""

import functools
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from conftest import ROOT

ROUNDS = 3


def seconds(command: Sequence[str | Path], rounds: int = ROUNDS) -> float:
    """Processor seconds of the command: the best of some rounds, since two processes on one core slow each other."""
    return min(_once(command) for _ in range(rounds))


@functools.cache
def import_of_spacy() -> float:
    """What `import spacy` takes here: the yardstick for limits that a slow machine must not break (0.6 to 1.1 s for the
    same code on one machine within an hour)."""
    return seconds([sys.executable, "-c", "import spacy"])


def _once(command: Sequence[str | Path]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, capture_output=True, check=True, cwd=ROOT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
