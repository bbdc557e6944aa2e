"""The HTML page: one file, nothing loaded, nothing run but what its policy names by hash."""

import base64
import hashlib
import html
import json
import re
from functools import cache
from pathlib import Path

from extract.view.data import PageData
from extract.view.modules import join_modules

_HERE = Path(__file__).parent
_PAGE = _HERE / "page"
_VENDOR = _HERE / "vendor"
STYLES = ("base.css", "controls.css", "read.css", "facts.css", "charts.css", "print.css")
LIBRARIES = (("cytoscape.min.js", "cytoscape.LICENSE"), ("d3.min.js", "d3.LICENSE"))
_SLOT = re.compile(r"\{\{(\w+)\}\}")
_ENDS_SCRIPT = re.compile(r"</script|<!--|\r", re.I)

_HIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Control and direction marks, which the page shows as such, so that they cannot turn what stands around them (dom.js)."""


def render_page(data: PageData) -> str:
    """The page as HTML. The same data give the same bytes.

    Its content security policy lets nothing load, and only the scripts and styles in it run: by their hashes, so that not
    even a mistake in escaping would let an article's words run. Trusted types shut off `innerHTML` and its like. All of an
    article's words are in a block of JSON, which browsers do not run, and reach the page as text nodes.
    """
    style, libraries, script = _style(), _libraries(), _script()
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src {_hash(libraries)} {_hash(script)}",
            f"style-src {_hash(style)}",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )
    slots = {
        "policy": html.escape(policy, quote=True).replace("&#x27;", "'"),
        "title": html.escape(_HIDDEN.sub(lambda mark: f"⟨U+{ord(mark[0]):04X}⟩", data.title)),
        "style": style,
        "data": script_json(data.as_json()),
        "libraries": libraries,
        "script": script,
    }
    return _SLOT.sub(lambda slot: slots[slot[1]], (_PAGE / "index.html").read_text("utf-8"))


def script_json(value: object) -> str:
    """JSON that can stand in a script element: nothing in it ends the element or begins a comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return re.sub("[<>&\u2028\u2029]", lambda c: f"\\u{ord(c[0]):04x}", text)


@cache
def _style() -> str:
    return "\n".join((_PAGE / "style" / name).read_text("utf-8") for name in STYLES)


@cache
def _libraries() -> str:
    """The libraries of other authors, each under its licence."""
    parts = []
    for code, licence in LIBRARIES:
        terms = (_VENDOR / licence).read_text("utf-8").replace("*/", "* /").strip()
        parts.append(f"/*!\n{terms}\n*/\n{(_VENDOR / code).read_text('utf-8').strip()}\n")
    return _checked("\n".join(parts))


@cache
def _script() -> str:
    sources = {path.stem: path.read_text("utf-8") for path in sorted((_PAGE / "script").glob("*.js"))}
    return _checked(join_modules(sources, "main"))


def _checked(script: str) -> str:
    found = _ENDS_SCRIPT.search(script)
    if found:
        raise ValueError(f"a script must not hold {found[0]!r}")
    return script


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
