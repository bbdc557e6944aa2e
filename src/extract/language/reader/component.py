"""The spaCy component: tags, morphology, sentences, parse and names from one pass of the network."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from spacy.language import Language
from spacy.parts_of_speech import IDS  # type: ignore[import-not-found] # compiled, without stubs
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from extract.annotations import set_arc_probabilities
from extract.errors import UsageError
from extract.language.reader.network import Network, Parts
from extract.language.reader.windows import ROOT, Input, ReadSentence, TextReader

# Whitespace is a leaf on the word before it, as in spaCy's own pipelines.
SPACE_DEP, SPACE_TAG, SPACE_POS = "dep", "_SP", "SPACE"
ATTRIBUTES: list[int | str] = ["TAG", "POS", "MORPH", "DEP", "HEAD"]
NO_NETWORK = ("the reader has no network", "load a pipeline that holds one, or build it with `make model`")
# spaCy's stubs know only signed arrays; attributes are unsigned.
Numbers: TypeAlias = Any


class LabelNumbers:
    """The labels' numbers in a vocabulary: rows of one, and of two for part of speech and features."""

    def __init__(self, labels: dict[str, list[str]], vocab: Vocab) -> None:
        add = vocab.strings.add
        self.vocab = vocab
        self.tags = np.array([add(tag) for tag in labels["tags"]], dtype=np.uint64)
        self.deps = np.array([add(dep) for dep in labels["deps"]], dtype=np.uint64)
        pairs = [label.partition("|")[::2] for label in labels["morphs"]]
        self.morphs = np.array([(IDS[pos], vocab.morphology.add(feats)) for pos, feats in pairs], dtype=np.uint64)
        self.space = np.array([add(SPACE_TAG), IDS[SPACE_POS], vocab.morphology.add("")], dtype=np.uint64)
        self.space_dep, self.root = add(SPACE_DEP), add(ROOT)
        for name in labels["names"]:
            add(name.partition("-")[2] or name)


def words_of(doc: Doc) -> tuple[list[int], Input]:
    """Return the places of the tokens that are no whitespace, and what the network needs of them.

    A blank line starts a sentence. Starts that an earlier component has set stay; those behind a line break count as
    layout, which the network is told.
    """
    texts = [token.text for token in doc]
    spaces: list[bool] = doc.to_array("IS_SPACE").astype(bool).tolist()
    presets: list[int] = doc.to_array("SENT_START").astype(np.int64).tolist()
    places = [i for i, space in enumerate(spaces) if not space]
    breaks, must, must_not = [], [], []
    for i in places:
        lines = texts[i - 1].count("\n") if i and spaces[i - 1] else 0
        breaks.append(lines > 1 or bool(lines and presets[i] > 0))
        must.append(lines > 1 or presets[i] > 0)
        must_not.append(presets[i] < 0 and lines < 2)
    return places, Input([texts[i] for i in places], breaks, must, must_not)


def token_values(doc: Doc, words: list[int], sentences: list[ReadSentence], numbers: LabelNumbers) -> Numbers:
    """Return the values of `ATTRIBUTES` for all tokens; heads are relative."""
    values: Numbers = np.zeros((len(doc), len(ATTRIBUTES)), dtype=np.uint64)
    places = np.array(words, dtype=np.int64)
    heads = np.array([head for sentence in sentences for head in sentence.heads], dtype=np.int64)
    values[places, 0] = numbers.tags[[tag for sentence in sentences for tag in sentence.tags]]
    values[places, 1:3] = numbers.morphs[[morph for sentence in sentences for morph in sentence.morphs]]
    values[places, 3] = numbers.deps[[dep for sentence in sentences for dep in sentence.deps]]
    values[places, 4] = (places[heads] - places).astype(np.uint64)
    before = words[0]
    others = np.ones(len(doc), dtype=bool)
    others[places] = False
    for index in np.flatnonzero(others).tolist():
        before = index - 1 if index and not others[index - 1] else before
        values[index, :3] = numbers.space
        values[index, 3] = numbers.space_dep
        values[index, 4] = np.int64(before - index).astype(np.uint64)
    return values


class Reader:
    """Sets `tag`, `pos`, `morph`, `dep`, `head`, sentence starts and `ents`. Entities that are there already stay."""

    def __init__(self, threads: int = 1) -> None:
        self.threads = threads
        self.reader: TextReader | None = None
        self._network: Network | None = None
        self._numbers: LabelNumbers | None = None

    def load(self, parts: Parts) -> Reader:
        """Take the network from its parts."""
        self._network = Network(parts, self.threads)
        self.reader, self._numbers = TextReader(self._network), None
        return self

    @property
    def parts(self) -> Parts:
        """The network's parts. Raises `UsageError` where none are loaded."""
        if self._network is None:
            raise UsageError(*NO_NETWORK)
        return self._network.parts

    def __call__(self, doc: Doc) -> Doc:
        if self.reader is None:
            raise UsageError(*NO_NETWORK)
        if not len(doc):
            return doc
        if self._numbers is None or self._numbers.vocab is not doc.vocab:
            self._numbers = LabelNumbers(self.reader.network.labels, doc.vocab)
        places, text = words_of(doc)
        if not places:
            return _all_space(doc, self._numbers)
        sentences = list(self.reader.read(text))
        ents = doc.ents
        doc.from_array(ATTRIBUTES, token_values(doc, places, sentences, self._numbers))
        arcs = np.ones(len(doc))
        arcs[places] = [arc for sentence in sentences for arc in sentence.arcs]
        set_arc_probabilities(doc, arcs)
        _set_names(doc, ents, places, sentences)
        return doc

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        return self.parts.to_bytes()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Reader:
        return self.load(Parts.from_bytes(data))

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        self.parts.to_disk(Path(path))

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Reader:
        return self.load(Parts.from_disk(Path(path)))


def _all_space(doc: Doc, numbers: LabelNumbers) -> Doc:
    values: Numbers = np.zeros((len(doc), len(ATTRIBUTES)), dtype=np.uint64)
    values[:, :3] = numbers.space
    values[:, 3] = numbers.space_dep
    values[0, 3] = numbers.root
    values[:, 4] = (-np.arange(len(doc), dtype=np.int64)).astype(np.uint64)
    doc.from_array(ATTRIBUTES, values)
    doc.set_ents([])
    return doc


def _set_names(doc: Doc, kept: Iterable[Span], places: list[int], sentences: list[ReadSentence]) -> None:
    spans = list(kept)
    taken = {token.i for span in spans for token in span}
    for sentence in sentences:
        for start, end, label in sentence.names:
            span = Span(doc, places[start], places[end - 1] + 1, label=label)
            if taken.isdisjoint(range(span.start, span.end)):
                spans.append(span)
    doc.set_ents(sorted(spans, key=lambda span: span.start))


@Language.factory(
    "extract_reader",
    assigns=[
        "token.tag",
        "token.pos",
        "token.morph",
        "token.dep",
        "token.head",
        "token.is_sent_start",
        "doc.sents",
        "doc.ents",
    ],
    default_config={"threads": 1},
)
def make_reader(nlp: Language, name: str, threads: int) -> Any:
    """Return a reader without a network; the shipped model's folder fills it. `threads` are ONNX Runtime's, per run."""
    return Reader(threads)
