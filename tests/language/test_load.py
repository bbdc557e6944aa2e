"""Which pipeline is loaded, and what is said of one that will not do."""

from collections.abc import Sequence
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


ENOUGH = ["tagger", "morphologizer", "parser", "extract_lemmatizer"]
UNIVERSAL, CLEAR, TIGER = ("nsubj", "ROOT", "obj"), ("nsubj", "ROOT", "dobj"), ("sb", "ROOT", "oa")


def save_pipeline(
    path: Path, components: list[str], deps: Sequence[str] = UNIVERSAL, tags: Sequence[str] = ("NNS", "VBP", "NNS")
) -> str:
    """Write a pipeline of the components, initialised on one sentence, and return its folder."""
    nlp = spacy.blank("en")
    for name in components:
        nlp.add_pipe(name)
    words = ["Ships", "guard", "ports"]
    gold = Doc(nlp.vocab, words=words, tags=tags, pos=["NOUN", "VERB", "NOUN"], heads=[1, 1, 1], deps=deps)
    # A parser drops labels that it sees less than thirty times.
    nlp.initialize(lambda: [Example(Doc(nlp.vocab, words=words), gold)] * 40)
    nlp.to_disk(path)
    return str(path)


@pytest.mark.parametrize(
    ("components", "missing"),
    [
        (["tagger"], "no parts of speech and no parser and no lemmatizer"),
        (["tagger", "attribute_ruler", "parser"], "no lemmatizer"),
        (["tagger", "attribute_ruler", "extract_lemmatizer"], "no parser"),
        (["tagger", "parser", "extract_lemmatizer"], "no parts of speech"),
        (["attribute_ruler", "parser", "extract_lemmatizer"], "no tagger"),
        (["morphologizer", "parser", "extract_lemmatizer"], "no tagger"),
        (["sentencizer"], "no tagger and no parts of speech and no parser and no lemmatizer"),
    ],
)
def test_what_a_pipeline_lacks_is_named(tmp_path: Path, components: list[str], missing: str) -> None:
    with pytest.raises(UsageError, match=f"has {missing} -"):
        load_language(save_pipeline(tmp_path / "model", components))


def test_what_is_switched_off_is_lacking(tmp_path: Path) -> None:
    nlp = spacy.load(save_pipeline(tmp_path / "model", ENOUGH), disable=["parser"])
    nlp.to_disk(tmp_path / "off")
    with pytest.raises(UsageError, match="has no parser -"):
        load_language(str(tmp_path / "off"))


def test_a_label_scheme_that_is_not_understood_is_named(tmp_path: Path) -> None:
    folder = save_pipeline(tmp_path / "model", ENOUGH, deps=TIGER)
    with pytest.raises(
        UsageError, match=r"no labels nsubj and obj or dobj but ROOT, dep, oa, sb.*Universal Dependencies"
    ):
        load_language(folder)


@pytest.mark.parametrize("deps", [UNIVERSAL, CLEAR])
def test_either_label_scheme_is_taken(tmp_path: Path, deps: Sequence[str]) -> None:
    assert "parser" in load_language(save_pipeline(tmp_path / "model", ENOUGH, deps=deps)).pipe_names


def test_a_tag_set_that_is_not_understood_is_named(tmp_path: Path) -> None:
    folder = save_pipeline(tmp_path / "model", ENOUGH, tags=("NOUN", "VERB", "NOUN"))
    with pytest.raises(UsageError, match=r"no tags of the Penn Treebank \(VBD, VBZ, VBP\) but NOUN, VERB"):
        load_language(folder)


def test_another_pipeline_keeps_to_the_layout_too(tmp_path: Path) -> None:
    nlp = load_language(save_pipeline(tmp_path / "model", ENOUGH))
    assert nlp.pipe_names == [*ENOUGH[:2], "extract_paragraphs", *ENOUGH[2:], "extract_whitespace"]
    doc = nlp("Fleet grows\n\nThe navy has ships.")
    assert doc[3].is_sent_start
    assert not any(token.head.is_space for token in doc if not token.is_space)


def test_a_folder_that_holds_no_pipeline_is_told_from_an_absent_one(tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    with pytest.raises(UsageError, match="cannot be loaded"):
        load_language(str(tmp_path / "model"))
