"""What set the status of a fact, and who says it, with the lines that list the words."""

from extract import annotations
from extract.explain.places import Place, line_of_id, line_with_word, made_by
from extract.explain.replay import Replay
from extract.explain.shapes import Cue, Rule, Speaker
from extract.status.scope import fact_status, status_of

NEGATION = "negation."


def explain_cues(run: Replay, head: int, rule: str) -> tuple[Cue, ...]:
    """What decided polarity and modality of a fact of this rule with the predicate at token `head`."""
    found = fact_status(status_of(run.tree, head, run.cues), rule).cues
    return tuple(Cue(str(cue), run.text(cue.token, cue.token + 1), _places(run, cue)) for cue in found)


def _places(run: Replay, cue: annotations.Cue) -> tuple[Place, ...]:
    listed = line_of_id("status/*.jsonl", cue, run.patterns)
    if listed is not None:
        return (listed,)
    if cue.startswith(NEGATION):
        word = run.doc[cue.token].lower_
        found = line_with_word("status/negation.toml", word)
        if found is None and (lemma := run.doc[cue.token].lemma_.lower()) != word:
            found = line_with_word("status/negation.toml", lemma)
        if found is not None:
            return (found,)
    return made_by(cue, "status")


def explain_speaker(run: Replay, attribution: annotations.Attribution) -> Speaker:
    cue = run.doc[attribution.cue_start]
    entries = run.cues.reporting.get((cue.lemma_, cue.pos_), ())
    rules = [Rule(e.id, _line(run, e.id)) for e in entries]
    if cue.lower_ in run.cues.sources.according:
        listed = line_with_word("status/sources.toml", cue.lower_)
        rules = [Rule("according to", (listed,) if listed else ())]
    return Speaker(
        source=run.text(attribution.source_start, attribution.source_end),
        cue=run.text(attribution.cue_start, attribution.cue_end),
        kind=attribution.kind,
        rules=tuple(rules),
        content=tuple(run.text(start, end) for start, end in attribution.content),
    )


def _line(run: Replay, identifier: str) -> tuple[Place, ...]:
    found = line_of_id("status/reporting.jsonl", identifier, run.patterns)
    return (found,) if found else ()
