"""Slips of parsers in coordinations, and in what stands behind them."""

from itertools import pairwise

from spacy.lang.lex_attrs import is_quote

from extract.labels import DATES, PLACES
from extract.syntax.slips.parse import Parse
from extract.syntax.slips.sign_words import is_below, is_office, offices

PLACED = PLACES | DATES
FAR_PART = 5
"""A part of a name that stands this many words before the rest of it may be none."""
REACH = 40
"""Words behind the second thing of a list in which the last one is looked for."""
PAST = frozenset({"VBN", "VBD"})
OF_CLAUSES = frozenset({"based", "given", "compared"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
NAME_PARTS = frozenset({"compound", "amod", "nmod", "nmod:poss", "flat", "nummod"})


def _join_list(parse: Parse, i: int) -> None:
    """Coordinate the name `i` with the things before and behind it, where a parse makes it an apposition: "the Rafale, [the
    Gripen] and the F-16"; an apposition would end with a comma."""
    first = parse.heads[i]
    if first >= i or not parse.words[i].text[:1].isupper() or "conj" not in parse.deps[i + 1 : i + REACH]:
        return
    near = range(i + 1, min(len(parse), i + REACH))
    later = next((k for k in near if parse.heads[k] == first and parse.deps[k] == "conj"), None)
    if later is None:
        return
    link = next((k for k in range(i + 1, later) if parse.heads[k] == later and parse.deps[k] == "cc"), None)
    opens = min(k for k in range(first + 1, i + 1) if k == i or (parse.heads[k] == i and parse.deps[k] != "punct"))
    named = parse.words[first].text[:1].isupper() or parse.types[first]
    if (
        link is not None
        and named
        and parse.words[opens - 1].text == ","
        and all(parse.words[k].text != "," for k in range(i, link))
    ):
        parse.deps[i] = "conj"


def join_link(parse: Parse, i: int) -> None:
    """Slips that a conjunction `i` shows."""
    join_holder(parse, i)
    join_names(parse, i)


def join_holder(parse: Parse, i: int) -> None:
    """Hang both offices of a person on the name, where a parse coordinates the first office with the person: "Foreign
    [Minister] and Deputy Prime Minister Antonio Tajani". `i` is the conjunction's "cc"."""
    second = parse.heads[i]
    if parse.types[second] == "PERSON":
        second = next(
            (k for k in range(i + 1, second) if parse.heads[k] == second and parse.deps[k] == "nmod:desc"), second
        )
    if offices().isdisjoint((parse.words[second].lower_, parse.words[second].lemma_)):
        return
    holder = parse.heads[second] if parse.deps[second] == "nmod:desc" else _name_behind(parse, second)
    if (
        holder is None
        or holder < second
        or parse.types[holder] not in {"PERSON", ""}
        or parse.words[holder].pos_ != "PROPN"
    ):
        return
    first = _office_before(parse, i)
    if first is None or first == holder:
        return
    same_place = (
        parse.heads[first] == parse.heads[holder]
        and parse.deps[first] == parse.deps[holder]
        and parse.heads[first] > holder
    )
    if not (
        same_place or parse.heads[holder] == first or (parse.heads[second] == first and parse.heads[holder] == second)
    ):
        return
    if not same_place:
        parse.take_place(holder, first)
    for k in parse.kids(first):
        if k > second and k != holder:
            parse.heads[k] = holder
    parse.hang(first, holder, "nmod:desc")
    parse.hang(second, first, "conj")
    parse.heads[i] = second


def _name_behind(parse: Parse, i: int) -> int | None:
    """The name right behind an office that a parse makes an apposition of it."""
    behind = i + 1
    return (
        behind if behind < len(parse) and parse.heads[behind] == i and parse.deps[behind] in {"appos", "flat"} else None
    )


def _office_before(parse: Parse, link: int) -> int | None:
    """An office without an article that ends right before the conjunction."""
    i = link - 1
    if (
        i < 0
        or parse.words[i].tag_ not in {"NN", "NNP"}
        or not is_office(parse, i)
        or not parse.words[i].text[:1].isupper()
    ):
        return None
    determined = any(parse.heads[k] == i and parse.words[k].pos_ in {"DET", "PRON"} for k in parse.before(i))
    return None if determined or parse.types[i] else i


def join_names(parse: Parse, i: int) -> None:
    """Coordinate the names on both sides of a conjunction that a parse hangs inside the second one, so that the first is a
    part of it: "[Hyundai Rotem] and Poland's Armaments Agency signed". `i` is the "cc"; without an article or owner behind
    it both may be parts of what follows ("Labor and Likud members")."""
    second = parse.heads[i]
    opens = i + 1 < len(parse) and (parse.deps[i + 1] in {"det", "nmod:poss"} or _owns(parse, i))
    if not opens or parse.words[i].pos_ != "CCONJ" or not parse.words[i].text.isalpha():
        return
    chain = [second]
    while parse.deps[chain[-1]] in NAME_PARTS and parse.heads[chain[-1]] > i:
        chain.append(parse.heads[chain[-1]])
    if any(parse.deps[k] == "conj" for k in chain):
        return
    first = i - 1
    while first >= 0 and parse.heads[first] < first and parse.deps[first] in NAME_PARTS:
        first = parse.heads[first]
    if (
        first < 0
        or parse.heads[first] not in chain
        or parse.deps[first] not in {"compound", "nmod:poss"}
        or parse.words[first].pos_ != "PROPN"
    ):
        return
    whole = parse.heads[first]
    parse.take_place(first, whole)
    parse.heads[whole], parse.deps[whole], parse.heads[i] = first, "conj", whole
    for k in parse.before(first):
        if parse.heads[k] == whole:
            parse.heads[k] = first


def _owns(parse: Parse, link: int) -> bool:
    """Whether the phrase behind a conjunction begins with an owner of several words: "and South Korea's navy"."""
    owner = parse.heads[link + 1]
    return owner < len(parse) - 1 and parse.deps[owner] == "nmod:poss" and parse.words[owner + 1].tag_ == "POS"


def hang_agent(parse: Parse, i: int) -> None:
    """Hang an agent on its participle, where a parse hangs it on the place or date between them, and what follows the
    agent with it: "assembled in Gliwice by [Bumar], a part of PGZ", "founded after Russia's invasion by [friends]". `i` is
    "by"."""
    agent = parse.heads[i]
    if parse.words[i].lower_ != "by":
        return
    place = parse.heads[agent]
    verb = parse.heads[place]
    if parse.deps[agent] != "nmod" or not verb < place < i < agent or not parse.deps[place].startswith("obl"):
        return
    passive = any(parse.heads[k] == verb and parse.deps[k] == "aux:pass" for k in parse.before(verb)) or parse.deps[
        verb
    ].startswith("acl")
    done_by_owner = any(parse.heads[k] == place and parse.deps[k] == "nmod:poss" for k in range(verb, place))
    if (
        parse.words[verb].tag_ not in {"VBN", "VBD"}
        or not passive
        or not (parse.types[place] in PLACED or done_by_owner)
    ):
        return
    for k in parse.behind(agent):
        if parse.heads[k] == place:
            parse.heads[k] = agent
    parse.hang(agent, verb, "obl:agent")


def free_bound(parse: Parse, i: int) -> None:
    """Make "up to" a part of the number behind it, where a parse makes "up" a particle: "covers [up to] 300 tanks"."""
    number = i + 2
    if parse.words[i].lower_ != "up" or number >= len(parse):
        return
    if parse.words[i + 1].lower_ != "to" or parse.words[number].tag_ not in {"CD", "$"}:
        return
    parse.hang(i, number, "advmod")
    parse.hang(i + 1, i, "fixed")


def hang_start(parse: Parse, i: int) -> None:
    """Make a preposition of "starting" and "beginning" before a date: "will be delivered [starting in] 2028"."""
    if parse.words[i].lower_ not in {"starting", "beginning"}:
        return
    below = [k for k in parse.kids(i) if parse.deps[k] != "punct"]
    if (
        not below
        and i + 2 < len(parse)
        and parse.deps[i + 1] == "case"
        and parse.heads[parse.heads[i + 1]] == parse.heads[i]
    ):
        below = [parse.heads[i + 1]]
    if len(below) != 1 or below[0] < i or parse.types[below[0]] not in DATES:
        return
    date, clause = below[0], parse.heads[i]
    while (
        parse.deps[clause] in {"acl", "advcl"} and parse.words[clause].tag_ == "VBG" and parse.heads[clause] != clause
    ):
        clause = parse.heads[clause]
    parse.hang(date, clause, "obl")
    parse.hang(i, date, "case")
    for k in parse.kids(i):
        parse.heads[k] = date


def head_amount(parse: Parse, i: int) -> None:
    """Make a noun behind an amount the head of both, where a parse makes it a part of the amount: "$6.5 bn tank
    [contract]"."""
    amount = parse.heads[i]
    if parse.words[amount].tag_ != "$" or i < amount:
        return
    between = range(amount + 1, i)
    if any(
        parse.deps[k] == "case"
        or (parse.words[k].pos_ in {"ADP", "DET", "PUNCT", "CCONJ"} and parse.words[k].text != "-")
        for k in between
    ):
        return
    parse.take_place(i, amount)
    parse.hang(amount, i, "compound")
    for k in parse.kids(amount):
        numeral = k in between and parse.deps[k] in {"nummod", "compound"} and parse.words[k].tag_ == "CD"
        if k != i and not numeral:
            parse.heads[k] = i


def hang_on_enough(parse: Parse, i: int) -> None:
    """Hang an infinitive on the quality that is enough for it, where a parse hangs it on the verb: "remains strong [enough]
    to hold the town"."""
    quality = parse.heads[i]
    if i + 1 not in parse.behind(i) or parse.deps[i + 1] != "mark" or parse.words[quality].pos_ != "ADJ":
        return
    verb = parse.heads[i + 1]
    same = parse.heads[quality] == parse.heads[verb] and parse.deps[quality] == "xcomp" and parse.deps[verb] == "advcl"
    if same and parse.words[verb].tag_ == "VB":
        parse.hang(verb, quality, "advcl")


def hang_participle(parse: Parse, i: int) -> None:
    """Hang a participle on the object right before it, where a parse hangs it on the verb: "closes the gap [left] by
    them"; "based on" and the like tell of the clause."""
    clause, thing = parse.heads[i], i - 1
    if parse.words[i].tag_ not in PAST or parse.words[i].lower_ in OF_CLAUSES:
        return
    while thing > clause and is_quote(parse.words[thing].text):
        thing -= 1
    bare = not any(k < i or parse.deps[k] in {"obj", "nsubj", "nsubj:pass"} for k in parse.kids(i))
    if parse.heads[thing] == clause and parse.deps[thing] == "obj" and bare:
        parse.hang(i, thing, "acl")


def lift_subject(parse: Parse, i: int) -> None:
    """Make a name the subject of the verb behind it, where a parse takes it into a name behind the verb: no noun has a verb
    between its parts ("[Rotem] and the agency signed a contract for Panther tanks")."""
    if parse.heads[i] - i < FAR_PART:
        return
    verbs = (
        k
        for k in range(i + 1, parse.heads[i])
        if parse.words[k].tag_ in FINITE and not parse.deps[k].startswith(("aux", "cop"))
    )
    verb = next(verbs, None)
    inside = (
        i > 0 and parse.words[i - 1].pos_ in {"ADP", "PUNCT"} and parse.words[i - 1].text not in {",", "--", "–", "—"}
    )
    named_with_others = any(parse.words[k].lower_ == "including" for k in range(max(0, i - 3), i))
    if (
        verb is None
        or inside
        or named_with_others
        or parse.deps[verb] == "conj"
        or parse.words[i].pos_ not in {"NOUN", "PROPN"}
    ):
        return
    taken = any(parse.heads[k] == verb and parse.deps[k].startswith("nsubj") for k in parse.before(verb))
    if not taken and not is_below(parse, verb, i):
        parse.hang(i, verb, "nsubj")


def free_number(parse: Parse, i: int) -> None:
    """Make a number behind a verb its object, where a parse counts with it what the next verb has: "sunk [two] and killed
    four sailors"."""
    counted, verb = parse.heads[i], i - 1
    if counted - i < 3 or parse.words[i + 1].pos_ != "CCONJ" or parse.words[verb].pos_ != "VERB":
        return
    following = parse.heads[i + 1]
    if not i < following < counted or parse.heads[following] != verb or parse.deps[following] != "conj":
        return
    parse.hang(i, verb, "obj")
    if parse.heads[counted] == verb:
        parse.heads[counted] = following


def join_apposed(parse: Parse, i: int) -> None:
    """Coordinate a name that is no apposition of what stands before it, and what has a conjunction of its own."""
    if parse.words[i].pos_ == "PROPN" and (_is_counted(parse, i) or _is_second_subject(parse, i)):
        parse.deps[i] = "conj"
    else:
        _join_list(parse, i)


def _is_counted(parse: Parse, i: int) -> bool:
    """Whether a name behind something counted has a number of its own: "bought 32 jets, [Romania] 18 and Greece 40"."""
    after, thing = i + 1, parse.heads[i]
    return (
        after < len(parse)
        and parse.words[after].tag_ == "CD"
        and parse.heads[after] == i
        and parse.deps[after] == "flat"
        and any(parse.heads[k] == thing and parse.deps[k] == "nummod" for k in parse.before(thing))
    )


def _is_second_subject(parse: Parse, i: int) -> bool:
    """Whether a place behind a comma is a second subject, as the plural of the verb says: "Turkey, [Greece] agree"."""
    first = parse.heads[i]
    places = parse.types[first] == "GPE" and parse.types[i] == "GPE"
    return (
        places
        and parse.deps[first] == "nsubj"
        and parse.words[parse.heads[first]].tag_ == "VBP"
        and parse.words[i - 1].text == ","
    )


def own_by_mark(parse: Parse, i: int) -> None:
    """Make an owner of the noun before a possessive mark (`i`), where a parse makes it a part of a name."""
    if parse.words[i].tag_ == "POS" and parse.deps[parse.heads[i]] == "compound":
        parse.deps[parse.heads[i]] = "nmod:poss"


def join_subjects(parse: Parse) -> None:
    """Hang a noun on the name right behind it, where a parse makes both subjects of one verb: "drone [maker] Baykar"; two
    words of one name are one subject."""
    subjects = [i for i, label in enumerate(parse.deps) if label in {"nsubj", "nsubj:pass"}]
    for i, j in pairwise(subjects):
        if (
            parse.heads[i] != parse.heads[j]
            or parse.heads[i] < j
            or parse.words[j].pos_ != "PROPN"
            or parse.words[i].pos_ not in {"NOUN", "PROPN"}
        ):
            continue
        if all(parse.heads[k] == j for k in range(i + 1, j)):
            parse.hang(i, j, "compound" if parse.words[i].pos_ == "PROPN" else "nmod:desc")


def join_amount(parse: Parse, i: int) -> None:
    """Coordinate an amount with the counted object before it, where its own phrase with the same preposition shows that it
    is one more object: "sent six tanks to Oslo and [two] to Riga", "lent $2 billion to Oslo, [$1 billion] to Riga"."""
    if parse.words[i].tag_ not in {"CD", "$"} or parse.words[i - 1].lower_ not in {",", "and", "but"}:
        return
    if parse.types[i] == "DATE":
        return
    last = max(parse.kids(i, "nummod", "compound"), default=i)
    mark = max(i, last) + 1
    if mark >= len(parse) or parse.deps[mark] != "case" or parse.words[mark].lower_ == "of":
        return
    verb = parse.heads[i]
    while parse.heads[verb] != verb and parse.words[verb].pos_ != "VERB":
        verb = parse.heads[verb]
    things = [k for k in parse.kids(verb, "obj", "nsubj:pass") if k < i and _is_amount(parse, k)]
    own, word = parse.heads[mark], parse.words[mark].lower_
    if not things or own <= mark or i in (things[-1], own):
        return
    first = [k for h in (verb, things[-1]) for k in parse.kids(h, "obl", "nmod") if things[-1] < k < i]
    if any(parse.words[c].lower_ == word for k in first for c in parse.kids(k, "case")):
        parse.hang(i, things[-1], "conj")
        parse.hang(own, i, "nmod")
        for k in (i - 1, i - 2):
            if parse.deps[k] in {"cc", "punct"} and parse.words[k].lower_ in {",", "and", "but"}:
                parse.heads[k] = i


def _is_amount(parse: Parse, i: int) -> bool:
    """Whether a noun has a number, or is an amount of money."""
    return parse.words[i].tag_ in {"$", "CD"} or bool(parse.kids(i, "nummod"))
