"""The documentation site builds without a warning, and every page is in its navigation."""

import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT


def test_the_site_builds_strictly_and_holds_every_page(tmp_path: Path) -> None:
    pytest.importorskip("material", reason="the extra `docs` is not installed")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf8", check=False)
    assert done.returncode == 0, done.stderr
    for page in (ROOT / "docs").glob("*.md"):
        assert (tmp_path / ("" if page.stem == "index" else page.stem) / "index.html").is_file()
