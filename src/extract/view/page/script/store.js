// What the person at the page has chosen, and who is told of it.
import { articles, entitiesOf, entityOf, facts, nameOf, predicateOf, timesOf, titleOf, wordsOf } from "./data.js";

export const NOTHING = { words: "", entity: null, label: "", relation: "", status: "", speaker: "", confidence: 0, article: null };

export const chosen = {
  view: "read",
  article: articles.find((article) => article.facts.length) ?? articles[0] ?? null,
  filter: { ...NOTHING },
  found: facts,
};

const listeners = { filter: [], view: [], article: [] };

export function whenChanged(what, listener) {
  listeners[what].push(listener);
}

function tell(what) {
  for (const listener of listeners[what]) listener();
}

export function showView(view) {
  chosen.view = view;
  tell("view");
}

export function showArticle(article) {
  chosen.article = article;
  tell("article");
}

/** Change some of the filters. */
export function filterBy(changes) {
  Object.assign(chosen.filter, changes);
  chosen.found = facts.filter(test(chosen.filter));
  foundSet = chosen.found.length === facts.length ? null : new Set(chosen.found);
  tell("filter");
}

let foundSet = null;

/** Whether a fact passes the filters. */
export function isFound(fact) {
  return foundSet === null || foundSet.has(fact);
}

export function isFiltered() {
  return Object.entries(NOTHING).some(([key, value]) => chosen.filter[key] !== value);
}

function test(filter) {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  const tests = [];
  if (filter.article) tests.push((fact) => fact.article === filter.article);
  if (filter.confidence) tests.push((fact) => fact.confidence >= filter.confidence);
  if (filter.relation) tests.push((fact) => (fact.relation ?? "none") === filter.relation);
  if (filter.status === "negative") tests.push((fact) => fact.polarity === "negative");
  else if (filter.status) tests.push((fact) => fact.polarity === "positive" && fact.modality === filter.status);
  if (filter.speaker) tests.push((fact) => speakerOf(fact) === filter.speaker);
  if (filter.entity) tests.push((fact) => entitiesOf(fact).includes(filter.entity));
  if (filter.label) tests.push((fact) => labelsOf(fact).includes(filter.label));
  if (words.length) tests.push((fact) => words.every((word) => wordsFor(fact).includes(word)));
  return (fact) => tests.every((passes) => passes(fact));
}

/** Labels of a fact's sides and qualifiers. */
export function labelsOf(fact) {
  const parts = [fact.subject, fact.object, ...fact.qualifiers];
  return [...new Set(parts.map((part) => entityOf(part)?.label).filter(Boolean))];
}

/** Who says a fact; "the article" where nobody is quoted. */
export function speakerOf(fact) {
  return fact.speaker ? nameOf(fact, fact.speaker) : "the article";
}

/** Everything that a search looks into, in small letters; made when it is first needed. */
function wordsFor(fact) {
  fact.words ??= [
    nameOf(fact, fact.subject),
    predicateOf(fact),
    fact.relation ?? "",
    nameOf(fact, fact.object),
    ...fact.qualifiers.map((part) => nameOf(fact, part)),
    ...timesOf(fact).map((part) => part.value ?? ""),
    fact.speaker ? nameOf(fact, fact.speaker) : "",
    titleOf(fact.article),
    fact.id,
    wordsOf(fact.article, fact.start, fact.end),
  ]
    .join(" ")
    .replace(/\s+/g, " ")
    .toLowerCase();
  return fact.words;
}
