"""Facts that noun phrases state without a verb: appositions, titles before names, other names, possession."""

import re
from collections.abc import Iterator

from extract.annotations import Argument, Mention, Predicate, Triple
from extract.labels import ACTORS, DATES, NAMES, PLACES, VALUES
from extract.relations.entities_view import EntityView
from extract.relations.lexicon import Lexicon
from extract.relations.phrases import argument
from extract.syntax import Tree, offices

ONE = frozenset({"WEAPON", "FAC", "GPE", "LOC", "PERSON", "PROGRAM"})
"""Labels of what is one thing whenever its name is singular; an organisation may be its members."""
KNIGHTS = frozenset({"Sir", "Dame"})
"""What stands between an office and a name and is no part of the office."""
SOME = frozenset({"notably", "especially", "particularly", "mainly", "chiefly", "mostly", "primarily"})
CODE = re.compile(r"[A-Z]{1,6}\d{4,}")
"""The beginning of a contract's number, which no name of a thing has: "N00024", "P00052"."""
LONGEST_EXCHANGE = 5
LONG_FORM_GAP = 3
"""Tokens between a long form and its short one: "Forum, or DICAS", "Forum (DICAS)"."""


def nominal_triples(tree: Tree, view: EntityView, lexicon: Lexicon) -> list[Triple]:
    found = [*_aliases(tree, view)]
    short_forms = {k for t in found for k in range(t.object.start, t.object.end)}
    found += _appositions(tree, view, lexicon, short_forms)
    found += _titles(tree, view, lexicon)
    found += _kinds(tree, view, lexicon)
    found += _possessions(tree, view, lexicon)
    return found


def _verbless(lemma: str, start: int, end: int, head: int) -> Predicate:
    """A predicate for a fact without a verb; its words are those that state it (a comma, a title, a possessive mark)."""
    return Predicate(lemma, start, end, head)


def _aliases(tree: Tree, view: EntityView) -> Iterator[Triple]:
    """A long form right before its short form, as the reference stage found them."""
    rows = [m for m in view.mentions if m.named and m.chain is not None]
    for short in rows:
        if short.via != "acronym":
            continue
        long_form = next(
            (m for m in rows if m.chain == short.chain and 0 < short.start - m.end <= LONG_FORM_GAP and m is not short),
            None,
        )
        if long_form is None:
            continue
        if not any(tree.doc[k].is_sent_start for k in range(long_form.end, short.start + 1)):
            subject = _whole(long_form)
            object_ = _whole(short)
            predicate = _verbless("alias", long_form.end, short.start, short.end - 1)
            yield Triple(subject, predicate, object_, rule="noun.alias")


def _whole(mention: Mention, role: str | None = None) -> Argument:
    return Argument(mention.start, mention.end, mention.end - 1, role)


def _appositions(tree: Tree, view: EntityView, lexicon: Lexicon, short_forms: set[int]) -> Iterator[Triple]:
    """`X, a spokesman for Y`: X is a spokesman for Y. A place after a place says where the first one is."""
    for i in range(len(tree.words)):
        if not tree.is_(i, "appos") or i in short_forms:
            continue
        first, second = tree.head(i), i
        if tree.words[second].tag_ in {"NN", "NNP"}:
            first = _nearest_conjunct(tree, first, second)
        first = _last_name(tree, first, second, view)
        worth = _valued(tree, first, view)
        if (
            worth is None
            or _is_heading(tree, worth, second)
            or tree.words[worth].tag_ == "WP"
            or (view.label(worth) in NAMES and tree.words[second].lemma_ in lexicon.summaries)
        ):
            continue
        if _is_list(tree, view, worth, second) or _disagree(tree, view, worth, second):
            continue
        for first in _all_named(tree, view, worth, second):
            for c in tree.conjuncts(second):
                said = _apposition(tree, view, lexicon, first, c)
                if said is not None:
                    yield said


def _is_heading(tree: Tree, first: int, second: int) -> bool:
    """Whether a lone noun before a colon opens a headline: "Analysis: a costly stalemate"."""
    colon = first + 1 < len(tree.words) and tree.words[first + 1].text == ":"
    return colon and tree.is_(first, "root") and second > first and not any(k < first for k in tree.children(first))


def _all_named(tree: Tree, view: EntityView, first: int, second: int) -> tuple[int, ...]:
    """What an apposition says something of: all names of a coordination where it is plural ("Rosneft and Lukoil, Russia's
    two largest oil companies")."""
    if tree.words[second].tag_ != "NNS" or view.label(first) not in NAMES:
        return (first,)
    return tuple(k for k in tree.conjuncts(first) if k < second and view.label(k) == view.label(first))


def _disagree(tree: Tree, view: EntityView, first: int, second: int) -> bool:
    """Whether one thing or person by name stands before several things, so that both are members of a list."""
    several = tree.words[second].tag_ == "NNS" and tree.words[first].tag_ in {"NN", "NNP"}
    return several and view.label(first) in ONE and tree.child(first, "conj") is None and not tree.is_(first, "conj")


def _apposition(tree: Tree, view: EntityView, lexicon: Lexicon, first: int, c: int) -> Triple | None:
    """What the apposition `c` says of `first`."""
    left = argument(tree, first, lexicon, None, _circumstances(tree, first, view))
    right = argument(tree, c, lexicon)
    if left.end > right.start or tree.words[right.start - 1].tag_ == "HYPH" or view.label(c) in VALUES:
        return None
    if tree.words[c].pos_ in {"NUM", "VERB", "AUX"} or tree.words[c].tag_ == "DT" or tree.child(c, "cop"):
        return None  # "one aim, that of peace"
    if tree.words[c].lower_ in {"it", "something"} or _is_subtitle(tree, left, right):
        return None
    if tree.words[right.start].text in lexicon.honorifics:
        return None  # "Senator Lee, Mr. President, …": a list of those spoken to
    if view.label(first) == "WEAPON" and tree.words[c].lemma_ in lexicon.firms:
        return None
    if _is_code(tree, view, right) or _is_body_of_office(tree, view, first, c):
        return None
    second = min(tree.conjuncts(c))
    role = "in" if _is_address(tree, view, first, c) else None
    if role is None and (_is_no_office(tree, view, first, c) or _different_things(view.at(first), view.at(c))):
        return None
    bracketed = tree.words[right.start - 1].text in {"(", "["}
    if view.label(first) in PLACES and view.label(c) in PLACES and not bracketed:
        role = "in"
    elif view.label(c) in NAMES and view.label(first) not in NAMES:
        left, right = right, left
        role = "among" if names_some(tree, second) else None
    middle = (min(left.end, right.end), max(left.start, right.start))
    if middle[0] >= middle[1]:
        # Nothing stands between them: the two together say it.
        middle = (min(left.start, right.start), max(left.end, right.end))
    rule = "noun.apposition"
    comma = middle[1] - 2 if tree.words[middle[1] - 1].tag_ == "DT" else middle[1] - 1
    if tree.words[comma].text == "," and any(tree.words[k].pos_ == "VERB" for k in range(*middle)):
        middle = (comma, middle[1])  # behind the whole clause: "was born in Oslo, the son of a nurse"
        rule = "noun.apposition.apart"
    right = Argument(right.start, right.end, right.head, role)
    return Triple(left, _verbless("be", *middle, c), right, rule=rule)


def _is_subtitle(tree: Tree, left: Argument, right: Argument) -> bool:
    """Whether a colon stands within a title: "Batman: The Animated Series"."""
    if left.end >= right.start or tree.words[left.end].text != ":":
        return False
    before, after = tree.words[left.end - 1], tree.words[left.end + 1]
    return before.text[:1].isupper() and after.text[:1].isupper() and after.pos_ == "DET"


def _is_code(tree: Tree, view: EntityView, right: Argument) -> bool:
    """Whether an apposition in brackets is a number of a contract or the code of a share: "(P00052)", "(NYSE: NOC)"."""
    before = tree.words[right.start - 1].text
    if before == ":":
        return any(tree.words[k].text == "(" for k in range(max(0, right.start - LONGEST_EXCHANGE), right.start))
    return before == "(" and view.at(right.head) is None and CODE.match(tree.words[right.start].text) is not None


def _is_body_of_office(tree: Tree, view: EntityView, first: int, second: int) -> bool:
    """Whether the name behind an office is what it is an office of: "Commander, Pacific Fleet"."""
    body = view.label(second) in {"ORG", "FAC", "GPE", "WEAPON"}
    return body and view.at(first) is None and tree.words[first].lemma_.lower() in offices()


def _is_no_office(tree: Tree, view: EntityView, first: int, second: int) -> bool:
    """Whether a place or body would be somebody's office: "commander at RAF Leuchars in 2011, Chief of Staff in 2013"."""
    return (
        view.label(first) in {"ORG", "FAC", "GPE", "LOC"}
        and tree.words[second].tag_ in {"NN", "NNP"}
        and tree.words[second].lemma_.lower() in offices()
        and view.at(second) is None
    )


def _last_name(tree: Tree, first: int, second: int, view: EntityView) -> int:
    """What a singular apposition says something of: the name at the end of a plural phrase right before it, where the parse
    gives the plural ("instructors from [Africa Corps], the outfit that …"), else `first`."""
    if tree.words[first].tag_ != "NNS" or tree.words[second].tag_ != "NN" or view.label(first) is not None:
        return first
    start = min(tree.subtree(second))
    named = (k for k in tree.children(first, "nmod") if first < k < start and view.label(k) in {"ORG", "PERSON", "GPE"})
    last = max(named, default=None)
    ends = last is not None and max(k for k in tree.subtree(last)) + 1 >= start - 1
    return last if last is not None and ends and not tree.is_(last, "nmod:poss") else first


def _circumstances(tree: Tree, i: int, view: EntityView) -> frozenset[int]:
    """Dates and places that a parse hangs on a noun with a verb before it, whose object it is: no part of what it is."""
    if not tree.is_(i, "obj") or view.label(i) is not None:
        return frozenset()
    return frozenset(
        k
        for k in tree.children(i, "nmod")
        if view.label(k) in DATES or (view.label(k) in PLACES and k > i and not tree.is_(k, "nmod:poss"))
    )


def names_some(tree: Tree, i: int) -> bool:
    """Whether an apposition names some of what stands before it: "18 countries, among them Canada"."""
    first = min(tree.conjuncts(i))
    top = tree.head(first) if tree.is_(first, "conj") else first
    if any(tree.words[k].lower_ in SOME for k in tree.children(top, "advmod")):
        return True
    return any(tree.words[k].pos_ == "PRON" for k in tree.children(first, "nmod") if k < first and tree.case(k))


def _valued(tree: Tree, i: int, view: EntityView) -> int | None:
    """What an apposition says something of: `i`, or the thing before it where that is only its price or date ("a deal worth
    $1 billion, the largest ever"); None where there is no such thing."""
    for k in (i, *tree.ancestors(i)):
        if view.label(k) not in VALUES and tree.words[k].pos_ in {"NOUN", "PROPN", "PRON"}:
            return k
        if tree.words[k].pos_ in {"VERB", "AUX"}:
            return None
    return None


def _is_address(tree: Tree, view: EntityView, first: int, second: int) -> bool:
    """Whether a place behind an organisation is its address, with a place of its own: "the yard, Groton, Connecticut"."""
    if view.label(first) not in {"ORG", "FAC"} or view.label(second) not in {"GPE", "ORG", "LOC", None}:
        return False
    return any(view.label(k) == "GPE" for k in tree.children(second, "appos"))


def _is_list(tree: Tree, view: EntityView, first: int, second: int) -> bool:
    """Whether nouns without names side by side are members of a list that a parse calls appositions: others follow, or come
    before ("a tank regiment, a signals regiment, and a medical regiment")."""
    for i in (first, second):
        mention = view.at(i)
        if (mention is not None and mention.named and mention.label != "WEAPON") or tree.words[i].text[:1].isupper():
            return False
    if tree.words[min(tree.subtree(second)) - 1].text in {"(", "["}:
        return False
    beside = len(tree.children(first, "appos")) > 1
    later = any(k > second and tree.child(k, "cc") is not None for k in tree.conjuncts(first))
    return beside or later or any(k > second for k in tree.conjuncts(second))


def _nearest_conjunct(tree: Tree, first: int, apposition: int) -> int:
    """What a singular apposition behind a coordination says something of: its last member ("Iran and Qatar, a state")."""
    return max((k for k in tree.conjuncts(first) if k < apposition), default=first)


def _different_things(first: Mention | None, second: Mention | None) -> bool:
    """Two names side by side that are no names of one thing: a list that lost its conjunction, a person and their party."""
    if first is None or second is None or not (first.named and second.named):
        return False
    if first.label in PLACES and second.label in PLACES:
        return False
    return first.chain is None or first.chain != second.chain


def _titles(tree: Tree, view: EntityView, lexicon: Lexicon) -> Iterator[Triple]:
    """`US Ambassador Rahm Emanuel`: what stands before a person's name in the same phrase is what they are."""
    for mention in view.mentions:
        if mention.label != "PERSON" or not mention.named:
            continue
        start = _title_start(tree, mention)
        words = range(start, mention.start)
        head = _title_head(tree, view, words)
        before = view.at(mention.start - 1) if head == mention.start - 1 else None
        if all(tree.words[i].text in lexicon.honorifics for i in words):
            continue
        noun = tree.words[head].pos_ in {"NOUN", "PROPN"} or tree.words[head].lower_ in offices()
        if not noun or (before is not None and before.named):
            continue
        end = mention.start
        while end - 1 > start and tree.words[end - 1].text in lexicon.honorifics | KNIGHTS:
            end -= 1  # "Undersecretary for Defence Mr. Ek"
        rank = _rank_start(tree, start, head)
        stacked = [Argument(start, rank, tree.children(tree.head(head), "nmod:desc")[0])] if rank > start else []
        titles = [*_coordinated_titles(tree, start, head), *stacked, Argument(rank, end, head)]
        for holder in _holders(tree, view, mention, head):
            person = Argument(holder.start, holder.end, holder.end - 1)
            for title in titles:
                yield Triple(person, _verbless("be", title.start, holder.end, title.head), title, rule="noun.title")


def _holders(tree: Tree, view: EntityView, first: Mention, office: int) -> list[Mention]:
    """What a noun before a name is said of: where it is plural, those coordinated with the first as well that have none of
    their own ("Presidents Ann Lee and Bo Ek")."""
    if tree.words[office].tag_ not in {"NNS", "NNPS"}:
        return [first]
    inside = range(first.start, first.end)
    top = next((i for i in inside if tree.head(i) not in inside), first.start)
    found = [first]
    for k in tree.children(top, "conj"):
        other = view.at(k)
        if other is None or not other.named or other.label != first.label or other.start < first.start:
            continue
        if all(d >= other.start for d in tree.children(k, "nmod:desc", "compound")):
            found.append(other)
    return found


def _kinds(tree: Tree, view: EntityView, lexicon: Lexicon) -> Iterator[Triple]:
    """`the arms maker Rheinmetall`, `the frigate HMS Richmond`: a common noun right before a name says what it is."""
    for mention in view.mentions:
        kind = mention.start - 1
        named = mention.named and mention.label in {"ORG", "WEAPON"}
        if not named or kind < 0 or tree.words[kind].pos_ != "NOUN" or not tree.is_(kind, "nmod:desc"):
            continue
        if mention.start <= tree.head(kind) < mention.end:
            right = argument(tree, kind, lexicon)
            for holder in _holders(tree, view, mention, kind):
                left = Argument(holder.start, holder.end, holder.end - 1)
                yield Triple(left, _verbless("be", right.start, left.end, kind), right, rule="noun.title")


def _title_head(tree: Tree, view: EntityView, words: range) -> int:
    """The word of a title that the rest hangs on: the last one that is no name of what somebody is the chief of."""
    tops = [i for i in words if tree.head(i) not in words]
    titles = [i for i in tops if (m := view.at(i)) is None or not m.named]
    return (titles or tops or [words.stop - 1])[-1]


def _rank_start(tree: Tree, start: int, head: int) -> int:
    """Where the second of two titles in a row begins: "[chief of staff] [General] Ann Lee"; else `start`."""
    titles = tree.children(tree.head(head), "nmod:desc")
    if len(titles) != 2 or titles[1] != head or not start <= titles[0] < head:
        return start
    first, rank = titles[0], min(tree.subtree(head))
    apart = rank > first + 1 or (tree.words[first].text.islower() and tree.words[rank].text[:1].isupper())
    both = all(tree.words[k].lemma_.lower() in offices() for k in titles)
    return rank if apart and both and rank > max(tree.subtree(first)) else start


def _coordinated_titles(tree: Tree, start: int, head: int) -> Iterator[Argument]:
    """The titles before the last one, at `start` with its `head`: "[chairman] and chief executive Ann Lee"."""
    first = tree.head(head)
    if not tree.is_(head, "conj") or not tree.is_(first, "nmod:desc", "compound") or first > start:
        return
    parts = [k for k in (first, *tree.children(first, "conj")) if k < start]
    for part, behind in zip(parts, [*parts[1:], start], strict=True):
        below = {part, *(k for c in tree.children(part, "compound", "amod", "flat") for k in tree.subtree(c))}
        left = part
        while left - 1 in below:
            left -= 1
        if part < behind and tree.words[part].pos_ in {"NOUN", "PROPN"}:
            yield Argument(left, part + 1, part)


def _title_start(tree: Tree, mention: Mention) -> int:
    """The first token of what stands before a name in one piece: as modifiers of the name, or, where the title is the head
    and the name hangs on it, the title with its own modifiers."""
    inside = range(mention.start, mention.end)
    hosts = list(inside)
    before: set[int] = set()
    top = next((i for i in inside if tree.head(i) not in inside), mention.start)
    if tree.is_(top, "flat", "appos", "compound") and tree.head(top) < mention.start:
        hosts.append(tree.head(top))
        before.add(tree.head(top))
    for host in hosts:
        for child in tree.children(host, "nmod:desc", "compound", "amod", "flat"):
            if child < mention.start:
                before.update(tree.subtree(child))
    start = mention.start
    while start - 1 in before and (
        tree.words[start - 1].pos_ not in {"PUNCT", "SPACE", "CCONJ", "VERB", "AUX"}
        or tree.words[start - 1].text == "-"
    ):
        start -= 1
    while start < mention.start and tree.words[start].pos_ in {"ADP", "DET"} and tree.words[start].text != "Under":
        start += 1  # but "Under Secretary"
    return start


def _possessions(tree: Tree, view: EntityView, lexicon: Lexicon) -> Iterator[Triple]:
    """`Lockheed Martin's F-35`, `its ally`: the owner is an entity, or a pronoun that stands for one."""
    for i in range(len(tree.words)):
        if not tree.is_(i, "nmod:poss") or view.label(i) not in ACTORS:
            continue
        if any(i < k < tree.head(i) for k in tree.case(tree.head(i))):
            continue  # "manoeuvres of its own near Pskov"
        if tree.words[tree.head(i)].lower_ in lexicon.no_possessions:
            continue  # "Iran, for its part, …"
        owned = argument(tree, tree.head(i), lexicon)
        owners = [argument(tree, k, lexicon) for k in tree.conjuncts(i) if k < owned.head and view.label(k) in ACTORS]
        marks = [k for owner in owners for k in (owner.end - 1, *tree.children(owner.head, "case")) if k < owned.head]
        last = max(marks, default=i)
        rest = Argument(max(last + 1, owned.start), owned.end, owned.head)
        for owner in owners:
            if rest.start < rest.end:
                yield Triple(owner, _verbless("have", last, last + 1, rest.head), rest, rule="noun.possessive")
