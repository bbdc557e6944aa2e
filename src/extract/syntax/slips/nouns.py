"""Slips with what belongs to a noun: who a border is with, which contract a code names, pairs like "side by side"."""

import re

from extract.labels import AMOUNTS
from extract.syntax.slips.parse import Parse
from extract.syntax.slips.sign_words import is_below, sign_words

CODE = re.compile(r"(?=.*\d)(?=.*[A-Z])[A-Z0-9]{5,}")
"""The first word of a contract's code: the "W56HZV" of "W56HZV-23-C-0010"."""
ORDERED = frozenset({"contract", "order"})
NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS"})
AIMS = frozenset({"understanding", "intent", "cooperation", "co-operation", "agreement"})
DOCUMENTS = frozenset({"memorandum", "letter", "statement", "declaration", "protocol"})


def hang_partner(parse: Parse, i: int) -> None:
    """Hang who stands behind "with" (`i`) on the noun that names both sides: "villages near the border with [Lebanon]",
    "a memorandum of understanding with [Saab]"."""
    party, noun = parse.heads[i], i - 1
    host = parse.heads[party]
    if party < i or noun < 0:
        return
    if parse.words[noun].lemma_ in AIMS and host == noun:
        document = parse.heads[noun]
        if document == noun - 2 and parse.words[document].lemma_ in DOCUMENTS and parse.deps[party] == "nmod":
            parse.heads[party] = document
    elif parse.words[noun].lemma_ in sign_words().frontiers and parse.deps[party] == "obl" and host < noun:
        shared = parse.words[host].lemma_ in sign_words().sharing and parse.deps[noun] == "obj"
        listed = any(k > party for k in parse.kids(noun, "appos"))  # "its borders with its neighbours, Chad and Mali"
        if not shared and not listed and is_below(parse, noun, host):
            parse.hang(party, noun, "nmod")


def name_contract(parse: Parse, i: int) -> None:
    """Make "to" (`i`) a preposition before a noun that a parse takes for an infinitive: "a modification to [contract]
    W56HZV-23-C-0010", "a change to previously [awarded] contracts"."""
    verb = parse.heads[i]
    if verb == i + 1 and parse.words[verb].lemma_ in ORDERED and verb + 1 < len(parse):
        code = verb + 1
        if parse.heads[code] == verb and CODE.fullmatch(parse.words[code].text):
            _make_phrase(parse, i, verb, code)
            parse.deps[verb] = "compound"
    elif parse.words[verb].tag_ == "VBN" and parse.words[verb].lower_.endswith("ed"):
        bare = all(parse.words[k].tag_ == "RB" for k in range(i + 1, verb))
        thing = next((k for k in parse.kids(verb, "obj") if k > verb), None)
        inside = range(verb + 1, thing or verb)
        if thing is not None and bare and all(parse.words[k].tag_ in NOMINAL for k in inside):
            _make_phrase(parse, i, verb, thing)
            parse.deps[verb] = "amod"


def _make_phrase(parse: Parse, to: int, verb: int, thing: int) -> None:
    """Hang `thing` with its preposition `to` where the `verb` hangs, and the verb on it; a code behind it is its name, and
    what else hangs on the verb goes where that did."""
    upper, noun = parse.heads[verb], parse.words[parse.heads[verb]].tag_ in NOMINAL
    label = "nmod" if noun else "obl"
    for k in parse.kids(verb):
        if k > thing and CODE.fullmatch(parse.words[k].text):
            parse.hang(k, thing, "flat")
        elif k > thing:
            parse.heads[k] = upper
            if parse.deps[k] in {"obl", "nmod"}:
                parse.deps[k] = label
            elif noun and parse.deps[k] in {"xcomp", "advcl"}:
                parse.deps[k] = "acl"
    for k in parse.kids(thing, "appos"):
        if CODE.fullmatch(parse.words[k].text):
            parse.deps[k] = "flat"
    parse.hang(thing, upper, label)
    parse.hang(to, thing, "case")
    parse.heads[verb] = thing


def hang_theme(parse: Parse, i: int) -> None:
    """Hang a weapon behind "of" (`i`) on what happens to it, where a parse hangs it on who gets or gives it: "the sale to
    Norway of [missiles] and equipment"."""
    thing = parse.heads[i]
    party = parse.heads[thing]
    if parse.types[thing] != "WEAPON" or parse.deps[thing] != "nmod" or parse.deps[party] != "nmod" or party > i:
        return
    event = parse.heads[party]
    if parse.words[event].lemma_.lower() not in sign_words().transfers or event > party:
        return
    if all(parse.words[k].lower_ not in {"to", "from"} for k in parse.kids(party, "case")):
        return
    parse.heads[thing] = event
    for k in parse.kids(event, "conj"):
        if any(link == thing + 1 for link in parse.kids(k, "cc")):
            for inner in parse.kids(k, "nmod"):
                if any(parse.words[c].lower_ == "for" for c in parse.kids(inner, "case")):
                    parse.heads[inner] = event  # "and equipment for a cost of $3"
            parse.hang(k, thing, "conj")


def head_ahead(parse: Parse, i: int) -> None:
    """Make "ahead of" one preposition, where a parse takes "ahead" for an adverb: "delivered it a year [ahead] of schedule".
    `i` is "of"."""
    ahead, thing = i - 1, parse.heads[i]
    if ahead < 0 or parse.words[ahead].lower_ != "ahead" or thing < i or parse.deps[ahead] != "advmod":
        return
    upper = parse.heads[ahead]
    if upper == ahead or is_below(parse, upper, thing) or parse.heads[thing] not in {ahead, upper}:
        return
    for k in parse.kids(ahead):
        parse.heads[k] = thing
    parse.hang(thing, upper, "obl")
    parse.hang(ahead, thing, "case")
    parse.hang(i, ahead, "fixed")


def join_preposition(parse: Parse, i: int) -> None:
    """Make a preposition, a noun and the preposition behind it (`i`) one: "signed on behalf [of] the navy"."""
    thing, noun = parse.heads[i], i - 1
    if noun < 1 or parse.heads[thing] != noun or parse.deps[thing] != "nmod" or thing < i:
        return
    first = noun - 1 - (parse.words[noun - 1].tag_ == "DT")
    if first < 0 or " ".join(parse.words[k].lower_ for k in range(first, i + 1)) not in sign_words().prepositions:
        return
    upper = parse.heads[noun]
    if parse.deps[noun] not in {"obl", "nmod"} or upper == noun or parse.heads[first] != noun:
        return
    if parse.words[first].lower_ == "as" and parse.words[upper].lemma_ in sign_words().regarding:
        return
    for k in parse.kids(noun):
        parse.heads[k] = thing
    parse.hang(thing, upper, parse.deps[noun])
    parse.hang(first, thing, "case")
    for k in range(first + 1, i + 1):
        parse.hang(k, first, "fixed")


def count_object(parse: Parse, i: int) -> None:
    """Hang a number on the object right behind it, where a parse makes both objects: "receives its first [four] F-35s"."""
    thing = next((k for k in parse.kids(parse.heads[i], "obj") if k > i), None)
    if parse.words[i].tag_ != "CD" or thing is None or parse.words[thing].tag_ not in {"NNS", "NNPS", "NNP", "NN"}:
        return
    if parse.types[thing] in AMOUNTS or any(not is_below(parse, k, thing) for k in range(i + 1, thing)):
        return
    for k in parse.kids(i):
        if k > i:
            return
        parse.heads[k] = thing
    parse.hang(i, thing, "nummod")


def pair(parse: Parse, i: int) -> None:
    """Make a noun on either side of "by" (`i`) one adverb: "trained [side by side]", "advanced step by step"."""
    first, second = i - 1, i + 1
    if first < 0 or second >= len(parse) or parse.words[first].lower_ != parse.words[second].lower_:
        return
    upper = parse.heads[first]
    if parse.words[first].tag_ != "NN" or parse.heads[i] != second or is_below(parse, upper, second) or upper == first:
        return
    for k in parse.kids(second):
        if k != i:
            parse.heads[k] = upper
            parse.deps[k] = "obl" if parse.deps[k] == "nmod" else parse.deps[k]
    parse.hang(second, first, "fixed")
    parse.deps[first] = "advmod"
