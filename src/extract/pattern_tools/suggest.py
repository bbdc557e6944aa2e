"""Names in articles that no pattern knows: what to add next."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from extract.annotations import mentions
from extract.pattern_tools.lint import common_words

CONTEXTS = 3
AROUND = 40
"""Characters of context on each side."""
DESIGNATION = re.compile(r"(?=.*[A-Z])(?=.*\d)[A-Za-z0-9][\w/.-]*")
LINKS = frozenset({"of", "the", "and", "for", "&", "-", "–", "de"})
"""Words inside names: "Bank of England"."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A span that no pattern found: how often it stands there, the label that the model gives it, and where it stands."""

    text: str
    count: int
    articles: int
    label: str | None
    contexts: tuple[str, ...]


def suggest(nlp: Language, texts: Iterable[str]) -> list[Suggestion]:
    """Capitalised or designation-like spans of the texts that no pattern matched, those of most articles first."""
    count, articles = Counter[str](), Counter[str]()
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    contexts: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        doc = nlp(text)
        seen: set[str] = set()
        for start, end, label in candidates(doc):
            name = " ".join(doc[start:end].text.split())
            count[name] += 1
            seen.add(name)
            if label:
                labels[name][label] += 1
            if len(contexts[name]) < CONTEXTS:
                contexts[name].append(_context(doc, start, end))
        articles.update(seen)
    ranked = sorted(count, key=lambda name: (-articles[name], -count[name], name))
    return [
        Suggestion(name, count[name], articles[name], _most(labels[name]), tuple(contexts[name])) for name in ranked
    ]


def candidates(doc: Doc) -> Iterator[tuple[int, int, str | None]]:
    """Token ranges with the label of the model's mention that covers them, if any."""
    known = {i for m in mentions(doc) if m.named and m.source != "model" for i in range(m.start, m.end)}
    by_model = {i: m.label for m in mentions(doc) if m.named and m.source == "model" for i in range(m.start, m.end)}
    i = 0
    while i < len(doc):
        end = i
        while (
            end < len(doc) and end not in known and (_is_name_like(doc, end) or (end > i and _links(doc, end, known)))
        ):
            end += 1
        if end > i and not _is_plain_start(doc, i, end):
            yield i, end, by_model.get(end - 1)
        i = max(end, i + 1)


def _is_name_like(doc: Doc, i: int) -> bool:
    token = doc[i]
    if DESIGNATION.fullmatch(token.text):
        return True
    return token.text[:1].isupper() and token.is_alpha and len(token.text) > 1 and token.pos_ != "PRON"


def _links(doc: Doc, i: int, known: set[int]) -> bool:
    following = i + 1 < len(doc) and i + 1 not in known and _is_name_like(doc, i + 1)
    return doc[i].text in LINKS and following and not doc[i + 1].is_sent_start


def _is_plain_start(doc: Doc, start: int, end: int) -> bool:
    """One common word that is capitalised because its sentence begins, or a function word."""
    return end - start == 1 and (doc[start].lower_ in common_words() or doc[start].is_stop)


def _context(doc: Doc, start: int, end: int) -> str:
    span = doc[start:end]
    sentence = span.sent
    before = doc[sentence.start : start].text_with_ws[-AROUND:]
    after = doc[end : sentence.end].text[:AROUND]
    gap = doc[end - 1].whitespace_
    return " ".join(f"{before}[{span.text}]{gap}{after}".split())


def _most(labels: Counter[str]) -> str | None:
    return min(labels, key=lambda label: (-labels[label], label)) if labels else None
