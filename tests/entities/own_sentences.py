"""The sentences of `sentences.txt` and its like, and how well the pipeline finds what is marked in them.

    python tests/entities/own_sentences.py [FILE]      prints precision, recall and F1 by label, and every error

A mention is a hit where one of the same label overlaps it, each used once, as the gold scorer counts.
"""

import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from extract.annotations import mentions

FILE = Path(__file__).with_name("sentences.txt")
_MARK = re.compile(r"\[([^\]]+)\]\(([A-Z]+)\)")


@dataclass(frozen=True, slots=True)
class Marked:
    """An entity of label at characters `[start, end)`."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Score:
    """Counts by label, and a line for each error."""

    gold: Counter[str]
    hits: Counter[str]
    extra: Counter[str]
    errors: tuple[str, ...]

    def f1(self, label: str | None = None) -> float:
        gold, hits, extra = (n.total() if label is None else n[label] for n in (self.gold, self.hits, self.extra))
        return 2 * hits / (gold + hits + extra) if gold + extra else 1.0


def read_marked(line: str) -> tuple[str, list[Marked]]:
    """The plain text of a marked sentence, and its entities."""
    text, found, last = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[last : mark.start()]
        found.append(Marked(len(text), len(text) + len(mark[1]), mark[2]))
        text += mark[1]
        last = mark.end()
    return text + line[last:], found


def sentences(file: Path = FILE) -> list[tuple[str, list[Marked]]]:
    return [read_marked(line) for line in file.read_text("utf8").splitlines() if line and not line.startswith("#")]


def score(nlp: Language, file: Path = FILE) -> Score:
    """Each sentence is read as an article of its own."""
    gold, hits, extra, errors = Counter[str](), Counter[str](), Counter[str](), []
    for text, marked in sentences(file):
        doc = nlp(text)
        free = [
            Marked(doc[m.start].idx, doc[m.end - 1].idx + len(doc[m.end - 1]), m.label)
            for m in mentions(doc)
            if m.named
        ]
        for wanted in marked:
            gold[wanted.label] += 1
            hit = next((f for f in free if f.label == wanted.label and _overlap(f, wanted)), None)
            if hit:
                free.remove(hit)
                hits[wanted.label] += 1
            else:
                errors.append(f"missed {wanted.label} {text[wanted.start : wanted.end]!r} in {text}")
        for other in free:
            extra[other.label] += 1
            errors.append(f"extra {other.label} {text[other.start : other.end]!r} in {text}")
    return Score(gold, hits, extra, tuple(errors))


def _overlap(one: Marked, other: Marked) -> bool:
    return one.start < other.end and other.start < one.end


def main() -> None:
    from extract import load  # noqa: PLC0415

    found = score(load(), Path(sys.argv[1]) if sys.argv[1:] else FILE)
    for label in sorted(found.gold | found.extra):
        print(f"{label:9} gold={found.gold[label]:3} extra={found.extra[label]:3} f1={found.f1(label):.3f}")
    print(f"all       gold={found.gold.total():3} f1={found.f1():.3f}")
    print(*found.errors, sep="\n")


if __name__ == "__main__":
    main()
