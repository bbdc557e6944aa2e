"""Which files of the given paths to read: `--glob` and `--changed-since`."""

import os
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

from extract.errors import UsageError
from extract.read.sources import STDIN, Selection, Source


def select(
    paths: Iterable[str | Path],
    globs: Iterable[str] = (),
    changed_since: str | None = None,
    written: Iterable[Path | None] = (),
) -> Selection:
    """The selection that the options state for `paths`; files that the run writes are not read.

    Raises:
        UsageError: a pattern is bad, or git does not know the folder or the revision.
    """
    patterns = tuple(globs)
    changed = None if changed_since is None else _changed(list(map(str, paths)), changed_since)
    outputs = frozenset(path.resolve() for path in written if path)
    return Selection(_glob(patterns) if patterns else None, changed, outputs)


def _glob(patterns: tuple[str, ...]) -> Callable[[str], bool]:
    """Patterns of the form that .gitignore has: "*.txt" at any depth, "/2024/**". A path has to fulfil one of them, and none
    of those that begin with "!"."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  (few runs need it)

    try:
        wanted = GitIgnoreSpec.from_lines([p for p in patterns if not p.startswith("!")] or ["*"])
        unwanted = GitIgnoreSpec.from_lines([p[1:] for p in patterns if p.startswith("!")])
    except ValueError as error:
        raise UsageError(f"--glob: {error}") from error
    return lambda path: wanted.match_file(path) and not unwanted.match_file(path)


def _changed(paths: list[str], revision: str) -> Callable[[Source], bool]:
    """Whether git says that a file, or its sidecar, is new or not the same as where the present branch left `revision`."""
    folders = dict.fromkeys(_folder(p) for p in paths if p != STDIN and os.path.lexists(p))
    if not folders:
        return lambda source: source.path is None
    changed: set[str] = set()
    for folder in folders:
        changed |= _changed_below(folder, revision)

    def is_changed(source: Source) -> bool:
        if source.path is None or source.sidecar is None:
            return True
        return not changed.isdisjoint((_absolute(source.path), _absolute(source.sidecar)))

    return is_changed


def _folder(path: str) -> str:
    return path if Path(path).is_dir() else str(Path(path).parent)


def _absolute(path: Path) -> str:
    """The path with the links of its folders resolved, as git sees it, and not its own."""
    return str(path.parent.resolve() / path.name)


def _changed_below(folder: str, revision: str) -> set[str]:
    root = Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel")).rstrip("\n")).resolve()
    if _try_git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}") is None:
        hint = "fetch it first; in a GitHub workflow, actions/checkout needs `fetch-depth: 0`"
        raise UsageError(f"--changed-since: git knows no commit {revision!r}", hint)
    # Without a common ancestor (a shallow clone), what differs from the revision itself is the best that can be said.
    base = _try_git(folder, "merge-base", "--end-of-options", revision, "HEAD")
    since = revision if base is None else base.decode("ascii").strip()
    names = _git(folder, "diff", "--name-only", "--no-renames", "--diff-filter=d", "-z", since, "--", ".")
    names += _git(folder, "ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ".")
    return {str(root / os.fsdecode(name)) for name in names.split(b"\0") if name}


def _try_git(folder: str, *arguments: str) -> bytes | None:
    """What git prints; None where it fails."""
    done = _call_git(folder, *arguments)
    return done.stdout if done.returncode == 0 else None


def _git(folder: str, *arguments: str) -> bytes:
    done = _call_git(folder, *arguments)
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ").split("\n")[0]
        raise UsageError(f"--changed-since: {reason}", "the articles must stand in a git repository")
    return done.stdout


def _call_git(folder: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-C", folder, *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    except FileNotFoundError as error:
        raise UsageError("--changed-since: git is not installed") from error
