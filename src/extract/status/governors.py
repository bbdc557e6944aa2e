"""Which cue a verb, noun or adjective is for what depends on it."""

from extract.status.cues import Cues, Embedding
from extract.status.frames import VERBAL, has_subject, is_passive
from extract.syntax import Tree


def find_cue(tree: Tree, governor: int, codes: tuple[str, ...], cues: Cues) -> Embedding | None:
    """The first listed cue that `governor` is for a complement of one of these forms; one of two words goes first."""
    token = tree.words[governor]
    entries = cues.embedding.get(token.lemma_.lower(), ())
    if token.lower_ != token.lemma_.lower():
        entries += tuple(e for e in cues.embedding.get(token.lower_, ()) if e not in entries)
    passing = [
        e for e in entries if token.pos_ in e.pos and set(codes) & set(e.complements) and _fits(tree, governor, e)
    ]
    passing.sort(key=lambda e: not _is_phrase(tree, governor, e))
    return next((e for e in passing if _is_phrase(tree, governor, e) or _stands_alone(tree, governor, e)), None)


def _stands_alone(tree: Tree, governor: int, cue: Embedding) -> bool:
    """Whether one word is the cue; a verb with a particle is another word ("set to", "set up to")."""
    if tree.children(governor, "compound:prt"):
        return False
    return tree.words[governor].lemma_.lower() in cue.lemmas or tree.words[governor].lower_ in cue.lemmas


def _is_phrase(tree: Tree, governor: int, cue: Embedding) -> bool:
    near = range(governor + 1, min(governor + 3, len(tree.doc)))
    words = {tree.words[k].lower_ for k in (*tree.children(governor), *near)}
    return any(
        lemma.partition(" ")[0] == tree.words[governor].lemma_.lower() and lemma.partition(" ")[2] in words
        for lemma in cue.lemmas
        if " " in lemma
    )


def _fits(tree: Tree, governor: int, cue: Embedding) -> bool:
    if cue.reading == "obligation" and _is_thing_ordered(tree, governor):
        return False
    if cue.tags and tree.words[governor].tag_ not in cue.tags:
        return False
    if cue.voice == "passive" and not is_passive(tree, governor) and tree.words[governor].pos_ in VERBAL:
        return False
    if cue.object is None:
        return True
    return has_object(tree, governor) == cue.object


def has_object(tree: Tree, verb: int) -> bool:
    """Whether a verb has an object, be it the noun that its relative clause describes ("the jets the navy has to …")."""
    gap = tree.is_(verb, "acl:relcl") and has_subject(tree, verb) and not is_passive(tree, verb)
    return gap or bool(tree.children(verb, "obj", "iobj"))


def _is_thing_ordered(tree: Tree, verb: int) -> bool:
    """Whether a thing is ordered, so that an infinitive says what for: "the frigates were ordered to replace destroyers"."""
    ordered = tree.words[verb].lemma_ == "order" and is_passive(tree, verb)
    return ordered and any(tree.doc[k].ent_type_ == "WEAPON" for k in tree.children(verb, "nsubj"))
