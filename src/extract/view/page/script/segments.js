// An article's text in paragraphs, cut where mentions and predicates begin and end.
import { entities } from "./data.js";

/** Paragraphs of an article as { start, gap, segments }; `gap` says that text before it is missing. A segment has its words,
 * the mention around it, the facts whose predicate it belongs to, and those whose predicate begins with it. */
export function paragraphsOf(article) {
  const phrases = article.facts.map((fact) => ({ start: fact.phrase_start, end: fact.phrase_end, fact }));
  phrases.sort((a, b) => a.start - b.start || b.end - a.end);
  const found = [];
  for (const [at, text] of article.blocks) {
    for (const [start, words] of split(at, text)) {
      const end = start + words.length;
      const mentions = article.mentions.filter((one) => one.start < end && one.end > start);
      const inside = phrases.filter((one) => one.start < end && one.end > start);
      found.push({ start, gap: !article.complete && found.length > 0, segments: cut(start, words, mentions, inside) });
    }
  }
  return found;
}

/** Paragraphs between blank lines, with their offsets. */
function* split(at, text) {
  const blank = /(?:\r\n?|\n|\u2029)[^\S\r\n]*(?:(?:\r\n?|\n)[^\S\r\n]*)+/g;
  let from = 0;
  for (let found = blank.exec(text); found; found = blank.exec(text)) {
    if (found.index > from) yield [at + from, text.slice(from, found.index)];
    from = found.index + found[0].length;
  }
  if (from < text.length) yield [at + from, text.slice(from)];
}

function cut(start, words, mentions, phrases) {
  const end = start + words.length;
  const edges = [...mentions, ...phrases].flatMap((one) => [one.start, one.end]);
  const cuts = [...new Set([start, end, ...edges])].filter((one) => one >= start && one <= end).sort((a, b) => a - b);
  const segments = [];
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const [from, to] = [cuts[i], cuts[i + 1]];
    const around = phrases.filter((one) => one.start <= from && to <= one.end);
    segments.push({
      start: from,
      words: words.slice(from - start, to - start),
      mention: mentions.find((one) => one.start <= from && to <= one.end) ?? null,
      facts: around.map((one) => one.fact),
      begins: around.filter((one) => one.start === from || (from === start && one.start < start)).map((one) => one.fact),
    });
  }
  return segments;
}

/** What a mention names, in words for its tooltip. */
export function mentionTitle(mention) {
  const entity = entities[mention.entity];
  return [entity.name, entity.id, mention.via ? `by ${mention.via}` : null].filter(Boolean).join(" · ");
}
