// Starts the page. The tabs listen first, so that a view is on the page before it draws.
import { articles, facts, problems } from "./data.js";
import { startDetail } from "./detail.js";
import { byId, counted, el, fill } from "./dom.js";
import { startFilters } from "./filters.js";
import { startGraph } from "./graph.js";
import { startRead } from "./read.js";
import { startTable } from "./table.js";
import { startTabs } from "./tabs.js";
import { startTimeline } from "./timeline.js";
import { followAddress } from "./travel.js";

startTabs();
startDetail();
startFilters();
startRead();
startTable();
startGraph();
startTimeline();
showAbout();
followAddress();
addEventListener("popstate", followAddress);
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  byId("main").focus();
});

function showAbout() {
  byId("about").textContent = `${counted(facts.length, "fact")} from ${counted(articles.length, "article")}, made by extract. The page loads nothing and sends nothing.`;
  if (!problems.length) return;
  const box = byId("problems");
  box.hidden = false;
  box.querySelector("summary").textContent = `${counted(problems.length, "input")} could not be read or processed`;
  fill(box.querySelector("ul"), ...problems.map((problem) => el("li", {}, problem)));
}
