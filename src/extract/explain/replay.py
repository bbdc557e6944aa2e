"""One article through all stages again, with what each stage decided on the way."""

from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from extract import annotations
from extract.assemble import Assembler
from extract.dates.component import DateTagger
from extract.dates.detect import find_timexes
from extract.dates.timex import Timex
from extract.entities.component import EntityStage
from extract.entities.gazetteer import Found
from extract.pipeline import blank_doc
from extract.read.article import Article
from extract.records import Text
from extract.reference.chains import Chains
from extract.reference.component import Reference, resolve
from extract.relations.catalogue import Catalogue
from extract.relations.component import RelationStage
from extract.relations.entities_view import EntityView
from extract.status.component import StatusStage
from extract.status.cues import Cues
from extract.syntax import Tree, tree


@dataclass(frozen=True, slots=True)
class Replay:
    """An article with all that the stages wrote (`doc`) and why.

    `matches` are those of entity patterns, `timexes` all date expressions, `undated` the same read as if the article had no
    date; `chains` has the links of the reference passes; `patterns` is the user's own folder.
    """

    article: Article
    doc: Doc
    tree: Tree
    view: EntityView
    assembler: Assembler
    matches: tuple[Found, ...]
    timexes: tuple[Timex, ...]
    undated: tuple[Timex, ...]
    chains: Chains
    catalogue: Catalogue
    cues: Cues
    patterns: Path | None = None

    def text(self, start: int, end: int) -> Text:
        """The words of tokens `[start, end)`."""
        return self.assembler.text_of(start, end)


def replay(article: Article, nlp: Language, patterns: Path | None = None) -> Replay:
    """Process an article as `extract run` does, stage by stage, with an `nlp` of `pipeline.load` and the `patterns` it got.

    What a stage does not keep is asked of the pure function that the stage itself calls, on the same Doc, right before it.
    """
    doc = blank_doc(article, nlp)
    matches: tuple[Found, ...] = ()
    timexes: tuple[Timex, ...] = ()
    undated: tuple[Timex, ...] = ()
    chains: Chains | None = None
    relations: Catalogue | None = None
    cues: Cues | None = None
    for _, stage in nlp.pipeline:
        if isinstance(stage, EntityStage):
            matches = tuple(stage.gazetteer.find(doc))
        elif isinstance(stage, DateTagger):
            timexes, undated = find_timexes(doc, article.published or stage.published), find_timexes(doc)
        elif isinstance(stage, Reference):
            chains = resolve(doc, annotations.mentions(doc), stage.lexicon)
        elif isinstance(stage, RelationStage):
            relations = stage.relations
        elif isinstance(stage, StatusStage):
            cues = stage.cues
        doc = stage(doc)
    if chains is None or relations is None or cues is None:
        raise ValueError("the pipeline lacks stages of ours: it must come from extract.load()")
    return Replay(
        article, doc, tree(doc), EntityView(doc), Assembler(doc), matches, timexes, undated, chains, relations, cues,
        patterns,
    )  # fmt: skip
