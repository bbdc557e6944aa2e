"""Groups of entity labels that several stages ask for; a stage whose group differs has its own, beside its use."""

ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""What acts, owns and speaks."""

DATES = frozenset({"DATE", "TIME"})

AMOUNTS = frozenset({"MONEY", "PERCENT", "QUANTITY"})

VALUES = DATES | AMOUNTS
"""What carries a value and is no thing of its own."""

PLACES = frozenset({"GPE", "LOC", "FAC"})

NAMES = frozenset({"PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "EVENT", "LAW", "PROGRAM", "WEAPON"})
"""All that is called by a name."""

MODEL = "model"
"""The source of a mention that the language model found."""
