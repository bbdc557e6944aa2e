"""Polarity and modality of a clause or event noun from its own words and from everything it stands under."""

from extract.annotations import Cue, Status
from extract.records import Modality
from extract.status.cues import Cues, Embedding
from extract.status.effects import (
    INDEPENDENT,
    Effect,
    adverbial_effect,
    behind_comma,
    complement_effect,
    subject_effect,
)
from extract.status.frames import (
    MAX_DEPTH,
    NOUNS,
    VERBAL,
    Frame,
    first_conjunct,
    frame_of,
    infinitive_mark,
    is_clause,
    is_finite,
    is_to_be_done,
)
from extract.status.governors import find_cue
from extract.status.modality import Local, local_reading, shares_auxiliary
from extract.status.polarity import clause_negators, is_denied_existence, noun_negators
from extract.syntax import Tree

UNSTATED = ("appos", "nmod:desc", "flat", "nmod:poss", "fixed", "case", "det", "nummod", "list", "vocative", "dep")
"""Labels of words that name things and state no event of their own."""


POSSESSION = "noun.possessive"


def status_of(tree: Tree, head: int, cues: Cues) -> Status:
    """Status of the clause or event noun headed by token `head`.

    The innermost word that settles the modality wins; negations cancel in pairs along the chain of governors as far as
    each lets them through. Names, titles and appositions state no event and are positive and asserted.
    """
    return _status(tree, head, cues, 0)


def fact_status(status: Status, rule: str) -> Status:
    """Status of a fact of a rule, from that of its predicate's head. Whose something is, is taken for granted by a clause
    that denies what it says of it ("its claims had no basis"); negation is left out."""
    if rule != POSSESSION or status.polarity == "positive":
        return status
    return Status("positive", status.modality, tuple(cue for cue in status.cues if not cue.startswith("negation.")))


def _status(tree: Tree, i: int, cues: Cues, depth: int) -> Status:
    if depth > MAX_DEPTH:
        return Status()
    if is_clause(tree, i):
        return _clause_status(tree, i, cues, depth)
    if tree.words[i].pos_ == "PROPN" or tree.is_(i, *UNSTATED):
        return Status()
    return _noun_status(tree, i, cues, depth)


def _clause_status(tree: Tree, i: int, cues: Cues, depth: int) -> Status:
    negators = clause_negators(tree, i, cues)
    local = local_reading(tree, i, cues)
    if tree.is_(i, "conj"):
        return _conjunct_status(tree, i, cues, depth)
    effect, governor = _effect(tree, i, cues, depth)
    return _combine(negators, local, effect, governor)


def _combine(negators: tuple[Cue, ...], local: Local | None, effect: Effect, governor: Status) -> Status:
    negative = len(negators) % 2 == 1
    used = list(negators)
    if effect.negates:
        negative = not negative
    if effect.carries and governor.polarity == "negative":
        negative = not negative
        used += [c for c in governor.cues if c not in used]
    modality = _modality(local, effect, governor)
    if local is not None and modality == local.reading:
        used.append(local.cue)
    elif effect.reading in {"inherit", "temporal"} and modality == governor.modality:
        used += [c for c in governor.cues if c not in used]
    used += [c for c in effect.cues if c not in used]
    return Status("negative" if negative else "positive", modality, tuple(used))


def _modality(local: Local | None, effect: Effect, governor: Status) -> Modality:
    certain = effect.reading not in {"inherit", "asserted", "temporal"}
    supposed = (
        local is not None and local.reading == "possible" and effect.reading == "conditional"
    )  # "if it cannot win"
    if local is not None and not supposed and not (local.tense and certain):
        return local.reading
    if effect.reading == "temporal":
        return "future" if governor.modality in {"future"} else "asserted"
    if effect.reading == "inherit":
        return governor.modality
    if effect.weak and governor.modality != "asserted":
        return governor.modality
    return effect.reading


def _conjunct_status(tree: Tree, i: int, cues: Cues, depth: int) -> Status:
    """A later conjunct stands under the governor of the first, and under its auxiliaries and negation where it shares them:
    "did not attack or threaten"; "but" ends a negation."""
    first = first_conjunct(tree, i)
    if not is_clause(tree, first):
        return _combine(clause_negators(tree, i, cues), local_reading(tree, i, cues), INDEPENDENT, Status())
    to_come = bool(tree.children(i, "nsubj")) and subject_effect(tree, i, cues) != INDEPENDENT
    own = to_come or _own_clause(tree, first, i)
    effect, governor = (subject_effect(tree, i, cues), Status()) if own else _effect(tree, first, cues, depth)
    instead = next((k for k in tree.children(i, "cc") if _conjunction(tree, k) in cues.connectives), None)
    if instead is not None:
        cue = Cue("rather-than", instead)
        negative = Effect(effect.reading, not effect.negates, effect.carries, effect.weak, (cue,))
        return _combine(clause_negators(tree, i, cues), local_reading(tree, first, cues), negative, governor)
    negators = clause_negators(tree, i, cues)
    local = local_reading(tree, i, cues)
    if shares_auxiliary(tree, first, i):
        local = local or local_reading(tree, first, cues)
        contrast = any(tree.words[k].lower_ in {"but", "yet"} for k in tree.children(i, "cc"))
        if not contrast and not negators:
            negators = _shared_negators(tree, first, cues)
    return _combine(negators, local, effect, governor)


def _conjunction(tree: Tree, k: int) -> str:
    return " ".join(tree.words[t].lower_ for t in sorted((k, *tree.children(k, "fixed"))))


def _shared_negators(tree: Tree, first: int, cues: Cues) -> tuple[Cue, ...]:
    """What of the first conjunct's negation reaches the others: not that of its object ("has no navy and buys ships")."""
    mine = clause_negators(tree, first, cues)
    objects = {n for k in tree.children(first, "obj", "obl") for n in noun_negators(tree, k, cues.negation)}
    return tuple(n for n in mine if n not in objects)


def _own_clause(tree: Tree, first: int, later: int) -> bool:
    """Whether a conjunct leaves the governor of the first: a finite clause after an infinitive or participle is a parser's
    slip, and belongs to the clause above."""
    return is_finite(tree, later) and not is_finite(tree, first) and bool(tree.children(later, "aux", "nsubj"))


def _effect(tree: Tree, i: int, cues: Cues, depth: int) -> tuple[Effect, Status]:
    """What the governor of `i` does to it, and the governor's own status."""
    frame = _through_object(tree, i, frame_of(tree, i), cues)
    if frame is None and tree.is_(i, "acl:relcl") and is_denied_existence(tree, tree.head(i), cues):
        frame = Frame(tree.head(i), ("that",))  # "there is no state that recognises it"
    if frame is None:
        return subject_effect(tree, i, cues), Status()
    governor = frame.governor
    effect = adverbial_effect(tree, i, frame, cues) if frame.adverbial else complement_effect(tree, i, frame, cues)
    if is_to_be_done(tree, i) and (plan := subject_effect(tree, i, cues)) != INDEPENDENT:
        denied = effect.negates != plan.negates
        effect = Effect(plan.reading, denied, effect.carries, effect.weak, (*effect.cues, *plan.cues))
    if tree.words[governor].pos_ in VERBAL or is_clause(tree, governor):
        return effect, _status(tree, governor, cues, depth + 1)
    if tree.words[governor].pos_ in NOUNS:
        noun, effect = _outer_noun(tree, i, frame, effect, cues)
        return effect, _noun_status(tree, noun, cues, depth + 1)
    return effect, _status(tree, governor, cues, depth + 1)


def _through_object(tree: Tree, i: int, frame: Frame | None, cues: Cues) -> Frame | None:
    """Mends attachments that parsers often get wrong: an infinitive on a verb belongs to the verb's object where that is a
    listed noun ("have the power to underwrite"), one on an object to the verb where that is listed ("persuaded the rebels to
    lay down arms"), and a participle after a comma to the main verb rather than to an infinitive."""
    if frame is None:
        return None
    governor = frame.governor
    if frame.codes == ("to",) and tree.words[governor].pos_ in VERBAL:
        if frame.adverbial or find_cue(tree, governor, frame.codes, cues) is None:
            for noun in tree.children(governor, "obj"):
                if noun < i and find_cue(tree, noun, frame.codes, cues) is not None:
                    return Frame(noun, frame.codes)
        return frame
    if (
        frame.codes == ("to",)
        and tree.is_(governor, "obj", "iobj")
        and find_cue(tree, governor, frame.codes, cues) is None
    ):
        verb = tree.head(governor)
        return Frame(verb, frame.codes) if find_cue(tree, verb, frame.codes, cues) is not None else frame
    if frame.codes == ("to",) and tree.is_(governor, "obl") and find_cue(tree, governor, frame.codes, cues) is None:
        cue = find_cue(tree, tree.head(governor), frame.codes, cues)  # "refused at the time to provide"
        if cue is not None and cue.negates and not tree.children(tree.head(governor), "xcomp"):
            return Frame(tree.head(governor), frame.codes)
    if not frame.adverbial:
        return frame
    if frame.codes == ("ing",) and i > frame.governor and behind_comma(tree, i):
        while infinitive_mark(tree, governor) and tree.head(governor) != governor:
            governor = tree.head(governor)
        return Frame(governor, frame.codes, adverbial=True)
    return frame


def _outer_noun(tree: Tree, i: int, frame: Frame, effect: Effect, cues: Cues) -> tuple[int, Effect]:
    """An infinitive that the parser hung on the last noun of a phrase belongs to the listed noun before it: "the failure of
    the army to disarm …"."""
    noun = frame.governor
    if find_cue(tree, noun, frame.codes, cues) is not None or frame.codes != ("to",):
        return noun, effect
    outer = tree.head(noun)
    if tree.is_(noun, "nmod") and tree.words[outer].pos_ in NOUNS:
        cue = find_cue(tree, outer, frame.codes, cues)
        if cue is not None:
            return outer, Effect(cue.reading, cue.negates, cue.carries, cue.weak, (Cue(cue.id, outer),))
    return noun, effect


def _noun_status(tree: Tree, i: int, cues: Cues, depth: int) -> Status:
    """Status of the event or intention that noun `i` names."""
    denied = tree.words[i].lower_ in cues.negation.pronouns  # "has nothing to do with"
    if depth > MAX_DEPTH or (
        not denied and tree.words[i].pos_ not in NOUNS and tree.words[i].tag_ not in {"VBG", "VB"}
    ):
        return _clause_status(tree, i, cues, depth) if is_clause(tree, i) and depth <= MAX_DEPTH else Status()
    words = cues.negation
    negators = noun_negators(tree, i, words)
    negators += tuple(
        Cue(f"negation.{tree.words[k].lower_}", k)
        for k in tree.children(i, "case")
        if tree.words[k].lower_ in words.prepositions
    )
    at, modifier = _modifier(tree, i, cues)
    negative = len(negators) % 2 == 1
    modality: Modality = "asserted"
    used = list(negators)
    if modifier is not None:
        used.append(Cue(modifier.id, at))
        negative ^= modifier.negates
        modality = _modality(None, Effect(modifier.reading), Status())
    frame = frame_of(tree, first_conjunct(tree, i))
    if frame is None or frame.governor == i:
        return Status("negative" if negative else "positive", modality, tuple(used))
    governor = _governor_status(tree, frame, cues, depth)
    cue = find_cue(tree, frame.governor, frame.codes, cues)
    lemma = tree.words[frame.governor].lemma_
    if cue is not None:
        used.append(Cue(cue.id, frame.governor))
        negative ^= cue.negates
        if cue.carries and governor.polarity == "negative" and not negators:
            negative = not negative
        if modality == "asserted":
            modality = _modality(None, Effect(cue.reading, weak=cue.weak), governor)
    elif governor.polarity == "negative" and not negators and _happens_as(frame, lemma, cues):
        negative = not negative
        used += governor.cues
    if cue is None and modality == "asserted" and _shares_modality(tree, i, frame, lemma, cues):
        modality = governor.modality
        used += [c for c in governor.cues if c not in used]
    return Status("negative" if negative else "positive", modality, tuple(used))


def _happens_as(frame: Frame, lemma: str, cues: Cues) -> bool:
    """Whether a verb's negation denies the event or intention itself: "has no plan", "did not hold talks", "no talks took
    place"."""
    if frame.codes == ("np",) and lemma in cues.negation.possession:
        return True
    return frame.codes in {("subject",), ("np",)} and lemma in cues.negation.occurrence


def _governor_status(tree: Tree, frame: Frame, cues: Cues, depth: int) -> Status:
    governor = frame.governor
    if is_clause(tree, governor):
        return _clause_status(tree, governor, cues, depth + 1)
    return _noun_status(tree, governor, cues, depth + 1)


def _shares_modality(tree: Tree, i: int, frame: Frame, lemma: str, cues: Cues) -> bool:
    """An event that is the object of an unreal verb is unreal too, as the subject of one of happening is; what is said or
    felt about an event leaves it as it is."""
    if frame.codes == ("subject",):
        return lemma in cues.negation.occurrence
    if frame.codes == ("np",) or (frame.codes and _is_indefinite(tree, i)):
        return lemma not in cues.negation.presupposing and (lemma, "VERB") not in cues.reporting
    return False


def _is_indefinite(tree: Tree, i: int) -> bool:
    return any(tree.words[k].lower_ in {"a", "an", "any", "another"} for k in tree.children(i, "det"))


def _modifier(tree: Tree, i: int, cues: Cues) -> tuple[int, Embedding | None]:
    """The first word before a noun that is a cue, with its token."""
    for k in tree.children(i, "amod", "compound"):
        cue = find_cue(tree, k, ("modifier",), cues)
        if cue is not None:
            return k, cue
    return i, None
