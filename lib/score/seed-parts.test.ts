import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addEngagement, type EngagementGraph, gatheredEdges, graphOf } from "@/lib/score/engagement-graph";
import { flowFrom, seedPartsOf, seedTrust } from "@/lib/score/seed-parts";

type Edge = readonly [engager: number, engaged: number];

function graphWith(edges: readonly Edge[], nodes: number): EngagementGraph {
  const graph = graphOf(nodes, 1);
  for (const [engager, engaged] of edges) addEngagement(graph, engager, engaged);
  return graph;
}

function flowAfter(steps: number, seeds: number[], edges: readonly Edge[], nodes: number): number[] {
  const graph = graphWith(edges, nodes);
  return [...flowFrom(seeds, nodes, gatheredEdges(graph), steps)];
}

const rounded = (amounts: number[]) => amounts.map((amount) => Number(amount.toFixed(6)));

describe("gathering edges by engager", () => {
  test("repeated edges count once, engaging with oneself not at all", () => {
    const edges: Edge[] = [
      [2, 0],
      [0, 1],
      [2, 0],
      [1, 1],
      [0, 2],
      [0, 1],
    ];
    const { starts, engaged } = gatheredEdges(graphWith(edges, 4));
    expect([...starts]).toEqual([0, 2, 2, 3, 3]);
    expect([...engaged]).toEqual([1, 2, 0]);
  });

  test("nodes grow with the edges", () => {
    expect(graphWith([[3, 9]], 2).nodes).toBe(10);
  });
});

// Seed 0 engages with 1 and 2; 1 engages with 2; 2 with nobody; 3 with the seed, and nobody with 3.
const small: Edge[] = [
  [0, 1],
  [0, 2],
  [1, 2],
  [3, 0],
];

describe("what flows from the seeds", () => {
  test.each([
    [0, [1, 0, 0, 0]],
    [1, [0.15, 0.425, 0.425, 0]],
    // The seed has .15 + .85 · .425, handed back by 2, who engages with nobody.
    [2, [0.51125, 0.06375, 0.06375 + 0.36125, 0]],
  ])("worked out by hand, after %s steps", (steps, expected) => {
    expect(rounded(flowAfter(steps, [0], small, 4))).toEqual(rounded(expected));
  });

  test("several seeds begin evenly, one named twice counts once", () => {
    expect(flowAfter(0, [0, 3, 3], small, 4)).toEqual([0.5, 0, 0, 0.5]);
  });

  test("nothing is lost and nothing comes from nowhere", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(19), fc.nat(19))), fc.nat(9), (edges, steps) => {
        const sum = flowAfter(steps, [0, 1], edges, 20).reduce((total, amount) => total + amount, 0);
        expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("seed parts", () => {
  const enough = seedTrust.leastNodes;

  test("say nothing of a small graph or without a seed", () => {
    expect(seedPartsOf(graphWith(small, enough - 1), [0])).toBeNull();
    expect(seedPartsOf(graphWith(small, enough), [])).toBeNull();
    expect(seedPartsOf(graphWith(small, enough), [0])).not.toBeNull();
  });

  test("are 1 from the median up, in proportion below, and the least where nothing arrives", () => {
    const parts = seedPartsOf(graphWith(small, enough), [0]);
    const [seed = 0, first = 0, second = 0] = flowAfter(10, [0], small, 4);
    expect(seed).toBeGreaterThan(second);
    expect(second).toBeGreaterThan(first);
    expect(parts?.slice(0, 4)).toEqual(
      Float64Array.of(1, seedTrust.least + (1 - seedTrust.least) * (first / second), 1, seedTrust.least),
    );
  });

  const edgesAmong = (nodes: number) =>
    fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { maxLength: 200, size: "max" });

  function reachedFrom(seeds: number[], edges: readonly Edge[]): Set<number> {
    const reached = new Set(seeds);
    for (const node of reached) for (const [from, to] of edges) if (from === node) reached.add(to);
    return reached;
  }

  test("trust comes from seeds alone: whom no chain of engagement leads to has the least", () => {
    fc.assert(
      fc.property(edgesAmong(60), fc.array(fc.nat(59), { minLength: 1, maxLength: 4 }), (edges, seeds) => {
        const parts = seedPartsOf(graphWith(edges, enough), seeds);
        const reached = reachedFrom(seeds, edges);
        for (const [node, part] of parts?.entries() ?? []) {
          if (!reached.has(node) && part !== seedTrust.least) expect.unreachable(`${node} has ${part}`);
          if (part < seedTrust.least || part > 1) expect.unreachable(`${node} has ${part}`);
        }
      }),
    );
  });

  test("a ring that nobody trusted engages with stays at the least and changes nobody's part", () => {
    const ring = fc.array(
      fc.tuple(fc.integer({ min: 60, max: 89 }), fc.oneof(fc.integer({ min: 60, max: 89 }), fc.nat(59))),
      { maxLength: 200, size: "max" },
    );
    fc.assert(
      fc.property(edgesAmong(60), ring, (edges, fakes) => {
        const before = seedPartsOf(graphWith(edges, enough), [0, 1]);
        const after = seedPartsOf(graphWith([...edges, ...fakes], enough), [0, 1]);
        expect(after?.subarray(60, 90)).toEqual(new Float64Array(30).fill(seedTrust.least));
        expect(after?.subarray(0, 60)).toEqual(before?.subarray(0, 60));
      }),
    );
  });

  test("a ring that one author answers gets a trickle each and does not pull the median down to it", () => {
    const honest = Array.from({ length: 600 }, (_, index): Edge[] => [
      [0, index + 1],
      [index + 1, 0],
    ]).flat();
    const ring = Array.from({ length: 900 }, (_, index): Edge[] => [
      [1, 601 + index],
      [601 + index, 1],
    ]).flat();
    const before = seedPartsOf(graphWith(honest, enough), [0]);
    const after = seedPartsOf(graphWith([...honest, ...ring], enough), [0]);
    expect(after?.subarray(601).every((part) => part < seedTrust.least + 0.01)).toBe(true);
    expect(after?.subarray(0, 601)).toEqual(before?.subarray(0, 601));
  });

  test("neither the order of edges nor repeating them matters", () => {
    const twice = edgesAmong(60).chain((edges) =>
      fc.tuple(
        fc.constant(edges),
        fc.shuffledSubarray([...edges, ...edges], { minLength: 2 * edges.length }),
      ),
    );
    fc.assert(
      fc.property(twice, ([edges, mixed]) => {
        expect(seedPartsOf(graphWith(mixed, enough), [0])).toEqual(
          seedPartsOf(graphWith(edges, enough), [0]),
        );
      }),
    );
  });
});
