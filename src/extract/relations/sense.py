"""The sense of one triple, told by its arguments: what a frame of the catalogue asks for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.annotations import Argument, Triple
from extract.relations.entities_view import EntityView
from extract.relations.relation_lines import Frame, Relation, Words
from extract.syntax import Tree

POSSESSION = "noun.possessive"
AGENT = "clause.passive.agent"
MODIFIER, POSSESSIVE = "modifier", "possessive"


@dataclass(frozen=True, slots=True)
class Sense:
    """The arguments of one triple as frames ask for them."""

    parse: Tree
    triple: Triple
    view: EntityView
    words: Words

    def fits_verb(self, relation: Relation, frame: Frame) -> bool:
        triple = self.triple
        return (
            self.agentless() == (frame.voice == "passive")
            and self._takes(frame.roles)
            and self.is_a(triple.subject.head, frame.subject or relation.subject)
            and self.is_a(triple.object.head, frame.object or relation.object)
            and all(self._has(role, types) for role, types in frame.others.items())
            and self._lacks(frame.without)
        )

    def _takes(self, roles: Sequence[str]) -> bool:
        """Whether a verb frame may have the object: a possessive only where the frame says so."""
        if self.triple.rule == POSSESSION or POSSESSIVE in roles:
            return self.triple.rule == POSSESSION and POSSESSIVE in roles
        return self._in_role(self.triple.object, roles)

    def agentless(self) -> bool:
        """Whether the fact is a passive that does not say who acts."""
        return self.triple.predicate.voice == "passive" and not self.triple.rule.startswith(AGENT)

    def undergoes(self, relation: Relation, frame: Frame) -> bool:
        """Whether the subject of a passive without an agent is what an active frame has as its direct object. Frames that
        tell the sense by who acts are no help, and those whose object may be anything tell none; where both sides are of
        one type, only a name is sure ("the battery was charged")."""
        types = frame.object or relation.object
        alike = not set(types).isdisjoint(relation.subject)
        mention = self.view.at(self.triple.subject.head)
        return (
            self.agentless()
            and (not alike or (mention is not None and mention.named))
            and self.triple.object.role is not None
            and frame.voice == "active"
            and not frame.roles
            and not frame.subject
            and "any" not in types
            and self.is_a(self.triple.subject.head, types)
            and all(self._has(role, kinds) or self._is_other(role, kinds) for role, kinds in frame.others.items())
        )

    def _lacks(self, roles: Sequence[str]) -> bool:
        return not roles or not any(self._in_role(q, roles) for q in self.triple.qualifiers)

    def _is_other(self, role: str, types: Sequence[str]) -> bool:
        return self._in_role(self.triple.object, (role,)) and self.is_a(self.triple.object.head, types)

    def may_be_event(self, light: frozenset[str]) -> bool:
        """Whether the object is an event that the subject brings about."""
        triple = self.triple
        if triple.rule == POSSESSION:
            return True
        by_subject = triple.predicate.voice == "active" or triple.rule.startswith(AGENT)
        return by_subject and triple.object.role is None and any(v in light for v in self.verbs())

    def verbs(self) -> Iterator[str]:
        """What the predicate may be looked up by, longest first."""
        predicate = self.triple.predicate
        return _endings(predicate.lemma, self.parse.words[predicate.head].lemma_)

    def fits_noun(self, relation: Relation, frame: Frame) -> bool:
        types = frame.object or relation.object
        if not self.is_a(self.triple.subject.head, frame.subject or relation.subject):
            return False
        if not all(self._has(role, kinds) for role, kinds in frame.others.items()):
            return False
        return not frame.roles or any(self._has(role, types) for role in frame.roles)

    def fits_event(self, relation: Relation, frame: Frame) -> bool:
        """Whether an event noun's agent and what it acts on, with "of" or without a role, are those of a frame."""
        roles = (self.triple.object.role or "of",)
        return (
            (not frame.roles or not set(roles).isdisjoint(frame.roles))
            and self.is_a(self.triple.subject.head, frame.subject or relation.subject)
            and self.is_a(self.triple.object.head, frame.object or relation.object)
        )

    def fits_theme(self, relation: Relation, frame: Frame) -> bool:
        types = frame.object or relation.object
        alike = not set(types).isdisjoint(frame.subject or relation.subject)
        return (
            self.triple.object.role is not None
            and "of" in frame.roles
            and not alike
            and "any" not in types
            and self.is_a(self.triple.subject.head, types)
        )

    def is_a(self, head: int, types: Sequence[str]) -> bool:
        """Whether the phrase headed by a token is of one of the types."""
        if "any" in types:
            return True
        contents = tuple(self._contents(head))
        return any(self._fits(k, name) for k in contents for name in types)

    def _fits(self, i: int, name: str) -> bool:
        token, label = self.parse.words[i], self.view.label(i)
        kind = self.words.types[name]
        if kind.singular and token.tag_ == "NNS":
            return False
        if label in kind.labels:
            return True
        if label is not None and token.pos_ == "PRON":
            return False
        return token.lemma_.lower() in kind.lemmas or (kind.names and label is None and token.pos_ == "PROPN")

    def _contents(self, head: int) -> Iterator[int]:
        """A head and, where it is a number or a partitive noun, what it stands for: "a batch of missiles", "two of them"."""
        yield head
        token = self.parse.words[head]
        if token.pos_ == "NUM" or token.lemma_.lower() in self.words.partitives:
            yield from (k for k in self.parse.children(head, "nmod", "obl") if self._prepositions(k) == "of")

    def _in_role(self, argument: Argument, roles: Sequence[str]) -> bool:
        """Whether an argument has one of the roles; whom one tells or urges counts as a direct object."""
        if not roles:
            return argument.role in {None, "recipient"}
        if argument.role is None:
            return False
        return argument.role in roles or self._prepositions(argument.head) in roles

    def _has(self, role: str, types: Sequence[str]) -> bool:
        """Whether the triple has an argument in a role, among its qualifiers or inside the phrase of its object."""
        if any(self._in_role(q, (role,)) and self.is_a(q.head, types) for q in self.triple.qualifiers):
            return True
        return any(self.is_a(k, types) for k in self._inside(role))

    def _inside(self, role: str) -> Iterator[int]:
        head = self.triple.object.head
        if role == MODIFIER:
            yield from self.parse.children(head, "amod", "compound")
            return
        for k in self.parse.children(head, "nmod", "obl"):
            if self._prepositions(k) == role:
                yield from self.parse.conjuncts(k)
        if role == "of":
            yield from self.parse.children(head, "compound", "nmod:poss")

    def _prepositions(self, head: int) -> str:
        return " ".join(self.parse.words[k].lower_ for k in self.parse.case(head))


def _endings(predicate: str, head: str) -> Iterator[str]:
    """The ends of a predicate that have its head in them, longest first: "plan to hand over" ends in "hand over", and no
    "take back" in the verb "back"."""
    words = predicate.split(" ")
    last = max((k for k, word in enumerate(words) if word == head), default=len(words) - 1)
    for k in range(last + 1):
        yield " ".join(words[k:])
