"""A fact in a few words, as tables and terminals show it."""

from dataclasses import dataclass

from extract.records import Entity, Qualifier, Speaker, TripleRecord


@dataclass(frozen=True, slots=True)
class Brief:
    """A fact as the cells of a row. `qualifiers` are joined by "; ", `status` is as in "not, future, says John Kirby"."""

    subject: str
    predicate: str
    object: str
    qualifiers: str
    status: str

    def __str__(self) -> str:
        return " | ".join(
            cell for cell in (self.subject, self.predicate, self.object, self.qualifiers, self.status) if cell
        )


def brief(record: TripleRecord) -> Brief:
    role = f" {record.object_role}" if record.object_role else ""
    status: list[str] = [record.modality] if record.polarity == "positive" else ["not", record.modality]
    if record.speaker:
        status.append(f"says {name_of(record.speaker)}")
    return Brief(
        name_of(record.subject),
        record.predicate + role,
        name_of(record.object),
        "; ".join(qualifier_text(q) for q in record.qualifiers),
        ", ".join(status),
    )


def name_of(side: Entity | Qualifier | Speaker) -> str:
    """The canonical name, or the words of the article in one line."""
    return " ".join((side.name or side.text).split())


def qualifier_text(qualifier: Qualifier) -> str:
    """As in "to Ukraine" or "time 2023-12"."""
    return f"{qualifier.role} {qualifier.value or name_of(qualifier)}"
