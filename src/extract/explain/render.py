"""An explanation for a person at a terminal."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.markup import escape
from rich.tree import Tree

from extract.explain.places import Place
from extract.explain.shapes import (
    Confidence,
    Cue,
    Date,
    Explanation,
    Fact,
    Mention,
    Relation,
    Rule,
    Side,
    Speaker,
    Word,
)
from extract.records import Text, TripleRecord, to_line

STYLES = {"subject": "bold green", "predicate": "bold red", "object": "bold blue"}
DOUBTFUL = 0.7
"""Heads that the parser finds less probable than this are marked."""
LONGEST = 60
"""Characters of a text that is quoted in a line."""


def print_explanation(explanation: Explanation, target: str, console: Console | None = None) -> None:
    """Print to standard output, in colour where that is a terminal."""
    out = console or Console(highlight=False, soft_wrap=True)
    for block in _blocks(explanation, target):
        out.print(block)


def _blocks(explanation: Explanation, target: str) -> Iterator[str | Tree]:
    record = explanation.record
    if isinstance(record, TripleRecord):
        yield f"[bold]{_q(record.subject.text)} | {_q(record.predicate)} | {_q(record.object.text)}[/]"
        yield f"  {record.type} {record.id} of {escape(record.article.id)}, fact {record.fact}"
    else:
        yield f"[bold]{record.type}[/]"
    if explanation.sentence:
        yield ""
        yield "[bold]sentence[/] (label, word, tag; model's labels)"
        yield from sentence_trees(explanation.sentence)
    if explanation.fact:
        for line in _fact(explanation.fact, record):
            yield line
    if explanation.mention:
        yield ""
        yield "[bold]mention[/]"
        for line in _mention(explanation.mention):
            yield f"  {line}"
    if explanation.speaker:
        yield ""
        yield from _speaker(explanation.speaker)
    yield ""
    yield "[bold]record[/]"
    yield escape(to_line(record))
    yield from _outcome(explanation, target)


def _outcome(explanation: Explanation, target: str) -> Iterator[str]:
    if not explanation.differences:
        yield f"the same as asked for: {escape(target)}"
        return
    yield f"[bold]not the same as {escape(target)}:[/]"
    for d in explanation.differences:
        yield f"  {d.key}: {escape(d.given)} there, {escape(d.recomputed)} now"


def sentence_trees(words: Iterable[Word]) -> Iterator[Tree]:
    """The dependency tree of a sentence, children in the order of the text; several roots give several trees."""
    rows = [w for w in words if w.text.strip()]
    drawn = {w.index: Tree(_word(w), guide_style="dim") for w in rows}
    for w in rows:
        if w.head == w.index or w.head not in drawn:
            continue
        drawn[w.head].add(drawn[w.index])
    for w in rows:
        if w.head == w.index or w.head not in drawn:
            yield drawn[w.index]


def _word(w: Word) -> str:
    style = STYLES.get(w.part or "", "cyan" if w.part else "")
    text = f"[{style}]{_plain(w.text)}[/]" if style else _plain(w.text)
    notes = [w.part] if w.part else []
    notes += [f"read as {_plain(w.read_as)}"] if w.read_as else []
    notes += [f"head {w.sure:.0%} sure"] if w.sure is not None and w.sure < DOUBTFUL else []
    note = f"  [dim]<- {', '.join(notes)}[/]" if notes else ""
    return f"[dim]{w.label}[/] {text} [dim]{w.tag}[/]{note}"


def _fact(fact: Fact, record: object) -> Iterator[str]:
    yield ""
    yield f"[bold]rule[/] {escape(fact.rule.id)}"
    for p in fact.rule.places:
        yield f"  {_place(p)}{escape(f': {p.summary}') if p.summary else ''}"
    yield f"  predicate: {', '.join(_text(t) for t in fact.predicate)}"
    for side in fact.sides:
        yield ""
        yield from _side(side)
    yield ""
    if isinstance(record, TripleRecord):
        yield f"[bold]status[/] {record.polarity}, {record.modality}"
    yield from _cues(fact.cues)
    if fact.speaker:
        yield ""
        yield from _speaker(fact.speaker)
    yield ""
    yield from _relation(fact.relation)
    yield ""
    yield from _confidence(fact.confidence)
    if fact.left_out:
        yield f"  `extract run` leaves it out in its usual scope: {fact.left_out}"


def _side(side: Side) -> Iterator[str]:
    governor = f" of {_q(side.governor.text)}" if side.governor else ""
    yield f"[bold]{escape(side.part)}[/] {_text(side.text)}"
    yield f"  head {_q(side.head.text)}, {side.label}{governor}"
    if side.mention is None and side.date is None:
        yield "  no entity"
    if side.mention:
        for line in _mention(side.mention):
            yield f"  {line}"
    if side.date:
        for line in _date(side.date):
            yield f"  {line}"


def _mention(m: Mention) -> Iterator[str]:
    stands = f" = {_q(m.name)} ({escape(m.id)})" if m.id and m.name else f" = {_q(m.name)}" if m.name else ""
    yield f"{m.label} {_text(m.text)}{escape(f' by {m.via}') if m.via else ''}{stands}"
    yield from (f"  {line}" for line in _source(m))
    for link in m.links:
        to = ", ".join(_text(t) for t in link.antecedents)
        place = f" ({link.place.where})" if link.place else ""
        becomes = f" stands for {_q(link.becomes)}{place}" if link.becomes else ""
        yield f"  linked by pass {link.via or 'name'}:{f' to {to}' if to else ''}{becomes}"
    if m.chain:
        yield f"  one thing with {', '.join(_text(t) for t in m.chain)}"
    if m.date:
        yield from (f"  {line}" for line in _date(m.date))


def _source(m: Mention) -> Iterator[str]:
    source = m.source
    if source.kind == "model":
        yield "found by the language model"
    elif source.kind == "reference":
        yield "no name: found by the pass that linked it"
    else:
        repeats = f", at {_text(source.repeats)}, which it repeats" if source.repeats else ""
        yield f"found by {source.kind} {escape(source.id)}{repeats}"
        yield from (f"  {_place(p)}" for p in source.places)


def _date(date: Date) -> Iterator[str]:
    yield f"date {_text(date.text)} is {escape(date.value)} ({date.type}), by rule {_rule(date.rule)}"
    yield f"  made by {_place(date.builder)}"
    anchor = f"{date.published} ({date.date_source})" if date.published else "unknown"
    used = "" if date.without_date == date.value else ", which it is reckoned from"
    yield f"  article's date: {escape(anchor)}{used}"
    names = {"tense": "tense of the clause", "mentioned": "last date before it"}
    for key, value in date.asked.items():
        if key in names:
            yield f"  looked at: {names[key]}, {escape(value)}"
    if date.without_date != date.value:
        yield f"  without an article's date: {escape(date.without_date or 'no date')}"


def _cues(cues: Iterable[Cue]) -> Iterator[str]:
    none = True
    for cue in cues:
        none = False
        yield f"  cue {escape(cue.id)}: {_text(cue.word)}"
        yield from (f"    {_place(p)}" for p in cue.places)
    if none:
        yield "  no cue: positive and asserted is what a clause is without any"


def _speaker(speaker: Speaker) -> Iterator[str]:
    yield f"[bold]speaker[/] {_text(speaker.source)}, {speaker.kind}, by {_text(speaker.cue)}"
    for rule in speaker.rules:
        yield f"  {_rule(rule)}"
    for content in speaker.content:
        yield f"  says {_text(content)}"


def _relation(relation: Relation) -> Iterator[str]:
    if relation.id is None:
        yield "[bold]relation[/] none: no frame of the catalogue fits"
        return
    yield f"[bold]relation[/] {relation.id}"
    if relation.sides:
        yield f"  its subject is the {escape(relation.sides[0])}, its object the {escape(relation.sides[1])}"
    place = relation.place.where if relation.place else ""
    if relation.frame is None:
        yield f"  {place}, given by a rule of relations/rules*.jsonl"
        return
    yield f"  {place}, frame {relation.frame} by {_q(relation.word or '')}: {escape(relation.says or '')}"


def _confidence(c: Confidence) -> Iterator[str]:
    yield f"[bold]confidence[/] {c.probability:.2f}"
    yield f"  {'bias':<26} {'':>6}   {'':>7}   {c.bias:+.3f}"
    for t in c.terms:
        place = f"  [dim]{t.place.where}[/]" if t.place else "  [dim]no weight[/]"
        yield f"  {escape(t.feature):<26} {t.value:6.2f} x {t.weight:+.3f} = {t.product:+.3f}{place}"
    yield f"  {'sum (log-odds)':<26} {'':>6}   {'':>7}   {c.sum:+.3f}, a probability of {c.probability:.4f}"


def _rule(rule: Rule) -> str:
    places = "; ".join(_place(p) for p in rule.places)
    return f"{escape(rule.id)}{f' ({places})' if places else ''}"


def _place(place: Place) -> str:
    name = f" {place.function}" if place.function else ""
    return escape(f"{place.where}{name}")


def _text(t: Text) -> str:
    return f"{_q(t.text)} {t.start}-{t.end}"


def _q(text: str) -> str:
    """A text in quotation marks, long ones cut."""
    plain = _visible(text)
    return escape(f'"{plain}"' if len(plain) <= LONGEST else f'"{plain[: LONGEST - 1]}…"')


def _plain(text: str) -> str:
    return escape(_visible(text))


def _visible(text: str) -> str:
    """A text on one line, control characters visible so that they cannot act on the terminal."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in " ".join(text.split()))
