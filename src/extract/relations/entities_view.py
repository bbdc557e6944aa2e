"""Which entity a token belongs to, as the relation rules ask it."""

from spacy.tokens import Doc

from extract.annotations import Mention, mentions


class EntityView:
    """Mentions by token; where several cover one token, the named and then the longest wins."""

    def __init__(self, doc: Doc) -> None:
        self.mentions = mentions(doc)
        self._at: dict[int, Mention] = {}
        for m in sorted(self.mentions, key=lambda m: (not m.named, m.start - m.end, m.start)):
            for i in range(m.start, m.end):
                self._at.setdefault(i, m)

    def at(self, i: int) -> Mention | None:
        return self._at.get(i)

    def label(self, i: int) -> str | None:
        mention = self._at.get(i)
        return mention.label if mention else None
