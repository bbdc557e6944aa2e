// The panel beside the views: the chosen facts in full.
import { byId, counted, el, fill, visible } from "./dom.js";
import { factLine, fullFact, statusMark } from "./fact.js";
import { openFact } from "./travel.js";

const AT_ONCE = 50;

/** Show facts under a title; a single one is unfolded. `before` is put above them. `quiet` leaves the focus where it is. */
export function showDetail(title, facts, { before = null, quiet = true, unfolded = facts.length <= 2 ? facts : [] } = {}) {
  byId("detail-title").textContent = visible(title);
  const list = el("div", { class: "list" });
  const more = (from) => {
    list.append(...facts.slice(from, from + AT_ONCE).map((fact) => foldedFact(fact, unfolded.includes(fact))));
    const left = facts.length - from - AT_ONCE;
    if (left <= 0) return;
    const button = el("button", { type: "button", on: { click: () => (button.remove(), more(from + AT_ONCE)) } }, `Show more (${left.toLocaleString("en")} left)`);
    list.append(button);
  };
  fill(byId("detail-body"), before, facts.length > 2 ? el("p", { class: "aside" }, counted(facts.length, "fact")) : null, list);
  more(0);
  byId("detail-body").scrollTop = 0;
  byId("detail").classList.toggle("raised", true);
  if (!quiet) byId("detail").focus({ preventScroll: true });
}

/** Say what the panel is for while nothing is chosen. */
export function clearDetail(hint) {
  byId("detail-title").textContent = "Nothing chosen";
  fill(byId("detail-body"), el("p", { class: "aside" }, hint));
  byId("detail").classList.toggle("raised", false);
}

export function startDetail() {
  byId("detail-close").addEventListener("click", () => byId("detail").classList.toggle("raised", false));
}

function foldedFact(fact, open) {
  const body = el("div", {});
  const node = el("details", { class: "fact", "data-fact": fact.id, open }, el("summary", {}, factLine(fact), " ", statusMark(fact)), body);
  const unfold = () => {
    if (node.open && !body.firstChild) body.append(fullFact(fact, openFact));
  };
  node.addEventListener("toggle", unfold);
  unfold();
  return node;
}
