"""Write the golden files and the outputs and figures shown in README.md and docs/ anew (`make golden`).

Golden files of seeds/NAME.txt: `NAME.triples.jsonl`, what `extract run` writes, and `NAME.others.jsonl`, the article,
entity and attribution records. A change in them is a change for users: read the diff.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import extract
from extract.records import Record, to_line

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path += [str(ROOT / "tests"), str(ROOT / "benchmarks")]

import docs_pages  # noqa: E402
import evaluate  # noqa: E402

OTHERS = ("article", "entity", "attribution")
KINDS = {"triples": ("triple",), "others": OTHERS}


def golden_files() -> Iterator[tuple[Path, list[Record]]]:
    """Every golden file and the records that belong into it now; the working directory must be the root."""
    nlp = extract.load()
    for seed in sorted(Path("seeds").glob("*.txt")):
        for name, kinds in KINDS.items():
            yield HERE / f"{seed.stem}.{name}.jsonl", list(extract.run([seed], emit=kinds, nlp=nlp))


def lines(records: list[Record]) -> str:
    """The bytes that `extract run` writes for these records, as text."""
    return "".join(f"{to_line(record)}\n" for record in records)


def main() -> None:
    """Write all golden files, remove those of articles that are gone, and refresh README.md and docs/."""
    wanted = {path: lines(records) for path, records in golden_files()}
    for old in set(HERE.glob("*.jsonl")) - set(wanted):
        old.unlink()
    for path, text in wanted.items():
        path.write_text(text, "utf8")
    for page in docs_pages.PAGES:
        docs_pages.refresh(page)
    if evaluate.GOLD.is_dir():
        evaluate.write_readme(evaluate.measure())
    else:
        print(f"no gold articles at {evaluate.GOLD}: the README keeps its figures", file=sys.stderr)


if __name__ == "__main__":
    os.chdir(ROOT)
    main()
