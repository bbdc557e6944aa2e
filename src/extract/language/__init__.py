"""The language stage: a Doc with tags, lemmas, morphology, parse, sentences and the model's named entities."""

from __future__ import annotations

import importlib
from importlib.resources import as_file, files
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import is_package

from extract.errors import UsageError

# A pipeline from elsewhere has to bring these; what it lacks is named in the error.
REQUIRED = ("tagger", "parser", "lemmatizer")
# Components that do the same work under other names.
EQUIVALENT = {
    "tagger": ("tagger", "morphologizer", "extract_reader"),
    "parser": ("parser", "extract_reader"),
    "lemmatizer": ("lemmatizer", "trainable_lemmatizer", "extract_lemmatizer"),
}
LAYOUT, WHITESPACE = "extract_paragraphs", "extract_whitespace"


def load_language(name: str | None = None) -> Language:
    """Return the shipped pipeline, or the installed spaCy pipeline (or folder) `name` with our handling of layout.

    Raises `UsageError` where `name` is not installed or does not tag, parse and lemmatize.
    """
    _register()
    return _shipped() if name is None else _installed(name)


def _register() -> None:
    """Register our tokenizer and components, for installations whose entry points are not in place."""
    for module in ("tokenizer", "paragraphs", "reader.component", "whitespace", "lemmatizer"):
        importlib.import_module(f"{__name__}.{module}")


def _shipped() -> Language:
    source = files("extract").joinpath("model")
    if not source.joinpath("config.cfg").is_file():
        raise UsageError("the package holds no language model", "build it with `make model`, or use --model NAME")
    with as_file(source) as folder:
        return spacy.load(folder, exclude=["tokenizer"])


def _installed(name: str) -> Language:
    # A build of ours holds no tokenizer: its settings are code.
    exclude = ["tokenizer"] if Path(name).is_dir() and not Path(name, "tokenizer").exists() else []
    try:
        nlp = spacy.load(name, exclude=exclude)
    except (OSError, ValueError) as error:
        if is_package(name) or Path(name).exists():
            raise UsageError(f"the spaCy pipeline {name!r} cannot be loaded", str(error)) from error
        hint = f"install it, for example with `python -m spacy download {name}`, or leave --model out"
        raise UsageError(f"no spaCy pipeline named {name!r} is installed", hint) from error
    _check(nlp, name)
    if LAYOUT not in nlp.pipe_names:
        parser = next(pipe for pipe in nlp.pipe_names if nlp.get_pipe_meta(pipe).factory in EQUIVALENT["parser"])
        nlp.add_pipe(LAYOUT, before=parser)
    if not {WHITESPACE, "extract_reader"}.intersection(nlp.pipe_names):
        nlp.add_pipe(WHITESPACE, after=nlp.pipe_names[-1])
    return nlp


def _check(nlp: Language, name: str) -> None:
    factories = {nlp.get_pipe_meta(pipe).factory for pipe in nlp.pipe_names}
    missing = [need for need in REQUIRED if not factories.intersection(EQUIVALENT[need])]
    if missing:
        raise UsageError(
            f"the spaCy pipeline {name!r} has no {' and no '.join(missing)}",
            "facts are read from tags, parse and lemmas: use a pipeline that has all three, or leave --model out",
        )
