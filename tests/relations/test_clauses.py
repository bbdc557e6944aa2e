"""Facts of clauses on parses written by hand: who does what to whom, however the sentence puts it."""

import pytest
from spacy.tokens import Doc

from extract.relations.catalogue import catalogue
from extract.relations.component import find_triples
from hand_parses import doc_of

Facts = set[tuple[str, str, str, str]]


def facts(doc: Doc) -> Facts:
    """Every (subject, predicate, role, argument) of a Doc, qualifiers included; role "" is the object."""
    found: Facts = set()
    for t in find_triples(doc, catalogue()):
        subject = doc[t.subject.start : t.subject.end].text
        for argument in (t.object, *t.qualifiers):
            text = doc[argument.start : argument.end].text
            found.add((subject, t.predicate.lemma, argument.role or "", text))
    return found


CASES: dict[str, tuple[str, list[tuple[int, int, str]], Facts]] = {
    "each of several things bought has its own seller": (
        "Oslo|==|PROPN|NNP|2|nsubj ordered|order|VERB|VBD|0|root tanks|tank|NOUN|NNS|2|obj and|=|CCONJ|CC|5|cc "
        "guns|gun|NOUN|NNS|3|conj from|=|ADP|IN|7|case Korea|==|PROPN|NNP|5|nmod ,|=|PUNCT|,|9|punct jets|jet|NOUN|NNS|3|conj "
        "from|=|ADP|IN|11|case Riga|==|PROPN|NNP|9|nmod",
        [(0, 1, "GPE"), (6, 7, "GPE"), (10, 11, "GPE")],
        {
            ("Oslo", "order", "", "tanks"),
            ("Oslo", "order", "", "guns"),
            ("Oslo", "order", "from", "Korea"),
            ("Oslo", "order", "", "jets"),
            ("Oslo", "order", "from", "Riga"),
        },
    ),
    "the same to somebody else at another time": (
        "Oslo|==|PROPN|NNP|2|nsubj sold|sell|VERB|VBD|0|root jets|jet|NOUN|NNS|2|obj to|=|ADP|IN|5|case Peru|==|PROPN|NNP|2|obl "
        "in|=|ADP|IN|7|case 2014|=|NUM|CD|2|obl and|=|CCONJ|CC|10|cc to|=|ADP|IN|10|case Chile|==|PROPN|NNP|2|conj "
        "in|=|ADP|IN|12|case 2018|=|NUM|CD|10|nmod",
        [(0, 1, "GPE"), (4, 5, "GPE"), (6, 7, "DATE"), (9, 10, "GPE"), (11, 12, "DATE")],
        {
            ("Oslo", "sell", "", "jets"),
            ("Oslo", "sell", "to", "Peru"),
            ("Oslo", "sell", "time", "2014"),
            ("Oslo", "sell", "to", "Chile"),
            ("Oslo", "sell", "time", "2018"),
        },
    ),
    "what there is somewhere is there, whatever the place hangs on": (
        "There|=|PRON|EX|2|expl are|be|VERB|VBP|0|root ships|ship|NOUN|NNS|2|nsubj in|=|ADP|IN|5|case port|=|NOUN|NN|3|nmod "
        "of|=|ADP|IN|7|case Riga|==|PROPN|NNP|5|nmod with|=|ADP|IN|9|case flags|flag|NOUN|NNS|3|nmod",
        [(6, 7, "GPE")],
        {("ships", "be", "in", "port of Riga")},
    ),
    "what an attack leaves dead somewhere is dead there": (
        "Blasts|blast|NOUN|NNS|2|nsubj left|leave|VERB|VBD|0|root men|man|NOUN|NNS|2|obj dead|=|ADJ|JJ|2|xcomp in|=|ADP|IN|6|case "
        "Riga|==|PROPN|NNP|4|obl and|=|CCONJ|CC|8|cc Oslo|==|PROPN|NNP|6|conj",
        [(5, 6, "GPE"), (7, 8, "GPE")],
        {
            ("Blasts", "leave", "", "men"),
            ("Blasts", "leave", "as", "dead"),
            ("Blasts", "leave", "place", "Riga"),
            ("Blasts", "leave", "place", "Oslo"),
        },
    ),
    "a title between quotation marks is all of them": (
        "Oslo|==|PROPN|NNP|2|nsubj titled|title|VERB|VBD|0|root it|=|PRON|PRP|2|obj “|=|PUNCT|``|6|punct A|a|DET|DT|6|det "
        "Way|way|NOUN|NN|2|xcomp to|=|PART|TO|8|mark Win|win|VERB|VB|6|acl ”|=|PUNCT|''|6|punct",
        [(0, 1, "GPE")],
        {("Oslo", "title", "", "it"), ("Oslo", "title", "as", "A Way to Win")},
    ),
    "two verbs side by side share who did it, when and where": (
        "It|it|PRON|PRP|3|nsubj:pass was|be|AUX|VBD|3|aux:pass built|build|VERB|VBN|0|root and|=|CCONJ|CC|5|cc "
        "tested|test|VERB|VBN|3|conj by|=|ADP|IN|7|case Saab|==|PROPN|NNP|5|obl:agent in|=|ADP|IN|9|case Oslo|==|PROPN|NNP|3|obl "
        "with|=|ADP|IN|11|case care|=|NOUN|NN|5|obl",
        [(6, 7, "ORG"), (8, 9, "GPE")],
        {
            ("Saab", "build", "", "It"),
            ("Saab", "build", "place", "Oslo"),
            ("Saab", "test", "", "It"),
            ("Saab", "test", "place", "Oslo"),
            ("Saab", "test", "with", "care"),
        },
    ),
    "a verb that needs an object has that of the one right behind": (
        "They|they|PRON|PRP|2|nsubj shot|shoot|VERB|VBD|0|root and|=|CCONJ|CC|4|cc killed|kill|VERB|VBD|2|conj "
        "Lee|==|PROPN|NNP|4|obj",
        [(4, 5, "PERSON")],
        {("They", "shoot", "", "Lee"), ("They", "kill", "", "Lee")},
    ),
    "a verb that needs none has none": (
        "They|they|PRON|PRP|2|nsubj came|come|VERB|VBD|0|root and|=|CCONJ|CC|4|cc killed|kill|VERB|VBD|2|conj "
        "Lee|==|PROPN|NNP|4|obj",
        [(4, 5, "PERSON")],
        {("They", "kill", "", "Lee")},
    ),
    "a preposition left behind by a relative clause is that of its noun": (
        "Riga|==|PROPN|NNP|2|nsubj won|win|VERB|VBD|0|root wars|war|NOUN|NNS|2|obj Oslo|==|PROPN|NNP|5|nsubj "
        "fought|fight|VERB|VBD|3|acl:relcl in|=|ADP|IN|5|obl",
        [(0, 1, "GPE"), (3, 4, "GPE")],
        {("Riga", "win", "", "wars"), ("Oslo", "fight", "in", "wars")},
    ),
    "what stands before a clause with that is said of it": (
        "It|it|PRON|PRP|4|expl was|be|AUX|VBD|4|cop in|=|ADP|IN|4|case Oslo|==|PROPN|NNP|0|root that|=|SCONJ|IN|7|mark "
        "Riga|==|PROPN|NNP|7|nsubj signed|sign|VERB|VBD|4|advcl:relcl pacts|pact|NOUN|NNS|7|obj",
        [(3, 4, "GPE"), (5, 6, "GPE")],
        {("Riga", "sign", "", "pacts"), ("Riga", "sign", "place", "Oslo")},
    ),
    "in spite of a date is no time": (
        "Despite|=|ADP|IN|2|case 1967|==|NUM|CD|4|obl Oslo|==|PROPN|NNP|4|nsubj left|leave|VERB|VBD|0|root Riga|==|PROPN|NNP|4|obj",
        [(1, 2, "DATE"), (2, 3, "GPE"), (4, 5, "GPE")],
        {("Oslo", "leave", "", "Riga"), ("Oslo", "leave", "despite", "1967")},
    ),
    "a question is no object of the clause that asks it": (
        "Riga|==|PROPN|NNP|2|nsubj raised|raise|VERB|VBD|0|root doubts|doubt|NOUN|NNS|2|obj whether|=|SCONJ|IN|6|mark "
        "Oslo|==|PROPN|NNP|6|nsubj voted|vote|VERB|VBD|3|acl:relcl in|=|ADP|IN|8|case May|==|PROPN|NNP|6|obl",
        [(0, 1, "GPE"), (4, 5, "GPE"), (7, 8, "DATE")],
        {("Riga", "raise", "", "doubts"), ("Oslo", "vote", "time", "May")},
    ),
    "what a place lies in a direction of is part of where it is": (
        "It|it|PRON|PRP|2|nsubj sank|sink|VERB|VBD|0|root ten|=|NUM|CD|4|nummod miles|mile|NOUN|NNS|5|obl:unmarked "
        "east|=|ADV|RB|2|advmod of|=|ADP|IN|7|case Riga|==|PROPN|NNP|5|obl",
        [(6, 7, "GPE")],
        {("It", "sink", "place", "ten miles east of Riga")},
    ),
    "what stands behind a comma and such as is an example": (
        "Oslo|==|PROPN|NNP|2|nsubj backs|back|VERB|VBZ|0|root groups|group|NOUN|NNS|2|obj ,|=|PUNCT|,|7|punct such|=|ADJ|JJ|7|case "
        "as|=|ADP|IN|5|fixed Hamas|==|PROPN|NNP|3|nmod",
        [(0, 1, "GPE"), (6, 7, "ORG")],
        {("Oslo", "back", "", "groups"), ("groups", "include", "", "Hamas")},
    ),
    "what was before a hyphen stays": (
        "Oslo|==|PROPN|NNP|2|nsubj left|leave|VERB|VBD|0|root the|=|DET|DT|7|det now|=|ADV|RB|6|advmod -|=|PUNCT|HYPH|4|punct "
        "defunct|=|ADJ|JJ|7|amod union|=|NOUN|NN|2|obj",
        [(0, 1, "GPE")],
        {("Oslo", "leave", "", "now - defunct union")},
    ),
    "from where is no place": (
        "Oslo|==|PROPN|NNP|2|nsubj left|leave|VERB|VBD|0|root Riga|==|PROPN|NNP|2|obj from|=|ADP|IN|5|case where|=|ADV|WRB|7|obl "
        "it|=|PRON|PRP|7|nsubj sent|send|VERB|VBD|3|acl:relcl jets|jet|NOUN|NNS|7|obj",
        [(0, 1, "GPE"), (2, 3, "GPE")],
        {("Oslo", "leave", "", "Riga"), ("it", "send", "", "jets")},
    ),
    "who is given an office takes the place of somebody": (
        "Oslo|==|PROPN|NNP|2|nsubj named|name|VERB|VBD|0|root Lee|==|PROPN|NNP|2|obj as|=|ADP|IN|5|case envoy|=|NOUN|NN|2|obl "
        ",|=|PUNCT|,|7|punct replacing|replace|VERB|VBG|2|advcl Ek|==|PROPN|NNP|7|obj",
        [(0, 1, "GPE"), (2, 3, "PERSON"), (7, 8, "PERSON")],
        {("Oslo", "name", "", "Lee"), ("Oslo", "name", "as", "envoy"), ("Lee", "replace", "", "Ek")},
    ),
    "who buys a thing replaces another": (
        "Oslo|==|PROPN|NNP|2|nsubj bought|buy|VERB|VBD|0|root jets|jet|NOUN|NNS|2|obj ,|=|PUNCT|,|5|punct "
        "replacing|replace|VERB|VBG|2|advcl guns|gun|NOUN|NNS|5|obj",
        [(0, 1, "GPE")],
        {("Oslo", "buy", "", "jets"), ("Oslo", "replace", "", "guns")},
    ),
    "what somebody is informed of stands behind of": (
        "Oslo|==|PROPN|NNP|2|nsubj notified|notify|VERB|VBD|0|root Riga|==|PROPN|NNP|2|iobj of|=|ADP|IN|5|case "
        "drills|drill|NOUN|NNS|3|nmod",
        [(0, 1, "GPE"), (2, 3, "GPE")],
        {("Oslo", "notify", "recipient", "Riga"), ("Oslo", "notify", "of", "drills")},
    ),
    "a clause with when behind a date is of that time": (
        "Talks|talk|NOUN|NNS|2|nsubj ended|end|VERB|VBD|0|root in|=|ADP|IN|4|case 2022|=|NUM|CD|2|obl ,|=|PUNCT|,|8|punct "
        "when|=|ADV|WRB|8|advmod Oslo|==|PROPN|NNP|8|nsubj sent|send|VERB|VBD|2|advcl tanks|tank|NOUN|NNS|8|obj",
        [(3, 4, "DATE"), (6, 7, "GPE")],
        {("Talks", "end", "time", "2022"), ("Oslo", "send", "", "tanks"), ("Oslo", "send", "time", "2022")},
    ),
    "doing something may be a subject": (
        "Exporting|export|VERB|VBG|3|csubj jets|jet|NOUN|NNS|1|obj requires|require|VERB|VBZ|0|root "
        "licences|licence|NOUN|NNS|3|obj",
        [],
        {("Exporting jets", "require", "", "licences")},
    ),
    "an amount without a preposition is how far something rises": (
        "Saab|==|PROPN|NNP|2|nsubj rose|rise|VERB|VBD|0|root 4|=|NUM|CD|4|nummod %|=|NOUN|NN|2|obl:unmarked",
        [(0, 1, "ORG"), (2, 4, "PERCENT")],
        {("Saab", "rise", "", "4 %")},
    ),
    "a relative clause behind a coordination is about all of it": (
        "Oslo|==|PROPN|NNP|7|nsubj and|=|CCONJ|CC|3|cc Riga|==|PROPN|NNP|1|conj which|=|PRON|WDT|5|nsubj "
        "claim|=|VERB|VBP|1|acl:relcl islands|island|NOUN|NNS|5|obj met|meet|VERB|VBD|0|root Kyiv|==|PROPN|NNP|7|obj",
        [(0, 1, "GPE"), (2, 3, "GPE"), (7, 8, "GPE")],
        {
            ("Oslo", "claim", "", "islands"),
            ("Riga", "claim", "", "islands"),
            ("Oslo", "meet", "", "Kyiv"),
            ("Riga", "meet", "", "Kyiv"),
        },
    ),
    "active clause with time and place": (
        "Japan|==|PROPN|NNP|2|nsubj signed|sign|VERB|VBD|0|root a|=|DET|DT|4|det treaty|=|NOUN|NN|2|obj in|=|ADP|IN|6|case "
        "Rome|==|PROPN|NNP|2|obl in|=|ADP|IN|8|case May|==|PROPN|NNP|2|obl .|=|PUNCT|.|2|punct",
        [(0, 1, "GPE"), (5, 6, "GPE"), (7, 8, "DATE")],
        {("Japan", "sign", "", "treaty"), ("Japan", "sign", "place", "Rome"), ("Japan", "sign", "time", "May")},
    ),
    "who wants somebody to act does not want them": (
        "Oslo|==|PROPN|NNP|2|nsubj wants|want|VERB|VBZ|0|root Kyiv|==|PROPN|NNP|2|obj to|=|PART|TO|5|mark "
        "join|join|VERB|VB|2|xcomp Nato|==|PROPN|NNP|5|obj",
        [(0, 1, "GPE"), (2, 3, "GPE"), (5, 6, "ORG")],
        {("Kyiv", "join", "", "Nato")},
    ),
    "a phrase that links sentences is no argument": (
        "In|=|ADP|IN|2|case addition|=|NOUN|NN|5|obl ,|=|PUNCT|,|5|punct Oslo|==|PROPN|NNP|5|nsubj sold|sell|VERB|VBD|0|root "
        "jets|jet|NOUN|NNS|5|obj",
        [(3, 4, "GPE")],
        {("Oslo", "sell", "", "jets")},
    ),
    "a conjunct with a time of its own does not take that of the verb before it": (
        "In|=|ADP|IN|2|case March|==|PROPN|NNP|5|obl the|=|DET|DT|4|det army|=|NOUN|NN|5|nsubj bought|buy|VERB|VBD|0|root "
        "tanks|tank|NOUN|NNS|5|obj and|=|CCONJ|CC|8|cc sold|sell|VERB|VBD|5|conj guns|gun|NOUN|NNS|8|obj in|=|ADP|IN|11|case "
        "April|==|PROPN|NNP|8|obl",
        [(1, 2, "DATE"), (3, 4, "ORG"), (10, 11, "DATE")],
        {
            ("army", "buy", "", "tanks"),
            ("army", "buy", "time", "March"),
            ("army", "sell", "", "guns"),
            ("army", "sell", "time", "April"),
        },
    ),
    "a date that the parse makes an object says when": (
        "Pacts|pact|NOUN|NNS|2|nsubj expire|=|VERB|VBP|0|root 2016|==|NUM|CD|2|obj",
        [(2, 3, "DATE")],
        {("Pacts", "expire", "time", "2016")},
    ),
    "few verbs take a date as their object": (
        "Cities|city|NOUN|NNS|2|nsubj mark|=|VERB|VBP|0|root Easter|==|PROPN|NNP|2|obj",
        [(2, 3, "DATE")],
        {("Cities", "mark", "", "Easter")},
    ),
    "an infinitive on a noun belongs to whom the noun is said of": (
        "Rome|==|PROPN|NNP|2|nsubj regrets|regret|VERB|VBZ|0|root the|=|DET|DT|4|det failure|=|NOUN|NN|2|obj of|=|ADP|IN|6|case "
        "Malta|==|PROPN|NNP|4|nmod to|=|PART|TO|8|mark pay|=|VERB|VB|4|acl debts|debt|NOUN|NNS|8|obj",
        [(0, 1, "GPE"), (5, 6, "GPE")],
        {("Rome", "regret", "", "failure of Malta"), ("Malta", "pay", "", "debts")},
    ),
    "a relative pronoun before another subject is the object": (
        "Rome|==|PROPN|NNP|2|nsubj left|leave|VERB|VBD|0|root pacts|pact|NOUN|NNS|2|obj which|=|PRON|WDT|7|nsubj "
        "Iran|==|PROPN|NNP|7|nsubj has|have|AUX|VBZ|7|aux condemned|condemn|VERB|VBN|3|acl:relcl",
        [(0, 1, "GPE"), (4, 5, "GPE")],
        {("Rome", "leave", "", "pacts"), ("Iran", "condemn", "", "pacts")},
    ),
    "the first of a list is no recipient": (
        "Rome|==|PROPN|NNP|2|nsubj sent|send|VERB|VBD|0|root rifles|rifle|NOUN|NNS|2|iobj ,|=|PUNCT|,|5|punct "
        "tanks|tank|NOUN|NNS|2|obj and|=|CCONJ|CC|7|cc guns|gun|NOUN|NNS|5|conj",
        [(0, 1, "GPE"), (2, 3, "WEAPON"), (4, 5, "WEAPON"), (6, 7, "WEAPON")],
        {("Rome", "send", "", "rifles"), ("Rome", "send", "", "tanks"), ("Rome", "send", "", "guns")},
    ),
    "a passive with an agent is turned round": (
        "Missiles|missile|NOUN|NNS|3|nsubj:pass were|be|AUX|VBD|3|aux:pass sold|sell|VERB|VBN|0|root to|=|ADP|IN|5|case "
        "Taiwan|==|PROPN|NNP|3|obl by|=|ADP|IN|7|case France|==|PROPN|NNP|3|obl:agent",
        [(0, 1, "WEAPON"), (4, 5, "GPE"), (6, 7, "GPE")],
        {("France", "sell", "", "Missiles"), ("France", "sell", "to", "Taiwan")},
    ),
    "a passive without an agent keeps its patient as subject": (
        "Missiles|missile|NOUN|NNS|3|nsubj:pass were|be|AUX|VBD|3|aux:pass sent|send|VERB|VBN|0|root to|=|ADP|IN|5|case "
        "Kyiv|==|PROPN|NNP|3|obl",
        [(0, 1, "WEAPON"), (4, 5, "GPE")],
        {("Missiles", "send", "to", "Kyiv")},
    ),
    "conjoined verbs share the subject, conjoined objects distribute": (
        "Poland|==|PROPN|NNP|2|nsubj bought|buy|VERB|VBD|0|root tanks|tank|NOUN|NNS|2|obj and|=|CCONJ|CC|5|cc "
        "guns|gun|NOUN|NNS|3|conj and|=|CCONJ|CC|7|cc leased|lease|VERB|VBD|2|conj jets|jet|NOUN|NNS|7|obj",
        [(0, 1, "GPE"), (2, 3, "WEAPON"), (4, 5, "WEAPON"), (7, 8, "WEAPON")],
        {("Poland", "buy", "", "tanks"), ("Poland", "buy", "", "guns"), ("Poland", "lease", "", "jets")},
    ),
    "conjoined subjects distribute": (
        "India|==|PROPN|NNP|4|nsubj and|=|CCONJ|CC|3|cc Oman|==|PROPN|NNP|1|conj deny|=|VERB|VBP|0|root the|=|DET|DT|6|det "
        "claim|=|NOUN|NN|4|obj",
        [(0, 1, "GPE"), (2, 3, "GPE")],
        {("India", "deny", "", "claim"), ("Oman", "deny", "", "claim")},
    ),
    "an object after the last conjunct belongs to all verbs": (
        "Iran|==|PROPN|NNP|2|nsubj builds|build|VERB|VBZ|0|root and|=|CCONJ|CC|4|cc exports|export|VERB|VBZ|2|conj "
        "drones|drone|NOUN|NNS|2|obj",
        [(0, 1, "GPE"), (4, 5, "WEAPON")],
        {("Iran", "build", "", "drones"), ("Iran", "export", "", "drones")},
    ),
    "an infinitive carries on the predicate of its verb": (
        "Oslo|==|PROPN|NNP|2|nsubj decided|decide|VERB|VBD|0|root to|=|PART|TO|4|mark buy|=|VERB|VB|2|xcomp "
        "frigates|frigate|NOUN|NNS|4|obj",
        [(0, 1, "GPE"), (4, 5, "WEAPON")],
        {("Oslo", "decide to buy", "", "frigates")},
    ),
    "an object controls the infinitive": (
        "The|=|DET|DT|2|det law|=|NOUN|NN|3|nsubj enables|enable|VERB|VBZ|0|root Japan|==|PROPN|NNP|3|obj to|=|PART|TO|6|mark "
        "export|=|VERB|VB|3|xcomp missiles|missile|NOUN|NNS|6|obj",
        [(3, 4, "GPE"), (6, 7, "WEAPON")],
        {("law", "enable", "", "Japan"), ("Japan", "export", "", "missiles")},
    ),
    "a promise does not hand the subject to its object": (
        "Iran|==|PROPN|NNP|2|nsubj promised|promise|VERB|VBD|0|root Syria|==|PROPN|NNP|2|iobj to|=|PART|TO|5|mark "
        "send|=|VERB|VB|2|xcomp arms|arm|NOUN|NNS|5|obj",
        [(0, 1, "GPE"), (2, 3, "GPE"), (5, 6, "WEAPON")],
        {("Iran", "promise to send", "", "arms")},
    ),
    "raising keeps the subject of the passive verb": (
        "Spain|==|PROPN|NNP|3|nsubj:pass is|be|AUX|VBZ|3|aux:pass expected|expect|VERB|VBN|0|root to|=|PART|TO|5|mark "
        "join|=|VERB|VB|3|xcomp NATO|==|PROPN|NNP|5|obj",
        [(0, 1, "GPE"), (5, 6, "ORG")],
        {("Spain", "expect to join", "", "NATO")},
    ),
    "a participle clause takes the subject of its main clause": (
        "Facing|face|VERB|VBG|4|advcl China|==|PROPN|NNP|1|obj Japan|==|PROPN|NNP|4|nsubj raised|raise|VERB|VBD|0|root "
        "spending|=|NOUN|NN|4|obj",
        [(1, 2, "GPE"), (2, 3, "GPE")],
        {("Japan", "face", "", "China"), ("Japan", "raise", "", "spending")},
    ),
    "a participle after a noun is said of the noun": (
        "Italy|==|PROPN|NNP|2|nsubj sells|sell|VERB|VBZ|0|root guns|gun|NOUN|NNS|2|obj produced|produce|VERB|VBN|3|acl "
        "in|=|ADP|IN|6|case Turin|==|PROPN|NNP|4|obl",
        [(0, 1, "GPE"), (2, 3, "WEAPON"), (5, 6, "GPE")],
        {("Italy", "sell", "", "guns"), ("guns", "produce", "place", "Turin")},
    ),
    "a relative pronoun stands for its antecedent as subject": (
        "NATO|==|PROPN|NNP|5|nsubj ,|=|PUNCT|,|1|punct which|=|PRON|WDT|4|nsubj leads|lead|VERB|VBZ|1|acl:relcl "
        "met|meet|VERB|VBD|0|root Kyiv|==|PROPN|NNP|5|obj KFOR|==|PROPN|NNP|4|obj",
        [(0, 1, "ORG"), (5, 6, "GPE"), (6, 7, "ORG")],
        {("NATO", "lead", "", "KFOR"), ("NATO", "meet", "", "Kyiv")},
    ),
    "a relative clause without a pronoun has its antecedent as object": (
        "weapons|weapon|NOUN|NNS|0|root the|=|DET|DT|3|det US|==|PROPN|NNP|4|nsubj has|have|VERB|VBZ|1|acl:relcl",
        [(0, 1, "WEAPON"), (2, 3, "GPE")],
        {("US", "have", "", "weapons")},
    ),
    "a copula states what its subject is": (
        "Biden|==|PROPN|NNP|4|nsubj was|be|AUX|VBD|4|cop the|=|DET|DT|4|det host|=|NOUN|NN|0|root of|=|ADP|IN|6|case "
        "talks|talk|NOUN|NNS|4|nmod",
        [(0, 1, "PERSON")],
        {("Biden", "be", "", "host of talks")},
    ),
    "a predicate after a preposition keeps it as its role": (
        "DICAS|==|PROPN|NNP|4|nsubj is|be|AUX|VBZ|4|cop among|=|ADP|IN|4|case initiatives|initiative|NOUN|NNS|0|root",
        [(0, 1, "PROGRAM")],
        {("DICAS", "be", "among", "initiatives")},
    ),
    "a light verb takes the partner of its noun": (
        "Japan|==|PROPN|NNP|2|nsubj signed|sign|VERB|VBD|0|root treaties|treaty|NOUN|NNS|2|obj with|=|ADP|IN|5|case "
        "Italy|==|PROPN|NNP|3|nmod",
        [(0, 1, "GPE"), (4, 5, "GPE")],
        {("Japan", "sign", "", "treaties"), ("Japan", "sign", "with", "Italy")},
    ),
    "according to names a source, not an argument": (
        "Iran|==|PROPN|NNP|2|nsubj sold|sell|VERB|VBD|0|root arms|arm|NOUN|NNS|2|obj according|accord|VERB|VBG|6|case "
        "to|=|ADP|IN|4|fixed Reuters|==|PROPN|NNP|2|obl",
        [(0, 1, "GPE"), (2, 3, "WEAPON"), (5, 6, "ORG")],
        {("Iran", "sell", "", "arms")},
    ),
    "existential there is no subject": (
        "There|=|PRON|EX|2|expl are|be|VERB|VBP|0|root bases|base|NOUN|NNS|2|nsubj in|=|ADP|IN|5|case Guam|==|PROPN|NNP|2|obl",
        [(4, 5, "GPE")],
        {("bases", "be", "place", "Guam")},
    ),
    "who is accused of something does it": (
        "Kyiv|==|PROPN|NNP|2|nsubj accused|accuse|VERB|VBD|0|root Russia|==|PROPN|NNP|2|obj of|=|SCONJ|IN|5|mark "
        "shelling|shell|VERB|VBG|2|advcl Odesa|==|PROPN|NNP|5|obj",
        [(0, 1, "GPE"), (2, 3, "GPE"), (5, 6, "GPE")],
        {("Kyiv", "accuse", "", "Russia"), ("Russia", "shell", "", "Odesa")},
    ),
    "who is asked to act acts, even where the parse hangs the infinitive on the verb": (
        "Biden|==|PROPN|NNP|2|nsubj asked|ask|VERB|VBD|0|root NATO|==|PROPN|NNP|2|obj to|=|PART|TO|5|mark "
        "send|=|VERB|VB|2|advcl troops|troop|NOUN|NNS|5|obj",
        [(0, 1, "PERSON"), (2, 3, "ORG")],
        {("Biden", "ask", "", "NATO"), ("NATO", "send", "", "troops")},
    ),
    "a participle after a comma says what the clause brings about": (
        "Oslo|==|PROPN|NNP|2|nsubj lifted|lift|VERB|VBD|0|root bans|ban|NOUN|NNS|2|obj ,|=|PUNCT|,|5|punct "
        "helping|help|VERB|VBG|3|acl Kyiv|==|PROPN|NNP|5|obj",
        [(0, 1, "GPE"), (5, 6, "GPE")],
        {("Oslo", "lift", "", "bans"), ("Oslo", "help", "", "Kyiv")},
    ),
    "a finite verb is no complement, whatever its label": (
        "Reports|report|NOUN|NNS|2|nsubj came|come|VERB|VBD|0|root Iran|==|PROPN|NNP|4|nsubj fired|fire|VERB|VBD|2|xcomp "
        "rockets|rocket|NOUN|NNS|4|obj",
        [(2, 3, "GPE"), (4, 5, "WEAPON")],
        {("Iran", "fire", "", "rockets")},
    ),
    "a name that the parse cut into recipient and object is the object alone": (
        "Warsaw|==|PROPN|NNP|2|nsubj sends|send|VERB|VBZ|0|root Leopard|==|PROPN|NNP|2|iobj 2|=|NUM|CD|5|nummod "
        "tanks|tank|NOUN|NNS|2|obj to|=|ADP|IN|7|case Kyiv|==|PROPN|NNP|2|obl",
        [(0, 1, "GPE"), (2, 5, "WEAPON"), (6, 7, "GPE")],
        {("Warsaw", "send", "", "Leopard 2 tanks"), ("Warsaw", "send", "to", "Kyiv")},
    ),
    "a possessive inside a name states nothing": (
        "People|people|NOUN|NNS|3|nmod:poss 's|=|PART|POS|1|case Army|==|PROPN|NNP|4|nsubj trained|train|VERB|VBD|0|root "
        "Cubans|cuban|PROPN|NNPS|4|obj",
        [(0, 3, "ORG"), (4, 5, "NORP")],
        {("People's Army", "train", "", "Cubans")},
    ),
    "an open question has no subject": (
        "Who|who|PRON|WP|2|nsubj sold|sell|VERB|VBD|0|root arms|arm|NOUN|NNS|2|obj ?|=|PUNCT|.|2|punct",
        [(2, 3, "WEAPON")],
        set(),
    ),
    "two names without a predicate between them state nothing": (
        "Paris|==|PROPN|NNP|3|nmod:poss 's|=|PART|POS|1|case talks|talk|NOUN|NNS|0|root on|=|ADP|IN|5|case "
        "Libya|==|PROPN|NNP|3|nmod",
        [(4, 5, "GPE")],
        set(),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_clause_states_exactly_these_facts(name: str) -> None:
    cells, mentions, expected = CASES[name]
    assert facts(doc_of(cells, mentions)) == expected
