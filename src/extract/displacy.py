"""A Doc as spaCy's visualiser displaCy takes it: `displacy.render(displacy_entities(doc), style="ent", manual=True)` and
`displacy.render(displacy_facts(doc), style="dep", manual=True)`."""

from typing import Literal, TypedDict

from spacy.tokens import Doc

from extract import annotations
from extract.annotations import Triple


class EntitySpan(TypedDict):
    """Offsets in characters; `kb_id` is the canonical id, or empty."""

    start: int
    end: int
    label: str
    kb_id: str
    kb_url: str


class Entities(TypedDict):
    """A text with its entities."""

    text: str
    ents: list[EntitySpan]
    title: str | None


class Word(TypedDict):
    text: str
    tag: str


class Arc(TypedDict):
    """From word `start` to word `end`, start < end; `dir` says at which the arrow is."""

    start: int
    end: int
    label: str
    dir: Literal["left", "right"]


class Sentence(TypedDict):
    """A sentence with arcs from each predicate to its subject, object and qualifiers."""

    words: list[Word]
    arcs: list[Arc]


def displacy_entities(doc: Doc, *, pronouns: bool = False) -> Entities:
    """The named entities with their canonical ids; with `pronouns`, pronouns and descriptions that stand for one too."""
    found = [m for m in annotations.mentions(doc) if m.named or pronouns]
    spans = [
        EntitySpan(start=span.start_char, end=span.end_char, label=m.label, kb_id=m.id or "", kb_url="#")
        for m in found
        for span in [doc[m.start : m.end]]
    ]
    context = annotations.context(doc)
    return Entities(text=doc.text, ents=_apart(spans), title=context.title if context else None)


def displacy_facts(doc: Doc) -> list[Sentence]:
    """The sentences that hold facts."""
    triples = annotations.triples(doc)
    found = []
    for sentence in doc.sents:
        inside = [t for t in triples if sentence.start <= t.predicate.head < sentence.end]
        if inside:
            words = [Word(text=token.text, tag=token.ent_type_) for token in sentence]
            found.append(Sentence(words=words, arcs=_arcs(inside, sentence.start, sentence.end)))
    return found


def _arcs(triples: list[Triple], start: int, end: int) -> list[Arc]:
    """Arcs in text order, each once; an argument in another sentence has none."""
    arcs: dict[tuple[int, int, str], Arc] = {}
    for triple in triples:
        predicate = triple.predicate.head
        sides = [("subject", triple.subject), (triple.object.role or "object", triple.object)]
        sides += ((q.role or "argument", q) for q in triple.qualifiers)
        for label, argument in sides:
            if argument.head == predicate or not start <= argument.head < end:
                continue
            left, right = sorted((predicate, argument.head))
            direction: Literal["left", "right"] = "left" if argument.head < predicate else "right"
            arc = Arc(start=left - start, end=right - start, label=label, dir=direction)
            arcs[left, right, label] = arc
    return [arcs[key] for key in sorted(arcs)]


def _apart(spans: list[EntitySpan]) -> list[EntitySpan]:
    """Spans that do not overlap, the first and longest kept: displaCy would print text twice."""
    kept: list[EntitySpan] = []
    for span in sorted(spans, key=lambda s: (s["start"], -s["end"])):
        if not kept or span["start"] >= kept[-1]["end"]:
            kept.append(span)
    return kept
