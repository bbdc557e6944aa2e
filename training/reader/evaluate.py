"""Measures a pipeline with the reader on the dev parts: `python -m reader.evaluate MODEL --data DATA`.

The measures are those of `training/evaluate.py`; besides, labels of names over all corpora, load time and speed.
"""

from __future__ import annotations

import importlib
import time
from pathlib import Path
from typing import Annotated

import spacy
import srsly
import typer

from evaluate import WORD_MEASURES, Counts, measure_names, measure_speed, measure_syntax

NAME_CORPORA = ("uner", "gum", "crossner", "fewnerd")


def main(
    model: Path,
    data: Annotated[Path, typer.Option(envvar="EXTRACT_DATA")] = Path("../shared/data"),
    corpus: Annotated[Path, typer.Option(help="where names.py wrote the dev files")] = Path("training/corpus"),
    gold: Annotated[bool, typer.Option(help="gold tokens and sentences as well")] = False,
    names: Annotated[bool, typer.Option(help="named entities")] = False,
    out: Annotated[Path | None, typer.Option(help="write the figures as JSON")] = None,
) -> None:
    """Print the figures of README.md in this folder."""
    for module in ("tokenizer", "paragraphs", "reader.component", "lemmatizer"):
        importlib.import_module(f"extract.language.{module}")
    begin = time.perf_counter()
    nlp = spacy.load(model, exclude=["tokenizer"])
    figures: dict[str, dict[str, float]] = {"load": {"seconds": round(time.perf_counter() - begin, 3)}}
    for name in ("ewt", "gum"):
        path = data / "treebanks" / f"{name}-dev.conllu"
        for mode in (False, True) if gold else (False,):
            counts = measure_syntax(nlp, path, gold_tokens=mode)
            key = f"{name}, {'gold tokens and sentences' if mode else 'raw text'}"
            figures[key] = {measure: round(counts.f1(measure), 4) for measure in WORD_MEASURES}
    if names:
        total = Counts()
        for name in NAME_CORPORA:
            counts = measure_names(nlp, corpus / f"names-{name}.spacy")
            for kind in ("gold", "found", "right"):
                getattr(total, kind).update(getattr(counts, kind))
            labels = sorted(label for label, count in counts.gold.items() if count >= 10)
            figures[f"names, {name}"] = {label: round(counts.f1(label), 3) for label in labels}
        figures["names, together"] = {label: round(total.f1(label), 3) for label in sorted(total.gold)}
    figures["speed"] = {"words a second": round(measure_speed(nlp, data / "treebanks" / "gum-dev.conllu"))}
    for key, values in figures.items():
        print(f"{key}: " + "  ".join(f"{name} {value:.4g}" for name, value in values.items()), flush=True)
    if out is not None:
        srsly.write_json(out, figures)


if __name__ == "__main__":
    typer.run(main)
