"""Articles in blocks: what a worker does at once, what is written at once, and what is known to be done.

Where one block ends and the next begins is decided by the articles themselves (content-defined chunking, as in rsync and
LBFS): a file that comes in the middle changes the block around it, and the others are still known.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.batch.fingerprint import unit_key
from extract.batch.options import Problem
from extract.distributed.inputs import Input
from extract.read.units import Unit

MOST_BYTES = 8_000_000
"""Of articles in a block, so that a block of reports takes no more memory than one of agency stories."""
LONGEST = 4
"""A block holds at most so many times the usual number of articles."""
FILES = 1024
"""Files of one article each that one task reads, on average."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some articles that follow each other. `key` is the hash of all that decides their records, in hexadecimal digits."""

    key: str
    units: tuple[Unit | Problem, ...]


def cut_blocks(units: Iterable[Unit | Problem], of_run: bytes, articles: int) -> Iterator[Block]:
    """Blocks of `articles` articles on average, under the fingerprint of the run."""
    held: list[Unit | Problem] = []
    digest = hashlib.blake2b(digest_size=16, key=of_run)
    size = 0
    for unit in units:
        if isinstance(unit, Unit):
            key = unit_key(of_run, unit)
            size += len(unit.data)
        else:
            key = hashlib.blake2b(str(unit).encode("utf-8", "replace"), digest_size=16, key=of_run).digest()
        held.append(unit)
        digest.update(key)
        if _ends(key, articles) or len(held) >= LONGEST * articles or size >= MOST_BYTES:
            yield Block(digest.hexdigest(), tuple(held))
            held, digest, size = [], hashlib.blake2b(digest_size=16, key=of_run), 0
    if held:
        yield Block(digest.hexdigest(), tuple(held))


def cut_groups(inputs: Iterable[Input]) -> Iterator[tuple[Input, ...]]:
    """The inputs that one task reads: a file of many articles, or some files of one each."""
    held: list[Input] = []
    for one in inputs:
        if one.holds_many:
            if held:
                yield tuple(held)
                held = []
            yield (one,)
            continue
        held.append(one)
        name = one.source.id if one.source else str(one.problem)
        if _ends(hashlib.blake2b(name.encode("utf-8", "replace")).digest(), FILES) or len(held) >= LONGEST * FILES:
            yield tuple(held)
            held = []
    if held:
        yield tuple(held)


def _ends(key: bytes, average: int) -> bool:
    return int.from_bytes(key[:8], "big") % average == 0
