"""The status stage as a spaCy component."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from extract import annotations
from extract.annotations import Attribution, Cue, Status, Triple
from extract.status.attribution import find_attributions
from extract.status.cues import Cues, load_cues, shipped_cues
from extract.status.scope import fact_status, status_of
from extract.syntax import Tree, is_denied, tree


class StatusStage:
    """Fills polarity, modality and speaker of `annotations.triples(doc)` and writes `annotations.attributions(doc)`."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues

    def __call__(self, doc: Doc) -> Doc:
        annotations.require(doc, "extract_status", "DEP", "POS", "TAG", "LEMMA")
        parse = tree(doc)
        found = find_attributions(parse, self.cues)
        annotations.set_attributions(doc, found)
        triples = annotations.triples(doc)
        heads = {triple.predicate.head for triple in triples}  # a predicate of several objects has one status
        statuses = {head: status_of(parse, head, self.cues) for head in heads}
        around = contents_around(heads, found)
        told = []
        for t in triples:
            status = fact_status(_denied(parse, t, statuses[t.predicate.head]), t.rule)
            told.append(with_status(t, status, found, around.get(t.predicate.head, ())))
        annotations.set_triples(doc, told)
        return doc


def _denied(parse: Tree, triple: Triple, status: Status) -> Status:
    """The status of a fact of a predicate: "is recognised by Spain but not by Serbia" denies it of Serbia alone."""
    if status.polarity == "negative" or not (
        is_denied(parse, triple.subject.head) or is_denied(parse, triple.object.head)
    ):
        return status
    return replace(status, polarity="negative", cues=(*status.cues, Cue("negation.but-not", triple.subject.head)))


def with_status(triple: Triple, status: Status, found: tuple[Attribution, ...], around: Iterable[int]) -> Triple:
    """The triple with the status of its predicate and the innermost attribution that it stands in; `around` are the indices
    of those whose content its predicate is in. A cue that is part of the predicate reports another fact than this one: that
    somebody "vowed to rebuild" is the article's word."""
    others = [k for k in around if not triple.predicate.start <= found[k].cue_start < triple.predicate.end]
    speaker = speaker_index(triple.predicate.head, found, others)
    return replace(triple, polarity=status.polarity, modality=status.modality, speaker=speaker)


def contents_around(heads: Iterable[int], found: tuple[Attribution, ...]) -> dict[int, list[int]]:
    """The indices of the attributions whose content each of these tokens stands in."""
    ordered = sorted(heads)
    around: dict[int, list[int]] = {}
    for index, attribution in enumerate(found):
        for start, end in attribution.content:
            for head in ordered[bisect_left(ordered, start) : bisect_left(ordered, end)]:
                around.setdefault(head, []).append(index)
    return around


def speaker_index(head: int, found: tuple[Attribution, ...], around: Iterable[int]) -> int | None:
    """Index of the attribution with the least content among those around token `head`, or None."""
    covering = [
        (sum(end - start for start, end in found[k].content), k)
        for k in around
        if not found[k].cue_start <= head < found[k].cue_end
    ]
    return min(covering)[1] if covering else None


@Language.factory(
    "extract_status",
    requires=["token.dep", "token.head", "token.pos", "token.tag", "token.lemma"],
    default_config={"patterns": None},
)
def make_status(nlp: Language, name: str, patterns: str | None) -> StatusStage:
    """Polarity, modality and speaker of each fact; runs after `extract_relations`.

    `patterns` is a folder of a user's own, whose `status/*.jsonl` add to ours.
    """
    annotations.register_extensions()
    return StatusStage(load_cues(Path(patterns)) if patterns else shipped_cues())
