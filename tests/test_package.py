"""The wheel is the whole program: model, patterns and command, away from the checkout."""

import json
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from the checkout, without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        str(folder),
        str(ROOT),
    ]
    subprocess.run([sys.executable, *command], check=True, stdin=subprocess.DEVNULL)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs' folder of a new environment that holds the wheel; the dependencies are borrowed from this one."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=True)
    programs = folder / "bin"
    pip = [sys.executable, "-m", "pip", "--python", str(programs / "python")]
    subprocess.run([*pip, "install", "--quiet", "--no-deps", "--no-index", str(wheel)], check=True)
    (site,) = folder.glob("lib/python*/site-packages")
    # A path in a .pth file is searched last, and .pth files in it (such as that of an editable install) are not read.
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib"), "utf8")
    return programs


def test_the_source_distribution_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    code = f"import hatchling.build as b; b.build_sdist({str(tmp_path)!r})"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    (packed,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(packed) as archive:
        archive.extractall(tmp_path, filter="data")
    (source,) = (path for path in tmp_path.iterdir() if path.is_dir())
    code = f"import hatchling.build as b; b.build_wheel({str(tmp_path)!r})"
    subprocess.run([sys.executable, "-c", code], cwd=source, check=True, stdout=subprocess.DEVNULL)
    (built,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(built) as ours, zipfile.ZipFile(wheel) as theirs:
        assert {(i.filename, i.CRC) for i in ours.infolist()} == {(i.filename, i.CRC) for i in theirs.infolist()}


def test_the_licences_of_program_and_model_are_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (ours,) = (name for name in archive.namelist() if name.endswith("licenses/LICENSE"))
        model = archive.read("extract/model/LICENSE.md").decode()
        assert archive.read(ours) == (ROOT / "LICENSE").read_bytes()
        meta = json.loads(archive.read("extract/model/meta.json"))
    assert meta["license"] in model
    assert [s["name"] for s in meta["sources"] if s["name"] not in model] == []
    sources = ("all-MiniLM", "English-EWT", "English-GUM", "Universal NER", "CrossNER", "Few-NERD", "WordNet 3.0")
    assert all(source in model for source in sources)


def test_the_wheel_stays_below_30_mb(wheel: Path) -> None:
    assert wheel.stat().st_size < 30_000_000


def test_the_wheel_holds_every_pattern_and_model_file_of_the_checkout(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    patterns = {f"extract/data/{p.relative_to(ROOT).as_posix()}" for p in (ROOT / "patterns").rglob("*") if p.is_file()}
    model = {p.relative_to(ROOT / "src").as_posix() for p in (ROOT / "src/extract/model").rglob("*") if p.is_file()}
    assert model
    assert patterns
    assert patterns | model <= names
    view = {
        p.relative_to(ROOT / "src").as_posix()
        for p in (ROOT / "src/extract/view").rglob("*")
        if p.suffix != ".pyc" and p.is_file()
    }
    assert view <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_an_installed_wheel_works_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    code = "import extract.patterns as p; print(p.root())"
    root = subprocess.run([installed / "python", "-c", code], cwd=tmp_path, check=True, capture_output=True, text=True)
    assert Path(root.stdout.strip()).is_relative_to(installed.parent)
    done = subprocess.run(
        [installed / "extract", "run", "-"],
        cwd=tmp_path,
        input="Poland signed a contract with Germany in May 2022.",
        capture_output=True,
        encoding="utf8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    facts = [json.loads(line) for line in done.stdout.splitlines()]
    assert ("Poland", "sign") in {(f["subject"]["name"], f["predicate"]) for f in facts}
    assert not list(tmp_path.iterdir())
