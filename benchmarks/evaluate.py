"""Measure the program on the gold articles and compare the figures with their floors (`make eval`).

    python benchmarks/evaluate.py [--json] [--raise-floors]

The gold articles and their scorers are not part of the repository: `EXTRACT_GOLD` names their folder, `../shared/gold`
beside the checkout if it is not set. Exit code 1 where a figure misses its floor, 2 where the gold is not there.
"""

import argparse
import json
import math
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
GOLD = Path(os.environ.get("EXTRACT_GOLD", ROOT.parent / "shared" / "gold"))
FLOORS = ROOT / "tests" / "floors.toml"
README = ROOT / "README.md"
PROGRAM = Path(sys.executable).with_name("extract")
START = [PROGRAM, "run", "seeds/dicas.txt", "--no-cache", "--quiet"]
SEED = "seed_dicas"
START_RUNS = 3
STATUS = ("polarity", "modality", "speaker", "time")

Figures = dict[str, float]
"""Name of a measure ("facts.f1") and its value."""

README_ROWS = {
    "facts.f1": "facts, F1",
    "facts.precision": "facts, precision",
    "facts.recall": "facts, recall",
    "seed.f1": "facts of one agency story on defence industry, F1",
    "facts.polarity": "right facts with the right polarity",
    "facts.modality": "right facts with the right modality",
    "facts.speaker": "reported facts with the right speaker",
    "facts.time": "dated facts with the right date",
    "entities.f1": "entity mentions, F1",
    "entities.name": "right mentions with the right canonical name",
}
"""What the README's table shows, in its order."""

PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "his", "her", "its", "their", "our", "who", "which"})
SMALL = frozenset({"of", "the", "and", "for", "in", "a"})
_WORD = re.compile(r"\w+")
_TABLE = re.compile(r"(?<=<!-- measures -->\n).*?(?=<!-- end of measures -->)", re.S)
_ENTITY_LINE = re.compile(r"(\w+) +gold= *(\d+) precision=([\d.]+) recall=([\d.]+) f1=([\d.]+)")


def measure(gold: Path = GOLD) -> Figures:
    """The figures on the gold articles: facts and their status, facts of the seed article alone, entities."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        records = folder / "records.jsonl"
        _extract(gold / "articles.jsonl", records)
        figures = _facts("facts", gold, gold / "facts.jsonl", gold / "sentences.json", records)
        figures |= _referring(gold, records)
        facts, sentences = _only(SEED, gold, folder)
        figures |= _facts("seed", gold, facts, sentences, records)
        figures |= _entities(gold, records)
    return figures


def start_up(runs: int = START_RUNS) -> Figures:
    """Wall and processor seconds of `extract run seeds/dicas.txt` in a new process: the best of `runs` each.

    The limit is on processor time: the two are the same on an idle machine (1.4 s each when this was written), and on a
    busy one wall time measures what else it is doing (7 s beside a training run).
    """
    wall = cpu = math.inf
    for _ in range(runs):
        begin, used = time.perf_counter(), _cpu_of_children()
        subprocess.run(START, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
        wall, cpu = min(wall, time.perf_counter() - begin), min(cpu, _cpu_of_children() - used)
    return {"start.seconds": round(wall, 2), "start.cpu_seconds": round(cpu, 2)}


def floors() -> tuple[Figures, Figures]:
    """The least and the greatest values that are allowed."""
    table = tomllib.loads(FLOORS.read_text("utf8"))
    return table["at_least"], table["at_most"]


def shortfalls(figures: Figures) -> list[str]:
    """A line for each figure on the wrong side of its floor."""
    least, most = floors()
    low = [f"{k} is {v}, must be at least {least[k]}" for k, v in figures.items() if k in least and v < least[k]]
    return low + [f"{k} is {v}, must be at most {most[k]}" for k, v in figures.items() if k in most and v > most[k]]


def raise_floors(figures: Figures) -> None:
    """Write floors a hundredth below the figures where that is higher than they are; none goes down."""
    lines = FLOORS.read_text("utf8").splitlines()
    for name, old in floors()[0].items():
        new = max(old, math.floor(figures[name] * 100 - 1) / 100)
        lines = [f'"{name}" = {new:.2f}' if line.startswith(f'"{name}" =') else line for line in lines]
    FLOORS.write_text("\n".join(lines) + "\n", "utf8")


def report(figures: Figures) -> str:
    """The figures as a person reads them, floors beside them."""
    least, most = floors()
    bounds = {k: f"floor {v:.2f}" for k, v in least.items()} | {k: f"limit {v:.2f}" for k, v in most.items()}
    return "\n".join(f"{name:26} {value:6.3f}  {bounds.get(name, '')}".rstrip() for name, value in figures.items())


def readme_table(figures: Figures) -> str:
    """The README's table of figures."""
    rows = [f"| {words} | {figures[name]:.3f} |\n" for name, words in README_ROWS.items()]
    return "".join(["| measure | |\n| --- | --- |\n", *rows])


def shown_table() -> str:
    """The table that stands in the README now."""
    found = _TABLE.search(README.read_text("utf8"))
    return found[0] if found else ""


def write_readme(figures: Figures) -> None:
    """Put the figures into the README's table."""
    text = README.read_text("utf8")
    README.write_text(_TABLE.sub(lambda _: readme_table(figures), text), "utf8")


def _cpu_of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _extract(articles: Path, target: Path) -> None:
    command = [PROGRAM, "run", articles, "--emit", "triple,entity", "-o", target, "--no-cache", "--quiet"]
    subprocess.run(command, check=True)


def _score(scorer: Path, *args: str | Path) -> str:
    command = [sys.executable, scorer, *args]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf8").stdout


def _facts(prefix: str, gold: Path, facts: Path, sentences: Path, records: Path) -> Figures:
    triples = records.with_name("triples.jsonl")
    lines = (line for line in records.read_text("utf8").split("\n") if line)
    triples.write_text("".join(f"{line}\n" for line in lines if json.loads(line)["type"] == "triple"), "utf8")
    scores = json.loads(_score(gold / "score.py", facts, sentences, triples, "--json"))
    kept = ("precision", "recall", "f1", *STATUS)
    return {f"{prefix}.{k}": scores[k] for k in kept if scores[k] is not None}


def _only(article: str, gold: Path, folder: Path) -> tuple[Path, Path]:
    """Facts and sentences of one article, in files of their own."""
    facts, sentences = folder / "facts.jsonl", folder / "sentences.json"
    lines = (gold / "facts.jsonl").read_text("utf8").split("\n")
    facts.write_text("".join(f"{line}\n" for line in lines if line and json.loads(line)["article"] == article), "utf8")
    spans = json.loads((gold / "sentences.json").read_text("utf8"))
    sentences.write_text(json.dumps({article: spans[article]}), "utf8")
    return facts, sentences


def _referring(gold: Path, records: Path) -> Figures:
    """Recall on the required facts with a side that the sentence has as a pronoun or description alone, and their number.
    `resolved` is the recall where such a side is right by its canonical name only, and not by the words themselves; the name
    is the first of the fact's strings, or what the gold entities call it ("Norwegians" are "Norwegian" there)."""
    texts = {a["id"]: a["text"] for a in map(json.loads, _lines(gold / "articles.jsonl"))}
    spans = json.loads((gold / "sentences.json").read_text("utf8"))
    entities = map(json.loads, _lines(gold / "entities.jsonl"))
    called = {(e["article"], e["text"]): e["name"] for e in entities}
    told, named = [], []
    for fact in map(json.loads, _lines(gold / "facts.jsonl")):
        start, end = spans[fact["article"]][fact["sentence"]]
        sentence = texts[fact["article"]][start:end]
        sides = [side for side in ("subject", "object") if is_referring(fact[side], sentence)]
        if sides and not fact.get("optional"):
            told.append(fact)
            names = {side: fact[side][0] for side in sides}
            also = {side: called.get((fact["article"], name), name) for side, name in names.items()}
            named.append(fact | {side: [names[side], also[side]] for side in sides})
    figures = {"facts.referring.number": float(len(told))}
    for measure, facts in (("recall", told), ("resolved", named)):
        path = records.with_name("referring.jsonl")
        path.write_text("".join(f"{json.dumps(fact, ensure_ascii=False)}\n" for fact in facts), "utf8")
        scores = _score(gold / "score.py", path, gold / "sentences.json", records.with_name("triples.jsonl"), "--json")
        figures[f"facts.referring.{measure}"] = json.loads(scores)["recall"]
    return figures


def is_referring(accepted: list[str], sentence: str) -> bool:
    """Whether a side with these accepted strings, its canonical name first, stands in the sentence as a pronoun or as a
    description, which is in small letters and has no word of the name."""
    name = _words(accepted[0])
    if accepted[0].islower() or not name:
        return False
    forms = (f for f in accepted[1:] if re.search(rf"(?<!\w){re.escape(f)}(?!\w)", sentence, re.I))
    return any(f.casefold() in PRONOUNS or (f.islower() and not _words(f) & name) for f in forms)


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)} - SMALL


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf8").split("\n") if line]


def _entities(gold: Path, records: Path) -> Figures:
    """F1 of each label and, as "entities.f1", of all; "entities.name" is the share of right canonical names."""
    output = _score(gold / "score_entities.py", gold / "entities.jsonl", records)
    figures: Figures = {}
    for label, _, precision, recall, f1 in _ENTITY_LINE.findall(output):
        if label == "all":
            figures |= {"entities.precision": float(precision), "entities.recall": float(recall)}
        figures["entities.f1" if label == "all" else f"entities.{label}"] = float(f1)
    name = re.search(r"^name=([\d.]+)", output, re.M)
    return figures | ({"entities.name": float(name[1])} if name else {})


def main() -> int:
    """Print the figures; the exit code says whether all floors hold."""
    cli = argparse.ArgumentParser(description="Measure the program on the gold articles.")
    cli.add_argument("--json", action="store_true", help="print one JSON object instead of lines")
    cli.add_argument("--raise-floors", action="store_true", help="move floors up to just below the figures")
    options = cli.parse_args()
    if not (GOLD / "facts.jsonl").is_file():
        print(f"no gold articles at {GOLD}; set EXTRACT_GOLD to their folder", file=sys.stderr)
        return 2
    figures = measure() | start_up()
    print(json.dumps(figures) if options.json else report(figures))
    missed = shortfalls(figures)
    for line in missed:
        print(line, file=sys.stderr)
    if options.raise_floors and not missed:
        raise_floors(figures)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
