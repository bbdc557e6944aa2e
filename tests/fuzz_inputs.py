"""Damaged inputs without an end: bytes of good files, cut, doubled, swapped and overwritten at random.

    .venv/bin/python tests/fuzz_inputs.py --rounds 100000 --seed 7

Whatever the bytes are, reading ends in an article or in an error with a message, and never in any other exception.
"""

import argparse
import gzip
import json
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from extract.errors import ArticleError
from extract.read.articles import read_articles

STORY = "Kyiv, June 10, 2024 – Norway sold “two” frigates to Côte d’Ivoire. The minister said that they will leave in June.\n"
GOOD = {
    "a.txt": STORY.encode() * 3,
    "b.txt": STORY.encode("utf-16"),
    "c.txt": STORY.encode("cp1252"),
    "d.md": f"---\ntitle: Talks\ndate: 2024-06-10\n---\n# Talks\n\n{STORY}\n© 2024 The Daily\n".encode(),
    "e.json": json.dumps(
        [{"id": "x", "text": STORY, "title": "T", "published": "2024-06-10"}, {"text": STORY}]
    ).encode(),
    "f.jsonl": b"".join(json.dumps({"id": n, "text": STORY}, ensure_ascii=n > 1).encode() + b"\n" for n in range(4)),
    "g.html": (
        f'<!doctype html><html><head><meta charset="utf-8"><title>Talks</title><meta property="article:published_time" '
        f'content="2024-06-10"></head><body><article><p>{STORY}</p><p>{STORY}</p></article></body></html>'
    ).encode(),
    "h.txt.gz": gzip.compress(STORY.encode() * 3, mtime=0),
    "i": json.dumps({"text": STORY}).encode(),
}
PIECES = [
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b'"',
    b"\\ud800",
    b"{",
    b"]",
    b"\r",
    b"<",
    b"<!--",
    b"&#0;",
    b"---\n",
    b"\xe2\x80",
    b"9" * 400,
]


def damage(data: bytes, chance: random.Random) -> bytes:
    """`data` with one to four faults."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.choice([0, 1, 2, 8, 64]))
        match chance.randrange(5):
            case 0:
                data = data[:at]
            case 1:
                data = data[:at] + data[to:]
            case 2:
                data = data[:at] + chance.choice(PIECES) + data[to:]
            case 3:
                data = data[:at] + chance.randbytes(to - at) + data[to:]
            case 4:
                data = data[:to] + data[at:to] * 3 + data[to:]
    return data


def fuzz(folder: Path, rounds: int, seed: int) -> Counter[str]:
    """Read damaged files for so many rounds; how often they were articles and how often errors.

    Raises:
        AssertionError: a result that is none of ours.
    """
    chance = random.Random(seed)
    found: Counter[str] = Counter()
    for number in range(rounds):
        name = chance.choice(list(GOOD))
        path = folder / name
        path.write_bytes(damage(GOOD[name], chance))
        try:
            results = list(read_articles([path]))
        except Exception as error:
            raise AssertionError(f"round {number} of seed {seed}, {name}: {path.read_bytes()!r}") from error
        assert results
        for result in results:
            if isinstance(result, ArticleError):
                assert result.what
                assert result.where.path.startswith(str(path))
                found["errors"] += 1
            else:
                assert result.text.strip()
                assert "\0" not in result.text
                result.text.encode("utf-8")
                found["articles"] += 1
    return found


if __name__ == "__main__":
    cli = argparse.ArgumentParser(description="Read damaged files.")
    cli.add_argument("--rounds", type=int, default=10_000)
    cli.add_argument("--seed", type=int, default=1)
    given = cli.parse_args()
    with tempfile.TemporaryDirectory() as place:
        print(dict(fuzz(Path(place), given.rounds, given.seed)), file=sys.stderr)
