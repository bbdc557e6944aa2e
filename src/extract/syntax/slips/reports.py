"""Slips of parsers around verbs of saying: what belongs to the report is hung on the reported clause, or the other way."""

from extract.syntax.slips.parse import Parse
from extract.syntax.slips.sign_words import is_below, speech_verbs

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SETTINGS = frozenset({"obl", "obl:unmarked", "advmod", "nmod:unmarked"})
REACH = 60
"""Words behind a reported verb in which a participle of its speaker is looked for."""
PREDICATES = frozenset({"VERB", "AUX"})
PHRASE_LABELS = frozenset({"nmod", "obj", "xcomp", "conj", "appos", "compound", "obl"})


def hang_on_report(parse: Parse, i: int) -> None:
    """Hang what follows a report on the report, where a parse hangs it on the clause `i` that is reported: "Canada will buy
    jets, the minister said [on Monday], [announcing] a programme", "said that jets flew, [adding] that one was lost"."""
    report = parse.heads[i]
    if parse.words[report].lemma_ not in speech_verbs():
        return
    if report > i:
        _move_behind(parse, report, i)
    elif parse.words[i].lemma_ not in speech_verbs():
        for k in range(i + 1, min(len(parse), i + REACH)):
            if parse.heads[k] == i and _speaks_on(parse, k):
                parse.heads[k] = report


def hang_behind_report(parse: Parse, report: int) -> None:
    """The same where the report `report` hangs on the clause before it as a parenthesis."""
    clause = parse.heads[report]
    if parse.words[report].tag_ not in FINITE or report < clause or parse.words[report].lemma_ not in speech_verbs():
        return
    _move_behind(parse, report, clause)


def _move_behind(parse: Parse, report: int, clause: int) -> None:
    """Hang on the report what of the clause stands right behind it, or goes on with what its speaker says."""
    for k in parse.behind(report):
        if parse.heads[k] != clause:
            continue
        first = min((j for j in range(report + 1, k + 1) if is_below(parse, j, k)), default=k)
        near = parse.deps[k] in SETTINGS and not any(
            parse.words[j].text in {",", ";", "–", "—"} for j in range(report + 1, first)
        )
        if near or _speaks_on(parse, k) or _is_time_of_report(parse, k, clause, report):
            parse.heads[k] = report


def _is_time_of_report(parse: Parse, k: int, clause: int, report: int) -> bool:
    """Whether a clause with "after" or "as" tells when something was said, as both are in the past and what is said is
    not: "Kenya will leave, Lee said, a day after gunmen [attacked]"."""
    if parse.deps[k] != "advcl" or not any(parse.words[m].lower_ in {"after", "as"} for m in parse.kids(k, "mark")):
        return False
    helpers = parse.kids(clause, "aux", "cop", "aux:pass")
    tags = {parse.words[w].tag_ for w in (clause, *helpers)}
    past = parse.words[k].tag_ == "VBD" and parse.words[report].tag_ == "VBD"
    return past and not tags & {"VBD", "VBN"} and bool(tags & {"MD", "VBZ", "VBP"})


def _speaks_on(parse: Parse, k: int) -> bool:
    """Whether `k` is what somebody who has said something says besides: ", adding that"."""
    return (
        parse.deps[k] == "advcl"
        and parse.words[k].tag_ == "VBG"
        and parse.words[k - 1].text == ","
        and parse.words[k].lemma_ in speech_verbs()
    )


def take_subject(parse: Parse, i: int) -> None:
    """Make the noun right before a clause with a tense its subject, where a parse makes it what is said: "denied its
    [soldiers] had looted shops"."""
    verb = parse.heads[i]
    if verb > i or parse.words[verb].lemma_ not in speech_verbs() or parse.words[verb].lemma_ in {"tell", "ask"}:
        return
    kids = parse.kids(i)
    first = next((k for k in kids if k < i), i)
    if parse.deps[first] not in {"aux", "aux:pass", "cop"} or parse.heads[first - 1] != verb:
        return
    if parse.deps[first - 1] == "obj" and all(not parse.deps[k].startswith(("nsubj", "expl", "csubj")) for k in kids):
        passive = any(parse.deps[k] == "aux:pass" for k in kids)
        parse.hang(first - 1, i, "nsubj:pass" if passive else "nsubj")


def report_behind_that(parse: Parse, i: int) -> None:
    """Make a clause whose "that" stands right behind its verb what the verb says, where a parse makes it a circumstance:
    "states that few if any states [use] it"."""
    verb = parse.heads[i]
    first = verb + 1
    if first >= i or parse.words[first].lower_ != "that" or parse.deps[first] != "mark" or verb > i:
        return
    subject = parse.heads[first]
    own = subject == i or (parse.heads[subject] == i and parse.deps[subject].startswith("nsubj"))
    if own and not parse.kids(verb, "ccomp", "obj", "cop"):
        parse.deps[i] = "ccomp"


def join_reports(parse: Parse, i: int) -> None:
    """Coordinate two verbs of saying in one tense, where a parse takes the second into what the first one reports: "denied
    that the fleet was a threat and [accused] Nato of lying"."""
    clause = parse.heads[i]
    report = parse.heads[clause]
    speech = speech_verbs()
    if parse.deps[clause] != "ccomp" or not report < clause < i or parse.words[i].lemma_ not in speech:
        return
    if (
        parse.words[report].lemma_ not in speech
        or parse.words[clause].lemma_ in speech
        or parse.words[i].tag_ != parse.words[report].tag_
    ):
        return
    if any(parse.heads[k] == i and parse.deps[k].startswith(("nsubj", "aux", "mark")) for k in range(clause, i)):
        return
    parse.heads[i] = report


def leave_infinitive(parse: Parse, i: int) -> None:
    """Coordinate a verb in the past with a report, where a parse takes it into a reported clause with "was to": "admitted
    that the ship was to blame but [called] it an accident"."""
    clause = parse.heads[i]
    report = parse.heads[clause]
    if parse.deps[clause] != "ccomp" or not report < clause < i or parse.words[report].tag_ != "VBD":
        return
    infinitive = any(parse.words[k].tag_ == "TO" for k in parse.kids(clause, "mark"))
    own = parse.kids(i, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark")
    if infinitive and not own and parse.words[i].tag_ == "VBD":
        parse.heads[i] = report


def hang_source(parse: Parse, i: int) -> None:
    """Hang a source on its clause, where a parse makes it part of the last noun: "the largest supplier of arms, [according
    to] the institute"."""
    source = parse.heads[i]
    if parse.words[i].lower_ != "according" or parse.deps[source] != "nmod":
        return
    clause = parse.heads[source]
    while parse.deps[clause] in PHRASE_LABELS and not _is_predicate(parse, clause):
        clause = parse.heads[clause]
    parse.hang(source, clause, "obl")


def _is_predicate(parse: Parse, i: int) -> bool:
    verb = parse.words[i].pos_ in PREDICATES and parse.deps[i] != "compound"
    return verb or any(parse.heads[k] == i and parse.deps[k] == "cop" for k in parse.before(i))


def lift_late_speaker(parse: Parse, i: int) -> None:
    """Make a name or noun between what is said and a verb of saying that verb's subject, where a parse takes it for a second
    subject of what is said: "We cannot rule it out," spokesperson [Lee] told a briefing."""
    clause = parse.heads[i]
    report = parse.heads[clause]
    if not clause < i < report or parse.deps[clause] != "ccomp" or parse.words[report].lemma_ not in speech_verbs():
        return
    if not any(parse.deps[k].startswith("nsubj") and k >= clause for k in parse.kids(report)):
        parse.heads[i] = report


def lift_speaker(parse: Parse, i: int) -> None:
    """Make the name right before a reporting verb at the end its subject, where a parse makes it an apposition of the last
    thing before: "…, [Minister Ann Lee] announced"."""
    if parse.words[i].tag_ not in FINITE:
        return
    if any(parse.deps[k].startswith("nsubj") and k >= parse.heads[i] for k in parse.kids(i)):
        return
    name = i - 1
    while name > parse.heads[i] and is_below(parse, name, i):
        name -= 1
    while (
        name > parse.heads[i]
        and parse.deps[name] != "appos"
        and parse.heads[name] < i
        and parse.heads[name] not in {name, parse.heads[i]}
    ):
        name = parse.heads[name]
    if parse.deps[name] == "appos" and parse.words[name].pos_ == "PROPN" and name > parse.heads[i]:
        parse.hang(name, i, "nsubj")


def leave_first_report(parse: Parse, i: int) -> None:
    """Hang a clause with "but" and a subject of its own beside a report, where a parse takes it into what that reports, and
    both are reported by somebody else behind: "Lee said he agreed, but no reply [came], Ek said"."""
    clause = parse.heads[i]
    first = parse.heads[clause]
    second = parse.heads[first]
    if parse.deps[clause] != "ccomp" or parse.deps[first] != "ccomp" or not first < clause < i < second:
        return
    speech = speech_verbs()
    reported = parse.words[first].lemma_ in speech and parse.words[second].lemma_ in speech
    own = parse.kids(i, "nsubj", "nsubj:pass") and any(parse.words[k].lower_ == "but" for k in parse.kids(i, "cc"))
    if reported and own:
        parse.heads[i] = first
