"""Slips in coordinations, lists of things and what stands behind them."""

MENDED = {
    "a series of names with articles and nouns": (
        "has|have|VERB|VBZ|0|root the|=|DET|DT|3|det tug|=|NOUN|NN|1|obj Bo|==|PROPN|NNP|3|appos ,|=|PUNCT|,|7|punct "
        "the|=|DET|DT|7|det tanker|=|NOUN|NN|4|appos Ek|==|PROPN|NNP|3|appos and|=|CCONJ|CC|11|cc the|=|DET|DT|11|det "
        "frigate|=|NOUN|NN|8|conj Alpino|==|PROPN|NNP|11|appos",
        "has<has/root the<tug/det tug<Bo/nmod:desc Bo<has/obj ,<Ek/punct the<tanker/det tanker<Ek/nmod:desc Ek<Bo/conj "
        "and<Alpino/cc the<frigate/det frigate<Alpino/nmod:desc Alpino<Bo/conj",
    ),
    "a series of things with articles": (
        "jet|=|NOUN|NN|2|nsubj has|have|VERB|VBZ|0|root a|=|DET|DT|4|det speed|=|NOUN|NN|2|obj ,|=|PUNCT|,|7|punct a|=|DET|DT|7|det "
        "range|=|NOUN|NN|4|appos of|=|ADP|IN|10|case 40|=|NUM|CD|10|nummod km|=|NOUN|NN|7|nmod and|=|CCONJ|CC|13|cc "
        "a|=|DET|DT|13|det crew|=|NOUN|NN|10|conj",
        "jet<has/nsubj has<has/root a<speed/det speed<has/obj ,<range/punct a<range/det range<speed/conj of<km/case 40<km/nummod "
        "km<range/nmod and<crew/cc a<crew/det crew<speed/conj",
    ),
    "an amount with a place of its own is one more object": (
        "sent|send|VERB|VBD|0|root six|=|NUM|CD|3|nummod tanks|tank|NOUN|NNS|1|obj to|=|ADP|IN|5|case Oslo|==|PROPN|NNP|1|obl "
        "and|=|CCONJ|CC|7|cc two|=|NUM|CD|5|conj to|=|ADP|IN|9|case Riga|==|PROPN|NNP|1|obl",
        "sent<sent/root six<tanks/nummod tanks<sent/obj to<Oslo/case Oslo<sent/obl and<two/cc two<tanks/conj to<Riga/case "
        "Riga<two/nmod",
    ),
    "an infinitive behind enough is that of the quality": (
        "Oslo|==|PROPN|NNP|2|nsubj remains|remain|VERB|VBZ|0|root strong|=|ADJ|JJ|2|xcomp enough|=|ADV|RB|3|advmod "
        "to|=|PART|TO|6|mark hold|=|VERB|VB|2|advcl Riga|==|PROPN|NNP|6|obj",
        [],
        "Oslo<remains/nsubj remains<remains/root strong<remains/xcomp enough<strong/advmod to<hold/mark hold<strong/advcl "
        "Riga<hold/obj",
    ),
    "a name between two things of a list is one of them": (
        "Oslo|==|PROPN|NNP|2|nsubj tested|test|VERB|VBD|0|root F126|==|NOUN|NN|2|obj ,|=|PUNCT|,|6|punct the|=|DET|DT|6|det "
        "FDI|==|NOUN|NN|3|appos and|=|CCONJ|CC|9|cc the|=|DET|DT|9|det Spike|==|NOUN|NN|3|conj",
        [],
        "Oslo<tested/nsubj tested<tested/root F126<tested/obj ,<FDI/punct the<FDI/det FDI<F126/conj and<Spike/cc "
        "the<Spike/det Spike<F126/conj",
    ),
    "an office before a conjunction and the holder of another is one more of the holder's": (
        "Premier|premier|NOUN|NN|6|nsubj and|=|CCONJ|CC|3|cc Minister|minister|NOUN|NN|4|nmod:desc Ana|==|PROPN|NNP|6|nsubj "
        "Ruiz|==|PROPN|NNP|4|flat met|meet|VERB|VBD|0|root Oslo|==|PROPN|NNP|6|obj",
        [(3, 5, "PERSON")],
        "Premier<Ana/nmod:desc and<Minister/cc Minister<Premier/conj Ana<met/nsubj Ruiz<Ana/flat met<met/root Oslo<met/obj",
    ),
    "so it is where the holder is coordinated with the office": (
        "Italian|==|ADJ|JJ|2|amod Premier|premier|NOUN|NN|7|nsubj and|=|CCONJ|CC|5|cc Minister|minister|NOUN|NN|5|nmod:desc "
        "Ana|==|PROPN|NNP|2|conj Ruiz|==|PROPN|NNP|5|flat met|meet|VERB|VBD|0|root Oslo|==|PROPN|NNP|7|obj",
        [(4, 6, "PERSON")],
        "Italian<Premier/amod Premier<Ana/nmod:desc and<Minister/cc Minister<Premier/conj Ana<met/nsubj Ruiz<Ana/flat "
        "met<met/root Oslo<met/obj",
    ),
    "a name before a conjunction and an owner is no part of what is owned": (
        "Rotem|==|PROPN|NNP|5|compound and|=|CCONJ|CC|3|cc Oslo|==|PROPN|NNP|5|nmod:poss 's|=|PART|POS|3|case "
        "Agency|==|PROPN|NNP|6|nsubj met|meet|VERB|VBD|0|root",
        [],
        "Rotem<met/nsubj and<Agency/cc Oslo<Agency/nmod:poss 's<Oslo/case Agency<Rotem/conj met<met/root",
    ),
    "a name before a verb is no part of a name behind it": (
        "Rotem|==|PROPN|NNP|7|compound on|=|ADP|IN|3|case Monday|==|PROPN|NNP|4|obl signed|sign|VERB|VBD|0|root "
        "for|=|ADP|IN|7|case Panther|==|PROPN|NNP|7|compound tanks|tank|NOUN|NNS|4|obl",
        [],
        "Rotem<signed/nsubj on<Monday/case Monday<signed/obl signed<signed/root for<tanks/case Panther<tanks/compound "
        "tanks<signed/obl",
    ),
    "who does it behind the place does it, and is what follows": (
        "61|=|NUM|CD|3|nsubj:pass were|be|AUX|VBD|3|aux:pass built|build|VERB|VBN|0|root in|=|ADP|IN|5|case Oslo|==|PROPN|NNP|3|obl "
        "by|=|ADP|IN|7|case PGZ|==|PROPN|NNP|5|nmod ,|=|PUNCT|,|10|punct a|=|DET|DT|10|det group|=|NOUN|NN|5|appos",
        [(4, 5, "GPE"), (6, 7, "ORG")],
        "61<built/nsubj:pass were<built/aux:pass built<built/root in<Oslo/case Oslo<built/obl by<PGZ/case PGZ<built/obl:agent "
        ",<group/punct a<group/det group<PGZ/appos",
    ),
    "a number before a conjunction is not of what the next verb has": (
        "It|it|PRON|PRP|2|nsubj sank|sink|VERB|VBD|0|root two|=|NUM|CD|7|nummod and|=|CCONJ|CC|5|cc hit|=|VERB|VBD|2|conj "
        "four|=|NUM|CD|7|nummod men|man|NOUN|NNS|2|obj",
        [],
        "It<sank/nsubj sank<sank/root two<sank/obj and<hit/cc hit<sank/conj four<men/nummod men<hit/obj",
    ),
    "what not denies between commas is no member of a list": (
        "Oslo|==|PROPN|NNP|5|nsubj ,|=|PUNCT|,|4|punct not|=|PART|RB|4|advmod Riga|==|PROPN|NNP|1|conj gets|get|VERB|VBZ|0|root",
        [],
        "Oslo<gets/nsubj ,<Riga/punct not<Riga/advmod Riga<Oslo/excluded gets<gets/root",
    ),
    "up to a number is a bound": (
        "It|it|PRON|PRP|2|nsubj covers|cover|VERB|VBZ|0|root up|=|ADP|RP|2|compound:prt to|=|ADP|IN|3|fixed "
        "300|=|NUM|CD|6|nummod tanks|tank|NOUN|NNS|2|obj",
        [],
        "It<covers/nsubj covers<covers/root up<300/advmod to<up/fixed 300<tanks/nummod tanks<covers/obj",
    ),
    "starting before a date is a preposition": (
        "It|it|PRON|PRP|2|nsubj flies|fly|VERB|VBZ|0|root starting|start|VERB|VBG|2|advcl in|=|ADP|IN|5|case 2028|=|NUM|CD|3|obl",
        [(4, 5, "DATE")],
        "It<flies/nsubj flies<flies/root starting<2028/case in<2028/case 2028<flies/obl",
    ),
    "so it is where the date hangs on the verb already": (
        "It|it|PRON|PRP|2|nsubj flies|fly|VERB|VBZ|0|root starting|start|VERB|VBG|2|advcl in|=|ADP|IN|5|case 2028|=|NUM|CD|2|obl",
        [(4, 5, "DATE")],
        "It<flies/nsubj flies<flies/root starting<2028/case in<2028/case 2028<flies/obl",
    ),
    "a noun behind an amount is what has it": (
        "Oslo|==|PROPN|NNP|2|nsubj signs|sign|VERB|VBZ|0|root $|=|SYM|$|2|obj 6|=|NUM|CD|5|compound bn|=|NUM|CD|3|nummod "
        "tank|=|NOUN|NN|7|compound contract|=|NOUN|NN|3|nmod",
        [],
        "Oslo<signs/nsubj signs<signs/root $<contract/compound 6<bn/compound bn<$/nummod tank<contract/compound "
        "contract<signs/obj",
    ),
    "a participle right behind an object tells of it, across a closing quote": (
        "It|it|PRON|PRP|2|nsubj closes|close|VERB|VBZ|0|root the|=|DET|DT|4|det gap|=|NOUN|NN|2|obj \"|=|PUNCT|''|4|punct "
        "left|leave|VERB|VBN|2|advcl by|=|ADP|IN|8|case tanks|tank|NOUN|NNS|6|obl:agent",
        [],
        'It<closes/nsubj closes<closes/root the<gap/det gap<closes/obj "<gap/punct left<gap/acl by<tanks/case '
        "tanks<left/obl:agent",
    ),
    "a verb behind two names is said of both, though a clause stands between": (
        "Oslo|==|PROPN|NNP|0|root ,|=|PUNCT|,|4|punct which|=|PRON|WDT|4|nsubj left|leave|VERB|VBD|1|acl:relcl ,|=|PUNCT|,|7|punct "
        "nor|=|CCONJ|CC|7|cc Riga|==|PROPN|NNP|1|conj has|have|AUX|VBZ|9|aux agreed|agree|VERB|VBN|1|acl:relcl",
        "Oslo<agreed/nsubj ,<left/punct which<left/nsubj left<Oslo/acl:relcl ,<Riga/punct nor<Riga/cc Riga<Oslo/conj "
        "has<agreed/aux agreed<agreed/root",
    ),
}
KEPT = {
    "what a thing is and has": "Lee|==|PROPN|NNP|2|nsubj met|meet|VERB|VBD|0|root a|=|DET|DT|4|det pilot|=|NOUN|NN|2|obj "
    ",|=|PUNCT|,|7|punct a|=|DET|DT|7|det man|=|NOUN|NN|4|appos with|=|ADP|IN|10|case a|=|DET|DT|10|det hat|=|NOUN|NN|7|nmod",
    "an amount behind a conjunction with another preposition": "fell|fall|VERB|VBD|0|root by|=|ADP|IN|3|case six|=|NUM|CD|1|obl "
    "and|=|CCONJ|CC|5|cc two|=|NUM|CD|3|conj in|=|ADP|IN|7|case Riga|==|PROPN|NNP|1|obl",
    "a recipient and a thing": (
        "It|it|PRON|PRP|2|nsubj gave|give|VERB|VBD|0|root Ann|==|PROPN|NNP|2|obj and|=|CCONJ|CC|5|cc Bo|==|PROPN|NNP|3|conj "
        "jets|jet|NOUN|NNS|2|obj",
        [],
    ),
    "an apposition that a comma ends": (
        "Oslo|==|PROPN|NNP|2|nsubj tested|test|VERB|VBD|0|root F126|==|NOUN|NN|2|obj ,|=|PUNCT|,|5|punct Falcon|==|PROPN|NNP|3|appos "
        ",|=|PUNCT|,|5|punct and|=|CCONJ|CC|8|cc Spike|==|PROPN|NNP|3|conj",
        [],
    ),
    "names in apposition to a common noun": (
        "planes|plane|NOUN|NNS|0|root ,|=|PUNCT|,|3|punct Falcon|==|PROPN|NNP|1|appos and|=|CCONJ|CC|5|cc Spike|==|PROPN|NNP|1|conj",
        [],
    ),
    "two persons, one with an office": (
        "Ann|==|PROPN|NNP|5|nsubj and|=|CCONJ|CC|4|cc Minister|minister|NOUN|NN|4|nmod:desc Ruiz|==|PROPN|NNP|1|conj "
        "met|meet|VERB|VBD|0|root",
        [(0, 1, "PERSON"), (3, 4, "PERSON")],
    ),
    "an office with an article is a person of its own": (
        "the|=|DET|DT|2|det minister|=|NOUN|NN|6|nsubj and|=|CCONJ|CC|5|cc Premier|premier|NOUN|NN|5|nmod:desc Ruiz|==|PROPN|NNP|2|conj "
        "met|meet|VERB|VBD|0|root",
        [(4, 5, "PERSON")],
    ),
    "two names that share the noun behind them": (
        "from|=|ADP|IN|5|case Labor|==|PROPN|NNP|5|compound and|=|CCONJ|CC|4|cc Likud|==|PROPN|NNP|5|compound "
        "members|member|NOUN|NNS|0|root",
        [],
    ),
    "what militants did in an attack": (
        "It|it|PRON|PRP|3|nsubj:pass was|be|AUX|VBD|3|aux:pass hit|=|VERB|VBN|0|root in|=|ADP|IN|5|case attack|=|NOUN|NN|3|obl "
        "by|=|ADP|IN|7|case rebels|rebel|NOUN|NNS|5|nmod",
        [],
    ),
    "what a clause rests on": (
        "It|it|PRON|PRP|2|nsubj divides|divide|VERB|VBZ|0|root work|=|NOUN|NN|2|obj based|base|VERB|VBN|2|advcl "
        "on|=|ADP|IN|6|case rank|=|NOUN|NN|4|obl",
        [],
    ),
    "a name with a noun and what else it is": (
        "has|have|VERB|VBZ|0|root the|=|DET|DT|4|det tug|=|NOUN|NN|4|nmod:desc Bo|==|PROPN|NNP|1|obj ,|=|PUNCT|,|7|punct "
        "the|=|DET|DT|7|det pride|=|NOUN|NN|4|appos of|=|ADP|IN|9|case Oslo|==|PROPN|NNP|7|nmod",
        [],
    ),
}
