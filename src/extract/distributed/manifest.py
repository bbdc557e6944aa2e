"""What stands in a run's folder beside its records: what the run is, which blocks are done, and in the end what came out."""

import json
import re
from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from extract.batch.options import Problem
from extract.distributed.folder import Folder
from extract.errors import UsageError

Format = Literal["jsonl", "parquet"]
RUN, MANIFEST = "_run.json", "_manifest.json"
BLOCKS = "_blocks"
_OF_BLOCK = re.compile(r"(?:^|/)(?:part-)?([0-9a-f]{32})\.(?:json|jsonl|parquet)$")


class Shape(BaseModel):
    """Base of what is written: unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class RunShape(Shape):
    """What a folder belongs to. Another run would write other records, or cut other blocks: it needs a folder of its own."""

    fingerprint: str
    sources: tuple[str, ...]
    glob: tuple[str, ...]
    changed_since: str | None
    format: Format
    errors: bool
    block_articles: int


class Done(Shape):
    """What became of a block. `shards` are its files of records; `ids` are hashes of its articles' ids in 16 hexadecimal
    digits, and `articles`, `triples`, `words` and `size` counts as in `Outcome`."""

    key: str
    shards: tuple[str, ...]
    ids: tuple[str, ...]
    articles: int
    triples: int
    words: int
    size: int
    problems: tuple[Problem, ...]


class Manifest(Shape):
    """A finished run: exactly these shards hold its records."""

    run: RunShape
    version: str
    articles: int
    triples: int
    words: int
    errors: int
    shards: tuple[str, ...]


def claim(folder: Folder, run: RunShape) -> bool:
    """Make `folder` the place of `run`, and say whether it was so before.

    Raises:
        UsageError: it belongs to another run, which has done some blocks.
    """
    before = folder.read(RUN)
    if before is None:
        if any(_OF_BLOCK.search(name) for name in folder.names()):
            raise UsageError("the output folder holds shards of an unknown run", "empty it, or name another with -o")
        folder.write(RUN, _bytes(run))
        return False
    try:
        other = RunShape.model_validate_json(before)
    except ValidationError as error:
        raise UsageError(f"{RUN} in the output folder is damaged", "empty it, or name another with -o") from error
    if other != run and not any(_OF_BLOCK.search(name) for name in folder.names()):
        folder.remove(MANIFEST)  # it did nothing: a misspelt source, or a server that did not answer
        folder.write(RUN, _bytes(run))
        return False
    if other != run:
        changed = [n for n in RunShape.model_fields if getattr(other, n) != getattr(run, n)]
        what = ", ".join("program, patterns or options" if n == "fingerprint" else n.replace("_", " ") for n in changed)
        raise UsageError(f"the output folder belongs to another run (differs in: {what})", "name another with -o")
    folder.remove(MANIFEST)
    return True


def known(folder: Folder, key: str) -> Done | None:
    """What became of a block, None where it is not done."""
    data = folder.read(_entry(key))
    if data is None:
        return None
    try:
        return Done.model_validate_json(data)
    except ValidationError:  # written by hand, or by a file system that keeps no promise: done once more
        return None


def keep(folder: Folder, done: Done) -> None:
    """Note that a block is done; its shards must be there before."""
    folder.write(_entry(done.key), done.model_dump_json().encode())


def forget(folder: Folder, key: str) -> None:
    """Have a block done once more by the next run."""
    folder.remove(_entry(key))


def leftovers(folder: Folder, keys: frozenset[str]) -> Iterator[str]:
    """The files of blocks that are none of this run's any more: their articles were changed or are gone."""
    for name in folder.names():
        found = _OF_BLOCK.search(name)
        if found and found[1] not in keys:
            yield name


def finish(folder: Folder, manifest: Manifest) -> None:
    folder.write(MANIFEST, _bytes(manifest))


def _entry(key: str) -> str:
    return f"{BLOCKS}/{key}.json"


def _bytes(shape: Shape) -> bytes:
    return f"{json.dumps(shape.model_dump(mode='json'), indent=1, ensure_ascii=False)}\n".encode()
