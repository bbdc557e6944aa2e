"""Reads the corpora of named entities in one label scheme; `python names.py OUT` writes their dev parts.

The corpora annotate different classes. A token is one of three things: inside a name of ours, outside any name, or
unknown because its corpus does not annotate what it may be. Unknown tokens are missing values, which cost nothing.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy
import srsly
import typer
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

from conllu import Document, read_documents
from extract.language.tokenizer import make_tokenizer
from gazetteer import Places, is_demonym, is_group, is_region, places_of, read_places
from labels import CLASSES, WORDS, is_military_aircraft, is_military_ship
from settings import DEFAULT_DATA, DataFolder

SEED = 20240610
FEWNERD_DEV_SHARE = 0.05
MIN_LOWER = 5
MISSING = "missing"
CLOSING = frozenset(".,;:!?)]}%'")
# Two persons are no one person's name; kings, popes and wars are numbered.
PERSON_LINKS = frozenset({"of", "de", "la", "del", "al", "-", "'"})
REGNAL = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIV", "XVI"})


@dataclass(frozen=True, slots=True)
class Name:
    """A half-open range of tokens with a label of ours, or `MISSING` where it may be anything."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Text:
    """Tokens of one source text, whether each has a space behind it, its names, and which tokens are unknown."""

    words: list[str]
    spaces: list[bool]
    names: list[Name]
    unknown: list[bool]


def is_capitalised(word: str) -> bool:
    return word[:1].isupper() or (any(char.isdigit() for char in word) and any(char.isupper() for char in word))


def is_known(word: str) -> bool:
    """Whether a capitalised word outside all classes is no name of ours: a title, a month, a small word, "I"."""
    return word in WORDS["calendar"] or word in WORDS["titles"] or word.lower() in WORDS["links"] or word == "I"


def read_columns(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Yield sentences of a two-column BIO file."""
    rows: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split()
        if len(columns) >= 2:
            rows.append((columns[0], columns[-1]))
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def bio_spans(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, class) of each BIO span."""
    start: int | None = None
    for index, tag in enumerate([*tags, "O"]):
        if start is not None and not tag.startswith("I-"):
            yield start, index, tags[start][2:]
            start = None
        if tag.startswith("B-") or (tag.startswith("I-") and start is None):
            start = index


def spacing(words: list[str]) -> list[bool]:
    """Guess where a tokenised sentence had spaces: not before closing marks and clitics, not behind opening ones."""
    spaces: list[bool] = []
    for word, following in zip(words, [*words[1:], ""], strict=True):
        closes = following[:1] in CLOSING or following in {"n't", "''", "”", "’s", "’"}
        spaces.append(bool(following) and not closes and word not in {"(", "[", "$", "£", "€", "``", "“", "#"})
    return spaces


def common_lower(sentences: Iterable[list[tuple[str, str]]]) -> frozenset[str]:
    """Return the words that are often written small: alone and capitalised, they are no names."""
    counts = Counter(word for sentence in sentences for word, _ in sentence if word.islower())
    return frozenset(word for word, count in counts.items() if count >= MIN_LOWER)


def place_or(label: str | None, words: list[str], places: Places) -> str | None:
    """Settle PLACE by the gazetteer and the head word, GROUP by its last word; other labels stay."""
    if label == "GROUP":
        return "NORP" if is_group(words, places) else MISSING
    return places_of(words, places) if label == "PLACE" else label


def is_shop(sentence: str, words: list[str], places: Places) -> bool:
    """Whether a place of Universal NER is a restaurant or shop: in its reviews and questions, and in no list of places."""
    name = " ".join(words)
    known = places_of(words, places) != "GPE" or name in places.political or name.title() in places.political
    return not known and sentence.startswith(("reviews", "answers"))


def clean(name: Name, words: list[str], places: Places) -> Name | None:
    """Return the name without titles and articles in front and possessives behind; programmes by their last word."""
    start, end, label = name.start, name.end, name.label
    while start < end and ((words[start] in WORDS["titles"] and label == "PERSON") or words[start].lower() == "the"):
        start += 1
    while start < end and words[end - 1] in {"'s", "’s", "'", "’", ",", "."}:
        end -= 1
    if start == end:
        return None
    if label in {"ORG", "EVENT", "LAW"} and end - start > 1 and words[end - 1] in WORDS["program_heads"]:
        label = "PROGRAM"
    several = label == "PERSON" and end - start == 1 and words[start].endswith("s")
    if (label == "GPE" and is_demonym(words[end - 1], places)) or (several and is_group(words[start:end], places)):
        label = "NORP"
    elif label == "GPE" and is_region(words[start:end]):
        label = "LOC"
    if label == "LAW" and words[start] in {"Treaty", "Convention", "Agreement", "Accord"}:
        label = "PROGRAM"
    return Name(start, end, label)


def programmes(words: list[str], unknown: list[bool]) -> Iterator[Name]:
    """Yield runs of capitalised unknown words that end in a programme's head word: "Joint Strike Fighter Program"."""
    for index, word in enumerate(words):
        if word not in WORDS["program_heads"] or not unknown[index]:
            continue
        start = index
        while start > 0 and is_capitalised(words[start - 1]) and unknown[start - 1]:
            start -= 1
        if start < index:
            yield Name(start, index + 1, "PROGRAM")


def with_demonyms(text: Text, demonyms: frozenset[str]) -> Text:
    """Label nationalities and religions that their corpus leaves out, and programmes by their form."""
    taken = {index for name in text.names for index in range(name.start, name.end)}
    names = list(text.names)
    unknown = [flag and index not in taken for index, flag in enumerate(text.unknown)]
    for name in programmes(text.words, unknown):
        names.append(name)
        taken.update(range(name.start, name.end))
    for index, word in enumerate(text.words):
        if index not in taken and word in demonyms:
            names.append(Name(index, index + 1, "NORP"))
            taken.add(index)
    unknown = [flag and index not in taken for index, flag in enumerate(text.unknown)]
    return Text(text.words, text.spaces, sorted(names, key=lambda name: name.start), unknown)


def read_fewnerd(path: Path, places: Places, lower: frozenset[str]) -> Iterator[Text]:
    """Yield the sentences of a part of Few-NERD; capitalised words outside its classes are unknown."""
    for sentence in read_columns(path):
        words = [word for word, _ in sentence]
        names, unknown = [], [False] * len(words)
        capitalised = [tag == "O" and is_capitalised(word) and not is_known(word) for word, tag in sentence]
        for index, flag in enumerate(capitalised):
            alone = not any(capitalised[max(0, index - 1) : index] + capitalised[index + 1 : index + 2])
            unknown[index] = flag and not (alone and words[index].lower() in lower)
        for start, end, kind in bio_spans([tag for _, tag in sentence]):
            label = CLASSES["fewnerd"].get(kind, MISSING)
            if kind == "product_ship":
                label = "WEAPON" if is_military_ship(words[max(0, start - 3) : end + 2]) else MISSING
            elif kind == "product_airplane":
                label = "WEAPON" if is_military_aircraft(words[start:end]) else MISSING
            name = clean(Name(start, end, label), words, places) if label and label != MISSING else None
            if name:
                names.append(name)
            elif label == MISSING:
                unknown[start:end] = [True] * (end - start)
        yield Text(words, spacing(words), names, unknown)


def read_crossner(path: Path, places: Places) -> Iterator[Text]:
    """Yield the sentences of CrossNER politics; `misc` may be anything."""
    for sentence in read_columns(path):
        words = [word for word, _ in sentence]
        names, unknown = [], [False] * len(words)
        for start, end, kind in bio_spans([tag for _, tag in sentence]):
            label = place_or(CLASSES["crossner"].get(kind, MISSING), words[start:end], places)
            name = clean(Name(start, end, label), words, places) if label and label != MISSING else None
            if name:
                names.append(name)
            else:
                unknown[start:end] = [True] * (end - start)
        yield Text(words, spacing(words), names, unknown)


def read_uner(data: Path, part: str, places: Places) -> Iterator[Text]:
    """Yield EWT's paragraphs with Universal NER's names; proper nouns outside them are unknown."""
    tags: dict[str, list[str]] = {}
    for line in (data / "ner" / f"uner-ewt-{part}.iob2").read_text(encoding="utf-8").splitlines():
        if line.startswith("# sent_id"):
            current = tags.setdefault(line.partition("=")[2].strip(), [])
        elif line and not line.startswith("#"):
            current.append(line.split("\t")[2])
    for document in read_documents(data / "treebanks" / f"ewt-{part}.conllu"):
        for paragraph in document.paragraphs():
            first = paragraph[0].id
            if any(len(tags.get(sentence.id, ())) != len(sentence.words) for sentence in paragraph):
                continue
            items = [word for sentence in paragraph for word in sentence.words]
            bio = [tag for sentence in paragraph for tag in tags[sentence.id]]
            words = [word.form for word in items]
            unknown = [
                tag == "O" and word.xpos in {"NNP", "NNPS"} and not is_known(word.form)
                for word, tag in zip(items, bio, strict=True)
            ]
            names = []
            for start, end, kind in bio_spans(bio):
                label = place_or(CLASSES["uner"][kind], words[start:end], places)
                if kind == "LOC" and is_shop(first, words[start:end], places):
                    label = MISSING
                name = clean(Name(start, end, label), words, places) if label and label != MISSING else None
                if name:
                    names.append(name)
                elif label == MISSING:
                    unknown[start:end] = [True] * (end - start)
            yield Text(words, [word.space_after for word in items], names, unknown)


def gum_spans(document: Document) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, type) of GUM's entities, over the document's words."""
    opened: list[tuple[str, str, int]] = []
    index = -1
    for sentence in document.sentences:
        for word in sentence.words:
            index += 1
            value = next((part[7:] for part in word.misc.split("|") if part.startswith("Entity=")), "")
            for piece in value.replace("(", "\n(").replace(")", ")\n").split("\n"):
                if not piece:
                    continue
                number, _, rest = piece.strip("()").partition("-")
                if piece.startswith("("):
                    opened.append((number, rest.partition("-")[0], index))
                if piece.endswith(")"):
                    match = next((item for item in reversed(opened) if item[0] == number), None)
                    if match:
                        opened.remove(match)
                        yield match[2], index + 1, match[1]


def read_gum(data: Path, part: str, places: Places) -> Iterator[Text]:
    """Yield GUM's documents: of an entity with a proper noun as head, the run of proper nouns around the head."""
    for document in read_documents(data / "treebanks" / f"gum-{part}.conllu"):
        items, heads = [], []
        for sentence in document.sentences:
            first = len(items)
            heads.extend(first + word.head - 1 if word.head else -1 for word in sentence.words)
            items.extend(sentence.words)
        words = [word.form for word in items]
        proper = [word.upos == "PROPN" or word.xpos in {"NNP", "NNPS"} for word in items]
        unknown = [
            (word.upos == "PROPN" or (word.upos == "ADJ" and word.form[:1].isupper())) and not is_known(word.form)
            for word in items
        ]
        names: list[Name] = []
        taken: set[int] = set()
        for start, end, kind in sorted(gum_spans(document), key=lambda span: (span[0] - span[1], span[0])):
            head = next((i for i in range(start, end) if not start <= heads[i] < end), start)
            if not proper[head] or kind not in CLASSES["gum"]:
                continue
            left, right = head, head + 1
            while left > start and (proper[left - 1] or items[left - 1].form == "-"):
                left -= 1
            links = PERSON_LINKS if CLASSES["gum"][kind] == "PERSON" else WORDS["links"]
            while right < end and (
                proper[right]
                or words[right] in REGNAL
                or (words[right] in links and right + 1 < end and proper[right + 1])
            ):
                right += 1
            label = place_or(CLASSES["gum"][kind], words[left:right], places)
            name = clean(Name(left, right, label), words, places) if label else None
            if name and not taken.intersection(range(name.start, name.end)):
                names.append(name)
                taken.update(range(name.start, name.end))
        spaces = [word.space_after for word in items]
        for text_slice in _slices(document):
            inside = [
                Name(n.start - text_slice.start, n.end - text_slice.start, n.label)
                for n in names
                if text_slice.start <= n.start and n.end <= text_slice.stop
            ]
            flags = [flag and i not in taken for i, flag in enumerate(unknown)]
            yield Text(words[text_slice], spaces[text_slice], inside, flags[text_slice])


def _slices(document: Document) -> Iterator[slice]:
    start = 0
    for paragraph in document.paragraphs():
        size = sum(len(sentence.words) for sentence in paragraph)
        yield slice(start, start + size)
        start += size


def to_doc(nlp: Language, text: Text, tokenize: spacy.tokenizer.Tokenizer) -> Doc:
    """Return a Doc in our tokens with entities, and missing values on the unknown tokens."""
    offsets, string = [], ""
    for word, space in zip(text.words, text.spaces, strict=True):
        offsets.append((len(string), len(string) + len(word)))
        string += word + (" " if space else "")
    doc = tokenize(string)
    names: list[Span] = []
    for name in sorted(text.names, key=lambda name: (name.start, -name.end)):
        span = doc.char_span(
            offsets[name.start][0], offsets[name.end - 1][1], label=name.label, alignment_mode="expand"
        )
        if span is not None and (not names or span.start >= names[-1].end):
            names.append(span)
    covered = {token.i for span in names for token in span}
    missing = []
    for (start, end), flag in zip(offsets, text.unknown, strict=True):
        if flag:
            span = doc.char_span(start, end, alignment_mode="expand")
            missing.extend(doc[token.i : token.i + 1] for token in span or () if token.i not in covered)
            covered.update(token.i for token in span or ())
    doc.set_ents(names, missing=missing, default="outside")
    return doc


def uner_demonyms(data: Path, places: Places) -> frozenset[str]:
    """Return the single words that Universal NER calls nationalities, religions or the like, at least twice."""
    counts: dict[str, int] = {}
    for text in read_uner(data, "train", places):
        for name in text.names:
            if name.label == "NORP" and name.end - name.start == 1:
                counts[text.words[name.start]] = counts.get(text.words[name.start], 0) + 1
    return frozenset(word for word, count in counts.items() if count >= 2 and is_capitalised(word))


def main(out: Path, data: DataFolder = DEFAULT_DATA) -> None:
    """Write a dev file for each corpus, `names-CORPUS.spacy`, into OUT."""
    nlp = spacy.blank("en")
    tokenize = make_tokenizer(nlp)
    fewnerd_files = sorted((data / "ner").glob("fewnerd-*.txt"))
    places = read_places(data, fewnerd_files)
    lower = common_lower(sentence for path in fewnerd_files for sentence in read_columns(path))
    demonyms = uner_demonyms(data, places)
    rng = random.Random(SEED)
    parts: dict[str, list[Text]] = {
        "fewnerd": [
            text
            for path in fewnerd_files
            for text in read_fewnerd(path, places, lower)
            if rng.random() < FEWNERD_DEV_SHARE
        ],
        "crossner": [*read_crossner(data / "ner" / "crossner-politics-dev.txt", places)],
        "uner": [*read_uner(data, "dev", places)],
        "gum": [*read_gum(data, "dev", places)],
    }
    out.mkdir(parents=True, exist_ok=True)
    for part, texts in parts.items():
        docs = [to_doc(nlp, with_demonyms(text, demonyms), tokenize) for text in texts if text.words]
        DocBin(docs=docs).to_disk(out / f"names-{part}.spacy")
        counts = Counter(span.label_ for doc in docs for span in doc.ents)
        print(part, len(docs), sum(map(len, docs)), srsly.json_dumps(counts, sort_keys=True))


if __name__ == "__main__":
    typer.run(main)
