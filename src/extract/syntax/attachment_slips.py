"""Slips of parsers with what a phrase hangs on: conjuncts, members of lists, ends of a range, what follows "worth"."""

from spacy.tokens import Doc

NONFINITE = frozenset({"VBG", "VB"})
TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
AMOUNTS = frozenset({"MONEY", "PERCENT", "QUANTITY", "CARDINAL"})
VALUE_WORDS = frozenset({"%", "percent"})


def lift_conjunct(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang a verb with a tense on the one before it, where a parse coordinates it with a gerund or infinitive:
    "accused Riga of using gas and [called] it reckless"."""
    first = heads[i]
    if first > i or doc[first].tag_ not in NONFINITE or _is_tensed(doc, first, heads, deps):
        return
    if doc[i].tag_ == "VBP" or not _is_tensed(doc, i, heads, deps):
        return  # "to build and sell": taggers take an infinitive for a present tense
    upper = first
    while heads[upper] != upper:
        upper = heads[upper]
        if _is_tensed(doc, upper, heads, deps):
            heads[i] = upper
            return


def _is_tensed(doc: Doc, i: int, heads: list[int], deps: list[str]) -> bool:
    """Whether a predicate has a tense of its own or a helper with one."""
    if doc[i].tag_ in {"VBD", "VBZ", "VBP"}:
        return True
    helpers = (k for k in range(max(0, i - 6), i) if heads[k] == i and deps[k] in {"aux", "aux:pass", "cop"})
    return any(doc[k].tag_ in TENSED for k in helpers)


def is_member(doc: Doc, i: int, heads: list[int], deps: list[str]) -> bool:
    """Whether an apposition is a member of a list whose last member follows with its conjunction: "a radar, [a launcher] and
    two trucks". A name, and what stands behind one, says who is meant."""
    first = heads[i]
    if first > i or doc[i].tag_ not in {"NN", "NNS"} or doc[first].tag_ not in {"NN", "NNS"}:
        return False
    if doc[first].ent_type_ not in {"", "WEAPON"} or doc[i].ent_type_ not in {"", "WEAPON"}:
        return False
    last = next((k for k in range(i + 1, len(doc)) if heads[k] == first and deps[k] == "conj"), None)
    if last is None or not any(heads[k] == last and deps[k] == "cc" for k in range(i, last)):
        return False
    kids = [k for k in range(first + 1, i) if heads[k] == i]
    comma = any(doc[k].text == "," for k in kids)
    definite = any(doc[k].lower_ in {"the", "its", "his", "their", "her"} for k in kids)
    return comma and not definite


def hang_bound(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang the other end of a range on the verb, where a parse hangs it on the first: "rose to $40 million from
    [$29 million]", "grew from 90 to [500]"."""
    amount, first = heads[i], heads[heads[i]]
    if (
        deps[amount] == "nmod"
        and deps[first] == "obl"
        and first < amount
        and _is_amount(doc, amount)
        and _is_amount(doc, first)
    ):
        heads[amount], deps[amount] = heads[first], "obl"


def _is_amount(doc: Doc, i: int) -> bool:
    return doc[i].tag_ in {"$", "CD"} or doc[i].ent_type_ in AMOUNTS or doc[i].lower_ in VALUE_WORDS


def free_value(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Leave to "worth" (`i`, behind its thing) nothing but the amount: what else a parse hangs on it says something of the
    deal ("systems worth 2 billion euros [from Diehl]", "a contract worth $2 million to [build] ships")."""
    thing = heads[i]
    amount = next(
        (
            k
            for k in range(i + 1, len(doc))
            if heads[k] == i and (doc[k].tag_ == "$" or deps[k] in {"obj", "obl:unmarked"})
        ),
        None,
    )
    if amount is None:
        amount = next((k for k in range(i + 1, len(doc)) if heads[k] == i and _is_amount(doc, k)), None)
    if amount is None or thing > i:
        return
    for k in range(i + 1, amount):
        if heads[k] == amount and deps[k] == "case":
            deps[k] = "advmod"  # "worth [up] to $500 million"
    if deps[amount] == "obl":
        deps[amount] = "obl:unmarked"
    for k in range(amount + 1, len(doc)):
        if heads[k] == i and deps[k] in {"obl", "advcl", "nmod"}:
            heads[k] = heads[thing] if deps[thing] in {"obj", "obl"} else thing
            deps[k] = deps[k] if heads[k] != thing else "acl" if deps[k] == "advcl" else "nmod"


def lift_after_aside(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make a verb with a tense behind a relative clause between commas the head of its sentence, where a parse hangs both
    clauses on the name: "Ann Lee, who led the navy, [sold] the ships"."""
    name = heads[i]
    if name > i or deps[name] != "root" or doc[name].pos_ not in {"PROPN", "NOUN"} or doc[i - 1].text != ",":
        return
    aside = [k for k in range(name + 1, i) if heads[k] == name and deps[k] == "acl:relcl"]
    own = [k for k in range(name + 1, len(doc)) if heads[k] == i and (deps[k].startswith(("nsubj", "csubj", "expl")))]
    if not aside or own or not _is_tensed(doc, i, heads, deps):
        return
    for k in range(i + 1, len(doc)):
        if heads[k] == name and deps[k] not in {"flat", "appos", "compound", "conj"}:
            heads[k] = i
    heads[i], deps[i] = i, "root"
    heads[name], deps[name] = i, "nsubj"
