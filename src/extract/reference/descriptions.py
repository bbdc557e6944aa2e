"""Passes: "the country", "the forum", "the ambassador" for what was named before."""

from collections.abc import Container, Iterator

from extract.labels import PLACES
from extract.reference.antecedents import Antecedents
from extract.reference.binding import clause_of, subject_of
from extract.reference.chains import DESCRIPTION, DETERMINED, Chains, Link
from extract.reference.lexicon import Lexicon
from extract.reference.names import fold
from extract.reference.nominals import TIME_NOUNS, Nominal, is_plural
from extract.reference.people import offices
from extract.reference.salience import clear_winner, rank

NARROWING = ("nmod", "acl", "appos", "nummod", "flat", "conj")
FOR_WEAPONS = 3
FOR_DESCRIPTIONS = 4
FOR_PLACES = 2
FOR_COUNTRIES = 4
"""Sentences that a name may lie back."""
ISLAND = "island"


def find_same_head(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """ "The forum" for the only name in the text so far that ends in Forum; "the department", "the missile" likewise."""
    named: dict[str, list[int]] = {}
    for i in chains.named():
        words = chains.text(i).split(" ")
        if len(words) > 1 and chains.mentions[i].label != "PERSON" and _proper(chains, i):
            for noun in _head_nouns(words) - TIME_NOUNS:
                named.setdefault(noun, []).append(i)
    links = []
    for token in definite_phrases(chains, lexicon, named):
        before = [i for i in named.get(chains.lemmas[token], []) if chains.mentions[i].end <= token]
        roots = {chains.root(i) for i in before}
        if chains.tree.children(token, "amod", "compound") or len(roots) != 1:
            continue
        if chains.lemmas[token] in lexicon.descriptions.kinds["GPE"] and roots != places_near(chains, token):
            continue  # "the city" of an article on Tulsa is not Oklahoma City
        links.append(link_to(chains, token, before[-1]))
    return links


def _head_nouns(words: list[str]) -> set[str]:
    """The nouns that a name may come back as: its last word, or the one before "of" ("the Battle of Kursk")."""
    found = {words[-1].lower()}
    linked = next((n for n, word in enumerate(words) if n and word in {"of", "for"}), None)
    if linked is not None:
        found = {words[linked - 1].lower()}
    return found


def places_near(chains: Chains, token: int) -> set[int]:
    """The chains of the places but countries that are named in the sentences right before `token`."""
    near = _near(chains, token, FOR_PLACES)
    return {chains.root(i) for i in near if chains.mentions[i].label in PLACES and not chains.is_state(i)}


def _near(chains: Chains, token: int, back: int) -> Iterator[int]:
    """The names before `token`, in its sentence and the `back` before it."""
    return (
        i
        for i in chains.named()
        if chains.mentions[i].end <= token
        and chains.sentence[token] - chains.sentence[chains.mentions[i].start] <= back
    )


def find_weapons(chains: Chains) -> list[Link]:
    """ "The missile", itself a mention, for the one weapon named with that noun shortly before ("a Patriot missile"). Runs
    before equal names are merged, because "missile" elsewhere is a mere kind."""
    tree, doc = chains.tree, chains.doc
    weapons = [i for i in chains.named() if chains.mentions[i].label == "WEAPON"]
    links = []
    for i in weapons:
        m, head = chains.mentions[i], chains.head(i)
        definite = not DETERMINED.isdisjoint(chains.determiners(head))
        if m.end - m.start > 1 or not definite or is_plural(chains, head) or tree.children(head, *NARROWING, "amod"):
            continue
        before = [
            k
            for k in weapons
            if chains.mentions[k].end <= m.start
            and chains.sentence[m.start] - chains.sentence[chains.mentions[k].start] <= FOR_WEAPONS
            and doc[chains.mentions[k].end - 1].lemma_.lower() == chains.lemmas[head]
            and _proper(chains, k)
        ]
        if len({fold(chains.text(k)) for k in before}) == 1:
            links.append(Link(m.start, m.end, (before[-1],), DESCRIPTION, named=True))
    return links


def find_offices(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """ "The ambassador" for the only person so far whom the text has called ambassador."""
    known = offices(chains, lexicon)
    links = []
    others = lexicon.roles.also_called
    nouns = {o.noun for o in known}
    nouns |= {noun for noun, offices_of in others.items() if offices_of & nouns}
    for token in definite_phrases(chains, lexicon, nouns):
        noun = chains.lemmas[token]
        said = {chains.words[k].lower_ for k in chains.tree.children(token, "amod", "compound")}
        holders = [o for o in known if o.noun == noun and o.token < token and said <= o.words]
        if not holders and not said:
            holders = [o for o in known if o.noun in others.get(noun, ()) and o.token < token]
        if not said:  # "the Secretary" of Defense, where a press secretary was named too
            holders = [o for o in holders if lexicon.roles.lesser.isdisjoint(o.words)] or holders
        roots = {o.root for o in holders}
        if len(roots) == 1 and not any(o.token == token for o in known):
            links.append(link_to(chains, token, holders[-1].root, via="role"))
    return links


def country_at(chains: Chains, token: int, found: Antecedents, lexicon: Lexicon) -> Link | None:
    """What "the country" at `token` stands for: the state that is being spoken of; None if it is no such phrase."""
    noun, words = chains.lemmas[token], lexicon.descriptions
    if noun not in words.country | {ISLAND} or not is_definite(chains, token, lexicon):
        return None
    is_island = noun == ISLAND or any(chains.words[k].lower_ == ISLAND for k in chains.tree.children(token, "compound"))
    states = None if not is_island else words.islands if noun == ISLAND else words.islands | words.archipelagos
    owner = _state_of_subject(chains, token)
    rows = rank(chains, token, found.near(token), lambda n: _is_state(chains, n, states, owner))
    if not rows:
        only = _only_state(chains, token, states)
        return None if only is None else link_to(chains, token, only)
    winner = clear_winner(rows)
    if winner is None or winner.mention is None:
        return None
    return link_to(chains, token, winner.mention)


def find_kinds(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """ "The company", "the alliance": the only thing of that kind nearby."""
    links = []
    by_sentence: dict[int, list[int]] = {}
    for i in chains.named():
        if chains.mentions[i].label in {"ORG", "PROGRAM"}:
            by_sentence.setdefault(chains.sentence[chains.mentions[i].start], []).append(i)
    for token in definite_phrases(chains, lexicon, lexicon.kind_nouns):
        lemma = chains.lemmas[token]
        if chains.tree.children(token, "amod", "compound"):
            continue
        labels = {label for label, nouns in lexicon.descriptions.kinds.items() if lemma in nouns}
        last = chains.sentence[token]
        roots: dict[int, int] = {}
        for i in sorted(i for n in range(last - FOR_DESCRIPTIONS, last + 1) for i in by_sentence.get(n, ())):
            m = chains.mentions[i]
            if m.end <= token and m.label in labels and fits_noun(chains, i, lemma, lexicon):
                roots[chains.root(i)] = i
        if len(roots) > 1:
            roots = in_focus(chains, token, roots)
        if len(roots) == 1:
            (i,) = roots.values()
            if not is_another(chains, chains.mentions[i].end, token):
                links.append(link_to(chains, token, i))
    return links


def is_another(chains: Chains, start: int, token: int) -> bool:
    """Whether another of the kind comes between, without a name: "Hamas spoke. An opposition group left. The group"."""
    return any(
        chains.words[k].lower_ == chains.lemmas[token] and not {"a", "an"}.isdisjoint(chains.determiners(k))
        for k in range(start, token)
        if chains.free(k, k + 1)
    )


def in_focus(chains: Chains, token: int, roots: dict[int, int]) -> dict[int, int]:
    """Of several things the one that is the subject of the sentence before, where that names no other of them and neither
    does that of `token`."""
    last = chains.sentence[token]
    near = {root: i for root, i in roots.items() if last - chains.sentence[chains.mentions[i].start] <= 1}
    if len(near) != 1:
        return {}
    (i,) = near.values()
    head = chains.head(i)
    before = chains.sentence[head] == last - 1
    return near if before and chains.tree.is_(head, "nsubj") else {}


def fits_noun(chains: Chains, i: int, noun: str, lexicon: Lexicon) -> bool:
    """Whether nothing in the name in mention `i` speaks against its being called `noun`."""
    only = lexicon.descriptions.only.get(noun)
    if only is not None and chains.name(i) not in only and chains.text(i) not in only:
        return False
    return _fits_name(chains, i, noun, lexicon)


def _fits_name(chains: Chains, i: int, noun: str, lexicon: Lexicon) -> bool:
    """Whether a name whose own noun says what it is may be called `noun`: no party is a ministry, no army a company."""
    wanted = _class_of(noun, lexicon)
    if wanted is None:
        return True
    rows = [chains.name(i), *(chains.text(k) for k in chains.members(i) if chains.mentions[k].named)]
    said = {c for name in rows for w in _head_nouns(name.split(" ")) if (c := _class_of(w, lexicon)) is not None}
    return wanted in said or (not said and noun not in lexicon.descriptions.self_named)


def _class_of(noun: str, lexicon: Lexicon) -> str | None:
    return next((c for c, nouns in lexicon.descriptions.classes.items() if noun in nouns), None)


def definite_phrases(chains: Chains, lexicon: Lexicon, nouns: Container[str]) -> list[int]:
    """The heads of the phrases that `is_definite` takes, with one of these lemmas, in text order."""
    return [t for t in chains.determined if chains.lemmas[t] in nouns and is_definite(chains, t, lexicon)]


def is_definite(chains: Chains, token: int, lexicon: Lexicon) -> bool:
    """Whether `token` heads a singular definite phrase outside all mentions that nothing inside narrows (not "the country of
    origin", "the other country")."""
    tree = chains.tree
    if (
        chains.words[token].pos_ not in {"NOUN", "PROPN"}
        or not chains.free(token, token + 1)
        or is_plural(chains, token)
    ):
        return False
    if DETERMINED.isdisjoint(chains.determiners(token)):
        return False
    if tree.is_(token, "compound", "flat", "fixed", "appos", "conj"):
        return False
    if tree.children(token, *NARROWING):
        return False
    start = min(tree.subtree(token))
    in_name = chains.words[token].pos_ == "PROPN" and start and chains.words[start - 1].pos_ == "PROPN"
    if in_name and chains.sentence[start - 1] == chains.sentence[start]:
        return False
    before = tree.children(token, "amod", "compound")
    if any(chains.words[k].lower_ in lexicon.descriptions.other.modifiers for k in before):
        return False
    return all(chains.free(k, k + 1) for k in tree.subtree(token) if k != token)


def _is_state(chains: Chains, n: Nominal, states: frozenset[str] | None, other: int | None) -> bool:
    if n.mention is None or n.members or not _is_one_of(chains, n.mention, states):
        return False
    return chains.root(n.mention) != other


def _state_of_subject(chains: Chains, token: int) -> int | None:
    """The chain of the state whose the subject is, where "the country" is said beside it: "Russian forces are in the
    country" means no Russia."""
    tree = chains.tree
    if not tree.is_(token, "obl", "obj", "nmod"):
        return None
    subject = subject_of(tree, clause_of(tree, token))
    for k in tree.children(subject, "amod", "compound", "nmod:poss") if subject is not None and subject < token else ():
        i = chains.headed(k)
        if i is not None and chains.is_state(i):
            return chains.root(i)
    return None


def _is_one_of(chains: Chains, i: int, states: frozenset[str] | None) -> bool:
    """Whether mention `i` is a state, and one of `states` where these are given."""
    return chains.is_state(i) if states is None else chains.identity(i) in states


def _only_state(chains: Chains, token: int, states: frozenset[str] | None) -> int | None:
    """The only state that the last sentences name or speak of by its people, where the nearest name none."""
    roots = {chains.root(i) for i in _near(chains, token, FOR_COUNTRIES) if _is_one_of(chains, i, states)}
    return roots.pop() if len(roots) == 1 else None


def _proper(chains: Chains, i: int) -> bool:
    m = chains.mentions[i]
    return any(chains.words[t].pos_ == "PROPN" for t in range(m.start, m.end))


def link_to(chains: Chains, token: int, antecedent: int, via: str = DESCRIPTION) -> Link:
    """The whole phrase around `token` as another word for `antecedent`."""
    inside = [k for k in chains.tree.subtree(token) if chains.words[k].pos_ not in {"ADP", "PUNCT", "PART"}]
    return Link(min([*inside, token]), token + 1, (antecedent,), via)
