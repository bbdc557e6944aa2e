"""What is told of a record: plain values, for the terminal and for JSON."""

from dataclasses import dataclass

from extract.explain.places import Place
from extract.records import AnyRecord, Text


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the sentence. `index` and `head` count from 0 in the sentence (a root is its own head); `label` is the
    model's; `read_as` is "label of head" in the view of the grammar where that is another; `sure` is how probable the
    parser finds the head, None where it does not say; `part` is "subject", "predicate", "object" or a qualifier's role."""

    index: int
    text: str
    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    label: str
    head: int
    read_as: str | None
    sure: float | None
    part: str | None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its id, and the lines that it stands in."""

    id: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the reference stage: the pass (`via`), the words, what they were linked to, and for a name that is known to
    stand for something else (`becomes`) the line that says so."""

    via: str | None
    text: Text
    antecedents: tuple[Text, ...]
    becomes: str | None
    place: Place | None


@dataclass(frozen=True, slots=True)
class Date:
    """How a date got its value: the words, the `rule` and what makes its values (`builder`), the article's date with its
    source, what was looked at besides the words, and the value that it would have in an article without a date."""

    text: Text
    type: str
    value: str
    rule: Rule
    builder: Place
    published: str | None
    date_source: str | None
    asked: dict[str, str]
    without_date: str | None


@dataclass(frozen=True, slots=True)
class Source:
    """What found a mention: `kind` is "pattern", "model", "rule", "date" or "reference"; `repeats` says that the words were
    found because they stand elsewhere in the article, where the pattern or the model saw a name."""

    kind: str
    id: str
    places: tuple[Place, ...]
    repeats: Text | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention, what found it, the links that it took part in, and the other mentions of its chain, first ones first."""

    text: Text
    label: str
    name: str | None
    id: str | None
    via: str | None
    value: str | None
    source: Source
    links: tuple[Link, ...]
    chain: tuple[Text, ...]
    date: Date | None


@dataclass(frozen=True, slots=True)
class Side:
    """The subject, the object or a qualifier: its words, its head word, the label that ties the head to its governor in the
    view of the grammar, and the entity and the date in it."""

    part: str
    text: Text
    head: Text
    label: str
    governor: Text | None
    mention: Mention | None
    date: Date | None


@dataclass(frozen=True, slots=True)
class Cue:
    """What set a status: its id, the word where it stands, and its line."""

    id: str
    word: Text
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: the phrase, the reporting words with the lines that list them, the words that are said."""

    source: Text
    cue: Text
    kind: str
    rules: tuple[Rule, ...]
    content: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """The line of the catalogue, which of its frames fits (from 1), the word it was looked up by, the frame as JSON, and
    what subject and object are in the relation; `id` is None where no frame fits, `frame` where a rule gives it."""

    id: str | None
    place: Place | None = None
    frame: int | None = None
    word: str | None = None
    says: str | None = None
    sides: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A feature of the confidence: its value, its weight (0 where it has none) with its line, and their product."""

    feature: str
    value: float
    weight: float
    product: float
    place: Place | None


@dataclass(frozen=True, slots=True)
class Confidence:
    """`sum` is the log-odds, the bias and all products; `probability` is what they amount to, before rounding."""

    bias: float
    terms: tuple[Term, ...]
    sum: float
    probability: float


@dataclass(frozen=True, slots=True)
class Fact:
    """How a triple came about."""

    rule: Rule
    predicate: tuple[Text, ...]
    sides: tuple[Side, ...]
    relation: Relation
    cues: tuple[Cue, ...]
    speaker: Speaker | None
    confidence: Confidence
    left_out: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """A key of a record whose values differ, as JSON."""

    key: str
    given: str
    recomputed: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """How `record`, which was recomputed, came about; `differences` are those to the record that was asked about. `sentence`
    is empty, and `fact`, `mention` and `speaker` are None, where the record's type has none."""

    record: AnyRecord
    differences: tuple[Difference, ...]
    sentence: tuple[Word, ...] = ()
    fact: Fact | None = None
    mention: Mention | None = None
    speaker: Speaker | None = None
