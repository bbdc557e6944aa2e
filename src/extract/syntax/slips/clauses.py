"""Slips of parsers in what belongs to which clause of a sentence."""

from extract.labels import PLACES
from extract.syntax.slips.parse import Parse
from extract.syntax.slips.sign_words import is_below, pledges, sign_words

TIME_MARKS = frozenset({"before", "after", "since", "while", "until", "because", "although", "though", "unless"})
NOMINAL = frozenset(
    {"nmod", "obj", "obl", "conj", "appos", "compound", "iobj", "nsubj", "nsubj:pass", "xcomp", "obl:agent"}
)
REACH = 12
"""Words between a subject and the predicate that lacks one."""
HELPING = frozenset({"aux", "aux:pass", "cop", "advmod"})
LONGEST_PLACE = 4
"""Words of the name of a place with which a text opens."""
VERBS = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB"})
ARGUMENTS = frozenset({"obj", "iobj", "obl", "obl:agent"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def lift_clause(parse: Parse, i: int) -> None:
    """Hang a clause with a conjunction of time or reason on the verb, where a parse hangs it on the last noun: "the first
    such move by Trump since he [returned]"."""
    marked = any(
        parse.heads[k] == i and parse.deps[k] == "mark" and parse.words[k].lower_ in TIME_MARKS
        for k in range(parse.heads[i] + 1, i)
    )
    if not marked or parse.heads[i] > i:
        return
    host = parse.heads[i]
    while parse.deps[host] in NOMINAL and parse.heads[host] != host:
        host = parse.heads[host]
    if parse.words[host].pos_ in {"VERB", "AUX"}:
        parse.hang(i, host, "advcl")


def hang_on_main_verb(parse: Parse, i: int) -> None:
    """Hang what stands between the comma behind a participle and the main verb on that verb: "The council, headed by Lee, on
    [Thursday] approved the plan"."""
    participle = parse.heads[i]
    host = parse.heads[participle]
    if not parse.deps[participle].startswith("acl") or not host < participle < i:
        return
    first = next((k for k in range(participle + 1, i) if parse.heads[k] == i), i)
    verb = i + 1
    while verb < len(parse) and parse.deps[verb] in {"advmod", "aux", "aux:pass"}:
        verb += 1
    if (
        verb == len(parse)
        or parse.words[verb].tag_ not in VERBS
        or parse.deps[verb] in {"amod", "compound"}
        or parse.words[first - 1].text != ","
    ):
        return
    subjects = [k for k in parse.before(verb) if parse.heads[k] == verb and parse.deps[k].startswith("nsubj")]
    if subjects == [host] or not subjects:
        parse.heads[i] = verb


def give_subject(parse: Parse, i: int) -> None:
    """Make a noun without a preposition between a conjunction and its predicate the subject that the clause lacks: "as
    [Secretary] of State Lee was in Seoul", "after two [bombers], including a Tu-95, entered the zone"."""
    if parse.deps[i] != "obl" or "advcl" not in parse.deps[i + 1 : i + REACH]:
        return
    if any(parse.heads[k] == i and parse.deps[k] == "case" for k in range(parse.heads[i], i)):
        return
    for clause in range(i + 1, min(len(parse), i + REACH)):
        if parse.deps[clause] != "advcl" or not is_below(parse, parse.heads[i], parse.heads[clause]):
            continue
        below = [k for k in range(parse.heads[i], clause) if parse.heads[k] == clause]
        marks = [k for k in below if parse.deps[k] in {"mark", "case"} and k < i]
        helped = any(parse.deps[k] in {"cop", "aux", "aux:pass"} and k > i for k in below)
        if (
            marks
            and (helped or parse.words[clause].tag_ in {"VBD", "VBZ"})
            and not any(parse.deps[k].startswith("nsubj") for k in below)
        ):
            parse.heads[i], parse.deps[i], parse.deps[marks[0]] = clause, "nsubj", "mark"
        return


def head_multiple(parse: Parse, i: int) -> None:
    """Make what is multiplied the head of a multiple (`i`, "times"), where a parse makes it an object of its own: "at 12
    [times] the speed of sound"."""
    verb, first = parse.heads[i], i + 1
    if first not in parse.behind(i) or parse.words[i - 1].tag_ != "CD":
        return
    thing = first if parse.heads[first] == verb else parse.heads[first]
    if thing < first or parse.heads[thing] != verb or parse.deps[thing] not in {"obj", "obl"} or verb > i:
        return
    if any(parse.heads[k] == thing and (k < i or parse.deps[k] == "case") for k in range(verb + 1, thing)):
        return
    parse.deps[thing] = parse.deps[i]
    parse.hang(i, thing, "nmod:unmarked")
    for k in parse.before(i):
        if parse.heads[k] == i and parse.deps[k] == "case":
            parse.heads[k] = thing


def lift_governor(parse: Parse, i: int) -> None:
    """Make the main verb of what a parse hangs as a relative clause on a noun inside the participle before it: a relative
    clause has a pronoun or a subject ("people briefed on the talks [said]")."""
    noun = parse.heads[i]
    participle = parse.heads[noun]
    if (
        noun > i
        or parse.words[i].tag_ != "VBD"
        or not participle < noun
        or parse.deps[noun] not in {"obl", "obj", "obl:agent"}
    ):
        return
    if parse.words[participle].tag_ not in {"VBD", "VBN"} or any(
        parse.heads[k] == i and parse.deps[k] != "advmod" for k in range(noun, i)
    ):
        return
    subject = next(
        (k for k in parse.before(participle) if parse.heads[k] == participle and parse.deps[k].startswith("nsubj")),
        None,
    )
    between = range(subject + 1, participle) if subject is not None else ()
    if subject is None or any(parse.heads[k] == participle and parse.deps[k].startswith("aux") for k in between):
        return
    parse.take_place(i, participle)
    parse.hang(subject, i, "nsubj")
    parse.hang(participle, subject, "acl")
    for k in parse.behind(i):
        if parse.heads[k] in {participle, noun}:
            parse.heads[k] = i


def lift_second_verb(parse: Parse, i: int) -> None:
    """The same where a parse coordinates the participle `i` with the verb behind it, which has no subject: "people briefed
    on the talks [said]"."""
    verb = parse.heads[i]
    if verb < i or parse.words[i].tag_ not in {"VBD", "VBN"} or parse.words[verb].tag_ != "VBD":
        return
    below = [k for k in parse.before(verb) if parse.heads[k] == i]
    subject = next((k for k in below if k < i and parse.deps[k].startswith("nsubj")), None)
    linked = any(
        parse.heads[k] in {i, verb} and parse.deps[k] in {"cc", "nsubj", "nsubj:pass"} and k != subject
        for k in range(i, verb)
    )
    if subject is not None and not linked and not any(parse.deps[k].startswith("aux") for k in below):
        parse.hang(subject, verb, "nsubj")
        parse.hang(i, subject, "acl")


def join_participle(parse: Parse, i: int) -> None:
    """Coordinate two participles, where a parse coordinates the second with the object of the first: "killing one person
    and [wounding] 15". Where that object is a gerund itself, the second has to have an object of its own."""
    thing = parse.heads[i]
    verb = parse.heads[thing]
    if (
        parse.words[i].tag_ != "VBG"
        or parse.words[verb].tag_ != "VBG"
        or not verb < thing < i
        or parse.deps[thing] != "obj"
    ):
        return
    behind = parse.behind(i)
    if parse.words[thing].tag_ != "VBG" or any(
        parse.heads[k] in {i, thing} and parse.deps[k] in {"obj", "obl"} for k in behind
    ):
        parse.heads[i] = verb


def leave_dateline(parse: Parse, i: int) -> None:
    """Take a place before a dash out of the sentence that has a subject behind it: "[KYIV], Aug. 21 — Ukraine has
    begun", "[Lisbon] – The navy has received"."""
    verb = parse.heads[i]
    opens = i - parse.sentences[i].start < LONGEST_PLACE
    if parse.types[i] not in PLACES or not (opens or parse.words[i].text.isupper()):
        return
    dash = next((k for k in range(i + 1, min(verb, i + REACH)) if parse.words[k].text in {"—", "–", "--", "-"}), None)
    if dash is not None and any(
        parse.heads[k] == verb and parse.deps[k].startswith(("nsubj", "ccomp")) for k in range(dash + 1, verb)
    ):
        parse.deps[i] = "parataxis"


def join_past(parse: Parse, i: int) -> None:
    """Coordinate a verb in the past that has an object with the verb before it, where a parse takes it for a participle in a
    list of three: "would have paid the fee, [trained] the crew and built a pier"; a passive participle has no object."""
    verb = parse.heads[i]
    if parse.words[i].tag_ not in {"VBN", "VBD"} or verb > i or parse.words[i - 1].text != ",":
        return
    if not parse.kids(i, "obj") or parse.kids(i, "mark", "aux", "aux:pass", "nsubj", "nsubj:pass"):
        return
    later = [
        k for k in parse.behind(i) if parse.heads[k] in {verb, i} and parse.deps[k] == "conj" and parse.kids(k, "cc")
    ]
    if later and parse.words[later[0]].tag_ in {"VBN", "VBD"} and parse.words[verb].tag_ in {"VBN", "VBD"}:
        parse.hang(i, verb, "conj")


def lower_complement(parse: Parse, i: int) -> None:
    """Hang a complement on the second of two verbs, where a parse hangs it on the first though the second stands between and
    has no other: "neither confirmed nor ruled out [buying] missiles"."""
    first = parse.heads[i]
    between = [k for k in parse.kids(first, "conj") if first < k < i and parse.words[k].pos_ == "VERB"]
    if parse.words[i].pos_ != "VERB":
        return
    if between and not parse.kids(between[-1], "obj", "xcomp", "ccomp", "obl"):
        parse.hang(i, between[-1], "xcomp")


def loosen_clause(parse: Parse, i: int) -> None:
    """Make an adverbial of a clause with a conjunction of time or reason that a parse takes for what is said: "Lee said on
    Wednesday, a day after gunmen [attacked] a convoy"."""
    if any(parse.words[k].lower_ in TIME_MARKS for k in parse.kids(i, "mark")):
        parse.deps[i] = "advcl"


def hang_span(parse: Parse, i: int) -> None:
    """Hang a length of time on the conjunction behind it, which it says more of, and not on the clause: "two [days] after he
    left"."""
    mark = i + 1
    if (
        mark < len(parse)
        and parse.words[mark].lower_ in {"after", "before"}
        and parse.heads[mark] == parse.heads[i] > i
    ):
        parse.hang(i, mark, "obl:unmarked")


def leave_proposal(parse: Parse, i: int) -> None:
    """Hang a clause with a subject and a tense of its own beside a proposal, where a parse takes it into what is proposed:
    "proposed that the council meet, but Chile [has] refused", "insists that it be signed; Oslo [objects]"."""
    proposal = parse.heads[i] if parse.deps[i] == "ccomp" else parse.heads[parse.heads[i]]
    if parse.words[proposal].lemma_ not in sign_words().proposing:
        return
    first = next((k for k in parse.kids(proposal, "ccomp") if proposal < k < i), None)
    if first is None or parse.heads[i] not in {proposal, first}:
        return
    words = (i, *parse.kids(i, "aux", "cop", "aux:pass"))
    tensed = any(parse.words[k].tag_ in {"VBZ", "VBD", "VBP", "MD"} for k in words)
    apart = any(parse.words[k].text == ";" or parse.words[k].lower_ in {"but", "yet"} for k in range(first, i))
    if tensed and apart and parse.kids(i, "nsubj", "nsubj:pass") and not parse.kids(i, "mark"):
        parse.hang(i, proposal, "conj" if parse.kids(i, "cc") else "parataxis")


def lift_relative(parse: Parse, i: int) -> None:
    """Hang a relative clause on what a length of time is said of, where a parse hangs it on that: "an extension of five
    years, to which Oslo [agreed]"."""
    span = parse.heads[i]
    thing = parse.heads[span]
    if parse.types[span] != "DATE" or parse.deps[span] != "nmod" or not thing < span < i:
        return
    pronouns = [
        k for k in range(span, i) if parse.words[k].tag_ in {"WDT", "WP"} and parse.heads[k] in {i, *parse.kids(i)}
    ]
    if pronouns and not any(parse.words[k].lower_ in {"in", "during", "over"} for k in parse.kids(pronouns[0], "case")):
        parse.heads[i] = thing


def _is_one_of_verbs(parse: Parse, i: int) -> bool:
    """Whether a participle before a bare plural stands behind a comma or conjunction in a list whose other members are verbs
    with objects."""
    noun = parse.heads[i]
    thing = parse.heads[noun]
    verb = parse.heads[thing]
    if noun != i + 1 or parse.words[noun].tag_ != "NNS" or parse.words[i - 1].lower_ not in {",", "and"}:
        return False
    if parse.words[verb].tag_ != "VBD" or parse.deps[thing] != "obj" or len(parse.kids(noun, "amod", "det")) > 1:
        return False
    others = [k for k in range(verb + 1, parse.sentences[i].stop) if parse.deps[k] == "conj" and parse.heads[k] == verb]
    return any(parse.words[k].tag_ == "VBD" and parse.kids(k, "obj", "xcomp") for k in others)


def free_verb(parse: Parse, i: int) -> None:
    """Make a verb of a participle between a conjunction and a counted noun, where a parse makes it an attribute, which would
    follow the number, or between verbs: "attacked a convoy and [wounded] three officers", "cut jobs, [closed] plants and
    sold Kockums"."""
    noun = parse.heads[i]
    thing = parse.heads[noun]
    verb = parse.heads[thing]
    if parse.words[i].tag_ not in {"VBN", "VBD"} or parse.deps[noun] != "conj" or not verb < thing < i < noun:
        return
    linked = parse.words[i - 1].lower_ in {"and", "or"} and parse.heads[i - 1] == noun
    counted = linked and parse.words[i + 1].tag_ in {"CD", "DT"} and parse.words[verb].tag_ in {"VBD", "VBN"}
    if counted or _is_one_of_verbs(parse, i):
        parse.hang(i, verb, "conj")
        parse.hang(noun, i, "obj")
        parse.heads[i - 1] = i


def hang_on_participle(parse: Parse, i: int) -> None:
    """Hang a date between a participle of the subject and the comma before the verb on the participle: "results published
    this [week], showed"."""
    verb = parse.heads[i]
    if i > verb or parse.types[i] != "DATE" or parse.words[i + 1].text != ",":
        return
    if any(parse.heads[k] != verb or parse.deps[k] not in HELPING for k in range(i + 2, verb)):
        return
    participle = next((k for k in range(i - 1, parse.sentences[i].start, -1) if parse.deps[k] == "acl"), None)
    if participle is None or parse.words[participle].tag_ != "VBN":
        return
    host = parse.heads[participle]
    while parse.deps[host] == "nmod" and parse.heads[host] < host:
        host = parse.heads[host]
    subject = parse.heads[host] == verb and parse.deps[host].startswith("nsubj")
    if subject and all(parse.words[k].text != "," for k in range(participle, i)):
        parse.heads[i] = participle


def hang_on_pledge(parse: Parse, i: int) -> None:
    """Hang an infinitive on what is offered or promised right before it, where a parse makes it a purpose of the clause:
    "declined an offer from Oslo to [pay]"."""
    if parse.words[i].tag_ != "VB" or parse.heads[i] > i:
        return
    mark = next((k for k in parse.kids(i, "mark") if parse.words[k].lower_ == "to"), None)
    thing = next((k for k in parse.kids(parse.heads[i], "obj") if k < i and parse.words[k].lemma_ in pledges()), None)
    if mark is not None and thing is not None and all(is_below(parse, k, thing) for k in range(thing + 1, mark)):
        parse.hang(i, thing, "acl")


def lower_object(parse: Parse, i: int) -> None:
    """Hang a second object on the verb right before it, where a parse hangs it on one above that has its own: "held talks
    after Lee met [Ek]"."""
    above = parse.heads[i]
    if "obj" not in parse.deps[above + 1 : i]:
        return
    first = next((k for k in range(above + 1, i) if parse.heads[k] == i), i)
    verb = first - 1
    if verb <= above or parse.words[verb].pos_ != "VERB" or parse.kids(verb, "obj") or not is_below(parse, verb, above):
        return
    if any(above < k < verb for k in parse.kids(above, "obj")) and not is_below(parse, verb, i):
        parse.heads[i] = verb


def part_clause(parse: Parse, i: int) -> None:
    """Make the name between a conjunction and a verb in a tense (`i`) its subject, where a parse coordinates the name with
    one before and leaves the verb without: "buys jets from Spain and Tata [will make] parts"."""
    main = parse.heads[i]
    helpers = parse.kids(i, "aux", "aux:pass", "cop")
    first = min([i, *(k for k in helpers if k < i)])
    start = first - 1
    while start > 0 and parse.inside[start]:
        start -= 1
    name = next((k for k in range(start, first) if not start <= parse.heads[k] < first), start)
    if (
        start < 1
        or parse.words[first].tag_ not in FINITE
        or parse.kids(i, "nsubj", "nsubj:pass", "mark")
        or main > name
    ):
        return
    links, other = parse.kids(name, "cc"), parse.heads[name]
    if not main < other < name or parse.deps[name] != "conj" or not links or not parse.types[name]:
        return
    if parse.heads[other] != main or parse.deps[other] not in ARGUMENTS or parse.kids(name, "case"):
        return
    if any(parse.words[k].lower_ == "between" for k in parse.kids(other, "case")):
        return
    if any(not is_below(parse, k, name) for k in range(links[-1], first)):
        return
    for k in links:
        parse.heads[k] = i
    parse.hang(name, i, "nsubj:pass" if parse.kids(i, "aux:pass") else "nsubj")
    parse.deps[i] = "conj"
