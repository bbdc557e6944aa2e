"""The entity stage as a spaCy component."""

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from extract import annotations
from extract.entities.gazetteer import Gazetteer
from extract.entities.merge import find_entities


class EntityStage:
    """Writes `annotations.mentions(doc)` and `doc.ents`."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def __call__(self, doc: Doc) -> Doc:
        annotations.require(doc, "extract_entities", "TAG", "POS")
        annotations.set_mentions(doc, find_entities(doc, self.gazetteer))
        return doc


@Language.factory(
    "extract_entities",
    requires=["token.tag", "token.pos"],
    assigns=["doc.ents"],
    default_config={"patterns": None, "only_patterns": False},
)
def make_entities(nlp: Language, name: str, patterns: str | None, only_patterns: bool) -> EntityStage:
    """Entities from our patterns and the model's `doc.ents`; `patterns` is a folder of a user's own, read after ours,
    or in their place with `only_patterns`.

    Raises:
        UsageError: a pattern is bad.
    """
    annotations.register_extensions()
    return EntityStage(Gazetteer(nlp, Path(patterns) if patterns else None, only=only_patterns))
