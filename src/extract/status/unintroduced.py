"""Quotations that no reporting verb introduces: `X: "…"`, `X put it bluntly: "…"`, `X shrugged. "…"`, and what goes on."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from spacy.lang.lex_attrs import is_quote

from extract.annotations import Attribution
from extract.status.cues import Cues
from extract.status.frames import is_passive
from extract.status.quotes import Quote
from extract.status.sources import Source, by_name, source_at
from extract.syntax import Tree

BRIEF = 3
"""Fewer words than this beside a quotation are no content of their own: "…", he said on Monday, "…"."""
QUESTION = 30
"""Tokens of the longest question between two answers of an interview."""
FINAL = frozenset({".", "!", "?", "…"})
LONGEST_NAME = 5
"""Tokens of who is named before a colon."""
TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def attribution_of(source: Source, cue: tuple[int, int], content: tuple[tuple[int, int], ...]) -> Attribution:
    """An attribution whose kind is not known yet."""
    return Attribution(source.start, source.end, source.head, *cue, content, "indirect")


def headed_reports(tree: Tree, cues: Cues) -> Iterator[Attribution]:
    """`Reuters: Oslo has sold its frigates`, `Lee: Oslo will stay`: a paper, an agency or a person's name that opens a
    sentence before a colon, and the sentence behind it, without quotation marks."""
    doc = tree.doc
    for colon, word in enumerate(tree.words[:-1]):
        if word.text != ":" or is_quote(tree.words[colon + 1].text):
            continue
        start = doc[colon].sent.start
        while start < colon and tree.words[start].pos_ in {"SPACE", "DET"}:
            start += 1
        behind = range(colon + 1, doc[colon + 1].sent.end)
        if not 0 < colon - start <= LONGEST_NAME or not _is_reporter(tree, start, colon, cues):
            continue
        if any(tree.words[k].tag_ in TENSED for k in behind):
            source = Source(start, colon, colon - 1)
            yield attribution_of(source, (colon, colon + 1), ((behind.start, behind.stop),))


def _is_reporter(tree: Tree, start: int, end: int, cues: Cues) -> bool:
    if tree.doc[start:end].text.lower() in cues.sources.press:
        return True
    return all(
        tree.doc[k].ent_type_ == "PERSON" and (k == start) == (tree.doc[k].ent_iob == 3) for k in range(start, end)
    )


def headed_quotes(tree: Tree, quotes: list[Quote], taken: set[Quote], cues: Cues) -> Iterator[Attribution]:
    """`X: "…"`, `X put it bluntly: "…"`: a name before a colon, or who the subject of the clause before it is."""
    for quote in quotes:
        colon = quote.start - 2
        if quote in taken or colon < 1 or tree.words[colon].text != ":":
            continue
        head = colon - 1
        while head < tree.head(head) < colon or tree.head(head) < head:
            if tree.words[tree.head(head)].pos_ not in NOMINAL:
                break
            head = tree.head(head)
        clause = _main(tree, tree.doc[head].sent.start, colon)
        speaker = None if clause is None else _speaker(tree, clause, cues)
        if speaker is not None:
            yield attribution_of(speaker, (colon, colon + 1), ((quote.start, quote.end),))
        elif tree.words[head].pos_ in NOMINAL and tree.words[head].lower_ not in cues.sources.headings:
            source = source_at(tree, head)
            source = replace(source, end=min(source.end, colon))
            yield attribution_of(source, (colon, colon + 1), ((quote.start, quote.end),))


def continued(tree: Tree, quotes: list[Quote], found: list[Attribution], cues: Cues) -> list[Attribution]:
    """Quotations of whole sentences without a reporting clause go on with the words of the last speaker, where nothing but
    quotations or the question of an interviewer stands between, or are those of the subject of the sentence before them."""
    starts = [quote.start for quote in quotes]
    owners: dict[Quote, Attribution] = {}
    for a in found:
        for start, end in a.content:
            for quote in quotes[bisect_left(starts, start) : bisect_left(starts, end)]:
                if quote.end <= end:
                    owners.setdefault(quote, a)
    added: list[Attribution] = []
    last: Attribution | None = None
    for quote in quotes:
        owner = owners.get(quote)
        if owner is not None:
            last = owner
            continue
        content = ((quote.start, quote.end),)
        new = replace(last, content=content) if last is not None and _goes_on(tree, last, quote) else None
        if new is None:
            new = _subject_before(tree, quote, content, cues) or _answer(tree, quote, content, [*found, *added])
        if new is not None:
            last = new
            added.append(new)
    return added


def _goes_on(tree: Tree, last: Attribution, quote: Quote) -> bool:
    """Whether between the last speaker's sentence and the quotation stands nothing but marks and white space, and the
    quotation opens its sentence."""
    end = _end_of(tree, last)
    return (
        _opens(tree, quote)
        and not any(tree.doc[k].is_alpha for k in range(end, quote.start))
        and quote.end - quote.start >= BRIEF
    )


def _end_of(tree: Tree, said: Attribution) -> int:
    return max(tree.doc[t].sent.end for t in (said.cue_start, said.content[-1][1] - 1))


def _opens(tree: Tree, quote: Quote) -> bool:
    return quote.start - tree.doc[quote.start].sent.start <= 2


def _is_whole(tree: Tree, quote: Quote) -> bool:
    """Whether a quotation consists of whole sentences, with nothing else in them."""
    doc = tree.doc
    if not _opens(tree, quote) or quote.end - quote.start < BRIEF or doc[quote.end - 1].text not in FINAL:
        return False
    after = quote.end
    while after < len(doc) and (doc[after].is_quote or doc[after].is_punct) and not doc[after].is_space:
        after += 1
    return after >= len(doc) or doc[after].is_space or doc[after].sent.start >= quote.end


def _answer(
    tree: Tree, quote: Quote, content: tuple[tuple[int, int], ...], found: list[Attribution]
) -> Attribution | None:
    """The last speaker's next words, where only a question in a paragraph of its own stands between."""
    doc = tree.doc
    end = quote.start - 1
    while end > 0 and (doc[end].is_space or doc[end].is_quote):
        end -= 1
    if doc[end].text != "?" or not _is_whole(tree, quote) or "\n" not in doc[end + 1 : quote.start].text:
        return None
    start = end
    while start > max(0, end - QUESTION) and "\n" not in doc[start].text:
        start -= 1
    before = [a for a in found if a.cue_start < start]
    last = max(before, key=lambda a: a.cue_start, default=None)
    if last is None or "\n" not in doc[start].text or "\n" in doc[_end_of(tree, last) : start].text.strip(" \n"):
        return None
    return replace(last, content=content)


def _subject_before(tree: Tree, quote: Quote, content: tuple[tuple[int, int], ...], cues: Cues) -> Attribution | None:
    """ "Bosacki shrugged. "We are ready."": the subject of the sentence before, in the same paragraph."""
    doc = tree.doc
    if not _is_whole(tree, quote):
        return None
    last = quote.start - 1
    while last > 0 and (doc[last].is_quote or (doc[last].is_space and "\n" not in doc[last].text)):
        last -= 1
    if doc[last].text not in {".", ":"} or "\n" in doc[last : quote.start].text:
        return None
    main = _main(tree, doc[last].sent.start, last)
    speaker = None if main is None else _speaker(tree, main, cues)
    return None if main is None or speaker is None else attribution_of(speaker, (main, main + 1), content)


def _main(tree: Tree, start: int, end: int) -> int | None:
    """The predicate of the words `[start, end)`; None where they are no clause in the active."""
    tops = [k for k in range(start, end) if not start <= tree.head(k) < end or tree.head(k) == k]
    verbal = [k for k in tops if tree.words[k].pos_ not in {"PUNCT", "SPACE"} and tree.children(k, "nsubj")]
    return verbal[0] if len(verbal) == 1 and not is_passive(tree, verbal[0]) else None


def _speaker(tree: Tree, clause: int, cues: Cues) -> Source | None:
    """The subject of a clause if it is a person: a name, "he" or "she", or a noun for one who speaks."""
    for k in tree.children(clause, "nsubj"):
        named = any(tree.doc[t].ent_type_ == "PERSON" for t in (k, *tree.children(k, "appos", "flat", "nmod:desc")))
        word = tree.words[k]
        if k < clause and (
            named or word.lower_ in cues.sources.third_person or word.lemma_.lower() in cues.sources.people
        ):
            return by_name(tree, source_at(tree, k))
    return None
