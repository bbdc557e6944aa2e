"""Passes: "the Turkish leader", "Ukraine's president", "the Norwegian company" for what the text names."""

from extract.labels import PLACES
from extract.reference.chains import DESCRIPTION, Chains, Link
from extract.reference.descriptions import FOR_DESCRIPTIONS, fits_noun, in_focus
from extract.reference.lexicon import Lexicon
from extract.reference.nominals import is_plural
from extract.reference.people import Office, offices
from extract.reference.sides import home_of, owner_of

NARROWING = ("nmod", "acl", "appos", "flat", "conj")
BEFORE = ("amod", "compound", "nmod:poss", "nmod:desc")
LEADER, MINISTER, PRIME = "leader", "minister", "prime"
LEADING = frozenset({"president", "minister", "premier", "chancellor"})
"""Offices of which a "leader" may be spoken; a minister only where the text or `leaders.toml` says of which state."""
MARKS = frozenset({"'s", "’s", "'", "’"})
SEATED = frozenset({"based", "headquartered"})
ROLE = "role"


def find_nationals(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """A state and an office for the only named person of whom the text says both, or of whom `leaders.toml` does."""
    links: list[Link] = []
    known: list[Office] | None = None
    for token in chains.with_lemma(lexicon.roles.offices):
        found = _span(chains, token, lexicon)
        if found is None:
            continue
        start, state, words = found
        if known is None:
            known = offices(chains, lexicon)
        holder = _holder(chains, token, state, words, known, lexicon)
        if holder is not None:
            links.append(Link(start, token + 1, (holder,), ROLE, label="PERSON"))
    return links


def _span(chains: Chains, token: int, lexicon: Lexicon) -> tuple[int, str, frozenset[str]] | None:
    """The start of the phrase around the office at `token`, the id of its state and the words between the two; None where
    the phrase is no such one or is said of a name beside it ("the Turkish president, Recep Tayyip Erdogan")."""
    tree, words = chains.tree, chains.words
    if words[token].pos_ not in {"NOUN", "PROPN"} or is_plural(chains, token) or chains.at(token) is not None:
        return None
    if tree.is_(token, "appos", "flat", "nmod:desc", "compound", "conj"):
        return None
    if any(k > token for k in tree.children(token, *NARROWING)) or tree.children(token, "cop"):
        return None
    after = None if token + 1 == len(words) else chains.at(token + 1)
    if after is not None and chains.mentions[after].label == "PERSON":
        return None
    between: list[str] = []
    t = token - 1
    while t >= 0 and words[t].lower_ in lexicon.roles.ministries and chains.sentence[t] == chains.sentence[token]:
        between.append(words[t].lower_)
        t -= 1
    owned = t >= 0 and words[t].lower_ in MARKS
    i = chains.at(t - 1 if owned else t) if t >= 0 else None
    if i is None or not chains.is_state(i) or not tree.is_(chains.head(i), *BEFORE):
        return None
    start = chains.mentions[i].start
    if not owned:
        if not start or words[start - 1].lower_ != "the":
            return None
        start -= 1
    elif start and words[start - 1].lower_ == "the":
        start -= 1
    identity = chains.identity(i)
    return None if identity is None else (start, identity, frozenset(between))


def _holder(
    chains: Chains, token: int, state: str, words: frozenset[str], known: list[Office], lexicon: Lexicon
) -> int | None:
    noun = chains.lemmas[token]
    called = {noun, *lexicon.roles.also_called.get(noun, ())}
    roots = {
        o.root
        for o in known
        if (o.noun in called or (noun == LEADER and o.noun == MINISTER and PRIME in o.words))
        and words <= o.words
        and _of(chains, o, state, lexicon)
    }
    if not roots and noun in LEADING | {LEADER} and words <= {PRIME}:
        roots = {chains.root(i) for i in chains.named() if _led(chains, i, state, noun, lexicon)}
    return roots.pop() if len(roots) == 1 else None


def _of(chains: Chains, office: Office, state: str, lexicon: Lexicon) -> bool:
    """Whether the text says that an office is of that state, or it is of the dateline's without saying so."""
    owner = owner_of(chains, office.token, lexicon)
    if owner is None:
        owner = home_of(chains, office.token, lexicon)
    i = None if owner is None else chains.headed(owner)
    return i is not None and chains.identity(i) == state


def _led(chains: Chains, i: int, state: str, noun: str, lexicon: Lexicon) -> bool:
    if chains.mentions[i].label != "PERSON":
        return False
    leader = lexicon.leaders.get(chains.identity(i) or "")
    return leader is not None and leader.country == state and noun in {LEADER, leader.noun}


def find_national_firms(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """ "The Norwegian company" for the last organisation of which the text says that it is of that state, else for the only
    one nearby that may be called so and of which it says no other. Of ministries and parties a state has several."""
    links = []
    classes = lexicon.descriptions.classes
    for token in chains.with_lemma(classes["firm"] | classes["press"] | classes["learned"]):
        found = _span(chains, token, lexicon)
        if found is None:
            continue
        start, state, _ = found
        last = chains.sentence[token]
        stated: dict[int, None] = {}
        open_: dict[int, None] = {}
        for i in chains.named():
            m = chains.mentions[i]
            if m.label != "ORG" or m.end > start or last - chains.sentence[m.start] > FOR_DESCRIPTIONS:
                continue
            if fits_noun(chains, i, chains.lemmas[token], lexicon):
                states = _states_of(chains, i)
                if state in states or not states:
                    (stated if state in states else open_).setdefault(chains.root(i))
        roots = stated or open_
        if len(roots) == 1:
            links.append(Link(start, token + 1, (*roots,), DESCRIPTION))
    return links


def find_seated_firms(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """ "The Bonn-based company" for the only organisation nearby that may be called so, or the one in focus."""
    links = []
    for token in chains.with_lemma(lexicon.descriptions.classes["firm"]):
        start = _before_seat(chains, token)
        if (
            start is None
            or is_plural(chains, token)
            or chains.tree.is_(token, "appos", "conj", "compound", "nmod:desc")
        ):
            continue
        beside = chains.at(token + 1)
        if beside is not None and chains.mentions[beside].label == "ORG":
            continue  # "the Bonn-based company Tavex"
        last, lemma = chains.sentence[token], chains.lemmas[token]
        roots: dict[int, int] = {}
        for i in chains.named():
            m = chains.mentions[i]
            near = m.label == "ORG" and m.end <= start and last - chains.sentence[m.start] <= FOR_DESCRIPTIONS
            if near and fits_noun(chains, i, lemma, lexicon):
                roots[chains.root(i)] = i
        found = roots if len(roots) == 1 else in_focus(chains, token, roots)
        links += [Link(start, token + 1, (i,), DESCRIPTION) for i in found.values()]
    return links


def _before_seat(chains: Chains, token: int) -> int | None:
    """The start of "the Bonn-based company" by its noun; None for other phrases."""
    words = chains.words
    if token < 4 or words[token - 1].lower_ not in SEATED or words[token - 2].text != "-":
        return None
    i = chains.at(token - 3)
    if i is None or chains.mentions[i].label not in PLACES or not chains.mentions[i].start:
        return None
    start = chains.mentions[i].start - 1
    return start if words[start].lower_ == "the" else None


def _states_of(chains: Chains, i: int) -> set[str]:
    """The states that the text says the organisation in the chain of `i` is of ("South Korea's Hanwha", "Swedish Saab")."""
    found = set()
    for k in chains.members(i):
        for t in chains.tree.children(chains.head(k), *BEFORE):
            state = chains.headed(t)
            identity = chains.identity(state) if state is not None and chains.is_state(state) else None
            found |= {identity} if identity else set()
    return found
