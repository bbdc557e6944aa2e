"""Passes: names that the text itself says are another one of the same thing: "known as", "born", "1st Viscount"."""

import re
from itertools import pairwise

from extract.reference.chains import SHORT_NAME, VALUES, Chains, Link
from extract.reference.lexicon import Lexicon

ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
LONGEST_BRACKET = 8


def find_known_as(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """ "Mohamed Hamdan Dagalo, known as Hemedti,", "the Su-27 (NATO reporting name: Flanker)"."""
    links = []
    names = lexicon.other_names
    of_people = names.naming | names.how
    of_things = of_people | names.around | {*names.reporting}
    words, n = chains.words, len(chains.words)
    for i in chains.named():
        m = chains.mentions[i]
        end = _after_bracket(chains, m.end)
        known = at = end + 1 if end < n and words[end].text in {",", "("} else end
        if m.label in VALUES or m.label == "NORP" or at >= n:
            continue
        if at == end and words[at].lower_ not in names.without_comma:
            continue
        between = of_people if m.label == "PERSON" else of_things
        while at < n and words[at].lower_ in between:
            at += 1
        said = [word.lower_ for word in words[known:at]]
        named = not names.naming.isdisjoint(said) or tuple(said[: len(names.reporting)]) == names.reporting
        k = chains.at(at) if at < n and named else None
        if k is not None and chains.mentions[k].start == at and _may_be_same(chains, i, k):
            links.append(Link(at, chains.mentions[k].end, (i,), SHORT_NAME, named=True, label=m.label))
    return links


def _after_bracket(chains: Chains, end: int) -> int:
    """The token behind the bracket that closes at `end`, or that holds a few words there: "NATO (OTAN), also called"."""
    words = chains.words
    if end < len(words) and words[end].text == ")":
        return end + 1
    if end < len(words) and words[end].text == "(":
        close = next((t for t in range(end, min(end + LONGEST_BRACKET, len(words))) if words[t].text == ")"), None)
        return end if close is None or close + 1 >= len(words) or words[close + 1].text != "," else close + 1
    return end


def _may_be_same(chains: Chains, i: int, k: int) -> bool:
    """Whether mention `k` may be another name of `i` by its label, or by what the model alone took it for."""
    one, other = chains.mentions[i], chains.mentions[k]
    if one.label == "PERSON":
        return other.label in {"PERSON", "ORG"}
    same_id = other.id is None or one.id is None or one.id == other.id
    return same_id and (one.label == other.label or (other.id is None and other.label != "PERSON"))


def find_born(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """ "Ana Holm, born Ana Berg", "Ana Holm (née Berg)": the name by birth."""
    links = []
    people = [i for i in chains.named() if chains.mentions[i].label == "PERSON"]
    born = frozenset(chains.with_form(lexicon.other_names.born)) if len(people) > 1 else frozenset[int]()
    for before, k in pairwise(people) if born else ():
        m = chains.mentions[k]
        at = m.start if m.start in born else m.start - 1
        if at not in born or chains.sentence[at] != chains.sentence[chains.mentions[before].start]:
            continue
        subject = chains.tree.child(at, "nsubj")
        holder = chains.headed(subject) if subject is not None else None
        if holder is None and chains.words[at - 1].text in {"(", ","} and chains.mentions[before].end == at - 1:
            holder = before
        if holder is not None and chains.mentions[holder].label == "PERSON" and holder != k:
            links.append(Link(m.start, m.end, (holder,), SHORT_NAME, named=True))
    return links


def find_styled(chains: Chains, lexicon: Lexicon) -> list[Link]:
    """ "Francis Bacon, 1st Viscount St Alban,": the name behind the noble title is another one of the same person."""
    links = []
    noble = lexicon.other_names.noble
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
            links.append(Link(at, chains.mentions[k].end, (i,), SHORT_NAME, named=True))
    return links
