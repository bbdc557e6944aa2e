"""Runs on a Ray cluster as the tests watch them from outside: what is done so far, and which processes do it."""

import re
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

NODE = {"num_cpus": 1, "object_store_memory": 100_000_000}
SECONDS = 240
"""For a run to get somewhere: a quiet machine needs ten."""


def actors(cluster: Any) -> list[int]:
    """The processes of the actors that have the model, on the nodes of this cluster."""
    nodes = {one.process.pid for node in cluster.list_all_nodes() for one in node.all_processes["raylet"]}
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            parent = int(entry.with_name("stat").read_text("utf8").rpartition(")")[2].split()[1])
            if parent in nodes and re.match(rb"ray::(_?MapWorker|Map\(BlockWorker\))", entry.read_bytes()):
                found.append(int(entry.parent.name))
        except OSError:  # it ended meanwhile
            continue
    return found


def wait_until(done: Callable[[], bool], process: "subprocess.Popen[str]", interval: float = 0.02) -> None:
    """Return as soon as `done()`, while the process goes on; fail where it ended or takes too long."""
    until = time.monotonic() + SECONDS
    while time.monotonic() < until and process.poll() is None:
        if done():
            return
        time.sleep(interval)
    raise AssertionError(f"not reached: {process.communicate(timeout=5)}")
