"""Puts the trained parts together as the shipped pipeline: `python training/assemble.py RUNS OUT`."""

from __future__ import annotations

import shutil
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
}


def newest(run: Path) -> Path:
    """Return the best model of a `spacy train` run."""
    return run / "model-best"


def assemble(runs: Path) -> Language:
    """Return the pipeline: layout, syntax, lemmas, and names where they are trained."""
    load_language_components()
    nlp = spacy.blank("en", config=CONFIG, meta=META)
    syntax = spacy.load(newest(runs / "syntax"))
    nlp.add_pipe("extract_paragraphs")
    for name in ("tok2vec", "tagger", "morphologizer", "parser"):
        nlp.add_pipe(name, source=syntax)
    nlp.add_pipe("extract_whitespace")
    lemmatizer: Any = nlp.add_pipe("extract_lemmatizer")
    lemmatizer.table = LemmaTable.from_json(srsly.read_json(runs / "lemmas" / "lemmas.json"))
    if newest(runs / "names").is_dir():
        names = spacy.load(newest(runs / "names"))
        names.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
        nlp.add_pipe("ner", source=names)
    return nlp


def load_language_components() -> None:
    """Register the components that entry points register in an installed package."""
    import extract.language.lemmatizer
    import extract.language.paragraphs
    import extract.language.tokenizer
    import extract.language.whitespace  # noqa: F401


def main(runs: Path, out: Path) -> None:
    """Write the pipeline into OUT, next to the licence notice that is kept there."""
    nlp = assemble(runs)
    for entry in out.iterdir() if out.is_dir() else ():
        if entry.is_dir():
            shutil.rmtree(entry)
    nlp.to_disk(out, exclude=["tokenizer"])
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    print(f"{out}: {', '.join(nlp.pipe_names)}; {size / 1e6:.1f} MB")


if __name__ == "__main__":
    typer.run(main)
