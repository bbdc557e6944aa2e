"""What becomes of a fact that is asked for."""

from dataclasses import dataclass
from typing import Literal, get_args

from extract.records import TripleRecord

Stage = Literal[
    "read", "language", "text", "boilerplate", "entity", "clause", "argument", "name", "relation", "status", "scope",
    "confidence", "duplicate", "found",
]  # fmt: skip
STAGES: tuple[Stage, ...] = get_args(Stage)
"""In the order in which a fact passes them; names are told last of what makes a triple."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The first `stage` at which the fact was lost, or "found".

    `part` is what was lost there: "subject", "predicate" or "object", None where it is the whole; `what` says it in words,
    `instead` what is there in its place, one line each, `hint` what can be done. `ids` are those of the fact's records where
    they are written, `nearest` triples that share most with it, whether written or not.
    """

    stage: Stage
    article: str
    what: str
    part: str | None = None
    instead: tuple[str, ...] = ()
    hint: str | None = None
    ids: tuple[str, ...] = ()
    nearest: tuple[TripleRecord, ...] = ()

    @property
    def found(self) -> bool:
        return self.stage == "found"
