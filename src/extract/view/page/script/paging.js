// The row of buttons under a list that is shown in pages.
import { el, fill } from "./dom.js";

/** Draw it for `total` items, `size` a page, of which page `page` (from 0) is shown; `go` is called with another page. */
export function drawPages(nav, { total, size, page, go, noun }) {
  const last = Math.max(0, Math.ceil(total / size) - 1);
  if (last === 0) {
    fill(nav);
    return;
  }
  const turn = (words, target, able) => el("button", { type: "button", disabled: !able, on: { click: () => move(nav, words, () => go(target)) } }, words);
  const from = page * size + 1;
  const to = Math.min(total, from + size - 1);
  fill(
    nav,
    turn("First", 0, page > 0),
    turn("Previous", page - 1, page > 0),
    el("span", { role: "status" }, `${from.toLocaleString("en")}–${to.toLocaleString("en")} of ${total.toLocaleString("en")} ${noun}`),
    turn("Next", page + 1, page < last),
    turn("Last", last, page < last),
  );
}

/** Turn the page, and give the focus back to the button of the same name, which is a new one. */
function move(nav, words, turned) {
  turned();
  const same = [...nav.querySelectorAll("button")].find((button) => button.textContent === words && !button.disabled);
  (same ?? nav.querySelector("button:not(:disabled)"))?.focus();
}
