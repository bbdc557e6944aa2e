"""What a run has done so far, shown on a terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(what: object, *, shown: bool) -> Iterator[Callable[[], None]]:
    """Show `str(what)` on standard error beside a spinner while the `with` block runs and the yielded function is called;
    nothing at all where not `shown`."""
    if not shown:
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415  (60 ms that pipes need not wait for)
    from rich.text import Text  # noqa: PLC0415

    console = Console(stderr=True)
    with console.status(Text(str(what))) as status:
        yield lambda: status.update(Text(str(what)))
