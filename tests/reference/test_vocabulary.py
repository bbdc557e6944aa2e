"""The files in patterns/reference: that they load, agree with the entity patterns, and are told when they are wrong."""

import json
from pathlib import Path

import pytest

from extract.errors import UsageError
from extract.patterns import files
from extract.reference.lexicon import Lexicon, load


def test_countries_have_the_names_that_the_entity_patterns_give_them(lexicon: Lexicon) -> None:
    rows = [json.loads(line) for path in files("entities/countries.jsonl") for line in path.open(encoding="utf8")]
    named = {
        row["id"]: row["name"] for row in rows if row["label"] == "GPE" and row.get("id", "").startswith("country/")
    }
    assert {i: n for i, n in named.items() if lexicon.countries.get(i) != n} == {}


def test_a_capital_named_like_its_country_stands_for_nothing_else(lexicon: Lexicon) -> None:
    assert not set(lexicon.capitals) & set(lexicon.countries.values())
    assert "Brussels" not in lexicon.capitals


def test_given_names_of_both_sexes_are_left_out(lexicon: Lexicon) -> None:
    assert not lexicon.given_names.female & lexicon.given_names.male


def test_a_users_file_replaces_ours_and_a_wrong_key_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "reference"
    folder.mkdir()
    (folder / "seats.toml").write_text(
        '[[seat]]\nnames = ["Akershus"]\nid = "country/NO"\nname = "Norway"\nlabel = "GPE"\n'
    )
    assert list(load(tmp_path).seats) == ["Akershus"]
    (folder / "metonyms.toml").write_text("place_verb = []\n")
    load.cache_clear()
    with pytest.raises(UsageError, match=r"metonyms\.toml"):
        load(tmp_path)
    load.cache_clear()
