"""RDF by rdflib: Turtle, N-Quads with a graph for each article, and JSON-LD. All are written article by article."""

import json
from collections.abc import Iterable, Iterator
from io import RawIOBase
from typing import TYPE_CHECKING, Any

from extract.brief import name_of
from extract.export.columns import time_of
from extract.export.groups import articles
from extract.export.needs import need
from extract.export.vocabulary import BASE, Names
from extract.records import Entity, Qualifier, Speaker, TripleRecord
from extract.write.jsonl import write_lines

if TYPE_CHECKING:
    from rdflib import Graph, URIRef


def write_turtle(records: Iterable[TripleRecord], out: RawIOBase, base: str = BASE) -> None:
    """One document; prefixes stand at its head alone."""
    names = Names(base)
    for number, group in enumerate(articles(records)):
        text = graph_of(group, names).serialize(format="turtle")
        head, body = _split(text)
        write_lines(((head if number == 0 else "") + body).encode("utf-8"), out)


def write_nquads(records: Iterable[TripleRecord], out: RawIOBase, base: str = BASE) -> None:
    """The statements of an article are in the graph that its IRI names."""
    names = Names(base)
    for group in articles(records):
        lines = graph_of(group, names).serialize(format="nt").splitlines()
        graph = f"<{names.article(group[0].article.id)}>"
        quads = sorted(f"{line.removesuffix('.').rstrip()} {graph} .\n" for line in lines if line.strip())
        write_lines("".join(quads).encode("utf-8"), out)


def write_jsonld(records: Iterable[TripleRecord], out: RawIOBase, base: str = BASE) -> None:
    """One document whose `@graph` is written article by article; an entity may stand in it more than once."""
    need("rdflib")
    context = _prefixes(Names(base))
    write_lines(f'{{"@context": {json.dumps(context)},\n"@graph": ['.encode(), out)
    first = True
    for group in articles(records):
        for node in _nodes(graph_of(group, Names(base)), context):
            write_lines(
                (("\n" if first else ",\n") + json.dumps(node, ensure_ascii=False, sort_keys=True)).encode(), out
            )
            first = False
    write_lines(b"\n]}\n", out)


def graph_of(records: Iterable[TripleRecord], names: Names) -> "Graph":
    """The graph of some records.

    Raises:
        UsageError: rdflib is not installed.
    """
    rdflib = need("rdflib")
    graph: Graph = rdflib.Graph()
    for prefix, iri in _prefixes(names).items():
        graph.bind(prefix, iri)
    writer = Writer(graph, names)
    for record in records:
        writer.add(record)
    return graph


class Writer:
    """Adds records to a graph."""

    def __init__(self, graph: "Graph", names: Names) -> None:
        rdflib = need("rdflib")
        self.graph, self.names = graph, names
        self.iri, self.literal = rdflib.URIRef, rdflib.Literal
        self.rdf, self.rdfs, self.prov = rdflib.RDF, rdflib.RDFS, rdflib.PROV
        self.dcterms, self.xsd = rdflib.DCTERMS, rdflib.XSD

    def add(self, record: TripleRecord) -> None:
        """The reified statement with all that is known of it. What the article itself asserts is stated too, as a plain
        triple."""
        statement = self.iri(self.names.statement(record))
        subject, object_ = self._node(record.subject), self._node(record.object)
        predicate = self.iri(self.names.predicate(record))
        role = f" {record.object_role}" if record.object_role and not record.relation else ""
        self._is(predicate, self.rdfs.label, record.relation or record.predicate + role)
        if (record.polarity, record.modality, record.speaker) == ("positive", "asserted", None):
            self.graph.add((subject, predicate, object_))
        for term, value in (
            (self.rdf.type, self.rdf.Statement),
            (self.rdf.type, self.prov.Entity),
            (self.rdf.subject, subject),
            (self.rdf.predicate, predicate),
            (self.rdf.object, object_),
            (self._term("fact"), self.iri(self.names.fact(record))),
            (self.prov.hadPrimarySource, self._article(record)),
        ):
            self.graph.add((statement, term, value))
        self._is(statement, self._term("polarity"), record.polarity)
        self._is(statement, self._term("modality"), record.modality)
        self._is(statement, self._term("confidence"), record.confidence, self.xsd.decimal)
        self._is(statement, self._term("rule"), record.rule)
        if record.sides:
            self._is(statement, self._term("subjectSide"), record.sides.subject)
            self._is(statement, self._term("objectSide"), record.sides.object)
        self._is(statement, self._term("time"), time_of(record))
        self._is(statement, self._term("evidence"), record.evidence.text)
        self._is(statement, self._term("start"), record.phrase.start)
        self._is(statement, self._term("end"), record.phrase.end)
        if record.speaker:
            speaker = self._node(record.speaker)
            self.graph.add((speaker, self.rdf.type, self.prov.Agent))
            self.graph.add((statement, self.prov.wasAttributedTo, speaker))
            self._is(statement, self._term("speakerKind"), record.speaker.kind)
        for number, qualifier in enumerate(record.qualifiers):
            self._qualifier(statement, number, qualifier)

    def _qualifier(self, statement: "URIRef", number: int, qualifier: Qualifier) -> None:
        node = self.iri(f"{statement}/{number}")
        self.graph.add((statement, self._term("qualifier"), node))
        self.graph.add((node, self._term("entity"), self._node(qualifier)))
        self._is(node, self._term("role"), qualifier.role)
        self._is(node, self._term("value"), qualifier.value)
        self._is(node, self.rdf.value, qualifier.text)
        self._is(node, self._term("start"), qualifier.start)
        self._is(node, self._term("end"), qualifier.end)

    def _node(self, side: Entity | Qualifier | Speaker) -> "URIRef":
        node: URIRef = self.iri(self.names.entity(side))
        self.graph.add((node, self.rdf.type, self._term(side.label or "Phrase")))
        self._is(node, self.rdfs.label, name_of(side))
        return node

    def _article(self, record: TripleRecord) -> "URIRef":
        article: URIRef = self.iri(self.names.article(record.article.id))
        self.graph.add((article, self.rdf.type, self.prov.Entity))
        self._is(article, self.dcterms.identifier, record.article.id)
        self._is(article, self.dcterms.title, record.article.title)
        published = record.article.published
        if published:
            kind = {4: self.xsd.gYear, 7: self.xsd.gYearMonth, 10: self.xsd.date}.get(len(published), self.xsd.string)
            self._is(article, self.dcterms.issued, published, kind)
        return article

    def _is(self, node: "URIRef", term: "URIRef", value: str | float | None, datatype: "URIRef | None" = None) -> None:
        if value is not None:
            self.graph.add((node, term, self.literal(str(value) if datatype else value, datatype=datatype)))

    def _term(self, name: str) -> Any:
        return self.iri(self.names.term(name))


def _prefixes(names: Names) -> dict[str, str]:
    rdflib = need("rdflib")
    return {
        "ns": names.namespace,
        "rel": f"{names.base}relation/",
        "rdf": str(rdflib.RDF),
        "rdfs": str(rdflib.RDFS),
        "prov": str(rdflib.PROV),
        "dcterms": str(rdflib.DCTERMS),
        "xsd": str(rdflib.XSD),
    }


def _split(turtle: str) -> tuple[str, str]:
    """The prefixes of a document and the rest."""
    lines = turtle.splitlines(keepends=True)
    count = next((i for i, line in enumerate(lines) if not line.startswith("@prefix")), len(lines))
    return "".join(lines[:count]), "".join(lines[count:]).rstrip("\n") + "\n"


def _nodes(graph: "Graph", context: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The nodes of a graph in JSON-LD, in the order of their IRIs, values in order too."""
    document = json.loads(graph.serialize(format="json-ld", context=context, auto_compact=False))
    nodes = document.get("@graph", [document])
    for node in sorted(nodes, key=lambda node: str(node["@id"])):
        node.pop("@context", None)
        yield {
            k: sorted(v, key=lambda x: json.dumps(x, sort_keys=True)) if isinstance(v, list) else v
            for k, v in node.items()
        }
