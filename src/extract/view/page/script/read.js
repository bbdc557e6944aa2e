// The view "Read": the list of articles, one of them with its highlights, and its facts in the panel.
import { drawArticle } from "./article.js";
import { factsAt, hideCard, leaveCard, showCard, startCard } from "./card.js";
import { articles, titleOf, wordsOf } from "./data.js";
import { clearDetail, showDetail } from "./detail.js";
import { byId, el, fill } from "./dom.js";
import { highlight } from "./highlight.js";
import { KINDS } from "./kinds.js";
import { chosen, isFound, whenChanged } from "./store.js";
import { goToArticle, openFact, whenFactOpened } from "./travel.js";

const ORDERS = {
  given: (a, b) => a.index - b.index,
  date: (a, b) => (b.published ?? "").localeCompare(a.published ?? "") || a.index - b.index,
  title: (a, b) => titleOf(a).localeCompare(titleOf(b), "en") || a.index - b.index,
  facts: (a, b) => b.facts.length - a.facts.length || a.index - b.index,
};

let pinned = [];

export function startRead() {
  const wide = matchMedia("(min-width: 60rem)");
  const unfold = () => (byId("article-more").open = wide.matches);
  wide.addEventListener("change", unfold);
  unfold();
  byId("article-order").addEventListener("change", drawList);
  drawLegend();
  startCard(() => highlight(pinned));
  const text = byId("article");
  text.addEventListener("pointerover", (event) => meet(event.target, event.pointerType === "touch"));
  text.addEventListener("pointerout", (event) => leave(event.target));
  text.addEventListener("focusin", (event) => meet(event.target, false));
  text.addEventListener("focusout", (event) => leave(event.target));
  text.addEventListener("click", choose);
  whenFactOpened(arrive);
  whenChanged("article", () => {
    pinned = [];
    drawAll();
    scrollTo({ top: 0 });
  });
  whenChanged("filter", drawAll);
  whenChanged("view", () => chosen.view === "read" && !pinned.length && showArticleFacts());
  drawAll();
}

function drawAll() {
  hideCard();
  drawList();
  drawArticle(chosen.article);
  highlight(pinned);
  if (chosen.view === "read" && !pinned.length) showArticleFacts();
}

function showArticleFacts() {
  const found = chosen.article?.facts.filter(isFound) ?? [];
  if (!found.length) clearDetail("No fact of this article passes the filters.");
  else showDetail("Facts in this article", found, { unfolded: [] });
  byId("detail").classList.toggle("raised", false);
}

function drawList() {
  const counts = new Map(articles.map((article) => [article, 0]));
  for (const fact of chosen.found) counts.set(fact.article, counts.get(fact.article) + 1);
  const any = chosen.found.length > 0;
  const shown = articles.filter((article) => counts.get(article) || article === chosen.article || !any);
  shown.sort(ORDERS[byId("article-order").value]);
  byId("article-more").firstElementChild.textContent = `Articles (${shown.length.toLocaleString("en")})`;
  fill(byId("article-list"), ...shown.map((article) => listItem(article, counts.get(article))));
}

function listItem(article, count) {
  const current = article === chosen.article;
  return el(
    "li",
    {},
    el(
      "button",
      { type: "button", "aria-current": current ? "true" : null, on: { click: () => goToArticle(article) } },
      el("bdi", {}, titleOf(article)),
      el("span", { class: "aside" }, [article.published, `${count} facts`].filter(Boolean).join(" · ")),
    ),
  );
}

function drawLegend() {
  const item = (kind) => {
    const box = el("input", { type: "checkbox", checked: true });
    box.addEventListener("change", () => byId("article").classList.toggle(`without-${kind.key}`, !box.checked));
    return el("label", { class: `k-${kind.key}`, title: kind.labels.join(", ") }, box, kind.words);
  };
  fill(byId("legend"), ...KINDS.map(item));
}

function phraseOf(target) {
  return target instanceof Element ? target.closest("[data-facts]") : null;
}

function meet(target, touch) {
  const phrase = phraseOf(target);
  if (!phrase || touch) return;
  showCard(phrase, factsAt(phrase));
  highlight(factsAt(phrase));
}

function leave(target) {
  if (phraseOf(target)) leaveCard(() => highlight(pinned));
}

function choose(event) {
  const phrase = phraseOf(event.target);
  if (!phrase || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const found = factsAt(phrase);
  openFact(found[0]);
  if (found.length > 1) pin(found);
}

/** A fact was opened, here or in another view. */
function arrive(fact) {
  pin([fact]);
  const phrase = [...byId("article").querySelectorAll("a[data-facts]")].find((node) => factsAt(node).includes(fact));
  if (phrase) {
    phrase.focus({ preventScroll: true });
    const box = phrase.getBoundingClientRect();
    const sheet = byId("detail").getBoundingClientRect(); // on a narrow screen it covers the lower part
    const bottom = sheet.left === 0 ? sheet.top : innerHeight;
    if (box.top < 60 || box.bottom > bottom - 40) phrase.scrollIntoView({ block: sheet.left === 0 ? "start" : "center" });
  }
  hideCard();
}

function pin(found) {
  pinned = found;
  highlight(pinned);
  const [fact] = found;
  const words = wordsOf(fact.article, fact.phrase_start, fact.phrase_end).replace(/\s+/g, " ");
  const back = el("p", {}, el("button", { type: "button", class: "quiet", on: { click: () => ((pinned = []), highlight([]), showArticleFacts()) } }, "All facts of the article"));
  showDetail(`“${words}”`, found, { before: back, unfolded: found.length <= 2 ? found : found.slice(0, 1) });
}
