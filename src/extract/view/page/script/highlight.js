// The parts of a fact in the article's text, by the browser's own highlights where it has them.
import { rangeFor } from "./article.js";
import { timesOf } from "./data.js";

const PARTS = ["evidence", "predicate", "subject", "object", "time", "speaker"];

/** Highlight the parts of facts; none clears. */
export function highlight(facts) {
  if (!("highlights" in CSS)) return;
  for (const part of PARTS) CSS.highlights.delete(`fact-${part}`);
  const ranges = Object.fromEntries(PARTS.map((part) => [part, []]));
  for (const fact of facts) {
    ranges.evidence.push(rangeFor(fact.start, fact.end));
    ranges.subject.push(rangeFor(fact.subject.start, fact.subject.end));
    ranges.predicate.push(rangeFor(fact.phrase_start, fact.phrase_end));
    ranges.object.push(rangeFor(fact.object.start, fact.object.end));
    for (const part of timesOf(fact)) ranges.time.push(rangeFor(part.start, part.end));
    if (fact.speaker) ranges.speaker.push(rangeFor(fact.speaker.start, fact.speaker.end));
  }
  PARTS.forEach((part, priority) => {
    const known = ranges[part].filter((range) => range !== null);
    if (!known.length) return;
    const marks = new Highlight(...known);
    marks.priority = priority;
    CSS.highlights.set(`fact-${part}`, marks);
  });
}
