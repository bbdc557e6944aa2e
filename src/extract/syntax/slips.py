"""Slips of parsers that change who governs whom, mended where the words themselves give them away."""

from itertools import pairwise

from spacy.tokens import Doc

from extract.labels import AMOUNTS
from extract.syntax.attachment_slips import ATTACHMENTS
from extract.syntax.clause_slips import (
    give_subject,
    hang_on_main_verb,
    head_multiple,
    join_participle,
    leave_dateline,
    lift_clause,
    lift_governor,
    lift_second_verb,
)
from extract.syntax.list_slips import (
    free_bound,
    free_number,
    hang_agent,
    hang_participle,
    hang_start,
    head_amount,
    join_link,
    join_list,
    lift_subject,
)
from extract.syntax.name_slips import agree, join_holders, lift_holder, make_object, own
from extract.syntax.report_slips import hang_behind_report, hang_on_report, hang_source, join_reports, lift_late_speaker
from extract.syntax.slip_words import PERCENT, Slip, is_below

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PAST = frozenset({"VBN", "VBD"})
MAY_MISLEAD = frozenset(
    {"acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "case", "cc", "ccomp", "compound", "compound:prt", "conj"}
) | {"mark", "nmod", "parataxis"}
"""The labels of words that a slip shows in."""
IN_LISTS = {
    "ccomp": hang_on_report,
    "conj": join_reports,
    "cc": join_link,
    "nmod": head_amount,
}
"""Slips that the label alone may show."""
SLIPS: dict[str, tuple[Slip, ...]] = {
    "acl": (lift_clause, lift_governor),
    "acl:relcl": (lift_governor,),
    "appos": (lift_holder, give_subject),
    "compound": (lift_subject, lift_holder),
    "conj": (agree, join_holders, lift_second_verb, join_participle),
    "flat": (lift_holder,),
    "iobj": (make_object,),
    "nmod": (lift_holder, give_subject),
    "nsubj": (lift_late_speaker, leave_dateline),
    "nummod": (free_number,),
    "obj": (own, head_multiple),
    "obl": (hang_on_main_verb, give_subject, head_multiple),
}
"""Slips by the label that they show in, in the order of mending."""
ADDRESSING = frozenset(
    {"tell", "inform", "warn", "assure", "remind", "convince", "persuade", "notify", "promise", "advise"}
)
"""Verbs whose object hears what the clause behind it says."""
AS_ADJECTIVE = {"nsubj:outer": "nsubj", "nsubj:pass": "nsubj", "aux:pass": "cop"}
"""Labels of what a verb leaves to the adjective before it."""


def mend_heads(doc: Doc, heads: list[int], deps: list[str]) -> None:
    """Change heads and labels (Universal Dependencies, roots their own heads) of a Doc in place.

    "is due to visit" is read by parsers as the preposition "due to" before the verb, "has yet to sign" as a perfect tense,
    the headline "Taiwan to buy jets" as a name with an infinitive, and "Germany donated tanks" as a phrase like "Lockheed
    used parts": each way the clause loses its status or itself.
    """
    for i, label in enumerate(deps):
        for mend in SLIPS.get(label, ()):
            mend(doc, i, heads, deps)
        if label in MAY_MISLEAD:
            _mend(doc, i, label, heads, deps)
        for mend in ATTACHMENTS.get(label, ()):
            mend(doc, i, heads, deps)
    _join_subjects(doc, heads, deps)


def _mend(doc: Doc, i: int, label: str, heads: list[int], deps: list[str]) -> None:
    tag = doc[i].tag_
    if label == "amod" and tag in PAST and i < heads[i]:
        _lift_attribute(doc, i, heads, deps)
        _lift_participle(doc, i, heads, deps)
    elif label in {"acl", "parataxis", "advcl"} and tag == "VB" and deps[heads[i]] in {"root", "ccomp"}:
        _lift_headline(doc, i, heads, deps)
    elif label == "advcl" and tag in PAST:
        hang_participle(doc, i, heads, deps)
    elif label in {"acl", "acl:relcl"} and _is_addressed(doc, heads[i], heads, deps):
        _lift_message(doc, i, heads, deps)
    elif label in {"acl", "acl:relcl"} and deps[heads[i]] == "root" and tag in FINITE:
        _lift_main_verb(doc, i, heads, deps)
    elif label == "parataxis" and tag in FINITE:
        _lift_speaker(doc, i, heads, deps)
        hang_behind_report(doc, i, heads, deps)
    elif label == "appos":
        if doc[i].pos_ == "PROPN" and (_is_counted(doc, i, heads, deps) or _is_second_subject(doc, i, heads, deps)):
            deps[i] = "conj"
        else:
            join_list(doc, i, heads, deps)
    elif label in IN_LISTS:
        IN_LISTS[label](doc, i, heads, deps)
    else:
        _mend_word(doc, i, label, heads, deps)


def _mend_word(doc: Doc, i: int, label: str, heads: list[int], deps: list[str]) -> None:
    """Slips that a single word gives away."""
    word, head = doc[i].lower_, heads[i]
    if word == "due" and label in {"mark", "case"}:
        _lift_adjective(doc, i, heads, deps)
    elif word == "yet" and label == "advmod" and doc[head].tag_ == "VB":
        _lift_yet(doc, i, heads, deps)
    elif word == "worth" and label in {"compound", "amod"}:
        _hang_value(doc, i, heads, deps)
    elif word == "for" and label == "mark" and deps[head] == "xcomp":
        _lift_infinitive_subject(doc, i, heads, deps)
    elif word in {"to", "from"} and label == "case" and deps[head] == "nmod" and i < head:
        _hang_level(doc, head, heads, deps)
    elif label == "case" and deps[head] in {"nsubj", "nsubj:pass"} and i < head and doc[i].tag_ == "IN":
        _lift_setting(doc, i, heads, deps)
    elif word == "over" and label == "case" and doc[i - 1].lemma_ == "hand":
        _lift_particle(i, heads, deps)
    elif word == "according" and label == "case":
        hang_source(doc, i, heads, deps)
    elif word == "by" and label == "case":
        hang_agent(doc, i, heads, deps)
    elif word == "up" and label == "compound:prt":
        free_bound(doc, i, heads, deps)
    elif word in {"starting", "beginning"} and label == "advcl":
        hang_start(doc, i, heads, deps)
    elif label == "case" and deps[head] == "compound" and doc[i].tag_ == "POS":
        deps[head] = "nmod:poss"


def _lift_adjective(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make `i` ("due") the head of the clause, as "ready" is in "is ready to visit", and the infinitive its complement."""
    verb = heads[i]
    fixed = i + 1 < len(doc) and heads[i + 1] == i and deps[i + 1] == "fixed" and doc[i + 1].lower_ == "to"
    helpers = [k for k in range(i) if heads[k] == verb and deps[k] in {"cop", "aux:pass"} and doc[k].lemma_ == "be"]
    passive = i + 2 < verb and doc[i + 2].lower_ == "be" and doc[verb].tag_ in {"VBN", "VBD"}
    if not fixed or not helpers or not (passive or doc[verb].tag_ == "VB"):
        return
    for k in range(i):
        if heads[k] == verb:
            heads[k], deps[k] = i, AS_ADJECTIVE.get(deps[k], deps[k])
    heads[i], deps[i] = (i if heads[verb] == verb else heads[verb]), deps[verb]
    heads[verb], deps[verb] = i, "xcomp"
    heads[i + 1], deps[i + 1] = verb, "mark"


def _lift_attribute(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make the verb of a clause out of a participle before a noun that has a subject: "Germany [donated] tanks"."""
    noun = heads[i]
    if not any(heads[k] == i and deps[k] == "nsubj" for k in range(i)):
        return
    heads[i], deps[i] = (i if heads[noun] == noun else heads[noun]), deps[noun]
    heads[noun], deps[noun] = i, "obj"


def _lift_yet(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make the auxiliary before "yet to" the head, and the infinitive its complement, as in "has still to sign"."""
    verb, helper = heads[i], i - 1
    infinitive = i + 1 < len(doc) and doc[i + 1].lower_ == "to" and heads[i + 1] == verb
    if helper < 0 or not infinitive or heads[helper] != verb or deps[helper] not in {"aux", "cop"}:
        return
    for k in range(helper):
        if heads[k] == verb:
            heads[k] = helper
    heads[helper], deps[helper] = (helper if heads[verb] == verb else heads[verb]), deps[verb]
    heads[verb], deps[verb] = helper, "xcomp"
    heads[i] = helper


def _lift_participle(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make the participle between a name and a noun without an article the predicate of a sentence that has no other."""
    noun, name = heads[i], i - 1
    if deps[i] != "amod" or deps[noun] != "root":
        return
    before = [k for k in range(noun) if heads[k] == noun and k != i]
    named = name >= 0 and doc[name].pos_ == "PROPN" and heads[name] == noun and deps[name] in {"compound", "nsubj"}
    if not named or doc[noun].tag_ != "NNS" or any(k > i and deps[k] == "det" for k in before):
        return
    if any(doc[k].tag_ in FINITE and heads[k] == noun for k in range(len(doc))):
        return
    for k in range(len(doc)):
        clause = k > noun and (deps[k] in {"punct", "obl", "advmod", "advcl", "parataxis"} or _has_mark(k, heads, deps))
        if heads[k] == noun and k not in {i, noun} and (clause or k < i):
            heads[k], deps[k] = i, "advcl" if deps[k] == "acl" else deps[k]
    deps[name] = "nsubj"
    for k in range(name):
        if heads[k] == i and deps[k] in {"compound", "det", "amod", "nmod"}:
            heads[k] = name
    heads[i], deps[i] = i, "root"
    heads[noun], deps[noun] = i, "obj"


def _has_mark(i: int, heads: list[int], deps: list[str]) -> bool:
    return deps[i] == "acl" and any(head == i and label == "mark" for head, label in zip(heads, deps, strict=True))


def _is_addressed(doc: Doc, i: int, heads: list[int], deps: list[str]) -> bool:
    """Whether `i` is somebody that something is said to."""
    return deps[i] == "iobj" or (deps[i] == "obj" and doc[heads[i]].lemma_ in ADDRESSING)


def _lift_message(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang a clause with the conjunction "that" and a subject of its own on the verb, where it hangs on whom one tells:
    "promised voters that the base would stay"."""
    kids = [k for k in range(heads[i], i) if heads[k] == i]
    conjunction = any(deps[k] == "mark" and doc[k].lower_ == "that" for k in kids)
    if conjunction and any(deps[k].startswith("nsubj") for k in kids):
        heads[i], deps[i] = heads[heads[i]], "ccomp"


def _lift_main_verb(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make a verb with a tense the head of its sentence, where a parse hangs it as a relative clause on a name that has no
    other verb: such a clause would have a pronoun or a subject ("Yerevan [accused] Moscow of failing")."""
    name = heads[i]
    before = [k for k in range(i) if heads[k] == i]
    if (
        doc[name].pos_ != "PROPN"
        or name > i
        or any(doc[k].pos_ != "ADV" and deps[k] not in {"aux", "advmod"} for k in before)
    ):
        return
    if any(doc[k].text in {",", "(", "–", "—", ":"} for k in range(name, i)):
        return
    for k in range(i + 1, len(doc)):
        if heads[k] == name and deps[k] not in {"flat", "appos", "compound"}:
            heads[k] = i
    heads[i], deps[i] = i, "root"
    heads[name], deps[name] = i, "nsubj"


def _lift_headline(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make the infinitive `i` the head of a headline whose only other parts are its subject and marks: "Taiwan to buy
    jets". A longer text before it, or a verb with a tense, is no such headline."""
    name = heads[i]
    proper = doc[name].pos_ == "PROPN" and any(heads[k] == i and doc[k].lower_ == "to" for k in range(name, i))
    others = (k for k in range(len(doc)) if heads[k] == name and k not in {i, name})
    if not proper or any(k > name and deps[k] not in {"flat", "appos", "conj", "punct", "parataxis"} for k in others):
        return
    for k in range(len(doc)):
        if heads[k] == name and k > i and k != name:
            heads[k] = i
    heads[i], deps[i] = (i if heads[name] == name else heads[name]), deps[name]
    heads[name], deps[name] = i, "nsubj"


def _lift_valued(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make what is worth an amount the head, and the amount what it is worth: "[cocaine] worth £200 million"."""
    amount, thing = heads[i], i - 1
    if thing < 0 or heads[thing] not in {i, amount} or doc[thing].pos_ not in {"NOUN", "PROPN"}:
        return
    heads[thing], deps[thing] = (thing if heads[amount] == amount else heads[amount]), deps[amount]
    for k in range(len(doc)):
        if heads[k] == amount and k < thing:
            heads[k] = thing
    heads[i], deps[i] = thing, "amod"
    heads[amount], deps[amount] = i, "obl:unmarked"


def _is_second_subject(doc: Doc, i: int, heads: list[int], deps: list[str]) -> bool:
    """Whether a place behind a comma is a second subject, as the plural of the verb says: "Turkey, [Greece] agree"."""
    first = heads[i]
    places = doc[first].ent_type_ == "GPE" and doc[i].ent_type_ == "GPE"
    return places and deps[first] == "nsubj" and doc[heads[first]].tag_ == "VBP" and doc[i - 1].text == ","


def _lift_setting(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make the place or date behind a preposition that opens a sentence an oblique of its own, where a parse takes it into
    the subject behind it: "In [Washington] President Joe Biden signed the bill"."""
    subject, place = heads[i], i + 1
    if doc[place].ent_type_ not in {"GPE", "LOC", "DATE"} or doc[place].ent_iob_ != "B":
        return
    last = place
    while last + 1 < subject and doc[last + 1].ent_iob_ == "I":
        last += 1
    if last >= subject:
        return
    heads[last], deps[last] = heads[subject], "obl"
    for k in range(i, last):
        heads[k] = last
        if k > i:
            deps[k] = "compound"


def _hang_value(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang an amount on "worth", where a parse makes it a second object: "orders worth as much as [23 billion euros]"."""
    thing = heads[i]
    verb = heads[thing]
    if doc[thing].tag_ == "$":
        _lift_valued(doc, i, heads, deps)
    if deps[thing] != "obj" or thing > i:
        return
    amount = next((k for k in range(i + 1, len(doc)) if heads[k] == verb and deps[k] == "obj"), None)
    if amount is None or doc[amount].ent_type_ not in {"MONEY", ""}:
        return
    heads[amount], deps[amount] = i, "obl:unmarked"
    for k in range(i + 1, amount):
        if heads[k] == thing:
            heads[k] = amount


def _hang_level(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang an amount behind "to" on the verb, where a parse hangs it on the object: "raise spending to [2%]"."""
    thing = heads[i]
    amount = doc[i].tag_ == "$" or doc[i].lower_ in PERCENT or doc[i].ent_type_ in AMOUNTS
    if amount and deps[thing] == "obj" and heads[thing] < thing < i:
        heads[i], deps[i] = heads[thing], "obl"


def _lift_speaker(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make the name right before a reporting verb at the end its subject, where a parse makes it an apposition of the last
    thing before: "…, [Minister Ann Lee] announced"."""
    if any(heads[k] == i and deps[k].startswith("nsubj") for k in range(heads[i], len(doc))):
        return
    name = i - 1
    while name > heads[i] and is_below(name, i, heads):
        name -= 1
    while name > heads[i] and deps[name] != "appos" and heads[name] < i and heads[name] != heads[i]:
        name = heads[name]
    if deps[name] == "appos" and doc[name].pos_ == "PROPN" and name > heads[i]:
        heads[name], deps[name] = i, "nsubj"


def _lift_infinitive_subject(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make the noun between "for" and an infinitive its subject: "called for [the navy] to be equipped"."""
    verb = heads[i]
    named = [k for k in range(i + 1, verb) if heads[k] == heads[verb] and deps[k] == "obl"]
    if len(named) == 1 and any(heads[k] == verb and doc[k].lower_ == "to" for k in range(named[0], verb)):
        passive = any(heads[k] == verb and deps[k] == "aux:pass" for k in range(named[0], verb))
        heads[named[0]], deps[named[0]] = verb, "nsubj:pass" if passive else "nsubj"


def _is_counted(doc: Doc, i: int, heads: list[int], deps: list[str]) -> bool:
    """Whether a name behind something counted has a number of its own: "bought 32 jets, [Romania] 18 and Greece 40"."""
    numbered = any(heads[k] == heads[i] and deps[k] == "nummod" for k in range(heads[i]))
    after = i + 1
    return numbered and after < len(doc) and doc[after].tag_ == "CD" and heads[after] == i and deps[after] == "flat"


def _lift_particle(i: int, heads: list[int], deps: list[str]) -> None:
    """Make "over" right behind "hand" part of the verb: "handed [over] the first jet"."""
    thing = heads[i]
    if deps[thing] == "obl" and heads[thing] == i - 1:
        deps[thing] = "obj"
        heads[i], deps[i] = i - 1, "compound:prt"


def _join_subjects(doc: Doc, heads: list[int], deps: list[str]) -> None:
    """Hang a noun on the name right behind it, where a parse makes both subjects of one verb: "drone [maker] Baykar"; two
    words of one name are one subject."""
    subjects = [i for i, label in enumerate(deps) if label in {"nsubj", "nsubj:pass"}]
    for i, j in pairwise(subjects):
        if heads[i] != heads[j] or heads[i] < j or doc[j].pos_ != "PROPN" or doc[i].pos_ not in {"NOUN", "PROPN"}:
            continue
        if all(heads[k] == j for k in range(i + 1, j)):
            heads[i], deps[i] = j, "compound" if doc[i].pos_ == "PROPN" else "nmod:desc"
