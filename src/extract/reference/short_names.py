"""Pass: part of a name for the whole ("Emanuel", "Lockheed", "the State Department"), before or after the full name."""

import re
from collections.abc import Iterator
from itertools import chain

from extract.labels import MODEL, PLACES
from extract.reference.biographies import whose_life
from extract.reference.chains import SHORT_NAME, VALUES, Chains, Link
from extract.reference.lexicon import Lexicon
from extract.reference.names import fold, is_acronym
from extract.reference.people import introducing

GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
CORPORATE = frozenset(
    {
        "group",
        "corp",
        "corp.",
        "corporation",
        "inc",
        "inc.",
        "plc",
        "ag",
        "company",
        "co",
        "co.",
        "holding",
        "holdings",
        "ltd",
        "ltd.",
        "limited",
        "se",
        "spa",
        "s.p.a.",
        "nv",
        "ab",
        "asa",
        "sa",
        "gmbh",
    }
)
"""What a company's full name adds to the name itself."""
AT_LENGTH = 3
"""Times that a name stands alone before a longer one with it, after which that is another thing."""
WHOLE = frozenset({"ORG", "PROGRAM", "FAC", "EVENT", "LAW"})
OWNED = re.compile(r"\w['’]s\s")
"""A name with its owner ("Mecca's Grand Mosque") is no fuller name."""
SMALL = frozenset({"of", "the", "for", "and", "on", "in", "de", "al", "bin", "van", "von"})


def find_short_people(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """Surnames (or first parts: "Kim" for Kim Jong-un) of exactly one full name in the text, and full names that differ in
    middle names only. Two people of one surname: the short name stays alone. A surname under another label is mended."""
    given = lexicon.given_names.male | lexicon.given_names.female
    people = [i for i in chains.named() if chains.mentions[i].label == "PERSON" or _may_be_surname(chains, i)]
    words = {i: _without_suffix(chains.folded(i)) for i in people}
    full = _by_words(chains, [i for i in people if len(words[i]) > 1 and chains.mentions[i].label == "PERSON"], words)
    forms: dict[int, list[tuple[str, ...]]] = {}
    for w, r in full:
        forms.setdefault(r, []).append(w)
    fuller: dict[tuple[bool, tuple[str, ...]], set[int]] = {}
    headword = whose_life(chains)
    links = []
    for i in people:
        first = chains.text(i) not in given and chains.mentions[i].label == "PERSON"
        key = first, words[i]
        if key not in fuller:
            fuller[key] = {r for w, r in full if _short_for(words[i], w, first)}
        if len(words[i]) == 1 and chains.root(i) in fuller[key]:
            continue  # already a name of one of them
        holders = _distinct(fuller[key] - {chains.root(i)}, forms)
        if len(holders) > 1 and headword in holders and not _names_another(chains, i, holders - {headword}):
            holders = {headword}
        if any(_beside_full_name(chains, k, r) for k in chains.members(i) for r in holders):
            continue
        if len(holders) == 1 and not any(w == words[i] and len(w) > 2 for w, _ in full):
            m = chains.mentions[i]
            links.append(Link(m.start, m.end, (min(holders),), SHORT_NAME, named=True, label="PERSON"))
    return links


def _names_another(chains: Chains, i: int, others: set[int]) -> bool:
    """Whether the sentence of mention `i` has one of these people by a full name."""
    last = chains.sentence[chains.mentions[i].start]
    return any(
        chains.sentence[chains.mentions[k].start] == last and " " in chains.text(k)
        for root in others
        for k in chains.members(root)
    )


def find_established(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """A surname that two people in the text bear, where only one of them has been named yet: "Shehbaz Sharif spoke. Sharif's
    brother Nawaz Sharif". Runs before equal names are merged, because the same word means either later."""
    given = lexicon.given_names.male | lexicon.given_names.female
    people = [i for i in chains.named() if chains.mentions[i].label == "PERSON"]
    words = {i: _without_suffix(chains.folded(i)) for i in people}
    full = {words[i]: i for i in reversed(people) if len(words[i]) > 1}
    bearers: dict[str, list[int]] = {}
    for w, i in sorted(full.items(), key=lambda row: row[1]):
        bearers.setdefault(w[-1], []).append(i)
        bearers.setdefault(w[0], []).append(i)
    links = []
    for i in people:
        if len(words[i]) > 1 or len(bearers.get(words[i][0], ())) < 2 or chains.text(i) in given:
            continue
        before = [k for k in bearers[words[i][0]] if k < i]
        if len(before) == 1:
            m = chains.mentions[i]
            links.append(Link(m.start, m.end, (before[0],), SHORT_NAME, named=True))
    return links


def find_ships(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """ "The Harry DeWolf", "Preble" for the HMCS Harry DeWolf and the USS Preble of the text. A known name, a place or a
    person of that name is a ship only behind "the". Runs before equal names are merged."""
    ships = [i for i in chains.named() if chains.mentions[i].label == "WEAPON" and " " in chains.text(i)]
    names = {i: chains.folded(i) for i in ships if _is_name_in_full(chains, i)}
    people = {w for i in chains.named() if names and chains.mentions[i].label == "PERSON" for w in chains.folded(i)[1:]}
    links = []
    for i in chains.named() if names else ():
        m = chains.mentions[i]
        if m.label in VALUES or i in names or (m.label == "WEAPON" and m.id):
            continue
        if not (_with_article(chains, i) or _sails(chains, lexicon, i, people)):
            continue
        short = chains.folded(i)
        holders = {tuple(w): k for k, w in names.items() if 0 < len(short) < len(w) and w[-len(short) :] == short}
        if len(holders) == 1:
            (k,) = holders.values()
            if _with_article(chains, i) or chains.mentions[k].end <= m.start:
                links.append(Link(m.start, m.end, (k,), SHORT_NAME, named=True, label="WEAPON"))
    return links


def _with_article(chains: Chains, i: int) -> bool:
    """Whether "the" stands before mention `i` and means it: not "the Washington summit"."""
    head = chains.head(i)
    return _has_article(chains, i) and not chains.tree.is_(head, "compound", "nmod:poss", "flat")


def _sails(chains: Chains, lexicon: Lexicon, i: int, people: set[str]) -> bool:
    """Whether a name without "the" may be a ship's: the model found it, it is no place, and nobody of that surname is in
    the text, and nobody of it speaks."""
    m = chains.mentions[i]
    if m.id or m.source != MODEL or m.label in PLACES or m.label == "FAC":
        return False
    if m.label != "PERSON":
        return True
    titled = any(chains.words[t].text in lexicon.titles for t in introducing(chains, i))
    speaks = chains.lemmas[chains.tree.head(chains.head(i))] in lexicon.roles.saying
    return not titled and not speaks and chains.folded(i)[-1] not in people


def _is_name_in_full(chains: Chains, i: int) -> bool:
    """Whether all words of a name but the first are proper nouns; a hull number behind it does not count."""
    m = chains.mentions[i]
    end = next((t for t in range(m.start, m.end) if chains.words[t].text == "("), m.end)
    return all(chains.words[t].pos_ == "PROPN" for t in range(m.start + 1, end))


def _has_article(chains: Chains, i: int) -> bool:
    start = chains.mentions[i].start
    return any(t >= 0 and chains.words[t].lower_ == "the" for t in (start - 1, start))


def _without_suffix(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a person's name without "Jr."."""
    return words[:-1] if len(words) > 2 and words[-1].rstrip(".") in GENERATIONS else words


def _may_be_surname(chains: Chains, i: int) -> bool:
    """Whether the model gave one capitalised word another label than PERSON, which a full name in the text may mend."""
    m = chains.mentions[i]
    return (
        m.end - m.start == 1 and m.source == "model" and not m.id and m.label not in VALUES and chains.text(i).istitle()
    )


def _beside_full_name(chains: Chains, short: int, holder: int) -> bool:
    """Whether a surname stands before the full name in one sentence: "Holm's nephew Paul Holm" is about two people."""
    m = chains.mentions[short]
    return any(
        chains.sentence[chains.mentions[k].start] == chains.sentence[m.start] and chains.mentions[k].start > m.end
        for k in chains.members(holder)
        if chains.mentions[k].named and " " in chains.text(k)
    )


def find_surnames(chains: Chains) -> list[Link]:
    """Proper nouns outside all mentions that are the surname of exactly one person who is named in full."""
    surnames: dict[str, set[int]] = {}
    for i in chains.named():
        words = chains.text(i).split()
        if chains.mentions[i].label == "PERSON" and len(words) > 1:
            surnames.setdefault(words[-1], set()).add(chains.root(i))
    links = []
    for i in chains.with_form({surname.lower() for surname in surnames}):
        word = chains.words[i]
        holders = surnames.get(word.text, set())
        if len(holders) == 1 and word.tag_ == "NNP" and chains.at(i) is None and not _in_name(chains, i):
            links.append(Link(i, i + 1, (min(holders),), SHORT_NAME, named=True))
    return links


def find_short_names(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """First or last words of exactly one longer name of the same label, unless they are a mere kind ("the ministry")."""
    kinds = frozenset(chain.from_iterable(lexicon.descriptions.kinds.values()))
    links = []
    for label in sorted(WHOLE):
        rows = [i for i in chains.named() if chains.mentions[i].label == label]
        words = {i: chains.folded(i) for i in rows}
        full = _by_words(chains, rows, words)
        known = {" ".join(w) for w in words.values()}
        fuller: dict[tuple[str, ...], set[int]] = {}
        for i in rows:
            if all(w in SMALL or w in kinds for w in words[i]) or chains.text(i).islower():
                continue
            key = words[i]
            if key not in fuller:
                fuller[key] = {r for w, r in full if _part_of(words[i], w)}
            holders = fuller[key] - {chains.root(i)}
            holders = {r for r in holders if not OWNED.search(chains.name(r)) and not _is_younger(chains, r, i)}
            if len(holders) > 1:
                whole = {
                    r for w, r in full if r in holders and w[: len(key)] == key and CORPORATE.issuperset(w[len(key) :])
                }
                holders = whole or holders
            if len(holders) == 1 and not chains.mentions[i].id and not _is_name_pair(chains, i, min(holders), known):
                m = chains.mentions[i]
                links.append(Link(m.start, m.end, (min(holders),), SHORT_NAME, named=True))
    return links


def _is_younger(chains: Chains, holder: int, short: int) -> bool:
    """Whether the text has spoken at length of a thing by its short name before it names the longer one, which then is
    something of it: "Tavex ..., Tavex Server"."""
    first = min(chains.mentions[k].start for k in chains.members(holder))
    before = [k for k in chains.members(short) if chains.mentions[k].named and chains.mentions[k].end <= first]
    last = tuple(chains.folded(holder)[len(chains.folded(short)) :])
    return len(before) >= AT_LENGTH and not CORPORATE.issuperset(last)


def find_halves(chains: Chains) -> list[Link]:
    """ "The North" where exactly one country of the text is North Something."""
    rows = [i for i in chains.named() if chains.mentions[i].label in {"GPE", "LOC"}]
    links = []
    for i in rows:
        if chains.text(i) in {"North", "South", "East", "West"}:
            start = chains.text(i) + " "
            holders = {
                chains.root(k) for k in rows if chains.mentions[k].label == "GPE" and chains.name(k).startswith(start)
            }
            if len(holders) == 1:
                m = chains.mentions[i]
                links.append(Link(m.start, m.end, (min(holders),), SHORT_NAME, named=True, label="GPE"))
    return links


def _by_words(chains: Chains, rows: list[int], words: dict[int, tuple[str, ...]]) -> list[tuple[tuple[str, ...], int]]:
    return list(dict.fromkeys((words[i], chains.root(i)) for i in rows))


def _short_for(short: tuple[str, ...], full: tuple[str, ...], first: bool = True) -> bool:
    """Whether `short` is the last word, or with `first` the first word, or another part of a name."""
    if len(short) == 1:
        surname = short[0] == full[-1] and full[-2:-1] != ("of",)
        return len(full) > 1 and (surname or (first and short[0] == full[0]))
    if len(short) >= len(full):
        return False
    return _part_of(short, full) or (short[0] == full[0] and short[-1] == full[-1])


def _part_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    n = len(short)
    if not 0 < n < len(full):
        return False
    return short == full[:n] or (short == full[-n:] and full[-n - 1] not in SMALL)


def _is_name_pair(chains: Chains, i: int, holder: int, known: set[str]) -> bool:
    """Whether the longer name is the shorter one and another name run together ("NPP DAB"): a wrong span, no full name."""
    short, full = fold(chains.text(i)), fold(chains.name(holder))
    if full.endswith(short):
        return is_acronym(chains.text(i)) or full[: -len(short)].strip() in known
    return full[len(short) :].strip() in known


def _distinct(holders: set[int], forms: dict[int, list[tuple[str, ...]]]) -> set[int]:
    """Of `holders`, those that are no short form of another one: "Joe Biden" beside "Joseph R. Biden" does count."""
    return {
        r
        for r in holders
        if not any(o != r and any(_short_for(a, b) for a in forms[r] for b in forms[o]) for o in holders)
    }


def _in_name(chains: Chains, token: int) -> bool:
    """Whether a proper noun beside `token` belongs to the same name, so that it is another person or thing."""
    near: Iterator[int] = (t for t in (token - 1, token + 1) if 0 <= t < len(chains.words))
    return any(chains.words[t].tag_ in {"NNP", "NNPS"} and chains.sentence[t] == chains.sentence[token] for t in near)
