"""Slips of parsers around verbs of saying: what belongs to the report is hung on the reported clause, or the other way."""

from spacy.tokens import Doc

from extract.syntax.slip_words import is_below, speech_verbs

SETTINGS = frozenset({"obl", "obl:unmarked", "advmod", "nmod:unmarked"})
REACH = 60
"""Words behind a reported verb in which a participle of its speaker is looked for."""
PREDICATES = frozenset({"VERB", "AUX"})
PHRASE_LABELS = frozenset({"nmod", "obj", "xcomp", "conj", "appos", "compound", "obl"})


def hang_on_report(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang what follows a report on the report, where a parse hangs it on the clause `i` that is reported: "Canada will buy
    jets, the minister said [on Monday], [announcing] a programme", "said that jets flew, [adding] that one was lost"."""
    report = heads[i]
    if doc[report].lemma_ not in speech_verbs():
        return
    if report > i:
        _move_behind(doc, report, i, heads, deps)
    elif doc[i].lemma_ not in speech_verbs():
        for k in range(i + 1, min(len(doc), i + REACH)):
            if heads[k] == i and _speaks_on(doc, k, deps):
                heads[k] = report


def hang_behind_report(doc: Doc, report: int, heads: list[int], deps: list[str]) -> None:
    """The same where the report `report` hangs on the clause before it as a parenthesis."""
    clause = heads[report]
    if report < clause or doc[report].lemma_ not in speech_verbs():
        return
    _move_behind(doc, report, clause, heads, deps)


def _move_behind(doc: Doc, report: int, clause: int, heads: list[int], deps: list[str]) -> None:
    """Hang on the report what of the clause stands right behind it, or goes on with what its speaker says."""
    for k in range(report + 1, len(doc)):
        if heads[k] != clause:
            continue
        first = min((j for j in range(report + 1, k + 1) if is_below(j, k, heads)), default=k)
        near = deps[k] in SETTINGS and not any(doc[j].text in {",", ";", "–", "—"} for j in range(report + 1, first))
        if near or _speaks_on(doc, k, deps):
            heads[k] = report


def _speaks_on(doc: Doc, k: int, deps: list[str]) -> bool:
    """Whether `k` is what somebody who has said something says besides: ", adding that"."""
    return deps[k] == "advcl" and doc[k].tag_ == "VBG" and doc[k - 1].text == "," and doc[k].lemma_ in speech_verbs()


def join_reports(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Coordinate two verbs of saying in one tense, where a parse takes the second into what the first one reports: "denied
    that the fleet was a threat and [accused] Nato of lying"."""
    clause = heads[i]
    report = heads[clause]
    speech = speech_verbs()
    if deps[clause] != "ccomp" or not report < clause < i or doc[i].lemma_ not in speech:
        return
    if doc[report].lemma_ not in speech or doc[clause].lemma_ in speech or doc[i].tag_ != doc[report].tag_:
        return
    if any(heads[k] == i and deps[k].startswith(("nsubj", "aux", "mark")) for k in range(clause, i)):
        return
    heads[i] = report


def hang_source(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Hang a source on its clause, where a parse makes it part of the last noun: "the largest supplier of arms, [according
    to] the institute"."""
    source = heads[i]
    if deps[source] != "nmod":
        return
    clause = heads[source]
    while deps[clause] in PHRASE_LABELS and not _is_predicate(doc, clause, heads, deps):
        clause = heads[clause]
    heads[source], deps[source] = clause, "obl"


def _is_predicate(doc: Doc, i: int, heads: list[int], deps: list[str]) -> bool:
    verb = doc[i].pos_ in PREDICATES and deps[i] != "compound"
    return verb or any(heads[k] == i and deps[k] == "cop" for k in range(i))


def lift_late_speaker(doc: Doc, i: int, heads: list[int], deps: list[str]) -> None:
    """Make a name or noun between what is said and a verb of saying that verb's subject, where a parse takes it for a second
    subject of what is said: "We cannot rule it out," spokesperson [Lee] told a briefing."""
    clause = heads[i]
    report = heads[clause]
    if not clause < i < report or deps[clause] != "ccomp" or doc[report].lemma_ not in speech_verbs():
        return
    if not any(heads[k] == report and deps[k].startswith("nsubj") for k in range(clause, len(doc))):
        heads[i] = report
