"""The schema of the databases, the same in SQLite and DuckDB."""

from collections.abc import Iterator
from itertools import chain

from extract.export.columns import QUALIFIERS, TRIPLES, Kind

TYPES: dict[Kind, str] = {"text": "TEXT", "integer": "INTEGER", "real": "REAL"}
QUALIFIER_KEYS: tuple[tuple[str, Kind, str], ...] = (
    ("triple", "text", "id of the triple"),
    ("position", "integer", "its place among the qualifiers, from 0"),
)
ENTITIES = """CREATE VIEW entities AS
SELECT id, name, label, count(*) AS mentions FROM (
  SELECT subject_id AS id, subject_name AS name, subject_label AS label FROM triples
  UNION ALL SELECT object_id, object_name, object_label FROM triples
  UNION ALL SELECT id, name, label FROM qualifiers
) AS sides WHERE label IS NOT NULL GROUP BY id, name, label"""
INDEXES = (
    "CREATE INDEX triples_fact ON triples(fact)",
    "CREATE INDEX triples_subject ON triples(subject_id)",
    "CREATE INDEX triples_object ON triples(object_id)",
    "CREATE INDEX triples_relation ON triples(relation)",
    "CREATE INDEX qualifiers_triple ON qualifiers(triple)",
)


def create() -> Iterator[str]:
    """The statements that make tables and views, before the rows."""
    columns = ", ".join(f'"{c.name}" {TYPES[c.kind]}' for c in TRIPLES)
    yield f"CREATE TABLE triples ({columns})"
    inner = ", ".join(f'"{name}" {TYPES[kind]}' for name, kind, _ in chain(QUALIFIER_KEYS, QUALIFIERS))
    yield f"CREATE TABLE qualifiers ({inner})"
    yield ENTITIES


def insert(table: str, width: int, rows: int = 1) -> str:
    """The statement that inserts `rows` rows of `width` values."""
    one = f"({', '.join('?' * width)})"
    return f"INSERT INTO {table} VALUES {', '.join([one] * rows)}"
