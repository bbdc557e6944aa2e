"""Docs of several hand-parsed sentences, and what the reference stage makes of them."""

from collections.abc import Callable, Mapping, Sequence

import pytest
from spacy.tokens import Doc

from extract.annotations import Mention, mentions, set_mentions
from extract.reference.component import find_references
from extract.reference.lexicon import Lexicon, load
from hand_parses import doc_of

Names = Mapping[str, str]
"""A name as written, and its label or the id of a country, or both ("NORP country/NO")."""
Resolve = Callable[[Sequence[str], Names], list[Mention]]


def doc_with(sentences: Sequence[str], names: Names) -> Doc:
    """One Doc of sentences in the cells of `hand_parses`, heads counted within each sentence; every place where the words
    of a name stand becomes a mention. A country is given by its id and has its name from there."""
    cells, base = [], 0
    for sentence in sentences:
        rows = [cell.split("|") for cell in sentence.split()]
        for row in rows:
            row[4] = row[4] if row[4] == "0" else str(int(row[4]) + base)
        cells += ["|".join(row) for row in rows]
        base += len(rows)
    doc = doc_of(" ".join(cells))
    words = [t.text for t in doc]
    found = []
    for name, what in names.items():
        parts = name.split(" ")
        for start in range(len(words)):
            if words[start : start + len(parts)] == parts:
                label, _, known = what.rpartition(" ") if "/" in what else (what, "", "")
                found.append(
                    Mention(
                        start,
                        start + len(parts),
                        label or "GPE",
                        name=(name if label else COUNTRIES[known]) if known else None,
                        id=known or None,
                    )
                )
    longest = [m for m in found if not any(o != m and o.start <= m.start and m.end <= o.end for o in found)]
    set_mentions(doc, longest)
    return doc


COUNTRIES = {"country/NO": "Norway", "country/SE": "Sweden", "country/UA": "Ukraine", "country/KP": "North Korea"}


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load()


@pytest.fixture
def resolve(lexicon: Lexicon) -> Callable[[Sequence[str], Names], dict[str, tuple[str | None, str | None]]]:
    """Words of each mention that is not a name in full, with canonical name and `via` (of equal words the last)."""

    def run(sentences: Sequence[str], names: Names) -> dict[str, tuple[str | None, str | None]]:
        doc = doc_with(sentences, names)
        rows = find_references(doc, mentions(doc), lexicon)
        return {doc[m.start : m.end].text: (m.name, m.via) for m in rows if m.via}

    return run


@pytest.fixture
def mentions_of(lexicon: Lexicon) -> Resolve:
    """All mentions after the stage, in text order."""

    def run(sentences: Sequence[str], names: Names) -> list[Mention]:
        doc = doc_with(sentences, names)
        return find_references(doc, mentions(doc), lexicon)

    return run
