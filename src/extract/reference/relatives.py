"""Pass: "who", "which", "that" and "whose" for the name that their clause hangs on."""

from collections.abc import Iterator

from extract.reference.chains import DEMONYM, Chains, Link
from extract.syntax import antecedents

VIA = "relative"
FORMS = frozenset({"who", "whom", "whose", "which", "that", "whoever", "whichever"})
TAGS = frozenset({"WDT", "WP", "WP$"})


def find_relatives(chains: Chains) -> Iterator[Link]:
    """A relative pronoun is what its clause is said of; with a plural verb behind "X and Y" it is both."""
    tree = chains.tree
    for token in chains.with_form(FORMS):
        if chains.words[token].tag_ not in TAGS or not chains.free(token, token + 1):
            continue
        clause = next((t for t in tree.ancestors(token) if tree.is_(t, "acl:relcl")), None)
        if clause is None or tree.head(clause) > token:
            continue
        found = [_named(chains, t, token) for t in antecedents(tree, clause, tree.head(clause))]
        named = tuple(k for k in found if k is not None and chains.mentions[k].via != DEMONYM)
        if named and len(named) == len(found):
            yield Link(token, token + 1, named, VIA)


def _named(chains: Chains, noun: int, relative: int) -> int | None:
    """The mention that `noun` heads, or the name beside it before the pronoun ("its chief executive, Ana Holm, who")."""
    i = chains.headed(noun)
    if i is not None:
        return i
    tree = chains.tree
    beside = [*tree.children(noun, "appos", "flat", "nmod:desc")]
    if tree.is_(noun, "appos", "nmod:desc"):
        beside.append(tree.head(noun))
    rows = [k for t in beside if t < relative and (k := chains.headed(t)) is not None and chains.mentions[k].named]
    return rows[0] if len(rows) == 1 else None
