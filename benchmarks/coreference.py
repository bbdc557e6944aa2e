"""Coreference on documents of GUM with gold parses and gold names: MUC, B-cubed and CEAF-e, and the links one by one.

    python benchmarks/coreference.py [--part dev|train] [--genres news,speech] [--misses N]

GUM's `Entity=` layer has all coreference; scored are the chains that hold a name (an entity whose head is a proper noun).
A mention is its head token, so that spans that differ by an article or a relative clause are the same. Names are given;
what is measured is which of them are one thing, and what pronouns and descriptions stand for. The baseline links equal
names, and each pronoun to the nearest name that agrees. Chains of one mention are left out on both sides, as in CoNLL-2012.
`EXTRACT_DATA` names the folder of the treebanks, `../shared/data` beside the checkout if it is not set.
"""

import argparse
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import spacy
from spacy.tokens import Doc

from extract.annotations import Mention
from extract.reference.chains import StandIn, head_of
from extract.reference.component import resolve
from extract.reference.lexicon import Lexicon, load
from extract.syntax import tree

ROOT = Path(__file__).parent.parent
VOCAB = spacy.blank("en").vocab
DATA = Path(os.environ.get("EXTRACT_DATA", ROOT.parent / "shared" / "data"))
LABELS = {"person": "PERSON", "place": "GPE", "organization": "ORG", "event": "EVENT", "abstract": "PROGRAM"}
PRONOUNS = {
    "it": {"ORG", "GPE", "EVENT", "PROGRAM"},
    "he": {"PERSON"},
    "they": {"ORG"},
}
FORMS = {
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("he", "him", "his", "himself", "she", "her", "hers", "herself"), "he"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
}
Chain = frozenset[int]
"""Head tokens of the mentions of one thing."""


@dataclass(slots=True)
class Document:
    """A GUM document: its Doc, the gold chains that hold a name, the others of more than one mention, the names."""

    id: str
    doc: Doc
    chains: list[Chain]
    nameless: list[Chain]
    names: list[Mention]


@dataclass(slots=True)
class _Open:
    start: int
    etype: str
    key: str


@dataclass(slots=True)
class _Rows:
    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    spans: list[tuple[int, int, str, str]] = field(default_factory=list)


def read_documents(path: Path, genres: frozenset[str], lexicon: Lexicon) -> Iterator[Document]:
    """The documents of these genres, in the order of the file."""
    for block in re.split(r"(?m)^# newdoc id = ", path.read_text("utf8"))[1:]:
        name = block.partition("\n")[0]
        if name.split("_")[1] in genres:
            yield _document(name, block, lexicon)


def _document(name: str, block: str, lexicon: Lexicon) -> Document:
    rows, opened = _Rows(), []
    for sentence in block.split("\n\n"):
        lines = [line.split("\t") for line in sentence.split("\n") if re.match(r"\d+\t", line)]
        base = len(rows.words)
        for cells in lines:
            _token(rows, cells, base)
            _entities(rows, opened, cells[9], len(rows.words) - 1)
    doc = Doc(
        VOCAB, words=rows.words, spaces=rows.spaces, tags=rows.tags, pos=rows.pos, lemmas=rows.lemmas,
        heads=rows.heads, deps=rows.deps,
    )  # fmt: skip
    return _with_gold(name, doc, rows.spans, lexicon)


def _token(rows: _Rows, cells: list[str], base: int) -> None:
    i = len(rows.words)
    rows.words.append(cells[1])
    rows.spaces.append("SpaceAfter=No" not in cells[9])
    rows.tags.append(cells[4])
    rows.pos.append(cells[3])
    rows.lemmas.append(cells[2])
    rows.heads.append(i if cells[6] == "0" else base + int(cells[6]) - 1)
    rows.deps.append("ROOT" if cells[6] == "0" else cells[7])


def _entities(rows: _Rows, opened: list[_Open], misc: str, token: int) -> None:
    """Brackets of one token: "(1-person-…" opens, "1)" closes, "(1-person-…)" does both."""
    value = next((m[len("Entity=") :] for m in misc.split("|") if m.startswith("Entity=")), "")
    for part in re.findall(r"\([^()]+\)?|[^()]+\)", value):
        if part.startswith("("):
            key, etype = part.strip("()").split("-")[:2]
            if part.endswith(")"):
                rows.spans.append((token, token + 1, etype, key))
            else:
                opened.append(_Open(token, etype, key))
        else:
            key = part.rstrip(")")
            at = max((n for n, o in enumerate(opened) if o.key == key), default=None)
            if at is not None:
                found = opened.pop(at)
                rows.spans.append((found.start, token + 1, found.etype, key))


def _with_gold(name: str, doc: Doc, spans: list[tuple[int, int, str, str]], lexicon: Lexicon) -> Document:
    parse = tree(doc)
    countries = {capital.name: capital.id for capital in lexicon.capitals.values()}
    countries |= {
        "US": "country/US",
        "U.S.": "country/US",
        "UK": "country/GB",
        "United States of America": "country/US",
    }
    heads: dict[str, set[int]] = {}
    named: set[str] = set()
    names: dict[tuple[int, int], Mention] = {}
    for start, end, etype, key in spans:
        head = head_of(parse, start, end)
        heads.setdefault(key, set()).add(head)
        if doc[head].pos_ == "PROPN" and etype in LABELS:
            named.add(key)
            left, right = _name_span(doc, head, start, end)
            text = doc[left:right].text
            known = countries.get(text) if etype == "place" else None
            names[left, right] = Mention(left, right, LABELS[etype], name=text if known else None, id=known)
    chains = [frozenset(heads[key]) for key in heads if key in named and len(heads[key]) > 1]
    nameless = [frozenset(heads[key]) for key in heads if key not in named and len(heads[key]) > 1]
    return Document(name, doc, chains, nameless, sorted(names.values(), key=lambda m: (m.start, -m.end)))


def _name_span(doc: Doc, head: int, start: int, end: int) -> tuple[int, int]:
    """The proper nouns around `head`, with the small words between them."""
    left, right = head, head + 1
    while left > start and (
        doc[left - 1].pos_ == "PROPN" or (doc[left - 1].pos_ == "ADJ" and doc[left - 1].text[0].isupper())
    ):
        left -= 1
    while right < end and doc[right].pos_ == "PROPN":
        right += 1
    return left, right


def predicted(document: Document, lexicon: Lexicon) -> tuple[list[Chain], list[Mention], list[StandIn]]:
    """The program's chains as head tokens, its mentions, and the pronouns that it gives phrases without a name."""
    parse = tree(document.doc)
    chains: dict[int, set[int]] = {}
    resolved = resolve(document.doc, document.names, lexicon)
    mentions = resolved.result()
    for m in mentions:
        if m.chain is not None and m.via != "relative":  # GUM does not count relative pronouns as mentions
            chains.setdefault(m.chain, set()).add(head_of(parse, m.start, m.end))
    return [frozenset(c) for c in chains.values() if len(c) > 1], mentions, resolved.stand_ins


def baseline(document: Document) -> list[Chain]:
    """Equal names, and pronouns to the nearest name of an agreeing label."""
    parse = tree(document.doc)
    groups: dict[str, set[int]] = {}
    where: list[tuple[int, str, str]] = []
    for m in document.names:
        text = document.doc[m.start : m.end].text.lower()
        head = head_of(parse, m.start, m.end)
        groups.setdefault(text, set()).add(head)
        where.append((head, m.label, text))
    for token in document.doc:
        form = FORMS.get(token.lower_)
        before = [text for head, label, text in where if head < token.i and form and label in PRONOUNS[form]]
        if before:
            groups[before[-1]].add(token.i)
    return [frozenset(c) for c in groups.values() if len(c) > 1]


Fraction = tuple[float, float, float, float]
"""Numerator and denominator of precision, then of recall."""


def muc(gold: Sequence[Chain], found: Sequence[Chain]) -> Fraction:
    """Links (Vilain et al. 1995)."""

    def side(keys: Sequence[Chain], others: Sequence[Chain]) -> tuple[float, float]:
        owner = {t: n for n, c in enumerate(others) for t in c}
        hit = sum(len(c) - len({owner.get(t, -1 - t) for t in c}) for c in keys)
        return float(hit), float(sum(len(c) - 1 for c in keys))

    return (*side(found, gold), *side(gold, found))


def b_cubed(gold: Sequence[Chain], found: Sequence[Chain]) -> Fraction:
    """Mentions (Bagga and Baldwin 1998)."""

    def side(keys: Sequence[Chain], others: Sequence[Chain]) -> tuple[float, float]:
        hit = sum(len(k & o) ** 2 / len(k) for k in keys for o in others)
        return hit, float(sum(len(k) for k in keys))

    return (*side(found, gold), *side(gold, found))


def ceaf(gold: Sequence[Chain], found: Sequence[Chain]) -> Fraction:
    """Entities, best one-to-one match by phi-4 (Luo 2005)."""
    table = [[2 * len(g & f) / (len(g) + len(f)) for f in found] for g in gold]
    hit = best_assignment(table)
    return hit, float(len(found)), hit, float(len(gold))


def best_assignment(table: Sequence[Sequence[float]]) -> float:
    """The greatest sum with one cell a row and column at most (Hungarian method with potentials)."""
    if not table or not table[0]:
        return 0.0
    size = max(len(table), len(table[0]))
    cost = [[-table[r][c] if r < len(table) and c < len(table[0]) else 0.0 for c in range(size)] for r in range(size)]
    u, v, match = [0.0] * (size + 1), [0.0] * (size + 1), [0] * (size + 1)
    for row in range(1, size + 1):
        match[0], column = row, 0
        least, before, done = [float("inf")] * (size + 1), [0] * (size + 1), [False] * (size + 1)
        while match[column]:
            done[column], current, delta, following = True, match[column], float("inf"), 0
            for c in range(1, size + 1):
                if done[c]:
                    continue
                value = cost[current - 1][c - 1] - u[current] - v[c]
                if value < least[c]:
                    least[c], before[c] = value, column
                if least[c] < delta:
                    delta, following = least[c], c
            for c in range(size + 1):
                if done[c]:
                    u[match[c]] += delta
                    v[c] -= delta
                else:
                    least[c] -= delta
            column = following
        while column:
            match[column], column = match[before[column]], before[column]
    return -sum(cost[match[c] - 1][c - 1] for c in range(1, size + 1))


def links(document: Document, mentions: Sequence[Mention], misses: list[str]) -> Counter[str]:
    """Anaphors one by one: right where the chain holds a name of the gold chain of the same head."""
    parse, doc = tree(document.doc), document.doc
    gold = {t: c for c in document.chains for t in c}
    names = {head_of(parse, m.start, m.end): m.chain for m in mentions if m.named}
    counts: Counter[str] = Counter()
    linked: set[int] = set()
    for m in (
        m for m in mentions if not m.named and m.id and m.via != "relative"
    ):  # plural mentions have no id, and no chain with a name
        head = head_of(parse, m.start, m.end)
        kind = "pronoun" if doc[head].pos_ in {"PRON", "DET"} else "description"
        linked.add(head)
        right = any(names.get(t) == m.chain for t in gold.get(head, frozenset()))
        counts[f"{kind} linked"] += 1
        counts[f"{kind} right"] += right
        if not right:
            place = " ".join(t.text for t in doc[max(0, m.start - 25) : m.end + 8])
            misses.append(f"WRONG {doc[m.start : m.end].text} -> {m.name} | {place}")
    for head in sorted(gold):
        if doc[head].lower_ in FORMS and head not in names:
            counts["pronoun gold"] += 1
            if head not in linked:
                target = " / ".join(doc[t].text for t in sorted(gold[head]) if t in names)
                place = " ".join(t.text for t in doc[max(0, head - 25) : head + 8])
                misses.append(f"MISSED {doc[head].text} -> {target[:60]} | {place}")
    return counts


def phrases(document: Document, found: Sequence[StandIn], misses: list[str]) -> Counter[str]:
    """Pronouns that stand for phrases without a name: right where the two share a gold chain."""
    doc = document.doc
    gold = {t: c for c in (*document.chains, *document.nameless) for t in c}
    counts: Counter[str] = Counter()
    for s in found:
        right = s.phrase in gold.get(s.token, frozenset())
        counts["phrase linked"] += 1
        counts["phrase right"] += right
        if not right:
            place = " ".join(t.text for t in doc[max(0, s.token - 25) : s.token + 8])
            misses.append(f"PHRASE {doc[s.token].text} -> {doc[s.phrase].text} | {place}")
    return counts


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("dev", "train"), default="dev")
    parser.add_argument("--genres", default="news,speech,interview,bio")
    parser.add_argument("--misses", type=int, default=0)
    args = parser.parse_args()
    path = DATA / "treebanks" / f"gum-{args.part}.conllu"
    if not path.is_file():
        print(f"no treebank at {path}; set EXTRACT_DATA", file=sys.stderr)
        return 2
    lexicon = load()
    totals: dict[tuple[str, str], list[float]] = {}
    counts: Counter[str] = Counter()
    misses: list[str] = []
    documents = 0
    for document in read_documents(path, frozenset(args.genres.split(",")), lexicon):
        documents += 1
        found, mentions, stand_ins = predicted(document, lexicon)
        counts += links(document, mentions, misses)
        counts += phrases(document, stand_ins, misses)
        for system, chains in (("extract", found), ("nearest", baseline(document))):
            for measure in (muc, b_cubed, ceaf):
                sums = totals.setdefault((system, measure.__name__), [0.0] * 4)
                for n, value in enumerate(measure(document.chains, chains)):
                    sums[n] += value
    print(f"{documents} documents of GUM {args.part} ({args.genres}), gold parses and names")
    for (system, measure), (p, pn, r, rn) in totals.items():
        precision, recall = p / (pn or 1), r / (rn or 1)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        print(f"{system:8} {measure:8} precision={precision:.3f} recall={recall:.3f} f1={f1:.3f}")
    for kind in ("pronoun", "description", "phrase"):
        linked, right = counts[f"{kind} linked"], counts[f"{kind} right"]
        of = f" of {counts[f'{kind} gold']}" if kind == "pronoun" else ""
        print(f"{kind}s: {linked} linked, {right} right{of}, precision={right / (linked or 1):.3f}")
    for line in misses[: args.misses]:
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
