"""Facts lost before there was a triple: page furniture, names that are none, words that head no clause, arguments that the
parse hangs elsewhere."""

from collections.abc import Sequence

from extract.annotations import Argument
from extract.explain.answer import Answer
from extract.explain.question import Asked
from extract.relations.boilerplate import is_boilerplate
from extract.relations.clauses import Clause, find_clauses
from extract.relations.lexicon import lexicon
from extract.relations.phrases import argument

PARSE = "the parse decides: `extract why` draws it for a fact of that sentence, `--model NAME` takes another parser"


def lost_in_the_parse(asked: Asked) -> Answer:
    """The first stage at which a fact was lost of which all words stand in the text and of which there is no triple."""
    return _furniture(asked) or _no_entity(asked) or _no_clause(asked) or _not_attached(asked)


def _furniture(asked: Asked) -> Answer | None:
    doc = asked.run.doc
    sentences = {doc[i].sent.start: doc[i].sent for i in asked.predicate_tokens}
    sides = [asked.places(asked.question.subject), asked.places(asked.question.object)]
    for sentence in sentences.values():
        within = all(any(sentence.start <= s < sentence.end for s, _ in spans) for spans in sides)
        if within and is_boilerplate(sentence.text):
            what = "the sentence is one that pages add, and no facts are read from those"
            hint = "patterns/relations/boilerplate.toml lists how such sentences begin"
            return Answer("boilerplate", "", what, instead=(_flat(sentence.text),), hint=hint)
    return None


def _no_entity(asked: Asked) -> Answer | None:
    """A name that is asked for and that no stage took for one."""
    run = asked.run
    for part, wanted in (("subject", asked.question.subject), ("object", asked.question.object)):
        spans = asked.words(wanted)
        if wanted.islower() or not spans:
            continue
        covering = [m for m in run.assembler.mentions if m.named and any(m.start < e and s < m.end for s, e in spans)]
        if any(asked.is_called(wanted, m) and (m.start, m.end) in spans for m in covering):
            continue
        if any((m.start >= s and m.end <= e) for m in covering for s, e in spans):
            continue
        around = tuple(
            f'"{run.text(m.start, m.end).text}" ({m.label}), found by {m.source}, is one name there' for m in covering
        )
        start = run.text(*spans[0]).start
        what = f'"{wanted}" stands at {start}, but ' + (
            "only as a part of another name" if around else "neither a pattern nor the model takes it for a name"
        )
        hint = f'a line {{"label": "ORG", "pattern": "{wanted}", "id": "org/…"}} in DIR/entities/*.jsonl, and --patterns DIR'
        return Answer("entity", "", what, part, tuple(dict.fromkeys(around)), hint)
    return None


def _no_clause(asked: Asked) -> Answer | None:
    run = asked.run
    if any(_has_predicate(asked, c) for c in find_clauses(run.tree, lexicon())):
        return None
    lines = []
    for i in asked.predicate_tokens:
        token, governor = run.doc[i], run.tree.head(i)
        of = "" if governor == i else f' of "{run.doc[governor].text}"'
        lines.append(f'"{token.text}" at {token.idx} is a {token.pos_} ({token.tag_}), {run.tree.dep(i)}{of}')
    what = f'"{asked.question.predicate}" is in the text, but heads no clause'
    hint = "facts are read from verbs and from what a form of be says of its subject; nouns and attributes state none"
    return Answer("clause", "", what, "predicate", tuple(dict.fromkeys(lines)), hint)


def _has_predicate(asked: Asked, clause: Clause) -> bool:
    words = {clause.head, *clause.chain, *asked.run.tree.children(clause.head, "cop")}
    return not words.isdisjoint(asked.predicate_tokens)


def _not_attached(asked: Asked) -> Answer:
    """The clause of that predicate nearest to what is asked for, and what it has instead."""
    run, q = asked.run, asked.question
    clauses = [c for c in find_clauses(run.tree, lexicon()) if _has_predicate(asked, c)]
    clause = max(clauses, key=lambda c: _nearness(asked, c))
    subjects = _phrases(asked, clause.agents if clause.passive and clause.agents else clause.subjects)
    patients = clause.subjects if clause.passive and clause.agents else clause.objects
    objects = _phrases(asked, patients)
    others = _phrases(asked, (*clause.recipients, *(d.head for d in clause.obliques)))
    part = "object" if any(asked.is_side("subject", a) for a in subjects) else "subject"
    sentence = run.doc[clause.head].sent
    lines = [
        f"subject: {_told(asked, subjects)}",
        f"object: {_told(asked, objects)}",
        *([f"also: {_told(asked, others)}"] if others else []),
        f"sentence: {_flat(sentence.text)}",
    ]
    wanted = q.subject if part == "subject" else q.object
    there = any(sentence.start <= s < sentence.end for s, _ in asked.places(wanted))
    where = (
        "stands in the sentence, but is not attached" if there else "stands in another sentence, and is not attached"
    )
    what = f'"{wanted}" {where} as {part} of "{run.doc[clause.head].text}"'
    if clause.passive and not clause.agents and part == "subject":
        what += ", a passive that names nobody who acts"
    return Answer("argument", "", what, part, tuple(lines), PARSE)


def _nearness(asked: Asked, clause: Clause) -> tuple[int, int, int]:
    doc, q = asked.run.doc, asked.question
    attached = [asked.names(w, a) for w in (q.subject, q.object)
                for a in _phrases(asked, (*clause.subjects, *clause.objects, *clause.agents))]  # fmt: skip
    sentence = doc[clause.head].sent
    near = [any(sentence.start <= s < sentence.end for s, _ in asked.places(w)) for w in (q.subject, q.object)]
    return sum(attached), sum(near), -clause.head


def _phrases(asked: Asked, heads: Sequence[int]) -> list[Argument]:
    return [argument(asked.run.tree, h, lexicon()) for h in heads]


def _told(asked: Asked, phrases: list[Argument]) -> str:
    return ", ".join(f'"{_flat(asked.run.text(a.start, a.end).text)}"' for a in phrases) or "none"


def _flat(text: str) -> str:
    return " ".join(text.split())
