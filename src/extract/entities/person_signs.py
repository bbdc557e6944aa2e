"""Signs that a name of several words is a person's, whatever the model took it for: what stands before it ("the death of")
and behind it (", who", ", the envoy,"), an initial in the middle, and a surname's ending.

The model reads names that are rare in its corpora (Central Asia, the Caucasus, the Sahel) as firms and places. Lists of
given names and surnames decide nothing here (`training/README.md`, "What patterns make of the names").
"""

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from extract.annotations import Mention
from extract.entities.name_words import told_label
from extract.entities.people import PARTICLES
from extract.patterns import PatternShape, read_toml, root
from extract.syntax import Word

OTHERS = frozenset({"GPE", "ORG", "LOC", "FAC", "NORP"})
"""Labels that the model gives to persons by mistake."""
MOST_WORDS = 5
LONGEST_ROLE = 6
"""Words of an apposition before the noun that tells a person: "the country's newly named foreign [minister]"."""
INITIAL = re.compile(r"[^\W\d_a-z]\.")


class PersonWords(PatternShape):
    """Shape of `patterns/entities/person-words.toml`: listed cities that are also persons' names, endings of surnames, words
    that look alike and are none, nouns for what persons are, and for what is of persons."""

    namesakes: tuple[str, ...]
    endings: tuple[str, ...]
    not_surnames: tuple[str, ...]
    roles: tuple[str, ...]
    of_persons: tuple[str, ...]


@cache
def _file() -> PersonWords:
    return read_toml(root() / "entities" / "person-words.toml", PersonWords)


@cache
def _namesakes() -> frozenset[str]:
    return frozenset(_file().namesakes)


@cache
def _of_persons() -> frozenset[str]:
    return frozenset(_file().of_persons)


@cache
def _surname() -> re.Pattern[str]:
    endings, others = "|".join(_file().endings), "|".join(_file().not_surnames)
    return re.compile(rf"(?!(?:.*-)?(?:{others})$)\w.*(?:{endings})$")


@cache
def _roles() -> frozenset[str]:
    return frozenset(_file().roles)


def person_by_signs(words: Sequence[Word], mention: Mention, known: Set[int]) -> Mention:
    """A name of several words that a sign tells to be a person's, as a person; none that holds one of the `known` tokens,
    where a pattern's match begins ("African National Congress, who")."""
    if mention.label not in OTHERS or not 1 < mention.end - mention.start <= MOST_WORDS:
        return mention
    name = [word.text for word in words[mention.start : mention.end]]
    if not (_like_a_name(name) and known.isdisjoint(range(mention.start, mention.end))):
        return mention
    signs = (
        _is_of_person(words, mention) or _has_initial(name) or _surname().match(name[-1]) or _has_role(words, mention)
    )
    return replace(mention, label="PERSON") if signs and told_label(words, mention) is None else mention


def _is_of_person(words: Sequence[Word], mention: Mention) -> bool:
    """Whether "the death of" stands before a place, or ", who" behind a name."""
    if [word.lower_ for word in words[mention.end : mention.end + 2]] == [",", "who"]:
        return True
    before = [word.lower_ for word in words[max(0, mention.start - 2) : mention.start]]
    return mention.label != "ORG" and len(before) == 2 and before[1] == "of" and before[0] in _of_persons()


def is_namesake(doc: Doc, place: Mention) -> bool:
    """Whether a listed city that is also a person's name is what the model took for a person, with no preposition before it:
    "Douglas has directed"."""
    first = doc[place.start]
    if first.ent_type_ != "PERSON" or place.end - place.start > 1 or first.text not in _namesakes():
        return False
    whole = first.ent_iob_ == "B" and (place.end == len(doc) or doc[place.end].ent_iob_ != "I")
    return whole and (place.start == 0 or doc[place.start - 1].pos_ != "ADP")


def _like_a_name(name: Sequence[str]) -> bool:
    """Whether capitalised words, initials and particles alone are in a name that begins and ends with a word."""
    inner = (_is_capitalised(w) or INITIAL.fullmatch(w) or w.lower() in PARTICLES for w in name)
    return _is_capitalised(name[0]) and _is_capitalised(name[-1]) and all(inner)


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and word[-1].islower() and not any(c.isdigit() for c in word)


def _has_initial(name: Sequence[str]) -> bool:
    """Whether one initial stands between a given name and a surname: "Tore O. Sandvik"."""
    return len(name) == 3 and INITIAL.fullmatch(name[1]) is not None


def _has_role(words: Sequence[Word], mention: Mention) -> bool:
    """Whether an apposition behind a comma says what the person is: ", the country's envoy to Chad,"."""
    if mention.end >= len(words) or words[mention.end].text != ",":
        return False
    last = min(mention.end + 1 + LONGEST_ROLE, len(words) - 1)
    for i in range(mention.end + 1, last):
        word = words[i]
        if word.lower_ in _roles() and words[i + 1].pos_ != "NOUN":
            return word.text.islower()
        if word.pos_ not in {"DET", "ADJ", "PRON", "PROPN", "NOUN", "PART", "NUM"} or word.text in {"which", "that"}:
            return False
    return False
