"""The reference stage: `extract_reference`."""

from collections.abc import Callable, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from extract import annotations
from extract.annotations import Mention, StandIn
from extract.reference import chains as chain_shapes
from extract.reference.acronyms import find_acronyms
from extract.reference.chains import Chains, Link, merge_equal
from extract.reference.demonyms import find_demonyms
from extract.reference.descriptions import find_kinds, find_offices, find_same_head, find_weapons
from extract.reference.fighters import find_fighters
from extract.reference.introduced import find_introduced
from extract.reference.lexicon import Lexicon, load
from extract.reference.members import find_members
from extract.reference.metonyms import find_metonyms
from extract.reference.namesakes import find_namesakes
from extract.reference.nationals import find_national_firms, find_nationals, find_seated_firms
from extract.reference.other_names import find_born, find_known_as, find_styled
from extract.reference.pairs import find_counted, find_pairs
from extract.reference.phrases import span_of
from extract.reference.relatives import find_relatives
from extract.reference.short_names import (
    find_established,
    find_halves,
    find_ships,
    find_short_names,
    find_short_people,
    find_surnames,
)
from extract.reference.things import find_things
from extract.reference.walk import find_anaphors
from extract.syntax import tree

NOUN_PASSES: tuple[Callable[[Chains, Lexicon], list[Link]], ...] = (
    find_same_head,
    find_introduced,
    find_offices,
    find_nationals,
    find_kinds,
    find_national_firms,
    find_seated_firms,
    find_fighters,
    find_pairs,
    find_counted,
)
"""Passes for common nouns, from the surest on."""


def find_references(doc: Doc, rows: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """`rows` with canonical name, id and chain, and the pronouns and descriptions that stand for them, in text order.

    A sieve in the manner of Raghunathan et al. (2010): the surest pass first, each one seeing the chains of those before.
    Dates and amounts come back as they are. A plural mention ("both countries") has a chain of its own, the names of its
    members joined by "and" as name, and no id.
    """
    return resolve(doc, rows, lexicon).result()


def resolve(doc: Doc, rows: Sequence[Mention], lexicon: Lexicon) -> Chains:
    """The mentions of `find_references` with the links that each pass made."""
    named = [m for m in rows if m.named]
    parse = tree(doc)
    chains = Chains(parse, find_demonyms(parse, find_namesakes(parse, named)), lexicon)
    chains.apply(find_metonyms(chains, lexicon, frozenset(m.id for m in named if m.id)))
    chains.apply(find_weapons(chains))
    chains.apply(find_established(chains, lexicon))
    chains.apply(find_ships(chains, lexicon))
    chains.apply(find_things(chains, lexicon))
    merge_equal(chains)
    chains.apply(find_acronyms(chains))
    chains.apply(find_known_as(chains, lexicon))
    chains.apply(find_styled(chains, lexicon))
    chains.apply(find_born(chains, lexicon))
    chains.apply(find_short_people(chains, lexicon))
    chains.apply(find_surnames(chains))
    chains.apply(find_short_names(chains, lexicon))
    chains.apply(find_halves(chains))
    for find in NOUN_PASSES:
        chains.apply(find(chains, lexicon))
    find_anaphors(chains, lexicon)
    chains.apply(find_relatives(chains))
    chains.stand_ins.extend(find_members(chains, lexicon))
    return chains


class Reference:
    """Component around `find_references`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def __call__(self, doc: Doc) -> Doc:
        annotations.require(doc, "extract_reference", "DEP", "POS", "TAG", "LEMMA")
        chains = resolve(doc, annotations.mentions(doc), self.lexicon)
        annotations.set_mentions(doc, chains.result())
        annotations.set_stand_ins(doc, [_stored(chains, s) for s in chains.stand_ins])
        return doc


def _stored(chains: Chains, found: chain_shapes.StandIn) -> StandIn:
    start, end = span_of(chains, found.phrase)
    return StandIn(found.token, start, end, found.via)


@Language.factory(
    "extract_reference",
    requires=["doc.ents", "token.dep", "token.head", "token.tag", "token.pos", "token.lemma"],
    assigns=["doc.ents"],
    default_config={"patterns": None},
)
def make_reference(nlp: Language, name: str, patterns: str | None) -> Reference:
    """`patterns` is a user's own pattern folder; its files of the same name replace ours.

    Raises:
        UsageError: a pattern file is broken.
    """
    return Reference(load(Path(patterns) if patterns else None))
