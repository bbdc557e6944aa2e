// Ways between the views: a fact to its sentence. The address after # holds the place, so that Back and links work.
import { articles, factsById } from "./data.js";
import { factAddress } from "./fact.js";
import { chosen, showArticle, showView } from "./store.js";

const VIEWS = ["read", "facts", "graph", "timeline"];
const arrivals = [];

/** Call `listener` with each fact that is shown in its article. */
export function whenFactOpened(listener) {
  arrivals.push(listener);
}

/** Show a fact in its article. */
export function openFact(fact) {
  setAddress(factAddress(fact));
  if (chosen.article !== fact.article) showArticle(fact.article);
  if (chosen.view !== "read") showView("read");
  for (const listener of arrivals) listener(fact);
}

export function goTo(view) {
  setAddress(view === "read" && chosen.article ? articleAddress(chosen.article) : `#${view}`);
  showView(view);
}

export function goToArticle(article) {
  setAddress(articleAddress(article));
  showArticle(article);
  if (chosen.view !== "read") showView("read");
}

function setAddress(address) {
  if (location.hash !== address) history.pushState(null, "", address);
}

function articleAddress(article) {
  return `#article/${encodeURIComponent(article.id)}`;
}

/** Go where the address says; false where it says nothing. */
export function followAddress() {
  const [kind, rest] = splitAddress(location.hash.slice(1));
  if (VIEWS.includes(kind) && rest === null) {
    showView(kind);
    return true;
  }
  if (kind === "fact" && factsById.has(rest)) {
    openFact(factsById.get(rest));
    return true;
  }
  const article = kind === "article" ? articles.find((one) => one.id === rest) : undefined;
  if (!article) return false;
  showArticle(article);
  showView("read");
  return true;
}

function splitAddress(address) {
  const slash = address.indexOf("/");
  if (slash < 0) return [address, null];
  try {
    return [address.slice(0, slash), decodeURIComponent(address.slice(slash + 1))];
  } catch {
    return [address, null];
  }
}
