"""The words that the relation grammar needs, from `patterns/relations/verbs.toml`."""

from functools import cache

from extract.patterns import PatternShape, read_toml, root


class Lexicon(PatternShape):
    """Shape of `patterns/relations/verbs.toml`; each list holds lemmas."""

    subject_control: frozenset[str]
    object_blame: frozenset[str]
    object_reason: frozenset[str]
    object_warning: frozenset[str]
    object_control: frozenset[str]
    object_choice: frozenset[str]
    outside: frozenset[str]
    penalties: frozenset[str]
    payments: frozenset[str]
    hardships: frozenset[str]
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
    giving: frozenset[str]
    succeeding: frozenset[str]
    hiring: frozenset[str]
    hindering: frozenset[str]
    naming: frozenset[str]
    acting: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The shipped lists, read once."""
    return read_toml(root() / "relations" / "verbs.toml", Lexicon)
