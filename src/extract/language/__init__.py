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
REQUIRED = ("tagger", "parts of speech", "parser", "lemmatizer")
# The components that bring them, besides those that say so of themselves (`assigns`).
EQUIVALENT = {
    "tagger": ("tagger", "extract_reader"),
    "parts of speech": ("morphologizer", "attribute_ruler", "extract_reader"),
    "parser": ("parser", "extract_reader"),
    "lemmatizer": ("lemmatizer", "trainable_lemmatizer", "extract_lemmatizer", "extract_reader"),
}
ASSIGNED = {
    "tagger": "token.tag",
    "parts of speech": "token.pos",
    "parser": "token.dep",
    "lemmatizer": "token.lemma",
}
SUBJECT, OBJECTS = "nsubj", frozenset({"obj", "dobj"})
"""What both label schemes that are understood have, and either has, for the arguments of a verb."""
TENSES = frozenset({"VBD", "VBZ", "VBP"})
LAYOUT, WHITESPACE = "extract_paragraphs", "extract_whitespace"


def load_language(name: str | None = None) -> Language:
    """Return the shipped pipeline, or the installed spaCy pipeline (or folder) `name` with our handling of layout.

    Raises `UsageError` where `name` is not installed, does not tag, parse and lemmatize, or does so in
    tags and labels that are not understood.
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
        nlp.add_pipe(LAYOUT, before=_bringing(nlp, "parser")[0])
    if not {WHITESPACE, "extract_reader"}.intersection(nlp.pipe_names):
        nlp.add_pipe(WHITESPACE, after=nlp.pipe_names[-1])
    return nlp


def _bringing(nlp: Language, need: str) -> list[str]:
    """The names of the components that bring an annotation."""
    metas = [(pipe, nlp.get_pipe_meta(pipe)) for pipe in nlp.pipe_names]
    return [pipe for pipe, meta in metas if meta.factory in EQUIVALENT[need] or ASSIGNED[need] in meta.assigns]


def _check(nlp: Language, name: str) -> None:
    missing = [need for need in REQUIRED if not _bringing(nlp, need)]
    if missing:
        raise UsageError(
            f"the spaCy pipeline {name!r} has no {' and no '.join(missing)}",
            "facts are read from tags, parts of speech, parse and lemmas: use a pipeline that has all of them, "
            "or leave --model out",
        )
    hint = "facts are read from English in the scheme of Universal Dependencies or of spaCy's English pipelines"
    labels = _labels(nlp, "parser")
    if labels and (SUBJECT not in labels or not OBJECTS & labels):
        raise UsageError(
            f"the parser of the spaCy pipeline {name!r} has no labels {SUBJECT} and obj or dobj but "
            f"{_sample(labels)}: a scheme that is not understood",
            hint,
        )
    tags = _labels(nlp, "tagger")
    if tags and not TENSES & tags:
        raise UsageError(
            f"the tagger of the spaCy pipeline {name!r} has no tags of the Penn Treebank "
            f"(VBD, VBZ, VBP) but {_sample(tags)}",
            hint,
        )


def _labels(nlp: Language, need: str) -> set[str]:
    """What a component can say; empty where it does not tell."""
    found: set[str] = set()
    for pipe in _bringing(nlp, need):
        found.update(getattr(nlp.get_pipe(pipe), "labels", ()))
    return found


def _sample(labels: set[str]) -> str:
    shown = sorted(labels)[:5]
    return ", ".join(shown) + (", …" if len(labels) > len(shown) else "")
