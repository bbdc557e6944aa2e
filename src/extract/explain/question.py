"""A fact that is asked for, and what of an article fits it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc, Token

from extract.annotations import Argument, Mention, Triple, mentions
from extract.assemble import SAYS_WHAT
from extract.explain.replay import Replay
from extract.records import Modality, Polarity

ARTICLES = frozenset({"the", "a", "an"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True, slots=True)
class Question:
    """A fact in a person's words. `predicate` is a verb in any form ("sold", "agree to sell") or a relation of the
    catalogue; `polarity` and `modality` are None where any will do."""

    subject: str
    predicate: str
    object: str
    polarity: Polarity | None = "positive"
    modality: Modality | None = "asserted"

    def side(self, part: Literal["subject", "object"]) -> str:
        return self.subject if part == "subject" else self.object


@dataclass(frozen=True, slots=True)
class Form:
    """A word that is asked for: in lower case, as written and as its lemma."""

    forms: frozenset[str]

    def fits(self, *words: str) -> bool:
        return not self.forms.isdisjoint(words)

    def is_token(self, token: Token) -> bool:
        return self.fits(token.lower_, token.lemma_.lower())


class Asked:
    """A question put to a processed article. Words fit in any inflection; a side fits by its words, by the canonical name or
    id of its entity, and by whatever else the article calls that entity."""

    def __init__(self, question: Question, run: Replay, nlp: Language) -> None:
        self.question = question
        self.run = run
        # A frame gives the words a context in which their lemmas are those of a noun, and of a verb in any form.
        framed = {s: nlp(f"They saw {s} there.") for s in {question.subject, question.object}}
        self._sides = {s: _forms(doc, 2, 2) for s, doc in framed.items()}
        self._labels = {s: _label(doc, 2, 2) for s, doc in framed.items()}
        self.relation = next((r for r in run.catalogue.relations if r.id == question.predicate), None)
        plural = _forms(nlp(f"They {question.predicate} them."), 1, 2)
        singular = _forms(nlp(f"It {question.predicate} them."), 1, 2)
        self.predicates: list[list[Form]] = [
            [Form(a.forms | b.forms) for a, b in zip(plural, singular, strict=True)]
            if len(plural) == len(singular)
            else plural
        ]
        if self.relation:
            words = [w for frame in self.relation.frames for w in (*frame.verbs, *frame.nouns)]
            self.predicates += [[Form(frozenset({part})) for part in word.split()] for word in words]

    def is_side(self, part: Literal["subject", "object"], argument: Argument, triple: Triple | None = None) -> bool:
        """Whether a phrase is what is asked for as subject or object."""
        return self.names(self.question.side(part), argument, triple)

    def names(self, wanted: str, argument: Argument, triple: Triple | None = None) -> bool:
        """Whether a phrase names, or stands for, what somebody calls `wanted`."""
        says_what = triple is not None and argument is triple.object and triple.rule in SAYS_WHAT
        mention = self.run.assembler.side_mention(argument, says_what=says_what)
        forms = self._sides[wanted]
        tokens = self.run.doc[argument.start : argument.end]
        if any(argument.head in range(s, e) for s, e in _runs(forms, tokens)) and self._may_be(wanted, mention):
            return True
        return mention is not None and self.is_called(wanted, mention)

    def is_called(self, wanted: str, mention: Mention) -> bool:
        """Whether an article calls an entity so: by its name, a part of it, its id, or another name in its chain."""
        forms = self._sides[wanted]
        if _fold(wanted) in {_fold(mention.name or ""), _fold(mention.id or "")}:
            return True
        if mention.name and _within(forms, mention.name.split()) and self._may_be(wanted, mention):
            return True
        chain = [m for m in self.run.assembler.mentions if m.chain is not None and m.chain == mention.chain]
        return any(m.named and _is_all(forms, self.run.doc[m.start : m.end]) for m in (mention, *chain))

    def _may_be(self, wanted: str, mention: Mention | None) -> bool:
        """Whether a part of a mention's name can be meant: "Jordan" is a country, and so no part of Jordan Peterson."""
        known = self._labels[wanted]
        return known is None or mention is None or known == mention.label

    def shares_word(self, wanted: str, argument: Argument) -> bool:
        """Whether a phrase has a proper noun of what is asked for ("Emanuel" for "Rahm Emanuel")."""
        tokens = self.run.doc[argument.start : argument.end]
        shared = any(form.is_token(t) for form in self._sides[wanted] for t in tokens if t.pos_ == "PROPN")
        return shared and self._may_be(wanted, self.run.assembler.side_mention(argument))

    def is_predicate(self, triple: Triple) -> bool:
        """Whether the predicate of a triple ends in the one asked for, or the triple has the relation asked for."""
        if self.relation and triple.relation == self.relation.id:
            return True
        words = triple.predicate.lemma.split()
        if triple.object.role:
            return self._ends(words) or self._ends([*words, *triple.object.role.split()])
        return self._ends(words)

    def _ends(self, words: Sequence[str]) -> bool:
        wanted = self.predicates[:1]
        return any(
            0 < len(forms) <= len(words) and all(f.fits(w) for f, w in zip(forms, words[-len(forms) :], strict=True))
            for forms in wanted
        )

    @cached_property
    def predicate_tokens(self) -> list[int]:
        """Where the last words of the predicate (or of one that states the relation) stand; particles and prepositions are
        not asked for."""
        heads = [
            next((f for f in reversed(forms) if not _is_small(f)), forms[-1]) for forms in self.predicates if forms
        ]
        return [t.i for t in self.run.doc if any(f.is_token(t) for f in heads)]

    def places(self, wanted: str) -> list[tuple[int, int]]:
        """The tokens at which a side stands in the text: its words, and mentions that are called so."""
        spans = list(_runs(self._sides[wanted], self.run.doc[:]))
        spans += [(m.start, m.end) for m in self.run.assembler.mentions if m.named and self.is_called(wanted, m)]
        return sorted(set(spans))

    def words(self, wanted: str) -> list[tuple[int, int]]:
        """The tokens at which the very words of a side stand."""
        return list(_runs(self._sides[wanted], self.run.doc[:]))


def _is_small(form: Form) -> bool:
    return form.fits(
        "to", "up", "out", "off", "over", "down", "on", "in", "for", "with", "at", "from", "of", "by", "into"
    )


def _label(framed: Doc, before: int, after: int) -> str | None:
    """The label that a pattern gives to all words between those of a frame."""
    inside = (before, len(framed) - after)
    known = (m for m in mentions(framed) if m.named and m.source != "model" and (m.start, m.end) == inside)
    return next((m.label for m in known), None)


def _forms(framed: Doc, before: int, after: int) -> list[Form]:
    """The words between those of a frame, without a leading article and a possessive mark at the end."""
    tokens = [t for t in framed[before : len(framed) - after] if not t.is_space]
    if len(tokens) > 1 and tokens[-1].lower_ in POSSESSIVE:
        tokens.pop()
    while len(tokens) > 1 and tokens[0].lower_ in ARTICLES:
        tokens = tokens[1:]
    return [Form(frozenset({t.lower_, t.lemma_.lower()})) for t in tokens]


def _runs(forms: list[Form], tokens: Iterable[Token]) -> Iterator[tuple[int, int]]:
    """Where the words stand one after the other."""
    rows = list(tokens)
    for k in range(len(rows) - len(forms) + 1 if forms else 0):
        if all(form.is_token(t) for form, t in zip(forms, rows[k : k + len(forms)], strict=True)):
            yield rows[k].i, rows[k].i + len(forms)


def _is_all(forms: list[Form], tokens: Iterable[Token]) -> bool:
    rows = list(tokens)
    return len(rows) == len(forms) and all(form.is_token(t) for form, t in zip(forms, rows, strict=True))


def _within(forms: list[Form], words: list[str]) -> bool:
    """Whether the words stand one after the other in a name."""
    lower = [w.casefold() for w in words]
    return bool(forms) and any(
        all(f.fits(w) for f, w in zip(forms, lower[k : k + len(forms)], strict=True))
        for k in range(len(lower) - len(forms) + 1)
    )


def _fold(text: str) -> str:
    words = text.casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ARTICLES else words)
