"""`extract export`: every format is read by its own library, and holds what the records say."""

import csv
import io
import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import networkx
import pytest
import rdflib
from pyarrow import parquet

from conftest import ROOT, Run
from extract.errors import UsageError
from extract.export.columns import QUALIFIERS, TRIPLES
from extract.export.csv import write_csv
from extract.export.duckdb import write_duckdb
from extract.export.formats import FORMATS, check_base, find_format
from extract.export.graphml import write_graphml
from extract.export.needs import need
from extract.export.parquet import write_parquet
from extract.export.rdf import write_jsonld, write_nquads, write_turtle
from extract.export.sqlite import write_sqlite
from extract.export.vocabulary import TERMS
from extract.read.output import read_triples
from extract.records import TripleRecord
from fact_records import fact

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # of its own code
GOLDEN = sorted((ROOT / "tests/golden").glob("*.triples.jsonl"))
NS = "PREFIX ns: <urn:extract:ns#> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
ODD = "a \"b\",\n\t\\ <c> & \x01 {d} ü 🚢 'e' | %20"


@pytest.fixture(scope="module")
def records() -> list[TripleRecord]:
    """The facts of all seeds, and one with whatever breaks formats in its words."""
    found = [record for path in GOLDEN for record in read_triples(path)]
    odd = fact("Japan | sell | ships", article=f"{ODD}.txt", predicate=ODD, qualifiers=[("to", ODD, {})], speaker=ODD)
    return [*found, odd]


def written(write: Any, records: list[TripleRecord], **options: str) -> bytes:
    """What a writer writes; what is no file descriptor will do, too."""
    out = io.BytesIO()
    write(iter(records), out, **options)
    return out.getvalue()


@pytest.mark.parametrize(
    ("write", "format_"), [(write_turtle, "turtle"), (write_nquads, "nquads"), (write_jsonld, "json-ld")]
)
def test_rdf_is_parsed_and_holds_every_statement_with_status_and_source(
    write: Any, format_: str, records: list[TripleRecord]
) -> None:
    data = rdflib.Dataset(default_union=True)
    data.parse(data=written(write, records), format=format_)
    rows = data.query(
        NS
        + """SELECT ?s ?polarity ?modality ?article WHERE {
        ?s a rdf:Statement ; ns:polarity ?polarity ; ns:modality ?modality ; prov:hadPrimarySource ?article }"""
    )
    found = {(str(s).rsplit("statement/")[1], str(p), str(m)) for s, p, m, _ in rows}
    assert found == {(r.id, r.polarity, r.modality) for r in records}
    speakers = data.query(NS + "SELECT (COUNT(?s) AS ?n) WHERE { ?s a rdf:Statement ; prov:wasAttributedTo ?who }")
    assert [int(n) for (n,) in speakers] == [sum(r.speaker is not None for r in records)]
    qualifiers = data.query(NS + "SELECT (COUNT(?q) AS ?n) WHERE { ?s ns:qualifier ?q . ?q ns:role ?r ; rdf:value ?v }")
    assert [int(n) for (n,) in qualifiers] == [sum(len(r.qualifiers) for r in records)]


def test_the_three_rdf_formats_hold_the_same_graph(records: list[TripleRecord]) -> None:
    some = records[:40]
    graphs = [
        rdflib.Graph().parse(data=written(write_turtle, some), format="turtle"),
        rdflib.Graph().parse(data=written(write_jsonld, some), format="json-ld"),
        rdflib.Dataset(default_union=True).parse(data=written(write_nquads, some), format="nquads"),
    ]
    turtle, jsonld, quads = ({(s, p, o) for s, p, o, *_ in graph} for graph in graphs)
    assert turtle == jsonld == quads


def test_each_article_is_a_graph_of_its_own_in_nquads(records: list[TripleRecord]) -> None:
    data = rdflib.Dataset()
    data.parse(data=written(write_nquads, records), format="nquads")
    graphs = {str(g.identifier) for g in data.graphs() if len(g)}
    assert len(graphs) == len({r.article.id for r in records})
    assert "urn:extract:article/seeds/dicas.txt" in graphs


def test_only_what_the_article_itself_asserts_is_stated_as_a_plain_triple() -> None:
    told = [
        fact("Japan | sell | ships", relation="supplies"),
        fact("Poland | sell | tanks", relation="supplies", modality="future"),
        fact("Norway | sell | boats", relation="supplies", speaker="Poland"),
        fact("Ukraine | sell | guns", relation="supplies", polarity="negative"),
    ]
    graph = rdflib.Graph().parse(data=written(write_turtle, told), format="turtle")
    stated = graph.subject_objects(rdflib.URIRef("urn:extract:relation/supplies"))
    assert [(str(s), str(o)) for s, o in stated if not isinstance(o, rdflib.Literal)] == [
        ("urn:extract:entity/country/JP", "urn:extract:phrase/ships")
    ]


def test_iris_stand_under_the_base_that_is_given() -> None:
    text = written(write_turtle, [fact("Japan | sell | ships")], base="https://example.org/facts/").decode()
    assert "https://example.org/facts/statement/" in text
    assert "urn:extract" not in text
    for bad in ("example.org/", "https://x.org/a b/", "urn:", "https://example.org/facts"):
        with pytest.raises(UsageError, match="--base"):
            check_base(bad)


def test_graphml_is_read_by_networkx_with_all_edges(records: list[TripleRecord]) -> None:
    graph = networkx.read_graphml(io.BytesIO(written(write_graphml, records)), force_multigraph=True)
    assert {key for _, _, key in graph.edges(keys=True)} == {r.id for r in records}
    edges = {key: data for _, _, key, data in graph.edges(keys=True, data=True)}
    first = records[0]
    assert edges[first.id]["predicate"] == first.predicate
    assert edges[first.id]["confidence"] == first.confidence
    assert graph.nodes["country/JP"]["name"] == "Japan"


def test_csv_gives_each_row_back(records: list[TripleRecord]) -> None:
    rows = list(csv.DictReader(io.StringIO(written(write_csv, records).decode("utf-8"), newline="")))
    assert [row["id"] for row in rows] == [r.id for r in records]
    last = rows[-1]
    assert (last["predicate"], last["speaker_name"], last["relation"]) == (ODD, ODD, "")
    assert [q["text"] for q in json.loads(last["qualifiers"])] == [ODD]


def test_parquet_gives_each_row_back(records: list[TripleRecord]) -> None:
    rows = parquet.read_table(io.BytesIO(written(write_parquet, records))).to_pylist()
    assert [(row["id"], row["predicate"], row["relation"], row["confidence"]) for row in rows] == [
        (r.id, r.predicate, r.relation, r.confidence) for r in records
    ]
    assert [[q["text"] for q in row["qualifiers"]] for row in rows] == [[q.text for q in r.qualifiers] for r in records]


@pytest.fixture(scope="module", params=["sqlite", "duckdb"])
def database(
    request: pytest.FixtureRequest, records: list[TripleRecord], tmp_path_factory: pytest.TempPathFactory
) -> Any:
    path = tmp_path_factory.mktemp("database") / f"facts.{request.param}"
    path.write_bytes(written(write_sqlite if request.param == "sqlite" else write_duckdb, records))
    return sqlite3.connect(path) if request.param == "sqlite" else duckdb.connect(str(path), read_only=True)


def test_a_database_gives_each_row_back(database: Any, records: list[TripleRecord]) -> None:
    rows = database.execute("SELECT id, predicate, relation, evidence, speaker_name FROM triples").fetchall()
    assert sorted(rows, key=str) == sorted(
        (
            (r.id, r.predicate, r.relation, r.evidence.text, r.speaker and (r.speaker.name or r.speaker.text))
            for r in records
        ),
        key=str,
    )
    (count,) = database.execute("SELECT count(*) FROM qualifiers JOIN triples ON triple = triples.id").fetchone()
    assert count == sum(len(r.qualifiers) for r in records)
    (name,) = database.execute("SELECT name FROM entities WHERE id = 'country/JP'").fetchone()
    assert name == "Japan"


@pytest.mark.parametrize("format_", [f for f in FORMATS if f.name != "duckdb"], ids=lambda f: f.name)
def test_the_same_facts_give_the_same_bytes(format_: Any, records: list[TripleRecord]) -> None:
    """DuckDB's files differ from run to run: it numbers its checkpoints at random."""
    assert written(format_.write, records[:60]) == written(format_.write, records[:60])


@pytest.mark.parametrize("format_", FORMATS, ids=lambda f: f.name)
def test_no_facts_make_a_file_that_can_be_read(format_: Any, tmp_path: Path) -> None:
    data = written(format_.write, [])
    path = tmp_path / "empty"
    path.write_bytes(data)
    match format_.name:
        case "turtle" | "nquads":
            assert data == b""
        case "jsonld":
            assert json.loads(data)["@graph"] == []
        case "graphml":
            assert len(networkx.read_graphml(path)) == 0
        case "csv":
            assert data.decode().strip().split(",")[0] == "id"
        case "parquet":
            assert parquet.read_table(path).num_rows == 0
        case "sqlite":
            assert sqlite3.connect(path).execute("SELECT count(*) FROM triples").fetchone() == (0,)
        case "duckdb":
            assert duckdb.connect(str(path)).execute("SELECT count(*) FROM triples").fetchone() == (0,)


def test_the_command_takes_the_format_from_the_suffix_and_writes_whole_files_only(program: Run, tmp_path: Path) -> None:
    table = tmp_path / "facts.csv"
    assert program("export", GOLDEN[0], "-o", table).returncode == 0
    before = table.read_bytes()
    assert before.count(b"\r\n") >= len(GOLDEN[0].read_text("utf8").splitlines())
    bad = tmp_path / "bad.jsonl"
    bad.write_text(f"{GOLDEN[0].read_text('utf8')}{{}}\n", "utf8")
    done = program("export", bad, "-o", table)
    assert (done.returncode, table.read_bytes()) == (2, before)
    assert "no record of `extract run`" in done.stderr
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bad.jsonl", "facts.csv"]


def test_wrong_usage_is_told() -> None:
    with pytest.raises(UsageError, match="unknown format 'xml'"):
        find_format("xml", None)
    with pytest.raises(UsageError, match="no format given"):
        find_format(None, None)
    with pytest.raises(UsageError, match=r"x\.xlsx: no format has the suffix \.xlsx - --to takes .* csv"):
        find_format(None, Path("x.xlsx"))


def test_a_library_that_is_missing_is_named(tmp_path: Path) -> None:
    """In a process in which rdflib cannot be imported, as where it is not installed."""
    code = "import sys; sys.modules['rdflib'] = None; from extract.cli import main; sys.exit(main(sys.argv[1:]))"
    target = tmp_path / "facts.ttl"
    command = [sys.executable, "-c", code, "export", str(GOLDEN[0]), "-o", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "extract: error: this format needs rdflib - install it with `pip install rdflib`\n"
    assert not target.exists()
    assert need("json") is json


def test_every_column_and_term_is_documented() -> None:
    page = (ROOT / "docs/export.md").read_text("utf8")
    for name, kind, says in [*((c.name, c.kind, c.says) for c in TRIPLES), *QUALIFIERS]:
        assert f"| `{name}` | {kind} | {says} |" in page
    for term, says in TERMS.items():
        assert f"| `ns:{term}` | {says} |" in page
    for format_ in FORMATS:
        assert f"`{format_.name}`" in page
