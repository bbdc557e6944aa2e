"""Articles about one thing or one life: which, and the "he" or "she" that goes on with it where nobody else is near."""

from extract.reference.antecedents import Antecedents
from extract.reference.chains import Chains, Link

TITLES_BEFORE = 4
"""Tokens of titles before the first name: "Vice Admiral Sir"."""


def whose_life(chains: Chains) -> int | None:
    """The chain of the person whose life an article tells: a full name that begins it, with dates in brackets or said to be
    somebody. Family of the same surname comes by its full name there."""
    i = _headword(chains)
    if i is None or chains.mentions[i].label != "PERSON" or " " not in chains.text(i):
        return None
    end = chains.mentions[i].end
    dated = end + 1 < len(chains.words) and chains.words[end].text == "("
    return chains.root(i) if dated or _said_to_be(chains, i) is not None else None


def subject_matter(chains: Chains) -> int | None:
    """The chain of what an article is about: the name that begins it and that its first sentence says to be something."""
    i = _headword(chains)
    predicate = None if i is None else _said_to_be(chains, i)
    if i is None or predicate is None or not chains.tree.is_(predicate, "root"):
        return None
    return chains.root(i) if chains.words[predicate].pos_ in {"NOUN", "PROPN"} else None


def life_goes_on(chains: Chains, token: int, found: Antecedents, sex: str, whose: int | None) -> Link | None:
    """The person whose life is told, for a "he" or "she" (`sex`) outside quotations in whose sentences nobody else is."""
    if whose is None or found.sex(chains.root(whose)) not in {None, sex}:
        return None
    root = chains.root(whose)
    near = (n for n in found.near(token) if n.token < token and n.kind == "person")
    if any(n.mention is None or chains.root(n.mention) != root for n in near):
        return None
    return Link(token, token + 1, (root,), "pronoun")


def _headword(chains: Chains) -> int | None:
    """The name that begins the article, after titles at most."""
    i = next(iter(chains.named()), None)
    return i if i is not None and chains.mentions[i].start <= TITLES_BEFORE else None


def _said_to_be(chains: Chains, i: int) -> int | None:
    """The predicate of the copula whose subject the name is: "Greta Lind was a [painter]"."""
    head = chains.head(i)
    predicate = chains.tree.head(head)
    return predicate if chains.tree.is_(head, "nsubj") and chains.tree.children(predicate, "cop") else None
