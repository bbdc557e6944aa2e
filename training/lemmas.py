"""Makes the lemmatizer's table: `python lemmas.py OUT`. Needs spacy-lookups-data (WordNet's lists)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import srsly
import typer
from spacy.lookups import load_lookups

from conllu import Word, read_documents
from extract.language.lemmatizer import QUOTES, VERB_TAGS, LemmaTable, inflected, lemmatize
from settings import DEFAULT_DATA, DataFolder

TREEBANKS = ("ewt", "gum")
EXCEPTION_TAGS = {"verb": ("VBZ", "VBD", "VBN", "VBG"), "noun": ("NNS",), "adj": ("JJR", "JJS")}
# The lemma of a name is the name: what the treebanks have beyond that (`Unite` for `United`) helps nobody, but for
# abbreviations (`September` for `Sept.`).
NAME_TAGS = frozenset({"NNP", "ADD", "GW", "LS", "XX"})
# A lemma seen once against the rule is as often a typing error as an irregular word; seen twice, it is neither.
MIN_COUNT = 2


def words(data: Path, part: str) -> Iterator[Word]:
    """Yield the words of both treebanks that have a lemma and no spelling error."""
    for name in TREEBANKS:
        for document in read_documents(data / "treebanks" / f"{name}-{part}.conllu"):
            for sentence in document.sentences:
                yield from (word for word in sentence.words if word.lemma != "_" and word.dep != "goeswith")


def is_abbreviation(form: str, lemma: str) -> bool:
    """Whether a lemma spells out its form: `Sept.`, `Oct`."""
    stem = form.rstrip(".")
    return len(stem) > 1 and len(lemma) > len(form) and lemma.startswith(stem) and lemma.isalpha()


def demonyms(data: Path) -> frozenset[str]:
    """Return the peoples' adjectives in small letters: WordNet lists some of them so, and they keep their capital."""
    countries = srsly.read_json(data / "gazetteers" / "countries.json")
    return frozenset(country["demonyms"]["eng"]["m"].lower() for country in countries if country.get("demonyms"))


def base_forms(lists: dict[str, list[str]], seen: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    """Return the base forms that the rules ask for."""
    single = {kind: {word for word in entries if word.isalpha() and word.islower()} for kind, entries in lists.items()}
    nouns = {word for word in single["noun"] if word.endswith(("s", "oe")) and not word.endswith("ss")}
    adjectives = {word for word in single["adj"] if len(word) <= 10}
    return {
        "verb": frozenset(single["verb"] | seen["verb"]),
        "adjective": frozenset(adjectives | seen["adjective"]),
        "noun": frozenset(nouns),
    }


def build(data: Path) -> LemmaTable:
    """Return the table: base forms, irregular forms, and treebank lemmas where the rules differ."""
    tables = load_lookups("en", ["lemma_index", "lemma_exc"])
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    seen: dict[str, set[str]] = {"verb": set(), "adjective": set()}
    for word in words(data, "train"):
        if word.xpos in NAME_TAGS and not is_abbreviation(word.form, word.lemma):
            continue
        counts[word.xpos, word.form.translate(QUOTES).lower()][word.lemma.translate(QUOTES)] += 1
        if word.xpos in {"VB", "VBP"} and word.form == word.lemma and word.form.isalpha():
            seen["verb"].add(word.lemma)
        if word.xpos == "JJ" and word.form == word.lemma and word.form.islower():
            seen["adjective"].add(word.lemma)
    index = tables.get_table("lemma_index")
    bases = base_forms({kind: index[kind] for kind in ("verb", "noun", "adj")}, seen)
    bases["adjective"] -= demonyms(data)
    rules = LemmaTable({}, bases)
    forms: dict[str, dict[str, str]] = defaultdict(dict)
    irregular = tables.get_table("lemma_exc")
    for kind, tags in EXCEPTION_TAGS.items():
        for form, lemmas in irregular[kind].items():
            for tag in tags:
                if form.isalpha() and inflected(form, tag, rules) != lemmas[0]:
                    forms[tag][form] = lemmas[0]
    for (tag, form), lemmas_seen in sorted(counts.items()):
        lemma, count = lemmas_seen.most_common(1)[0]
        # "Flead" for "fled", twice: the lemma of a verb is one that the lists or the treebanks have as a base form.
        real = tag not in VERB_TAGS or lemma in bases["verb"]
        if real and count >= MIN_COUNT and 2 * count > lemmas_seen.total():
            if inflected(form, tag, rules) != lemma:
                forms[tag][form] = lemma
            else:
                forms[tag].pop(form, None)
    return LemmaTable(dict(forms), bases)


def main(out: Path, data: DataFolder = DEFAULT_DATA) -> None:
    """Write OUT/lemmas.json and print the accuracy on the dev parts with gold tags."""
    table = build(data)
    out.mkdir(parents=True, exist_ok=True)
    srsly.write_json(out / "lemmas.json", table.to_json())
    gold = list(words(data, "dev"))
    wrong = Counter(
        (word.form, word.xpos, word.lemma, lemma)
        for word in gold
        if (lemma := lemmatize(word.form, word.xpos, table)) != word.lemma.translate(QUOTES)
    )
    print(f"lemma accuracy with gold tags: {1 - wrong.total() / len(gold):.4f} of {len(gold)}")
    for error, count in wrong.most_common(40):
        print(count, *error)


if __name__ == "__main__":
    typer.run(main)
