"""Slips of parsers around names: who holds an office, and how far a coordination of names reaches."""

from extract.labels import AMOUNTS
from extract.syntax.slips.parse import Parse
from extract.syntax.slips.sign_words import is_below, is_office, offices, sign_words, speech_verbs

FINITE_PLURAL = frozenset({"VBP"})
REACH = 30
"""Words behind a recipient in which an object is looked for."""
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def lift_holder(parse: Parse, i: int) -> None:
    """Make a person's name the head of the office before it, where a parse hangs it on the office or inside what the office
    is of: "the deputy commander of the navy [Lee] believes"."""
    if parse.types[i] != "PERSON" or parse.inside[i] or parse.heads[i] > i:
        return
    for k in range(parse.heads[i], i):
        inner = next((n for n in range(k + 1, i) if parse.heads[n] == parse.heads[i] and parse.deps[n] == "nmod"), None)
        if parse.heads[k] == i and parse.deps[k] == "case" and inner is not None:
            parse.heads[k] = inner  # "Secretary [of] State Antony Blinken"
        elif parse.heads[k] == i and parse.deps[k] in {"case", "det"}:
            return
    office = _office_around(parse, i)
    if office is None or office == i - 1:
        return
    parse.take_place(i, office)
    parse.hang(office, i, "nmod:desc")
    for k in parse.kids(office, "case", "cc"):
        if k < office:
            parse.heads[k] = i  # "spoke [with] Minister of Defence Ann Lee"
    last = i
    while last + 1 < len(parse) and parse.inside[last + 1]:
        last += 1
        parse.hang(last, i, "flat")
    for k in parse.behind(last):
        if parse.heads[k] == office:
            parse.heads[k] = i


def part_names(parse: Parse, i: int) -> None:
    """Coordinate two names with a conjunction between, where a parse makes one of them: "RTX and Lockheed [Martin]"."""
    name = parse.heads[i]
    link = next((k for k in range(name + 1, i) if parse.words[k].tag_ == "CC" and not parse.types[k]), None)
    if link is not None and parse.types[name] and parse.types[i] == parse.types[name]:
        parse.deps[i] = "conj"
        if not is_below(parse, i, link):
            parse.heads[link] = i


def lift_preposition(parse: Parse, i: int) -> None:
    """Hang a preposition on the phrase behind it, where a parse hangs it on the name that ends it: "a job [for] Pentagon
    official Ann Lee"."""
    kind = parse.heads[i]
    if parse.types[i] != "PERSON" or kind != i - 1 or parse.kids(kind, "case"):
        return
    for k in parse.kids(i, "case"):
        if k < kind:
            parse.heads[k] = kind


def join_parts(parse: Parse, i: int) -> None:
    """Hang a part of a name on the part before it, where a parse hangs both on one word: "at Second [Thomas Shoal]"."""
    first = i
    while parse.inside[first]:
        first -= 1
    before = [
        k for k in range(first, i) if parse.heads[k] == parse.heads[i] and parse.deps[k] not in {"det", "case", "punct"}
    ]
    if before and not first <= parse.heads[i] <= i:
        parse.hang(i, before[0], "flat")


def hang_marked(parse: Parse, i: int) -> None:
    """Hang a name on the participle behind its hyphen, where a parse makes it an object: "boarded the [Panama]-flagged
    tanker"."""
    participle = i + 2
    if participle >= len(parse) or parse.words[i + 1].text != "-" or parse.words[participle].tag_ != "VBN":
        return
    noun = parse.heads[participle]
    if parse.deps[participle] != "amod" or noun < participle or parse.heads[i] == participle or i in parse.kids(noun):
        return
    for k in parse.kids(i):
        if k < i and parse.deps[k] in {"det", "case", "amod"}:
            parse.heads[k] = noun
    parse.hang(i, participle, "compound")


def hang_told(parse: Parse, i: int) -> None:
    """Hang who is told on the verb of telling, where a parse hangs them on what they hear: "told the [BBC] he had none"."""
    said = parse.heads[i]
    verb = parse.heads[said]
    if not verb < i < said or parse.deps[said] != "ccomp" or parse.words[verb].lemma_ != "tell":
        return
    if not parse.kids(verb, "obj", "iobj") and any(i < k < said for k in parse.kids(said, "nsubj")):
        parse.heads[i] = verb


def join_hyphen(parse: Parse, i: int) -> None:
    """Make what stands before a hyphen a part of the noun behind it, where a parse makes both objects: "a [T]-shirt"."""
    noun = i + 2
    if noun >= len(parse) or parse.words[i + 1].tag_ != "HYPH" or parse.heads[noun] != parse.heads[i]:
        return
    if parse.deps[noun] == parse.deps[i]:
        for k in parse.kids(i):
            parse.heads[k] = noun
        parse.hang(i, noun, "compound")


def lift_name(parse: Parse, i: int) -> None:
    """Make the name of a thing or organisation the head of the common noun right before it: "leased the frigate [HMS
    Richmond]", "the arms maker [Rheinmetall] signed"."""
    kind, first = parse.heads[i], i
    while parse.inside[first]:
        first -= 1
    if parse.deps[i] == "conj" and kind != first - 1 and parse.heads[first - 1] != i:
        kind = first - 1  # "the destroyer HMS Diamond and the frigate [HMS Richmond]", of two names coordinated
    beside = parse.deps[i] == "nmod" and first > 0 and parse.heads[first - 1] == kind
    if beside and parse.deps[first - 1] == "nmod" and not parse.kids(i, "case"):
        kind = first - 1  # "papers from the arms maker [Saab]", both of the papers
    if kind != first - 1 or kind < 0 or parse.words[i].pos_ != "PROPN" or is_below(parse, kind, i):
        return
    several = parse.types[i] == "PERSON" and parse.words[kind].tag_ == "NNS" and bool(parse.kids(i, "conj"))
    if parse.types[i] not in {"WEAPON", "ORG"} and not several:  # "the ministers Ann [Lee] and Bo Ek"
        return
    if parse.words[kind].tag_ not in {"NN", "NNS"} or parse.types[kind] not in {"", parse.types[i]}:
        return
    parse.take_place(i, kind)
    for k in parse.kids(kind):
        if k > i and k < len(parse) and parse.inside[k] and all(parse.inside[i + 1 : k]):
            parse.hang(k, i, "flat")
        elif k > i or parse.deps[k] in {"case", "cc", "mark"}:
            parse.heads[k] = i
    parse.hang(kind, i, "nmod:desc")


def describe_owner(parse: Parse, i: int) -> None:
    """Hang the common noun right before an owner's name on the name, where a parse makes both owners or subjects: "the
    [company] Saab's jets"."""
    governor, name = parse.heads[i], i + 1
    if name >= governor or parse.words[i].tag_ != "NN" or not parse.types[name] or parse.inside[name] or parse.types[i]:
        return
    while parse.deps[name] != "nmod:poss" and name + 1 < governor and parse.inside[name + 1]:
        name += 1
    owned = parse.heads[name]
    both = owned == governor if parse.deps[i] == "nmod:poss" else parse.heads[owned] == governor and owned < governor
    if not both or parse.deps[name] != "nmod:poss" or parse.words[name].pos_ != "PROPN":
        return
    for k in parse.kids(i, "case", "det"):
        parse.heads[k] = name
    parse.hang(i, name, "nmod:desc")


def _office_around(parse: Parse, i: int) -> int | None:
    """The office whose phrase with "of" ends right before `i` and holds the head of `i`."""
    office = parse.heads[i]
    while (
        parse.deps[office] in {"nmod", "compound", "flat", "amod"}
        and parse.heads[office] < i
        and parse.heads[office] != office
    ):
        if is_office(parse, office) and parse.deps[office] == "nmod":
            break
        office = parse.heads[office]
    if not is_office(parse, office) or parse.types[office] or office > i:
        return None
    of = office + 1 < i and parse.words[office + 1].lower_ in {"of", "for"} and is_below(parse, office + 1, office)
    inside = (parse.words[k].pos_ != "PUNCT" and is_below(parse, k, office) for k in range(office + 1, i))
    return office if of and all(inside) else None


def agree(parse: Parse, i: int) -> None:
    """Coordinate the last name of a subject with the subject, where a parse coordinates it with a name inside and the verb
    is plural: "The agency under the ministry and [KNDS] have signed"."""
    if parse.words[i].pos_ != "PROPN":
        return
    subject = parse.heads[i]
    while parse.deps[subject] in {"nmod", "appos", "conj", "flat"} and parse.heads[subject] < subject:
        subject = parse.heads[subject]
    verb = parse.heads[subject]
    if (
        parse.deps[subject] not in SUBJECTS
        or subject == parse.heads[i]
        or verb < i
        or parse.words[subject].tag_ not in {"NN", "NNP"}
    ):
        return
    named = bool(parse.types[subject]) or parse.words[subject].pos_ == "PROPN"
    own = any(parse.heads[k] == subject and parse.deps[k] == "conj" for k in range(subject, i))
    words = (verb, *(k for k in range(i, verb) if parse.heads[k] == verb and parse.deps[k].startswith(("aux", "cop"))))
    if (
        named
        and not own
        and any(parse.words[k].tag_ in FINITE_PLURAL or parse.words[k].lower_ == "were" for k in words)
    ):
        parse.heads[i] = subject


def join_offices(parse: Parse, i: int) -> None:
    """Coordinate a second office with the one behind the name, where a parse coordinates it with the name though the verb is
    singular: "Ann Lee, director of the institute, and [chairman] of the council, says"."""
    holder = parse.heads[i]
    if parse.types[holder] != "PERSON" or parse.types[i] == "PERSON" or not is_office(parse, i):
        return
    office = next((k for k in range(i - 1, holder, -1) if parse.heads[k] == holder and parse.deps[k] == "appos"), None)
    if office is None or any(parse.types[k] == "PERSON" for k in parse.kids(i)):
        return
    verb = parse.heads[holder]
    words = [parse.words[k] for k in (verb, *parse.kids(verb, "aux", "aux:pass", "cop"))]
    singular = any(w.tag_ == "VBZ" or w.lower_ == "was" for w in words)
    plural = any(w.tag_ == "VBP" or w.lower_ == "were" for w in words)
    if singular or not (plural or parse.kids(i, "det")):
        parse.heads[i] = office


def lift_person(parse: Parse, i: int) -> None:
    """Hang a person on the office before it, where a parse hangs the name on whose office it is: "a spokesman for Saab,
    [Bo] Ek"."""
    owner = parse.heads[i]
    office = parse.heads[owner]
    if parse.types[i] != "PERSON" or parse.types[owner] in {"PERSON", ""} or parse.deps[owner] != "nmod":
        return
    while parse.deps[office] == "nmod" and parse.heads[office] < office and not is_office(parse, office):
        office = parse.heads[office]
    if office < owner < i and is_office(parse, office):
        parse.heads[i] = office


def join_holders(parse: Parse, i: int) -> None:
    """Coordinate a name with the office of the person before it, where a parse coordinates it with that person's name:
    "by the director Ann Lee and [Bo Ek]"; a name right before it without a link is a part of it ("[KNDS] chief Bo Ek")."""
    holder = parse.heads[i]
    if parse.words[i].pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return
    later = next(
        (k for k in range(i + 1, min(len(parse), i + 6)) if parse.heads[k] == holder and parse.deps[k] == "conj"), None
    )
    if later is not None and _is_part_of(parse, i, later):
        parse.hang(i, later, "compound" if parse.types[i] else "nmod:desc")
        for k in range(holder, i):
            if parse.heads[k] == i and parse.deps[k] in {"cc", "punct"}:
                parse.heads[k] = later
        i = later
    if parse.words[i].pos_ != "PROPN":
        return
    office = parse.heads[holder]
    one = parse.deps[holder] == "appos" and parse.types[holder] == "PERSON" and office == holder - 1
    if one and parse.words[office].tag_ in {"NN", "NNP"} and is_office(parse, office):
        parse.heads[i] = office


def make_object(parse: Parse, i: int) -> None:
    """Make an object of a recipient `i` where nothing is received: "commanded [forces] in Europe", but "told reporters"."""
    verb = parse.heads[i]
    if parse.types[i] in AMOUNTS:
        parse.deps[i] = "obj"
        return
    thing = next((k for k in parse.kids(verb, "obj") if k > i), None)
    if thing is not None and parse.deps[i + 1] == "cc" and is_below(parse, i + 1, thing):
        parse.deps[i] = "obj"  # "will not send [Patriots] or S-300 missiles to Kyiv"
        parse.hang(thing, i, "conj")
        return
    named = thing is not None and parse.types[thing] == parse.types[i + 1] == "ORG"
    if thing is not None and named and parse.words[i].pos_ == "NOUN" and all(parse.inside[i + 2 : thing + 1]):
        parse.hang(i, thing, "nmod:desc")  # "bought the radar [maker] Weibel"
        return
    if parse.words[verb].lemma_ in speech_verbs() | sign_words().receivable or parse.deps[verb] == "acl":
        return
    near = range(verb + 1, min(len(parse), i + REACH))
    if not any(parse.heads[k] == verb and parse.deps[k] in {"obj", "ccomp", "xcomp", "obl:unmarked"} for k in near):
        parse.deps[i] = "obj"


def own(parse: Parse, i: int) -> None:
    """Hang "whose" on the noun behind it, where a parse makes it an object: "[whose] radar protects the city"."""
    if parse.words[i].tag_ != "WP$":
        return
    owned = i + 1
    while (
        owned + 1 < len(parse)
        and parse.heads[owned] > owned
        and parse.deps[owned] in {"compound", "amod", "nummod", "flat"}
    ):
        owned = parse.heads[owned]
    if owned < len(parse) and parse.words[owned].pos_ in {"NOUN", "PROPN"} and parse.heads[i] == parse.heads[owned]:
        parse.hang(i, owned, "nmod:poss")


def _is_part_of(parse: Parse, i: int, person: int) -> bool:
    """Whether the token `i` and the name `person` behind it are one phrase: whose chief somebody is, or what they are."""
    if parse.types[person] != "PERSON" or any(
        parse.words[k].pos_ in {"PUNCT", "CCONJ", "ADP"} for k in range(i + 1, person)
    ):
        return False
    titled = is_office(parse, i) and person == i + 1
    return titled or parse.types[i] in {"ORG", "GPE", "NORP"}


def near_name(parse: Parse, i: int) -> None:
    """Hang a person's name on the noun right before it, where a parse makes it an apposition of what that is a part of:
    "cartoons of the Prophet [Mohammed]"."""
    title = i - 1
    if parse.types[i] != "PERSON" or parse.inside[i] or parse.words[title].tag_ not in {"NN", "NNP"}:
        return
    if parse.heads[title] == parse.heads[i] and parse.heads[i] < title and parse.deps[title] in {"nmod", "obl"}:
        parse.hang(i, title, "flat")


def near_office(parse: Parse, i: int) -> None:
    """Hang a person's name behind a comma on the office right before it, where a parse hangs it on what that is a part of:
    "the murder of the general, [Ann Lee]"."""
    office = i - 2
    if parse.types[i] != "PERSON" or parse.inside[i] or parse.words[i - 1].text != ",":
        return
    if (
        parse.heads[office] == parse.heads[i] < office
        and parse.deps[office] == "nmod"
        and parse.words[office].lemma_ in offices()
        and parse.words[parse.heads[i]].lemma_ not in offices()
    ):
        parse.heads[i] = office


def describe_under(parse: Parse, i: int) -> None:
    """Make "Under" a part of the office behind it and that the title of the person behind, where a parse takes it for a
    preposition: "said [Under] Secretary of the Treasury Ann Lee"."""
    office = i + 1
    if parse.words[i].text != "Under" or parse.words[office].text != "Secretary" or parse.heads[i] != office:
        return
    parse.hang(i, office, "compound")
    named = (k for k in parse.kids(parse.heads[office]) if k > office and parse.types[k] == "PERSON")
    person = next(named, None)
    if person is not None and parse.deps[office] in {"obl", "nmod"}:
        parse.hang(office, person, "nmod:desc")


def join_states(parse: Parse, i: int) -> None:
    """Coordinate two states with a comma between before a noun, where a parse makes one an apposition, as headlines leave
    out the conjunction: "US, [UK] forces strike"."""
    first = parse.heads[i]
    noun = parse.heads[first]
    if parse.types[i] != "GPE" or parse.types[first] != "GPE" or parse.deps[first] != "compound" or noun != i + 1:
        return
    if first == i - 2 and parse.words[i - 1].text == "," and parse.words[noun].tag_ == "NNS":
        parse.hang(i, first, "conj")
