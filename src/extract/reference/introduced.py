"""Pass: "the region", "this constituency", "the system" for the name that the text has introduced by that noun."""

from dataclasses import dataclass

from extract.labels import PLACES
from extract.reference.chains import DESCRIPTION, Chains, Link
from extract.reference.descriptions import definite_phrases, link_to, places_near
from extract.reference.lexicon import Lexicon

BACK = 6
"""Sentences that the introduction may lie back."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """At `token` the text says that the thing in chain `root` is a `noun`."""

    token: int
    noun: str
    root: int


def find_introduced(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """The last thing that was introduced by the noun; "this district" is also the only place of the last sentences."""
    phrases = definite_phrases(chains, lexicon, lexicon.kind_nouns)
    if not phrases:
        return []
    known: dict[str, list[Introduction]] = {}
    for row in introductions(chains, lexicon):
        known.setdefault(row.noun, []).append(row)
    links = []
    for token in phrases:
        noun = chains.lemmas[token]
        before = [r for r in known.get(noun, ()) if r.token < token]
        near = before and chains.sentence[token] - chains.sentence[before[-1].token] <= BACK
        if chains.tree.children(token, "amod", "compound"):
            continue
        if near:
            links.append(link_to(chains, token, before[-1].root))
        elif noun in lexicon.descriptions.districts and "this" in chains.determiners(token):
            places = places_near(chains, token)
            if len(places) == 1:
                links.append(link_to(chains, token, places.pop()))
    return links


def introductions(chains: Chains, lexicon: Lexicon) -> list[Introduction]:
    """Where a noun says what a name is, in text order: "the Donetsk region", "the city of Odesa", "Saab, a defence group",
    "Odesa is a port"."""
    kinds = lexicon.descriptions.kinds
    found = []
    for i in chains.named():
        m = chains.mentions[i]
        if m.label == "PERSON" or m.via == DESCRIPTION or m.of_country:
            continue
        nouns = kinds.get(m.label, frozenset()) | (kinds["GPE"] if m.label in PLACES else frozenset())
        for token in _said_of(chains, i):
            noun = chains.lemmas[token]
            if noun in nouns and chains.at(token) in (None, i):
                found.append(Introduction(token, noun, chains.root(i)))
    return sorted(found, key=lambda r: r.token)


def _said_of(chains: Chains, i: int) -> set[int]:
    """Nouns that say what mention `i` is."""
    tree, head = chains.tree, chains.head(i)
    above = tree.head(head)
    found = {t for t in tree.children(head, "appos") if t > head} | {*tree.children(head, "nmod:desc")}
    if tree.is_(head, "appos", "compound", "flat", "nmod:desc") and above != head:
        found.add(above)
    of = [chains.words[c].lower_ for c in tree.case(head)] == ["of"]
    if of and tree.is_(head, "nmod") and chains.mentions[i].label in PLACES:
        found.add(above)
    if tree.is_(head, "nsubj") and tree.children(above, "cop"):
        found.add(above)
    after = chains.mentions[i].end
    while after < len(chains.words) and chains.words[after].pos_ == "ADJ":
        after += 1
    if _has_article(chains, i) and after < len(chains.words) and chains.sentence[after] == chains.sentence[head]:
        found.add(after)  # "the New Territories West geographical constituency", whatever the parse ties it to
    return {t for t in found if chains.words[t].tag_ in {"NN", "NNP"} and not tree.is_(t, "compound")}


def _has_article(chains: Chains, i: int) -> bool:
    start = chains.mentions[i].start
    return any(t >= 0 and chains.words[t].lower_ == "the" for t in (start - 1, start))
