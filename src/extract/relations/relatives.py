"""Relative clauses: their pronouns, and what these stand for."""

from extract.labels import DATES, PLACES
from extract.relations.lexicon import Lexicon
from extract.syntax import Tree, antecedents, offices

RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
NOBODY = PLACES | DATES
"""Labels of what "who" never stands for where somebody is around it."""
ALL = frozenset({"both", "all", "each"})
"""What stands before "of which" where it is true of every one of them."""


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
    if tree.words[pronoun].lower_ in ALL:
        pronoun = next((k for k in tree.children(pronoun, "nmod") if tree.words[k].tag_ in {"WDT", "WP"}), pronoun)
    token = tree.doc[pronoun]
    is_relative = token.tag_ in {"WDT", "WP"} or (token.lemma_ == "that" and token.pos_ == "PRON")
    if not is_relative:
        return (pronoun,)
    for k in (clause, *tree.ancestors(clause)):
        if tree.is_(k, "acl:relcl"):
            if tree.head(k) > pronoun:
                return (pronoun,)  # "Whoever attacks us, we attack them", said a minister: it is not he who attacks
            return antecedents(tree, k, _who_is(tree, pronoun, _antecedent(tree, pronoun, tree.head(k))))
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
    the noun around it ("the assassination of the duke, which led to war"); "who" is no place ("a citizen of Riga, who")."""
    while tree.words[pronoun].lower_ == "which" and tree.doc[noun].ent_type_ == "PERSON" and tree.is_(noun, "nmod"):
        noun = tree.head(noun)
    if tree.words[pronoun].lower_ not in {"who", "whom"} or noun > pronoun:
        return noun
    top = noun
    while tree.doc[top].ent_type_ in NOBODY and (tree.is_(top, "appos", "flat") or _is_of(tree, top)):
        top = tree.head(top)
    if top != noun and tree.words[top].pos_ in {"NOUN", "PROPN"} and tree.doc[top].ent_type_ not in NOBODY:
        return top
    member = tree.words[noun].tag_ == "NN" and _is_of(tree, noun) and tree.words[tree.head(noun)].lemma_ in offices()
    return tree.head(noun) if member else noun


def _who_is(tree: Tree, pronoun: int, noun: int) -> int:
    """Who a copula says to be the antecedent of "who", a noun of its own kind: Ek in "Ek was a citizen who founded a
    paper"."""
    words = tree.words
    indefinite = any(words[k].lower_ in {"a", "an"} for k in tree.children(noun, "det"))
    if words[pronoun].lower_ != "who" or words[noun].tag_ != "NN" or not indefinite or tree.child(noun, "cop") is None:
        return noun
    subject = tree.child(noun, "nsubj")
    denied = any(words[k].lower_ in {"not", "n't", "n’t", "never"} for k in tree.children(noun, "advmod"))
    named = subject is not None and (tree.doc[subject].ent_type_ == "PERSON" or words[subject].lower_ in {"he", "she"})
    return subject if subject is not None and named and not denied else noun


def _is_of(tree: Tree, i: int) -> bool:
    """Whether a noun says where somebody or what body somebody is from: "a citizen of Riga", "a general of the army"."""
    return tree.is_(i, "nmod") and any(tree.words[k].lower_ in {"of", "from", "in", "at"} for k in tree.case(i))


def is_free_relative(tree: Tree, i: int, lexicon: Lexicon) -> bool:
    """Whether a pronoun stands for what its own clause says: "what it called a base", "whoever breaks it"."""
    clauses = tree.children(i, "acl:relcl") if tree.words[i].tag_ == "WP" else ()
    if not clauses or tree.words[i].lower_ not in {"what", "whatever", "whoever", "whomever"}:
        return False
    named = tree.words[clauses[0]].lemma_ in lexicon.naming or tree.child(clauses[0], "cop") is not None
    return named or tree.words[i].lower_ != "what"  # "estimated what it would cost" says nothing of a thing
