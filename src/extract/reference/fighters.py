"""Pass: "the rebels", "the group", "the militant group" for the armed group that the text has named."""

from extract.reference.chains import DETERMINED, Chains, Link
from extract.reference.descriptions import NARROWING, is_another, link_to
from extract.reference.lexicon import Lexicon
from extract.reference.nominals import is_plural

SPONSORED = frozenset({"backed", "aligned", "allied", "linked", "supported"})
"""Behind whose group it is: "the Iran-backed group"."""


def find_fighters(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """ "The rebels", "the group": the only armed group that the text has named so far."""
    words = lexicon.descriptions.fighters
    tokens = chains.with_lemma(words.plural | words.singular)
    if not tokens:
        return []
    called = _called_fighters(chains, lexicon)
    groups = [i for i in chains.named() if chains.mentions[i].id in words.groups or chains.root(i) in called]
    links = []
    for token in tokens if groups else ():
        wanted = words.plural if is_plural(chains, token) else words.singular
        if chains.lemmas[token] not in wanted or not chains.free(token, token + 1):
            continue
        before = [i for i in groups if chains.mentions[i].end <= token]
        roots = {chains.root(i) for i in before}
        if len(roots) > 1:
            roots = {
                chains.root(i) for i in before if chains.tree.is_(chains.head(i), "nsubj") or chains.root(i) in called
            }
        if len(roots) == 1 and _is_bare_definite(chains, token, words.armed):
            (root,) = roots
            last = max(chains.mentions[i].end for i in before if chains.root(i) == root)
            if not is_another(chains, last, token):
                links.append(link_to(chains, token, root))
    return links


def _called_fighters(chains: Chains, lexicon: Lexicon) -> set[int]:
    """The chains of what the text calls an armed group: "fighters from JNIM", "JNIM militants", "the rebel group JNIM"."""
    words, tree = lexicon.descriptions.fighters, chains.tree
    found = set()
    for i in chains.named():
        if chains.mentions[i].label not in {"ORG", "NORP"} or chains.is_state(i):
            continue
        head = chains.head(i)
        above = tree.head(head)
        lemma = chains.lemmas[above]
        of = {chains.words[c].lower_ for c in tree.case(head)}
        part = tree.is_(head, "compound", "amod") or (tree.is_(head, "nmod") and of <= {"from", "of"})
        if part and is_plural(chains, above) and lemma in words.plural | {"fighter"}:
            found.add(chains.root(i))
        said = [above] if above != head and tree.is_(head, "appos", "flat", "nmod:desc", "compound") else []
        for noun in [*said, *tree.children(head, "nmod:desc")]:
            kinds = {chains.lemmas[t] for t in tree.children(noun, "amod", "compound")}
            if chains.lemmas[noun] in words.singular and kinds & words.armed:
                found.add(chains.root(i))
    return found


def _is_bare_definite(chains: Chains, token: int, kinds: frozenset[str]) -> bool:
    """Whether nothing narrows a definite phrase but a word of `kinds` ("the militant group")."""
    tree = chains.tree
    return (
        not DETERMINED.isdisjoint(chains.determiners(token))
        and not tree.children(token, *NARROWING)
        and all(
            chains.lemmas[t] in kinds or chains.words[t].lower_ in SPONSORED
            for t in tree.children(token, "amod", "compound")
        )
        and not tree.is_(token, "compound", "flat", "appos", "conj")
    )
