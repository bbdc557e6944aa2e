"""One view of a parse, whatever labels the model speaks.

`dependency_tree` is what stages look at, `clear_scheme` turns the labels of spaCy's English pipelines into Universal
Dependencies, and `slips` mends what parsers often get wrong.
"""

from extract.syntax.dependency_tree import SUBJECTS, Tree, Word, antecedents, has_label, is_listed, tree

__all__ = ["SUBJECTS", "Tree", "Word", "antecedents", "has_label", "is_listed", "tree"]
