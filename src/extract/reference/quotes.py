"""Who speaks inside quotation marks, as far as it is plain: for "I" and "we"."""

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate

from extract.reference.chains import Chains
from extract.reference.lexicon import Lexicon
from extract.reference.sides import side_of
from extract.syntax import Turn, find_turns

OPEN = {"“": "”", "«": "»", "„": "“"}
STRAIGHT = frozenset({'"', "``", "''"})
MARKS = STRAIGHT | OPEN.keys()
LONGEST = 300
"""Tokens; beyond that a mark is missing."""
FINAL = frozenset({".", "!", "?"})
HE_SHE = frozenset({"he", "she"})
EMPTY = frozenset({"PUNCT", "SPACE"})
SPEAKS_ON = 2
"""Sentences after which somebody else may be speaking."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Tokens `[start, end)` between quotation marks; `verb` is the verb of saying around it, `subject` the token that heads
    its subject, of a quotation that goes on ("…", X said. "…") those of the one before; None where there is none."""

    start: int
    end: int
    verb: int | None
    subject: int | None


class Quotes:
    """The quotations of a text in order; none lies in another, but all may lie in the turns of a transcript."""

    def __init__(self, chains: Chains, rows: list[Quote], turns: list[Quote]) -> None:
        self._chains = chains
        self._rows = rows
        self._turns = turns
        self._starts = [q.start for q in rows]
        self._turn_starts = [q.start for q in turns]
        self._sides: dict[tuple[bool, int], int | None] = {}
        said = sorted((q.verb, n) for n, q in enumerate(rows) if q.verb is not None and q.subject is not None)
        self._verbs = {q.verb for q in rows}
        self.subjects = frozenset(q.subject for q in rows if q.subject is not None)
        """The tokens that head the subjects of the verbs of saying."""
        self._said = [verb for verb, _ in said]
        self._last_said = list(accumulate((n for _, n in said), max))

    def at(self, token: int) -> Quote | None:
        """The quotation around `token`, else the turn."""
        for starts, rows in ((self._starts, self._rows), (self._turn_starts, self._turns)):
            n = bisect_right(starts, token) - 1
            if n >= 0 and token < rows[n].end:
                return rows[n]
        return None

    def speaker(self, quote: Quote) -> int | None:
        """The mention that speaks; a pronoun ("he said") is one as soon as it is linked."""
        return None if quote.subject is None else self._chains.headed(quote.subject)

    def side(self, quote: Quote, lexicon: Lexicon) -> int | None:
        """The token that heads what the speaker speaks for; looked for once for a speaker that has a name."""
        if quote.subject is None:
            return None
        speaker = self.speaker(quote)
        members = () if speaker is None else self._chains.members(speaker)
        named = next((i for i in members if self._chains.mentions[i].named), None)
        key = (False, quote.subject) if named is None else (True, self._chains.root(named))
        if key not in self._sides:
            self._sides[key] = side_of(self._chains, quote.subject, speaker, lexicon)
        return self._sides[key]

    def has_verb(self, token: int) -> bool:
        """Whether `token` is the verb of saying of a quotation."""
        return token in self._verbs

    def said_by(self, verb: int) -> list[Quote]:
        """The quotations that the verb of saying `verb` stands by."""
        return [q for q in self._rows if q.verb == verb] if verb in self._verbs else []

    def last_speaker(self, token: int) -> int | None:
        """The mention of who spoke last, by a verb before `token`."""
        before = bisect_left(self._said, token)
        if not before:
            return None
        quote = self._rows[self._last_said[before - 1]]
        sentence = self._chains.sentence
        near = quote.verb is not None and sentence[token] - sentence[max(quote.verb, quote.end)] <= SPEAKS_ON
        return self.speaker(quote) if near else None


def find_quotes(chains: Chains) -> Quotes:
    """All quotations with the verbs of saying and their subjects that the parse gives."""
    rows: list[Quote] = []
    for start, end in _spans(chains):
        verb, subject = _speaker(chains, start, end)
        if verb is None and rows and _goes_on(chains, rows[-1], start, end):
            verb, subject = rows[-1].verb, rows[-1].subject
        elif verb is None and _is_whole(chains, start, end):
            verb, subject = _before(chains, start)
        rows.append(Quote(start, end, verb, subject))
    return Quotes(chains, rows, [_of_turn(chains, turn) for turn in find_turns(chains.doc)])


def _of_turn(chains: Chains, turn: Turn) -> Quote:
    """A turn of a transcript; its subject is the head of the name in its label."""
    i = chains.at(turn.head)
    return Quote(turn.start, turn.end, None, turn.head if i is None else chains.head(i))


def _is_whole(chains: Chains, start: int, end: int) -> bool:
    """Whether a quotation opens its sentence or follows a colon, and ends as a sentence does."""
    opens = start < 2 or chains.sentence[start - 2] != chains.sentence[start] or chains.words[start - 2].text == ":"
    return opens and chains.words[end - 1].text in FINAL


def _before(chains: Chains, start: int) -> tuple[int | None, int | None]:
    """The predicate and the subject of the clause before a quotation in its paragraph that no verb of saying introduces:
    "Berg shrugged. "We are ready.""; a person by name, "he" or "she"."""
    tree, last = chains.tree, start - 2
    if last < 0 or chains.words[last].text not in {".", ":"}:
        return None, None
    first = last
    while first and chains.sentence[first - 1] == chains.sentence[last]:
        first -= 1
    for t in range(first, last):
        if tree.heads[t] != t and first <= tree.heads[t] < last:
            continue
        for subject in tree.children(t, "nsubj"):
            i = chains.headed(subject)
            named = i is not None and chains.mentions[i].label == "PERSON"
            if (
                subject < t
                and not tree.is_(subject, "nsubj:pass")
                and (named or chains.words[subject].lower_ in HE_SHE)
            ):
                return t, subject
    return None, None


def _goes_on(chains: Chains, before: Quote, start: int, end: int) -> bool:
    """Whether a quotation that fills its sentences follows another one, with at most who said it between."""
    if before.verb is None or chains.sentence[start] - chains.sentence[max(before.verb, before.end)] > 1:
        return False
    left, right = start - 1, end + 1
    while left > max(before.verb, before.end) and chains.sentence[left] == chains.sentence[start]:
        left -= 1
        if chains.words[left].pos_ not in EMPTY and chains.sentence[left] == chains.sentence[start]:
            return False
    while right < len(chains.words) and chains.sentence[right] == chains.sentence[end - 1]:
        if chains.words[right].pos_ not in EMPTY:
            return False
        right += 1
    return True


def _spans(chains: Chains) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    if chains.distinct_forms.isdisjoint(MARKS):
        return spans
    opened: int | None = None
    closing = ""
    for i, word in enumerate(chains.words):
        text = word.text
        if opened is None and (text in OPEN or text in STRAIGHT):
            opened, closing = i, OPEN.get(text, "")
        elif opened is not None and (text == closing or (not closing and text in STRAIGHT)):
            spans.append((opened + 1, i))
            opened = None
        elif opened is not None and i - opened > LONGEST:
            opened = None
    return spans


def _speaker(chains: Chains, start: int, end: int) -> tuple[int | None, int | None]:
    """The verb around the quote and the head of its subject: "…", X said; X said, "…"."""
    tree = chains.tree
    votes: Counter[int] = Counter()
    for t in range(start, end):
        head = tree.head(t)
        if not start <= head < end and head != t and chains.words[head].pos_ in {"VERB", "AUX"}:
            votes[head] += 1
        for k in tree.children(t, "parataxis", "ccomp"):
            if not start <= k < end and chains.words[k].pos_ == "VERB":
                votes[k] += 1
    for verb in sorted(votes, key=lambda v: (-votes[v], v)):
        for subject in tree.children(verb, "nsubj"):
            if not start <= subject < end:
                return verb, subject
        left = verb - 2 if chains.words[verb - 1].text == "," else verb - 1
        for i in (chains.at(left), chains.at(verb + 1)):  # a name beside the verb that the parse ties elsewhere
            if i is not None and not start <= chains.head(i) < end and chains.mentions[i].label in {"PERSON", "ORG"}:
                return verb, chains.head(i)
    return None, None
