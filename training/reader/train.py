"""Fine-tunes the reader: `python -m reader.train OUT`, where OUT holds `train.msgpack` from `reader.data`."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated

import srsly
import torch
import typer
from torch import Tensor, nn
from torch.nn import functional

from extract.language.reader.wordpieces import WordPieces
from reader.batches import FORGET, Batch, Numbers, Window, batched, cut, make_window
from reader.data import Item, label_sets, load
from reader.network import Reader, Sizes, load_pretrained, pretrained_folder

SEED = 20240610
ENCODER_RATE, HEADS_RATE, WEIGHT_DECAY, CLIP = 2.5e-4, 2e-3, 0.01, 5.0
WARM_UP = 0.06
# One epoch with 1,600 words a batch had LAS 0.79 on EWT's dev part, with 600 0.83, with 300 0.84: more steps, same words.
BATCH_WORDS = 400
WEIGHTS = {"arcs": 1.0, "labels": 1.0, "tags": 1.0, "morphs": 0.7, "starts": 1.0, "names": 1.5}


def word_pieces() -> WordPieces:
    return WordPieces((pretrained_folder() / "vocab.txt").read_text(encoding="utf-8").splitlines())


def run(reader: Reader, batch: Batch) -> dict[str, Tensor]:
    embedded = reader.embeddings(batch.ids).to(reader.encoder.segment.dtype)
    return reader(embedded, batch.marks, batch.breaks, batch.first, batch.word_marks, batch.mask)


def label_scores(out: dict[str, Tensor], heads: Tensor) -> Tensor:
    """Return (batch, words, deps) for given heads, counted as in `arcs`."""
    chosen = heads.unsqueeze(-1)
    vectors = out["label_heads"].gather(1, chosen.expand(-1, -1, out["label_heads"].shape[-1]))
    bias = out["head_bias"].gather(1, chosen.expand(-1, -1, out["head_bias"].shape[-1]))
    product = (out["labels"] @ vectors.unsqueeze(-1)).squeeze(-1)
    return product + out["label_bias"] + bias


def losses(out: dict[str, Tensor], batch: Batch) -> dict[str, Tensor]:
    """Return the mean loss per labelled word of each head."""
    arcs = out["arcs"].float().masked_fill(~batch.allowed, -1e4)
    labels = label_scores(out, batch.heads.clamp(min=0))
    pairs = {
        "arcs": (arcs, batch.heads),
        "labels": (labels, batch.deps),
        "tags": (out["tags"], batch.tags),
        "morphs": (out["morphs"], batch.morphs),
        "starts": (out["starts"], batch.starts),
        "names": (out["names"], batch.names),
    }
    found = {}
    for name, (scores, gold) in pairs.items():
        total = functional.cross_entropy(
            scores.float().flatten(0, 1), gold.flatten(), ignore_index=FORGET, reduction="sum"
        )
        found[name] = total / (gold != FORGET).sum().clamp(min=1)
    return found


def epoch_windows(
    documents: list[list[Item]],
    crossner: list[Item],
    fewnerd: list[Item],
    share: int,
    numbers: Numbers,
    rng: random.Random,
    *,
    paragraphs: bool,
) -> list[Window]:
    """Return all windows of an epoch: the treebanks and CrossNER, and `share` sentences of Few-NERD."""
    runs = [run for document in documents for run in cut(document, rng, paragraphs=paragraphs)]
    runs += [[item] for item in crossner]
    runs += [[item] for item in rng.sample(fewnerd, min(share, len(fewnerd)))]
    return [make_window(run, numbers, rng) for run in runs]


class Masters:
    """The weights in single precision, for a network that computes in bfloat16 (four times as fast where the CPU has it)."""

    def __init__(self, reader: Reader) -> None:
        self.weights = {name: nn.Parameter(weight.detach().clone()) for name, weight in reader.named_parameters()}
        reader.encoder.to(torch.bfloat16)
        reader.heads.to(torch.bfloat16)
        self.reader = reader

    def step(self, optimizer: torch.optim.Optimizer) -> None:
        """Move the weights by the network's gradients, and the network to the weights."""
        for name, weight in self.reader.named_parameters():
            if weight.grad is not None:
                self.weights[name].grad = weight.grad.float()
                weight.grad = None
        nn.utils.clip_grad_norm_([weight for weight in self.weights.values() if weight.grad is not None], CLIP)
        optimizer.step()
        with torch.no_grad():
            for name, weight in self.reader.named_parameters():
                weight.copy_(self.weights[name])

    def save(self, path: Path) -> None:
        part = path.with_suffix(".part")
        torch.save({name: weight.detach() for name, weight in self.weights.items()}, part)
        part.replace(path)


def average(paths: Sequence[Path]) -> dict[str, Tensor]:
    """Return the mean of several trainings' weights (Wortsman et al. 2022, "Model soups"); they share the first draw."""
    states = [torch.load(path, weights_only=True) for path in paths]
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def optimizer_for(weights: dict[str, nn.Parameter], scale: float) -> torch.optim.Optimizer:
    new = ("heads.", "encoder.shapes", "encoder.breaks")
    groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for name, parameter in weights.items():
        decays = parameter.dim() > 1 and not name.startswith("embeddings")
        groups.setdefault((name.startswith(new), decays), []).append(parameter)
    settings = [
        {
            "params": parameters,
            "lr": scale * (HEADS_RATE if fresh else ENCODER_RATE),
            "weight_decay": WEIGHT_DECAY if decay else 0.0,
        }
        for (fresh, decay), parameters in sorted(groups.items())
    ]
    for setting in settings:
        setting["base"] = setting["lr"]
    return torch.optim.AdamW(settings, fused=True)


def rate(progress: float) -> float:
    """Linear warm-up, then linear decay; `progress` from 0 to 1."""
    return progress / WARM_UP if progress < WARM_UP else max(0.0, (1 - progress) / (1 - WARM_UP))


@dataclass(slots=True)
class Pace:
    """Where a training stands: the learning rate falls with steps, or with minutes where those run out first."""

    steps: int
    minutes: float
    begin: float
    step: int = 0
    pieces: int = 0
    means: dict[str, float] = field(default_factory=dict)

    @property
    def progress(self) -> float:
        return max(self.step / self.steps, (time.time() - self.begin) / 60 / self.minutes)

    def count(self, batch: Batch, found: dict[str, Tensor]) -> None:
        """Count a step, and tell of every 25th."""
        self.step += 1
        self.pieces += int(batch.mask.sum())
        for head, value in found.items():
            self.means[head] = 0.98 * self.means.get(head, value.item()) + 0.02 * value.item()
        if self.step % 25 == 0:
            seconds = time.time() - self.begin
            shown = "  ".join(f"{head} {value:.3f}" for head, value in self.means.items())
            speed = f"{seconds / 60:.1f} min {self.pieces / seconds:.0f} pieces/s"
            print(f"{self.step}/{self.steps} {speed}  {shown}", flush=True)


def train_epoch(masters: Masters, optimizer: torch.optim.Optimizer, batches: Iterable[Batch], pace: Pace) -> None:
    """Take a step for each batch, until the time is up."""
    for batch in batches:
        if pace.progress >= 1:
            return
        for group in optimizer.param_groups:
            group["lr"] = group["base"] * rate(pace.progress)
        found = losses(run(masters.reader, batch), batch)
        sum(WEIGHTS[head] * value for head, value in found.items()).backward()
        masters.step(optimizer)
        pace.count(batch, found)


@torch.no_grad()
def accuracy(reader: Reader, documents: list[list[Item]], numbers: Numbers, pieces: WordPieces) -> dict[str, float]:
    """Return accuracies per word on gold tokens and sentences; heads by the best score each, not a tree."""
    reader.eval()
    windows: list[Window] = []
    for document in documents:
        rng = random.Random(SEED)
        windows += [make_window(run, numbers, None) for run in cut(document, rng, paragraphs=True)]
    right: dict[str, int] = dict.fromkeys(("uas", "las", "tags", "morphs", "starts", "names"), 0)
    total = dict(right)
    for batch in batched(windows, pieces, BATCH_WORDS, random.Random(SEED)):
        out = run(reader, batch)
        heads = out["arcs"].float().masked_fill(~batch.allowed, -1e4).argmax(-1)
        labels = label_scores(out, heads).argmax(-1)
        known = batch.heads != FORGET
        right["uas"] += int(((heads == batch.heads) & known).sum())
        right["las"] += int(((heads == batch.heads) & (labels == batch.deps) & known).sum())
        total["uas"] += int(known.sum())
        total["las"] += int(known.sum())
        for name in ("tags", "morphs", "starts", "names"):
            gold = getattr(batch, name)
            wanted = gold != FORGET
            right[name] += int(((out[name].argmax(-1) == gold) & wanted).sum())
            total[name] += int(wanted.sum())
    reader.train()
    return {name: round(right[name] / max(1, total[name]), 4) for name in right}


def main(
    out: Path,
    epochs: Annotated[int, typer.Option(min=1)] = 16,
    share: Annotated[int, typer.Option(help="Few-NERD sentences in an epoch")] = 5000,
    minutes: Annotated[float, typer.Option(help="the learning rate reaches zero by then, whatever is left")] = 600,
    limit: Annotated[int, typer.Option(help="documents, for a trial")] = 0,
    seed: int = SEED,
    name: Annotated[str, typer.Option(help="of the file of weights in OUT")] = "reader",
    start: Annotated[list[Path] | None, typer.Option(help="go on from the mean of these weights")] = None,
    scale: Annotated[float, typer.Option(help="of the learning rates")] = 1.0,
    paragraphs: Annotated[bool, typer.Option(help="no window reaches over a paragraph, as at run time")] = False,
    threads: int = 2,
) -> None:
    """Write the weights and `labels.json` into OUT after each epoch."""
    torch.manual_seed(SEED)
    torch.set_num_threads(threads)
    rng = random.Random(SEED)
    documents, crossner, fewnerd = load(out / "train.msgpack")
    labels = label_sets(documents, [*crossner, *fewnerd])
    srsly.write_json(out / "labels.json", labels)
    # A few documents watch over the training; the dev parts are for the final figures.
    documents = [[replace(item) for item in document] for document in documents if document]
    rng.shuffle(documents)
    watched, documents = documents[:12], documents[12:]
    rng = random.Random(seed)
    if limit:
        documents, crossner, fewnerd, watched = documents[:limit], crossner[:20], fewnerd[:20], documents[:3]
    numbers, pieces = Numbers(labels), word_pieces()
    reader = Reader(len(pieces.pieces), Sizes(*(len(labels[head]) for head in ("tags", "morphs", "names", "deps"))))
    if start:
        reader.load_state_dict(average(start))
    else:
        load_pretrained(reader)
    # Heads of one origin, so that two trainings can be averaged; the order of the data and the dropout differ.
    torch.manual_seed(seed)
    masters = Masters(reader)
    optimizer = optimizer_for(masters.weights, scale)
    pace = Pace(0, minutes, time.time())
    for epoch in range(epochs):
        windows = epoch_windows(documents, crossner, fewnerd, share, numbers, rng, paragraphs=paragraphs)
        # Batches end before a window that would not fit, and are smaller than their limit; one epoch tells by how much.
        pace.steps = pace.steps or epochs * sum(1 for _ in batched(windows, pieces, BATCH_WORDS, random.Random(SEED)))
        train_epoch(masters, optimizer, batched(windows, pieces, BATCH_WORDS, rng), pace)
        masters.save(out / f"{name}.pt")
        print(epoch + 1, accuracy(reader, watched, numbers, pieces), flush=True)


if __name__ == "__main__":
    typer.run(main)
