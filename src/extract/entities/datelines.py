"""Places in the dateline of a press release: "ARLINGTON, Va. – ...", "GDYNIA (Reuters) - ..."."""

from dataclasses import replace

from spacy.tokens import Doc

from extract.annotations import Mention

AFTER = frozenset({",", "(", "-", "–", "—", "--", "/"})
SHORTEST = 4
"""Letters: shorter words in capitals are abbreviations."""


def place_of_dateline(doc: Doc, mention: Mention) -> Mention:
    """An organisation in capitals that begins a paragraph and is followed as a dateline's place is, is that place."""
    first = mention.start == 0 or "\n" in doc[mention.start - 1].text_with_ws
    words = doc[mention.start : mention.end].text
    after = mention.end < len(doc) and doc[mention.end].text in AFTER
    if mention.label in {"ORG", "PERSON"} and first and after and words.isupper() and len(words) >= SHORTEST:
        return replace(mention, label="GPE")
    return mention
