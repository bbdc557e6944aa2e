"""What is known of an article's text, as stretches of it, and offsets as JavaScript counts them."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from extract.records import Text


class ContradictionError(ValueError):
    """Two records give different words for one place: they come from different versions of an article."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the article that begins at the code point `start`."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def join_pieces(pieces: Iterable[Text]) -> tuple[Block, ...]:
    """The stretches that overlapping pieces cover together, in text order.

    Raises:
        ContradictionError: pieces disagree, or one is not as long as its offsets say.
    """
    blocks: list[Block] = []
    for piece in sorted(pieces, key=lambda p: (p.start, -p.end)):
        if len(piece.text) != piece.end - piece.start:
            raise ContradictionError(f"{piece.text[:40]!r} is not {piece.end - piece.start} characters long")
        if not blocks or piece.start >= blocks[-1].end:
            blocks.append(Block(piece.start, piece.text))
            continue
        last = blocks[-1]
        shared = min(last.end, piece.end) - piece.start
        before = piece.start - last.start
        if last.text[before : before + shared] != piece.text[:shared]:
            raise ContradictionError(f"the records give different words for the place of {piece.text[:40]!r}")
        blocks[-1] = Block(last.start, last.text + piece.text[shared:])
    return tuple(blocks)


def utf16_offsets(blocks: Iterable[Block]) -> Callable[[int], int]:
    """A function from offsets in code points to offsets in UTF-16 units, which JavaScript's strings count in: each character
    beyond U+FFFF before an offset adds one. Characters between the blocks are not known and count as one."""
    beyond = [block.start + i for block in blocks for i, char in enumerate(block.text) if char > "\uffff"]
    return lambda offset: offset + bisect_left(beyond, offset)
