import { expect, test } from "vitest";
import { receiptGroups } from "@/components/score/receipt-groups";
import { pillars, v1 } from "@/lib/score/formula";

const lines = [
  { pillar: "base" as const, network: null, points: 1 },
  { pillar: "resonance" as const, network: "mastodon", points: 0.1 },
  { pillar: "resonance" as const, network: "bluesky", points: 0.2 },
];

test("every pillar has its place, in order, also without lines", () => {
  const groups = receiptGroups(lines, v1);
  expect(groups.map(({ pillar }) => pillar)).toEqual([...pillars]);
  expect(groups.find(({ pillar }) => pillar === "reach")).toEqual({
    pillar: "reach",
    points: 0,
    most: 7,
    lines: [],
  });
});

test("a pillar's points are exactly the sum of its lines", () => {
  expect(receiptGroups(lines, v1).find(({ pillar }) => pillar === "resonance")?.points).toBe(0.3);
});

test("what the pillars give at most makes 100", () => {
  expect(receiptGroups([], v1).reduce((sum, { most }) => sum + most, 0)).toBe(100);
});
