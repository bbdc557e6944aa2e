"""A store that speaks S3, a server of its own: articles come from it and records go into it, whatever is killed on the way."""

import gzip
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("ray", reason="the extra `ray` is not installed")

import pyarrow
from pyarrow import parquet

from conftest import ROOT, Run
from extract.batch.options import Problem
from extract.distributed.columns import json_lines
from extract.distributed.inputs import list_inputs, units_in
from extract.read.sources import Selection
from extract.read.units import Unit
from ray_runs import SECONDS, wait_until

SOURCE, BUCKET = "s3://archive/news/", "archive"
SEEDS = [path.read_text("utf8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
LINES = [{"id": f"a{number}", "text": SEEDS[number % len(SEEDS)]} for number in range(10)]
ROWS = [{"id": f"p{number}", "text": text} for number, text in enumerate(SEEDS[:3])]
NAMED = {"news/2024/two words.txt": SEEDS[0], "news/a+b%20c.txt": SEEDS[1]}


@pytest.fixture(scope="module")
def articles(objects: Any) -> None:
    """Articles in the store, of each format that it is read in, under names that a URI would have to escape, too."""
    table = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(ROWS), table)
    content = {
        "news/lines.jsonl.gz": gzip.compress("\n".join(map(json.dumps, LINES)).encode()),
        "news/rows.parquet": table.getvalue(),
        "news/.hidden/x.txt": b"not read",
        "news/picture.png": b"not read",
        **{name: text.encode() for name, text in NAMED.items()},
    }
    for name, data in content.items():
        objects.put_object(Bucket=BUCKET, Key=name, Body=data)


def under(objects: Any, prefix: str) -> dict[str, Any]:
    """The objects below a prefix, by the rest of their names, with the times at which they were written."""
    found = objects.list_objects_v2(Bucket=BUCKET, Prefix=f"{prefix}/").get("Contents", [])
    return {one["Key"].removeprefix(f"{prefix}/"): one["LastModified"] for one in found}


def body(objects: Any, name: str) -> bytes:
    data: bytes = objects.get_object(Bucket=BUCKET, Key=name)["Body"].read()
    return data


@pytest.mark.usefixtures("articles")
def test_a_run_in_a_store_that_is_killed_goes_on_and_writes_what_one_machine_writes(
    objects: Any, start: Callable[..., Any], tmp_path: Path, program: Run
) -> None:
    same = tmp_path / "same.jsonl"  # the articles of the store under their ids
    named = [{"id": f"s3://archive/{name}", "text": text} for name, text in NAMED.items()]
    same.write_text("".join(f"{json.dumps(row)}\n" for row in [*LINES, *ROWS, *named]), "utf8")
    here = program("run", same, "--no-cache")
    options = (SOURCE, "s3://archive/facts", "--block-articles", "2", "--format", "parquet")

    first = start(*options)
    wait_until(
        lambda: sum(name.startswith("_blocks/") for name in under(objects, "facts")) >= 2, first, 0.3
    )  # each look is a request
    first.kill()
    first.communicate()
    before = {n: t for n, t in under(objects, "facts").items() if n.startswith("_blocks/")}
    assert "_manifest.json" not in under(objects, "facts")

    second = start(*options)
    _, errors = second.communicate(timeout=SECONDS)
    assert (second.returncode, errors) == (0, "")
    after = under(objects, "facts")
    assert before.items() <= after.items()
    listed = json.loads(body(objects, "facts/_manifest.json"))["shards"]
    assert sorted(listed) == sorted(name for name in after if "part-" in name)
    found = [line for name in listed for line in json_lines(body(objects, f"facts/{name}"))]
    assert sorted(found) == sorted(here.stdout.splitlines())


@pytest.mark.usefixtures("articles")
def test_options_and_keys_of_a_uri_open_the_store_and_stand_in_no_id(
    store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    server = store.removeprefix("http://")
    uri = f"s3://name:secret@archive/news?scheme=http&endpoint_override={server}"
    units = [unit for one in list_inputs([uri], Selection()) for unit in units_in(one)]
    assert all(isinstance(unit, Unit) for unit in units)
    ids = [str(unit.where) for unit in units]
    assert [i for i in ids if i.endswith(".txt")] == [f"s3://archive/{name}" for name in sorted(NAMED)]
    assert not [i for i in ids if "secret" in i or server in i]


@pytest.mark.usefixtures("articles")
def test_what_a_store_has_not_is_named(store: str) -> None:
    paths = ["s3://archive/none.txt", "s3://nowhere/", "s3://archive/news/picture.png"]
    found = [one.problem for one in list_inputs(paths, Selection())]
    assert [p.where for p in found if isinstance(p, Problem)] == paths


@pytest.mark.usefixtures("articles")
def test_an_output_in_no_bucket_is_an_error_in_a_line(start: Callable[..., Any]) -> None:
    done = start(SOURCE, "s3://nowhere/facts")
    _, errors = done.communicate(timeout=SECONDS)
    assert done.returncode == 2
    assert len(errors.splitlines()) == 1
    assert "s3://nowhere/facts: " in errors
    assert "bucket" in errors
