"""Last pass, from left to right: pronouns and "the country", where each link makes its chain more salient for the next."""

from extract.reference.ages import OLD, aged_at
from extract.reference.antecedents import WINDOW, Antecedents
from extract.reference.biographies import life_goes_on, subject_matter, whose_life
from extract.reference.chains import Chains, Link, StandIn, head_of
from extract.reference.contrast import FORMS, contrasted_at
from extract.reference.descriptions import ISLAND, country_at
from extract.reference.lexicon import Lexicon
from extract.reference.nominals import nominals
from extract.reference.pairs import TWO, ally_at, people_at
from extract.reference.pronouns import HE, SHE, THIRD, as_nominal, pronoun_at
from extract.reference.quotes import find_quotes
from extract.reference.speakers import find_speakers
from extract.reference.speaking import speaking_at


def find_anaphors(chains: Chains, lexicon: Lexicon) -> None:
    """Link what depends on what was spoken of before, then who says "I" and "we". It writes as it goes."""
    quotes = find_quotes(chains)
    nouns = lexicon.descriptions.country | lexicon.descriptions.allies | {ISLAND, OLD}
    nouns |= lexicon.descriptions.pair["PERSON"] | lexicon.descriptions.couples | {TWO}
    tokens = sorted({*chains.with_form(THIRD | FORMS), *chains.with_lemma(nouns), *quotes.subjects})
    near = {chains.sentence[token] - back for token in tokens for back in range(WINDOW + 1)}
    found = Antecedents(chains, nominals(chains, lexicon, near), subject_matter(chains))
    whose = whose_life(chains)
    for token in tokens:
        link = pronoun_at(chains, token, found, quotes, lexicon) or country_at(chains, token, found, lexicon)
        if not link and chains.words[token].lower_ in HE | SHE and quotes.at(token) is None:
            link = life_goes_on(chains, token, found, "m" if chains.words[token].lower_ in HE else "f", whose)
        link = link or ally_at(chains, token, lexicon) or aged_at(chains, token, found, lexicon)
        link = link or people_at(chains, token, lexicon) or contrasted_at(chains, token)
        link = link or speaking_at(chains, token, quotes, lexicon)
        if link:
            _write(chains, link)
            found.add(as_nominal(chains, _head(chains, token, link), found, link))
    for link in find_speakers(chains, quotes, lexicon):
        _write(chains, link)


def _head(chains: Chains, token: int, link: Link | StandIn) -> int:
    """The head of the phrase that was found by its word `token`."""
    return token if isinstance(link, StandIn) else head_of(chains.tree, link.start, link.end)


def _write(chains: Chains, link: Link | StandIn) -> None:
    if isinstance(link, StandIn):
        chains.stand_ins.append(link)
    else:
        chains.apply([link])
