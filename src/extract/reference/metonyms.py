"""Pass: capitals and seats that stand for a government, decided by grammar: "Tokyo expanded its role", not "in Tokyo"."""

from extract.reference.binding import subject_of
from extract.reference.chains import Chains, Link
from extract.reference.lexicon import Identity, Lexicon, Metonyms

FINITE = frozenset({"VBZ", "VBD"})
"""A verb after the name though the parse calls the two a compound ("as Washington faces strains")."""
STANCE = frozenset({"anti", "pro", "anti-", "pro-"})


def find_metonyms(chains: Chains, lexicon: Lexicon, spoken_of: frozenset[str]) -> list[Link]:
    """`spoken_of` are the ids of what the text names, a country's also where only its people are. Runs before equal names
    are merged, because one name may mean both in one article."""
    links = []
    for i in chains.named():
        m = chains.mentions[i]
        if m.label not in {"GPE", "LOC", "FAC", "ORG"}:
            continue
        found = _stands_for(chains, i, lexicon)
        if (
            found
            and acts(chains, chains.head(i), lexicon.metonyms)
            and _is_plausible(chains, i, found, lexicon, spoken_of)
        ):
            links.append(Link(m.start, m.end, (), "metonym", named=True, becomes=found))
    return links


def _stands_for(chains: Chains, i: int, lexicon: Lexicon) -> Identity | None:
    name = chains.text(i)
    return lexicon.capitals.get(name) if chains.mentions[i].label == "GPE" else lexicon.seats.get(name)


def _is_plausible(chains: Chains, i: int, found: Identity, lexicon: Lexicon, spoken_of: frozenset[str]) -> bool:
    """A capital beside another city is a city; and its country is spoken of, unless it says or decides something."""
    if chains.mentions[i].label != "GPE":
        return True
    tree, head = chains.tree, chains.head(i)
    for t in tree.conjuncts(_first_conjunct(chains, head)):
        k = chains.headed(t)
        if (
            k is not None
            and (chains.mentions[k].id or "").startswith("city/")
            and chains.text(k) not in lexicon.capitals
        ):
            return False
    verb = tree.head(_first_conjunct(chains, head))
    return found.id in spoken_of or bool(tree.children(verb, "ccomp", "xcomp"))


def acts(chains: Chains, token: int, words: Metonyms) -> bool:
    """Whether the nominal `token` is a party and no place: it acts, is dealt with, or has what only governments have."""
    tree = chains.tree
    token = _first_conjunct(chains, token)
    head = tree.head(token)
    if token > 1 and (
        chains.words[token - 1].lower_ in STANCE
        or (chains.words[token - 2].lower_ in STANCE and chains.words[token - 1].text == "-")
    ):
        return True
    if tree.is_(token, "compound") and chains.words[head].tag_ in FINITE and head == token + 1 and not tree.case(token):
        return chains.lemmas[head] not in words.place_verbs
    prepositions = {chains.words[c].lower_ for c in tree.case(token)}
    if tree.dep(token) in {"nsubj", "nsubj:outer"}:
        if tree.children(head, "cop"):
            return not {chains.lemmas[head], chains.words[head].lower_}.isdisjoint(words.party_complements)
        if chains.words[head].pos_ not in {"VERB", "AUX"}:
            return False
        if chains.lemmas[head] in words.place_verbs:
            said = tree.children(head, "obj", "xcomp", "ccomp", "obl")
            return any(chains.lemmas[k] in words.party_complements for k in said)
        return True
    if tree.is_(token, "obl", "nmod") and prepositions and not tree.is_(token, "nmod:poss"):
        if prepositions == {"to"}:
            return chains.lemmas[head] in words.attitudes
        return prepositions <= words.party_prepositions and chains.lemmas[head] not in words.place_verbs
    if tree.is_(token, "nmod:poss"):
        return chains.lemmas[head] in words.possessions
    if tree.is_(token, "obj", "iobj"):
        doing = [*tree.children(head, "xcomp", "ccomp", "advcl"), *tree.children(token, "acl")]
        return any(subject_of(tree, k) == token and tree.child(k, "mark") is not None for k in doing)
    return False


def _first_conjunct(chains: Chains, token: int) -> int:
    while chains.tree.is_(token, "conj"):
        token = chains.tree.head(token)
    return token
