"""GraphML by networkx: a node for each entity or phrase, an edge for each triple."""

from collections.abc import Iterable
from io import BytesIO, RawIOBase

from extract.brief import name_of, qualifier_text
from extract.export.columns import time_of
from extract.export.needs import need
from extract.records import Entity, TripleRecord, canonical
from extract.write.jsonl import write_lines


def write_graphml(records: Iterable[TripleRecord], out: RawIOBase) -> None:
    """Write a directed multigraph. The format wants all nodes before the edges, so that all is held in memory.

    Raises:
        UsageError: networkx is not installed.
    """
    networkx = need("networkx")
    graph = networkx.MultiDiGraph()
    for record in records:
        for side in (record.subject, record.object):
            graph.add_node(_key(side), name=_xml(name_of(side)), label=side.label or "", entity=side.id or "")
        graph.add_edge(_key(record.subject), _key(record.object), key=record.id, **_attributes(record))
    buffer = BytesIO()
    networkx.write_graphml(graph, buffer, named_key_ids=True)
    write_lines(buffer.getvalue(), out)


def _key(side: Entity) -> str:
    return _xml(canonical(side))


def _attributes(record: TripleRecord) -> dict[str, str | float]:
    """GraphML has no null: what is not known is an empty string."""
    return {
        "fact": record.fact,
        "predicate": _xml(record.predicate),
        "relation": record.relation or "",
        "object_role": record.object_role or "",
        "polarity": record.polarity,
        "modality": record.modality,
        "time": time_of(record) or "",
        "qualifiers": _xml("; ".join(qualifier_text(q) for q in record.qualifiers)),
        "speaker": _xml(name_of(record.speaker)) if record.speaker else "",
        "article": _xml(record.article.id),
        "published": record.article.published or "",
        "confidence": record.confidence,
        "evidence": _xml(record.evidence.text),
    }


def _xml(text: str) -> str:
    """Without the characters that XML 1.0 does not allow, however they are written."""
    return "".join(
        c if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff" else "\ufffd"
        for c in text
    )
