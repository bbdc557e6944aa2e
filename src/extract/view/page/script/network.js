// From facts to the graph's nodes and edges.
import { entityOf, nameOf } from "./data.js";

const FIGURES = new Set(["DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"]);
const FURTHER = new Set(["to", "recipient", "from", "for", "with", "against", "between", "by", "agent"]);

function isNode(part) {
  const entity = entityOf(part);
  return entity !== null && entity.name && entity.label && !FIGURES.has(entity.label) ? entity : null;
}

/** Pairs of entities that a fact joins, with the words for the edge. */
function* pairsOf(fact, further) {
  const subject = isNode(fact.subject);
  if (!subject) return;
  const not = fact.polarity === "negative" ? "not " : "";
  // Of a passive, the relation's name would turn who does what to whom around.
  const named = fact.relation && fact.subject_as !== "theme" ? fact.relation.replaceAll("_", " ") : null;
  const verb = named ?? `${fact.predicate}${fact.subject_as === "theme" ? " (passive)" : ""}`;
  const role = fact.object.role && named === null ? ` ${fact.object.role}` : "";
  const object = isNode(fact.object);
  if (object && object !== subject) yield [subject, object, `${not}${verb}${role}`];
  if (!further) return;
  for (const part of fact.qualifiers) {
    const other = FURTHER.has(part.role) ? isNode(part) : null;
    if (!other || other === subject || other === object) continue;
    const what = nameOf(fact, fact.object);
    const preposition = part.role === "recipient" ? "to" : part.role === "agent" ? "by" : part.role;
    yield [subject, other, `${not}${verb} ${what.length > 24 ? `${what.slice(0, 23)}…` : what} ${preposition}`];
  }
}

/** The `most` entities with the most facts, and the edges between them: { nodes, edges, all }. An edge holds the facts that
 * say the same relation of the same two entities; `all` counts the entities that have an edge at all. */
export function networkOf(facts, { most, further }) {
  const edges = new Map();
  const weights = new Map();
  for (const fact of facts) {
    for (const [from, to, words] of pairsOf(fact, further)) {
      const key = `${from.index}>${to.index}>${words}`;
      if (!edges.has(key)) edges.set(key, { key, from, to, words, facts: [] });
      edges.get(key).facts.push(fact);
      for (const entity of [from, to]) weights.set(entity, (weights.get(entity) ?? 0) + 1);
    }
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || a[0].index - b[0].index);
  const top = new Set(ranked.slice(0, most).map(([entity]) => entity));
  const kept = [...edges.values()].filter((edge) => top.has(edge.from) && top.has(edge.to));
  const joined = new Set(kept.flatMap((edge) => [edge.from, edge.to]));
  const nodes = ranked.filter(([entity]) => joined.has(entity)).map(([entity, weight]) => ({ entity, weight }));
  return { nodes, edges: kept, all: ranked.length };
}
