"""`extract diff`: what counts as the same fact, what as a changed one, and how it is told."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from conftest import ROOT, Run
from extract.compare.changes import Comparison
from extract.compare.diff import compare
from extract.compare.diff_render import markdown, text
from extract.errors import UsageError
from extract.pipeline import article_records
from extract.read.article import Article
from extract.read.output import read_records
from extract.records import TripleRecord, to_line
from fact_records import fact, side

SHIPS = "Japan | sell | ships"
GOLDEN = ROOT / "tests" / "golden"
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def kinds(comparison: Comparison) -> list[str]:
    return [change.change for change in comparison.changes]


def changed_fields(old: TripleRecord, new: TripleRecord) -> list[tuple[str, str, str | None, str | None]]:
    (change,) = compare([old], [new]).changes
    assert change.change == "changed"
    return [(f.aspect, f.field, f.old, f.new) for f in change.fields]


def test_a_fact_that_stands_elsewhere_or_is_less_certain_is_the_same() -> None:
    moved = fact(SHIPS, at=400, confidence=0.2, rule="clause.other")
    assert (compare([fact(SHIPS)], [moved]).changes, compare([fact(SHIPS)], [moved]).same) == ((), 1)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"modality": "intended"}, ("status", "modality", "asserted", "intended")),
        ({"polarity": "negative"}, ("status", "polarity", "positive", "negative")),
        ({"relation": "supplies"}, ("relation", "relation", None, "supplies")),
        ({"qualifiers": [("to", "Ukraine", {})]}, ("arguments", "qualifiers.to", None, "Ukraine")),
        ({"qualifiers": [("time", "in May", {"value": "2024-05"})]}, ("time", "qualifiers.time", None, "2024-05")),
    ],
    ids=["modality", "polarity", "relation", "argument", "time"],
)
def test_a_change_names_its_aspect_and_field(
    changes: dict[str, object], told: tuple[str, str, str | None, str | None]
) -> None:
    assert changed_fields(fact(SHIPS), fact(SHIPS, at=7, **changes)) == [told]


def test_a_date_in_other_words_is_the_same_date() -> None:
    old = fact(SHIPS, qualifiers=[("time", "last month", {"value": "2024-05"})])
    new = fact(SHIPS, qualifiers=[("time", "in May", {"value": "2024-05"})])
    assert not compare([old], [new]).changes


def test_a_speaker_who_is_found_is_a_change_of_speaker() -> None:
    fields = changed_fields(fact(SHIPS), fact(SHIPS, speaker="Norway"))
    assert ("speaker", "speaker", None, "Norway") in fields


def test_another_object_in_the_same_sentence_is_a_change_of_arguments() -> None:
    sentence = {"text": "Japan sold big ships.", "start": 0, "end": 21}
    old = fact(SHIPS, evidence=sentence)
    new = fact("Japan | sell | big ships", evidence=sentence)
    assert changed_fields(old, new) == [("arguments", "object", "ships", "big ships")]


def test_unlike_facts_are_added_and_removed() -> None:
    assert kinds(compare([fact(SHIPS)], [fact("Poland | buy | tanks")])) == ["added", "removed"]


def test_a_fact_told_twice_is_paired_with_the_telling_in_its_own_sentence() -> None:
    """The first telling is gone, the second one changed: not the other way round."""
    first, second = fact(SHIPS, evidence={"text": "A.", "start": 0, "end": 2}), fact(SHIPS, at=50)
    comparison = compare([first, second], [fact(SHIPS, at=20, relation="supplies")])
    assert [(c.change, (c.old or first).evidence.text) for c in comparison.changes] == [
        ("changed", "Japan sell ships"),
        ("removed", "A."),
    ]


def test_articles_are_apart_and_a_fact_of_another_article_is_known() -> None:
    comparison = compare([fact(SHIPS, article="a.txt")], [fact(SHIPS, article="b.txt")])
    assert [(c.change, c.article, c.known) for c in comparison.changes] == [
        ("removed", "a.txt", True),
        ("added", "b.txt", True),
    ]
    assert (comparison.only_old, comparison.only_new) == ({"a.txt"}, {"b.txt"})


FACTS = st.lists(
    st.builds(
        fact,
        st.sampled_from([SHIPS, "Poland | buy | tanks", "Norway | visit | Poland"]),
        at=st.integers(0, 3),
        article=st.sampled_from(["a.txt", "b.txt"]),
        modality=st.sampled_from(["asserted", "future"]),
        relation=st.sampled_from([None, "supplies"]),
    ),
    max_size=8,
)


@given(FACTS, FACTS)
def test_every_fact_is_told_once_and_the_other_way_round_it_is_the_mirror(
    old: Sequence[TripleRecord], new: Sequence[TripleRecord]
) -> None:
    there, back = compare(old, new), compare(new, old)
    assert there.same + there.count("changed") + there.count("removed") == len(old)
    assert there.same + there.count("changed") + there.count("added") == len(new)
    assert (there.count("added"), there.count("removed")) == (back.count("removed"), back.count("added"))
    assert compare(old, old).changes == ()


@given(FACTS, st.integers(1, 500))
def test_shifted_offsets_change_nothing(old: Sequence[TripleRecord], by: int) -> None:
    def shifted(value: object) -> object:
        if isinstance(value, dict):
            return {k: v + by if k in ("start", "end") else shifted(v) for k, v in value.items()}
        return [shifted(v) for v in value] if isinstance(value, list) else value

    new = [TripleRecord.model_validate(shifted(json.loads(to_line(record)))) for record in old]
    assert compare(old, new).changes == ()


PARAGRAPHS = (
    "Pianist Clara Brandt joined the Basel Chamber Orchestra, the orchestra said.",
    "Airbus builds the A400M with Safran.",
)
"""Without a date: "the same day" in the next paragraph would mean something else."""


def triples(text_: str, nlp: Language) -> list[TripleRecord]:
    article = Article("a.txt", text_, published="2024-06-10", date_source="option")
    return [r for r in article_records(article, nlp, frozenset({"triple"})) if isinstance(r, TripleRecord)]


@settings(max_examples=25)
@given(st.sampled_from(SEEDS), st.integers(1, 20), st.sampled_from(PARAGRAPHS))
def test_a_paragraph_put_into_an_article_changes_only_its_own_facts(
    nlp: Language, seed: Path, place: int, paragraph: str
) -> None:
    parts = seed.read_text("utf8").strip().split("\n\n")
    place = 2 + place % (len(parts) - 1)
    before, after = "\n\n".join(parts[:place]), "\n\n".join(parts[place:])
    new = f"{before}\n\n{paragraph}\n\n{after}"
    comparison = compare(triples("\n\n".join(parts), nlp), triples(new, nlp))
    start = len(before)
    assert comparison.changes
    for change in comparison.changes:
        if change.change == "changed" and any(r and refers_back(r) for r in (change.old, change.new)):
            continue  # "It", "the two countries": who is meant may truly be another now
        assert change.new is not None, change
        assert start <= change.new.evidence.start < start + len(paragraph) + 4, change


def refers_back(record: TripleRecord) -> bool:
    return any(side.via for side in (record.subject, record.object, *record.qualifiers))


def test_the_text_for_people_marks_changes_and_hides_control_characters() -> None:
    lines = [
        line.plain
        for line in text(
            compare([fact(SHIPS)], [fact(SHIPS, modality="future"), fact("Poland | buy | \x1b[2Jtanks", at=9)])
        )
    ]
    assert lines[0] == "a.txt"
    assert "  ~ Japan | sell | ships | future" in lines
    assert "      status: modality asserted -> future" in lines
    assert any(line.startswith("  + Poland | buy | \\x1b[2Jtanks") for line in lines)
    assert lines[-1] == "1 added, 0 removed, 1 changed, 0 the same"


def test_the_page_of_markdown_has_a_table_of_each_kind_and_no_markup_of_articles() -> None:
    old = [fact(SHIPS), fact("Norway | visit | Poland", at=60)]
    new = [fact(SHIPS, modality="future"), fact("Poland | buy | <b>tanks|", at=9)]
    page = "\n".join(markdown(compare(old, new)))
    assert "| 1 | 1 | 1 | 0 |" in page
    assert "### Added" in page and "### Removed" in page and "### Changed" in page
    assert "| Japan sell ships | modality: asserted | modality: future | a.txt |" in page
    assert "<b>" not in page


def test_the_command_says_by_its_exit_code_whether_facts_differ(program: Run, tmp_path: Path) -> None:
    golden = GOLDEN / "dicas.triples.jsonl"
    lines = golden.read_text("utf8").splitlines(keepends=True)
    less = tmp_path / "less.jsonl"
    less.write_text("".join(lines[1:]), "utf8")
    same = program("diff", golden, golden)
    assert (same.returncode, same.stdout) == (0, f"0 added, 0 removed, 0 changed, {len(lines)} the same\n")
    different = program("diff", less, golden, "--json")
    assert different.returncode == 1
    (change,) = map(json.loads, different.stdout.splitlines())
    assert (change["change"], change["new"]["id"], change["old"]) == ("added", json.loads(lines[0])["id"], None)
    less.write_text('{"type": "triple"}\n', "utf8")
    wrong = program("diff", less, golden)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert f"{less}:1: no record" in wrong.stderr


def test_the_page_appears_whole_in_its_file(program: Run, tmp_path: Path) -> None:
    golden, page = GOLDEN / "dicas.triples.jsonl", tmp_path / "diff.md"
    done = program("diff", "-", golden, "--markdown", "-o", page, stdin="")
    assert done.returncode == 1
    assert page.read_text("utf8").startswith("## Facts that changed\n")


def test_an_output_of_a_version_that_wrote_fewer_keys_is_read_with_null_in_their_place(tmp_path: Path) -> None:
    row = json.loads(to_line(fact(SHIPS, qualifiers=[("to", "Ukraine", {})])))
    del row["relation"], row["object"]["via"], row["qualifiers"][0]["value"]
    path = tmp_path / "old.jsonl"
    path.write_text(json.dumps(row), "utf8")
    assert list(read_records(path)) == [fact(SHIPS, qualifiers=[("to", "Ukraine", {})])]
    del row["predicate"]  # a key that is never null
    path.write_text(json.dumps(row), "utf8")
    with pytest.raises(UsageError, match="predicate"):
        list(read_records(path))


def test_compressed_outputs_are_read_and_what_is_none_is_named(tmp_path: Path) -> None:
    import gzip  # noqa: PLC0415

    packed = tmp_path / "facts.jsonl.gz"
    packed.write_bytes(gzip.compress(f"{to_line(fact(SHIPS))}\n\n".encode()))
    assert list(read_records(packed)) == [fact(SHIPS)]
    packed.write_bytes(packed.read_bytes()[:40])
    with pytest.raises(UsageError, match="cannot be read"):
        list(read_records(packed))
    with pytest.raises(UsageError, match="cannot be read"):
        list(read_records(tmp_path / "none.jsonl"))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("116 Abrams tanks", "250 Abrams tanks", ("116 Abrams tanks", "250 Abrams tanks")),
        ("more than 1,200 Abrams", "Abrams tanks", ("1200 Abrams tanks", "Abrams tanks")),
        ("1,200 Abrams", "some 1200 newer Abrams tanks", None),
        ("Abrams tanks", "the M1 Abrams", None),
    ],
    ids=["another", "none", "the same", "in a name"],
)
def test_how_many_of_a_thing_with_a_name_there_are_counts(old: str, new: str, told: tuple[str, str] | None) -> None:
    tanks = {"id": "weapon/abrams-tanks", "name": "Abrams tanks", "label": "WEAPON"}
    before, after = (fact(f"Poland | order | {words}", object=side(words, **tanks)) for words in (old, new))
    if told is None:
        assert compare([before], [after]).same == 1
    else:
        assert changed_fields(before, after) == [("arguments", "object", *told)]
