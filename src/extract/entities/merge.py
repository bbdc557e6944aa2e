"""One set of entities from patterns, amounts and the model.

Precedence where spans overlap: amounts first; then the longer span, whatever found it ("Jordan Peterson" over the country);
between equal spans a listed name over a rule of shape, and either over the model, because a person wrote it. No entity lies
in a contract number or a ticker (`name_words`). Then a name has one label in an article (`agreement`), weapons take their
kind in (`weapons`), names after nouns for ships are ships, and a city is told by the state behind it (`addresses`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Self

from spacy.tokens import Doc

from extract.annotations import Mention
from extract.entities.addresses import cities_before_states, cities_unseen, firms_as_cities, place_of_dateline
from extract.entities.agreement import agree
from extract.entities.amounts import find_amounts
from extract.entities.calibres import name_calibres
from extract.entities.capitals import name_headwords
from extract.entities.gazetteer import Gazetteer
from extract.entities.name_words import after_noun, relabelled, tokens_of_codes, told_label, without_country
from extract.entities.people import (
    ends_in_office,
    people_after_titles,
    person_after_title,
    person_inside,
    short_mentions,
    with_nickname,
    within_office,
    without_title,
)
from extract.entities.person_signs import is_namesake, person_by_signs
from extract.entities.ships import name_ships
from extract.entities.weapons import join_phrases, with_hyphenated, with_kind, without_count
from extract.labels import MODEL, PLACES
from extract.syntax import Word, text_of, words

CUT_TAGS = frozenset({"DT", "POS", "IN", "CC", "PRP$"})
REPEATABLE = frozenset({"ORG", "GPE", "LOC", "FAC", "PROGRAM", "WEAPON", "EVENT", "PERSON"})
YEARS = frozenset({"19", "20", *map(str, range(21, 30))})
"""First two digits of a year behind a name; two digits alone are one of this decade."""
TIES = frozenset({"in", "at", "from", "during", "under", "with", "on", "near"})
"""Prepositions that stand in no name of ours."""
UNITS = frozenset({"org.numbered-unit", "org.battalion-of", "org.squadron", "org.unit-number", "org.numbered-squadron"})
"""Rules that find military units by their numbers."""
DESIGNATION = re.compile(r"(?:[A-Z]{1,3}[a-z]?|[A-Z][a-z])-\d{1,3}[A-Z]{0,2}")
DASHES = frozenset({"–", "—", "--"})
MEN_TOO = frozenset({"fighter", "fighters"})
"""Aircraft, and after the name of a group its men."""
LETTERS = frozenset({"X"})
"""Single letters that are names."""
SHORTEST_REPEAT = 3
"""Characters: shorter names are too often something else."""


def find_entities(doc: Doc, gazetteer: Gazetteer) -> list[Mention]:
    """The entities of a Doc whose `ents` hold what the model found."""
    said = words(doc)
    amounts = _amounts(doc)
    codes = tokens_of_codes(doc)
    patterns = [
        m for m in _from_patterns(doc, said, gazetteer) if m is not None and codes.isdisjoint(range(m.start, m.end))
    ]
    known = ByStart.of(m for m in patterns if m.id and m.label == "WEAPON")
    patterns = [_identified(m, known) for m in patterns if not is_namesake(doc, m)]
    patterns = firms_as_cities(said, patterns)
    model = [m for m in _from_model(doc, said, patterns) if codes.isdisjoint(range(m.start, m.end))]
    patterns = [_whole_name(p, model) for p in patterns]
    model = [_identified(_behind_owner(said, _designated(said, m, known)), known) for m in model]
    settled = with_nickname(said, agree(doc, said, settle(amounts, [*patterns, *_beside(said, model, patterns)])))
    settled += name_headwords(said, _tokens(settled))
    settled.sort(key=lambda m: m.start)
    settled = name_calibres(said, name_ships(doc, said, join_phrases(doc, settled)))
    settled += cities_unseen(said, patterns, _tokens(settled))
    settled.sort(key=lambda m: m.start)
    settled += people_after_titles(said, _tokens(settled))
    settled += short_mentions(said, settled, _tokens(settled))
    return [
        with_kind(said, with_hyphenated(doc, said, without_count(said, m))) for m in settled + _repeats(said, settled)
    ]


@dataclass(frozen=True, slots=True)
class ByStart:
    """Mentions in the order of their start, looked up by place: a text of names alone has thousands."""

    rows: tuple[Mention, ...]
    starts: tuple[int, ...]
    ends: frozenset[int]

    @classmethod
    def of(cls, mentions: Iterable[Mention]) -> Self:
        rows = tuple(sorted(mentions, key=lambda m: m.start))
        return cls(rows, tuple(m.start for m in rows), frozenset(m.end for m in rows))

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Those that begin in `[start, end)`."""
        return self.rows[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def _beside(said: Sequence[Word], model: Iterable[Mention], patterns: Sequence[Mention]) -> Iterator[Mention]:
    """The model's mentions as they fit the patterns: one that ends within a place ("Ministry of Defence of Bosnia" before
    "and Herzegovina") takes it in, and a group that holds a nation's adjective ("French Milan") is only that adjective.
    "Houthi fighters" are no aircraft."""
    places = [p for p in patterns if p.label in {"GPE", "LOC"} and p.end - p.start > 1]
    nations = _tokens(p for p in patterns if p.label == "NORP")
    groups = _tokens(p for p in patterns if p.label in {"NORP", "ORG"})
    for m in model:
        if m.label == "WEAPON" and m.start in groups and said[m.end - 1].lower_ in MEN_TOO:
            continue
        dashes = {i for i in range(m.start + 1, m.end - 1) if said[i].text in DASHES}
        if (dashes or m.start in nations) and _apposed(m, dashes, patterns):
            continue
        if m.label == "NORP" and not nations.isdisjoint(range(m.start, m.end)):
            continue
        inside = (p.end for p in places if m.start < p.start < m.end < p.end)
        yield replace(m, end=next(inside, m.end))


def _whole_name(listed: Mention, model: Sequence[Mention]) -> Mention:
    """A listed person with the rest of the name that the model read: "Sheikh Hasina [Wazed]"."""
    if listed.label != "PERSON":
        return listed
    longer = (m.end for m in model if m.label == "PERSON" and listed.start <= m.start < listed.end < m.end)
    return replace(listed, end=next(longer, listed.end))


def _apposed(mention: Mention, dashes: Set[int], patterns: Sequence[Mention]) -> bool:
    """Whether a mention of the model is two names with one of `dashes` between and one of them known ("Houthis – Ansar
    Allah"), or a nation's adjective before a known weapon ("Turkish Bayraktar TB2s")."""
    inside = [p for p in patterns if mention.start <= p.start < mention.end]
    if any(p.end in dashes or p.start - 1 in dashes for p in inside if p.id and p.label != "NORP"):
        return True
    nations = {p.end for p in inside if p.label == "NORP" and p.start == mention.start}
    return any(p.label == "WEAPON" and p.id and p.start in nations and p.end >= mention.end for p in inside)


def settle(first: Iterable[Mention], others: Iterable[Mention]) -> list[Mention]:
    """Mentions without overlap: `first` as they are, then the longest; at equal length names that are listed, then rules of
    shape ("Goa Shipyard" is the firm, though shipyards are facilities), then the model."""
    kept = list(first)
    taken = _tokens(kept)
    for m in sorted(others, key=lambda m: (m.start - m.end, m.source == MODEL, m.id is None, m.start, m.label)):
        if taken.isdisjoint(range(m.start, m.end)):
            kept.append(m)
            taken.update(range(m.start, m.end))
    return sorted(kept, key=lambda m: m.start)


def _tokens(mentions: Iterable[Mention]) -> set[int]:
    return {i for m in mentions for i in range(m.start, m.end)}


def _amounts(doc: Doc) -> list[Mention]:
    found = []
    for amount in find_amounts(text_of(doc)):
        span = doc.char_span(amount.start, amount.end) or doc.char_span(amount.start, amount.end + 1)  # "70 km/h."
        if span is not None:
            found.append(
                Mention(span.start, span.end, amount.label, value=amount.value, source=f"amount.{amount.label.lower()}")
            )
    return found


def _from_patterns(doc: Doc, said: Sequence[Word], gazetteer: Gazetteer) -> list[Mention | None]:
    found = []
    for match in gazetteer.find(doc, said):
        p = match.pattern
        canonical = p.id if "/" in p.id else None
        end = _after_year(doc, match.end) if p.label == "PROGRAM" else match.end
        mention = Mention(match.start, end, p.label, p.name, canonical, source=p.id, kind=p.kind)
        found.append(trim(doc, said, mention))
    return found


def _after_year(doc: Doc, end: int) -> int:
    """The end of an exercise's name with its year: "Balikatan 2026", "Cobra Gold 25"."""
    year = doc[end : end + 1].text
    return end + 1 if len(year) in {2, 4} and year.isdigit() and year[:2] in YEARS else end


def _from_model(doc: Doc, said: Sequence[Word], patterns: Sequence[Mention]) -> list[Mention]:
    found: list[Mention] = []
    owners = {m.end for m in patterns if m.label == "GPE"}
    by_start = ByStart.of(patterns)
    known = set(by_start.starts)
    places = {(m.start, m.end) for m in patterns if m.label in PLACES}
    for ent in doc.ents:
        whole = _owned(
            said, Mention(ent.start, _after_hyphen(doc, ent.start, ent.end), ent.label_, source=MODEL), owners
        )
        whole = without_country(said, whole, places)
        mention = trim(doc, said, _before_unit(said, whole, by_start))
        if mention is not None:
            mention = without_title(said, mention) if mention.label == "PERSON" else person_inside(said, mention)
        if mention is not None:
            mention = mention if (mention.start, mention.end) in places else person_after_title(said, mention)
            mention = place_of_dateline(said, person_by_signs(said, mention, known))
            mention = after_noun(said, relabelled(said, mention))
        if mention is not None and _looks_like_a_name(said, mention) and not within_office(said, mention):
            found.append(mention)
    return cities_before_states(said, found, patterns)


def _after_hyphen(doc: Doc, start: int, end: int) -> int:
    """The end of a name of several words with what a hyphen ties to it: "Ana Mora[-Ruiz]"; another name stays one of its own
    unless both are persons."""
    if (
        end - start < 2
        or end + 1 >= len(doc)
        or doc[end].text != "-"
        or doc[end].whitespace_
        or doc[end - 1].whitespace_
    ):
        return end
    behind = doc[end + 1]
    own = behind.ent_iob_ == "B" and {behind.ent_type_, doc[start].ent_type_} != {"PERSON"}
    return end + 2 if behind.is_title and not own and doc[end].ent_iob_ == "O" else end


def _before_unit(said: Sequence[Word], mention: Mention, patterns: ByStart) -> Mention:
    """A person or weapon without the unit it belongs to: "[Ana Ruiz] of 1st Battalion, 77th Field Artillery Regiment"; and a
    known name without what a preposition ties to it: "[Twentynine Palms] in Steel Knight"."""
    if mention.label not in {"PERSON", "WEAPON", "ORG", "FAC"}:
        return mention
    for p in patterns.within(mention.start, mention.end):
        if p.start == mention.start and p.end < mention.end and p.id and said[p.end].text in TIES:
            return replace(mention, end=p.end)
        behind = mention.start + 1 < p.start < mention.end <= p.end and said[p.start - 1].lower_ == "of"
        if behind and p.source in UNITS:
            return replace(mention, end=p.start - 1)
    return mention


def _owned(said: Sequence[Word], mention: Mention, owners: set[int]) -> Mention:
    """A mention without the place that owns it: "Kyiv's [Unmanned Systems Forces]"; `owners` are the ends of places."""
    for i in range(mention.start + 1, mention.end - 1):
        if i in owners and said[i].tag_ == "POS":
            return replace(mention, start=i + 1)
    return mention


def _behind_owner(said: Sequence[Word], mention: Mention) -> Mention:
    """A weapon without its maker or owner before it: the Gripen in "Saab's Gripen"."""
    if mention.label != "WEAPON":
        return mention
    marks = (k for k in range(mention.end - 2, mention.start, -1) if said[k].tag_ == "POS")
    return replace(mention, start=next(marks, mention.start - 1) + 1)


def _identified(mention: Mention, known: ByStart) -> Mention:
    """A weapon of a rule of shape or of the model ("Nimitz-class carriers") with the identity of the known name inside."""
    if mention.label != "WEAPON" or mention.id:
        return mention
    inside = [k for k in known.within(mention.start, mention.end) if k.end <= mention.end]
    if not inside:
        return mention
    name = max(inside, key=lambda k: (k.end - k.start, -k.start))
    return replace(mention, name=name.name, id=name.id, kind=name.kind or mention.kind)


def _designated(said: Sequence[Word], mention: Mention, known: ByStart) -> Mention:
    """An organisation of the model that ends with a weapon's designation, or begins with one, is that weapon: "Mil Mi-8",
    "S-82 Narciso Monturiol"."""
    if mention.label not in {"ORG", "PERSON"}:
        return mention
    ends = mention.label == "ORG" and mention.end in known.ends
    if ends and any(c.isdigit() for c in said[mention.end - 1].text):
        return replace(mention, label="WEAPON")
    first = said[mention.start].text
    begins = mention.end - mention.start > 1 and DESIGNATION.fullmatch(first) and told_label(said, mention) is None
    return replace(mention, label="WEAPON") if begins else mention


def _looks_like_a_name(said: Sequence[Word], mention: Mention) -> bool:
    name = said[mention.start : mention.end]
    if mention.label == "WEAPON" and len(name) == 1 and name[0].text.isdigit():
        return False
    if mention.label == "PERSON" and ends_in_office(said, mention):
        return False  # "Shadow Home Secretary", and what is left of "Secretary-General" without its title
    if mention.label in {"PERSON", "GPE"} and (len(name) > 1 or len(name[0].text) > 1):
        return (
            True  # in small letters too, as in posts: GPE F1 0.791 to 0.797 on the dev parts, nothing lost in articles
        )
    if mention.label in {"EVENT", "PROGRAM"} and any(
        a.tag_ == "NN" and a.text.islower() and b.tag_ == "IN" for a, b in pairwise(name)
    ):
        return False  # "Russia's invasion of Ukraine" is a fact in words, with names of its own inside
    initial = len(name) == 1 and len(name[0].text) == 1 and name[0].text not in LETTERS  # "(R-ND)", "the D class"
    return not initial and any(word.text[:1].isupper() or word.text.isdigit() for word in name)


def trim(doc: Doc, said: Sequence[Word], mention: Mention) -> Mention | None:
    """The mention without articles, possessive marks, prepositions and punctuation at its edges; None where nothing is
    left. A closing bracket or full stop that belongs to the name stays."""
    start, end = mention.start, mention.end
    while start < end and (_is_little_word(said[start]) or _is_mark(doc, said, start)):
        start += 1
    while end > start and (said[end - 1].tag_ in {"POS", "DT", "IN", "CC"} or _cut_at_end(doc, said, start, end)):
        end -= 1
    if (start, end) == (mention.start, mention.end):
        return mention
    return replace(mention, start=start, end=end) if start < end else None


def _is_little_word(word: Word) -> bool:
    return word.tag_ in CUT_TAGS and not any(c.isdigit() for c in word.text)  # "AN/SPY-6" has been called an article


def _is_mark(doc: Doc, said: Sequence[Word], i: int) -> bool:
    return not said[i].text.isalnum() and (doc[i].is_punct or doc[i].is_space)


def _cut_at_end(doc: Doc, said: Sequence[Word], start: int, end: int) -> bool:
    brackets = said[end - 1].text == ")" and any(word.text == "(" for word in said[start:end])
    return not brackets and _is_mark(doc, said, end - 1)


def _repeats(said: Sequence[Word], mentions: list[Mention]) -> list[Mention]:
    """A name found once is found everywhere in the article: exact repeats of the words of a mention."""
    texts = [word.text for word in said]
    by_first: dict[str, dict[tuple[str, ...], Mention]] = {}
    for m in mentions:
        words = tuple(texts[m.start : m.end])
        if m.label in REPEATABLE and words[0][:1].isupper() and len("".join(words)) >= SHORTEST_REPEAT:
            by_first.setdefault(words[0], {}).setdefault(words, m)
    longest_first = {first: sorted(rows.items(), key=lambda r: -len(r[0])) for first, rows in by_first.items()}
    taken = _tokens(mentions)
    found = []
    for i, text in enumerate(texts):
        for words, m in longest_first.get(text, ()) if i not in taken else ():
            end = i + len(words)
            same = tuple(texts[i:end]) == words
            if same and taken.isdisjoint(range(i, end)) and said[i].pos_ in {"PROPN", "NOUN", "ADJ"}:
                found.append(replace(m, start=i, end=end))
                taken.update(range(i, end))
                break
    return found
