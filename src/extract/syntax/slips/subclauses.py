"""Slips with clauses that hang on the wrong one: questions, participles, halves of headlines, answers."""

from extract.labels import DATES
from extract.syntax.slips.parse import Parse
from extract.syntax.slips.sign_words import sign_words, speech_verbs

PAST = frozenset({"VBN", "VBD"})
TENSED = frozenset({"VBP", "VBD", "VBZ", "MD"})
ONE, MANY = frozenset({"NN", "NNP"}), frozenset({"NNS", "NNPS"})
NUMBERS = {"VBZ": ONE, "VBP": MANY}
"""Tags of the nouns that agree with a verb."""
ASKING = frozenset({"WP", "WDT", "WRB"})


def hang_question(parse: Parse, i: int) -> None:
    """Make an indirect question right behind a verb what that verb says, where a parse hangs it as a relative clause on the
    verb's subject: "neither side has said who it [believes] was responsible"."""
    noun = parse.heads[i]
    first = next((k for k in range(noun + 1, i) if parse.words[k].tag_ in ASKING), None)
    if first is None or parse.words[first - 1].pos_ != "VERB" or parse.words[first].lower_ == "which":
        return
    verb = first - 1
    while parse.deps[noun] == "conj":
        noun = parse.heads[noun]
    if noun < verb and parse.heads[noun] == verb and parse.deps[noun].startswith("nsubj"):
        parse.hang(i, verb, "ccomp")


def free_conjunction(parse: Parse, i: int) -> None:
    """Make "that" behind a noun of saying or believing a conjunction, where a parse makes it an argument of a clause that
    leaves nothing out: "the claim that Norway [sold] the jets"."""
    noun = parse.heads[i]
    that = noun + 1
    if parse.words[noun].lemma_ not in sign_words().beliefs or that >= i or parse.words[that].lower_ != "that":
        return
    if parse.heads[that] != i or parse.deps[that] not in {"obj", "obl:unmarked"} or not parse.kids(i, "nsubj"):
        return
    if parse.deps[that] == "obl:unmarked" or any(k > i for k in parse.kids(i, "obj")):
        parse.deps[that] = "mark"
        parse.deps[i] = "acl"


def leave_relative(parse: Parse, i: int) -> None:
    """Hang a participle behind a comma on the main verb, where a parse hangs it on a relative clause before the comma that
    has none in front: "ended a dispute that dragged on, [dealing] a blow to Saab"."""
    relative = parse.heads[i]
    if parse.words[i].tag_ != "VBG" or parse.deps[relative] != "acl:relcl" or relative > i:
        return
    noun = parse.heads[relative]
    opens = min((k for k in range(noun + 1, relative) if parse.heads[k] == relative), default=relative)
    first = min((k for k in range(relative + 1, i) if parse.heads[k] == i and parse.deps[k] != "punct"), default=i)
    if parse.words[first - 1].text != "," or "," in {parse.words[k].text for k in (opens, opens - 1)}:
        return
    verb = parse.heads[noun]
    tensed = parse.words[verb].tag_ in {"VBD", "VBZ", "VBP"} and verb < noun
    if tensed and parse.deps[noun] in {"obj", "obl"} and not parse.kids(i, "mark"):
        parse.heads[i] = verb


def join_gerund(parse: Parse, i: int) -> None:
    """Coordinate a participle with the one before it, where a parse coordinates it with a relative clause between
    them: "ending a process that lasted years and [dealing] a blow to Saab"."""
    verb = parse.heads[i]
    if parse.words[i].tag_ != "VBG" or parse.words[verb].tag_ not in {"VBD", "VBZ", "VBP"} or verb > i:
        return
    if parse.deps[verb] != "acl:relcl" or parse.kids(i, "aux", "nsubj"):
        return
    governor = parse.heads[parse.heads[verb]]
    if parse.words[governor].tag_ == "VBG" and governor < verb and parse.deps[governor] in {"advcl", "acl"}:
        parse.heads[i] = governor


def give_gapped_subject(parse: Parse, i: int) -> None:
    """Make what stands between a conjunction and a participle its subject, where the passive before it lends its auxiliary:
    "7,000 people were killed and [half a million] displaced"."""
    first = parse.heads[i]
    if parse.words[i].tag_ != "VBN" or first > i or not parse.kids(first, "aux:pass"):
        return
    if not parse.kids(first, "nsubj:pass") or parse.kids(i, "nsubj", "nsubj:pass", "aux", "aux:pass"):
        return
    thing = i - 1
    if parse.heads[thing] not in {i, first} or parse.deps[thing] not in {
        "obl:unmarked",
        "conj",
        "obl",
        "nmod:unmarked",
    }:
        return
    if thing <= first or parse.types[thing] in DATES or parse.words[thing].pos_ not in {"NUM", "NOUN", "PROPN"}:
        return
    below = [k for k in range(first + 1, i) if parse.heads[k] == thing and parse.deps[k] in {"case", "cc"}]
    if any(parse.deps[k] == "case" for k in below):
        return
    start = min((k for k in range(first + 1, i) if parse.heads[k] == thing and k not in below), default=thing)
    start = min((k for k in range(first + 1, i) if parse.heads[k] == start), default=start)
    start = min(start, thing)
    if parse.words[start - 1].pos_ != "CCONJ":
        return
    parse.hang(thing, i, "nsubj:pass")
    for k in below:
        parse.heads[k] = i


def lift_gerund_subject(parse: Parse, i: int) -> None:
    """Make a gerund behind a conjunction the subject of the verb right behind it, where a parse coordinates both with what
    stands before: "but [fighting] continued"."""
    verb = i + 1
    if parse.words[i].tag_ != "VBG" or parse.words[i - 1].pos_ != "CCONJ" or verb >= len(parse):
        return
    if (
        parse.words[verb].tag_ not in {"VBD", "VBZ"}
        or parse.deps[verb] != "conj"
        or parse.heads[verb] not in {i, parse.heads[i]}
    ):
        return
    if parse.heads[verb] == i:
        parse.take_place(verb, i)
    for k in parse.kids(i):
        parse.heads[k] = verb
    parse.hang(i, verb, "nsubj")


def part_headline(parse: Parse, i: int) -> None:
    """Part the second half of a headline from the first at the semicolon, where a parse makes it an apposition: "Oslo orders
    jets; [Navy] to get ships"."""
    first = parse.heads[i]
    if first > i or all(parse.words[k].text != ";" for k in range(first + 1, i)):
        return
    top = first
    while parse.heads[top] != top and parse.words[top].pos_ != "VERB":
        top = parse.heads[top]
    verb = i + 2
    if top == first or verb >= len(parse) or parse.words[i + 1].lower_ != "to" or parse.words[verb].tag_ != "VB":
        return
    if parse.heads[i + 1] == verb:
        parse.hang(verb, top, "parataxis")
        parse.hang(i, verb, "nsubj")


def lift_answer(parse: Parse, i: int) -> None:
    """Make the clause behind the letter of a question or answer the sentence: "A: The navy has [destroyed] three mines"."""
    letter = parse.heads[i]
    if parse.deps[letter] != "root" or parse.words[letter].text not in {"A", "Q"} or letter != parse.sentences[i].start:
        return
    if letter + 1 < i and parse.words[letter + 1].text == ":":
        parse.hang(i, i, "root")
        parse.hang(letter, i, "dep")
        parse.heads[letter + 1] = letter


def join_free_relative(parse: Parse, i: int) -> None:
    """Hang a clause on the "what" that it begins with, where a parse makes that an object of the verb before and the clause
    another one: "bombed what was then [Yugoslavia]", "what it said was a [base]"."""
    verb = parse.heads[i]
    pronoun = next((k for k in range(verb + 1, i) if parse.heads[k] == verb and parse.words[k].lower_ == "what"), None)
    if pronoun is None or parse.deps[pronoun] != "obj" or parse.kids(i, "nsubj", "mark"):
        return
    said = next((k for k in range(pronoun + 1, i) if parse.heads[k] == pronoun and parse.deps[k] == "acl:relcl"), None)
    parse.hang(i, said or pronoun, "ccomp" if said else "acl:relcl")


def join_tensed(parse: Parse, i: int) -> None:
    """Coordinate a verb in the past with the one before it, where a parse coordinates it with that one's object: "had passed
    a test and [qualified] as pilots", "held hearings, [called] witnesses and left"."""
    thing = parse.heads[i]
    verb = parse.heads[thing]
    if parse.words[i].tag_ not in PAST or not verb < thing < i or parse.deps[thing] not in {"obj", "obl"}:
        return
    if parse.words[verb].tag_ not in PAST or parse.kids(i, "det", "amod", "case", "nmod", "compound"):
        return
    listed = parse.words[i - 1].text == "," and parse.words[i].tag_ == "VBD" and bool(parse.kids(i, "obj", "xcomp"))
    if (listed or parse.words[i - 1].lower_ in {"and", "but", "or"}) and parse.words[thing].pos_ in {"NOUN", "PROPN"}:
        parse.hang(i, verb, "conj")


def lift_participle_of_whole(parse: Parse, i: int) -> None:
    """Hang a participle with an agent behind a comma on the whole phrase before the comma, where a parse hangs it on what
    stands behind "of" in it: "a review of the laws, [conducted] by Ann Lee"."""
    part = parse.heads[i]
    whole = parse.heads[part]
    if (
        parse.words[i].tag_ != "VBN"
        or parse.words[i - 1].text != ","
        or parse.deps[part] != "nmod"
        or not whole < part < i
    ):
        return
    of = [parse.words[k].lower_ for k in parse.kids(part, "case")] == ["of"]
    if of and parse.words[part].pos_ == "NOUN" and parse.words[whole].pos_ == "NOUN" and parse.kids(i, "obl:agent"):
        parse.heads[i] = whole


def lift_relative_subject(parse: Parse, i: int) -> None:
    """Make a relative pronoun the subject of what somebody says in its clause, where that has none: "the ships [which]
    allies say make up the fleet"."""
    said = parse.heads[i]
    if parse.words[i].tag_ not in {"WDT", "WP"} or said < i:
        return
    if parse.deps[said] != "ccomp":
        said = next(
            (k for k in parse.kids(said, "ccomp") if k > said and parse.words[said].lemma_ in speech_verbs()), i
        )
    report = parse.heads[said]
    if not i < report < said or parse.deps[said] != "ccomp" or not parse.kids(report, "nsubj"):
        return
    helped = parse.kids(said, "aux", "aux:pass", "cop")
    tensed = any(parse.words[k].tag_ in TENSED for k in (said, *helped))
    if tensed and not parse.kids(said, "nsubj", "nsubj:pass", "mark", "expl"):
        parse.hang(i, said, "nsubj:pass" if parse.kids(said, "aux:pass") else "nsubj")


def own_subject_by_mark(parse: Parse, i: int) -> None:
    """Make an owner of a name before a possessive mark (`i`), where a parse makes it a subject beside what is owned:
    "Sandu['s] party won"."""
    owner = parse.heads[i]
    if parse.words[i].tag_ != "POS" or parse.deps[owner] not in {"nsubj", "nsubj:pass"}:
        return
    owned = next((k for k in parse.kids(parse.heads[owner], "nsubj", "nsubj:pass") if k > owner), None)
    if owned is not None and all(parse.heads[k] == owned for k in range(i + 1, owned)):
        parse.hang(owner, owned, "nmod:poss")


def near_relative(parse: Parse, i: int) -> None:
    """Hang a relative clause on the object right before its pronoun, where a parse hangs it on the subject of that verb:
    "allies back the plan, which envoys [said] would work"."""
    noun = parse.heads[i]
    verb = parse.heads[noun]
    if not noun < verb < i or not parse.deps[noun].startswith("nsubj") or parse.words[verb].pos_ != "VERB":
        return
    pronoun = next((k for k in range(verb + 1, i) if parse.words[k].tag_ in {"WDT", "WP", "WP$"}), None)
    if pronoun is None:
        return
    near = pronoun - 2 if parse.words[pronoun - 1].text == "," else pronoun - 1
    while near > verb and parse.heads[near] not in {verb, near} and parse.heads[near] > verb:
        near = parse.heads[near]
    thing = parse.words[near].pos_ in {"NOUN", "PROPN"} and parse.types[near] not in DATES
    if thing and parse.heads[near] == verb and parse.deps[near] in {"obj", "obl", "obl:agent", "xcomp"}:
        parse.heads[i] = near


def agreeing_relative(parse: Parse, i: int) -> None:
    """Hang a relative clause on the noun right before its pronoun, where the number of its verb is that of this noun and not
    of the one before: "a fee paid by yards that [build] ships", "ships of the firm, which [builds] radars"."""
    noun = parse.heads[i]
    pronoun = next((k for k in parse.kids(i, "nsubj", "nsubj:pass") if noun < k < i), None)
    if pronoun is None or parse.words[pronoun].tag_ not in {"WDT", "WP"} or parse.kids(noun, "conj"):
        return
    near = pronoun - 2 if parse.words[pronoun - 1].text == "," else pronoun - 1
    helpers = [k for k in parse.kids(i, "aux", "aux:pass", "cop") if pronoun < k]
    verb = parse.words[min(helpers, default=i)]
    if near <= noun or verb.lower_ in sign_words().unchanging:
        return
    of_verb = NUMBERS.get(verb.tag_, {"was": ONE, "were": MANY}.get(verb.lower_))
    aside = near == pronoun - 2 and parse.words[pronoun].lower_ == "which"
    if of_verb is None and aside and any(parse.words[p].lower_ == "its" for k in parse.kids(i) for p in parse.kids(k)):
        of_verb = ONE  # "designations with the UK, which [imposed] its own sanctions"
    if of_verb is None or parse.words[noun].tag_ == "CD":
        return
    if parse.words[near].tag_ in of_verb and parse.words[noun].tag_ in (MANY if of_verb is ONE else ONE):
        parse.heads[i] = near
