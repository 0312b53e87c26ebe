import fc from "fast-check";
import { expect, test } from "vitest";
import { accountsOf, scoreWith, trustAmong } from "@/e2e/fixtures/activity";
import { changesBetween } from "@/lib/score/changes";
import type { Pillar } from "@/lib/score/formula";
import type { Line } from "@/lib/score/lines";

const line = (pillar: Pillar, network: string | null, points: number): Line => ({ pillar, network, points });

test("since last week +1.2, of which: the largest first, by pillar and network", () => {
  const before = {
    value: 14.1,
    lines: [
      line("base", null, 1),
      line("resonance", "mastodon", 9.3),
      line("resonance", "github", 1.1),
      line("reach", "mastodon", 2.7),
    ],
  };
  const after = {
    value: 15.3,
    lines: [
      line("base", null, 1),
      line("resonance", "mastodon", 9),
      line("conversation", "github", 2.3),
      line("reach", "mastodon", 3),
    ],
  };
  expect(changesBetween(before, after)).toEqual({
    difference: 1.2,
    changes: [
      line("conversation", "github", 2.3),
      line("resonance", "github", -1.1),
      line("resonance", "mastodon", -0.3),
      line("reach", "mastodon", 0.3),
    ],
  });
});

test("nothing changed between a receipt and itself", () => {
  const receipt = { value: 3.4, lines: [line("base", null, 1), line("reach", "github", 2.4)] };
  expect(changesBetween(receipt, receipt)).toEqual({ difference: 0, changes: [] });
});

test("for whatever two receipts the changes sum exactly to the difference, largest first, and back again they turn", () => {
  const receipt = fc.record({ accounts: accountsOf(), trust: trustAmong });
  const tenths = (points: number) => Math.round(points * 10);
  fc.assert(
    fc.property(receipt, receipt, (one, other) => {
      const before = scoreWith(one.accounts, one.trust);
      const after = scoreWith(other.accounts, other.trust);
      const { difference, changes } = changesBetween(before, after);
      expect(tenths(difference)).toBe(tenths(after.value) - tenths(before.value));
      expect(changes.reduce((sum, { points }) => sum + tenths(points), 0)).toBe(tenths(difference));
      const sizes = changes.map(({ points }) => Math.abs(points));
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      for (const { points } of changes) expect(points).toBe(tenths(points) / 10);
      const back = changesBetween(after, before);
      expect(tenths(back.difference)).toBe(-tenths(difference) || 0);
      expect(back.changes).toHaveLength(changes.length);
    }),
  );
});
