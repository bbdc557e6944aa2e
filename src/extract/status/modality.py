"""The reading that a clause gets from words of its own: auxiliaries, adverbs, inversion, questions, commands."""

from dataclasses import dataclass

from extract.annotations import Cue
from extract.records import Modality
from extract.status.cues import Connective, Cues, Marker
from extract.status.frames import (
    PRESENT,
    VERBAL,
    clause_code,
    first_conjunct,
    has_subject,
    infinitive_mark,
    is_passive,
    is_past,
    marker_text,
    verb_word,
)
from extract.syntax import SUBJECTS, Tree

PAST_ALONE = frozenset(
    {
        "became", "began", "came", "went", "took", "gave", "saw", "fell", "flew", "knew", "grew", "drew", "threw", "wrote",
        "drove", "rode", "rose", "spoke", "broke", "chose", "froze", "stole", "swore", "tore", "wore", "drank", "sank",
        "swam", "ran", "did", "was", "were", "forgot", "hid", "bit", "shook", "overcame", "withdrew", "underwent", "arose",
        "overtook", "undertook",
    }
)  # fmt: skip
"""Past forms that are no participles, whatever the tagger says."""


@dataclass(frozen=True, slots=True)
class Local:
    """A reading with its cue. `tense` marks "will" and "would", which only follow the tense of what governs
    them and give way to a reading from there ("fears that it will attack" is possible)."""

    reading: Modality
    cue: Cue
    tense: bool = False


def local_reading(tree: Tree, i: int, cues: Cues) -> Local | None:
    """The reading of clause `i` without regard to its governor, or None."""
    if _inverted_condition(tree, i):
        return Local("conditional", Cue("inversion", verb_word(tree, i)))
    auxiliary = _auxiliary(tree, i, cues)
    consequent = _consequent(tree, i, cues)
    if consequent and (auxiliary is None or auxiliary.tense):
        return Local("conditional", consequent)
    if auxiliary is not None:
        return auxiliary
    adverb = _adverb(tree, i, cues)
    if adverb is not None:
        return adverb
    if _is_headline_infinitive(tree, i):
        return Local("future", Cue("headline", i), tense=True)
    if _is_polar_question(tree, i):
        return Local("possible", Cue("question", i))
    if _is_imperative(tree, i):
        return Local("obligation", Cue("imperative", i))
    return None


def _is_headline_infinitive(tree: Tree, i: int) -> bool:
    """Whether `i` is the infinitive that headlines use for what is to come: "Taiwan to buy jets"."""
    marks = [tree.words[k].lower_ for k in tree.children(i, "mark")]
    return (
        marks == ["to"]
        and tree.is_(i, "root", "ccomp", "parataxis")
        and has_subject(tree, i)
        and not tree.child(i, "cop")
    )


def connective_of(tree: Tree, i: int, cues: Cues) -> Connective | None:
    """The conjunction that opens clause `i`, where it is listed; the longest one that fits."""
    text = marker_text(tree, i)
    while text:
        if text in cues.connectives:
            return cues.connectives[text]
        text = text.rpartition(" ")[0]
    return None


def opening(tree: Tree, i: int) -> int:
    """The first word of the conjunction that opens clause `i`, or the word that carries its inflection where it has none."""
    return min((*tree.children(i, "mark", "case"), verb_word(tree, i)))


def _auxiliary(tree: Tree, i: int, cues: Cues) -> Local | None:
    for k in tree.children(i, "aux"):
        token = tree.words[k]
        if token.tag_ not in {"MD", "VB", "VBP"} and token.lower_ != "ought":
            continue
        marker = cues.auxiliaries.get(token.lower_) or cues.auxiliaries.get(token.lemma_)
        if marker is None or token.lemma_ in {"have", "do", "be"}:
            continue
        if marker.reading == "conditional" and (narrative := _narrative(tree, i, cues)) is not None:
            return Local(narrative.reading, Cue(narrative.id, k))
        if marker.reading == "conditional" and _reported_future(tree, i, cues):
            return Local("future", Cue("aux.reported-future", k), tense=True)
        return Local(marker.reading, Cue(marker.id, k), tense=marker.reading in {"future", "conditional"})
    return None


def _narrative(tree: Tree, i: int, cues: Cues) -> Marker | None:
    """The word that makes "would" tell what came later in a history, outside of conditions and of what is said."""
    if tree.is_(first_conjunct(tree, i), "ccomp", "advcl") or any(
        tree.words[k].lemma_ == "have" for k in tree.children(i, "aux")
    ):
        return None
    if any((c := connective_of(tree, k, cues)) is not None and c.consequent for k in tree.children(i, "advcl")):
        return None
    words = [
        tree.words[i].lemma_ + " on"
        if any(tree.words[k].lower_ == "on" for k in tree.children(i))
        else tree.words[i].lemma_
    ]
    words += [tree.words[k].lower_ for k in tree.children(i, "advmod")]
    return next((cues.narrative[w] for w in words if w in cues.narrative), None)


def _reported_future(tree: Tree, i: int, cues: Cues) -> bool:
    """Sequence of tenses: "would" in what was said in the past is the speaker's "will", unless what it is said of is itself
    only proposed ("said the proposed deal would …")."""
    first = first_conjunct(tree, i)
    if tree.child(i, "aux") is not None and any(tree.words[k].lower_ == "have" for k in tree.children(i, "aux")):
        return False
    for subject in tree.children(i, "nsubj"):
        for modifier in tree.children(subject, "amod"):
            entries = cues.embedding.get(tree.words[modifier].lemma_, ()) + cues.embedding.get(
                tree.words[modifier].lower_, ()
            )
            if any("modifier" in e.complements and e.reading in {"intended", "possible"} for e in entries):
                return False
    if tree.is_(first, "ccomp") or (tree.is_(first, "acl") and clause_code(tree, first) == "that"):
        governors = (a for a in tree.ancestors(first) if tree.words[a].pos_ in VERBAL)
        # "…, adding that it would", "went on to say that it would": these have the tense of what governs them.
        governor = next((a for a in governors if not _without_tense(tree, a)), None)
        return governor is not None and is_past(tree, governor)
    reporter = next((k for k in tree.children(first, "parataxis") if tree.words[k].pos_ in VERBAL), None)
    return (
        reporter is not None
        and is_past(tree, reporter)
        and ("say", "VERB") in cues.reporting
        and ((tree.words[reporter].lemma_, "VERB") in cues.reporting)
    )


def _without_tense(tree: Tree, i: int) -> bool:
    """Whether a verb takes its tense from what governs it: a participle without helper, the infinitive of a complement."""
    if tree.words[i].tag_ == "VBG":
        return tree.child(i, "aux") is None
    return tree.words[i].tag_ == "VB" and tree.is_(i, "xcomp") and infinitive_mark(tree, i)


def _consequent(tree: Tree, i: int, cues: Cues) -> Cue | None:
    """The condition on which non-past clause `i` depends, or None."""
    real = is_past(tree, i) or infinitive_mark(tree, i) or tree.words[verb_word(tree, i)].tag_ in {"VBG", "VBN"}
    if real and not any(tree.words[k].lower_ == "would" for k in tree.children(i, "aux")):
        return None
    for k in tree.children(i, "advcl"):
        connective = connective_of(tree, k, cues)
        if connective is not None and connective.consequent and is_open(tree, k):
            return Cue(connective.id, opening(tree, k))
        if _inverted_condition(tree, k):
            return Cue("inversion", verb_word(tree, k))
    governor = tree.head(i)
    if tree.is_(i, "conj", "advcl", "parataxis", "ccomp") and governor < i and _inverted_condition(tree, governor):
        return Cue("inversion", verb_word(tree, governor))
    return None


def is_open(tree: Tree, i: int) -> bool:
    """Whether a condition is a clause and no set phrase ("if necessary", "if possible")."""
    return has_subject(tree, i) or tree.words[i].pos_ in VERBAL


def _inverted_condition(tree: Tree, i: int) -> bool:
    """ "Should Iran attack, …", "Had it happened, …", "Were they to …": the auxiliary opens the clause right before its
    subject, in a sentence that is no question."""
    if tree.children(i, "mark"):
        return False
    subject = next((k for k in tree.children(i) if tree.dep(k) in SUBJECTS), None)
    first = verb_word(tree, i)
    if subject is None or not first < subject or tree.words[first].lower_ not in {"should", "had", "were"}:
        return False
    before = tree.doc[first - 1] if first > tree.doc[i].sent.start else None
    if any(k < first and tree.words[k].pos_ in {"ADV", "CCONJ"} for k in tree.children(i)):
        return False
    return (
        (before is None or before.is_punct)
        and tree.doc[i].sent[-1].text != "?"
        and not any(tree.words[k].text == "?" for k in tree.children(i, "punct"))
    )


def _adverb(tree: Tree, i: int, cues: Cues) -> Local | None:
    for k in tree.children(i, "advmod"):
        marker = cues.adverbs.get(tree.words[k].lower_)
        if marker is not None:
            return Local(marker.reading, Cue(marker.id, k))
    return None


def _is_polar_question(tree: Tree, i: int) -> bool:
    """ "Did Iran sell drones?": a main clause that ends in a question mark and has its auxiliary before the subject."""
    around = (
        i,
        *tree.children(i, "dep"),
        *((tree.head(i),) if tree.is_(i, "parataxis") else ()),
    )  # "Q: Did Iran sell?"
    marks = {tree.words[k].text for t in around for k in tree.children(t, "punct")}
    if not tree.is_(i, "root", "ccomp", "parataxis") or "?" not in marks:
        return False
    subject = next((k for k in tree.children(i) if tree.dep(k) in SUBJECTS), None)
    inverted = subject is not None and verb_word(tree, i) < subject
    return inverted and not any(tree.words[k].tag_ in {"WP", "WRB", "WDT"} for k in tree.subtree(i))


def _is_imperative(tree: Tree, i: int) -> bool:
    """A bare verb that opens its sentence or quotation and has no subject."""
    token = tree.doc[i]
    if not tree.is_(i, "root") or token.tag_ != "VB" or has_subject(tree, i) or tree.children(i, "mark", "cop"):
        return False
    if any(tree.words[k].lemma_ != "do" for k in tree.children(i, "aux")):
        return False
    return all(
        tree.words[k].pos_ in {"PUNCT", "ADV", "INTJ", "PART", "AUX", "SPACE"} for k in range(token.sent.start, i)
    )


def shares_auxiliary(tree: Tree, first: int, later: int) -> bool:
    """Whether conjunct `later` stands under the auxiliaries of `first`: it has none and no subject of its own, and the same
    inflection ("will attack and destroy", not "will attack and has destroyed")."""
    if tree.children(later, "aux", "cop", "mark") or has_subject(tree, later):
        return False
    a, b = tree.words[first].tag_, tree.words[later].tag_
    if tree.words[later].lower_ in PAST_ALONE or (
        b == "VBD" and is_passive(tree, first) and tree.children(later, "obj")
    ):
        return False  # "was not reported and became a problem"
    return (
        a == b
        or {a, b} <= PRESENT
        or {a, b} <= {"VBN", "VBD", "JJ"}
        or {a, b} <= {"VB", "VBP", "NN"}
        or (tree.child(first, "cop") is not None)
    )
