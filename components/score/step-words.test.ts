import { expect, test } from "vitest";
import { stepPoints, stepReasons } from "@/components/score/step-words";

test.each([
  [0.344, "+0.34"],
  [-0.04, "−0.04"],
  [0, "0.00"],
  [0.004, "less than +0.01"],
  [-0.0001, "less than −0.01"],
])("a step of %f points is told as %s", (points, text) => {
  expect(stepPoints(points)).toBe(text);
});

const nothing = { resonance: 0, conversation: 0, listening: 0 };

test("says where the points come from, leaving out what is less than a hundredth", () => {
  const byPillar = [
    { pillar: "resonance" as const, points: 0.21 },
    { pillar: "efficiency" as const, points: 0.001 },
    { pillar: "listening" as const, points: -0.02 },
  ];
  expect(stepReasons({ byPillar, withheld: nothing, full: [] })).toEqual([
    "Resonance +0.21 and Listening −0.02.",
  ]);
});

test("says what else would count, what would be withheld, and what is full", () => {
  const withheld = { resonance: -0.63, conversation: 0, listening: 0.4 };
  expect(stepReasons({ byPillar: [], withheld, full: ["reach"] })).toEqual([
    "In resonance it would let 0.6 of those count who are withheld now.",
    "In listening 0.4 of it would be withheld, for want of trusted people.",
    "Reach gives all it can already.",
  ]);
  expect(stepReasons({ byPillar: [], withheld: nothing, full: ["body", "reach"] })).toEqual([
    "Body of work and Reach give all they can already.",
  ]);
});

test("is silent where there is nothing to say", () => {
  expect(stepReasons({ byPillar: [], withheld: nothing, full: [] })).toEqual([]);
});
