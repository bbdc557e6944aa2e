"""Slips around the names of persons and their offices."""

MENDED = {
    "a preposition is that of the phrase and not of the name that ends it": (
        "jobs|job|NOUN|NNS|0|root for|=|ADP|IN|4|case official|=|NOUN|NN|1|nmod Ann|==|PROPN|NNP|3|appos Lee|==|PROPN|NNP|4|flat",
        [(3, 5, "PERSON")],
        "jobs<jobs/root for<official/case official<jobs/nmod Ann<official/appos Lee<Ann/flat",
    ),
    "under before Secretary is a part of the office": (
        "said|say|VERB|VBD|0|root Under|under|ADP|IN|3|case Secretary|=|PROPN|NNP|1|obl of|=|ADP|IN|5|case Defense|==|PROPN|NNP|3|nmod "
        "Lee|==|PROPN|NNP|1|nsubj",
        [(5, 6, "PERSON")],
        "said<said/root Under<Secretary/compound Secretary<Lee/nmod:desc of<Defense/case Defense<Secretary/nmod Lee<said/nsubj",
    ),
    "two states before a noun are coordinated": (
        "US|==|PROPN|NNP|4|compound ,|=|PUNCT|,|3|punct UK|==|PROPN|NNP|1|appos forces|force|NOUN|NNS|5|nsubj "
        "strike|=|VERB|VBP|0|root",
        [(0, 1, "GPE"), (2, 3, "GPE")],
        "US<forces/compound ,<UK/punct UK<US/conj forces<strike/nsubj strike<strike/root",
    ),
    "what a conjunction joins to the object is no recipient": (
        "Oslo|==|PROPN|NNP|2|nsubj sends|send|VERB|VBZ|0|root Patriots|==|PROPN|NNPS|2|iobj or|=|CCONJ|CC|5|cc "
        "missiles|missile|NOUN|NNS|2|obj",
        [],
        "Oslo<sends/nsubj sends<sends/root Patriots<sends/obj or<missiles/cc missiles<Patriots/conj",
    ),
    "a person behind an office and whose it is holds it": (
        "Minister|minister|NOUN|NN|0|root of|=|ADP|IN|3|case defence|=|NOUN|NN|1|nmod of|=|ADP|IN|5|case "
        "Norway|==|PROPN|NNP|3|nmod ,|=|PUNCT|,|7|punct Holm|==|PROPN|NNP|5|appos",
        [(4, 5, "GPE"), (6, 7, "PERSON")],
        "Minister<Minister/root of<defence/case defence<Minister/nmod of<Norway/case Norway<defence/nmod ,<Holm/punct "
        "Holm<Minister/appos",
    ),
    "a person's name behind an office and a comma is who holds it": (
        "Murder|murder|NOUN|NN|0|root of|=|ADP|IN|4|case the|=|DET|DT|4|det general|=|NOUN|NN|1|nmod ,|=|PUNCT|,|6|punct "
        "Lee|==|PROPN|NNP|1|appos",
        [(5, 6, "PERSON")],
        "Murder<Murder/root of<general/case the<general/det general<Murder/nmod ,<Lee/punct Lee<general/appos",
    ),
    "a person's name right behind a noun is who that is": (
        "Cartoons|cartoon|NOUN|NNS|0|root of|=|ADP|IN|4|case the|=|DET|DT|4|det Prophet|==|PROPN|NNP|1|nmod "
        "Mohammed|==|PROPN|NNP|1|appos",
        [(4, 5, "PERSON")],
        "Cartoons<Cartoons/root of<Prophet/case the<Prophet/det Prophet<Cartoons/nmod Mohammed<Prophet/flat",
    ),
    "who holds an office of something stands above it": (
        "the|=|DET|DT|2|det commander|=|NOUN|NN|7|nsubj of|=|ADP|IN|5|case the|=|DET|DT|5|det navy|=|NOUN|NN|2|nmod "
        "Lee|==|PROPN|NNP|5|appos spoke|speak|VERB|VBD|0|root",
        [(5, 6, "PERSON")],
        "the<commander/det commander<Lee/nmod:desc of<navy/case the<navy/det navy<commander/nmod Lee<spoke/nsubj "
        "spoke<spoke/root",
    ),
    "so it is where the preposition hangs on the name": (
        "Secretary|secretary|PROPN|NNP|6|nsubj of|=|ADP|IN|4|case State|==|PROPN|NNP|1|nmod Ann|==|PROPN|NNP|1|nmod "
        "Lee|==|PROPN|NNP|1|appos spoke|speak|VERB|VBD|0|root",
        [(3, 5, "PERSON")],
        "Secretary<Ann/nmod:desc of<State/case State<Secretary/nmod Ann<spoke/nsubj Lee<Ann/flat spoke<spoke/root",
    ),
    "an office right before a person's name is theirs, not a person beside them": (
        "Lee|==|PROPN|NNP|5|nsubj and|=|CCONJ|CC|3|cc leader|=|NOUN|NN|1|conj Xi|==|PROPN|NNP|1|conj met|meet|VERB|VBD|0|root",
        [(0, 1, "PERSON"), (3, 4, "PERSON")],
        "Lee<met/nsubj and<Xi/cc leader<Xi/nmod:desc Xi<Lee/conj met<met/root",
    ),
    "a plural verb has a second name as its subject": (
        "Agency|==|PROPN|NNP|7|nsubj under|=|ADP|IN|3|case Ministry|==|PROPN|NNP|1|nmod and|=|CCONJ|CC|5|cc KNDS|==|PROPN|NNP|3|conj "
        "have|=|AUX|VBP|7|aux signed|sign|VERB|VBN|0|root",
        [(0, 1, "ORG")],
        "Agency<signed/nsubj under<Ministry/case Ministry<Agency/nmod and<KNDS/cc KNDS<Agency/conj have<signed/aux "
        "signed<signed/root",
    ),
    "a name behind a person's stands beside the office, and its own owner below it": (
        "Oslo|==|PROPN|NNP|2|nsubj met|meet|VERB|VBD|0|root director|=|NOUN|NN|2|obj Lee|==|PROPN|NNP|3|appos "
        "and|=|CCONJ|CC|6|cc KNDS|==|PROPN|NNP|4|conj chief|=|ADJ|JJ|8|amod Ek|==|PROPN|NNP|4|conj",
        [(3, 4, "PERSON"), (5, 6, "ORG"), (7, 8, "PERSON")],
        "Oslo<met/nsubj met<met/root director<met/obj Lee<director/appos and<Ek/cc KNDS<Ek/compound chief<Ek/amod "
        "Ek<director/conj",
    ),
    "whose something is owns it": (
        "Saab|==|PROPN|NNP|0|root whose|=|PRON|WP$|4|obj radar|=|NOUN|NN|4|nsubj guards|guard|VERB|VBZ|1|acl:relcl "
        "Oslo|==|PROPN|NNP|4|iobj",
        [],
        "Saab<Saab/root whose<radar/nmod:poss radar<guards/nsubj guards<Saab/acl:relcl Oslo<guards/obj",
    ),
    "who gets nothing is an object": (
        "Lee|==|PROPN|NNP|2|nsubj commanded|command|VERB|VBD|0|root forces|force|NOUN|NNS|2|iobj",
        [],
        "Lee<commanded/nsubj commanded<commanded/root forces<commanded/obj",
    ),
    "the name of a ship stands above what kind of ship it is": (
        "Peru|==|PROPN|NNP|2|nsubj leased|lease|VERB|VBD|0|root the|=|DET|DT|4|det frigate|=|NOUN|NN|2|obj HMS|==|PROPN|NNP|4|appos "
        "Richmond|==|PROPN|NNP|5|flat",
        [(0, 1, "GPE"), (3, 4, "WEAPON"), (4, 6, "WEAPON")],
        "Peru<leased/nsubj leased<leased/root the<frigate/det frigate<HMS/nmod:desc HMS<leased/obj Richmond<HMS/flat",
    ),
    "so it does with a preposition, and its parts hang on it": (
        "It|it|PRON|PRP|2|nsubj sailed|sail|VERB|VBD|0|root with|=|ADP|IN|4|case carrier|=|NOUN|NN|2|obl HMS|==|PROPN|NNP|4|compound "
        "Queen|==|PROPN|NNP|4|appos",
        [(3, 4, "WEAPON"), (4, 6, "WEAPON")],
        "It<sailed/nsubj sailed<sailed/root with<HMS/case carrier<HMS/nmod:desc HMS<sailed/obl Queen<HMS/flat",
    ),
    "so it does where a parse hangs both on one noun": (
        "It|it|PRON|PRP|2|nsubj got|get|VERB|VBD|0|root papers|paper|NOUN|NNS|2|obj from|=|ADP|IN|5|case maker|=|NOUN|NN|3|nmod "
        "Saab|==|PROPN|NNP|3|nmod",
        [(5, 6, "ORG")],
        "It<got/nsubj got<got/root papers<got/obj from<Saab/case maker<Saab/nmod:desc Saab<papers/nmod",
    ),
    "so it does where a parse coordinates it with another name": (
        "Oslo|==|PROPN|NNP|2|nsubj leased|lease|VERB|VBD|0|root Astute|==|PROPN|NNP|2|obj and|=|CCONJ|CC|5|cc frigate|=|NOUN|NN|2|conj "
        "Otto|==|PROPN|NNP|3|conj",
        [(2, 3, "WEAPON"), (4, 5, "WEAPON"), (5, 6, "WEAPON")],
        "Oslo<leased/nsubj leased<leased/root Astute<leased/obj and<Otto/cc frigate<Otto/nmod:desc Otto<leased/conj",
    ),
    "an amount is what is held and no recipient": (
        "Oslo|==|PROPN|NNP|2|nsubj holds|hold|VERB|VBZ|0|root 51|=|NUM|CD|4|nummod percent|=|NOUN|NN|2|iobj firms|firm|NOUN|NNS|2|obj",
        [(2, 4, "PERCENT")],
        "Oslo<holds/nsubj holds<holds/root 51<percent/nummod percent<holds/obj firms<holds/obj",
    ),
    "so does an organisation's above what it does": (
        "the|=|DET|DT|3|det arms|=|NOUN|NNS|3|compound maker|=|NOUN|NN|6|nsubj Saab|==|PROPN|NNP|5|compound AB|==|PROPN|NNP|3|appos "
        "grew|grow|VERB|VBD|0|root",
        [(3, 5, "ORG")],
        "the<maker/det arms<maker/compound maker<AB/nmod:desc Saab<AB/compound AB<grew/nsubj grew<grew/root",
    ),
    "a firm's kind before its name is no recipient": (
        "Oslo|==|PROPN|NNP|2|nsubj bought|buy|VERB|VBD|0|root radar|=|NOUN|NN|4|compound maker|=|NOUN|NN|2|iobj Terma|==|PROPN|NNP|2|obj",
        [(4, 5, "ORG")],
        "Oslo<bought/nsubj bought<bought/root radar<maker/compound maker<Terma/nmod:desc Terma<bought/obj",
    ),
    "a name before a hyphen and a participle is a part of that": (
        "It|it|PRON|PRP|2|nsubj boarded|board|VERB|VBD|0|root Panama|==|PROPN|NNP|2|iobj -|=|PUNCT|HYPH|6|punct "
        "flagged|flag|VERB|VBN|6|amod ship|=|NOUN|NN|2|obj",
        [(2, 3, "GPE")],
        "It<boarded/nsubj boarded<boarded/root Panama<flagged/compound -<ship/punct flagged<ship/amod ship<boarded/obj",
    ),
    "two parts of a name are one": (
        "landing|=|NOUN|NN|0|root at|=|ADP|IN|3|case Second|==|PROPN|NNP|1|nmod Shoal|==|PROPN|NNP|1|appos",
        [(2, 4, "LOC")],
        "landing<landing/root at<Second/case Second<landing/nmod Shoal<Second/flat",
    ),
    "the first of several persons stands above what they are": (
        "consuls|consul|NOUN|NNS|5|nsubj Ann|==|PROPN|NNP|1|appos and|=|CCONJ|CC|4|cc Bo|==|PROPN|NNP|2|conj met|meet|VERB|VBD|0|root",
        [(1, 2, "PERSON"), (3, 4, "PERSON")],
        "consuls<Ann/nmod:desc Ann<met/nsubj and<Bo/cc Bo<Ann/conj met<met/root",
    ),
    "two names with a conjunction between are two": (
        "Saab|==|PROPN|NNP|5|nsubj and|=|CCONJ|CC|3|cc Naval|==|PROPN|NNP|4|compound Group|==|PROPN|NNP|1|flat "
        "grew|grow|VERB|VBD|0|root",
        [(0, 1, "ORG"), (2, 4, "ORG")],
        "Saab<grew/nsubj and<Group/cc Naval<Group/compound Group<Saab/conj grew<grew/root",
    ),
    "a second office behind a name is the same person's": (
        "Lee|==|PROPN|NNP|8|nsubj ,|=|PUNCT|,|3|punct head|=|NOUN|NN|1|appos ,|=|PUNCT|,|6|punct and|=|CCONJ|CC|6|cc "
        "chairman|=|NOUN|NN|1|conj ,|=|PUNCT|,|1|punct agrees|agree|VERB|VBZ|0|root",
        [(0, 1, "PERSON")],
        "Lee<agrees/nsubj ,<head/punct head<Lee/appos ,<chairman/punct and<chairman/cc chairman<head/conj ,<Lee/punct "
        "agrees<agrees/root",
    ),
    "a noun before an owner's name describes the owner": (
        "The|=|DET|DT|2|det company|=|NOUN|NN|6|nsubj Saab|==|PROPN|NNP|5|nmod:poss 's|=|PART|POS|3|case jets|jet|NOUN|NNS|6|nsubj "
        "rose|rise|VERB|VBD|0|root",
        [(2, 3, "ORG")],
        "The<Saab/det company<Saab/nmod:desc Saab<jets/nmod:poss 's<Saab/case jets<rose/nsubj rose<rose/root",
    ),
    "what stands before a hyphen is no object": (
        "Lee|==|PROPN|NNP|2|nsubj wore|wear|VERB|VBD|0|root T|==|NOUN|NN|2|obj -|=|PUNCT|HYPH|5|punct shirts|shirt|NOUN|NNS|2|obj",
        [(0, 1, "PERSON")],
        "Lee<wore/nsubj wore<wore/root T<shirts/compound -<shirts/punct shirts<wore/obj",
    ),
    "who is told something hangs on the verb of telling": (
        "Lee|==|PROPN|NNP|2|nsubj told|tell|VERB|VBD|0|root Reuters|==|PROPN|NNP|5|iobj he|=|PRON|PRP|5|nsubj "
        "had|have|VERB|VBD|2|ccomp jets|jet|NOUN|NNS|5|obj",
        [(0, 1, "PERSON"), (2, 3, "ORG")],
        "Lee<told/nsubj told<told/root Reuters<told/iobj he<had/nsubj had<told/ccomp jets<had/obj",
    ),
}
KEPT = {
    "a state behind the town that lies in it": (
        "Paris|==|PROPN|NNP|4|compound ,|=|PUNCT|,|3|punct France|==|PROPN|NNP|1|appos office|=|NOUN|NN|5|nsubj "
        "closed|close|VERB|VBD|0|root",
        [(0, 1, "GPE"), (2, 3, "GPE")],
    ),
    "a name behind a comma, of the whole before it": (
        "Head|head|NOUN|NN|0|root of|=|ADP|IN|4|case the|=|DET|DT|4|det navy|=|NOUN|NN|1|nmod ,|=|PUNCT|,|6|punct "
        "Lee|==|PROPN|NNP|1|appos",
        [(5, 6, "PERSON")],
    ),
    "a second office with a plural verb": (
        "Lee|==|PROPN|NNP|8|nsubj ,|=|PUNCT|,|3|punct head|=|NOUN|NN|1|appos ,|=|PUNCT|,|6|punct and|=|CCONJ|CC|6|cc "
        "chairman|=|NOUN|NN|1|conj ,|=|PUNCT|,|1|punct agree|=|VERB|VBP|0|root",
        [(0, 1, "PERSON")],
    ),
    "who is told something": (
        "Lee|==|PROPN|NNP|2|nsubj told|tell|VERB|VBD|0|root reporters|reporter|NOUN|NNS|2|iobj",
        [],
    ),
    "who gets something": (
        "Lee|==|PROPN|NNP|2|nsubj sold|sell|VERB|VBD|0|root Oslo|==|PROPN|NNP|2|iobj jets|jet|NOUN|NNS|2|obj",
        [],
    ),
    "a singular verb": (
        "Agency|==|PROPN|NNP|7|nsubj under|=|ADP|IN|3|case Ministry|==|PROPN|NNP|1|nmod and|=|CCONJ|CC|5|cc KNDS|==|PROPN|NNP|3|conj "
        "has|have|AUX|VBZ|7|aux signed|sign|VERB|VBN|0|root",
        [(0, 1, "ORG")],
    ),
    "a person behind a comma": (
        "commander|=|NOUN|NN|6|nsubj of|=|ADP|IN|3|case navies|navy|NOUN|NNS|1|nmod ,|=|PUNCT|,|5|punct Lee|==|PROPN|NNP|3|appos "
        "spoke|speak|VERB|VBD|0|root",
        [(4, 5, "PERSON")],
    ),
    "somebody's office that is somebody's": (
        "head|=|NOUN|NN|4|nsubj of|=|ADP|IN|3|case Betar|==|PROPN|NNP|1|nmod spoke|speak|VERB|VBD|0|root",
        [(2, 3, "PERSON")],
    ),
}
