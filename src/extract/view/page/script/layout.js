// Places for the graph's nodes, by d3's force simulation: it starts from a spiral and uses no chance, so that the same facts
// are drawn the same.

/** A map from entities to { x, y }, for an area `width` times as wide as it is high. */
export function placesOf(nodes, edges, stretch) {
  const points = nodes.map((node) => ({ entity: node.entity, reach: 34 + Math.min(40, 3 * node.entity.name.length) }));
  const byEntity = new Map(points.map((point) => [point.entity, point]));
  const pairs = new Map();
  for (const edge of edges) {
    const [a, b] = [edge.from.index, edge.to.index].sort((x, y) => x - y);
    pairs.set(`${a}-${b}`, { source: byEntity.get(edge.from), target: byEntity.get(edge.to) });
  }
  const simulation = d3
    .forceSimulation(points)
    .force("link", d3.forceLink([...pairs.values()]).distance(105))
    .force("charge", d3.forceManyBody().strength(-480).distanceMax(900))
    .force("apart", d3.forceCollide((point) => point.reach))
    .force("x", d3.forceX(0).strength(0.1 / stretch))
    .force("y", d3.forceY(0).strength(0.1 * stretch))
    .stop();
  simulation.tick(300);
  return new Map(points.map((point) => [point.entity, { x: point.x, y: point.y }]));
}
