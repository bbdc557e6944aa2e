"""What spaCy says of the words of a Doc, read once for all stages."""

from typing import Any, NamedTuple

from numpy.typing import NDArray
from spacy.tokens import Doc


class Word(NamedTuple):
    """What spaCy says of a token, as plain strings: a sixth of the time of `doc[i].pos_`, which makes a Token each time
    (133 ns, against 76 ns from a kept Token)."""

    text: str
    lower_: str
    lemma_: str
    tag_: str
    pos_: str
    lower_lemma: str


ATTRIBUTES: list[int | str] = ["ORTH", "LEMMA", "TAG", "POS"]
FINITE = frozenset({"VBZ", "VBD", "VBP"})
MOST_WORDS = 20_000
"""Words that are kept beyond their article, 0.4 kB each: four of five words of an article are among them, and made no
second time."""
_KNOWN: dict[bytes, Word] = {}
"""Words by the values of `ATTRIBUTES` as bytes; spaCy's numbers of strings are the same in every vocabulary."""
_LAST: list[tuple[Doc, bytes, tuple[Word, ...]]] = []
"""The words that were asked for last. They are kept here and not on the Doc, which has to go through `to_bytes` and between
processes."""
_LAST_TEXT: list[tuple[Doc, int, str]] = []


def words(doc: Doc) -> tuple[Word, ...]:
    """The words of `doc`; made anew where one of their attributes has changed since they were last asked for."""
    return words_of(doc, doc.to_array(ATTRIBUTES))


def words_of(doc: Doc, values: NDArray[Any]) -> tuple[Word, ...]:
    """The words of `doc` from its values of `ATTRIBUTES`, a row a token."""
    made_from = values.tobytes()
    for known, key, found in _LAST:
        if known is doc and key == made_from:
            return found
    size = len(ATTRIBUTES) * values.itemsize
    keys = [made_from[at : at + size] for at in range(0, len(made_from), size)]
    made = tuple([_KNOWN.get(key) or _word(doc, i, key) for i, key in enumerate(keys)])
    if (same := (values[:, 0] == doc.vocab.strings["WHO"]).nonzero()[0]).size:
        made = _with_bodies(made, same.tolist())
    _LAST[:] = [(doc, made_from, made)]
    return made


def _with_bodies(found: tuple[Word, ...], same: list[int]) -> tuple[Word, ...]:
    """The words with "WHO" as a name, which taggers take for a pronoun, unless all that stands around it is in capitals."""
    made = list(found)
    for i in same:
        beside = [w.text for w in found[max(0, i - 2) : i] + found[i + 1 : i + 3] if w.text.isalpha()]
        if found[i].tag_ == "WP" and not all(text.isupper() for text in beside):
            made[i] = found[i]._replace(tag_="NNP", pos_="PROPN")
    return tuple(made)


def _word(doc: Doc, i: int, key: bytes) -> Word:
    token = doc[i]
    # Not the vocabulary's lower form: a bare `Vocab()` has none, and what is kept serves every vocabulary.
    kind = token.pos_
    if kind in {"NOUN", "ADJ"} and token.tag_ in FINITE:
        kind = (
            "VERB"  # two layers of the model disagree: what has a tense is a verb ("which critics say supplies drones")
        )
    made = Word(token.text, token.text.lower(), token.lemma_, token.tag_, kind, token.lemma_.lower())
    if len(_KNOWN) < MOST_WORDS:
        _KNOWN[key] = made
    return made


def text_of(doc: Doc) -> str:
    """`doc.text`, which spaCy joins from all tokens on every access: 0.4 us a word."""
    for known, length, found in _LAST_TEXT:
        if known is doc and length == len(doc):
            return found
    text: str = doc.text
    _LAST_TEXT[:] = [(doc, len(doc), text)]
    return text


def starts_of(doc: Doc) -> list[int]:
    """The character at which each token begins."""
    starts: list[int] = doc.to_array("IDX").tolist()
    return starts
