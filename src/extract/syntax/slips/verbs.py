"""Slips of parsers that lose the verb of a clause: taken for an attribute, for a relative clause, for an infinitive."""

from extract.labels import ACTORS
from extract.syntax.slips.parse import Parse
from extract.syntax.slips.sign_words import is_office, sign_words, speech_verbs

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PAST = frozenset({"VBN", "VBD"})
SINGULAR_BE = frozenset({"is", "was", "'s", "’s"})
CLAUSAL = frozenset({"advcl", "obl", "obl:unmarked", "advmod", "punct", "parataxis"})
"""Labels of what hangs on a verb rather than on its object."""


def lift_attribute(parse: Parse, i: int) -> None:
    """Make the verb of a clause out of a participle before a noun that has a subject: "Germany [donated] tanks"."""
    noun = parse.heads[i]
    if parse.words[i].tag_ not in PAST or i > noun or "nsubj" not in {parse.deps[k] for k in parse.kids(i) if k < i}:
        return
    parse.take_place(i, noun)
    parse.hang(noun, i, "obj")


def lift_progressive(parse: Parse, i: int) -> None:
    """Make a present participle behind "is" the verb of several things, which "is" could not be said of: "the jet is
    [exceeding] expectations"."""
    noun, helper = parse.heads[i], i - 1
    if parse.words[i].tag_ != "VBG" or parse.words[noun].tag_ != "NNS" or parse.words[helper].lower_ not in SINGULAR_BE:
        return
    before = [k for k in parse.kids(noun) if k < helper]
    copula = parse.heads[helper] == noun and parse.deps[helper] == "cop"
    helps = parse.heads[helper] == i and parse.deps[helper] == "aux"
    if not (copula or helps) or any(parse.deps[k] == "expl" for k in before):
        return
    if parse.deps[noun] == "conj" or any(parse.deps[k] == "nsubj" for k in before):
        parse.take_place(i, noun)
        for k in parse.kids(noun):
            if k < helper or parse.deps[k] in CLAUSAL:
                parse.heads[k] = i
        parse.hang(helper, i, "aux")
        parse.hang(noun, i, "obj")


def lift_dead(parse: Parse, i: int) -> None:
    """Hang "dead" right behind a verb on it, where a parse makes it an attribute of the object: "shot [dead] two men"."""
    noun, verb = parse.heads[i], i - 1
    if parse.deps[noun] == "nummod":
        noun = parse.heads[noun]
    if parse.words[i].lower_ == "dead" and parse.heads[noun] == verb and parse.words[verb].lemma_ in {"shoot", "gun"}:
        parse.hang(i, verb, "xcomp")


def lift_agent(parse: Parse, i: int) -> None:
    """Make somebody behind "by" (`i`) the agent of a passive, where a parse hangs them on the gerund behind it: "was banned
    from selling jets [by] the government"."""
    agent = parse.heads[i]
    gerund = parse.heads[agent]
    verb = parse.heads[gerund]
    if parse.deps[agent] != "obl" or parse.words[gerund].tag_ != "VBG" or parse.words[verb].tag_ not in PAST:
        return
    if not verb < gerund < agent or parse.kids(agent, "case") != [i]:
        return
    somebody = is_office(parse, agent) or any(parse.types[k] in ACTORS for k in (agent, *parse.kids(agent)))
    kids = parse.kids(verb)
    passive = any(parse.deps[k] == "aux:pass" for k in kids)
    if somebody and passive and all(parse.deps[k] != "obl:agent" for k in kids):
        parse.hang(agent, verb, "obl:agent")


def lift_participle(parse: Parse, i: int) -> None:
    """Make the participle between a name and a noun without an article the predicate of a sentence that has no other."""
    noun, name = parse.heads[i], i - 1
    if parse.words[i].tag_ not in PAST or i > noun or parse.deps[i] != "amod" or parse.deps[noun] != "root":
        return
    before = [k for k in parse.before(noun) if parse.heads[k] == noun and k != i]
    named = (
        name >= 0
        and parse.words[name].pos_ == "PROPN"
        and parse.heads[name] == noun
        and parse.deps[name] in {"compound", "nsubj"}
    )
    if not named or parse.words[noun].tag_ != "NNS" or any(k > i and parse.deps[k] == "det" for k in before):
        return
    kids = parse.kids(noun)
    if any(parse.words[k].tag_ in FINITE and (k < noun or parse.deps[k] != "conj") for k in (noun, *kids)):
        return
    for k in kids:
        second = parse.deps[k] == "conj" and parse.words[k].tag_ in PAST
        clause = k > noun and (
            second or parse.deps[k] in {"punct", "obl", "advmod", "advcl", "parataxis"} or _has_mark(parse, k)
        )
        if k != i and (clause or k < i):
            parse.hang(k, i, "advcl" if parse.deps[k] == "acl" else parse.deps[k])
    parse.deps[name] = "nsubj"
    for k in parse.before(name):
        if parse.heads[k] == i and parse.deps[k] in {"compound", "det", "amod", "nmod"}:
            parse.heads[k] = name
    parse.hang(i, i, "root")
    parse.hang(noun, i, "obj")


def _has_mark(parse: Parse, i: int) -> bool:
    return parse.deps[i] == "acl" and bool(parse.kids(i, "mark"))


def lift_message(parse: Parse, i: int) -> None:
    """Hang a clause with the conjunction "that" and a subject of its own on the verb, where it hangs on whom one tells:
    "promised voters that the base would stay"."""
    told = parse.heads[i]
    if not _is_addressed(parse, told):
        return
    kids = [k for k in range(told, i) if parse.heads[k] == i]
    conjunction = any(parse.deps[k] == "mark" and parse.words[k].lower_ == "that" for k in kids)
    if conjunction and any(parse.deps[k].startswith("nsubj") for k in kids):
        parse.hang(i, parse.heads[told], "ccomp")


def _is_addressed(parse: Parse, i: int) -> bool:
    """Whether `i` is somebody that something is said to."""
    return parse.deps[i] == "iobj" or (
        parse.deps[i] == "obj" and parse.words[parse.heads[i]].lemma_ in sign_words().addressing
    )


def lift_main_verb(parse: Parse, i: int) -> None:
    """Make a verb with a tense the head of its sentence, where a parse hangs it as a relative clause on a name that has no
    other verb: such a clause would have a pronoun or a subject ("Yerevan [accused] Moscow of failing")."""
    name = parse.heads[i]
    if parse.deps[name] != "root" or parse.words[i].tag_ not in FINITE:
        return
    before = [k for k in parse.before(i) if parse.heads[k] == i]
    if (
        parse.words[name].pos_ != "PROPN"
        or name > i
        or any(parse.words[k].pos_ != "ADV" and parse.deps[k] not in {"aux", "advmod"} for k in before)
    ):
        return
    if any(parse.words[k].text in {",", "(", "–", "—", ":"} for k in range(name, i)):
        return
    for k in parse.behind(i):
        if parse.heads[k] == name and parse.deps[k] not in {"flat", "appos", "compound"}:
            parse.heads[k] = i
    parse.hang(i, i, "root")
    parse.hang(name, i, "nsubj")


def lift_headline(parse: Parse, i: int) -> None:
    """Make the infinitive `i` the head of a headline whose only other parts are its subject and marks: "Taiwan to buy
    jets". A longer text before it, or a verb with a tense, is no such headline."""
    name = parse.heads[i]
    if parse.words[i].tag_ != "VB" or parse.deps[name] not in {"root", "ccomp"}:
        return
    proper = parse.words[name].pos_ == "PROPN" and any(
        parse.heads[k] == i and parse.words[k].lower_ == "to" for k in range(name, i)
    )
    others = [k for k in parse.kids(name) if k > name and k != i]
    if not proper or any(parse.deps[k] not in {"flat", "appos", "conj", "punct", "parataxis"} for k in others):
        return
    for k in parse.kids(name):
        if k > i:
            parse.heads[k] = i
    parse.take_place(i, name)
    parse.hang(name, i, "nsubj")


def lift_reported_headline(parse: Parse, i: int) -> None:
    """Make the infinitive `i` of a headline what a source behind its comma says: "Taiwan to [buy] missiles, report says"."""
    name = parse.heads[i]
    says = parse.heads[name]
    if parse.words[i].tag_ != "VB" or parse.deps[name] != "nsubj" or parse.words[says].lemma_ not in speech_verbs():
        return
    own = [k for k in parse.kids(says, "nsubj") if k != name]
    comma = next((k for k in range(says - 1, i, -1) if parse.words[k].text == ","), None)
    if len(own) != 1 or comma is None or not i < comma < own[0] < says or parse.words[name + 1].lower_ != "to":
        return
    parse.hang(i, says, "ccomp")
    parse.hang(name, i, "nsubj")


def lift_multiplied(parse: Parse, i: int) -> None:
    """Make a participle behind "have more than" the verb of its clause: "orders have more than [doubled] since May"."""
    if parse.words[i].tag_ != "VBN" or parse.words[i - 1].lower_ != "than":
        return
    helper = i - 3
    if helper < 0 or parse.words[helper].lemma_ != "have" or parse.deps[helper].startswith("aux"):
        return
    parse.take_place(i, helper)
    for k in parse.kids(helper):
        parse.heads[k] = i
    parse.hang(helper, i, "aux")


def lower_participle(parse: Parse, i: int) -> None:
    """Hang a participle on the object right before it, where a parse makes it a complement that its verb does not take:
    "will replace the jets [flown] since 1989"."""
    verb, thing = parse.heads[i], i - 1
    if (
        parse.words[i].tag_ != "VBN"
        or parse.words[verb].lemma_ in sign_words().complemented
        or parse.kids(i, "mark", "aux:pass")
    ):
        return
    if parse.heads[thing] == verb and parse.deps[thing] == "obj" and verb < thing:
        parse.hang(i, thing, "acl")


def lower_acting(parse: Parse, i: int) -> None:
    """Make "acting" part of the title of who is behind it: "met [acting] President Ann Lee"."""
    if parse.words[i].lower_ != "acting" or parse.deps[i] == "amod" or i + 1 >= len(parse):
        return
    if not is_office(parse, i + 1):
        return
    person = next(
        (k for k in parse.behind(i) if parse.heads[k] == i and parse.deps[k] in {"obj", "xcomp", "ccomp"}), None
    )
    if person is None:
        return
    parse.hang(person, parse.heads[i], "obj" if parse.deps[i] == "xcomp" else parse.deps[i])
    parse.hang(i, person, "amod")
    for k in parse.kids(i):
        parse.heads[k] = person


def lift_state(parse: Parse, i: int) -> None:
    """Make an adjective behind the object of "leave" what the verb says of it, where a parse makes it part of the object:
    "left 12 soldiers [dead] in Kabul"."""
    thing = parse.heads[i]
    if thing > i or parse.deps[thing] != "obj" or parse.words[thing].tag_ == "CD":
        return
    verb = parse.heads[thing]
    if verb < thing and parse.words[verb].lemma_ == "leave":
        parse.hang(i, verb, "xcomp")


def make_active(parse: Parse, i: int) -> None:
    """Make the subject of a verb in the past with an object of its own an active one: "[rebels] killed the envoy"."""
    verb = parse.heads[i]
    if (
        parse.words[verb].tag_ == "VBD"
        and i < verb
        and parse.kids(verb, "obj")
        and not parse.kids(verb, "aux:pass", "aux")
    ):
        parse.deps[i] = "nsubj"


def go_on(parse: Parse, i: int) -> None:
    """Make a gerund behind "go on", "keep on" and "carry on" what the verb goes on with, and "on" its particle: "went on
    [shelling] the port"."""
    verb, mark = parse.heads[i], i - 1
    if parse.words[i].tag_ != "VBG" or verb != i - 2 or parse.words[verb].lemma_ not in {"go", "keep", "carry"}:
        return
    if parse.words[mark].lower_ == "on" and parse.heads[mark] == i:
        parse.hang(mark, verb, "compound:prt")
        parse.deps[i] = "xcomp"


def hang_blame(parse: Parse, i: int) -> None:
    """Hang what somebody is accused of on the verb, where a parse hangs it on the last noun of who that is: "accused men in
    the army of [shelling] the town"."""
    thing = parse.heads[i]
    while parse.deps[thing] in {"nmod", "conj"} and parse.heads[thing] < thing:
        thing = parse.heads[thing]
    verb = parse.heads[thing]
    if parse.words[verb].lemma_ not in sign_words().blaming or parse.deps[thing] != "obj" or not verb < thing < i:
        return
    if any(parse.words[k].lower_ == "of" for k in parse.kids(i, "mark")):
        parse.hang(i, verb, "advcl")


def join_state(parse: Parse, i: int) -> None:
    """Make an adjective behind a bare number part of what somebody leaves: "left [6 dead] in Kabul"."""
    verb, number = parse.heads[i], i - 1
    if parse.words[verb].lemma_ != "leave" or parse.words[i].tag_ != "JJ" or parse.words[number].tag_ != "CD":
        return
    if parse.heads[number] == verb and parse.deps[number] == "obj":
        for k in parse.kids(i, "obl"):
            parse.heads[k] = verb
        parse.hang(i, number, "amod")


def join_label(parse: Parse, i: int) -> None:
    """Make the noun right before a verb its subject, where a parse hangs both beside the name that opens the line: "Reuters:
    [Rebels] killed two men"."""
    noun, name = i - 1, parse.heads[i]
    if parse.deps[noun] != "parataxis" or parse.heads[noun] != name or name >= noun:
        return
    if parse.words[i].tag_ not in {"VBD", "VBZ", "VBP"} or parse.words[noun].pos_ not in {"NOUN", "PROPN"}:
        return
    if not parse.kids(i, "nsubj", "nsubj:pass"):
        parse.hang(noun, i, "nsubj")


def lift_used(parse: Parse, i: int) -> None:
    """Make "used" before an infinitive its auxiliary: "he used to [live] in Riga"."""
    used = parse.heads[i]
    if (
        parse.words[used].lower_ != "used"
        or parse.words[used].tag_ != "VBD"
        or not used < i
        or parse.words[i].tag_ != "VB"
    ):
        return
    mark = next((k for k in parse.kids(i, "mark") if parse.words[k].lower_ == "to"), None)
    if mark is None or mark != used + 1 or parse.kids(used, "obj", "aux:pass"):
        return
    parse.take_place(i, used)
    for k in parse.kids(used):
        parse.heads[k] = i
    parse.hang(used, i, "aux")
    parse.hang(mark, used, "fixed")


def near_verb(parse: Parse, i: int) -> None:
    """Hang what stands right behind the second of two verbs on that one, where a parse hangs it on the first: "was fined or
    sent to [prison]"."""
    first, second = parse.heads[i], i - 1
    if first > i:
        return
    while second > first and i in (parse.heads[second], parse.heads[parse.heads[second]]):
        second -= 1
    if parse.deps[second] != "conj" or parse.heads[second] != first or not first < second < i - 1:
        return
    if parse.words[second].pos_ == parse.words[first].pos_ == "VERB":
        parse.heads[i] = second
