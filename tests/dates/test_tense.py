"""The tense of the governing verb decides between the day past and the day to come. Article of 2024-06-12, a Wednesday."""

import pytest

from extract.dates import find_timexes
from hand_parses import doc_of

PUBLISHED = "2024-06-12"

PAST_VERB = (
    "They|=|PRON|PRP|2|nsubj met|meet|VERB|VBD|0|root on|=|ADP|IN|4|case Friday|==|PROPN|NNP|2|obl .|.|PUNCT|.|2|punct"
)
MODAL = (
    "They|=|PRON|PRP|3|nsubj will|=|AUX|MD|3|aux meet|=|VERB|VB|0|root on|=|ADP|IN|5|case Friday|==|PROPN|NNP|3|obl "
    ".|.|PUNCT|.|3|punct"
)
SIMPLE_PRESENT = "It|=|PRON|PRP|2|nsubj arrives|arrive|VERB|VBZ|0|root on|=|ADP|IN|4|case Friday|==|PROPN|NNP|2|obl .|.|PUNCT|.|2|punct"
PLANNED = (
    "It|=|PRON|PRP|3|nsubj is|be|AUX|VBZ|3|aux set|=|VERB|VBN|0|root to|=|PART|TO|5|mark begin|=|VERB|VB|3|xcomp "
    "on|=|ADP|IN|7|case Friday|==|PROPN|NNP|5|obl"
)
AGREED = (
    "They|=|PRON|PRP|2|nsubj agreed|agree|VERB|VBD|0|root to|=|PART|TO|4|mark meet|=|VERB|VB|2|xcomp on|=|ADP|IN|6|case "
    "Friday|==|PROPN|NNP|4|obl"
)
MANAGED = (
    "They|=|PRON|PRP|2|nsubj managed|manage|VERB|VBD|0|root to|=|PART|TO|4|mark meet|=|VERB|VB|2|xcomp on|=|ADP|IN|6|case "
    "Friday|==|PROPN|NNP|4|obl"
)
PERFECT = (
    "They|=|PRON|PRP|3|nsubj have|=|AUX|VBP|3|aux met|meet|VERB|VBN|0|root on|=|ADP|IN|5|case Friday|==|PROPN|NNP|3|obl"
)
PASSIVE = (
    "It|=|PRON|PRP|3|nsubj:pass was|be|AUX|VBD|3|aux:pass hit|=|VERB|VBN|0|root Friday|==|PROPN|NNP|3|obl:unmarked"
)
PARTICIPLE = (
    "Figures|figure|NOUN|NNS|5|nsubj released|release|VERB|VBN|1|acl Friday|==|PROPN|NNP|2|obl:unmarked are|be|AUX|VBP|5|cop "
    "grim|=|ADJ|JJ|0|root"
)
NOUN_UNDER_PRESENT = (
    "The|=|DET|DT|2|det attack|=|NOUN|NN|7|nsubj on|=|ADP|IN|4|case Friday|==|PROPN|NNP|2|nmod is|be|AUX|VBZ|7|cop "
    "the|=|DET|DT|7|det worst|bad|ADJ|JJS|0|root"
)
NOUN_SUBJECT_OF_FUTURE = (
    "A|=|DET|DT|2|det summit|=|NOUN|NN|6|nsubj on|=|ADP|IN|4|case Friday|==|PROPN|NNP|2|nmod will|=|AUX|MD|6|aux "
    "decide|=|VERB|VB|0|root"
)


@pytest.mark.parametrize(
    ("cells", "value"),
    [
        (PAST_VERB, "2024-06-07"),
        (MODAL, "2024-06-14"),
        (SIMPLE_PRESENT, "2024-06-14"),
        (PLANNED, "2024-06-14"),
        (AGREED, "2024-06-14"),
        (MANAGED, "2024-06-07"),
        (PERFECT, "2024-06-07"),
        (PASSIVE, "2024-06-07"),
        (PARTICIPLE, "2024-06-07"),
        (NOUN_UNDER_PRESENT, "2024-06-07"),
        (NOUN_SUBJECT_OF_FUTURE, "2024-06-14"),
    ],
)
def test_weekday_follows_the_governing_verb(cells: str, value: str) -> None:
    (found,) = find_timexes(doc_of(cells), PUBLISHED)
    assert found.value == value


def test_month_as_a_modal_verb_is_no_date() -> None:
    doc = doc_of("In|=|ADP|IN|4|mark May|may|AUX|MD|4|aux they|=|PRON|PRP|4|nsubj go|=|VERB|VB|0|root")
    assert find_timexes(doc, PUBLISHED) == ()


def test_year_before_a_counted_noun_is_no_date() -> None:
    doc = doc_of(
        "It|=|PRON|PRP|2|nsubj has|have|VERB|VBZ|0|root 2000|==|NUM|CD|4|nummod soldiers|soldier|NOUN|NNS|2|obj"
    )
    assert find_timexes(doc, PUBLISHED) == ()
