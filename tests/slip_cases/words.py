"""Slips that a word or a tag gives away."""

MENDED = {
    "who a border is with belongs to the border": (
        "Oslo|==|PROPN|NNP|2|nsubj shelled|shell|VERB|VBD|0|root huts|hut|NOUN|NNS|2|obj near|=|ADP|IN|5|case "
        "borders|border|NOUN|NNS|3|nmod with|=|ADP|IN|7|case Chad|==|PROPN|NNP|2|obl",
        "Oslo<shelled/nsubj shelled<shelled/root huts<shelled/obj near<borders/case borders<huts/nmod with<Chad/case "
        "Chad<borders/nmod",
    ),
    "with whom a memorandum of understanding is": (
        "sign|=|VERB|VB|0|root memorandums|memorandum|NOUN|NNS|1|obj of|=|ADP|IN|4|case understanding|=|NOUN|NN|2|nmod "
        "with|=|ADP|IN|6|case Saab|==|PROPN|NNP|4|nmod",
        "sign<sign/root memorandums<sign/obj of<understanding/case understanding<memorandums/nmod with<Saab/case "
        "Saab<memorandums/nmod",
    ),
    "a contract with a code is a thing": (
        "got|get|VERB|VBD|0|root changes|change|NOUN|NNS|1|obj to|=|PART|TO|4|mark contract|=|VERB|VB|2|acl "
        "W56HZV|==|PROPN|NNP|4|obj for|=|ADP|IN|7|case parts|part|NOUN|NNS|4|obl",
        "got<got/root changes<got/obj to<W56HZV/case contract<W56HZV/compound W56HZV<changes/nmod for<parts/case "
        "parts<changes/nmod",
    ),
    "to before a participle and its noun is a preposition": (
        "got|get|VERB|VBD|0|root changes|change|NOUN|NNS|1|obj to|=|PART|TO|5|mark previously|=|ADV|RB|5|advmod "
        "awarded|award|VERB|VBN|2|acl contracts|contract|NOUN|NNS|5|obj",
        "got<got/root changes<got/obj to<contracts/case previously<awarded/advmod awarded<contracts/amod contracts<changes/nmod",
    ),
    "a number before the object counts it": (
        "gets|get|VERB|VBZ|0|root its|its|PRON|PRP$|3|nmod:poss four|=|NUM|CD|1|obj jets|jet|NOUN|NNS|1|obj",
        "gets<gets/root its<jets/nmod:poss four<jets/nummod jets<gets/obj",
    ),
    "ahead of is one preposition": (
        "came|come|VERB|VBD|0|root ahead|=|ADV|RB|1|advmod of|=|ADP|IN|4|case schedule|=|NOUN|NN|1|obl",
        "came<came/root ahead<schedule/case of<ahead/fixed schedule<came/obl",
    ),
    "on behalf of is one preposition": (
        "signed|sign|VERB|VBD|0|root on|=|ADP|IN|3|case behalf|=|NOUN|NN|1|obl of|=|ADP|IN|5|case Chad|==|PROPN|NNP|3|nmod",
        "signed<signed/root on<Chad/case behalf<on/fixed of<on/fixed Chad<signed/obl",
    ),
    "in the wake of is one with its article": (
        "left|leave|VERB|VBD|0|root in|=|ADP|IN|4|case the|=|DET|DT|4|det wake|=|NOUN|NN|1|obl of|=|ADP|IN|6|case "
        "talks|talk|NOUN|NNS|4|nmod",
        "left<left/root in<talks/case the<in/fixed wake<in/fixed of<in/fixed talks<left/obl",
    ),
    "side by side is an adverb": (
        "fought|fight|VERB|VBD|0|root side|=|NOUN|NN|1|obj by|=|ADP|IN|4|case side|=|NOUN|NN|2|nmod in|=|ADP|IN|6|case "
        "Oslo|==|PROPN|NNP|4|nmod",
        "fought<fought/root side<fought/advmod by<side/case side<side/fixed in<Oslo/case Oslo<fought/obl",
    ),
    "what is sold is not a part of who buys it": (
        "sale|=|NOUN|NN|0|root to|=|ADP|IN|3|case Norway|==|PROPN|NNP|1|nmod of|=|ADP|IN|5|case missiles|missile|NOUN|NNS|3|nmod "
        "and|=|CCONJ|CC|7|cc kit|=|NOUN|NN|1|conj",
        [(2, 3, "GPE"), (4, 5, "WEAPON")],
        "sale<sale/root to<Norway/case Norway<sale/nmod of<missiles/case missiles<sale/nmod and<kit/cc kit<missiles/conj",
    ),
    "a commanding officer is somebody": (
        "Lee|==|PROPN|NNP|7|nsubj ,|=|PUNCT|,|3|punct commanding|command|VERB|VBG|1|acl officer|=|NOUN|NN|3|obj of|=|ADP|IN|6|case "
        "Daring|==|PROPN|NNP|3|obl left|leave|VERB|VBD|0|root",
        "Lee<left/nsubj ,<officer/punct commanding<officer/amod officer<Lee/appos of<Daring/case Daring<officer/nmod left<left/root",
    ),
    "more behind once is an adverb": (
        "They|they|PRON|PRP|2|nsubj bid|=|VERB|VBD|0|root once|=|ADV|RB|2|advmod more|=|ADJ|JJR|2|obj",
        "They<bid/nsubj bid<bid/root once<bid/advmod more<bid/advmod",
    ),
    "both ends of a range of amounts are behind between": (
        "Oslo|==|PROPN|NNP|2|nsubj pays|pay|VERB|VBZ|0|root between|=|ADP|IN|4|case $2|=|NOUN|CD|2|obl and|=|CCONJ|CC|4|cc "
        "$3|=|NOUN|CD|2|obj",
        [(3, 4, "MONEY"), (5, 6, "MONEY")],
        "Oslo<pays/nsubj pays<pays/root between<$2/case $2<pays/obl and<$2/cc $3<$2/conj",
    ),
    "existing is an attribute of the object behind it": (
        "It|it|PRON|PRP|2|nsubj replaces|replace|VERB|VBZ|0|root existing|exist|VERB|VBG|2|xcomp jets|jet|NOUN|NNS|3|obj "
        "here|=|ADV|RB|3|advmod",
        "It<replaces/nsubj replaces<replaces/root existing<jets/amod jets<replaces/obj here<replaces/advmod",
    ),
    "a gerund with an object is not coordinated with an object": (
        "killing|kill|VERB|VBG|0|root 12|=|NUM|CD|1|obj and|=|CCONJ|CC|4|cc wounding|wound|VERB|VBG|2|conj 40|=|NUM|CD|4|obj",
        "killing<killing/root 12<killing/obj and<wounding/cc wounding<killing/conj 40<wounding/obj",
    ),
    "some of them are who does it": (
        "ships|ship|NOUN|NNS|0|root ,|=|PUNCT|,|3|punct three|=|NUM|CD|1|appos of|=|ADP|IN|5|case which|=|PRON|WDT|3|nmod "
        "carry|=|VERB|VBP|1|acl:relcl guns|gun|NOUN|NNS|6|obj",
        "ships<ships/root ,<three/punct three<carry/nsubj of<which/case which<three/nmod carry<ships/acl:relcl guns<carry/obj",
    ),
    "a clause behind a semicolon says nothing of a noun before it": (
        "Oslo|==|PROPN|NNP|2|nsubj got|get|VERB|VBD|0|root aid|=|NOUN|NN|2|obj ;|=|PUNCT|:|6|punct costs|cost|NOUN|NNS|6|nsubj "
        "rose|rise|VERB|VBD|3|acl:relcl",
        "Oslo<got/nsubj got<got/root aid<got/obj ;<rose/punct costs<rose/nsubj rose<got/parataxis",
    ),
    "what sums a clause up is none of its objects": (
        "Oslo|==|PROPN|NNP|2|nsubj escorts|escort|VERB|VBZ|0|root ships|ship|NOUN|NNS|2|obj ,|=|PUNCT|,|6|punct a|=|DET|DT|6|det "
        "step|=|NOUN|NN|2|obj that|=|PRON|WDT|8|nsubj helps|help|VERB|VBZ|6|acl:relcl",
        "Oslo<escorts/nsubj escorts<escorts/root ships<escorts/obj ,<step/punct a<step/det step<escorts/dislocated "
        "that<helps/nsubj helps<step/acl:relcl",
    ),
    "participles in a row share their subject": (
        "Oslo|==|PROPN|NNP|3|nsubj:pass was|be|AUX|VBD|3|aux:pass listed|list|VERB|VBN|0|root in|=|ADP|IN|5|case "
        "Rome|==|PROPN|NNP|3|obl ,|=|PUNCT|,|7|punct invited|invite|VERB|VBN|5|acl and|=|CCONJ|CC|9|cc "
        "joined|join|VERB|VBD|7|conj",
        "Oslo<listed/nsubj:pass was<listed/aux:pass listed<listed/root in<Rome/case Rome<listed/obl ,<invited/punct "
        "invited<listed/conj and<joined/cc joined<invited/conj",
    ),
    "who does it behind by is no subject": (
        "flights|flight|NOUN|NNS|3|nsubj:pass are|be|AUX|VBP|3|aux:pass ruled|rule|VERB|VBN|0|root by|=|ADP|IN|5|case "
        "treaties|treaty|NOUN|NNS|3|nsubj:pass",
        "flights<ruled/nsubj:pass are<ruled/aux:pass ruled<ruled/root by<treaties/case treaties<ruled/obl:agent",
    ),
    "what somebody is told is no clause about them": (
        "Lee|==|PROPN|NNP|2|nsubj told|tell|VERB|VBD|0|root officers|officer|NOUN|NNS|2|obj that|=|SCONJ|IN|6|mark "
        "ships|ship|NOUN|NNS|6|nsubj left|leave|VERB|VBD|3|acl:relcl",
        "Lee<told/nsubj told<told/root officers<told/obj that<left/mark ships<left/nsubj left<told/ccomp",
    ),
    "a noun right behind an active verb with a subject is its object": (
        "Oslo|==|PROPN|NNP|2|nsubj imposed|impose|VERB|VBD|0|root sanctions|sanction|NOUN|NNS|2|nsubj in|=|ADP|IN|5|case "
        "May|==|PROPN|NNP|2|obl",
        "Oslo<imposed/nsubj imposed<imposed/root sanctions<imposed/obj in<May/case May<imposed/obl",
    ),
    "what stands behind rather than is left out": (
        "They|they|PRON|PRP|2|nsubj guard|=|VERB|VBP|0|root Oslo|==|PROPN|NNP|2|obj rather|=|ADV|RB|6|cc "
        "than|=|ADP|IN|4|fixed villages|village|NOUN|NNS|3|conj",
        "They<guard/nsubj guard<guard/root Oslo<guard/obj rather<villages/cc than<rather/fixed villages<Oslo/excluded",
    ),
    "a preposition hangs on the noun of its phrase": (
        "met|meet|VERB|VBD|0|root in|=|ADP|IN|3|case Burkina|==|PROPN|NNP|4|compound Faso|==|PROPN|NNP|1|obl",
        "met<met/root in<Faso/case Burkina<Faso/compound Faso<met/obl",
    ),
    "bare infinitives behind commas are coordinated": (
        "forced|force|VERB|VBD|0|root Riga|==|PROPN|NNP|1|obj to|=|PART|TO|4|mark cede|=|VERB|VB|1|xcomp land|=|NOUN|NN|4|obj "
        ",|=|PUNCT|,|7|punct cut|=|VERB|VB|1|parataxis forces|force|NOUN|NNS|7|obj",
        "forced<forced/root Riga<forced/obj to<cede/mark cede<forced/xcomp land<cede/obj ,<cut/punct cut<cede/conj forces<cut/obj",
    ),
    "an adjective with something behind it is not coordinated with a noun": (
        "fitted|fit|VERB|VBN|0|root with|=|ADP|IN|3|case sonar|=|NOUN|NN|1|obl and|=|CCONJ|CC|5|cc able|=|ADJ|JJ|3|conj "
        "to|=|PART|TO|7|mark dive|=|VERB|VB|5|xcomp",
        "fitted<fitted/root with<sonar/case sonar<fitted/obl and<able/cc able<fitted/conj to<dive/mark dive<able/xcomp",
    ),
    "neither before its verb is who does not": (
        "yet|=|CCONJ|CC|4|cc neither|=|ADV|RB|4|advmod has|have|AUX|VBZ|4|aux replied|reply|VERB|VBN|0|root",
        "yet<replied/cc neither<replied/nsubj has<replied/aux replied<replied/root",
    ),
    "a verb with a tense is not coordinated with a gerund": (
        "Oslo|==|PROPN|NNP|2|nsubj accused|accuse|VERB|VBD|0|root Riga|==|PROPN|NNP|2|obj of|=|ADP|IN|5|mark "
        "using|use|VERB|VBG|2|advcl gas|=|NOUN|NN|5|obj and|=|CCONJ|CC|8|cc called|call|VERB|VBD|5|conj it|=|PRON|PRP|8|obj",
        "Oslo<accused/nsubj accused<accused/root Riga<accused/obj of<using/mark using<accused/advcl gas<using/obj "
        "and<called/cc called<accused/conj it<called/obj",
    ),
    "an infinitive and its conjunct stay together": (
        "Oslo|==|PROPN|NNP|2|nsubj plans|plan|VERB|VBZ|0|root to|=|PART|TO|4|mark build|=|VERB|VB|2|xcomp "
        "and|=|CCONJ|CC|6|cc sell|=|VERB|VBP|4|conj ships|ship|NOUN|NNS|6|obj",
        "Oslo<plans/nsubj plans<plans/root to<build/mark build<plans/xcomp and<sell/cc sell<build/conj ships<sell/obj",
    ),
    "the middle of a list is a member of it": (
        "a|=|DET|DT|2|det radar|=|NOUN|NN|0|root ,|=|PUNCT|,|5|punct a|=|DET|DT|5|det launcher|=|NOUN|NN|2|appos "
        "and|=|CCONJ|CC|7|cc trucks|truck|NOUN|NNS|2|conj",
        "a<radar/det radar<radar/root ,<launcher/punct a<launcher/det launcher<radar/conj and<trucks/cc trucks<radar/conj",
    ),
    "what says of a thing which one it is is no member of a list": (
        "a|=|DET|DT|2|det radar|=|NOUN|NN|0|root ,|=|PUNCT|,|5|punct the|=|DET|DT|5|det largest|=|NOUN|NN|2|appos "
        "and|=|CCONJ|CC|7|cc trucks|truck|NOUN|NNS|2|conj",
        "a<radar/det radar<radar/root ,<largest/punct the<largest/det largest<radar/appos and<trucks/cc trucks<radar/conj",
    ),
    "both ends of a range say how far something went": (
        "costs|cost|NOUN|NNS|2|nsubj rose|rise|VERB|VBD|0|root from|=|ADP|IN|4|case 90|=|NUM|CD|2|obl to|=|ADP|IN|6|case "
        "500|=|NUM|CD|4|nmod",
        "costs<rose/nsubj rose<rose/root from<90/case 90<rose/obl to<500/case 500<rose/obl",
    ),
    "what a deal is worth ends with the amount": (
        "Oslo|==|PROPN|NNP|2|nsubj bought|buy|VERB|VBD|0|root jets|jet|NOUN|NNS|2|obj worth|=|ADJ|JJ|3|amod "
        "$|=|SYM|$|4|obl 2|=|NUM|CD|5|nummod from|=|ADP|IN|8|case Saab|==|PROPN|NNP|4|obl",
        "Oslo<bought/nsubj bought<bought/root jets<bought/obj worth<jets/amod $<worth/obl:unmarked 2<$/nummod from<Saab/case "
        "Saab<bought/obl",
    ),
    "the verb behind a relative clause between commas is the main one": (
        "Lee|==|PROPN|NNP|0|root ,|=|PUNCT|,|4|punct who|=|PRON|WP|4|nsubj led|lead|VERB|VBD|1|acl:relcl it|=|PRON|PRP|4|obj "
        ",|=|PUNCT|,|1|punct sold|sell|VERB|VBD|1|acl:relcl ships|ship|NOUN|NNS|7|obj",
        "Lee<sold/nsubj ,<led/punct who<led/nsubj led<Lee/acl:relcl it<led/obj ,<Lee/punct sold<sold/root ships<sold/obj",
    ),
    "a level is what somebody raises a thing to": (
        "Oslo|==|PROPN|NNP|2|nsubj raised|raise|VERB|VBD|0|root spending|=|NOUN|NN|2|obj to|=|ADP|IN|6|case "
        "2|=|NUM|CD|6|nummod %|=|NOUN|NN|3|nmod",
        "Oslo<raised/nsubj raised<raised/root spending<raised/obj to<%/case 2<%/nummod %<raised/obl",
    ),
    "a place behind to stays with the thing": (
        "Oslo|==|PROPN|NNP|2|nsubj built|build|VERB|VBD|0|root roads|road|NOUN|NNS|2|obj to|=|ADP|IN|5|case Riga|==|PROPN|NNP|3|nmod",
        "Oslo<built/nsubj built<built/root roads<built/obj to<Riga/case Riga<roads/nmod",
    ),
    "what somebody hands over is an object": (
        "Oslo|==|PROPN|NNP|2|nsubj handed|hand|VERB|VBD|0|root over|=|ADP|IN|4|case jets|jet|NOUN|NNS|2|obl",
        "Oslo<handed/nsubj handed<handed/root over<handed/compound:prt jets<handed/obj",
    ),
    "a verb with a tense does not hang on a name as if it were a clause about it": (
        "Oslo|==|PROPN|NNP|0|root accused|accuse|VERB|VBD|1|acl:relcl Riga|==|PROPN|NNP|2|obj .|=|PUNCT|.|1|punct",
        "Oslo<accused/nsubj accused<accused/root Riga<accused/obj .<accused/punct",
    ),
    "a clause with a relative pronoun stays where it is": (
        "Oslo|==|PROPN|NNP|0|root which|=|PRON|WDT|3|nsubj sold|sell|VERB|VBD|1|acl:relcl jets|jet|NOUN|NNS|3|obj",
        "Oslo<Oslo/root which<sold/nsubj sold<Oslo/acl:relcl jets<sold/obj",
    ),
    "a name right before a verb at the end says it": (
        "Oslo|==|PROPN|NNP|2|nsubj bought|buy|VERB|VBD|0|root jets|jet|NOUN|NNS|2|obj ,|=|PUNCT|,|5|punct "
        "Lee|==|PROPN|NNP|3|appos announced|announce|VERB|VBD|2|parataxis",
        "Oslo<bought/nsubj bought<bought/root jets<bought/obj ,<Lee/punct Lee<announced/nsubj announced<bought/parataxis",
    ),
    "who is called upon does the infinitive": (
        "Oslo|==|PROPN|NNP|2|nsubj called|call|VERB|VBD|0|root for|=|ADP|IN|6|mark Riga|==|PROPN|NNP|2|obl "
        "to|=|PART|TO|6|mark act|=|VERB|VB|2|xcomp",
        "Oslo<called/nsubj called<called/root for<act/mark Riga<act/nsubj to<act/mark act<called/xcomp",
    ),
    "a noun on a name is no second subject": (
        "maker|=|NOUN|NN|3|nsubj Baykar|==|PROPN|NNP|3|nsubj opened|open|VERB|VBD|0|root",
        "maker<Baykar/nmod:desc Baykar<opened/nsubj opened<opened/root",
    ),
    "a name with a possessive mark is an owner": (
        "Oslo|==|PROPN|NNP|3|compound 's|=|PART|POS|1|case jets|jet|NOUN|NNS|0|root",
        "Oslo<jets/nmod:poss 's<Oslo/case jets<jets/root",
    ),
    "names with numbers of their own are coordinated": (
        "bought|buy|VERB|VBD|0|root 32|=|NUM|CD|3|nummod jets|jet|NOUN|NNS|1|obj ,|=|PUNCT|,|5|punct "
        "Oslo|==|PROPN|NNP|3|appos 18|=|NUM|CD|5|flat",
        "bought<bought/root 32<jets/nummod jets<bought/obj ,<Oslo/punct Oslo<jets/conj 18<Oslo/flat",
    ),
    "due before an infinitive is an adjective": (
        "Oslo|==|PROPN|NNP|5|nsubj:outer is|be|AUX|VBZ|5|cop due|=|ADP|IN|5|mark to|=|ADP|IN|3|fixed act|=|VERB|VB|0|root",
        "Oslo<due/nsubj is<due/cop due<due/root to<act/mark act<due/xcomp",
    ),
    "what a ministry says is due stays what it says": (
        "Oslo|==|PROPN|NNP|5|nsubj is|be|AUX|VBZ|5|cop due|=|ADP|IN|5|mark to|=|ADP|IN|3|fixed act|=|VERB|VB|6|ccomp "
        "say|=|VERB|VBP|0|root",
        "Oslo<due/nsubj is<due/cop due<say/ccomp to<act/mark act<due/xcomp say<say/root",
    ),
    "a headline's infinitive is its predicate": (
        "Oslo|==|PROPN|NNP|0|root to|=|PART|TO|3|mark buy|=|VERB|VB|1|acl jets|jet|NOUN|NNS|3|obj .|=|PUNCT|.|1|punct",
        "Oslo<buy/nsubj to<buy/mark buy<buy/root jets<buy/obj .<buy/punct",
    ),
    "so it is where somebody says it": (
        "Oslo|==|PROPN|NNP|4|ccomp to|=|PART|TO|3|mark act|=|VERB|VB|1|acl say|=|VERB|VBP|0|root",
        "Oslo<act/nsubj to<act/mark act<say/ccomp say<say/root",
    ),
    "yet before an infinitive makes it a complement": (
        "Oslo|==|PROPN|NNP|5|nsubj has|have|AUX|VBZ|5|aux yet|=|ADV|RB|5|advmod to|=|PART|TO|5|mark act|=|VERB|VB|0|root",
        "Oslo<has/nsubj has<has/root yet<has/advmod to<act/mark act<has/xcomp",
    ),
    "a participle between a name and bare things is a predicate": (
        "Oslo|==|PROPN|NNP|3|compound leased|lease|VERB|VBN|3|amod jets|jet|NOUN|NNS|0|root "
        "without|=|SCONJ|IN|5|mark buying|buy|VERB|VBG|3|acl .|=|PUNCT|.|3|punct",
        "Oslo<leased/nsubj leased<leased/root jets<leased/obj without<buying/mark buying<leased/advcl .<leased/punct",
    ),
    "provided before a subject": (
        "It|it|PRON|PRP|3|nsubj will|=|AUX|MD|3|aux sign|=|VERB|VB|0|root provided|provide|VERB|VBD|3|advcl Oslo|==|PROPN|NNP|6|nsubj "
        "pays|pay|VERB|VBZ|4|ccomp",
        "It<sign/nsubj will<sign/aux sign<sign/root provided<pays/mark Oslo<pays/nsubj pays<sign/advcl",
    ),
}
KEPT = {
    "who commands officers": "Lee|==|PROPN|NNP|4|nsubj ,|=|PUNCT|,|3|punct commanding|command|VERB|VBG|1|acl left|leave|VERB|VBD|0|root "
    "officers|officer|NOUN|NNS|4|obj",
    "a participle behind a common noun": "Ship|ship|NOUN|NN|3|compound launched|launch|VERB|VBN|3|amod missiles|missile|NOUN|NNS|0|root",
    "a participle in a sentence with a predicate": "Oslo|==|PROPN|NNP|3|compound leased|lease|VERB|VBN|3|amod jets|jet|NOUN|NNS|4|nsubj "
    "crashed|crash|VERB|VBD|0|root",
    "yet that is no auxiliary's": "Oslo|==|PROPN|NNP|3|nsubj will|=|AUX|MD|3|aux act|=|VERB|VB|0|root yet|=|ADV|RB|3|advmod",
    "the preposition due to": "Oslo|==|PROPN|NNP|2|nsubj acted|act|VERB|VBD|0|root due|=|ADP|IN|5|case to|=|ADP|IN|3|fixed "
    "rain|=|NOUN|NN|2|obl",
    "an infinitive on a common noun": "Plans|plan|NOUN|NNS|0|root to|=|PART|TO|3|mark buy|=|VERB|VB|1|acl jets|jet|NOUN|NNS|3|obj",
    "an infinitive on the subject of a verb": "Oslo|==|PROPN|NNP|4|nsubj to|=|PART|TO|3|mark act|=|VERB|VB|1|acl "
    "waits|wait|VERB|VBZ|0|root",
    "what something is held to be a part of": "seen|see|VERB|VBN|0|root as|=|ADP|IN|3|case part|=|NOUN|NN|1|obl "
    "of|=|ADP|IN|5|case Chad|==|PROPN|NNP|3|nmod",
    "a noun of its own between two prepositions": "sat|sit|VERB|VBD|0|root on|=|ADP|IN|3|case boards|board|NOUN|NNS|1|obl "
    "of|=|ADP|IN|5|case firms|firm|NOUN|NNS|3|nmod",
    "who shares a border is said of the verb": "Chad|==|PROPN|NNP|2|nsubj shares|share|VERB|VBZ|0|root borders|border|NOUN|NNS|2|obj "
    "with|=|ADP|IN|5|case Libya|==|PROPN|NNP|2|obl",
    "an infinitive before a thing": "plan|=|NOUN|NN|0|root to|=|PART|TO|3|mark order|=|VERB|VB|1|acl jets|jet|NOUN|NNS|3|obj",
    "somebody by somebody else": "sent|send|VERB|VBN|0|root ship|=|NOUN|NN|1|obj by|=|ADP|IN|4|case navy|=|NOUN|NN|1|obl",
    "what a buyer has": (
        "sale|=|NOUN|NN|0|root to|=|ADP|IN|3|case maker|=|NOUN|NN|1|nmod of|=|ADP|IN|5|case pumps|pump|NOUN|NNS|3|nmod"
    ),
}
