"""Slips of parsers with what a phrase hangs on: conjuncts, members of lists, ends of a range, what follows "worth"."""

from extract.labels import ACTORS, AMOUNTS
from extract.syntax.slips.parse import Parse
from extract.syntax.slips.sign_words import PERCENT, sign_words

CLAUSAL = frozenset({"VBD", "VBZ", "VBN"})
"""Tags of verbs that may have a tense of their own or of a helper; taggers call infinitives VBP ("to build and sell")."""
NONFINITE = frozenset({"VBG", "VB"})
TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
COUNTED = AMOUNTS | {"CARDINAL"}
DENYING = frozenset({("rather", "than"), ("instead", "of")})
SHARES = frozenset({"most", "much", "more", "half", "all", "some"})
"""Words that what stands behind "of" is a part of, in small letters."""
EXCLUDED = "excluded"
"""The label of what a coordination leaves out; no label of Universal Dependencies, so that nothing takes it for a part."""


def lift_conjunct(parse: Parse, i: int) -> None:
    """Hang a verb with a tense on the one before it, where a parse coordinates it with a gerund or infinitive:
    "accused Riga of using gas and [called] it reckless"."""
    first = parse.heads[i]
    if (
        parse.words[i].tag_ not in CLAUSAL
        or first > i
        or parse.words[first].tag_ not in NONFINITE
        or _is_tensed(parse, first)
    ):
        return
    if not _is_tensed(parse, i):
        return
    upper = first
    while parse.heads[upper] != upper:
        upper = parse.heads[upper]
        if _is_tensed(parse, upper):
            parse.heads[i] = upper
            return


def _is_tensed(parse: Parse, i: int) -> bool:
    """Whether a predicate has a tense of its own or a helper with one."""
    if parse.words[i].tag_ in {"VBD", "VBZ", "VBP"}:
        return True
    helpers = (
        k for k in range(max(0, i - 6), i) if parse.heads[k] == i and parse.deps[k] in {"aux", "aux:pass", "cop"}
    )
    return any(parse.words[k].tag_ in TENSED for k in helpers)


def join_member(parse: Parse, i: int) -> None:
    """Coordinate an apposition that is a member of a list whose last member follows with its conjunction: "a radar, [a
    launcher] and two trucks". A name, and what stands behind one, says who is meant."""
    first = parse.heads[i]
    if first > i or parse.words[i].tag_ not in {"NN", "NNS"} or parse.words[first].tag_ not in {"NN", "NNS"}:
        return
    if parse.types[first] not in {"", "WEAPON"} or parse.types[i] not in {"", "WEAPON"}:
        return
    last = next((k for k in parse.behind(i) if parse.heads[k] == first and parse.deps[k] == "conj"), None)
    link = next((k for k in range(i, last or i) if parse.heads[k] == last and parse.deps[k] == "cc"), None)
    if link is None:
        return
    if parse.words[link - 1].text == "," and parse.words[i].tag_ == "NN":
        return  # "tea, a favourite in England, and coffee"
    kids = [k for k in range(first + 1, i) if parse.heads[k] == i]
    comma = any(parse.words[k].text == "," for k in kids)
    definite = any(parse.words[k].lower_ in {"the", "its", "his", "their", "her"} for k in kids)
    if comma and not definite:
        parse.deps[i] = "conj"


def hang_bound(parse: Parse, i: int) -> None:
    """Hang the other end of a range on the verb, where a parse hangs it on the first: "rose to $40 million from
    [$29 million]", "grew from 90 to [500]"."""
    if parse.words[i].lower_ not in {"to", "from"}:
        return
    amount, first = parse.heads[i], parse.heads[parse.heads[i]]
    if (
        parse.deps[amount] == "nmod"
        and parse.deps[first] == "obl"
        and first < amount
        and _is_amount(parse, amount)
        and _is_amount(parse, first)
    ):
        parse.hang(amount, parse.heads[first], "obl")


def _is_amount(parse: Parse, i: int) -> bool:
    if parse.types[i] == "DATE":
        return False
    return parse.words[i].tag_ in {"$", "CD"} or parse.types[i] in COUNTED or parse.words[i].lower_ in PERCENT


def free_value(parse: Parse, i: int) -> None:
    """Leave to "worth" (`i`, behind its thing) nothing but the amount: what else a parse hangs on it says something of the
    deal ("systems worth 2 billion euros [from Diehl]", "a contract worth $2 million to [build] ships")."""
    thing = parse.heads[i]
    if parse.words[i].lower_ != "worth" or thing > i:
        return
    amount = next(
        (
            k
            for k in parse.behind(i)
            if parse.heads[k] == i and (parse.words[k].tag_ == "$" or parse.deps[k] in {"obj", "obl:unmarked"})
        ),
        None,
    )
    if amount is None:
        amount = next((k for k in parse.behind(i) if parse.heads[k] == i and _is_amount(parse, k)), None)
    if amount is None:
        return
    for k in range(i + 1, amount):
        if parse.heads[k] == amount and parse.deps[k] == "case":
            parse.deps[k] = "advmod"  # "worth [up] to $500 million"
    if parse.deps[amount] == "obl":
        parse.deps[amount] = "obl:unmarked"
    for k in parse.kids(amount, "nmod"):
        if k > amount and parse.types[k] in ACTORS:
            parse.heads[k] = i  # "worth $2 billion from [Norway]"
    for k in parse.behind(amount):
        if parse.heads[k] == i and parse.deps[k] in {"obl", "advcl", "nmod"}:
            parse.heads[k] = parse.heads[thing] if parse.deps[thing] in {"obj", "obl"} else thing
            parse.deps[k] = parse.deps[k] if parse.heads[k] != thing else "acl" if parse.deps[k] == "advcl" else "nmod"


def lift_after_aside(parse: Parse, i: int) -> None:
    """Make a verb with a tense behind a relative clause between commas the head of its sentence, where a parse hangs both
    clauses on the name: "Ann Lee, who led the navy, [sold] the ships"."""
    name = parse.heads[i]
    if name > i or parse.deps[name] != "root" or parse.words[name].pos_ not in {"PROPN", "NOUN"}:
        return
    kids = parse.kids(i)
    before = min(i, *kids) - 1 if kids else i - 1
    if parse.words[i - 1].text != "," and (before not in parse.kids(name, "conj") or parse.heads[before] != name):
        return  # "Neither Oslo, which has ships, nor Riga has [said] so"
    if any(parse.words[k].tag_ in {"WDT", "WP", "WP$"} for k in kids):
        return
    aside = [k for k in range(name + 1, i) if parse.heads[k] == name and parse.deps[k] == "acl:relcl"]
    own = [
        k for k in parse.behind(name) if parse.heads[k] == i and (parse.deps[k].startswith(("nsubj", "csubj", "expl")))
    ]
    if not aside or own or not _is_tensed(parse, i):
        return
    for k in parse.behind(i):
        if parse.heads[k] == name and parse.deps[k] not in {"flat", "appos", "compound", "conj"}:
            parse.heads[k] = i
    parse.hang(i, i, "root")
    parse.hang(name, i, "nsubj")


def hang_preposition(parse: Parse, i: int) -> None:
    """Hang a preposition on the noun of its phrase, where a parse hangs it on a word before that: "[in] Burkina Faso"."""
    part = parse.heads[i]
    whole = parse.heads[part]
    if not i < part < whole or parse.deps[part] not in {"compound", "amod"} or parse.words[i].tag_ not in {"IN", "TO"}:
        return
    if any(parse.words[k].text == "-" for k in range(max(0, i - 1), part + 2)):
        return  # "off-the-shelf hardware"
    if all(parse.heads[k] != whole or parse.deps[k] != "case" for k in parse.before(i)):
        parse.heads[i] = whole


def set_apart(parse: Parse, i: int) -> None:
    """Take a thing that is denied out of a coordination: "guard the palace rather than [villages]". `i` is "rather"."""
    second = parse.heads[i]
    if parse.deps[second] != "conj" or second < i or parse.words[second].pos_ in {"VERB", "AUX"}:
        return
    if (parse.words[i].lower_, parse.words[i + 1].lower_) in DENYING:
        parse.deps[second] = EXCLUDED


def set_contrast_apart(parse: Parse, i: int) -> None:
    """The same for what "not" denies between commas: "Egypt, not [Algeria], will receive jets". `i` is "not"."""
    second = parse.heads[i]
    named = parse.deps[second] in {"conj", "appos"} and parse.words[second].pos_ in {"NOUN", "PROPN"}
    if (
        named
        and parse.heads[second] < i < second
        and parse.words[i].lower_ == "not"
        and parse.words[i - 1].text in {",", "–", "—"}
    ):
        parse.deps[second] = EXCLUDED


def lift_object(parse: Parse, i: int) -> None:
    """Make a second subject right behind an active verb its object: "imposed [sanctions] in May"."""
    verb = parse.heads[i]
    if (
        i < verb
        or parse.words[verb].tag_ not in {"VBD", "VBZ", "VBP"}
        or parse.words[verb].lemma_ in sign_words().objectless
    ):
        return
    if min((k for k in range(verb + 1, i) if parse.heads[k] == i), default=i) != verb + 1:
        return  # "shares rose, and so did shares of Saab"
    kids = parse.kids(verb)
    before = any(parse.deps[k] == "nsubj" and k < verb for k in kids)
    if before and not any(parse.deps[k] in {"obj", "cop", "aux:pass", "ccomp"} for k in kids):
        parse.deps[i] = "obj"


def join_infinitive(parse: Parse, i: int) -> None:
    """Coordinate a bare infinitive behind a comma with the one before it: "to cede the land, [cut] its army and leave"."""
    verb = parse.heads[i]
    if (
        parse.words[i].tag_ != "VB"
        or verb > i
        or any(parse.heads[k] == i and parse.deps[k].startswith("nsubj") for k in range(verb, i))
    ):
        return
    first = next(
        (
            k
            for k in range(verb + 1, i)
            if parse.heads[k] == verb and parse.deps[k] == "xcomp" and parse.words[k].tag_ == "VB"
        ),
        None,
    )
    marked = first is not None and any(
        parse.heads[k] == first and parse.words[k].lower_ == "to" for k in range(verb, first)
    )
    if (
        first is not None
        and marked
        and any(parse.heads[k] == i and parse.words[k].text == "," for k in range(first, i))
    ):
        parse.hang(i, first, "conj")


def lift_adjective_conjunct(parse: Parse, i: int) -> None:
    """Coordinate an adjective with the participle before it and not with the noun between: "fitted with a sonar and [able]
    to dive"."""
    noun = parse.heads[i]
    participle = parse.heads[noun]
    if (
        parse.words[i].tag_ != "JJ"
        or not participle < noun < i
        or parse.deps[noun] != "obl"
        or parse.words[noun].tag_ not in {"NN", "NNS"}
    ):
        return
    governs = any(parse.heads[k] == i and parse.deps[k] in {"xcomp", "obl"} for k in parse.behind(i))
    if governs and parse.words[participle].tag_ in {"VBN", "JJ"}:
        parse.heads[i] = participle


def lift_neither(parse: Parse, i: int) -> None:
    """Make "neither" right before the verb or its helper the subject: "[neither] has replied"."""
    verb = parse.heads[i]
    behind = i + 1
    if parse.words[i].lower_ != "neither":
        return
    helper = behind == verb or (
        behind < len(parse) and parse.heads[behind] == verb and parse.deps[behind] in {"aux", "aux:pass", "cop"}
    )
    if (
        helper
        and parse.words[i - 1].lower_ not in {"to", "me"}
        and not any(parse.deps[k].startswith("nsubj") for k in parse.kids(verb))
    ):
        parse.deps[i] = "nsubj"


def hang_whose(parse: Parse, i: int) -> None:
    """Hang a clause with "whose" on the name before it, where a parse makes that a second subject: "was [Naval Group], whose
    chief had offered a ship". `i` is "whose"."""
    owned = parse.heads[i]
    if parse.words[i].tag_ != "WP$":
        return
    verb = parse.heads[owned]
    if parse.deps[owned] != "nsubj" or verb < owned or parse.deps[verb] == "root" or parse.heads[verb] > i:
        return
    name = next((k for k in range(i - 1, -1, -1) if parse.heads[k] == verb and parse.deps[k] == "nsubj"), None)
    if name is None or parse.words[i - 1].text != ",":
        return
    parse.hang(name, parse.heads[verb], "nsubj")
    parse.hang(verb, name, "acl:relcl")


def lower_agent(parse: Parse, i: int) -> None:
    """Make a phrase with "by" behind a passive its agent, where a parse makes it a subject."""
    verb = parse.heads[i]
    if i < verb or parse.words[verb].tag_ not in {"VBN", "VBD"}:
        return
    if any(
        parse.heads[k] == i and parse.deps[k] == "case" and parse.words[k].lower_ == "by" for k in range(verb + 1, i)
    ):
        parse.deps[i] = "obl:agent"


def leave_summary(parse: Parse, i: int) -> None:
    """Take a noun behind a comma that sums a clause up out of its objects: "will escort ships if asked, a [step] that …"."""
    verb = parse.heads[i]
    if "obj" not in parse.deps[verb + 1 : i]:
        return
    first = next((k for k in range(verb + 1, i) if parse.heads[k] == verb and parse.deps[k] == "obj"), None)
    if first is None or not any(parse.heads[k] == i and parse.deps[k] == "acl:relcl" for k in parse.behind(i)):
        return
    opens = next((k for k in range(first + 1, i) if parse.heads[k] == i and parse.deps[k] != "punct"), i)
    if parse.words[opens - 1].text == ",":
        parse.deps[i] = "dislocated"


def part_at_semicolon(parse: Parse, i: int) -> None:
    """Hang a clause behind a semicolon beside the one before it, where a parse hangs it on a noun there."""
    noun = parse.heads[i]
    if noun > i or all(parse.heads[k] != i or parse.words[k].text != ";" for k in range(noun + 1, i)):
        return
    if any(parse.words[k].tag_ in {"WDT", "WP", "WP$"} for k in range(noun + 1, i)):
        return
    upper = noun
    while parse.heads[upper] != upper and parse.words[upper].pos_ not in {"VERB", "AUX"}:
        upper = parse.heads[upper]
    if upper != noun:
        parse.hang(i, upper, "parataxis")


def appeal_to(parse: Parse, i: int) -> None:
    """Make an infinitive what somebody is called upon to do, where a parse makes it what the caller does: "call on Lee to
    [leave]"."""
    verb = parse.heads[i]
    if parse.words[verb].lemma_ not in {"call", "appeal"} or parse.words[i].tag_ != "VB" or verb > i:
        return
    marks = [k for k in parse.kids(i, "mark") if parse.words[k].lower_ == "to"]
    for k in parse.kids(verb, "obl"):
        case = {parse.words[c].lower_ for c in parse.kids(k, "case")}
        if marks and verb < k < marks[0] and case & {"on", "upon", "to"}:
            parse.deps[i] = "advcl"


def lift_quantity(parse: Parse, i: int) -> None:
    """Make "three" in "the ships, [three] of which carry guns" the subject of its clause, where a parse makes it an
    apposition."""
    noun = parse.heads[i]
    relative = any(
        parse.heads[k] == i and parse.words[k].tag_ in {"WDT", "WP"} for k in range(i + 1, min(i + 4, len(parse)))
    )
    if not relative or noun > i:
        return
    verb = next((k for k in parse.kids(noun, "acl:relcl") if k > i + 1), None)
    if verb is not None and not any(
        parse.heads[k] == verb and parse.deps[k].startswith("nsubj") for k in range(i, verb)
    ):
        parse.hang(i, verb, "nsubj")


def join_participles(parse: Parse, i: int) -> None:
    """Coordinate a participle behind a comma with the passive before it, where a parse hangs it on a noun between though a
    verb with a tense is coordinated with it: "was listed in 2000, [invited] in 2008 and joined in 2009"."""
    noun = parse.heads[i]
    if parse.words[i].tag_ != "VBN" or noun > i or parse.words[i - 1].text != ",":
        return
    verb = parse.heads[noun]
    later = (k for k in parse.behind(i) if parse.heads[k] == i and parse.deps[k] == "conj")
    tensed = any(
        parse.words[k].tag_ == "VBD" and any(parse.heads[c] == k and parse.deps[c] == "cc" for c in range(i, k))
        for k in later
    )
    if (
        tensed
        and verb < noun
        and parse.words[verb].tag_ in {"VBN", "VBD"}
        and any(parse.heads[k] == verb and parse.deps[k] == "aux:pass" for k in parse.before(verb))
    ):
        parse.hang(i, verb, "conj")


def own_part(parse: Parse, i: int) -> None:
    """Make what stands behind "most of" and "much of" a part of the phrase, where a parse makes it an oblique: "took most of
    [Riga]"."""
    whole = parse.heads[i]
    if i == whole + 2 + (parse.words[i - 1].text == "the") and parse.words[whole].lower_ in SHARES:
        parse.deps[i] = "nmod" if parse.words[whole + 1].lower_ == "of" else "obl"
    behind = whole + 1 < i and parse.words[whole + 1].lower_ == "of" and parse.heads[whole + 1] == i
    if behind and parse.words[whole].tag_ == "JJ" and parse.kids(whole, "det"):
        parse.deps[i] = "nmod"  # "delivered the first of 20 [jets]"


def join_object(parse: Parse, i: int) -> None:
    """Coordinate a second object behind a conjunction with the first, where the conjunction hangs inside its phrase: "met
    Premier Ann Lee and Minister of Defence [Bo Ek]"."""
    verb = parse.heads[i]
    if "obj" not in parse.deps[verb + 1 : i]:
        return
    first = next((k for k in range(verb + 1, i) if parse.heads[k] == verb and parse.deps[k] == "obj"), None)
    if first is None:
        return
    opens = min((k for k in range(first + 1, i) if parse.heads[k] == i), default=i)
    link = next((k for k in range(first + 1, i) if parse.heads[k] == opens and parse.deps[k] == "cc"), None)
    if link is not None and link < opens:
        parse.hang(i, first, "conj")
        parse.heads[link] = i
