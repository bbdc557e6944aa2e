"""Build the pattern files that come from open lists: `patterns/entities/countries.jsonl`, `weapons-open.jsonl` and
`common-words.txt`.

    python training/build_gazetteers.py ../shared/data

Sources and licences are named in `patterns/entities/README.md`. The result is sorted, so that a rebuild shows as a small
diff; what is wrong in a source is mended in the constants below, never in the result.
"""

import csv
import gzip
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

TARGET = Path(__file__).parent.parent / "patterns" / "entities"

ALIASES = {
    "US": ["U.S.", "US", "USA", "U.S.A.", "United States", "United States of America", "America"],
    "GB": ["UK", "U.K.", "Britain", "Great Britain", "United Kingdom"],
    "KP": ["DPRK", "North Korea", "Democratic People's Republic of Korea", "Democratic People’s Republic of Korea"],
    "KR": ["ROK", "South Korea", "Republic of Korea"],
    "CN": ["PRC", "China", "People's Republic of China", "People’s Republic of China"],
    "AE": ["UAE", "U.A.E.", "United Arab Emirates", "Emirates"],
    "RU": ["Russia", "Russian Federation"],
    "CZ": ["Czech Republic", "Czechia"],
    "MM": ["Myanmar", "Burma"],
    "CI": ["Ivory Coast", "Côte d'Ivoire"],
    "CD": ["DR Congo", "DRC", "Democratic Republic of the Congo"],
    "CG": ["Republic of the Congo", "Congo-Brazzaville"],
    "MK": ["North Macedonia", "Macedonia"],
    "TR": ["Turkey", "Türkiye", "Turkiye"],
    "NL": ["Netherlands", "Holland"],
    "VA": ["Vatican", "Vatican City", "Holy See"],
    "PS": ["Palestine"],
    "SZ": ["Eswatini", "Swaziland"],
    "CV": ["Cape Verde", "Cabo Verde"],
    "TL": ["East Timor", "Timor-Leste"],
    "BA": ["Bosnia and Herzegovina", "Bosnia-Herzegovina", "Bosnia"],
}
DEMONYMS = {
    "US": ["American", "Americans", "U.S.-led", "US-led"][:2],
    "GB": ["British", "Britons", "Briton", "Brits"],
    "KP": ["North Korean", "North Koreans"],
    "KR": ["South Korean", "South Koreans"],
    "NL": ["Dutch"],
    "FR": ["French"],
    "ES": ["Spanish", "Spaniards", "Spaniard"],
    "PL": ["Polish", "Poles"],
    "DK": ["Danish", "Danes"],
    "SE": ["Swedish", "Swedes"],
    "FI": ["Finnish", "Finns"],
    "TR": ["Turkish", "Turks"],
    "AF": ["Afghan", "Afghans"],
    "PH": ["Philippine", "Filipino", "Filipinos"],
    "AE": ["Emirati", "Emiratis"],
    "SA": ["Saudi", "Saudis", "Saudi Arabian"],
    "IQ": ["Iraqi", "Iraqis"],
    "IL": ["Israeli", "Israelis"],
    "CZ": ["Czech", "Czechs"],
    "CH": ["Swiss"],
    "IE": ["Irish"],
    "TH": ["Thai", "Thais"],
    "NZ": ["New Zealander", "New Zealanders"],
    "MM": ["Burmese", "Myanmarese"],
    "TW": ["Taiwanese"],
    "PS": ["Palestinian", "Palestinians"],
    "SY": ["Syrian", "Syrians"],
    "KZ": ["Kazakh", "Kazakhs"],
    "KG": ["Kyrgyz"],
    "LA": ["Laotian", "Lao"],
    "RS": ["Serbian", "Serb", "Serbs"],
    "HR": ["Croatian", "Croat", "Croats"],
    "PT": ["Portuguese"],
    "IS": ["Icelandic"],
    "RO": ["Romanian", "Romanians"],
    "CY": ["Cypriot", "Cypriots"],
}
CAPITALS = {
    "UA": ["Kyiv", "Kiev"],
    "US": ["Washington", "Washington, D.C.", "Washington D.C."],
    "IN": ["New Delhi", "Delhi"],
}
NAMES = {
    "US": "United States",
    "GB": "United Kingdom",
    "CZ": "Czech Republic",
    "MK": "North Macedonia",
    "CD": "DR Congo",
}
AMBIGUOUS = {"Georgian", "Jersey", "Jordan River", "Dominican", "Marshall", "Male", "Guinean", "San Jose"}
"""Demonyms of two countries, and capitals that are common words or more often something else."""
NO_COUNTRY = {"BV", "HM", "UM", "TF", "IO", "AQ", "GS"}

ORYX_KIND = {
    "Tanks": "tank", "Aircraft": "aircraft", "Helicopters": "helicopter", "Naval Ships": "ship", "Radars": "radar",
    "Armoured Fighting Vehicles": "armoured vehicle", "Infantry Fighting Vehicles": "infantry fighting vehicle",
    "Armoured Personnel Carriers": "armoured personnel carrier", "Towed Artillery": "artillery",
    "Self-Propelled Artillery": "artillery", "Multiple Rocket Launchers": "rocket launcher",
    "Surface-To-Air Missile Systems": "air defence system", "Anti-Aircraft Guns": "anti-aircraft gun",
    "Self-Propelled Anti-Aircraft Guns": "anti-aircraft gun", "Self-Propelled Anti-Tank Missile Systems": "missile",
    "Reconnaissance Unmanned Aerial Vehicles": "drone", "Unmanned Combat Aerial Vehicles": "drone",
    "Mine-Resistant Ambush Protected": "armoured vehicle", "Infantry Mobility Vehicles": "armoured vehicle",
}  # fmt: skip
SISO_KIND = {
    ("platform", "air"): "aircraft",
    ("platform", "land"): "vehicle",
    ("platform", "subsurface"): "submarine",
    ("munition", "antiair"): "missile",
    ("munition", "antiship"): "missile",
    ("munition", "antiarmor"): "missile",
    ("munition", "tactical"): "missile",
    ("munition", "strategic"): "missile",
    ("munition", "antisatellite"): "missile",
    ("munition", "antisubmarine"): "torpedo",
    ("munition", "battlefieldsupport"): "missile",
}
SISO_LAND = re.compile(r"tank|artillery|armou?red|missile|air defen[cs]e|rocket|howitzer", re.IGNORECASE)
DESIGNATION = re.compile(r"[A-Z][A-Za-z]{0,4}-?\d{1,4}[A-Za-z0-9/-]{0,5}|\d[A-Z]{1,2}\d{1,4}[A-Za-z0-9-]{0,4}")
NAMED = re.compile(rf"(?P<code>{DESIGNATION.pattern})(?P<name>(?: [A-Z][a-z]{{3,}}(?: II| III)?){{0,2}})")


COMMON = 12
"""A word is common that stands so often in lower case in `COMMON_CHARACTERS` of encyclopaedia and, twice as heavy, in the
training parts of the treebanks: 15,793 words."""
COMMON_CHARACTERS = 40_000_000


def slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def line(label: str, pattern: str, id_: str, name: str, kind: str | None = None) -> dict[str, object]:
    row: dict[str, object] = {"label": label, "pattern": pattern, "id": id_, "name": name}
    row = (row | {"kind": kind} if kind else row) | {"examples": [pattern]}
    if pattern.lower() in common_words():  # `extract patterns lint` wants them to show that case tells them apart
        row["counterexamples"] = [pattern.lower()]
    return row


@cache
def common_words() -> frozenset[str]:
    return frozenset((TARGET / "common-words.txt").read_text("utf8").split())


def curated() -> set[str]:
    """Phrases in the files that are written by hand, which win."""
    rows = (json.loads(text) for text in (TARGET / "weapons-named.jsonl").read_text("utf8").split("\n") if text)
    return {row["pattern"] for row in rows if isinstance(row["pattern"], str)}


def frequent_words(data: Path) -> list[str]:
    count: Counter[str] = Counter()
    for path in sorted((data / "treebanks").glob("*train*.conllu")):
        for row in path.read_text("utf8").split("\n"):
            columns = row.split("\t")
            if len(columns) > 1 and re.fullmatch(r"[a-z]{2,}", columns[1]):
                count[columns[1]] += 2
    read = 0
    with gzip.open(data / "text" / "encyclopaedia-defence.txt.gz", "rt", encoding="utf8") as file:
        for row in file:
            read += len(row)
            count.update(re.findall(r"\b[a-z]{2,}\b", row))
            if read > COMMON_CHARACTERS:
                break
    return sorted(word for word, n in count.items() if n >= COMMON)


def _new(name: str, seen: set[str]) -> bool:
    """Whether `name` was not there yet; the first to come keeps a name that two share."""
    if name in seen:
        return False
    seen.add(name)
    return True


def countries(data: Path) -> Iterator[dict[str, object]]:
    rows = json.loads((data / "gazetteers" / "countries.json").read_text("utf8"))
    seen = set(AMBIGUOUS)
    for row in sorted(rows, key=lambda r: (not r.get("independent", True), r["cca2"])):
        code = row["cca2"]
        if code in NO_COUNTRY:
            continue
        name = NAMES.get(code, row["name"]["common"])
        id_ = f"country/{code}"
        for alias in dict.fromkeys([name, row["name"]["official"], *ALIASES.get(code, [])]):
            if _new(alias, seen):
                yield line("GPE", alias, id_, name)
        english = row.get("demonyms", {}).get("eng", {}).get("m", "")
        people = DEMONYMS.get(code) or ([english, f"{english}s"] if english and english[-1] not in "shz" else [english])
        for demonym in filter(None, people):
            if _new(demonym, seen):
                yield line("NORP", demonym, id_, demonym)
        for capital in CAPITALS.get(code, row.get("capital") or []):
            if capital and _new(capital, seen):
                yield line(
                    "GPE", capital, f"city/{slug(CAPITALS.get(code, [capital])[0])}", CAPITALS.get(code, [capital])[0]
                )


def weapons(data: Path) -> Iterator[dict[str, object]]:
    found: dict[str, str] = {}
    oryx = json.loads((data / "gazetteers" / "oryx" / "russia_losses_equipment_oryx.json").read_text("utf8"))
    for row in oryx:
        kind = ORYX_KIND.get(row["equipment_oryx"])
        if kind and not row["model"].startswith("Unknown"):
            for match in NAMED.finditer(row["model"]):
                found.setdefault(match.group(0).rstrip("-/"), kind)
    with (data / "gazetteers" / "siso-dis-entities.tsv").open(encoding="utf8") as file:
        for category, domain, _, kind_text, name, _ in csv.reader(file, delimiter="\t"):
            kind = SISO_KIND.get((category, domain))
            if kind is None or (domain == "land" and not SISO_LAND.search(kind_text)):
                continue
            match = NAMED.fullmatch(name)
            if match and (match["name"] or "-" in match["code"]):
                found.setdefault(match.group(0).rstrip("-/"), kind)
    known = curated()
    for text, kind in sorted(found.items()):
        if text in known:
            continue
        yield line("WEAPON", text, f"weapon/{slug(text)}", text, kind)


def write(path: Path, rows: Iterator[dict[str, object]]) -> None:
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    path.write_text("\n".join(lines) + "\n", "utf8")
    print(f"{path.name}: {len(lines)} patterns")


def main() -> None:
    data = Path(sys.argv[1])
    (TARGET / "common-words.txt").write_text("\n".join(frequent_words(data)) + "\n", "utf8")
    write(TARGET / "countries.jsonl", countries(data))
    write(TARGET / "weapons-open.jsonl", weapons(data))


if __name__ == "__main__":
    main()
