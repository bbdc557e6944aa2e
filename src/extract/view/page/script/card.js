// The card at a predicate while the pointer or the focus is on it. Escape puts it away; the pointer may move onto it.
import { facts } from "./data.js";
import { byId, counted, el, fill } from "./dom.js";
import { shortFact } from "./fact.js";

const MOST = 3;
let leaving = 0;

export function factsAt(node) {
  return node.dataset.facts.split(" ").map((index) => facts[Number(index)]);
}

export function showCard(node, found) {
  clearTimeout(leaving);
  const card = byId("card");
  const left = found.length - MOST;
  fill(card, ...found.slice(0, MOST).map(shortFact), left > 0 ? el("p", { class: "aside" }, `and ${counted(left, "more fact")}`) : null);
  card.hidden = false;
  const box = node.getClientRects()[0] ?? node.getBoundingClientRect();
  const width = Math.min(380, innerWidth - 24);
  card.style.width = `${width}px`;
  card.style.left = `${Math.max(12, Math.min(box.left, innerWidth - width - 12))}px`;
  const below = box.bottom + 6;
  const fits = below + card.offsetHeight < innerHeight;
  card.style.top = `${fits ? below : Math.max(6, box.top - 6 - card.offsetHeight)}px`;
}

export function hideCard() {
  clearTimeout(leaving);
  byId("card").hidden = true;
}

/** Hide it soon, unless the pointer comes onto it. */
export function leaveCard(then) {
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    hideCard();
    then();
  }, 160);
}

export function startCard(then) {
  const card = byId("card");
  card.addEventListener("pointerenter", () => clearTimeout(leaving));
  card.addEventListener("pointerleave", () => leaveCard(then));
  addEventListener("scroll", hideCard, { passive: true, capture: true });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || card.hidden) return;
    hideCard();
    then();
  });
}
