"""ES modules into one script. A page from a file cannot import others, and its policy allows no script by URL."""

import re
from collections.abc import Mapping

_IMPORT = re.compile(r'^import (\{[^}]*\}) from "\./([\w-]+)\.js";$', re.M)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|const|class) (\w+))", re.M)
_LEFT = re.compile(r"^(?:import|export)\b.*", re.M)


def join_modules(sources: Mapping[str, str], main: str) -> str:
    """The modules that `main` (a name without ".js") needs, each after what it imports, as one script in strict mode: every
    module a function that returns what it exports. Exports are names of functions, classes and constants; imports have the
    form `import { a, b } from "./name.js";`.

    Raises:
        ValueError: another form of import or export, a missing module, or modules that import each other in a circle.
    """
    ordered: list[str] = []
    _visit(main, sources, ordered, ())
    parts = ['"use strict";\n(() => {\nconst modules = {};']
    for name in ordered:
        exported = ", ".join(_EXPORT.findall(sources[name]))
        code = _EXPORT.sub("", _IMPORT.sub(r"const \1 = modules.\2;", sources[name])).strip()
        left = _LEFT.search(code)
        if left:
            raise ValueError(f"{name}: {left[0]!r} is an import or export of another form")
        parts.append(f"modules.{name} = (() => {{\n{code}\nreturn {{ {exported} }};\n}})();")
    return "\n".join((*parts, "})();\n"))


def _visit(name: str, sources: Mapping[str, str], ordered: list[str], path: tuple[str, ...]) -> None:
    if name in path:
        raise ValueError(f"modules import each other in a circle: {' -> '.join((*path, name))}")
    if name not in sources:
        raise ValueError(f"{path[-1] if path else 'the page'} imports {name}, which is not there")
    if name not in ordered:
        for _, needed in _IMPORT.findall(sources[name]):
            _visit(needed, sources, ordered, (*path, name))
        ordered.append(name)
