// The view "Facts": a table that sorts, in pages.
import { nameOf, predicateOf, statusOf, timesOf, titleOf } from "./data.js";
import { showDetail } from "./detail.js";
import { byId, el, fill } from "./dom.js";
import { statusMark } from "./fact.js";
import { drawPages } from "./paging.js";
import { chosen, speakerOf, whenChanged } from "./store.js";

const SIZE = 50;
const PRINTED = 2000;
const COLUMNS = [
  { key: "subject", words: "Subject", of: (fact) => nameOf(fact, fact.subject) },
  { key: "predicate", words: "Predicate", of: predicateOf },
  { key: "object", words: "Object", of: (fact) => nameOf(fact, fact.object) },
  { key: "further", words: "Further", of: furtherOf },
  { key: "when", words: "When", of: whenOf },
  { key: "status", words: "Status", of: statusOf },
  { key: "speaker", words: "Speaker", of: speakerOf },
  { key: "article", words: "Article", of: (fact) => titleOf(fact.article) },
  { key: "confidence", words: "Sure", of: (fact) => fact.confidence, number: true },
];

const order = { column: null, down: false };
let page = 0;
let rows = [];

function furtherOf(fact) {
  const parts = fact.qualifiers.filter((part) => part.role !== "time");
  return parts.map((part) => `${part.role} ${nameOf(fact, part)}`).join(", ");
}

function whenOf(fact) {
  return timesOf(fact).map((part) => part.value ?? nameOf(fact, part)).join(", ");
}

export function startTable() {
  for (const column of COLUMNS) {
    const button = el("button", { type: "button", on: { click: () => sortBy(column) } }, column.words);
    byId("facts-head").append(el("th", { scope: "col", class: column.number ? "number" : null, "data-column": column.key }, button));
  }
  byId("facts-body").addEventListener("click", (event) => {
    const row = event.target.closest("tr[data-row]");
    if (row) choose(row);
  });
  whenChanged("filter", () => {
    page = 0;
    arrange();
  });
  whenChanged("view", () => chosen.view === "facts" && draw());
  addEventListener("beforeprint", () => chosen.view === "facts" && drawRows(rows.slice(0, PRINTED)));
  addEventListener("afterprint", () => chosen.view === "facts" && draw());
  arrange();
}

function sortBy(column) {
  order.down = order.column === column && !order.down;
  order.column = column;
  page = 0;
  for (const head of byId("facts-head").children) {
    if (head.dataset.column === column.key) head.setAttribute("aria-sort", order.down ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  }
  arrange();
}

function arrange() {
  rows = chosen.found;
  if (order.column) {
    const sign = order.down ? -1 : 1;
    const { of, number } = order.column;
    const { compare } = new Intl.Collator("en", { numeric: true });
    const keyed = rows.map((fact) => [of(fact), fact]);
    // Empty cells come last either way: nobody sorts to see them.
    keyed.sort((a, b) => (number ? sign * (a[0] - b[0]) : (a[0] === "") - (b[0] === "") || sign * compare(a[0], b[0])) || a[1].index - b[1].index);
    rows = keyed.map((pair) => pair[1]);
  }
  if (chosen.view === "facts") draw();
}

function draw() {
  drawRows(rows.slice(page * SIZE, (page + 1) * SIZE));
  const go = (target) => {
    page = target;
    draw();
    byId("facts").scrollIntoView({ block: "nearest" });
  };
  drawPages(byId("facts-pages"), { total: rows.length, size: SIZE, page, go, noun: "facts" });
}

function drawRows(shown) {
  const none = el("tr", {}, el("td", { colspan: COLUMNS.length, class: "aside" }, "No fact passes the filters."));
  fill(byId("facts-body"), ...(shown.length ? shown.map(drawRow) : [none]));
}

function drawRow(fact) {
  const cell = (column) => {
    if (column.key === "predicate") {
      const relation = fact.relation ? el("span", { class: "aside" }, fact.relation) : null;
      return el("td", {}, el("button", { type: "button", class: "name" }, predicateOf(fact)), relation);
    }
    if (column.key === "status") return el("td", {}, statusMark(fact));
    if (column.number) return el("td", { class: "number" }, column.of(fact).toFixed(2));
    const words = column.of(fact);
    return el("td", { class: `c-${column.key}` }, el("bdi", {}, words));
  };
  return el("tr", { "data-row": fact.index }, ...COLUMNS.map(cell));
}

function choose(row) {
  const fact = rows.find((one) => one.index === Number(row.dataset.row));
  for (const other of byId("facts-body").querySelectorAll("[aria-current]")) other.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
  showDetail("Fact", [fact]);
}
