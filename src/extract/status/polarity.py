"""Negation inside one clause or noun phrase, before what governs it is looked at."""

from extract.annotations import Cue
from extract.status.cues import Cues, Negation
from extract.status.frames import has_subject, verb_word
from extract.syntax import Tree

INDEFINITE = frozenset({"any", "anyone", "anybody", "anything"})
SAVE = frozenset({"but", "less", "short", "other", "except"})
"""Words right behind "nothing" that turn it into its contrary: "nothing less than a miracle", "nothing but ruins"."""


def clause_negators(tree: Tree, i: int, cues: Cues) -> tuple[Cue, ...]:
    """What negates clause `i` by words of its own; two of them cancel each other."""
    words = cues.negation
    found = [
        Cue(f"negation.{_lower(tree, k)}", k)
        for k in tree.children(i, "advmod", "cc:preconj", "det")
        if _negates(tree, k, i, words)
    ]
    for k in tree.children(i, "aux", "cop"):
        found += [
            Cue(f"negation.{_lower(tree, n)}", n) for n in tree.children(k, "advmod") if _negates(tree, n, i, words)
        ]
    phrases = [k for k in tree.children(i, "nsubj", "obj", "iobj", "obl:agent") if k != i]
    if tree.child(i, "cop") is not None:
        phrases.append(i)
    nominal = [p for k in phrases for p in noun_negators(tree, k, words)]
    if nominal and not (found and tree.child(i, "cop") is not None):
        found.append(nominal[0])
    if not nominal:
        found += [
            Cue(f"negation.{_lower(tree, k)}-phrase", k)
            for host in (i, *tree.children(i, "aux"))  # a fronted phrase often hangs on the inverted auxiliary
            for k in tree.children(host, "obl", "advmod")
            if _negative_phrase(tree, k, words)
        ]
    if tree.is_(i, "conj"):
        found += [Cue("negation.nor", k) for k in tree.children(i, "cc") if tree.words[k].lower_ == "nor"][:1]
    return tuple(dict.fromkeys(found))


def is_denied_existence(tree: Tree, noun: int, cues: Cues) -> bool:
    """ "There are no casualties left", "there is not anyone left": what does not exist does nothing."""
    verb = tree.head(noun)
    if not tree.is_(noun, "nsubj") or all(tree.words[k].tag_ != "EX" for k in tree.children(verb)):
        return False
    indefinite = (noun, *tree.children(noun, "det"))
    nobody = any(tree.words[k].lower_ in INDEFINITE for k in indefinite) and clause_negators(tree, verb, cues)
    return bool(nobody or noun_negators(tree, noun, cues.negation))


def noun_negators(tree: Tree, i: int, words: Negation) -> tuple[Cue, ...]:
    """What makes a noun phrase say "no such thing": "no plan", "none of the states", "nobody"."""
    token = tree.words[i]
    if token.lower_ == "nothing" and {w.lower_ for w in tree.words[i + 1 : i + 3]} & SAVE:
        return ()
    if token.lower_ in words.pronouns or (token.lower_ == "no" and token.pos_ in {"DET", "PRON"}):
        return (Cue(f"negation.{token.lower_}", i),)
    denied = next((k for k in tree.children(i) if tree.words[k].lower_ == "no"), None)
    if token.lower_ == "one" and denied is not None:
        return (Cue("negation.no", denied),)
    for k in tree.children(i, "det", "cc:preconj"):
        if tree.words[k].lower_ in words.determiners:
            return (Cue(f"negation.{tree.words[k].lower_}", k),)
    for k in (i, *tree.children(i, "det", "amod")):
        if k and tree.words[k].lower_ in words.quantifiers and tree.words[k - 1].lower_ == "not":
            return (Cue("negation.not", k - 1),)
    for k in tree.children(i, "advmod"):
        if (
            tree.words[k].lower_ in {"not"}
            and any(tree.words[d].lower_ in {"a", "one", "single", "any"} for d in tree.children(i))
            and tree.child(i, "cop") is None
        ):
            return (Cue("negation.not-a", k),)
    return ()


def _lower(tree: Tree, i: int) -> str:
    text = tree.words[i].lower_
    return "not" if text in {"n't", "n’t"} else text


def _negates(tree: Tree, k: int, clause: int, words: Negation) -> bool:
    """Whether adverb `k` negates the whole clause: "not only" widens, "no" needs its comparative ("no longer"), and "not"
    before anything but a predicate negates that alone ("not in Rome but in Oslo")."""
    token = tree.words[k]
    text = token.lower_
    if text in {"longer", "more"}:
        return any(tree.words[n].lower_ == "no" for n in tree.children(k))
    if text == "no":
        return tree.is_(k, "advmod") and k + 1 < len(tree.doc) and tree.words[k + 1].lower_ == "longer"
    if text not in words.adverbs:
        return False
    if text == "neither" and tree.is_(k, "det"):
        return False
    following = [tree.words[n] for n in (k + 1, k + 2) if n < len(tree.words)]
    if text == "not" and following and following[0].lower_ in words.widening:
        return False
    if any(tree.words[n].lower_ in words.widening and n > k for n in tree.children(k)):
        return False
    return k < clause or k > verb_word(tree, clause) or has_subject(tree, clause)


def _negative_phrase(tree: Tree, k: int, words: Negation) -> bool:
    if tree.words[k].lemma_ not in words.phrase_nouns:
        return False
    return any(tree.words[d].lower_ in words.phrase_determiners for d in tree.children(k, "det"))
