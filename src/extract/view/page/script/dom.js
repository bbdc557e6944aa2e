// Elements from data. Words of articles become text nodes and plain attributes, never markup.

const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text with its control and direction marks made visible, so that they cannot turn what stands around them. */
export function visible(text) {
  return String(text).replace(HIDDEN, (mark) => `⟨U+${mark.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
}

/** An element; `attributes` may hold `on`, an object of listeners. Strings among the children become text. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else if (key.startsWith("on") || key === "style") throw new Error(`${key} is no attribute to set`);
    else if (key === "href" && !value.startsWith("#")) throw new Error("links stay on the page");
    else node.setAttribute(key, value === true ? "" : visible(value));
  }
  append(node, children);
  return node;
}

/** Append nodes and strings; null and undefined are left out. */
export function append(node, children) {
  for (const child of children.flat()) {
    if (child === null || child === undefined) continue;
    node.append(child instanceof Node ? child : visible(child));
  }
}

/** Put new children in the place of the old ones. */
export function fill(node, ...children) {
  node.replaceChildren();
  append(node, children);
}

export function byId(id) {
  return document.getElementById(id);
}

/** An option of a select, with the number of its facts where there is one. */
export function choice(value, words, count) {
  const option = el("option", {}, count === undefined ? words : `${words} (${count.toLocaleString("en")})`);
  option.value = value; // as it is: it is compared, not shown
  return option;
}

/** "1 fact", "2 facts". */
export function counted(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
