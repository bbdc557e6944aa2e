"""The source of reported words: who a reporting clause or an "according to" names."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from extract.status.cues import Cues
from extract.status.frames import has_subject, is_clause, is_finite, is_passive
from extract.syntax import Tree

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM", "X", "DET"})
PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X", "PART"})
CUT = ("appos", "acl", "parataxis", "punct", "advcl", "cop", "ccomp", "dep", "orphan", "discourse", "obl", "cc:preconj")
"""Labels that end a source: what follows describes it."""
ARTICLES = frozenset({"the", "a", "an", "both"})
MARKS = frozenset({'"', "“", "”", "''", "``", "’’", "‘", "’", "'", ",", "—", "–", "-", "!", "?"})
"""What may stand between a quotation or a reported clause and the reporting verb."""
QUOTING = frozenset({"quote", "cite"})
"""Verbs of a medium whose object speaks: "quoted the minister as saying"."""
APPOSITION = 30
"""Tokens of the longest description between a name and its reporting verb: "Ann Lee, who …, said"."""


@dataclass(frozen=True, slots=True)
class Source:
    """The phrase `[start, end)` that names a speaker, and its head token."""

    start: int
    end: int
    head: int


@dataclass(frozen=True, slots=True)
class AttributedPhrase:
    """ "According to X": X, the tokens of the cue and what it is said of."""

    source: Source
    cue: tuple[int, int]
    content: frozenset[int]


def source_of(tree: Tree, i: int, cues: Cues) -> Source | None:
    """Who says what reporting word `i` introduces, or None where nobody is named or where mere evidence speaks ("the results
    show"). The words next to the verb are asked where the parse names nobody."""
    if tree.words[i].pos_ == "NOUN":
        head = _noun_source(tree, i, cues)
        found = None if head is None else source_at(tree, head)
    else:
        found = _inverted(tree, i)
        if found is None:
            head = _quoted_as_saying(tree, i) or _verb_source(tree, i, cues, 0)
            if (
                head is not None
                and tree.words[head].lower_.endswith("ing")
                and tree.words[head].pos_ not in {"NOUN", "PROPN"}
            ):
                head = None  # "Speaking in Oslo, Ann Lee, MP, said …": the parser took the participle for the subject
            found = _before(tree, i) if head is None else source_at(tree, head)
    if found is None or tree.words[found.head].lemma_.lower() in cues.sources.evidence:
        return None
    found = by_name(tree, found)
    return found if tree.words[found.head].pos_ in NOMINAL or tree.doc[found.head].is_title else None


def source_at(tree: Tree, head: int) -> Source:
    """The phrase of `head` without article, up to the first apposition, relative clause or comma."""
    kept = {head}
    stack = [head]
    while stack:
        at = stack.pop()
        for k in tree.children(at):
            if (tree.is_(k, *CUT) and not _restricts(tree, k, at)) or (
                at == head and tree.is_(k, "case", "cc", "mark", "advmod")
            ):
                continue
            loose = k > head and (
                any(tree.words[c].tag_ == "RB" for c in tree.case(k)) or (tree.children(k, "det") and not tree.case(k))
            )
            if loose and not tree.is_(k, "conj"):
                continue
            kept.add(k)
            stack.append(k)
    start = end = head
    while start - 1 in kept or (start > 1 and _joins(tree, start - 1)):
        start -= 1
    while end + 1 in kept or (end + 2 < len(tree.doc) and (_joins(tree, end + 1) or _joins(tree, end))):
        end += 1
    while start < head and tree.words[start].lower_ in ARTICLES:
        start += 1
    return Source(start, end + 1, head)


def _restricts(tree: Tree, k: int, noun: int) -> bool:
    """Whether `k` says which people are meant, without a comma: "people briefed on it", "people close to the talks"."""
    if tree.is_(k, "obl"):
        return tree.words[noun].pos_ == "ADJ" or tree.words[noun].tag_ in {"VBN", "VBD"}
    bare = not tree.children(k, "nsubj", "aux", "mark")
    participle = tree.is_(k, "acl") and tree.words[k].tag_ in {"VBN", "VBD"} and bare
    return participle and tree.words[noun].pos_ == "NOUN" and tree.words[k - 1].text != ","


def _joins(tree: Tree, i: int) -> bool:
    """Whether a token is a hyphen within a word ("al-Sadr")."""
    token = tree.doc[i]
    return token.text in {"-", "‑"} and not token.whitespace_ and i > 0 and not tree.doc[i - 1].whitespace_


def by_name(tree: Tree, source: Source) -> Source:
    """The phrase with the name at its end as its head ("US Ambassador Rahm Emanuel"), unless a preposition makes the
    name a part of the description ("a spokesman for Rahm Emanuel")."""
    beside = (_person_around(tree.doc, i) for i in range(max(source.end - 1, 0), min(source.end + 1, len(tree.doc))))
    for name in beside:
        if name is None or source.end not in (name.stop, name.start):
            continue
        prepositions = any(tree.words[t].pos_ == "ADP" for t in range(source.start, name.start))
        titled = name.start > 0 and tree.doc[name.start - 1].ent_type_ not in {"", "PERSON"}
        if name.stop == source.end and name.start < source.start:
            return Source(name.start, name.stop, source.head)
        if name.start >= source.start and (not prepositions or titled):
            return Source(source.start, name.stop, _root_of(tree, name.start, name.stop))
    return source


def _person_around(doc: Doc, i: int) -> range | None:
    """The tokens of the person's name around token `i`; `doc.ents` makes all names of the text anew on every access."""
    if doc[i].ent_type_ != "PERSON":
        return None
    start, end = i, i + 1
    while doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return range(start, end)


def _verb_source(tree: Tree, i: int, cues: Cues, depth: int) -> int | None:
    if depth > 5:
        return None
    subjects = [k for k in tree.children(i, "nsubj") if tree.dep(k) != "nsubj:pass"]
    passive = is_passive(tree, i) and tree.words[i].tag_ == "VBN" and not subjects
    if passive and tree.words[i].lemma_ == "quote":
        return next(iter(tree.children(i, "nsubj:pass")), None)  # "was quoted as saying by Army Radio"
    agent = _agent(tree, i) if passive else None
    if passive and (agent is not None or not tree.is_(i, "conj")):
        return agent
    if subjects:
        return _antecedent(tree, subjects[0], i)
    for k in tree.children(
        i, "advcl"
    ):  # "Diplomats close to the talks, said …": the parser gave the subject to the participle
        inner = [s for s in tree.children(k, "nsubj") if k < i and tree.words[k].tag_ in {"VBN", "VBG", "JJ"}]
        if inner and not tree.children(k, "aux", "cop", "mark"):
            return inner[0]
    governor = tree.head(i)
    if governor == i:
        return None
    if tree.is_(i, "conj") and is_clause(tree, governor):
        return _verb_source(tree, governor, cues, depth + 1)
    if tree.is_(i, "acl") and tree.words[i].tag_ == "VBG":
        if (tree.words[governor].lemma_, "NOUN") in cues.reporting:
            return _noun_source(tree, governor, cues)
        return governor
    if tree.is_(i, "xcomp", "advcl", "parataxis", "ccomp", "obl") and is_clause(tree, governor):
        if tree.words[i].tag_ not in {"VBG", "VB"}:
            return None
        subject = next(iter(tree.children(governor, "nsubj")), None)
        return (
            _verb_source(tree, governor, cues, depth + 1) if subject is None else _antecedent(tree, subject, governor)
        )
    return None


def _quoted_as_saying(tree: Tree, i: int) -> int | None:
    """Who is quoted, of "quoted" or "saying" in "a paper quoted the minister as saying"; None of other verbs."""
    quoting, saying = i, i
    if tree.words[i].lemma_ in QUOTING:
        saying = next((k for k in tree.children(i, "advcl") if k > i and _is_as_saying(tree, k)), i)
    elif tree.is_(i, "advcl") and tree.words[tree.head(i)].lemma_ in QUOTING and _is_as_saying(tree, i):
        quoting = tree.head(i)
    if quoting == saying:
        return None
    return next((k for k in tree.children(quoting, "iobj", "obj") if quoting < k < saying), None)


def _is_as_saying(tree: Tree, i: int) -> bool:
    return tree.words[i].tag_ == "VBG" and any(tree.words[k].lower_ == "as" for k in tree.children(i, "mark"))


def _agent(tree: Tree, i: int) -> int | None:
    """ "was accused by X"."""
    for k in tree.children(i, "obl:agent", "obl", "nmod"):
        if any(tree.words[c].lower_ == "by" for c in tree.case(k)):
            return k
    return None


def _inverted(tree: Tree, i: int) -> Source | None:
    """`…," said KCNA.`: the phrase right after a verb that follows a quotation mark or comma, read off the words, because
    parsers take it for an object."""
    token, sentence = tree.words[i], tree.doc[i].sent
    if token.tag_ not in {"VBD", "VBZ", "VBP", "VBN"} or tree.children(i, "aux", "aux:pass"):
        return None
    opens = i == sentence.start and i > 0 and tree.words[i - 1].text in MARKS
    if not opens and not (i > sentence.start and tree.words[i - 1].text in MARKS):
        return None
    if any(tree.dep(k) == "nsubj" and k < i for k in tree.children(i)):
        return None
    start = i + 1
    if start < sentence.end and tree.words[start].pos_ == "PRON" and tree.words[start].tag_ != "PRP$":
        return Source(start, start + 1, start) if tree.words[start].tag_ == "PRP" else None
    while start < sentence.end and tree.words[start].pos_ == "DET":
        start += 1
    end = start + 1 if start < sentence.end and tree.words[start].tag_ == "PRP$" else start
    while end < sentence.end and (tree.words[end].pos_ in PHRASE or tree.words[end].tag_ == "HYPH"):
        end += 1
    if end == start or tree.words[end - 1].pos_ not in {"NOUN", "PROPN"}:
        return None
    after = tree.words[end] if end < len(tree.words) else None
    if (after is not None and after.pos_ in {"VERB", "AUX"}) or (after is not None and after.lower_ == "that"):
        return None
    return Source(start, end, _root_of(tree, start, end))


def _before(tree: Tree, i: int) -> Source | None:
    """The phrase before a reporting verb, over a description between commas, where the parse gives the verb no subject."""
    sentence = tree.doc[i].sent
    if tree.words[i].tag_ not in {"VBD", "VBZ", "VBP"} or tree.children(i, "aux:pass"):
        return None
    end = i
    while end > sentence.start and tree.words[end - 1].pos_ == "ADV":
        end -= 1
    if end > sentence.start and tree.words[end - 1].text == ",":
        comma = next(
            (k for k in range(end - 2, max(sentence.start, end - APPOSITION), -1) if tree.words[k].text == ","), None
        )
        if comma is None:
            return None
        end = comma
    start = end
    while start > sentence.start and (
        tree.words[start - 1].pos_ in PHRASE or tree.doc[start - 1].is_title or tree.words[start - 1].tag_ == "HYPH"
    ):
        start -= 1
    if start > sentence.start and tree.words[start - 1].pos_ == "ADP":
        return None
    while start < end and tree.words[start].lower_ in ARTICLES:
        start += 1
    if start == end or tree.words[end - 1].pos_ not in {"NOUN", "PROPN"}:
        return None
    return Source(start, end, _root_of(tree, start, end))


def _root_of(tree: Tree, start: int, end: int) -> int:
    """The word of a phrase that hangs on something outside it; of several, the last."""
    tops = [k for k in range(start, end) if tree.head(k) == k or not start <= tree.head(k) < end]
    named = [k for k in tops if tree.words[k].pos_ in NOMINAL]
    return (named or tops)[-1]


def _antecedent(tree: Tree, subject: int, verb: int) -> int | None:
    """What a relative pronoun stands for; other subjects as they are, and what is said to be there is nobody."""
    token = tree.words[subject]
    if token.tag_ in {"WP", "WDT"} or (token.tag_ == "IN" and token.lower_ == "that"):
        for k in (verb, *tree.ancestors(verb)):
            if tree.is_(k, "acl:relcl"):
                return tree.head(k)
        return None
    return None if token.tag_ == "EX" else subject


def _noun_source(tree: Tree, i: int, cues: Cues) -> int | None:
    """ "Iran's claim that …", "a statement by Iran saying …", "X issued a statement saying …", else the document itself
    where it is followed by what it says."""
    for k in tree.children(i, "nmod:poss"):
        return k
    for k in tree.children(i, "nmod"):
        if any(tree.words[c].lower_ in {"by", "from", "of"} for c in tree.case(k)):
            return k
    governor = tree.head(i)
    if tree.is_(i, "obj", "obl") and is_clause(tree, governor) and tree.words[governor].lemma_ in cues.sources.issuing:
        for k in tree.children(governor, "nsubj"):
            return _antecedent(tree, k, governor)
    return i if any(tree.words[k].tag_ == "VBG" for k in tree.children(i, "acl")) else None


def attributed_phrases(tree: Tree, cues: Cues) -> Iterator[AttributedPhrase]:
    """Each "according to X" with what it is said of: the clause it hangs on, and the whole sentence where it opens it or
    closes it after a comma."""
    for i in range(len(tree.doc) - 2):
        if tree.words[i].lower_ not in cues.sources.according or tree.words[i + 1].lower_ != "to":
            continue
        head = _phrase_head(tree, i)
        if head is None or tree.words[head].lemma_.lower() in cues.sources.norms:
            continue
        source = by_name(tree, source_at(tree, head))
        phrase = set(range(i, max(source.end, head + 1)))
        for k in tree.children(head, "appos", "acl"):
            phrase |= set(tree.subtree(k))
        yield AttributedPhrase(source, (i, i + 2), frozenset(_scope(tree, i, head, phrase) - phrase))
    yield from _viewpoints(tree, cues)
    yield from _asides(tree, cues)


def _asides(tree: Tree, cues: Cues) -> Iterator[AttributedPhrase]:
    """ "As X said", "as X put it": X, the verb and the clause that they are said of."""
    for i, token in enumerate(tree.words[1:], start=1):
        puts = token.lemma_ == "put" and [tree.words[k].lower_ for k in tree.children(i, "obj")] == ["it"]
        if token.pos_ != "VERB" or not (puts or (token.lemma_, "VERB") in cues.reporting) or not tree.is_(i, "advcl"):
            continue
        opening = [k for k in tree.children(i, "mark", "advmod") if tree.words[k].lower_ == "as" and k < i]
        if not opening or tree.children(i, "ccomp", "xcomp") or (tree.children(i, "obj") and not puts):
            continue
        source = source_of(tree, i, cues)
        if source is not None and is_finite(tree, i):
            phrase = set(tree.subtree(i))
            yield AttributedPhrase(source, (i, i + 1), frozenset(_scope(tree, opening[0], i, phrase) - phrase))


def _viewpoints(tree: Tree, cues: Cues) -> Iterator[AttributedPhrase]:
    """ "In the words of X", "in X's view": X, the words before X and the clause."""
    for i in range(1, len(tree.doc)):
        if tree.words[i].lemma_.lower() not in cues.sources.viewpoints or not tree.is_(i, "obl"):
            continue
        cases = tree.case(i)
        heads = [k for k in tree.children(i, "nmod") if k < i or [tree.words[c].lower_ for c in tree.case(k)] == ["of"]]
        if len(cases) != 1 or tree.words[cases[0]].lower_ != "in" or not heads:
            continue
        source = by_name(tree, source_at(tree, heads[0]))
        cue = (i, i + 1) if heads[0] < i else (cases[0], tree.case(heads[0])[0] + 1)
        phrase = set(tree.subtree(i))
        yield AttributedPhrase(source, cue, frozenset(_scope(tree, cases[0], i, phrase) - phrase))


def _phrase_head(tree: Tree, i: int) -> int | None:
    """The head of X in "according to X", whichever way the parser attached the two words."""
    for k in (i, i + 1):
        head = tree.head(k)
        if tree.is_(k, "case") and head > i + 1:
            return head
    for k in tree.children(i, "obl", "nmod", "obj"):
        return k
    nominal = (k for k in range(i + 2, min(i + 12, len(tree.doc))) if tree.words[k].pos_ in {"PROPN", "NOUN", "PRON"})
    return next(nominal, None)


def _scope(tree: Tree, i: int, head: int, phrase: set[int]) -> set[int]:
    sentence = tree.doc[i].sent
    whole = set(range(sentence.start, sentence.end))
    opens = not any(t.is_alpha for t in tree.doc[sentence.start : i])
    ends = not any(t.is_alpha for t in tree.doc[max(phrase) + 1 : sentence.end])
    if opens or (ends and i > sentence.start and tree.words[i - 1].text == ","):
        return whole
    clause = next((a for a in tree.ancestors(head) if is_clause(tree, a) and is_finite(tree, a)), None)
    if clause is None:
        return whole
    others = (k for k in tree.children(clause, "conj") if k > i and has_subject(tree, k))
    return set(tree.subtree(clause)) - {t for k in others for t in tree.subtree(k)}
