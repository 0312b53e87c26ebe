/**
 * Who engages with whom. Nodes are numbers from 0 on, each a person: a member's several accounts are one node, so that nobody
 * hands trust to themselves and back; who maps accounts to nodes sees to that. Flat arrays, which a reader of the database can
 * fill chunk by chunk: 8 bytes an edge, up to twice that while growing.
 */
export interface EngagementGraph {
  nodes: number;
  /** How many edges the arrays hold; what lies behind is unused. */
  edges: number;
  engagers: Int32Array;
  engaged: Int32Array;
}

/** A graph without edges; `expectedEdges` spares growing where the number is roughly known. */
export function graphOf(nodes: number, expectedEdges = 65_536): EngagementGraph {
  return {
    nodes,
    edges: 0,
    engagers: new Int32Array(expectedEdges),
    engaged: new Int32Array(expectedEdges),
  };
}

/** Adds an edge in place and grows the nodes to hold its ends. Edges may repeat: each counts once. */
export function addEngagement(graph: EngagementGraph, engager: number, engaged: number): void {
  if (graph.edges === graph.engagers.length) {
    graph.engagers = doubled(graph.engagers);
    graph.engaged = doubled(graph.engaged);
  }
  graph.engagers[graph.edges] = engager;
  graph.engaged[graph.edges] = engaged;
  graph.edges += 1;
  graph.nodes = Math.max(graph.nodes, engager + 1, engaged + 1);
}

function doubled(full: Int32Array): Int32Array {
  const larger = new Int32Array(Math.max(16, 2 * full.length));
  larger.set(full);
  return larger;
}

/** The same edges gathered by engager: those of `node` end at `engaged[starts[node]]` to before `engaged[starts[node + 1]]`. */
export interface GatheredEdges {
  starts: Int32Array;
  engaged: Int32Array;
}

/** Gathers edges by engager in time and memory linear in nodes and edges. Repeated edges are left out, and so is engaging with oneself. */
export function gatheredEdges({ nodes, edges, engagers, engaged }: EngagementGraph): GatheredEdges {
  const ends = new Int32Array(nodes + 1);
  for (let edge = 0; edge < edges; edge += 1) bump(ends, (engagers[edge] ?? 0) + 1);
  for (let node = 0; node < nodes; node += 1) bump(ends, node + 1, ends[node]);
  const starts = ends.slice();
  const gathered = new Int32Array(edges);
  for (let edge = 0; edge < edges; edge += 1) {
    const place = bump(starts, engagers[edge] ?? 0);
    gathered[place] = engaged[edge] ?? 0;
  }
  return withoutRepeats(ends, gathered);
}

// Moves the first of each repeated edge forward in place; `lastEngager` remembers per node who was last seen engaging with it.
function withoutRepeats(starts: Int32Array, engaged: Int32Array): GatheredEdges {
  const nodes = starts.length - 1;
  const lastEngager = new Int32Array(nodes).fill(-1);
  const kept = new Int32Array(nodes + 1);
  let place = 0;
  for (let engager = 0; engager < nodes; engager += 1) {
    for (let edge = starts[engager] ?? 0; edge < (starts[engager + 1] ?? 0); edge += 1) {
      const node = engaged[edge] ?? 0;
      if (node === engager || lastEngager[node] === engager) continue;
      lastEngager[node] = engager;
      engaged[place] = node;
      place += 1;
    }
    kept[engager + 1] = place;
  }
  return { starts: kept, engaged: engaged.subarray(0, place) };
}

/** Adds to a cell and returns what it held before. */
function bump(cells: Int32Array, index: number, by = 1): number {
  const before = cells[index] ?? 0;
  cells[index] = before + by;
  return before;
}
