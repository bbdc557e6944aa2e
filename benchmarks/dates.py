"""How well dates are found and resolved: relaxed span F1 and value F1 (TempEval-3's measures).

    python benchmarks/dates.py [--data DIR] [--misses N] [--plain]

MEANTIME: TIMEX3 of sentences 0 to 5 of each story, against the story's creation time, less empty and creation-time tags.
GUM: the `XML=<date …>` layer of the dev treebank, points in time with a `when`, against the document's date; everything
that GUM leaves unmarked (durations, vague expressions) is left out of precision, so this is recall and value accuracy.
Words a second of processor time are counted on the same texts, repeated. `DIR` defaults to the setting EXTRACT_DATA.
"""

from __future__ import annotations

import argparse
import os
import re
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.dates import find_timexes
from extract.language import load_language

ROOT = Path(__file__).resolve().parent.parent
LAST_SENTENCE = 5


@dataclass(frozen=True, slots=True)
class Gold:
    """Tokens `[start, end)` with a TIMEX3 value."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Text:
    name: str
    published: str | None
    words: list[str]
    sentence_starts: list[bool]
    gold: list[Gold]
    limit: int
    """Tokens from here on are not annotated."""


def meantime(folder: Path) -> Iterator[Text]:
    for path in sorted(folder.glob("corpus_*/*.xml")):
        root = ET.parse(path).getroot()
        tokens = list(root.iter("token"))
        place = {t.get("t_id"): i for i, t in enumerate(tokens)}
        sentences = [int(t.get("sentence", "0")) for t in tokens]
        limit = next((i for i, s in enumerate(sentences) if s > LAST_SENTENCE), len(tokens))
        published = None
        gold = []
        for timex in root.iter("TIMEX3"):
            if timex.get("functionInDocument") == "CREATION_TIME":
                published = timex.get("value")
            found = sorted(place[a.get("t_id")] for a in timex.findall("token_anchor"))
            if found and found[0] < limit:
                gold.append(Gold(found[0], found[-1] + 1, timex.get("value", "")))
        if published is None:
            full = [g.value for g in gold if re.fullmatch(r"\d{4}-\d\d-\d\d", g.value) and sentences[g.start] <= 1]
            published = full[0] if full else None
        starts = [i == 0 or sentences[i] != sentences[i - 1] for i in range(len(tokens))]
        yield Text(path.stem, published, [t.text or "" for t in tokens], starts, gold, limit)


def gum(path: Path) -> Iterator[Text]:
    text: Text | None = None
    opened: list[tuple[int, str]] = []
    first = False
    for line in path.read_text("utf8").split("\n"):
        if line.startswith("# newdoc"):
            if text:
                yield text
            text = Text(line.partition("=")[2].strip(), None, [], [], [], 10**9)
        created = re.match(r"# meta::dateCreated = (\d{4}(?:-\d\d(?:-\d\d)?)?)", line)
        if created and text:
            text = Text(text.name, created[1], [], [], [], 10**9)
        if line.startswith("# sent_id"):
            first = True
        cells = line.split("\t")
        if len(cells) != 10 or not cells[0].isdigit() or text is None:
            continue
        text.words.append(cells[1])
        text.sentence_starts.append(first)
        first = False
        layer = re.search(r"XML=([^|]*)", cells[9])
        for tag in re.findall(r"<[^>]*>", layer[1]) if layer else []:
            if tag.startswith("<date"):
                when = re.search(r'when:::"([^"]*)"', tag)
                opened.append((len(text.words) - 1, when[1] if when else ""))
            elif tag == "</date>" and opened:
                start, value = opened.pop()
                if value:
                    text.gold.append(Gold(start, len(text.words), re.sub(r"^--", "XXXX-", value)))
    if text:
        yield text


def doc_of(nlp: Language, text: Text, plain: bool) -> Doc:
    doc = Doc(nlp.vocab, words=text.words)
    if plain:
        return doc
    for name, component in nlp.pipeline:
        if name not in ("extract_paragraphs",):
            doc = component(doc)
    return doc


@dataclass(slots=True)
class Score:
    gold: int = 0
    found: int = 0
    spans: int = 0
    values: int = 0

    def f1(self, hits: int) -> float:
        return 2 * hits / (self.gold + self.found) if self.gold + self.found else 0.0


def score(nlp: Language, texts: list[Text], misses: int, plain: bool, every: bool) -> Score:
    """With `every`, finds beside the gold count as wrong; else only gold expressions are looked at."""
    total = Score()
    for text in texts:
        doc = doc_of(nlp, text, plain)
        found = [t for t in find_timexes(doc, text.published) if t.start < text.limit]
        free = list(found)
        for g in text.gold:
            total.gold += 1
            hit = next((t for t in free if t.start < g.end and g.start < t.end), None)
            words = " ".join(text.words[max(0, g.start - 4) : g.end + 2])
            if hit is None:
                if misses:
                    print(f"missed  {g.value:16} {words} [{' '.join(text.words[g.start : g.end])}]")
                continue
            free.remove(hit)
            total.spans += 1
            total.values += hit.value == g.value
            if hit.value != g.value and misses:
                print(f"value   {g.value:16} {hit.value:16} {words} [{doc[hit.start : hit.end].text}] {text.published}")
        total.found += len(found) if every else len(found) - len(free)
        if every and misses:
            for t in free:
                print(f"extra   {t.value:16} {' '.join(text.words[max(0, t.start - 4) : t.end + 2])} {t.rule}")
    return total


def speed(texts: list[Text]) -> float:
    """Words a second of processor time, of the stage alone on untagged Docs, best of three."""
    vocab = spacy.blank("en").vocab
    docs = [Doc(vocab, words=t.words) for t in texts]
    words = sum(len(d) for d in docs)
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        for doc, text in zip(docs, texts, strict=True):
            find_timexes(doc, text.published)
        best = min(best, time.process_time() - begun)
    return words / best


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--data", type=Path, default=Path(os.environ.get("EXTRACT_DATA", ROOT / "../shared/data")))
    cli.add_argument("--misses", action="store_true", help="print what went wrong")
    cli.add_argument("--plain", action="store_true", help="without tags and parse")
    args = cli.parse_args()
    nlp = load_language()
    stories = list(meantime(args.data / "meantime"))
    records = list(gum(args.data / "treebanks" / "gum-dev.conllu"))
    for name, texts, every in (("MEANTIME", stories, True), ("GUM dev", records, False)):
        total = score(nlp, texts, args.misses, args.plain, every)
        recall = total.spans / total.gold if total.gold else 0.0
        print(
            f"{name:9} gold={total.gold} found={total.found} recall={recall:.3f} span F1={total.f1(total.spans):.3f} "
            f"value F1={total.f1(total.values):.3f}"
        )
    print(f"words a second of processor time, stage alone: {speed(stories + records):,.0f}")


if __name__ == "__main__":
    main()
