"""What the stages write on a spaCy Doc: shapes in token indices, and the typed access to them.

All spans are half-open token ranges `[start, end)`. The values are kept in `doc.user_data` as plain lists, so that a Doc
still survives `to_bytes` and `nlp.pipe(n_process=2)`; `get`/`set` functions turn them into the dataclasses below.
Characters and records are the business of `assemble`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal, Self

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from extract.errors import UsageError
from extract.labels import MODEL
from extract.records import Modality, Polarity, SpeechKind


@dataclass(frozen=True, slots=True)
class ArticleContext:
    """What is known of an article besides its text. `published` is an ISO 8601 date with the precision that is known
    ("2024-06-10", "2024-06", "2024") or None; `date_source` says where it came from; `language` is an ISO 639 code."""

    id: str
    title: str | None = None
    published: str | None = None
    date_source: str | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names or stands for an entity.

    The entity stage writes one for each named entity, the date stage adds dates with their TIMEX3 `value`, the reference
    stage fills canonical `name`, `id` and `chain` and adds pronouns and descriptions with `via` saying which pass linked
    them. `source` is a pattern id or "model". Mentions of one entity share `chain` (numbered from 0 in text order).
    `named` is False for pronouns and descriptions, which are not in `doc.ents`.
    """

    start: int
    end: int
    label: str
    name: str | None = None
    id: str | None = None
    via: str | None = None
    value: str | None = None
    source: str = MODEL
    chain: int | None = None
    named: bool = True
    kind: str | None = None

    @property
    def of_country(self) -> bool:
        """Whether its id is a country's: of the country, of its government or of its people as an adjective."""
        return is_country(self.id)


def is_country(identity: str | None) -> bool:
    """Whether an id is a country's."""
    return identity is not None and identity.startswith("country/")


@dataclass(frozen=True, slots=True)
class StandIn:
    """The pronoun at `token`, or the noun there ("the girls"), stands for the words `[start, end)`, which name no entity
    ("they", "the Afghan team"): they are its name, and it has no id. `via` is the pass that linked it."""

    token: int
    start: int
    end: int
    via: str


@dataclass(frozen=True, slots=True)
class Argument:
    """One side or qualifier of a triple: a phrase with its syntactic head. `role` is None for subject and direct object,
    else a preposition or one of time, place, recipient, purpose, manner, agent."""

    start: int
    end: int
    head: int
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Predicate:
    """`lemma` is what the record prints ("decide to allow"); `head` the token that stands for the clause (verb, event
    noun, or the predicate word of a copula); `start`/`end` the tokens from the first to the last word of the phrase."""

    lemma: str
    start: int
    end: int
    head: int
    voice: Literal["active", "passive"] | None = None
    tense: Literal["past", "present", "future"] | None = None


class Cue(str):
    """The id of what set a status ("aux.possible", "negation.not"), with the token where it stands. A text, so that ids are
    looked up and compared as what they are."""

    __slots__ = ("token",)
    token: int

    def __new__(cls, name: str, token: int) -> Self:
        made = super().__new__(cls, name)
        made.token = token
        return made


@dataclass(frozen=True, slots=True)
class Status:
    """`polarity` and `modality` of the clause headed by one predicate token, with the cues that decided."""

    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: `source_*` the phrase naming the speaker with its head token, `cue_*` the reporting words,
    `content` the token ranges that are said. `kind` is direct where all words of the content stand in quotation marks,
    mixed where some do."""

    source_start: int
    source_end: int
    source_head: int
    cue_start: int
    cue_end: int
    content: tuple[tuple[int, int], ...]
    kind: SpeechKind


@dataclass(frozen=True, slots=True)
class Triple:
    """One fact in token indices. `rule` made it; `sides` says what subject and object are in its relation; `speaker`
    indexes `attributions(doc)`; `confidence` is in [0, 1]."""

    subject: Argument
    predicate: Predicate
    object: Argument
    qualifiers: tuple[Argument, ...] = ()
    rule: str = ""
    relation: str | None = None
    sides: tuple[str, str] | None = None
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    speaker: int | None = None
    confidence: float = 0.5


_MENTIONS = TypeAdapter(tuple[Mention, ...])
_STAND_INS = TypeAdapter(tuple[StandIn, ...])
_ATTRIBUTIONS = TypeAdapter(tuple[Attribution, ...])
_TRIPLES = TypeAdapter(tuple[Triple, ...])
_CONTEXT = TypeAdapter(ArticleContext | None)


_LAST: dict[str, tuple[Any, Any]] = {}
"""What was written last under each key, as it stands on the Doc and as it was given: the stages of one article read it back
several times, which took 3% of a run's time beside the network's."""


def _read(doc: Doc, key: str, adapter: TypeAdapter[Any], default: Any) -> Any:
    plain = doc.user_data.get(key)
    if plain is None:
        return default
    stored, value = _LAST.get(key, (None, None))
    return value if stored is plain else adapter.validate_python(plain)


def _write(doc: Doc, key: str, adapter: TypeAdapter[Any], value: Any) -> None:
    doc.user_data[key] = plain = adapter.dump_python(value, mode="json")
    _LAST[key] = plain, value


def context(doc: Doc) -> ArticleContext | None:
    """The article that `doc` was made from, or None in a pipeline that does not know it."""
    found: ArticleContext | None = _read(doc, "extract_article", _CONTEXT, None)
    return found


def set_context(doc: Doc, value: ArticleContext) -> None:
    doc.user_data["extract_article"] = _CONTEXT.dump_python(value, mode="json")


def mentions(doc: Doc) -> tuple[Mention, ...]:
    """All mentions in text order (start, then longer first)."""
    found: tuple[Mention, ...] = _read(doc, "extract_mentions", _MENTIONS, ())
    return found


def set_mentions(doc: Doc, rows: Sequence[Mention]) -> None:
    """Store mentions and mirror the named ones into `doc.ents` (label, canonical id), longest first where they overlap."""
    ordered = tuple(sorted(rows, key=lambda m: (m.start, -m.end, m.label)))
    _write(doc, "extract_mentions", _MENTIONS, ordered)
    spans = [Span(doc, m.start, m.end, label=m.label, span_id=m.id or "") for m in ordered if m.named]
    overlap = any(second.start < first.end for first, second in pairwise(spans))
    doc.set_ents(
        filter_spans(spans) if overlap else spans
    )  # what `doc.ents = …` does, but for making each span once more


def stand_ins(doc: Doc) -> tuple[StandIn, ...]:
    """Pronouns that stand for phrases without a name, in text order."""
    found: tuple[StandIn, ...] = _read(doc, "extract_stand_ins", _STAND_INS, ())
    return found


def set_stand_ins(doc: Doc, rows: Sequence[StandIn]) -> None:
    _write(doc, "extract_stand_ins", _STAND_INS, tuple(rows))


def attributions(doc: Doc) -> tuple[Attribution, ...]:
    found: tuple[Attribution, ...] = _read(doc, "extract_attributions", _ATTRIBUTIONS, ())
    return found


def set_attributions(doc: Doc, rows: Sequence[Attribution]) -> None:
    _write(doc, "extract_attributions", _ATTRIBUTIONS, tuple(rows))


def triples(doc: Doc) -> tuple[Triple, ...]:
    found: tuple[Triple, ...] = _read(doc, "extract_triples", _TRIPLES, ())
    return found


def set_triples(doc: Doc, rows: Sequence[Triple]) -> None:
    _write(doc, "extract_triples", _TRIPLES, tuple(rows))


MAKERS = {"TAG": "a tagger", "POS": "parts of speech", "DEP": "a parser", "LEMMA": "a lemmatizer"}
"""What brings an annotation, in the words of an error."""


def require(doc: Doc, component: str, *needed: Literal["TAG", "POS", "DEP", "LEMMA"]) -> None:
    """Check that a Doc has what a component reads; a Doc without words has everything.

    Raises:
        UsageError: it lacks something.
    """
    missing = [MAKERS[name] for name in needed if not doc.has_annotation(name)]
    if missing and len(doc):
        raise UsageError(
            f"{component} needs {' and '.join(missing)}, which no component before it has brought",
            "add it to a pipeline that tags, parses and lemmatizes, or use extract.load()",
        )


def set_arc_probabilities(doc: Doc, values: Sequence[float] | NDArray[np.float64]) -> None:
    """Store how probable the parser finds the head of each token, from 0 to 1."""
    doc.user_data["extract_arcs"] = np.round(values, 3).tolist()


def arc_probabilities(doc: Doc) -> Sequence[float] | None:
    """How probable the head of each token is; None where the parser does not say."""
    found: Sequence[float] | None = doc.user_data.get("extract_arcs")
    return found


def register_extensions() -> None:
    """Make `doc._.triples`, `doc._.mentions`, `doc._.stand_ins`, `doc._.attributions` and `doc._.article` available
    (idempotent)."""
    for name, getter, setter in (
        ("triples", triples, set_triples),
        ("mentions", mentions, set_mentions),
        ("stand_ins", stand_ins, set_stand_ins),
        ("attributions", attributions, set_attributions),
        ("article", context, set_context),
    ):
        if not Doc.has_extension(name):
            Doc.set_extension(name, getter=getter, setter=setter)
