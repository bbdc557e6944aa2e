"""The shipped model on the dev parts of the treebanks, which it was not trained on, from raw text."""

import os
import tomllib
from pathlib import Path

import pytest
from spacy.language import Language

from extract.language import load_language
from figures import measure_syntax
from settings import DEFAULT_DATA

TREEBANKS = Path(os.environ.get("EXTRACT_DATA", DEFAULT_DATA)) / "treebanks"
FLOORS = tomllib.loads(Path(__file__).with_name("floors.toml").read_text("utf8"))


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_language()


@pytest.mark.parametrize("treebank", FLOORS)
def test_no_figure_on_a_treebank_is_below_its_floor(nlp: Language, treebank: str) -> None:
    path = TREEBANKS / f"{treebank}-dev.conllu"
    if not path.is_file():
        pytest.skip(f"no treebank at {path}; set EXTRACT_DATA to the folder of public data")
    counts = measure_syntax(nlp, path, gold_tokens=False)
    figures = {measure: round(counts.f1(measure), 4) for measure in FLOORS[treebank]}
    assert all(figures[measure] >= floor for measure, floor in FLOORS[treebank].items()), figures
