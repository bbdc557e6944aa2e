"""Facts that clauses state: one triple for each pair of subject and object, with the other arguments as qualifiers."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.annotations import Argument, Predicate, Triple
from extract.labels import ACTORS, AMOUNTS, DATES, VALUES
from extract.relations.clauses import WORTH, Clause, Dependent, find_clauses, prices_of
from extract.relations.complements import complement_triples
from extract.relations.entities_view import EntityView
from extract.relations.gapping import with_gapped
from extract.relations.lexicon import Lexicon
from extract.relations.nominal import names_some
from extract.relations.phrases import ARTICLES, argument, predicate, role_text
from extract.relations.qualifiers import Reach, hosted, once, promoted, qualifier
from extract.relations.relatives import is_free_relative
from extract.syntax import Tree

NO_ENTITY = frozenset({"EX", "WDT", "WP", "WRB"})
"""Tags of words that stand for nothing: existential there, and interrogatives or relatives without an antecedent."""
LETTING = frozenset({"'s", "’s"})
LENGTH = re.compile(r"P[\dTX]")
"""What TIMEX3 values of lengths of time begin with."""


def verbal_triples(tree: Tree, view: EntityView, lexicon: Lexicon) -> list[Triple]:
    """The facts of all clauses, in the order of their predicates."""
    found: list[Triple] = []
    for clause in find_clauses(tree, lexicon):
        for each in with_gapped(tree, clause, view):
            found += clause_triples(tree, each, view, lexicon)
        found += complement_triples(tree, clause, lexicon)
    return found


def clause_triples(tree: Tree, clause: Clause, view: EntityView, lexicon: Lexicon) -> list[Triple]:
    clause = _without_dates_as_objects(tree, _without_dates_as_agents(tree, clause, view), view, lexicon)
    clause = _with_bare_amounts(tree, clause, view)
    subjects, objects, rule = _sides(tree, clause, lexicon)
    subjects = tuple(n for s in subjects for n in _names(tree, s, view) if _can_act(tree, s, view))
    objects = tuple(_free_relative(tree, o, lexicon) for o in objects)
    objects = tuple(
        o
        for o in objects
        if tree.words[o].lower_ not in ARTICLES  # "he has got a – well, a plan"
        and (
            tree.words[o].tag_ not in NO_ENTITY or (is_free_relative(tree, o, lexicon) and tree.head(clause.head) != o)
        )
        and not _open_relative(tree, o, clause.head)
    )
    if not subjects:
        return []
    qualifiers = _qualifiers(tree, clause, objects, view, lexicon)
    phrase, idiom = predicate(tree, clause), _idiom(tree, clause, objects, lexicon)
    if idiom is not None:
        phrase = replace(phrase, lemma=f"{phrase.lemma} {tree.words[idiom].lemma_}", end=max(phrase.end, idiom + 1))
        objects = ()
    roles: list[tuple[int, str | None]] = [(o, _predicate_role(tree, o, clause)) for o in objects]
    governed = _governed(tree, clause, roles, qualifiers, lexicon)
    if governed is not None:
        phrase = _with_adjective(tree, phrase, objects[0])
        qualifiers.remove(governed)
        objects, roles = (governed.head,), [(governed.head, governed.role)]
    if not roles:
        first = _first_argument(tree, qualifiers, clause.head, lexicon)
        if first is None:
            return []
        qualifiers.remove(first)
        roles, rule = [(first.head, first.role)], f"{rule}.prep"
    found = []
    for o, role in roles:
        own = _of_object(tree, qualifiers, objects, o) if len(objects) > 1 else qualifiers
        for s in subjects:
            if s != o:
                kept = tuple(q for q in own if q.head not in (s, o))
                subject = argument(tree, s, lexicon, None, hosted(tree, s, kept) | frozenset({o}))
                object_ = argument(tree, o, lexicon, role, hosted(tree, o, kept) | frozenset(clause.agents))
                found.append(Triple(subject, phrase, object_, kept, rule=rule))
    return found


def _governed(
    tree: Tree, clause: Clause, roles: list[tuple[int, str | None]], qualifiers: list[Argument], lexicon: Lexicon
) -> Argument | None:
    """What an adjective with a copula is said with regard to: the drones in "is proud of its drones"."""
    if clause.kind != "copula" or len(roles) != 1 or roles[0][1] is not None:
        return None
    adjective = roles[0][0]
    if tree.words[adjective].tag_ not in {"JJ", "JJR"} or tree.child(adjective, "det") is not None:
        return None
    behind = (q for q in qualifiers if q.start > adjective and tree.head(q.head) == adjective)
    return next((q for q in behind if q.role in lexicon.adjective_prepositions), None)


def _with_adjective(tree: Tree, phrase: Predicate, adjective: int) -> Predicate:
    """The copula and its adjective as one predicate: "be proud", "be larger"."""
    word = tree.words[adjective]
    lemma = word.lower_ if word.tag_ == "JJR" else (word.lemma_ or word.lower_).lower()
    return replace(phrase, lemma=f"{phrase.lemma} {lemma}", end=max(phrase.end, adjective + 1))


def _idiom(tree: Tree, clause: Clause, objects: tuple[int, ...], lexicon: Lexicon) -> int | None:
    """The bare object that is one predicate with its verb ("take [place]"), or None."""
    if (
        clause.kind != "verb"
        or len(objects) != 1
        or tree.children(objects[0], "det", "amod", "nmod:poss", "compound", "nummod", "nmod")
    ):
        return None
    pair = f"{tree.words[clause.head].lemma_} {tree.words[objects[0]].lemma_}"
    return objects[0] if pair in lexicon.idioms else None


def _without_dates_as_agents(tree: Tree, clause: Clause, view: EntityView) -> Clause:
    """The clause with "by the end of May" as a time and "by 60%" as an amount, where the parse makes it an agent."""
    dates = tuple(a for a in clause.agents if view.label(a) in VALUES)
    if not dates:
        return clause
    times = tuple(Dependent(a, tree.case(a), "time" if view.label(a) in DATES else "obl") for a in dates)
    agents = tuple(a for a in clause.agents if a not in dates)
    return replace(clause, agents=agents, obliques=(*clause.obliques, *times))


def _without_dates_as_objects(tree: Tree, clause: Clause, view: EntityView, lexicon: Lexicon) -> Clause:
    """The clause with "expires 2016" as a time, where the parse makes the date an object: few verbs take one ("marked July
    4"), and lengths of time stay what they are ("spent two years")."""
    if clause.kind != "verb" or clause.passive or tree.words[clause.head].lemma_ in lexicon.dated:
        return clause
    dates = tuple(o for o in clause.objects if _is_point_in_time(view, o))
    if not dates:
        return clause
    objects = tuple(o for o in clause.objects if o not in dates)
    return replace(clause, objects=objects, obliques=(*(Dependent(o, (), "time") for o in dates), *clause.obliques))


def _with_bare_amounts(tree: Tree, clause: Clause, view: EntityView) -> Clause:
    """The clause with "rose 4%", "fell $3" and "rose 18-fold" as an object, where a parse makes the amount an adverbial."""
    if clause.kind != "verb" or clause.passive or clause.objects:
        return clause
    bare = (d.head for d in clause.obliques if not d.case and d.label.endswith(":unmarked") and d.head > clause.head)
    amounts = tuple(k for k in bare if view.label(k) in AMOUNTS or tree.words[k].lower_ == "fold")
    return replace(clause, objects=amounts)


def _is_point_in_time(view: EntityView, i: int) -> bool:
    mention = view.at(i)
    return mention is not None and mention.label in DATES and not LENGTH.match(mention.value or "")


def _free_relative(tree: Tree, o: int, lexicon: Lexicon) -> int:
    """What a free relative with a copula says that the thing is ("bombed what was then [Yugoslavia]"), else the word."""
    if not is_free_relative(tree, o, lexicon):
        return o
    clause = tree.children(o, "acl:relcl")[0]
    named = tree.child(clause, "cop") is not None and tree.words[clause].pos_ in {"NOUN", "PROPN"}
    return clause if named and not tree.children(clause, "nsubj") else o


def _open_relative(tree: Tree, i: int, verb: int) -> bool:
    """A relative pronoun before its verb whose antecedent the parse does not give, or a part of one ("130 of which")."""
    if any(tree.words[k].tag_ == "WDT" for k in tree.children(i, "nmod")):
        return i > verb
    return i < verb and tree.words[i].lower_ in {"that", "which", "who", "whom"}


def _can_act(tree: Tree, i: int, view: EntityView) -> bool:
    """Whether a token can stand for somebody or something: no date, no "us" of "let's", and no verb that a parse
    took for a noun."""
    if view.label(i) in DATES or tree.words[i].lower_ in LETTING:
        return False
    if tree.words[i].tag_ == "VBN":
        return tree.child(i, "det", "amod") is not None  # "the wounded"
    return tree.words[i].tag_ not in NO_ENTITY | {"VBD", "VBZ", "VBP", "VB", "MD"}


def _names(tree: Tree, head: int, view: EntityView) -> tuple[int, ...]:
    """The names in apposition to a common noun where they are several ("the ministers Ann Lee and Bo Ray met …"), else the
    head itself."""
    if view.label(head) is not None:
        return (head,)
    for k in tree.children(head, "appos"):
        names = tuple(c for c in tree.conjuncts(k) if view.label(c) is not None)
        if len(names) > 1 and not names_some(tree, k):
            return names
    return (head,)


def _sides(tree: Tree, clause: Clause, lexicon: Lexicon) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Subjects, objects and rule id; a passive with an agent is turned round."""
    if clause.kind == "copula":
        return clause.subjects, clause.objects, "clause.copula"
    if clause.passive and clause.agents:
        # "Was awarded a contract by the army": the contract is the object, and the subject who gets it.
        given = clause.objects if not _appoints(tree, clause, lexicon) else ()
        return clause.agents, given or clause.subjects, "clause.passive.agent"
    rule = "clause.passive" if clause.passive else "clause.active"
    if clause.recipients and _appoints(tree, clause, lexicon) and not clause.passive:
        return clause.subjects, clause.recipients, rule
    objects = clause.objects or _complements(tree, clause)
    person = _person_before(tree, clause, objects, lexicon)
    return clause.subjects, objects if person is None else (person,), rule


def _person_before(tree: Tree, clause: Clause, objects: tuple[int, ...], lexicon: Lexicon) -> int | None:
    """Whom a verb appoints, where a parse makes the name part of the office: "appointed [Ann Lee] ambassador"."""
    if len(objects) != 1 or not _appoints(tree, clause, lexicon) or clause.passive:
        return None
    office = objects[0]
    if tree.children(office, "det") or tree.words[office].tag_ != "NN":
        return None
    return next((k for k in tree.children(office, "compound") if tree.doc[k].ent_type_ == "PERSON"), None)


def _appoints(tree: Tree, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether the second object of a verb says what the first one becomes or is called ("elected Ann Lee president")."""
    return tree.words[clause.head].lemma_ in lexicon.appointing


def _said_of_object(tree: Tree, clause: Clause, objects: tuple[int, ...], lexicon: Lexicon) -> tuple[int, ...]:
    """What a verb says of its object: "considers the ship obsolete", "elected Ann Lee president"."""
    if clause.kind != "verb" or clause.passive or not objects:
        return ()
    if clause.recipients and _appoints(tree, clause, lexicon):
        return clause.objects
    if any(tree.is_(o, "compound") for o in objects):
        return tuple(tree.head(o) for o in objects)
    said = (c for c in _complements(tree, clause) if tree.words[c].tag_ != "RB")  # "ran the ship aground"
    return tuple(c for c in said if clause.objects and c > max(clause.objects))


def _complements(tree: Tree, clause: Clause) -> tuple[int, ...]:
    """What a linking verb says of its subject: "remained strong", "became president"."""
    found = tree.children(clause.head, "xcomp")
    return tuple(c for k in found if tree.words[k].pos_ not in {"VERB", "AUX"} for c in tree.conjuncts(k))


def _predicate_role(tree: Tree, head: int, clause: Clause) -> str | None:
    """The preposition of a predicate after a copula ("is among a list"), None for a plain object."""
    if clause.kind != "copula":
        return None
    if head in prices_of(tree, clause.head):
        return WORTH
    case = tree.case(head) or (tree.case(tree.head(head)) if tree.is_(head, "conj") else ())
    return role_text(tree, Dependent(head, case)) or None


def _first_argument(tree: Tree, qualifiers: list[Argument], verb: int, lexicon: Lexicon) -> Argument | None:
    """What stands in for a missing object: the first argument behind the verb that is no time and
    says not how ("spoke by phone with Riga"), else one before it ("[after the war] the navy moved to Kiel"), else a time."""

    def rank(q: Argument) -> tuple[bool, bool, bool]:
        manner = q.role == "by" and tree.words[q.head].lemma_ in lexicon.manners
        return q.role == "time", manner, q.start < verb

    return min(qualifiers, key=rank, default=None)


def _qualifiers(
    tree: Tree, clause: Clause, objects: tuple[int, ...], view: EntityView, lexicon: Lexicon
) -> list[Argument]:
    found = {a.head: a for a in _further_objects(tree, clause, objects, lexicon)}
    for d in clause.obliques:
        oblique = qualifier(tree, d, view, lexicon, frozenset(clause.agents))
        if oblique is not None and d.head not in objects:
            found.setdefault(d.head, oblique)
    found = _with_its_own_time(tree, clause, found)
    reach = _reach(tree, clause, lexicon)
    described = _described(tree, clause)
    for o in (k for k in (*objects, *clause.recipients) if k != described):
        for q in promoted(tree, o, view, lexicon, reach):
            found.setdefault(q.head, q)
    for a in clause.agents:
        for q in promoted(tree, a, view, lexicon, Reach(setting=reach.setting)):
            found.setdefault(q.head, q)  # "was rammed by two ships near the shoal on Friday"
    for q in (*_of_subjects(tree, clause, view, lexicon, described), *_there(tree, clause, view, lexicon)):
        found.setdefault(q.head, q)
    for host, q in list(found.items()):
        company = tree.words[host].lemma_ in lexicon.venues
        light = reach.light and q.role == "into"
        traded = reach.transfer and view.label(host) in ACTORS  # "ordered jets from Saab for Ukraine"
        about = q.role in lexicon.topical or (q.role == "for" and tree.words[clause.head].lemma_ in lexicon.demanding)
        own = Reach(setting=not about, light=light, company=company, transfer=traded)
        further = list(promoted(tree, host, view, lexicon, own))
        for each in further:
            found.setdefault(each.head, each)
        if further:
            found[host] = argument(tree, host, lexicon, q.role, hosted(tree, host, further))
    return once(found.values(), view)


def _of_subjects(
    tree: Tree, clause: Clause, view: EntityView, lexicon: Lexicon, described: int | None
) -> Iterator[Argument]:
    """When something was, where a parse hangs that on its subject: "allies on Thursday agreed"."""
    for s in (k for k in clause.subjects if k < clause.head and k != described):
        for q in promoted(tree, s, view, lexicon, Reach()):
            if [tree.words[k].lower_ for k in tree.case(q.head)] == ["on"]:
                yield q


def _there(tree: Tree, clause: Clause, view: EntityView, lexicon: Lexicon) -> Iterator[Argument]:
    """Where something is that is said to exist, and a parse hangs that on it: "there are two ships in the port of Odesa"."""
    if tree.child(clause.head, "expl") is not None and tree.words[clause.head].lemma_ == "be":
        for s in clause.subjects:
            yield from promoted(tree, s, view, lexicon, Reach(existing=True))


def _described(tree: Tree, clause: Clause) -> int | None:
    """The noun that a clause is a participle of: what stands between the two was said of it by another clause ("hearings on
    Monday, chaired by Ann Lee")."""
    return tree.head(clause.head) if tree.dep(clause.head) == "acl" else None


def _reach(tree: Tree, clause: Clause, lexicon: Lexicon) -> Reach:
    """What a clause takes from the phrases of its objects."""
    if clause.kind != "verb":
        return Reach(company=True)
    lemma = tree.words[clause.head].lemma_
    return Reach(
        setting=lemma in lexicon.locative,
        light=lemma in lexicon.light,
        transfer=lemma in lexicon.transfer,
        informing=lemma in lexicon.informing,
    )


def _of_object(tree: Tree, qualifiers: list[Argument], objects: tuple[int, ...], o: int) -> list[Argument]:
    """The qualifiers that hold for one of several objects. Of those inside the objects' phrases it is, for each role, what
    comes first behind it: in "tanks and guns from Korea, jets from Norway" the guns are from Korea and the jets are not."""
    inside = [q for q in qualifiers if q.role != "time" and _is_within(tree, q.head, objects)]
    first: dict[str | None, Argument] = {}
    for q in inside:
        if q.start > o:
            first.setdefault(q.role, q)
    own = {i for q in first.values() for i in tree.conjuncts(q.head)}
    return [q for q in qualifiers if q not in inside or q.head in own]


def _is_within(tree: Tree, i: int, heads: tuple[int, ...]) -> bool:
    return i not in heads and any(k in heads for k in tree.ancestors(i))


def _further_objects(tree: Tree, clause: Clause, objects: tuple[int, ...], lexicon: Lexicon) -> Iterator[Argument]:
    """Who gets the object, and what it is said to be: arguments without a preposition besides `objects`."""
    for r in clause.recipients:
        if r not in objects:
            yield argument(tree, r, lexicon, "recipient")
    for k in _said_of_object(tree, clause, objects, lexicon):
        preposition = role_text(tree, Dependent(k, tree.case(k)))  # "got Riga on its side"
        yield argument(tree, k, lexicon, preposition or "as", frozenset(objects))
    if clause.passive and clause.agents:
        role = "recipient" if clause.objects and not _appoints(tree, clause, lexicon) else "as"
        for k in (*clause.subjects, *clause.objects, *_complements(tree, clause)):
            if k not in objects:
                yield argument(tree, k, lexicon, role)


def _with_its_own_time(tree: Tree, clause: Clause, found: dict[int, Argument]) -> dict[int, Argument]:
    """Qualifiers without the time that a conjunct shares with the verb before it, where it has one of its own ("in March it
    bought tanks and sold guns in April")."""
    upper = (clause.head, *tree.ancestors(clause.head))
    before = {tree.head(k) for k in upper if tree.is_(k, "conj")}
    shared = {k for k, q in found.items() if q.role == "time" and tree.head(k) in before}
    own = any(q.role == "time" and k not in shared for k, q in found.items())
    return {k: q for k, q in found.items() if k not in shared} if own else found
