"""Clauses of a parse with their arguments put in: who does what to whom, with shared, controlled and relative ones.

A clause is what one predicate says. Its subject may stand elsewhere: on the first of conjoined verbs, on the governor of
an infinitive or participle, or before a relative clause. The rules follow the Universal Dependencies guidelines.
"""

from dataclasses import dataclass
from typing import Literal

from extract.labels import ACTORS, VALUES
from extract.relations.lexicon import Lexicon
from extract.syntax import SUBJECTS, Tree, antecedents, is_listed

VERBAL = frozenset({"VERB", "AUX"})
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
NO_PREDICATES = frozenset({"aux", "cop", "case", "mark", "fixed", "compound", "flat", "cc", "amod"})
BLAMING = frozenset({"of", "for", "from", "with", "over", "in", "on", "against", "into"})
"""Prepositions before a gerund that the object does; "after bombing" and "by bombing" are the subject's."""
ECHOES = frozenset({"nor", "neither", "as", "so"})
WORTH = "worth"
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


def is_predicate(tree: Tree, i: int) -> bool:
    """Whether token `i` heads a clause: a verb that is no auxiliary or attribute, or a word with a copula."""
    if tree.words[i].pos_ in VERBAL and tree.bases[i] not in NO_PREDICATES:
        return True
    return tree.child(i, "cop") is not None


def find_clauses(tree: Tree, lexicon: Lexicon) -> list[Clause]:
    """All clauses of a Doc in text order. Those merged into the chain of another are left out."""
    merged = {i for i, b in enumerate(tree.bases) if b == "xcomp" and governs_chain(tree, i, lexicon) is not None}
    ends = (i for i in range(len(tree.doc)) if is_predicate(tree, i) and not _echoes(tree, i))
    return [_clause(tree, i, lexicon) for i in ends if not merged.intersection(chain_children(tree, i, lexicon))]


def _echoes(tree: Tree, i: int) -> bool:
    """Whether a clause only says that somebody else does the same, subject last: "as was Austria", "nor has Iran"."""
    said = tree.words[i].lemma_ in {"have", "be", "do"} or tree.child(i, "cop") is not None
    if not said or _own_subject(tree, i):
        return False
    first = min((*tree.children(i, "cop", "aux"), i))
    return first > 0 and tree.words[first - 1].lower_ in ECHOES


def is_copular(tree: Tree, i: int) -> bool:
    """Whether `i` is what a copula says of its subject; a verb with a form of be is not ("are to visit")."""
    return tree.child(i, "cop") is not None and not tree.words[i].tag_.startswith("VB")


def chain_children(tree: Tree, i: int, lexicon: Lexicon) -> list[int]:
    """Complements of `i` that share its subject and carry on its predicate."""
    return [k for k in tree.children(i, "xcomp") if governs_chain(tree, k, lexicon) == i]


def governs_chain(tree: Tree, i: int, lexicon: Lexicon) -> int | None:
    """The verb whose predicate `i` carries on ("decide" for "allow" in "decided to allow"), or None."""
    if not tree.is_(i, "xcomp") or not is_predicate(tree, i) or is_finite(tree, i) or _own_subject(tree, i):
        return None
    governor = tree.head(i)
    if not is_predicate(tree, governor) or (
        tree.child(governor, "cop") is not None and tree.words[governor].pos_ == "NOUN"
    ):
        return None
    has_object = bool(tree.children(governor, "obj", "iobj"))
    if has_object and tree.words[governor].lemma_ not in lexicon.subject_control:
        return None
    if tree.child(governor, "obl:agent") is not None and tree.words[governor].lemma_ in lexicon.object_control:
        return None  # "was persuaded by Oslo to send tanks" says two things
    return governor


def is_finite(tree: Tree, i: int) -> bool:
    """Whether a predicate has a tense of its own; a parse that calls it an open complement is then wrong."""
    words = (i, *tree.children(i, "aux", "cop"))
    return any(tree.words[k].tag_ in {"VBD", "VBZ", "VBP", "MD"} for k in words)


def chain_of(tree: Tree, i: int, lexicon: Lexicon) -> tuple[int, ...]:
    """The predicate tokens from the outermost governor down to `i`."""
    chain = [i]
    while (governor := governs_chain(tree, chain[0], lexicon)) is not None and governor not in chain:
        chain.insert(0, governor)
    return tuple(chain)


def is_passive(tree: Tree, i: int) -> bool:
    """Whether `i` is a passive: an auxiliary or subject says so, or it is a bare past participle after a noun."""
    if tree.child(i, "aux:pass") is not None or tree.child(i, "nsubj:pass", "csubj:pass") is not None:
        return True
    if tree.child(i, "obl:agent") is not None or (tree.words[i].tag_ == "VBN" and tree.child(i, "cop") is not None):
        return True
    bare = not tree.children(i, "aux", "nsubj", "csubj")
    if tree.words[i].tag_ == "VBD" and bare and not tree.is_(i, "root", "ccomp") and _done_by(tree, i):
        return True  # "crossed the Rhine, followed by the guards"
    governor = tree.head(i)
    if tree.words[i].tag_ == "VBD" and bare and tree.is_(i, "conj") and tree.words[governor].tag_ == "VBN":
        # "Built by A and launched in May": a participle like the one before it.
        return tree.is_(governor, "acl", "advcl") and not tree.children(i, "obj") and is_passive(tree, governor)
    if tree.words[i].tag_ == "VBN" and bare:
        if tree.is_(i, "acl") and not tree.is_(i, "acl:relcl"):
            return True
        if tree.is_(i, "advcl", "xcomp") and not tree.children(i, "obj"):
            return True
        if tree.is_(i, "conj") and is_predicate(tree, tree.head(i)):
            return is_passive(tree, tree.head(i))
    return False


def _clause(tree: Tree, i: int, lexicon: Lexicon) -> Clause:
    chain = chain_of(tree, i, lexicon)
    copula = is_copular(tree, i)
    passive = not copula and is_passive(tree, i)
    objects: tuple[int, ...]
    if copula:
        objects = tuple(c for c in tree.conjuncts(i) if tree.words[c].pos_ not in VERBAL or c == i)
        objects = tuple(c for c in objects if c == i or not (tree.child(c, "cop") or _own_subject(tree, c)))
        objects = _distribute(tree, prices_of(tree, i)) or objects
    else:
        objects = objects_of(tree, i, lexicon)
    obliques: list[Dependent] = []
    for k in chain:
        obliques += _obliques(tree, k)
    obliques += _fronted_obliques(tree, chain[0])
    return Clause(
        head=i,
        kind="copula" if copula else "verb",
        chain=chain,
        subjects=subjects_of(tree, chain[0] if len(chain) > 1 else i, lexicon),
        objects=objects,
        recipients=_distribute(tree, (*tree.children(i, "iobj"), *_first_of_two_objects(tree, i))),
        agents=_distribute(tree, agents_of(tree, i) if passive else tree.children(i, "obl:agent")),
        obliques=tuple(obliques),
        passive=passive,
    )


def _done_by(tree: Tree, i: int) -> bool:
    """Whether a past form without subject and object has somebody behind "by": a participle, whatever its tag."""
    if tree.children(i, "obj", "ccomp", "xcomp"):
        return False
    behind = (k for k in tree.children(i, "obl", "obl:agent") if tree.doc[k].ent_type_ not in VALUES)
    return any([tree.words[c].lower_ for c in tree.case(k)] == ["by"] for k in behind)


def agents_of(tree: Tree, i: int) -> tuple[int, ...]:
    """Heads of the phrases with "by" that say who did it; a parse may hang one on the object: "was awarded a contract by the
    army"."""
    own = tree.children(i, "obl:agent")
    if own:
        return own
    if tree.words[i].tag_ == "VBD" and _done_by(tree, i):
        return tuple(k for k in tree.children(i, "obl") if [tree.words[c].lower_ for c in tree.case(k)] == ["by"])
    things = ((o, k) for o in tree.children(i, "obj", "obl") for k in tree.children(o, "nmod"))
    found = (k for o, k in things if tree.is_(o, "obj") or tree.doc[k].ent_type_ in ACTORS)
    return tuple(k for k in found if [tree.words[c].lower_ for c in tree.case(k)] == ["by"])


def prices_of(tree: Tree, i: int) -> tuple[int, ...]:
    """What something is said to be worth, where `i` is that adjective: it takes an object as a preposition does."""
    return tree.children(i, "obj", "obl:unmarked", "obl:npmod", "npadvmod") if tree.words[i].lower_ == WORTH else ()


def _own_subject(tree: Tree, i: int) -> bool:
    return any(tree.dep(k) in SUBJECTS for k in tree.children(i))


def _distribute(tree: Tree, heads: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(c for h in heads for c in tree.conjuncts(h))


def subjects_of(tree: Tree, i: int, lexicon: Lexicon, depth: int = 0) -> tuple[int, ...]:
    """Heads of the subjects of predicate `i`: its own, or the one it shares with its governor."""
    own = tuple(k for k in tree.children(i) if tree.dep(k) in SUBJECTS and not tree.is_(k, "csubj"))
    if own:
        outer = [k for k in own if tree.dep(k) == "nsubj:outer"]
        heads = own if not outer or len(own) == len(outer) else tuple(k for k in own if k not in outer)
        return tuple(r for k in _distribute(tree, heads) for r in resolve_relative(tree, k, i))
    if tree.child(i, "expl", "csubj") is not None or depth > 8:
        return ()
    return _shared_subjects(tree, i, lexicon, depth + 1)


def _shared_subjects(tree: Tree, i: int, lexicon: Lexicon, depth: int) -> tuple[int, ...]:
    governor = tree.head(i)
    if governor == i:
        return ()
    if tree.is_(i, "conj"):
        return subjects_of(tree, governor, lexicon, depth) if is_predicate(tree, governor) else ()
    if tree.is_(i, "acl:relcl"):
        return _relative_gap_subject(tree, i)
    if tree.is_(i, "acl"):
        return _noun_clause_subjects(tree, i, governor, lexicon, depth)
    if tree.is_(i, "xcomp"):
        controlled = _distribute(tree, tree.children(governor, "obj", "iobj"))
        if controlled and tree.words[governor].lemma_ not in lexicon.subject_control:
            return controlled
        return subjects_of(tree, governor, lexicon, depth)
    nonfinite = tree.words[i].tag_ in {"VB", "VBG", "VBN"} or tree.child(i, "cop") is not None
    if tree.is_(i, "advcl") or (tree.is_(i, "ccomp", "obl", "nmod", "obj") and tree.words[i].tag_ == "VBG"):
        patient = tree.children(governor, "obj", "iobj")
        if patient and _object_acts(tree, i, governor, lexicon):
            return _distribute(tree, patient)
        return subjects_of(tree, governor, lexicon, depth) if nonfinite or tree.is_(i, "advcl") else ()
    return ()


def _object_acts(tree: Tree, i: int, governor: int, lexicon: Lexicon) -> bool:
    """Whether the object of `governor` does what `i` says: "accused Russia of shelling", "asked the council to help"."""
    marks = {tree.words[k].lower_ for k in tree.children(i, "mark")}
    lemma = tree.words[governor].lemma_
    if tree.words[i].tag_ == "VBG":
        return not marks.isdisjoint(BLAMING) and lemma in lexicon.object_blame
    return marks == {"to"} and lemma in lexicon.object_control


def _noun_clause_subjects(tree: Tree, i: int, noun: int, lexicon: Lexicon, depth: int) -> tuple[int, ...]:
    """Subjects of a participle or infinitive on a noun: the noun itself ("troops based in …", "missiles reaching …"), its
    possessor ("Iran's plan to build …", "the failure of the army to disarm …"), or who acts in the clause around it
    ("faces strains in supplying …")."""
    tag = tree.words[i].tag_
    host = tree.head(noun)
    if tree.is_(noun, "obj") and _object_acts(tree, i, host, lexicon):
        return (noun,)
    if tag == "VBN" and tree.words[i - 1].text == "," and _said_of(tree, noun):
        # "India remained the largest importer, followed by Qatar": India is.
        return subjects_of(tree, noun if tree.child(noun, "cop") is not None else host, lexicon, depth)
    of_noun = tag == "VBG" and tree.child(i, "mark") is None and not _result_clause(tree, i, noun)
    if tag == "VBN" or of_noun:
        return (noun,)
    owner = tree.child(noun, "nmod:poss")
    if owner is None and tag == "VB":
        owner = _of_whom(tree, noun, i)
    if owner is not None:
        return tree.conjuncts(owner)
    for ancestor in tree.ancestors(noun):
        if is_predicate(tree, ancestor):
            clause_subjects = subjects_of(tree, ancestor, lexicon, depth)
            return clause_subjects if not is_passive(tree, ancestor) else ()
    return ()


def _said_of(tree: Tree, noun: int) -> bool:
    """Whether a noun is what a copula or linking verb says of its subject."""
    return tree.child(noun, "cop") is not None or tree.is_(noun, "xcomp")


def _of_whom(tree: Tree, noun: int, infinitive: int) -> int | None:
    """Who is to act by a noun with an infinitive: the army in "the failure of the army to disarm them"."""
    owners = (k for k in tree.children(noun, "nmod") if k < infinitive)
    return next((k for k in owners if [tree.words[c].lower_ for c in tree.case(k)] in (["of"], ["by"])), None)


def _result_clause(tree: Tree, i: int, noun: int) -> bool:
    """Whether a participle after a comma says what the whole clause before it brings about: "approved the sale, enabling
    Japan to export". Parsers often hang it on the last noun; after a subject it does belong to the noun."""
    first = min((k for k in tree.children(i, "advmod") if k < i), default=i)
    comma = first > 0 and tree.words[first - 1].text == ","
    return comma and not tree.is_(noun, "nsubj", "appos", "root", "conj")


def relative_pronoun(tree: Tree, clause: int) -> int | None:
    """The relative word of a relative clause (which, who, that, where), or None where it is left out."""
    for k in tree.subtree(clause):
        if k > clause:
            return None
        if tree.words[k].tag_ in RELATIVE_TAGS or (tree.words[k].lemma_ == "that" and tree.words[k].pos_ == "PRON"):
            return k
    return None


def resolve_relative(tree: Tree, pronoun: int, clause: int) -> tuple[int, ...]:
    """The antecedents of a relative pronoun that is an argument of `clause`; any other token stands for itself."""
    token = tree.doc[pronoun]
    is_relative = token.tag_ in {"WDT", "WP"} or (token.lemma_ == "that" and token.pos_ == "PRON")
    if not is_relative:
        return (pronoun,)
    for k in (clause, *tree.ancestors(clause)):
        if tree.is_(k, "acl:relcl"):
            return antecedents(tree, k, _antecedent(tree, pronoun, tree.head(k)))
        if tree.is_(k, "advcl:relcl") and tree.words[pronoun].lower_ in {"that", "who", "whom"}:
            # Only "which" stands for a whole clause.
            if tree.child(tree.head(k), "expl") is not None:
                return (tree.head(k),)  # "it was Japan that sold the radar"
            things = [c for o in tree.children(tree.head(k), "obj") for c in tree.conjuncts(o) if c < pronoun]
            return (max(things),) if things else (pronoun,)
        if tree.is_(k, "advcl:relcl") or tree.is_(k, "root"):
            return (pronoun,)
    return (pronoun,)


def _antecedent(tree: Tree, pronoun: int, noun: int) -> int:
    """What a relative pronoun stands for: the noun that the parse says or, where that is somebody and the pronoun "which",
    the noun around it ("the assassination of the duke, which led to war")."""
    while tree.words[pronoun].lower_ == "which" and tree.doc[noun].ent_type_ == "PERSON" and tree.is_(noun, "nmod"):
        noun = tree.head(noun)
    return noun


def _relative_gap_subject(tree: Tree, i: int) -> tuple[int, ...]:
    return (tree.head(i),) if relative_pronoun(tree, i) is None and not tree.children(i, "nsubj") else ()


def _first_of_two_objects(tree: Tree, i: int) -> tuple[int, ...]:
    """The recipient that a parse labels as a second object: "gave Ukraine 200 tanks"."""
    own = tree.children(i, "obj")
    if len(own) == 2 and own[0] < i < own[1] and tree.is_(i, "acl:relcl"):
        return own[1:]  # "the jets that Norway sold Romania"
    two = len(own) == 2 and i < own[0] and not tree.children(i, "iobj")
    return own[:1] if two and not is_listed(tree.doc, *own) else ()


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
        return tuple(r for k in _distribute(tree, own) for r in resolve_relative(tree, k, i))
    if tree.is_(i, "acl:relcl") and _own_subject(tree, i) and not is_passive(tree, i):
        gap = relative_pronoun(tree, i) is None and not tree.children(i, "ccomp", "xcomp", "obl")
        return (tree.head(i),) if gap else ()
    if tree.is_(i, "conj") and is_predicate(tree, tree.head(i)):
        shared = tree.children(tree.head(i), "obj")
        return _distribute(tree, tuple(k for k in shared if k > i))
    return _distribute(tree, _bare(tree, i))


def _bare(tree: Tree, i: int) -> tuple[int, ...]:
    """The noun behind an active verb that a parse calls oblique though it has no preposition: "shot down a drone"."""
    if is_passive(tree, i):
        return ()
    bare = (k for k in tree.children(i, "obl") if k > i and tree.dep(k) == "obl" and not tree.case(k))
    nouns = (k for k in bare if tree.words[k].pos_ in {"NOUN", "PROPN"} and tree.doc[k].ent_type_ not in VALUES)
    return tuple(k for k in nouns if tree.child(k, "det", "nummod") is not None)


def _obliques(tree: Tree, i: int) -> list[Dependent]:
    """Prepositional and temporal arguments of predicate `i`, conjuncts distributed, relative ones resolved."""
    found = []
    labels = ("obl", "obl:unmarked") if tree.child(i, "cop") is not None else ("obl", "obl:unmarked", "nmod")
    for k in tree.children(i, *labels):
        if tree.is_(k, "obl:agent", "nmod:poss", "nmod:desc"):
            continue
        case = tree.case(k)
        for c in tree.conjuncts(k):
            found += [Dependent(r, tree.case(c) or case, tree.dep(k)) for r in resolve_relative(tree, c, i)]
    for k in tree.children(i, "advmod"):
        if tree.words[k].tag_ == "WRB" and tree.is_(i, "acl:relcl"):
            label = "place" if tree.words[k].lower_ == "where" else "time"
            if tree.words[k].lower_ in {"where", "when"}:
                found.append(Dependent(tree.head(i), (), label))
        else:
            found.append(Dependent(k, (), "advmod"))
    return found


def _fronted_obliques(tree: Tree, i: int) -> list[Dependent]:
    """What opens a sentence holds for all its conjoined verbs: "In May X visited A and met B"."""
    if not tree.is_(i, "conj") or not is_predicate(tree, tree.head(i)) or _own_subject(tree, i):
        return []
    first = tree.head(i)
    subject = min((k for k in tree.children(first) if tree.dep(k) in SUBJECTS), default=first)
    return [d for d in _obliques(tree, first) if d.head < subject and d.label != "advmod"]
