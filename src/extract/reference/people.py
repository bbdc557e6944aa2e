"""What the text says of its people: offices, sex."""

from dataclasses import dataclass

from extract.reference.chains import Chains
from extract.reference.lexicon import Lexicon
from extract.reference.names import without_accents


@dataclass(frozen=True, slots=True)
class Office:
    """`token` is the office noun that introduces the person in chain `root`, `words` the words before it in its phrase."""

    root: int
    token: int
    noun: str
    words: frozenset[str]


def offices(chains: Chains, lexicon: Lexicon) -> list[Office]:
    """Offices of named people in text order: "President Joe Biden", "Fuad Basya, spokesman for", "X is the ambassador"."""
    nouns = lexicon.roles.offices
    found = []
    for i in chains.named():
        if chains.mentions[i].label != "PERSON":
            continue
        for token in introducing(chains, i):
            noun = chains.lemmas[token]
            if noun in nouns:
                words = frozenset(chains.words[t].lower_ for t in _before(chains, token))
                found.append(Office(chains.root(i), token, noun, words))
    return sorted(found, key=lambda o: o.token)


def introducing(chains: Chains, i: int) -> list[int]:
    """Tokens that may say what the person in mention `i` is: titles, appositions, a copula."""
    m, tree = chains.mentions[i], chains.tree
    head = chains.head(i)
    found = set(range(m.start, m.end)) - {head}
    if m.start and chains.at(m.start - 1) in (None, i):
        found.add(m.start - 1)
    found |= {t for t in tree.children(head, "appos", "nmod:desc", "flat", "compound") if t < m.start or t >= m.end}
    if tree.is_(head, "appos", "flat", "nmod:desc"):
        found.add(tree.head(head))
    if tree.is_(head, "nsubj") and tree.children(tree.head(head), "cop"):
        found.add(tree.head(head))
    return sorted(found)


def _before(chains: Chains, token: int) -> list[int]:
    """The words before an office noun that belong to it."""
    found = []
    t = token - 1
    while t >= 0 and chains.words[t].pos_ in {"NOUN", "PROPN", "ADJ"} and chains.sentence[t] == chains.sentence[token]:
        found.append(t)
        t -= 1
    return found


class Sexes:
    """The sex of the people of a text, looked up once for each chain; chains must not change meanwhile."""

    def __init__(self, chains: Chains, lexicon: Lexicon, known: list[Office]) -> None:
        self._chains, self._lexicon = chains, lexicon
        self._offices: dict[int, list[Office]] = {}
        for office in known:
            self._offices.setdefault(office.root, []).append(office)
        self._found: dict[int, str | None] = {}

    def of(self, i: int) -> str | None:
        """ "f" or "m" for the person in mention `i`, None where nothing says."""
        root = self._chains.root(i)
        if root not in self._found:
            self._found[root] = gender(self._chains, i, self._lexicon, self._offices.get(root, []))
        return self._found[root]


def gender(chains: Chains, i: int, lexicon: Lexicon, known: list[Office]) -> str | None:
    """ "f" or "m" for the person in the chain of `i`, by title, office or given name; None where nothing says."""
    roles = lexicon.roles
    for office in known:
        if office.root == chains.root(i):
            if office.noun in roles.female:
                return "f"
            if office.noun in roles.male:
                return "m"
    for k in chains.members(i):
        m = chains.mentions[k]
        for t in range(max(m.start - 1, 0), m.end):
            if chains.words[t].text in roles.feminine_titles:
                return "f"
            if chains.words[t].text in roles.masculine_titles:
                return "m"
    first = without_accents(chains.name(i).split(" ")[0])
    if first in lexicon.given_names.female:
        return "f"
    return "m" if first in lexicon.given_names.male else None
