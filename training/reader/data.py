"""Examples for the reader: treebank documents with parses and names, other corpora with names alone.

`python -m reader.data OUT` writes `train.msgpack`. An empty string is a value that the source does not give;
it costs nothing in training.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import spacy
import srsly
import typer

from conllu import Sentence, read_documents
from gazetteer import read_places
from names import (
    Text,
    common_lower,
    make_tokenizer,
    read_columns,
    read_crossner,
    read_fewnerd,
    read_gum,
    read_uner,
    to_doc,
    uner_demonyms,
    with_demonyms,
)
from settings import DEFAULT_DATA, DataFolder

SEED = 20240610
FEWNERD_DEV_SHARE = 0.05
OUTSIDE = "O"
# Sentences with these come from Few-NERD more often than the others.
RARE = frozenset({"WEAPON", "PROGRAM", "LAW", "EVENT", "FAC", "NORP", "LOC"})


@dataclass(slots=True)
class Item:
    """One sentence. `heads` are places in the sentence, the root's its own; without a parse, `heads` is empty."""

    words: list[str]
    heads: list[int]
    deps: list[str]
    tags: list[str]
    morphs: list[str]
    names: list[str]
    breaks: bool = True

    @property
    def parsed(self) -> bool:
        return bool(self.heads)


def name_tags(text: Text) -> list[str]:
    """Return BIO tags, empty where the corpus does not say."""
    tags = ["" if unknown else OUTSIDE for unknown in text.unknown]
    for name in text.names:
        tags[name.start : name.end] = [f"{'I' if i else 'B'}-{name.label}" for i in range(name.end - name.start)]
    return tags


def parsed_item(sentence: Sentence, names: list[str], *, breaks: bool) -> Item:
    words = sentence.words
    heads = [word.head - 1 if word.head else index for index, word in enumerate(words)]
    deps = ["ROOT" if word.dep == "root" else word.dep for word in words]
    morphs = [f"{word.upos}|{'' if word.feats == '_' else word.feats}" for word in words]
    return Item([word.form for word in words], heads, deps, [word.xpos for word in words], morphs, names, breaks)


def treebank(path: Path, texts: Iterable[Text]) -> Iterator[list[Item]]:
    """Yield documents, with the names of the texts that are the same paragraphs in the same order."""
    waiting = iter(texts)
    following = next(waiting, None)
    for document in read_documents(path):
        items: list[Item] = []
        for paragraph in document.paragraphs():
            words = [word.form for sentence in paragraph for word in sentence.words]
            if following is not None and following.words == words:
                names = name_tags(following)
                following = next(waiting, None)
            else:
                names = [""] * len(words)
            start = 0
            for number, sentence in enumerate(paragraph):
                end = start + len(sentence.words)
                items.append(parsed_item(sentence, names[start:end], breaks=not number))
                start = end
        yield items


def names_only(texts: Iterable[Text]) -> Iterator[Item]:
    """Yield sentences in our tokens, without a parse."""
    nlp = spacy.blank("en")
    tokenize = make_tokenizer(nlp)
    for text in texts:
        doc = to_doc(nlp, text, tokenize)
        tags = [
            f"{token.ent_iob_}-{token.ent_type_}" if token.ent_iob_ in {"B", "I"} else token.ent_iob_
            for token in doc
            if not token.is_space
        ]
        yield Item([token.text for token in doc if not token.is_space], [], [], [], [], tags)


def is_worth(item: Item, rng: random.Random) -> bool:
    """Keep every sentence with a rare class, and some of the others."""
    return any(tag[2:] in RARE for tag in item.names) or rng.random() < 0.5


def build(data: Path) -> dict[str, Any]:
    """Return all documents with parses, and all sentences with names alone."""
    fewnerd = sorted((data / "ner").glob("fewnerd-*.txt"))
    places = read_places(data, fewnerd)
    lower = common_lower(sentence for path in fewnerd for sentence in read_columns(path))
    demonyms = uner_demonyms(data, places)

    def labelled(texts: Iterable[Text]) -> Iterator[Text]:
        return (with_demonyms(text, demonyms) for text in texts)

    documents: list[list[Item]] = []
    for name, read in (("ewt", read_uner), ("gum", read_gum)):
        path = data / "treebanks" / f"{name}-train.conllu"
        documents.extend(treebank(path, labelled(read(data, "train", places))))
    rng = random.Random(SEED)
    crossner = list(names_only(labelled(read_crossner(data / "ner" / "crossner-politics-train.txt", places))))
    wikipedia: list[Item] = []
    for path in fewnerd:
        # The same draw as in names.py, so that its dev part stays unseen.
        kept = [text for text in read_fewnerd(path, places, lower) if rng.random() >= FEWNERD_DEV_SHARE]
        wikipedia.extend(names_only(labelled(kept)))
    chosen = random.Random(SEED)
    wikipedia = [item for item in wikipedia if is_worth(item, chosen)]
    return {
        "documents": [[asdict(item) for item in items] for items in documents],
        "crossner": [asdict(item) for item in crossner],
        "fewnerd": [asdict(item) for item in wikipedia],
    }


def load(path: Path) -> tuple[list[list[Item]], list[Item], list[Item]]:
    """Return documents, and the sentences of CrossNER and of Few-NERD."""
    stored = srsly.read_msgpack(path)
    documents = [[Item(**item) for item in items] for items in stored["documents"]]
    return documents, *([Item(**item) for item in stored[name]] for name in ("crossner", "fewnerd"))


def label_sets(documents: list[list[Item]], sentences: Iterable[Item]) -> dict[str, list[str]]:
    """Return the labels of each head, sorted; a morphological label seen once is more likely a slip than a form."""
    items = [item for document in documents for item in document]
    morphs = Counter(morph for item in items for morph in item.morphs)
    names = {tag for item in (*items, *sentences) for tag in item.names if tag}
    return {
        "deps": sorted({dep for item in items for dep in item.deps}),
        "tags": sorted({tag for item in items for tag in item.tags}),
        "morphs": sorted(morph for morph, count in morphs.items() if count > 2),
        "names": sorted(names | {f"{mark}-{tag[2:]}" for tag in names if "-" in tag for mark in "BI"}),
    }


def main(out: Path, data: DataFolder = DEFAULT_DATA) -> None:
    """Write OUT/train.msgpack."""
    out.mkdir(parents=True, exist_ok=True)
    stored = build(data)
    srsly.write_msgpack(out / "train.msgpack", stored)
    for name in ("crossner", "fewnerd"):
        print(name, len(stored[name]), sum(len(item["words"]) for item in stored[name]))
    items = [item for document in stored["documents"] for item in document]
    known = sum(bool(tag) for item in items for tag in item["names"])
    print("treebanks", len(stored["documents"]), len(items), sum(len(i["words"]) for i in items), "names known", known)


if __name__ == "__main__":
    typer.run(main)
