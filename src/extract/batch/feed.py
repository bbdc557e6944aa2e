"""What is read ahead of the work: a slow pipe must not hold up an article that is done."""

import os
import queue
import threading
from collections.abc import Iterable
from contextlib import suppress
from typing import Generic, Self, TypeVar

Item = TypeVar("Item")


class Feed(Generic[Item]):
    """The items of an iterable, which a thread takes out, up to `ahead` of them before they are asked for.

    Its file descriptor can be waited on beside others: there is something to read from it as long as `take` has something
    to give or to say.
    """

    def __init__(self, items: Iterable[Item], ahead: int) -> None:
        self._items = items
        self._waiting: queue.Queue[Item | _End] = queue.Queue(ahead)
        self._news, self._tell = os.pipe()
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._read, daemon=True)  # a read from a pipe may never end
        self.ended = False

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closed.set()
        while not self._waiting.empty():  # makes room for the one that the thread holds
            self._waiting.get()
        os.close(self._news)

    def fileno(self) -> int:
        return self._news

    def take(self) -> Item | None:
        """The next item if it is there; None if it is not yet, or if `ended`.

        Raises:
            Exception: what the iterable raised.
        """
        try:
            found = self._waiting.get_nowait()
        except queue.Empty:
            return None
        os.read(self._news, 1)
        if not isinstance(found, _End):
            return found
        self.ended = True
        if found.error is not None:
            raise found.error
        return None

    def _read(self) -> None:
        try:
            for item in self._items:
                if self._closed.is_set():
                    return
                self._put(item)
            self._put(_End())
        except Exception as error:  # to be raised where the items are taken
            self._put(_End(error))
        finally:
            os.close(self._tell)

    def _put(self, item: "Item | _End") -> None:
        self._waiting.put(item)
        with suppress(OSError):  # nobody listens any more
            os.write(self._tell, b".")


class _End:
    """No more items; `error` says why, if not because there are none."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
