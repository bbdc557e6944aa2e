"""The formats by name."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from extract.errors import UsageError
from extract.export.csv import write_csv
from extract.export.duckdb import write_duckdb
from extract.export.graphml import write_graphml
from extract.export.parquet import write_parquet
from extract.export.rdf import write_jsonld, write_nquads, write_turtle
from extract.export.sqlite import write_sqlite
from extract.export.vocabulary import BASE


@dataclass(frozen=True, slots=True)
class Format:
    """A format, the suffixes of its files, and the writer; `library` is what it needs, `binary` is not for a
    terminal."""

    name: str
    suffixes: tuple[str, ...]
    write: Callable[..., None]
    library: str | None = None
    binary: bool = False

    @property
    def has_base(self) -> bool:
        return self.library == "rdflib"


FORMATS = (
    Format("turtle", (".ttl",), write_turtle, "rdflib"),
    Format("nquads", (".nq",), write_nquads, "rdflib"),
    Format("jsonld", (".jsonld",), write_jsonld, "rdflib"),
    Format("graphml", (".graphml",), write_graphml, "networkx"),
    Format("csv", (".csv",), write_csv),
    Format("parquet", (".parquet",), write_parquet, "pyarrow", binary=True),
    Format("sqlite", (".sqlite", ".sqlite3", ".db"), write_sqlite, binary=True),
    Format("duckdb", (".duckdb",), write_duckdb, "duckdb", binary=True),
)


def find_format(name: str | None, target: Path | None) -> Format:
    """The format of a name, or that of the target's suffix.

    Raises:
        UsageError: there is no such format, or none was given.
    """
    names = ", ".join(f.name for f in FORMATS)
    if name is not None:
        found = next((f for f in FORMATS if f.name == name.lower()), None)
        if found is None:
            raise UsageError(f"--to: unknown format {name!r}", f"one of {names}")
        return found
    suffix = target.suffix.lower() if target else ""
    found = next((f for f in FORMATS if suffix in f.suffixes), None)
    if found is None:
        what = f"{target}: no format has the suffix {target.suffix}" if target and suffix else "no format given"
        raise UsageError(what, f"--to takes one of {names}; programs for tables open csv")
    return found


def check_base(base: str) -> str:
    """The value of `--base`.

    Raises:
        UsageError: it is no absolute IRI to which a path can be added.
    """
    scheme, colon, rest = base.partition(":")
    if (
        not colon
        or not rest
        or not scheme.isascii()
        or not scheme.isalnum()
        or set(base) & set(' <>"{}|\\^`')
        or base[-1] not in "/#:"
    ):
        raise UsageError(
            f"--base: {base!r} is no IRI to which names can be added", "such as https://example.org/facts/"
        )
    return base


__all__ = ["BASE", "FORMATS", "Format", "check_base", "find_format"]
