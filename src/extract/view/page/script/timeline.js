// The view "Timeline": facts with a date on an axis that zooms, and as a list.
import { facts, nameOf, predicateOf, timesOf } from "./data.js";
import { clearDetail, showDetail } from "./detail.js";
import { byId, counted, el, fill } from "./dom.js";
import { factLine, statusMark } from "./fact.js";
import { drawBars, drawLanes, MOST_LANES } from "./marks.js";
import { drawPages } from "./paging.js";
import { chosen, whenChanged } from "./store.js";
import { rangeOf } from "./timex.js";

const HEIGHTS = [220, 520];
const FOOT = 26;
const SIZE = 40;
const DAY_MS = 86400000;

/** Facts with a date that the calendar knows, in the order of time. */
const dated = facts.flatMap((fact) => {
  const part = timesOf(fact).find((one) => rangeOf(one.value));
  if (!part) return [];
  const [begin, end] = rangeOf(part.value);
  return [{ fact, part, begin, end, words: `${nameOf(fact, fact.subject)} ${predicateOf(fact)} ${nameOf(fact, fact.object)}` }];
});
dated.sort((a, b) => a.begin - b.begin || a.end - b.end || a.fact.index - b.fact.index);

let shown = [];
let whole = [0, DAY_MS];
let base = null;
let zooming = null;
let svg = null;
let page = 0;
let height = HEIGHTS[0];

export function startTimeline() {
  const press = (id, action) => byId(id).addEventListener("click", action);
  press("time-in", () => svg?.call(zooming.scaleBy, 1.6));
  press("time-out", () => svg?.call(zooming.scaleBy, 1 / 1.6));
  press("time-earlier", () => svg?.call(zooming.translateBy, shift(0.4), 0));
  press("time-later", () => svg?.call(zooming.translateBy, shift(-0.4), 0));
  press("time-all", () => svg?.call(zooming.transform, d3.zoomIdentity));
  whenChanged("filter", () => chosen.view === "timeline" && draw());
  whenChanged("view", () => {
    if (chosen.view !== "timeline") return;
    draw();
    clearDetail("Choose a fact of the timeline or of the list below it.");
  });
  let waiting = 0;
  addEventListener("resize", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => chosen.view === "timeline" && draw(), 150);
  });
}

/** A part of the visible width, in the units of the zoomed drawing. */
function shift(part) {
  return (part * svg.node().clientWidth) / d3.zoomTransform(svg.node()).k;
}

function draw() {
  const found = new Set(chosen.found);
  shown = dated.filter((one) => found.has(one.fact));
  page = 0;
  const box = byId("timeline");
  box.replaceChildren();
  svg = null;
  if (!shown.length) {
    byId("time-range").textContent = "";
    byId("time-note").textContent = "No fact that passes the filters has a date.";
    drawList([]);
    return;
  }
  const width = Math.max(280, box.clientWidth);
  height = Math.max(HEIGHTS[0], Math.min(HEIGHTS[1], FOOT + 11 * shown.length));
  whole = extent(shown);
  base = d3.scaleUtc(whole, [12, width - 12]);
  svg = d3.select(box).append("svg").attr("width", width).attr("height", height).attr("aria-hidden", "true");
  svg.append("g").attr("class", "marks");
  svg.append("g").attr("class", "axis").attr("transform", `translate(0,${height - FOOT})`);
  const deepest = Math.max(1, (whole[1] - whole[0]) / (7 * DAY_MS));
  zooming = d3.zoom().scaleExtent([1, deepest]).translateExtent([[0, 0], [width, height]]).extent([[0, 0], [width, height]]);
  // A wheel alone scrolls the page, as readers expect; with Ctrl it zooms.
  zooming.filter((event) => (event.type === "wheel" ? event.ctrlKey : !event.button));
  zooming.on("zoom", (event) => render(event.transform.rescaleX(base)));
  svg.call(zooming).on("dblclick.zoom", null);
  svg.call(zooming.transform, opening(width));
}

/** From the first to the last day, with a little space. */
function extent(items) {
  const begin = d3.min(items, (one) => one.begin);
  const end = d3.max(items, (one) => one.end);
  const room = Math.max(DAY_MS, (end - begin) * 0.02);
  return [begin - room, end + room];
}

/** Where to begin: all of the time, or where nine in ten dates are when a few far ones would press those together. */
function opening(width) {
  const starts = shown.map((one) => one.begin);
  const [from, to] = [base(d3.quantileSorted(starts, 0.05)) - 30, base(d3.quantileSorted(starts, 0.95)) + 90];
  const factor = width / (to - from);
  return factor < 1.7 ? d3.zoomIdentity : d3.zoomIdentity.scale(factor).translate(-Math.max(0, Math.min(from, width - width / factor)), 0);
}

function render(scale) {
  const [from, to] = scale.domain().map(Number);
  const inside = shown.filter((one) => one.begin < to && one.end > from);
  const ticks = Math.max(2, Math.round((scale.range()[1] - scale.range()[0]) / 110));
  svg.select(".axis").call(d3.axisBottom(scale).ticks(ticks).tickSizeOuter(0));
  const marks = svg.select(".marks");
  const crowded = inside.length > MOST_LANES;
  const left = crowded ? drawBars(marks, inside, scale, height - FOOT) : drawLanes(marks, inside, scale, height - FOOT, choose);
  const day = (time) => new Date(time).toISOString().slice(0, 10);
  byId("time-range").textContent = `${day(Math.max(from, whole[0]))} to ${day(Math.min(to, whole[1]))}: ${counted(inside.length, "dated fact")}`;
  const undated = chosen.found.length - shown.length;
  const notes = [];
  if (crowded) notes.push("Bars count facts by the beginning of their date; zoom in to see each.");
  if (left) notes.push(`${counted(left, "fact")} found no room in the drawing: zoom in, or see the list.`);
  if (undated) notes.push(`${counted(undated, "fact")} without a date in the calendar ${undated === 1 ? "is" : "are"} not shown here.`);
  notes.push("Broken outlines are not asserted (planned, possible, …), red ones denied. Drag to move, Ctrl and wheel to zoom.");
  byId("time-note").textContent = notes.join(" ");
  page = 0;
  drawList(inside);
}

function choose(item) {
  showDetail(item.part.value, [item.fact]);
}

function drawList(inside) {
  const item = (one) =>
    el(
      "li",
      {},
      el("span", { class: "value" }, one.part.value),
      el("button", { type: "button", class: "name", on: { click: () => choose(one) } }, factLine(one.fact)),
      " ",
      statusMark(one.fact),
    );
  fill(byId("time-list"), ...inside.slice(page * SIZE, (page + 1) * SIZE).map(item));
  const go = (target) => {
    page = target;
    drawList(inside);
  };
  drawPages(byId("time-pages"), { total: inside.length, size: SIZE, page, go, noun: "dated facts" });
}
