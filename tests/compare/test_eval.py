"""`extract eval` and `extract annotate`: the measures, the gold formats, the gate, and the agreement with the scorers."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT, Run
from extract.compare.evaluation import evaluate_entities, evaluate_facts
from extract.compare.evaluation_render import why_not
from extract.compare.gold import GoldEntity, GoldFact
from extract.compare.gold_files import read_gold
from extract.compare.matching import token_f1
from extract.compare.measures import Counts
from extract.errors import UsageError
from extract.records import EntityRecord
from fact_records import fact

SENTENCES = {"a.txt": ((0, 30), (30, 60))}


def gold_fact(said: str, **changes: Any) -> GoldFact:
    subject, predicate, object_ = said.split(" | ")
    values = {"article": "a.txt", "sentence": 0, "subject": (subject,), "predicate": (predicate,), "object": (object_,)}
    return GoldFact.model_validate({**values, **changes})


def entity(text: str, label: str, start: int, name: str | None = None) -> EntityRecord:
    values = {
        "schema": "extract/1", "type": "entity", "article": {"id": "a.txt", "title": None, "published": None},
        "text": text, "start": start, "end": start + len(text), "label": label, "name": name, "id": None, "via": None,
        "value": None, "kind": None, "chain": None, "source": "model",
    }  # fmt: skip
    return EntityRecord.model_validate(values)


def test_precision_counts_optional_facts_and_recall_leaves_them_out() -> None:
    gold = [
        gold_fact("Japan | sell | ships"),
        gold_fact("Poland | buy | tanks"),
        gold_fact("Norway | visit | Poland", optional=True),
    ]
    found = [fact("Japan | sell | ships"), fact("Norway | visit | Poland"), fact("Japan | leave | Norway")]
    facts = evaluate_facts(gold, SENTENCES, found)
    assert (facts.all.precision.value, facts.all.recall.value) == (0.6667, 0.5)
    assert [g.subject for g in facts.missed] == [("Poland",)]
    assert [p.predicate for p in facts.wrong] == ["leave"]


def test_a_fact_told_twice_is_neither_right_nor_wrong_the_second_time() -> None:
    gold = [gold_fact("Japan | sell | ships")]
    facts = evaluate_facts(gold, SENTENCES, [fact("Japan | sell | ships"), fact("Japan | sell | grey ships")])
    assert (facts.all.predicted, facts.all.precision.value, facts.wrong) == (1, 1.0, ())


def test_each_argument_is_a_fact_of_its_own_and_another_sentence_does_not_count() -> None:
    gold = [gold_fact("Japan | sell | Ukraine", role="to"), gold_fact("Japan | sell | ships", sentence=1)]
    facts = evaluate_facts(gold, SENTENCES, [fact("Japan | sell | ships", qualifiers=[("to", "Ukraine", {})])])
    assert (facts.all.found, facts.all.predicted, facts.all.right) == (1, 2, 1)


def test_sides_of_being_may_be_exchanged_and_those_of_clauses_not() -> None:
    found = [fact("Poland | be | ally")]
    assert evaluate_facts([gold_fact("ally | be | Poland", kind="be")], SENTENCES, found).all.found == 1
    assert evaluate_facts([gold_fact("ally | be | Poland", kind="clause")], SENTENCES, found).all.found == 0


def test_status_speaker_and_relation_are_measured_on_right_facts() -> None:
    gold = [gold_fact("Japan | sell | ships", negated=True, modality="future", speaker="Norway", relation="supplies")]
    facts = evaluate_facts(gold, SENTENCES, [fact("Japan | sell | ships", modality="future", speaker="Norway")])
    shares = {name: quality.share for name, quality in facts.qualities.items()}
    assert shares == {"polarity": 0.0, "modality": 1.0, "speaker": 1.0, "time": None, "relation": 0.0}
    assert (facts.relations["supplies"].gold, facts.relations["none"].precision.value) == (1, 1.0)


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [("the ships", "ships", 1.0), ("big ships", "ships", 2 / 3), ("the", "of", 0.0), ("?", "?", 0.0)],
)
def test_words_agree_by_their_content(a: str, b: str, value: float) -> None:
    assert token_f1(a, b) == pytest.approx(value)


def test_entities_are_right_where_label_and_place_agree_and_are_measured_by_label() -> None:
    gold = [
        GoldEntity(article="a.txt", text="Japan", start=0, end=5, label="GPE", name="Japan"),
        GoldEntity(article="a.txt", text="Oslo Fjord", start=10, end=20, label="LOC"),
        GoldEntity(article="a.txt", text="Anna Berg", start=40, end=49, label="PERSON"),
    ]
    found = [
        entity("Japan", "GPE", 0),
        entity("Fjord", "GPE", 15),
        entity("Berg", "ORG", 45),
        entity("NATO", "GPE", 50),
    ]
    measured = evaluate_entities(gold, SENTENCES, found)
    assert (measured.all.found, measured.all.predicted, measured.name.share) == (2, 3, 1.0)
    assert {label: scores.f1.value for label, scores in measured.labels.items()} == {
        "GPE": 0.6667, "LOC": 1.0, "PERSON": 0.0,
    }  # fmt: skip


def test_intervals_hold_the_value_are_the_same_each_time_and_narrow_with_more_sentences() -> None:
    def counts(sentences: int) -> Counts:
        found = Counts()
        for unit in range(sentences):
            found.gold(unit, found=unit % 4 > 0)
            found.predicted(unit, right=unit % 5 > 0)
        return found

    few, many = counts(20).scores(20), counts(400).scores(400)
    assert few == counts(20).scores(20)
    for measure in (few.precision, few.recall, few.f1, many.f1):
        assert measure.value is not None and measure.low is not None and measure.high is not None
        assert measure.low <= measure.value <= measure.high
    assert (many.f1.high or 0) - (many.f1.low or 0) < (few.f1.high or 0) - (few.f1.low or 0)
    assert Counts().scores(3).f1.value is None


@pytest.fixture(scope="module")
def annotated(program: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gold that `extract annotate` writes for two seeds."""
    path = tmp_path_factory.mktemp("gold") / "gold.jsonl"
    done = program("annotate", "seeds/dicas.txt", "seeds/turkey-f16.txt", "-o", path)
    assert (done.returncode, done.stderr) == (0, "")
    return path


def test_gold_that_nobody_corrected_is_found_again_without_an_error(program: Run, annotated: Path) -> None:
    done = program("eval", annotated, "--json", "--min-f1", "1", "--min-entity-f1", "1")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert found["facts"]["f1"] == {"value": 1.0, "low": 1.0, "high": 1.0}
    assert found["facts"]["gold"] > 50
    assert all(quality["share"] in (1.0, None) for quality in found["facts"]["qualities"].values())
    assert found["entities"]["f1"]["value"] == 1.0
    assert found["facts"]["missed"] == found["facts"]["false"] == []


def test_annotations_quote_the_article_and_stand_below_their_sentence(annotated: Path) -> None:
    rows = [json.loads(line) for line in annotated.read_text("utf8").splitlines()]
    texts = {row["id"]: row["text"] for row in rows if row["type"] == "article"}
    sentence = -1
    for row in rows:
        if row["type"] == "article":
            sentence = -1
        elif row["type"] == "sentence":
            sentence += 1
        if row["type"] in {"sentence", "entity"}:
            assert texts[row["article"]][row["start"] : row["end"]] == row["text"]
        if row["type"] in {"sentence", "fact"}:
            assert row["sentence"] == sentence


def test_a_corrected_line_counts_and_comes_with_the_commands_that_explain_it(
    program: Run, annotated: Path, tmp_path: Path
) -> None:
    rows = [json.loads(line) for line in annotated.read_text("utf8").splitlines()]
    changed = next(row for row in rows if row["type"] == "fact" and row["kind"] == "clause")
    changed["subject"], changed["object"] = ["Queen of Sheba"], ["King Solomon's ring"]
    gold = tmp_path / "corrected.jsonl"
    gold.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf8")
    done = program("eval", gold, "--min-f1", "0.999")
    assert done.returncode == 1
    assert "F1 of facts is 0.9" in done.stderr
    assert re.search(r"^missed  .* Queen of Sheba \| .* \| King Solomon's ring$", done.stdout, re.M)
    assert "--subject 'Queen of Sheba'" in done.stdout
    hints = re.findall(r"^        extract (why.*)$", done.stdout, re.M)
    assert [hint.split()[0] for hint in hints] == ["why-not", "why"]
    lost, made = (program(*shlex.split(hint)) for hint in hints)
    assert (lost.returncode, made.returncode) == (1, 0)
    assert "Queen of Sheba" in lost.stdout + lost.stderr


def test_a_hint_is_safe_to_paste_into_a_shell() -> None:
    hint = why_not(gold_fact("$(rm x) | sell | ships; ls"), {})
    words = subprocess.run(["bash", "-c", f"printf '%s\\n' {hint}"], capture_output=True, text=True, check=True).stdout
    assert words.splitlines()[4:] == ["$(rm x)", "--predicate", "sell", "--object", "ships; ls"]


def test_an_output_that_is_there_is_measured_without_the_model(program: Run, annotated: Path, tmp_path: Path) -> None:
    output = tmp_path / "records.jsonl"
    program("run", "seeds/dicas.txt", "seeds/turkey-f16.txt", "--emit", "triple,entity", "-o", output)
    found = json.loads(program("eval", annotated, "--records", output, "--json").stdout)
    assert (found["facts"]["f1"]["value"], found["entities"]["f1"]["value"]) == (1.0, 1.0)


ARTICLE = '{"type": "article", "id": "a", "text": "Japan sold ships."}\n'
SENTENCE = '{"type": "sentence", "article": "a", "sentence": 0, "start": 0, "end": 17}\n'


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "there is no gold"),
        ("{", "gold.jsonl:1: no line of gold"),
        ('{"schema":"extract/1","type":"triple"}', "`extract annotate` writes gold"),
        (ARTICLE + ARTICLE, "given twice"),
        (ARTICLE + '{"type": "fact", "article": "a", "sentence": 0, "subjekt": ["x"]}', "gold.jsonl:2"),
        (ARTICLE + '{"type": "fact", "article": "a", "sentence": 3, "subject": ["x"], "predicate": ["y"], "object": ["z"]}', "no sentence 3"),
        (ARTICLE + SENTENCE.replace('"sentence": 0', '"sentence": 4'), "sentence 4 of a"),
        (ARTICLE + '{"type": "entity", "article": "a", "text": "Japan", "start": 1, "end": 6, "label": "GPE"}', "at 1 stands 'apan '"),
        ('{"type": "entity", "article": "b", "text": "x", "start": 0, "end": 1, "label": "GPE"}', "no gold"),
    ],
    ids=["empty", "cut", "records", "twice", "key", "sentence", "order", "offset", "no article"],
)  # fmt: skip
def test_a_fault_in_the_gold_is_named(tmp_path: Path, content: str, told: str) -> None:
    (tmp_path / "gold.jsonl").write_text(content, "utf8")
    with pytest.raises(UsageError, match=re.escape(told)):
        read_gold([tmp_path / "gold.jsonl"])


def test_a_folder_of_gold_is_read_as_the_file_is(annotated: Path, tmp_path: Path) -> None:
    rows = [json.loads(line) for line in annotated.read_text("utf8").splitlines()]
    spans: dict[str, list[list[int]]] = {}
    for row in rows:
        if row["type"] == "sentence":
            spans.setdefault(row["article"], []).append([row["start"], row["end"]])
    for name, kind in (("articles", "article"), ("facts", "fact"), ("entities", "entity")):
        lines = (json.dumps({k: v for k, v in row.items() if k != "type"}) for row in rows if row["type"] == kind)
        (tmp_path / f"{name}.jsonl").write_text("\n".join(lines), "utf8")
    (tmp_path / "sentences.json").write_text(json.dumps(spans), "utf8")
    assert read_gold([tmp_path]) == read_gold([annotated])


def test_the_measures_are_those_of_the_scorers_to_the_third_digit(gold: Path, program: Run, tmp_path: Path) -> None:
    output, triples = tmp_path / "records.jsonl", tmp_path / "triples.jsonl"
    program("run", gold / "articles.jsonl", "--emit", "triple,entity", "-o", output, cwd=ROOT)
    lines = output.read_text("utf8").split("\n")
    triples.write_text("".join(f"{line}\n" for line in lines if line and json.loads(line)["type"] == "triple"), "utf8")

    def scored(script: str, *args: str | Path) -> str:
        command = [sys.executable, gold / script, *args]
        return subprocess.run(command, check=True, capture_output=True, encoding="utf8").stdout

    wanted = json.loads(scored("score.py", gold / "facts.jsonl", gold / "sentences.json", triples, "--json"))
    found = json.loads(program("eval", gold, "--json").stdout)
    facts = found["facts"]
    for name in ("precision", "recall", "f1"):
        assert facts[name]["value"] == pytest.approx(wanted[name], abs=0.00051)
    for name in ("polarity", "modality", "speaker", "time"):
        assert facts["qualities"][name]["share"] == pytest.approx(wanted[name], abs=0.00051)
    assert (facts["gold"], facts["optional"], facts["predicted"]) == (
        wanted["gold"],
        wanted["optional"],
        wanted["predicted"],
    )
    table = scored("score_entities.py", gold / "entities.jsonl", output)
    for label, f1 in re.findall(r"^(\w+) +gold=.* f1=([\d.]+)$", table, re.M):
        mine = found["entities"] if label == "all" else found["entities"]["labels"][label]
        assert (mine["f1"]["value"] or 0.0) == pytest.approx(float(f1), abs=0.00051), label
