"""Slips of parsers that one small word gives away: "due", "yet", "worth", "for", "to", "over", "in"."""

from extract.labels import AMOUNTS
from extract.syntax.slips.parse import Parse
from extract.syntax.slips.sign_words import PERCENT, is_below

AS_ADJECTIVE = {"nsubj:outer": "nsubj", "nsubj:pass": "nsubj", "aux:pass": "cop"}
"""Labels of what a verb leaves to the adjective before it."""


def lift_due(parse: Parse, i: int) -> None:
    """Make `i` ("due") the head of the clause, as "ready" is in "is ready to visit", and the infinitive its complement."""
    verb = parse.heads[i]
    if parse.words[i].lower_ != "due":
        return
    fixed = (
        i + 1 < len(parse)
        and parse.heads[i + 1] == i
        and parse.deps[i + 1] == "fixed"
        and parse.words[i + 1].lower_ == "to"
    )
    helpers = [
        k
        for k in parse.before(i)
        if parse.heads[k] == verb and parse.deps[k] in {"cop", "aux:pass"} and parse.words[k].lemma_ == "be"
    ]
    passive = i + 2 < verb and parse.words[i + 2].lower_ == "be" and parse.words[verb].tag_ in {"VBN", "VBD"}
    if not fixed or not helpers or not (passive or parse.words[verb].tag_ == "VB"):
        return
    for k in parse.before(i):
        if parse.heads[k] == verb:
            parse.hang(k, i, AS_ADJECTIVE.get(parse.deps[k], parse.deps[k]))
    parse.take_place(i, verb)
    parse.hang(verb, i, "xcomp")
    parse.hang(i + 1, verb, "mark")


def lift_yet(parse: Parse, i: int) -> None:
    """Make the auxiliary before "yet to" the head, and the infinitive its complement, as in "has still to sign"."""
    verb, helper = parse.heads[i], i - 1
    if parse.words[i].lower_ != "yet" or parse.words[verb].tag_ != "VB":
        return
    infinitive = i + 1 < len(parse) and parse.words[i + 1].lower_ == "to" and parse.heads[i + 1] == verb
    if helper < 0 or not infinitive or parse.heads[helper] != verb or parse.deps[helper] not in {"aux", "cop"}:
        return
    for k in parse.before(helper):
        if parse.heads[k] == verb:
            parse.heads[k] = helper
    parse.take_place(helper, verb)
    parse.hang(verb, helper, "xcomp")
    parse.heads[i] = helper


def hang_value(parse: Parse, i: int) -> None:
    """Hang an amount on "worth", where a parse makes it a second object: "orders worth as much as [23 billion euros]"."""
    thing = parse.heads[i]
    verb = parse.heads[thing]
    if parse.words[i].lower_ != "worth":
        return
    if parse.words[thing].tag_ == "$":
        _lift_valued(parse, i)
    if parse.deps[thing] != "obj" or thing > i:
        return
    amount = next((k for k in parse.behind(i) if parse.heads[k] == verb and parse.deps[k] == "obj"), None)
    if amount is None or parse.types[amount] not in {"MONEY", ""}:
        return
    parse.hang(amount, i, "obl:unmarked")
    for k in range(i + 1, amount):
        if parse.heads[k] == thing:
            parse.heads[k] = amount


def _lift_valued(parse: Parse, i: int) -> None:
    """Make what is worth an amount the head, and the amount what it is worth: "[cocaine] worth £200 million"."""
    amount, thing = parse.heads[i], i - 1
    if thing < 0 or parse.heads[thing] not in {i, amount} or parse.words[thing].pos_ not in {"NOUN", "PROPN"}:
        return
    parse.take_place(thing, amount)
    for k in parse.kids(amount):
        if k < thing:
            parse.heads[k] = thing
    parse.hang(i, thing, "amod")
    parse.hang(amount, i, "obl:unmarked")


def lift_infinitive_subject(parse: Parse, i: int) -> None:
    """Make the noun between "for" and an infinitive its subject: "called for [the navy] to be equipped"."""
    verb = parse.heads[i]
    if parse.words[i].lower_ != "for" or parse.deps[verb] != "xcomp":
        return
    named = [k for k in range(i + 1, verb) if parse.heads[k] == parse.heads[verb] and parse.deps[k] == "obl"]
    if len(named) == 1 and any(parse.heads[k] == verb and parse.words[k].lower_ == "to" for k in range(named[0], verb)):
        passive = any(parse.heads[k] == verb and parse.deps[k] == "aux:pass" for k in range(named[0], verb))
        parse.hang(named[0], verb, "nsubj:pass" if passive else "nsubj")


def describe_object(parse: Parse, i: int) -> None:
    """Hang "existing", which has no object, on the noun behind it: "replaces [existing] jets"."""
    verb, things = parse.heads[i], parse.kids(i, "obj")
    if len(things) != 1 or not verb < i < things[0] or parse.kids(verb, "obj"):
        return
    for k in parse.kids(i):
        parse.heads[k] = verb if k > things[0] else things[0]
    parse.hang(things[0], verb, "obj")
    parse.hang(i, things[0], "amod")


def join_range(parse: Parse, i: int) -> None:
    """Coordinate the ends of a range behind "between" (`i`), where a parse makes the second an object: "pay between
    $2 billion and [$3] billion"."""
    first = parse.heads[i]
    second = next((k for k in parse.behind(first) if parse.heads[k] == parse.heads[first]), None)
    if second is None or parse.types[first] not in AMOUNTS or parse.types[second] != parse.types[first]:
        return
    if any(parse.words[k].lower_ == "and" and parse.deps[k] == "cc" for k in range(first + 1, second)):
        parse.hang(second, first, "conj")


def free_more(parse: Parse, i: int) -> None:
    """Make "more" behind "once" an adverb, where a parse makes it an object: "allowed to bid once [more]"."""
    if parse.words[i - 1].lower_ == "once":
        parse.deps[i] = "advmod"


def hang_level(parse: Parse, i: int) -> None:
    """Hang an amount behind "to" (`i`) on the verb, where a parse hangs it on the object: "raise spending to [2%]"."""
    level = parse.heads[i]
    thing = parse.heads[level]
    if parse.words[i].lower_ not in {"to", "from"} or parse.deps[level] != "nmod" or i > level:
        return
    amount = parse.words[level].tag_ == "$" or parse.words[level].lower_ in PERCENT or parse.types[level] in AMOUNTS
    if amount and parse.deps[thing] == "obj" and parse.heads[thing] < thing < level:
        parse.hang(level, parse.heads[thing], "obl")


def lift_setting(parse: Parse, i: int) -> None:
    """Make the place or date behind a preposition that opens a sentence an oblique of its own, where a parse takes it into
    the subject behind it: "In [Washington] President Joe Biden signed the bill"."""
    subject, place = parse.heads[i], i + 1
    if parse.deps[subject] == "compound":
        subject = parse.heads[subject]  # the preposition may hang on the place already
    if parse.deps[subject] not in {"nsubj", "nsubj:pass"} or i > subject or parse.words[i].tag_ != "IN":
        return
    if parse.types[place] not in {"GPE", "LOC", "DATE"} or parse.inside[place]:
        return
    last = place
    while last + 1 < subject and parse.inside[last + 1]:
        last += 1
    if last >= subject or is_below(parse, parse.heads[subject], last):
        return
    parse.hang(last, parse.heads[subject], "obl")
    for k in range(i, last):
        parse.heads[k] = last
        if k > i:
            parse.deps[k] = "compound"


def mark_provision(parse: Parse, i: int) -> None:
    """Make a conjunction of "provided" before the subject of a clause: "will sign, [provided] Oslo pays"."""
    if parse.words[i].lower_ not in {"provided", "providing"} or parse.kids(i, "obj", "nsubj", "nsubj:pass", "aux"):
        return
    clause = next(
        (k for k in parse.behind(i) if parse.heads[k] in {i, parse.heads[i]} and parse.kids(k, "nsubj")), None
    )
    if clause is None or min(parse.kids(clause)) > i + 4:
        return
    before = [k for k in parse.kids(parse.heads[i], "ccomp") if k < i]
    host = before[-1] if before else parse.heads[i]
    parse.hang(clause, host, "advcl")
    parse.hang(i, clause, "mark")


def lift_particle(parse: Parse, i: int) -> None:
    """Make "over" right behind "hand" part of the verb: "handed [over] the first jet"."""
    thing = parse.heads[i]
    handed = parse.words[i].lower_ == "over" and parse.words[i - 1].lemma_ == "hand"
    if handed and parse.deps[thing] == "obl" and parse.heads[thing] == i - 1:
        parse.deps[thing] = "obj"
        parse.hang(i, i - 1, "compound:prt")


def hang_reach(parse: Parse, i: int) -> None:
    """Make "over" behind a noun its preposition, where a parse counts with it and takes what it counts for a second object:
    "has control [over] 80 percent of the land"."""
    number, thing = parse.heads[i], i - 1
    if parse.words[i].lower_ != "over" or number < i or parse.words[thing].pos_ != "NOUN":
        return
    share = number if parse.deps[number] != "nummod" else parse.heads[number]
    if parse.deps[thing] == "obj" and parse.deps[share] == "obj" and parse.heads[share] == parse.heads[thing]:
        parse.hang(share, thing, "nmod")
        parse.hang(i, share, "case")


def leave_rate(parse: Parse, i: int) -> None:
    """Make what an amount is for each of a part of the amount: "$180 million an [aircraft]"."""
    amount = parse.heads[i]
    if parse.words[i - 1].lower_ not in {"a", "an"} or amount > i or parse.words[i].tag_ != "NN":
        return
    if parse.words[amount].tag_ not in {"$", "CD"} and parse.types[amount] not in AMOUNTS:
        return
    if parse.words[i - 2].tag_ in {"CD", "NNS", "NN"} and not parse.kids(i, "cc") and parse.heads[i - 1] == i:
        parse.deps[i] = "nmod:unmarked"


def join_half(parse: Parse, i: int) -> None:
    """Make "a half" part of the length of time before it: "in the past week and a [half]"."""
    span = parse.heads[i]
    if parse.types[span] == "DATE" and parse.words[i - 1].lower_ == "a" and parse.words[i - 2].lower_ == "and":
        parse.deps[i] = "flat"
        parse.deps[i - 2] = "dep"


def set_summary_apart(parse: Parse, i: int) -> None:
    """Take "something" behind a comma, which sums a clause up, out of its subjects: "were recalled in May, [something] he
    had opposed"."""
    if i > parse.heads[i] and parse.words[i - 1].text == ",":
        parse.deps[i] = "dislocated"


def go_on_to(parse: Parse, i: int) -> None:
    """Make "on" behind "go" its particle, and the infinitive behind it what the verb goes on to: "went [on] to win"."""
    verb = parse.heads[i]
    if verb != i - 1 or parse.words[verb].lemma_ != "go" or i + 2 >= len(parse) or parse.words[i + 1].lower_ != "to":
        return
    follows = parse.heads[i + 1]
    parse.deps[i] = "compound:prt"
    if parse.heads[follows] == verb and parse.deps[follows] == "advcl":
        parse.deps[follows] = "xcomp"


def join_commanding(parse: Parse, i: int) -> None:
    """Make "[commanding] officer" behind a name an apposition, where a parse makes it a participle with its object: "Cmdr.
    Lee, commanding officer of the Daring,"."""
    holder, officer = parse.heads[i], i + 1
    if officer >= len(parse) or parse.words[officer].lemma_ not in {"officer", "general"} or parse.heads[officer] != i:
        return
    parse.hang(officer, holder, "appos")
    parse.hang(i, officer, "amod")
    for k in parse.kids(i):
        parse.heads[k] = officer
        parse.deps[k] = "nmod" if parse.deps[k] == "obl" else parse.deps[k]
