"""Records made by hand for tests of the page: whole articles with their triples, as `extract run` writes them."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

ARMED = ("Norland", "Sudania", "Osteria", "Westmark", "Ilmaria", "Pontia", "Karelund", "Vastria")
SOLD = ("coastal radars", "patrol boats", "training jets", "field kitchens", "mine hunters")
MODALITIES = ("asserted", "asserted", "asserted", "future", "possible", "intended")


@dataclass(slots=True)
class MadeArticle:
    """A text that grows sentence by sentence, and the records of it."""

    id: str
    title: str
    published: str
    text: str = ""
    triples: list[dict[str, Any]] = field(default_factory=list)

    @property
    def ref(self) -> dict[str, Any]:
        return {"id": self.id, "title": self.title, "published": self.published}

    def say(
        self, words: Sequence[str], *, modality: str = "asserted", polarity: str = "positive", value: str = ""
    ) -> None:
        """Add the sentence "SUBJECT VERB OBJECT to RECIPIENT in TIME." of five parts, and its triple."""
        subject, verb, thing, recipient, time = words
        start = len(self.text)
        sentence = f"{subject} {verb} {thing} to {recipient} in {time}."
        self.text += f"{sentence}\n\n"

        def part(text: str, after: int) -> dict[str, Any]:
            at = self.text.index(text, after)
            return {"text": text, "start": at, "end": at + len(text)}

        def side(text: str, after: int, label: str, value: str | None = None) -> dict[str, Any]:
            named = {"label": label, "name": text, "id": f"{label.lower()}/{text}", "via": None, "value": value}
            return {**part(text, after), **named}

        phrase = part(verb, start + len(subject))
        target = part(thing, phrase["end"])
        to = part(recipient, target["end"] + 3)
        when = part(time, to["end"])
        number = f"{self.id}-{len(self.triples)}"
        self.triples.append(
            {
                "schema": "extract/1", "type": "triple", "id": number, "fact": f"{subject}{thing}{recipient}",
                "article": self.ref, "subject": side(subject, start, "GPE"), "predicate": "sell",
                "phrase": {**phrase, "voice": "active", "tense": "past"}, "relation": "supplies",
                "sides": {"subject": "agent", "object": "theme"},
                "object": side(thing, phrase["end"], "WEAPON"), "object_role": None,
                "qualifiers": [
                    {"role": "to", **side(recipient, to["start"], "GPE")},
                    {"role": "time", **side(time, when["start"], "DATE", value or None)},
                ],
                "polarity": polarity, "modality": modality, "speaker": None, "confidence": 0.9,
                "evidence": {"text": sentence, "start": start, "end": start + len(sentence)}, "rule": "clause.active",
            }
        )  # fmt: skip

    def lines(self) -> str:
        """The records as JSON lines, the article's own first."""
        counts = {"characters": len(self.text), "sentences": 1, "entities": 0, "triples": len(self.triples)}
        own = {
            "schema": "extract/1",
            "type": "article",
            **self.ref,
            "date_source": "record",
            "language": "en",
            **counts,
        }
        return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in (own, *self.triples))


def many(articles: int, facts: int) -> Iterator[MadeArticle]:
    """Articles of about news length with `facts` triples each, all different and always the same."""
    for i in range(articles):
        day = f"{2015 + i % 10}-{i % 12 + 1:02}-{i % 28 + 1:02}"
        made = MadeArticle(f"news/{i:04}.txt", f"Deliveries of week {i}", day)
        for j in range(facts):
            a, b = ARMED[(i + j) % 8], ARMED[(i * 3 + j * 5 + 1) % 8]
            thing = f"{2 + (i * 7 + j) % 90} {SOLD[(i + j * 3) % 5]}"
            year, month = 2015 + (i + j) % 10, (i * 5 + j) % 12 + 1
            polarity = "negative" if (i + j) % 11 == 0 else "positive"
            time = f"month {month} of {year}"
            made.say((f"{a} {i % 40}", "sold", thing, f"{b} {j % 30}", time), modality=MODALITIES[(i + j) % 6],
                     polarity=polarity, value=f"{year}-{month:02}")  # fmt: skip
        yield made
