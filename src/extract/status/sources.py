"""The source of reported words: who a reporting clause or an "according to" names."""

from collections.abc import Iterator
from dataclasses import dataclass

from extract.status.cues import Cues
from extract.status.frames import has_subject, is_clause, is_passive
from extract.syntax import Tree

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM", "X", "DET"})
CUT = ("appos", "acl", "parataxis", "punct", "advcl", "cop", "ccomp", "dep", "orphan", "discourse", "obl")
"""Labels that end a source: what follows describes it."""
ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class AttributedPhrase:
    """ "According to X": the head of X, the tokens of the cue and what it is said of."""

    source: int
    cue: tuple[int, int]
    content: frozenset[int]


def source_of(tree: Tree, i: int, cues: Cues, depth: int = 0) -> int | None:
    """Head token of who says what reporting word `i` introduces, or None where nobody is named or where mere evidence
    speaks ("the results show")."""
    found = _noun_source(tree, i, cues) if tree.doc[i].pos_ == "NOUN" else _verb_source(tree, i, cues, depth)
    if found is None or tree.doc[found].lemma_.lower() in cues.sources.evidence or tree.doc[found].pos_ not in NOMINAL:
        return None
    return found


def _verb_source(tree: Tree, i: int, cues: Cues, depth: int) -> int | None:
    if depth > 5:
        return None
    if is_passive(tree, i) and tree.doc[i].tag_ == "VBN" and not tree.children(i, "nsubj"):
        return _agent(tree, i, cues)
    for k in tree.children(i, "nsubj"):
        return _antecedent(tree, k, i)
    inverted = _inverted(tree, i)
    if inverted is not None:
        return inverted
    governor = tree.head(i)
    if governor == i:
        return None
    if tree.is_(i, "conj") and is_clause(tree, governor):
        return _verb_source(tree, governor, cues, depth + 1)
    if tree.is_(i, "acl") and tree.doc[i].tag_ == "VBG":
        if (tree.doc[governor].lemma_, "NOUN") in cues.reporting:
            return _noun_source(tree, governor, cues)
        return governor
    if (
        tree.is_(i, "xcomp", "advcl", "parataxis", "ccomp")
        and is_clause(tree, governor)
        and tree.doc[i].tag_ in {"VBG", "VB"}
    ):
        subject = next(iter(tree.children(governor, "nsubj:pass", "nsubj")), None)
        return (
            _verb_source(tree, governor, cues, depth + 1) if subject is None else _antecedent(tree, subject, governor)
        )
    return None


def _agent(tree: Tree, i: int, cues: Cues) -> int | None:
    """ "was accused by X", "was quoted by X as saying"; for quote and cite the patient is who speaks."""
    if tree.doc[i].lemma_ in {"quote", "cite"}:
        return None
    for k in tree.children(i, "obl:agent", "obl"):
        if any(tree.doc[c].lower_ == "by" for c in tree.case(k)):
            return k
    return None


def _inverted(tree: Tree, i: int) -> int | None:
    """`"…," said KCNA.`: the subject stands after the verb, and a parser may take it for an object."""
    if has_subject(tree, i) or tree.doc[i].tag_ not in {"VBD", "VBZ", "VBP"}:
        return None
    start = tree.doc[i].sent.start
    if i - 1 >= start and tree.doc[i - 1].pos_ not in {"PUNCT", "SPACE", "CCONJ", "ADV"}:
        return None
    for k in tree.children(i, "obj", "obl", "iobj", "dep"):
        between = range(i + 1, min(tree.subtree(k)))
        if k > i and not tree.case(k) and not any(tree.doc[b].pos_ not in {"DET", "ADV"} for b in between):
            return k
    return None


def _antecedent(tree: Tree, subject: int, verb: int) -> int | None:
    """What a relative pronoun stands for; other subjects as they are, and what is said to be there is nobody."""
    token = tree.doc[subject]
    if token.tag_ in {"WP", "WDT"} or (token.tag_ == "IN" and token.lower_ == "that"):
        for k in (verb, *tree.ancestors(verb)):
            if tree.is_(k, "acl:relcl"):
                return tree.head(k)
        return None
    return None if token.tag_ == "EX" else subject


def _noun_source(tree: Tree, i: int, cues: Cues) -> int | None:
    """ "Iran's claim that …", "a statement by Iran saying …", "X issued a statement saying …", else the document itself where
    it is followed by what it says."""
    for k in tree.children(i, "nmod:poss"):
        return k
    for k in tree.children(i, "nmod"):
        if any(tree.doc[c].lower_ in {"by", "from", "of"} for c in tree.case(k)):
            return k
    governor = tree.head(i)
    if tree.is_(i, "obj", "obl") and is_clause(tree, governor) and tree.doc[governor].lemma_ in cues.sources.issuing:
        for k in tree.children(governor, "nsubj"):
            return _antecedent(tree, k, governor)
    return i if any(tree.doc[k].tag_ == "VBG" for k in tree.children(i, "acl")) else None


def source_span(tree: Tree, head: int) -> tuple[int, int]:
    """Tokens of the phrase that names a source: without article, up to the first apposition, relative clause or comma."""
    kept = {head}
    stack = [head]
    while stack:
        for k in tree.children(stack.pop()):
            if tree.is_(k, *CUT) or (k > head and any(tree.doc[c].tag_ == "RB" for c in tree.case(k))):
                continue
            kept.add(k)
            stack.append(k)
    start = end = head
    while start - 1 in kept:
        start -= 1
    while end + 1 in kept:
        end += 1
    while start < head and tree.doc[start].lower_ in ARTICLES:
        start += 1
    return start, end + 1


def attributed_phrases(tree: Tree, cues: Cues) -> Iterator[AttributedPhrase]:
    """Each "according to X" with what it is said of: the clause it hangs on, and the whole sentence where it opens it or
    closes it after a comma."""
    for i in range(len(tree.doc) - 2):
        if tree.doc[i].lower_ not in cues.sources.according or tree.doc[i + 1].lower_ != "to":
            continue
        head = _phrase_head(tree, i)
        if head is None:
            continue
        phrase = set(range(i, source_span(tree, head)[1]))
        for k in tree.children(head, "appos", "acl"):
            phrase |= set(tree.subtree(k))
        yield AttributedPhrase(head, (i, i + 2), frozenset(_scope(tree, i, head, phrase) - phrase))


def _phrase_head(tree: Tree, i: int) -> int | None:
    """The head of X in "according to X", whichever way the parser attached the two words."""
    for k in (i, i + 1):
        head = tree.head(k)
        if tree.is_(k, "case") and head > i + 1:
            return head
    for k in tree.children(i, "obl", "nmod", "obj"):
        return k
    return next(
        (k for k in range(i + 2, min(i + 12, len(tree.doc))) if tree.doc[k].pos_ in {"PROPN", "NOUN", "PRON"}), None
    )


def _scope(tree: Tree, i: int, head: int, phrase: set[int]) -> set[int]:
    sentence = tree.doc[i].sent
    whole = set(range(sentence.start, sentence.end))
    opens = not any(t.is_alpha for t in tree.doc[sentence.start : i])
    ends = not any(t.is_alpha for t in tree.doc[max(phrase) + 1 : sentence.end])
    if opens or (ends and i > sentence.start and tree.doc[i - 1].text == ","):
        return whole
    clause = next((a for a in tree.ancestors(head) if is_clause(tree, a)), None)
    return whole if clause is None else set(tree.subtree(clause))
