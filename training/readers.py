"""The corpus reader for `spacy train`: examples on gold tokens, so that no tokenizer rule leaks into the weights."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example


@spacy.registry.readers("extract.GoldTokens.v1")
def make_reader(path: Path) -> Callable[[Language], Iterator[Example]]:
    """Return a reader of a `.spacy` file whose examples keep the treebank's own tokens."""

    def read(nlp: Language) -> Iterator[Example]:
        for gold in DocBin().from_disk(path).get_docs(nlp.vocab):
            words = [token.text for token in gold]
            spaces = [bool(token.whitespace_) for token in gold]
            yield Example(Doc(nlp.vocab, words=words, spaces=spaces), gold)

    return read
