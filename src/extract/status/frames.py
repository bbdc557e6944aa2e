"""How a clause or event noun hangs on what governs it, in the terms of the cue lists: "to", "of ing", "np", …"""

from dataclasses import dataclass

from extract.syntax import SUBJECTS, Tree

FINITE_BE = frozenset({"VBD", "VBZ", "VBP"})
VERBAL = frozenset({"VERB", "AUX"})
PRESENT = frozenset({"VBP", "VBZ"})
FINITE = PRESENT | {"VBD", "MD"}
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM"})
CLAUSES = ("xcomp", "ccomp", "csubj", "advcl", "acl")
SCARCE = frozenset({"few", "little", "rarely", "seldom", "hardly"})
MAX_DEPTH = 25
"""Governors looked at from one token: deeper chains are parser errors."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The governor of a clause or noun, and the codes under which a cue list may name the complement, best first."""

    governor: int
    codes: tuple[str, ...]
    adverbial: bool = False


def is_clause(tree: Tree, i: int) -> bool:
    """Whether `i` is the predicate of a clause, finite or not, and no event noun or modifier."""
    if tree.child(i, "cop") is not None or (tree.children(i, "aux") and tree.words[i].pos_ not in {"DET", "PRON"}):
        return True
    if tree.is_(i, *CLAUSES) and not tree.is_(i, "acl"):
        return True
    return not (
        tree.words[i].pos_ not in VERBAL or tree.is_(i, "amod", "compound", "aux", "cop", "case", "mark", "fixed")
    )


def verb_word(tree: Tree, i: int) -> int:
    """The word that carries the inflection of clause `i`: its first auxiliary or copula, else the predicate itself."""
    return min((k for k in tree.children(i, "aux", "cop")), default=i)


def is_finite(tree: Tree, i: int) -> bool:
    return tree.words[verb_word(tree, i)].tag_ in FINITE


def is_past(tree: Tree, i: int) -> bool:
    """Whether clause `i` is past or perfect, without a modal."""
    word = tree.words[verb_word(tree, i)]
    return word.tag_ == "VBD" or (word.lemma_ == "have" and tree.words[i].tag_ == "VBN" and verb_word(tree, i) != i)


def has_subject(tree: Tree, i: int) -> bool:
    return any(tree.dep(k) in SUBJECTS for k in tree.children(i))


def is_passive(tree: Tree, i: int) -> bool:
    if tree.children(i, "aux:pass", "nsubj:pass"):
        return True
    return tree.words[i].tag_ == "VBN" and not any(tree.words[k].lemma_ == "have" for k in tree.children(i, "aux"))


def marker_text(tree: Tree, i: int) -> str:
    """The conjunctions that open clause `i`, in lower case: "in order to", "as if", "" for none."""
    marks = [k for m in tree.children(i, "mark", "case") for k in (m, *tree.children(m, "fixed", "mark"))]
    first = verb_word(tree, i)
    marks += [k for k in tree.children(i, "advmod") if tree.words[k].tag_ == "WRB" and k < first]
    marks += [
        k - 1 for k in marks if tree.words[k].lower_ == "if" and k and tree.words[k - 1].lower_ in {"even", "only"}
    ]
    return " ".join(tree.words[k].lower_ for k in sorted(marks) if k < i and not _hedges(tree, k))


def _hedges(tree: Tree, k: int) -> bool:
    """Whether "if" opens no clause but doubts an amount: "few if any states", "rarely, if ever"."""
    if tree.words[k].lower_ != "if" or k == 0:
        return False
    before = k - 2 if tree.words[k - 1].text == "," else k - 1
    return tree.words[before].lower_ in SCARCE and tree.words[k + 1].lower_ in {"any", "anything", "anyone", "ever"}


def infinitive_mark(tree: Tree, i: int) -> bool:
    """Whether clause `i` has a "to" before a bare verb."""
    for k in tree.children(i, "mark"):
        if tree.words[k].lower_ == "to":
            verbs = [v for v in (*tree.children(i, "aux", "cop"), i) if v > k]
            if verbs and tree.words[min(verbs)].tag_ not in {"VBG", "VBD", "VBZ", "MD"}:
                return True
    return False


def is_to_be_done(tree: Tree, i: int) -> bool:
    """Whether an infinitive is what a form of "be" with a subject says: "its aim was to deprive them", "jets are to fly"."""
    subject = tree.child(i, "nsubj")
    return subject is not None and any(
        subject < k < i and tree.words[k].lemma_ == "be" and tree.words[k].tag_ in FINITE_BE
        for k in tree.children(i, "cop", "aux")
    )


def clause_code(tree: Tree, i: int) -> str:
    """The form of a complement clause: "to", "bare", "ing", "<preposition> ing", "whether" or "that".

    Participles on nouns ("casualties left there") are told apart by `frame_of`."""
    marks = marker_text(tree, i).split()
    word = tree.words[verb_word(tree, i)]
    if infinitive_mark(tree, i) and not is_to_be_done(tree, i):
        return "to"
    if word.tag_ == "VBG" or (tree.words[i].tag_ == "VBG" and not tree.children(i, "aux", "cop")):
        return f"{marks[-1]} ing" if marks else "ing"
    if marks and marks[0] in {"whether", "if"}:
        return "whether"
    if tree.is_(i, "xcomp") and not marks and not tree.children(i, "aux", "nsubj"):
        return "bare"
    if is_finite(tree, i) or has_subject(tree, i):
        return "that"
    return "bare"


def first_conjunct(tree: Tree, i: int) -> int:
    while tree.is_(i, "conj") and tree.head(i) != i:
        i = tree.head(i)
    return i


def frame_of(tree: Tree, i: int) -> Frame | None:
    """What governs the clause or event noun `i`, or None where it stands on its own (main and relative clauses)."""
    governor = tree.head(i)
    if tree.is_(i, "acl:relcl") and is_noun_complement(tree, i):
        doubted = any(tree.words[k].lower_ in {"whether", "if"} for k in tree.children(i, "mark"))
        return Frame(governor, ("whether" if doubted else "that",))
    if governor == i or tree.is_(i, "acl:relcl", "parataxis", "appos", "discourse", "root", "advcl:relcl"):
        return None
    if is_clause(tree, i):
        return _clause_frame(tree, i, governor)
    return _noun_frame(tree, i, governor)


def _clause_frame(tree: Tree, i: int, governor: int) -> Frame | None:
    code = clause_code(tree, i)
    if tree.is_(i, "acl") and code == "bare":
        return Frame(governor, ("participle",))
    if tree.is_(i, "obl", "nmod", "obj", "nsubj") and not code.endswith("ing"):
        return None
    return Frame(governor, (code,), adverbial=tree.is_(i, "advcl"))


def _noun_frame(tree: Tree, i: int, governor: int) -> Frame | None:
    if tree.is_(i, "obj", "nsubj:pass", "iobj"):
        return Frame(governor, ("np",))
    if tree.is_(i, "nsubj"):
        return Frame(governor, ("subject",))
    if tree.is_(i, "obl", "nmod") and not tree.is_(i, "nmod:poss"):
        prepositions = [tree.words[k].lower_ for k in tree.case(i)]
        return Frame(governor, (f"{prepositions[-1]} np",) if prepositions else ())
    if tree.is_(i, "compound"):
        return Frame(governor, ("of np",))
    return None


def is_noun_complement(tree: Tree, i: int) -> bool:
    """Whether what the parser took for a relative clause says what its noun is about: it opens with a conjunction "that", or
    has a modal and no relative word ("concerns they would stay")."""
    marks = {tree.words[k].lower_ for k in tree.children(i, "mark")}
    if "whether" in marks:
        return True
    conjunction = "that" in marks
    if not conjunction and any(tree.words[k].tag_ in {"WDT", "WP", "WRB", "WP$"} for k in tree.subtree(i) if k <= i):
        return False
    if any(tree.words[k].lower_ in {"that", "which", "who"} for k in tree.children(i, "nsubj", "obj")):
        return False
    modal = any(tree.words[k].tag_ == "MD" for k in tree.children(i, "aux"))
    # without an object of its own the clause is relative after all: "the pact that they announced in May"
    complete = bool(tree.children(i, "obj", "cop", "xcomp", "ccomp")) or is_passive(tree, i)
    return has_subject(tree, i) and (modal or (complete and bool(tree.children(i, "mark"))))
