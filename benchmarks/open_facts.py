"""Scores `--scope open` on a collection of open extractions by its scorer: `python benchmarks/open_facts.py`.

The data are not part of the repository: `EXTRACT_DATA` names their folder (`relations/carb-dev.*` in it),
`EXTRACT_GOLD` that of the scorer `score_open.py`; by default `../shared/data` and `../shared/gold` beside the checkout.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SHARED = Path(__file__).parent.parent.parent / "shared"
DATA = Path(os.environ.get("EXTRACT_DATA", SHARED / "data"))
GOLD = Path(os.environ.get("EXTRACT_GOLD", SHARED / "gold"))
PROGRAM = Path(sys.executable).with_name("extract")


def main() -> int:
    """Print the scorer's line: precision, recall, F1 at the best confidence, area under the curve."""
    collection = DATA / "relations" / "carb-dev.tsv"
    if not collection.is_file():
        print(f"open_facts: {collection} is not there", file=sys.stderr)
        return 2
    sentences = collection.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    with tempfile.TemporaryDirectory() as folder:
        articles, facts = Path(folder, "sentences.jsonl"), Path(folder, "facts.jsonl")
        # One sentence an article, numbered from 0 as the scorer does.
        rows = [json.dumps({"id": f"s{number}", "text": text}) for number, text in enumerate(sentences) if text.strip()]
        articles.write_text("\n".join(rows), encoding="utf-8")
        options = ["--scope", "open", "--min-confidence", "0", "--any-language", "--no-cache", "--quiet"]
        subprocess.run([PROGRAM, "run", articles, *options, "-o", facts], check=True)
        scorer = [sys.executable, GOLD / "score_open.py", collection, facts]
        return subprocess.run([*scorer, "--sentences", collection.with_suffix(".txt")], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
