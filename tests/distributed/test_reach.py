"""A store that does not answer, refuses, or takes its process along is told in a line, in bounded time."""

import re
import socket
import time

import pytest

pytest.importorskip("ray", reason="the extra `ray` is not installed")

from extract.distributed.folder import shown
from extract.distributed.reach import AZURE, check_cluster, check_reachable
from extract.errors import UsageError

NOBODY = "192.0.2.1:9"
"""An address of the block that is for documentation (RFC 5737): nobody answers there."""


def refusal(uri: str, seconds: float) -> UsageError:
    with pytest.raises(UsageError) as raised:
        check_reachable([uri], seconds)
    return raised.value


def test_a_store_that_does_not_answer_is_given_up_in_time() -> None:
    begin = time.monotonic()
    error = refusal(f"s3://key:secret@archive/news?endpoint_override={NOBODY}&scheme=http", 2.0)
    assert time.monotonic() - begin < 30
    assert error.message.startswith("s3://archive/news: ")
    assert "secret" not in str(error)
    assert error.hint and "network" in error.hint


def test_a_library_that_ends_its_process_without_credentials_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in AZURE:
        monkeypatch.delenv(name, raising=False)
    error = refusal("abfs://news@example.dfs.core.windows.net/2024", 40.0)
    assert error.message.startswith("abfs://")
    assert error.hint and "AZURE_TENANT_ID" in error.hint


def test_an_unknown_kind_of_uri_is_told() -> None:
    assert "nosuch" in refusal("nosuch://archive/news", 40.0).message


def test_a_store_without_the_file_is_no_error() -> None:
    check_reachable(["memory://archive/none"])


@pytest.mark.parametrize(
    ("uri", "told"),
    [
        ("s3://name:key@archive/news?region=x", "s3://archive/news"),
        ("abfs://news@example.dfs.core.windows.net/a", "abfs://news@example.dfs.core.windows.net/a"),
        ("abfss://news:key@example.dfs.core.windows.net/a?x=y", "abfss://news@example.dfs.core.windows.net/a"),
    ],
)
def test_what_is_told_of_a_uri_names_its_container_and_no_key(uri: str, told: str) -> None:
    assert shown(uri) == told


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("127.0.0.1:1", "no cluster answers: "),
        ("ray://127.0.0.1:1", "no cluster answers: "),
        ("no-such-host.invalid:6379", "no cluster answers: "),
        ("127.0.0.1:99999999", "no cluster answers: "),
        ("somewhere", "no HOST:PORT"),
        (":6379", "no HOST:PORT"),
    ],
)
def test_a_cluster_that_does_not_answer_is_told_at_once(address: str, told: str) -> None:
    with pytest.raises(UsageError, match=re.escape(f"--address {address}: {told}")):
        check_cluster(address, 2.0)


@pytest.mark.parametrize("address", ["auto", "local"])
def test_a_cluster_that_ray_finds_itself_is_not_asked(address: str) -> None:
    check_cluster(address)


def test_a_cluster_that_answers_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        check_cluster(f"127.0.0.1:{server.getsockname()[1]}")
