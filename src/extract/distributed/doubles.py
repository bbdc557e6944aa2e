"""Articles of one id in several blocks: the first in the input counts, as in a run on one machine, the others are left out.

Blocks end in any order, so this is known only when all are done. It needs 16 bytes of memory for each article.
"""

import json
from collections.abc import Iterable

import numpy as np

from extract.batch.options import Outcome, Problem
from extract.batch.run import doubled
from extract.distributed.folder import Folder
from extract.distributed.manifest import Done, Format, forget
from extract.distributed.node import error_line, id_hash, write_shards


class Ids:
    """The ids of a run's articles, as hashes of 64 bits, with the blocks that hold them."""

    def __init__(self) -> None:
        self._hashes: list[np.ndarray] = []
        self._blocks: list[Done] = []
        self._places: list[tuple[int, int]] = []

    def add(self, place: tuple[int, int], done: Done) -> None:
        self._hashes.append(np.array([int(i, 16) for i in done.ids], dtype=np.uint64))
        self._blocks.append(done.model_copy(update={"ids": ()}))
        self._places.append(place)

    def later(self) -> list[tuple[Done, frozenset[str]]]:
        """The blocks that hold ids of blocks before them in the input, with these ids' hashes."""
        if not self._hashes:
            return []
        hashes = np.concatenate(self._hashes)
        ranks = np.empty(len(self._blocks), dtype=np.int64)
        ranks[sorted(range(len(self._places)), key=self._places.__getitem__)] = np.arange(len(self._places))
        order = np.sort(hashes)
        twice = frozenset(order[1:][order[1:] == order[:-1]].tolist())
        found: list[tuple[Done, frozenset[str]]] = []
        seen: set[int] = set()
        for index in np.argsort(ranks) if twice else ():
            again = {h for h in self._hashes[index].tolist() if h in twice}
            if late := again & seen:
                found.append((self._blocks[index], frozenset(f"{h:016x}" for h in late)))
            seen |= again
        return found


def leave_out(folder: Folder, block: Done, ids: frozenset[str], format_: Format, *, errors: bool) -> Done:
    """Write a block's records anew without the articles of these ids, and return what the block now is.

    The folder does not know it as done afterwards: were the other article removed, this one would count.
    """
    forget(folder, block.key)
    kept: list[str] = []
    gone: dict[str, int] = {}
    for line in _lines(folder, block.shards):
        record = json.loads(line)
        article = record["id"] if record["type"] == "article" else record.get("article", {}).get("id")
        if article is not None and id_hash(article) in ids:
            gone[article] = gone.get(article, 0) + (record["type"] == "triple")
        else:
            kept.append(line)
    problems = [_problem(article) for article in sorted(gone)]
    if errors:
        kept += [error_line(problem).decode().rstrip("\n") for problem in problems]
    for name in block.shards:
        folder.remove(name)
    return block.model_copy(
        update={
            "shards": write_shards(folder, block.key, "".join(f"{line}\n" for line in kept).encode(), format_),
            "articles": block.articles - len(gone),
            "triples": block.triples - sum(gone.values()),
            "problems": (*block.problems, *problems),
        }
    )


def _problem(article: str) -> Problem:
    problem = doubled(Outcome(article)).problem
    assert problem is not None
    return problem


def _lines(folder: Folder, shards: Iterable[str]) -> Iterable[str]:
    for name in shards:
        data = folder.read(name) or b""
        if name.endswith(".parquet"):
            from extract.distributed.columns import json_lines  # noqa: PLC0415

            yield from json_lines(data)
        else:
            yield from data.decode().splitlines()
