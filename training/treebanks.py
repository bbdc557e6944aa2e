"""Makes spaCy documents of the treebanks: `python treebanks.py OUT`."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import spacy
import typer
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from conllu import Document, Sentence, read_documents
from settings import DEFAULT_DATA, DataFolder

SEED = 20240610
CHUNK_WORDS = 250
PARAGRAPH_BREAK = "\n\n"
# A paragraph break is a token of its own in spaCy. It hangs on the word before it, as spaCy's own aligner does it,
# so that the network learns to look past it.
BREAK_DEP, BREAK_TAG, BREAK_POS = "dep", "_SP", "SPACE"
TREEBANKS = ("ewt", "gum")


def chunks(document: Document, rng: random.Random) -> Iterator[list[list[Sentence]]]:
    """Yield runs of whole paragraphs of about `CHUNK_WORDS` words, with a random first cut."""
    chunk: list[list[Sentence]] = []
    size, limit = 0, rng.randint(20, CHUNK_WORDS)
    for paragraph in document.paragraphs():
        words = sum(len(sentence.words) for sentence in paragraph)
        if chunk and size + words > limit:
            yield chunk
            chunk, size, limit = [], 0, CHUNK_WORDS
        chunk.append(paragraph)
        size += words
    if chunk:
        yield chunk


def to_doc(vocab: Vocab, paragraphs: list[list[Sentence]], *, breaks: bool = True) -> Doc:
    """Return one Doc of some paragraphs, with a break token between them where `breaks` is set."""
    words: list[str] = []
    spaces: list[bool] = []
    heads: list[int] = []
    columns: dict[str, list[str]] = {"tags": [], "pos": [], "morphs": [], "lemmas": [], "deps": []}
    sent_starts: list[bool] = []

    def add(form: str, space: bool, head: int, starts: bool, *values: str) -> None:
        words.append(form)
        spaces.append(space)
        heads.append(head)
        sent_starts.append(starts)
        for name, value in zip(columns, values, strict=True):
            columns[name].append(value)

    for number, paragraph in enumerate(paragraphs):
        if number and breaks:
            spaces[-1] = False
            add(PARAGRAPH_BREAK, False, len(words) - 1, False, BREAK_TAG, BREAK_POS, "", PARAGRAPH_BREAK, BREAK_DEP)
        for sentence in paragraph:
            first = len(words)
            for index, word in enumerate(sentence.words):
                head = first + (word.head - 1 if word.head else index)
                dep = "ROOT" if word.dep == "root" else word.dep
                feats = "" if word.feats == "_" else word.feats
                space = word.space_after
                add(word.form, space, head, index == 0, word.xpos, word.upos, feats, word.lemma, dep)
    return Doc(vocab, words=words, spaces=spaces, heads=heads, sent_starts=sent_starts, **columns)


# Typographic variants. The treebanks are typed with straight quotes; newspapers print curly ones.
CURLY = {"'": "’", "''": "”", "``": "“", "--": "—", "...": "…"}


def typeset(doc: Doc) -> Doc:
    """Return the Doc with curly quotes and em dashes as a newspaper prints them, annotation unchanged."""
    words: list[str] = []
    opened = False
    for token in doc:
        form = token.text
        if form == '"':
            opened = token.tag_ == "``" if token.tag_ in {"``", "''"} else not opened
            form = "“" if opened else "”"
        elif form == "'" and token.tag_ == "``":
            form = "‘"
        elif form in CURLY:
            form = CURLY[form]
        elif "'" in form:
            form = form.replace("'", "’")
        words.append(form)
    return Doc(
        doc.vocab,
        words=words,
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[token.lemma_ for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        sent_starts=[token.is_sent_start for token in doc],
    )


def has_typewriter_marks(doc: Doc) -> bool:
    return any("'" in token.text or '"' in token.text or token.text in CURLY for token in doc)


def _training_docs(vocab: Vocab, data: Path) -> Iterator[Doc]:
    rng = random.Random(SEED)
    for name in TREEBANKS:
        for document in read_documents(data / "treebanks" / f"{name}-train.conllu"):
            for chunk in chunks(document, rng):
                doc = to_doc(vocab, chunk)
                yield typeset(doc) if has_typewriter_marks(doc) and rng.random() < 0.4 else doc


def main(out: Path, data: DataFolder = DEFAULT_DATA) -> None:
    """Write `train.spacy`, `dev.spacy` (both treebanks), `ewt-dev.spacy` and `gum-dev.spacy` into OUT."""
    out.mkdir(parents=True, exist_ok=True)
    vocab = spacy.blank("en").vocab
    train = list(_training_docs(vocab, data))
    DocBin(docs=train, store_user_data=False).to_disk(out / "train.spacy")
    both: list[Doc] = []
    for name in TREEBANKS:
        docs = []
        for document in read_documents(data / "treebanks" / f"{name}-dev.conllu"):
            rng = random.Random(SEED)
            docs.extend(to_doc(vocab, chunk) for chunk in chunks(document, rng))
        DocBin(docs=docs).to_disk(out / f"{name}-dev.spacy")
        both.extend(docs)
    DocBin(docs=both).to_disk(out / "dev.spacy")
    print(
        f"train: {len(train)} docs, {sum(map(len, train))} tokens; dev: {len(both)} docs, {sum(map(len, both))} tokens"
    )


if __name__ == "__main__":
    typer.run(main)
