"""Pass: "the 54-year-old", "the 54-year-old minister" for the person that is being spoken of."""

from extract.reference.antecedents import Antecedents
from extract.reference.chains import DESCRIPTION, DETERMINED, Chains, Link, head_of
from extract.reference.lexicon import Lexicon
from extract.reference.nominals import is_plural
from extract.reference.people import offices
from extract.reference.salience import clear_winner, rank

OLD = "old"
AGED = ("year", "-")
"""The words before "old"."""


def aged_at(chains: Chains, token: int, found: Antecedents, lexicon: Lexicon) -> Link | None:
    """What the definite phrase with an age whose "old" is at `token` stands for; None where it is new ("a 54-year-old"), of
    things ("the 54-year-old treaty"), or of nobody who is surely meant."""
    span = _span(chains, token, lexicon)
    if span is None:
        return None
    start, end = span
    noun = chains.lemmas[end - 1]
    holders = {o.root for o in offices(chains, lexicon) if o.noun == noun and o.token < start}
    if len(holders) == 1:
        return Link(start, end, (holders.pop(),), "role", label="PERSON")
    rows = rank(chains, head_of(chains.tree, start, end), found.near(token), lambda n: n.kind == "person")
    winner = clear_winner(rows)
    if winner is None or winner.mention is None:
        return None
    return Link(start, end, (winner.mention,), DESCRIPTION, label="PERSON")


def _span(chains: Chains, old: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The tokens of the phrase: "the", the age, and the noun for a person behind it if there is one."""
    words = chains.words
    year = old - len(AGED)
    if year < 2 or tuple(w.lower_ for w in words[year:old]) != AGED:
        return None
    number = year - 2 if words[year - 1].text == "-" else year - 1
    if number < 1 or words[number - 1].lower_ not in DETERMINED:
        return None
    end = old + 1
    while end < len(words) and words[end].pos_ in {"NOUN", "ADJ", "PROPN"} and chains.free(end, end + 1):
        end += 1
    if end == old + 1:
        return (number - 1, end) if end == len(words) or words[end].pos_ != "PROPN" else None
    person = chains.lemmas[end - 1] in lexicon.roles.offices | lexicon.roles.people
    return (number - 1, end) if person and not is_plural(chains, end - 1) and _ends(chains, end) else None


def _ends(chains: Chains, end: int) -> bool:
    """Whether no name follows that the words are said of ("the 54-year-old minister Karin Holm")."""
    return end == len(chains.words) or chains.at(end) is None
