"""Pass: "the scholar" who says a quotation, for the only person that is being spoken of and whose office nobody has said."""

from extract.reference.chains import Chains, Link
from extract.reference.descriptions import is_definite, link_to
from extract.reference.lexicon import Lexicon
from extract.reference.people import introducing
from extract.reference.quotes import Quotes

BACK = 2
"""Sentences that the name may lie back."""


def speaking_at(chains: Chains, token: int, quotes: Quotes, lexicon: Lexicon) -> Link | None:
    """Whom a definite noun for a person stands for that is the subject beside a quotation; None where two people were named
    shortly before, or one who was introduced by such a noun."""
    roles = lexicon.roles
    noun = chains.lemmas[token]
    if token not in quotes.subjects or not (noun in roles.offices or noun in roles.also_called):
        return None
    said = {chains.lemmas[t] for t in chains.tree.children(token, "amod", "compound")}
    if not said <= roles.offices | roles.ministries or not is_definite(chains, token, lexicon):
        return None
    last = chains.sentence[token]
    roots: set[int] = set()
    t = token - 1
    while t >= 0 and chains.sentence[t] >= last - BACK:
        i = chains.at(t)
        if i is not None and chains.mentions[i].label == "PERSON":
            roots |= {*chains.group(i)} or {chains.root(i)}
        t -= 1
    if len(roots) != 1:
        return None
    (root,) = roots
    named = [i for i in chains.members(root) if chains.mentions[i].named and chains.mentions[i].start < token]
    if any(chains.lemmas[t] in roles.offices for i in named for t in introducing(chains, i)):
        return None
    return link_to(chains, token, root)
