"""What grammar says of two nominals in one sentence: which clauses they are in, who is the subject there, and whether they
can be the same."""

from collections.abc import Container, Sequence

from extract.syntax import Tree, is_gerund

VERBAL = frozenset({"VERB", "AUX"})
CLAUSAL = ("acl", "advcl", "ccomp", "xcomp")


def top_of(tree: Tree, token: int) -> int:
    """The head of the phrase that a name stands in as apposition or after its title ("veteran Karin Holm")."""
    while tree.is_(token, "appos", "flat", "nmod:desc"):
        token = tree.head(token)
    return token


def clause_of(tree: Tree, token: int) -> int:
    """The predicate of the smallest clause around `token`: the nearest head that has a subject or is a verb."""
    for t in tree.ancestors(token):
        if tree.words[t].pos_ in VERBAL or tree.children(t, "nsubj", "csubj") or tree.is_(t, "advcl", "acl", "ccomp"):
            return t
    return token


def subject_of(tree: Tree, clause: int) -> int | None:
    """Who does what `clause` says, named in the clause or understood: the subject or object of the verb above an infinitive
    ("asked Iran to stop"), a participle ("accused Iran of helping"), the noun of a relative clause."""
    for _ in range(8):
        own = tree.child(clause, "nsubj", "csubj")
        if own is not None:
            return _antecedent_of_relative(tree, clause, own)
        above = tree.head(clause)
        if above == clause:
            return None
        if tree.is_(clause, "acl"):
            return above
        if tree.is_(clause, "xcomp", "advcl") and _takes_object_as_subject(tree, clause):
            return tree.child(above, "obj", "iobj")
        if not tree.is_(clause, "xcomp", "advcl", "conj", "ccomp"):
            return None
        clause = above
    return None


def _antecedent_of_relative(tree: Tree, clause: int, own: int) -> int:
    relative = tree.words[own].tag_ in {"WDT", "WP"} and tree.is_(clause, "acl:relcl", "acl")
    return tree.head(clause) if relative else own


def _takes_object_as_subject(tree: Tree, clause: int) -> bool:
    above = tree.head(clause)
    if tree.child(above, "obj", "iobj") is None:
        return False
    if tree.is_(clause, "xcomp"):
        return True
    marks = {tree.words[k].lower_ for k in tree.children(clause, "mark")}
    return is_gerund(tree, clause) and bool(marks & {"of", "from", "for"})


def commanding_subject(tree: Tree, anaphor: int) -> int | None:
    """The nearest subject above `anaphor` and not around it: of its own clause ("Iran moved its ships"), or of the clause
    above where it is or is in the subject ("Iran said it agreed", "Holm said his country agreed")."""
    clause, path = clause_of(tree, anaphor), {anaphor, *tree.ancestors(anaphor)}
    for _ in range(8):
        subject = subject_of(tree, clause)
        if subject is not None and (subject not in path or subject in tree.ancestors(clause)):
            return subject
        above = clause_of(tree, clause)
        if above == clause:
            return None
        clause = above
    return None


def apart(tree: Tree, anaphor: int, other: int) -> bool:
    """Whether `anaphor` (no reflexive) and `other` cannot be the same: a phrase and what stands inside it ("its ally" is
    nobody's own), two arguments of one verb ("Iran attacked it"), an understood subject and the object ("asked Iran to help
    it")."""
    other = top_of(tree, other)
    above = list(tree.ancestors(anaphor))
    if other in above and tree.words[other].pos_ in {"NOUN", "PROPN"}:
        between = [anaphor, *above[: above.index(other)]]
        if not any(tree.is_(t, "acl", "advcl", "conj") for t in between):
            return True
    if tree.is_(anaphor, "nmod:poss"):
        return False
    clause = clause_of(tree, anaphor)
    if tree.is_(anaphor, "nsubj") and other < anaphor and _is_argument_before(tree, clause, other):
        return True
    if other != anaphor and tree.head(other) == clause and tree.is_(other, "nsubj", "obj", "iobj", "obl"):
        if tree.is_(other, "obl") and _opens(tree, clause, other):
            return False
        return not (tree.is_(other, "nsubj") and tree.is_(anaphor, "nsubj"))  # of two subjects a parse has one wrong
    return not tree.is_(anaphor, "nsubj") and subject_of(tree, clause) == other and tree.head(anaphor) == clause


def _is_argument_before(tree: Tree, clause: int, other: int) -> bool:
    """Whether `other` is an argument of a participle before its clause, which has the same subject: the radar in "Designed
    for a radar and using another, it flew"."""
    participle = tree.head(other)
    if not tree.is_(other, "obj", "obl") or tree.words[participle].tag_ not in {"VBN", "VBG"}:
        return False
    top = next((t for t in (participle, *tree.ancestors(participle)) if not tree.is_(t, "conj")), participle)
    own = tree.children(participle, "nsubj") or tree.children(top, "nsubj")
    return tree.is_(top, "advcl") and tree.head(top) == clause and not own


def _opens(tree: Tree, clause: int, other: int) -> bool:
    """Whether `other` is the place before its clause: "In Venezuela, many have fled the country"."""
    subject = tree.child(clause, "nsubj")
    return (
        subject is not None and other < subject and {tree.words[c].lower_ for c in tree.case(other)} <= {"in", "across"}
    )


def is_partner(tree: Tree, anaphor: int, other: int) -> bool:
    """ "Ukraine and its allies": a possessive inside what is coordinated with `other`."""
    if not tree.is_(anaphor, "nmod:poss"):
        return False
    owned = tree.head(anaphor)
    return tree.is_(owned, "conj") and tree.head(owned) == other


def is_possessor_above(tree: Tree, anaphor: int, other: int) -> bool:
    """ "NATO's report on its members": the owner of a phrase around a possessive, with no clause between."""
    if not tree.is_(other, "nmod:poss") or not tree.is_(anaphor, "nmod:poss"):
        return False
    path: list[int] = []
    for t in tree.ancestors(anaphor):
        if t == tree.head(other):
            return bool(path) and not any(tree.is_(k, *CLAUSAL) for k in path)
        path.append(t)
    return False


def caused_by(tree: Tree, anaphor: int, verbs: Container[str], lemmas: Sequence[str]) -> int | None:
    """The object of a verb that is done for what its object is or did, where `anaphor` is the subject of the reason: "Oslo
    chose Saab because it was cheap". The implicit causality of Garvey and Caramazza (1974)."""
    clause = tree.head(anaphor)
    if not tree.is_(anaphor, "nsubj") or not tree.is_(clause, "advcl") or lemmas[tree.head(clause)] not in verbs:
        return None
    marks = {tree.words[k].lower_ for k in tree.children(clause, "mark")}
    return tree.child(tree.head(clause), "obj") if "because" in marks else None


def is_cataphor(tree: Tree, anaphor: int, other: int) -> bool:
    """Whether `other`, which follows, is the subject of the clause whose opening phrase holds the anaphor ("In its report,
    NATO said")."""
    other = top_of(tree, other)
    if not tree.is_(other, "nsubj"):
        return False
    path = [anaphor, *tree.ancestors(anaphor)]
    clause = tree.head(other)
    if clause not in path[1:]:
        return False
    below = path[path.index(clause) - 1]
    return tree.is_(below, "obl", "advcl") and below < other
