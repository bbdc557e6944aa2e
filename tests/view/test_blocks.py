import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records import Text
from extract.view.blocks import Block, ContradictionError, join_pieces, utf16_offsets


@given(st.text(min_size=1), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=12))
def test_pieces_of_a_text_join_to_stretches_of_it(text: str, spans: list[tuple[int, int]]) -> None:
    cut = [(s % len(text), min(len(text), s % len(text) + n)) for s, n in spans]
    blocks = join_pieces(Text(text=text[a:b], start=a, end=b) for a, b in cut)
    assert all(text[block.start : block.end] == block.text for block in blocks)
    assert {i for block in blocks for i in range(block.start, block.end)} == {i for a, b in cut for i in range(a, b)}


def test_pieces_of_two_versions_of_a_text_are_told() -> None:
    with pytest.raises(ContradictionError):
        join_pieces([Text(text="Norway", start=0, end=6), Text(text="May", start=3, end=6)])
    with pytest.raises(ContradictionError):
        join_pieces([Text(text="Norway", start=0, end=7)])


@given(st.text(), st.data())
def test_offsets_become_those_of_javascript(text: str, data: st.DataObject) -> None:
    a = data.draw(st.integers(0, len(text)))
    b = data.draw(st.integers(a, len(text)))
    at = utf16_offsets([Block(0, text)])
    units = text.encode("utf-16-le", "surrogatepass")
    assert units[2 * at(a) : 2 * at(b)].decode("utf-16-le", "surrogatepass") == text[a:b]
