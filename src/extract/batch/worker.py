"""The process that works for another one: units come in, outcomes go out, over a connection of their own."""

import contextlib
import os
import socket
import sys
import threading
from dataclasses import dataclass
from multiprocessing.connection import Connection

from extract.batch.options import Options
from extract.errors import UsageError


@dataclass(frozen=True, slots=True)
class Ready:
    """What a worker says first: that it can begin, or why it cannot; later, why it cannot go on."""

    error: str | None = None
    hint: str | None = None


def command(descriptor: int) -> list[str]:
    """The command that starts a worker on a socket. The parent's search path goes along, and neither the working directory
    nor the parent's `__main__` is looked into, as multiprocessing would."""
    code = f"import sys; sys.path[:] = {sys.path!r}; from extract.batch.worker import serve; serve({descriptor})"
    return [sys.executable, "-P", "-c", code]


def serve(descriptor: int) -> None:
    """Take the options, then units until the connection or standard input ends. It begins with SIGINT blocked."""
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    os.dup2(2, 1)  # nothing that a library prints gets among the records
    connection = Connection(socket.socket(fileno=descriptor).detach())
    with contextlib.suppress(EOFError, OSError):
        options: Options = connection.recv()
        from extract.batch.process import Processor  # noqa: PLC0415  (spaCy, 0.7 s)

        try:
            process = Processor(options)
        except UsageError as error:
            connection.send(Ready(error.message, error.hint))
            return
        connection.send(Ready())
        while True:
            try:
                connection.send(process(connection.recv()))
            except UsageError as error:  # a pattern file that is read when it is first asked for
                connection.send(Ready(error.message, error.hint))
                return


def _leave_with_parent() -> None:
    """End at once when the parent does, even by SIGKILL in the middle of an article: it holds the other end of standard
    input, and nothing ever comes through it."""
    with contextlib.suppress(OSError):
        while os.read(0, 1):
            pass
    os._exit(1)
