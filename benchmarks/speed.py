"""How fast the program is, how much memory it takes, and where the time goes.

    .venv/bin/python benchmarks/speed.py                     all measures, some minutes
    .venv/bin/python benchmarks/speed.py --articles 200      the same on fewer texts
    .venv/bin/python benchmarks/speed.py --only table        where the time goes, alone

The texts are pieces of encyclopaedia articles on military matters (`EXTRACT_DATA`), as long as news stories are; without
them, the articles in seeds/ in many variations. Every measure but the table is of processes that start from nothing, in
wall time unless it says otherwise, so the machine should have nothing else to do. `cpu` figures stand beside them for one
that has.
"""

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROGRAM = Path(sys.executable).with_name("extract")
DATA = Path(os.environ.get("EXTRACT_DATA", ROOT.parent / "shared" / "data"))
CORPUS = DATA / "text" / "encyclopaedia-defence.txt.gz"
WORDS = 400
"""Of an article: the median of the nine gold articles."""
SHORT_WORDS = 40
"""Of an article in the measure of memory, which needs many articles and not many words."""
TABLE_ARTICLES = 150
LANGUAGE = ("tokenizer", "extract_paragraphs", "extract_reader", "extract_lemmatizer")
VIEW = "view_of_the_parse"
LIMITED = ("extract_reference", "extract_relations", VIEW)
"""Stages whose time is limited in terms of the language model's, and the view of the parse that they share with status."""
BARE = """
import json, sys
from extract.language import load_language
nlp = load_language()
for line in open(sys.argv[1], encoding="utf-8"):
    nlp(json.loads(line)["text"])
"""
WHOLE = ["--no-cache", "--quiet", "--any-language", "-o", os.devnull]  # lists of foreign names are among the pieces

Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: seconds of wall and processor time (its children's too), and its peak memory in MB."""

    wall: float
    cpu: float
    memory: float


def cost(command: list[str | Path], folder: Path = ROOT, **environment: str) -> Cost:
    """Run a command and say what it took.

    Raises:
        RuntimeError: it failed; that it names articles which it could not process is no failure.
    """
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, env={**os.environ, "OMP_NUM_THREADS": "1", **environment}
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        raise RuntimeError(f"exit code {process.returncode}: {' '.join(map(str, command))}")
    return Cost(time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def best(command: list[str | Path], runs: int, **environment: str) -> Cost:
    """The cheapest of some runs."""
    return min((cost(command, **environment) for _ in range(runs)), key=lambda c: c.wall)


def texts(words: int) -> Iterator[str]:
    """Texts of about so many words without an end; of encyclopaedia articles while they last."""
    piece: list[str] = []
    length = 0
    for number, paragraph in enumerate(_paragraphs()):
        piece.append(paragraph)
        length += len(paragraph.split())
        if length >= words:
            text = " ".join("\n\n".join(piece).split(" ")[: words * 2])
            yield text if number else f"{text}\n"
            piece, length = [], 0


def _paragraphs() -> Iterator[str]:
    if CORPUS.is_file():
        with gzip.open(CORPUS, "rt", encoding="utf-8") as file:
            yield from (line.strip() for line in file if len(line) > 80)
    seeds = [p for path in sorted((ROOT / "seeds").glob("*.txt")) for p in path.read_text("utf8").split("\n\n")]
    number = 0
    while True:
        number += 1
        yield from (f"{paragraph.strip()} Unit {number} took part." for paragraph in seeds if len(paragraph) > 80)


def write_articles(path: Path, number: int, words: int) -> int:
    """Write articles as JSONL; the number of their words together."""
    total = 0
    with path.open("w", encoding="utf-8") as file:
        for count, text in enumerate(texts(words)):
            if count == number:
                break
            total += len(text.split())
            file.write(json.dumps({"id": f"a{count}", "text": text}, ensure_ascii=False) + "\n")
    return total


def throughput(folder: Path, number: int) -> Figures:
    """Words a second of the bare language model and of the whole run, over the same articles."""
    path = folder / "articles.jsonl"
    words = write_articles(path, number, WORDS)
    bare = cost([sys.executable, "-c", BARE, path])
    one = cost([PROGRAM, "run", path, *WHOLE])
    two = cost([PROGRAM, "run", path, *WHOLE, "-j", "2"])
    return {
        "articles": number,
        "words": words,
        "bare.words_per_second": words / bare.wall,
        "run.words_per_second": words / one.wall,
        "run.words_per_cpu_second": words / one.cpu,
        "run.share_of_bare": bare.wall / one.wall,
        "run.share_of_bare_cpu": bare.cpu / one.cpu,
        "j2.speedup": one.wall / two.wall,
        "j2.more_cpu": two.cpu / one.cpu,
        "run.peak_mb": one.memory,
    }


def caching(folder: Path, number: int) -> Figures:
    """How much faster a second run over the same files is, and one after an edit."""
    articles = folder / "articles"
    articles.mkdir()
    for count, text in enumerate(texts(WORDS)):
        if count == number:
            break
        (articles / f"{count:05}.txt").write_text(text, "utf8")
    command: list[str | Path] = [PROGRAM, "run", articles, "--quiet", "-o", folder / "facts.jsonl"]
    cache = str(folder / "cache")
    first = cost(command, EXTRACT_CACHE=cache)
    written = (folder / "facts.jsonl").read_bytes()
    second = best(command, 3, EXTRACT_CACHE=cache)
    if (folder / "facts.jsonl").read_bytes() != written:
        raise RuntimeError("the cache changed the output")
    with (articles / "00000.txt").open("a", encoding="utf-8") as file:
        file.write("\n\nPeru bought a ship from Spain.\n")
    edited = cost(command, EXTRACT_CACHE=cache)
    return {
        "cache.articles": number,
        "cache.first_seconds": first.wall,
        "cache.second_seconds": second.wall,
        "cache.speedup": first.wall / second.wall,
        "cache.after_one_edit_seconds": edited.wall,
    }


def memory(folder: Path, number: int) -> Figures:
    """Peak memory over some articles and over ten times as many: of the one process, of the largest of three, and of the one
    with a cache, when it writes and when it reads."""
    few, many = folder / "few.jsonl", folder / "many.jsonl"
    write_articles(few, number, SHORT_WORDS)
    write_articles(many, 10 * number, SHORT_WORDS)
    figures = {}
    for jobs in ("1", "2"):
        peak, peak_of_many = (cost([PROGRAM, "run", path, *WHOLE, "-j", jobs]).memory for path in (few, many))
        figures |= {
            f"memory.j{jobs}.few_mb": peak,
            f"memory.j{jobs}.ten_times_mb": peak_of_many,
            f"memory.j{jobs}.ratio": peak_of_many / peak,
        }
    cached = [option for option in WHOLE if option != "--no-cache"]
    for name in ("written", "read"):
        runs = [cost([PROGRAM, "run", path, *cached], EXTRACT_CACHE=str(folder / path.stem)) for path in (few, many)]
        peak, peak_of_many = (run.memory for run in runs)
        figures |= {
            f"memory.cache_{name}.few_mb": peak,
            f"memory.cache_{name}.ten_times_mb": peak_of_many,
            f"memory.cache_{name}.ratio": peak_of_many / peak,
        }
    return figures


def start(_: Path, __: int) -> Figures:
    """Seconds until one article is done, and until help is shown."""
    spacy = best([sys.executable, "-c", "import spacy"], 5)
    one = best([PROGRAM, "run", "seeds/dicas.txt", *WHOLE], 5)
    shown = best([PROGRAM, "--help"], 5)
    return {
        "start.import_spacy_seconds": spacy.wall,
        "start.one_article_seconds": one.wall,
        "start.limit_seconds": 2 * spacy.wall + 1,
        "help.seconds": shown.wall,
    }


def table(_: Path, number: int) -> Figures:
    """Seconds of processor time in each step, in one process that has the model. The view of the parse is made by the first
    stage that asks for it, and used by three; it has a line of its own."""
    from extract import annotations  # noqa: PLC0415  (the other measures need none of it)
    from extract.annotations import ArticleContext  # noqa: PLC0415
    from extract.assemble import Assembler  # noqa: PLC0415
    from extract.batch.process import collect_rarely, lines_of  # noqa: PLC0415
    from extract.errors import Where  # noqa: PLC0415
    from extract.pipeline import load  # noqa: PLC0415
    from extract.read.articles import parse_unit  # noqa: PLC0415
    from extract.read.units import Unit  # noqa: PLC0415
    from extract.syntax import tree  # noqa: PLC0415

    nlp = load()
    nlp("Peru bought a ship from Spain on Monday.")  # stages read their word lists when they are first asked for
    collect_rarely()
    spent: dict[str, float] = defaultdict(float)
    words = 0
    for count, text in enumerate(texts(WORDS)):
        if count == min(number, TABLE_ARTICLES):
            break
        clock = time.process_time()

        def lap(name: str) -> None:
            nonlocal clock
            now = time.process_time()
            spent[name] += now - clock
            clock = now

        article = parse_unit(Unit(Where(f"a{count}"), "text", text.encode()))
        words += len(text.split())
        lap("read")
        doc = nlp.make_doc(article.text)
        annotations.set_context(doc, ArticleContext(article.id))
        lap("tokenizer")
        for name, component in nlp.pipeline:
            if name == "extract_reference":
                tree(doc)
                lap(VIEW)
            doc = component(doc)
            lap(name)
        records = list(Assembler(doc).triple_records("entity"))
        lap("assemble")
        lines_of(records)
        lap("write")
    total = sum(spent.values())
    language = sum(spent[name] for name in LANGUAGE)
    limited = {f"of_language.{name}": spent[name] / language for name in LIMITED}
    shares = {f"share.{name}": s / total for name, s in spent.items()}
    return {"table.words_per_cpu_second": words / total} | shares | limited


MEASURES = {"throughput": throughput, "caching": caching, "memory": memory, "start": start, "table": table}


def main() -> int:
    """Print the figures."""
    cli = argparse.ArgumentParser(description="Measure speed and memory.")
    cli.add_argument("--articles", type=int, default=2000, help="how many articles to run over")
    cli.add_argument("--only", choices=MEASURES, action="append", help="these measures alone")
    cli.add_argument("--json", action="store_true", help="print one JSON object instead of lines")
    options = cli.parse_args()
    figures: Figures = {}
    for name in options.only or MEASURES:
        with tempfile.TemporaryDirectory(prefix="extract-speed-") as folder:
            found = MEASURES[name](Path(folder), options.articles)
        figures |= found
        if not options.json:
            print("\n".join(f"{key:32} {value:12,.3f}" for key, value in found.items()), flush=True)
    if options.json:
        print(json.dumps({name: round(value, 3) for name, value in figures.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
