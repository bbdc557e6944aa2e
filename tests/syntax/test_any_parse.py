"""Whatever a parser says, a tree comes of it: slips are mended one after the other, and each sees what the last one left."""

from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.syntax import tree

VOCAB = Vocab()
WORDS = [
    "Oslo",
    "jets",
    "said",
    "and",
    "to",
    ",",
    "for",
    "due",
    "yet",
    "worth",
    "over",
    "minister",
    "Ann",
    "that",
    "by",
    "%",
]
LABELS = ["nsubj", "obj", "obl", "nmod", "compound", "appos", "conj", "cc", "mark", "case", "acl", "acl:relcl", "advcl", "ccomp",
          "xcomp", "parataxis", "amod", "advmod", "aux", "cop", "punct", "flat", "iobj", "nsubj:pass", "nmod:desc", "det"]  # fmt: skip
TAGS = {"VBD": "VERB", "VB": "VERB", "VBN": "VERB", "VBG": "VERB", "NNP": "PROPN", "NNS": "NOUN", "NN": "NOUN", "IN": "ADP",
        "CC": "CCONJ", "MD": "AUX", "JJ": "ADJ", "CD": "NUM", ",": "PUNCT", "RB": "ADV", "DT": "DET"}  # fmt: skip
ENTITIES = ["O", "B-PERSON", "B-GPE", "B-MONEY"]


SERIES = "Oslo/NNP sent/VBD the/DT frigate/NN Ann/NNP ,/, the/DT old/JJ tug/NN Bo/NNP Ek/NNP and/CC the/DT tanker/NN Riga/NNP home/RB"
PREPOSITION = "Oslo/NNP signed/VBD it/NN on/IN behalf/NN of/IN Riga/NNP and/CC in/IN the/DT wake/NN of/IN talks/NNS"
CLAUSES = "Oslo/NNP sent/VBD four/CD jets/NNS to/IN Ann/NNP and/CC Riga/NNP has/VBD won/VBN ,/, Bo/NNP said/VBD"
"""Words that set off mends which look at several phrases at once."""


@st.composite
def trees(draw: st.DrawFn, size: int) -> tuple[list[int], list[str]]:
    """Heads and labels."""
    root = draw(st.integers(0, size - 1))
    order = draw(st.permutations([i for i in range(size) if i != root]))
    heads, reached = [root] * size, [root]
    for i in order:
        heads[i] = draw(st.sampled_from(reached))
        reached.append(i)
    labels = draw(st.lists(st.sampled_from(LABELS), min_size=size, max_size=size))
    return heads, ["ROOT" if i == root else label for i, label in enumerate(labels)]


@st.composite
def parsed(draw: st.DrawFn) -> Doc:
    size = draw(st.integers(2, 9))
    pick = lambda options: draw(st.lists(st.sampled_from(options), min_size=size, max_size=size))  # noqa: E731
    heads, deps = draw(trees(size))
    tags, words = pick(sorted(TAGS)), pick(WORDS)
    return Doc(VOCAB, words=words, tags=tags, pos=[TAGS[t] for t in tags], lemmas=words, heads=heads, deps=deps,
               ents=pick(ENTITIES))  # fmt: skip


@st.composite
def misread(draw: st.DrawFn) -> Doc:
    """A sentence under any tree."""
    rows = [token.rsplit("/", 1) for token in draw(st.sampled_from([SERIES, PREPOSITION, CLAUSES])).split()]
    words, tags = [word for word, _ in rows], [tag for _, tag in rows]
    heads, deps = draw(trees(len(words)))
    ents = draw(st.lists(st.sampled_from(ENTITIES), min_size=len(words), max_size=len(words)))
    return Doc(
        VOCAB, words=words, tags=tags, pos=[TAGS[t] for t in tags], lemmas=words, heads=heads, deps=deps, ents=ents
    )


@given(st.one_of(parsed(), misread()))
def test_every_parse_gives_a_tree_with_its_heads_inside(doc: Doc) -> None:
    made = tree(doc)
    assert len(made.heads) == len(made.deps) == len(doc)
    assert all(0 <= head < len(doc) for head in made.heads)
    assert all(made.heads[last] == last for last in (([i, *made.ancestors(i)])[-1] for i in range(len(doc))))
