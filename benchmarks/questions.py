"""Share of questions about verbs whose answer is an argument of a fact with that verb: `python benchmarks/questions.py`.

The questions are QA-SRL's (gold of Roit et al. 2020, Wikinews, development part); they ask for every argument, why and how
included. An answer counts where half of the words are shared (token F1). `EXTRACT_DATA` names the folder with
`relations/qasrl-gs`; by default it is `../shared/data` beside the checkout.
"""

import csv
import os
import re
import sys
from collections import Counter
from pathlib import Path

import extract
from extract.assemble import Assembler

DATA = Path(os.environ.get("EXTRACT_DATA", Path(__file__).parent.parent.parent / "shared" / "data"))
FOLDER = DATA / "relations" / "qasrl-gs"
ARTICLES = {"the", "a", "an"}


def words(text: str) -> Counter[str]:
    return Counter(w for w in re.findall(r"\w+", text.lower()) if w not in ARTICLES)


def alike(first: str, second: str) -> bool:
    a, b = words(first), words(second)
    return bool(a and b) and 2 * (a & b).total() / (a.total() + b.total()) >= 0.5


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def main() -> int:
    """Print the share for each question word and for all."""
    if not FOLDER.is_dir():
        print(f"questions: {FOLDER} is not there", file=sys.stderr)
        return 2
    nlp = extract.load()
    sentences = {row["qasrl_id"]: row["sentence"] for row in rows("wikinews.dev.full.csv")}
    found: dict[str, list[tuple[list[str], list[str]]]] = {}
    for text in dict.fromkeys(sentences.values()):
        records = Assembler(nlp(text)).triple_records("open")
        found[text] = [
            (r.phrase.text.lower().split(), [r.subject.text, r.object.text, *(q.text for q in r.qualifiers)])
            for r in records
        ]
    asked: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    for row in rows("wikinews.dev.gold.csv"):
        text = sentences[row["qasrl_id"]]
        verb = text.split(" ")[int(row["verb_idx"])].lower()
        arguments = [argument for phrase, sides in found[text] if verb in phrase for argument in sides]
        asked[row["wh"]] += 1
        answered[row["wh"]] += any(alike(a, b) for a in arguments for b in row["answer"].split("~!~"))
    for word, number in asked.most_common():
        print(f"{word:10} {number:5} {answered[word] / number:.3f}")
    print(f"{'all':10} {asked.total():5} {answered.total() / asked.total():.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
