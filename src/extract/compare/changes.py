"""What `extract diff` tells: the shapes of a comparison of two outputs."""

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from extract.records import Record, TripleRecord

Kind = Literal["added", "removed", "changed"]
Aspect = Literal["status", "speaker", "time", "arguments", "relation"]


class FieldChange(Record):
    """One difference between two tellings of a fact. `field` is a key of the record, or "qualifiers.ROLE"; `old` and `new`
    are canonical names or values, null where there is none."""

    aspect: Aspect
    field: str
    old: str | None
    new: str | None


class Change(Record):
    """One fact of one article that is not the same in both outputs.

    `old` and `new` are the records, null where there is none. `known` is true of an added fact that OLD tells in another
    place, and of a removed one that NEW still tells: then nothing is lost but a mention.
    """

    schema_: Literal["extract/1"] = Field(alias="schema", default="extract/1")
    type: Literal["change"] = "change"
    change: Kind
    article: str
    known: bool
    fields: tuple[FieldChange, ...]
    old: TripleRecord | None
    new: TripleRecord | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes, in the order of the articles (those of OLD first) and of the text; `same` counts the facts that are told
    alike; `only_old`/`only_new` are articles of which the other output has no fact."""

    changes: tuple[Change, ...]
    same: int
    only_old: frozenset[str]
    only_new: frozenset[str]

    def count(self, kind: Kind) -> int:
        return sum(change.change == kind for change in self.changes)

    def __str__(self) -> str:
        counts = ", ".join(f"{self.count(kind):,} {kind}" for kind in ("added", "removed", "changed"))
        return f"{counts}, {self.same:,} the same"
