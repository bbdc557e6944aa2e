"""Slips in what belongs to which clause."""

MENDED = {
    "a name between a conjunction and a verb is its subject": (
        "Oslo|==|PROPN|NNP|2|nsubj sent|send|VERB|VBD|0|root jets|jet|NOUN|NNS|2|obj to|=|ADP|IN|5|case Chad|==|PROPN|NNP|2|obl "
        "and|=|CCONJ|CC|7|cc Mali|==|PROPN|NNP|5|conj has|have|AUX|VBZ|9|aux won|win|VERB|VBN|2|conj",
        [(4, 5, "GPE"), (6, 7, "GPE")],
        "Oslo<sent/nsubj sent<sent/root jets<sent/obj to<Chad/case Chad<sent/obl and<won/cc Mali<won/nsubj has<won/aux "
        "won<sent/conj",
    ),
    "a relative clause is on the noun that its verb agrees with": (
        "Oslo|==|PROPN|NNP|2|nsubj pays|pay|VERB|VBZ|0|root fees|fee|NOUN|NNS|2|obj to|=|ADP|IN|6|case the|=|DET|DT|6|det "
        "yard|=|NOUN|NN|2|obl that|=|PRON|WDT|8|nsubj builds|build|VERB|VBZ|3|acl:relcl ships|ship|NOUN|NNS|8|obj",
        "Oslo<pays/nsubj pays<pays/root fees<pays/obj to<yard/case the<yard/det yard<pays/obl that<builds/nsubj "
        "builds<yard/acl:relcl ships<builds/obj",
    ),
    "so it is on the noun that its possessive stands for": (
        "talks|talk|NOUN|NNS|0|root with|=|ADP|IN|3|case Oslo|==|PROPN|NNP|1|nmod ,|=|PUNCT|,|6|punct which|=|PRON|WDT|6|nsubj "
        "sold|sell|VERB|VBD|1|acl:relcl its|=|PRON|PRP$|8|nmod:poss fleet|=|NOUN|NN|6|obj",
        "talks<talks/root with<Oslo/case Oslo<talks/nmod ,<sold/punct which<sold/nsubj sold<Oslo/acl:relcl "
        "its<fleet/nmod:poss fleet<sold/obj",
    ),
    "a clause of time is no part of the last noun": (
        "Oslo|==|PROPN|NNP|2|nsubj signed|sign|VERB|VBD|0|root pacts|pact|NOUN|NNS|2|obj since|=|SCONJ|IN|6|mark "
        "he|=|PRON|PRP|6|nsubj returned|return|VERB|VBD|3|acl",
        "Oslo<signed/nsubj signed<signed/root pacts<signed/obj since<returned/mark he<returned/nsubj returned<signed/advcl",
    ),
    "what stands behind the comma of a participle is the main verb's": (
        "Council|==|PROPN|NNP|8|nsubj ,|=|PUNCT|,|3|punct headed|head|VERB|VBN|1|acl by|=|ADP|IN|5|case Lee|==|PROPN|NNP|3|obl:agent "
        ",|=|PUNCT|,|1|punct Thursday|==|PROPN|NNP|3|obl agreed|agree|VERB|VBD|0|root",
        "Council<agreed/nsubj ,<headed/punct headed<Council/acl by<Lee/case Lee<headed/obl:agent ,<Council/punct "
        "Thursday<agreed/obl agreed<agreed/root",
    ),
    "a noun between a conjunction and a predicate without subject is the subject": (
        "It|it|PRON|PRP|2|nsubj came|come|VERB|VBD|0|root as|=|SCONJ|IN|6|mark Lee|==|PROPN|NNP|2|obl was|be|AUX|VBD|6|cop "
        "away|=|ADV|RB|2|advcl",
        "It<came/nsubj came<came/root as<away/mark Lee<away/nsubj was<away/cop away<came/advcl",
    ),
    "a verb without subject and pronoun behind a participle governs it": (
        "people|=|NOUN|NNS|2|nsubj briefed|brief|VERB|VBD|0|root on|=|ADP|IN|4|case talks|talk|NOUN|NNS|2|obl "
        "spoke|speak|VERB|VBD|4|acl:relcl",
        "people<spoke/nsubj briefed<people/acl on<talks/case talks<briefed/obl spoke<spoke/root",
    ),
    "so it is where the participle is coordinated with the verb": (
        "people|=|NOUN|NNS|2|nsubj briefed|brief|VERB|VBD|5|conj on|=|ADP|IN|4|case talks|talk|NOUN|NNS|2|obl "
        "spoke|speak|VERB|VBD|0|root",
        "people<spoke/nsubj briefed<people/acl on<talks/case talks<briefed/obl spoke<spoke/root",
    ),
    "a second participle stands beside the first, not beside its object": (
        "It|it|PRON|PRP|2|nsubj fell|fall|VERB|VBD|0|root killing|kill|VERB|VBG|2|advcl men|man|NOUN|NNS|3|obj "
        "and|=|CCONJ|CC|6|cc wounding|wound|VERB|VBG|4|conj 15|=|NUM|CD|6|obj",
        "It<fell/nsubj fell<fell/root killing<fell/advcl men<killing/obj and<wounding/cc wounding<killing/conj 15<wounding/obj",
    ),
    "what is multiplied is the head of a multiple": (
        "It|it|PRON|PRP|2|nsubj flew|fly|VERB|VBD|0|root at|=|ADP|IN|5|case 12|=|NUM|CD|5|nummod times|time|NOUN|NNS|2|obl "
        "the|=|DET|DT|7|det speed|=|NOUN|NN|2|obj",
        "It<flew/nsubj flew<flew/root at<speed/case 12<times/nummod times<speed/nmod:unmarked the<speed/det speed<flew/obl",
    ),
    "the second of three verbs in the past is no participle": (
        "Oslo|==|PROPN|NNP|4|nsubj would|=|AUX|MD|4|aux have|=|AUX|VB|4|aux paid|pay|VERB|VBN|0|root fees|fee|NOUN|NNS|4|obj "
        ",|=|PUNCT|,|7|punct trained|train|VERB|VBN|4|advcl crews|crew|NOUN|NNS|7|obj and|=|CCONJ|CC|10|cc "
        "built|build|VERB|VBD|4|conj piers|pier|NOUN|NNS|10|obj",
        "Oslo<paid/nsubj would<paid/aux have<paid/aux paid<paid/root fees<paid/obj ,<trained/punct trained<paid/conj "
        "crews<trained/obj and<built/cc built<paid/conj piers<built/obj",
    ),
    "a complement behind two verbs is the second one's where that has no other": (
        "Oslo|==|PROPN|NNP|2|nsubj denied|deny|VERB|VBD|0|root or|=|CCONJ|CC|4|cc ruled|rule|VERB|VBD|2|conj out|=|ADP|RP|4|compound:prt "
        "buying|buy|VERB|VBG|2|xcomp jets|jet|NOUN|NNS|6|obj",
        "Oslo<denied/nsubj denied<denied/root or<ruled/cc ruled<denied/conj out<ruled/compound:prt buying<ruled/xcomp "
        "jets<buying/obj",
    ),
    "a clause with a conjunction of time is not what is said": (
        "Lee|==|PROPN|NNP|2|nsubj spoke|speak|VERB|VBD|0|root after|=|SCONJ|IN|5|mark gunmen|gunman|NOUN|NNS|5|nsubj "
        "attacked|attack|VERB|VBD|2|ccomp Oslo|==|PROPN|NNP|5|obj",
        "Lee<spoke/nsubj spoke<spoke/root after<attacked/mark gunmen<attacked/nsubj attacked<spoke/advcl Oslo<attacked/obj",
    ),
    "a length of time before a conjunction is said of that": (
        "Lee|==|PROPN|NNP|2|nsubj left|leave|VERB|VBD|0|root days|day|NOUN|NNS|6|obl:unmarked after|=|SCONJ|IN|6|mark "
        "Ek|==|PROPN|NNP|6|nsubj came|come|VERB|VBD|2|advcl",
        "Lee<left/nsubj left<left/root days<after/obl:unmarked after<came/mark Ek<came/nsubj came<left/advcl",
    ),
    "who has refused has not been proposed to": (
        "Oslo|==|PROPN|NNP|2|nsubj proposed|propose|VERB|VBD|0|root that|=|SCONJ|IN|5|mark Nato|==|PROPN|NNP|5|nsubj "
        "meet|=|VERB|VB|2|ccomp but|=|CCONJ|CC|9|cc Riga|==|PROPN|NNP|9|nsubj has|have|AUX|VBZ|9|aux refused|refuse|VERB|VBN|5|conj",
        "Oslo<proposed/nsubj proposed<proposed/root that<meet/mark Nato<meet/nsubj meet<proposed/ccomp but<refused/cc "
        "Riga<refused/nsubj has<refused/aux refused<proposed/conj",
    ),
    "nor what stands behind a semicolon": (
        "Oslo|==|PROPN|NNP|2|nsubj insists|insist|VERB|VBZ|0|root it|=|PRON|PRP|5|nsubj:pass be|=|AUX|VB|5|aux:pass "
        "signed|sign|VERB|VBN|2|ccomp ;|=|PUNCT|:|8|punct Riga|==|PROPN|NNP|8|nsubj objects|object|VERB|VBZ|2|ccomp",
        "Oslo<insists/nsubj insists<insists/root it<signed/nsubj:pass be<signed/aux:pass signed<insists/ccomp ;<objects/punct "
        "Riga<objects/nsubj objects<insists/parataxis",
    ),
    "a relative clause is said of what lasts, not of how long": (
        "extension|=|NOUN|NN|0|root of|=|ADP|IN|4|case five|=|NUM|CD|4|nummod years|year|NOUN|NNS|1|nmod to|=|ADP|IN|6|case "
        "which|=|PRON|WDT|8|obl Oslo|==|PROPN|NNP|8|nsubj agreed|agree|VERB|VBD|4|acl:relcl",
        [(2, 4, "DATE"), (6, 7, "GPE")],
        "extension<extension/root of<years/case five<years/nummod years<extension/nmod to<which/case which<agreed/obl "
        "Oslo<agreed/nsubj agreed<extension/acl:relcl",
    ),
    "a participle before a number is a verb": (
        "It|it|PRON|PRP|2|nsubj attacked|attack|VERB|VBD|0|root ships|ship|NOUN|NNS|2|obj and|=|CCONJ|CC|7|cc "
        "wounded|wound|VERB|VBN|7|amod three|=|NUM|CD|7|nummod men|man|NOUN|NNS|3|conj",
        "It<attacked/nsubj attacked<attacked/root ships<attacked/obj and<wounded/cc wounded<attacked/conj three<men/nummod "
        "men<wounded/obj",
    ),
    "what is offered is an infinitive's noun": (
        "It|it|PRON|PRP|2|nsubj declined|decline|VERB|VBD|0|root offers|offer|NOUN|NNS|2|obj from|=|ADP|IN|5|case Oslo|==|PROPN|NNP|3|nmod "
        "to|=|PART|TO|7|mark pay|=|VERB|VB|2|advcl",
        "It<declined/nsubj declined<declined/root offers<declined/obj from<Oslo/case Oslo<offers/nmod to<pay/mark "
        "pay<offers/acl",
    ),
    "a clause with a tense has a subject": (
        "It|it|PRON|PRP|2|nsubj flew|fly|VERB|VBD|0|root after|=|SCONJ|IN|7|mark bombers|bomber|NOUN|NNS|2|obl ,|=|PUNCT|,|4|punct "
        "too|=|ADV|RB|4|advmod entered|enter|VERB|VBD|2|advcl",
        "It<flew/nsubj flew<flew/root after<entered/mark bombers<entered/nsubj ,<bombers/punct too<bombers/advmod "
        "entered<flew/advcl",
    ),
    "a second object is that of the verb before it": (
        "Oslo|==|PROPN|NNP|2|nsubj held|hold|VERB|VBD|0|root talks|talk|NOUN|NNS|2|obj after|=|SCONJ|IN|6|mark "
        "Lee|==|PROPN|NNP|6|nsubj met|meet|VERB|VBD|2|advcl Ek|==|PROPN|NNP|2|obj",
        "Oslo<held/nsubj held<held/root talks<held/obj after<met/mark Lee<met/nsubj met<held/advcl Ek<met/obj",
    ),
    "a date before the comma behind a participle is the participle's": (
        "Results|result|NOUN|NNS|8|nsubj published|publish|VERB|VBN|1|acl in|=|ADP|IN|4|case Riga|==|PROPN|NNP|2|obl "
        "last|=|ADJ|JJ|6|amod week|=|NOUN|NN|8|obl:unmarked ,|=|PUNCT|,|1|punct showed|show|VERB|VBD|0|root",
        [(4, 6, "DATE")],
        "Results<showed/nsubj published<Results/acl in<Riga/case Riga<published/obl last<week/amod week<published/obl:unmarked "
        ",<Results/punct showed<showed/root",
    ),
    "a participle between verbs of a list is a verb": (
        "Saab|==|PROPN|NNP|2|nsubj cut|=|VERB|VBD|0|root jobs|job|NOUN|NNS|2|obj ,|=|PUNCT|,|6|punct closed|close|VERB|VBN|6|amod "
        "plants|plant|NOUN|NNS|3|conj and|=|CCONJ|CC|8|cc sold|sell|VERB|VBD|2|conj ships|ship|NOUN|NNS|8|obj",
        "Saab<cut/nsubj cut<cut/root jobs<cut/obj ,<closed/punct closed<cut/conj plants<closed/obj and<sold/cc sold<cut/conj "
        "ships<sold/obj",
    ),
    "that is a conjunction where nothing is left out behind it": (
        "claims|claim|NOUN|NNS|0|root that|=|PRON|WDT|4|obj Oslo|==|PROPN|NNP|4|nsubj sold|sell|VERB|VBD|1|acl:relcl "
        "jets|jet|NOUN|NNS|4|obj",
        "claims<claims/root that<sold/mark Oslo<sold/nsubj sold<claims/acl jets<sold/obj",
    ),
}
KEPT = {
    "a claim that somebody makes": (
        "claims|claim|NOUN|NNS|0|root that|=|PRON|WDT|4|obj Oslo|==|PROPN|NNP|4|nsubj made|make|VERB|VBD|1|acl:relcl"
    ),
    "a participle in a list of things": (
        "Saab|==|PROPN|NNP|2|nsubj sold|sell|VERB|VBD|0|root jets|jet|NOUN|NNS|2|obj and|=|CCONJ|CC|6|cc used|use|VERB|VBN|6|amod "
        "parts|part|NOUN|NNS|3|conj"
    ),
    "a date between commas": (
        "Lee|==|PROPN|NNP|8|nsubj ,|=|PUNCT|,|3|punct elected|elect|VERB|VBN|1|acl ,|=|PUNCT|,|1|punct last|=|ADJ|JJ|6|amod "
        "week|=|NOUN|NN|8|obl:unmarked ,|=|PUNCT|,|8|punct agreed|agree|VERB|VBD|0|root",
        [(0, 1, "PERSON"), (4, 6, "DATE")],
    ),
    "when somebody left": "Lee|==|PROPN|NNP|2|nsubj left|leave|VERB|VBD|0|root two|=|NUM|CD|4|nummod days|day|NOUN|NNS|2|obl:unmarked "
    "later|=|ADV|RBR|4|advmod",
    "what else somebody said": "Oslo|==|PROPN|NNP|2|nsubj said|say|VERB|VBD|0|root Nato|==|PROPN|NNP|4|nsubj met|meet|VERB|VBD|2|ccomp "
    "but|=|CCONJ|CC|7|cc Riga|==|PROPN|NNP|7|nsubj refused|refuse|VERB|VBD|4|conj",
    "years in which": "years|year|NOUN|NNS|0|root of|=|ADP|IN|3|case war|=|NOUN|NN|1|nmod in|=|ADP|IN|5|case which|=|PRON|WDT|7|obl "
    "Oslo|==|PROPN|NNP|7|nsubj fought|fight|VERB|VBD|3|acl:relcl",
    "a purpose": "It|it|PRON|PRP|2|nsubj sold|sell|VERB|VBD|0|root ships|ship|NOUN|NNS|2|obj to|=|PART|TO|5|mark pay|=|VERB|VB|2|advcl",
    "the first verb's complement where the second has an object": "Oslo|==|PROPN|NNP|2|nsubj began|begin|VERB|VBD|0|root "
    "and|=|CCONJ|CC|4|cc ended|end|VERB|VBD|2|conj talks|talk|NOUN|NNS|4|obj buying|buy|VERB|VBG|2|xcomp",
    "a participle with an agent in a list": "It|it|PRON|PRP|2|nsubj rose|rise|VERB|VBD|0|root ,|=|PUNCT|,|4|punct "
    "driven|drive|VERB|VBN|2|advcl by|=|ADP|IN|6|case Oslo|==|PROPN|NNP|4|obl:agent and|=|CCONJ|CC|8|cc fell|fall|VERB|VBD|2|conj",
    "a clause that says which": "It|it|PRON|PRP|2|nsubj saw|see|VERB|VBD|0|root plans|plan|NOUN|NNS|2|obj that|=|SCONJ|IN|6|mark "
    "he|=|PRON|PRP|6|nsubj left|leave|VERB|VBD|3|acl",
    "a relative clause whose verb agrees with the farther noun": "parties|party|NOUN|NNS|0|root in|=|ADP|IN|3|case "
    "Oslo|==|PROPN|NNP|1|nmod that|=|PRON|WDT|5|nsubj want|=|VERB|VBP|1|acl:relcl talks|talk|NOUN|NNS|5|obj",
    "a relative clause with a pronoun": "Lee|==|PROPN|NNP|2|nsubj led|lead|VERB|VBD|0|root talks|talk|NOUN|NNS|2|obj "
    "that|=|PRON|WDT|5|nsubj failed|fail|VERB|VBD|3|acl:relcl",
    "when somebody was appointed": "Lee|==|PROPN|NNP|7|nsubj ,|=|PUNCT|,|3|punct appointed|appoint|VERB|VBN|1|acl on|=|ADP|IN|5|case "
    "Monday|==|PROPN|NNP|3|obl ,|=|PUNCT|,|1|punct agreed|agree|VERB|VBD|0|root",
    "as what somebody did it": "It|it|PRON|PRP|2|nsubj came|come|VERB|VBD|0|root as|=|ADP|IN|4|case aid|=|NOUN|NN|2|obl",
    "names that belong to a noun before the verb": (
        "Ek|==|PROPN|NNP|2|nsubj left|leave|VERB|VBD|0|root and|=|CCONJ|CC|9|cc talks|talk|NOUN|NNS|2|obl between|=|ADP|IN|6|case "
        "Chad|==|PROPN|NNP|4|nmod and|=|CCONJ|CC|8|cc Mali|==|PROPN|NNP|6|conj failed|fail|VERB|VBD|2|conj",
        [(5, 6, "GPE"), (7, 8, "GPE")],
    ),
}
