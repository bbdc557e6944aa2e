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

LONGEST_OTHER_NAME = 5
"""Tokens of a name in brackets, with these."""
LONGEST_LETTERS = 4
"""Letters of the longest class of hulls."""


class WeaponWords(PatternShape):
    """Shape of `patterns/entities/weapon-words.toml`: nouns that end the phrase of a weapon, and words between; units
    of calibre; nouns that stand before the name of a ship, with their kind, and the letters of hull numbers, with theirs."""

    heads: tuple[str, ...]
    modifiers: tuple[str, ...]
    calibres: tuple[str, ...]
    ships: Mapping[str, str]
    hulls: Mapping[str, str]
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


@cache
def calibre_units() -> frozenset[str]:
    """Units behind the number of a calibre, in small letters."""
    return frozenset(_file().calibres)


def hull_kind(hull: str) -> str:
    """The kind of ship that the letters of a hull number tell, the longest beginning that is listed; else "ship"."""
    kinds = _file().hulls
    return next((kinds[hull[:n]] for n in range(LONGEST_LETTERS, 0, -1) if hull[:n] in kinds), "ship")


def ends_phrase(word: Word) -> bool:
    """Whether a word may be the last of a weapon's phrase."""
    return word.text in _words()[0] and word.pos_ != "VERB"


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
    begin = _after_other_name(doc, mention, others)
    for i in range(begin, min(begin + LONGEST_PHRASE, len(doc))):
        token = doc[i]
        if i in others or not (token.is_lower or token.text in HYPHENS) or token.is_sent_start:
            break
        if token.text in FIRED and doc[i - 1].text not in HYPHENS:
            break
        if token.text in heads and token.pos_ != "VERB":
            end = i + 1
        elif not (token.text in modifiers or token.text in HYPHENS):
            break
    return end


def _after_other_name(doc: Doc, mention: Mention, others: set[int]) -> int:
    """Where the nouns of a name may begin: behind another name of it in brackets too ("PAAMS (Sea Viper) missiles")."""
    if doc[mention.end : mention.end + 1].text != "(" or not mention.id:
        return mention.end
    for i in range(mention.end + 1, min(mention.end + LONGEST_OTHER_NAME, len(doc))):
        if doc[i].text == ")":
            return i + 1
        if i in others or doc[i].is_lower:
            break
    return mention.end


def _with_kind(first: Mention, second: Mention) -> Mention:
    """`first` with what only `second`, which it covers, knows."""
    named = first if first.id else second
    kind = first.kind or second.kind
    return replace(first, end=max(first.end, second.end), name=named.name, id=named.id, kind=kind)


FIRED = frozenset({"fired", "launched", "powered", "propelled"})
"""Participles inside the names of weapons ("shoulder-fired missiles") that are verbs where one would begin with them."""


def with_hyphenated(doc: Doc, words: Sequence[Word], mention: Mention) -> Mention:
    """A weapon in small letters with what hyphens tie to it: "[guided-]missile destroyer", "[heavier-than-]air aircraft"."""
    start = mention.start
    while mention.label == "WEAPON" and start > 1 and words[start - 1].text in HYPHENS:
        tied = words[start].text.islower() and words[start - 2].text.islower()
        if not tied or doc[start - 1].whitespace_ or doc[start - 2].whitespace_:
            break
        start -= 2
    return mention if start == mention.start else replace(mention, start=start)


def without_count(words: Sequence[Word], mention: Mention) -> Mention:
    """A weapon's span without the number of pieces or the verb before it: "50 T-54s" is "T-54s", "fired mortars" mortars."""
    start = mention.start
    while mention.label == "WEAPON" and start < mention.end - 1 and _stands_before(words, start):
        start += 1
    return mention if start == mention.start else replace(mention, start=start)


def _stands_before(words: Sequence[Word], i: int) -> bool:
    word = words[i]
    after_hyphen = i > 0 and words[i - 1].text in HYPHENS
    unit = i + 2 if words[i + 1].text in HYPHENS else i + 1
    if unit < len(words) and words[unit].lower_ in calibre_units():
        return False
    return (word.tag_ == "CD" and word.text.isdigit()) or (word.text in FIRED and not after_hyphen)
