"""Files that go wrong in the world, made anew by each test run: their names, their bytes, and what is to come of them."""

import gzip
import json
import os
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

STORY = "Norway sold two frigates to Chile in May 2022. The minister said that the ships will leave the yard in June.\n"
ACUTE = "\u0301"
PAGE = (
    f"<!doctype html><html><head><title>Talks</title></head><body><article><p>{STORY * 3}</p></article></body></html>"
)


@dataclass(frozen=True, slots=True)
class Case:
    """A file or folder entry. `told` is part of what is said about it; None where it has to be read as an article, and ""
    where it is left aside. `record` is the place inside the file that the message names ("#2", ":3")."""

    name: str
    content: bytes | Callable[[Path], object]
    told: str | None
    record: str = ""


def article(**changes: object) -> bytes:
    return json.dumps({"id": None, "text": STORY, **changes}).encode()


def link(target: str) -> Callable[[Path], object]:
    return lambda path: path.symlink_to(target)


def with_sidecar(sidecar: bytes) -> Callable[[Path], object]:
    def write(path: Path) -> None:
        path.write_bytes(STORY.encode())
        path.with_name(f"{path.name}.meta.json").write_bytes(sidecar)

    return write


def laughs() -> str:
    rows = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE html [<!ENTITY l0 "ha">{rows}]><html><body><p>&l9;</p></body></html>'


TEXTS = [
    Case("empty.txt", b"", "empty"),
    Case("blank.txt", b" \n\t\r\n\xc2\xa0\n", "only white space"),
    Case("mark-alone.txt", b"\xef\xbb\xbf", "empty"),
    Case("nul.txt", STORY.encode() + b"\0", "a NUL character"),
    Case("nul-legacy.txt", b"caf\xe9 \0 " + STORY.encode(), "a NUL byte"),
    Case("odd-bytes.txt", b"\xfd\x80\x81\x9f" * 40, "bytes that are no text"),
    Case("random.txt", bytes((n * 7919 + n // 3) % 256 for n in range(1, 3000)), "bytes that are no text"),
    Case("surrogate-bytes.txt", b"\xed\xa0\x80\xed\xa0\x81" * 30, "not in English"),
    Case("utf-16-cut.txt", STORY.encode("utf-16")[:-1], "not valid UTF-16"),
    Case("utf-16-no-mark.txt", STORY.encode("utf-16-le"), "a NUL"),
    Case("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "bytes that are no text"),
    Case("archive.txt", b"PK\x03\x04" + bytes(range(256)) * 4, "bytes that are no text"),
    Case("program.txt", b"\x7fELF\x02\x01\x01" + bytes(64), "bytes that are no text"),
    Case("document.txt", b"%PDF-1.7\n%\xb5\xb5\xb5\xb5\n\0\0\xff", "bytes that are no text"),
    Case("20-mb-line.txt", b"word " * 4_200_000, "larger than 20 MB"),
    Case("a-book.txt", STORY.encode() * 12_000, "characters, and so no single article"),
    Case("100000-sentences.txt", b"He went on board. " * 100_000, "characters, and so no single article"),
    Case("german.txt", ("Der Minister hat am Montag in Berlin einen Vertrag über neue Panzer unterzeichnet. " * 4).encode(), "'de'"),
    Case("russian.txt", ("Министр обороны подписал в понедельник договор о поставке новых ракет. " * 4).encode(), "'ru'"),
    Case("japanese.txt", ("防衛大臣は月曜日に東京で新しいミサイルの契約に署名したと発表した。" * 4).encode(), "'ja'"),
    Case("utf-8-mark.txt", b"\xef\xbb\xbf" + STORY.encode(), None),
    Case("utf-16.txt", STORY.encode("utf-16"), None),
    Case("utf-16-be.txt", b"\xfe\xff" + STORY.encode("utf-16-be"), None),
    Case("utf-32.txt", STORY.encode("utf-32"), None),
    Case("windows.txt", f"“{STORY}” – Côte d’Ivoire\r\n".encode("cp1252"), None),
    Case("crlf.txt", STORY.replace(". ", ".\r\n").encode(), None),
    Case("cr.txt", STORY.replace(". ", ".\r").encode(), None),
    Case("no-full-stop.txt", ("the minister met the envoy and " * 400).encode(), None),
    Case("one-long-word.txt", b"The " + b"a" * 60_000 + b" sold two ships to Chile.", None),
    Case("marks.txt", b"?!... ,,, ;;; --- ((( ))) \"\"\" '''\n" * 40, None),
    Case("digits.txt", b"1 2 3.5 4,000 5% $6 7-8 9/10 11:12\n" * 40, None),
    Case("brackets.txt", b"(" * 1500 + STORY.encode() + b")" * 1500, None),
    Case("commas.txt", b"ships, " * 800 + b"and boats left.", None),
    Case("right-to-left.txt", f"\u202b{STORY}\u202c\u200f\u061c\u2067שלום\u2069 {STORY}".encode(), None),
    Case("emoji.txt", f"🇳🇴 👩🏽\u200d🚀 {STORY} 🚢🚢 {STORY}".encode(), None),
    Case("combining.txt", f"E\u0301tienne Le\u0301ger of Co\u0302te d'Ivoire met him. z{ACUTE * 500} {STORY}".encode(), None),
    Case("zero-width.txt", STORY.replace(" ", "\u200b \u2060").encode(), None),
    Case("escapes.txt", f"\x1b[31m{STORY}\x1b[0m\x07\x08".encode(), None),
    Case("separators.txt", STORY.replace(" ", "\u2028", 3).replace(". ", ".\u2029\x0c\x0b\x85").encode(), None),
    Case("dashes.txt", "—".encode() * 5_000 + STORY.encode(), None),
    Case("open-quotes.txt", "“".encode() * 900 + STORY.encode(), None),
    Case("nested-quotes.txt", "“He said “he said “".encode() * 300, None),
    Case("pronouns.txt", b"he met him. " * 1500, None),
    Case("coordination.txt", b"Norway and " * 1500 + b"Peru met.", None),
    Case("dates.txt", b"on 5 May 2022, " * 1500, None),
    Case("years.txt", b"in the year 99999 and in 0000 and on 30 February 2022 " * 60 + STORY.encode(), None),
    Case("digits-in-a-row.txt", b"9" * 100_000 + b" ships were sold to Chile.", None),
    Case("no-characters.txt", f"\ufffe \uffff \ue000 \U0010ffff {STORY}".encode(), None),
    Case("ebcdic.txt", (STORY * 3).encode("cp037"), "bytes that are no text"),
    Case("shift-jis.txt", ("防衛大臣は月曜日に東京で契約に署名したと発表した。" * 4).encode("shift_jis"), "'ja'"),
    Case("sparse.txt", lambda path: [path.touch(), os.truncate(path, 10_000_000_000)], "larger than 20 MB"),
    Case("blank-lines.txt", b"\n" * 50_000 + STORY.encode(), None),
    Case("open-front-matter.txt", b"---\ntitle: never closed\n" + STORY.encode(), None),
    Case("front-matter-alone.md", b"---\ntitle: Talks\ndate: 2024-06-10\n---\n", None),
    Case("date-of-nowhere.md", b"---\ndate: 2024-02-31\n---\n" + STORY.encode(), None),
    Case("anchors.md", f"---\na: &a [x]\n{''.join(f'{chr(98 + n)}: &{chr(98 + n)} [{chr(42) + chr(97 + n)}]' for n in range(9))}\n---\n{STORY}".encode(), None),
    Case("objects.md", b"---\n: : : {[\n\t- !!python/object/apply:os.system ['touch owned']\n---\n" + STORY.encode(), None),
    Case("table.md", b"| a | b |\n|---|---|\n" + b"| [ship](http://x) | **sold** |\n" * 30 + STORY.encode(), None),
]  # fmt: skip
JSON = [
    Case("empty.json", b"", "empty"),
    Case("cut.json", article()[:-9], "not valid JSON"),
    Case("number.json", b"7", "must be an object"),
    Case("null.json", b"null", "must be an object"),
    Case("no-text.json", b'{"id": "x"}', "`text` is missing"),
    Case("text-list.json", article(text=["x"]), "`text` must be a string, not a list"),
    Case("text-blank.json", article(text=" \n"), "holds no words"),
    Case("text-nul.json", article(text="a\0b"), "a NUL character"),
    Case("half-a-pair.json", b'{"text": "Norway sold \\ud83d ships."}', "half a surrogate pair"),
    Case("half-in-id.json", b'{"id": "\\udc00", "text": "Norway sold ships."}', "half a surrogate pair"),
    Case("deep.json", b'{"text": ' + b"[" * 100_000, "nested too deeply"),
    Case("deep-list.json", b"[" * 100_000 + b"]" * 100_000, "nested too deeply"),
    Case("long-number.json", b'{"text": ' + b"9" * 10_000 + b"}", "number too long"),
    Case("no-date.json", article(published="next week"), "`published` is no date"),
    Case("date-number.json", article(published=20240610), "`published` must be a string"),
    Case("title-object.json", article(title={}), "`title` must be a string, not an object"),
    Case("id-true.json", article(id=True), "`id` must be a string, not true or false"),
    Case("no-list.json", b"[]", "the list holds no article"),
    Case("list-of-numbers.json", b"[1]", "must be an object", "#1"),
    Case("twins.json", b"[" + article(id="twin") + b"," + article(id="twin", text=f"Today {STORY}") + b"]", "same id", "twin"),
    Case("utf-16.jsonl", (article(id="u").decode() + "\n").encode("utf-16"), "UTF-16"),
    Case("blank.jsonl", b"\n \n\n", "no line holds an article"),
    Case("huge-line.jsonl", b'{"text": "' + b"word " * 4_200_000 + b'"}\n' + article(id="after") + b"\n", "larger than 20 MB", ":1"),
    Case("pretty.jsonl", json.dumps({"text": STORY}, indent=1).encode(), "not valid JSON", ":1"),
    Case("bad-bytes.jsonl", b'{"text": "caf\xe9"}\n', "not valid UTF-8", ":1"),
    Case("comma.json", b'{"text": "x",}', "not valid JSON"),
    Case("year-0.json", article(published="0000-00-00"), "`published` is no date"),
    Case("others.jsonl", b'null\n[]\n"x"\n' + article(id="between") + b"\r\n", "must be an object", ":1"),
    Case("twice.json", b'{"text": 5, "text": ' + json.dumps(STORY).encode() + b"}", None),
    Case("mark.json", b"\xef\xbb\xbf" + article(), None),
    Case("object.json", article(id=7, other=[1, {}]), None),
    Case("nan.json", article(score=float("nan")), None),
    Case("spread.json", json.dumps({"text": STORY}, indent=1).encode("utf-16"), None),
]  # fmt: skip
PAGES = [
    Case("empty.html", b"", "empty"),
    Case("no-text.html", b"<html><body></body></html>", "no main text"),
    Case("script.html", b"<html><body><script>var a = 'Norway sold ships.'</script></body></html>", "no main text"),
    Case("frames.html", b"<html><frameset><frame src='a'></frameset></html>", "no main text"),
    Case("nul.html", PAGE.encode() + b"\0", "a NUL character"),
    Case("tags.html", b"<html><body>" + b"<b>" * 250_000, "more than 200,000 tags"),
    Case("deep.html", b"<html><body>" + b"<div>" * 20_000 + PAGE.encode(), "no main text"),
    Case("laughs.html", laughs().encode(), None),
    Case("comment.html", f"<html><body><!-- {STORY * 9}".encode(), "no main text"),
    Case("tables.html", b"<html><body>" + b"<table><tr><td>" * 3000 + STORY.encode() * 3, "no main text"),
    Case("references.html", PAGE.replace("Talks", "&#xD800;&#0;&#x110000;&bogus;" * 200).encode(), None),
    Case("picture.html", PAGE.replace("</article>", f'<img src="data:image/png;base64,{"A" * 2_000_000}">').encode(), None),
    Case("charset.html", PAGE.replace("<head>", '<head><meta charset="utf-99">').encode(), None),
    Case("latin.html", PAGE.replace("<head>", '<head><meta charset="iso-8859-1">').replace("Norway", "Perú").encode("latin-1"), None),
    Case("cut.htm", PAGE.encode()[:-40], None),
    Case("utf-16.html", PAGE.encode("utf-16"), None),
    Case("scripted.html", PAGE.replace("</article>", "<script>" + "x" * 90_000 + "</script></article>").encode(), None),
]  # fmt: skip
PACKED = [
    Case("cut.txt.gz", gzip.compress(STORY.encode() * 900)[:-20], "damaged gzip data"),
    Case("no.txt.gz", STORY.encode(), "damaged gzip data"),
    Case("empty.txt.gz", b"", "empty"),
    Case("bomb.txt.gz", gzip.compress(bytes(400_000_000), 9, mtime=0), "larger than 20 MB"),
    Case("twice.txt.gz", gzip.compress(gzip.compress(STORY.encode())), "a NUL byte"),
    Case("gzip.txt.zst", gzip.compress(STORY.encode()), "damaged zstd data"),
    Case("no.parquet", STORY.encode(), "damaged Parquet data"),
    Case("empty.parquet", b"", "damaged Parquet data"),
    Case("tail.txt.gz", gzip.compress(STORY.encode()) + b"garbage", "damaged gzip data"),
    Case("cut.txt.zst", zstd.compress(os.urandom(5000))[:-20], "damaged zstd data"),
    Case("no.json.zst", STORY.encode(), "damaged zstd data"),
    Case("story.md.gz", gzip.compress(STORY.encode()), None),
    Case("story.txt.zst", zstd.compress(STORY.encode()), None),
    Case("two.txt.gz", gzip.compress(STORY.encode()) + gzip.compress(STORY.encode()), None),
]
FILES = [
    Case("sidecar-cut.txt", with_sidecar(b"{"), "its sidecar: not valid JSON"),
    Case("sidecar-list.txt", with_sidecar(b"[]"), "its sidecar"),
    Case("sidecar-date.txt", with_sidecar(b'{"published": "soon"}'), "`published` is no date"),
    Case("sidecar-folder.txt", lambda p: [p.write_text(STORY), p.with_name(f"{p.name}.meta.json").mkdir()], "cannot be read"),
    Case("sidecar-utf-16.txt", with_sidecar('{"title": "T"}'.encode("utf-16")), "its sidecar: bytes that are no text"),
    Case("sidecar-large.txt", with_sidecar(b'{"id": "' + b"x" * 200_000 + b'"}'), "its sidecar: larger than 100 kB"),
    Case("socket.txt", lambda path: socket.socket(socket.AF_UNIX).bind(os.path.relpath(path)), ""),
    Case("endless.txt", link("/dev/zero"), ""),
    Case("nowhere.txt", link("not-there.txt"), "No such file"),
    Case("circle.txt", link("circle.txt"), "cannot be read"),
    Case("loop", link("."), ""),
    Case("pipe.txt", os.mkfifo, ""),
    Case(".hidden.txt", b"\0", ""),
    Case("picture.png", b"\x89PNG", ""),
    Case("new\nline.txt", STORY.encode(), None),
    Case("n" * 240 + ".txt", STORY.encode(), None),
    Case("folder.txt/inner.txt", STORY.encode(), None),
]  # fmt: skip
CASES = [*TEXTS, *JSON, *PAGES, *PACKED, *FILES]


def write(folder: Path) -> None:
    """All of the files."""
    for case in CASES:
        path = folder / case.name
        path.parent.mkdir(exist_ok=True)
        if callable(case.content):
            case.content(path)
        else:
            path.write_bytes(case.content)
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text(STORY)
