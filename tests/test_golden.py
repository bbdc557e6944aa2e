"""What the whole program writes for the articles in seeds/, byte for byte, and what holds for all of its output."""

import json
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from conftest import ROOT, Run
from extract.pipeline import article_records
from extract.read.article import Article
from extract.records import json_schema, to_line

GOLDEN = ROOT / "tests" / "golden"
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
ALL_KINDS = frozenset({"article", "entity", "attribution", "triple"})
TRIPLES = "".join((GOLDEN / f"{seed.stem}.triples.jsonl").read_text("utf8") for seed in SEEDS)
HOW = "if the change is meant, run `make golden` and read the diff"


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every object with offsets inside a record, at any depth."""
    if isinstance(value, dict):
        if "start" in value:
            yield value
        for part in value.values():
            yield from spans(part)
    elif isinstance(value, list):
        for part in value:
            yield from spans(part)


@cache
def validator() -> jsonschema.Draft202012Validator:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def records_of(text: str, nlp: Language) -> list[dict[str, Any]]:
    """All records of a text in the open scope, checked against schema and text."""
    article = Article("made-up.txt", text, published="2024-06-10", date_source="option")
    records = [json.loads(to_line(r)) for r in article_records(article, nlp, ALL_KINDS, "open")]
    for record in records:
        validator().validate(record)
        for span in spans(record):
            assert text[span["start"] : span["end"]] == span["text"]
    return records


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
@pytest.mark.parametrize(("name", "kinds"), [("triples", ["triple"]), ("others", ["article", "entity", "attribution"])])
def test_the_output_for_a_seed_is_the_golden_file(
    seed: Path, name: str, kinds: list[str], nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    import extract  # noqa: PLC0415

    monkeypatch.chdir(ROOT)
    found = [to_line(r) for r in extract.run([seed.relative_to(ROOT)], emit=kinds, nlp=nlp)]
    assert [*found, ""] == (GOLDEN / f"{seed.stem}.{name}.jsonl").read_text("utf8").split("\n"), HOW


@pytest.mark.parametrize("golden", sorted(GOLDEN.glob("*.jsonl")), ids=lambda path: path.stem)
def test_golden_records_keep_to_the_schema_and_quote_the_article(golden: Path) -> None:
    lines = golden.read_text("utf8").splitlines()
    assert lines
    for line in lines:
        record = json.loads(line)
        validator().validate(record)
        article = (ROOT / (record["id"] if record["type"] == "article" else record["article"]["id"])).read_text("utf8")
        for span in spans(record):
            assert article[span["start"] : span["end"]] == span["text"]


def test_every_golden_file_belongs_to_a_seed() -> None:
    names = {f"{seed.stem}.{kind}.jsonl" for seed in SEEDS for kind in ("triples", "others")}
    assert {path.name for path in GOLDEN.glob("*.jsonl")} == names


def test_triples_of_all_seeds_have_distinct_ids() -> None:
    ids = [json.loads(line)["id"] for line in TRIPLES.splitlines()]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "4242", "TZ": "America/Anchorage", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0"},
    ],
    ids=["tokyo", "anchorage"],
)
def test_hash_seed_time_zone_locale_and_folder_change_no_byte(
    env: dict[str, str], program: Run, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    done = program("run", "seeds/", cwd=tmp_path, env=env)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == TRIPLES


def test_the_printed_schema_is_the_one_that_records_are_checked_against(program: Run) -> None:
    assert json.loads(program("schema").stdout) == json_schema()


WORDS = sorted({word for seed in SEEDS for word in seed.read_text("utf8").split(" ")})
GLUE = st.sampled_from(
    [" ", " ", " ", "\n", "\n\n", "\u00a0", "\t", "", " “", "” ", ", ", ". ", "\r\n", " - ", "\u200b"]
)
"""What stands between words: mostly a space, sometimes what real files hold."""
PATCHWORK = st.lists(st.tuples(st.sampled_from(WORDS), GLUE), max_size=40).map(
    lambda parts: "".join(word + glue for word, glue in parts)
)


@settings(max_examples=60)
@given(PATCHWORK | st.text(max_size=200))
@example("")
@example(" \n\t ")
@example("\ufeffJapan signed a treaty with Italy.")
@example("🇯🇵 Japan 👩‍🚀 signed\u2028the treaty.")
@example("“" * 50)
@example("Japan\x00signed\x1ba treaty.")
def test_no_text_breaks_offsets_or_schema(nlp: Language, text: str) -> None:
    assert records_of(text, nlp)[0]["type"] == "article"


@settings(max_examples=20)
@given(st.integers(0, 400), st.sampled_from(["\n", "\n\n  ", "\t", "🙂 ", "\u00a0"]))
def test_a_mark_anywhere_in_an_article_breaks_no_offset(nlp: Language, cut: int, mark: str) -> None:
    text = SEEDS[0].read_text("utf8")[:1200]
    assert records_of(text[:cut] + mark + text[cut:], nlp)
