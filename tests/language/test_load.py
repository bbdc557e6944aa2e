"""Which pipeline is loaded, and what is said of one that will not do."""

from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc
from spacy.training import Example

from extract.errors import UsageError
from extract.language import load_language


def test_the_shipped_pipeline_is_the_default() -> None:
    nlp = load_language()
    assert nlp.meta["name"] == "extract"
    assert nlp.pipe_names[0] == "extract_paragraphs"


def test_a_pipeline_that_is_not_installed_is_named() -> None:
    with pytest.raises(
        UsageError, match=r"no spaCy pipeline named 'xx_absent_sm' is installed.*spacy download xx_absent_sm"
    ):
        load_language("xx_absent_sm")


def save_pipeline(path: Path, components: list[str]) -> str:
    """Write a pipeline of the components, initialised on one sentence, and return its folder."""
    nlp = spacy.blank("en")
    for name in components:
        nlp.add_pipe(name)
    words = ["Ships", "sail", "."]
    gold = Doc(nlp.vocab, words=words, tags=["NNS", "VBP", "."], heads=[1, 1, 1], deps=["nsubj", "ROOT", "punct"])
    nlp.initialize(lambda: [Example(Doc(nlp.vocab, words=words), gold)])
    nlp.to_disk(path)
    return str(path)


@pytest.mark.parametrize(
    ("components", "missing"),
    [
        (["tagger"], "no parser and no lemmatizer"),
        (["tagger", "parser"], "no lemmatizer"),
        (["parser", "extract_lemmatizer"], "no tagger"),
        (["sentencizer"], "no tagger and no parser and no lemmatizer"),
    ],
)
def test_what_a_pipeline_lacks_is_named(tmp_path: Path, components: list[str], missing: str) -> None:
    with pytest.raises(UsageError, match=f"has {missing} -"):
        load_language(save_pipeline(tmp_path / "model", components))


def test_another_pipeline_keeps_to_the_layout_too(tmp_path: Path) -> None:
    nlp = load_language(save_pipeline(tmp_path / "model", ["tagger", "parser", "extract_lemmatizer"]))
    assert nlp.pipe_names == ["tagger", "extract_paragraphs", "parser", "extract_lemmatizer", "extract_whitespace"]
    doc = nlp("Fleet grows\n\nThe navy has ships.")
    assert doc[3].is_sent_start
    assert not any(token.head.is_space for token in doc if not token.is_space)


def test_a_folder_that_holds_no_pipeline_is_told_from_an_absent_one(tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    with pytest.raises(UsageError, match="cannot be loaded"):
        load_language(str(tmp_path / "model"))
