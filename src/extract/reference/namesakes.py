"""Pass: a town's name that is the surname of somebody the text has named: "Valeska Paris sued. Paris claims that"."""

from collections.abc import Sequence
from dataclasses import replace

from extract.annotations import Mention
from extract.labels import PLACES
from extract.reference.chains import head_of
from extract.syntax import Tree, speech_verbs

ACTING = ("nsubj", "nmod:poss", "obl:agent", "obj", "iobj")


def find_namesakes(parse: Tree, rows: Sequence[Mention]) -> list[Mention]:
    """`rows` with the person for the town, where the surname does what persons do and no preposition of place stands before
    it, if it says something once. Countries speak too, and stay."""
    first_named: dict[str, int] = {}
    for m in rows:
        if m.label == "PERSON" and m.end - m.start > 1:
            first_named.setdefault(parse.words[m.end - 1].text, m.end)
    if not first_named:
        return list(rows)
    towns = {
        head_of(parse, m.start, m.end): m
        for m in rows
        if m.end - m.start == 1
        and m.label in PLACES
        and not m.of_country
        and m.end > first_named.get(_text(parse, m), m.end)
    }
    speaking = {_text(parse, m) for head, m in towns.items() if _speaks(parse, head)}
    persons = {
        m
        for head, m in towns.items()
        if _text(parse, m) in speaking and parse.is_(head, *ACTING) and not _placed(parse, head)
    }
    return [replace(m, label="PERSON", name=None, id=None) if m in persons else m for m in rows]


def _text(parse: Tree, m: Mention) -> str:
    return parse.words[m.start].text


def _speaks(parse: Tree, head: int) -> bool:
    verb = parse.head(head)
    return parse.is_(head, "nsubj") and parse.words[verb].pos_ == "VERB" and parse.words[verb].lemma_ in speech_verbs()


def _placed(parse: Tree, head: int) -> bool:
    return any(parse.words[k].tag_ != "POS" and parse.words[k].lower_ != "by" for k in parse.case(head))
