"""Fit the weights of `patterns/relations/confidence.toml` on gold facts.

    python training/fit_confidence.py ../shared/gold

Runs the pipeline on the gold articles, asks the gold scorer which triples are right (a triple is right when its main fact,
subject-predicate-object, is a gold fact), fits a logistic regression with an L2 penalty, and prints the expected calibration
error of held-out articles (each article in turn is judged by weights fitted on the others) before it writes the file.
"""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import numpy as np

import extract
from extract import annotations
from extract.annotations import ArticleContext
from extract.assemble import Assembler
from extract.relations.confidence import features
from extract.relations.entities_view import EntityView

TARGET = Path(__file__).parent.parent / "patterns" / "relations" / "confidence.toml"
PENALTY = 1.0
BINS = 10
LEAST = 4
"""Features seen in fewer triples get no weight."""


def load_scorer(gold: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", gold / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(gold: Path) -> list[tuple[str, dict[str, float], bool]]:
    """(article id, features, whether the main fact is right) of every triple; unjudgeable repeats are left out."""
    scorer = load_scorer(gold)
    facts = [json.loads(line) for line in (gold / "facts.jsonl").read_text("utf8").splitlines()]
    spans = json.loads((gold / "sentences.json").read_text("utf8"))
    nlp = extract.load()
    rows: list[tuple[str, dict[str, float], bool]] = []
    for line in (gold / "articles.jsonl").read_text("utf8").splitlines():
        article = json.loads(line)
        doc = nlp.make_doc(article["text"])
        annotations.set_context(doc, ArticleContext(article["id"], published=article["published"]))
        doc = nlp(doc)
        view = EntityView(doc)
        described = {
            (t.predicate.lemma, doc[t.subject.start].idx, doc[t.object.start].idx, t.rule): features(doc, t, view)
            for t in annotations.triples(doc)
        }
        mains, keys = [], []
        for record in Assembler(doc).triple_records("entity"):
            row = json.loads(record.model_dump_json(by_alias=True))
            main = next(iter(scorer.expand(row, spans)), None)
            key = (record.predicate, record.subject.start, record.object.start, record.rule)
            if main is not None and key in described:
                mains.append(main)
                keys.append(key)
        here = [g for g in facts if g["article"] == article["id"]]
        _, matched, repeats = scorer.score(here, mains)
        right = {i for i, _ in matched}
        rows += [(article["id"], described[k], i in right) for i, k in enumerate(keys) if i not in repeats]
    return rows


def fit(rows: list[tuple[str, dict[str, float], bool]], names: list[str]) -> np.ndarray:
    """Bias and weights by Newton's method with an L2 penalty on the weights."""
    x = np.array([[1.0, *(f.get(n, 0.0) for n in names)] for _, f, _ in rows])
    y = np.array([float(right) for *_, right in rows])
    w = np.zeros(x.shape[1])
    penalty = PENALTY * np.eye(x.shape[1])
    penalty[0, 0] = 1e-6
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + penalty, x.T @ (p - y) + penalty @ w)
        w -= step
        if np.abs(step).max() < 1e-9:
            break
    return w


def predict(rows: list[tuple[str, dict[str, float], bool]], names: list[str], w: np.ndarray) -> np.ndarray:
    x = np.array([[1.0, *(f.get(n, 0.0) for n in names)] for _, f, _ in rows])
    return 1 / (1 + np.exp(-x @ w))


def calibration_error(p: np.ndarray, y: np.ndarray) -> float:
    """Expected calibration error over ten bins of equal width."""
    bins = np.minimum((p * BINS).astype(int), BINS - 1)
    return float(sum(abs(p[bins == b].mean() - y[bins == b].mean()) * (bins == b).mean() for b in set(bins.tolist())))


def main() -> None:
    rows = judged(Path(sys.argv[1]))
    counts: dict[str, int] = {}
    for _, found, _ in rows:
        for name in found:
            counts[name] = counts.get(name, 0) + 1
    names = sorted(n for n, c in counts.items() if c >= LEAST)
    held_out = np.zeros(len(rows))
    for article in sorted({a for a, _, _ in rows}):
        inside = [i for i, (a, _, _) in enumerate(rows) if a == article]
        weights = fit([r for r in rows if r[0] != article], names)
        held_out[inside] = predict([rows[i] for i in inside], names, weights)
    y = np.array([float(right) for *_, right in rows])
    print(f"triples {len(rows)}, right {y.mean():.3f}, calibration error held out {calibration_error(held_out, y):.3f}")
    for threshold in (0.5, 0.7, 0.9):
        kept = held_out >= threshold
        if kept.any():
            print(f"confidence >= {threshold}: {int(kept.sum())} triples, precision {y[kept].mean():.3f}")
    weights = fit(rows, names)
    lines = ["# Log-odds of being right, fitted by training/fit_confidence.py; a feature without a line adds nothing."]
    lines += [f"bias = {weights[0]:.3f}", "", "[weights]"]
    lines += [f'"{name}" = {value:.3f}' for name, value in zip(names, weights[1:], strict=True)]
    TARGET.write_text("\n".join(lines) + "\n", "utf8")


if __name__ == "__main__":
    main()
