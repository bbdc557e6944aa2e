"""Measures a pipeline on the dev parts, from raw text and on gold tokens: `python figures.py`.

Raw text means what a user has: documents with blank lines between paragraphs, our tokenizer, our sentence splitter. Words
are compared by their place in the text without blanks, as in the CoNLL shared tasks, and every figure is an F1 of words
(LAS: the word, its head word and the full label with its subtype agree; punctuation counts).
"""

from __future__ import annotations

import importlib
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import srsly
import typer
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from conllu import Document, read_documents
from extract.language import load_language
from extract.language.lemmatizer import QUOTES
from settings import DEFAULT_DATA, TRAINING, DataFolder
from treebanks import to_doc

NAME_CORPORA = ("uner", "gum", "crossner", "fewnerd")
# Whether a place is political is a matter of convention; the corpora differ.
PLACES, PLACE = frozenset({"GPE", "LOC"}), "GPE or LOC"
WORD_MEASURES = ("tokens", "sentences", "xpos", "upos", "feats", "lemmas", "uas", "las")


@dataclass(slots=True)
class Counts:
    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def add(self, expected: set[tuple[int, int, str]], found: set[tuple[int, int, str]]) -> None:
        """Count labelled spans."""
        for counter, spans in ((self.gold, expected), (self.found, found), (self.right, expected & found)):
            counter.update(label for _, _, label in spans)

    def plus(self, other: Counts) -> Counts:
        """Return the sum of both."""
        return Counts(self.gold + other.gold, self.found + other.found, self.right + other.right)

    def f1(self, key: str) -> float:
        total = self.gold[key] + self.found[key]
        return 2 * self.right[key] / total if total else 0.0


@dataclass(frozen=True, slots=True)
class WordView:
    """A word's annotation with its head as a span, so that it compares across tokenisations."""

    xpos: str
    upos: str
    feats: str
    lemma: str
    head: tuple[int, int] | None
    dep: str
    starts_sentence: bool


def view(doc: Doc) -> dict[tuple[int, int], WordView]:
    """Return the words of a Doc by their offsets in the text without blanks."""
    spans: dict[int, tuple[int, int]] = {}
    offset = 0
    for token in doc:
        if not token.is_space:
            size = len("".join(token.text.split()))
            spans[token.i] = (offset, offset + size)
            offset += size
    words: dict[tuple[int, int], WordView] = {}
    starts = {next((token.i for token in sent if not token.is_space), -1) for sent in doc.sents}
    for token in doc:
        if token.is_space:
            continue
        head = None if token.head.i == token.i else spans.get(token.head.i)
        dep = "root" if token.dep_ == "ROOT" else token.dep_
        lemma = token.lemma_.translate(QUOTES)
        feats = str(token.morph)
        words[spans[token.i]] = WordView(token.tag_, token.pos_, feats, lemma, head, dep, token.i in starts)
    return words


def sentences(words: dict[tuple[int, int], WordView]) -> set[tuple[int, int]]:
    bounds = [start for (start, _), word in words.items() if word.starts_sentence]
    end = max((end for _, end in words), default=0)
    return set(zip(bounds, [*bounds[1:], end], strict=True))


def compare(gold: Doc, found: Doc, counts: Counts) -> None:
    """Add one document to the counts."""
    right, guess = view(gold), view(found)
    for key in WORD_MEASURES:
        counts.gold[key] += len(right)
        counts.found[key] += len(guess)
    expected, cut = sentences(right), sentences(guess)
    counts.gold["sentences"] += len(expected) - len(right)
    counts.found["sentences"] += len(cut) - len(guess)
    counts.right["sentences"] += len(expected & cut)
    for span, word in right.items():
        other = guess.get(span)
        if other is None:
            continue
        same_head = word.head == other.head
        agreements = {
            "tokens": True,
            "xpos": word.xpos == other.xpos,
            "upos": word.upos == other.upos,
            "feats": word.feats == other.feats,
            "lemmas": word.lemma in {other.lemma, "_"},
            "uas": same_head,
            "las": same_head and word.dep == other.dep,
        }
        counts.right.update(key for key, agrees in agreements.items() if agrees)


def gold_docs(path: Path, nlp: Language) -> Iterator[Doc]:
    documents: Iterable[Document] = read_documents(path, held_out=())
    return (to_doc(nlp.vocab, list(document.paragraphs())) for document in documents)


def measure_syntax(nlp: Language, path: Path, *, gold_tokens: bool) -> Counts:
    """Run the pipeline over a treebank's documents and count agreements."""
    counts = Counts()
    for gold in gold_docs(path, nlp):
        if gold_tokens:
            words, spaces = [token.text for token in gold], [bool(token.whitespace_) for token in gold]
            found = Doc(nlp.vocab, words=words, spaces=spaces)
            for token in gold:
                found[token.i].is_sent_start = bool(token.is_sent_start)
        else:
            found = nlp.make_doc(gold.text)
        compare(gold, nlp(found), counts)
    return counts


def measure_names(nlp: Language, path: Path) -> Counts:
    """Compare entities, leaving out what lies on tokens that the corpus does not annotate; places also as one label."""
    counts = Counts()
    for gold in DocBin().from_disk(path).get_docs(nlp.vocab):
        found = nlp(Doc(nlp.vocab, words=[t.text for t in gold], spaces=[bool(t.whitespace_) for t in gold]))
        expected = {(span.start, span.end, span.label_) for span in gold.ents}
        unknown = {token.i for token in gold if not token.ent_iob_}
        cut = {(s.start, s.end, s.label_) for s in found.ents if not unknown.intersection(range(s.start, s.end))}
        counts.add(expected, cut)
        places = [{(start, end, PLACE) for start, end, label in spans if label in PLACES} for spans in (expected, cut)]
        counts.add(places[0], places[1])
    return counts


def name_figures(counts: Counts) -> dict[str, float]:
    """Return F1 by label, of those that are not rare."""
    return {label: round(counts.f1(label), 3) for label in sorted(counts.gold) if counts.gold[label] >= 10}


def measure_speed(nlp: Language, path: Path) -> float:
    """Return words a second over a treebank's raw text, one process."""
    texts = [doc.text for doc in gold_docs(path, nlp)]
    list(nlp.pipe(texts[:3]))
    begin = time.perf_counter()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    return words / (time.perf_counter() - begin)


def main(
    model: Annotated[str | None, typer.Option(help="a spaCy pipeline or folder; the shipped model by default")] = None,
    data: DataFolder = DEFAULT_DATA,
    corpus: Annotated[Path, typer.Option(help="where names.py wrote the dev files")] = TRAINING / "corpus",
    out: Annotated[Path | None, typer.Option(help="write the figures as JSON")] = None,
    patterns: Annotated[bool, typer.Option(help="names alone, after the entity stage with its patterns")] = False,
) -> None:
    """Print the figures of training/README.md."""
    begin = time.perf_counter()
    nlp = load_language(model)
    if patterns:
        importlib.import_module("extract.entities.component")  # registers the stage
        nlp.add_pipe("extract_entities")
    figures: dict[str, dict[str, float]] = {"load": {"seconds": time.perf_counter() - begin}}
    for name in () if patterns else ("ewt", "gum"):
        path = data / "treebanks" / f"{name}-dev.conllu"
        for mode in (False, True):
            counts = measure_syntax(nlp, path, gold_tokens=mode)
            key = f"{name}, {'gold tokens and sentences' if mode else 'raw text'}"
            figures[key] = {measure: round(counts.f1(measure), 4) for measure in WORD_MEASURES}
    total = Counts()
    for name in NAME_CORPORA:
        path = corpus / f"names-{name}.spacy"
        if path.is_file():
            counts = measure_names(nlp, path)
            total = total.plus(counts)
            figures[f"names, {name}"] = name_figures(counts)
    if total.gold:
        figures["names, together"] = name_figures(total)
    if not patterns:
        figures["speed"] = {"words a second": round(measure_speed(nlp, data / "treebanks" / "gum-dev.conllu"))}
    for key, values in figures.items():
        print(f"{key}: " + "  ".join(f"{name} {value:.4g}" for name, value in values.items()))
    if out is not None:
        srsly.write_json(out, figures)


if __name__ == "__main__":
    typer.run(main)
