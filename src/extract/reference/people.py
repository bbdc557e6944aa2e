"""What the text says of its people: offices, sex."""

import re
from dataclasses import dataclass

from extract.reference.chains import Chains, Link
from extract.reference.lexicon import Lexicon
from extract.reference.names import without_accents

NAMING = frozenset({"known", "called", "nicknamed", "alias", "dubbed"})
CALLED = NAMING | {"as", "better", "also", "widely", "commonly", "popularly", "simply"}
"""Words between a person's name and another name of the same person."""
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


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


def find_known_as(chains: Chains) -> list[Link]:
    """ "Mohamed Hamdan Dagalo, known as Hemedti,": the second name is the same person's."""
    links = []
    words, n = chains.words, len(chains.words)
    for i in chains.named():
        m = chains.mentions[i]
        if m.label != "PERSON":
            continue
        known = at = m.end + 1 if m.end < n and words[m.end].text in {",", "("} else m.end
        if at == m.end and at < n and words[at].lower_ not in {"alias", "nicknamed"}:
            continue
        while at < n and words[at].lower_ in CALLED:
            at += 1
        k = chains.at(at) if at < n and {w.lower_ for w in words[known:at]} & NAMING else None
        if k is not None and chains.mentions[k].start == at and chains.mentions[k].label in {"PERSON", "ORG"}:
            other = chains.mentions[k]
            links.append(Link(other.start, other.end, (i,), "short-name", named=True, label="PERSON"))
    return links


def find_styled(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """ "Francis Bacon, 1st Viscount St Alban,": the name behind the noble title is another one of the same person."""
    links = []
    noble = lexicon.roles.noble
    words, n = chains.words, len(chains.words)
    for i in chains.named() if not noble.isdisjoint(chains.distinct_forms) else ():
        m = chains.mentions[i]
        if m.label != "PERSON" or m.end >= n or words[m.end].text != ",":
            continue
        at = m.end + 1
        while at < n and (words[at].lower_ in noble or words[at].lower_ == "of" or ORDINAL.fullmatch(words[at].lower_)):
            at += 1
        k = chains.at(at) if at < n and any(w.lower_ in noble for w in words[m.end + 1 : at]) else None
        if k is not None and chains.mentions[k].start == at and chains.mentions[k].label == "PERSON":
            links.append(Link(at, chains.mentions[k].end, (i,), "short-name", named=True))
    return links


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
