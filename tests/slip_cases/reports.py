"""Slips around verbs of saying."""

BUY = "Oslo|==|PROPN|NNP|2|nsubj buys|buy|VERB|VBZ|{0}|{1} jets|jet|NOUN|NNS|2|obj ,|=|PUNCT|,|2|punct Lee|==|PROPN|NNP|6|nsubj "
MENDED = {
    "when somebody said it is no time of what they said, and what they add is theirs": (
        BUY.format(6, "ccomp")
        + "said|say|VERB|VBD|0|root on|=|ADP|IN|8|case Monday|==|PROPN|NNP|2|obl ,|=|PUNCT|,|10|punct "
        "announcing|announce|VERB|VBG|2|advcl plans|plan|NOUN|NNS|10|obj",
        "Oslo<buys/nsubj buys<said/ccomp jets<buys/obj ,<buys/punct Lee<said/nsubj said<said/root on<Monday/case "
        "Monday<said/obl ,<announcing/punct announcing<said/advcl plans<announcing/obj",
    ),
    "so it is where the report is a parenthesis": (
        BUY.format(0, "root")
        + "said|say|VERB|VBD|2|parataxis ,|=|PUNCT|,|8|punct adding|add|VERB|VBG|2|advcl costs|cost|NOUN|NNS|8|obj",
        "Oslo<buys/nsubj buys<buys/root jets<buys/obj ,<buys/punct Lee<said/nsubj said<buys/parataxis ,<adding/punct "
        "adding<said/advcl costs<adding/obj",
    ),
    "a second report in the same tense is no part of the first": (
        "Oslo|==|PROPN|NNP|2|nsubj denied|deny|VERB|VBD|0|root fleets|fleet|NOUN|NNS|4|nsubj sailed|sail|VERB|VBD|2|ccomp "
        "and|=|CCONJ|CC|6|cc accused|accuse|VERB|VBD|4|conj Riga|==|PROPN|NNP|6|obj",
        "Oslo<denied/nsubj denied<denied/root fleets<sailed/nsubj sailed<denied/ccomp and<accused/cc accused<denied/conj "
        "Riga<accused/obj",
    ),
    "so it is where the report stands first": (
        "Lee|==|PROPN|NNP|2|nsubj said|say|VERB|VBD|0|root jets|jet|NOUN|NNS|4|nsubj flew|fly|VERB|VBD|2|ccomp "
        ",|=|PUNCT|,|6|punct adding|add|VERB|VBG|4|advcl costs|cost|NOUN|NNS|6|obj",
        "Lee<said/nsubj said<said/root jets<flew/nsubj flew<said/ccomp ,<adding/punct adding<said/advcl costs<adding/obj",
    ),
    "who speaks behind a quotation is no second subject of it": (
        "We|we|PRON|PRP|2|nsubj act|=|VERB|VBP|5|ccomp ,|=|PUNCT|,|2|punct Lee|==|PROPN|NNP|2|nsubj told|tell|VERB|VBD|0|root "
        "reporters|reporter|NOUN|NNS|5|iobj",
        "We<act/nsubj act<told/ccomp ,<act/punct Lee<told/nsubj told<told/root reporters<told/iobj",
    ),
    "a source tells of the clause": (
        "Oslo|==|PROPN|NNP|2|nsubj became|become|VERB|VBD|0|root supplier|=|NOUN|NN|2|xcomp ,|=|PUNCT|,|7|punct "
        "according|accord|VERB|VBG|7|case to|=|ADP|IN|5|fixed Lee|==|PROPN|NNP|3|nmod",
        "Oslo<became/nsubj became<became/root supplier<became/xcomp ,<Lee/punct according<Lee/case to<according/fixed "
        "Lee<became/obl",
    ),
    "what was said is not over when the clause behind its report is": (
        "It|it|PRON|PRP|3|nsubj will|=|AUX|MD|3|aux leave|=|VERB|VB|5|ccomp Lee|==|PROPN|NNP|5|nsubj said|say|VERB|VBD|0|root "
        ",|=|PUNCT|,|9|punct after|=|SCONJ|IN|9|mark gunmen|gunman|NOUN|NNS|9|nsubj attacked|attack|VERB|VBD|3|advcl",
        "It<leave/nsubj will<leave/aux leave<said/ccomp Lee<said/nsubj said<said/root ,<attacked/punct after<attacked/mark "
        "gunmen<attacked/nsubj attacked<said/advcl",
    ),
    "a clause with but stands beside the report that somebody else's follows": (
        "Lee|==|PROPN|NNP|2|nsubj said|say|VERB|VBD|9|ccomp he|=|PRON|PRP|4|nsubj agreed|agree|VERB|VBD|2|ccomp but|=|CCONJ|CC|7|cc "
        "nobody|=|PRON|NN|7|nsubj came|come|VERB|VBD|4|conj Ek|==|PROPN|NNP|9|nsubj said|say|VERB|VBD|0|root",
        "Lee<said/nsubj said<said/ccomp he<agreed/nsubj agreed<said/ccomp but<came/cc nobody<came/nsubj came<said/conj "
        "Ek<said/nsubj said<said/root",
    ),
    "who was to blame does not call it an accident": (
        "Oslo|==|PROPN|NNP|2|nsubj admitted|admit|VERB|VBD|0|root it|=|PRON|PRP|6|nsubj was|be|AUX|VBD|6|cop to|=|PART|TO|6|mark "
        "blame|=|NOUN|NN|2|ccomp but|=|CCONJ|CC|8|cc called|call|VERB|VBD|6|conj it|=|PRON|PRP|8|obj",
        "Oslo<admitted/nsubj admitted<admitted/root it<blame/nsubj was<blame/cop to<blame/mark blame<admitted/ccomp "
        "but<called/cc called<admitted/conj it<called/obj",
    ),
    "a clause right behind the conjunction is what the verb says": (
        "Oslo|==|PROPN|NNP|2|nsubj says|say|VERB|VBZ|0|root that|=|SCONJ|IN|4|mark few|=|ADJ|JJ|8|nsubj if|=|SCONJ|IN|8|mark "
        "any|=|DET|DT|7|det states|state|NOUN|NNS|8|nsubj agree|=|VERB|VBP|2|advcl",
        "Oslo<says/nsubj says<says/root that<few/mark few<agree/nsubj if<agree/mark any<states/det states<agree/nsubj "
        "agree<says/ccomp",
    ),
    "the noun before a clause with a tense is its subject": (
        "Oslo|==|PROPN|NNP|2|nsubj denied|deny|VERB|VBD|0|root troops|troop|NOUN|NNS|2|obj had|have|AUX|VBD|5|aux "
        "looted|loot|VERB|VBN|2|ccomp shops|shop|NOUN|NNS|5|obj",
        "Oslo<denied/nsubj denied<denied/root troops<looted/nsubj had<looted/aux looted<denied/ccomp shops<looted/obj",
    ),
}
KEPT = {
    "what a reported deed leads to": BUY.format(6, "ccomp")
    + "said|say|VERB|VBD|0|root ,|=|PUNCT|,|8|punct ending|end|VERB|VBG|2|advcl talks|talk|NOUN|NNS|8|obj",
    "a deed after a deed": "Oslo|==|PROPN|NNP|2|nsubj said|say|VERB|VBD|0|root jets|jet|NOUN|NNS|4|nsubj hit|=|VERB|VBD|2|ccomp "
    "it|=|PRON|PRP|4|obj and|=|CCONJ|CC|7|cc left|leave|VERB|VBD|4|conj",
    "two reports that a third reports": "Lee|==|PROPN|NNP|2|nsubj said|say|VERB|VBD|0|root Oslo|==|PROPN|NNP|4|nsubj "
    "denied|deny|VERB|VBD|2|ccomp it|=|PRON|PRP|4|obj and|=|CCONJ|CC|7|cc accused|accuse|VERB|VBD|4|conj Riga|==|PROPN|NNP|7|obj",
    "a verb with a tense that hangs on the middle of the sentence before it": "moving|move|VERB|VBG|2|advcl "
    "won|win|VERB|VBD|0|root Lee|==|PROPN|NNP|2|obl tried|try|VERB|VBD|1|parataxis",
}
