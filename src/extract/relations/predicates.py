"""What heads a clause: verbs and words with a copula, the chains that they form ("decided to allow"), and passives."""

from extract.labels import ACTORS, VALUES
from extract.relations.lexicon import Lexicon
from extract.syntax import EXCLUDED, SUBJECTS, Tree

VERBAL = frozenset({"VERB", "AUX"})
NO_PREDICATES = frozenset({"aux", "cop", "case", "mark", "fixed", "compound", "flat", "cc", "amod", EXCLUDED})


def is_predicate(tree: Tree, i: int) -> bool:
    """Whether token `i` heads a clause: a verb that is no auxiliary or attribute, or a word with a copula."""
    if tree.words[i].pos_ in VERBAL and tree.bases[i] not in NO_PREDICATES:
        return True
    return tree.child(i, "cop") is not None


def is_copular(tree: Tree, i: int) -> bool:
    """Whether `i` is what a copula says of its subject; a verb with a form of be is not ("are to visit")."""
    return tree.child(i, "cop") is not None and not tree.words[i].tag_.startswith("VB")


def is_finite(tree: Tree, i: int) -> bool:
    """Whether a predicate has a tense of its own; a parse that calls it an open complement is then wrong."""
    words = (i, *tree.children(i, "aux", "cop"))
    return any(tree.words[k].tag_ in {"VBD", "VBZ", "VBP", "MD"} for k in words)


def own_subject(tree: Tree, i: int) -> bool:
    return any(tree.dep(k) in SUBJECTS for k in tree.children(i))


def chain_children(tree: Tree, i: int, lexicon: Lexicon) -> list[int]:
    """Complements of `i` that share its subject and carry on its predicate."""
    return [k for k in tree.children(i, "xcomp") if governs_chain(tree, k, lexicon) == i]


def governs_chain(tree: Tree, i: int, lexicon: Lexicon) -> int | None:
    """The verb whose predicate `i` carries on ("decide" for "allow" in "decided to allow"), or None."""
    if not tree.is_(i, "xcomp") or not is_predicate(tree, i) or is_finite(tree, i) or own_subject(tree, i):
        return None
    governor = tree.head(i)
    if not is_predicate(tree, governor) or (
        tree.child(governor, "cop") is not None and tree.words[governor].pos_ == "NOUN"
    ):
        return None
    if tree.words[governor].lemma_ == "become":
        return None  # "became the first state to be elected"
    has_object = bool(tree.children(governor, "obj", "iobj"))
    if has_object and tree.words[governor].lemma_ not in lexicon.subject_control:
        return None
    if tree.child(governor, "obl:agent") is not None and tree.words[governor].lemma_ in lexicon.object_control:
        return None  # "was persuaded by Oslo to send tanks" says two things
    return governor


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
    helped = any(tree.words[k].lemma_ == "have" for k in tree.children(i, "aux"))
    agents = (k for k in tree.children(i, "obl:agent") if not helped or tree.doc[k].ent_type_ not in VALUES)
    if next(agents, None) is not None or (tree.words[i].tag_ == "VBN" and tree.child(i, "cop") is not None):
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


def _done_by(tree: Tree, i: int) -> bool:
    """Whether a past form without subject and object has somebody behind "by": a participle, whatever its tag."""
    if tree.children(i, "obj", "ccomp", "xcomp"):
        return False
    behind = (k for k in tree.children(i, "obl", "obl:agent") if tree.doc[k].ent_type_ not in VALUES)
    return any(is_by(tree, k) for k in behind)


def agents_of(tree: Tree, i: int, lexicon: Lexicon) -> tuple[int, ...]:
    """Heads of the phrases with "by" that say who did it; a parse may hang one on the object: "was awarded a contract by the
    army"."""
    own = tree.children(i, "obl:agent")
    if own:
        return tuple(k for k in own if not is_manner(tree, k, lexicon))
    if tree.words[i].tag_ == "VBD" and _done_by(tree, i):
        return tuple(k for k in tree.children(i, "obl") if is_by(tree, k))
    things = ((o, k) for o in tree.children(i, "obj", "obl") for k in tree.children(o, "nmod"))
    found = (k for o, k in things if tree.is_(o, "obj") or tree.doc[k].ent_type_ in ACTORS)
    return tuple(k for k in found if is_by(tree, k))


def is_by(tree: Tree, i: int) -> bool:
    """Whether a phrase stands behind "by" alone."""
    return [tree.words[c].lower_ for c in tree.case(i)] == ["by"]


def is_manner(tree: Tree, i: int, lexicon: Lexicon) -> bool:
    """Whether a phrase behind "by" says how something is done and not who does it: "adopted by consensus", "taken by force",
    but "taken by Russian forces"."""
    if tree.words[i].tag_ == "NNS" and tree.words[i].lemma_ in lexicon.acting:
        return False
    return tree.words[i].lemma_ in lexicon.manners and tree.child(i, "det", "nmod:poss") is None
