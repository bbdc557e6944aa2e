"""Pass: "the ship", "the jet", "the missile" for the one named weapon of that kind."""

from collections.abc import Container

from extract.reference.chains import DESCRIPTION, DETERMINED, Chains, Link
from extract.reference.descriptions import NARROWING, definite_phrases, link_to
from extract.reference.lexicon import Lexicon
from extract.reference.names import fold
from extract.reference.nominals import is_plural

BACK = 4
"""Sentences that the name may lie back."""
CLASSES = frozenset({"class", "type", "classes", "types"})
"""A class of ships is no ship."""


def find_things(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """The only weapon so far whose kind may be called by the noun; of several, the subject of the sentence before. Runs
    before equal names are merged, because "destroyer" elsewhere is a mere kind."""
    called = lexicon.descriptions.called
    phrases = sorted(t for t in (*_kinds(chains, called), *_free(chains, lexicon)) if not _before_name(chains, t))
    if not phrases:
        return []
    named = [i for i in chains.named() if chains.mentions[i].label == "WEAPON" and _is_one(chains, i)]
    links = []
    for token in phrases:
        noun = chains.lemmas[token]
        of_kind = [i for i in named if chains.mentions[i].kind in called[noun]]
        fitting = [i for i in of_kind if chains.mentions[i].end <= token]
        names = {fold(chains.name(i)) for i in fitting}
        found = fitting[-1:] if len(names) == 1 else _subject_before(chains, token, fitting)
        if not found:
            continue
        (name,) = found
        m = chains.mentions[name]
        near = chains.sentence[token] - chains.sentence[m.start] <= BACK
        if not near or _is_another(chains, m.end, token) or _is_beside(chains, token, name, of_kind):
            continue
        free = chains.at(token) is None
        link = link_to(chains, token, name) if free else Link(token, token + 1, (name,), DESCRIPTION, named=True)
        links.append(link)
    return links


def _kinds(chains: Chains, nouns: Container[str]) -> list[int]:
    """The mentions of one noun that are definite and that nothing narrows."""
    found = []
    for i in chains.named():
        m = chains.mentions[i]
        if m.label != "WEAPON" or m.end - m.start > 1 or chains.lemmas[m.start] not in nouns:
            continue
        definite = not DETERMINED.isdisjoint(chains.determiners(m.start)) and not is_plural(chains, m.start)
        apart = not chains.tree.is_(m.start, "compound", "flat", "fixed", "appos", "conj")
        if definite and apart and not chains.tree.children(m.start, *NARROWING, "amod", "compound"):
            found.append(m.start)
    return found


def _free(chains: Chains, lexicon: Lexicon) -> list[int]:
    nouns = lexicon.descriptions.called
    phrases = definite_phrases(chains, lexicon, nouns)
    return [t for t in phrases if not chains.tree.children(t, "amod", "compound")]


def _before_name(chains: Chains, token: int) -> bool:
    """Whether a name follows, of which the noun is said: "the destroyer USS Preble"."""
    i = chains.at(token + 1)
    return i is not None and chains.mentions[i].start == token + 1 and chains.words[token + 1].pos_ == "PROPN"


def _is_one(chains: Chains, i: int) -> bool:
    m = chains.mentions[i]
    proper = m.id is not None or any(chains.words[t].pos_ == "PROPN" for t in range(m.start, m.end))
    return proper and CLASSES.isdisjoint(chains.folded(i))


def _subject_before(chains: Chains, token: int, fitting: list[int]) -> list[int]:
    """Of several the one that is the subject of the sentence before, where no other is named there or in this one."""
    last = chains.sentence[token]
    near = [i for i in fitting if last - chains.sentence[chains.mentions[i].start] <= 1]
    if len({fold(chains.name(i)) for i in near}) != 1:
        return []
    head = chains.head(near[-1])
    return near[-1:] if chains.sentence[head] == last - 1 and chains.tree.is_(head, "nsubj", "nsubj:pass") else []


def _is_beside(chains: Chains, token: int, found: int, of_kind: list[int]) -> bool:
    """Whether another one of the kind follows in the sentence: "the ship was named Sokol", "the ship rammed the Orzel"."""
    same = fold(chains.name(found))
    return any(
        chains.mentions[i].start > token
        and chains.sentence[chains.mentions[i].start] == chains.sentence[token]
        and fold(chains.name(i)) != same
        for i in of_kind
    )


def _is_another(chains: Chains, start: int, token: int) -> bool:
    """Whether another of the kind comes between without a name: "a ship", "two ships"."""
    noun = chains.lemmas[token]
    return any(
        chains.lemmas[t] == noun
        and (is_plural(chains, t) or not {"a", "an", "another"}.isdisjoint(chains.determiners(t)))
        for t in range(start, token)
    )
