// One article with its highlights.
import { entities, titleOf } from "./data.js";
import { byId, counted, el, fill } from "./dom.js";
import { factAddress } from "./fact.js";
import { kindOf } from "./kinds.js";
import { mentionTitle, paragraphsOf } from "./segments.js";
import { filterBy, isFound } from "./store.js";
import { goTo } from "./travel.js";

/** Stretches of the article on the page: offset and text node, in order. */
let stretches = [];

/** Draw an article into the page; null where there is none. */
export function drawArticle(article) {
  stretches = [];
  if (!article) {
    fill(byId("article"), el("p", { class: "note" }, "There is no article on this page."));
    return;
  }
  const paragraphs = paragraphsOf(article);
  const title = titleOf(article);
  const first = article.complete ? paragraphs[0] : undefined;
  const repeats = first !== undefined && first.segments.map((segment) => segment.words).join("").trim() === title;
  const heading = el("h2", { id: "article-title" }, ...(repeats ? drawSegments(first.segments) : [title]));
  const rest = repeats ? paragraphs.slice(1) : paragraphs;
  const facts = el(
    "button",
    { type: "button", class: "quiet", on: { click: () => (filterBy({ article }), goTo("facts")) } },
    `${counted(article.facts.length, "fact")} in the table`,
  );
  fill(
    byId("article"),
    heading,
    el("p", { class: "byline" }, el("bdi", {}, article.id), article.published ? ` · ${article.published}` : "", " · ", facts),
    article.complete ? null : el("p", { class: "note" }, "The text of this article was not at hand when the page was made. These are the sentences that hold facts."),
    ...rest.map((paragraph) => el("p", { class: paragraph.gap ? "gap" : null }, ...drawSegments(paragraph.segments))),
  );
}

/** Segments as nodes, those of one mention inside one mark. */
function drawSegments(segments) {
  const nodes = [];
  let mark = null;
  let mention = null;
  for (const segment of segments) {
    const node = drawSegment(segment);
    if (segment.mention === null) {
      nodes.push(node);
    } else if (segment.mention === mention) {
      mark.append(node);
    } else {
      const label = entities[segment.mention.entity].label ?? "";
      const kind = kindOf(label).key;
      mark = el("mark", { class: `mention k-${kind}`, "data-label": label, title: mentionTitle(segment.mention) || null }, node);
      nodes.push(mark);
    }
    mention = segment.mention;
  }
  return nodes;
}

function drawSegment(segment) {
  const found = segment.facts.filter(isFound);
  const begins = segment.begins.filter(isFound);
  const words = document.createTextNode("");
  words.data = el("i", {}, segment.words).textContent;
  stretches.push({ start: segment.start, end: segment.start + segment.words.length, node: words });
  if (!found.length) return words;
  const facts = (begins.length ? begins : found).map((fact) => fact.index).join(" ");
  if (!begins.length) return el("span", { class: "phrase", "data-facts": facts }, words);
  return el("a", { class: "phrase", href: factAddress(begins[0]), "data-facts": facts, "aria-describedby": "card" }, words);
}

/** A range of the drawn text from one offset to another; null where it is not on the page. */
export function rangeFor(start, end) {
  const inside = stretches.filter((one) => one.start < end && one.end > start);
  if (!inside.length) return null;
  const range = new Range();
  const [first, last] = [inside[0], inside[inside.length - 1]];
  range.setStart(first.node, clamp(start - first.start, first.node));
  range.setEnd(last.node, clamp(end - last.start, last.node));
  return range;
}

function clamp(offset, node) {
  return Math.max(0, Math.min(offset, node.length));
}
