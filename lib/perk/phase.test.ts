import { expect, test } from "vitest";
import { perkPhase } from "./phase";

const opensAt = new Date("2026-11-02T09:00:00.000Z");
const closesAt = new Date("2026-11-05T18:00:00.000Z");
const just = (at: Date, ms: number) => new Date(at.getTime() + ms);

test.each([
  ["opening_soon", 5, just(opensAt, -1)],
  ["opening_soon", 0, just(opensAt, -1)],
  ["live", 5, opensAt],
  ["live", 1, just(closesAt, -1)],
  ["sold_out", 0, opensAt],
  ["sold_out", 0, just(closesAt, -1)],
  ["ended", 5, closesAt],
  ["ended", 0, just(closesAt, 1)],
])("%s with %i units left at %o", (phase, left, now) => {
  expect(perkPhase({ opensAt, closesAt }, left, now)).toBe(phase);
});
