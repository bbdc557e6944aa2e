"""Which predicted facts are which gold facts, by the rules of docs/eval.md.

A record is taken apart into binary facts, one for its object and one for each qualifier. A predicted fact fits a gold fact
of its sentence where they share a lemma of the predicate and both sides fit: content words with a token F1 of at least a
half (the measure of SQuAD; Rajpurkar et al. 2016). Facts are matched one to one, required ones first, then by the closest
words, then by the order of the files.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from extract.compare.gold import GoldFact
from extract.records import Entity, Qualifier, Speaker, TripleRecord

STOP = frozenset({"the", "a", "an", "s", "its", "their", "his", "her", "of", "this", "that", "these", "those"})
NOMINAL = {
    "be": frozenset(
        {"be", "become", "remain", "serve", "act", "hold", "title", "position", "role", "know", "call", "name"}
    ),
    "alias": frozenset({"alias", "be", "know", "call", "name", "abbreviate", "acronym", "stand"}),
    "has": frozenset({"have", "possess", "own", "belong", "hold"}),
}
"""Predicates that say the same for facts that need no main verb."""
EITHER_WAY = frozenset({"be", "alias"})
"""Kinds of which the sides may be exchanged: X is Y, Y is X."""
ENOUGH = 0.5
Sentences = dict[str, tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class Predicted:
    """A binary fact of a record: `subject` and `object` are words and canonical name, `value` that of a date."""

    article: str
    sentence: int
    subject: tuple[str, ...]
    predicate: str
    role: str
    object: tuple[str, ...]
    value: str | None
    record: TripleRecord


@dataclass(frozen=True, slots=True)
class Matching:
    """Indices of matched (prediction, gold fact) pairs, and of predictions that only repeat a matched gold fact: these are
    neither right nor wrong."""

    pairs: tuple[tuple[int, int], ...]
    repeats: frozenset[int]


@dataclass(frozen=True, slots=True)
class ArticleKey:
    """The gold article that an article of the output is: by its id, or else by the stem of its file name."""

    known: frozenset[str]

    def __call__(self, identifier: str) -> str | None:
        if identifier in self.known:
            return identifier
        stem = PurePath(identifier).name.split(".")[0]
        return stem if stem in self.known else None


def binary_facts(records: Iterable[TripleRecord], sentences: Sentences) -> Iterator[Predicted]:
    """The binary facts of records in annotated sentences."""
    key = ArticleKey(frozenset(sentences))
    for record in records:
        article = key(record.article.id)
        sentence = None if article is None else _sentence(record, sentences[article])
        if article is None or sentence is None:
            continue
        subject = _texts(record.subject.text, record.subject.name)
        arguments: list[tuple[str, Entity | Qualifier]] = [("object", record.object)]
        arguments += ((q.role, q) for q in record.qualifiers)
        for role, side in arguments:
            texts = _texts(side.text, side.name)
            yield Predicted(article, sentence, subject, record.predicate, role, texts, side.value, record)


def match(predicted: Sequence[Predicted], gold: Sequence[GoldFact]) -> Matching:
    """The best pairs, one to one."""
    by_sentence: dict[tuple[str, int], list[int]] = defaultdict(list)
    for j, fact in enumerate(gold):
        by_sentence[fact.article, fact.sentence].append(j)
    fits = []
    for i, prediction in enumerate(predicted):
        for j in by_sentence[prediction.article, prediction.sentence]:
            value = fit(prediction, gold[j])
            if value > 0:
                fits.append((gold[j].optional, -value, i, j))
    found: dict[int, int] = {}
    used: set[int] = set()
    for _, _, i, j in sorted(fits):
        if i not in found and j not in used:
            found[i] = j
            used.add(j)
    return Matching(tuple(found.items()), frozenset(i for _, _, i, _ in fits if i not in found))


def fit(prediction: Predicted, gold: GoldFact) -> float:
    """How well the sides fit, from 0 (they do not) to 1."""
    lemmas = set(words(prediction.predicate))
    if not any(lemmas & set(words(p)) for p in gold.predicate) and not lemmas & NOMINAL.get(gold.kind, frozenset()):
        return 0.0
    value = _both(prediction.subject, gold.subject, prediction.object, gold.object)
    if gold.kind in EITHER_WAY:
        value = max(value, _both(prediction.object, gold.subject, prediction.subject, gold.object))
    return value


def speaker_fits(speaker: Speaker | None, gold: str) -> bool:
    return speaker is not None and closest(_texts(speaker.text, speaker.name), (gold,)) >= ENOUGH


def closest(predicted: Sequence[str], accepted: Sequence[str]) -> float:
    """The greatest token F1 between words of two lists."""
    return max((token_f1(p, g) for p in predicted for g in accepted), default=0.0)


def token_f1(a: str, b: str) -> float:
    left, right = words(a), words(b)
    if not left or not right:
        return 0.0
    same = sum((Counter(left) & Counter(right)).values())
    return 2 * same / (len(left) + len(right))


def words(text: str) -> list[str]:
    """Content words in lower case; all words where there are no others."""
    found = re.findall(r"\w+", text.lower())
    return [w for w in found if w not in STOP] or found


def _both(p_subject: Sequence[str], subject: Sequence[str], p_object: Sequence[str], object_: Sequence[str]) -> float:
    s = closest(p_subject, subject)
    o = closest(p_object, object_) if s >= ENOUGH else 0.0
    return min(s, o) if o >= ENOUGH else 0.0


def _sentence(record: TripleRecord, spans: Sequence[tuple[int, int]]) -> int | None:
    """The gold sentence in which the middle of the evidence lies, or else the start of the subject."""
    middle = (record.evidence.start + record.evidence.end) / 2
    for place in (middle, record.subject.start):
        found = next((i for i, (start, end) in enumerate(spans) if start <= place < end), None)
        if found is not None:
            return found
    return None


def _texts(text: str, name: str | None) -> tuple[str, ...]:
    return tuple(t for t in (text, name) if t)
