import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Asking } from "@/lib/message/askings";
import { type Dealings, reliabilityOf, reliabilityRules } from "@/lib/message/reliability";

const now = new Date("2026-06-01T00:00:00Z");
const hourMs = 3_600_000;
const asking = (hours: number | null, agoHours = 200): Asking => {
  const askedAt = new Date(now.getTime() - agoHours * hourMs);
  return { askedAt, answeredAt: hours === null ? null : new Date(askedAt.getTime() + hours * hourMs) };
};
const nothing: Dealings = { askings: [], uses: 0, notHonoured: 0, codesShown: 0, codesFailed: 0 };
const times = (count: number, one: Asking) => Array.from({ length: count }, () => one);
const lineOf = (dealings: Partial<Dealings>, part: string) =>
  reliabilityOf({ ...nothing, ...dealings }, now).lines.find((line) => line.part === part);

test("nothing that happened says nothing", () => {
  expect(reliabilityOf(nothing, now)).toEqual({
    ...{ tenths: null, lines: [], withheld: ["replies", "time", "honoured", "codes"] },
  });
});

test("everything at its best is 100, line by line", () => {
  const best = { askings: times(5, asking(1)), uses: 10, notHonoured: 0, codesShown: 10, codesFailed: 0 };
  const { tenths, lines } = reliabilityOf(best, now);
  expect(tenths).toBe(1000);
  expect(lines.map((line) => line.tenths)).toEqual([300, 200, 350, 150]);
});

test("a worked example", () => {
  // 8 of 10 in time; typically (median of 2×4 and 6×16) 16 hours: 1 - ln(4)/ln(18) = 0.520; 57 of 60; 9 of 10.
  const askings = [...times(2, asking(4)), ...times(6, asking(16)), ...times(2, asking(null))];
  const { tenths, lines } = reliabilityOf(
    { askings, uses: 57, notHonoured: 3, codesShown: 10, codesFailed: 1 },
    now,
  );
  expect(lines.map((line) => line.tenths)).toEqual([240, 104, 333, 135]);
  expect(tenths).toBe(812);
});

describe("each line", () => {
  const few = reliabilityRules.leastAskings - 1;
  test("is withheld on too little, and the others take its weight", () => {
    const { tenths, lines, withheld } = reliabilityOf(
      { ...nothing, askings: times(few, asking(1)), uses: 10 },
      now,
    );
    expect(withheld).toEqual(["replies", "time", "codes"]);
    expect(lines.map(({ part, ofTenths }) => [part, ofTenths])).toEqual([["honoured", 1000]]);
    expect(tenths).toBe(1000);
  });

  test.each([
    [72, 1],
    [72.1, 0],
  ])("an answer after %d hours is in time: %d", (hours, share) => {
    expect(lineOf({ askings: times(5, asking(hours)) }, "replies")?.share).toBe(share);
  });

  test("what still may be answered in time does not count", () => {
    const askings = [...times(5, asking(1)), asking(null, 71)];
    expect(lineOf({ askings }, "replies")).toMatchObject({ share: 1, count: 5 });
    expect(lineOf({ askings: [...askings, asking(null, 73)] }, "replies")?.share).toBeCloseTo(5 / 6);
  });

  test.each([
    [0.1, 1],
    [4, 1],
    [8, 0.7602],
    [72, 0],
  ])("typically %d hours is worth %d", (hours, share) => {
    expect(lineOf({ askings: times(5, asking(hours)) }, "time")?.share).toBeCloseTo(share, 3);
  });

  test("more codes reported than shown is nothing, not less", () => {
    expect(lineOf({ codesShown: 10, codesFailed: 12 }, "codes")).toMatchObject({ share: 0, tenths: 0 });
  });
});

const dealings: fc.Arbitrary<Dealings> = fc.record({
  askings: fc.array(
    fc
      .record({
        hours: fc.option(fc.double({ min: 0, max: 150, noNaN: true })),
        ago: fc.integer({ min: 0, max: 4_000 }),
      })
      .map(({ hours, ago }) => asking(hours, ago)),
    { maxLength: 40 },
  ),
  uses: fc.nat(2_000),
  notHonoured: fc.nat(100),
  codesShown: fc.nat(2_000),
  codesFailed: fc.nat(100),
});

test("lines sum exactly to the number, which is 0 to 100, whatever happened", () => {
  fc.assert(
    fc.property(dealings, (all) => {
      const { tenths, lines, withheld } = reliabilityOf(all, now);
      expect(lines.length + withheld.length).toBe(4);
      if (tenths === null) return;
      expect(lines.reduce((sum, line) => sum + line.tenths, 0)).toBe(tenths);
      expect(lines.reduce((sum, line) => sum + line.ofTenths, 0)).toBe(1000);
      for (const line of lines) expect(line.tenths >= 0 && line.tenths <= line.ofTenths + 1).toBe(true);
    }),
  );
});

test("one more report never makes it better", () => {
  fc.assert(
    fc.property(dealings, (all) => {
      fc.pre(all.uses + all.notHonoured >= reliabilityRules.leastUses);
      const before = reliabilityOf(all, now).tenths ?? 0;
      expect(reliabilityOf({ ...all, notHonoured: all.notHonoured + 1 }, now).tenths).toBeLessThanOrEqual(
        before,
      );
    }),
  );
});
