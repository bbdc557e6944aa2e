"""Rules for single facts, of ours and of users: `patterns/relations/rules*.jsonl`, for spaCy's DependencyMatcher.

A rule adds the fact that its nodes make, or, where the grammar of clauses has found it already, gives it the rule's
relation. Labels are those of Universal Dependencies, whatever the model speaks: a parse in the scheme of spaCy's English
pipelines is matched in a copy.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from spacy.matcher import DependencyMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.annotations import Predicate, Triple
from extract.errors import UsageError, Where
from extract.patterns import PatternShape, files, read_lines
from extract.relations.lexicon import Lexicon
from extract.relations.phrases import argument
from extract.relations.relation_lines import ACTOR, THEME
from extract.relations.rule_words import Needed, needed_words, sentences_with
from extract.syntax import Tree
from extract.syntax.clear_scheme import is_clear_scheme

FILES = "relations/rules*.jsonl"
PREFIX = "rule."
"""A record's `rule` is this and the id of the line."""


class RuleLine(PatternShape):
    """One rule. `pattern` is a pattern of the DependencyMatcher; `subject`, `predicate` and `object` name nodes of it
    (`RIGHT_ID`). `lemma` is what the record prints as its predicate, by default the lemma of the predicate node;
    `object_role` a preposition; `relation` an id of the catalogue, None for what the catalogue makes of it."""

    id: str
    pattern: tuple[dict[str, Any], ...]
    subject: str
    predicate: str
    object: str
    lemma: str | None = None
    object_role: str | None = None
    relation: str | None = None
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Rules by id with the places of their lines; `needed` are words that tell where they can match, None if not all have
    one."""

    rules: dict[str, RuleLine]
    places: dict[str, Where]
    needed: list[Needed] | None

    def with_facts(self, doc: Doc, tree: Tree, lexicon: Lexicon, triples: Sequence[Triple]) -> list[Triple]:
        """The triples and those that rules add; what a rule finds again has the rule's relation."""
        known = {_key(t): number for number, t in enumerate(triples)}
        found = list(triples)
        for rule, nodes in self._matches(doc, tree):
            made = _fact(tree, rule, nodes, lexicon)
            number = known.get(_key(made))
            if number is None:
                known[_key(made)] = len(found)
                found.append(made)
            elif rule.relation is not None:
                found[number] = replace(found[number], relation=rule.relation)
        return found

    def _matches(self, doc: Doc, tree: Tree) -> Iterator[tuple[RuleLine, dict[str, int]]]:
        """Rules with the tokens of their nodes, in text order."""
        if not self.rules:
            return
        seen = _universal(doc, tree) if is_clear_scheme(doc) else doc
        for tokens, name in sorted(self._found(seen, tree)):
            rule = self.rules[name]
            yield rule, {node["RIGHT_ID"]: token for node, token in zip(rule.pattern, tokens, strict=True)}

    def _found(self, doc: Doc, tree: Tree) -> Iterator[tuple[list[int], str]]:
        """Tokens and the rule that they match; a pattern's nodes stand in one sentence."""
        matcher = _matcher(self, doc.vocab)
        if self.needed is None:
            yield from ((tokens, doc.vocab.strings[name]) for name, tokens in matcher(doc))
            return
        for sentence in sentences_with(doc, tree.words, self.needed):
            for name, tokens in matcher(sentence.as_doc()):
                yield [sentence.start + token for token in tokens], doc.vocab.strings[name]


@cache
def rule_book(extra: Path | None = None) -> RuleBook:
    """Our rules and those of a user's folder.

    Raises:
        UsageError: a line is not a rule or its id is taken; the message names file, line and rule.
    """
    rules: dict[str, RuleLine] = {}
    places: dict[str, Where] = {}
    for path in files(FILES, extra):
        for line in read_lines(path, RuleLine):
            reason = next(faults(line.value), None)
            if reason is None and line.value.id in rules:
                reason = "there is one of this id already"
            if reason is not None:
                raise UsageError(f"{line.where}: {line.value.id}: {reason}")
            rules[line.value.id], places[line.value.id] = line.value, line.where
    return RuleBook(rules, places, needed_words(rule.pattern for rule in rules.values()))


def faults(rule: RuleLine) -> Iterator[str]:
    """What is wrong with a rule by itself."""
    nodes = {str(node.get("RIGHT_ID")) for node in rule.pattern}
    for part in ("subject", "predicate", "object"):
        if getattr(rule, part) not in nodes:
            yield f"{part}: no node of the pattern has the RIGHT_ID {getattr(rule, part)!r}"
    try:
        DependencyMatcher(Vocab(), validate=True).add(rule.id, [list(rule.pattern)])
    except Exception as error:  # spaCy and its schemas raise several kinds
        yield f"pattern: {' '.join(str(error).split())}"


_MATCHERS: list[tuple[RuleBook, Vocab, DependencyMatcher]] = []
"""The matcher that was made last: a matcher belongs to one vocabulary and cannot be copied with a pipeline."""


def _matcher(book: RuleBook, vocab: Vocab) -> DependencyMatcher:
    for rules, words, made in _MATCHERS:
        if rules is book and words is vocab:
            return made
    matcher = DependencyMatcher(vocab)
    for rule in book.rules.values():
        matcher.add(rule.id, [list(rule.pattern)])
    _MATCHERS[:] = [(book, vocab, matcher)]
    return matcher


def _universal(doc: Doc, tree: Tree) -> Doc:
    """A copy with the heads and labels of the tree."""
    iob = [f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in doc]
    return Doc(
        doc.vocab,
        words=[t.text for t in doc],
        spaces=[bool(t.whitespace_) for t in doc],
        tags=[t.tag_ for t in doc],
        pos=[t.pos_ for t in doc],
        lemmas=[t.lemma_ for t in doc],
        heads=list(tree.heads),
        deps=["ROOT" if dep == "root" else dep for dep in tree.deps],
        ents=iob,
    )


def _key(triple: Triple) -> tuple[int, int, int]:
    return triple.subject.head, triple.predicate.head, triple.object.head


def _way_to(tree: Tree, i: int, others: set[int]) -> frozenset[int]:
    """The children of `i` that hold the rest of the fact, which its own phrase leaves out: "Russian-made" of the tanks."""
    return frozenset(k for other in others for k in (other, *tree.ancestors(other)) if k != i and tree.head(k) == i)


def _fact(tree: Tree, rule: RuleLine, nodes: dict[str, int], lexicon: Lexicon) -> Triple:
    head, subject, object_ = nodes[rule.predicate], nodes[rule.subject], nodes[rule.object]
    return Triple(
        subject=argument(tree, subject, lexicon, None, _way_to(tree, subject, {head, object_})),
        predicate=Predicate(rule.lemma or tree.words[head].lemma_.lower(), head, head + 1, head),
        object=argument(tree, object_, lexicon, rule.object_role, _way_to(tree, object_, {head, subject})),
        rule=PREFIX + rule.id,
        relation=rule.relation,
        sides=None if rule.relation is None else (ACTOR, THEME),
    )
