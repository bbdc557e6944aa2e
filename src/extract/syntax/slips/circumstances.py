"""Slips with what hangs on a noun though it says something of the event: where one spoke, on what occasion, with whom."""

from extract.syntax.slips.parse import Parse
from extract.syntax.slips.sign_words import sign_words


def lift_medium(parse: Parse, i: int) -> None:
    """Hang where somebody spoke on the verb, where a parse hangs it on the name before it: "spoke out against Oslo on
    Norwegian [television]"."""
    name = parse.heads[i]
    if name > i or not parse.types[name] or parse.words[i].lemma_.lower() not in sign_words().media:
        return
    if all(parse.words[k].lower_ not in {"on", "in", "via"} for k in parse.kids(i, "case")):
        return
    verb = parse.heads[name]
    if parse.deps[name] in {"obj", "obl"} and parse.words[verb].pos_ == "VERB":
        parse.hang(i, verb, "obl")


def hang_company(parse: Parse, i: int) -> None:
    """Hang who stands behind "together with" on the verb, where a parse hangs that on its subject: "Lee, together with [Ek],
    founded Saab". `i` is "together"."""
    subject = parse.heads[i]
    verb = parse.heads[subject]
    if parse.words[i].lower_ != "together" or not parse.deps[subject].startswith("nsubj"):
        return
    for k in parse.kids(i, "obl"):
        parse.hang(k, verb, "obl")


def hang_example(parse: Parse, i: int) -> None:
    """Hang examples at the end of a clause on what they are examples of, where a parse hangs them on the verb: "ten men were
    killed, [including] five children"."""
    example = parse.heads[i]
    verb = parse.heads[example]
    if verb > example or parse.deps[example] != "obl":
        return
    for k in (*parse.kids(verb, "obj"), *parse.kids(verb, "nsubj", "nsubj:pass")):
        if k < example and parse.words[k].tag_ in {"NNS", "NNPS", "CD"}:
            parse.hang(example, k, "nmod")
            return


def lift_occasion(parse: Parse, i: int) -> None:
    """Hang the occasion on which something was done on the verb, where a parse hangs it on the object: "killed ten rebels in
    an air [strike]"."""
    thing = parse.heads[i]
    verb = parse.heads[thing]
    if parse.words[i].lemma_ not in sign_words().occasions or parse.deps[thing] != "obj" or not verb < thing < i:
        return
    if parse.words[thing].lemma_ in sign_words().of_occasions or parse.words[verb].lemma_ in {"have", "be"}:
        return
    kids = parse.kids(i)
    case = [parse.words[k].lower_ for k in kids if parse.deps[k] == "case"]
    if case == ["in"] and any(parse.words[k].lower_ in {"a", "an"} for k in kids):
        parse.hang(i, verb, "obl")


def describe_child(parse: Parse, i: int) -> None:
    """Make whose child somebody is an apposition of that person, where a parse hangs it on the verb or on the place before
    it: "Lee was born in Oslo, the [son] of a nurse"."""
    if parse.words[i].lemma_.lower() not in sign_words().kin or parse.words[i].pos_ == "PROPN":
        return
    verb = parse.heads[i] if parse.deps[i] != "appos" else parse.heads[parse.heads[i]]
    kids = parse.kids(i)
    start = min([i, *(k for k in kids if parse.deps[k] in {"det", "amod", "nummod"})])
    whose = [k for k in kids if k > i and any(parse.words[c].lower_ == "of" for c in parse.kids(k, "case"))]
    if verb > start or not whose or parse.words[start].tag_ != "DT" or parse.words[start - 1].text != ",":
        return
    for subject in parse.kids(verb, "nsubj", "nsubj:pass"):
        if subject < verb and (parse.types[subject] == "PERSON" or parse.words[subject].lower_ in {"he", "she"}):
            parse.hang(i, subject, "appos")
            parse.deps[whose[0]] = "nmod"
