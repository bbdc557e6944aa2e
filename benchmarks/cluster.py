"""What Ray costs beside the work itself, and how large a cluster an archive needs.

    .venv/bin/python benchmarks/cluster.py                   measure: some minutes, two cores
    .venv/bin/python benchmarks/cluster.py --sizing          write the arithmetic in docs/cluster.md anew

One process of `extract run` is compared with one actor of `extract run --engine ray`, on the same texts, in turns, so that
other work on the machine slows both alike. Each runs over few and over many articles: what the many take more is the work,
free from the start of programs, model and cluster. Processor time is that of all processes below the command, read from
/proc ten times a second, since Ray's do not report theirs to it.
"""

import argparse
import os
import re
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from speed import PROGRAM, ROOT, WORDS, write_articles

PAGE = ROOT / "docs" / "cluster.md"
TICK = os.sysconf("SC_CLK_TCK")
LOOK = 0.1
MANY = 4
"""Times as many articles in the longer runs."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock and of processors."""

    wall: float
    cpu: float

    def __sub__(self, other: "Cost") -> "Cost":
        return Cost(self.wall - other.wall, self.cpu - other.cpu)


def cost(command: list[str | Path]) -> Cost:
    """What a command and all processes below it take.

    Raises:
        RuntimeError: it failed.
    """
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "RAY_worker_niceness": "0"}
    begin = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    spent: dict[tuple[int, int], int] = {}
    family = {process.pid}
    while process.poll() is None:
        for pid, parent, started, ticks in processes():
            if pid in family or parent in family:
                family.add(pid)
                spent[pid, started] = ticks
        time.sleep(LOOK)
    wall = time.perf_counter() - begin
    if process.returncode not in {0, 1}:
        raise RuntimeError(f"exit code {process.returncode}: {' '.join(map(str, command))}")
    return Cost(wall, sum(spent.values()) / TICK)


def processes() -> Iterator[tuple[int, int, int, int]]:
    """All processes: number, that of the parent, when it started, and ticks of processor time."""
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text("utf8").rpartition(")")[2].split()
        except OSError:  # it ended meanwhile
            continue
        yield int(entry.parent.name), int(fields[1]), int(fields[19]), int(fields[11]) + int(fields[12])


def measure(number: int, pairs: int) -> None:
    """Print what each pair of runs took, and the medians."""
    ratios, clocks, starts = [], [], []
    with tempfile.TemporaryDirectory(prefix="extract-cluster-") as name:
        folder = Path(name)
        sizes = {folder / "few.jsonl": number, folder / "many.jsonl": MANY * number}
        few, many = (write_articles(path, articles, WORDS) for path, articles in sizes.items())
        print(
            f"{few:,} and {many:,} words, {pairs} pairs; words a second, and how many times the seconds of the local run"
        )
        for pair in range(pairs):
            here: list[Cost] = []
            ray: list[Cost] = []
            for path in sizes:
                base: list[str | Path] = [PROGRAM, "run", path, "--any-language", "--quiet", "-j", "1"]
                here.append(cost([*base, "--no-cache", "-o", os.devnull]))
                out = folder / f"{path.stem}-{pair}"
                ray.append(cost([*base, "--engine", "ray", "--block-articles", "20", "-o", out]))
            work, on_ray = here[1] - here[0], ray[1] - ray[0]
            words = many - few
            ratios.append(on_ray.cpu / work.cpu)
            clocks.append(on_ray.wall / work.wall)
            starts.append(ray[0] - here[0])
            print(
                f"processor: local {words / work.cpu:,.0f}, ray {words / on_ray.cpu:,.0f} (x {ratios[-1]:.2f}); "
                f"clock: local {words / work.wall:,.0f}, ray {words / on_ray.wall:,.0f} (x {clocks[-1]:.2f}); "
                f"start of the cluster {starts[-1].cpu:.1f} s of processors, {starts[-1].wall:.1f} s on the clock",
                flush=True,
            )
    print(f"medians: processor {statistics.median(ratios):.2f}, clock {statistics.median(clocks):.2f}")


def sizing(words_a_second: int, of_ray: float, of_neighbours: float, words: int = 450, articles: int = 100) -> str:
    """The arithmetic for so many million articles, as a table in Markdown. `of_ray` and `of_neighbours` are how many times
    the processor time a core takes under Ray, and beside other cores that work."""
    alone = articles * words / words_a_second * 1e6 / 3600
    ray = alone * of_ray
    beside = ray * of_neighbours
    rows = [
        ("words", f"{articles} M × {words}", f"{articles * words:,} M"),
        ("core hours, cores alone", f"{articles * words:,} M ÷ {words_a_second:,} ÷ 3,600", f"{alone:,.0f}"),
        ("core hours under Ray", f"{alone:,.0f} × {of_ray}", f"{ray:,.0f}"),
        ("core hours, neighbours at work", f"{ray:,.0f} × {of_neighbours}", f"{beside:,.0f}"),
        ("wall time on 64 machines of 16 cores", f"{beside:,.0f} ÷ 1,024", f"{beside / 1024:.1f} hours"),
        ("price at 0.04 a core hour", f"{beside:,.0f} × 0.04", f"{beside * 0.04:,.0f}"),
        ("shards", f"{articles} M ÷ 500", f"{articles * 2000:,}"),
        ("memory for each actor: its own process and that of the model", "0.2 GB + 0.36 GB", "0.6 GB"),
        (
            "memory where the run starts: ids of 8 bytes, sorted once",
            f"{articles} M × 16 B",
            f"{articles * 0.016:.1f} GB",
        ),
    ]
    return "".join(f"| {what} | {how} | {result} |\n" for what, how, result in rows)


def with_sizing(page: str) -> str:
    """The page with its arithmetic done anew, from the figures that stand in it.

    Raises:
        ValueError: it has no place for that.
    """
    found = re.search(r"<!-- sizing: (?P<given>.*) -->\n(?P<head>\|.*\n\|.*\n)(?P<rows>(?:\|.*\n)*)", page)
    if found is None:
        raise ValueError("no `<!-- sizing: ... -->` above a table")
    words, ray, neighbours = (float(value.partition("=")[2]) for value in shlex.split(found["given"]))
    return page[: found.start("rows")] + sizing(int(words), ray, neighbours) + page[found.end("rows") :]


def main() -> int:
    """Print the figures, or write the page."""
    cli = argparse.ArgumentParser(description="Measure what Ray costs.")
    cli.add_argument("--articles", type=int, default=60, help="how many articles the shorter runs have")
    cli.add_argument("--pairs", type=int, default=3, help="how often")
    cli.add_argument("--sizing", action="store_true", help="write the arithmetic in docs/cluster.md anew, and no more")
    options = cli.parse_args()
    if options.sizing:
        PAGE.write_text(with_sizing(PAGE.read_text("utf8")), "utf8")
    else:
        measure(options.articles, options.pairs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
