// How the graph looks, in the colours of the page.
import { KINDS } from "./kinds.js";
import { colour } from "./theme.js";

/** The style sheet for cytoscape; lines carry their words where `labelled`, else only the one under the pointer. */
export function graphStyle(labelled) {
  const font = "system-ui, sans-serif";
  const kinds = KINDS.map((kind) => ({
    selector: `node.k-${kind.key}`,
    style: { "background-color": colour(`--${kind.key}-back`), "border-color": colour(`--${kind.key}-ink`), shape: kind.shape },
  }));
  const words = { label: "data(words)", "font-size": 9, "min-zoomed-font-size": 7 };
  return [
    {
      selector: "node",
      style: {
        width: "data(size)", height: "data(size)", "border-width": 1.5,
        label: "data(name)", color: colour("--ink"), "font-family": font, "font-size": 12, "min-zoomed-font-size": 6,
        "text-valign": "bottom", "text-margin-y": 4, "text-wrap": "wrap", "text-max-width": 130,
        "text-background-color": colour("--paper"), "text-background-opacity": 0.85, "text-background-padding": 1,
      },
    },
    ...kinds,
    {
      selector: "edge",
      style: {
        width: "data(width)", "curve-style": "bezier", "line-color": colour("--line"), "target-arrow-color": colour("--line"),
        "target-arrow-shape": "triangle", "arrow-scale": 0.9, "font-family": font, color: colour("--soft"),
        "text-background-color": colour("--paper"), "text-background-opacity": 0.9, "text-background-padding": 2,
        "text-wrap": "ellipsis", "text-max-width": 170,
      },
    },
    ...(labelled ? [{ selector: "edge", style: words }] : []),
    { selector: "edge.open", style: { "line-style": "dashed" } },
    { selector: "edge.denied", style: { "line-color": colour("--denied"), "target-arrow-color": colour("--denied") } },
    { selector: ".faded", style: { opacity: 0.15 } },
    { selector: "edge.hover, edge.chosen", style: { ...words, "font-size": 11, color: colour("--ink"), "line-color": colour("--accent"), "target-arrow-color": colour("--accent"), "z-index": 9 } },
  ];
}
