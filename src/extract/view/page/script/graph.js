// The view "Graph": entities and relations, drawn by cytoscape; a list under it says the same in words.
import { toneOf } from "./data.js";
import { clearDetail, showDetail } from "./detail.js";
import { byId, choice, counted, el, fill, visible } from "./dom.js";
import { labelMark } from "./fact.js";
import { graphStyle } from "./graph_style.js";
import { kindOf, KINDS } from "./kinds.js";
import { placesOf } from "./layout.js";
import { networkOf } from "./network.js";
import { chosen, filterBy, whenChanged } from "./store.js";
import { whenThemeChanges } from "./theme.js";

const SIZES = [15, 30, 60, 120];
const LABELLED = 45;
let cy = null;
let network = { nodes: [], edges: [], all: 0 };
let stale = true;

export function startGraph() {
  fill(byId("graph-size"), ...SIZES.map((size) => choice(String(size), `the ${size} with most facts`)));
  byId("graph-size").value = "30";
  fill(byId("graph-key"), ...KINDS.slice(0, 5).map((kind) => el("span", { class: `k-${kind.key} shape-${kind.key}` }, kind.words)));
  byId("graph-size").addEventListener("change", redraw);
  byId("graph-further").addEventListener("change", redraw);
  byId("graph-in").addEventListener("click", () => zoom(1.3));
  byId("graph-out").addEventListener("click", () => zoom(1 / 1.3));
  byId("graph-fit").addEventListener("click", () => cy?.fit(undefined, 24));
  whenChanged("filter", redraw);
  whenChanged("view", () => {
    if (chosen.view !== "graph") return;
    if (stale) draw();
    clearDetail("Choose an entity or a line to see its facts.");
  });
  whenThemeChanges(() => cy?.style(graphStyle(network.edges.length <= LABELLED)));
}

function zoom(factor) {
  if (!cy) return;
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

function redraw() {
  stale = true;
  if (chosen.view === "graph") draw();
}

function draw() {
  stale = false;
  network = networkOf(chosen.found, { most: Number(byId("graph-size").value), further: byId("graph-further").checked });
  const { nodes, edges, all } = network;
  const rest = all > nodes.length ? ` of ${all.toLocaleString("en")}` : "";
  byId("graph-note").textContent = nodes.length
    ? `${nodes.length}${rest} entities, ${counted(edges.length, "relation")}. A broken line is not asserted (planned, possible, …), a red one is denied.`
    : "No fact that passes the filters joins two entities.";
  cy?.destroy();
  const box = byId("graph");
  cy = cytoscape({
    container: box,
    elements: elementsOf(nodes, edges, box.clientWidth / Math.max(1, box.clientHeight)),
    style: graphStyle(edges.length <= LABELLED),
    layout: { name: "preset", fit: true, padding: 24 },
    minZoom: 0.1,
    maxZoom: 4,
    boxSelectionEnabled: false,
  });
  cy.on("tap", "node", (event) => chooseNode(event.target.data("entity")));
  cy.on("tap", "edge", (event) => chooseEdge(event.target.data("edge")));
  cy.on("tap", (event) => event.target === cy && fade(null));
  cy.on("mouseover", "edge", (event) => event.target.addClass("hover"));
  cy.on("mouseout", "edge", (event) => event.target.removeClass("hover"));
  drawEntities();
}

function elementsOf(nodes, edges, stretch) {
  const places = placesOf(nodes, edges, stretch);
  const heaviest = Math.max(1, ...nodes.map((node) => node.weight));
  const drawn = nodes.map(({ entity, weight }) => ({
    group: "nodes",
    data: { id: `n${entity.index}`, name: visible(entity.name), entity, size: 16 + 26 * Math.sqrt(weight / heaviest) },
    classes: `k-${kindOf(entity.label).key}`,
    position: places.get(entity),
  }));
  const lines = edges.map((edge, i) => ({
    group: "edges",
    data: { id: `e${i}`, source: `n${edge.from.index}`, target: `n${edge.to.index}`, words: visible(edge.words), edge, width: Math.min(6, 1 + Math.log2(edge.facts.length)) },
    classes: edge.facts.some((fact) => toneOf(fact) === "asserted") ? "asserted" : toneOf(edge.facts[0]),
  }));
  return [...drawn, ...lines];
}

function fade(kept) {
  cy.elements().removeClass("faded chosen");
  if (kept) {
    cy.elements().not(kept).addClass("faded");
    kept.addClass("chosen");
  }
}

function chooseNode(entity) {
  const node = cy.getElementById(`n${entity.index}`);
  fade(node.closedNeighborhood());
  const joined = network.edges.filter((edge) => edge.from === entity || edge.to === entity);
  const facts = [...new Set(joined.flatMap((edge) => edge.facts))];
  const only = el("button", { type: "button", class: "quiet", on: { click: () => filterBy({ entity }) } }, "Only facts with this entity");
  const about = el("p", {}, labelMark(entity.label), entity.id ? el("span", { class: "aside" }, ` ${entity.id} `) : " ", only);
  showDetail(entity.name, facts, { before: about });
}

function chooseEdge(edge) {
  const line = cy.edges().filter((one) => one.data("edge") === edge);
  fade(line.union(line.connectedNodes()));
  showDetail(`${edge.from.name} – ${edge.words} – ${edge.to.name}`, edge.facts);
}

/** The same as the graph in words: each entity with its relations, as buttons. */
function drawEntities() {
  const item = ({ entity }) => {
    const from = network.edges.filter((edge) => edge.from === entity);
    const relation = (edge) =>
      el("li", {}, el("button", { type: "button", class: "name", on: { click: () => chooseEdge(edge) } }, `${edge.words} ${edge.to.name}`), edge.facts.length > 1 ? el("span", { class: "aside" }, ` ${edge.facts.length}`) : null);
    return el(
      "li",
      {},
      el("button", { type: "button", class: "name strong", on: { click: () => chooseNode(entity) } }, el("bdi", {}, entity.name)),
      " ",
      labelMark(entity.label),
      from.length ? el("ul", {}, from.map(relation)) : null,
    );
  };
  fill(byId("graph-list"), ...network.nodes.map(item));
}
