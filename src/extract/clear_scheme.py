"""From the scheme of spaCy's English pipelines (CLEAR/OntoNotes labels) to Universal Dependencies trees.

The two differ in shape, not only in names: a preposition heads its object there and hangs on it here, a copula heads its
complement there and hangs on it here, and an auxiliary is a child of the verb in both.
"""

from spacy.tokens import Doc, Token

MARKERS = frozenset({"dobj", "pobj", "nsubjpass", "auxpass", "prep", "attr", "acomp", "relcl", "poss", "prt", "dative"})
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
    "oprd": "xcomp",
    "predet": "det:predet",
    "preconj": "cc:preconj",
    "quantmod": "advmod",
    "intj": "discourse",
    "nn": "compound",
    "nounmod": "compound",
    "nmod": "compound",
    "meta": "dep",
    "": "dep",
}
NOUN_LIKE = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "ADJ"})


def is_clear_scheme(doc: Doc) -> bool:
    """Whether the labels of `doc` are CLEAR's."""
    return any(t.dep_ in MARKERS for t in doc)


def to_universal(doc: Doc) -> tuple[list[int], list[str]]:
    """Heads and labels in Universal Dependencies for a Doc parsed in the CLEAR scheme."""
    heads = [t.head.i for t in doc]
    deps = ["root" if t.head.i == t.i else RENAMED.get(t.dep_, t.dep_.lower()) for t in doc]
    for token in doc:
        if token.dep_ in {"prep", "agent", "dative"}:
            _turn_preposition(token, heads, deps)
        elif token.dep_ == "aux" and token.tag_ == "TO":
            deps[token.i] = "mark"
    for token in doc:
        complement = next((c for c in token.children if c.dep_ in {"attr", "acomp"}), None)
        if complement is not None and token.lemma_ == "be" and token.pos_ in {"AUX", "VERB"}:
            _turn_copula(token, complement, heads, deps)
        elif complement is not None:
            deps[complement.i] = "xcomp"
    return heads, deps


def _turn_preposition(token: Token, heads: list[int], deps: list[str]) -> None:
    """`sold [to [Ukraine]]` becomes `sold [Ukraine [to]]`; the object takes the preposition's place."""
    inner = next((c for c in token.children if c.dep_ in {"pobj", "pcomp"}), None)
    if inner is None:
        if token.dep_ == "dative":
            deps[token.i] = "iobj"
        elif token.dep_ == "prep":
            deps[token.i] = "advmod"
        return
    governor = heads[token.i]
    verbal = inner.dep_ == "pcomp" and inner.pos_ in {"VERB", "AUX"}
    noun_host = _is_nominal(token.head) and token.dep_ == "prep"
    if token.dep_ == "agent":
        label = "obl:agent"
    elif verbal:
        label = "acl" if noun_host else "advcl"
    else:
        label = "nmod" if noun_host else "obl"
    heads[inner.i], deps[inner.i] = governor, label
    heads[token.i], deps[token.i] = inner.i, "mark" if verbal else "case"
    for other in token.children:
        if other.i != inner.i:
            heads[other.i] = inner.i


def _is_nominal(token: Token) -> bool:
    return token.pos_ in NOUN_LIKE and not any(c.dep_ in {"nsubj", "nsubjpass", "aux"} for c in token.children)


def _turn_copula(verb: Token, complement: Token, heads: list[int], deps: list[str]) -> None:
    """`[is [Japan] [ally]]` becomes `[ally [Japan] [is]]`: everything on the copula moves to the complement."""
    top = complement.i
    heads[top] = heads[verb.i] if heads[verb.i] != verb.i else top
    deps[top] = "root" if heads[top] == top else deps[verb.i]
    for i, h in enumerate(heads):
        if h == verb.i and i not in {top, verb.i}:
            heads[i] = top
    heads[verb.i], deps[verb.i] = top, "cop"
