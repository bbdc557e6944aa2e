"""Where rules and cues stand: file and line of a pattern, or of the function of the grammar that names a rule."""

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from extract import patterns
from extract.errors import Where


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a pattern file, or of code with its `function` and the first sentence that is said of it."""

    where: str
    function: str | None = None
    summary: str | None = None


def shown(where: Where) -> str:
    """A place as it is told: files of ours from `patterns/` or the package on, others as they are."""
    path = Path(where.path)
    for base, start in ((patterns.root(), "patterns"), (patterns.PACKAGE, _package_name())):
        if path.is_relative_to(base):
            return str(Where((Path(start) / path.relative_to(base)).as_posix(), where.line))
    return str(Where(path.as_posix(), where.line))


def _package_name() -> str:
    """The package as one finds it from a checkout, else from where packages are."""
    package = patterns.PACKAGE
    return f"src/{package.name}" if package.parent.name == "src" else package.name


def made_by(identifier: str, package: str) -> tuple[Place, ...]:
    """The lines of one of our packages that give a rule its id; two where the id is put together from two parts."""
    known = _literals(package)
    if identifier in known:
        return (known[identifier],)
    for cut in reversed([k for k, c in enumerate(identifier) if c == "."]):
        head, tail = identifier[:cut], identifier[cut:]
        if f"{head}." in known:
            return (known[f"{head}."],)
        if head in known and tail in known:
            return known[head], known[tail]
    return ()


@cache
def _literals(package: str) -> dict[str, Place]:
    """The texts in the functions of a package; of one that stands in several, the first place."""
    found: dict[str, Place] = {}
    for path in sorted((patterns.PACKAGE / package).glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf8"))):
            if not isinstance(node, ast.FunctionDef):
                continue
            summary = _first_sentence(ast.get_docstring(node))
            for part in ast.walk(node):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    place = Place(shown(Where(str(path), part.lineno)), node.name, summary)
                    found.setdefault(part.value, place)
    return found


def _first_sentence(doc: str | None) -> str | None:
    return re.split(r"(?<=\.)\s", " ".join(doc.split()), maxsplit=1)[0] if doc else None


def builder_place(name: str, function: object) -> Place:
    """A function that rules name, such as what makes the value of a date."""
    code = getattr(function, "__code__", None)
    where = shown(Where(code.co_filename, code.co_firstlineno)) if code else name
    return Place(where, getattr(function, "__name__", name), _first_sentence(getattr(function, "__doc__", None)))


def line_of_id(relative: str, identifier: str, extra: Path | None = None) -> Place | None:
    """The line of the pattern file(s) of a place, such as "status/*.jsonl", whose `id` this is."""
    for where, line in _lines(relative, extra):
        if identifier in line and json.loads(line).get("id") == identifier:
            return Place(shown(where))
    return None


def line_with(relative: str, pattern: str, extra: Path | None = None) -> Place | None:
    """The first line of pattern files in which a regular expression is found."""
    expression = re.compile(pattern)
    return next((Place(shown(where)) for where, line in _lines(relative, extra) if expression.search(line)), None)


def line_with_word(relative: str, word: str, extra: Path | None = None) -> Place | None:
    """The first line of word lists that holds a word in quotation marks."""
    return line_with(relative, f"[\"']{re.escape(word)}[\"']", extra)


def _lines(relative: str, extra: Path | None) -> Iterator[tuple[Where, str]]:
    for path in patterns.files(relative, extra):
        for number, line in enumerate(path.read_text("utf8").split("\n"), 1):
            if line.strip() and not line.lstrip().startswith("#"):
                yield Where(str(path), number), line
