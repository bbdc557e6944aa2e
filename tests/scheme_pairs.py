"""Sentences annotated by hand in both label schemes, from `tests/syntax/pairs.txt`.

A pair is a block of lines: `# construction`, one `= words: LABEL` for each mention, and the parse, one token a cell:
`form|lemma|UPOS|XPOS|head|label`, the head and label of Universal Dependencies, and behind them those of CLEAR as spaCy's
English pipelines set them (`|head|label`) where they differ. Lemmas are written as in `hand_parses`.
"""

from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from hand_parses import doc_of


@dataclass(frozen=True, slots=True)
class Pair:
    """`mentions` are (start, end, label) in tokens; `universal` and `clear` the cells of `doc_of`."""

    name: str
    mentions: tuple[tuple[int, int, str], ...]
    universal: str
    clear: str

    def docs(self) -> tuple[Doc, Doc]:
        return doc_of(self.universal, self.mentions), doc_of(self.clear, self.mentions)


def read_pairs(path: Path) -> dict[str, Pair]:
    """The pairs of a file by their names, which have to differ."""
    pairs: dict[str, Pair] = {}
    for block in path.read_text("utf8").split("\n\n"):
        lines = block.strip().split("\n")
        name = lines[0].removeprefix("# ")
        rows = [cell.split("|") for line in lines if line[:2] not in {"# ", "= "} for cell in line.split()]
        forms = [row[0] for row in rows]
        mentions = [_mention(line, forms) for line in lines if line.startswith("= ")]
        assert name not in pairs, f"two pairs are named {name!r}"
        assert all(len(row) in {6, 8} for row in rows), f"a cell of {name!r} is neither 6 nor 8 fields long"
        universal = " ".join("|".join(row[:6]) for row in rows)
        clear = " ".join("|".join((*row[:4], *row[-2:])) for row in rows)
        pairs[name] = Pair(name, tuple(mentions), universal, clear)
    return pairs


def _mention(line: str, forms: list[str]) -> tuple[int, int, str]:
    words, label = line.removeprefix("= ").split(": ")
    wanted = words.split()
    start = next(i for i in range(len(forms)) if forms[i : i + len(wanted)] == wanted)
    return start, start + len(wanted), label
