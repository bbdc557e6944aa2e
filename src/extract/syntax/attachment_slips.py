"""Slips of parsers with what a phrase hangs on: conjuncts, members of lists, ends of a range, what follows "worth"."""

from spacy.tokens import Doc

from extract.labels import AMOUNTS
from extract.syntax.slip_words import PERCENT, Slip

CLAUSAL = frozenset({"VBD", "VBZ", "VBN"})
"""Tags of verbs that may have a tense of their own or of a helper; taggers call infinitives VBP ("to build and sell")."""
NO_OBJECT = frozenset({"be", "say", "remain", "become", "seem", "appear", "come", "go", "stand", "lie", "sit"})
"""Verbs (lemmas) that subjects follow and objects do not."""
NONFINITE = frozenset({"VBG", "VB"})
TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
COUNTED = AMOUNTS | {"CARDINAL"}
DENYING = frozenset({("rather", "than"), ("instead", "of")})
EXCLUDED = "excluded"
"""The label of what a coordination leaves out; no label of Universal Dependencies, so that nothing takes it for a part."""


def lift_conjunct(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang a verb with a tense on the one before it, where a parse coordinates it with a gerund or infinitive:
    "accused Riga of using gas and [called] it reckless"."""
    first = heads[i]
    if (
        doc[i].tag_ not in CLAUSAL
        or first > i
        or doc[first].tag_ not in NONFINITE
        or _is_tensed(doc, first, heads, deps)
    ):
        return
    if not _is_tensed(doc, i, heads, deps):
        return
    upper = first
    while heads[upper] != upper:
        upper = heads[upper]
        if _is_tensed(doc, upper, heads, deps):
            heads[i] = upper
            return


def _is_tensed(doc: Doc, i: int, heads: list[int], deps: list[str]) -> bool:
    """Whether a predicate has a tense of its own or a helper with one."""
    if doc[i].tag_ in {"VBD", "VBZ", "VBP"}:
        return True
    helpers = (k for k in range(max(0, i - 6), i) if heads[k] == i and deps[k] in {"aux", "aux:pass", "cop"})
    return any(doc[k].tag_ in TENSED for k in helpers)


def join_member(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Coordinate an apposition that is a member of a list whose last member follows with its conjunction: "a radar, [a
    launcher] and two trucks". A name, and what stands behind one, says who is meant."""
    first = heads[i]
    if first > i or doc[i].tag_ not in {"NN", "NNS"} or doc[first].tag_ not in {"NN", "NNS"}:
        return
    if doc[first].ent_type_ not in {"", "WEAPON"} or doc[i].ent_type_ not in {"", "WEAPON"}:
        return
    last = next((k for k in range(i + 1, len(doc)) if heads[k] == first and deps[k] == "conj"), None)
    link = next((k for k in range(i, last or i) if heads[k] == last and deps[k] == "cc"), None)
    if link is None:
        return
    if doc[link - 1].text == "," and doc[i].tag_ == "NN":
        return  # "tea, a favourite in England, and coffee"
    kids = [k for k in range(first + 1, i) if heads[k] == i]
    comma = any(doc[k].text == "," for k in kids)
    definite = any(doc[k].lower_ in {"the", "its", "his", "their", "her"} for k in kids)
    if comma and not definite:
        deps[i] = "conj"


def hang_bound(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang the other end of a range on the verb, where a parse hangs it on the first: "rose to $40 million from
    [$29 million]", "grew from 90 to [500]"."""
    if doc[i].lower_ not in {"to", "from"}:
        return
    amount, first = heads[i], heads[heads[i]]
    if (
        deps[amount] == "nmod"
        and deps[first] == "obl"
        and first < amount
        and _is_amount(doc, amount)
        and _is_amount(doc, first)
    ):
        heads[amount], deps[amount] = heads[first], "obl"


def _is_amount(doc: Doc, i: int) -> bool:
    if doc[i].ent_type_ == "DATE":
        return False
    return doc[i].tag_ in {"$", "CD"} or doc[i].ent_type_ in COUNTED or doc[i].lower_ in PERCENT


def free_value(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Leave to "worth" (`i`, behind its thing) nothing but the amount: what else a parse hangs on it says something of the
    deal ("systems worth 2 billion euros [from Diehl]", "a contract worth $2 million to [build] ships")."""
    thing = heads[i]
    if doc[i].lower_ != "worth" or thing > i:
        return
    amount = next(
        (
            k
            for k in range(i + 1, len(doc))
            if heads[k] == i and (doc[k].tag_ == "$" or deps[k] in {"obj", "obl:unmarked"})
        ),
        None,
    )
    if amount is None:
        amount = next((k for k in range(i + 1, len(doc)) if heads[k] == i and _is_amount(doc, k)), None)
    if amount is None:
        return
    for k in range(i + 1, amount):
        if heads[k] == amount and deps[k] == "case":
            deps[k] = "advmod"  # "worth [up] to $500 million"
    if deps[amount] == "obl":
        deps[amount] = "obl:unmarked"
    for k in range(amount + 1, len(doc)):
        if heads[k] == i and deps[k] in {"obl", "advcl", "nmod"}:
            heads[k] = heads[thing] if deps[thing] in {"obj", "obl"} else thing
            deps[k] = deps[k] if heads[k] != thing else "acl" if deps[k] == "advcl" else "nmod"


def lift_after_aside(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make a verb with a tense behind a relative clause between commas the head of its sentence, where a parse hangs both
    clauses on the name: "Ann Lee, who led the navy, [sold] the ships"."""
    name = heads[i]
    if name > i or deps[name] != "root" or doc[name].pos_ not in {"PROPN", "NOUN"} or doc[i - 1].text != ",":
        return
    aside = [k for k in range(name + 1, i) if heads[k] == name and deps[k] == "acl:relcl"]
    own = [k for k in range(name + 1, len(doc)) if heads[k] == i and (deps[k].startswith(("nsubj", "csubj", "expl")))]
    if not aside or own or not _is_tensed(doc, i, heads, deps):
        return
    for k in range(i + 1, len(doc)):
        if heads[k] == name and deps[k] not in {"flat", "appos", "compound", "conj"}:
            heads[k] = i
    heads[i], deps[i] = i, "root"
    heads[name], deps[name] = i, "nsubj"


def hang_preposition(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang a preposition on the noun of its phrase, where a parse hangs it on a word before that: "[in] Burkina Faso"."""
    part = heads[i]
    whole = heads[part]
    if not i < part < whole or deps[part] not in {"compound", "amod"} or doc[i].tag_ not in {"IN", "TO"}:
        return
    if any(doc[k].text == "-" for k in range(max(0, i - 1), part + 2)):
        return  # "off-the-shelf hardware"
    if all(heads[k] != whole or deps[k] != "case" for k in range(i)):
        heads[i] = whole


def set_apart(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Take a thing that is denied out of a coordination: "guard the palace rather than [villages]". `i` is "rather"."""
    second = heads[i]
    if deps[second] != "conj" or second < i or doc[second].pos_ in {"VERB", "AUX"}:
        return
    if (doc[i].lower_, doc[i + 1].lower_) in DENYING:
        deps[second] = EXCLUDED


def set_contrast_apart(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """The same for what "not" denies between commas: "Egypt, not [Algeria], will receive jets". `i` is "not"."""
    second = heads[i]
    named = deps[second] in {"conj", "appos"} and doc[second].pos_ in {"NOUN", "PROPN"}
    if named and heads[second] < i < second and doc[i].lower_ == "not" and doc[i - 1].text in {",", "–", "—"}:
        deps[second] = EXCLUDED


def lift_object(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make a second subject right behind an active verb its object: "imposed [sanctions] in May"."""
    verb = heads[i]
    if i < verb or doc[verb].tag_ not in {"VBD", "VBZ", "VBP"} or doc[verb].lemma_ in NO_OBJECT:
        return
    if min((k for k in range(verb + 1, i) if heads[k] == i), default=i) != verb + 1:
        return  # "shares rose, and so did shares of Saab"
    kids = [k for k in range(len(doc)) if heads[k] == verb]
    before = any(deps[k] == "nsubj" and k < verb for k in kids)
    if before and not any(deps[k] in {"obj", "cop", "aux:pass", "ccomp"} for k in kids):
        deps[i] = "obj"


def join_infinitive(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Coordinate a bare infinitive behind a comma with the one before it: "to cede the land, [cut] its army and leave"."""
    verb = heads[i]
    if doc[i].tag_ != "VB" or verb > i or any(heads[k] == i and deps[k].startswith("nsubj") for k in range(verb, i)):
        return
    first = next(
        (k for k in range(verb + 1, i) if heads[k] == verb and deps[k] == "xcomp" and doc[k].tag_ == "VB"), None
    )
    marked = first is not None and any(heads[k] == first and doc[k].lower_ == "to" for k in range(verb, first))
    if first is not None and marked and any(heads[k] == i and doc[k].text == "," for k in range(first, i)):
        heads[i], deps[i] = first, "conj"


def lift_adjective_conjunct(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Coordinate an adjective with the participle before it and not with the noun between: "fitted with a sonar and [able]
    to dive"."""
    noun = heads[i]
    participle = heads[noun]
    if doc[i].tag_ != "JJ" or not participle < noun < i or deps[noun] != "obl" or doc[noun].tag_ not in {"NN", "NNS"}:
        return
    governs = any(heads[k] == i and deps[k] in {"xcomp", "obl"} for k in range(i + 1, len(doc)))
    if governs and doc[participle].tag_ in {"VBN", "JJ"}:
        heads[i] = participle


def lift_neither(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make "neither" right before the verb or its helper the subject: "[neither] has replied"."""
    verb = heads[i]
    behind = i + 1
    if doc[i].lower_ != "neither":
        return
    helper = behind == verb or (
        behind < len(doc) and heads[behind] == verb and deps[behind] in {"aux", "aux:pass", "cop"}
    )
    if (
        helper
        and doc[i - 1].lower_ not in {"to", "me"}
        and not any(heads[k] == verb and deps[k].startswith("nsubj") for k in range(len(doc)))
    ):
        deps[i] = "nsubj"


def hang_whose(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang a clause with "whose" on the name before it, where a parse makes that a second subject: "was [Naval Group], whose
    chief had offered a ship". `i` is "whose"."""
    owned = heads[i]
    if doc[i].tag_ != "WP$":
        return
    verb = heads[owned]
    if deps[owned] != "nsubj" or verb < owned or deps[verb] == "root" or heads[verb] > i:
        return
    name = next((k for k in range(i - 1, -1, -1) if heads[k] == verb and deps[k] == "nsubj"), None)
    if name is None or doc[i - 1].text != ",":
        return
    heads[name], deps[name] = heads[verb], "nsubj"
    heads[verb], deps[verb] = name, "acl:relcl"


def lower_agent(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make a phrase with "by" behind a passive its agent, where a parse makes it a subject."""
    verb = heads[i]
    if i < verb or doc[verb].tag_ not in {"VBN", "VBD"}:
        return
    if any(heads[k] == i and deps[k] == "case" and doc[k].lower_ == "by" for k in range(verb + 1, i)):
        deps[i] = "obl:agent"


def leave_summary(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Take a noun behind a comma that sums a clause up out of its objects: "will escort ships if asked, a [step] that …"."""
    verb = heads[i]
    first = next((k for k in range(verb + 1, i) if heads[k] == verb and deps[k] == "obj"), None)
    if first is None or not any(heads[k] == i and deps[k] == "acl:relcl" for k in range(i + 1, len(doc))):
        return
    opens = min((k for k in range(first + 1, i) if heads[k] == i and deps[k] != "punct"), default=i)
    if doc[opens - 1].text == ",":
        deps[i] = "dislocated"


def part_at_semicolon(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang a clause behind a semicolon beside the one before it, where a parse hangs it on a noun there."""
    noun = heads[i]
    if noun > i or all(heads[k] != i or doc[k].text != ";" for k in range(noun + 1, i)):
        return
    if any(doc[k].tag_ in {"WDT", "WP", "WP$"} for k in range(noun + 1, i)):
        return
    upper = noun
    while heads[upper] != upper and doc[upper].pos_ not in {"VERB", "AUX"}:
        upper = heads[upper]
    if upper != noun:
        heads[i], deps[i] = upper, "parataxis"


def lift_quantity(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make "three" in "the ships, [three] of which carry guns" the subject of its clause, where a parse makes it an
    apposition."""
    noun = heads[i]
    relative = any(heads[k] == i and doc[k].tag_ in {"WDT", "WP"} for k in range(i + 1, min(i + 4, len(doc))))
    if not relative or noun > i:
        return
    verb = next((k for k in range(i + 2, len(doc)) if heads[k] == noun and deps[k] == "acl:relcl"), None)
    if verb is not None and not any(heads[k] == verb and deps[k].startswith("nsubj") for k in range(i, verb)):
        heads[i], deps[i] = verb, "nsubj"


def join_participles(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Coordinate a participle behind a comma with the passive before it, where a parse hangs it on a noun between though a
    verb with a tense is coordinated with it: "was listed in 2000, [invited] in 2008 and joined in 2009"."""
    noun = heads[i]
    if doc[i].tag_ != "VBN" or noun > i or doc[i - 1].text != ",":
        return
    verb = heads[noun]
    later = (k for k in range(i + 1, len(doc)) if heads[k] == i and deps[k] == "conj")
    tensed = any(doc[k].tag_ == "VBD" and any(heads[c] == k and deps[c] == "cc" for c in range(i, k)) for k in later)
    if (
        tensed
        and verb < noun
        and doc[verb].tag_ in {"VBN", "VBD"}
        and any(heads[k] == verb and deps[k] == "aux:pass" for k in range(verb))
    ):
        heads[i], deps[i] = verb, "conj"


ATTACHMENTS: dict[str, tuple[Slip, ...]] = {
    "acl": (lift_after_aside, join_participles),
    "acl:relcl": (lift_after_aside, part_at_semicolon),
    "advmod": (lift_neither, set_contrast_apart),
    "amod": (free_value,),
    "appos": (lift_quantity, join_member),
    "case": (hang_bound, hang_preposition),
    "cc": (set_apart,),
    "conj": (lift_conjunct, lift_adjective_conjunct),
    "nmod:poss": (hang_whose,),
    "nsubj": (lower_agent, lift_object),
    "nsubj:pass": (lower_agent,),
    "obj": (leave_summary,),
    "parataxis": (join_infinitive,),
}
"""What a label may show: functions that look at a token of a Doc and mend heads and labels in place."""
