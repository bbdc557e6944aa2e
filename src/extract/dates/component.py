"""The component `extract_dates`: writes date expressions as mentions with TIMEX3 values."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc, Span

from extract import annotations
from extract.annotations import Mention
from extract.dates.detect import find_timexes
from extract.dates.timex import Timex
from extract.labels import DATES, MODEL

SPANS = "dates"
"""Key of `doc.spans` under which every expression stands, entity or not: label its TIMEX3 type, id its value."""
TIME_PREPOSITIONS = frozenset({"in", "on", "since", "during", "until", "by", "for", "after", "before"})
ARTICLES = frozenset({"a", "an", "the"})


@Language.factory(
    "extract_dates",
    assigns=["doc.ents", "doc.spans", "doc.user_data"],
    default_config={"published": None, "vague": False},
)
def make_dates(nlp: Language, name: str, published: str | None, vague: bool) -> "DateTagger":
    """`published` is the ISO date that relative dates are reckoned from where the Doc carries no article; `vague` also makes
    entities of "recently", "annual" and the like."""
    return DateTagger(published, vague)


extract_dates = make_dates


@dataclass(frozen=True, slots=True)
class DateTagger:
    published: str | None = None
    vague: bool = False

    def __call__(self, doc: Doc) -> Doc:
        known = annotations.context(doc)
        found = find_timexes(doc, known.published if known else self.published)
        doc.spans[SPANS] = [Span(doc, t.start, t.end, label=t.type, span_id=t.value) for t in found]
        dates = [_mention(doc, t) for t in found if t.entity or self.vague]
        annotations.set_mentions(doc, merged(_without_times(doc, annotations.mentions(doc), dates), dates))
        return doc


def _without_times(doc: Doc, entities: Sequence[Mention], dates: Sequence[Mention]) -> list[Mention]:
    """The model's entities without a date that a preposition ties to their end ("treaty in 1999"); what remains has to be a
    name."""
    begun = {d.start for d in dates if d.start and doc[d.start - 1].lower_ in TIME_PREPOSITIONS}
    out = []
    for e in entities:
        cut = next((i for i in range(e.start + 2, e.end) if i in begun), None) if e.source == MODEL else None
        if cut is None or e.label in DATES:
            out.append(e)
        elif any(t.text[:1].isupper() for t in doc[e.start : cut - 1]):
            out.append(replace(e, end=cut - 1))
    return out


def _mention(doc: Doc, timex: Timex) -> Mention:
    """The mention without a leading article, as phrases stand in records."""
    start = timex.start
    while start + 1 < timex.end and doc[start].lower_ in ARTICLES:
        start += 1
    label = "TIME" if timex.type == "TIME" or timex.value.startswith("PT") else "DATE"
    return Mention(start, timex.end, label, value=timex.value, source=timex.rule)


def merged(entities: Sequence[Mention], dates: Sequence[Mention]) -> list[Mention]:
    """Mentions with the dates among them. A date replaces the entities it overlaps, unless a pattern found a longer name
    that holds it ("September 11 attacks", "Project 2025") or an exercise or a weapon of just its words; dates of the model
    alone are given up."""
    around: dict[int, list[Mention]] = {}
    for e in entities:
        for i in range(e.start, e.end):
            around.setdefault(i, []).append(e)
    kept_dates = [
        d for d in dates if not any(_is_name_around(e, d) for i in range(d.start, d.end) for e in around.get(i, ()))
    ]
    dated = {i for d in kept_dates for i in range(d.start, d.end)}
    kept = [e for e in entities if e.label not in DATES and dated.isdisjoint(range(e.start, e.end))]
    return sorted([*kept, *kept_dates], key=lambda m: (m.start, -m.end, m.label))


def _overlap(a: Mention, b: Mention) -> bool:
    return a.start < b.end and b.start < a.end


def _is_name_around(entity: Mention, date: Mention) -> bool:
    if entity.label in DATES or not _overlap(entity, date):
        return False
    longer = entity.end - entity.start > date.end - date.start
    if entity.source != MODEL:
        same = (entity.start, entity.end) == (date.start, date.end)
        return longer or (same and entity.label in {"PROGRAM", "WEAPON"})  # "Zapad-2025", "C-390 Millennium"
    return longer and entity.start < date.start and entity.label in {"EVENT", "PROGRAM", "LAW", "WEAPON", "PERSON"}
