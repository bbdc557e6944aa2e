"""From the scheme of spaCy's English pipelines (CLEAR/OntoNotes labels) to Universal Dependencies trees.

The two differ in shape, not only in names: a preposition heads its object there and hangs on it here, a copula heads its
complement there and hangs on it here, a conjunction hangs on the conjunct before it there and on the one after it here.
The sources are the CLEAR guidelines (Choi and Palmer 2012) and the English treebanks of Universal Dependencies 2.
"""

from collections.abc import Iterable

from spacy.tokens import Doc

RENAMED = {
    "dobj": "obj",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "relcl": "acl:relcl",
    "poss": "nmod:poss",
    "prt": "compound:prt",
    "neg": "advmod",
    "npadvmod": "obl:unmarked",
    "attr": "xcomp",
    "acomp": "xcomp",
    "oprd": "xcomp",
    "dative": "iobj",
    "prep": "advmod",
    "agent": "advmod",
    "pcomp": "obl",
    "pobj": "obl",
    "predet": "det:predet",
    "preconj": "cc:preconj",
    "quantmod": "advmod",
    "intj": "discourse",
    "nounmod": "compound",
    "nmod": "compound",
    "meta": "dep",
    "": "dep",
}
"""Labels as they stand where the shape is the same, or where the rules on shape find nothing to turn."""
MARKERS = frozenset(RENAMED) - {"", "nmod"}
"""Labels that Universal Dependencies does not have: one of them gives CLEAR away."""
PREPOSITIONS = frozenset({"prep", "agent", "dative"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "DET"})
VERBAL = frozenset({"VERB", "AUX"})
FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
FIRST_OF_TWO = frozenset({"because", "due", "instead", "such"})
"""Words before a preposition that are one preposition with it in Universal Dependencies ("instead of")."""
PLACES = frozenset({"here", "there", "abroad", "away", "back", "home", "nearby", "elsewhere", "overseas"})
"""Adverbs of place that a form of be says of its subject."""
FREE_RELATIVES = frozenset({"what", "whatever", "whoever"})
BARE_INFINITIVE = frozenset({"let", "make", "help", "have"})
"""Causatives: in "made Iran stop" the clause has no subject of its own, unlike in "demanded Iran stop"."""


def is_clear_scheme(doc: Doc) -> bool:
    """Whether the labels of `doc` are CLEAR's."""
    return has_clear_labels(doc.vocab.strings[label] for label in set(doc.to_array("DEP").tolist()))


def has_clear_labels(labels: Iterable[str]) -> bool:
    """Whether one of these labels is CLEAR's alone."""
    return not MARKERS.isdisjoint(labels)


def to_universal(doc: Doc) -> tuple[list[int], list[str]]:
    """Heads and labels in Universal Dependencies for a Doc parsed in the CLEAR scheme."""
    work = _Parse(doc)
    _relabel(work)
    _turn_prepositions(work)
    _turn_free_relatives(work)
    _turn_extraposed(work)
    _raise_small_subjects(work)
    _turn_existentials(work)
    _turn_copulas(work)
    _turn_currencies(work)
    _turn_coordination(work)
    return work.heads, work.deps


class _Parse:
    """Heads and labels while they change; `given` are the labels of the parse itself."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.given = ["root" if t.head.i == t.i else t.dep_.lower() for t in doc]
        self.heads = [t.head.i for t in doc]
        self.deps = list(self.given)
        self._kids: list[set[int]] = [set() for _ in doc]
        for i, head in enumerate(self.heads):
            if head != i:
                self._kids[head].add(i)

    def kids(self, i: int) -> list[int]:
        return sorted(self._kids[i])

    def given_kids(self, i: int, *labels: str) -> list[int]:
        """Present children of `i` that had one of these labels in the parse."""
        return [k for k in self.kids(i) if self.given[k] in labels]

    def labelled(self, i: int, *labels: str) -> list[int]:
        return [k for k in self.kids(i) if self.deps[k] in labels]

    def move(self, i: int, head: int, dep: str) -> None:
        """Hang `i` on `head`; on itself where it is to be a root."""
        self._kids[self.heads[i]].discard(i)
        self.heads[i], self.deps[i] = head, "root" if head == i else dep
        if head != i:
            self._kids[head].add(i)

    def replace(self, old: int, new: int) -> None:
        """Give `new` the place and label that `old` has in the tree."""
        head = self.heads[old]
        self.move(new, new if head == old else head, self.deps[old])

    def hand_over(self, old: int, new: int) -> None:
        """Hang all other children of `old` on `new`."""
        for k in self.kids(old):
            if k != new:
                self.move(k, new, self.deps[k])


def _relabel(work: _Parse) -> None:
    for token in work.doc:
        i = token.i
        work.deps[i] = RENAMED.get(work.given[i], work.given[i])
        host = work.doc[work.heads[i]]
        if work.given[i] == "aux" and token.tag_ == "TO":
            work.deps[i] = "mark"
        elif work.given[i] == "neg" and token.tag_ == "DT":
            work.deps[i] = "det"
        elif work.given[i] == "npadvmod" and host.pos_ in {"NOUN", "PROPN"}:
            work.deps[i] = "nmod:unmarked"
        elif work.given[i] in {"nmod", "nounmod"} and host.i < i:
            work.deps[i] = "nmod"


def _turn_prepositions(work: _Parse) -> None:
    """`sold [to [Ukraine]]` becomes `sold [Ukraine [to]]`; the object takes the preposition's place."""
    found = [i for i, label in enumerate(work.given) if label in PREPOSITIONS or work.given_kids(i, "pobj")]
    for i in found:
        _turn_preposition(work, i)


def _turn_preposition(work: _Parse, i: int) -> None:
    """Turn one preposition with an object. One of two words takes the place of the first ("[instead [of [war]]]")."""
    if work.deps[i] in {"case", "mark", "fixed"}:
        return
    inner, words = _object(work, i)
    if inner is None:
        return
    first = _first_word(work, i)
    place = first if first is not None and first == work.heads[i] else i
    others = [
        k for k in (*work.kids(i), *(work.kids(place) if place != i else ())) if k not in {i, inner, first, *words}
    ]
    label = _oblique_label(work, i, place, inner)
    work.replace(place, inner)
    if work.heads[inner] != inner:
        work.deps[inner] = label
    lead, words = (i, words) if first is None else (first, [i, *words])
    work.move(lead, inner, "mark" if _is_clause(work, inner) else "case")
    for w in words:
        work.move(w, lead, "fixed")
    for k in others:
        _rehang(work, k, inner)
    _turn_purpose(work, i, inner)


def _object(work: _Parse, i: int) -> tuple[int | None, list[int]]:
    """What a preposition governs, through further prepositions below it ("from under the bridge", "because of it") or
    beside it ("in or near Oslo"), and the tokens of those below."""
    below = [k for k in work.given_kids(i, "pcomp", "prep") if k > i and _is_preposition(work, k)]
    found = [k for k in work.given_kids(i, "pobj", "pcomp") if k not in below]
    if found:
        return found[0], [k for k in below if _object(work, k)[0] is None]
    for k in below:
        inner, more = _object(work, k)
        if inner is not None:
            for other in work.kids(k):
                if other != inner and other not in more:
                    work.move(other, inner, work.deps[other])
            return inner, [k, *more]
    for k in work.given_kids(i, "conj"):
        inner, more = _object(work, k) if _is_preposition(work, k) else (None, [])
        if inner is not None and not more:
            work.move(inner, i, work.deps[inner])
            return inner, []
    return None, []


def _is_preposition(work: _Parse, i: int) -> bool:
    return work.given[i] in PREPOSITIONS or work.doc[i].pos_ == "ADP"


def _first_word(work: _Parse, i: int) -> int | None:
    """The first word of a preposition of two: the one it hangs on ("[instead [of]]") or its own modifier ("[[such] as]")."""
    near = i > 0 and work.doc[i - 1].lower_ in FIRST_OF_TWO and (work.heads[i] == i - 1 or work.heads[i - 1] == i)
    return i - 1 if near else None


def _is_clause(work: _Parse, i: int) -> bool:
    return work.given[i] == "pcomp" and work.doc[i].pos_ in VERBAL


def _oblique_label(work: _Parse, i: int, place: int, inner: int) -> str:
    """The label of the object of preposition `i` in the place of token `place`."""
    if work.given[place] not in {*PREPOSITIONS, "advmod", "amod", "mark", "quantmod"}:
        return work.deps[place]
    nominal = _is_nominal(work, work.heads[place]) and work.given[i] == "prep"
    if _is_clause(work, inner):
        return "acl" if nominal else "advcl"
    if work.given[i] == "agent":
        return "obl:agent"
    return "nmod" if nominal else "obl"


def _is_nominal(work: _Parse, i: int) -> bool:
    return work.doc[i].pos_ in NOMINAL and not work.given_kids(i, "nsubj", "nsubjpass", "aux")


def _rehang(work: _Parse, k: int, inner: int) -> None:
    """A remaining child of a turned preposition: a second phrase ("from 5 to 10") goes to the governor, a coordinated one
    becomes a conjunct of the object ("in Oslo and in Bonn"), everything else goes to the object."""
    second = _object(work, k)[0] if work.given[k] in {"prep", "conj"} and _is_preposition(work, k) else None
    if work.given[k] == "prep" and second is not None:
        work.move(k, work.heads[inner], work.deps[k])
    elif work.given[k] == "conj" and second is not None:
        rest = [c for c in work.kids(k) if c != second]
        work.move(second, inner, "conj")
        work.move(k, second, "mark" if _is_clause(work, second) else "case")
        for c in rest:
            _rehang(work, c, inner if work.given[c] in {"conj", "cc"} else second)
    elif work.given[k] != "conj" and not (work.given[k] == "cc" and _bare_conjunct(work, k)):
        unmarked = work.given[k] == "npadvmod" and _is_nominal(work, inner)
        work.move(k, inner, "nmod:unmarked" if unmarked else work.deps[k])


def _bare_conjunct(work: _Parse, cc: int) -> bool:
    """Whether a conjunction joins prepositions of one object ("in or near Oslo")."""
    siblings = work.given_kids(work.heads[cc], "conj")
    return any(k > cc and not work.given_kids(k, "pobj", "pcomp") for k in siblings)


def _turn_purpose(work: _Parse, i: int, inner: int) -> None:
    """ "in order to deter": the words before "to" are a mark of the infinitive."""
    if (work.doc[i].lower_, work.doc[inner].lower_) != ("in", "order"):
        return
    verb = next((k for k in work.given_kids(inner, "acl") if work.labelled(k, "mark")), None)
    if verb is not None and work.heads[inner] != inner:
        work.move(verb, work.heads[inner], "advcl")
        work.move(i, verb, "mark")
        work.move(inner, i, "fixed")


def _turn_free_relatives(work: _Parse) -> None:
    """ "[of [sold [what]]]": the pronoun is what the phrase is about, and the clause hangs on it."""
    for clause, label in enumerate(work.given):
        if label not in {"pcomp", "csubj"} or work.doc[clause].pos_ not in VERBAL:
            continue
        what = next(iter(work.given_kids(clause, "dobj", "nsubj", "nsubjpass", "attr")), None)
        if what is None or what > clause or work.doc[what].lower_ not in FREE_RELATIVES:
            continue
        place = {"advcl": "obl", "acl": "nmod", "csubj": "nsubj"}.get(work.deps[clause], work.deps[clause])
        prepositions = work.labelled(clause, "mark")
        work.replace(clause, what)
        work.deps[what] = place
        work.move(clause, what, "acl:relcl")
        for k in prepositions:
            if k < what:
                work.move(k, what, "case")


def _turn_extraposed(work: _Parse) -> None:
    """ "It is clear that …", "it was said that …": the pronoun stands for the clause, which is the subject."""
    for it, label in enumerate(work.given):
        verb = work.heads[it]
        if label not in {"nsubj", "nsubjpass"} or work.doc[it].lower_ != "it":
            continue
        clauses = [k for k in work.given_kids(verb, "ccomp", "xcomp") if k > verb]
        described = work.doc[verb].lemma_ == "be" and bool(work.given_kids(verb, "acomp", "attr"))
        if not clauses or not (described or (label == "nsubjpass" and work.given[clauses[0]] == "ccomp")):
            continue
        if described or work.doc[clauses[0]].tag_ in FINITE or work.labelled(clauses[0], "aux"):
            work.deps[it] = "expl"
            work.deps[clauses[0]] = "csubj" if described else "csubj:pass"


def _raise_small_subjects(work: _Parse) -> None:
    """ "allowed [Japan to export]" and "considers [Iran dangerous]" become `allowed [Japan] [export [to]]`."""
    for clause, label in enumerate(work.given):
        verb = work.heads[clause]
        if label != "ccomp" or work.deps[clause] != "ccomp" or work.doc[verb].pos_ != "VERB":
            continue
        subject = next(iter(work.given_kids(clause, "nsubj", "nsubjpass")), None)
        if subject is None or subject < verb or work.labelled(verb, "obj") or not _is_small(work, clause, verb):
            continue
        work.move(subject, verb, "obj")
        work.deps[clause] = "xcomp"


def _is_small(work: _Parse, clause: int, verb: int) -> bool:
    """Whether a complement with a subject has neither tense nor conjunction: an infinitive, a bare one after a causative,
    a past participle, or no verb at all."""
    marks = {work.doc[k].lower_ for k in work.labelled(clause, "mark")}
    helpers = work.given_kids(clause, "aux", "auxpass")
    tag = work.doc[clause].tag_
    if marks - {"to"} or tag in FINITE or any(work.doc[k].tag_ in FINITE for k in helpers):
        return False
    if tag == "VB" and not marks:
        return work.doc[verb].lemma_ in BARE_INFINITIVE
    return tag != "VBG" or bool(marks)


def _turn_existentials(work: _Parse) -> None:
    """ "There are [troops]": what there is is the subject, and the verb stays the head."""
    for i, label in enumerate(work.given):
        if label == "expl" and work.doc[i].tag_ == "EX":
            for k in work.given_kids(work.heads[i], "attr", "dobj")[:1]:
                work.deps[k] = "nsubj"


def _turn_copulas(work: _Parse) -> None:
    """`[is [Japan] [ally]]` becomes `[ally [Japan] [is]]`: everything on the copula moves to the complement."""
    for token in work.doc:
        i = token.i
        if token.lemma_ != "be" or token.pos_ not in VERBAL or work.deps[i] in {"aux", "aux:pass", "cop"}:
            continue
        if work.labelled(i, "expl") and any(work.doc[k].tag_ == "EX" for k in work.labelled(i, "expl")):
            continue
        top = _complement(work, i)
        if top is None:
            continue
        _mark_outer_subjects(work, i, top)
        work.replace(i, top)
        work.hand_over(i, top)
        work.move(i, top, "cop")


def _complement(work: _Parse, be: int) -> int | None:
    """What a form of be says of its subject: a noun or adjective, a clause, a prepositional phrase, a place or time."""
    named = work.given_kids(be, "attr", "acomp", "oprd")
    if named:
        return next((k for k in named if k > be), named[0])
    clause = [k for k in work.labelled(be, "ccomp", "xcomp") if k > be]
    if clause and not work.labelled(be, "expl"):
        return clause[0]
    inverted = any(k > be for k in work.labelled(be, "nsubj"))
    oblique = [k for k in work.labelled(be, "obl") if work.labelled(k, "case") and (k > be or inverted)]
    places = [k for k in work.given_kids(be, "advmod") if _is_place(work, k, be)]
    times = [k for k in work.given_kids(be, "npadvmod", "prt") if k > be]
    return next(iter((*places, *oblique, *times)), None)


def _is_place(work: _Parse, i: int, be: int) -> bool:
    return work.doc[i].lower_ == "where" or (i > be and work.doc[i].lower_ in PLACES)


def _mark_outer_subjects(work: _Parse, be: int, clause: int) -> None:
    """ "The aim is to deter Iran": the subject of the copula is not that of the clause it is said to be."""
    if work.given[clause] not in {"ccomp", "xcomp"}:
        return
    own = bool(work.given_kids(clause, "nsubj", "nsubjpass", "csubj"))
    for k in work.labelled(be, "nsubj", "csubj"):
        if own or work.doc[k].pos_ == "NOUN":
            work.deps[k] += ":outer"


def _turn_currencies(work: _Parse) -> None:
    """`[million [$] [490]]` becomes `[$ [million [490]]]`."""
    for i, label in enumerate(work.given):
        number = work.heads[i]
        if work.doc[i].tag_ != "$" or label not in {"quantmod", "nmod"} or work.doc[number].pos_ != "NUM":
            continue
        work.replace(number, i)
        if work.deps[i] == "nummod":
            work.deps[i] = "compound"
        for k in work.kids(number):
            if k != i and work.given[k] not in {"compound", "quantmod"}:
                work.move(k, i, work.deps[k])
        work.move(number, i, "nummod")


def _turn_coordination(work: _Parse) -> None:
    """`[A , and [B , [C]]]` becomes `[A [B] [and C]]`: all conjuncts hang on the first, and what joins a conjunct hangs on
    it."""
    for i in range(len(work.doc)):
        first = work.heads[i]
        while work.deps[i] == "conj" and work.deps[first] == "conj":
            _move_joints(work, first)
            first = work.heads[first]
        if first != work.heads[i]:
            work.move(i, first, "conj")
    for i in range(len(work.doc)):
        if work.deps[i] != "conj":
            _move_joints(work, i)


def _move_joints(work: _Parse, i: int) -> None:
    """Hang conjunctions and commas before a conjunct of `i` on that conjunct."""
    conjuncts = [k for k in work.labelled(i, "conj") if k > i]
    for k in work.labelled(i, "cc", "punct"):
        following = next((c for c in conjuncts if c > k), None)
        if following is not None and k > i:
            work.move(k, following, work.deps[k])
