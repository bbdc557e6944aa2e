"""Slips of parsers around names: who holds an office, and how far a coordination of names reaches."""

from spacy.tokens import Doc

from extract.syntax.slip_words import is_below, is_office, speech_verbs

FINITE_PLURAL = frozenset({"VBP"})
RECEIVED = frozenset(
    {"teach", "pay", "show", "write", "brief", "email", "text", "cable", "convince", "persuade", "notify"}
)
"""Verbs whose one object is who gets something, besides those of saying."""
REACH = 30
"""Words behind a recipient in which an object is looked for."""
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def lift_holder(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make a person's name the head of the office before it, where a parse hangs it on the office or inside what the office
    is of: "the deputy commander of the navy [Lee] believes"."""
    if doc[i].ent_type_ != "PERSON" or doc[i].ent_iob_ != "B" or heads[i] > i:
        return
    for k in range(heads[i], i):
        inner = next((n for n in range(k + 1, i) if heads[n] == heads[i] and deps[n] == "nmod"), None)
        if heads[k] == i and deps[k] == "case" and inner is not None:
            heads[k] = inner  # "Secretary [of] State Antony Blinken"
        elif heads[k] == i and deps[k] in {"case", "det"}:
            return
    office = _office_around(doc, i, heads, deps)
    if office is None or office == i - 1:
        return
    heads[i], deps[i] = (i if heads[office] == office else heads[office]), deps[office]
    heads[office], deps[office] = i, "nmod:desc"
    last = i
    while last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I":
        last += 1
        heads[last], deps[last] = i, "flat"
    for k in range(last + 1, len(doc)):
        if heads[k] == office:
            heads[k] = i


def _office_around(doc: Doc, i: int, heads: list[int], deps: list[str]) -> int | None:
    """The office whose phrase with "of" ends right before `i` and holds the head of `i`."""
    office = heads[i]
    while deps[office] in {"nmod", "compound", "flat", "amod"} and heads[office] < i and heads[office] != office:
        if is_office(doc, office) and deps[office] == "nmod":
            break
        office = heads[office]
    if not is_office(doc, office) or doc[office].ent_type_ or office > i:
        return None
    of = office + 1 < i and doc[office + 1].lower_ in {"of", "for"} and is_below(office + 1, office, heads)
    inside = (doc[k].pos_ != "PUNCT" and is_below(k, office, heads) for k in range(office + 1, i))
    return office if of and all(inside) else None


def agree(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Coordinate the last name of a subject with the subject, where a parse coordinates it with a name inside and the verb
    is plural: "The agency under the ministry and [KNDS] have signed"."""
    if doc[i].pos_ != "PROPN":
        return
    subject = heads[i]
    while deps[subject] in {"nmod", "appos", "conj", "flat"} and heads[subject] < subject:
        subject = heads[subject]
    verb = heads[subject]
    if deps[subject] not in SUBJECTS or subject == heads[i] or verb < i or doc[subject].tag_ not in {"NN", "NNP"}:
        return
    named = bool(doc[subject].ent_type_) or doc[subject].pos_ == "PROPN"
    own = any(heads[k] == subject and deps[k] == "conj" for k in range(subject, i))
    words = (verb, *(k for k in range(i, verb) if heads[k] == verb and deps[k].startswith(("aux", "cop"))))
    if named and not own and any(doc[k].tag_ in FINITE_PLURAL or doc[k].lower_ == "were" for k in words):
        heads[i] = subject


def join_holders(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Coordinate a name with the office of the person before it, where a parse coordinates it with that person's name:
    "by the director Ann Lee and [Bo Ek]"; a name right before it without a link is a part of it ("[KNDS] chief Bo Ek")."""
    holder = heads[i]
    later = next((k for k in range(i + 1, min(len(doc), i + 6)) if heads[k] == holder and deps[k] == "conj"), None)
    if later is not None and _is_part_of(doc, i, later):
        heads[i], deps[i] = later, "compound" if doc[i].ent_type_ else "nmod:desc"
        for k in range(holder, i):
            if heads[k] == i and deps[k] in {"cc", "punct"}:
                heads[k] = later
        i = later
    if doc[i].pos_ != "PROPN":
        return
    office = heads[holder]
    one = deps[holder] == "appos" and doc[holder].ent_type_ == "PERSON" and office == holder - 1
    if one and doc[office].tag_ in {"NN", "NNP"} and is_office(doc, office):
        heads[i] = office


def make_object(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make an object of a recipient `i` where nothing is received: "commanded [forces] in Europe", but "told reporters"."""
    verb = heads[i]
    if doc[verb].lemma_ in speech_verbs() | RECEIVED or deps[verb] == "acl":
        return
    near = range(verb + 1, min(len(doc), i + REACH))
    if not any(heads[k] == verb and deps[k] in {"obj", "ccomp", "xcomp", "obl:unmarked"} for k in near):
        deps[i] = "obj"


def own(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang "whose" on the noun behind it, where a parse makes it an object: "[whose] radar protects the city"."""
    if doc[i].tag_ != "WP$":
        return
    owned = i + 1
    while owned + 1 < len(doc) and heads[owned] > owned and deps[owned] in {"compound", "amod", "nummod", "flat"}:
        owned = heads[owned]
    if owned < len(doc) and doc[owned].pos_ in {"NOUN", "PROPN"} and heads[i] == heads[owned]:
        heads[i], deps[i] = owned, "nmod:poss"


def _is_part_of(doc: Doc, i: int, person: int) -> bool:
    """Whether the token `i` and the name `person` behind it are one phrase: whose chief somebody is, or what they are."""
    if doc[person].ent_type_ != "PERSON" or any(doc[k].pos_ in {"PUNCT", "CCONJ", "ADP"} for k in range(i + 1, person)):
        return False
    titled = is_office(doc, i) and person == i + 1
    return titled or doc[i].ent_type_ in {"ORG", "GPE", "NORP"}
