"""The rules of dates, compiled to regular expressions over class codes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from extract import patterns
from extract.dates.lexicon import Encoded, Lexicon, words
from extract.dates.needs import Needs, needs_of
from extract.errors import UsageError

ATOM = re.compile(
    r"\s*(?:(?P<name>\w+)=)?(?:<(?P<cls>[\w|]+)>|\{(?P<macro>\w+)\}|(?P<op>[()|?*+])|(?P<word>[^\s()|?*+<>{}=]+))"
)


HOLIDAY = "holiday"
"""The macro of all named days of the vocabulary."""


class RuleShape(patterns.PatternShape):
    """A rule of `patterns/dates/rules.toml`; `build` names what makes the value, `value` is its fixed value."""

    id: str
    pattern: str
    build: str
    value: str | None = None
    mention: bool = True
    examples: tuple[tuple[str, str, str], ...] = ()
    counterexamples: tuple[str, ...] = ()


class RuleFile(patterns.PatternShape):
    macros: Mapping[str, str]
    rule: tuple[RuleShape, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    shape: RuleShape
    expression: re.Pattern[str]
    needs: Needs


@dataclass(frozen=True, slots=True)
class Grammar:
    lexicon: Lexicon
    rules: tuple[Rule, ...]

    def candidates(self, encoded: Encoded) -> Iterator[tuple[int, int, int, "re.Match[str]"]]:
        """(start, -length, rule number, match) of every match of every rule."""
        present = frozenset(encoded.codes)
        for number, rule in enumerate(self.rules):
            for codes in rule.needs:
                if codes.isdisjoint(present):
                    break
            else:
                for match in rule.expression.finditer(encoded.codes):
                    start, end = self.span(match)
                    if end > start:
                        yield start, start - end, number, match

    @staticmethod
    def span(match: "re.Match[str]") -> tuple[int, int]:
        """The codes of the expression itself, without the words that a rule only wants beside it."""
        return match.span("span") if "span" in match.re.groupindex else match.span()


def _expanded(pattern: str, macros: Mapping[str, str]) -> str:
    while "{" in pattern:
        pattern = re.sub(r"\{(\w+)\}", lambda m: f"({macros[m[1]]})", pattern)
    return pattern


def _bare_words(pattern: str) -> Iterator[str]:
    for atom in ATOM.finditer(pattern):
        if atom["word"]:
            yield atom["word"]


def _compiled(pattern: str, lexicon: Lexicon) -> re.Pattern[str]:
    """Translate to a regular expression; a name used in two alternatives is numbered (m, m_2) and read as one."""
    out: list[str] = []
    used: dict[str, int] = {}
    position = 0
    while position < len(pattern.rstrip()):
        atom = ATOM.match(pattern, position)
        if atom is None:
            raise ValueError(f"cannot be read from {pattern[position:]!r}")
        position = atom.end()
        name = ""
        if atom["name"]:
            used[atom["name"]] = used.get(atom["name"], 0) + 1
            suffix = "" if used[atom["name"]] == 1 else f"__{used[atom['name']]}"
            name = f"?P<{atom['name']}{suffix}>"
        if atom["op"] == "(":
            out.append(f"({name or '?:'}")
        elif atom["op"]:
            out.append(atom["op"])
        else:
            body = (
                f"[{''.join(lexicon.class_codes(c) for c in atom['cls'].split('|'))}]"
                if atom["cls"]
                else lexicon.word_code(atom["word"])
            )
            out.append(f"({name}{body})" if name else body)
    return re.compile("".join(out))


@cache
def load_grammar() -> Grammar:
    """The shipped rules.

    Raises:
        UsageError: a rule does not compile.
    """
    path = patterns.root() / "dates" / "rules.toml"
    file = patterns.read_toml(path, RuleFile)
    longest_first = sorted(words().holidays, key=lambda name: (-len(name.split()), name))
    macros = {**file.macros, HOLIDAY: " | ".join(longest_first)}
    texts = {rule.id: _expanded(rule.pattern, macros) for rule in file.rule}
    lexicon = Lexicon(words(), {word for text in texts.values() for word in _bare_words(text)})
    rules = []
    for rule in file.rule:
        try:
            expression = _compiled(texts[rule.id], lexicon)
            rules.append(Rule(rule, expression, needs_of(expression.pattern)))
        except (ValueError, KeyError, re.error) as error:
            raise UsageError(f"{path}: rule {rule.id}: {error}") from error
    return Grammar(lexicon, tuple(rules))
