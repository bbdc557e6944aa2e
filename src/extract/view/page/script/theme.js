// Colours of the style sheet for what is drawn on a canvas.

/** The value of a custom property, such as "--ink". */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

export function whenThemeChanges(listener) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", listener);
}
