"""The vocabulary of polarity, modality and reporting, from `patterns/status`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

from extract.errors import UsageError
from extract.patterns import PatternShape, files, read_lines, read_toml, root
from extract.records import Modality

CueShape = TypeVar("CueShape", "Embedding", "Marker", "Connective", "Reporting")
Reading = Modality | Literal["inherit", "temporal"]
"""What an embedding word says of its complement: a modality of its own, or that the complement shares the status of the
clause it depends on ("inherit"). "temporal" complements are future where that clause is."""


class Embedding(PatternShape):
    """A verb, noun or adjective that sets the status of what depends on it.

    `complements` are codes: "to", "bare", "ing", "that", "whether", "<preposition> ing", "np" (an event noun as object),
    "<preposition> np", and "modifier" (the word stands before an event noun). `negates` turns the complement's polarity
    round, `weak` readings give way to one of the governing clause, `voice` and `object` say when the word counts.
    `carries`: negation of the word itself negates the complement; None leaves it to the complement (all but that-clauses
    of asserting words). A lemma of two words asks for the second among the dependents of the first.
    """

    id: str
    pos: tuple[str, ...]
    lemmas: tuple[str, ...]
    complements: tuple[str, ...]
    reading: Reading
    negates: bool = False
    carries: bool = True
    weak: bool = False
    voice: Literal["passive"] | None = None
    object: bool | None = None
    tags: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


class Marker(PatternShape):
    """An auxiliary or adverb with the reading it gives its own clause; "narrative" adverbs and verbs make a past of "would"
    ("would later command")."""

    id: str
    kind: Literal["auxiliary", "adverb", "narrative"]
    lemmas: tuple[str, ...]
    reading: Modality
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


class Connective(PatternShape):
    """A conjunction with the reading of its clause; `consequent` ones also make the governing clause conditional."""

    id: str
    markers: tuple[str, ...]
    reading: Reading
    negates: bool = False
    consequent: bool = False
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


class Negation(PatternShape):
    """Shape of `negation.toml`; its comments say what each list is for."""

    adverbs: frozenset[str]
    widening: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    quantifiers: frozenset[str]
    prepositions: frozenset[str]
    phrase_determiners: frozenset[str]
    phrase_nouns: frozenset[str]
    occurrence: frozenset[str]
    possession: frozenset[str]
    presupposing: frozenset[str]


class Reporting(PatternShape):
    """Words that report what somebody says or thinks.

    `contents` are the complement codes that hold what is said ("that", "quote", "to", "of ing", "small" for a predicate
    said of an object); `source` says whose words they are.
    """

    id: str
    pos: Literal["VERB", "NOUN", "ADJ"]
    lemmas: tuple[str, ...]
    contents: tuple[str, ...]
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


class Sources(PatternShape):
    """Shape of `sources.toml`; its comments say what each list is for."""

    evidence: frozenset[str]
    according: frozenset[str]
    norms: frozenset[str]
    viewpoints: frozenset[str]
    issuing: frozenset[str]
    headings: frozenset[str]
    press: frozenset[str]
    first_person: frozenset[str]
    third_person: frozenset[str]
    people: frozenset[str]


class Deeds(PatternShape):
    """Shape of `deeds.toml`; its comment says what the list is for."""

    deeds: frozenset[str]
    victories: frozenset[str]
    gains: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """All cue lists, indexed by lemma in the order of the files."""

    embedding: dict[str, tuple[Embedding, ...]]
    auxiliaries: dict[str, Marker]
    adverbs: dict[str, Marker]
    narrative: dict[str, Marker]
    connectives: dict[str, Connective]
    negation: Negation
    reporting: dict[tuple[str, str], tuple[Reporting, ...]]
    sources: Sources
    deeds: frozenset[str]
    victories: frozenset[str]
    gains: frozenset[str]


def load_cues(extra: Path | None = None) -> Cues:
    """Ours and then, from the same places under `extra`, a user's own.

    Raises:
        UsageError: a pattern file is bad, or a cue id stands twice.
    """
    seen: set[str] = set()

    def lines(name: str, shape: type[CueShape]) -> list[CueShape]:
        found = [line for path in files(f"status/{name}", extra) for line in read_lines(path, shape)]
        for line in found:
            if line.value.id in seen:
                raise UsageError(f"{line.where}: the cue id {line.value.id!r} stands twice")
            seen.add(line.value.id)
        return [line.value for line in found]

    embedding: dict[str, list[Embedding]] = {}
    for cue in lines("embedding.jsonl", Embedding):
        for lemma in cue.lemmas:
            entries = embedding.setdefault(lemma.partition(" ")[0], [])
            entries.append(cue)
    markers = lines("modality.jsonl", Marker)
    reporting: dict[tuple[str, str], list[Reporting]] = {}
    for verb in lines("reporting.jsonl", Reporting):
        for lemma in verb.lemmas:
            reporting.setdefault((lemma, verb.pos), []).append(verb)
    deeds = read_toml(root() / "status" / "deeds.toml", Deeds)
    return Cues(
        embedding={lemma: tuple(found) for lemma, found in embedding.items()},
        auxiliaries={lemma: m for m in markers if m.kind == "auxiliary" for lemma in m.lemmas},
        adverbs={lemma: m for m in markers if m.kind == "adverb" for lemma in m.lemmas},
        narrative={lemma: m for m in markers if m.kind == "narrative" for lemma in m.lemmas},
        connectives={text: c for c in lines("connectives.jsonl", Connective) for text in c.markers},
        negation=read_toml(root() / "status" / "negation.toml", Negation),
        reporting={key: tuple(found) for key, found in reporting.items()},
        sources=read_toml(root() / "status" / "sources.toml", Sources),
        deeds=deeds.deeds,
        victories=deeds.victories,
        gains=deeds.gains,
    )


@cache
def shipped_cues() -> Cues:
    """The shipped lists, read once."""
    return load_cues()
