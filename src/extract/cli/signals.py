"""Ctrl-C and SIGTERM end the program wherever it is, and it cleans up."""

import os
import signal
import threading
import time

AGAIN = 0.05
"""Seconds between two calls on the main thread to look at what has come."""


def heed_signals() -> None:
    """Let SIGTERM clean up as Ctrl-C does, and let neither wait for a pipe that is silent.

    Python runs handlers in the main thread, between two steps. A signal that comes just before that thread begins to wait in
    the system, or that the system gives to another thread, would be heeded when the waiting ends: with a silent pipe, never.
    So Python is told to write each signal to a pipe, and a thread that reads it interrupts the main one by a signal without
    an effect of its own (SIGURG), again and again, until the program has ended.
    """
    if signal.getsignal(signal.SIGURG) is _nothing:
        return
    signal.signal(signal.SIGTERM, _end)
    signal.signal(signal.SIGURG, _nothing)
    news, tell = os.pipe()
    os.set_blocking(tell, False)
    signal.set_wakeup_fd(tell, warn_on_full_buffer=False)
    threading.Thread(target=_nudge, args=(news, threading.get_ident()), name="signals", daemon=True).start()


def _nudge(news: int, main: int) -> None:
    while os.read(news, 512):
        time.sleep(AGAIN)
        signal.pthread_kill(main, signal.SIGURG)  # which is written to the pipe as well, so that it comes again


def _end(number: int, frame: object) -> None:
    raise SystemExit(128 + number)


def _nothing(number: int, frame: object) -> None:
    pass
