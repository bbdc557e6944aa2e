"""Whether the clause around an expression tells of the past or of what is to come."""

from collections.abc import Callable
from typing import Literal

from spacy.tokens import Doc

from extract.dates.lexicon import words
from extract.syntax import Tree, has_label, tree

Tense = Literal["past", "present", "future"]
BE = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re", "be"})
WILL = frozenset({"will", "shall", "'ll", "’ll"})
PAST_AUXILIARIES = frozenset({"was", "were", "had", "did", "been"})
AHEAD = frozenset({"ahead", "before", "until", "for"})
"""Prepositions of an event that is to come, unless the verb is in the past: "ahead of Sunday's vote"."""
AT_EVENTS = frozenset({"at", "during", "in"})
"""Prepositions of an event that shares the time of a verb to come: "will decide at Friday's summit"."""
WINDOW = 12
"""Tokens to either side that are searched where there is no parse."""


class Tenses:
    """Tense of the verb that governs a token, on a parse where the Doc has one, else from the nearest verb. The tree is
    made when first asked for."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._tree: Tree | None = None
        self._tagged = doc.has_annotation("TAG")
        self._parsed = self._tagged and doc.has_annotation("DEP")
        self._known: dict[int, Tense | None] = {}

    def of(self, i: int, start: int | None = None) -> Tense | None:
        """Tense at token `i`, the last of an expression that begins at `start`; None where no verb says anything. What
        hangs on a noun ("Friday's attack") shares the tense of a past verb, and of a future one whose subject or setting the
        noun is, but says nothing under a present one, unless it looks ahead ("tickets for Friday's match")."""
        if i not in self._known:
            self._known[i] = self._from_tree(i, i if start is None else start) if self._parsed else self._from_window(i)
        return self._known[i]

    def _from_tree(self, i: int, start: int) -> Tense | None:
        parse = self._parse()
        while start <= (head := next(iter(parse.ancestors(i)), -1)) < i:
            i = head
        below, noun = i, False
        cases: set[str] = set()
        for k in (i, *parse.ancestors(i)):
            found = self._of_verb(parse, k)
            if found is not None:
                if not noun or found == "past" or (found == "future" and has_label(parse.dep(below), "nsubj")):
                    return found
                looks_ahead = bool(cases & AHEAD) or (found == "future" and bool(cases & AT_EVENTS))
                return "future" if looks_ahead or (found == "present" and self._due(k)) else None
            joined = has_label(parse.dep(below), "conj")
            if k != i and not joined and self._doc[k].pos_ in ("NOUN", "PROPN"):
                cases |= {self._doc[c].lower_ for c in parse.children(k, "case")}
                noun = True
            below = k
        return None

    def flashback(self, i: int) -> bool:
        """Whether the verb that governs token `i` is in the past perfect, which goes back behind what was told."""
        return self._governor_has(
            i, lambda parse, k: any(self._doc[c].lower_ == "had" for c in parse.children(k, "aux"))
        )

    def deadline(self, i: int) -> bool:
        """Whether the governing verb sets a term ("gave them until Friday", "put it off until Friday", "must be done by
        Friday"), which is still to come when it is set."""
        terms = words().context.deadline_verbs

        def sets_term(parse: Tree, k: int) -> bool:
            verb = self._doc[k].lemma_ or self._doc[k].lower_
            particles = {self._doc[c].lower_ for c in parse.children(k, "compound:prt", "prt")}
            modal = any(self._doc[c].tag_ == "MD" for c in parse.children(k, "aux"))
            return modal or verb in terms or any(f"{verb} {p}" in terms for p in particles)

        return self._governor_has(i, sets_term)

    def scheduled(self, i: int) -> bool:
        """Whether the governing verb is a full one in the simple present ("the law expires in November")."""
        return self._governor_has(i, lambda _, k: self._doc[k].tag_ in ("VBZ", "VBP") and self._doc[k].lower_ not in BE)

    def _governor_has(self, i: int, test: Callable[[Tree, int], bool]) -> bool:
        if not self._parsed:
            return False
        parse = self._parse()
        verb = next((k for k in parse.ancestors(i) if self._of_verb(parse, k) is not None), None)
        return verb is not None and test(parse, verb)

    def _parse(self) -> Tree:
        if self._tree is None:
            self._tree = tree(self._doc)
        return self._tree

    def _of_verb(self, parse: Tree, k: int) -> Tense | None:
        tag = self._doc[k].tag_
        helpers = [self._doc[c] for c in parse.children(k, "aux", "cop")]
        forms = {t.lower_ for t in helpers}
        if any(t.tag_ == "MD" for t in helpers):
            return "past" if "have" in forms and not forms & WILL else "future"
        if self._doc[k].lower_ == "due" and forms & (BE | PAST_AUXILIARIES):
            return "future"
        if any(self._doc[c].lower_ == "due" for c in parse.children(k, "mark", "aux")):
            return "future"
        if forms & PAST_AUXILIARIES:
            return "future" if tag == "VBG" and k + 1 < len(self._doc) and self._due(k) else "past"
        if tag == "VBD":
            return "past"
        if tag in ("VBZ", "VBP"):
            return self._of_simple_present(parse, k)
        if tag == "VBN":
            if forms & {"has", "have", "'ve", "’ve"} or not helpers:
                return "future" if self._due(k) and not helpers else "past"
            if any(self._doc[c].tag_ == "TO" for c in parse.children(k, "mark", "aux")):
                return self._of_infinitive(parse, k)
            return "future" if self._due(k) else "present"
        if tag == "VBG" and forms & BE:
            return "future"
        if tag == "VB" and any(self._doc[c].tag_ == "TO" for c in parse.children(k, "mark", "aux")):
            return self._of_infinitive(parse, k)
        if forms & BE:
            return "future" if self._due(k) else "present"
        return None

    def _of_simple_present(self, parse: Tree, k: int) -> Tense:
        """The present, but the past where only that agrees with the subject ("Pakistan beat India")."""
        invariant = self._doc[k].tag_ == "VBP" and self._doc[k].lower_ in words().context.same_in_past
        singular = any(self._doc[c].tag_ in ("NN", "NNP") for c in parse.children(k, "nsubj"))
        return "past" if invariant and singular else "present"

    def _of_infinitive(self, parse: Tree, k: int) -> Tense:
        """Infinitives look forward, but under a past verb that plans nothing they tell of what was done."""
        for a in parse.ancestors(k):
            if self._due(a) or self._doc[a].lemma_ in words().context.asking_verbs:
                return "future"
            if self._doc[a].tag_.startswith("VB"):
                return "past" if self._of_verb(parse, a) == "past" else "future"
        return "future"

    def _due(self, k: int) -> bool:
        token = self._doc[k]
        return (token.lemma_ or token.lower_) in words().context.future_verbs

    def _from_window(self, i: int) -> Tense | None:
        """The nearest finite verb form of the sentence, by tag or else by its auxiliary."""
        context = words().context
        for distance in range(1, WINDOW + 1):
            for k in (i - distance, i + distance):
                if not 0 <= k < len(self._doc):
                    continue
                token = self._doc[k]
                if token.lower_ in context.future_auxiliaries and token.text[:1] != "M":
                    return "future"
                if token.tag_ == "VBD" or token.lower_ in PAST_AUXILIARIES:
                    return "past"
        return None
