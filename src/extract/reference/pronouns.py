"""Pronouns: which they are, what they agree with, and when "it" stands for nothing."""

from collections.abc import Callable
from functools import cache

from extract.reference.antecedents import Antecedents
from extract.reference.binding import caused_by
from extract.reference.chains import Chains, Link, StandIn
from extract.reference.lexicon import Lexicon, Pleonastic
from extract.reference.nominals import Nominal
from extract.reference.phrases import phrase_of
from extract.reference.quotes import Quotes
from extract.reference.salience import clear_winner, rank
from extract.syntax import speech_verbs

IT = frozenset({"it", "its", "itself"})
HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
SPEAKER = frozenset({"i", "me", "my", "mine", "myself"})
SPEAKERS = frozenset({"we", "us", "our", "ours", "ourselves"})
REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves"})
ANYBODY = frozenset({"one", "someone", "somebody", "anyone", "anybody", "everyone", "everybody", "whoever"})
"""Subjects that a "he" of the same sentence goes on with: "if one doubts it, he is fined"."""
KINDS = frozenset({"kind", "type", "class", "sort"})
PARTIES = frozenset({"GPE", "ORG", "PERSON"})
ACRONYMS = frozenset({"US", "IT"})
SPEAKS_ON = 200.0
PHRASE_MARGIN = 1.7
"""By how much a phrase without a name must lead. Of such links in the news, biographies, speeches, travel guides and papers
of GUM train 0.75 are right where it is determined and in focus as well, and half without these conditions; at 2.5 they are
0.86, and half as many (`benchmarks/coreference.py`)."""
QUOTED = -80.0
ABOUT = 80.0
CAUSE = 250.0
THIRD = IT | HE | SHE | THEY


def pronoun_at(
    chains: Chains, token: int, found: Antecedents, quotes: Quotes, lexicon: Lexicon
) -> Link | StandIn | None:
    """What the pronoun `token` stands for, or None if it is no pronoun of the third person or not sure."""
    word = chains.words[token]
    if word.pos_ not in {"PRON", "DET"} and word.tag_ not in {"PRP", "PRP$"}:
        return None
    if not chains.free(token, token + 1) or word.text in ACRONYMS:
        return None
    if word.lower_ not in THIRD or (word.lower_ in IT and is_pleonastic(chains, token, lexicon.pleonastic)):
        return None
    return _third(chains, token, found, quotes, lexicon)


def as_nominal(chains: Chains, token: int, found: Antecedents, link: Link | StandIn) -> Nominal:
    """A linked pronoun is an antecedent itself, with the features of its own."""
    if isinstance(link, StandIn):
        before = found.at(link.phrase)
        kind = before.kind if before else "thing"
        return Nominal(token, None, kind, agentive=bool(before and before.agentive), phrase=link.phrase)
    roots = {chains.root(k) for k in link.antecedents}
    same = found.last_of(roots)
    word = chains.words[token].lower_
    several = len(roots) > 1 or (word in THEY and not (same is not None and _is_body(chains, same)))
    kind = "people" if several else same.kind if same else "thing"
    sex = "m" if word in HE else "f" if word in SHE else same.gender if same else None
    agentive = same.agentive if same else False
    members = link.antecedents if len(link.antecedents) > 1 else ()
    return Nominal(token, chains.at(token), kind, sex, agentive, members)


def _third(chains: Chains, token: int, found: Antecedents, quotes: Quotes, lexicon: Lexicon) -> Link | StandIn | None:
    if chains.words[token].lower_ in REFLEXIVE:
        return _reflexive(chains, token, found)
    if _is_judged(chains, token) or _is_anybody(chains, token, quotes):
        return None
    agrees, bonus = (
        _agreement(chains, token, found, quotes, lexicon),
        _bonus(chains, token, found, quotes, lexicon.pleonastic),
    )
    rows = rank(chains, token, found.near(token), agrees, bonus)
    if not rows and _speaks_as_body(chains, token):
        agrees = _agreement(chains, token, found, quotes, lexicon, body=True)
        rows = [
            s
            for s in rank(chains, token, found.near(token), agrees, bonus)
            if _in_focus(chains, token, s.nominal.token, True)
        ]
    if not rows and chains.words[token].lower_ in SHE:
        rows = rank(chains, token, found.near(token), lambda n: _is_ship(chains, n, lexicon), bonus)
    winner = clear_winner(rows)
    if winner is None or (_may_mean_a_fact(chains, token) and not _is_in_focus(chains, token, winner, found)):
        return None
    if winner.members:
        return Link(token, token + 1, winner.members, "pronoun")
    if winner.mention is not None:
        return Link(token, token + 1, (winner.mention,), "pronoun")
    goes_on = winner.phrase is not None and chains.sentence[token] - chains.sentence[winner.token] <= 1
    if not (goes_on or _in_focus(chains, token, winner.token, False)) or clear_winner(rows, PHRASE_MARGIN) is None:
        return None
    phrase = phrase_of(chains, winner)
    return None if phrase is None else StandIn(token, phrase)


def _speaks_as_body(chains: Chains, token: int) -> bool:
    """Whether "they" say or decide something, as an organisation does: "Amnesty wrote a report. They accuse Egypt of …"."""
    if chains.words[token].lower_ != "they" or not chains.tree.is_(token, "nsubj"):
        return False
    return _needs_agent(chains, token) or chains.lemmas[chains.tree.head(token)] in speech_verbs()


def _may_mean_a_fact(chains: Chains, token: int) -> bool:
    """Whether an "it" may well stand for what was said: "it was a surprise", "they expect it"."""
    tree = chains.tree
    if chains.words[token].lower_ != "it":
        return False
    return tree.is_(token, "obj", "obl") or bool(tree.children(tree.head(token), "cop"))


def _is_judged(chains: Chains, token: int) -> bool:
    """Whether an "it" is called something ("called it a black day"), which is most often what happened."""
    if chains.words[token].lower_ != "it" or not chains.tree.is_(token, "obj"):
        return False
    said = chains.tree.children(chains.tree.head(token), "xcomp")
    return any(k > token and chains.words[k].pos_ in {"NOUN", "ADJ"} for k in said)


def _is_anybody(chains: Chains, token: int, quotes: Quotes) -> bool:
    """Whether a "he" goes on with the nobody in particular who is the subject of a clause before it, in its sentence
    and in the same quotation if any."""
    if chains.words[token].lower_ not in HE:
        return False
    k = token - 1
    while k >= 0 and chains.sentence[k] == chains.sentence[token]:
        if chains.words[k].lower_ in ANYBODY and chains.tree.is_(k, "nsubj"):
            return quotes.at(k) == quotes.at(token) and not chains.tree.children(k, "nmod", "acl")
        k -= 1
    return False


def _is_in_focus(chains: Chains, token: int, n: Nominal, found: Antecedents) -> bool:
    """Whether a nominal is in focus; for a subject, whether another mention of its chain nearby is."""
    if n.mention is None or not chains.tree.is_(token, "nsubj"):
        return _in_focus(chains, token, n.token, n.mention is not None)
    root = chains.root(n.mention)
    near = (k.token for k in found.near(token) if k.mention is not None and chains.root(k.mention) == root)
    return any(_in_focus(chains, token, t, True) for t in (n.token, *near) if t < token)


def _in_focus(chains: Chains, token: int, antecedent: int, named: bool) -> bool:
    """Whether `antecedent` is a subject in the sentence of `token` or the main subject of the one before; who is asked to do
    something is a subject too, and of two objects the first is in focus if it has a name."""
    tree = chains.tree
    distance = chains.sentence[token] - chains.sentence[antecedent]
    acts = tree.is_(antecedent, "obj", "iobj") and tree.child(tree.head(antecedent), "xcomp") is not None
    acts = acts or (named and distance == 0 and tree.is_(antecedent, "obj") and tree.is_(token, "obj"))
    if not (tree.is_(antecedent, "nsubj") or acts) or (tree.is_(token, "obj", "obl") and distance):
        return False
    return distance == 0 or (distance == 1 and tree.is_(tree.head(antecedent), "root"))


def _reflexive(chains: Chains, token: int, found: Antecedents) -> Link | None:
    """The subject of the clause, if it is a name or a pronoun that was linked."""
    for verb in chains.tree.ancestors(token):
        for subject in chains.tree.children(verb, "nsubj"):
            n = found.at(subject)
            if n and n.mention is not None and subject < token and _number_fits(chains.words[token].lower_, n):
                return Link(token, token + 1, (n.mention,), "pronoun")
            return None
    return None


def _agreement(
    chains: Chains, token: int, found: Antecedents, quotes: Quotes, lexicon: Lexicon, *, body: bool = False
) -> Callable[[Nominal], bool]:
    """Whether a nominal can be what the pronoun `token` stands for; with `body` a "they" takes an organisation."""
    word = chains.words[token].lower_
    needs_agent = _needs_agent(chains, token)
    is_thing = _is_thing(chains, token, lexicon.pleonastic)
    quote = quotes.at(token)
    said_by = None if quote is None else quotes.speaker(quote)
    if said_by is None and quote is not None and quote.subject is not None:
        # "…", he added: not linked yet, but most often who spoke last
        said_by = quotes.last_speaker(quote.start) if chains.words[quote.subject].lower_ in HE | SHE else None
    speaker = None if said_by is None else chains.root(said_by)
    own = quotes.said_by(chains.tree.head(token)) if chains.tree.is_(token, "nsubj") else ()

    @cache
    def own_side() -> int | None:
        """The chain of what the speaker speaks for, who is no part of a "they" there."""
        side = None if quote is None else quotes.side(quote, lexicon)
        i = None if side is None else chains.headed(side)
        return None if i is None else chains.root(i)

    def agrees(n: Nominal) -> bool:
        fits = _is_body(chains, n) if body else _number_fits(word, n)
        if not fits or (needs_agent and not n.agentive):
            return False
        if any(q.start <= n.token < q.end for q in own):
            return False  # who speaks is nobody whom the quotation names
        if is_thing and (n.kind == "group" or (n.mention is not None and chains.mentions[n.mention].label in PARTIES)):
            return False
        if n.mention is not None and not _sex_fits(word, found.sex(chains.root(n.mention))):
            return False
        if speaker is None:
            return True
        if n.members:
            return own_side() not in {chains.root(k) for k in n.members}
        return n.mention is None or chains.root(n.mention) != speaker

    return agrees


def _bonus(
    chains: Chains, token: int, found: Antecedents, quotes: Quotes, words: Pleonastic
) -> Callable[[Nominal], float]:
    """What an article is about counts more for the subject that opens a sentence. Outside a quotation what is named
    inside counts less; the subject of "it added" is who spoke last, and that of "chose Saab because it" the object."""
    inside = quotes.at(token) is not None
    speaks = quotes.has_verb(chains.tree.head(token)) and chains.tree.is_(token, "nsubj")
    before = quotes.last_speaker(token) if speaks else None
    last = None if before is None else chains.root(before)
    opens = token == 0 or chains.sentence[token - 1] != chains.sentence[token]
    opens = opens and chains.tree.is_(token, "nsubj")
    cause = caused_by(chains.tree, token, words.caused_by_object, chains.lemmas)

    def bonus(n: Nominal) -> float:
        if n.token == cause:
            return CAUSE
        if last is not None and n.mention is not None and chains.root(n.mention) == last:
            return SPEAKS_ON
        if opens and found.is_subject_matter(n):
            return ABOUT
        return QUOTED if not inside and quotes.at(n.token) is not None else 0.0

    return bonus


def _sex_fits(word: str, sex: str | None) -> bool:
    return not ((word in HE and sex == "f") or (word in SHE and sex == "m"))


def _number_fits(word: str, n: Nominal) -> bool:
    if word in HE or word in SHE:
        return n.kind == "person" and _sex_fits(word, n.gender)
    if word in THEY:
        return n.kind in {"people", "group"}
    return n.kind in {"thing", "group"}


def _is_ship(chains: Chains, n: Nominal, lexicon: Lexicon) -> bool:
    """Whether a nominal is a ship by name, which may be "she"."""
    if n.mention is None or chains.mentions[n.mention].label != "WEAPON" or n.kind != "thing":
        return False
    called = lexicon.descriptions.called
    ships = called.get("ship", frozenset()) | called.get("submarine", frozenset())
    rows = [chains.mentions[k] for k in chains.members(n.mention) if chains.mentions[k].named]
    return any(m.kind in ships and chains.words[m.end - 1].pos_ != "NOUN" for m in rows)


def _is_body(chains: Chains, n: Nominal) -> bool:
    return n.kind == "thing" and n.mention is not None and chains.mentions[n.mention].label == "ORG"


def _needs_agent(chains: Chains, token: int) -> bool:
    """Whether only a party can do this: the subject of a verb that takes a clause ("it decided to", "it said that")."""
    tree = chains.tree
    head = tree.head(token)
    return (
        tree.is_(token, "nsubj", "expl")
        and chains.words[head].pos_ == "VERB"
        and bool(tree.children(head, "ccomp", "xcomp"))
    )


def _is_thing(chains: Chains, token: int, words: Pleonastic) -> bool:
    """Whether no party can do or be this: "it covers three batteries", "it is worth", "it was signed"."""
    tree = chains.tree
    head = tree.head(token)
    lemma = chains.lemmas[head]
    if _is_of_a_kind(chains, token):
        return True
    if chains.words[token].lower_ == "its":
        return tree.is_(token, "nmod:poss") and lemma in words.thing_has
    if chains.words[token].lower_ != "it" or not tree.is_(token, "nsubj", "expl"):
        return False
    if tree.children(head, "aux:pass"):
        return lemma in words.thing_passives
    return lemma in (words.thing_adjectives if tree.children(head, "cop") else words.thing_verbs)


def _is_of_a_kind(chains: Chains, token: int) -> bool:
    """Whether it is one "of its kind", or "its" says so."""
    tree, word = chains.tree, chains.words[token].lower_
    head = tree.head(token)
    if word == "its":
        return chains.lemmas[head] in KINDS and chains.words[token - 1].lower_ == "of"
    own = (k for k in tree.children(head, "nmod") if chains.lemmas[k] in KINDS)
    return word == "it" and any(chains.words[k - 1].lower_ == "its" for k in own)


def is_pleonastic(chains: Chains, token: int, words: Pleonastic) -> bool:
    """Whether an "it" stands for nothing: "it rained", "it is likely that", "it was decided to"."""
    tree = chains.tree
    if chains.words[token].lower_ != "it":
        return False
    head = tree.head(token)
    lemma = chains.lemmas[head]
    if lemma in words.weather:
        return True
    if not tree.is_(token, "nsubj", "expl"):
        return bool(tree.is_(token, "obj") and tree.children(head, "xcomp") and lemma == "make")
    clause = bool(tree.children(head, "csubj", "ccomp", "xcomp", "advcl"))
    clause = clause or any(
        chains.words[k].lower_ in {"that", "to", "for"} for k in range(head + 1, min(head + 3, len(chains.words)))
    )
    if tree.children(head, "cop"):
        extraposed = tree.is_(token, "expl") and tree.children(head, "csubj", "ccomp")
        return bool(extraposed) or (lemma in words.adjectives and clause)
    if any(chains.lemmas[k] in words.adjectives and clause for k in tree.children(head, "xcomp")):
        return True
    if not clause or lemma not in words.verbs:
        return False
    return bool(tree.children(head, "aux:pass", "csubj")) or lemma in words.impersonal
