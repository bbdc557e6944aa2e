"""Lemmas by tag: a table of what the rules get wrong, then rules of English inflection.

English inflection is nearly regular once the tag is known, so that a table learned from the treebanks and a list of known
base forms do as well as a trained component, cost no time and never invent a word from a pattern seen once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import numpy as np
import srsly  # type: ignore[import-untyped]
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab
from thinc.types import Ints2d

VOWELS = frozenset("aeiou")
QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
VERB_TAGS = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"})
FILE = "lemmas.json"
MOST_KNOWN = 50_000
"""Pairs of form and tag whose lemma is remembered, 0.2 kB each."""


@dataclass(frozen=True, slots=True)
class LemmaTable:
    """`forms` maps a tag to lower-case forms and their lemmas; `bases` names known base forms: `verb`, `adjective`, and
    `noun` for the singulars that end in -s, -oe or -ve and would lose too little or too much by rule."""

    forms: dict[str, dict[str, str]] = field(default_factory=dict)
    bases: dict[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> LemmaTable:
        return cls(data["forms"], {name: frozenset(words) for name, words in data["bases"].items()})

    def to_json(self) -> dict[str, Any]:
        forms = {tag: dict(sorted(lemmas.items())) for tag, lemmas in sorted(self.forms.items())}
        return {"forms": forms, "bases": {name: sorted(words) for name, words in sorted(self.bases.items())}}

    def knows(self, kind: str, word: str) -> bool:
        return word in self.bases.get(kind, ())


def lemmatize(form: str, tag: str, table: LemmaTable) -> str:
    """Return the lemma of a form under a Penn Treebank tag."""
    plain = form.translate(QUOTES)
    listed = table.forms.get(tag, {}).get(plain.lower())
    if listed is None and tag in {"VB", "VBP"}:
        listed = _past_taken_for_base(plain.lower(), table)
    return inflected(plain, tag, table) if listed is None else listed


def _past_taken_for_base(form: str, table: LemmaTable) -> str | None:
    """Return the lemma of an irregular past form that is tagged as a base form ("the rebels overran"), else None."""
    if table.knows("verb", form):
        return None
    return table.forms.get("VBD", {}).get(form)


def inflected(form: str, tag: str, table: LemmaTable) -> str:
    """Return the lemma by rule alone."""
    lower = form.lower()
    if tag in {"NNP", "FW", "ADD", "LS"} or not form.isascii():
        return form
    if tag == "CD" and "," in form:
        return form.replace(",", "")
    if _is_shouted(form, tag):
        form = lower
    if tag == "NNPS":
        if lower.endswith("ies") and len(form) > 4:
            return form[:-3] + ("Y" if form.isupper() else "y")
        return form[:-1] if lower.endswith("s") and not lower.endswith(("ss", "'s")) else form
    unusual = form[1:] != lower[1:] or len(form) == 1 or not form.replace("-", "").isalpha()
    if unusual and tag in {"NN", "NNS", "CD", "SYM", "JJ"}:
        return form[:-1] if tag == "NNS" and form.endswith("s") else form
    if tag == "NNS":
        return _singular(lower, table)
    if tag in VERB_TAGS:
        return _base_verb(lower, tag, table)
    if tag in {"JJR", "RBR", "JJS", "RBS"}:
        return _positive(lower, "er" if tag.endswith("R") else "est", table)
    if tag == "JJ" and form != lower and not table.knows("adjective", lower):
        return form
    return lower


def _is_shouted(form: str, tag: str) -> bool:
    """Whether a common word is set in capitals. Short ones are mostly abbreviations: of the nouns in the treebanks 229 keep
    their capitals against 269 up to three letters, 33 against 284 beyond; of the adjectives 4 against 134."""
    return form.isupper() and form.isalpha() and len(form) > (1 if tag == "JJ" else 3)


def _singular(form: str, table: LemmaTable) -> str:
    if form.endswith("men"):
        return form[:-3] + "man"  # gunmen, servicemen: too many for a table
    if not form.endswith("s") or form.endswith("ss") or len(form) < 3:
        return form
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return form[:-2]
    if form.endswith("ses"):
        return form[:-2] if table.knows("noun", form[:-2]) else form[:-1]
    if form.endswith("oes"):
        return form[:-1] if table.knows("noun", form[:-1]) else form[:-2]
    return form[:-1]


def _base_verb(form: str, tag: str, table: LemmaTable) -> str:
    if tag in {"VB", "VBP"}:
        return form
    if tag == "VBZ":
        if not form.endswith("s"):
            return form
        if form.endswith("ies") and len(form) > 4:
            return form[:-3] + "y"
        candidates = [form[:-1], form[:-2]] if form.endswith("es") else [form[:-1]]
        fallback = form[:-2] if form.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")) else form[:-1]
        return _known(candidates, "verb", table, fallback)
    ending = "ing" if tag == "VBG" else "ed"
    if not form.endswith(ending) or len(form) <= len(ending) + 1:
        return form
    stem = form[: -len(ending)]
    if ending == "ed" and stem.endswith("i"):
        return stem + "e" if len(stem) == 2 else stem[:-1] + "y"  # lied, tied, but carried
    return _known(_stems(stem), "verb", table, _guess(stem))


def _positive(form: str, ending: str, table: LemmaTable) -> str:
    if not form.endswith(ending) or len(form) <= len(ending) + 2:
        return form
    stem = form[: -len(ending)]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    fallback = stem[:-1] if _doubled(stem) else stem
    return _known(_stems(stem), "adjective", table, fallback)


def _stems(stem: str) -> list[str]:
    """Return what a stem may come from, likeliest first: hop(ed) from hope, hopp(ed) from hop, jump(ed) from jump."""
    if _doubled(stem):
        return [stem, stem[:-1]]
    if len(stem) > 1 and stem[-1] not in VOWELS and stem[-2] in VOWELS:
        return [stem + "e", stem]
    return [stem, stem + "e"]


def _guess(stem: str) -> str:
    """Return the base of an unknown stem by its spelling."""
    if _doubled(stem) and stem[-1] not in "lsz":
        return stem[:-1]
    takes_e = stem.endswith(("at", "iz", "is", "v", "c", "dg", "rg", "ng", "u", "bl", "pl", "tl", "dl", "fl", "gl"))
    return stem + "e" if takes_e and not stem.endswith("oat") else stem


def _doubled(stem: str) -> bool:
    return len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in VOWELS


def _known(candidates: Iterable[str], kind: str, table: LemmaTable, fallback: str) -> str:
    return next((word for word in candidates if table.knows(kind, word)), fallback)


def lemma_in_context(token: Token, table: LemmaTable) -> str:
    """Return the lemma of a token; `'s` is `have` before a past participle that no passive explains, else `be`."""
    if token.is_space:
        return token.text
    if _is_contracted(token):
        perfect = token.dep_ == "aux" and token.head.tag_ == "VBN"
        return "have" if perfect else "be"
    return lemmatize(token.text, token.tag_, table)


def _is_contracted(token: Token) -> bool:
    return token.tag_ == "VBZ" and token.text.translate(QUOTES).lower() == "'s"


def _keys(doc: Doc) -> Iterator[tuple[int, int]]:
    """Form and tag of each token, as spaCy's numbers."""
    return zip(doc.to_array("ORTH").tolist(), doc.to_array("TAG").tolist(), strict=True)


class Lemmatizer:
    """Sets `token.lemma_`. Reads tags, and the parse where a contraction is ambiguous."""

    def __init__(self, table: LemmaTable) -> None:
        self.table = table
        self._vocab: Vocab | None = None
        self._known: dict[tuple[int, int], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        if self._vocab is not doc.vocab:
            self._vocab, self._known = doc.vocab, {}
        lemmas = [self._known.get(key) or self._add(doc[i], key) for i, key in enumerate(_keys(doc))]
        return doc.from_array("LEMMA", cast(Ints2d, np.array(lemmas, dtype=np.uint64)))

    def _add(self, token: Token, key: tuple[int, int]) -> int:
        """The number of a lemma; it is remembered where form and tag decide it."""
        lemma: int = token.vocab.strings.add(lemma_in_context(token, self.table))
        if not _is_contracted(token) and len(self._known) < MOST_KNOWN:
            self._known[key] = lemma
        return lemma

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        text: str = srsly.json_dumps(self.table.to_json())
        return text.encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Lemmatizer:
        self.table, self._vocab = LemmaTable.from_json(srsly.json_loads(data.decode())), None
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        folder.joinpath(FILE).write_bytes(self.to_bytes(exclude=exclude))

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Lemmatizer:
        return self.from_bytes(Path(path, FILE).read_bytes(), exclude=exclude)


@Language.factory("extract_lemmatizer", requires=["token.tag"], assigns=["token.lemma"])
def make_lemmatizer(nlp: Language, name: str) -> Lemmatizer:
    """Return a lemmatizer with an empty table; the shipped model's folder fills it."""
    return Lemmatizer(LemmaTable())
