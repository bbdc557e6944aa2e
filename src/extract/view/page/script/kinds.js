// Labels of entities in groups that share a colour; the label itself always stands beside it.

export const KINDS = [
  { key: "people", words: "People", labels: ["PERSON", "NORP"], shape: "ellipse" },
  { key: "bodies", words: "Organisations", labels: ["ORG"], shape: "round-rectangle" },
  { key: "places", words: "Places", labels: ["GPE", "LOC", "FAC"], shape: "round-diamond" },
  { key: "weapons", words: "Weapons", labels: ["WEAPON"], shape: "round-triangle" },
  { key: "ventures", words: "Programmes, laws, events", labels: ["PROGRAM", "LAW", "EVENT"], shape: "round-hexagon" },
  { key: "figures", words: "Times and amounts", labels: ["DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"], shape: "round-pentagon" },
];

const groups = new Map(KINDS.flatMap((kind) => kind.labels.map((label) => [label, kind])));

/** The group of a label; other labels count as figures. */
export function kindOf(label) {
  return groups.get(label) ?? KINDS[5];
}
