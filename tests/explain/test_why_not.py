"""`why-not` names the stage at which a fact was lost: seeded causes, each in an article of its own."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from conftest import Run
from extract.cli import main
from extract.cli.why_not import answers, best
from extract.explain.answer import STAGES, Answer
from extract.explain.lost import ask
from extract.explain.question import Question
from extract.explain.replay import replay
from extract.read.article import Article


@dataclass(frozen=True)
class Seeded:
    """An article, a fact that is missing from it, and where that was lost: stage, part, words of the answer."""

    text: str
    fact: tuple[str, str, str]
    stage: str
    part: str | None
    says: str
    options: dict[str, Any] = field(default_factory=dict)


SOLD = "Norway sold missiles to Poland."
CAUSES = [
    Seeded(SOLD, ("Sweden", "sell", "missiles"), "text", "subject", 'no "Sweden"'),
    Seeded(SOLD, ("Norway", "burn", "missiles"), "text", "predicate", "Norway | sell | missiles"),
    Seeded(SOLD, ("Norway", "sold", "frigates"), "text", "object", 'no "frigates"'),
    Seeded("Norwey sold missiles.", ("Norway", "sell", "missiles"), "text", "subject", 'did you mean "Norwey"'),
    Seeded(
        "Subscribe to read how Norway sold missiles to Poland.",
        ("Norway", "sell", "missiles"), "boilerplate", None, "boilerplate.toml",
    ),
    Seeded("Jordan Peterson visited Berlin.", ("Jordan", "visit", "Berlin"), "entity", "subject", '"Jordan Peterson" (PERSON)'),
    Seeded(
        "Officials said that dilithium was shipped. Analysts praised Norway.",
        ("Norway", "ship", "Dilithium"), "entity", "object", "neither a pattern nor the model",
    ),
    Seeded("The sold missiles of Norway left Oslo.", ("Norway", "sell", "missiles"), "clause", "predicate", "VBN), amod"),
    Seeded("The march of Russia on Kharkiv went on.", ("Russia", "march", "Kharkiv"), "clause", "predicate", "NOUN (NN), nsubj"),
    Seeded("Norway watched while Italy sold missiles.", ("Norway", "sell", "missiles"), "argument", "subject", 'subject: "Italy"'),
    Seeded("Norway sold frigates. The missiles stayed.", ("Norway", "sell", "missiles"), "argument", "object", 'object: "frigates"'),
    Seeded("Norway sold missiles. Poland signed a treaty.", ("Norway", "sign", "treaty"), "argument", "subject", "another sentence"),
    Seeded("Missiles were sold to Poland. Norway watched.", ("Norway", "sell", "missiles"), "argument", "subject", "names nobody who acts"),
    Seeded(SOLD, ("Norway", "sell", "Poland"), "argument", "object", "the qualifier 'to'"),
    Seeded(SOLD, ("missiles", "sell", "Norway"), "argument", "subject", "the other way round"),
    Seeded("The minister praised Poland. Anna Berg left Oslo.", ("Anna Berg", "praise", "Poland"), "name", "subject", "not linked"),
    Seeded(
        "Italy met NATO in Oslo. It sold missiles to Latvia.",
        ("NATO", "sell", "missiles"), "name", "subject", '"It" is taken for Italy, by pronoun',
    ),
    Seeded("Norway sold it. The missiles left Oslo.", ("Norway", "sell", "missiles"), "name", "object", '"it" was not linked'),
    Seeded("Norway admired the missiles.", ("Norway", "supplies", "missiles"), "relation", "predicate", "maps to no relation"),
    Seeded("Norway bought the missiles.", ("Norway", "supplies", "missiles"), "relation", "predicate", "maps to acquires"),
    Seeded("Norway did not sell missiles.", ("Norway", "sell", "missiles"), "status", None, 'cue negation.not: "not" at 11'),
    Seeded("Norway never sold missiles to Poland.", ("Norway", "sell", "missiles"), "status", None, "negation.never"),
    Seeded("Norway may sell missiles.", ("Norway", "sell", "missiles"), "status", None, "patterns/status/modality.jsonl:"),
    Seeded("Norway plans to sell missiles.", ("Norway", "sell", "missiles"), "status", None, 'cue want: "plans"'),
    Seeded("Norway will sell missiles.", ("Norway", "sell", "missiles"), "status", None, "positive and future"),
    Seeded("Norway must sell missiles.", ("Norway", "sell", "missiles"), "status", None, "positive and obligation"),
    Seeded(
        "If Norway sells missiles to Poland, Russia will protest.",
        ("Norway", "sell", "missiles"), "status", None, 'cue if: "If" at 0',
    ),
    Seeded(SOLD, ("Norway", "sell", "missiles"), "status", None, "negative and asserted is asked for", {"polarity": "negative"}),
    Seeded("The weather delayed the talks.", ("weather", "delay", "talks"), "scope", None, "--scope open"),
    Seeded(SOLD, ("Norway", "sell", "missiles"), "confidence", None, "below 0.99", {"min_confidence": 0.99}),
]  # fmt: skip


def answer_of(text: str, fact: tuple[str, str, str], nlp: Language, **options: Any) -> Any:
    status = {k: options.pop(k) for k in ("polarity", "modality") if k in options}
    run = replay(Article("a.txt", text, published="2024-06-10"), nlp)
    return ask(Question(*fact, **status), run, nlp, **options)


@pytest.mark.parametrize("case", CAUSES, ids=lambda c: f"{c.stage}-{c.text[:40]}")
def test_a_seeded_cause_is_named(case: Seeded, nlp: Language) -> None:
    answer = answer_of(case.text, case.fact, nlp, **dict(case.options))
    told = "\n".join([answer.what, *answer.instead, answer.hint or ""])
    assert (answer.stage, answer.part) == (case.stage, case.part), told
    assert case.says in told
    assert not answer.ids
    assert answer.hint


def test_every_stage_has_a_seeded_cause() -> None:
    by_command = {"read", "language", "duplicate", "found"}
    assert {c.stage for c in CAUSES} | by_command == set(STAGES)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (SOLD, ("Norway", "sold", "missile")),
        (SOLD, ("country/NO", "sells", "the missiles")),
        (SOLD, ("Norway", "supplies", "missiles")),
        ("Missiles were sold by Norway.", ("Norway", "sell", "missiles")),
        ("Tokyo sold missiles to Poland, Japan said.", ("Japan", "sell", "missiles")),
        ("Norway met Poland. It sold missiles to Latvia.", ("Norway", "sell", "missiles")),
        ("Anna Berg met Bo Ray. Berg praised the deal.", ("Anna Berg", "praise", "deal")),
        ("Norway looked to Poland.", ("Norway", "look to", "Poland")),
        ("Norway is a member of NATO.", ("Norway", "is", "member of NATO")),
        ("Norway sold 32 Patriot missiles to Poland.", ("Norway", "sell", "Patriot missiles")),
        ("Norway sold the navy’s missiles to Poland.", ("Norway’s", "sell", "the navy’s missiles")),
    ],
)
def test_a_fact_that_is_found_is_said_to_be_in_whatever_words(
    text: str, fact: tuple[str, str, str], nlp: Language
) -> None:
    answer = answer_of(text, fact, nlp)
    assert answer.stage == "found", answer
    assert len(answer.ids[0]) == 16


def test_any_status_will_do_where_it_is_asked_for(nlp: Language) -> None:
    fact = ("Norway", "sell", "missiles")
    assert answer_of("Norway will not sell missiles.", fact, nlp, polarity=None, modality=None).found
    assert answer_of("Norway will not sell missiles.", fact, nlp, polarity="negative", modality="future").found


def test_every_fact_of_the_golden_files_is_found_by_its_own_words(
    nlp: Language, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    text = (root / "seeds" / "dicas.txt").read_text("utf8")
    run = replay(Article("seeds/dicas.txt", text, published="2024-06-10"), nlp)
    records = list(run.assembler.triple_records("entity"))
    assert len(records) > 30
    for r in records:
        question = Question(r.subject.text, r.predicate, r.object.text, r.polarity, r.modality)
        assert ask(question, run, nlp).found, question


def test_the_nearest_facts_share_most_with_what_is_asked_for(nlp: Language) -> None:
    text = "Norway sold missiles to Poland. Norway sold frigates. Italy praised Latvia."
    near = answer_of(text, ("Norway", "sell", "tanks"), nlp).nearest
    assert [r.object.text for r in near] == ["missiles", "frigates"]


@settings(max_examples=25)
@given(st.text(min_size=1, max_size=12), st.text(min_size=1, max_size=12))
@example("'s", "the")
@example("a b", "\n")
@example("\ud7ff [bold]", "to")
def test_no_question_breaks_it(nlp: Language, side: str, predicate: str) -> None:
    assert answer_of(SOLD, (side, predicate, "missiles"), nlp).stage in STAGES


ASK = ("--subject", "Norway", "--predicate", "sell", "--object", "missiles")


def test_the_command_says_found_with_the_id_and_exit_code_0(program: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(SOLD, "utf8")
    done = program("why-not", "story.txt", *ASK, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"Norway \| sell \| missiles \([0-9a-f]{16}\)\n", done.stdout)


def test_the_command_says_the_stage_with_exit_code_1(program: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("Norway may sell missiles.", "utf8")
    done = program("why-not", "story.txt", *ASK, "--json", cwd=tmp_path)
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["stage"], answer["nearest"][0]["schema"]) == (1, "status", "extract/1")


def asked(path: Path, nlp: Language, **options: bool) -> Answer:
    return best(answers(Question("Norway", "sell", "missiles"), str(path), nlp, **options))


def test_a_text_in_another_language_is_lost_there(tmp_path: Path, nlp: Language) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "Norwegen hat der polnischen Regierung gestern neue Raketen verkauft, wie der Minister in Oslo sagte.", "utf8"
    )
    answer = asked(story, nlp)
    assert (answer.stage, "'de'" in answer.what, "--any-language" in str(answer.hint)) == ("language", True, True)
    assert asked(story, nlp, any_language=True).stage == "text"


def test_a_file_that_is_no_article_is_lost_when_read(tmp_path: Path, nlp: Language) -> None:
    (tmp_path / "story.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe")
    assert asked(tmp_path / "story.txt", nlp).stage == "read"


def test_of_several_articles_the_one_that_came_furthest_answers(tmp_path: Path, nlp: Language) -> None:
    rows = [{"id": "a", "text": "Italy slept."}, {"id": "b", "text": "Norway may sell missiles."}, {"text": 4}]
    (tmp_path / "rows.jsonl").write_text("".join(f"{json.dumps(r)}\n" for r in rows), "utf8")
    answer = asked(tmp_path / "rows.jsonl", nlp)
    assert (answer.article, answer.stage) == ("b", "status")


def test_an_article_of_an_id_that_was_there_before_is_a_duplicate(tmp_path: Path, nlp: Language) -> None:
    rows = [{"id": "a", "text": "Italy slept."}, {"id": "a", "text": SOLD}]
    (tmp_path / "rows.jsonl").write_text("".join(f"{json.dumps(r)}\n" for r in rows), "utf8")
    answer = asked(tmp_path / "rows.jsonl", nlp)
    assert (answer.stage, answer.ids) == ("duplicate", ())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["none.txt", *ASK], "none.txt: no such file"),
        (["story.txt", *ASK[:4]], "--object"),
        (["story.txt", *ASK[:5], " - "], "--object: ' - ' holds no word"),
        (["story.txt", *ASK, "--modality", "likely"], "--modality: unknown value 'likely' - any, asserted"),
        (["story.txt", *ASK, "--scope", "all"], "--scope: unknown scope 'all'"),
        (["story.txt", *ASK, "--min-confidence", "9"], "--min-confidence: 9 is no share"),
        (["story.txt", *ASK, "--only-patterns"], "--only-patterns needs --patterns DIR"),
    ],
)
def test_wrong_usage_is_told(
    arguments: list[str],
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_text(SOLD, "utf8")
    assert main(["why-not", *arguments]) == 2
    told = capsys.readouterr()
    assert (told.out, words in told.err) == ("", True), told.err
