"""What somebody speaks for by office: the state, organisation or team behind "Norway's defence minister"."""

from extract.reference.chains import DEMONYM, Chains
from extract.reference.lexicon import Lexicon
from extract.reference.people import introducing

OWNERS = frozenset({"of", "for", "at", "with"})
"""Prepositions between an office and whose it is; an ambassador "to" a country does not speak for it."""
FORMER = frozenset({"former", "ex", "then", "retired"})


def side_of(chains: Chains, subject: int, speaker: int | None, lexicon: Lexicon) -> int | None:
    """The token that heads what the speaker speaks for, by the first office that says."""
    rows = [] if speaker is None else [i for i in chains.members(speaker) if chains.mentions[i].named]
    tokens = sorted({t for i in rows for t in introducing(chains, i)}) if rows else [subject]
    tokens = [t for t in tokens if chains.lemmas[t] in lexicon.roles.speaking]
    side = next((side for t in tokens if (side := owner_of(chains, t, lexicon)) is not None), None)
    if side is None:
        side = next((side for t in tokens if (side := home_of(chains, t, lexicon)) is not None), None)
    if side is None and speaker is not None:
        side = _headed_by(chains, rows, lexicon)
    if side is None and speaker is not None:
        leader = lexicon.leaders.get(chains.identity(speaker) or "")
        side = None if leader is None else _state(chains, leader.country)
    return side


def _headed_by(chains: Chains, rows: list[int], lexicon: Lexicon) -> int | None:
    """What a clause behind the name says that the person heads: "Ana Holm, who runs Saab,"."""
    for i in rows:
        for clause in chains.tree.children(chains.head(i), "acl:relcl"):
            owned = chains.tree.child(clause, "obj") if chains.lemmas[clause] in lexicon.roles.heading else None
            side = None if owned is None or chains.words[clause].tag_ == "VBN" else _party(chains, owned, lexicon)
            if side is not None and chains.headed(side) is not None:
                return side
    return None


def _state(chains: Chains, country: str) -> int | None:
    """The head of the first name of a country."""
    return next((chains.head(k) for k in chains.named() if chains.identity(k) == country), None)


def home_of(chains: Chains, office: int, lexicon: Lexicon) -> int | None:
    """The head of the state of the dateline, for an office that is a state's and of which no other is said."""
    return _home(chains, lexicon) if _is_of_home(chains, office, lexicon) else None


def _is_of_home(chains: Chains, office: int, lexicon: Lexicon) -> bool:
    """Whether an office is of a state that goes without saying ("Defence Minister Tove Holm told reporters")."""
    if chains.lemmas[office] not in lexicon.roles.domestic:
        return False
    below = chains.tree.children(office, "nmod:poss", "nmod", "amod")
    before = chains.words[office - 1] if office else None
    return not below and (before is None or before.lower_ not in FORMER)


def _home(chains: Chains, lexicon: Lexicon) -> int | None:
    """The first name of the state in whose capital the dateline puts the story; None without one."""
    first = chains.at(0)
    capital = None if first is None else lexicon.capitals.get(_as_written(chains, first))
    if first is None or capital is None or not chains.words[0].text.isupper():
        return None
    return next((chains.head(k) for k in chains.named() if k != first and chains.identity(k) == capital.id), None)


def _as_written(chains: Chains, i: int) -> str:
    """The name in mention `i`, of a dateline ("OSLO") with capitals as elsewhere."""
    name = chains.text(i)
    return name.title() if name.isupper() else name


def owner_of(chains: Chains, office: int, lexicon: Lexicon) -> int | None:
    """Whose an office is: "Malaysia's prime minister", "the Norwegian defence minister", "spokesman for Saab"."""
    tree = chains.tree
    below = list(tree.children(office, "nmod:poss", "nmod", "amod", "compound", "nmod:desc", "flat"))
    if office and office - 1 not in below and chains.at(office - 1) is not None:
        below.append(office - 1)
    if any(chains.words[t].lower_ in FORMER for t in below):
        return None
    for t in below:
        case = {chains.words[c].lower_ for c in tree.case(t)}
        if tree.is_(t, "nmod:poss") or not case or case <= OWNERS:
            side = _party(chains, t, lexicon)
            if side is not None:
                return side
    return None


def _party(chains: Chains, token: int, lexicon: Lexicon) -> int | None:
    """The state behind an organ of it ("Norway's defence ministry"), an organisation, a state or a team; None for others."""
    i = chains.headed(token)
    lemma = chains.lemmas[token]
    if i is None:
        return token if lemma in lexicon.descriptions.collective and chains.words[token].pos_ == "NOUN" else None
    m = chains.mentions[i]
    if m.via == DEMONYM or (m.label == "GPE" and chains.is_state(i)):
        return token
    if m.label != "ORG":
        return None
    state = _state_of(chains, i, lexicon)
    return token if state is None else state


def _state_of(chains: Chains, i: int, lexicon: Lexicon) -> int | None:
    """The head of the country that an organ of a state stands beside ("Norway's National Security Directorate") or is known
    to be of, if the text names that country."""
    own = chains.identity(i)
    country = next((c for c, organs in lexicon.roles.organs_of.items() if own in organs), None)
    if country:
        return next((chains.head(k) for k in chains.named() if chains.identity(k) == country), None)
    if chains.lemmas[chains.head(i)] not in lexicon.roles.organs:
        return None
    for t in chains.tree.children(chains.head(i), "nmod:poss", "amod", "compound", "nmod:desc"):
        k = chains.headed(t)
        if k is not None and chains.is_state(k):
            return t
    return None
