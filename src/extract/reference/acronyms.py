"""Pass: "Long Name (ABC)", "Long Name, or ABC", and ABC alone wherever it stands."""

from collections.abc import Iterator

from spacy.lang.lex_attrs import is_quote

from extract.reference.chains import Chains, Link
from extract.reference.names import abbreviates, fits, initials, is_acronym, is_of_beginnings

BRACKETS = {"(": ")", "[": "]"}
OR = frozenset({"or", "called", "abbreviated"})
OPENING = OR | {"known", "also"}
LINKS = OPENING | {"as", "the", "simply", "in", "short", "hereinafter", "hereafter"}


def find_acronyms(chains: Chains) -> list[Link]:
    """Definitions first; then the defined acronyms wherever they stand; then, strictest, an acronym that is never defined
    but is made of the initials of exactly one name in the text."""
    links: list[Link] = []
    defined: dict[str, int] = {}
    for i in chains.named():
        m = chains.mentions[i]
        if m.label == "PERSON":
            continue
        for place in _definition(chains, m.end):
            word = chains.words[place].text
            if is_acronym(word) and (fits(word, chains.text(i)) or is_of_beginnings(word, chains.text(i))):
                links.append(Link(place, place + 1, (i,), "acronym", named=True, label=m.label))
                defined.setdefault(word, i)
        links += _bracketed(chains, i)
    done = {link.start for link in links}
    for token, written in enumerate(chains.words if defined else ()):
        if written.text in defined and token not in done and _alone(chains, token):
            i = defined[written.text]
            links.append(Link(token, token + 1, (i,), "acronym", named=True, label=chains.mentions[i].label))
            done.add(token)
    return links + list(_undefined(chains, done))


def _bracketed(chains: Chains, i: int) -> list[Link]:
    """A name of several words in brackets behind mention `i` that abbreviates its words: "80th AA Bde"."""
    end = chains.mentions[i].end
    k = chains.at(end + 1) if end + 2 < len(chains.words) and chains.words[end].text == "(" else None
    if k is None or chains.mentions[k].start != end + 1 or chains.mentions[k].id:
        return []
    m = chains.mentions[k]
    if m.end >= len(chains.words) or chains.words[m.end].text not in {")", ","}:
        return []
    if not abbreviates(chains.text(k), chains.text(i)):
        return []
    return [Link(m.start, m.end, (i,), "acronym", named=True, label=chains.mentions[i].label)]


def _definition(chains: Chains, end: int) -> Iterator[int]:
    """Where an acronym may be defined by what follows a name that ends at `end`: "(ABC", ", or ABC", ", known as ABC"."""
    words, n = chains.words, len(chains.words)
    if end + 1 < n and words[end].text in BRACKETS:
        at = _behind_links(chains, end + 1, end + 5)
        if at < n:
            yield at
        return
    at = end + 1 if end < n and words[end].text == "," else end
    if at < n and words[at].lower_ in OPENING:
        at = _behind_links(chains, at, end + 7)
        if at < n:
            yield at


def _behind_links(chains: Chains, at: int, end: int) -> int:
    """The first token from `at` on, at most `end`, that is neither a quotation mark nor a word like "known as"."""
    words = chains.words
    end = min(len(words), end)
    while at < end and (words[at].lower_ in LINKS or is_quote(words[at].text)):
        at += 1
    return at


def _alone(chains: Chains, token: int) -> bool:
    """Whether `token` is a mention of its own or in none: "DICAS", not the "US" of "US Navy"."""
    i = chains.at(token)
    return i is None or chains.mentions[i].end - chains.mentions[i].start == 1


def _undefined(chains: Chains, done: set[int]) -> Iterator[Link]:
    short: list[tuple[int, str]] = []
    names: list[tuple[int, str]] = []
    for i in chains.named():
        name = chains.text(i)
        if " " in name:
            names.append((i, name))
        elif len(name) >= 3 and is_acronym(name) and not chains.mentions[i].id:
            short.append((i, name))
    longs: dict[str, set[int]] = {}
    for i, name in names if short else ():
        if chains.mentions[i].label != "PERSON":
            longs.setdefault(initials(name), set()).add(chains.root(i))
    for i, word in short:
        m = chains.mentions[i]
        same = longs.get(word.replace(".", ""), set()) - {chains.root(i)}
        if len(same) == 1 and m.start not in done:
            (root,) = same
            label = chains.mentions[root].label
            if label == m.label or (m.label == "PERSON" and m.source == "model"):
                yield Link(m.start, m.end, (root,), "acronym", named=True, label=label)
