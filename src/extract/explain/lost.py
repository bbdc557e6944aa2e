"""At which stage a fact was lost: from what is written back to what the text says."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from difflib import get_close_matches

from spacy.language import Language

from extract.annotations import Argument, Triple
from extract.assemble import OPEN_ONLY, Judged, Scope
from extract.explain.answer import Answer
from extract.explain.attached import lost_in_the_parse
from extract.explain.places import Place
from extract.explain.question import Asked, Question
from extract.explain.replay import Replay
from extract.explain.status import explain_cues
from extract.records import TripleRecord

NEAREST = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A triple, its record, what becomes of it, and which parts fit the question."""

    judged: Judged
    record: TripleRecord
    fits: frozenset[str]

    @property
    def triple(self) -> Triple:
        return self.judged.triple


def ask(question: Question, run: Replay, nlp: Language, scope: Scope = "entity", min_confidence: float = 0.0) -> Answer:
    """What becomes of a fact in an article that was processed with these options."""
    asked = Asked(question, run, nlp)
    rows = [_candidate(asked, judged) for judged in run.assembler.judged(scope, min_confidence)]
    answer = next(a for find in _FINDERS if (a := find(asked, rows, min_confidence)) is not None)
    return replace(answer, article=run.article.id, nearest=() if answer.found else _nearest(rows))


def _candidate(asked: Asked, judged: Judged) -> Candidate:
    triple = judged.triple
    fits = {
        "subject": asked.is_side("subject", triple.subject, triple),
        "predicate": asked.is_predicate(triple),
        "object": asked.is_side("object", triple.object, triple),
    }
    record = judged.record or asked.run.assembler.record_of(triple)
    return Candidate(judged, record, frozenset(part for part, fit in fits.items() if fit))


def _nearest(rows: list[Candidate]) -> tuple[TripleRecord, ...]:
    """The triples that share most parts, one part only where it is the predicate."""
    near = [c for c in rows if len(c.fits) > 1 or "predicate" in c.fits]
    return tuple(c.record for c in sorted(near, key=lambda c: -len(c.fits))[:NEAREST])


def _hits(rows: list[Candidate]) -> list[Candidate]:
    return [c for c in rows if len(c.fits) == 3]


def _has_status(question: Question, record: TripleRecord) -> bool:
    return question.polarity in {None, record.polarity} and question.modality in {None, record.modality}


def _found(asked: Asked, rows: list[Candidate], _: float) -> Answer | None:
    hits = [c.record for c in _hits(rows) if c.judged.left_out is None and _has_status(asked.question, c.record)]
    if not hits:
        return None
    lines = tuple(f"{told(r)} ({r.id})" for r in hits)
    return Answer("found", "", "the fact is found", instead=lines, ids=tuple(r.id for r in hits))


def _left_out(asked: Asked, rows: list[Candidate], min_confidence: float) -> Answer | None:
    for hit in (c for c in _hits(rows) if _has_status(asked.question, c.record)):
        if hit.judged.left_out == "scope":
            what = "it touches no entity: neither side nor any qualifier names or stands for one"
            if hit.triple.rule in OPEN_ONLY:
                what = "what somebody says is no object there: it is told as facts with a speaker"
            return Answer("scope", "", what, instead=(told(hit.record),), hint="--scope open keeps it")
        if hit.judged.left_out == "confidence":
            what = f"its confidence is {hit.record.confidence:g}, below {min_confidence:g}"
            hint = f"--min-confidence {hit.record.confidence:g} keeps it"
            return Answer("confidence", "", what, instead=(told(hit.record),), hint=hint)
        if hit.judged.left_out == "duplicate":
            what = "it says the same of the same words as a triple before it"
            return Answer("duplicate", "", what, instead=(told(hit.record),))
    return None


def _status(asked: Asked, rows: list[Candidate], _: float) -> Answer | None:
    hits = _hits(rows)
    if not hits:
        return None
    hit = min(hits, key=lambda c: c.judged.left_out is not None)
    cues = explain_cues(asked.run, hit.triple.predicate.head, hit.triple.rule)
    lines = [f'cue {c.id}: "{c.word.text}" at {c.word.start}{_lines(c.places)}' for c in cues]
    wanted = " and ".join(w for w in (asked.question.polarity, asked.question.modality) if w)
    what = f"the article says it as {hit.record.polarity} and {hit.record.modality}, and {wanted} is asked for"
    hint = "ask with --polarity any --modality any, or with the status that you mean"
    return Answer("status", "", what, instead=(told(hit.record), *lines), hint=hint)


def _turned(asked: Asked, rows: list[Candidate], _: float) -> Answer | None:
    """Subject and object the other way round, or one of them among the qualifiers."""
    q = asked.question
    for c in rows:
        if "predicate" not in c.fits:
            continue
        triple = c.triple
        if asked.names(q.subject, triple.object, triple) and asked.names(q.object, triple.subject, triple):
            what = "subject and object stand the other way round"
            return Answer("argument", "", what, "subject", (told(c.record),), f"ask for {told(c.record)}")
        for part, other in (("object", "subject"), ("subject", "object")):
            role = next((a.role for a in triple.qualifiers if asked.names(_side(q, part), a)), None)
            if other in c.fits and role is not None:
                what = f"the {part} that is asked for is there, but attached to the predicate as the qualifier {role!r}"
                return Answer("argument", "", what, part, (told(c.record),), f"it is in `qualifiers` of {c.record.id}")
    return None


def _under_another_name(asked: Asked, rows: list[Candidate], _: float) -> Answer | None:
    """The predicate with one side as asked for, and the other one a word that might stand for what is asked for."""
    for c in rows:
        for part, other in (("subject", "object"), ("object", "subject")):
            if "predicate" not in c.fits or other not in c.fits:
                continue
            argument = c.triple.subject if part == "subject" else c.triple.object
            wanted = _side(asked.question, part)
            if asked.shares_word(wanted, argument) or (asked.places(wanted) and _stands_for_something(asked, argument)):
                return _named(asked, c, part, argument)
    return None


def _stands_for_something(asked: Asked, argument: Argument) -> bool:
    """Whether a phrase is a pronoun, or a description with "the" or "its"."""
    run, head = asked.run, argument.head
    if run.doc[head].pos_ == "PRON":
        return True
    definite = any(run.doc[k].lower_ in {"the", "this", "that", "its", "their", "his", "her", "both"}
                   for k in run.tree.children(head, "det", "nmod:poss"))  # fmt: skip
    return definite and run.doc[head].pos_ == "NOUN"


def _named(asked: Asked, c: Candidate, part: str, argument: Argument) -> Answer:
    mention = asked.run.assembler.side_mention(argument)
    words = asked.run.text(argument.start, argument.end).text
    if mention is None:
        stands = f'"{words}" was not linked to anything'
        hint = "pronouns and descriptions are linked only where one thing before them is clearly meant"
    else:
        stands = f'"{words}" is taken for {mention.name or "a name of its own"}'
        stands += f", by {mention.via}" if mention.via else ""
        hint = f"`extract why {c.record.id} --articles FILE` shows the links"
    what = f"the {part} has another name there: {stands}"
    return Answer("name", "", what, part, (told(c.record),), hint)


def _other_relation(asked: Asked, rows: list[Candidate], _: float) -> Answer | None:
    if asked.relation is None:
        return None
    found = [c for c in rows if {"subject", "object"} <= c.fits]
    if not found:
        return None
    relation = found[0].record.relation
    what = f"both sides stand together, but what is said maps to {relation or 'no relation'}"
    hint = f"`extract relations show {asked.relation.id}` prints what states it; a catalogue of your own can add to it"
    return Answer("relation", "", what, "predicate", tuple(told(c.record) for c in found[:NEAREST]), hint)


def _not_in_text(asked: Asked, rows: list[Candidate], _: float) -> Answer | None:
    q = asked.question
    for part, wanted, there in (
        ("subject", q.subject, bool(asked.places(q.subject))),
        ("predicate", q.predicate, bool(asked.predicate_tokens) or any("predicate" in c.fits for c in rows)),
        ("object", q.object, bool(asked.places(q.object))),
    ):
        if there:
            continue
        near = _alike(asked, wanted, part)
        lines = [f"{told(c.record)}" for c in rows if part not in c.fits and len(c.fits) == 2][:NEAREST]
        instead = tuple(lines) or tuple(f'the article has "{name}"' for name in near)
        hint = f'did you mean "{near[0]}"?' if near else "the words, a name or an id of the article are looked for"
        return Answer("text", "", f'the article has no "{wanted}"', part, instead, hint)
    return None


def _alike(asked: Asked, wanted: str, part: str) -> list[str]:
    run = asked.run
    if part == "predicate":
        known = [t.predicate.lemma for t in run.assembler.triples]
    else:
        known = [n for m in run.assembler.mentions for n in (m.name, run.text(m.start, m.end).text) if n]
    folded = {name.casefold(): name for name in known}
    return [folded[n] for n in get_close_matches(wanted.casefold(), list(folded), NEAREST, 0.7)]


def _in_the_parse(asked: Asked, rows: list[Candidate], _: float) -> Answer | None:
    return lost_in_the_parse(asked)


def _side(question: Question, part: str) -> str:
    return question.subject if part == "subject" else question.object


def _lines(places: tuple[Place, ...]) -> str:
    return "".join(f" ({p.where})" for p in places[:1])


def told(record: TripleRecord) -> str:
    """A triple in a line."""
    role = f" {record.object_role}" if record.object_role else ""
    sides = [f"{s.text} = {s.name}" if s.name and s.name != s.text else s.text for s in (record.subject, record.object)]
    return " ".join(f"{sides[0]} | {record.predicate}{role} | {sides[1]}".split())


Finder = Callable[[Asked, list[Candidate], float], Answer | None]
_FINDERS: tuple[Finder, ...] = (
    _found, _left_out, _status, _turned, _under_another_name, _other_relation, _not_in_text, _in_the_parse,
)  # fmt: skip
"""From what is written back to the text: the first one that knows answers, and the last always does."""
