"""What `import extract` offers, and the stages in pipelines of others."""

from pathlib import Path

import pytest
import spacy
from spacy import displacy
from spacy.language import Language

import extract
from conftest import ROOT
from extract.defaults import MIN_CONFIDENCE
from extract.errors import UsageError
from extract.records import Record, TripleRecord

STORY = "Poland ordered 116 Abrams tanks from the United States in January 2023. It paid $1.4 billion."
STAGES = ("entities", "dates", "reference", "relations", "status")
NEEDS = {
    "entities": "a tagger and parts of speech",
    "reference": "a parser",
    "relations": "a parser",
    "status": "a parser",
}


def test_a_doc_has_typed_facts_mentions_and_records(nlp: Language) -> None:
    doc = nlp(STORY)
    assert doc._.triples == extract.triples(doc)
    assert "order" in {t.predicate.lemma for t in extract.triples(doc)}
    assert doc._.mentions == extract.mentions(doc)
    assert "Poland" in {m.name for m in extract.mentions(doc)}
    records = extract.facts(doc)
    assert all(
        isinstance(r, TripleRecord) and STORY[r.subject.start : r.subject.end] == r.subject.text for r in records
    )
    assert len(extract.facts(doc, min_confidence=1.0)) <= len(records) <= len(extract.facts(doc, "open"))


def test_a_pipeline_that_was_saved_is_whole_and_takes_no_stages_again(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "saved")
    assert spacy.load(tmp_path / "saved")(STORY)._.triples == nlp(STORY)._.triples
    with pytest.raises(UsageError, match=r"saved' has stages of this program already: extract_entities.*spacy\.load"):
        extract.load(str(tmp_path / "saved"))


def test_every_public_name_is_there_and_others_are_not() -> None:
    assert all(getattr(extract, name) is not None for name in extract.__all__)
    with pytest.raises(AttributeError, match="nothing"):
        _ = extract.nothing  # type: ignore[attr-defined]


def test_run_yields_records_of_files(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    found = [r for r in extract.run(["seeds/dicas.txt"], nlp=nlp) if isinstance(r, TripleRecord)]
    assert {r.article.id for r in found} == {"seeds/dicas.txt"}


def test_run_leaves_out_facts_that_are_less_sure_than_asked(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    def kept(**options: float) -> list[Record]:
        return list(extract.run(["seeds/taiwan-harpoons.txt"], nlp=nlp, **options))

    every = [r for r in kept(min_confidence=0.0) if isinstance(r, TripleRecord)]
    sure = [r for r in every if r.confidence >= 0.9]
    assert kept(min_confidence=0.9) == sure
    assert 0 < len(sure) < len(every)
    assert kept() == [r for r in every if r.confidence >= MIN_CONFIDENCE]


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_is_found_by_its_entry_point_in_any_pipeline(stage: str) -> None:
    blank = spacy.blank("en")
    blank.add_pipe(f"extract_{stage}")
    assert blank.pipe_names == [f"extract_{stage}"]
    assert len(blank("")) == 0


@pytest.mark.parametrize("stage", NEEDS)
def test_a_stage_says_which_annotations_it_lacks(stage: str) -> None:
    blank = spacy.blank("en")
    blank.add_pipe(f"extract_{stage}")
    with pytest.raises(UsageError, match=rf"extract_{stage} needs {NEEDS[stage]}.* - add it to a pipeline"):
        blank(STORY)


def test_dates_are_read_without_a_parse() -> None:
    blank = spacy.blank("en")
    blank.add_pipe("extract_dates", config={"published": "2023-02-01"})
    doc = blank("Poland ordered tanks last month.")
    assert [(m.label, m.value, doc[m.start : m.end].text) for m in extract.mentions(doc)] == [
        ("DATE", "2023-01", "last month")
    ]


def test_entities_are_found_in_a_pipeline_that_only_tags() -> None:
    tagged = spacy.blank("en")
    tagged.add_pipe("attribute_ruler").add(patterns=[[{}]], attrs={"TAG": "NN", "POS": "NOUN"})
    tagged.add_pipe("extract_entities")
    doc = tagged("Poland joined NATO.")
    assert {(e.text, e.label_, e.ent_id_) for e in doc.ents} >= {("Poland", "GPE", "country/PL")}


def test_displacy_draws_the_entities_with_their_ids(nlp: Language) -> None:
    data = extract.displacy_entities(nlp(STORY))
    assert data["text"] == STORY
    spans = [(STORY[e["start"] : e["end"]], e["label"], e["kb_id"]) for e in data["ents"]]
    assert ("Poland", "GPE", "country/PL") in spans
    html = displacy.render(dict(data), style="ent", manual=True, jupyter=False)
    assert html.count("<mark") == len(data["ents"])
    assert "country/PL" in html


def test_displacy_draws_an_arc_for_each_argument(nlp: Language) -> None:
    doc = nlp(STORY)
    sentences = extract.displacy_facts(doc)
    arcs = {
        (s["words"][a["start"]]["text"], a["label"], s["words"][a["end"]]["text"], a["dir"])
        for s in sentences
        for a in s["arcs"]
    }
    assert ("Poland", "subject", "ordered", "left") in arcs
    assert any(arc[:3] == ("ordered", "object", "tanks") and arc[3] == "right" for arc in arcs)
    svg = displacy.render([dict(s) for s in sentences], style="dep", manual=True, jupyter=False)
    assert svg.count('class="displacy-arc"') == sum(len(s["arcs"]) for s in sentences)


def test_pronouns_are_drawn_on_request_and_never_over_a_name(nlp: Language) -> None:
    doc = nlp(STORY)
    with_pronouns = extract.displacy_entities(doc, pronouns=True)["ents"]
    ends = [e["end"] for e in with_pronouns]
    assert all(e["start"] >= end for e, end in zip(with_pronouns[1:], ends, strict=False))
    assert len(with_pronouns) >= len(extract.displacy_entities(doc)["ents"])


def test_the_package_tells_type_checkers_that_it_is_typed() -> None:
    assert Path(extract.__file__).with_name("py.typed").is_file()
