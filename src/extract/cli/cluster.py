"""`extract run --engine ray`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from extract.cli.messages import print_error, print_note, print_summary
from extract.errors import UsageError

if TYPE_CHECKING:
    from extract.batch.options import Options
    from extract.cli.tally import Tally
    from extract.distributed.manifest import Format
    from extract.distributed.run import BlockResult
    from extract.read.sources import Selection


def run_on_ray(
    paths: tuple[str, ...],
    selection: Selection,
    options: Options,
    *,
    output: str | None,
    format_: Format,
    errors: bool,
    block_articles: int,
    glob: tuple[str, ...],
    changed_since: str | None,
    address: str | None,
    actors: int | None,
    timeout: float | None,
    quiet: bool,
) -> int:
    """Run on a cluster, tell of problems as they come, and return the exit code.

    Raises:
        UsageError: Ray is not installed, or see `extract.distributed.run.run`.
    """
    folder = _check_paths(paths, output)
    _check_ray()
    from extract.cli.tally import Tally  # noqa: PLC0415
    from extract.distributed.run import Cluster, Task, run  # noqa: PLC0415

    task = Task(paths, selection, options, folder, format_, errors, block_articles, glob, changed_since)
    tally = Tally()
    blocks = before = 0
    for result in run(task, Cluster(address, actors, timeout)):
        _add(tally, result)
        blocks += not result.correction
        before += result.before
        for problem in result.done.problems:
            print_error(problem.what, where=problem.where, hint=problem.hint)
    if before and not quiet:
        print_note(f"{before:,} of {blocks:,} blocks were done before")
    if not quiet:
        print_summary(str(tally), **tally.figures(), blocks=blocks, before=before)
    return 1 if tally.errors else 0


def _check_ray() -> None:
    try:
        import ray.data  # noqa: F401, PLC0415
    except ImportError as error:
        raise UsageError(f"--engine ray needs {error.name or 'ray'}", "pip install 'extract[ray]'") from error


def _check_paths(paths: Sequence[str], output: str | None) -> str:
    """The output folder; raise UsageError for what no cluster can read or write."""
    if "-" in paths:
        raise UsageError("--engine ray cannot read standard input", "name files or folders that every node can read")
    if output is None:
        raise UsageError("--engine ray needs -o FOLDER", "its shards and their manifest go there")
    if "://" not in output and Path(output).exists() and not Path(output).is_dir():
        raise UsageError(f"{output} is no folder", "--engine ray writes shards into one")
    return output


def _add(tally: Tally, result: BlockResult) -> None:
    done = result.done
    tally.articles += done.articles
    tally.errors += len(done.problems)
    tally.triples += done.triples
    tally.words += done.words
    tally.size += done.size
