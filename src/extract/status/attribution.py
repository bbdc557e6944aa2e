"""Who says what: reporting clauses with their source, their cue and the tokens they report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from extract.annotations import Attribution
from extract.records import SpeechKind
from extract.status.cues import Cues
from extract.status.frames import clause_code, has_subject, is_noun_complement, is_passive, marker_text
from extract.status.quotes import Quote, by_token, find_quotes
from extract.status.sources import MARKS, Source, attributed_phrases, source_of
from extract.status.unintroduced import BRIEF, attribution_of, continued, headed_quotes, headed_reports
from extract.syntax import SUBJECTS, Tree, find_turns, untypical

SUBORDINATE = ("advcl", "csubj")
DASHES = frozenset({",", "—", "–", "-"})
TITLE = 7
"""Tokens of a title before a name that the parser may have hung elsewhere, its article included."""
JOINING = frozenset({"PUNCT", "SPACE", "ADP", "SCONJ"})


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting word with its source and the heads of the complements that it reports. `tokens` are the reporting clause
    itself: the words that nobody is quoted with."""

    cue: int
    source: Source
    contents: tuple[int, ...]
    tokens: frozenset[int]
    takes_quote: bool


def find_attributions(tree: Tree, cues: Cues) -> tuple[Attribution, ...]:
    """All attributions of a Doc in text order of their cue.

    A quotation goes to the nearest reporting clause of a sentence it touches; one without goes to the speaker before it.
    Without quotation marks, the content is the reported clause, wherever it stands; a reporting clause that follows a comma
    reports what stands before it in the sentence, whatever label the parser chose.
    """
    marked = find_quotes(tree.doc)
    around = by_token(marked)
    quotes = [q for q in marked if _is_speech(tree, q)]
    reports = list(_reports(tree, cues, quotes))
    phrases = list(attributed_phrases(tree, cues))
    named = {t for phrase in phrases for t in tree.subtree(phrase.source.head)}
    given = _assign_quotes(tree, quotes, [r for r in reports if r.cue not in named])
    found: list[Attribution] = []
    for report in reports:
        found += _attributions_of(tree, report, _around(around, report.cue), given.get(report.cue, []))
    for phrase in phrases:
        content = _ranges(sorted(phrase.content))
        if content:
            found.append(attribution_of(phrase.source, phrase.cue, content))
    found += headed_quotes(tree, quotes, {q for rows in given.values() for q in rows}, cues)
    found += continued(tree, quotes, found, cues)
    found = [replace(a, kind=_kind(tree, a, around)) for a in found]
    turns = tuple(_turns(tree))
    found += turns or headed_reports(tree, cues)
    return tuple(sorted(found, key=lambda a: (a.cue_start, a.content)))


def _turns(tree: Tree) -> Iterator[Attribution]:
    """What is said in a transcript: the turn of each speaker, in their own words without quotation marks."""
    for turn in find_turns(tree.doc):
        head = turn.head
        while turn.label <= tree.head(head) < turn.colon and tree.head(head) != head:
            head = tree.head(head)
        source = Source(turn.label, max(turn.colon, turn.label + 1), head)
        made = attribution_of(source, (turn.colon, turn.colon + 1), ((turn.start, turn.end),))
        yield replace(made, kind="direct")


def _kind(tree: Tree, a: Attribution, around: Mapping[int, tuple[Quote, ...]]) -> SpeechKind:
    """Direct where all words of the content stand in quotation marks, indirect where none does, mixed else. Marks around
    the whole report are those of another speaker; words that only join the content to its cue are not counted."""
    content = (t for start, end in a.content for t in range(start, end))
    inside = {
        any(not q.start <= a.cue_start < q.end for q in around.get(t, ()))
        for t in content
        if tree.words[t].pos_ not in JOINING
    }
    return "mixed" if len(inside) == 2 else "direct" if inside == {True} else "indirect"


def _is_mark(tree: Tree, i: int) -> bool:
    return 0 <= i < len(tree.doc) and tree.words[i].pos_ in {"PUNCT", "SPACE"}


def _is_speech(tree: Tree, quote: Quote) -> bool:
    """Whether a quotation is more than a term in quotation marks: it has a verb, or the marks of a whole utterance."""
    inside = range(quote.start, quote.end)
    if quote.end - quote.start == 1:
        return False  # to "streamline" processing
    return any(tree.words[k].pos_ in {"VERB", "AUX"} for k in inside) or tree.words[quote.end - 1].text in {
        ",",
        ".",
        "!",
        "?",
    }


def _reports(tree: Tree, cues: Cues, quotes: list[Quote]) -> Iterator[Report]:
    for i, token in enumerate(tree.words):
        if (token.lemma_, token.pos_) not in cues.reporting or tree.is_(i, "amod", "compound", "case", "aux"):
            continue
        source = source_of(tree, i, cues)
        if source is None or _speaks_of_oneself(tree, source, quotes, cues):
            continue
        codes = {code for entry in cues.reporting[token.lemma_, token.pos_] for code in entry.contents}
        contents = tuple(c for c in _contents(tree, i, codes) if not _is_cue_of(tree, c, i, cues))
        tokens = set(tree.subtree(i)) - {t for c in contents for t in tree.subtree(c)}
        tokens |= set(range(source.start, i + 1)) if source.start < i else set(range(i, source.end))
        yield Report(i, source, contents, frozenset(tokens), "quote" in codes)


def _is_cue_of(tree: Tree, content: int, noun: int, cues: Cues) -> bool:
    """Whether what hangs on a noun is the reporting word itself: "issued a statement saying …"."""
    token = tree.words[content]
    return tree.words[noun].pos_ == "NOUN" and token.tag_ == "VBG" and (token.lemma_, "VERB") in cues.reporting


def _speaks_of_oneself(tree: Tree, source: Source, quotes: list[Quote], cues: Cues) -> bool:
    """ "I think", "we urge" within a quotation: the speaker is that of the quotation."""
    first_person = tree.words[source.head].lower_ in cues.sources.first_person
    return first_person and any(q.start <= source.head < q.end for q in quotes)


def _contents(tree: Tree, i: int, codes: set[str]) -> Iterator[int]:
    """Heads of the complements of reporting word `i` that its cue allows. A gerund that the parser hung on the object is the
    verb's ("accused Delhi of using")."""
    verb = tree.words[i].pos_ != "NOUN"
    for k in tree.children(i):
        relative = tree.is_(k, "acl:relcl", "advcl:relcl") and (verb or not is_noun_complement(tree, k))
        if relative or (verb and tree.is_(k, "acl")):
            continue
        code = clause_code(tree, k)
        if code == "to" and tree.is_(k, "ccomp") and has_subject(tree, k):
            code = "that"  # a headline: "Taiwan to buy missiles, minister says"
        if tree.is_(k, "ccomp", "xcomp", "advcl", "acl", "csubj") and code in codes:
            postponed = tree.is_(k, "csubj") and k > i  # "it was announced by Oslo that …"
            loose = (tree.is_(k, *SUBORDINATE) and not postponed) or (tree.is_(k, "acl") and not marker_text(tree, k))
            modal = any(tree.words[a].tag_ == "MD" for a in tree.children(i, "aux"))
            condition = (
                modal and code == "whether" and tree.is_(k, "advcl")
            )  # "If Riga had a base, it would ask for more"
            if not condition and (not loose or code != "that"):
                yield k
        elif "small" in codes and not is_passive(tree, i) and _is_small_clause(tree, i, k):
            yield k
    for accused in tree.children(i, "obj", "nsubj:pass", "obl"):
        for k in tree.children(accused, "acl"):
            code = clause_code(tree, k)
            if code.endswith(" ing") and code in codes:
                yield k


def _is_small_clause(tree: Tree, verb: int, k: int) -> bool:
    """What somebody says of an object: "considers it a violation", "rates the group among the …"."""
    objects = tree.children(verb, "obj")
    if tree.is_(k, "xcomp") or (k in objects and k != objects[0]):
        return True
    if not objects or not tree.is_(k, "obl", "advcl"):
        return False
    return any(tree.words[c].lower_ in {"as", "among"} for c in tree.case(k))


def _assign_quotes(tree: Tree, quotes: list[Quote], reports: list[Report]) -> dict[int, list[Quote]]:
    """Quotations by the cue whose reported clause they stand in, or else of the nearest reporting clause outside them in a
    sentence that they touch."""
    given: dict[int, list[Quote]] = {}
    said_in: dict[int, list[Report]] = {}
    for r in reports:
        said_in.setdefault(tree.doc[r.cue].sent.start, []).append(r)
    for quote in quotes:
        near = [
            r
            for at in sorted(_sentences_at(tree, quote))
            for r in said_in.get(at, ())
            if _may_be_quoted(tree, quote, r)
        ]
        right_before = [r for r in near if _introduces(tree, quote, r)]
        near = right_before or [r for r in near if _reported_in(tree, quote, r)] or near
        if near:
            best = min(near, key=lambda r: (_distance(quote, r), min(abs(r.cue - quote.start), abs(r.cue - quote.end))))
            given.setdefault(best.cue, []).append(quote)
    return given


def _introduces(tree: Tree, quote: Quote, report: Report) -> bool:
    """Whether nothing but marks stands between a reporting word and the quotation behind it: "while Lee added, "…""."""
    return report.cue < quote.start and all(tree.words[k].pos_ == "PUNCT" for k in range(report.cue + 1, quote.start))


def _reported_in(tree: Tree, quote: Quote, report: Report) -> bool:
    """Whether a quotation is part of a clause that the parse gives a reporting word as its complement."""
    return any(set(range(quote.start, quote.end)) <= set(tree.subtree(c)) for c in report.contents)


def _may_be_quoted(tree: Tree, quote: Quote, report: Report) -> bool:
    """Whether a report may have that quotation for its content: its words stand outside it, and are no "by going" behind
    it."""
    if tree.words[report.cue].tag_ == "VBG" and quote.end <= report.cue and tree.child(report.cue, "mark") is not None:
        return False
    return report.takes_quote and not any(quote.start <= t < quote.end for t in (report.cue, report.source.head))


def _sentences_at(tree: Tree, quote: Quote) -> set[int]:
    """The first tokens of the sentences that a quotation touches."""
    ends = (quote.start, quote.end - 1, *_neighbours(tree, quote))
    return {tree.doc[t].sent.start for t in ends}


def _neighbours(tree: Tree, quote: Quote) -> Iterator[int]:
    """The words next to a quotation that belong to its sentence though the parser began another at the mark: after a
    quotation that ends in a comma, or in lower case; before one after a comma or colon."""
    doc = tree.doc
    after = quote.end
    while after < len(doc) and doc[after].is_punct and doc[after].text not in {".", ","}:
        after += 1
    if after < len(doc) and not doc[after].is_space:
        closing = doc[quote.end - 1].text
        if closing == "," or doc[after].text == "," or (closing in {"!", "?"} and doc[after].text[:1].islower()):
            yield min(after + 1, len(doc) - 1)
    before = quote.start - 1
    while before > 0 and doc[before].is_quote:
        before -= 1
    if before > 0 and doc[before].text in {",", ":"}:
        yield before


def _distance(quote: Quote, report: Report) -> int:
    near = [t for t in report.tokens if not quote.start <= t < quote.end] or [report.cue]
    return min(quote.start - t if t < quote.start else t - quote.end for t in near)


def _around(around: Mapping[int, tuple[Quote, ...]], i: int) -> Quote | None:
    """The innermost quotation that token `i` stands in."""
    return min(around.get(i, ()), key=lambda q: q.end - q.start, default=None)


def _attributions_of(tree: Tree, report: Report, around: Quote | None, quotes: list[Quote]) -> Iterator[Attribution]:
    """What a reporting word introduces, in quotation marks or not: one attribution, or none. What is reported within a
    quotation ends with it."""
    cue = (report.cue, report.cue + 1)
    spans = tuple(sorted((q.start, q.end) for q in quotes))
    indirect = _indirect(tree, report) - {t for span in spans for t in range(*span)}
    if around is not None:
        indirect &= set(range(around.start, around.end))
    said = [t for t in indirect if not _is_mark(tree, t)]
    reported = {t for c in report.contents for t in tree.subtree(c)}
    if said and not (quotes and len(said) < BRIEF and reported.isdisjoint(said)):
        quoted = {t for start, end in spans for t in range(start - 1, end + 1) if start <= t < end or _is_mark(tree, t)}
        yield attribution_of(report.source, cue, _ranges(sorted(indirect | quoted)))
    elif spans:
        yield attribution_of(report.source, cue, spans)


def _indirect(tree: Tree, report: Report) -> set[int]:
    """Tokens of the reported clauses without quotation marks; for a reporting clause in or after the sentence that it
    reports, the words before its comma, and those after it where it interrupts."""
    content = {t for c in report.contents for t in tree.subtree(c)} - report.tokens
    if content:
        content |= _trailing_purpose(tree, report, max(content))
    if not report.takes_quote:
        return content
    sentence = tree.doc[report.cue].sent
    own = _own_run(tree, report)
    interrupts = max(own) + 1 < sentence.end and tree.words[max(own) + 1].text in DASHES
    follows = any(c > report.cue for c in report.contents)
    before = _before_comma(tree, report, own)
    if before and (interrupts or not follows):
        content |= before
        if interrupts:
            content |= set(range(max(own) + 2, sentence.end))
    elif not content and not before:
        return _taken_for_main(tree, report)
    return content - report.tokens


def _trailing_purpose(tree: Tree, report: Report, end: int) -> set[int]:
    """An infinitive after the reported clause is part of it, though the parser hung it on the reporting verb: "accuses X of
    using its consulates to train …"."""
    late = (k for k in tree.children(report.cue, "advcl") if k > end and clause_code(tree, k) == "to")
    return {t for k in late for t in tree.subtree(k)}


def _before_comma(tree: Tree, report: Report, own: set[int]) -> set[int]:
    """The words of the sentence before the comma of a reporting clause that stands after or within what it reports:
    source and verb next to each other behind a comma, with a finite verb before it. A verb that states other things as often
    reports in quotation marks alone ("I left, it was going to be a circus")."""
    if tree.words[report.cue].lemma_ in untypical():
        return set()
    if marker_text(tree, report.cue) not in {"", "as"}:
        return set()  # "did its job, whether you agree or not"
    if is_passive(tree, report.cue) and tree.is_(report.cue, "acl", "advcl") and not marker_text(tree, report.cue):
        return set()  # "holds a copy of the novel, written by Ann Lee"
    relative = any(tree.words[k].tag_ in {"WDT", "WP"} for k in tree.children(report.cue, "nsubj"))
    if tree.is_(report.cue, "acl") and (relative or tree.words[report.cue].tag_ == "VBG"):
        return set()  # "split the party, a rift that went on as", "ten were sent show-cause notices alleging"
    sentence = tree.doc[report.cue].sent
    comma = min(own) - 1
    while comma > max(sentence.start, min(own) - TITLE) and tree.words[comma].pos_ in {"DET", "PROPN", "NOUN", "ADJ"}:
        comma -= 1
    if tree.words[comma + 1].pos_ == "CCONJ":  # "…, and Berlin agreed" goes on, it reports nothing
        return set()
    if report.source.head not in own or comma <= sentence.start or tree.words[comma].text not in DASHES:
        return set()
    before = set(range(sentence.start, comma))
    finite = any(
        tree.words[t].tag_ in {"VBD", "VBZ", "VBP", "MD"} and not _under_report(tree, t, report) for t in before
    )
    rest = [t for t in range(max(own) + 1, sentence.end) if t in report.tokens or tree.doc[t].is_punct]
    finite = finite and any(tree.dep(t) in SUBJECTS for t in before)
    final = len(rest) == sentence.end - max(own) - 1
    interrupts = max(own) + 1 < sentence.end and tree.words[max(own) + 1].text in DASHES
    return before if (finite and final) or interrupts else set()


def _under_report(tree: Tree, t: int, report: Report) -> bool:
    """Whether a verb before the comma is only a condition or time of the reporting ("When asked, he said so")."""
    return tree.is_(t, "advcl") and tree.head(t) == report.cue and bool(marker_text(tree, t))


def _own_run(tree: Tree, report: Report) -> set[int]:
    """The contiguous run of reporting words around the cue, source included, up to the next comma or mark."""
    run = {report.cue}
    for step in (-1, 1):
        k = report.cue + step
        while k in report.tokens and tree.words[k].text not in MARKS and 0 <= k < len(tree.doc):
            run.add(k)
            k += step
    return run


def _taken_for_main(tree: Tree, report: Report) -> set[int]:
    """ "Kalkat said despite …, India remained the only power": the parser took the reported clause for the main one and the
    reporting clause for its adverbial."""
    governor = tree.head(report.cue)
    if governor <= report.cue or not tree.is_(report.cue, "advcl", "ccomp", "dep", "parataxis"):
        return set()
    if (
        tree.children(report.cue, "obj")
        or _is_inverted(tree, report.cue)
        or tree.words[report.cue].tag_ == "VBG"  # "Writing in the Times, she called the treaty a danger"
        or marker_text(tree, report.cue)
        or tree.words[governor].pos_ not in {"VERB", "AUX"}
    ):
        return set()
    return set(range(report.cue + 1, tree.doc[report.cue].sent.end))


def _is_inverted(tree: Tree, i: int) -> bool:
    """Whether an auxiliary stands before the subject, as in a condition: "had Oslo agreed, Riga would have signed"."""
    subject = tree.child(i, "nsubj")
    return subject is not None and any(k < subject for k in tree.children(i, "aux"))


def _ranges(tokens: list[int]) -> tuple[tuple[int, int], ...]:
    """Sorted tokens as half-open runs."""
    runs: list[tuple[int, int]] = []
    for t in tokens:
        if runs and runs[-1][1] == t:
            runs[-1] = (runs[-1][0], t + 1)
        else:
            runs.append((t, t + 1))
    return tuple(runs)
