"""What a run has done so far."""

import time
from dataclasses import dataclass, field

from extract.batch.options import Outcome


@dataclass(slots=True)
class Tally:
    """Counts of a run; `size` is in bytes, `started` on the clock that never goes back."""

    articles: int = 0
    triples: int = 0
    errors: int = 0
    words: int = 0
    cached: int = 0
    size: int = 0
    started: float = field(default_factory=time.monotonic)

    def add(self, outcome: Outcome) -> None:
        self.articles += outcome.problem is None
        self.errors += outcome.problem is not None
        self.triples += outcome.triples
        self.words += outcome.words
        self.cached += outcome.cached and outcome.problem is None
        self.size += outcome.size

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.started

    @property
    def words_a_second(self) -> float:
        return self.words / max(self.seconds, 1e-9)

    def figures(self) -> dict[str, float]:
        """The counts for `--log-json`."""
        return {
            "articles": self.articles,
            "triples": self.triples,
            "errors": self.errors,
            "words": self.words,
            "cached": self.cached,
            "seconds": round(self.seconds, 3),
        }

    def __str__(self) -> str:
        counts = [
            _count(self.articles, "article"),
            _count(self.words, "word"),
            _count(self.triples, "triple"),
            _count(self.errors, "error"),
        ]
        known = f" ({self.cached:,} from the cache)" if self.cached else ""
        return f"{', '.join(counts)} in {self.seconds:.1f} s{known}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
