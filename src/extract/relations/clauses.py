"""Clauses of a parse with their arguments put in: who does what to whom, with shared, controlled and relative ones.

A clause is what one predicate says. Its subject may stand elsewhere: on the first of conjoined verbs, on the governor of
an infinitive or participle, or before a relative clause. The rules follow the Universal Dependencies guidelines.
"""

from dataclasses import dataclass
from typing import Literal

from extract.labels import PLACES, VALUES
from extract.relations.lexicon import Lexicon
from extract.relations.predicates import (
    VERBAL,
    agents_of,
    chain_children,
    chain_of,
    governs_chain,
    is_copular,
    is_manner,
    is_passive,
    is_predicate,
    own_subject,
)
from extract.relations.relatives import is_free_relative, relative_pronoun, resolve_relative
from extract.relations.sharing import shared_agents, shared_object, shared_settings
from extract.relations.subjects import distribute, subjects_of
from extract.syntax import SUBJECTS, Tree, is_denied, is_listed

ECHOES = frozenset({"nor", "neither", "as", "so"})
WORTH = "worth"
DIRECTIONS = frozenset(
    {
        "away",
        "back",
        "out",
        "off",
        "early",
        "late",
        "later",
        "together",
        "ashore",
        "inland",
        "north",
        "south",
        "east",
        "west",
    }
)
"""Adverbs whose own preposition is the verb's."""
CLEFTS = frozenset({"csubj", "ccomp", "advcl:relcl", "acl:relcl"})
"""Labels of the clause of a sentence like "it was in Oslo that they signed the pact"."""
ClauseKind = Literal["verb", "copula"]


@dataclass(frozen=True, slots=True)
class Dependent:
    """An argument of a clause: the head token of its phrase, and the tokens of its preposition (none for an object)."""

    head: int
    case: tuple[int, ...] = ()
    label: str = "obl"


@dataclass(frozen=True, slots=True)
class Clause:
    """What one predicate says.

    `head` is the token the clause hangs on, `chain` the tokens of the predicate from the outermost verb to it ("decide …
    allow"). `subjects` and `objects` are heads of phrases, conjuncts distributed; for a copula the objects are its
    predicates. `passive` says that the subjects are what the action is done to.
    """

    head: int
    kind: ClauseKind
    chain: tuple[int, ...]
    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    recipients: tuple[int, ...]
    agents: tuple[int, ...]
    obliques: tuple[Dependent, ...]
    passive: bool


def find_clauses(tree: Tree, lexicon: Lexicon) -> list[Clause]:
    """All clauses of a Doc in text order. Those merged into the chain of another are left out."""
    merged = {i for i, b in enumerate(tree.bases) if b == "xcomp" and governs_chain(tree, i, lexicon) is not None}
    ends = (i for i in range(len(tree.doc)) if is_predicate(tree, i) and not _echoes(tree, i))
    return [_clause(tree, i, lexicon) for i in ends if not merged.intersection(chain_children(tree, i, lexicon))]


def _echoes(tree: Tree, i: int) -> bool:
    """Whether a clause only says that somebody else does the same, subject last: "as was Austria", "nor has Iran"."""
    said = tree.words[i].lemma_ in {"have", "be", "do"} or tree.child(i, "cop") is not None
    if not said or own_subject(tree, i):
        return False
    first = min((*tree.children(i, "cop", "aux"), i))
    return first > 0 and tree.words[first - 1].lower_ in ECHOES


def _clause(tree: Tree, i: int, lexicon: Lexicon) -> Clause:
    chain = chain_of(tree, i, lexicon)
    copula = is_copular(tree, i)
    passive = not copula and is_passive(tree, i)
    objects: tuple[int, ...]
    if copula:
        objects = tuple(c for c in tree.conjuncts(i) if tree.words[c].pos_ not in VERBAL or c == i)
        objects = tuple(c for c in objects if c == i or not (tree.child(c, "cop") or own_subject(tree, c)))
        objects = distribute(tree, prices_of(tree, i)) or objects
    else:
        objects = objects_of(tree, i, lexicon)
    obliques: list[Dependent] = []
    for k in chain:
        obliques += _obliques(tree, k, lexicon)
    obliques += _fronted_obliques(tree, chain[0], lexicon)
    obliques += (Dependent(*d) for d in shared_settings(tree, i, lexicon))
    agents = (
        agents_of(tree, i, lexicon) or shared_agents(tree, i, lexicon) if passive else tree.children(i, "obl:agent")
    )
    return Clause(
        head=i,
        kind="copula" if copula else "verb",
        chain=chain,
        subjects=subjects_of(tree, chain[0] if len(chain) > 1 else i, lexicon),
        objects=objects,
        recipients=distribute(tree, (*tree.children(i, "iobj"), *_first_of_two_objects(tree, i))),
        agents=distribute(tree, agents),
        obliques=tuple(obliques),
        passive=passive,
    )


def prices_of(tree: Tree, i: int) -> tuple[int, ...]:
    """What something is said to be worth, where `i` is that adjective: it takes an object as a preposition does."""
    return tree.children(i, "obj", "obl:unmarked", "obl:npmod", "npadvmod") if tree.words[i].lower_ == WORTH else ()


def _first_of_two_objects(tree: Tree, i: int) -> tuple[int, ...]:
    """The recipient that a parse labels as a second object: "gave Ukraine 200 tanks"."""
    own = tree.children(i, "obj")
    if len(own) == 2 and own[0] < i < own[1] and tree.is_(i, "acl:relcl"):
        return own[1:]  # "the jets that Norway sold Romania"
    two = len(own) == 2 and i < own[0] and tree.words[i].lemma_ != "have" and not tree.children(i, "iobj")
    return own[:1] if two and not is_listed(tree.words, *own) else ()


def _raised(tree: Tree, i: int, lexicon: Lexicon) -> bool:
    """Whether the object of `i` is only the subject of an infinitive: "wants Ukraine to join"."""
    infinitives = (k for k in tree.children(i, "xcomp") if tree.words[k].pos_ in VERBAL)
    marked = any(tree.words[m].lower_ == "to" for k in infinitives for m in tree.children(k, "mark"))
    return marked and tree.words[i].lemma_ in lexicon.raising


def objects_of(tree: Tree, i: int, lexicon: Lexicon) -> tuple[int, ...]:
    """Heads of the direct objects of verb `i`: its own, the antecedent that a relative clause leaves out, or those that
    follow a later conjunct and belong to all ("build and sell missiles")."""
    first = _first_of_two_objects(tree, i)
    own = tuple(k for k in tree.children(i, "obj") if tree.words[k].tag_ != "EX" and k not in first)
    if own and _raised(tree, i, lexicon):
        return ()
    if own:
        return tuple(r for k in distribute(tree, own) for r in resolve_relative(tree, k, i))
    if tree.is_(i, "acl:relcl") and own_subject(tree, i) and not is_passive(tree, i):
        if said := _said_of_free(tree, i):
            return said
        return (tree.head(i),) if _leaves_object_out(tree, i, lexicon) else ()
    if tree.is_(i, "conj") and is_predicate(tree, tree.head(i)):
        shared = tree.children(tree.head(i), "obj")
        return distribute(tree, tuple(k for k in shared if k > i))
    return distribute(tree, _bare(tree, i) or shared_object(tree, i, lexicon))


def _said_of_free(tree: Tree, i: int) -> tuple[int, ...]:
    """What a copula says that the object of a free relative is: the missiles in "what Oslo [needs] is missiles"."""
    pronoun = tree.head(i)
    said = tree.head(pronoun)
    if tree.words[pronoun].tag_ != "WP" or not tree.is_(pronoun, "nsubj", "csubj") or tree.child(said, "cop") is None:
        return ()
    complete = tree.children(i, "ccomp", "xcomp") or tree.words[said].pos_ not in {"NOUN", "PROPN"} or tree.case(said)
    return () if complete or said < i else tree.conjuncts(said)


def _leaves_object_out(tree: Tree, i: int, lexicon: Lexicon) -> bool:
    """Whether a relative clause without a pronoun is about its object: "the vessel it [developed] with a partner"."""
    if relative_pronoun(tree, i) is not None or tree.children(i, "ccomp", "xcomp"):
        return False
    if any(tree.words[k].lower_ in {"whether", "if", "about"} for k in tree.children(i, "mark")):
        return False  # "questions about whether they served"
    if not tree.children(i, "obl"):
        return True
    stranded = any(not tree.case(k) and tree.doc[k].ent_type_ not in VALUES for k in tree.children(i, "obl"))
    return not stranded and tree.words[tree.head(i)].lemma_ not in lexicon.circumstances


def _bare(tree: Tree, i: int) -> tuple[int, ...]:
    """The noun behind an active verb that a parse calls oblique though it has no preposition: "shot down a drone"."""
    if is_passive(tree, i):
        return ()
    bare = (k for k in tree.children(i, "obl") if k > i and tree.dep(k) == "obl" and not tree.case(k))
    nouns = (k for k in bare if tree.words[k].pos_ in {"NOUN", "PROPN"} and tree.doc[k].ent_type_ not in VALUES)
    return tuple(k for k in nouns if tree.child(k, "det", "nummod") is not None)


def _is_filler(tree: Tree, k: int) -> bool:
    """Whether a phrase only sets its subject against others: "Iran, for its part, denies it"."""
    return tree.words[k].lower_ == "part" and tree.child(k, "nmod:poss") is not None


def _obliques(tree: Tree, i: int, lexicon: Lexicon) -> list[Dependent]:
    """Prepositional and temporal arguments of predicate `i`, conjuncts distributed, relative ones resolved."""
    found = []
    labels = ("obl", "obl:unmarked") if tree.child(i, "cop") is not None else ("obl", "obl:unmarked", "nmod")
    for k in tree.children(i, *labels):
        if _is_filler(tree, k) or (tree.words[k].lower_.endswith("ly") and tree.words[k].pos_ == "ADV"):
            continue  # "until recently there were two"
        if tree.is_(k, "nmod:poss", "nmod:desc") or (tree.is_(k, "obl:agent") and not is_manner(tree, k, lexicon)):
            continue
        case = tree.case(k)
        if _is_partitive(tree, k, case) or _is_level_before(tree, k, case):
            continue
        for c in tree.conjuncts(k):
            if is_denied(tree, c):
                continue
            told = (  # "what" says nothing by itself
                r
                for r in resolve_relative(tree, c, i)
                if tree.words[r].lower_ != "what" or is_free_relative(tree, r, lexicon)
            )
            found += [Dependent(r, tree.case(c) or case, tree.dep(k)) for r in told]
    return [*found, *_adverbial(tree, i), *_from_elsewhere(tree, i)]


def _adverbial(tree: Tree, i: int) -> list[Dependent]:
    """The adverbs of predicate `i`, what stands behind a preposition of one, and what "where" and "when" stand for."""
    found: list[Dependent] = []
    for k in tree.children(i, "advmod", "xcomp", "compound:prt"):
        if tree.words[k].lower_ in DIRECTIONS:  # "kept ships away from Odesa"
            behind = [(o, case) for o in tree.children(k, "obl") if (case := tree.case(o))]
            behind = [(o, case) for o, case in behind if [tree.words[c].lower_ for c in case] != ["of"]]
            found += [Dependent(c, case, "obl") for o, case in behind for c in tree.conjuncts(o)]
    for k in tree.children(i, "advmod"):
        if tree.words[k].tag_ == "WRB" and tree.is_(i, "acl:relcl"):
            label = "place" if tree.words[k].lower_ == "where" else "time"
            if tree.words[k].lower_ == "when" and (date := _date_before(tree, k)) is not None:
                found.append(Dependent(date, (), "time"))
            elif tree.words[k].lower_ in {"where", "when"}:
                found.append(Dependent(_where(tree, k, tree.head(i)), (), label))
        elif tree.words[k].lower_ == "when" and tree.is_(i, "advcl") and (date := _date_before(tree, k)) is not None:
            found.append(Dependent(date, (), "time"))
        else:
            found.append(Dependent(k, (), "advmod"))
    return found


def _from_elsewhere(tree: Tree, i: int) -> list[Dependent]:
    """Arguments that hang on other words: on what predicate `i` says of its object, before a clause with "that", and the
    noun of a relative clause that leaves its preposition behind."""
    found: list[Dependent] = []
    if tree.child(i, "xcomp") is not None and tree.child(i, "obj") is not None:
        for k in tree.children(i, "xcomp"):
            if tree.words[k].pos_ == "ADJ":  # "left 12 soldiers dead in Kabul"
                behind = [(o, case) for o in tree.children(k, "obl") if (case := tree.case(o))]
                found += [Dependent(c, case, "obl") for o, case in behind for c in tree.conjuncts(o)]
    if (
        tree.deps[i] in CLEFTS
        and tree.child(tree.heads[i], "cop") is not None
        and (cleft := _cleft(tree, i)) is not None
    ):
        found.append(cleft)
    if tree.deps[i] == "acl:relcl":
        stranded = (k for k in tree.children(i, "obl") if tree.words[k].tag_ == "IN" and not tree.kids[k])
        found += [Dependent(tree.head(i), (k,), "obl") for k in stranded]  # "the war they fought in"
    return found


def _cleft(tree: Tree, i: int) -> Dependent | None:
    """What a sentence with "it" puts before its clause, with its preposition: "it was in [Oslo] that they signed it"."""
    said = tree.head(i)
    it = tree.child(said, "expl", "nsubj")
    if said > i or it is None or tree.words[it].lower_ != "it" or not (case := tree.case(said)):
        return None
    opening = next((k for k in range(said + 1, i) if tree.head(k) == i), None)
    conjunction = opening is not None and tree.words[opening].lower_ == "that" and own_subject(tree, i)
    return Dependent(said, case, "obl") if conjunction else None


def _is_partitive(tree: Tree, k: int, case: tuple[int, ...]) -> bool:
    """Whether a phrase that opens a clause says what its subject is a part of: "of [66 jets], one has come"."""
    return [tree.words[c].lower_ for c in case] == ["of"] and any(
        k < s and tree.words[s].pos_ in {"NUM", "PRON", "ADJ", "DET"} for s in tree.children(tree.head(k), "nsubj")
    )


def _is_level_before(tree: Tree, k: int, case: tuple[int, ...]) -> bool:
    """Whether an amount is what another has risen or fallen from: "at 3.2%, up from [2.4%]"."""
    first = min(case, default=k) - 1
    return first > 0 and tree.words[first].lower_ in {"up", "down"} and tree.words[first - 1].text == ","


def _fronted_obliques(tree: Tree, i: int, lexicon: Lexicon) -> list[Dependent]:
    """What opens a sentence holds for all its conjoined verbs: "In May X visited A and met B"."""
    if not tree.is_(i, "conj") or not is_predicate(tree, tree.head(i)) or own_subject(tree, i):
        return []
    first = tree.head(i)
    subject = min((k for k in tree.children(first) if tree.dep(k) in SUBJECTS), default=first)
    return [d for d in _obliques(tree, first, lexicon) if d.head < subject and d.label != "advmod"]


def _date_before(tree: Tree, i: int) -> int | None:
    """The date right before the comma and the word at `i`: "in [2022], when Oslo sent tanks"."""
    last = i - 2 if i > 1 and tree.words[i - 1].text == "," else i - 1
    if last < 0 or tree.doc[last].ent_type_ != "DATE":
        return None
    while tree.doc[tree.head(last)].ent_type_ == "DATE" and tree.head(last) < last:
        last = tree.head(last)
    return last


def _where(tree: Tree, adverb: int, noun: int) -> int:
    """What "where" stands for: the noun that the parse says or, where that is no place by name, the one right before the
    comma ("Ann Lee, back from [Riga], where she had met allies", "the blockade of [Gaza], where")."""
    last = adverb - 2 if adverb > 1 and tree.words[adverb - 1].text == "," else adverb - 1
    if tree.doc[noun].ent_type_ in PLACES or last < 0 or tree.doc[last].ent_type_ not in PLACES:
        return noun
    while tree.doc[tree.head(last)].ent_type_ in PLACES and tree.head(last) < last:
        last = tree.head(last)
    return last
