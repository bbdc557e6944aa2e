"""Which facts of two outputs are the same, and what became of the others.

Facts are paired within their article, the surest pairs first: those that say the same; those of one `fact`; those of the
same sides and predicate, whose status changed; those of one sentence that share two of subject, predicate and object. What
is left was added or removed. Nowhere do offsets count, so that text before a fact does not change it.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field

from extract.compare.changes import Change, Comparison
from extract.compare.content import content, differences, identity
from extract.records import TripleRecord, canonical

Key = Callable[[TripleRecord], Hashable]
Pair = tuple[TripleRecord, TripleRecord]


def compare(old: Iterable[TripleRecord], new: Iterable[TripleRecord]) -> Comparison:
    """The comparison of two outputs; `id`s of articles say which articles are the same."""
    before, after = _by_article(old), _by_article(new)
    told_before, told_after = _facts(before), _facts(after)
    changes: list[Change] = []
    same = 0
    for article in dict.fromkeys([*before, *after]):
        paired = Pairing(before.get(article, []), after.get(article, []))
        same += len(paired.same)
        changes += _changes(article, paired, told_before, told_after)
    return Comparison(tuple(changes), same, frozenset(before) - set(after), frozenset(after) - set(before))


@dataclass(slots=True)
class Pairing:
    """The facts of one article, paired: `same` and `changed` hold pairs, `old` and `new` what was left."""

    old: list[TripleRecord]
    new: list[TripleRecord]
    same: list[Pair] = field(default_factory=list)
    changed: list[Pair] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.same += self._take(identity)
        for key in KEYS:
            self.changed += self._take(key)

    def _take(self, key: Key) -> list[Pair]:
        """Pairs of which the key agrees, in the order of the text; they are left no more."""
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        for place, record in enumerate(self.new):
            waiting[key(record)].append(place)
        found = {
            place: places.popleft() for place, record in enumerate(self.old) if (places := waiting.get(key(record)))
        }
        pairs = [(self.old[place], self.new[other]) for place, other in found.items()]
        taken = frozenset(found.values())
        self.old = [r for place, r in enumerate(self.old) if place not in found]
        self.new = [r for place, r in enumerate(self.new) if place not in taken]
        return pairs


def _sides_and_predicate(record: TripleRecord) -> Hashable:
    return canonical(record.subject), record.predicate, record.object_role, canonical(record.object)


def _sentence(record: TripleRecord) -> str:
    return _words(record.evidence.text)


KEYS: tuple[Key, ...] = (
    lambda r: (r.fact, _sentence(r)),  # a fact may be told twice in an article
    lambda r: r.fact,
    lambda r: (_sides_and_predicate(r), _sentence(r)),
    _sides_and_predicate,
    lambda r: (canonical(r.subject), r.phrase.text, _sentence(r)),
    lambda r: (r.phrase.text, canonical(r.object), _sentence(r)),
    lambda r: (canonical(r.subject), canonical(r.object), _sentence(r)),
)
"""What pairs of changed facts have in common, the surest first."""


def _words(text: str) -> str:
    return " ".join(text.split())


def _changes(
    article: str, paired: Pairing, told_before: frozenset[str], told_after: frozenset[str]
) -> Iterator[Change]:
    """The changes of an article: what NEW tells in the order of its text, then what it no longer tells."""
    told: list[tuple[TripleRecord, TripleRecord | None]] = [(n, o) for o, n in paired.changed]
    told += [(n, None) for n in paired.new]
    for n, o in sorted(told, key=lambda pair: (pair[0].phrase.start, pair[0].subject.start, pair[0].object.start)):
        if o is None:
            yield Change(change="added", article=article, known=n.fact in told_before, fields=(), old=None, new=n)
        else:
            fields = differences(content(o), content(n))
            yield Change(change="changed", article=article, known=n.fact in told_before, fields=fields, old=o, new=n)
    for o in paired.old:
        yield Change(change="removed", article=article, known=o.fact in told_after, fields=(), old=o, new=None)


def _by_article(records: Iterable[TripleRecord]) -> dict[str, list[TripleRecord]]:
    found: dict[str, list[TripleRecord]] = defaultdict(list)
    for record in records:
        found[record.article.id].append(record)
    return found


def _facts(articles: dict[str, list[TripleRecord]]) -> frozenset[str]:
    return frozenset(record.fact for records in articles.values() for record in records)
