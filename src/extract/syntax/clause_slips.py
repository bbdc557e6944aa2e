"""Slips of parsers in what belongs to which clause of a sentence."""

from spacy.tokens import Doc

from extract.labels import PLACES

TIME_MARKS = frozenset({"before", "after", "since", "while", "until", "because", "although", "though", "unless"})
NOMINAL = frozenset(
    {"nmod", "obj", "obl", "conj", "appos", "compound", "iobj", "nsubj", "nsubj:pass", "xcomp", "obl:agent"}
)
REACH = 12
"""Words between a subject and the predicate that lacks one."""
VERBS = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB"})


def lift_clause(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang a clause with a conjunction of time or reason on the verb, where a parse hangs it on the last noun: "the first
    such move by Trump since he [returned]"."""
    marked = any(heads[k] == i and deps[k] == "mark" and doc[k].lower_ in TIME_MARKS for k in range(heads[i] + 1, i))
    if not marked or heads[i] > i:
        return
    host = heads[i]
    while deps[host] in NOMINAL and heads[host] != host:
        host = heads[host]
    if doc[host].pos_ in {"VERB", "AUX"}:
        heads[i], deps[i] = host, "advcl"


def hang_on_main_verb(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang what stands between the comma behind a participle and the main verb on that verb: "The council, headed by Lee, on
    [Thursday] approved the plan"."""
    participle = heads[i]
    host = heads[participle]
    if not deps[participle].startswith("acl") or not host < participle < i:
        return
    first = min((k for k in range(participle + 1, i) if heads[k] == i), default=i)
    verb = i + 1
    while verb < len(doc) and deps[verb] in {"advmod", "aux", "aux:pass"}:
        verb += 1
    if (
        verb == len(doc)
        or doc[verb].tag_ not in VERBS
        or deps[verb] in {"amod", "compound"}
        or doc[first - 1].text != ","
    ):
        return
    subjects = [k for k in range(verb) if heads[k] == verb and deps[k].startswith("nsubj")]
    if subjects == [host] or not subjects:
        heads[i] = verb


def give_subject(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make a noun without a preposition between a conjunction and its predicate the subject that the clause lacks: "as
    [Secretary] of State Lee was in Seoul"."""
    if deps[i] != "obl" or any(heads[k] == i and deps[k] == "case" for k in range(heads[i], i)):
        return
    for clause in range(i + 1, min(len(doc), i + REACH)):
        if heads[clause] != heads[i] or deps[clause] != "advcl":
            continue
        below = [k for k in range(heads[i], clause) if heads[k] == clause]
        marks = [k for k in below if deps[k] in {"mark", "case"} and k < i]
        helped = any(deps[k] in {"cop", "aux", "aux:pass"} and k > i for k in below)
        if marks and helped and not any(deps[k].startswith("nsubj") for k in below):
            heads[i], deps[i], deps[marks[0]] = clause, "nsubj", "mark"
        return


def head_multiple(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make what is multiplied the head of a multiple, where a parse makes it an object of its own: "at 12 times the
    [speed] of sound"."""
    first = min((k for k in range(heads[i] + 1, i) if heads[k] == i), default=i)
    times = first - 1
    if any(heads[k] == i and deps[k] == "case" for k in range(first, i)):
        return
    if times < 1 or doc[times].lower_ != "times" or heads[times] != heads[i] or doc[times - 1].tag_ != "CD":
        return
    deps[i] = deps[times]
    heads[times], deps[times] = i, "nmod:unmarked"
    for k in range(times):
        if heads[k] == times and deps[k] == "case":
            heads[k] = i


def lift_governor(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make the main verb of what a parse hangs as a relative clause on a noun inside the participle before it: a relative
    clause has a pronoun or a subject ("people briefed on the talks [said]")."""
    noun = heads[i]
    participle = heads[noun]
    if noun > i or doc[i].tag_ != "VBD" or not participle < noun or deps[noun] not in {"obl", "obj", "obl:agent"}:
        return
    if doc[participle].tag_ not in {"VBD", "VBN"} or any(heads[k] == i and deps[k] != "advmod" for k in range(noun, i)):
        return
    subject = next((k for k in range(participle) if heads[k] == participle and deps[k].startswith("nsubj")), None)
    between = range(subject + 1, participle) if subject is not None else ()
    if subject is None or any(heads[k] == participle and deps[k].startswith("aux") for k in between):
        return
    heads[i], deps[i] = (i if heads[participle] == participle else heads[participle]), deps[participle]
    heads[subject], deps[subject] = i, "nsubj"
    heads[participle], deps[participle] = subject, "acl"
    for k in range(i + 1, len(doc)):
        if heads[k] in {participle, noun}:
            heads[k] = i


def lift_second_verb(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """The same where a parse coordinates the participle `i` with the verb behind it, which has no subject: "people briefed
    on the talks [said]"."""
    verb = heads[i]
    if verb < i or doc[i].tag_ not in {"VBD", "VBN"} or doc[verb].tag_ != "VBD":
        return
    below = [k for k in range(verb) if heads[k] == i]
    subject = next((k for k in below if k < i and deps[k].startswith("nsubj")), None)
    linked = any(
        heads[k] in {i, verb} and deps[k] in {"cc", "nsubj", "nsubj:pass"} and k != subject for k in range(i, verb)
    )
    if subject is not None and not linked and not any(deps[k].startswith("aux") for k in below):
        heads[subject], deps[subject] = verb, "nsubj"
        heads[i], deps[i] = subject, "acl"


def join_participle(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Coordinate two participles, where a parse coordinates the second with the object of the first: "killing one person
    and [wounding] 15". Where that object is a gerund itself, the second has to have an object of its own."""
    thing = heads[i]
    verb = heads[thing]
    if doc[i].tag_ != "VBG" or doc[verb].tag_ != "VBG" or not verb < thing < i or deps[thing] != "obj":
        return
    behind = range(i + 1, len(doc))
    if doc[thing].tag_ != "VBG" or any(heads[k] in {i, thing} and deps[k] in {"obj", "obl"} for k in behind):
        heads[i] = verb


def leave_dateline(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Take a place before a dash out of the sentence that has a subject behind it: "[KYIV], Aug. 21 — Ukraine has begun"."""
    verb = heads[i]
    dash = next((k for k in range(i + 1, min(verb, i + REACH)) if doc[k].text in {"—", "–", "--", "-"}), None)
    if dash is None or not doc[i].is_upper or doc[i].ent_type_ not in PLACES:
        return
    if any(heads[k] == verb and deps[k].startswith(("nsubj", "ccomp")) for k in range(dash + 1, verb)):
        deps[i] = "parataxis"
