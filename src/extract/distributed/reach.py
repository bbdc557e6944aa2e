"""Whether the stores behind URIs answer, asked in processes of their own before a run begins.

The libraries of the stores decide for themselves how they fail: Google's tries again for a quarter of an hour, Azure's ends
the process (`std::terminate`) where it finds no credentials. A process that is asked first can be given up, or lost.
"""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from time import monotonic

from extract.distributed.folder import file_system, shown
from extract.errors import UsageError

SECONDS = 45.0
"""For an answer. S3 takes 6 s to find that there is no network, Google's store with `PATIENCE` up to 25."""
SECONDS_FOR_CLUSTER = 15.0
PATIENCE = {"gs": "retry_limit_seconds=10", "gcs": "retry_limit_seconds=10"}
"""Options of URIs with which an attempt is given up, and says why, before we give it up without a reason."""
AZURE = ("AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET")
HINTS = {
    "gs": "is there a network? Google's tools find credentials by GOOGLE_APPLICATION_CREDENTIALS; "
    "gs://anonymous@BUCKET needs none",
    "s3": "is there a network? AWS_REGION, AWS_ENDPOINT_URL and the keys say which server is asked, and as whom",
}
HINT = "docs/cluster.md says what each kind of URI needs"


def check_reachable(uris: Iterable[str], seconds: float = SECONDS) -> None:
    """Ask all stores at once.

    Raises:
        UsageError: a store does not answer, refuses, or cannot be asked with what this machine knows.
    """
    until = monotonic() + seconds
    with ExitStack() as stack:
        asked = []
        for uri in dict.fromkeys(uris):
            process = stack.enter_context(_asking())
            stack.callback(process.kill)
            assert process.stdin
            process.stdin.write(_impatient(uri))  # not an argument: a URI may hold a key, and anybody sees arguments
            process.stdin.close()
            process.stdin = None
            asked.append((uri, process))
        for uri, process in asked:
            try:
                said, errors = process.communicate(timeout=max(0.0, until - monotonic()))
            except subprocess.TimeoutExpired:
                raise UsageError(f"{shown(uri)}: no answer within {seconds:.0f} seconds", _hint(uri, "")) from None
            if process.returncode:
                reason = said.strip() or _last_words(errors, process.returncode)
                raise UsageError(f"{shown(uri)}: {reason}", _hint(uri, reason))


def check_cluster(address: str, seconds: float = SECONDS_FOR_CLUSTER) -> None:
    """See that somebody listens at the address of a cluster: Ray itself tries for minutes without a word.

    Raises:
        UsageError: it is no HOST:PORT, or nobody answers there.
    """
    scheme, _, place = address.rpartition("://")
    if address in {"auto", "local"} or scheme not in {"", "ray"}:
        return  # Ray finds these itself, or knows them by a plug-in
    host, _, port = place.rpartition(":")
    if not host or not port.isdigit():
        raise UsageError(
            f"--address {address}: no HOST:PORT", "`ray start --head` prints it; auto is for its own nodes"
        )
    try:
        socket.create_connection((host.strip("[]"), int(port)), seconds).close()
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(
            f"--address {address}: no cluster answers: {reason}", "is `ray start --head` running there?"
        ) from error


def _asking() -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "extract.distributed.reach"]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, encoding="utf-8", errors="replace")


def _impatient(uri: str) -> str:
    option = PATIENCE.get(_scheme(uri))
    if option is None or option.partition("=")[0] in uri:
        return uri
    return f"{uri}{'&' if '?' in uri else '?'}{option}"


def _last_words(errors: str, code: int) -> str:
    """What a process said that its library ended."""
    what = [line.partition("what():")[2].strip() for line in errors.splitlines() if "what():" in line]
    name = signal.Signals(-code).name if code < 0 else f"exit code {code}"
    return what[-1] if what else f"its library ended the process ({name})"


def _hint(uri: str, reason: str) -> str:
    scheme = _scheme(uri)
    if scheme in {"abfs", "abfss"} and ("redential" in reason or not reason):
        return _azure_hint(os.environ)
    return HINTS.get(scheme, HINT)


def _azure_hint(environment: Mapping[str, str]) -> str:
    missing = [name for name in AZURE if not environment.get(name)]
    state = f"{', '.join(missing)} not set" if missing else f"{', '.join(AZURE)} are set, but not accepted"
    return f"{state}; `az login`, a machine's own identity, or abfs://CONTAINER:KEY@ACCOUNT.dfs.core.windows.net do as well"


def _scheme(uri: str) -> str:
    return uri.partition("://")[0].lower()


def _ask(uri: str) -> int:
    """Look at what is there, as a run would; say in a line what is wrong, and return an exit code."""
    try:
        system, path = file_system(uri)
        system.get_file_info(path)
        # It is this that ends a process without credentials.
        system.open_input_stream(f"{path.rstrip('/')}/_run.json").close()
    except FileNotFoundError:
        return 0
    except UsageError as error:
        print(error.message.removeprefix(f"{shown(uri)}: "))
        return 1
    except Exception as error:  # whatever a plug-in raises
        print(str(error).splitlines()[0] if str(error) else type(error).__name__)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(_ask(sys.stdin.read()))
