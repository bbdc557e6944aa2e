"""The folder of a run, on this machine and in an object store: files are whole, and one run has it at a time."""

from pathlib import Path
from uuid import uuid4

import pytest

pytest.importorskip("pyarrow", reason="the extra `ray` is not installed")

from extract.batch.options import Problem
from extract.distributed import manifest
from extract.distributed.doubles import Ids, leave_out
from extract.distributed.folder import Folder
from extract.distributed.manifest import Done, RunShape
from extract.distributed.node import id_hash
from extract.errors import UsageError

RUN = RunShape(
    fingerprint="ab", sources=("in/",), glob=(), changed_since=None, format="jsonl", errors=False, block_articles=2
)


@pytest.fixture(params=["path", "fsspec", "s3"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Folder:
    """On this machine, in fsspec's store in memory, which is reached as any plug-in of fsspec is, and on a server of S3."""
    if request.param == "path":
        return Folder(str(tmp_path / "out"))
    if request.param == "fsspec":
        pytest.importorskip("fsspec", reason="the extra `ray`, which brings fsspec, is not installed")
        return Folder(f"memory://{uuid4().hex}/out")
    request.getfixturevalue("store")
    return Folder(f"s3://archive/{uuid4().hex}/out")


def done(key: str, *ids: str) -> Done:
    return Done(
        key=key, shards=(f"part-{key}.jsonl",), ids=tuple(map(id_hash, ids)), articles=len(ids), triples=len(ids),
        words=0, size=0, problems=(),
    )  # fmt: skip


def test_what_is_written_is_listed_read_and_removed(folder: Folder) -> None:
    assert folder.read("a/b.json") is None
    assert not list(folder.names())
    folder.write("a/b.json", b"{}")
    folder.write("a/b.json", b"{1}")
    assert list(folder.names()) == ["a/b.json"]
    assert folder.read("a/b.json") == b"{1}"
    folder.remove("a/b.json")
    folder.remove("a/b.json")
    assert not list(folder.names())


def test_a_folder_belongs_to_one_run(folder: Folder) -> None:
    assert not manifest.claim(folder, RUN)
    assert manifest.claim(folder, RUN)
    manifest.keep(folder, done("0" * 32, "a"))
    other = RUN.model_copy(update={"fingerprint": "cd", "sources": ("other/",)})
    with pytest.raises(UsageError, match="program, patterns or options, sources"):
        manifest.claim(folder, other)


def test_a_run_that_has_done_nothing_makes_way(folder: Folder) -> None:
    manifest.claim(folder, RUN.model_copy(update={"sources": ("misspelt/",)}))
    assert not manifest.claim(folder, RUN)
    assert manifest.claim(folder, RUN)


def test_shards_without_a_run_are_not_touched(folder: Folder) -> None:
    folder.write(f"part-{'0' * 32}.jsonl", b"")
    with pytest.raises(UsageError, match="unknown run"):
        manifest.claim(folder, RUN)


def test_a_block_is_known_once_it_is_kept_and_a_damaged_note_is_none(folder: Folder) -> None:
    block = done("0" * 32, "a").model_copy(update={"problems": (Problem("b.txt", "empty"),)})
    assert manifest.known(folder, block.key) is None
    manifest.keep(folder, block)
    assert manifest.known(folder, block.key) == block
    folder.write(f"_blocks/{block.key}.json", b"{")
    assert manifest.known(folder, block.key) is None


def test_of_articles_with_one_id_the_first_in_the_input_is_kept(folder: Folder) -> None:
    line = '{{"type":"triple","article":{{"id":"{}"}},"n":{}}}\n'
    first, second = done("1" * 32, "a", "b"), done("2" * 32, "b", "c")
    folder.write(second.shards[0], (line.format("b", 1) + line.format("c", 2)).encode())
    manifest.keep(folder, second)
    ids = Ids()
    ids.add((0, 1), second)
    ids.add((0, 0), first)
    ((block, late),) = ids.later()
    now = leave_out(folder, block, late, "jsonl", errors=False)
    assert folder.read(now.shards[0]) == line.format("c", 2).encode()
    assert (now.articles, now.triples, [p.where for p in now.problems]) == (1, 1, ["b"])
    assert manifest.known(folder, second.key) is None  # were the first removed, this one would count
