"""Sentences with a checked parse and what is to be read off them, in text files beside the tests.

A case is a block of lines: `# sentence`, one `= word: expectation` for each word looked at, and the parse, one token a
cell: `form|lemma|UPOS|XPOS|head|label`, head 1-based, 0 for a root, `|_` behind it where no space follows.
"""

from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.tokens import Doc

VOCAB = spacy.blank("en").vocab


@dataclass(frozen=True, slots=True)
class Case:
    """`expected` holds (word, expectation) pairs."""

    text: str
    expected: tuple[tuple[str, str], ...]
    cells: str

    def doc(self) -> Doc:
        rows = [cell.split("|") for cell in self.cells.split()]
        heads = [i if r[4] == "0" else int(r[4]) - 1 for i, r in enumerate(rows)]
        doc = Doc(
            VOCAB,
            words=[r[0] for r in rows],
            spaces=[len(r) < 7 and i + 1 < len(rows) for i, r in enumerate(rows)],
            lemmas=[r[1].replace("_", " ") for r in rows],
            pos=[r[2] for r in rows],
            tags=[r[3] for r in rows],
            heads=heads,
            deps=["ROOT" if r[4] == "0" else r[5] for r in rows],
        )
        assert doc.text == self.text
        return doc

    def token(self, doc: Doc, word: str) -> int:
        """The first token of that form."""
        return next(t.i for t in doc if t.text == word)


def read_cases(path: Path) -> list[Case]:
    cases = []
    for block in path.read_text("utf8").split("\n\n"):
        lines = block.strip().split("\n")
        if lines == [""]:
            continue
        asked = [line[2:].split(": ", 1) for line in lines if line.startswith("= ")]
        cells = " ".join(line for line in lines if line[:2] not in {"# ", "= "})
        cases.append(Case(lines[0][2:], tuple((word, value) for word, value in asked), cells))
    return cases
