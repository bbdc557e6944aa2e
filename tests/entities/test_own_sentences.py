"""How well the entities of our own sentences are found; `own_sentences.py` prints the details."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from spacy.language import Language

from extract import load

FILES = ("sentences.txt", "sentences-breadth.txt", "sentences-contracts.txt", "sentences-world.txt")
LATER = "sentences-later.txt"


@pytest.fixture(scope="module")
def nlp() -> Language:
    found = load()
    found.select_pipes(disable=found.pipe_names[found.pipe_names.index("extract_entities") + 1 :])
    return found


@pytest.fixture(scope="module")
def own() -> ModuleType:
    spec = importlib.util.spec_from_file_location("own_sentences", Path(__file__).with_name("own_sentences.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    import sys  # noqa: PLC0415  (dataclasses look their module up)

    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_marks_become_offsets(own: ModuleType) -> None:
    text, found = own.read_marked("The [Royal Navy](ORG) has [HMS Astute](WEAPON).")
    assert text == "The Royal Navy has HMS Astute."
    assert [(text[m.start : m.end], m.label) for m in found] == [("Royal Navy", "ORG"), ("HMS Astute", "WEAPON")]


@pytest.mark.parametrize("file", FILES)
def test_there_are_sixty_sentences(own: ModuleType, file: str) -> None:
    assert len(own.sentences(Path(__file__).with_name(file))) == 60


@pytest.mark.parametrize("file", (*FILES, LATER))
@pytest.mark.parametrize(("label", "least"), [("WEAPON", 0.85), ("ORG", 0.88), ("MONEY", 0.95), ("QUANTITY", 0.95)])
def test_entities_of_our_own_sentences_are_found(
    own: ModuleType, nlp: Language, file: str, label: str, least: float
) -> None:
    found = own.score(nlp, Path(__file__).with_name(file))
    assert found.f1(label) >= least, "\n".join(found.errors)
