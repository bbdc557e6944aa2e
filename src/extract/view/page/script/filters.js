// The row of filters above all views.
import { articles, entities, facts, titleOf } from "./data.js";
import { byId, choice, counted, el, fill } from "./dom.js";
import { chosen, filterBy, isFiltered, labelsOf, NOTHING, speakerOf, whenChanged } from "./store.js";

const SELECTS = ["label", "relation", "status", "speaker", "confidence"];
const STATUSES = ["asserted", "future", "intended", "possible", "obligation", "conditional"];
const MOST_NAMES = 3000;

function tallied(valuesOf) {
  const counts = new Map();
  for (const fact of facts) for (const value of valuesOf(fact)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function offer(name, any, pairs) {
  fill(byId(`filter-${name}`), choice("", any), ...pairs.map(([value, count]) => choice(value, value, count)));
}

export function startFilters() {
  offer("label", "Any", tallied(labelsOf));
  offer("relation", "Any", tallied((fact) => [fact.relation ?? "none"]));
  const statuses = new Map(tallied((fact) => [fact.polarity === "negative" ? "negative" : fact.modality]));
  offer("status", "Any", [...STATUSES, "negative"].filter((s) => statuses.has(s)).map((s) => [s, statuses.get(s)]));
  offer("speaker", "Any", tallied((fact) => [speakerOf(fact)]));
  const shares = [0.5, 0.7, 0.8, 0.9, 0.95];
  fill(byId("filter-confidence"), choice("", "Any"), ...shares.map((share) => choice(String(share), `${share} or more`)));
  offerEntities();

  for (const name of SELECTS) {
    byId(`filter-${name}`).addEventListener("change", (event) => {
      filterBy({ [name]: name === "confidence" ? Number(event.target.value) : event.target.value });
    });
  }
  let waiting = 0;
  byId("filter-words").addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => filterBy({ words: event.target.value.trim() }), 120);
  });
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filter-clear").addEventListener("click", () => {
    filterBy(NOTHING);
    byId("filter-words").focus();
  });
  const wide = matchMedia("(min-width: 60rem)");
  const unfold = () => (byId("filter-more").open = wide.matches);
  wide.addEventListener("change", unfold);
  unfold();
  whenChanged("filter", showFilters);
  showFilters();
}

function offerEntities() {
  const known = entities.filter((entity) => entity.same === entity && entity.name && entity.facts);
  known.sort((a, b) => b.facts - a.facts || a.index - b.index);
  fill(byId("entity-names"), ...known.slice(0, MOST_NAMES).map((entity) => el("option", { value: entity.name }, entity.label ?? "")));
  const input = byId("filter-entity");
  input.addEventListener("change", () => {
    const wanted = input.value.trim().toLowerCase();
    const found = known.find((entity) => entity.name.toLowerCase() === wanted);
    input.setCustomValidity(wanted && !found ? "No entity of this name has facts here" : "");
    input.reportValidity();
    if (found || !wanted) filterBy({ entity: found ?? null });
  });
}

function showFilters() {
  const { filter, found } = chosen;
  const inArticles = new Set(found.map((fact) => fact.article)).size;
  const shown = found.length === facts.length ? counted(facts.length, "fact") : `${found.length.toLocaleString("en")} of ${counted(facts.length, "fact")}`;
  byId("count").textContent = `${shown} in ${inArticles === articles.length ? "" : `${inArticles.toLocaleString("en")} of `}${counted(articles.length, "article")}`;
  byId("filter-clear").hidden = !isFiltered();
  for (const name of SELECTS) byId(`filter-${name}`).value = filter[name] || "";
  const words = byId("filter-words");
  if (words.value.trim() !== filter.words) words.value = filter.words;
  byId("filter-entity").value = filter.entity?.name ?? "";
  const chips = filter.article ? [chip(`Only in: ${titleOf(filter.article)}`, { article: null })] : [];
  fill(byId("chips"), ...chips);
  byId("chips").hidden = chips.length === 0;
}

function chip(words, undo) {
  return el("li", {}, el("span", {}, words), el("button", { type: "button", class: "quiet", on: { click: () => filterBy(undo) } }, "Remove"));
}
