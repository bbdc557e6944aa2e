"""Makes spaCy documents of the treebanks."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from conllu import Sentence

PARAGRAPH_BREAK = "\n\n"
# A paragraph break is a token of its own in spaCy. It hangs on the word before it, as spaCy's own aligner does it,
# so that the network learns to look past it.
BREAK_DEP, BREAK_TAG, BREAK_POS = "dep", "_SP", "SPACE"


def to_doc(vocab: Vocab, paragraphs: list[list[Sentence]], *, breaks: bool = True) -> Doc:
    """Return one Doc of some paragraphs, with a break token between them where `breaks` is set."""
    words: list[str] = []
    spaces: list[bool] = []
    heads: list[int] = []
    columns: dict[str, list[str]] = {"tags": [], "pos": [], "morphs": [], "lemmas": [], "deps": []}
    sent_starts: list[bool] = []

    def add(form: str, space: bool, head: int, starts: bool, *values: str) -> None:
        words.append(form)
        spaces.append(space)
        heads.append(head)
        sent_starts.append(starts)
        for name, value in zip(columns, values, strict=True):
            columns[name].append(value)

    for number, paragraph in enumerate(paragraphs):
        if number and breaks:
            spaces[-1] = False
            add(PARAGRAPH_BREAK, False, len(words) - 1, False, BREAK_TAG, BREAK_POS, "", PARAGRAPH_BREAK, BREAK_DEP)
        for sentence in paragraph:
            first = len(words)
            for index, word in enumerate(sentence.words):
                head = first + (word.head - 1 if word.head else index)
                dep = "ROOT" if word.dep == "root" else word.dep
                feats = "" if word.feats == "_" else word.feats
                space = word.space_after
                add(word.form, space, head, index == 0, word.xpos, word.upos, feats, word.lemma, dep)
    return Doc(vocab, words=words, spaces=spaces, heads=heads, sent_starts=sent_starts, **columns)
