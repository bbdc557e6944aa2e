"""How a triple came about: sentence, rule, sides, relation, confidence."""

import re

from extract.annotations import Argument, Triple, arc_probabilities
from extract.assemble import SAYS_WHAT, Judged
from extract.explain.mentions import explain_date, explain_mention, timex_of
from extract.explain.places import Place, line_with, made_by, shown
from extract.explain.replay import Replay
from extract.explain.shapes import Confidence, Fact, Relation, Rule, Side, Term, Word
from extract.explain.status import explain_cues, explain_speaker
from extract.relations.catalogue import EVENT
from extract.relations.clauses import find_clauses
from extract.relations.confidence import confidence_model, features
from extract.relations.events import placed_frames
from extract.relations.lexicon import lexicon
from extract.relations.rules import FILES, PREFIX


def explain_fact(run: Replay, judged: Judged, shown: Triple) -> Fact:
    """`shown` is the triple with the spans that its record has: wider ones in the open scope."""
    triple = judged.triple
    attributions = run.assembler.attributions
    return Fact(
        rule=Rule(triple.rule, _places(run, triple)),
        predicate=tuple(run.text(i, i + 1) for i in _predicate_words(run, triple)),
        sides=tuple(_side(run, part, argument, shown) for part, argument in parts_of(shown)),
        relation=_relation(run, triple),
        cues=explain_cues(run, triple.predicate.head, triple.rule),
        speaker=None if triple.speaker is None else explain_speaker(run, attributions[triple.speaker]),
        confidence=_confidence(run, triple),
        left_out=judged.left_out,
    )


def _places(run: Replay, triple: Triple) -> tuple[Place, ...]:
    """Where a rule stands: the line of a rule file, or the functions of the grammar, with the line of an event noun."""
    rule = triple.rule
    if not rule.startswith(PREFIX):
        frame = placed_frames(run.patterns).get(triple.predicate.lemma) if rule == EVENT else None
        noun = () if frame is None else (Place(shown(frame[1])),)
        return (*made_by(rule, "relations"), *noun)
    line = line_with(FILES, f'"id": *"{re.escape(rule.removeprefix(PREFIX))}"', run.patterns)
    return () if line is None else (line,)


def parts_of(triple: Triple) -> list[tuple[str, Argument]]:
    """The sides and qualifiers of a triple with what they are called."""
    rest = [(q.role or "object", q) for q in triple.qualifiers]
    return [("subject", triple.subject), ("object", triple.object), *rest]


def _predicate_words(run: Replay, triple: Triple) -> list[int]:
    """The tokens of the predicate: of a clause its verbs with their particles and copulas, which need not stand together."""
    clauses = find_clauses(run.tree, lexicon()) if triple.rule.startswith("clause.") else []
    chain = next((c.chain for c in clauses if c.head == triple.predicate.head), None)
    if chain is None:
        return [i for i in range(triple.predicate.start, triple.predicate.end) if not run.doc[i].is_space]
    words = {k for i in chain for k in (i, *run.tree.children(i, "cop", "compound:prt"))}
    return sorted(k for k in words if triple.predicate.start <= k < triple.predicate.end)


def _side(run: Replay, part: str, argument: Argument, triple: Triple) -> Side:
    says_what = part == "object" and argument is triple.object and triple.rule in SAYS_WHAT
    mention = run.assembler.side_mention(argument, says_what=says_what)
    dated = run.assembler.date_inside(argument)
    timex = timex_of(run, dated) if dated is not None and dated != mention else None
    head, governor = argument.head, run.tree.head(argument.head)
    return Side(
        part=part,
        text=run.text(argument.start, argument.end),
        head=run.text(head, head + 1),
        label=run.tree.dep(head),
        governor=None if governor == head else run.text(governor, governor + 1),
        mention=None if mention is None else explain_mention(run, mention),
        date=None if timex is None else explain_date(run, timex),
    )


def _relation(run: Replay, triple: Triple) -> Relation:
    match = run.catalogue.match(run.tree, triple, run.view)
    given = triple.relation
    if given is not None and (match is None or match.relation.id != given):
        return Relation(given, Place(shown(run.catalogue.places[given])), sides=triple.sides)
    if match is None:
        return Relation(None)
    number = next(k for k, frame in enumerate(match.relation.frames, 1) if frame is match.frame)
    place = Place(shown(run.catalogue.places[match.relation.id]))
    return Relation(
        match.relation.id, place, number, match.word, match.frame.model_dump_json(exclude_defaults=True), match.sides
    )


def _confidence(run: Replay, triple: Triple) -> Confidence:
    model = confidence_model()
    found = features(run.tree, triple, run.view)
    terms = []
    for name, value in found.items():
        weight = model.weights.get(name, 0.0)
        place = line_with("relations/confidence.toml", f'^"{name}"') if name in model.weights else None
        terms.append(Term(name, value, weight, weight * value + 0.0, place))
    return Confidence(model.bias, tuple(terms), model.odds(found), model.confidence(found))


def sentence_words(run: Replay, head: int, triple: Triple | None = None) -> tuple[Word, ...]:
    """The sentence around token `head` as it was parsed, with what its words are in the triple."""
    sentence = run.doc[head].sent
    parts = _parts(run, triple) if triple else {}
    sure = arc_probabilities(run.doc)
    return tuple(
        Word(
            index=t.i - sentence.start,
            text=t.text,
            start=t.idx,
            end=t.idx + len(t.text),
            lemma=t.lemma_,
            pos=t.pos_,
            tag=t.tag_,
            label=t.dep_,
            head=t.head.i - sentence.start,
            read_as=_read_as(run, t.i),
            sure=None if sure is None else sure[t.i],
            part=parts.get(t.i),
        )
        for t in sentence
    )


def _parts(run: Replay, triple: Triple) -> dict[int, str]:
    found = dict.fromkeys(_predicate_words(run, triple), "predicate")
    for part, argument in reversed(parts_of(triple)):
        for i in range(argument.start, argument.end):
            found[i] = part
    return found


def _read_as(run: Replay, i: int) -> str | None:
    """How the grammar sees a word, where that is another label or head than the model's."""
    token, label, head = run.doc[i], run.tree.dep(i), run.tree.head(i)
    model = "root" if token.head.i == i else token.dep_.lower()
    if (label, head) == (model, token.head.i):
        return None
    return label if head == i else f"{label} of {run.doc[head].text}"
