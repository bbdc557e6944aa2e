"""What a news page adds to an article states no fact of it."""

import pytest

from extract.relations.boilerplate import is_boilerplate


@pytest.mark.parametrize(
    "sentence",
    [
        "(Updates with comment from the ministry.)",
        "Most Read from the Daily",
        "HELSINKI, 27 December 2024 (EXN) -",
        "Oslo/Riga —",
        "©2024 The Daily",
        "Copyright 2024 The Daily. All rights reserved.",
        "(Reporting by Ann Lee)"[1:],
        "Photo by Ann Lee: the ship at sea",
        "READ MORE: Norway sends ships to Peru",
        "Related: Norway sends ships to Peru",
        "See also: Norway sends ships to Peru",
        "FILE PHOTO: Sailors board a ship near Bergen.",
        "Image: The yard hands over a ship (Example Pictures)",
        "(U.S. Navy photo by Seaman Ann Lee)",
        "The Example Press contributed to this report.",
        "This story was updated on Monday with a statement from the ministry.",
        "Editor’s note: This story has a new headline.",
        "To contact the reporter on this story: Ann Lee in Oslo",
        "--With assistance from Ann Lee.",
        "Get the latest news of the navy delivered to your inbox.",
        "We use cookies to give you the best experience.",
        "By signing up, you agree to our terms.",
        "Story continues below advertisement",
    ],
)
def test_a_line_of_the_page_is_boilerplate(sentence: str) -> None:
    assert is_boilerplate(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The navy updates its fleet.",
        "Most of the ships are new.",
        "Copying the design failed.",
        "Related companies: none bid.",
        "The image: a ship in flames, said Lee.",
        "By signing the treaty, Norway agreed to inspections.",
        "This report was the first on the yard.",
        "Correction of the course took an hour.",
        "Get the ships ready, he said.",
    ],
)
def test_a_sentence_of_the_article_is_not(sentence: str) -> None:
    assert not is_boilerplate(sentence)
