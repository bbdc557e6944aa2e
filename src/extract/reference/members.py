"""Pass: "the girls" after "an all-girl team", "the senators" after "a group of senators": a group by its members' noun."""

from collections.abc import Iterator

from extract.reference.chains import DESCRIPTION, Chains, StandIn
from extract.reference.lexicon import Lexicon
from extract.reference.nominals import is_plural

CONSISTING = frozenset({"consist", "compose", "make"})
"""Verbs of the relative clause that says of whom a group consists."""
NARROWING = ("nmod", "acl", "amod", "compound", "nummod", "appos", "conj", "flat")


def find_members(chains: Chains, lexicon: Lexicon) -> Iterator[StandIn]:
    """Bare definite plurals for the last group that was said to be of such; none where two kinds of group were."""
    groups: dict[str, list[int]] = {}
    for token, group in _groups(chains, lexicon):
        groups.setdefault(chains.lemmas[token], []).append(group)
    for token in chains.determined if groups else ():
        if chains.words[token].tag_ != "NNS" or not chains.free(token, token + 1):
            continue
        before = [g for g in groups.get(chains.lemmas[token], ()) if g < token]
        if (
            len({chains.lemmas[g] for g in before}) == 1
            and "the" in chains.determiners(token)
            and not chains.tree.children(token, *NARROWING)
            and not chains.tree.is_(token, "appos", "conj", "compound")
        ):
            yield StandIn(token, before[-1], DESCRIPTION)


def _groups(chains: Chains, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Nouns for members with the noun for their group."""
    tree, collective = chains.tree, lexicon.descriptions.collective
    lemmas = chains.lemmas
    heads = {*chains.with_lemma(collective), *chains.with_lemma(CONSISTING)}
    for token, head in sorted((k, above) for above in heads for k in tree.children(above)):
        if chains.words[token].pos_ != "NOUN":
            continue
        group = None
        if tree.is_(token, "compound") and token > 1 and chains.words[token - 2].lower_ == "all":
            group = head
        elif [chains.words[c].lower_ for c in tree.case(token)] == ["of"] and chains.words[token].tag_ == "NNS":
            if tree.is_(token, "nmod"):
                group = head
            elif tree.is_(token, "obl") and lemmas[head] in CONSISTING and tree.is_(head, "acl"):
                group = tree.head(head)
        if (
            group is not None
            and lemmas[group] in collective
            and not is_plural(chains, group)
            and chains.at(group) is None
        ):
            yield token, group
