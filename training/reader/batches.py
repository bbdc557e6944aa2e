"""Cuts documents into windows, varies their typography, and packs them into padded batches."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from extract.language.reader.wordpieces import WordPieces, shape_bucket
from reader.data import Item

# Shares of the sentences that are varied. Newspapers print curly quotes, headlines have no final stop and are set in
# capitals; the treebanks have little of it.
TYPESET, UPPER, LOWER, TITLE, NO_STOP, NO_STOP_AT_BREAK = 0.35, 0.02, 0.03, 0.03, 0.01, 0.12
SHORT_WINDOW, LONG_WINDOW = 8, 140
MAX_PIECES = 320
FORGET = -100
CURLY = {"'": "’", "''": "”", "``": "“", "--": "—", "...": "…"}


@dataclass(slots=True)
class Window:
    """Consecutive sentences as words and label numbers; `FORGET` where a label is not known. `sentence` numbers them."""

    words: list[str]
    breaks: list[int]
    starts: list[int]
    sentence: list[int]
    heads: list[int]
    deps: list[int]
    tags: list[int]
    morphs: list[int]
    names: list[int]


class Numbers:
    """Label numbers by head."""

    def __init__(self, labels: dict[str, list[str]]) -> None:
        self.of = {head: {label: number for number, label in enumerate(values)} for head, values in labels.items()}

    def get(self, head: str, labels: Sequence[str], count: int) -> list[int]:
        """Return numbers; where the source has none at all, `count` times `FORGET`."""
        table = self.of[head]
        return [table.get(label, FORGET) for label in labels] if labels else [FORGET] * count


def without_stop(item: Item) -> Item:
    """Return a sentence without its final stop."""
    if len(item.words) < 3 or item.words[-1] != "." or (len(item.words) - 1) in item.heads:
        return item
    return Item(
        item.words[:-1], item.heads[:-1], item.deps[:-1], item.tags[:-1], item.morphs[:-1], item.names[:-1], item.breaks
    )


def typeset(words: list[str], rng: random.Random) -> list[str]:
    opened, dash = False, rng.choice("—–")
    printed: list[str] = []
    for word in words:
        if word == '"':
            opened = not opened
            printed.append("“" if opened else "”")
        elif word in CURLY:
            printed.append(dash if word == "--" else CURLY[word])
        else:
            printed.append(word.replace("'", "’"))
    return printed


def varied(item: Item, rng: random.Random, *, before_break: bool) -> Item:
    """Return the sentence as it is, or in other capitals or without its stop."""
    if item.parsed and rng.random() < (NO_STOP_AT_BREAK if before_break else NO_STOP):
        item = without_stop(item)
    draw = rng.random()
    if draw < UPPER:
        return replace(item, words=[word.upper() for word in item.words])
    if draw < UPPER + LOWER:
        return replace(item, words=[word.lower() for word in item.words])
    if draw < UPPER + LOWER + TITLE and len(item.words) < 25:
        return replace(item, words=[word[:1].upper() + word[1:] if len(word) > 3 else word for word in item.words])
    return item


def cut(document: list[Item], rng: random.Random, *, paragraphs: bool) -> Iterator[list[Item]]:
    """Yield runs of consecutive sentences of random length, within a paragraph where `paragraphs` is set."""
    run: list[Item] = []
    size, limit = 0, rng.randint(SHORT_WINDOW, LONG_WINDOW)
    for item in document:
        if run and (size + len(item.words) > limit or (paragraphs and item.breaks)):
            yield run
            run, size, limit = [], 0, rng.randint(SHORT_WINDOW, LONG_WINDOW)
        run.append(item)
        size += len(item.words)
    if run:
        yield run


def make_window(run: list[Item], numbers: Numbers, rng: random.Random | None) -> Window:
    """Return the window of some sentences; varied where `rng` is given."""
    window = Window([], [], [], [], [], [], [], [], [])
    for number, source in enumerate(run):
        before_break = number + 1 < len(run) and run[number + 1].breaks
        item = source if rng is None else varied(source, rng, before_break=before_break)
        first, count = len(window.words), len(item.words)
        window.words += item.words
        window.breaks += [int(item.breaks and number > 0), *[0] * (count - 1)]
        window.starts += [1, *[0] * (count - 1)] if item.parsed else [FORGET] * count
        window.sentence += [number] * count
        window.heads += [0 if head == index else first + head + 1 for index, head in enumerate(item.heads)] or [
            FORGET
        ] * count
        window.deps += numbers.get("deps", item.deps, count)
        window.tags += numbers.get("tags", item.tags, count)
        window.morphs += numbers.get("morphs", item.morphs, count)
        window.names += numbers.get("names", item.names, count)
    if rng is not None and rng.random() < TYPESET:
        window.words = typeset(window.words, rng)
    return window


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded tensors; `allowed` (batch, words, words + 1) is true where a head may stand: in the sentence, or the root."""

    ids: Tensor
    marks: Tensor
    breaks: Tensor
    mask: Tensor
    first: Tensor
    word_marks: Tensor
    allowed: Tensor
    starts: Tensor
    heads: Tensor
    deps: Tensor
    tags: Tensor
    morphs: Tensor
    names: Tensor


def collate(windows: list[Window], pieces: WordPieces) -> Batch:
    """Return the windows as one batch."""
    rows = [encode(window, pieces) for window in windows]
    length, words = max(len(row[0]) for row in rows), max(len(window.words) for window in windows)
    count = len(windows)
    ids, marks, breaks = (torch.zeros(count, length, dtype=torch.long) for _ in range(3))
    mask = torch.zeros(count, 1, 1, length, dtype=torch.bool)
    first, word_marks = (torch.zeros(count, words, dtype=torch.long) for _ in range(2))
    allowed = torch.zeros(count, words, words + 1, dtype=torch.bool)
    allowed[:, :, 0] = True
    labels = {
        name: torch.full((count, words), FORGET) for name in ("starts", "heads", "deps", "tags", "morphs", "names")
    }
    for row, (window, (piece_ids, piece_marks, piece_breaks, places)) in enumerate(zip(windows, rows, strict=True)):
        size = len(piece_ids)
        ids[row, :size] = torch.tensor(piece_ids)
        marks[row, :size] = torch.tensor(piece_marks)
        breaks[row, :size] = torch.tensor(piece_breaks)
        mask[row, 0, 0, :size] = True
        size = len(window.words)
        first[row, :size] = torch.tensor(places)
        word_marks[row, :size] = torch.tensor([shape_bucket(word) for word in window.words])
        sentence = torch.tensor(window.sentence)
        allowed[row, :size, 1 : size + 1] = sentence.unsqueeze(0) == sentence.unsqueeze(1)
        for name, tensor in labels.items():
            tensor[row, :size] = torch.tensor(getattr(window, name))
    return Batch(ids, marks, breaks, mask, first, word_marks, allowed, **labels)


def encode(window: Window, pieces: WordPieces) -> tuple[list[int], list[int], list[int], list[int]]:
    """Return piece ids, their words' shapes and layout breaks, and the place of each word's first piece."""
    ids, marks, breaks, places = [pieces.open], [0], [0], []
    for word, after_break in zip(window.words, window.breaks, strict=True):
        found = pieces.encode(word)
        places.append(len(ids))
        ids += found
        marks += [shape_bucket(word)] * len(found)
        breaks += [after_break] * len(found)
    return [*ids, pieces.close], [*marks, 0], [*breaks, 0], places


def batched(windows: list[Window], pieces: WordPieces, size: int, rng: random.Random) -> Iterator[Batch]:
    """Yield batches of about `size` words of windows of like length, in random order."""
    fitting = [w for w in windows if sum(len(pieces.encode(word)) for word in w.words) <= MAX_PIECES]
    fitting.sort(key=lambda window: (len(window.words), rng.random()))
    groups: list[list[Window]] = [[]]
    total = 0
    for window in fitting:
        if groups[-1] and total + len(window.words) > size:
            groups.append([])
            total = 0
        groups[-1].append(window)
        total += len(window.words)
    rng.shuffle(groups)
    for group in groups:
        if group:
            yield collate(group, pieces)
