"""Where a mention comes from: what found it, what it was linked to, how a date got its value."""

from collections.abc import Iterable

from extract import annotations
from extract.dates.detect import BUILDERS
from extract.dates.grammar import load_grammar
from extract.dates.timex import Timex
from extract.explain.places import Place, builder_place, line_with, line_with_word, made_by, shown
from extract.explain.replay import Replay
from extract.explain.shapes import Date, Link, Mention, Rule, Source
from extract.labels import MODEL
from extract.records import Text
from extract.reference import chains
from extract.reference.chains import Chains

SHOWN = 6
"""Mentions of one chain that are told of."""


def explain_mention(run: Replay, mention: annotations.Mention) -> Mention:
    same = [m for m in run.assembler.mentions if m.chain is not None and m.chain == mention.chain and m != mention]
    timex = timex_of(run, mention)
    return Mention(
        text=run.text(mention.start, mention.end),
        label=mention.label,
        name=mention.name,
        id=mention.id,
        via=mention.via,
        value=mention.value,
        source=_source(run, mention, timex),
        links=tuple(_link(run, link) for link in run.chains.links if (link.start, link.end) == _span(mention)),
        chain=tuple(run.text(m.start, m.end) for m in same[:SHOWN]),
        date=None if timex is None else explain_date(run, timex),
    )


def timex_of(run: Replay, mention: annotations.Mention) -> Timex | None:
    """The date expression that a mention was made of, without its article."""
    return next(
        (t for t in run.timexes if t.rule == mention.source and t.start <= mention.start and t.end == mention.end), None
    )


def explain_date(run: Replay, timex: Timex) -> Date:
    grammar = load_grammar()
    shape = next(rule.shape for rule in grammar.rules if rule.shape.id == timex.rule)
    place = line_with("dates/rules.toml", f'^id = "{timex.rule}"$')
    plain = next((t for t in run.undated if (t.start, t.end) == (timex.start, timex.end)), None)
    return Date(
        text=run.text(timex.start, timex.end),
        type=timex.type,
        value=timex.value,
        rule=Rule(timex.rule, (place,) if place else ()),
        builder=builder_place(shape.build, BUILDERS[shape.build]),
        published=run.article.published,
        date_source=run.article.date_source,
        asked=dict(timex.asked),
        without_date=plain.value if plain else None,
    )


def _span(mention: annotations.Mention) -> tuple[int, int]:
    return mention.start, mention.end


def _source(run: Replay, mention: annotations.Mention, timex: Timex | None) -> Source:
    identifier = mention.source
    if identifier == chains.SOURCE:
        return Source("reference", identifier, ())
    if timex is not None:
        place = line_with("dates/rules.toml", f'^id = "{identifier}"$')
        return Source("date", identifier, (place,) if place else ())
    if identifier == MODEL:
        return Source("model", identifier, ())
    matches = [f for f in run.matches if f.pattern.id == identifier]
    here = [f for f in matches if f.start < mention.end and mention.start < f.end]
    if here:
        return Source("pattern", identifier, _places(shown(f.where) for f in here))
    if matches:  # the name stands elsewhere in the article, where a pattern found it
        first = matches[0]
        return Source("pattern", identifier, _places([shown(first.where)]), run.text(first.start, first.end))
    return Source("rule", identifier, made_by(identifier, "entities"))


def _places(wheres: Iterable[str]) -> tuple[Place, ...]:
    return tuple(Place(where) for where in dict.fromkeys(wheres))


def _link(run: Replay, link: chains.Link) -> Link:
    becomes = link.becomes
    text = run.text(link.start, link.end)
    place = None
    if becomes is not None:
        place = line_with_word("reference/capitals.jsonl", text.text, run.patterns) or line_with_word(
            "reference/seats.toml", text.text, run.patterns
        )
    return Link(
        via=link.via,
        text=text,
        antecedents=tuple(_antecedent(run, run.chains, k) for k in link.antecedents),
        becomes=becomes.name if becomes else None,
        place=place,
    )


def _antecedent(run: Replay, found: Chains, k: int) -> Text:
    mention = found.mentions[k]
    return run.text(mention.start, mention.end)
