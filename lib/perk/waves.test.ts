import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gateAt, packedWaves, unpackedWaves, type Wave, wavesTrouble } from "./waves";

const at = (hours: number, ms = 0) => new Date(Date.UTC(2026, 5, 1, hours, 0, 0, ms));
const waves: Wave[] = [
  { from: at(10), gate: 60 },
  { from: at(20), gate: 45 },
];
const open = { opensAt: at(0), closesAt: at(30) };

describe("the gate of a moment, each step from both sides", () => {
  test.each([
    ["before the first step", at(10, -1), 70],
    ["the first step's instant", at(10), 60],
    ["before the second", at(20, -1), 60],
    ["the second step's instant", at(20), 45],
    ["long after", at(99), 45],
  ])("%s", (_, now, gate) => {
    expect(gateAt(70, waves, now)).toBe(gate);
  });

  test("without waves it is the gate, or none", () => {
    expect(gateAt(70, [], at(5))).toBe(70);
    expect(gateAt(null, [], at(5))).toBeNull();
  });
});

test("waves that are right only ever ask for less, and read back as they were stored", () => {
  const step = fc.record({ hours: fc.integer({ min: 1, max: 99 }), down: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      let [hours, gate] = [0, 100];
      const made = steps.map((one) => {
        hours += one.hours;
        gate -= one.down;
        return { from: at(hours), gate };
      });
      expect(wavesTrouble(100, made, { opensAt: at(0), closesAt: at(hours + 1) })).toBeNull();
      expect(unpackedWaves(JSON.parse(JSON.stringify(packedWaves(made))))).toEqual(made);
      const gates = Array.from({ length: hours + 2 }, (_, hour) => gateAt(100, made, at(hour)) ?? 0);
      expect(gates).toEqual(gates.toSorted((a, b) => b - a));
    }),
  );
});

describe("waves that are wrong", () => {
  test.each([
    ["no gate to step down from", null, waves, "waves_need_gate"],
    ["no wave", 70, [], "waves_need_gate"],
    ["as high as the gate", 60, waves, "waves_not_lower"],
    [
      "as high as the wave before",
      70,
      [
        { from: at(10), gate: 45 },
        { from: at(20), gate: 45 },
      ],
      "waves_not_lower",
    ],
    ["with the opening", 70, [{ from: at(0), gate: 45 }], "waves_not_later"],
    [
      "two at once",
      70,
      [
        { from: at(9), gate: 45 },
        { from: at(9), gate: 40 },
      ],
      "waves_not_later",
    ],
    ["with the closing", 70, [{ from: at(30), gate: 45 }], "waves_outside"],
    ["right", 70, waves, null],
  ] as const)("%s", (_, gate, some, trouble) => {
    expect(wavesTrouble(gate, some, open)).toBe(trouble);
  });
});
