"""What runs on the nodes of the cluster: tasks that read, and actors that have the model."""

import hashlib
import pickle
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from extract.batch.fingerprint import fingerprint
from extract.batch.options import Options, Outcome, Problem
from extract.batch.pool import Pool
from extract.batch.run import doubled
from extract.distributed.blocks import cut_blocks
from extract.distributed.folder import Folder
from extract.distributed.inputs import Input, units_in
from extract.distributed.manifest import Done, Format, keep, known
from extract.errors import UsageError
from extract.read.units import Unit
from extract.records import SCHEMA, ErrorRecord, to_line


@dataclass(frozen=True, slots=True)
class Order:
    """What a node has to know of the run. `own_patterns` are the files of a user's pattern folder, which goes along; the
    program, its patterns and the model do not: `fingerprint` proves that the node has the same."""

    options: Options
    fingerprint: bytes
    output: str
    format: Format
    errors: bool
    timeout: float | None
    block_articles: int
    own_patterns: tuple[tuple[str, bytes], ...] | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What a node says of a block: that it was done now or before, or what stands against doing any. `place` is that of the
    block in the input: the group and the number in it."""

    place: tuple[int, int]
    done: Done | None = None
    before: bool = False
    refusal: tuple[str, str | None] | None = None


class Reader:
    """Reads a group of inputs and hands on its blocks, those that are done with what became of them in place of the
    articles."""

    def __init__(self, order: Order) -> None:
        self._order = order

    def __call__(self, row: dict[str, Any]) -> Iterator[dict[str, Any]]:
        number: int = row["group"]
        inputs: tuple[Input, ...] = pickle.loads(row["inputs"])
        folder = Folder(self._order.output)
        units = (unit for one in inputs for unit in units_in(one))
        for index, block in enumerate(cut_blocks(units, self._order.fingerprint, self._order.block_articles)):
            place = (number, index)
            before = known(folder, block.key)
            if before:
                yield {"block": b"", "report": pickle.dumps(Report(place, before, before=True))}
            else:
                yield {"block": pickle.dumps((place, block)), "report": b""}


class BlockWorker:
    """Has the model, in a process of its own that an article may take along without harm to the others, and writes each
    block's records."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._folder = Folder(order.output)
        self._unpacked = _unpack(order.own_patterns)
        options = order.options
        if self._unpacked:
            options = replace(options, patterns=Path(self._unpacked.name))
        self._pool = Pool(options, jobs=1, timeout=order.timeout)
        self._refusal: tuple[str, str | None] | None = None
        if fingerprint(options) != order.fingerprint:
            what = "a node of the cluster has another program, other libraries or another model than this machine"
            self._refusal = (what, "install the same on every node: `extract info` tells the versions")

    def __call__(self, row: dict[str, Any]) -> dict[str, Any]:
        if not row["block"]:
            return {"report": row["report"]}
        place, block = pickle.loads(row["block"])
        if self._refusal:
            return {"report": pickle.dumps(Report(place, refusal=self._refusal))}
        # An actor that was lost may have been so between the block's last byte and the report of it.
        before = known(self._folder, block.key)
        if before:
            return {"report": pickle.dumps(Report(place, before, before=True))}
        try:
            report = Report(place, self._do(block))
        except UsageError as error:  # the pool could not begin
            report = Report(place, refusal=(error.message, error.hint))
        return {"report": pickle.dumps(report)}

    def _do(self, block: Any) -> Done:
        outcomes = self._outcomes(block.units)
        lines = b"".join(error_line(o.problem) if o.problem and self._order.errors else o.lines for o in outcomes)
        done = Done(
            key=block.key,
            shards=write_shards(self._folder, block.key, lines, self._order.format),
            ids=tuple(dict.fromkeys(id_hash(o.article) for o in outcomes if o.article is not None)),
            articles=sum(o.problem is None for o in outcomes),
            triples=sum(o.triples for o in outcomes),
            words=sum(o.words for o in outcomes),
            size=sum(o.size for o in outcomes),
            problems=tuple(o.problem for o in outcomes if o.problem),
        )
        keep(self._folder, done)
        return done

    def _outcomes(self, units: tuple[Unit | Problem, ...]) -> list[Outcome]:
        """What becomes of each article, in order; of those with one id, the first counts."""
        found: dict[int, Outcome] = {}
        for number, unit in enumerate(units):
            if isinstance(unit, Problem):
                found[number] = Outcome(None, problem=unit)
                continue
            self._pool.submit(number, unit)
            while self._pool.full:
                found.update(self._pool.collect())
        while len(found) < len(units):
            found.update(self._pool.collect())
        used: set[str] = set()
        outcomes = []
        for number in range(len(units)):
            outcome = found[number]
            outcomes.append(doubled(outcome) if outcome.article in used else outcome)
            if outcome.article is not None:
                used.add(outcome.article)
        return outcomes


def write_shards(folder: Folder, key: str, lines: bytes, format_: Format) -> tuple[str, ...]:
    """Write a block's records and return the names of the files: none where there are no records."""
    if not lines:
        return ()
    if format_ == "jsonl":
        files = {f"part-{key}.jsonl": lines}
    else:
        from extract.distributed.columns import parquet_files  # noqa: PLC0415  (needs the shapes of all records)

        files = {f"{kind}/part-{key}.parquet": data for kind, data in parquet_files(lines).items()}
    for name, data in files.items():
        folder.write(name, data)
    return tuple(files)


def id_hash(identifier: str) -> str:
    return hashlib.blake2b(identifier.encode("utf-8", "replace"), digest_size=8).hexdigest()


def error_line(problem: Problem) -> bytes:
    record = ErrorRecord(schema=SCHEMA, type="error", where=problem.where, what=problem.what, hint=problem.hint)
    return f"{to_line(record)}\n".encode()


def _unpack(files: tuple[tuple[str, bytes], ...] | None) -> "tempfile.TemporaryDirectory[str] | None":
    if files is None:
        return None
    folder = tempfile.TemporaryDirectory(prefix="extract-patterns-")
    for name, data in files:
        path = Path(folder.name) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder
