"""Where quotations begin and end, whatever marks the text uses."""

import pytest
import spacy

from extract.status.quotes import find_quotes

NLP = spacy.blank("en")


def quoted(text: str) -> list[str]:
    doc = NLP(text)
    return [doc[q.start : q.end].text for q in find_quotes(doc)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "ships left" today.', ["ships left"]),
        ("He said “ships left” today.", ["ships left"]),
        ("He said ''ships left'' today.", ["ships left"]),
        ("He said ``ships left'' today.", ["ships left"]),
        ("He said ‘the ships have left,’ and went.", ["the ships have left,"]),
        ("He said 'the ships have left,' and went.", ["the ships have left,"]),
        ("“Ships left,’’ he said.", ["Ships left,"]),
        ('"Ships left," he said, "and jets came."', ["Ships left,", "and jets came."]),
        ("The states' ships and Iran's jets left.", []),
        ("He didn't see the crew's 'Sea Eagle' leave.", []),
        ('He said "ships left.', ["ships left."]),
        ('Ships left," he said.', ["Ships left,"]),
        ('"Ships left. "Jets came," he said.', ["Ships left. ", "Jets came,"]),
        ('"Ships left.\n"Jets came," he said.', ["Ships left.", "Jets came,"]),
        ("No marks at all.", []),
        ("", []),
    ],
)
def test_quotations_are_found(text: str, expected: list[str]) -> None:
    assert [q.strip() for q in quoted(text)] == [e.strip() for e in expected]


def test_a_quotation_that_its_paragraph_ends_is_not_closed() -> None:
    doc = NLP('"Ships left.\n"Jets came."')
    assert [q.closed for q in find_quotes(doc)] == [False, True]
