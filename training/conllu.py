"""Reads CoNLL-U treebanks: documents of paragraphs of sentences, with the tokens that the text was split into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

# The fact scorer's development articles come from the treebanks' training parts. They stay out of training, so that
# what is measured on them says something about articles that the model has not seen.
HELD_OUT = (
    "GUM_news_afghan",
    "GUM_news_asylum",
    "GUM_news_crane",
    "GUM_news_election",
    "GUM_news_korea",
    "GUM_news_stampede",
    "dakbangla_20041016",
    "dakbangla_20041119",
)


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word; `head` is 1-based within the sentence and 0 at the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    dep: str
    space_after: bool
    misc: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    id: str
    words: tuple[Word, ...]
    starts_paragraph: bool


@dataclass(slots=True)
class Document:
    id: str
    sentences: list[Sentence] = field(default_factory=list)

    def paragraphs(self) -> Iterator[list[Sentence]]:
        """Yield the sentences paragraph by paragraph, in order."""
        current: list[Sentence] = []
        for sentence in self.sentences:
            if sentence.starts_paragraph and current:
                yield current
                current = []
            current.append(sentence)
        if current:
            yield current


def read_documents(path: Path, *, held_out: tuple[str, ...] = HELD_OUT) -> Iterator[Document]:
    """Yield the documents of a CoNLL-U file, without those whose id contains a name in `held_out`."""
    document: Document | None = None
    for comments, rows in _blocks(path):
        for comment in comments:
            if comment.startswith("# newdoc"):
                if document is not None and document.sentences:
                    yield document
                document = Document(comment.partition("=")[2].strip())
        if document is None or any(name in document.id for name in held_out):
            continue
        document.sentences.append(_sentence(comments, rows))
    if document is not None and document.sentences:
        yield document


def _blocks(path: Path) -> Iterator[tuple[list[str], list[list[str]]]]:
    comments: list[str] = []
    rows: list[list[str]] = []
    with path.open(encoding="utf-8") as lines:
        for line in map(str.rstrip, lines):
            if line.startswith("#"):
                comments.append(line)
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                yield comments, rows
                comments, rows = [], []
    if rows:
        yield comments, rows


def _sentence(comments: Iterable[str], rows: Iterable[list[str]]) -> Sentence:
    values = dict(comment[2:].partition(" = ")[::2] for comment in comments)
    starts = any(comment.startswith(("# newpar", "# newdoc")) and "newpar_block" not in comment for comment in comments)
    return Sentence(values["sent_id"], tuple(_words(rows)), starts)


def _words(rows: Iterable[list[str]]) -> Iterator[Word]:
    """Yield syntactic words; a contraction's words (`do`, `n't`) are written together as in its surface form."""
    surface, last, space = "", 0, True
    for columns in rows:
        number = columns[0]
        if "." in number:
            continue
        gap = "SpaceAfter=No" not in columns[9]
        if "-" in number:
            surface, last, space = columns[1], int(number.partition("-")[2]), gap
            continue
        word = Word(
            columns[1], columns[2], columns[3], columns[4], columns[5], int(columns[6]), columns[7], gap, columns[9]
        )
        if int(number) <= last:
            form = surface if int(number) == last else surface[: len(word.form)]
            surface = surface[len(form) :]
            word = replace(word, form=form, space_after=space if int(number) == last else False)
        yield word
