"""The further arguments of a clause: what stands behind its prepositions, and what a parse hangs on an argument though it
says something of the event."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.annotations import Argument
from extract.labels import ACTORS, DATES, PLACES
from extract.relations.clauses import Dependent
from extract.relations.entities_view import EntityView
from extract.relations.lexicon import Lexicon
from extract.relations.phrases import argument, role_text
from extract.relations.relatives import is_free_relative
from extract.syntax import Tree, is_denied

SOURCES = ("according", "per")
"""First words of prepositions that name who says so, which is the status stage's business."""
SPANS = frozenset({"year", "decade", "century", "month", "week", "day", "generation"})
FIRST = frozenset({"first", "second", "third", "fourth", "fifth", "last", "only"})
WHEN = frozenset({"during", "after", "before", "following", "amid", "despite", "ahead of"})
"""Prepositions that say when something was or in spite of what; what they stand behind says nothing of a thing."""

REASONS = frozenset({"despite", "in spite of", "notwithstanding", "because of", "due to", "owing to", "thanks to"})
"""Prepositions that make of a date what happened then, and no time."""
NEARBY = frozenset({"near", "inside", "outside", "off", "aboard", "alongside", "beneath", "opposite"})
"""Prepositions that say where something is and nothing else."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What a clause takes from the phrases of its arguments, besides dates: the place of its `setting` ("at a summit in
    Washington"), the partners of a `light` verb's noun ("signed a treaty with Italy"), the other side of a `transfer`
    ("ordered tanks from Korea"), what one tells somebody in `informing` them ("notified the OSCE of drills"), the
    `company` of who is "in talks" or "in contact", and where something is that is said to be `existing` ("there are two
    ships in the port of Odesa")."""

    setting: bool = False
    light: bool = False
    transfer: bool = False
    informing: bool = False
    company: bool = False
    existing: bool = False


def qualifier(
    tree: Tree, d: Dependent, view: EntityView, lexicon: Lexicon, without: frozenset[int] = frozenset()
) -> Argument | None:
    """An oblique with its role: time for dates, place for places, else its preposition. Adverbs count only as dates, a verb
    under a preposition is a clause of its own, and a relative pronoun there stands for what the parse does not say;
    `without` is left out of its phrase."""
    tag = tree.words[d.head].tag_
    if tag.startswith("VB") or (tag in {"WDT", "WP", "WRB"} and d.case and not is_free_relative(tree, d.head, lexicon)):
        return None
    label = view.label(d.head)
    preposition = role_text(tree, d)
    if (preposition == "among" and tag == "PRP") or tree.words[d.head].lower_ == "then":
        return None  # "were detained, among them an officer", "since then"
    if preposition == "with" and _is_clause_of_its_own(tree, d):
        return None
    if label in DATES and preposition in REASONS:
        role = preposition
    elif label in DATES:
        if preposition == "in" and _is_span_of_first(tree, d.head):
            return None
        role = "time"
    elif d.label == "advmod":
        if tree.words[d.head].lower_ not in lexicon.place_adverbs:
            return None
        role = "place"
    elif d.label in {"place", "time"}:
        role = d.label
    elif is_place(label, preposition, lexicon) and not _is_topic(tree, d.head, label, preposition, lexicon):
        role = "place"
    elif (
        not preposition
        or preposition in lexicon.comparing
        or preposition.startswith(SOURCES)
        or _links(tree, d.head, lexicon)
    ):
        return None
    else:
        role = preposition
    return argument(tree, d.head, lexicon, role, without)


def _is_clause_of_its_own(tree: Tree, d: Dependent) -> bool:
    """Whether "with" behind a comma opens a clause without a verb: ", with the opening session set to take place"."""
    if tree.words[min(d.case) - 1].text != ",":
        return False
    participles = (k for k in tree.children(d.head, "acl") if k > d.head and tree.words[k - 1].text != ",")
    return any(tree.words[k].tag_ == "VBG" or tree.child(k, "xcomp") is not None for k in participles)


def _is_topic(tree: Tree, head: int, label: str | None, preposition: str, lexicon: Lexicon) -> bool:
    """Whether a country behind "over" is what something is about: one flies over Gaza, and cuts ties over it."""
    over_land = preposition == "over" and label == "GPE"
    return over_land and not {tree.words[k].lemma_ for k in (tree.head(head), head)} & lexicon.airborne


def _is_span_of_first(tree: Tree, i: int) -> bool:
    """Whether a length of time says among how many something is the first or greatest: "the first visit in a decade"."""
    if tree.words[i].lemma_ not in SPANS:
        return False
    before = min(tree.case(i), default=i) - 1
    while before > 0 and tree.is_(before, "nmod", "conj", "flat") and tree.head(before) < before:
        before = tree.head(before)
    return any(tree.words[k].lower_ in FIRST or tree.words[k].tag_ == "JJS" for k in tree.children(before, "amod"))


def is_place(label: str | None, preposition: str, lexicon: Lexicon) -> bool:
    """Whether a phrase says where; what one says or does "on Ukraine" is about it."""
    if label not in PLACES or preposition not in lexicon.place_prepositions:
        return False
    return not (label == "GPE" and preposition == "on")


def _links(tree: Tree, head: int, lexicon: Lexicon) -> bool:
    """Whether a prepositional phrase only links its clause to others: "in addition", "on the grounds that …"."""
    first = min(tree.case(head), default=head)
    return tree.doc[first : head + 1].text.lower() in lexicon.linking_phrases and not tree.children(head, "nmod")


def promoted(
    tree: Tree,
    host: int,
    view: EntityView,
    lexicon: Lexicon,
    reach: Reach,
) -> Iterator[Argument]:
    """Prepositional phrases that the parse hangs on an argument but that say something of the event."""
    for k in tree.children(host, "nmod"):
        if tree.is_(k, "nmod:poss", "nmod:desc") or _is_rate(tree, k):
            continue
        case = tree.case(k)
        for c in tree.conjuncts(k):
            if (view.at(c) is not None and view.at(c) == view.at(host)) or is_denied(tree, c):
                continue
            dependent = Dependent(c, tree.case(c) or case, "nmod")
            preposition = role_text(tree, dependent)
            timed = preposition in WHEN and view.label(host) not in DATES  # not "the day after the attack"
            together = reach.company and preposition == "with" and bool(tree.case(host))
            found_there = reach.existing and _is_where(tree, c, preposition, view, lexicon)
            if timed or together or found_there or _is_taken(preposition, view.label(c), lexicon, reach):
                found = qualifier(tree, dependent, view, lexicon)
                if found is not None:
                    yield found
        yield from _set_below(tree, k, view, lexicon, reach)


def _is_where(tree: Tree, i: int, preposition: str, view: EntityView, lexicon: Lexicon) -> bool:
    """Whether a phrase of what exists says where it is: a place by name, or a thing with one ("on the road to Kyiv"); of
    other things only with a preposition that says nothing but where."""
    if preposition not in lexicon.place_prepositions:
        return False
    if view.label(i) is not None:
        return is_place(view.label(i), preposition, lexicon)
    return preposition in NEARBY or any(view.label(k) in PLACES for k in tree.children(i, "nmod", "compound"))


def _is_taken(preposition: str, label: str | None, lexicon: Lexicon, reach: Reach) -> bool:
    """Whether a clause takes a phrase with this preposition and label from an argument."""
    return (
        (label in DATES and preposition != "of")
        or (reach.setting and is_place(label, preposition, lexicon))
        or (reach.transfer and label in ACTORS and preposition in lexicon.transfer_prepositions)
        or (reach.informing and preposition == "of")
        or (reach.light and preposition in lexicon.promoted_prepositions)
    )


def _is_rate(tree: Tree, k: int) -> bool:
    """Whether a length of time or thing is what an amount is for each of: "$30 million a [year]"."""
    return tree.is_(k, "nmod:unmarked") and any(
        tree.words[d].lower_ in {"a", "an", "each"} for d in tree.children(k, "det")
    )


def _set_below(tree: Tree, i: int, view: EntityView, lexicon: Lexicon, reach: Reach) -> Iterator[Argument]:
    """Inside a phrase of a phrase, days behind "on" and places of a setting, which say when and where it all was: "signed a
    memorandum of understanding in Riga on Friday"."""
    of = [tree.words[c].lower_ for c in tree.case(i)] == ["of"]
    for k in tree.children(i, "nmod"):
        case = tree.case(k)
        words = [tree.words[c].lower_ for c in case]
        dated = view.label(k) in DATES and words == ["on"]
        thing = of and view.label(i) not in PLACES | ACTORS
        placed = (reach.setting or reach.light) and thing and is_place(view.label(k), " ".join(words), lexicon)
        if dated or placed:
            found = qualifier(tree, Dependent(k, case, "nmod"), view, lexicon)
            if found is not None:
                yield found


def hosted(tree: Tree, host: int, qualifiers: Iterable[Argument]) -> frozenset[int]:
    """The children of `host` that carry these qualifiers: what its own phrase leaves out, so that nothing is said twice."""
    return frozenset(k for q in qualifiers for k in (q.head, *tree.ancestors(q.head)) if tree.head(k) == host)


def once(qualifiers: Iterable[Argument], view: EntityView) -> list[Argument]:
    """Qualifiers in text order; of several inside one date the longest stays."""
    kept: list[Argument] = []
    for q in sorted(qualifiers, key=lambda q: q.start - q.end):
        mention = view.at(q.head)
        if q.role != "time" or mention is None or all(view.at(k.head) != mention for k in kept):
            kept.append(q)
    return sorted(kept, key=lambda q: (q.start, q.end))
