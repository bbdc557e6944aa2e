"""Everything in a text that a pronoun could mean: names, and common nouns too, which keep a name from being linked where
the text speaks of something else."""

from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Literal, NamedTuple

from extract.annotations import Mention
from extract.reference.chains import DEMONYM, VALUES, Chains
from extract.reference.lexicon import Lexicon
from extract.reference.people import Sexes, offices

Kind = Literal["person", "people", "thing", "group", "other"]
LONGEST_TITLE = 5
"""Tokens between two joined names: "and Japanese Prime Minister"."""
NOUNS = frozenset({"NOUN", "PROPN"})
SAID_OF = frozenset({"flat", "appos", "nmod:desc", "cop"})
"""What may hang on a noun that a name is said to be; of the last, its subject."""
PARTS = frozenset({"compound", "flat", "fixed"})
TIME_NOUNS = frozenset(
    {"day", "week", "month", "year", "time", "hour", "minute", "decade", "century", "morning", "night"}
)


class Nominal(NamedTuple):
    """A possible antecedent: its head token, and the mention on it if there is one; a tuple, as one is made for every noun
    of a text (a third of the time of a frozen dataclass).

    `kind` is person, thing, people (several persons or things: what "they" takes), group (a team or a
    government: both "it" and "they"), other (neither). `members` are the mentions of a coordination ("Biden and Kishida").
    `phrase` is, of a pronoun, the noun that it stands for where that has no name.
    """

    token: int
    mention: int | None
    kind: Kind
    gender: str | None = None
    agentive: bool = False
    members: tuple[int, ...] = ()
    phrase: int | None = None


def nominals(chains: Chains, lexicon: Lexicon, near: AbstractSet[int]) -> list[Nominal]:
    """Possible antecedents in text order: all names, and what has none in the sentences `near`, by number."""
    known = offices(chains, lexicon)
    sexes = Sexes(chains, lexicon, known)
    names = [i for i, m in enumerate(chains.mentions) if m.label not in VALUES and chains.headed(chains.head(i)) == i]
    found = [_of_mention(chains, chains.head(i), i, sexes) for i in names]
    for token, word in enumerate(chains.words):
        if word.pos_ not in NOUNS or chains.sentence[token] not in near:
            continue
        if chains.tree.bases[token] in PARTS or token in chains.valued:
            continue
        if chains.at(token) is None and not _is_title(chains, token):
            n = _common(chains, token, lexicon)
            if n is not None:
                found.append(n)
    found.sort(key=lambda n: n.token)
    here = [n for n in found if chains.sentence[n.token] in near]
    return sorted(found + _coordinations(chains, here), key=lambda n: n.token)


def _is_title(chains: Chains, token: int) -> bool:
    """Whether a noun stands right before the name of a person, however the parse ties them."""
    i = chains.at(token + 1)
    return i is not None and chains.mentions[i].label == "PERSON" and chains.mentions[i].start == token + 1


def _of_mention(chains: Chains, token: int, i: int, sexes: Sexes) -> Nominal:
    m = chains.mentions[i]
    if m.label == "PERSON":
        return Nominal(token, i, "person", sexes.of(i), agentive=True)
    if m.via == DEMONYM:
        return Nominal(token, i, "other")
    if chains.group(i) or m.label == "NORP":
        return Nominal(token, i, "people", agentive=True, members=chains.group(i))
    if m.label == "ORG":
        if _is_of_ticker(chains, m):
            return Nominal(token, i, "other")
        return Nominal(token, i, "group" if is_plural(chains, token) else "thing", agentive=True)
    if m.label == "WEAPON" and is_plural(chains, token):
        return Nominal(token, i, "people")
    return Nominal(token, i, "thing", agentive=m.label in {"GPE", "PROGRAM"})


def _is_of_ticker(chains: Chains, m: Mention) -> bool:
    """Whether an exchange stands before the code of a share: "(NYSE: NOC)"."""
    inside = m.start > 0 and m.end < len(chains.words)
    return inside and chains.words[m.start - 1].text == "(" and chains.words[m.end].text == ":"


def _common(chains: Chains, token: int, lexicon: Lexicon) -> Nominal | None:
    if _is_said_of_name(chains, token):
        return None
    below = chains.tree.below[token]
    if not SAID_OF.isdisjoint(below):
        said_of = ("flat", "appos", "nmod:desc", *(("nsubj",) if "cop" in below else ()))
        if any(chains.headed(t) is not None for t in chains.tree.children(token, *said_of)):
            return None
    lemma = chains.lemmas[token]
    roles = lexicon.roles
    if lemma in TIME_NOUNS:
        return Nominal(token, None, "other")
    words = lexicon.descriptions
    group = lemma in words.collective or lemma in words.country or lemma in words.kinds.get("ORG", frozenset())
    person = lemma in roles.offices or lemma in roles.people
    if is_plural(chains, token) or lemma in {"people", "police"} or "conj" in below:
        return Nominal(token, None, "people", agentive=person or group or lemma in words.allies)
    if person:
        sex = "f" if lemma in roles.female else "m" if lemma in roles.male else None
        return Nominal(token, None, "person", sex, agentive=True)
    return Nominal(token, None, "group" if group else "thing", agentive=group)


def _is_said_of_name(chains: Chains, token: int) -> bool:
    """Whether a noun is said of the name or person before it: "Diop, Mali's foreign minister,", "the minister, a former
    officer,". That one is the antecedent."""
    tree = chains.tree
    if tree.bases[token] != "appos" and tree.deps[token] != "nmod:desc":
        return False
    head = tree.head(token)
    while tree.is_(head, "nmod:desc") and chains.headed(head) is None:  # "Secretary General Mark Rutte"
        head = tree.head(head)
    return chains.headed(head) is not None or (head < token and chains.words[head].pos_ == "NOUN")


def _coordinations(chains: Chains, found: list[Nominal]) -> list[Nominal]:
    """ "Biden and Kishida": one more antecedent, at the first of them."""
    by_token = {n.token: n for n in found}
    rows = []
    for n in found:
        if "conj" not in chains.tree.below[n.token]:
            continue
        tokens = chains.tree.conjuncts(n.token)
        if len(tokens) < 2 or chains.tree.is_(n.token, "conj") or not _joined_by_and(chains, tokens):
            continue
        members = [by_token[t].mention for t in tokens if t in by_token]
        if len(members) == len(tokens) and all(k is not None for k in members):
            rows.append(
                Nominal(n.token, None, "people", agentive=True, members=tuple(k for k in members if k is not None))
            )
        else:
            rows.append(Nominal(n.token, None, "people"))
    done = {m for n in rows for m in n.members}
    named = [i for i in chains.named() if chains.mentions[i].label != "NORP"]
    for i, k in pairwise(named):
        if not done & {i, k} and are_joined(chains, i, k) and chains.headed(chains.head(i)) == i:
            rows.append(Nominal(chains.head(i), None, "people", agentive=True, members=(i, k)))
    return rows


def are_joined(chains: Chains, first: int, second: int) -> bool:
    """Whether two names of one label stand side by side with "and" and at most titles between them ("President A and Prime
    Minister B"), whatever the parse makes of it, and no third before them."""
    a, b = chains.mentions[first], chains.mentions[second]
    between = range(a.end, b.start)
    if (
        a.label != b.label
        or not between
        or chains.words[a.end].lower_ not in {"and", "&"}
        or len(between) > LONGEST_TITLE
    ):
        return False
    if a.start > 1 and chains.words[a.start - 1].text == "," and chains.at(a.start - 2) is not None:
        return False
    return all(chains.words[t].pos_ in {"PROPN", "NOUN", "ADJ"} for t in between[1:])


def _joined_by_and(chains: Chains, tokens: tuple[int, ...]) -> bool:
    return any(chains.words[c].lower_ in {"and", "&"} for t in tokens for c in chains.tree.children(t, "cc"))


def is_plural(chains: Chains, token: int) -> bool:
    """Whether a noun is plural, by its tag or, as "48 aircraft" shows no other sign, by a number before it."""
    word = chains.words[token]
    if word.tag_ in {"NNS", "NNPS"}:
        return True
    if word.pos_ == "NOUN" and "nummod" in chains.tree.below[token]:
        numbers = [chains.words[k] for k in chains.tree.children(token, "nummod") if k < token]
        if any(n.lower_ not in {"one", "1"} for n in numbers):
            return True
    return not word.tag_ and "Number=Plur" in str(chains.doc[token].morph)
