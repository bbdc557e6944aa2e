"""What is read ahead of the work: a slow pipe must not hold up an article that is done."""

import os
import threading
from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from typing import Generic, Self, TypeVar

Item = TypeVar("Item")


class Feed(Generic[Item]):
    """The items of an iterable, which a thread takes out, up to `ahead` of them before they are asked for.

    Its file descriptor can be waited on beside others: there is something to read from it as long as `take` has something
    to give or to say.

    Two pipes count the items that wait and the places that are free. `queue.Queue` would hold a lock while Ctrl-C interrupts
    it, now and then, and then wait for that lock for ever at the next call.
    """

    def __init__(self, items: Iterable[Item], ahead: int) -> None:
        self._items = items
        self._waiting: deque[Item | _End] = deque()
        self._news, self._tell = os.pipe()
        self._free, self._make_free = os.pipe()
        os.write(self._make_free, b"." * ahead)
        self._thread = threading.Thread(target=self._read, daemon=True)  # a read from a pipe may never end
        self.ended = False

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._make_free)  # the thread sees that there will be no more room
        os.close(self._news)

    def fileno(self) -> int:
        return self._news

    def take(self) -> Item | None:
        """The next item if it is there; None if it is not yet, or if `ended`.

        Raises:
            Exception: what the iterable raised.
        """
        if not self._waiting:
            return None
        os.read(self._news, 1)
        found = self._waiting.popleft()
        with suppress(OSError):  # the thread has ended
            os.write(self._make_free, b".")
        if not isinstance(found, _End):
            return found
        self.ended = True
        if found.error is not None:
            raise found.error
        return None

    def _read(self) -> None:
        try:
            for item in self._items:
                if not self._put(item):
                    return
            self._put(_End())
        except Exception as error:  # to be raised where the items are taken
            self._put(_End(error))
        finally:
            os.close(self._tell)
            os.close(self._free)

    def _put(self, item: "Item | _End") -> bool:
        """Wait for a free place and put an item there; False where nobody takes items any more."""
        if not os.read(self._free, 1):
            return False
        self._waiting.append(item)
        with suppress(OSError):  # nobody listens any more
            os.write(self._tell, b".")
        return True


class _End:
    """No more items; `error` says why, if not because there are none."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
