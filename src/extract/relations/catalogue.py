"""From a predicate and its object to a canonical relation of `patterns/relations/catalogue.jsonl`, or none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from spacy.tokens import Doc

from extract.annotations import Triple
from extract.patterns import PatternShape, files, read_lines
from extract.relations.entities_view import EntityView


class Relation(PatternShape):
    """A canonical relation. It holds of a triple whose predicate ends in one of `verbs` and whose object, where labels or
    lemmas are asked for, is an entity of one of `object_labels` or has one of `object_lemmas` as its head."""

    id: str
    definition: str
    verbs: tuple[str, ...]
    object_labels: tuple[str, ...] = ()
    object_lemmas: tuple[str, ...] = ()
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Relations by the verb that states them, in the order of the files."""

    by_verb: dict[str, tuple[Relation, ...]]

    def relation_of(self, doc: Doc, triple: Triple, view: EntityView) -> str | None:
        """The id of the first relation that fits, or None: no mapping is better than a wrong one."""
        label, lemma = view.label(triple.object.head), doc[triple.object.head].lemma_.lower()
        for relation in self.by_verb.get(_verb(triple.predicate.lemma), ()):
            free = not relation.object_labels and not relation.object_lemmas
            if triple.object.role is None and (
                free or label in relation.object_labels or lemma in relation.object_lemmas
            ):
                return relation.id
        return None

    def with_relations(self, doc: Doc, triples: Sequence[Triple], view: EntityView) -> list[Triple]:
        return [replace(t, relation=self.relation_of(doc, t, view)) for t in triples]


def _verb(predicate: str) -> str:
    """The verb that counts in a chain: "plan to hand over" -> "hand over"."""
    return predicate.rpartition(" to ")[2]


@cache
def catalogue(extra: Path | None = None) -> Catalogue:
    """The shipped relations and those of a user's own folder.

    Raises:
        UsageError: a line is not a relation; the message names file and line.
    """
    by_verb: dict[str, tuple[Relation, ...]] = {}
    for path in files("relations/catalogue.jsonl", extra):
        for line in read_lines(path, Relation):
            for verb in line.value.verbs:
                by_verb[verb] = (*by_verb.get(verb, ()), line.value)
    return Catalogue(by_verb)
