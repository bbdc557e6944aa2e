"""Slips of parsers in coordinations, and in what stands behind them."""

from spacy.tokens import Doc

from extract.labels import DATES, PLACES
from extract.syntax.slip_words import is_office, offices

PLACED = PLACES | DATES
FAR_PART = 5
"""A part of a name that stands this many words before the rest of it may be none."""
REACH = 40
"""Words behind the second thing of a list in which the last one is looked for."""
OF_CLAUSES = frozenset({"based", "given", "compared"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
NAME_PARTS = frozenset({"compound", "amod", "nmod", "nmod:poss", "flat", "nummod"})


def join_list(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Coordinate the name `i` with the things before and behind it, where a parse makes it an apposition: "the Rafale, [the
    Gripen] and the F-16"; an apposition would end with a comma."""
    first = heads[i]
    near = range(i + 1, min(len(doc), i + REACH))
    later = next((k for k in near if heads[k] == first and deps[k] == "conj"), None)
    if later is None or first >= i or not doc[i].text[:1].isupper():
        return
    link = next((k for k in range(i + 1, later) if heads[k] == later and deps[k] == "cc"), None)
    opens = min(k for k in range(first + 1, i + 1) if k == i or (heads[k] == i and deps[k] != "punct"))
    named = doc[first].text[:1].isupper() or doc[first].ent_type_
    if link is not None and named and doc[opens - 1].text == "," and all(doc[k].text != "," for k in range(i, link)):
        deps[i] = "conj"


def join_link(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Slips that a conjunction `i` shows."""
    join_holder(doc, i, heads, deps)
    join_names(doc, i, heads, deps)


def join_holder(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang both offices of a person on the name, where a parse coordinates the first office with the person: "Foreign
    [Minister] and Deputy Prime Minister Antonio Tajani". `i` is the conjunction's "cc"."""
    second = heads[i]
    if doc[second].ent_type_ == "PERSON":
        second = next((k for k in range(i + 1, second) if heads[k] == second and deps[k] == "nmod:desc"), second)
    holder = heads[second] if deps[second] == "nmod:desc" else _name_behind(doc, second, heads, deps)
    if not {doc[second].lower_, doc[second].lemma_} & offices():
        return
    if holder is None or holder < second or doc[holder].ent_type_ not in {"PERSON", ""} or doc[holder].pos_ != "PROPN":
        return
    first = _office_before(doc, i, heads)
    if first is None or first == holder:
        return
    same_place = heads[first] == heads[holder] and deps[first] == deps[holder] and heads[first] > holder
    if not (same_place or heads[holder] == first or (heads[second] == first and heads[holder] == second)):
        return
    if not same_place:
        heads[holder], deps[holder] = (holder if heads[first] == first else heads[first]), deps[first]
    for k in range(len(doc)):
        if heads[k] == first and k > second and k not in {holder, second}:
            heads[k] = holder
    heads[first], deps[first] = holder, "nmod:desc"
    heads[second], deps[second] = first, "conj"
    heads[i] = second


def _name_behind(doc: Doc, i: int, heads: list[int], deps: list[str]) -> int | None:
    """The name right behind an office that a parse makes an apposition of it."""
    behind = i + 1
    return behind if behind < len(doc) and heads[behind] == i and deps[behind] in {"appos", "flat"} else None


def _office_before(doc: Doc, link: int, heads: list[int]) -> int | None:
    """An office without an article that ends right before the conjunction."""
    i = link - 1
    if i < 0 or doc[i].tag_ not in {"NN", "NNP"} or not is_office(doc, i) or not doc[i].text[:1].isupper():
        return None
    determined = any(heads[k] == i and doc[k].pos_ in {"DET", "PRON"} for k in range(i))
    return None if determined or doc[i].ent_type_ else i


def join_names(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Coordinate the names on both sides of a conjunction that a parse hangs inside the second one, so that the first is a
    part of it: "[Hyundai Rotem] and Poland's Armaments Agency signed". `i` is the "cc"; without an article or owner behind
    it both may be parts of what follows ("Labor and Likud members")."""
    second = heads[i]
    opens = i + 1 < len(doc) and (deps[i + 1] in {"det", "nmod:poss"} or _owns(doc, i, heads, deps))
    if not opens or doc[i].pos_ != "CCONJ" or not doc[i].is_alpha:
        return
    chain = [second]
    while deps[chain[-1]] in NAME_PARTS and heads[chain[-1]] > i:
        chain.append(heads[chain[-1]])
    if any(deps[k] == "conj" for k in chain):
        return
    first = i - 1
    while first >= 0 and heads[first] < first and deps[first] in NAME_PARTS:
        first = heads[first]
    if (
        first < 0
        or heads[first] not in chain
        or deps[first] not in {"compound", "nmod:poss"}
        or doc[first].pos_ != "PROPN"
    ):
        return
    whole = heads[first]
    heads[first], deps[first] = (first if heads[whole] == whole else heads[whole]), deps[whole]
    heads[whole], deps[whole], heads[i] = first, "conj", whole
    for k in range(first):
        if heads[k] == whole:
            heads[k] = first


def _owns(doc: Doc, link: int, heads: list[int], deps: list[str]) -> bool:
    """Whether the phrase behind a conjunction begins with an owner of several words: "and South Korea's navy"."""
    owner = heads[link + 1]
    return owner < len(doc) - 1 and deps[owner] == "nmod:poss" and doc[owner + 1].tag_ == "POS"


def hang_agent(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang an agent on its participle, where a parse hangs it on the place or date between them, and what follows the
    agent with it: "assembled in Gliwice by [Bumar], a part of PGZ", "founded after Russia's invasion by [friends]". `i` is
    "by"."""
    agent = heads[i]
    place = heads[agent]
    verb = heads[place]
    if deps[agent] != "nmod" or not verb < place < i < agent or not deps[place].startswith("obl"):
        return
    passive = any(heads[k] == verb and deps[k] == "aux:pass" for k in range(verb)) or deps[verb].startswith("acl")
    done_by_owner = any(heads[k] == place and deps[k] == "nmod:poss" for k in range(verb, place))
    if doc[verb].tag_ not in {"VBN", "VBD"} or not passive or not (doc[place].ent_type_ in PLACED or done_by_owner):
        return
    for k in range(agent + 1, len(doc)):
        if heads[k] == place:
            heads[k] = agent
    heads[agent], deps[agent] = verb, "obl:agent"


def free_bound(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make "up to" a part of the number behind it, where a parse makes "up" a particle: "covers [up to] 300 tanks"."""
    number = i + 2
    if number >= len(doc) or doc[i + 1].lower_ != "to" or doc[number].tag_ not in {"CD", "$"}:
        return
    heads[i], deps[i] = number, "advmod"
    heads[i + 1], deps[i + 1] = i, "fixed"


def hang_start(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make a preposition of "starting" and "beginning" before a date: "will be delivered [starting in] 2028"."""
    below = [k for k in range(len(doc)) if heads[k] == i and deps[k] != "punct"]
    if not below and i + 2 < len(doc) and deps[i + 1] == "case" and heads[heads[i + 1]] == heads[i]:
        below = [heads[i + 1]]
    if len(below) != 1 or below[0] < i or doc[below[0]].ent_type_ not in DATES:
        return
    date, clause = below[0], heads[i]
    while deps[clause] in {"acl", "advcl"} and doc[clause].tag_ == "VBG" and heads[clause] != clause:
        clause = heads[clause]
    heads[date], deps[date] = clause, "obl"
    heads[i], deps[i] = date, "case"
    for k in range(len(doc)):
        if heads[k] == i:
            heads[k] = date


def head_amount(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make a noun behind an amount the head of both, where a parse makes it a part of the amount: "$6.5 bn tank
    [contract]"."""
    amount = heads[i]
    if doc[amount].tag_ != "$" or i < amount:
        return
    between = range(amount + 1, i)
    if any(
        deps[k] == "case" or (doc[k].pos_ in {"ADP", "DET", "PUNCT", "CCONJ"} and doc[k].text != "-") for k in between
    ):
        return
    heads[i], deps[i] = (i if heads[amount] == amount else heads[amount]), deps[amount]
    heads[amount], deps[amount] = i, "compound"
    for k in range(len(doc)):
        numeral = k in between and deps[k] in {"nummod", "compound"} and doc[k].tag_ == "CD"
        if heads[k] == amount and k != amount and not numeral:
            heads[k] = i


def hang_participle(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang a participle on the object right before it, where a parse hangs it on the verb: "closes the gap [left] by
    them"; "based on" and the like tell of the clause."""
    clause, thing = heads[i], i - 1
    if doc[i].lower_ in OF_CLAUSES:
        return
    while thing > clause and doc[thing].is_quote:
        thing -= 1
    bare = not any(heads[k] == i and (k < i or deps[k] in {"obj", "nsubj", "nsubj:pass"}) for k in range(len(doc)))
    if heads[thing] == clause and deps[thing] == "obj" and bare:
        heads[i], deps[i] = thing, "acl"


def lift_subject(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make a name the subject of the verb behind it, where a parse takes it into a name behind the verb: no noun has a verb
    between its parts ("[Rotem] and the agency signed a contract for Panther tanks")."""
    if heads[i] - i < FAR_PART:
        return
    verbs = (k for k in range(i + 1, heads[i]) if doc[k].tag_ in FINITE and not deps[k].startswith(("aux", "cop")))
    verb = next(verbs, None)
    inside = i > 0 and doc[i - 1].pos_ in {"ADP", "PUNCT"} and doc[i - 1].text not in {",", "--", "–", "—"}
    if verb is None or inside or deps[verb] == "conj" or doc[i].pos_ not in {"NOUN", "PROPN"}:
        return
    if not any(heads[k] == verb and deps[k].startswith("nsubj") for k in range(verb)):
        heads[i], deps[i] = verb, "nsubj"


def free_number(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make a number behind a verb its object, where a parse counts with it what the next verb has: "sunk [two] and killed
    four sailors"."""
    counted, verb = heads[i], i - 1
    if counted - i < 3 or doc[i + 1].pos_ != "CCONJ" or doc[verb].pos_ != "VERB":
        return
    following = heads[i + 1]
    if not i < following < counted or heads[following] != verb or deps[following] != "conj":
        return
    heads[i], deps[i] = verb, "obj"
    if heads[counted] == verb:
        heads[counted] = following
