"""Weapons as noun phrases: a designation or name together with the words of kind that follow it.

"Patriot missiles", "J-16 fighters" and "Spike anti-tank guided missiles" are one weapon each; "the destroyer JS Kaga" is
two mentions, because a kind before a name only describes it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from extract.annotations import Mention
from extract.patterns import PatternShape, read_toml, root
from extract.syntax import Word

HYPHENS = frozenset({"-", "–"})
LONGEST_PHRASE = 9
"""Tokens that may follow a name within its phrase; "surface-to-air missile systems" alone has seven."""


class WeaponWords(PatternShape):
    """Shape of `patterns/entities/weapon-words.toml`: nouns that end the phrase of a weapon, and words between; nouns
    that stand before the name of a ship, with their kind."""

    heads: tuple[str, ...]
    modifiers: tuple[str, ...]
    ships: Mapping[str, str]
    kinds: Mapping[str, str]


@cache
def _file() -> WeaponWords:
    return read_toml(root() / "entities" / "weapon-words.toml", WeaponWords)


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(_file().heads), frozenset(_file().modifiers)


def ship_words() -> Mapping[str, str]:
    """Nouns that stand before the name of a ship, each with its kind."""
    return _file().ships


def with_kind(words: Sequence[Word], mention: Mention) -> Mention:
    """A weapon without a kind gets that of its last noun that tells one: "attack submarines" is a submarine."""
    if mention.label != "WEAPON" or mention.kind:
        return mention
    name = [word.lower_ for word in words[mention.start : mention.end]]
    kinds = _file().kinds
    for i in range(len(name)):  # the longest ending first: "armored personnel carriers" before "carriers"
        if kind := kinds.get(" ".join(name[i:])):
            return replace(mention, kind=kind)
    return mention


def join_phrases(doc: Doc, mentions: Sequence[Mention]) -> list[Mention]:
    """Each weapon widened to its kind; weapons that a wider one covers are gone, and name, id and kind are the first's
    that has them. The mentions are in text order and do not overlap; so are those that come back."""
    joined: list[Mention] = []
    others = {i for m in mentions if m.label != "WEAPON" for i in range(m.start, m.end)}
    for m in mentions:
        if joined and m.start < joined[-1].end:
            joined[-1] = _with_kind(joined[-1], m)
        elif joined and _names(doc, joined[-1], m):
            joined[-1] = _with_kind(joined[-1], replace(m, end=_phrase_end(doc, m, others)))
        elif m.label == "WEAPON":
            joined.append(replace(m, end=_phrase_end(doc, m, others)))
        else:
            joined.append(m)
    return joined


def _names(doc: Doc, first: Mention, second: Mention) -> bool:
    """Whether a weapon's name stands right behind its designation: "UH-60L Black Hawk helicopters"."""
    weapons = first.label == second.label == "WEAPON" and first.end == second.start
    return weapons and doc[second.start].is_title and any(c.isdigit() for c in doc[first.end - 1].text)


def _phrase_end(doc: Doc, mention: Mention, others: set[int]) -> int:
    heads, modifiers = _words()
    end = mention.end
    for i in range(mention.end, min(mention.end + LONGEST_PHRASE, len(doc))):
        token = doc[i]
        if i in others or not (token.is_lower or token.text in HYPHENS) or token.is_sent_start:
            break
        if token.text in heads and token.pos_ != "VERB":
            end = i + 1
        elif not (token.text in modifiers or token.text in HYPHENS):
            break
    return end


def _with_kind(first: Mention, second: Mention) -> Mention:
    """`first` with what only `second`, which it covers, knows."""
    named = first if first.id else second
    kind = first.kind or second.kind
    return replace(first, end=max(first.end, second.end), name=named.name, id=named.id, kind=kind)


FIRED = frozenset({"fired", "launched", "powered", "propelled"})
"""Participles inside the names of weapons ("shoulder-fired missiles") that are verbs where one would begin with them."""


def without_count(words: Sequence[Word], mention: Mention) -> Mention:
    """A weapon's span without the number of pieces or the verb before it: "50 T-54s" is "T-54s", "fired mortars" mortars."""
    start = mention.start
    while mention.label == "WEAPON" and start < mention.end - 1 and _stands_before(words, start):
        start += 1
    return mention if start == mention.start else replace(mention, start=start)


def _stands_before(words: Sequence[Word], i: int) -> bool:
    word = words[i]
    after_hyphen = i > 0 and words[i - 1].text in HYPHENS
    return (word.tag_ == "CD" and word.text.isdigit()) or (word.text in FIRED and not after_hyphen)
