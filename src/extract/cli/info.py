"""`extract info`: what a bug report needs."""

import platform
from importlib.metadata import version

from extract import patterns
from extract.language import load_language


def info() -> dict[str, str]:
    """Names and values, in the order to print."""
    nlp = load_language()
    files = patterns.files("**/*.jsonl") + patterns.files("**/*.toml")
    return {
        "extract": version("extract"),
        "python": platform.python_version(),
        "spacy": version("spacy"),
        "model": f"{nlp.meta['name']} {nlp.meta['version']} ({', '.join(nlp.pipe_names)})",
        "patterns": f"{len(files)} files in {patterns.root()}",
    }
