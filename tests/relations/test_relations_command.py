"""`extract relations`: what it prints of the catalogue, and the predicates of a corpus that have no relation."""

import json
from pathlib import Path

import pytest

from extract.cli import main
from extract.cli.relations import coverage, read_records, relations


def test_list_prints_a_line_for_each_relation(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["relations", "list"]) == 0
    assert [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()] == [r.id for r in relations()]


def test_show_prints_definition_inverse_mappings_frames_and_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["relations", "show", "part_of"]) == 0
    printed = capsys.readouterr().out
    assert all(word in printed for word in ("inverse   has_part", "P361", "belong", "Crimea is part of"))


def test_what_show_prints_as_json_is_a_line_of_a_catalogue(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["relations", "show", "visits", "--json"]) == 0
    line = json.loads(capsys.readouterr().out)
    (tmp_path / "relations").mkdir()
    (tmp_path / "relations" / "catalogue.jsonl").write_text(json.dumps({**line, "id": "goes_to"}), "utf8")
    assert relations(tmp_path)[0].frames == next(r for r in relations() if r.id == "visits").frames


def test_a_relation_that_is_not_there_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["relations", "show", "supplys"]) == 2
    assert "no relation 'supplys'" in capsys.readouterr().err


def test_coverage_counts_what_is_mapped_and_shows_frequent_predicates_without_a_relation(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Germany delivered tanks to Ukraine. Poland reheated the soup. France reheated the soup. Italy peeled an onion.",
        "utf8",
    )
    (tmp_path / "b.txt").write_bytes(b"\x00\x01")
    found = coverage(read_records([str(tmp_path)], None, None))
    assert (found.facts, found.mapped) == (4, 1)
    assert [(row.predicate, row.count) for row in found.unmapped] == [("reheat", 2), ("peel", 1)]
    assert found.unmapped[0].examples == ("Poland | reheated | soup", "France | reheated | soup")
    assert len(found.problems) == 1


def test_the_readme_has_a_row_for_each_relation(root: Path) -> None:
    lines = (root / "README.md").read_text("utf8").splitlines()
    for relation in relations():
        sides = f"{', '.join(relation.subject)} | {', '.join(relation.object)}"
        assert f"| `{relation.id}` | {sides} | {relation.definition} |" in lines
