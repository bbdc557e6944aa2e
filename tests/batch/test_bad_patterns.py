"""A pattern file that is read at the first article and bad ends the run with one message, whoever reads it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout whose date rules were edited wrongly."""
    folder = tmp_path_factory.mktemp("checkout")
    package = ROOT / "src" / "extract"
    shutil.copytree(package, folder / "src" / "extract", ignore=shutil.ignore_patterns("model", "data", "__pycache__"))
    (folder / "src" / "extract" / "model").symlink_to(package / "model")
    shutil.copytree(ROOT / "patterns", folder / "patterns")
    with (folder / "patterns" / "dates" / "rules.toml").open("a", encoding="utf-8") as file:
        file.write("\nx = [\n")
    return folder


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_it_is_told_once_and_not_for_each_article(checkout: Path, jobs: str) -> None:
    command = [sys.executable, "-P", "-m", "extract", "run", "seeds", "--no-cache", "-j", jobs]
    environment = {**os.environ, "PYTHONPATH": str(checkout / "src")}
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=100)
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert ended.stderr.count("rules.toml") == 1 and len(ended.stderr.splitlines()) == 1
