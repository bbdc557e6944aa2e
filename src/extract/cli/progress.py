"""What a run has done so far, shown on a terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from extract.cli.tally import Tally


@contextmanager
def progress(tally: Tally, *, shown: bool, total: int | None = None) -> Iterator[Callable[[], None]]:
    """Show `tally` on standard error while the `with` block runs and the yielded function is called: a bar and the time left
    where `total`, in bytes of input, is known. Nothing at all where not `shown`."""
    if not shown:
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415  (60 ms that pipes need not wait for)
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = [SpinnerColumn(), TextColumn("{task.description}", markup=False)]
    known = [BarColumn(), TextColumn("{task.percentage:>3.0f}%"), TimeRemainingColumn()] if total else []
    with Progress(*columns, *known, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("loading the model", total=total)

        def update() -> None:
            bar.update(task, completed=tally.size, description=_line(tally))

        yield update


def _line(tally: Tally) -> str:
    errors = f", {tally.errors:,} errors" if tally.errors else ""
    return f"{tally.articles:,} articles, {tally.words_a_second:,.0f} words/s{errors}"
