"""Facts of noun phrases on parses written by hand: appositions, titles, other names, possession."""

import pytest

from extract.annotations import Mention, set_mentions
from extract.relations.catalogue import catalogue
from extract.relations.component import find_triples
from hand_parses import doc_of


def stated(cells: str, mentions: list[tuple[int, int, str]]) -> set[tuple[str, str, str, str]]:
    doc = doc_of(cells, mentions)
    return {
        (doc[t.subject.start : t.subject.end].text, t.predicate.lemma, doc[t.object.start : t.object.end].text, t.rule)
        for t in find_triples(doc, catalogue())
        if t.rule.startswith("noun.")
    }


def test_an_apposition_says_what_somebody_is() -> None:
    cells = (
        "Pat|==|PROPN|NNP|6|nsubj Ryder|==|PROPN|NNP|1|flat ,|=|PUNCT|,|4|punct spokesman|=|NOUN|NN|1|appos "
        ",|=|PUNCT|,|4|punct spoke|speak|VERB|VBD|0|root"
    )
    assert stated(cells, [(0, 2, "PERSON")]) == {("Pat Ryder", "be", "spokesman", "noun.apposition")}


def test_no_weapon_is_a_company() -> None:
    cells = (
        "Oslo|==|PROPN|NNP|2|nsubj bought|buy|VERB|VBD|0|root the|=|DET|DT|4|det K9|==|PROPN|NNP|2|obj ,|=|PUNCT|,|8|punct "
        "a|=|DET|DT|8|det Korean|=|ADJ|JJ|8|amod {}|=|NOUN|NN|4|appos"
    )
    assert stated(cells.format("howitzer"), [(3, 4, "WEAPON")]) == {("K9", "be", "Korean howitzer", "noun.apposition")}
    assert stated(cells.format("company"), [(3, 4, "WEAPON")]) == set()


def test_a_description_before_a_name_is_turned_round() -> None:
    cells = (
        "The|=|DET|DT|2|det envoy|=|NOUN|NN|6|nsubj ,|=|PUNCT|,|4|punct Ann|==|PROPN|NNP|2|appos Lee|==|PROPN|NNP|4|flat "
        "spoke|speak|VERB|VBD|0|root"
    )
    assert stated(cells, [(3, 5, "PERSON")]) == {("Ann Lee", "be", "envoy", "noun.apposition")}


def test_a_title_before_a_name_is_an_office() -> None:
    cells = (
        "US|==|PROPN|NNP|2|compound Ambassador|==|PROPN|NNP|3|nmod:desc Rahm|==|PROPN|NNP|5|nsubj Emanuel|==|PROPN|NNP|3|flat "
        "spoke|speak|VERB|VBD|0|root"
    )
    found = stated(cells, [(0, 1, "GPE"), (2, 4, "PERSON")])
    assert found == {("Rahm Emanuel", "be", "US Ambassador", "noun.title")}


def test_a_title_that_heads_the_name_is_an_office_too() -> None:
    cells = (
        "team|=|NOUN|NN|2|compound member|=|NOUN|NN|5|nsubj Ann|==|PROPN|NNP|2|flat Lee|==|PROPN|NNP|2|flat "
        "spoke|speak|VERB|VBD|0|root"
    )
    assert stated(cells, [(2, 4, "PERSON")]) == {("Ann Lee", "be", "team member", "noun.title")}


def test_a_name_without_a_title_states_no_office() -> None:
    cells = "Ann|==|PROPN|NNP|3|nsubj Lee|==|PROPN|NNP|1|flat spoke|speak|VERB|VBD|0|root"
    assert stated(cells, [(0, 2, "PERSON")]) == set()


def test_a_possessive_of_an_entity_states_possession() -> None:
    cells = "Iran|==|PROPN|NNP|3|nmod:poss 's|=|PART|POS|1|case navy|=|NOUN|NN|4|nsubj fired|fire|VERB|VBD|0|root"
    assert stated(cells, [(0, 1, "GPE")]) == {("Iran", "have", "navy", "noun.possessive")}


def test_owners_with_one_mark_own_the_same() -> None:
    cells = (
        "Iran|==|PROPN|NNP|5|nmod:poss and|=|CCONJ|CC|3|cc Syria|==|PROPN|NNP|1|conj 's|=|PART|POS|3|case "
        "navies|navy|NOUN|NNS|6|nsubj fired|fire|VERB|VBD|0|root"
    )
    found = stated(cells, [(0, 1, "GPE"), (2, 3, "GPE")])
    assert found == {("Iran", "have", "navies", "noun.possessive"), ("Syria", "have", "navies", "noun.possessive")}


def test_a_singular_apposition_behind_a_coordination_says_something_of_its_last_member() -> None:
    cells = (
        "Rome|==|PROPN|NNP|2|nsubj joined|join|VERB|VBD|0|root Iran|==|PROPN|NNP|2|obj and|=|CCONJ|CC|5|cc "
        "Qatar|==|PROPN|NNP|3|conj ,|=|PUNCT|,|8|punct a|=|DET|DT|8|det monarchy|=|NOUN|NN|3|appos"
    )
    found = stated(cells, [(0, 1, "GPE"), (2, 3, "GPE"), (4, 5, "GPE")])
    assert found == {("Qatar", "be", "monarchy", "noun.apposition")}


def test_a_place_in_brackets_is_another_name_and_no_location() -> None:
    doc = doc_of(
        "Lima|==|PROPN|NNP|5|nsubj (|=|PUNCT|-LRB-|3|punct LI|==|PROPN|NNP|1|appos )|=|PUNCT|-RRB-|3|punct "
        "grew|grow|VERB|VBD|0|root",
        [(0, 1, "GPE"), (2, 3, "GPE")],
    )
    assert [t.object.role for t in find_triples(doc, catalogue()) if t.rule == "noun.apposition"] == [None]


def test_a_long_form_and_its_acronym_are_one_thing() -> None:
    cells = (
        "Atlantic|==|PROPN|NNP|2|compound Forum|==|PROPN|NNP|6|nsubj (|=|PUNCT|-LRB-|4|punct AF|==|PROPN|NNP|2|appos "
        ")|=|PUNCT|-RRB-|4|punct met|meet|VERB|VBD|0|root"
    )
    doc = doc_of(cells)
    name = "Atlantic Forum"
    long_form = Mention(0, 2, "PROGRAM", name=name, chain=0)
    set_mentions(doc, [long_form, Mention(3, 4, "PROGRAM", name=name, via="acronym", chain=0)])
    rules = [(t.rule, doc[t.object.start : t.object.end].text) for t in find_triples(doc, catalogue())]
    assert rules == [("noun.alias", "AF")]


def test_two_names_on_either_side_of_a_full_stop_are_no_alias() -> None:
    cells = (
        "Oslo|==|PROPN|NNP|2|nsubj joined|join|VERB|VBD|0|root AF|==|PROPN|NNP|2|obj .|=|PUNCT|.|2|punct "
        "AF|==|PROPN|NNP|6|nsubj met|meet|VERB|VBD|0|root"
    )
    doc = doc_of(cells)
    first = Mention(2, 3, "PROGRAM", name="Atlantic Forum", via="acronym", chain=0)
    set_mentions(doc, [first, Mention(4, 5, "PROGRAM", name="Atlantic Forum", via="acronym", chain=0)])
    assert [t.rule for t in find_triples(doc, catalogue()) if t.rule == "noun.alias"] == []


def test_what_phrases_name_as_examples_are_some_of_what_stands_before() -> None:
    cells = (
        "Oslo|==|PROPN|NNP|2|nsubj met|meet|VERB|VBD|0|root states|state|NOUN|NNS|2|obj ,|=|PUNCT|,|6|punct "
        "including|=|VERB|VBG|6|case Chile|==|PROPN|NNP|3|nmod and|=|CCONJ|CC|8|cc Peru|==|PROPN|NNP|6|conj"
    )
    doc = doc_of(cells, [(0, 1, "GPE"), (5, 6, "GPE"), (7, 8, "GPE")])
    found = {
        (doc[t.subject.start : t.subject.end].text, t.predicate.lemma, doc[t.object.start : t.object.end].text)
        for t in find_triples(doc, catalogue())
    }
    assert found == {("Oslo", "meet", "states"), ("states", "include", "Chile"), ("states", "include", "Peru")}


def test_an_officer_behind_a_comma_is_none_of_the_towns() -> None:
    cells = (
        "Men|man|NOUN|NNS|3|nsubj:pass were|be|AUX|VBD|3|aux:pass shot|shoot|VERB|VBN|0|root in|=|ADP|IN|5|case "
        "towns|town|NOUN|NNS|3|obl ,|=|PUNCT|,|8|punct including|=|VERB|VBG|8|case officers|officer|NOUN|NNS|5|nmod"
    )
    assert stated(cells, []) == set()


def test_that_in_apposition_says_nothing() -> None:
    cells = (
        "Oslo|==|PROPN|NNP|2|nsubj has|have|VERB|VBZ|0|root aims|aim|NOUN|NNS|2|obj ,|=|PUNCT|,|5|punct that|=|PRON|DT|3|appos "
        "of|=|ADP|IN|7|case peace|=|NOUN|NN|5|nmod"
    )
    assert stated(cells, [(0, 1, "GPE")]) == set()


def test_what_a_verb_before_the_comma_is_done_to_is_what_an_example_is_of() -> None:
    cells = (
        "Raids|raid|NOUN|NNS|0|root that|=|PRON|WDT|3|nsubj killed|kill|VERB|VBD|1|acl:relcl men|man|NOUN|NNS|3|obj "
        ",|=|PUNCT|,|7|punct including|=|VERB|VBG|7|case officers|officer|NOUN|NNS|1|nmod"
    )
    assert stated(cells, []) == {("men", "include", "officers", "noun.example")}


def test_whose_child_somebody_is_stands_behind_the_clause() -> None:
    cells = (
        "Pat|==|PROPN|NNP|4|nsubj:pass Ryder|==|PROPN|NNP|1|flat was|be|AUX|VBD|4|aux:pass born|bear|VERB|VBN|0|root "
        "in|=|ADP|IN|6|case Oslo|==|PROPN|NNP|4|obl ,|=|PUNCT|,|9|punct the|=|DET|DT|9|det {}|=|NOUN|NN|{}|appos "
        "of|=|ADP|IN|12|case a|=|DET|DT|12|det {}|=|NOUN|NN|9|nmod"
    )
    son, capital = cells.format("son", 6, "nurse"), cells.format("seat", 6, "duke")
    names = [(0, 2, "PERSON"), (5, 6, "GPE")]
    assert stated(son, names) == {("Pat Ryder", "be", "son of a nurse", "noun.apposition.apart")}
    assert stated(capital, names) == {("Oslo", "be", "seat of a duke", "noun.apposition")}


def test_a_phrase_ends_before_a_bracket_that_it_does_not_close() -> None:
    cells = (
        "Ryder|==|PROPN|NNP|5|nsubj (|=|PUNCT|-LRB-|3|punct 1901|=|NUM|CD|1|nmod:unmarked was|be|AUX|VBD|5|cop "
        "pilot|=|NOUN|NN|0|root"
    )
    (fact,) = find_triples(doc_of(cells, [(0, 1, "PERSON")]), catalogue())
    assert (fact.subject.start, fact.subject.end) == (0, 1)


@pytest.mark.parametrize(("code", "said"), [("P00052", 0), ("prototype", 1)])
def test_a_number_in_brackets_is_not_what_a_thing_is(code: str, said: int) -> None:
    cells = (
        "Saab|==|PROPN|NNP|2|nsubj won|win|VERB|VBD|0|root jet|=|NOUN|NN|2|obj (|=|PUNCT|-LRB-|5|punct "
        f"{code}|=|NOUN|NN|3|appos )|=|PUNCT|-RRB-|5|punct"
    )
    assert len(stated(cells, [(0, 1, "ORG")])) == said


def test_the_code_of_a_share_is_not_what_a_firm_is() -> None:
    cells = (
        "Saab|==|PROPN|NNP|6|nsubj (|=|PUNCT|-LRB-|3|punct NYSE|==|PROPN|NNP|1|appos :|=|PUNCT|:|5|punct "
        "SAB|==|PROPN|NNP|1|appos won|win|VERB|VBD|0|root"
    )
    assert stated(cells, [(0, 1, "ORG"), (2, 3, "ORG")]) == set()


def test_a_body_behind_an_office_is_not_who_holds_it() -> None:
    cells = (
        "Lee|==|PROPN|NNP|6|nsubj ,|=|PUNCT|,|3|punct Commander|commander|NOUN|NN|1|appos ,|=|PUNCT|,|5|punct "
        "Fleet|==|PROPN|NNP|3|appos left|leave|VERB|VBD|0|root"
    )
    assert stated(cells, [(0, 1, "PERSON"), (4, 5, "ORG")]) == {("Lee", "be", "Commander", "noun.apposition")}
