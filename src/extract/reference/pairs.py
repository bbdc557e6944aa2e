"""Pass: "both countries", "the two sides": a plural mention of the two parties."""

from collections.abc import Container
from itertools import pairwise

from extract.reference.binding import clause_of, subject_of
from extract.reference.chains import DEMONYM, DESCRIPTION, Chains, Link
from extract.reference.lexicon import Lexicon
from extract.reference.nominals import are_joined, is_plural

PLACING = frozenset(
    {"in", "at", "to", "from", "into", "near", "off", "across", "around", "inside", "outside", "through"}
)
TWO = "two"
NARROWING = ("nmod", "acl", "appos", "conj")
BACK = 4
"""Sentences that the two may lie back."""
SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})
COUNTED_BACK = 3
"""Sentences that those may lie back who "all three" are."""


def find_pairs(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """The nearest two of the right kind that stand as parties beside each other: coordinated, subject and "with", between;
    else the only two of that kind in the text so far. "Both" and "the two" alone say that there are two."""
    links: list[Link] = []
    kinds = _kinds(lexicon)
    for token in chains.with_lemma(kinds.keys()):
        lemma = chains.lemmas[token]
        kind = kinds[lemma]
        if not (is_plural(chains, token) or _is_neither(chains, token)) or not chains.free(token, token + 1):
            continue
        if not _says_two(chains, token) or chains.tree.children(token, "nmod", "acl", "conj", "appos"):
            continue
        if lemma in lexicon.descriptions.pair["acting"] and not _is_party(chains, token):
            continue
        rows = [i for i in chains.named() if _of_kind(chains, i, kind) and chains.mentions[i].end <= token]
        found = _nearest_pair(chains, token, rows)
        if found and kind == "country" and _others_since(chains, token, rows, found):
            continue
        found = found or _two_parties(chains, token, kind, lexicon)
        if found:
            start = min(k for k in chains.tree.subtree(token) if not chains.tree.is_(k, "case", "punct", "cc", "mark"))
            links.append(Link(start, token + 1, found, DESCRIPTION))
    return links


def find_counted(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """ "Both", "all three" as a phrase of its own: the names that stood beside each other last, if they are so many."""
    links = []
    counted = lexicon.descriptions.counted
    for token in chains.with_form(counted.keys()):
        word = chains.words[token]
        count = counted[word.lower_]
        if word.pos_ not in {"DET", "PRON", "NUM"} or not chains.free(token, token + 1):
            continue
        if not chains.tree.is_(token, "nsubj", "obl", "appos") or chains.tree.children(token, "nmod", "conj", "nummod"):
            continue
        start = next((t for t in (token - 1,) if t >= 0 and chains.words[t].lower_ in {"all", "the"}), token)
        if word.lower_ != "both" and start == token:
            continue
        found = _last_of_number(chains, token, count)
        if found:
            links.append(Link(start, token + 1, found, DESCRIPTION))
    return links


def _last_of_number(chains: Chains, token: int, count: int) -> tuple[int, ...]:
    """The parties of the last sentence that names exactly `count` people, else states, else organisations; of two it is
    the sentence of `token`."""
    for back in range(COUNTED_BACK + 1 if count > 2 else 1):
        number = chains.sentence[token] - back
        rows = [
            i
            for i in chains.named()
            if chains.sentence[chains.mentions[i].start] == number
            and chains.mentions[i].end <= token
            and not chains.tree.case(chains.head(i))
        ]
        for kind in ("PERSON", "country", "ORG"):
            roots = dict.fromkeys(chains.root(i) for i in rows if _of_kind(chains, i, kind))
            if len(roots) == count:
                return tuple(roots)
            if roots and not back:
                return ()
    return _subject_pair(chains, token) if count == 2 else ()


def _subject_pair(chains: Chains, token: int) -> tuple[int, ...]:
    """The two names that are the subject of the sentence before, for a subject that opens its sentence."""
    tree, sentence = chains.tree, chains.sentence
    start = token
    while start and sentence[start - 1] == sentence[token]:
        start -= 1
    if not tree.is_(token, "nsubj") or any(chains.words[t].pos_ in {"NOUN", "PROPN"} for t in range(start, token)):
        return ()
    end = start
    while start and sentence[start - 1] == sentence[end] - 1:
        start -= 1
    subject = next((t for t in range(start, end) if tree.is_(t, "nsubj") and len(tree.conjuncts(t)) == 2), None)
    if subject is None:
        return ()
    rows = [chains.headed(t) for t in tree.conjuncts(subject)]
    return tuple(chains.root(i) for i in rows if i is not None) if None not in rows else ()


def ally_at(chains: Chains, token: int, lexicon: Lexicon) -> Link | None:
    """ "Its sole ally": the other of two states that stand beside each other, where the owner is one of them."""
    if chains.lemmas[token] not in lexicon.descriptions.allies or is_plural(chains, token):
        return None
    owner = chains.tree.child(token, "nmod:poss")
    below = [k for k in chains.tree.children(token, "nmod", "acl", "appos", "conj") if k != owner]
    if owner is None or below or not chains.free(token, token + 1):
        return None
    i = chains.headed(owner)
    if i is None or chains.tree.is_(token, "appos", "conj", "nmod:desc", "flat"):
        return None
    rows = [k for k in chains.named() if _of_kind(chains, k, "country") and chains.mentions[k].end <= owner]
    found = _nearest_pair(chains, token, rows) or _only_two(chains, rows)
    others = [r for r in found if chains.root(r) != chains.root(i)]
    if len(others) != 1 or len(found) != 2:
        return None
    inside = [k for k in chains.tree.subtree(token) if chains.words[k].pos_ not in {"ADP", "PUNCT", "PART"}]
    return Link(min(inside), token + 1, (others[0],), DESCRIPTION)


def people_at(chains: Chains, token: int, lexicon: Lexicon) -> Link | None:
    """ "The two leaders", "both men", "neither man", "the pair": the two people of its sentence before it, else of the
    sentence before, pronouns that are linked among them. Who is said to do something to the two ("Berg asked the pair") is
    neither."""
    tree, words = chains.tree, chains.words
    bare = words[token].lower_ == TWO and chains.tree.is_(token, "nsubj", "obj", "obl")
    two = _is_neither(chains, token) or (is_plural(chains, token) and _says_two(chains, token))
    noun = two and chains.lemmas[token] in lexicon.descriptions.pair["PERSON"]
    couple = chains.lemmas[token] in lexicon.descriptions.couples and not is_plural(chains, token)
    if not (bare or couple or noun) or not chains.free(token, token + 1):
        return None
    below = {words[k].lower_ for k in tree.kids[token]}
    if ("the" not in below and not noun) or tree.children(token, *NARROWING):
        return None
    start = min(k for k in tree.subtree(token) if not tree.is_(k, "case", "punct", "cc", "mark"))
    found = _two_people(chains, token)
    return Link(start, token + 1, found, DESCRIPTION) if found else None


def _two_people(chains: Chains, token: int) -> tuple[int, ...]:
    sentence = chains.sentence[token]
    agent = None if chains.tree.is_(token, "nsubj") else subject_of(chains.tree, clause_of(chains.tree, token))
    doer = None if agent is None or agent > token else chains.headed(agent)
    barred = None if doer is None else chains.root(doer)
    t = token - 1
    for back in (0, 1):
        roots: dict[int, None] = {}
        while t >= 0 and chains.sentence[t] == sentence - back:
            i = chains.at(t)
            if i is not None and chains.mentions[i].label == "PERSON" and not chains.group(i):
                roots[chains.root(i)] = None
            t -= 1
        if barred is not None:
            roots.pop(barred, None)
        if len(roots) == 2:
            if back and _speaks_for_other(chains, sentence - back, roots):
                return ()
            return _in_text_order(chains, *roots)
        if len(roots) > 2:
            return _joined_people(chains, sentence - back, token, barred)
        if len(roots) > back:
            return ()
    return ()


def _speaks_for_other(chains: Chains, sentence: int, roots: Container[int]) -> bool:
    """Whether one of two people is named as whose spokesman the other is ("Berg's spokesman, Adler, said so")."""
    owners = (k for t in chains.with_lemma(SPOKESMEN) for k in chains.tree.children(t, "nmod"))
    named = (chains.headed(k) for k in owners if chains.sentence[k] == sentence)
    return any(i is not None and chains.root(i) in roots for i in named)


def _joined_people(chains: Chains, sentence: int, token: int, barred: int | None) -> tuple[int, ...]:
    """The only two names of people in a sentence with "and" between them."""
    rows = [
        i
        for i in chains.named()
        if chains.mentions[i].label == "PERSON"
        and chains.sentence[chains.mentions[i].start] == sentence
        and chains.mentions[i].end <= token
    ]
    found = [(chains.root(a), chains.root(b)) for a, b in pairwise(rows) if are_joined(chains, a, b)]
    return found[0] if len(found) == 1 and barred not in found[0] else ()


def _is_party(chains: Chains, token: int) -> bool:
    case = {chains.words[c].lower_ for c in chains.tree.case(token)}
    return chains.tree.is_(token, "nsubj") or bool(case & {"between", "by"})


def _kinds(lexicon: Lexicon) -> dict[str, str]:
    """Of which kind the two are that a noun stands for; the first in the alphabet where it is in two lists."""
    rows = sorted(lexicon.descriptions.pair.items(), reverse=True)
    return {noun: kind for kind, nouns in rows if kind != "acting" for noun in nouns}


def _of_kind(chains: Chains, i: int, kind: str) -> bool:
    m = chains.mentions[i]
    if kind == "country":
        return m.label == "GPE" and chains.is_state(i)
    return m.label == kind


def _is_spoken_of(chains: Chains, i: int, kind: str) -> bool:
    """Whether mention `i` makes a party of a thing of that kind: a country also by its adjective ("a Chinese ship"), and not
    where it is a mere place ("flew to Greenland")."""
    m = chains.mentions[i]
    if kind != "country" or not chains.is_state(i):
        return m.label == kind
    if m.via == DEMONYM:
        return True
    case = {chains.words[c].lower_ for c in chains.tree.case(chains.head(i))}
    return m.label == "GPE" and not (case & PLACING and chains.tree.is_(chains.head(i), "obl", "nmod"))


def _is_neither(chains: Chains, token: int) -> bool:
    return "neither" in chains.determiners(token)


def _says_two(chains: Chains, token: int) -> bool:
    words = {chains.words[k].lower_ for k in chains.tree.kids[token]}
    return not words.isdisjoint({"both", "neither"}) or bool(
        words & {"two", "2"} and words & {"the", "these", "those", "its", "their"}
    )


def _nearest_pair(chains: Chains, token: int, rows: list[int]) -> tuple[int, ...]:
    for i in reversed(rows):
        if chains.sentence[token] - chains.sentence[chains.mentions[i].start] > BACK:
            break
        for k in rows:
            if (
                chains.mentions[k].start < chains.mentions[i].start
                and not _same(chains, i, k)
                and _beside(chains, k, i)
            ):
                return (chains.root(k), chains.root(i))
    return ()


def _others_since(chains: Chains, token: int, rows: list[int], found: tuple[int, ...]) -> bool:
    """Whether the text has gone on to another country than the pair, who is not the one that does something to the two
    ("Beijing warned both countries"). A sentence that speaks of both by their adjectives goes on with the pair."""
    sentence = chains.sentence
    near = (
        i
        for i, m in enumerate(chains.mentions)
        if m.via == DEMONYM and sentence[m.start] == sentence[token] and m.end <= token
    )
    if {chains.root(i) for i in near} == {*found}:
        return False
    last = max(chains.mentions[i].start for i in rows if chains.root(i) in found)
    agent = subject_of(chains.tree, clause_of(chains.tree, token))
    doer = None if agent is None else chains.headed(agent)
    allowed = {*found} if doer is None else {*found, chains.root(doer)}
    return any(chains.mentions[i].start > last and chains.root(i) not in allowed for i in rows)


def _same(chains: Chains, i: int, k: int) -> bool:
    return chains.root(i) == chains.root(k)


def _beside(chains: Chains, first: int, second: int) -> bool:
    """Whether two mentions stand as parties of one thing: X and Y (and no third); X … with Y in one clause."""
    if are_joined(chains, first, second):
        return True
    tree = chains.tree
    a, b = chains.head(first), chains.head(second)
    if tree.is_(b, "conj") and tree.head(b) == a:
        return len(tree.conjuncts(a)) == 2
    if not any(chains.words[c].lower_ == "with" for c in tree.case(b)) or not tree.is_(a, "nsubj"):
        return False
    clause = tree.head(a)
    return clause in tree.ancestors(b) and len(list(tree.ancestors(b))) - len(list(tree.ancestors(clause))) <= 2


def _two_parties(chains: Chains, token: int, kind: str, lexicon: Lexicon) -> tuple[int, ...]:
    """The only two of the kind that are spoken of so far; of sides none where an armed group may be one."""
    before = [i for i in chains.named() if chains.mentions[i].end <= token]
    groups = lexicon.descriptions.fighters.groups
    if chains.lemmas[token] in lexicon.descriptions.pair["acting"] and any(
        chains.mentions[i].id in groups for i in before
    ):
        return ()
    return _only_two(chains, [i for i in before if _is_spoken_of(chains, i, kind)])


def _only_two(chains: Chains, rows: list[int]) -> tuple[int, ...]:
    firsts: dict[int, int] = {}
    for i in rows:
        firsts.setdefault(chains.root(i), i)
    return _in_text_order(chains, *firsts.values()) if len(firsts) == 2 else ()


def _in_text_order(chains: Chains, *found: int) -> tuple[int, ...]:
    """The roots, the one first mentioned first."""
    roots = {chains.root(i) for i in found}
    return tuple(sorted(roots, key=lambda r: chains.mentions[chains.members(r)[0]].start))
