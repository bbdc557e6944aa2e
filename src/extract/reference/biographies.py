"""Articles about one thing or one life: which, and the "he" or "she" that goes on with it where nobody else is near."""

from extract.reference.antecedents import Antecedents
from extract.reference.chains import Chains, Link

TITLES_BEFORE = 4
"""Tokens of titles before the first name: "Vice Admiral Sir"."""


def whose_life(chains: Chains) -> int | None:
    """The chain of the person whose life an article tells: a full name that begins it, with dates in brackets or said to be
    somebody. Family of the same surname comes by its full name there."""
    i = next(iter(chains.named()), None)
    if i is None or chains.mentions[i].label != "PERSON" or chains.mentions[i].start > TITLES_BEFORE:
        return None
    end, head = chains.mentions[i].end, chains.head(i)
    dated = end + 1 < len(chains.words) and chains.words[end].text == "("
    is_somebody = chains.tree.is_(head, "nsubj") and bool(chains.tree.children(chains.tree.head(head), "cop"))
    return chains.root(i) if " " in chains.text(i) and (dated or is_somebody) else None


def subject_matter(chains: Chains) -> int | None:
    """The chain of what an article is about: the name that begins it and that its first sentence says to be something."""
    i = next(iter(chains.named()), None)
    if i is None or chains.mentions[i].start > TITLES_BEFORE:
        return None
    head = chains.head(i)
    predicate = chains.tree.head(head)
    said = (
        chains.tree.is_(head, "nsubj") and chains.tree.is_(predicate, "root") and chains.tree.children(predicate, "cop")
    )
    return chains.root(i) if said and chains.words[predicate].pos_ in {"NOUN", "PROPN"} else None


def life_goes_on(chains: Chains, token: int, found: Antecedents, sex: str, whose: int | None) -> Link | None:
    """The person whose life is told, for a "he" or "she" (`sex`) outside quotations in whose sentences nobody else is."""
    if whose is None or found.sex(chains.root(whose)) not in {None, sex}:
        return None
    root = chains.root(whose)
    near = (n for n in found.near(token) if n.token < token and n.kind == "person")
    if any(n.mention is None or chains.root(n.mention) != root for n in near):
        return None
    return Link(token, token + 1, (root,), "pronoun")
