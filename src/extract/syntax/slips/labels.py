"""Slips of parsers in the label of a word whose head is right."""

from collections.abc import Sequence

from extract.syntax.slips.parse import Parse
from extract.syntax.slips.sign_words import sign_words
from extract.syntax.words import Word

COMPLETE = frozenset({"obj", "cop", "expl", "aux:pass", "xcomp", "ccomp"})
"""What a clause with "that" has where nothing is left out of it."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PARTICLES = frozenset({"down", "up", "out", "off", "away", "back", "over"})
INSIDE_NAMES = frozenset({"conj", "appos", "list", "parataxis", "dep"})
MAY_SLIP = INSIDE_NAMES | {"nsubj", "acl", "acl:relcl", "iobj", "advmod", "expl", "obl:agent"}
"""The labels that `mended_label` has anything to say of."""


def mended_label(parse: Parse, i: int, kids: Sequence[Sequence[int]]) -> str:
    """The label of word `i`, mended where the words themselves give it away; `kids[i]` is what hangs on a word."""
    label, head = parse.deps[i], parse.heads[i]
    # Looks coordinated or apposed, but inside one name: "Cooperation, Acquisition and Sustainment Forum".
    if label in INSIDE_NAMES and _are_in_one_name(parse, i, head):
        return "flat"
    # A relative pronoun before the subject of its clause: "the policy which, AFP says, the UN has criticised".
    if label == "nsubj" and parse.words[i].tag_ in {"WDT", "WP"}:
        rival = any(i < k < head and parse.deps[k] == "nsubj" for k in kids[head])
        return "obj" if rival else label
    # What a noun is about is no relative clause: "the claim that there were mines".
    if label in {"acl", "acl:relcl"} and _is_content(parse, kids[i]):
        return "acl"
    # A clause with a tense on a noun is a relative clause.
    if label == "acl":
        words = (i, *(k for k in kids[i] if parse.deps[k] in {"aux", "cop", "aux:pass"}))
        pronoun = any(parse.words[k].tag_ == "WDT" and parse.deps[k] in {"nsubj", "obj"} for k in kids[i])
        return "acl:relcl" if pronoun or any(parse.words[k].tag_ in FINITE for k in words) else label
    # The first of a list is no recipient: "sent rifles, tanks and guns".
    if label == "iobj" and any(parse.deps[k] == "obj" and is_listed(parse.words, i, k) for k in kids[head]):
        return "obj"
    # "it" does what a verb of doing and its infinitive say: "said it would help to monitor the truce".
    if label == "expl" and parse.words[head].tag_ == "VB" and parse.words[head].lemma_ not in sign_words().impersonal:
        labels = {parse.deps[k] for k in kids[head]}
        return "nsubj" if "xcomp" in labels and labels.isdisjoint({"csubj", "ccomp", "nsubj", "aux:pass"}) else label
    # An adverb of direction right behind a verb: "was brought down".
    if label == "advmod" and head == i - 1 and parse.words[i].lower_ in PARTICLES and parse.words[head].pos_ == "VERB":
        return "compound:prt"
    # Who does it comes with "by": "was disbanded along with the corps" does not say who disbanded it.
    if label == "obl:agent":
        case = {parse.words[k].lower_ for k in kids[i] if parse.deps[k] == "case"}
        return "obl" if case and "by" not in case else label
    if label == "appos":
        # With a conjunction of its own it is a conjunct; a person's name right behind its title is in one phrase with it.
        if any(parse.deps[k] == "cc" and k < i for k in kids[i]):
            return "conj"
        if head == i - 1 and parse.types[i] == "PERSON" and not parse.inside[i]:
            return "flat"
    return label


def _is_content(parse: Parse, kids: Sequence[int]) -> bool:
    """Whether a clause with these children opens with the conjunction "that" and leaves nothing out."""
    that = any(parse.deps[k] == "mark" and parse.words[k].lower_ == "that" for k in kids)
    return that and any(parse.deps[k] in COMPLETE for k in kids)


def is_listed(words: Sequence[Word], first: int, second: int) -> bool:
    """Whether a comma and no verb stands between two nouns: members of a list, not a recipient and a thing."""
    between = words[first + 1 : second]
    return any(w.text == "," for w in between) and all(w.pos_ not in {"VERB", "AUX"} for w in between)


def _are_in_one_name(parse: Parse, i: int, j: int) -> bool:
    low, high = min(i, j), max(i, j)
    return bool(parse.types[low]) and all(parse.inside[low + 1 : high + 1])
