"""The run as the machine sees it that starts it: it lists the inputs, hears of the blocks, and writes the manifest."""

import logging
import os
import pickle
import signal
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager, redirect_stdout
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from extract.batch.fingerprint import fingerprint
from extract.batch.options import Options
from extract.batch.run import cores
from extract.distributed import manifest
from extract.distributed.blocks import cut_groups
from extract.distributed.doubles import Ids, leave_out
from extract.distributed.folder import UNREACHABLE, Folder, shown
from extract.distributed.inputs import list_inputs
from extract.distributed.manifest import Done, Format, Manifest, RunShape
from extract.distributed.node import BlockWorker, Order, Reader, Report
from extract.distributed.reach import check_cluster, check_reachable
from extract.errors import UsageError
from extract.read.sources import Selection, is_uri

READER_SHARE = 0.05
"""Of a processor, for a task that reads; the rest is an actor's. Reading is 0.3% of the work, and a cluster whose
processors all belong to actors would never read."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where and how to work: the address of a running cluster (None starts one on this machine), the number of actors (None:
    as many as there are processors, and more where the cluster grows), and the seconds that an article may take."""

    address: str | None = None
    actors: int | None = None
    timeout: float | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """What to do. `glob` and `changed_since` are what `selection` was made from; `errors` asks for records of problems."""

    paths: tuple[str, ...]
    selection: Selection
    options: Options
    output: str
    format: Format = "jsonl"
    errors: bool = False
    block_articles: int = 500
    glob: tuple[str, ...] = ()
    changed_since: str | None = None


@dataclass(frozen=True, slots=True)
class BlockResult:
    """A block that is done: now, or `before` by a run that did not end. A `correction` comes last where articles share an
    id: its block was told of already, and `done` is what has to be added to that."""

    done: Done
    before: bool = False
    correction: bool = False


@dataclass(slots=True)
class _Totals:
    shards: dict[str, tuple[str, ...]] = field(default_factory=dict)
    articles: int = 0
    triples: int = 0
    words: int = 0
    errors: int = 0

    def add(self, done: Done) -> None:
        self.articles += done.articles
        self.triples += done.triples
        self.words += done.words
        self.errors += len(done.problems)


def run(task: Task, cluster: Cluster) -> Iterator[BlockResult]:
    """What becomes of each block, in the order in which they end; the manifest is written when all are done.

    Raises:
        UsageError: Ray is missing, its cluster or a store does not answer, the output folder belongs to another run, the
            model or a pattern file is bad, or a node has another program. What was done is kept.
    """
    check_reachable(uri for uri in (task.output, *task.paths) if is_uri(uri))
    of_run = fingerprint(task.options)
    shape = RunShape(
        fingerprint=of_run.hex(),
        sources=tuple(map(shown, task.paths)),
        glob=task.glob,
        changed_since=task.changed_since,
        format=task.format,
        errors=task.errors,
        block_articles=task.block_articles,
    )
    folder = Folder(task.output)
    if not _claim(folder, shape, task.output):
        _check_model(task.options)
    output = task.output if is_uri(task.output) else str(Path(task.output).absolute())
    order = Order(
        task.options, of_run, output, task.format, task.errors, cluster.timeout, task.block_articles,
        _pack(task.options.patterns),
    )  # fmt: skip
    ids, totals = Ids(), _Totals()
    with _silenced(), _connected(cluster) as ray, closing(_reports(ray, task, order, cluster)) as reports:
        for report in reports:
            done = report.done
            if done is None:
                continue
            ids.add(report.place, done)
            totals.add(done)
            totals.shards[done.key] = done.shards
            yield BlockResult(done, report.before)
    for block, late in ids.later():
        now = leave_out(folder, block, late, task.format, errors=task.errors)
        totals.shards[now.key] = now.shards
        change = _difference(now, block)
        totals.add(change)
        yield BlockResult(change, correction=True)
    for name in list(manifest.leftovers(folder, frozenset(totals.shards))):
        folder.remove(name)
    manifest.finish(folder, _manifest(shape, totals))


def _claim(folder: Folder, shape: RunShape, location: str) -> bool:
    try:
        return manifest.claim(folder, shape)
    except UNREACHABLE as error:
        reason = getattr(error, "strerror", None) or str(error).splitlines()[0]
        raise UsageError(f"{shown(location)}: cannot be read or written: {reason}") from error


def _manifest(shape: RunShape, totals: _Totals) -> Manifest:
    return Manifest(
        run=shape,
        version=version("extract"),
        articles=totals.articles,
        triples=totals.triples,
        words=totals.words,
        errors=totals.errors,
        shards=tuple(sorted(name for names in totals.shards.values() for name in names)),
    )


def _difference(now: Done, before: Done) -> Done:
    return now.model_copy(
        update={
            "articles": now.articles - before.articles,
            "triples": now.triples - before.triples,
            "words": 0,
            "size": 0,
            "problems": now.problems[len(before.problems) :],
        }
    )


def _check_model(options: Options) -> None:
    """Raise UsageError here and now for what every node would stumble over."""
    from extract.pipeline import load  # noqa: PLC0415  (spaCy, 0.7 s, which a run that goes on need not wait for)

    load(options.model, options.patterns, only_patterns=options.only_patterns)


def _pack(patterns: Path | None) -> tuple[tuple[str, bytes], ...] | None:
    if patterns is None:
        return None
    files = sorted(path for path in patterns.rglob("*") if path.is_file())
    return tuple((path.relative_to(patterns).as_posix(), path.read_bytes()) for path in files)


@contextmanager
def _silenced() -> Iterator[None]:
    """Keep what Ray's C++ core writes on descriptor 2 off standard error, where our messages stay: all that matters comes as
    an exception too, and its log level cannot be set without a line that says so."""
    if sys.stderr is None:
        yield
        return
    sys.stderr.flush()
    ours, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    before = sys.stderr
    try:
        warnings.filterwarnings("ignore", module=r"ray\.")  # advice to those who write for Ray
        sys.stderr = os.fdopen(ours, "w", buffering=1, encoding=before.encoding, errors="backslashreplace")
        os.dup2(nowhere, 2)
        with (
            Path(os.devnull).open("w", encoding="utf-8") as unheard,
            redirect_stdout(unheard),
        ):  # a thread of Ray's prints
            yield
    finally:
        sys.stderr.flush()
        os.dup2(ours, 2)
        sys.stderr.close()
        sys.stderr = before
        os.close(nowhere)


@contextmanager
def _connected(cluster: Cluster) -> Iterator[Any]:
    """Ray, connected to the cluster, quiet, and without messages to its makers."""
    if cluster.address is not None:
        check_cluster(cluster.address)
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    if cluster.address is None:
        # Ray's own 15 is for clusters that others use too. Beside other work, a run of 10 s took three minutes with it.
        os.environ.setdefault("RAY_worker_niceness", "0")
    import ray  # noqa: PLC0415  (an extra)
    from ray.data import DataContext  # noqa: PLC0415

    local = {} if cluster.address else {"num_cpus": cluster.actors or cores(), "include_dashboard": False}
    heeded = signal.getsignal(signal.SIGTERM)
    try:
        ray.init(address=cluster.address or "local", log_to_driver=False, logging_level=logging.ERROR, **local)
    except (ConnectionError, ValueError, RuntimeError) as error:
        raise UsageError(f"--address {cluster.address}: {str(error).splitlines()[0]}") from error
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, heeded)  # Ray's own handler ends with the number of the signal as exit code
    for name in ("ray", "ray.data"):
        logging.getLogger(name).setLevel(logging.ERROR)
    context = DataContext.get_current()
    context.enable_progress_bars = False
    context.target_max_block_size = 1  # a row, which is a block of ours, is handed on as soon as it is there
    try:
        yield ray
    finally:
        ray.shutdown()


def _reports(ray: Any, task: Task, order: Order, cluster: Cluster) -> Any:
    """What the nodes say.

    Ray starts a lost actor anew and gives it the block again: one that had been written by then is written again with
    the same bytes under the same name.
    """
    from ray.data import ActorPoolStrategy  # noqa: PLC0415

    groups = cut_groups(list_inputs(task.paths, task.selection))
    rows = [{"group": number, "inputs": pickle.dumps(group)} for number, group in enumerate(groups)]
    if not rows:
        return
    there = max(1, int(ray.cluster_resources().get("CPU", 1)))
    actors = ActorPoolStrategy(min_size=cluster.actors or there, max_size=cluster.actors)
    blocks = ray.data.from_items(rows, override_num_blocks=len(rows)).flat_map(Reader(order), num_cpus=READER_SHARE)
    done = blocks.map(BlockWorker, fn_constructor_args=(order,), compute=actors, num_cpus=1 - READER_SHARE)
    try:
        for row in done.iter_rows():
            report: Report = pickle.loads(row["report"])
            if report.refusal:
                raise UsageError(*report.refusal)
            yield report
    except ray.exceptions.RayError as error:
        raise UsageError(f"the cluster failed: {_cause(error)}", "start the same command again: it goes on") from error


def _cause(error: BaseException) -> str:
    lines = [line for line in str(error).splitlines() if line.strip()]
    return lines[-1].strip() if lines else type(error).__name__
