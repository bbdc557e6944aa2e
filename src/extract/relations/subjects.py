"""Who does what a predicate says: its own subject, or the one that it shares with its governor or takes from a noun."""

from extract.labels import ACTORS, PLACES, VALUES
from extract.relations.lexicon import Lexicon
from extract.relations.predicates import is_passive, is_predicate
from extract.relations.relatives import relative_pronoun, resolve_relative
from extract.syntax import SUBJECTS, Tree, is_gerund

REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves", "ourselves", "myself", "yourself", "yourselves"})
"""Objects that are the subject again: "forced themselves to praise it"."""
UPON = frozenset({"on", "upon", "to"})
"""Prepositions before whom one calls upon or appeals to."""
PREPOSITIONAL = frozenset({"based", "given", "provided", "depending", "owing", "regarding"})
"""Participles that are prepositions of a clause and say nothing of its subject."""
BLAMING = frozenset({"of", "for", "from", "with", "over", "in", "on", "against", "into"})
"""Prepositions before a gerund that the object does; "after bombing" and "by bombing" are the subject's."""


def subjects_of(tree: Tree, i: int, lexicon: Lexicon, depth: int = 0) -> tuple[int, ...]:
    """Heads of the subjects of predicate `i`: its own, or the one it shares with its governor."""
    own = tuple(k for k in tree.children(i) if tree.dep(k) in SUBJECTS and not tree.is_(k, "csubj"))
    if own and tree.words[own[0]].lower_ == "it" and any(k > i for k in tree.children(i, "csubj")):
        return ()  # "it was announced by Oslo that …"
    if own:
        outer = [k for k in own if tree.dep(k) == "nsubj:outer"]
        heads = own if not outer or len(own) == len(outer) else tuple(k for k in own if k not in outer)
        return tuple(r for k in distribute(tree, heads) for r in resolve_relative(tree, k, i))
    gerunds = tuple(k for k in tree.children(i, "csubj") if is_gerund(tree, k))
    if gerunds and tree.child(i, "expl") is None:
        return gerunds
    if tree.child(i, "expl", "csubj") is not None or depth > 8:
        return ()
    return _shared_subjects(tree, i, lexicon, depth + 1)


def _shared_subjects(tree: Tree, i: int, lexicon: Lexicon, depth: int) -> tuple[int, ...]:
    governor = tree.head(i)
    if governor == i:
        return ()
    if tree.is_(i, "conj"):
        return subjects_of(tree, governor, lexicon, depth) if is_predicate(tree, governor) else ()
    if tree.is_(i, "acl:relcl"):
        return _relative_gap_subject(tree, i)
    if tree.is_(i, "acl"):
        return _noun_clause_subjects(tree, i, governor, lexicon, depth)
    intent = _intent_before(tree, i, governor, lexicon)
    if intent is not None:
        return _noun_clause_subjects(tree, i, intent, lexicon, depth)
    if tree.is_(i, "xcomp"):
        return _controllers(tree, governor, lexicon, depth)
    nonfinite = tree.words[i].tag_ in {"VB", "VBG", "VBN"} or tree.child(i, "cop") is not None
    if _says_nothing_of_subject(tree, i, governor, lexicon):
        return ()
    if is_gerund(tree, i) and is_passive(tree, governor) and _marks(tree, i) == {"by"}:
        return distribute(tree, tree.children(governor, "obl:agent"))  # "crowds are avoided by walking" names nobody
    if (receivers := _receivers(tree, i, governor, None, lexicon)) and tree.is_(i, "advcl"):
        return receivers
    if tree.is_(i, "advcl") and (doers := _whose_purpose(tree, i, governor) or _successor(tree, i, governor, lexicon)):
        return distribute(tree, doers)
    if tree.is_(i, "advcl") or (tree.is_(i, "ccomp", "obl", "nmod", "obj") and is_gerund(tree, i)):
        objects = (
            () if is_passive(tree, governor) else tree.children(governor, "obj", "iobj")
        )  # "were fined $9 for lying"
        objects = tuple(
            k for k in objects if tree.words[k].lemma_ not in lexicon.payments
        )  # "paid a fine for selling it"
        patient = _accused(tree, i, governor, lexicon) or objects or _called_upon(tree, i, governor)
        acts = patient and (_object_acts(tree, i, governor, lexicon) or _did_it(tree, i, governor, patient[0], lexicon))
        if acts:
            return distribute(tree, patient)
        return subjects_of(tree, governor, lexicon, depth) if nonfinite or tree.is_(i, "advcl") else ()
    return ()


def _controllers(tree: Tree, governor: int, lexicon: Lexicon, depth: int) -> tuple[int, ...]:
    """Who does what the infinitive of a verb says: its object ("asked Oslo to help") or its subject."""
    objects = tree.children(governor, "obj", "iobj")
    controlled = distribute(tree, tuple(k for k in objects if tree.words[k].lower_ not in REFLEXIVE))
    free = any(tree.words[k].lemma_ in lexicon.liberties and tree.words[k + 1].lower_ == "to" for k in controlled)
    if controlled and not free and tree.words[governor].lemma_ not in lexicon.subject_control:
        return controlled
    if tree.is_(governor, "amod") and tree.head(governor) < governor:
        return (tree.head(governor),)  # "Washington, eager to secure cobalt, …"
    return subjects_of(tree, governor, lexicon, depth)


def _intent_before(tree: Tree, i: int, governor: int, lexicon: Lexicon) -> int | None:
    """The agent of a passive right before an infinitive that says what is meant to be done: "was prompted by Oslo's
    [plan] to sell the ships"."""
    if not tree.is_(i, "xcomp", "advcl"):
        return None
    mark = tree.child(i, "mark")
    agents = tree.children(governor, "obl:agent") if mark is not None else ()
    return next((k for k in agents if k + 1 == mark and _is_intent(tree, k, i, lexicon)), None)


def _receivers(tree: Tree, i: int, giver: int, noun: int | None, lexicon: Lexicon) -> tuple[int, ...]:
    """Who is to do what an infinitive says of a thing that they are given: "awarded Saab a contract to build ships". `noun`
    is what the infinitive hangs on, None where it hangs on the verb; what one pledges one does oneself."""
    if tree.words[giver].lemma_ not in lexicon.giving or is_passive(tree, giver) or _marks(tree, i) != {"to"}:
        return ()
    thing = noun if noun is not None else max(tree.children(giver, "obj"), default=None)
    if thing is None or thing > i or tree.words[thing].lemma_ in lexicon.pledges:
        return ()
    paid = tree.words[giver].lemma_ == "pay" and tree.doc[thing].ent_type_ in VALUES
    if noun is None and not paid and tree.words[thing].lemma_ not in lexicon.liberties | lexicon.orders:
        return ()
    to = (
        k
        for k in tree.children(giver, "obl")
        if thing < k < i and [tree.words[c].lower_ for c in tree.case(k)] == ["to"]
    )
    return distribute(tree, tree.children(giver, "iobj") or tuple(to))


def _whose_purpose(tree: Tree, i: int, governor: int) -> tuple[int, ...]:
    """Whose purpose an infinitive states, or what is to be done: the agent of a passive ("were laid by [Ukraine] to keep
    ships away"), and behind a comma what stands before it ("invested in [a radar], to be built in Perth")."""
    if [tree.words[k].lower_ for k in tree.children(i, "mark")] != ["to"] or i < governor:
        return ()
    if tree.child(i, "aux:pass") is None:
        return tuple(k for k in tree.children(governor, "obl:agent") if governor < k < i)
    first = min(tree.children(i, "mark"))
    if tree.words[first - 1].text != ",":
        return ()
    things = (k for k in tree.children(governor, "obj", "obl") if governor < k < first)
    named = [k for k in things if tree.doc[k].ent_type_ not in VALUES | ACTORS | PLACES]
    return (max(named),) if named else ()


def _successor(tree: Tree, i: int, governor: int, lexicon: Lexicon) -> tuple[int, ...]:
    """Who takes somebody's place, of those whom another gives the office: "named [Ann Lee] envoy, replacing Bo Ek"."""
    if tree.words[i].lemma_ not in lexicon.succeeding or tree.words[i].tag_ != "VBG" or is_passive(tree, governor):
        return ()
    if tree.words[governor].lemma_ not in lexicon.appointing | lexicon.hiring:
        return ()
    objects = tree.children(governor, "obj", "iobj")
    named = (*objects, *(k for o in objects for k in tree.children(o, "compound")))
    return next(((k,) for k in named if tree.doc[k].ent_type_ == "PERSON"), ())


def _called_upon(tree: Tree, i: int, governor: int) -> tuple[int, ...]:
    """Whom a preposition makes the object of an appeal: "called on Washington to stop"."""
    between = (k for k in tree.children(governor, "obl") if governor < k < i and tree.doc[k].ent_type_ not in VALUES)
    return tuple(k for k in between if {tree.words[c].lower_ for c in tree.case(k)} & UPON)


def _accused(tree: Tree, i: int, governor: int, lexicon: Lexicon) -> tuple[int, ...]:
    """Against whom something is done or decided because of what a gerund behind "for" says they did: "filed charges against
    [Saab] for bribing him", "imposed sanctions on [Turkey] for buying the system"."""
    blamed = tree.words[governor].pos_ == "VERB" and (
        tree.words[governor].lemma_ in lexicon.object_blame | lexicon.object_reason
    )  # "condemned the raid against Riga for …"
    if blamed or not is_gerund(tree, i) or _marks(tree, i) != {"for"}:
        return ()
    for host in (governor, *tree.children(governor, "obj", "nsubj:pass", "obl", "nmod", "xcomp")):
        penal = tree.words[host].lemma_ in lexicon.penalties
        for k in tree.children(host, "obl", "nmod"):
            prepositions = {tree.words[c].lower_ for c in tree.case(k)}
            against = "against" in prepositions or (penal and prepositions == {"on"})
            if against and k < i and tree.doc[k].ent_type_ not in VALUES:
                return (k,)
    return ()


def _says_nothing_of_subject(tree: Tree, i: int, governor: int, lexicon: Lexicon) -> bool:
    """Whether a participle says something of the whole clause ("as [required] by the text"), or a gerund or infinitive of
    nobody named ("much work was spent on [keeping] it afloat", "makes it harder to [sell] arms")."""
    marks = {tree.words[k].lower_ for k in tree.children(i, "mark")}
    if marks == {"to"} and tree.is_(governor, "xcomp") and tree.words[governor].pos_ == "ADJ":
        return any(tree.words[k].lower_ == "it" for k in tree.children(tree.head(governor), "expl", "obj"))
    if tree.words[i].lower_ in PREPOSITIONAL and tree.is_(i, "advcl") and not tree.children(i, "aux", "aux:pass"):
        return True
    if marks == {"as"}:
        return tree.words[i].tag_ == "VBN"
    if not is_gerund(tree, i):
        return False
    if marks == {"against"} and tree.words[governor].lemma_ in lexicon.object_warning:
        return tree.child(governor, "obj", "iobj") is None  # "warned against copying the design"
    unnamed = marks == {"on"} and is_passive(tree, governor)
    return unnamed and tree.words[governor].lemma_ not in lexicon.object_blame


def _object_acts(tree: Tree, i: int, governor: int, lexicon: Lexicon) -> bool:
    """Whether the object of `governor` does what `i` says: "accused Russia of shelling", "asked the council to help"."""
    marks = {tree.words[k].lower_ for k in tree.children(i, "mark")}
    lemma = tree.words[governor].lemma_
    if is_gerund(tree, i):
        if marks == {"as"}:
            return lemma in lexicon.quoting  # "quoted the minister as saying"
        hindered = lemma in lexicon.hindering and marks == {"of"}  # "keeps alive the hope of joining": who hopes joins
        return not marks.isdisjoint(BLAMING) and lemma in lexicon.object_blame and not hindered
    return marks == {"to"} and (lemma in lexicon.object_control or _is_chosen(tree, i, governor, lexicon))


def _is_chosen(tree: Tree, i: int, governor: int, lexicon: Lexicon) -> bool:
    """Whether an infinitive says what somebody is picked for: "selected Saab to build the ships", but "picked a site"."""
    chosen = tree.child(governor, "obj")
    if chosen is None or chosen > i or tree.words[governor].lemma_ not in lexicon.object_choice:
        return False
    return tree.doc[chosen].ent_type_ in ACTORS


def _did_it(tree: Tree, i: int, governor: int, patient: int, lexicon: Lexicon) -> bool:
    """Whether a gerund behind "for" is what somebody is praised, punished or paid for: "fined Saab for polluting it"."""
    if _marks(tree, i) != {"for"} or patient > i or tree.doc[patient].ent_type_ in VALUES:
        return False
    if patient in _accused(tree, i, governor, lexicon):
        return True
    lemma = tree.words[governor].lemma_
    somebody = tree.doc[patient].ent_type_ in ACTORS and lemma not in lexicon.subject_control
    return lemma in lexicon.object_reason or somebody


def _marks(tree: Tree, i: int) -> set[str]:
    """The words that open a clause, in lower case."""
    return {tree.words[k].lower_ for k in tree.children(i, "mark")}


def _noun_clause_subjects(tree: Tree, i: int, noun: int, lexicon: Lexicon, depth: int) -> tuple[int, ...]:
    """Subjects of a participle or infinitive on a noun: the noun itself ("troops based in …", "missiles reaching …"), its
    possessor ("Iran's plan to build …", "the failure of the army to disarm …"), or who acts in the clause around it
    ("faces strains in supplying …")."""
    tag = tree.words[i].tag_
    host = tree.head(noun)
    abstract = tree.words[noun].lemma_ in lexicon.liberties
    paid = tree.words[noun].lemma_ in lexicon.payments
    if tree.is_(noun, "obj") and not (abstract or paid) and _object_acts(tree, i, host, lexicon):
        return (noun,)
    if tree.is_(noun, "obj", "iobj") and is_gerund(tree, i) and not paid and _did_it(tree, i, host, noun, lexicon):
        return (noun,)
    if tag == "VB" and tree.is_(noun, "obj") and (receivers := _receivers(tree, i, host, noun, lexicon)):
        return receivers
    agent = tree.is_(noun, "obl:agent") and not _is_intent(tree, noun, i, lexicon)
    if (agent and _object_acts(tree, i, host, lexicon)) or _is_hardship(tree, i, noun, lexicon):
        return subjects_of(tree, host, lexicon, depth)  # "Riga is accused by its allies of arming rebels"
    if tag in {"VBN", "VBG"} and tree.words[i - 1].text == "," and _said_of(tree, noun):
        return _beside_predicate(tree, i, noun, lexicon, depth)
    of_noun = tag == "VBG" and tree.child(i, "mark") is None and not _result_clause(tree, i, noun)
    if tag == "VBN" or of_noun:
        return (noun,)
    owner = tree.child(noun, "nmod:poss")
    if owner is None and tag == "VB":
        owner = _of_whom(tree, noun, i, lexicon)
    if owner is not None:
        return tree.conjuncts(owner)
    if _is_of_others(tree, noun, i, lexicon):
        return ()
    if tree.child(noun, "cop") is not None:
        # "Riga is on the brink of launching …", but "officials say that the pact is a means of containing Iran"
        return subjects_of(tree, noun, lexicon, depth) if tree.case(noun) else ()
    for ancestor in tree.ancestors(noun):
        if is_predicate(tree, ancestor):
            clause_subjects = subjects_of(tree, ancestor, lexicon, depth)
            given = tree.is_(noun, "obj") and tree.head(noun) == ancestor  # "they were denied visas to enter"
            return clause_subjects if given or not is_passive(tree, ancestor) else ()
    return ()


def _beside_predicate(tree: Tree, i: int, noun: int, lexicon: Lexicon, depth: int) -> tuple[int, ...]:
    """Subjects of a participle behind the comma after what a copula or linking verb says: "India remained the largest
    importer, followed by Qatar", "Saab is a Swedish firm, employing 10,000"; a name there is itself what a passive one is
    said of ("the builder is RTX, located in Tucson")."""
    if tree.words[i].tag_ == "VBN" and tree.words[noun].pos_ == "PROPN":
        return tuple(k for k in tree.conjuncts(noun) if k < i)[-1:]
    return subjects_of(tree, noun if tree.child(noun, "cop") is not None else tree.head(noun), lexicon, depth)


def _is_of_others(tree: Tree, noun: int, infinitive: int, lexicon: Lexicon) -> bool:
    """Whether what a noun with an infinitive says is not what the subject of its clause does: "experts see it as an attempt
    to show strength", "denounced efforts to arm the rebels"."""
    outside = tree.is_(noun, "obj") and tree.words[tree.head(noun)].lemma_ in lexicon.outside
    if outside and _is_intent(tree, noun, infinitive, lexicon):
        return True
    return any(tree.words[k].lower_ == "as" for k in tree.case(noun))


def _is_intent(tree: Tree, noun: int, infinitive: int, lexicon: Lexicon) -> bool:
    """Whether a noun says what its owner means to do: "was prompted by Israel's [attempts] to remove the radar"."""
    return tree.words[infinitive].tag_ == "VB" and tree.words[noun].lemma_ in lexicon.intents


def _is_hardship(tree: Tree, i: int, noun: int, lexicon: Lexicon) -> bool:
    """Whether a gerund says what somebody has trouble or no trouble doing: "have no difficulty absorbing the missiles"."""
    had = tree.words[noun].lemma_ in lexicon.hardships and tree.words[tree.head(noun)].lemma_ == "have"
    return had and tree.words[i].tag_ == "VBG" and tree.is_(noun, "obj") and tree.words[i - 1].text != ","


def _said_of(tree: Tree, noun: int) -> bool:
    """Whether a noun is what a copula or linking verb says of its subject."""
    return tree.child(noun, "cop") is not None or tree.is_(noun, "xcomp")


def _of_whom(tree: Tree, noun: int, infinitive: int, lexicon: Lexicon) -> int | None:
    """Who is to act by a noun with an infinitive: the army in "the failure of the army to disarm them", "an offer from the
    army to disarm them"."""
    prepositions = (["of"], ["by"], ["from"]) if tree.words[noun].lemma_ in lexicon.pledges else (["of"], ["by"])
    owners = [k for k in tree.children(noun, "nmod") if k < infinitive]
    mark = min(tree.children(infinitive, "mark"), default=infinitive)
    for k in owners:
        if [tree.words[c].lower_ for c in tree.case(k)] == ["for"] and k == mark - 1:
            return k  # "calls for California to split"
    return next((k for k in owners if [tree.words[c].lower_ for c in tree.case(k)] in prepositions), None)


def _result_clause(tree: Tree, i: int, noun: int) -> bool:
    """Whether a participle after a comma says what the whole clause before it brings about: "approved the sale, enabling
    Japan to export". Parsers often hang it on the last noun; after a subject it does belong to the noun."""
    first = min((k for k in tree.children(i, "advmod") if k < i), default=i)
    comma = first > 0 and tree.words[first - 1].text == ","
    return comma and not tree.is_(noun, "nsubj", "appos", "root", "conj")


def _relative_gap_subject(tree: Tree, i: int) -> tuple[int, ...]:
    before = tree.head(i) < i and relative_pronoun(tree, i) is None
    return (tree.head(i),) if before and not tree.children(i, "nsubj") else ()


def distribute(tree: Tree, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Heads with all that is coordinated with them."""
    return tuple(c for h in heads for c in tree.conjuncts(h))
