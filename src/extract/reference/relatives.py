"""Pass: "who", "which", "that" and "whose" for the name that their clause hangs on."""

from collections.abc import Iterator

from extract.reference.chains import DEMONYM, Chains, Link

VIA = "relative"
TAGS = frozenset({"WDT", "WP", "WP$"})
PLURAL = frozenset({"are", "were", "have"})


def find_relatives(chains: Chains) -> Iterator[Link]:
    """A relative pronoun is what its clause is said of; with a plural verb behind "X and Y" it is both."""
    tree = chains.tree
    for token, word in enumerate(chains.words):
        if word.tag_ not in TAGS or not chains.free(token, token + 1):
            continue
        clause = next((t for t in tree.ancestors(token) if tree.is_(t, "acl:relcl")), None)
        if clause is None or tree.head(clause) > token:
            continue
        i = chains.headed(tree.head(clause))
        if i is not None and chains.mentions[i].via != DEMONYM:
            yield Link(token, token + 1, _pair(chains, clause, i) or (i,), VIA)


def _pair(chains: Chains, clause: int, i: int) -> tuple[int, ...]:
    """The two names of "the CIA and the Pentagon, who were": none where one alone may be meant."""
    tree, head = chains.tree, chains.head(i)
    verbs = (clause, *tree.children(clause, "aux", "cop", "aux:pass"))
    if not tree.is_(head, "conj") or not any(chains.words[t].lower_ in PLURAL for t in verbs):
        return ()
    found = [chains.headed(t) for t in tree.conjuncts(tree.head(head))]
    named = tuple(k for k in found if k is not None)
    return named if len(named) == len(found) and len(named) > 1 else ()
