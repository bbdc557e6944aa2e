"""Triples made by hand, for tests of what is done with an output."""

import hashlib
from typing import Any

from extract.records import TripleRecord

COUNTRIES = {"Japan": "country/JP", "Ukraine": "country/UA", "Poland": "country/PL", "Norway": "country/NO"}


def side(words: str, start: int = 0, **changes: Any) -> dict[str, Any]:
    known = words in COUNTRIES
    return {
        "text": words, "start": start, "end": start + len(words), "label": "GPE" if known else None,
        "name": words if known else None, "id": COUNTRIES.get(words), "via": None, "value": None, **changes,
    }  # fmt: skip


def _hash(*parts: object) -> str:
    return hashlib.blake2b(repr(parts).encode(), digest_size=8).hexdigest()


def fact(said: str, at: int = 0, article: str = "a.txt", **changes: Any) -> TripleRecord:
    """ "Japan | sell | ships": a fact in a sentence of just these words, which starts at character `at`."""
    subject, predicate, object_ = said.split(" | ")
    sentence = said.replace(" | ", " ")
    qualifiers = [{"role": role, **side(words, at, **more)} for role, words, more in changes.pop("qualifiers", [])]
    speaker = changes.pop("speaker", None)
    if speaker:
        told = side(speaker, at)
        speaker = {k: told[k] for k in ("text", "start", "end", "name", "id", "label")}
        speaker |= {"cue": {"text": "said", "start": at, "end": at + 4}, "kind": "indirect"}
    record = {
        "schema": "extract/1", "type": "triple", "id": _hash(article, at, said),
        "fact": _hash(said, changes.get("polarity"), changes.get("modality")),
        "article": {"id": article, "title": None, "published": "2024-06-10"},
        "subject": side(subject, at), "predicate": predicate,
        "phrase": {"text": predicate, "start": at, "end": at + len(predicate), "voice": "active", "tense": "past"},
        "relation": None, "sides": None, "object": side(object_, at), "object_role": None, "qualifiers": qualifiers,
        "polarity": "positive", "modality": "asserted", "speaker": speaker, "confidence": 0.9,
        "evidence": {"text": sentence, "start": at, "end": at + len(sentence)}, "rule": "clause.active",
    }  # fmt: skip
    return TripleRecord.model_validate({**record, **changes})
