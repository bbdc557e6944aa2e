"""HTML, JSON, compressed files, sidecars, and languages other than English."""

import gzip
import json
import sys
from pathlib import Path

import pytest

from extract.errors import ArticleError
from extract.read.article import Article
from extract.read.articles import read_articles
from extract.read.english import language_of

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

STORY = "Norway sold two frigates to Chile in May. The minister said that the ships will leave the yard in June."
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Frigates for Chile | Example News</title>
<meta property="og:title" content="Frigates for Chile">
<meta property="article:published_time" content="2024-06-10T22:30:00-05:00"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Frigates for Chile</h1><p>{STORY}</p><p>Peru has asked for the same ships, and talks will begin in the
autumn if the yard has room for two more.</p></article>
<aside><h2>Most read</h2><a href="/x">Ten things to know about soup</a></aside>
<footer>Copyright 2024 Example News. Subscribe to our newsletter.</footer>
<script>document.write("Iran bought jets from Russia.")</script></body></html>
"""


def read(path: Path, **options: bool) -> list[Article | ArticleError]:
    return list(read_articles([path], **options))


def article(path: Path) -> Article:
    (found,) = read(path)
    assert isinstance(found, Article), str(found)
    return found


def error(path: Path) -> str:
    (found,) = read(path)
    assert isinstance(found, ArticleError)
    return str(found)


def test_a_page_is_its_main_text_with_the_title_and_day_of_its_metadata(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf8")
    found = article(path)
    assert (found.title, found.published, found.date_source) == ("Frigates for Chile", "2024-06-10", "HTML metadata")
    assert f"\n\n{STORY}\n\nPeru has asked" in found.text
    assert not [word for word in ("World", "soup", "Subscribe", "Iran") if word in found.text]


def test_a_page_is_decoded_as_it_says_unless_it_is_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "page.htm"
    page = PAGE.replace("Norway", "Perú – “Callao”").replace('charset="utf-8"', 'charset="windows-1252"')
    for encoding in ("windows-1252", "utf-8", "utf-16"):
        path.write_bytes(page.encode(encoding))
        assert "Perú – “Callao” sold two frigates" in article(path).text


def test_a_page_without_a_date_has_none_whatever_day_it_is(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE.replace("2024-06-10T22:30:00-05:00", "soon").replace("Copyright 2024", "Copyright"), "utf8")
    assert article(path).published is None


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
@pytest.mark.parametrize(
    ("name", "data"), [("a.txt", STORY), ("a.html", PAGE), ("a.json", json.dumps({"text": STORY}))]
)
def test_a_compressed_file_is_read_as_what_is_in_it(tmp_path: Path, name: str, data: str, suffix: str) -> None:
    path = tmp_path / f"{name}{suffix}"
    path.write_bytes(gzip.compress(data.encode()) if suffix == ".gz" else zstd.compress(data.encode()))
    assert "Norway sold two frigates" in article(path).text
    assert article(path).id == path.as_posix()


@pytest.mark.parametrize("compress", [gzip.compress, zstd.compress])
def test_files_without_a_suffix_are_known_by_their_first_bytes(tmp_path: Path, compress: object) -> None:
    assert callable(compress)
    path = tmp_path / "unnamed"
    lines = f'{{"id": "x", "text": "{STORY}"}}\n'
    for data, name in [(STORY, path.as_posix()), (lines, "x"), (PAGE, path.as_posix())]:
        for content in (data.encode(), compress(data.encode()), b"\xef\xbb\xbf" + data.encode()):
            path.write_bytes(content)
            found = article(path)
            assert (found.id, "Norway sold two frigates" in found.text) == (name, True)
            assert "<p>" not in found.text


def test_a_json_file_is_one_article_or_a_list_of_them(tmp_path: Path) -> None:
    path = tmp_path / "news.json"
    path.write_text(json.dumps({"id": "one", "text": STORY, "published": "2024-06-10"}, indent=2), "utf8")
    assert (article(path).id, article(path).published) == ("one", "2024-06-10")
    path.write_text(json.dumps([{"id": "one", "text": STORY}, 7, {"text": f"Later, {STORY}"}]), "utf8")
    first, second, third = read(path)
    assert isinstance(first, Article)
    assert isinstance(third, Article)
    assert (first.id, third.id) == ("one", f"{path}#3")
    assert f"{path}#2: a line must be an object" in str(second)


def test_a_sidecar_gives_what_the_file_does_not_say_and_goes_before_what_it_says(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(f"A headline\n\nPublished: 2020-01-01\n\n{STORY}", "utf8")
    sidecar = tmp_path / "story.txt.meta.json"
    sidecar.write_text('{"id": "n-17", "title": "Frigates", "published": "2024-06-10", "desk": "world"}', "utf8")
    found = article(path)
    assert (found.id, found.title) == ("n-17", "Frigates")
    assert (found.published, found.date_source) == ("2024-06-10", "sidecar")
    sidecar.write_text("{}", "utf8")
    assert (article(path).title, article(path).published) == ("A headline", "2020-01-01")
    record = tmp_path / "one.json"
    record.write_text(json.dumps({"text": STORY, "title": "Its own"}), "utf8")
    (tmp_path / "one.json.meta.json").write_text('{"title": "Other", "published": "2024"}', "utf8")
    assert (article(record).title, article(record).published) == ("Its own", "2024")
    assert len(read(tmp_path)) == 2  # sidecars are no articles
    assert "a sidecar holds metadata" in error(sidecar)


def test_a_page_and_its_sidecar(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf8")
    (tmp_path / "page.html.meta.json").write_text('{"published": "2023"}', "utf8")
    found = article(path)
    assert (found.title, found.published, found.date_source) == ("Frigates for Chile", "2023", "sidecar")


FOREIGN = {
    "de": "Der Verteidigungsminister hat am Montag in Berlin einen Vertrag über neue Panzer unterzeichnet.",
    "fr": "Le ministre de la Défense a signé lundi à Paris un contrat pour de nouveaux avions de combat.",
    "es": "El ministro de Defensa firmó el lunes en Madrid un contrato para comprar nuevos helicópteros.",
    "nl": "De minister van Defensie heeft maandag in Den Haag een contract voor nieuwe fregatten getekend.",
    "pl": "Minister obrony podpisał w poniedziałek w Warszawie umowę na zakup nowych czołgów.",
    "da": "Forsvarsministeren underskrev mandag i København en aftale om nye fregatter til flåden.",
    "tr": "Savunma Bakanı pazartesi günü Ankara'da yeni uçaklar için bir sözleşme imzaladı.",
    "uk": "Міністр оборони підписав у понеділок у Києві договір про нові гаубиці для армії.",
    "ja": "防衛大臣は月曜日に東京で新しいミサイルの契約に署名したと発表した。来年から配備される予定である。",
    "ar": "وقع وزير الدفاع يوم الاثنين في القاهرة عقدا لشراء طائرات مقاتلة جديدة للجيش",
}


@pytest.mark.parametrize(("language", "text"), FOREIGN.items())
def test_other_languages_are_told_and_read_on_request(tmp_path: Path, language: str, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf8")
    assert f"not in English: its language looks like {language!r} - --any-language" in error(path)
    (found,) = read(path, any_language=True)
    assert isinstance(found, Article)
    assert (found.language, found.text) == (language, text)


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "Talks began.",
        "Kongsberg Defence & Aerospace, Rheinmetall, Krauss-Maffei Wegmann, Nexter: orders 2022",
        "NATO-Russia: Stoltenberg, Zelensky, Macron, Scholz meet in Vilnius",
        "1 2 3 4 5 6 7 8 9",
        f"{FOREIGN['de']} With these words the minister opened the talks that led to the treaty, which both "
        "parliaments have to pass before the ships are built and the crews can be trained for them.",
    ],
)
def test_english_is_taken_for_english_with_names_or_a_quotation_in_it(text: str) -> None:
    assert language_of(text) == "en"
