"""Measure polarity, modality and speaker on the gold facts of kind `clause`, apart from the relation stage.

    python benchmarks/status.py [--misses N] [--article ID]

For each gold fact the predicate is looked up in its sentence by lemma; the status of that token and the innermost
attribution around it are compared with the gold fields. The source of an attribution counts as right where its words or
the canonical name of its entity share half of their words with the gold name (token F1, as in the fact scorer).
"""

import argparse
import collections
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc

import extract
from extract import annotations
from extract.annotations import Argument, ArticleContext
from extract.assemble import Assembler
from extract.status.component import speaker_index
from extract.status.cues import shipped_cues
from extract.status.scope import status_of
from extract.syntax import tree

ROOT = Path(__file__).parent.parent
GOLD = Path(os.environ.get("EXTRACT_GOLD", ROOT.parent / "shared" / "gold"))
STOP = {"the", "a", "an", "s", "its", "their", "his", "her", "of"}
Row = dict[str, object]


def predicate_tokens(doc: Doc, start: int, end: int, lemmas: list[str]) -> Iterator[int]:
    """Tokens of the sentence with one of the lemmas, verbs first."""
    wanted = {lemma.split()[0] for lemma in lemmas}
    inside = [t for t in doc if start <= t.idx < end and t.lemma_.lower() in wanted]
    yield from (t.i for t in sorted(inside, key=lambda t: (t.pos_ != "VERB", t.i)))


def words(text: str) -> collections.Counter[str]:
    return collections.Counter(w for w in re.findall(r"\w+", text.lower()) if w not in STOP)


def same_name(texts: list[str], gold: str) -> bool:
    def f1(a: collections.Counter[str], b: collections.Counter[str]) -> float:
        return 2 * (a & b).total() / (a.total() + b.total()) if a and b else 0.0

    return any(f1(words(text), words(gold)) >= 0.5 for text in texts)


def best_token(doc: Doc, gold: Row, start: int, end: int) -> int | None:
    """The candidate predicate nearest to the words of the gold object or subject, where several are there; the inner
    verb where one governs the other."""
    candidates = list(predicate_tokens(doc, start, end, gold["predicate"]))  # type: ignore[arg-type]
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    sides = set().union(*(words(text) for side in ("object", "subject") for text in gold[side]))  # type: ignore[attr-defined]
    near = [t.i for t in doc if start <= t.idx < end and t.lower_ in sides]
    verbs = [c for c in candidates if doc[c].pos_ == "VERB"] or candidates
    verbs = [c for c in verbs if any(tree(doc).head(c) == v for v in verbs if v != c)] or verbs
    return min(verbs, key=lambda c: (sum(abs(c - n) for n in near), c))


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument("--misses", type=int, default=0)
    cli.add_argument("--article")
    args = cli.parse_args()
    nlp, cues = extract.load(), shipped_cues()
    articles = [json.loads(line) for line in (GOLD / "articles.jsonl").open(encoding="utf8")]
    facts = [json.loads(line) for line in (GOLD / "facts.jsonl").open(encoding="utf8")]
    spans = json.loads((GOLD / "sentences.json").read_text("utf8"))
    right: collections.Counter[str] = collections.Counter()
    total: collections.Counter[str] = collections.Counter()
    misses: list[str] = []
    for article in articles:
        if args.article and args.article not in article["id"]:
            continue
        doc = nlp.make_doc(article["text"])
        annotations.set_context(doc, ArticleContext(article["id"], None, article.get("published")))
        doc = nlp(doc)
        parse, assembler, found = tree(doc), Assembler(doc), annotations.attributions(doc)
        for gold in facts:
            if gold["article"] != article["id"] or gold["kind"] != "clause":
                continue
            start, end = spans[article["id"]][gold["sentence"]]
            head = best_token(doc, gold, start, end)
            total["facts"] += 1
            if head is None:
                continue
            right["facts"] += 1
            status = status_of(parse, head, cues)
            index = speaker_index(head, found)
            speaker: list[str] = []
            if index is not None:
                a = found[index]
                entity = assembler._entity(Argument(a.source_start, a.source_end, a.source_head))
                speaker = [text for text in (entity.text, entity.name) if text]
            checks = {
                "polarity": (status.polarity == "negative") == gold["negated"],
                "modality": status.modality == gold["modality"],
            }
            if gold["speaker"]:
                checks["speaker"] = same_name(speaker, gold["speaker"])
            else:
                checks["no speaker"] = not speaker
            for name, ok in checks.items():
                total[name] += 1
                right[name] += ok
                if not ok:
                    said = {"polarity": status.polarity, "modality": status.modality}.get(name, str(speaker))
                    want = {"polarity": gold["negated"], "modality": gold["modality"]}.get(name, gold["speaker"])
                    text = " ".join(doc.text[start:end].split())
                    misses.append(f"{name}: {doc[head].text} -> {said} {status.cues}, gold {want}\n    {text}")
    for name, count in total.items():
        print(f"{name}: {right[name]}/{count} = {right[name] / count:.3f}")
    for miss in list(dict.fromkeys(misses))[: args.misses]:
        print(miss)


if __name__ == "__main__":
    main()
