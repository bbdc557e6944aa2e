"""Slips with participles, gerunds, questions and headlines."""

MENDED = {
    "a headline's infinitive before a comma and who says so is what is said": (
        "Oslo|==|PROPN|NNP|7|nsubj to|=|PART|TO|3|mark buy|=|VERB|VB|1|acl jets|jet|NOUN|NNS|3|obj ,|=|PUNCT|,|1|punct "
        "report|=|NOUN|NN|7|nsubj says|say|VERB|VBZ|0|root",
        [(0, 1, "GPE")],
        "Oslo<buy/nsubj to<buy/mark buy<says/ccomp jets<buy/obj ,<Oslo/punct report<says/nsubj says<says/root",
    ),
    "a participle between is and several things is the verb": (
        "It|it|PRON|PRP|2|nsubj flew|fly|VERB|VBD|0|root and|=|CCONJ|CC|6|cc is|be|AUX|VBZ|6|cop meeting|meet|VERB|VBG|6|amod "
        "targets|target|NOUN|NNS|2|conj",
        "It<flew/nsubj flew<flew/root and<meeting/cc is<meeting/aux meeting<flew/conj targets<meeting/obj",
    ),
    "a participle behind have more than is the verb": (
        "Orders|order|NOUN|NNS|2|nsubj have|=|AUX|VBP|0|root more|=|ADJ|JJR|2|advmod than|=|ADP|IN|3|fixed "
        "doubled|double|VERB|VBN|2|obl",
        "Orders<doubled/nsubj have<doubled/aux more<doubled/advmod than<more/fixed doubled<doubled/root",
    ),
    "a participle behind an object is no complement of a verb that takes none": (
        "It|it|PRON|PRP|2|nsubj replaces|replace|VERB|VBZ|0|root jets|jet|NOUN|NNS|2|obj flown|fly|VERB|VBN|2|xcomp "
        "here|=|ADV|RB|4|advmod",
        "It<replaces/nsubj replaces<replaces/root jets<replaces/obj flown<jets/acl here<flown/advmod",
    ),
    "acting before an office is part of the title": (
        "Oslo|==|PROPN|NNP|2|nsubj met|meet|VERB|VBD|0|root acting|act|VERB|VBG|2|xcomp President|president|NOUN|NNP|5|nmod:desc "
        "Lee|==|PROPN|NNP|3|obj",
        "Oslo<met/nsubj met<met/root acting<Lee/amod President<Lee/nmod:desc Lee<met/obj",
    ),
    "an indirect question is what the verb before it says": (
        "Riga|==|PROPN|NNP|3|nsubj has|have|AUX|VBZ|3|aux said|say|VERB|VBN|0|root who|=|PRON|WP|6|nsubj it|=|PRON|PRP|6|nsubj "
        "blames|blame|VERB|VBZ|1|acl:relcl",
        "Riga<said/nsubj has<said/aux said<said/root who<blames/nsubj it<blames/nsubj blames<said/ccomp",
    ),
    "a participle behind a comma belongs to the main verb": (
        "Saab|==|PROPN|NNP|2|nsubj ended|end|VERB|VBD|0|root rows|row|NOUN|NNS|2|obj that|=|PRON|WDT|5|nsubj "
        "lasted|last|VERB|VBD|3|acl:relcl ,|=|PUNCT|,|7|punct pleasing|please|VERB|VBG|5|advcl Oslo|==|PROPN|NNP|7|obj",
        "Saab<ended/nsubj ended<ended/root rows<ended/obj that<lasted/nsubj lasted<rows/acl:relcl ,<pleasing/punct "
        "pleasing<ended/advcl Oslo<pleasing/obj",
    ),
    "two participles are coordinated over a relative clause": (
        "Saab|==|PROPN|NNP|2|nsubj won|win|VERB|VBD|0|root ,|=|PUNCT|,|4|punct ending|end|VERB|VBG|2|advcl rows|row|NOUN|NNS|4|obj "
        "that|=|PRON|WDT|7|nsubj lasted|last|VERB|VBD|5|acl:relcl and|=|CCONJ|CC|9|cc pleasing|please|VERB|VBG|7|conj "
        "Oslo|==|PROPN|NNP|9|obj",
        "Saab<won/nsubj won<won/root ,<ending/punct ending<won/advcl rows<ending/obj that<lasted/nsubj lasted<rows/acl:relcl "
        "and<pleasing/cc pleasing<ending/conj Oslo<pleasing/obj",
    ),
    "a second passive without auxiliary has the number before it as its subject": (
        "People|people|NOUN|NNS|3|nsubj:pass were|be|AUX|VBD|3|aux:pass killed|kill|VERB|VBN|0|root and|=|CCONJ|CC|6|cc "
        "thousands|thousand|NOUN|NNS|6|obl:unmarked hurt|=|VERB|VBN|3|conj",
        "People<killed/nsubj:pass were<killed/aux:pass killed<killed/root and<hurt/cc thousands<hurt/nsubj:pass hurt<killed/conj",
    ),
    "a gerund right before a verb is its subject": (
        "It|it|PRON|PRP|2|nsubj binds|bind|VERB|VBZ|0|root Oslo|==|PROPN|NNP|2|obj but|=|CCONJ|CC|6|cc fighting|fight|VERB|VBG|2|conj "
        "continued|continue|VERB|VBD|2|conj",
        "It<binds/nsubj binds<binds/root Oslo<binds/obj but<continued/cc fighting<continued/nsubj continued<binds/conj",
    ),
    "the second half of a headline is no apposition": (
        "Oslo|==|PROPN|NNP|2|nsubj orders|order|VERB|VBZ|0|root jets|jet|NOUN|NNS|2|obj ;|=|PUNCT|:|5|punct Navy|navy|NOUN|NN|3|appos "
        "to|=|PART|TO|7|mark get|=|VERB|VB|2|advcl ships|ship|NOUN|NNS|7|obj",
        "Oslo<orders/nsubj orders<orders/root jets<orders/obj ;<Navy/punct Navy<get/nsubj to<get/mark get<orders/parataxis "
        "ships<get/obj",
    ),
    "what stands behind the letter of an answer is the sentence": (
        "A|==|NOUN|LS|0|root :|=|PUNCT|:|4|punct We|we|PRON|PRP|4|nsubj agreed|agree|VERB|VBD|1|appos",
        "A<agreed/dep :<A/punct We<agreed/nsubj agreed<agreed/root",
    ),
    "a clause on what is no second thing that the verb before says": (
        "Nato|==|PROPN|NNP|2|nsubj bombed|bomb|VERB|VBD|0|root what|=|PRON|WP|2|obj was|be|AUX|VBD|5|cop "
        "Yugoslavia|==|PROPN|NNP|2|ccomp",
        "Nato<bombed/nsubj bombed<bombed/root what<bombed/obj was<Yugoslavia/cop Yugoslavia<what/acl:relcl",
    ),
    "a verb in the past is coordinated with the one before it and not with its object": (
        "They|they|PRON|PRP|3|nsubj had|have|AUX|VBD|3|aux passed|pass|VERB|VBN|0|root tests|test|NOUN|NNS|3|obj "
        "and|=|CCONJ|CC|6|cc qualified|qualify|VERB|VBN|4|conj",
        "They<passed/nsubj had<passed/aux passed<passed/root tests<passed/obj and<qualified/cc qualified<passed/conj",
    ),
    "a participle with an agent behind a comma is of the whole phrase": (
        "reviews|review|NOUN|NNS|0|root of|=|ADP|IN|3|case laws|law|NOUN|NNS|1|nmod ,|=|PUNCT|,|5|punct led|lead|VERB|VBN|3|acl "
        "by|=|ADP|IN|7|case Lee|==|PROPN|NNP|5|obl:agent",
        "reviews<reviews/root of<laws/case laws<reviews/nmod ,<led/punct led<reviews/acl by<Lee/case Lee<led/obl:agent",
    ),
    "what somebody says in a relative clause has the pronoun as its subject": (
        "ships|ship|NOUN|NNS|0|root which|=|PRON|WDT|5|obj allies|ally|NOUN|NNS|4|nsubj say|=|VERB|VBP|1|acl:relcl "
        "carry|=|VERB|VBP|4|ccomp oil|=|NOUN|NN|5|obj",
        "ships<ships/root which<carry/nsubj allies<say/nsubj say<ships/acl:relcl carry<say/ccomp oil<carry/obj",
    ),
    "an owner before a possessive mark is no second subject": (
        "Lee|==|PROPN|NNP|4|nsubj 's|=|PART|POS|1|case party|=|NOUN|NN|4|nsubj won|win|VERB|VBD|0|root",
        "Lee<party/nmod:poss 's<Lee/case party<won/nsubj won<won/root",
    ),
    "a relative clause right behind an object is no clause of the subject": (
        "Allies|ally|NOUN|NNS|2|nsubj back|=|VERB|VBP|0|root plans|plan|NOUN|NNS|2|obj ,|=|PUNCT|,|7|punct which|=|PRON|WDT|7|obj "
        "Oslo|==|PROPN|NNP|7|nsubj rejects|reject|VERB|VBZ|1|acl:relcl",
        "Allies<back/nsubj back<back/root plans<back/obj ,<rejects/punct which<rejects/obj Oslo<rejects/nsubj "
        "rejects<plans/acl:relcl",
    ),
    "over behind a noun is a preposition": (
        "Oslo|==|PROPN|NNP|2|nsubj has|have|VERB|VBZ|0|root control|=|NOUN|NN|2|obj over|=|ADV|RB|5|advmod 80|==|NUM|CD|6|nummod "
        "percent|=|NOUN|NN|2|obj",
        "Oslo<has/nsubj has<has/root control<has/obj over<percent/case 80<percent/nummod percent<control/nmod",
    ),
    "what a price is for each of is no second price": (
        "It|it|PRON|PRP|2|nsubj costs|cost|VERB|VBZ|0|root $|=|SYM|$|2|obj 9|==|NUM|CD|3|nummod a|=|DET|DT|6|det "
        "jet|=|NOUN|NN|3|conj",
        "It<costs/nsubj costs<costs/root $<costs/obj 9<$/nummod a<jet/det jet<$/nmod:unmarked",
    ),
    "a place and a dash open a text, however it is written": (
        "Lisbon|==|PROPN|NNP|5|nsubj –|=|PUNCT|:|1|punct The|=|DET|DT|4|det navy|=|NOUN|NN|5|nsubj waited|wait|VERB|VBD|0|root",
        [(0, 1, "GPE")],
        "Lisbon<waited/parataxis –<Lisbon/punct The<navy/det navy<waited/nsubj waited<waited/root",
    ),
    "an adjective behind what somebody leaves says how it is left": (
        "Blasts|blast|NOUN|NNS|2|nsubj left|leave|VERB|VBD|0|root men|man|NOUN|NNS|2|obj dead|=|ADJ|JJ|3|amod in|=|ADP|IN|6|case "
        "Riga|==|PROPN|NNP|4|obl",
        [(5, 6, "GPE")],
        "Blasts<left/nsubj left<left/root men<left/obj dead<left/xcomp in<Riga/case Riga<dead/obl",
    ),
    "a verb in the past with an object is active": (
        "Rebels|rebel|NOUN|NNS|2|nsubj:pass killed|kill|VERB|VBD|0|root Lee|==|PROPN|NNP|2|obj",
        "Rebels<killed/nsubj killed<killed/root Lee<killed/obj",
    ),
    "a gerund behind on is what somebody goes on with": (
        "Rebels|rebel|NOUN|NNS|2|nsubj went|go|VERB|VBD|0|root on|=|SCONJ|IN|4|mark shelling|shell|VERB|VBG|2|advcl "
        "Riga|==|PROPN|NNP|4|obj",
        "Rebels<went/nsubj went<went/root on<went/compound:prt shelling<went/xcomp Riga<shelling/obj",
    ),
    "what stands right behind the second of two verbs is said of that one": (
        "He|he|PRON|PRP|3|nsubj:pass was|be|AUX|VBD|3|aux:pass fined|fine|VERB|VBN|0|root or|=|CCONJ|CC|5|cc "
        "sent|send|VERB|VBN|3|conj to|=|ADP|IN|7|case prison|=|NOUN|NN|3|obl",
        "He<fined/nsubj:pass was<fined/aux:pass fined<fined/root or<sent/cc sent<fined/conj to<prison/case prison<sent/obl",
    ),
    "half of a length of time is part of it": (
        "Ten|ten|NUM|CD|2|nsubj died|die|VERB|VBD|0|root in|=|ADP|IN|5|case past|=|ADJ|JJ|5|amod week|=|NOUN|NN|2|obl "
        "and|=|CCONJ|CC|8|cc a|=|DET|DT|8|det half|=|NOUN|NN|5|conj",
        [(3, 5, "DATE")],
        "Ten<died/nsubj died<died/root in<week/case past<week/amod week<died/obl and<half/dep a<half/det half<week/flat",
    ),
    "something behind a comma sums a clause up": (
        "Men|man|NOUN|NNS|3|nsubj:pass were|be|AUX|VBD|3|aux:pass fired|fire|VERB|VBN|0|root ,|=|PUNCT|,|3|punct "
        "something|=|PRON|NN|3|nsubj:pass Oslo|==|PROPN|NNP|7|nsubj opposed|oppose|VERB|VBD|5|acl:relcl",
        "Men<fired/nsubj:pass were<fired/aux:pass fired<fired/root ,<fired/punct something<fired/dislocated Oslo<opposed/nsubj "
        "opposed<something/acl:relcl",
    ),
    "an adjective behind a bare number is what the number is of": (
        "It|it|PRON|PRP|2|nsubj left|leave|VERB|VBD|0|root 6|=|NUM|CD|2|obj dead|=|ADJ|JJ|2|xcomp in|=|ADP|IN|6|case "
        "Riga|==|PROPN|NNP|4|obl",
        [(5, 6, "GPE")],
        "It<left/nsubj left<left/root 6<left/obj dead<6/amod in<Riga/case Riga<left/obl",
    ),
    "what somebody is accused of is no clause of where they are": (
        "It|it|PRON|PRP|2|nsubj accused|accuse|VERB|VBD|0|root men|man|NOUN|NNS|2|obj in|=|ADP|IN|5|case Riga|==|PROPN|NNP|3|nmod "
        "of|=|SCONJ|IN|7|mark shelling|shell|VERB|VBG|5|acl Oslo|==|PROPN|NNP|7|obj",
        "It<accused/nsubj accused<accused/root men<accused/obj in<Riga/case Riga<men/nmod of<shelling/mark "
        "shelling<accused/advcl Oslo<shelling/obj",
    ),
    "a noun right before a verb behind a label is its subject": (
        "Reuters|==|PROPN|NNP|0|root :|=|PUNCT|:|1|punct Rebels|rebel|NOUN|NNS|1|parataxis killed|kill|VERB|VBD|1|parataxis "
        "men|man|NOUN|NNS|4|obj",
        "Reuters<Reuters/root :<Reuters/punct Rebels<killed/nsubj killed<Reuters/parataxis men<killed/obj",
    ),
    "a date that opens a sentence is no part of the subject, even with its preposition": (
        "On|on|ADP|IN|2|case Friday|==|PROPN|NNP|3|compound rebels|rebel|NOUN|NNS|4|nsubj fled|flee|VERB|VBD|0|root",
        [(1, 2, "DATE")],
        "On<Friday/case Friday<fled/obl rebels<fled/nsubj fled<fled/root",
    ),
    "used before an infinitive is its auxiliary": (
        "He|he|PRON|PRP|3|nsubj never|=|ADV|RB|3|advmod used|use|VERB|VBD|0|root to|=|PART|TO|5|mark live|=|VERB|VB|3|xcomp",
        "He<live/nsubj never<live/advmod used<live/aux to<used/fixed live<live/root",
    ),
    "on behind go is its particle": (
        "He|he|PRON|PRP|2|nsubj went|go|VERB|VBD|0|root on|=|ADV|RB|2|advmod to|=|PART|TO|5|mark win|=|VERB|VB|2|advcl",
        "He<went/nsubj went<went/root on<went/compound:prt to<win/mark win<went/xcomp",
    ),
    "what most of is said of is part of the phrase": (
        "They|they|PRON|PRP|2|nsubj took|take|VERB|VBD|0|root most|=|ADJ|JJS|2|obj of|=|ADP|IN|5|case Riga|==|PROPN|NNP|3|obl",
        "They<took/nsubj took<took/root most<took/obj of<Riga/case Riga<most/nmod",
    ),
    "a participle between a name and a plural is the first of several verbs": (
        "Riga|==|PROPN|NNP|3|nsubj closed|close|VERB|VBN|3|amod ports|port|NOUN|NNS|0|root and|=|CCONJ|CC|5|cc "
        "sank|sink|VERB|VBD|3|conj ships|ship|NOUN|NNS|5|obj",
        "Riga<closed/nsubj closed<closed/root ports<closed/obj and<sank/cc sank<closed/conj ships<sank/obj",
    ),
    "where somebody speaks hangs on the verb": (
        "She|she|PRON|PRP|2|nsubj spoke|speak|VERB|VBD|0|root against|=|ADP|IN|4|case Oslo|==|PROPN|NNP|2|obl on|=|ADP|IN|6|case "
        "television|=|NOUN|NN|4|nmod",
        [(3, 4, "GPE")],
        "She<spoke/nsubj spoke<spoke/root against<Oslo/case Oslo<spoke/obl on<television/case television<spoke/obl",
    ),
}

KEPT: dict[str, str] = {
    "used with an object before an infinitive": (
        "He|he|PRON|PRP|2|nsubj used|use|VERB|VBD|0|root it|=|PRON|PRP|2|obj to|=|PART|TO|5|mark live|=|VERB|VB|2|xcomp"
    ),
    "what stands behind the object of the second of two verbs": (
        "It|it|PRON|PRP|2|nsubj came|come|VERB|VBD|0|root and|=|CCONJ|CC|4|cc took|take|VERB|VBD|2|conj ships|ship|NOUN|NNS|4|obj "
        "in|=|ADP|IN|7|case May|==|PROPN|NNP|2|obl"
    ),
    "a gerund behind on that the verb does not go on with": (
        "It|it|PRON|PRP|2|nsubj insists|insist|VERB|VBZ|0|root on|=|SCONJ|IN|4|mark shelling|shell|VERB|VBG|2|advcl "
        "Riga|==|PROPN|NNP|4|obj"
    ),
    "an adjective behind the object of another verb": (
        "It|it|PRON|PRP|2|nsubj has|have|VERB|VBZ|0|root men|man|NOUN|NNS|2|obj able|=|ADJ|JJ|3|amod to|=|PART|TO|6|mark "
        "fight|=|VERB|VB|4|xcomp"
    ),
    "a passive headline": "Ten|ten|NUM|CD|2|nummod men|man|NOUN|NNS|3|nsubj:pass killed|kill|VERB|VBD|0|root",
    "a participle that says what becomes of the object": (
        "It|it|PRON|PRP|2|nsubj kept|keep|VERB|VBD|0|root jets|jet|NOUN|NNS|2|obj grounded|ground|VERB|VBN|2|xcomp"
    ),
    "a participle inside a relative clause between commas": (
        "Saab|==|PROPN|NNP|2|nsubj met|meet|VERB|VBD|0|root Lee|==|PROPN|NNP|2|obj ,|=|PUNCT|,|6|punct who|=|PRON|WP|6|nsubj "
        "left|leave|VERB|VBD|3|acl:relcl ,|=|PUNCT|,|8|punct smiling|smile|VERB|VBG|6|advcl"
    ),
    "an apposition behind a semicolon": (
        "It|it|PRON|PRP|2|nsubj has|have|VERB|VBZ|0|root charts|chart|NOUN|NNS|2|obj ;|=|PUNCT|:|5|punct maps|map|NOUN|NNS|3|appos"
    ),
    "over before a number that is the only object": (
        "It|it|PRON|PRP|2|nsubj has|have|VERB|VBZ|0|root over|=|ADV|RB|4|advmod 80|==|NUM|CD|5|nummod jets|jet|NOUN|NNS|2|obj"
    ),
}
