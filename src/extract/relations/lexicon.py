"""The words that the relation grammar needs, from `patterns/relations/verbs.toml`."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from extract.patterns import PatternShape, read_toml, root


class VerbLists(PatternShape):
    """Shape of `patterns/relations/verbs.toml`; each list holds lemmas."""

    subject_control: tuple[str, ...]
    object_blame: tuple[str, ...]
    object_reason: tuple[str, ...]
    object_warning: tuple[str, ...]
    object_control: tuple[str, ...]
    object_choice: tuple[str, ...]
    outside: tuple[str, ...]
    penalties: tuple[str, ...]
    payments: tuple[str, ...]
    quoting: tuple[str, ...]
    raising: tuple[str, ...]
    place_adverbs: tuple[str, ...]
    locative: tuple[str, ...]
    comparing: tuple[str, ...]
    appointing: tuple[str, ...]
    dated: tuple[str, ...]
    idioms: tuple[str, ...]
    light: tuple[str, ...]
    manners: tuple[str, ...]
    liberties: tuple[str, ...]
    pledges: tuple[str, ...]
    orders: tuple[str, ...]
    media: tuple[str, ...]
    occasions: tuple[str, ...]
    topical: tuple[str, ...]
    demanding: tuple[str, ...]
    intents: tuple[str, ...]
    venues: tuple[str, ...]
    transfer: tuple[str, ...]
    transitive: tuple[str, ...]
    adjective_prepositions: tuple[str, ...]
    resuming: tuple[str, ...]
    informing: tuple[str, ...]
    transfer_prepositions: tuple[str, ...]
    place_prepositions: tuple[str, ...]
    promoted_prepositions: tuple[str, ...]
    determiners: tuple[str, ...]
    linking_phrases: tuple[str, ...]
    honorifics: tuple[str, ...]
    firms: tuple[str, ...]
    summaries: tuple[str, ...]
    circumstances: tuple[str, ...]
    no_possessions: tuple[str, ...]
    airborne: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`VerbLists` as sets."""

    subject_control: frozenset[str]
    object_blame: frozenset[str]
    object_reason: frozenset[str]
    object_warning: frozenset[str]
    object_control: frozenset[str]
    object_choice: frozenset[str]
    outside: frozenset[str]
    penalties: frozenset[str]
    payments: frozenset[str]
    quoting: frozenset[str]
    raising: frozenset[str]
    place_adverbs: frozenset[str]
    locative: frozenset[str]
    comparing: frozenset[str]
    appointing: frozenset[str]
    dated: frozenset[str]
    idioms: frozenset[str]
    light: frozenset[str]
    manners: frozenset[str]
    liberties: frozenset[str]
    pledges: frozenset[str]
    orders: frozenset[str]
    media: frozenset[str]
    occasions: frozenset[str]
    topical: frozenset[str]
    demanding: frozenset[str]
    intents: frozenset[str]
    venues: frozenset[str]
    transfer: frozenset[str]
    transitive: frozenset[str]
    adjective_prepositions: frozenset[str]
    resuming: frozenset[str]
    informing: frozenset[str]
    transfer_prepositions: frozenset[str]
    place_prepositions: frozenset[str]
    promoted_prepositions: frozenset[str]
    determiners: frozenset[str]
    linking_phrases: frozenset[str]
    honorifics: frozenset[str]
    firms: frozenset[str]
    summaries: frozenset[str]
    circumstances: frozenset[str]
    no_possessions: frozenset[str]
    airborne: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The shipped lists, read once."""
    lists: dict[str, Any] = read_toml(root() / "relations" / "verbs.toml", VerbLists).model_dump()
    return Lexicon(**{name: frozenset(words) for name, words in lists.items()})
