"""Pronouns and descriptions: what they stand for, and where they must stand for nothing."""

from collections.abc import Callable

import pytest

from extract.annotations import Mention

Links = dict[str, tuple[str | None, str | None]]
Resolve = Callable[[list[str], dict[str, str]], Links]
NAMES = {
    "Norway": "country/NO",
    "Sweden": "country/SE",
    "Ukraine": "country/UA",
    "Karin Holm": "PERSON",
    "Paul Berg": "PERSON",
    "Saab": "ORG",
    "Arctic Radar Forum": "PROGRAM",
}
STOP = " .|=|PUNCT|.|{0}|punct"
NORWAY = "Norway|==|PROPN|NNP|2|nsubj bought|buy|VERB|VBD|0|root radars|radar|NOUN|NNS|2|obj" + STOP.format(2)
SAAB = "Saab|==|PROPN|NNP|2|nsubj sold|sell|VERB|VBD|0|root radars|radar|NOUN|NNS|2|obj" + STOP.format(2)
HOLM = "Karin|==|PROPN|NNP|3|nsubj Holm|==|PROPN|NNP|1|flat resigned|resign|VERB|VBD|0|root" + STOP.format(3)
TREATY = (
    "Norway|==|PROPN|NNP|2|nsubj signed|sign|VERB|VBD|0|root a|=|DET|DT|4|det treaty|=|NOUN|NN|2|obj "
    "with|=|ADP|IN|6|case Sweden|==|PROPN|NNP|2|obl" + STOP.format(2)
)
DECIDED = (
    "It|=|PRON|PRP|2|nsubj decided|decide|VERB|VBD|0|root to|=|PART|TO|4|mark build|=|VERB|VB|2|xcomp "
    "more|=|ADJ|JJR|4|obj" + STOP.format(2)
)


def test_it_is_the_country_that_the_text_speaks_of(resolve: Resolve) -> None:
    assert resolve([NORWAY, DECIDED], NAMES) == {"It": ("Norway", "pronoun")}


def test_a_decision_is_not_made_by_a_thing(resolve: Resolve) -> None:
    radar = "The|=|DET|DT|2|det radar|=|NOUN|NN|3|nsubj broke|break|VERB|VBD|0|root" + STOP.format(3)
    assert resolve([NORWAY, radar, DECIDED], NAMES) == {"It": ("Norway", "pronoun")}


def test_it_stands_for_no_name_where_the_text_speaks_of_something_else(resolve: Resolve) -> None:
    storm = "A|=|DET|DT|2|det storm|=|NOUN|NN|3|nsubj hit|=|VERB|VBD|0|root Norway|==|PROPN|NNP|3|obj" + STOP.format(3)
    broke = "It|=|PRON|PRP|2|nsubj broke|break|VERB|VBD|0|root radars|radar|NOUN|NNS|2|obj" + STOP.format(2)
    assert resolve([storm, broke], NAMES) == {}


@pytest.mark.parametrize(
    "empty",
    [
        "It|=|PRON|PRP|2|nsubj rained|rain|VERB|VBD|0|root",
        "It|=|PRON|PRP|3|nsubj is|be|AUX|VBZ|3|cop likely|=|ADJ|JJ|0|root that|=|SCONJ|IN|6|mark "
        "prices|price|NOUN|NNS|6|nsubj fall|=|VERB|VBP|3|csubj",
        "It|=|PRON|PRP|2|expl seems|seem|VERB|VBZ|0|root that|=|SCONJ|IN|5|mark prices|price|NOUN|NNS|5|nsubj "
        "fall|=|VERB|VBP|2|ccomp",
        "It|=|PRON|PRP|3|nsubj:pass was|be|AUX|VBD|3|aux:pass reported|report|VERB|VBN|0|root that|=|SCONJ|IN|6|mark "
        "prices|price|NOUN|NNS|6|nsubj fell|fall|VERB|VBD|3|ccomp",
    ],
    ids=["weather", "likely that", "seems that", "was reported that"],
)
def test_an_empty_it_stands_for_nothing(empty: str, resolve: Resolve) -> None:
    assert resolve([NORWAY, empty], NAMES) == {}


def test_it_that_may_mean_a_fact_is_left_alone(resolve: Resolve) -> None:
    expect = "Experts|expert|NOUN|NNS|2|nsubj expect|=|VERB|VBP|0|root it|=|PRON|PRP|2|obj" + STOP.format(2)
    assert resolve([NORWAY, expect], NAMES) == {}


def test_object_and_subject_of_one_verb_are_two(resolve: Resolve) -> None:
    attacked = "Norway|==|PROPN|NNP|2|nsubj warned|warn|VERB|VBD|0|root it|=|PRON|PRP|2|obj" + STOP.format(2)
    assert resolve([attacked], NAMES) == {}


def test_the_helper_is_not_helped(resolve: Resolve) -> None:
    asked = (
        "Norway|==|PROPN|NNP|2|nsubj asked|ask|VERB|VBD|0|root Sweden|==|PROPN|NNP|2|obj to|=|PART|TO|5|mark "
        "help|=|VERB|VB|2|xcomp it|=|PRON|PRP|5|obj" + STOP.format(2)
    )
    assert resolve([asked], NAMES) == {"it": ("Norway", "pronoun")}


def test_its_is_the_understood_subject_of_a_gerund(resolve: Resolve) -> None:
    accused = (
        "Norway|==|PROPN|NNP|2|nsubj accused|accuse|VERB|VBD|0|root Sweden|==|PROPN|NNP|2|obj of|=|SCONJ|IN|5|mark "
        "using|use|VERB|VBG|2|advcl its|=|PRON|PRP$|7|nmod:poss ships|ship|NOUN|NNS|5|obj" + STOP.format(2)
    )
    assert resolve([accused], NAMES) == {"its": ("Sweden", "pronoun")}


def test_a_partner_possessive_is_the_first_partner(resolve: Resolve) -> None:
    allies = (
        "Norway|==|PROPN|NNP|2|nsubj backed|back|VERB|VBD|0|root Ukraine|==|PROPN|NNP|2|obj and|=|CCONJ|CC|6|cc "
        "its|=|PRON|PRP$|6|nmod:poss allies|ally|NOUN|NNS|3|conj" + STOP.format(2)
    )
    assert resolve([allies], NAMES) == {"its": ("Ukraine", "pronoun")}


def test_a_possessive_in_an_opening_phrase_looks_ahead(resolve: Resolve) -> None:
    report = (
        "In|=|ADP|IN|3|case its|=|PRON|PRP$|3|nmod:poss report|=|NOUN|NN|5|obl Saab|==|PROPN|NNP|5|nsubj "
        "named|name|VERB|VBD|0|root prices|price|NOUN|NNS|5|obj" + STOP.format(5)
    )
    assert resolve([report], NAMES) == {"its": ("Saab", "pronoun")}


def test_a_reflexive_is_the_subject_of_its_clause(resolve: Resolve) -> None:
    defended = "Norway|==|PROPN|NNP|2|nsubj defended|defend|VERB|VBD|0|root itself|=|PRON|PRP|2|obj" + STOP.format(2)
    assert resolve([defended], NAMES) == {"itself": ("Norway", "pronoun")}


def test_she_is_no_country_and_no_man(resolve: Resolve) -> None:
    met = (
        "Karin|==|PROPN|NNP|4|nsubj Holm|==|PROPN|NNP|1|flat later|=|ADV|RB|4|advmod met|meet|VERB|VBD|0|root "
        "Paul|==|PROPN|NNP|4|obj Berg|==|PROPN|NNP|5|flat" + STOP.format(4)
    )
    praised = "She|=|PRON|PRP|2|nsubj praised|praise|VERB|VBD|0|root him|he|PRON|PRP|2|obj" + STOP.format(2)
    assert resolve([NORWAY, met, praised], NAMES) == {"She": ("Karin Holm", "pronoun"), "him": ("Paul Berg", "pronoun")}
    assert resolve([NORWAY, praised], NAMES) == {}


def test_he_is_not_the_name_where_an_unnamed_man_is_spoken_of(resolve: Resolve) -> None:
    sailor = (
        "A|=|DET|DT|2|det sailor|=|NOUN|NN|3|nsubj saw|see|VERB|VBD|0|root Paul|==|PROPN|NNP|3|obj "
        "Berg|==|PROPN|NNP|4|flat" + STOP.format(3)
    )
    ran = "He|=|PRON|PRP|2|nsubj ran|run|VERB|VBD|0|root" + STOP.format(2)
    assert resolve([sailor, ran], NAMES) == {}


def test_their_is_the_two_who_act_together(resolve: Resolve) -> None:
    both = (
        "Karin|==|PROPN|NNP|6|nsubj Holm|==|PROPN|NNP|1|flat and|=|CCONJ|CC|4|cc Paul|==|PROPN|NNP|1|conj "
        "Berg|==|PROPN|NNP|4|flat defended|defend|VERB|VBD|0|root their|=|PRON|PRP$|8|nmod:poss plan|=|NOUN|NN|6|obj"
        + STOP.format(6)
    )
    assert resolve([both], NAMES) == {"their": ("Karin Holm and Paul Berg", "pronoun")}


def test_they_is_not_one_country(resolve: Resolve) -> None:
    they = "They|=|PRON|PRP|2|nsubj agreed|agree|VERB|VBD|0|root" + STOP.format(2)
    assert resolve([NORWAY, they], NAMES) == {}


def test_i_in_a_quotation_is_its_speaker_and_outside_nobody(resolve: Resolve) -> None:
    said = (
        '"|=|PUNCT|``|3|punct I|==|PRON|PRP|3|nsubj resigned|resign|VERB|VBD|8|ccomp ,|=|PUNCT|,|3|punct '
        "\"|=|PUNCT|''|3|punct Karin|==|PROPN|NNP|8|nsubj Holm|==|PROPN|NNP|6|flat said|say|VERB|VBD|0|root"
        + STOP.format(8)
    )
    alone = "I|==|PRON|PRP|2|nsubj resigned|resign|VERB|VBD|0|root" + STOP.format(2)
    assert resolve([said], NAMES) == {"I": ("Karin Holm", "pronoun")}
    assert resolve([HOLM, alone], NAMES) == {}


def test_we_is_not_the_person_who_says_it(resolve: Resolve) -> None:
    said = (
        '"|=|PUNCT|``|3|punct We|=|PRON|PRP|3|nsubj won|win|VERB|VBD|8|ccomp ,|=|PUNCT|,|3|punct '
        "\"|=|PUNCT|''|3|punct Karin|==|PROPN|NNP|8|nsubj Holm|==|PROPN|NNP|6|flat said|say|VERB|VBD|0|root"
        + STOP.format(8)
    )
    assert resolve([said], NAMES) == {}


def test_the_country_is_the_one_spoken_of(resolve: Resolve) -> None:
    exports = "The|=|DET|DT|2|det country|=|NOUN|NN|3|nsubj exports|export|VERB|VBZ|0|root radars|radar|NOUN|NNS|3|obj"
    assert resolve([NORWAY, exports], NAMES) == {"The country": ("Norway", "description")}
    assert resolve([SAAB, exports], NAMES) == {}


@pytest.mark.parametrize(
    "phrase",
    [
        "The|=|DET|DT|2|det country|=|NOUN|NN|5|nsubj of|=|ADP|IN|4|case origin|=|NOUN|NN|2|nmod gained|gain|VERB|VBD|0|root",
        "The|=|DET|DT|3|det other|=|ADJ|JJ|3|amod country|=|NOUN|NN|4|nsubj gained|gain|VERB|VBD|0|root",
        "A|=|DET|DT|2|det country|=|NOUN|NN|3|nsubj gained|gain|VERB|VBD|0|root",
        "The|=|DET|DT|2|det countries|country|NOUN|NNS|3|nsubj gained|gain|VERB|VBD|0|root",
    ],
    ids=["of origin", "other", "a", "plural"],
)
def test_a_country_that_is_narrowed_or_new_is_not_the_one_spoken_of(phrase: str, resolve: Resolve) -> None:
    assert resolve([NORWAY, phrase], NAMES) == {}


def test_both_countries_are_the_two_parties_of_the_last_deal(resolve: Resolve) -> None:
    both = "Both|=|DET|DT|2|det countries|country|NOUN|NNS|3|nsubj gained|gain|VERB|VBD|0|root" + STOP.format(3)
    ukraine = NORWAY.replace("Norway", "Ukraine")
    assert resolve([ukraine, TREATY, both], NAMES) == {"Both countries": ("Norway and Sweden", "description")}
    assert resolve([NORWAY, both], NAMES) == {}


def test_a_plural_mention_has_no_id_and_its_own_chain(mentions_of: Callable[..., list[Mention]]) -> None:
    sides = (
        "The|=|DET|DT|3|det two|=|NUM|CD|3|nummod sides|side|NOUN|NNS|4|nsubj gained|gain|VERB|VBD|0|root"
        + STOP.format(4)
    )
    rows = mentions_of([TREATY, sides, sides], NAMES)
    assert [(m.name, m.id, m.chain, m.named) for m in rows[2:]] == [("Norway and Sweden", None, 2, False)] * 2


def test_the_forum_is_the_one_that_was_named(resolve: Resolve) -> None:
    opened = (
        "Norway|==|PROPN|NNP|2|nsubj opened|open|VERB|VBD|0|root the|=|DET|DT|6|det Arctic|==|PROPN|NNP|6|compound "
        "Radar|==|PROPN|NNP|6|compound Forum|==|PROPN|NNP|2|obj" + STOP.format(2)
    )
    ended = "The|=|DET|DT|2|det {0}|=|NOUN|NN|3|nsubj ended|end|VERB|VBD|0|root" + STOP.format(3)
    assert resolve([opened, ended.format("forum")], NAMES) == {"The forum": ("Arctic Radar Forum", "description")}
    assert resolve([opened, ended.format("storm")], NAMES) == {}


def test_the_company_is_the_only_one_nearby_or_the_subject_of_the_sentence_before(resolve: Resolve) -> None:
    grew = "The|=|DET|DT|2|det company|=|NOUN|NN|3|nsubj grew|grow|VERB|VBD|0|root" + STOP.format(3)
    other = SAAB.replace("Saab", "Nammo")
    assert resolve([SAAB, grew], NAMES) == {"The company": ("Saab", "description")}
    assert resolve([SAAB, other, grew], {**NAMES, "Nammo": "ORG"}) == {"The company": ("Nammo", "description")}
    both = "Saab|==|PROPN|NNP|2|nsubj beat|=|VERB|VBD|0|root Nammo|==|PROPN|NNP|2|obj" + STOP.format(2)
    assert resolve([both, grew], {**NAMES, "Nammo": "ORG"}) == {}


def test_the_ambassador_is_who_was_called_so(resolve: Resolve) -> None:
    met = (
        "Ambassador|==|PROPN|NNP|2|nmod:desc Karin|==|PROPN|NNP|4|nsubj Holm|==|PROPN|NNP|2|flat met|meet|VERB|VBD|0|root "
        "General|==|PROPN|NNP|6|nmod:desc Paul|==|PROPN|NNP|4|obj Berg|==|PROPN|NNP|6|flat" + STOP.format(4)
    )
    smiled = "The|=|DET|DT|2|det {0}|=|NOUN|NN|3|nsubj smiled|smile|VERB|VBD|0|root" + STOP.format(3)
    assert resolve([met, smiled.format("ambassador")], NAMES) == {"The ambassador": ("Karin Holm", "role")}
    assert resolve([met, smiled.format("minister")], NAMES) == {}
    two = met.replace("General|==", "Ambassador|==")
    assert resolve([two, smiled.format("ambassador")], NAMES) == {}


def test_the_missile_is_the_one_named_before_and_elsewhere_a_kind(mentions_of: Callable[..., list[Mention]]) -> None:
    bought = (
        "Norway|==|PROPN|NNP|2|nsubj fired|fire|VERB|VBD|0|root a|=|DET|DT|5|det Patriot|==|PROPN|NNP|5|compound "
        "missile|=|NOUN|NN|2|obj" + STOP.format(2)
    )
    missed = "The|=|DET|DT|2|det missile|=|NOUN|NN|3|nsubj missed|miss|VERB|VBD|0|root" + STOP.format(3)
    kind = "No|=|DET|DT|2|det missile|=|NOUN|NN|3|nsubj hit|=|VERB|VBD|0|root" + STOP.format(3)
    names = {**NAMES, "Patriot missile": "WEAPON", "missile": "WEAPON"}
    weapons = [m for m in mentions_of([bought, missed, kind], names) if m.label == "WEAPON"]
    assert [(m.name, m.via) for m in weapons] == [
        ("Patriot missile", None),
        ("Patriot missile", "description"),
        ("missile", None),
    ]


def test_the_country_after_two_countries_in_one_breath_is_neither(resolve: Resolve) -> None:
    pair = (
        "Norway|==|PROPN|NNP|4|nsubj and|=|CCONJ|CC|3|cc Sweden|==|PROPN|NNP|1|conj agreed|agree|VERB|VBD|0|root"
        + STOP.format(4)
    )
    grew = "The|=|DET|DT|2|det country|=|NOUN|NN|3|nsubj grew|grow|VERB|VBD|0|root" + STOP.format(3)
    assert resolve([pair, grew], NAMES) == {}


def test_a_name_after_its_title_is_the_subject(resolve: Resolve) -> None:
    lost = (
        "Veteran|=|NOUN|NN|4|nsubj Karin|==|PROPN|NNP|1|flat Holm|==|PROPN|NNP|2|flat lost|lose|VERB|VBD|0|root "
        "her|=|PRON|PRP$|6|nmod:poss seat|=|NOUN|NN|4|obj" + STOP.format(4)
    )
    assert resolve([lost], NAMES) == {"her": ("Karin Holm", "pronoun")}


def test_a_contract_covers_things_and_a_country_does_not(resolve: Resolve) -> None:
    covers = "It|=|PRON|PRP|2|nsubj covers|cover|VERB|VBZ|0|root radars|radar|NOUN|NNS|2|obj" + STOP.format(2)
    assert resolve([NORWAY, covers], NAMES) == {}


def test_his_in_the_subject_of_what_is_said_is_the_speaker(resolve: Resolve) -> None:
    said = (
        "Paul|==|PROPN|NNP|3|nsubj Berg|==|PROPN|NNP|1|flat said|say|VERB|VBD|0|root his|=|PRON|PRP$|5|nmod:poss "
        "country|=|NOUN|NN|6|nsubj agreed|agree|VERB|VBD|3|ccomp" + STOP.format(3)
    )
    assert resolve([said], NAMES) == {"his": ("Paul Berg", "pronoun")}


def test_a_date_is_nothing_that_it_could_mean(resolve: Resolve) -> None:
    april = (
        "In|=|ADP|IN|2|case April|==|PROPN|NNP|4|obl Norway|==|PROPN|NNP|4|nsubj waited|wait|VERB|VBD|0|root"
        + STOP.format(4)
    )
    bought = "It|=|PRON|PRP|2|nsubj bought|buy|VERB|VBD|0|root radars|radar|NOUN|NNS|2|obj" + STOP.format(2)
    assert resolve([april, bought], {**NAMES, "April": "DATE"}) == {"It": ("Norway", "pronoun")}


def test_we_in_the_statement_of_a_company_is_the_company(resolve: Resolve) -> None:
    said = (
        '"|=|PUNCT|``|3|punct We|=|PRON|PRP|3|nsubj won|win|VERB|VBD|7|ccomp ,|=|PUNCT|,|3|punct '
        "\"|=|PUNCT|''|3|punct Saab|==|PROPN|NNP|7|nsubj said|say|VERB|VBD|0|root" + STOP.format(7)
    )
    assert resolve([said], NAMES) == {"We": ("Saab", "pronoun")}


def test_an_apposition_is_no_other_person_than_the_name(resolve: Resolve) -> None:
    holm = (
        "Karin|==|PROPN|NNP|6|nsubj Holm|==|PROPN|NNP|1|flat ,|=|PUNCT|,|5|punct a|=|DET|DT|5|det pilot|=|NOUN|NN|1|appos "
        "resigned|resign|VERB|VBD|0|root" + STOP.format(6)
    )
    left = "She|=|PRON|PRP|2|nsubj left|leave|VERB|VBD|0|root" + STOP.format(2)
    assert resolve([holm, left], NAMES) == {"She": ("Karin Holm", "pronoun")}


def test_an_organisation_with_a_plural_name_is_it(resolve: Resolve) -> None:
    doctors = (
        "Arctic|==|PROPN|NNP|2|compound Doctors|==|PROPN|NNPS|3|nsubj left|leave|VERB|VBD|0|root" + STOP.format(3),
        "It|=|PRON|PRP|2|nsubj opened|open|VERB|VBD|0|root clinics|clinic|NOUN|NNS|2|obj" + STOP.format(2),
    )
    assert resolve(list(doctors), {"Arctic Doctors": "ORG"}) == {"It": ("Arctic Doctors", "pronoun")}


def test_she_who_added_something_is_not_who_spoke_long_before(resolve: Resolve) -> None:
    quoted = (
        "\"|=|PUNCT|``|2|punct Come|come|VERB|VB|5|ccomp ,|=|PUNCT|,|2|punct \"|=|PUNCT|''|2|punct "
        "said|say|VERB|VBD|0|root Karin|==|PROPN|NNP|5|nsubj Holm|==|PROPN|NNP|6|flat" + STOP.format(5)
    )
    rain = "Rain|rain|NOUN|NN|2|nsubj fell|fall|VERB|VBD|0|root" + STOP.format(2)
    berg = (
        "Eva|==|PROPN|NNP|3|nsubj Berg|==|PROPN|NNP|1|flat met|meet|VERB|VBD|0|root Karin|==|PROPN|NNP|3|obj "
        "Holm|==|PROPN|NNP|4|flat" + STOP.format(3)
    )
    again = (
        "\"|=|PUNCT|``|2|punct Go|go|VERB|VB|6|ccomp ,|=|PUNCT|,|2|punct \"|=|PUNCT|''|2|punct "
        "she|=|PRON|PRP|6|nsubj said|say|VERB|VBD|0|root" + STOP.format(6)
    )
    found = resolve([quoted, rain, rain, rain, berg, again], NAMES | {"Eva Berg": "PERSON"})
    assert found["she"] == ("Eva Berg", "pronoun")
