"""What these tests share: a cluster of two nodes, a store that speaks S3, and runs on the one that write into the other."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import PROGRAM, ROOT
from ray_runs import NODE, SECONDS

BUCKET = "archive"
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture(scope="session")
def store() -> Iterator[str]:
    """The address of a server of its own that speaks S3 (moto), with an empty bucket; programs started later find it."""
    pytest.importorskip("moto", reason="moto is not installed")
    boto3 = pytest.importorskip("boto3", reason="moto is not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until = time.monotonic() + SECONDS
    while server.poll() is None and time.monotonic() < until:
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    address = f"http://127.0.0.1:{port}"
    os.environ |= {
        "AWS_ACCESS_KEY_ID": "name",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_ENDPOINT_URL": address,
    }
    boto3.client("s3", endpoint_url=address, region_name="us-east-1").create_bucket(Bucket=BUCKET)
    yield address
    server.terminate()
    server.wait()


@pytest.fixture(scope="session")
def objects(store: str) -> Any:
    """boto3's client of the store."""
    import boto3  # noqa: PLC0415  (an extra of the tests)

    return boto3.client("s3", endpoint_url=store, region_name="us-east-1")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """A cluster of Ray with two nodes of one processor each, on this machine."""
    pytest.importorskip("ray", reason="the extra `ray` is not installed")
    os.environ |= {"RAY_USAGE_STATS_ENABLED": "0", "RAY_worker_niceness": "0"}  # 15 stands still on a busy machine
    from ray.cluster_utils import Cluster  # noqa: PLC0415  (starts nothing, but takes a second)

    cluster = Cluster(initialize_head=True, head_node_args={**NODE, "include_dashboard": False})
    cluster.add_node(**NODE)
    yield cluster
    cluster.shutdown()


@pytest.fixture
def start(cluster: Any) -> Iterator[Start]:
    """Begin a run on the cluster."""
    begun: list[subprocess.Popen[str]] = []

    def run(source: Path | str, out: Path | str, *options: str) -> "subprocess.Popen[str]":
        command = [PROGRAM, "run", source, "--engine", "ray", "--address", cluster.address, "-o", out, *options]
        begun.append(
            subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf8", cwd=ROOT)
        )
        return begun[-1]

    yield run
    for process in begun:
        process.kill()
