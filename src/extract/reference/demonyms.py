"""Pass: "Japanese" as an adjective is said of Japan; "the Japanese" and "two Americans" are people."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extract.annotations import Mention
from extract.reference.chains import DEMONYM, head_of
from extract.reference.names import clean, make_id
from extract.syntax import Tree


def find_demonyms(parse: Tree, rows: Sequence[Mention]) -> list[Mention]:
    """`rows` with `via` on adjectives of a country, which keep its id and so join its chain; nouns for its people get an id
    of their own."""
    return [_judged(parse.doc, parse, m) if m.label == "NORP" and m.id else m for m in rows]


def _judged(doc: Doc, parse: Tree, m: Mention) -> Mention:
    if not m.of_country:
        return m
    if _is_adjective(doc, parse, head_of(parse, m.start, m.end)):
        return replace(m, via=DEMONYM)
    name = clean(m.name or doc[m.start : m.end].text, m.label)
    return replace(m, name=name, id=make_id(m.label, name))


def _is_adjective(doc: Doc, parse: Tree, head: int) -> bool:
    return doc[head].tag_ not in {"NNPS", "NNS"} and parse.is_(head, "amod", "compound", "nmod:desc", "flat")
