"""Which predicted mentions are which gold mentions: those that overlap under a label that may be taken for the gold's, one
to one, the longest overlap first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.compare.gold import GoldEntity
from extract.compare.matching import ArticleKey
from extract.records import EntityRecord

SAME = {
    "LOC": frozenset({"GPE", "FAC"}),
    "GPE": frozenset({"LOC"}),
    "FAC": frozenset({"LOC"}),
    "TIME": frozenset({"DATE"}),
    "DATE": frozenset({"TIME"}),
}
"""Labels between which careful readers differ: taken for each other."""


@dataclass(frozen=True, slots=True)
class MentionMatching:
    """Matched pairs, gold mentions that were missed, and predictions (article of the gold, record) that are none."""

    hits: tuple[tuple[GoldEntity, EntityRecord], ...]
    missed: tuple[GoldEntity, ...]
    wrong: tuple[tuple[str, EntityRecord], ...]


def match_mentions(predicted: Iterable[EntityRecord], gold: Sequence[GoldEntity]) -> MentionMatching:
    """The pairs; predictions of a label that the gold does not use at all are left aside."""
    labels = {g.label for g in gold}
    rows: dict[str, list[GoldEntity]] = defaultdict(list)
    for g in gold:
        rows[g.article].append(g)
    found: dict[str, list[EntityRecord]] = defaultdict(list)
    key = ArticleKey(frozenset(rows))
    for p in predicted:
        article = key(p.article.id)
        if article is not None and p.label in labels:
            found[article].append(p)
    hits, missed, wrong = [], [], []
    for article, mentions in rows.items():
        free = sorted(found[article], key=lambda p: p.start)
        for g in mentions:
            best = max((p for p in free if _fits(p, g)), key=lambda p: _overlap(p, g), default=None)
            if best is None:
                missed.append(g)
            else:
                free.remove(best)
                hits.append((g, best))
        wrong += [(article, p) for p in free]
    return MentionMatching(tuple(hits), tuple(missed), tuple(wrong))


def same_name(predicted: EntityRecord, gold: GoldEntity) -> bool:
    """Whether the canonical names share a word."""
    return bool(_words(predicted.name or predicted.text) & _words(gold.name or gold.text))


def _fits(p: EntityRecord, g: GoldEntity) -> bool:
    return (p.label == g.label or p.label in SAME.get(g.label, ())) and _overlap(p, g) > 0


def _overlap(p: EntityRecord, g: GoldEntity) -> int:
    return min(p.end, g.end) - max(p.start, g.start)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
