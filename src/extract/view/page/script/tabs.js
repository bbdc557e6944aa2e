// The tabs that choose a view: arrow keys move, as in any list of tabs.
import { byId } from "./dom.js";
import { chosen, whenChanged } from "./store.js";
import { goTo } from "./travel.js";

const TABS = ["read", "facts", "graph", "timeline"];

export function startTabs() {
  for (const view of TABS) {
    const tab = byId(`tab-${view}`);
    tab.addEventListener("click", () => goTo(view));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const target = event.key === "Home" ? 0 : event.key === "End" ? TABS.length - 1 : step && (TABS.indexOf(view) + step + TABS.length) % TABS.length;
      if (target === undefined) return;
      event.preventDefault();
      byId(`tab-${TABS[target]}`).focus();
      goTo(TABS[target]);
    });
  }
  whenChanged("view", showTab);
  showTab();
}

function showTab() {
  for (const view of TABS) {
    const current = view === chosen.view;
    byId(`view-${view}`).hidden = !current;
    byId(`tab-${view}`).setAttribute("aria-selected", String(current));
    byId(`tab-${view}`).tabIndex = current ? 0 : -1;
  }
}
