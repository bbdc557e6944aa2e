"""What a governor, a connective or the form of a clause does to the modality and polarity of what depends on it."""

from dataclasses import dataclass

from extract.annotations import Cue
from extract.status.cues import Connective, Cues, Reading
from extract.status.frames import (
    NOUNS,
    PRESENT,
    Frame,
    infinitive_mark,
    is_clause,
    is_passive,
    is_past,
    marker_text,
    verb_word,
)
from extract.status.governors import find_cue, has_object
from extract.status.modality import connective_of, is_open, opening
from extract.status.polarity import clause_negators, is_denied_existence, noun_negators
from extract.syntax import Tree, is_gerund


@dataclass(frozen=True, slots=True)
class Effect:
    """What a governor does to what depends on it."""

    reading: Reading = "asserted"
    negates: bool = False
    carries: bool = False
    weak: bool = False
    cues: tuple[Cue, ...] = ()


RANKS = frozenset({"first", "last", "only", "next"})
NOT_BEFORE = frozenset({"before", "until", "till", "when", "whenever"})
"""What follows these as a gerund is no more certain than the clause that it belongs to ("will consult before signing");
"after losing the vote" may well be a fact already."""
NEAR = 3
"""Tokens from an adjective to an infinitive that completes it rather than gives a purpose."""
ASKING = frozenset({"WRB", "WP", "WDT", "WP$"})
"""Tags of the first words of questions that take for granted that there is an answer."""
MAIN = ("root", "parataxis", "ccomp", "conj")
INDEPENDENT = Effect()
SHARED = Effect("inherit", carries=True)
SHARED_DENIAL = Effect("asserted", carries=True)


def subject_effect(tree: Tree, i: int, cues: Cues) -> Effect:
    """ "The aim is to sell …", "The king is to visit …": an infinitive as predicate of a noun that says what it is, else a
    future."""
    if not (tree.is_(i, *MAIN) and infinitive_mark(tree, i) and tree.children(i, "cop", "aux")):
        return INDEPENDENT
    past = any(tree.words[k].tag_ == "VBD" for k in tree.children(i, "cop", "aux"))
    for subject in tree.children(i, "nsubj"):
        told = tree.words[subject].lemma_.lower() in cues.deeds or tree.words[subject].pos_ == "NUM"
        if past and told and not is_passive(tree, i):  # "One of his first acts was to sign the bill"
            return INDEPENDENT
        cue = find_cue(tree, subject, ("to",), cues)
        if cue is not None:
            return Effect(cue.reading, cue.negates, cues=(Cue(cue.id, subject),))
    return Effect("future", cues=(Cue("be.to", verb_word(tree, i)),))


def complement_effect(tree: Tree, i: int, frame: Frame, cues: Cues) -> Effect:
    """The effect of a listed governor, or of the form of the complement where it is not listed."""
    governor, code = frame.governor, frame.codes[0] if frame.codes else ""
    denied = _said_of_report(tree, governor, frame.codes, cues) if code == "that" else None
    if denied is not None:
        return denied
    if code == "that" and _asks(tree, i):
        return INDEPENDENT  # "is asked why it passed the law": it passed it
    listed = _listed_effect(tree, governor, frame.codes, cues)
    if listed is not None:
        return listed
    if code == "to" and tree.words[governor].lower_ in cues.negation.pronouns:
        return Effect("inherit", carries=True)  # "have nothing to do with the blast"
    if code in {"that", "whether"}:
        return INDEPENDENT if code == "that" else Effect("possible", cues=(Cue("form.whether", opening(tree, i)),))
    if tree.words[governor].pos_ in NOUNS and not is_clause(tree, governor):
        if code == "to":
            return (
                Effect("inherit")
                if _is_ranked(tree, governor)
                else Effect("intended", cues=(Cue("form.noun-to", governor),))
            )
        if code in {"ing", "participle"}:
            return INDEPENDENT
        return Effect("inherit") if code.endswith(" ing") else INDEPENDENT
    if code == "to" and (has_object(tree, governor) or is_passive(tree, governor)):
        return Effect("intended", carries=True, cues=(Cue("form.object-to", governor),))
    if code.endswith(" ing"):
        return Effect("inherit")
    return SHARED


def _said_of_report(tree: Tree, noun: int, codes: tuple[str, ...], cues: Cues) -> Effect | None:
    """What the clause around a noun does to what the noun says: "denied reports that a tank was lost", "the claim that a
    tank was lost is false", but "did not deny the fact that …"."""
    host = tree.head(noun)
    said_false = tree.is_(noun, "nsubj") and tree.words[host].pos_ == "ADJ"
    if tree.words[noun].pos_ not in NOUNS or not (tree.is_(noun, "obj") or said_false):
        return None
    cue = find_cue(tree, host, codes, cues)
    if cue is None or not cue.negates:
        return None
    admitted = len(clause_negators(tree, host, cues)) % 2 == 1
    return Effect(cue.reading, negates=not admitted, cues=(Cue(cue.id, host),))


def _asks(tree: Tree, i: int) -> bool:
    """Whether a clause opens with a question word other than "whether"."""
    first = tree.words[min(tree.subtree(i))]
    return first.tag_ in ASKING and first.lower_ != "that"


def _listed_effect(tree: Tree, governor: int, codes: tuple[str, ...], cues: Cues) -> Effect | None:
    """The effect of a governor that is listed, or of a noun for what is said not to exist ("there is no way for it to")."""
    noun = tree.words[governor].pos_ in NOUNS
    denied = noun and is_denied_existence(tree, governor, cues)
    cue = find_cue(tree, governor, codes, cues)
    if cue is not None and cue.negates and noun and noun_negators(tree, governor, cues.negation):
        return Effect(cues=(Cue(cue.id, governor),))  # "there is no doubt that it sold weapons"
    if cue is not None:
        if denied and not cue.carries:
            return Effect("inherit")  # who has no difficulty doing something does it
        return Effect(cue.reading, cue.negates, cue.carries or denied, cue.weak, (Cue(cue.id, governor),))
    if denied and not {"that", "to", "ing", "participle"}.isdisjoint(codes):
        return Effect("intended", carries=True) if "to" in codes else SHARED_DENIAL
    return None


def _is_ranked(tree: Tree, noun: int) -> bool:
    """ "the first state to sign", "the only navy to operate …": the infinitive is a fact."""
    return any(tree.words[k].lower_ in RANKS or tree.words[k].tag_ == "JJS" for k in tree.children(noun)) or (
        tree.words[noun].lower_ in RANKS
    )


def adverbial_effect(tree: Tree, i: int, frame: Frame, cues: Cues) -> Effect:
    """Conditions, purposes and participles; complements that the parser took for adverbials are told by their governor."""
    governor, code = frame.governor, frame.codes[0]
    connective = connective_of(tree, i, cues)
    if connective is not None and connective.id == "purpose" and code == "that" and is_past(tree, i):
        return INDEPENDENT  # "closed the canal, so that trade collapsed"
    if connective is not None and connective.id != "purpose":
        return _connective_effect(tree, i, connective)
    if code in {"that", "whether"}:
        return INDEPENDENT if connective is None else _connective_effect(tree, i, connective)
    if code == "ing" and i > governor and behind_comma(tree, i):
        return Effect("inherit")  # "halted the exports, angering Riga": Riga was angry
    cue = find_cue(tree, governor, frame.codes, cues)
    plain = cue is not None and code == "to" and cue.reading == "inherit" and not cue.negates
    if cue is not None and (not plain or has_object(tree, governor) or cue.voice == "passive"):
        return Effect(cue.reading, cue.negates, cue.carries, cue.weak, (Cue(cue.id, governor),))
    if code == "to":
        return _infinitive_adverbial(tree, i, governor, cues)
    if connective is not None:
        return _connective_effect(tree, i, connective)
    if code == "ing" and i > governor:
        return Effect("inherit")
    if code in {"by ing", "in ing", "through ing", "on ing"}:
        return Effect("inherit")
    return INDEPENDENT


def behind_comma(tree: Tree, i: int) -> bool:
    first = min(k for k in tree.subtree(i) if not tree.doc[k].is_punct)
    return first > 0 and tree.words[first - 1].text == ","


def _connective_effect(tree: Tree, i: int, connective: Connective) -> Effect:
    if connective.reading == "conditional" and not is_open(tree, i):
        return INDEPENDENT
    if connective.reading == "temporal":
        if is_gerund(tree, i) and NOT_BEFORE.intersection(marker_text(tree, i).split()):
            return Effect("inherit", cues=(Cue(connective.id, opening(tree, i)),))
        present = tree.words[verb_word(tree, i)].tag_ in PRESENT
        return Effect("temporal", cues=(Cue(connective.id, opening(tree, i)),)) if present else INDEPENDENT
    return Effect(connective.reading, connective.negates, cues=(Cue(connective.id, opening(tree, i)),))


def _infinitive_adverbial(tree: Tree, i: int, governor: int, cues: Cues) -> Effect:
    """A purpose, what something is too great or great enough for, or how it came out ("only to")."""
    if tree.words[max(0, opening(tree, i) - 1)].lower_ == "only":
        return INDEPENDENT
    if tree.words[governor].lower_ in RANKS:
        return SHARED
    if tree.words[governor].lemma_ in cues.victories and tree.words[verb_word(tree, i)].lemma_ in cues.gains:
        return SHARED  # "beat Oslo to win the order"
    degree = {tree.words[k].lower_ for k in tree.children(governor, "advmod")}
    if "too" in degree:
        return Effect("possible", negates=True, cues=(Cue("form.too-to", governor),))
    if "enough" in degree:
        return Effect("possible", carries=True, cues=(Cue("form.enough-to", governor),))
    if tree.words[governor].pos_ == "ADJ" and i - governor <= NEAR:  # "quick to adopt", "proud to serve"
        return SHARED
    return Effect("intended", cues=(Cue("purpose", opening(tree, i)),))
