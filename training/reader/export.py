"""Exports the trained reader to ONNX int8 and puts the pipeline together: `python -m reader.export RUN LEMMAS OUT`."""

from __future__ import annotations

import importlib
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated

import numpy as np
import onnx
import spacy
import srsly
import torch
import typer
from onnxruntime.quantization import QuantType, quantize_dynamic
from spacy.language import Language
from torch import Tensor, nn

from extract.language.lemmatizer import LemmaTable
from extract.language.reader.network import OUTPUTS, Parts
from reader.data import load
from reader.moves import name_moves
from reader.network import Reader, Sizes
from reader.train import word_pieces

OPSET = 17
CONFIG = {"nlp": {"tokenizer": {"@tokenizers": "extract.Tokenizer.v1"}}}
META = {
    "name": "extract",
    "version": "0.2.0",
    "description": "English tags, morphology, Universal Dependencies, lemmas and named entities for news on defence",
    "license": "CC BY-SA 4.0",
    "sources": [  # LICENSE.md beside the model says what each was used for
        {"name": "all-MiniLM-L6-v2", "license": "Apache-2.0"},
        {"name": "Universal Dependencies English-EWT", "license": "CC BY-SA 4.0"},
        {"name": "Universal Dependencies English-GUM", "license": "CC BY 4.0"},
        {"name": "Universal NER English-EWT", "license": "CC BY-SA 4.0"},
        {"name": "CrossNER", "license": "MIT"},
        {"name": "Few-NERD", "license": "CC BY-SA 4.0"},
        {"name": "World cities", "license": "CC BY 4.0"},
        {"name": "WordNet", "license": "WordNet 3.0"},
    ],
    "spacy_version": ">=3.8.7,<3.9.0",
}


class Exported(nn.Module):
    """One window without padding; the embeddings are looked up outside."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, embedded: Tensor, marks: Tensor, breaks: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        marks, breaks = marks.unsqueeze(0), breaks.unsqueeze(0)
        hidden = self.reader.encoder(embedded.unsqueeze(0), marks, breaks, None)
        out = self.reader.heads(hidden[:, first], marks[:, first])
        return tuple(out[name][0] for name in OUTPUTS)


def load_reader(run: Path) -> tuple[Reader, dict[str, list[str]], list[str]]:
    """Return the trained reader, its labels and its word pieces."""
    labels = srsly.read_json(run / "labels.json")
    pieces = word_pieces().pieces
    reader = Reader(len(pieces), Sizes(*(len(labels[head]) for head in ("tags", "morphs", "names", "deps"))))
    reader.load_state_dict(torch.load(run / "reader.pt", weights_only=True))
    return reader.eval(), labels, pieces


def to_onnx(reader: Reader, path: Path) -> None:
    """Write the graph in single precision."""
    length, count = 23, 17
    example = (
        torch.randn(length, 384),
        torch.randint(1, 500, (length,)),
        torch.zeros(length, dtype=torch.long),
        torch.arange(1, count + 1),
    )
    pieces, words = {0: "pieces"}, {0: "words"}
    torch.onnx.export(
        Exported(reader),
        example,
        str(path),
        input_names=["embedded", "marks", "breaks", "first"],
        output_names=list(OUTPUTS),
        dynamic_axes={
            "embedded": pieces,
            "marks": pieces,
            "breaks": pieces,
            "first": words,
            **dict.fromkeys(OUTPUTS, words),
            "arcs": {0: "words", 1: "heads"},
            "label_heads": {0: "heads"},
            "head_bias": {0: "heads"},
        },
        opset_version=OPSET,
        dynamo=False,
    )


def quantized(path: Path, keep: Callable[[str], bool]) -> bytes:
    """Return the graph with int8 products, per channel, but those whose node name `keep` accepts."""
    graph = onnx.load(str(path)).graph
    weights = {initializer.name for initializer in graph.initializer}
    products = [node for node in graph.node if node.op_type == "MatMul"]
    excluded = [node.name for node in products if keep(node.name) or not weights.intersection(node.input)]
    out = path.with_suffix(".int8.onnx")
    quantize_dynamic(
        path,
        out,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        # Seven bits: eight overflow the 16-bit sums of processors without VNNI, and results would differ between machines.
        reduce_range=True,
        nodes_to_exclude=excluded,
        extra_options={"MatMulConstBOnly": True},
    )
    return out.read_bytes()


def rows_to_int8(table: Tensor) -> tuple[np.ndarray, np.ndarray]:
    """Return rows as int8 and a scale for each."""
    rows = table.detach().float().numpy()
    scales = (np.abs(rows).max(axis=1) / 127).astype(np.float32)
    return np.rint(rows / np.maximum(scales, 1e-12)[:, None]).astype(np.int8), scales


def assemble(parts: Parts, lemmas: Path) -> Language:
    """Return the pipeline: layout, the reader, lemmas."""
    for module in ("tokenizer", "paragraphs", "reader.component", "lemmatizer"):
        importlib.import_module(f"extract.language.{module}")
    nlp = spacy.blank("en", config=CONFIG, meta=META)
    nlp.add_pipe("extract_paragraphs")
    nlp.add_pipe("extract_reader").load(parts)
    nlp.add_pipe("extract_lemmatizer").table = LemmaTable.from_json(srsly.read_json(lemmas))
    return nlp


def clear(folder: Path, keep: Iterable[str] = ("LICENSE.md", "__init__.py")) -> None:
    """Remove an earlier build, but not what is written by hand beside it."""
    for entry in folder.iterdir() if folder.is_dir() else ():
        if entry.is_dir():
            shutil.rmtree(entry)
        elif entry.name not in keep:
            entry.unlink()


def main(
    run: Path,
    lemmas: Path,
    out: Path,
    precise: Annotated[bool, typer.Option(help="keep single precision, to compare")] = False,
    keep: Annotated[str, typer.Option(help="parts of node names that stay in single precision, by comma")] = "",
) -> None:
    """Write the pipeline into OUT."""
    reader, labels, pieces = load_reader(run)
    kept = [part for part in keep.split(",") if part]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reader.onnx"
        to_onnx(reader, path)
        graph = path.read_bytes() if precise else quantized(path, lambda name: any(part in name for part in kept))
    documents, crossner, fewnerd = load(run / "train.msgpack")
    moves = name_moves(labels["names"], [*(item for document in documents for item in document), *crossner, *fewnerd])
    parts = Parts(graph, *rows_to_int8(reader.embeddings.weight), tuple(pieces), labels, moves)
    nlp = assemble(parts, lemmas)
    clear(out)
    nlp.to_disk(out, exclude=["tokenizer"])
    srsly.write_json(out / "vocab" / "strings.json", [])
    size = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    print(f"{out}: {', '.join(nlp.pipe_names)}; {size / 1e6:.1f} MB")


if __name__ == "__main__":
    typer.run(main)
