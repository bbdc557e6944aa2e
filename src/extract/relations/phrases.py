"""The words of an argument or predicate: from a head token to the token range that a reader would underline."""

from typing import Literal

from spacy.lang.lex_attrs import is_quote

from extract.annotations import Argument, Predicate
from extract.relations.clauses import Clause, Dependent
from extract.relations.lexicon import Lexicon
from extract.relations.predicates import is_copular
from extract.relations.relatives import is_free_relative
from extract.syntax import Tree

Tense = Literal["past", "present", "future"]
Voice = Literal["active", "passive"]

INSIDE = frozenset(
    {"det", "amod", "compound", "nummod", "nmod", "flat", "fixed", "goeswith", "advmod", "case", "punct", "list", "dep"}
)
"""What belongs to a noun phrase; clauses, appositions, conjuncts and arguments of a copula do not."""
NESTED = INSIDE | {"conj", "cc", "obl", "obj"}
"""Inside an `nmod`, coordination and short participles belong to the phrase: "repairs of ships and aircraft"."""
LONGEST_PARTICIPLE = 4
"""Tokens of a participle with what hangs on it that still belongs to the phrase around it."""
ARTICLES = frozenset({"a", "an", "the"})
POINTING = frozenset({"notably", "especially", "particularly", "merely"})
"""Adverbs that single out what stands behind them; "only" and "also" say something of it."""
PREPOSED = frozenset({"without", "with", "of", "for", "in", "on", "at", "by", "from", "to", "into", "after", "before"})
SET_APART = frozenset({"–", "—", "("})
BEARINGS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "northward", "southward"}
)
LONGEST_TITLE = 8
"""Tokens from the head of a title to the quotation mark behind it."""
NO_TITLE = frozenset({"VBD", "VBZ", "VBP", "MD", "PRP", ",", ":"})
"""Tags of words that make a quotation say something, so that it names nothing."""
EDGE_POS = frozenset({"PUNCT", "SPACE", "CCONJ"})


def noun_phrase(tree: Tree, head: int, lexicon: Lexicon, without: frozenset[int] = frozenset()) -> tuple[int, int]:
    """The token range of the phrase headed by `head`: without its preposition, leading articles, edge punctuation,
    relative clauses, appositions and conjuncts, and the modifiers in `without`; only what stands in one piece around it."""
    if tree.is_(head, "csubj") or is_free_relative(tree, head, lexicon):
        return _trim(tree, *_gerund(tree, head), head, lexicon)
    allowed = _parts(tree, head, without)
    if tree.words[head].lower_ == "those":
        for k in tree.children(head, "acl"):
            allowed.update(tree.subtree(k) if _is_short(tree, k) else ())  # "among those killed"
    if tree.words[head].pos_ in {"ADJ", "ADV"}:
        for k in tree.children(head, "obl:unmarked", "obl:npmod"):
            allowed.update(tree.subtree(k) if k < head else ())
        for k in tree.children(head, "obl"):
            if is_bearing(tree, k):
                allowed.update(tree.subtree(k))  # "ten miles east [of Riga]"
    start, end = head, head + 1
    while start - 1 in allowed:
        start -= 1
    while end in allowed:
        end += 1
    return _trim(tree, start, end, head, lexicon)


def _parts(tree: Tree, head: int, without: frozenset[int]) -> set[int]:
    """The head of a phrase and what belongs to it, wherever it stands."""
    allowed = {head}
    copula = max(tree.children(head, "cop"), default=-1)
    verbal = tree.words[head].pos_ in {"VERB", "AUX"}
    for k in tree.kids[head]:
        base = tree.bases[k]
        if base not in INSIDE or k < copula or k in without or (k < head and base == "case"):
            continue
        if k > head and tree.is_(k, "amod", "nmod:unmarked") and _behind_comma(tree, k):
            continue  # "a version of the airliner, capable of long flights", "the shoal, 195 km off the coast"
        if k > head and base == "nmod" and (tree.words[_opening(tree, k)].text in SET_APART or _is_example(tree, k)):
            continue  # "a life – with little money", "Norton (1818 – 1880)", "five ships, including a frigate"
        if base == "advmod" and (k > head or verbal or tree.words[k].lower_ in POINTING):
            continue
        if tree.kids[k]:
            allowed |= _nested(tree, k)
        else:
            allowed.add(k)
    return allowed


def _opening(tree: Tree, k: int) -> int:
    """The first word of a phrase in one piece."""
    while (kids := tree.kids[k]) and kids[0] < k:
        k = kids[0]
    return k


def is_bearing(tree: Tree, k: int) -> bool:
    """Whether a phrase says what something lies in a direction of: "ten miles east of [Riga]"."""
    if tree.words[tree.heads[k]].lower_ not in BEARINGS:
        return False
    return [tree.words[c].lower_ for c in tree.case(k)] == ["of"]


def _is_example(tree: Tree, k: int) -> bool:
    """Whether a phrase names some of what stands before its comma: "five ships, including a frigate"."""
    first = tree.child(k, "case")
    if first is None or tree.words[first - 1].text != ",":
        return False
    return tree.words[first].lower_ == "including" or (
        tree.words[first].lower_ == "such" and tree.words[first + 1].lower_ == "as"
    )


def _behind_comma(tree: Tree, k: int) -> bool:
    """Whether a comma, its own or not, stands right before a phrase."""
    first = _opening(tree, k)
    own = (tree.is_(k, "amod") or tree.words[k].tag_ == "CD") and tree.words[first].text == ","  # "Ann Lee, 19"
    return own or tree.words[first - 1].text == ","


def _gerund(tree: Tree, head: int) -> tuple[int, int]:
    """The token range of a gerund or pronoun with its clause, in one piece: "exporting the jets", "what it owns"."""
    inside = {k for k in tree.subtree(head) if tree.words[k].pos_ not in EDGE_POS} | {head}
    end = head + 1
    while end in inside:
        end += 1
    return head, end


def _nested(tree: Tree, i: int) -> set[int]:
    found = {i}
    for k in tree.kids[i]:
        base = tree.bases[k]
        if base == "acl":
            if tree.deps[k] != "acl:relcl" and _is_short(tree, k):
                found.update(tree.subtree(k))
        elif base in NESTED and not (base == "nmod" and _is_example(tree, k)):
            found |= _nested(tree, k) if tree.kids[k] else {k}
    return found


def _is_short(tree: Tree, participle: int) -> bool:
    """Whether a participle and what hangs on it may be part of a phrase: "weapons [produced under license]"."""
    return len(tree.subtree(participle)) <= LONGEST_PARTICIPLE and tree.words[participle - 1].text != ","


def _trim(tree: Tree, start: int, end: int, head: int, lexicon: Lexicon) -> tuple[int, int]:
    words = tree.words
    while start < head and (
        words[start].pos_ in EDGE_POS
        or words[start].lower_ in lexicon.determiners
        or words[start].tag_ in {"WP$", "WDT"}
    ):
        start += 1
    if start + 1 < head and words[start].tag_ == "RB" and words[start + 1].lower_ in ARTICLES:
        start += 2  # "also the birthplace"
    if start < head and words[start].lower_ in {"then", "now", "still"} and words[start + 1].tag_ != "HYPH":
        start += 1
    opened = {"(": ")", "[": "]"}
    while end - 1 > head and (
        words[end - 1].pos_ in EDGE_POS or words[end - 1].text in opened or words[end - 1].tag_ == "POS"
    ):
        last = words[end - 1].text
        if last in opened.values() and any(opened.get(t.text) == last for t in words[start : end - 1]):
            break
        end -= 1
    end = _before_open_bracket(tree, head, end)
    while start < head and words[start].lower_ in PREPOSED and words[start + 1].lower_ not in {"least", "most"}:
        start += 1  # a parse may hang a preposition on a word inside its phrase
    return _with_quotes(tree, start, end, head)


def _before_open_bracket(tree: Tree, head: int, end: int) -> int:
    """`end`, or the place of a bracket behind `head` that the phrase opens and does not close."""
    opened: list[int] = []
    for k in range(head + 1, end):
        if tree.words[k].text == "(":
            opened.append(k)
        elif tree.words[k].text == ")" and opened:
            opened.pop()
    return opened[0] if opened else end


def _with_quotes(tree: Tree, start: int, end: int, head: int) -> tuple[int, int]:
    """The same range with the other one of a pair of quotation marks that it cuts in two, or without the one."""
    title = _title(tree, start, head)
    if title is not None:
        return title
    marks = [k for k in range(start, end) if is_quote(tree.words[k].text)]
    if len(marks) % 2 == 0:
        return start, end
    if end < len(tree.words) and is_quote(tree.words[end].text):
        return start, end + 1
    if start > 0 and is_quote(tree.words[start - 1].text):
        return start - 1, end
    if len(marks) == 1 and head < marks[0] == end - 2:
        return start, marks[0]
    return start, end


def _title(tree: Tree, start: int, head: int) -> tuple[int, int] | None:
    """All that stands between quotation marks right before a phrase and behind it, where it looks like the name of a work:
    "a report called 'A Way to Win'"."""
    words = tree.words
    first = start - 1 if start and words[start - 1].lower_ in ARTICLES else start
    if first == 0 or not is_quote(words[first - 1].text):
        return None
    behind = range(head + 1, min(head + LONGEST_TITLE, len(words)))
    closes = next((k for k in behind if is_quote(words[k].text)), None)
    if closes is None:
        return None
    last = closes - 1 if words[closes - 1].pos_ == "PUNCT" else closes
    capital = words[first].text[:1].isupper() and words[last - 1].text[:1].isupper()
    return (first, last) if capital and all(t.tag_ not in NO_TITLE for t in words[first:last]) else None


def argument(
    tree: Tree, head: int, lexicon: Lexicon, role: str | None = None, without: frozenset[int] = frozenset()
) -> Argument:
    start, end = noun_phrase(tree, head, lexicon, without)
    return Argument(start, end, head, role)


def role_text(tree: Tree, dependent: Dependent) -> str:
    """The preposition as a role, "because of" in full, lower case; "" for none."""
    return " ".join(tree.words[k].lower_ for k in dependent.case)


def predicate(tree: Tree, clause: Clause) -> Predicate:
    """Lemma, words, voice and tense of a clause's predicate."""
    words, tokens = [], []
    for position, i in enumerate(clause.chain):
        if position and _infinitive(tree, i):
            words.append("to")
        copula = tree.child(i, "cop")
        if copula is not None and is_copular(tree, i):
            words.append("be")
            tokens.append(copula)
            if i != clause.chain[-1]:
                words.append(_lemma(tree, i))
                tokens.append(i)
        else:
            particles = [k for k in tree.children(i, "compound:prt") if k > i]
            words += [_lemma(tree, i), *(_lemma(tree, k) for k in particles)]
            tokens += [i, *particles]
    voice: Voice | None = None if clause.kind == "copula" else "passive" if clause.passive else "active"
    return Predicate(" ".join(words), min(tokens), max(tokens) + 1, clause.head, voice, tense(tree, clause.chain[0]))


def _infinitive(tree: Tree, i: int) -> bool:
    return any(tree.words[k].lower_ == "to" for k in tree.children(i, "mark"))


def _lemma(tree: Tree, i: int) -> str:
    token = tree.words[i]
    lemma = (token.lemma_ or token.lower_).lower()
    if i > 1 and tree.words[i - 1].tag_ == "HYPH" and tree.head(i - 2) == i:
        return f"{tree.words[i - 2].lower_}-{lemma}"  # "fast-track", "air-drop"
    return lemma


def tense(tree: Tree, i: int) -> Tense | None:
    """Tense of the finite word of a predicate: past, present or future, None for infinitives and participles. The
    perfect counts as past: what it reports has happened."""
    helpers = [tree.words[k] for k in tree.children(i, "aux", "cop")]
    if any(t.tag_ == "MD" and t.lemma_.lower() in {"will", "shall", "wo", "’ll", "'ll"} for t in helpers):
        return "future"
    if any(t.tag_ == "MD" for t in helpers):
        return "present"
    if any(t.lemma_ == "have" for t in helpers) and tree.words[i].tag_ in {"VBN", "VBD"}:
        return "past"
    for token in (*helpers, tree.words[i]):
        if token.tag_ == "VBD":
            return "past"
        if token.tag_ in {"VBZ", "VBP"}:
            return "present"
    return None
