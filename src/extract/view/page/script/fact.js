// A fact as a line, as a short card and in full.
import { elsewhere, entityOf, nameOf, predicateOf, statusOf, timesOf, titleOf, toneOf, wordsOf } from "./data.js";
import { counted, el } from "./dom.js";
import { kindOf } from "./kinds.js";
import { filterBy } from "./store.js";

/** "Japan  not send  missiles": names and predicate, each part with its class. */
export function factLine(fact) {
  return el(
    "span",
    { class: "line" },
    el("bdi", { class: "s" }, nameOf(fact, fact.subject)),
    " ",
    el("span", { class: "p" }, predicateOf(fact)),
    " ",
    el("bdi", { class: "o" }, nameOf(fact, fact.object)),
  );
}

export function statusMark(fact) {
  return el("span", { class: `status ${toneOf(fact)}` }, statusOf(fact));
}

export function labelMark(label) {
  return el("span", { class: `label k-${kindOf(label).key}` }, label);
}

/** What the card under the pointer says: the fact, its further arguments, status and speaker. */
export function shortFact(fact) {
  const further = fact.qualifiers.map((part) => `${part.role} ${nameOf(fact, part)}${part.value ? ` (${part.value})` : ""}`);
  const says = fact.speaker ? [`says ${nameOf(fact, fact.speaker)}`] : [];
  return el(
    "div",
    { class: "short" },
    factLine(fact),
    further.length ? el("p", { class: "further" }, further.join(" · ")) : null,
    el("p", {}, statusMark(fact), " ", [...says, fact.relation ?? ""].filter(Boolean).join(" · ")),
  );
}

/** A link to a fact that calls `open` with it. */
export function factLink(fact, words, open) {
  const follow = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab: the address is enough
    event.preventDefault();
    open(fact);
  };
  return el("a", { href: factAddress(fact), on: { click: follow } }, words);
}

export function factAddress(fact) {
  return `#fact/${encodeURIComponent(fact.id)}`;
}

/** Everything about a fact. `open` is called with a fact when somebody follows it into its article. */
export function fullFact(fact, open) {
  const others = elsewhere(fact);
  return el(
    "div",
    { class: "full" },
    evidence(fact),
    el("p", {}, factLink(fact, "Show in the article", open)),
    el(
      "dl",
      {},
      sideRows("Subject", fact, fact.subject),
      row("Predicate", predicateOf(fact)),
      relationRow(fact),
      sideRows(fact.object.role ? `Object (${fact.object.role})` : "Object", fact, fact.object),
      fact.qualifiers.map((part) => sideRows(capital(part.role), fact, part)),
      row("Status", statusMark(fact)),
      speakerRow(fact),
      row("Article", `${titleOf(fact.article)}${fact.article.published ? `, ${fact.article.published}` : ""}`),
      row("Confidence", fact.confidence.toFixed(2)),
      row("Rule", el("code", {}, fact.rule)),
      row("Id", el("code", {}, fact.id)),
    ),
    others.length ? sameFact(others, open) : null,
  );
}

function capital(role) {
  return role.charAt(0).toUpperCase() + role.slice(1);
}

function row(term, ...value) {
  return el("div", {}, el("dt", {}, term), el("dd", {}, ...value));
}

function sideRows(term, fact, part) {
  const entity = entityOf(part);
  const words = wordsOf(fact.article, part.start, part.end);
  const name = entity?.name ?? words;
  const notes = [];
  if (entity?.name && entity.name !== words) notes.push(`“${words}”`);
  if (part.via) notes.push(`by ${part.via}`);
  if (part.value) notes.push(part.value);
  const shown = entity?.name
    ? el("button", { type: "button", class: "name", title: "Only facts with this entity", on: { click: () => filterBy({ entity }) } }, el("bdi", {}, name))
    : el("bdi", {}, name);
  return row(term, shown, entity?.label ? [" ", labelMark(entity.label)] : null, notes.length ? el("span", { class: "aside" }, ` ${notes.join(", ")}`) : null);
}

/** The relation, and what the sides are in it where that is not who acts upon what. */
function relationRow(fact) {
  const usual = fact.subject_as === null || (fact.subject_as === "agent" && fact.object_as === "theme");
  const roles = usual ? null : el("span", { class: "aside" }, ` subject: ${fact.subject_as}, object: ${fact.object_as}`);
  return row("Relation", fact.relation ?? "none of the catalogue", roles);
}

function speakerRow(fact) {
  if (!fact.speaker) return row("Speaker", "the article itself");
  const { speaker } = fact;
  const cue = wordsOf(fact.article, speaker.cue_start, speaker.cue_end);
  return row("Speaker", el("bdi", {}, nameOf(fact, speaker)), el("span", { class: "aside" }, ` ${speaker.kind}, “${cue}”`));
}

/** The sentence with the words of subject, predicate and object marked. */
export function evidence(fact) {
  const spans = [
    { start: fact.subject.start, end: fact.subject.end, role: "subject" },
    { start: fact.object.start, end: fact.object.end, role: "object" },
    ...timesOf(fact).map((part) => ({ start: part.start, end: part.end, role: "time" })),
    { start: fact.phrase_start, end: fact.phrase_end, role: "predicate" },
  ];
  const cuts = [...new Set([fact.start, fact.end, ...spans.flatMap((span) => [span.start, span.end])])]
    .filter((cut) => cut >= fact.start && cut <= fact.end)
    .sort((a, b) => a - b);
  const quote = el("blockquote", {});
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const words = wordsOf(fact.article, cuts[i], cuts[i + 1]);
    const span = spans.find((one) => one.start <= cuts[i] && cuts[i + 1] <= one.end);
    quote.append(span ? el("mark", { class: `role-${span.role}` }, words) : el("span", {}, words));
  }
  return quote;
}

function sameFact(others, open) {
  const item = (fact) =>
    el("li", {}, factLink(fact, titleOf(fact.article), open), fact.article.published ? ` ${fact.article.published}` : "");
  return el("details", { class: "same" }, el("summary", {}, `The same fact in ${counted(others.length, "other place")}`), el("ul", {}, others.slice(0, 50).map(item)));
}
