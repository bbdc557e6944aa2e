"""Who says "I" and "we" in a quotation: the speaker, and the speaker's side; and who is "you": the one spoken to."""

from collections.abc import Iterator

from extract.reference.chains import Chains, Link, StandIn
from extract.reference.lexicon import Lexicon
from extract.reference.phrases import fullest
from extract.reference.pronouns import ACRONYMS, SPEAKER, SPEAKERS
from extract.reference.quotes import Quote, Quotes

VIA = "pronoun"
YOU = frozenset({"you", "your", "yours", "yourself", "yourselves"})
PARTIES = frozenset({"PERSON", "ORG", "GPE"})


def find_speakers(chains: Chains, quotes: Quotes, lexicon: Lexicon) -> Iterator[Link | StandIn]:
    """ "I" is the person who speaks; "we" the organisation or state that speaks or that the person speaks for by office."""
    for token in chains.with_form(SPEAKER | SPEAKERS):
        word = chains.words[token]
        quote = quotes.at(token)
        if quote is None or quote.subject is None or word.text in ACRONYMS or not chains.free(token, token + 1):
            continue
        speaker = quotes.speaker(quote)
        person = speaker is not None and _is_person(chains, speaker, lexicon)
        if word.lower_ in SPEAKER:
            if person and speaker is not None:
                yield Link(token, token + 1, (speaker,), VIA)
        elif speaker is not None and chains.group(speaker):
            yield Link(token, token + 1, chains.group(speaker), VIA)
        elif speaker is not None and not person:
            yield Link(token, token + 1, (speaker,), VIA)
        else:
            link = _for_side(chains, token, quotes.side(quote, lexicon))
            if link:
                yield link
    for token in chains.with_form(YOU):
        quote = quotes.at(token)
        spoken_to = None if quote is None else _spoken_to(chains, quotes, quote, lexicon)
        if spoken_to is not None and chains.free(token, token + 1):
            yield Link(token, token + 1, chains.group(spoken_to) or (spoken_to,), VIA)


def _spoken_to(chains: Chains, quotes: Quotes, quote: Quote, lexicon: Lexicon) -> int | None:
    """The mention of whom the verb around a quotation says that it is spoken to ("she told the mayor"), or to whom the
    speaker turned in the sentence before ("Berg thanked the mayor. "We will help you," he said")."""
    if quote.verb is None or quote.subject is None:
        return None
    if chains.lemmas[quote.verb] in lexicon.roles.addressing:
        return _object_of(chains, quote.verb)
    number = min(chains.sentence[quote.start], chains.sentence[quote.verb]) - 1
    t = min(quote.start, quote.verb)
    while t >= 0 and chains.sentence[t] >= number and (chains.sentence[t] > number or chains.tree.heads[t] != t):
        t -= 1
    if t < 0 or chains.sentence[t] != number or chains.lemmas[t] not in lexicon.roles.addressing:
        return None
    doer = next((k for s in chains.tree.children(t, "nsubj") if (k := _named_by(chains, s)) is not None), None)
    speaker = quotes.speaker(quote)
    same = doer is not None and speaker is not None and chains.root(doer) == chains.root(speaker)
    return _object_of(chains, t) if same else None


def _object_of(chains: Chains, verb: int) -> int | None:
    objects = chains.tree.children(verb, "iobj") or chains.tree.children(verb, "obj")
    i = _named_by(chains, objects[0]) if objects else chains.at(verb + 1)  # a parse may take the name for a subject
    return i if i is not None and chains.mentions[i].label in PARTIES else None


def _named_by(chains: Chains, noun: int) -> int | None:
    """The mention that a noun heads, or the name beside it ("the company's chief executive, Ana Holm")."""
    i = chains.headed(noun)
    if i is not None:
        return i
    beside = (chains.headed(t) for t in chains.tree.children(noun, "appos", "flat", "nmod:desc"))
    return next((k for k in beside if k is not None), None)


def _is_person(chains: Chains, speaker: int, lexicon: Lexicon) -> bool:
    """Whether a speaker is one person, by label or because an office is said of it ("Amrullah Saleh, the head of")."""
    if chains.mentions[speaker].label == "PERSON":
        return True
    offices = lexicon.roles.offices
    return chains.mentions[speaker].source == "model" and any(
        chains.lemmas[t] in offices for t in chains.tree.children(chains.head(speaker), "appos", "nmod:desc")
    )


def _for_side(chains: Chains, token: int, side: int | None) -> Link | StandIn | None:
    if side is None:
        return None
    i = chains.headed(side)
    if i is not None:
        return Link(token, token + 1, (i,), VIA)
    return StandIn(token, fullest(chains, side))
