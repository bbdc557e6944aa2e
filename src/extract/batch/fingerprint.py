"""What besides an article decides its records, in one hash: the program's own source, the libraries that compute, the model,
the pattern files and the options."""

import hashlib
import importlib.util
import json
import platform
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from extract import patterns
from extract.batch.options import Options
from extract.read.units import Unit

LIBRARIES = (
    "spacy",
    "thinc",
    "numpy",
    "onnxruntime",
    "pydantic",
    "trafilatura",
    "lxml",
    "py3langid",
    "python-dateutil",
)
"""Packages whose version may change a record."""
PACKAGE = Path(__file__).parent.parent
_NOT_HASHED = {"__pycache__"}


def fingerprint(options: Options) -> bytes:
    """A hash of 16 bytes. It reads every file that it stands for (14 MB in 30 ms for our own model), so that a changed rule,
    pattern or model never meets records of the one before."""
    digest = hashlib.blake2b(digest_size=16)
    stated = {**asdict(options), "patterns": None, "libraries": {name: version(name) for name in LIBRARIES}}
    digest.update(json.dumps([stated, platform.python_version(), platform.machine()], sort_keys=True).encode())
    for name, folder in _folders(options):
        for path in sorted(_files(folder)):
            content = path.read_bytes()
            digest.update(f"{name}/{path.relative_to(folder).as_posix()} {len(content)}\n".encode("utf-8", "replace"))
            digest.update(content)
    return digest.digest()


def unit_key(of_run: bytes, unit: Unit) -> bytes:
    """The hash of an article under a fingerprint: its bytes, form and sidecar, and its place, which is in its records."""
    digest = hashlib.blake2b(digest_size=16, key=of_run)
    for part in (unit.form.encode(), str(unit.where).encode("utf-8", "replace"), unit.sidecar or b"", unit.data):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()


def _folders(options: Options) -> Iterator[tuple[str, Path]]:
    yield "program", PACKAGE
    if not patterns.root().is_relative_to(PACKAGE):
        yield "patterns", patterns.root()
    if options.patterns:
        yield "own patterns", options.patterns
    if options.model:
        yield "model", _model_folder(options.model)


def _model_folder(name: str) -> Path:
    """Where an installed spaCy pipeline, or one in a folder, has its files; an empty place where there is none."""
    if Path(name).is_dir():
        return Path(name)
    try:
        found = importlib.util.find_spec(name)
    except (ImportError, ValueError):
        found = None
    return Path(found.origin).parent if found and found.origin else PACKAGE / "none"


def _files(folder: Path) -> Iterator[Path]:
    return (p for p in folder.rglob("*") if p.is_file() and _NOT_HASHED.isdisjoint(p.parts))
