"""How sure a triple is: a logistic model over what is known when it is made.

The weights stand in `patterns/relations/confidence.toml` and are fitted by `training/fit_confidence.py` on gold facts.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from extract.annotations import Argument, Triple, arc_probabilities
from extract.patterns import PatternShape, read_toml, root
from extract.relations.entities_view import EntityView
from extract.syntax import Tree

LOWEST, HIGHEST = 0.05, 0.99
"""No count of facts supports saying never or always."""


class Weights(PatternShape):
    """Shape of `patterns/relations/confidence.toml`: log-odds that a feature adds."""

    bias: float
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class ConfidenceModel:
    """A logistic regression; features without a weight add nothing."""

    bias: float
    weights: Mapping[str, float]

    def odds(self, features: Mapping[str, float]) -> float:
        """The logarithm of the odds of being right."""
        return self.bias + sum(self.weights.get(name, 0.0) * value for name, value in features.items())

    def confidence(self, features: Mapping[str, float]) -> float:
        odds = self.odds(features)
        return min(HIGHEST, max(LOWEST, 1.0 / (1.0 + math.exp(-odds))))

    def with_confidence(self, parse: Tree, triples: Sequence[Triple], view: EntityView) -> list[Triple]:
        lengths = [s.end - s.start for s in parse.doc.sents for _ in range(s.start, s.end)] if triples else []
        return [replace(t, confidence=self.confidence(features(parse, t, view, lengths))) for t in triples]


def features(parse: Tree, triple: Triple, view: EntityView, lengths: Sequence[int] = ()) -> dict[str, float]:
    """What the confidence looks at: the rule, how each side got its name, how far apart things stand (in units of ten
    tokens, lists by their first member, cut off at 1.2; the sentence in units of fifty, cut off at 2), and how sure the
    parser is of the three heads. `lengths` are those of the sentence of each token, where they are known."""
    head = triple.predicate.head
    sentence_length = lengths[head] if lengths else len(parse.doc[head].sent)
    distance = abs(_first_member(parse, triple.subject.head) - head)
    reach = abs(_first_member(parse, triple.object.head) - head)
    found = {
        f"rule={triple.rule}": 1.0,
        "subject_distance": min(1.2, distance / 10),
        "object_distance": min(1.2, reach / 10),
        "sentence_length": min(2.0, sentence_length / 50),
        "long_predicate": float(len(triple.predicate.lemma.split()) > 2),
    }
    arcs = arc_probabilities(parse.doc)
    if arcs is not None:
        # In tenths: another processor rounds the network's last digits differently.
        least = min(arcs[i] for i in (triple.subject.head, triple.predicate.head, triple.object.head))
        found["doubtful_arc"] = round(1 - least, 1)
    for side, argument in (("subject", triple.subject), ("object", triple.object)):
        found[f"{side}={_kind(argument, view)}"] = 1.0
    return found


def _first_member(parse: Tree, i: int) -> int:
    """The first of what is coordinated with `i`: a list says of its last member what it says of its first."""
    while parse.is_(i, "conj"):
        i = parse.head(i)
    return i


def _kind(argument: Argument, view: EntityView) -> str:
    mention = view.at(argument.head)
    if mention is None:
        return "stand-in" if view.stands_in(argument.head) else "common"
    return "entity" if mention.named else f"via-{mention.via}"


@cache
def confidence_model() -> ConfidenceModel:
    """The shipped weights, read once."""
    shape = read_toml(root() / "relations" / "confidence.toml", Weights)
    return ConfidenceModel(shape.bias, shape.weights)
