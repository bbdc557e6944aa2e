// The page's data: rows of the JSON block as objects, by the names in `columns`.
import { byId } from "./dom.js";

const raw = JSON.parse(byId("data").textContent);

function named(kind, row) {
  return Object.fromEntries(raw.columns[kind].map((column, i) => [column, row[i]]));
}

export const problems = raw.problems;
export const entities = raw.entities.map((row, index) => ({ ...named("entity", row), index, facts: 0 }));

/** Numbers of entities by what makes them one: the id, or else kind and name. */
const keys = new Map();
for (const entity of entities) {
  const key = entity.id ?? `${entity.label}:${(entity.name ?? "").toLowerCase()}`;
  if (!keys.has(key)) keys.set(key, entity);
  entity.same = keys.get(key);
}

export const articles = raw.articles.map((row, index) => {
  const article = named("article", row);
  article.index = index;
  article.mentions = article.mentions.map((mention) => named("mention", mention));
  article.facts = [];
  return article;
});

function side(row) {
  return row && named("side", row);
}

export const facts = raw.facts.map((row, index) => {
  const fact = named("fact", row);
  fact.index = index;
  fact.article = articles[fact.article];
  fact.subject = side(fact.subject);
  fact.object = side(fact.object);
  fact.qualifiers = fact.qualifiers.map(side);
  fact.speaker = fact.speaker && named("speaker", fact.speaker);
  fact.article.facts.push(fact);
  for (const entity of entitiesOf(fact)) entity.facts += 1;
  return fact;
});

export const factsById = new Map(facts.map((fact) => [fact.id, fact]));

const mentionsOfFact = new Map();
for (const fact of facts) {
  if (!mentionsOfFact.has(fact.fact)) mentionsOfFact.set(fact.fact, []);
  mentionsOfFact.get(fact.fact).push(fact);
}

/** The other places where the same fact stands. */
export function elsewhere(fact) {
  return mentionsOfFact.get(fact.fact).filter((other) => other !== fact);
}

/** The words of an article from `start` to `end`, as far as they are known. */
export function wordsOf(article, start, end) {
  let low = 0;
  let high = article.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (article.blocks[middle][0] <= start) low = middle;
    else high = middle - 1;
  }
  const [at, text] = article.blocks[low] ?? [0, ""];
  return text.slice(start - at, end - at);
}

/** The entity that a side, speaker or mention names or stands for; null for other words. */
export function entityOf(part) {
  return part === null || part.entity === null ? null : entities[part.entity].same;
}

/** All entities of a fact, each once. */
export function entitiesOf(fact) {
  const parts = [fact.subject, fact.object, ...fact.qualifiers, ...(fact.speaker ? [fact.speaker] : [])];
  return [...new Set(parts.map(entityOf).filter((entity) => entity !== null))];
}

const AS_WRITTEN = new Set(["WEAPON", "MONEY", "PERCENT", "QUANTITY", "DATE", "TIME"]);

/** What to call a side: the entity's name, or its words where those say more ("six frigates"). */
export function nameOf(fact, part) {
  const entity = part.entity === null ? null : entities[part.entity];
  const words = wordsOf(fact.article, part.start, part.end).replace(/\s+/g, " ");
  if (entity === null || !entity.name) return words;
  return AS_WRITTEN.has(entity.label) && !part.via ? words : entity.name;
}

const UNSPOKEN = new Set(["time", "place", "manner", "purpose", "recipient"]);

/** The predicate with its preposition: "not look at". Roles that are no prepositions are left out. */
export function predicateOf(fact) {
  const role = fact.object.role && !UNSPOKEN.has(fact.object.role) ? ` ${fact.object.role}` : "";
  return `${fact.polarity === "negative" ? "not " : ""}${fact.predicate}${role}`;
}

/** The words of a fact's status: "asserted", "not, future". */
export function statusOf(fact) {
  return fact.polarity === "negative" ? `not, ${fact.modality}` : fact.modality;
}

/** The class that colours a status. */
export function toneOf(fact) {
  if (fact.polarity === "negative") return "denied";
  return fact.modality === "asserted" ? "asserted" : "open";
}

export function timesOf(fact) {
  return fact.qualifiers.filter((part) => part.role === "time");
}

/** The title of an article, or its id. */
export function titleOf(article) {
  return article.title ?? article.id;
}
