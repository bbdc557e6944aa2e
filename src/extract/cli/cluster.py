"""`extract run --engine ray`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from extract.cli.messages import print_error, print_note, print_summary
from extract.errors import UsageError
from extract.read.sources import is_uri

if TYPE_CHECKING:
    from extract.cli.run import Work
    from extract.cli.tally import Tally
    from extract.distributed.manifest import Format
    from extract.distributed.run import BlockResult


@dataclass(frozen=True, slots=True)
class OnRay:
    """How a cluster does the work: Cluster's and Task's fields of these names say what each is."""

    address: str | None
    actors: int | None
    format: Format
    block_articles: int
    glob: tuple[str, ...]
    changed_since: str | None


def run_on_ray(work: Work, how: OnRay) -> int:
    """Run on a cluster, tell of problems as they come, and return the exit code.

    Raises:
        UsageError: Ray is not installed, or see `extract.distributed.run.run`.
    """
    folder = _check_paths(work.paths, work.output)
    _check_ray()
    from extract.cli.tally import Tally  # noqa: PLC0415
    from extract.distributed.run import Cluster, Task, run  # noqa: PLC0415

    task = Task(
        work.paths, work.selection, work.options, folder, how.format, work.errors, how.block_articles, how.glob,
        how.changed_since,
    )  # fmt: skip
    tally = Tally()
    blocks = before = 0
    for result in run(task, Cluster(how.address, how.actors, work.timeout)):
        _add(tally, result)
        blocks += not result.correction
        before += result.before
        for problem in result.done.problems:
            print_error(problem.what, where=problem.where, hint=problem.hint)
    if before and not work.quiet:
        print_note(f"{before:,} of {blocks:,} blocks were done before")
    if not work.quiet:
        print_summary(str(tally), **tally.figures(), blocks=blocks, before=before)
    return 1 if tally.errors else 0


def _check_ray() -> None:
    try:
        import ray.data  # noqa: F401, PLC0415
    except ImportError as error:
        raise UsageError(f"--engine ray needs {error.name or 'ray'}", "pip install 'ray[data]' pyarrow") from error


def _check_paths(paths: Sequence[str], output: str | None) -> str:
    """The output folder; raise UsageError for what no cluster can read or write."""
    if "-" in paths:
        raise UsageError("--engine ray cannot read standard input", "name files or folders that every node can read")
    if output is None:
        raise UsageError("--engine ray needs -o FOLDER", "its shards and their manifest go there")
    if not is_uri(output) and Path(output).exists() and not Path(output).is_dir():
        raise UsageError(f"{output} is no folder", "--engine ray writes shards into one")
    return output


def _add(tally: Tally, result: BlockResult) -> None:
    done = result.done
    tally.articles += done.articles
    tally.errors += len(done.problems)
    tally.triples += done.triples
    tally.words += done.words
    tally.size += done.size
