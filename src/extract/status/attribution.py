"""Who says what: reporting clauses with their source, their cue and the tokens they report."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from extract.annotations import Attribution
from extract.status.cues import Cues
from extract.status.frames import clause_code, is_passive, marker_text
from extract.status.quotes import Quote, find_quotes
from extract.status.sources import attributed_phrases, source_of, source_span
from extract.syntax import Tree

STATED = ("xcomp", "obj", "obl", "advcl")
"""Labels of what is said of an object: "rates the group among …", "considers it a violation"."""


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting word with its source (head token) and the heads of the complements that it reports. `tokens` are the
    reporting clause itself: the words that nobody is quoted with."""

    cue: int
    source: int
    contents: tuple[int, ...]
    tokens: frozenset[int]
    takes_quote: bool


def find_attributions(tree: Tree, cues: Cues) -> tuple[Attribution, ...]:
    """All attributions of a Doc in text order of their cue.

    A quotation goes to the nearest reporting clause of a sentence it touches; one without goes to the speaker before it.
    Without quotation marks, the content is the reported clause, wherever it stands; a reporting clause that follows a comma
    reports what stands before it in the sentence, whatever label the parser chose.
    """
    quotes = [q for q in find_quotes(tree.doc) if _is_speech(tree, q)]
    reports = sorted(_reports(tree, cues, quotes), key=lambda r: r.cue)
    given = _assign_quotes(tree, quotes, reports)
    found: list[Attribution] = []
    for report in reports:
        found += _attributions_of(tree, report, given.get(report.cue, []), cues)
    for phrase in attributed_phrases(tree, cues):
        content = sorted(phrase.content)
        if content:
            start, end = source_span(tree, phrase.source)
            found.append(
                Attribution(start, end, phrase.source, phrase.cue[0], phrase.cue[1], _ranges(content), "indirect")
            )
    found += _headed_quotes(tree, quotes, given)
    found += _continued(tree, quotes, given, found)
    return tuple(sorted(found, key=lambda a: (a.cue_start, a.content, a.kind)))


def _is_speech(tree: Tree, quote: Quote) -> bool:
    """Whether a quotation is more than a term in quotation marks: it has a verb, or the marks of a whole utterance."""
    inside = range(quote.start, quote.end)
    return any(tree.doc[k].pos_ in {"VERB", "AUX"} for k in inside) or tree.doc[quote.end - 1].text in {",", "!", "?"}


def _reports(tree: Tree, cues: Cues, quotes: list[Quote]) -> Iterator[Report]:
    for i in range(len(tree.doc)):
        token = tree.doc[i]
        if (token.lemma_, token.pos_) not in cues.reporting or tree.is_(i, "amod", "compound", "case", "aux"):
            continue
        source = source_of(tree, i, cues)
        if source is None:
            continue
        if tree.doc[source].lower_ in cues.sources.first_person and any(q.start <= source < q.end for q in quotes):
            continue
        entries = cues.reporting[(token.lemma_, token.pos_)]
        codes = {code for entry in entries for code in entry.contents}
        contents = tuple(_contents(tree, i, codes))
        tokens = frozenset(tree.subtree(i)) - {t for c in contents for t in tree.subtree(c)}
        if source not in tokens:
            tokens |= set(range(*source_span(tree, source)))
        yield Report(i, source, contents, tokens, "quote" in codes)


def _contents(tree: Tree, i: int, codes: set[str]) -> Iterator[int]:
    """Heads of the complements of reporting word `i` that its cue allows."""
    verb = tree.doc[i].pos_ == "VERB"
    for k in tree.children(i):
        if tree.is_(k, "advcl:relcl", "acl:relcl") or (verb and tree.is_(k, "acl")):
            continue
        if tree.is_(k, "ccomp", "xcomp", "advcl", "acl", "csubj") and clause_code(tree, k) in codes:
            subordinate = tree.is_(k, "advcl", "csubj") or (tree.is_(k, "acl") and not marker_text(tree, k))
            if not subordinate or not clause_code(tree, k) == "that":
                yield k
        elif "small" in codes and tree.is_(k, "xcomp") and not is_passive(tree, i):
            yield k
        elif "small" in codes and tree.children(i, "obj") and tree.is_(k, "obl", "advcl"):
            if any(tree.doc[c].lower_ in {"as", "among"} for c in tree.case(k)) and not is_passive(tree, i):
                yield k


def _assign_quotes(tree: Tree, quotes: list[Quote], reports: list[Report]) -> dict[int, list[Quote]]:
    """Quotations by the cue of the nearest reporting clause outside them in a sentence that they touch."""
    given: dict[int, list[Quote]] = {}
    for quote in quotes:
        near = [r for r in reports if _touches(tree, quote, r)]
        if near:
            best = min(near, key=lambda r: (_distance(quote, r), r.cue))
            given.setdefault(best.cue, []).append(quote)
    return given


def _touches(tree: Tree, quote: Quote, report: Report) -> bool:
    if not report.takes_quote or any(quote.start <= t < quote.end for t in (report.cue, report.source)):
        return False
    sentences = {tree.doc[quote.start].sent.start, tree.doc[quote.end - 1].sent.start}
    around = {
        s
        for s in (quote.start - 2, quote.end + 1)
        if 0 <= s < len(tree.doc) and "\n" not in _between(tree.doc, s, quote)
    }
    sentences |= {tree.doc[s].sent.start for s in around if _adjoins(tree.doc, s, quote)}
    return tree.doc[report.cue].sent.start in sentences


def _between(doc: Doc, i: int, quote: Quote) -> str:
    low, high = min(i, quote.start), max(i, quote.end - 1)
    return doc[low : high + 1].text if i < quote.start or i >= quote.end else ""


def _adjoins(doc: Doc, i: int, quote: Quote) -> bool:
    """Whether a reporting clause follows or precedes a quotation without a full stop between, though the parser ended the
    sentence at the mark: `…!" he said`."""
    if i >= quote.end:
        return doc[quote.end - 1].text not in {"."} and doc[i].text[:1].islower()
    return doc[quote.start - 2].text in {",", ":"} if quote.start >= 2 else False


def _distance(quote: Quote, report: Report) -> int:
    near = [t for t in report.tokens if not quote.start <= t < quote.end] or [report.cue]
    return min(quote.start - t if t < quote.start else t - quote.end for t in near)


def _attributions_of(tree: Tree, report: Report, quotes: list[Quote], cues: Cues) -> list[Attribution]:
    """One attribution for what stands in quotation marks and one for what does not."""
    start, end = source_span(tree, report.source)
    base = Attribution(start, end, report.source, *_cue_span(tree, report.cue), (), "indirect")
    quoted = {t for q in quotes for t in range(q.start, q.end)}
    found = []
    if quotes:
        found.append(
            replace(base, content=tuple((q.start, q.end) for q in sorted(quotes, key=lambda q: q.start)), kind="direct")
        )
    indirect = _indirect(tree, report) - quoted
    said = sorted(t for t in indirect if tree.doc[t].pos_ not in {"PUNCT", "SPACE"})
    if said and not (quotes and len(said) < 3):
        found.append(replace(base, content=_ranges(sorted(indirect))))
    return found


def _cue_span(tree: Tree, cue: int) -> tuple[int, int]:
    return cue, cue + 1


def _indirect(tree: Tree, report: Report) -> set[int]:
    """Tokens of the reported clauses without quotation marks; for a reporting clause in or after the sentence that it
    reports, the words before its comma, and those after it where it interrupts."""
    content = {t for c in report.contents for t in tree.subtree(c)} - report.tokens
    if not report.takes_quote:
        return content
    sentence = tree.doc[report.cue].sent
    own = _own_tokens(tree, report)
    comma = min(own) - 1
    if comma <= sentence.start or tree.doc[comma].text not in {",", "—", "–", "-"}:
        return content
    follows = any(c > report.cue for c in report.contents)
    inserted = tree.is_(report.cue, "parataxis", "dep") or any(c < report.cue for c in report.contents)
    before = set(range(sentence.start, comma))
    main_before = any(
        t in before and tree.doc[t].pos_ in {"VERB", "AUX"} and tree.doc[t].tag_ in {"VBD", "VBZ", "VBP", "MD"}
        for t in before
    )
    if inserted or (not follows and main_before and tree.is_(report.cue, "root")):
        content |= before
        after = max(own) + 1
        if after < sentence.end and tree.doc[after].text in {",", "—", "–", "-"}:
            content |= set(range(after + 1, sentence.end))
    return content - report.tokens


def _own_tokens(tree: Tree, report: Report) -> set[int]:
    """The contiguous run of reporting words around the cue, source included."""
    allowed = report.tokens | set(range(*source_span(tree, report.source)))
    run = {report.cue}
    for step in (-1, 1):
        k = report.cue + step
        while k in allowed and tree.doc[k].text not in {",", '"', "”", "“", "''", "``", "—"}:
            run.add(k)
            k += step
    return run


def _headed_quotes(tree: Tree, quotes: list[Quote], given: dict[int, list[Quote]]) -> Iterator[Attribution]:
    """`X: "…"`: a name before a colon that opens the line."""
    taken = {q for rows in given.values() for q in rows}
    for quote in quotes:
        colon = quote.start - 2
        if quote in taken or colon < 1 or tree.doc[colon].text != ":":
            continue
        head = colon - 1
        while (
            tree.head(head) != head
            and tree.head(head) < colon
            and tree.doc[tree.head(head)].pos_ in {"NOUN", "PROPN", "PRON"}
        ):
            head = tree.head(head)
        if tree.doc[head].pos_ in {"PROPN", "NOUN", "PRON"}:
            start, end = source_span(tree, head)
            yield Attribution(start, min(end, colon), head, colon, colon + 1, ((quote.start, quote.end),), "direct")


def _continued(
    tree: Tree, quotes: list[Quote], given: dict[int, list[Quote]], found: Iterable[Attribution]
) -> Iterator[Attribution]:
    """Quotations of whole sentences without a reporting clause go on with the words of the last speaker, where nothing but
    quotations stands between."""
    direct = [a for a in found if a.kind == "direct"]
    taken = {(start, end) for a in direct for start, end in a.content}
    last: Attribution | None = None
    for quote in quotes:
        owner = next((a for a in direct if (quote.start, quote.end) in a.content), None)
        if owner is not None:
            last = owner
        elif (quote.start, quote.end) not in taken and last is not None and _goes_on(tree, last, quote):
            last = replace(last, content=((quote.start, quote.end),))
            yield last


def _goes_on(tree: Tree, last: Attribution, quote: Quote) -> bool:
    """Whether between the last speaker's sentence and the quotation stands nothing but marks and white space, and the
    quotation fills its sentence."""
    end = max(tree.doc[t].sent.end for t in (last.cue_start, last.content[-1][1] - 1))
    opening = tree.doc[quote.start].sent.start
    words = [tree.doc[k] for k in range(end, quote.start)]
    fills = quote.start - opening <= 2
    return fills and not any(t.is_alpha for t in words) and quote.end - quote.start > 2


def _ranges(tokens: list[int]) -> tuple[tuple[int, int], ...]:
    """Sorted tokens as half-open runs."""
    runs: list[tuple[int, int]] = []
    for t in tokens:
        if runs and runs[-1][1] == t:
            runs[-1] = (runs[-1][0], t + 1)
        else:
            runs.append((t, t + 1))
    return tuple(runs)
