"""`extract info`."""

import json
import platform
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer

HELP = """Print the versions of the program, its model and its patterns, and what the cache holds: what a bug report needs.

\b
Examples:
  extract info
  extract info --json | jq -r .model
"""


@dataclass(frozen=True, slots=True)
class Info:
    """What runs here. `model_sources` are the data that the model was trained on, `patterns` the folder of our patterns;
    `cache_bytes` is the size of the file `cache`, which holds `cache_articles`."""

    extract: str
    python: str
    spacy: str
    model: str
    model_license: str | None
    model_sources: tuple[str, ...]
    pipeline: tuple[str, ...]
    patterns: str
    pattern_lines: int
    platform: str
    cache: str
    cache_articles: int
    cache_bytes: int


def info_cli(
    model: Annotated[str | None, typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    found = asdict(info(model))
    if as_json:
        typer.echo(json.dumps(found, ensure_ascii=False))
        return
    for key, value in found.items():
        shown = ", ".join(value) if isinstance(value, tuple) else value
        typer.echo(f"{key.replace('_', ' ')}: {'-' if shown in (None, '') else shown}")


def info(model: str | None = None) -> Info:
    """What runs here.

    Raises:
        UsageError: the model cannot be loaded.
    """
    from extract import __version__, patterns  # noqa: PLC0415
    from extract.batch.cache import cache_folder, cache_info  # noqa: PLC0415
    from extract.pipeline import load  # noqa: PLC0415

    nlp = load(model)
    meta: dict[str, Any] = nlp.meta
    folder = patterns.root()
    kept = cache_info(cache_folder())
    return Info(
        extract=__version__,
        python=platform.python_version(),
        spacy=version("spacy"),
        model=f"{meta['lang']}_{meta['name']} {meta['version']}",
        model_license=meta.get("license") or None,
        model_sources=tuple(s["name"] for s in meta.get("sources") or [] if s.get("name")),
        pipeline=tuple(nlp.pipe_names),
        patterns=str(folder),
        pattern_lines=sum(_lines(path) for path in sorted(folder.rglob("*.jsonl"))),
        platform=platform.platform(),
        cache=kept.path,
        cache_articles=kept.articles,
        cache_bytes=kept.bytes,
    )


def _lines(path: Path) -> int:
    return sum(1 for line in path.read_text("utf8").split("\n") if line.strip())
