"""The records that a page shows, by article."""

from dataclasses import dataclass, field

from extract.records import AnyRecord, ArticleRecord, ArticleRef, EntityRecord, Text, TripleRecord


@dataclass(slots=True)
class ArticleFacts:
    """An article, its triples by id, and the mentions of entities in it, each in the order of the input.

    `text` is None where the article is not at hand; the records' own texts are then all that is known of it.
    """

    id: str
    title: str | None = None
    published: str | None = None
    text: str | None = None
    triples: dict[str, TripleRecord] = field(default_factory=dict)
    entities: list[EntityRecord] = field(default_factory=list)

    def pieces(self) -> list[Text]:
        """Every text that the records quote, with its place in the article."""
        found: list[Text] = list(self.entities_as_text())
        for triple in self.triples.values():
            found += [triple.evidence, triple.subject, triple.phrase, triple.object]
            found += [Text(text=q.text, start=q.start, end=q.end) for q in triple.qualifiers]
            if triple.speaker:
                speaker = triple.speaker
                found += [Text(text=speaker.text, start=speaker.start, end=speaker.end), speaker.cue]
        return found

    def entities_as_text(self) -> list[Text]:
        return [Text(text=e.text, start=e.start, end=e.end) for e in self.entities]


@dataclass(slots=True)
class Collection:
    """Articles in the order in which they come first; a record that comes twice is kept once."""

    articles: dict[str, ArticleFacts] = field(default_factory=dict)

    @property
    def triples(self) -> int:
        return sum(len(article.triples) for article in self.articles.values())

    def add(self, record: AnyRecord) -> None:
        """Take a record in; attributions and errors show nothing of their own and are left aside."""
        if isinstance(record, TripleRecord):
            self._of(record.article).triples.setdefault(record.id, record)
        elif isinstance(record, EntityRecord):
            self._of(record.article).entities.append(record)
        elif isinstance(record, ArticleRecord):
            self._of(ArticleRef(id=record.id, title=record.title, published=record.published))

    def _of(self, article: ArticleRef) -> ArticleFacts:
        found = self.articles.setdefault(article.id, ArticleFacts(article.id))
        found.title = found.title or article.title
        found.published = found.published or article.published
        return found
