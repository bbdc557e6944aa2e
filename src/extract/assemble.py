"""From what the stages wrote on a Doc to records with character offsets: the one place where the two shapes meet."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from spacy.tokens import Doc

from extract import annotations, records
from extract.annotations import Argument, ArticleContext, Attribution, Mention, Triple
from extract.labels import VALUES
from extract.open_scope import widened
from extract.patterns import PatternShape, read_toml, root
from extract.syntax import Tree, starts_of, text_of, tree

SAYS_WHAT = frozenset({"noun.apposition", "noun.apposition.apart", "noun.title"})
"""Rules whose object is what the subject is."""
OPEN_ONLY = frozenset({"clause.complement"})
"""Rules whose facts the usual scope states otherwise: what is said is a fact with a speaker there."""
Scope = Literal["entity", "open"]
APPOSED = ("appos", "nmod:desc")
"""Where the name stands that a phrase is about, if not on its head: "the ambassador, Rahm Emanuel"."""


LeftOut = Literal["scope", "confidence", "duplicate"]


@dataclass(frozen=True, slots=True)
class Judged:
    """A triple, its record (None where none was made), and why it is not written, None where it is."""

    triple: Triple
    record: records.TripleRecord | None
    left_out: LeftOut | None


class Assembler:
    """Records of one processed Doc; `doc.text` must be the article's text."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = text_of(doc)
        self.tree: Tree = tree(doc)
        self.context = annotations.context(doc) or ArticleContext(id="")
        self.article = records.ArticleRef(
            id=self.context.id, title=self.context.title, published=self.context.published
        )
        self.mentions = annotations.mentions(doc)
        self.triples = annotations.triples(doc)
        self.attributions = annotations.attributions(doc)
        self._stand_ins = {s.token: s for s in annotations.stand_ins(doc)}
        self._starts = starts_of(doc)
        self._ends = [start + len(word.text) for start, word in zip(self._starts, self.tree.words, strict=True)]
        self._sentences: list[tuple[int, int]] = []
        for sentence in doc.sents:
            self._sentences += [(sentence.start, sentence.end)] * (sentence.end - sentence.start)
        # Facts of one clause share their sides and their evidence.
        self._texts: dict[tuple[int, int], records.Text] = {}
        self._sides: dict[tuple[Argument, bool], records.Entity] = {}
        self._by_token: dict[int, list[Mention]] = {}
        self._from_token: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            self._from_token.setdefault(mention.start, []).append(mention)
            for i in range(mention.start, mention.end):
                self._by_token.setdefault(i, []).append(mention)

    def triple_records(self, scope: Scope, min_confidence: float = 0.0) -> Iterator[records.TripleRecord]:
        """Triples in text order of their predicate, from a confidence as written on; those of equal id are written once."""
        for judged in self.judged(scope, min_confidence):
            if judged.record is not None and judged.left_out is None:
                yield judged.record

    def judged(self, scope: Scope, min_confidence: float = 0.0) -> Iterator[Judged]:
        """Every triple in text order of its predicate, with what becomes of it."""
        seen: set[str] = set()
        for triple in sorted(self.triples, key=_text_order):
            if not self._in_scope(triple, scope):
                yield Judged(triple, None, "scope")
                continue
            record = self.record_of(triple) if scope == "entity" else self.open_record_of(triple)
            if record.confidence < min_confidence:
                yield Judged(triple, record, "confidence")
            elif record.id in seen:
                yield Judged(triple, record, "duplicate")
            else:
                seen.add(record.id)
                yield Judged(triple, record, None)

    def sentences(self) -> Iterator[records.Text]:
        """The sentences that hold more than white space."""
        found = (self.text_of(sentence.start, sentence.end) for sentence in self.doc.sents)
        return (text for text in found if text.text)

    def entity_records(self) -> Iterator[records.EntityRecord]:
        """One record for each mention: of type "entity" for names, of type "mention" for pronouns and descriptions."""
        for m in self.mentions:
            text = self.text_of(m.start, m.end)
            yield records.EntityRecord(
                schema=records.SCHEMA,
                type="entity" if m.named else "mention",
                article=self.article,
                text=text.text,
                start=text.start,
                end=text.end,
                label=m.label,
                name=m.name,
                id=m.id,
                via=m.via,
                value=m.value,
                kind=m.kind,
                chain=None if m.chain is None else f"{self.context.id}#{m.chain}",
                source=m.source,
            )

    def attribution_records(self) -> Iterator[records.AttributionRecord]:
        for a in self.attributions:
            source = Argument(a.source_start, a.source_end, a.source_head)
            yield records.AttributionRecord(
                schema=records.SCHEMA,
                type="attribution",
                article=self.article,
                source=self._entity(source),
                cue=self.text_of(a.cue_start, a.cue_end),
                content=tuple(self.text_of(start, end) for start, end in a.content),
                kind=a.kind,
            )

    def article_record(self, scope: Scope, min_confidence: float = 0.0) -> records.ArticleRecord:
        return records.ArticleRecord(
            schema=records.SCHEMA,
            type="article",
            id=self.context.id,
            title=self.context.title,
            published=self.context.published,
            date_source=self.context.date_source,
            language=self.context.language,
            characters=len(self.text),
            sentences=sum(1 for _ in self.doc.sents),
            entities=len(self.mentions),
            triples=sum(1 for _ in self.triple_records(scope, min_confidence)),
        )

    def record_of(self, triple: Triple) -> records.TripleRecord:
        subject = self._entity(triple.subject)
        object_ = self._entity(triple.object, says_what=triple.rule in SAYS_WHAT)
        phrase = self.text_of(triple.predicate.start, triple.predicate.end)
        mention_id = _digest(
            self.context.id,
            [subject.start, subject.end, phrase.start, phrase.end, object_.start, object_.end],
            triple.predicate.lemma,
            triple.object.role,
            triple.polarity,
        )
        fact_id = _digest(
            records.canonical(subject), triple.predicate.lemma, triple.object.role, records.canonical(object_),
            triple.polarity, triple.modality,
        )  # fmt: skip
        return records.TripleRecord(
            schema=records.SCHEMA,
            type="triple",
            id=mention_id,
            fact=fact_id,
            article=self.article,
            subject=subject,
            predicate=triple.predicate.lemma,
            phrase=records.Phrase(
                text=phrase.text,
                start=phrase.start,
                end=phrase.end,
                voice=triple.predicate.voice,
                tense=triple.predicate.tense,
            ),
            relation=triple.relation,
            sides=None if triple.sides is None else records.Sides(subject=triple.sides[0], object=triple.sides[1]),
            object=object_,
            object_role=triple.object.role,
            qualifiers=tuple(self._qualifier(q) for q in triple.qualifiers),
            polarity=triple.polarity,
            modality=triple.modality,
            speaker=None if triple.speaker is None else self._speaker(self.attributions[triple.speaker]),
            confidence=round(triple.confidence, 2),
            evidence=self.text_of(*self._sentences[triple.predicate.head]),
            rule=triple.rule,
        )

    def open_record_of(self, triple: Triple) -> records.TripleRecord:
        """The record with whole spans and the ids of the usual scope."""
        narrow, wide = self.record_of(triple), self.record_of(widened(self.tree, triple))
        return wide.model_copy(update={"id": narrow.id, "fact": narrow.fact})

    def text_of(self, start: int, end: int) -> records.Text:
        """The text of tokens `[start, end)` without white space at its edges."""
        known = self._texts.get((start, end))
        if known is None:
            left = self._starts[start]
            text = self.text[left : self._ends[end - 1]]
            left += len(text) - len(text.lstrip())
            text = text.strip()
            known = self._texts[start, end] = records.Text(text=text, start=left, end=left + len(text))
        return known

    def _entity(self, argument: Argument, *, says_what: bool = False) -> records.Entity:
        """A side. One that `says_what` something is stands for nothing but what it names: in "the American companies RTX
        and Boeing" the companies are not RTX."""
        known = self._sides.get((argument, says_what))
        if known is None:
            known = self._sides[argument, says_what] = self._new_entity(argument, says_what=says_what)
        return known

    def _new_entity(self, argument: Argument, *, says_what: bool) -> records.Entity:
        text = self.text_of(argument.start, argument.end)
        mention = self.side_mention(argument, says_what=says_what)
        if mention is None:
            known = self._stand_ins.get(argument.head)
            return records.Entity(
                text=text.text,
                start=text.start,
                end=text.end,
                label=None,
                name=None if known is None else self.text_of(known.start, known.end).text,
                id=None,
                via=None if known is None else known.via,
                value=self._date_value(argument),
            )
        name = mention.name or self.text_of(mention.start, mention.end).text
        return records.Entity(
            text=text.text,
            start=text.start,
            end=text.end,
            label=mention.label,
            name=name,
            id=mention.id,
            via=mention.via,
            value=mention.value or self._date_value(argument),
        )

    def side_mention(self, argument: Argument, *, says_what: bool = False) -> Mention | None:
        """The entity of a side: what it names or stands for, or, where it `says_what` the subject is, what it names."""
        return self._named_at(argument.head) if says_what else self.mention_of(argument)

    def date_inside(self, argument: Argument) -> Mention | None:
        """The first date in a phrase that says when."""
        if argument.role != "time":
            return None
        return next((m for m in self._inside(argument) if m.value), None)

    def _date_value(self, argument: Argument) -> str | None:
        date = self.date_inside(argument)
        return date.value if date else None

    def _qualifier(self, argument: Argument) -> records.Qualifier:
        side = self._entity(argument)
        return records.Qualifier(
            role=argument.role or "object",
            text=side.text,
            start=side.start,
            end=side.end,
            label=side.label,
            name=side.name,
            id=side.id,
            via=side.via,
            value=side.value,
        )

    def _speaker(self, attribution: Attribution) -> records.Speaker:
        source = self._entity(Argument(attribution.source_start, attribution.source_end, attribution.source_head))
        return records.Speaker(
            text=source.text,
            start=source.start,
            end=source.end,
            name=source.name,
            id=source.id,
            label=source.label,
            cue=self.text_of(attribution.cue_start, attribution.cue_end),
            kind=attribution.kind,
        )

    def mention_of(self, argument: Argument) -> Mention | None:
        """The entity that a phrase names or stands for: the one on its head, or else on the head's apposition or name
        (never just any entity inside it)."""
        named_by = [k for k in self.tree.children(argument.head, "flat") if self._label(k) == "PERSON"]
        apposed = (k for k in self.tree.children(argument.head, *APPOSED) if self._label(k) not in VALUES)
        heads = [*named_by[:1], argument.head, *(k for k in apposed if not self._is_one_of(k, argument.head))]
        for head in heads:
            found = self._by_token.get(head, [])
            if found:
                return min(found, key=lambda m: (_is_age(m, found), not m.named, m.start - m.end))
        return None

    def _is_one_of(self, apposed: int, head: int) -> bool:
        """Whether an apposition names but the first of several things: "three systems: [the Patriot], the Arrow …"."""
        several = self.tree.words[head].tag_ in {"NNS", "NNPS"} and self.tree.words[apposed].tag_ in {"NN", "NNP"}
        return several and self.tree.child(apposed, "conj") is not None

    def _named_at(self, i: int) -> Mention | None:
        return next((m for m in self._by_token.get(i, []) if m.named), None)

    def _label(self, i: int) -> str | None:
        return next((m.label for m in self._by_token.get(i, [])), None)

    def _inside(self, argument: Argument) -> list[Mention]:
        starting = (m for i in range(argument.start, argument.end) for m in self._from_token.get(i, ()))
        return [m for m in starting if m.end <= argument.end]

    def _in_scope(self, triple: Triple, scope: Scope) -> bool:
        return scope == "open" or (triple.rule not in OPEN_ONLY and self._touches_entity(triple))

    def _touches_entity(self, triple: Triple) -> bool:
        """Whether a side or qualifier names an entity, stands for one, or means people, a group or a state.

        A proper noun names something even where no entity was found ("Hizb-e-Islami"), and a pronoun of persons stands for
        somebody even where nobody was found for it. By `make eval` this took recall from 0.602 to 0.626, and precision from
        0.779 to 0.778.
        """
        sides = (triple.subject, triple.object, *triple.qualifiers)
        if any(self._inside(a) or self.mention_of(a) or self.tree.words[a.head].pos_ == "PROPN" for a in sides):
            return True
        heads = [self.tree.words[a.head] for a in (triple.subject, triple.object)]
        words = scope_words()
        return any(head.lemma_.lower() in words.actors or head.lower_ in words.pronouns for head in heads)


def _is_age(m: Mention, found: list[Mention]) -> bool:
    """Whether a mention is but the age by which another one around it calls a person ("the [54-year-old]")."""
    return (
        m.value is None
        and m.chain is None
        and any(o.start <= m.start and m.end <= o.end and o.chain is not None for o in found)
    )


class ScopeWords(PatternShape):
    """Shape of `patterns/scope.toml`: lemmas that mean people, groups, organisations or states, and pronouns of persons."""

    actors: frozenset[str]
    pronouns: frozenset[str]


@cache
def scope_words() -> ScopeWords:
    return read_toml(root() / "scope.toml", ScopeWords)


def _text_order(triple: Triple) -> tuple[int, int, int, int, str]:
    return (triple.predicate.start, triple.subject.start, triple.object.start, triple.object.end, triple.rule)


_JSON = json.JSONEncoder(ensure_ascii=False)
"""Made once: `json.dumps` makes one at each call that asks for anything but its defaults."""


def _digest(*parts: object) -> str:
    """Sixteen hexadecimal digits (64 bits of BLAKE2b): a collision is expected after four thousand million records."""
    return hashlib.blake2b(_JSON.encode(parts).encode(), digest_size=8).hexdigest()
