"""Fit the weights of `patterns/relations/confidence.toml` on gold facts.

    python training/fit_confidence.py ../shared/gold

Runs the pipeline on the gold articles, asks the gold scorer which triples are right (a triple is right when its main fact,
subject-predicate-object, is a gold fact), fits a logistic regression with an L2 penalty, and prints the expected calibration
error of held-out articles (each article in turn is judged by weights fitted on the others) and the gold scorer's F1 at each
threshold of `--min-confidence` before it writes the file.
"""

import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any, Self

import numpy as np
from spacy.language import Language

import extract
from extract import annotations
from extract.annotations import ArticleContext
from extract.assemble import Assembler
from extract.relations.confidence import features
from extract.relations.entities_view import EntityView
from extract.syntax import tree

TARGET = Path(__file__).parent.parent / "patterns" / "relations" / "confidence.toml"
PENALTY = 1.0
BINS = 10
THRESHOLDS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
LINKED = ("via-", "stand-in")
LEAST = 4
"""Features seen in fewer triples get no weight."""


def load_scorer(gold: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", gold / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@dataclass(frozen=True, slots=True)
class Row:
    """A triple of a gold article: its features, the scorer's facts of it (the first is its main fact), and whether that one
    is right; None for repeats, which are neither right nor wrong."""

    article: str
    features: dict[str, float]
    facts: list[dict[str, Any]]
    right: bool | None


@dataclass(frozen=True, slots=True)
class Gold:
    """What `gold/` holds."""

    scorer: ModuleType
    facts: list[dict[str, Any]]
    spans: dict[str, Any]
    articles: list[dict[str, Any]]

    @classmethod
    def read(cls, folder: Path) -> Self:
        def lines(name: str) -> list[dict[str, Any]]:
            return [json.loads(line) for line in (folder / name).read_text("utf8").splitlines()]

        spans = json.loads((folder / "sentences.json").read_text("utf8"))
        return cls(load_scorer(folder), lines("facts.jsonl"), spans, lines("articles.jsonl"))


def judged(gold: Gold) -> list[Row]:
    """Every triple of the gold articles that the scorer can place."""
    nlp = extract.load()
    return [row for article in gold.articles for row in _of_article(gold, article, nlp)]


def _of_article(gold: Gold, article: dict[str, Any], nlp: Language) -> Iterator[Row]:
    doc = nlp.make_doc(article["text"])
    annotations.set_context(doc, ArticleContext(article["id"], published=article["published"]))
    doc = nlp(doc)
    view, parse = EntityView(doc), tree(doc)
    described = {
        (t.predicate.lemma, doc[t.subject.start].idx, doc[t.object.start].idx, t.rule): features(parse, t, view)
        for t in annotations.triples(doc)
    }
    facts, keys = [], []
    for record in Assembler(doc).triple_records("entity"):
        key = (record.predicate, record.subject.start, record.object.start, record.rule)
        found = list(gold.scorer.expand(json.loads(record.model_dump_json(by_alias=True)), gold.spans))
        if found and key in described:
            facts.append(found)
            keys.append(key)
    _, matched, repeats = gold.scorer.score(
        [g for g in gold.facts if g["article"] == article["id"]], [found[0] for found in facts]
    )
    right = {i for i, _ in matched}
    for i, (key, found) in enumerate(zip(keys, facts, strict=True)):
        yield Row(article["id"], described[key], found, None if i in repeats else i in right)


def fit(rows: list[Row], names: list[str]) -> np.ndarray:
    """Bias and weights by Newton's method with an L2 penalty on the weights."""
    rows = [row for row in rows if row.right is not None]
    x = matrix(rows, names)
    y = np.array([float(bool(row.right)) for row in rows])
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


def tied_links(rows: list[Row], names: list[str]) -> dict[str, str]:
    """Features of linked sides ("subject=via-role") that would raise the confidence above that of a side with a name of its
    own, each with the feature of such a side: too few facts support that a link is surer than a name, so that both get one
    weight (pooling adjacent violators, as in isotonic regression)."""
    tied: dict[str, str] = {}
    while True:
        weights = dict(zip(names, fit(with_ties(rows, tied), names)[1:], strict=True))
        above = {
            name: f"{side}=entity"
            for name, weight in weights.items()
            for side, _, kind in [name.partition("=")]
            if kind.startswith(LINKED) and name not in tied and weight > weights[f"{side}=entity"]
        }
        if not above:
            return tied
        tied |= above


def with_ties(rows: list[Row], tied: dict[str, str]) -> list[Row]:
    return [replace(row, features={tied.get(n, n): v for n, v in row.features.items()}) for row in rows]


def matrix(rows: list[Row], names: list[str]) -> np.ndarray:
    return np.array([[1.0, *(row.features.get(n, 0.0) for n in names)] for row in rows])


def predict(rows: list[Row], names: list[str], w: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-matrix(rows, names) @ w))


def calibration_error(p: np.ndarray, y: np.ndarray) -> float:
    """Expected calibration error over ten bins of equal width."""
    bins = np.minimum((p * BINS).astype(int), BINS - 1)
    return float(sum(abs(p[bins == b].mean() - y[bins == b].mean()) * (bins == b).mean() for b in set(bins.tolist())))


def held_out(rows: list[Row], names: list[str]) -> np.ndarray:
    """The confidence of each row by weights fitted on the other articles."""
    found = np.zeros(len(rows))
    for article in sorted({row.article for row in rows}):
        inside = [i for i, row in enumerate(rows) if row.article == article]
        weights = fit([row for row in rows if row.article != article], names)
        found[inside] = predict([rows[i] for i in inside], names, weights)
    return found


def print_figures(gold: Gold, rows: list[Row], confidence: np.ndarray) -> None:
    clear = np.array([row.right is not None for row in rows])
    y = np.array([float(bool(row.right)) for row in rows])[clear]
    p = confidence[clear]
    print(f"triples {len(y)}, right {y.mean():.3f}, calibration error held out {calibration_error(p, y):.3f}")
    for threshold in (0.5, 0.7, 0.9):
        kept = p >= threshold
        if kept.any():
            print(f"confidence >= {threshold}: {int(kept.sum())} triples, precision {y[kept].mean():.3f}")
    for threshold in THRESHOLDS:
        facts = [fact for row, c in zip(rows, confidence, strict=True) if c >= threshold for fact in row.facts]
        figures = gold.scorer.score(gold.facts, facts)[0]
        print(
            f"--min-confidence {threshold}: precision {figures['precision']:.3f}, "
            f"recall {figures['recall']:.3f}, F1 {figures['f1']:.3f}"
        )


def main() -> None:
    gold = Gold.read(Path(sys.argv[1]))
    rows = judged(gold)
    counts = Counter(name for row in rows if row.right is not None for name in row.features)
    names = sorted(n for n, c in counts.items() if c >= LEAST)
    tied = tied_links(rows, names)
    rows = with_ties(rows, tied)
    print_figures(gold, rows, held_out(rows, names))
    weights = dict(zip(["bias", *names], fit(rows, names), strict=True))
    lines = ["# Log-odds of being right, fitted by training/fit_confidence.py; a feature without a line adds nothing."]
    lines += [f"bias = {weights['bias']:.3f}", "", "[weights]"]
    lines += [f'"{name}" = {weights[tied.get(name, name)]:.3f}' for name in names]
    TARGET.write_text("\n".join(lines) + "\n", "utf8")


if __name__ == "__main__":
    main()
