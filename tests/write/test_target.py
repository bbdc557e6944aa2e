"""The output file appears whole or not at all."""

from pathlib import Path

import pytest

from extract.errors import UsageError
from extract.write.target import open_target


def test_a_file_takes_its_place_at_the_end_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "facts.jsonl"
    with open_target(target) as out:
        out.write(b"one\n")
        assert not target.exists()
    assert target.read_bytes() == b"one\n"
    assert list(tmp_path.iterdir()) == [target]


def test_an_exception_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "facts.jsonl"
    target.write_bytes(b"old\n")
    with pytest.raises(KeyboardInterrupt), open_target(target) as out:
        out.write(b"half a li")
        raise KeyboardInterrupt
    assert target.read_bytes() == b"old\n"
    assert list(tmp_path.iterdir()) == [target]


def test_the_permissions_of_an_existing_file_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "facts.jsonl"
    target.touch(mode=0o640)
    target.chmod(0o640)
    with open_target(target) as out:
        out.write(b"one\n")
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    real.write_bytes(b"old\n")
    link.symlink_to(real)
    with open_target(link) as out:
        out.write(b"new\n")
    assert link.is_symlink()
    assert real.read_bytes() == b"new\n"


def test_a_folder_or_a_missing_folder_cannot_be_written(tmp_path: Path) -> None:
    for target in (tmp_path, tmp_path / "none" / "facts.jsonl"):
        with pytest.raises(UsageError, match="cannot be written"), open_target(target):
            pass


def test_what_a_killed_run_left_is_removed_and_what_a_living_one_writes_is_not(tmp_path: Path) -> None:
    orphan, other = tmp_path / ".facts.jsonl.abc.part", tmp_path / ".notes.jsonl.abc.part"
    for path in (orphan, other):
        path.write_bytes(b"half a li")
    target = tmp_path / "facts.jsonl"
    with open_target(target) as first:
        first.write(b"first\n")
        with open_target(target) as second:
            second.write(b"second\n")
        assert target.read_bytes() == b"second\n"
    assert target.read_bytes() == b"first\n"
    assert sorted(tmp_path.iterdir()) == [other, target]
