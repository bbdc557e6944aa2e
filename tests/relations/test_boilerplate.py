"""What a news page adds to an article states no fact of it."""

import pytest

from extract.relations.boilerplate import is_boilerplate


@pytest.mark.parametrize(
    "sentence",
    [
        "(Updates with comment from the ministry.)",
        "Most Read from the Daily",
        "©2024 The Daily",
        "Copyright 2024 The Daily. All rights reserved.",
        "(Reporting by Ann Lee)"[1:],
        "Photo by Ann Lee: the ship at sea",
    ],
)
def test_a_line_of_the_page_is_boilerplate(sentence: str) -> None:
    assert is_boilerplate(sentence)


@pytest.mark.parametrize(
    "sentence", ["The navy updates its fleet.", "Most of the ships are new.", "Copying the design failed."]
)
def test_a_sentence_of_the_article_is_not(sentence: str) -> None:
    assert not is_boilerplate(sentence)
