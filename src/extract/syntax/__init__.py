"""One view of a parse, whatever labels the model speaks.

`words` and `dependency_tree` are what stages look at, `clear_scheme` turns the labels of spaCy's English pipelines into
Universal Dependencies, and `slips` mends what parsers often get wrong. `turns` finds who speaks in a transcript.
"""

from extract.syntax.dependency_tree import SUBJECTS, Tree, antecedents, has_label, is_denied, is_gerund, tree
from extract.syntax.slips import EXCLUDED, is_listed, offices, speech_verbs, untypical
from extract.syntax.turns import Turn, find_turns
from extract.syntax.words import Word, starts_of, text_of, words

__all__ = [
    "EXCLUDED",
    "SUBJECTS",
    "Tree",
    "Turn",
    "Word",
    "antecedents",
    "find_turns",
    "has_label",
    "is_denied",
    "is_gerund",
    "is_listed",
    "offices",
    "speech_verbs",
    "starts_of",
    "text_of",
    "tree",
    "untypical",
    "words",
]
