"""Puts the trained parts together as the shipped pipeline: `python assemble.py RUNS OUT`."""

from __future__ import annotations

import importlib
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import spacy
import srsly
import typer
from spacy.language import Language

from extract.language.lemmatizer import LemmaTable

CONFIG = {"nlp": {"tokenizer": {"@tokenizers": "extract.Tokenizer.v1"}}}
META = {
    "name": "extract",
    "version": "0.1.0",
    "description": "English tags, morphology, Universal Dependencies, lemmas and named entities for news on defence",
    "license": "CC BY-SA 4.0",
    "spacy_version": ">=3.8.7,<3.9.0",
}
SYNTAX = ("tok2vec", "tagger", "morphologizer", "parser")


def assemble(runs: Path) -> Language:
    """Return the pipeline: layout, syntax, lemmas, and names where they are trained."""
    for module in ("tokenizer", "paragraphs", "whitespace", "lemmatizer"):
        importlib.import_module(f"extract.language.{module}")
    nlp = spacy.blank("en", config=CONFIG, meta=META)
    nlp.add_pipe("extract_paragraphs")
    syntax = spacy.load(runs / "syntax" / "model-best")
    for name in SYNTAX:
        nlp.add_pipe(name, source=syntax)
    if (runs / "names").is_dir():
        nlp.add_pipe("ner", source=spacy.load(runs / "names" / "model-best"))
    nlp.add_pipe("extract_whitespace")
    lemmatizer: Any = nlp.add_pipe("extract_lemmatizer")
    lemmatizer.table = LemmaTable.from_json(srsly.read_json(runs / "lemmas" / "lemmas.json"))
    return nlp


def needed_strings(nlp: Language) -> list[str]:
    """Return the strings that the components write by number: labels, and the parts of morphological labels.

    The vocabulary of a trained pipeline holds every word of its corpora, two megabytes that nothing reads.
    """
    labels: set[str] = {label for found in nlp.pipe_labels.values() for label in found}
    features = {part for label in labels for piece in label.split("|") for part in (piece, *piece.split("="))}
    actions = {label.partition("-")[2] for label in labels if "-" in label}
    return sorted({text for text in labels | features | actions | {"ROOT", "dep", "_SP"} if text})


def clear(folder: Path, keep: Iterable[str] = ("LICENSE.md", "__init__.py")) -> None:
    """Remove an earlier build, but not what is written by hand beside it."""
    for entry in folder.iterdir() if folder.is_dir() else ():
        if entry.is_dir():
            shutil.rmtree(entry)
        elif entry.name not in keep:
            entry.unlink()


def main(runs: Path, out: Path) -> None:
    """Write the pipeline into OUT, beside the licence notice that is kept there."""
    nlp = assemble(runs)
    clear(out)
    nlp.to_disk(out, exclude=["tokenizer"])
    srsly.write_json(out / "vocab" / "strings.json", needed_strings(nlp))
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    print(f"{out}: {', '.join(nlp.pipe_names)}; {size / 1e6:.1f} MB")


if __name__ == "__main__":
    typer.run(main)
