"""Which entity a token belongs to, as the relation rules ask it."""

from dataclasses import replace

from spacy.tokens import Doc

from extract.annotations import Argument, Mention, Triple, mentions, stand_ins


class EntityView:
    """Mentions by token; where several cover one token, the named and then the longest wins."""

    def __init__(self, doc: Doc) -> None:
        self.mentions = mentions(doc)
        self._stand_ins = frozenset(s.token for s in stand_ins(doc))
        self._at: dict[int, Mention] = {}
        for m in sorted(self.mentions, key=lambda m: (not m.named, m.start - m.end, m.start)):
            for i in range(m.start, m.end):
                self._at.setdefault(i, m)

    def at(self, i: int) -> Mention | None:
        return self._at.get(i)

    def stands_in(self, i: int) -> bool:
        """Whether token `i` is a pronoun or noun that stands for a phrase without a name."""
        return i in self._stand_ins

    def label(self, i: int) -> str | None:
        mention = self._at.get(i)
        return mention.label if mention else None


def with_whole_names(triple: Triple, view: EntityView) -> Triple:
    """The triple with each phrase widened to the whole name that its head is part of, where a parse cut a name in two; a
    qualifier that was the other half of the subject's or object's name is dropped."""

    def widened(argument: Argument) -> Argument:
        mention = view.at(argument.head)
        if mention is None or not mention.named:
            return argument
        if argument.start <= mention.start and mention.end <= argument.end:
            return argument
        return replace(argument, start=min(argument.start, mention.start), end=max(argument.end, mention.end))

    subject, object_ = widened(triple.subject), widened(triple.object)
    if not triple.qualifiers and subject is triple.subject and object_ is triple.object:
        return triple
    sides = {(side.start, side.end) for side in (subject, object_)}
    qualifiers = tuple(q for q in map(widened, triple.qualifiers) if (q.start, q.end) not in sides)
    return replace(triple, subject=subject, object=object_, qualifiers=qualifiers)
