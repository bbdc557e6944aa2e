"""Phrases that name nothing ("the all-girl team") as what a pronoun stands for: their words are its name."""

from extract.reference.chains import Chains
from extract.reference.names import DETERMINERS
from extract.reference.nominals import Nominal

LONGEST = 9
"""Tokens of a phrase; of a longer one the head and what stands before it are the name."""
INNER = ("nmod", "nmod:poss", "amod", "compound", "flat", "nummod", "fixed", "case")


def phrase_of(chains: Chains, n: Nominal) -> int | None:
    """The head of the phrase that a pronoun means by `n`; None where that is no one thing that was singled out: a
    coordination, an amount, a name, a kind ("teams")."""
    if n.phrase is not None:
        return n.phrase
    if n.mention is not None or n.members or n.kind == "other" or chains.words[n.token].pos_ != "NOUN":
        return None
    return fullest(chains, n.token) if _is_singled_out(chains, n.token) else None


def _is_singled_out(chains: Chains, head: int) -> bool:
    """Whether a phrase has a determiner, a number or an owner ("the team", "officials of the ministry")."""
    tree = chains.tree
    if tree.children(head, "conj"):
        return False
    owners = [k for k in tree.children(head, "nmod") if tree.child(k, "det", "nmod:poss") is not None or chains.at(k)]
    return bool(tree.children(head, "det", "nmod:poss", "nummod") or owners)


def fullest(chains: Chains, head: int) -> int:
    """Of a bare noun ("the team") the head of what it was called before with more words, if that was always the same; else
    itself."""
    start, end = span_of(chains, head)
    if end - start > 1:
        return head
    lemma, tag = chains.lemmas[head], chains.words[head].tag_
    longer: dict[frozenset[str], int] = {}
    for t in range(head):
        if chains.lemmas[t] == lemma and chains.words[t].tag_ == tag and chains.free(t, t + 1):
            first, last = span_of(chains, t)
            if last - first > 1:
                longer.setdefault(frozenset(chains.words[k].lower_ for k in range(first, last)), t)
    return next(iter(longer.values())) if len(longer) == 1 else head


def span_of(chains: Chains, head: int) -> tuple[int, int]:
    """The tokens of the phrase around a noun without articles, clauses and appositions."""
    tree = chains.tree
    start = head
    while (
        start
        and tree.heads[start - 1] == head
        and tree.is_(start - 1, "amod", "compound", "nummod", "nmod:poss", "flat")
    ):
        start = min(tree.subtree(start - 1))
    while start < head and chains.words[start].lower_ in DETERMINERS:
        start += 1
    end = head + 1
    for k in tree.children(head, "nmod"):
        below = tree.subtree(k)
        if k > head and below[0] == end and all(tree.is_(t, *INNER, "det", "conj", "cc", "punct") for t in below):
            end = below[-1] + 1
    return (start, end) if end - start <= LONGEST else (start, head + 1)
