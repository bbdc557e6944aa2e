"""`why` makes each record again and says what was responsible for it."""

import json
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
from pydantic import TypeAdapter
from rich.console import Console
from spacy.language import Language

from conftest import ROOT
from extract import patterns
from extract.errors import Where
from extract.explain.find import RECORD
from extract.explain.places import made_by, shown
from extract.explain.render import print_explanation
from extract.explain.replay import Replay, replay
from extract.explain.shapes import Explanation
from extract.explain.why import NotFoundError, explain_id, explain_in
from extract.pipeline import load
from extract.read.article import Article
from extract.read.articles import read_articles
from extract.records import TripleRecord

GOLDEN = ROOT / "tests" / "golden"
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def run_of(text: str, nlp: Language, published: str | None = "2024-06-10") -> Replay:
    return replay(Article("made-up.txt", text, published=published, date_source="option"), nlp)


def only_fact(text: str, nlp: Language, predicate: str, published: str | None = "2024-06-10") -> Explanation:
    run = run_of(text, nlp, published)
    (record,) = [r for r in run.assembler.triple_records("open") if r.predicate == predicate]
    return explain_id(run, record.id)


@cache
def seed(name: str, nlp: Language) -> Replay:
    (article,) = read_articles([f"seeds/{name}.txt"])
    assert isinstance(article, Article)
    return replay(article, nlp)


def line_at(where: str) -> str:
    """The line of a place as it is told."""
    path, _, number = where.rpartition(":")
    return (ROOT / path).read_text("utf8").split("\n")[int(number) - 1]


@pytest.mark.parametrize("name", [s.stem for s in SEEDS])
def test_every_golden_record_is_made_again_equal_and_each_decision_has_a_line(
    name: str, nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    run = seed(name, nlp)
    console = Console(file=open("/dev/null", "w", encoding="utf8"), width=100)  # noqa: PTH123, SIM115
    for path in sorted(GOLDEN.glob(f"{name}.*.jsonl")):
        for number, line in enumerate(path.read_text("utf8").splitlines(), 1):
            found = explain_in(run, RECORD.validate_json(line))
            assert found.differences == (), f"{path.name}:{number}"
            assert json.loads(line) == json.loads(found.record.model_dump_json(by_alias=True))
            print_explanation(found, "a golden record", console)
            if found.fact is not None and isinstance(found.record, TripleRecord):
                assert found.fact.rule.places
                assert all(cue.places for cue in found.fact.cues)
                assert bool(found.fact.speaker) == bool(found.record.speaker)
                assert found.fact.relation.id == found.record.relation
                assert round(found.fact.confidence.probability, 2) == found.record.confidence
                (subject, object_, *qualifiers) = found.fact.sides
                assert (subject.text.text, object_.text.text) == (found.record.subject.text, found.record.object.text)
                assert [q.part for q in qualifiers] == [q.role for q in found.record.qualifiers]
            if found.mention is not None and found.mention.source.kind not in {"model", "reference"}:
                assert found.mention.source.places
            if found.mention is not None and found.mention.source.kind == "reference":
                assert found.mention.links


def test_records_of_the_open_scope_are_made_again_with_their_whole_spans(
    nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    run = seed("dicas", nlp)
    records = list(run.assembler.triple_records("open"))
    narrow = {r.id: r for r in run.assembler.triple_records("entity")}
    assert any(r != narrow.get(r.id) for r in records)
    for record in records:
        found = explain_id(run, record.id, record)
        assert found.differences == ()
        assert found.fact is not None
        assert [s.text.text for s in found.fact.sides[:2]] == [record.subject.text, record.object.text]


def test_the_terms_of_a_confidence_sum_up_to_it(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    run = seed("dicas", nlp)
    for record in run.assembler.triple_records("entity"):
        told = explain_id(run, record.id).fact
        assert told is not None
        confidence = told.confidence
        assert confidence.sum == pytest.approx(confidence.bias + sum(t.product for t in confidence.terms))
        for term in confidence.terms:
            if term.place:
                assert line_at(term.place.where) == f'"{term.feature}" = {term.weight:.3f}'


def test_lines_of_patterns_hold_what_they_are_told_for(nlp: Language) -> None:
    text = "Defence Minister Anna Berg said Norway could not sell Patriot missiles to Tokyo."
    found = only_fact(text, nlp, "sell")
    fact = found.fact
    assert fact is not None
    places = {cue.id: (cue.word.text, [line_at(p.where) for p in cue.places]) for cue in fact.cues}
    assert places["aux.possible"][0] == "could"
    assert '"id": "aux.possible"' in places["aux.possible"][1][0]
    assert places["negation.not"][0] == "not"
    assert '"not"' in places["negation.not"][1][0]
    assert fact.relation.place is not None
    assert line_at(fact.relation.place.where).startswith(f'{{"id": "{fact.relation.id}"')
    assert fact.speaker is not None
    assert fact.speaker.source.text.endswith("Anna Berg")
    assert fact.speaker.cue.text == "said"
    assert '"say"' in line_at(fact.speaker.rules[0].places[0].where)
    norway = fact.sides[0].mention
    assert norway is not None
    assert '"Norway"' in line_at(norway.source.places[0].where)
    assert "clause.active" in line_at(fact.rule.places[0].where)


def test_a_date_says_what_it_is_reckoned_from(nlp: Language) -> None:
    text = "Norway signed the treaty in May 2023. Poland signed the treaty on Friday."
    run = run_of(text, nlp)
    dates = [
        side.mention.date
        for fact in [explain_id(run, record.id).fact for record in run.assembler.triple_records("open")]
        for side in (fact.sides if fact else ())
        if side.mention and side.mention.date
    ]
    own, friday = dates
    assert (own.value, own.without_date) == ("2023-05", "2023-05")
    assert (friday.value, friday.published, friday.date_source) == ("2024-06-07", "2024-06-10", "option")
    assert friday.without_date != friday.value
    assert friday.asked["tense"] == "past"
    assert f'id = "{friday.rule.id}"' in line_at(friday.rule.places[0].where)


def test_a_pronoun_names_its_pass_and_its_antecedent(nlp: Language) -> None:
    found = only_fact("NATO met in Oslo. It sent tanks to Latvia.", nlp, "send")
    assert found.fact is not None
    subject = found.fact.sides[0].mention
    assert subject is not None
    assert (subject.source.kind, subject.name) == ("reference", "NATO")
    assert [(link.via, link.antecedents[0].text) for link in subject.links] == [("pronoun", "NATO")]


def test_the_words_of_a_predicate_need_not_stand_together(nlp: Language) -> None:
    found = only_fact("Poland handed the tanks over on Friday.", nlp, "hand over")
    assert found.fact is not None
    assert [t.text for t in found.fact.predicate] == ["handed", "over"]
    assert {w.text: w.part for w in found.sentence}["tanks"] == "object"


def test_users_patterns_are_told_with_their_own_place(tmp_path: Path) -> None:
    folder = tmp_path / "entities"
    folder.mkdir()
    (folder / "guns.jsonl").write_text('{"label": "WEAPON", "pattern": "Zephyr", "id": "weapon/zephyr"}\n', "utf8")
    run = replay(Article("a", "Norway bought the Zephyr from Italy."), load(None, tmp_path), tmp_path)
    (record,) = run.assembler.triple_records("entity")
    fact = explain_id(run, record.id).fact
    assert fact is not None
    assert fact.sides[1].mention is not None
    assert fact.sides[1].mention.source.places[0].where == f"{folder}/guns.jsonl:1"


def test_differences_are_told_key_by_key(nlp: Language) -> None:
    run = run_of("Norway sold missiles to Poland.", nlp)
    (record,) = run.assembler.triple_records("entity")
    other = record.model_copy(update={"confidence": 0.01, "object": record.object.model_copy(update={"name": "guns"})})
    assert {d.key: d.given for d in explain_in(run, other).differences} == {
        "confidence": "0.01",
        "object.name": '"guns"',
    }


def test_a_record_that_the_article_does_not_give_is_not_found(nlp: Language) -> None:
    with pytest.raises(NotFoundError, match="none of the id 0123"):
        explain_id(run_of("Norway sold missiles to Poland.", nlp), "0123")


def test_the_explanation_goes_through_json(nlp: Language) -> None:
    found = only_fact("Norway sold missiles to Poland.", nlp, "sell")
    again = json.loads(TypeAdapter(Explanation).dump_json(found))
    assert again["record"]["schema"] == "extract/1"
    assert again["fact"]["rule"]["id"] == "clause.active"


def test_text_of_an_article_cannot_act_on_the_terminal(nlp: Language, capsys: pytest.CaptureFixture[str]) -> None:
    print_explanation(only_fact("Norway sold [bold]missiles\x1b[31m to Poland.", nlp, "sell"), "x")
    assert "\x1b" not in capsys.readouterr().out


def test_places_are_told_from_the_folder_of_the_patterns_on() -> None:
    assert shown(Where(str(patterns.root() / "scope.toml"), 3)) == "patterns/scope.toml:3"
    assert [p.where.split(":")[0] for p in made_by("clause.active.prep", "relations")] == [
        "src/extract/relations/verbal.py",
        "src/extract/relations/verbal.py",
    ]
    assert made_by("no.such.rule", "relations") == ()


def test_each_rule_of_the_golden_files_is_found_in_the_code_or_in_the_rule_files() -> None:
    rules: dict[str, int] = defaultdict(int)
    for path in GOLDEN.glob("*.triples.jsonl"):
        for line in path.read_text("utf8").splitlines():
            rules[json.loads(line)["rule"]] += 1
    lines = (patterns.root() / "relations" / "rules.jsonl").read_text("utf8").splitlines()
    written = {f"rule.{json.loads(line)['id']}" for line in lines}
    assert [rule for rule in rules if rule not in written and not made_by(rule, "relations")] == []
