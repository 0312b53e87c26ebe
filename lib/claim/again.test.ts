import { expect, test } from "vitest";
import { claimAgainMs } from "./again";

const now = new Date("2026-06-01T09:00:00Z");
const opens = (inMs: number) =>
  ({ fact: "not_open_yet", at: new Date(now.getTime() + inMs), timeZone: "UTC" }) as const;

test.each([
  ["too many at once", { fact: "busy" } as const, 1_000],
  ["a moment too early", opens(900), 900],
  ["as good as open", opens(3), 250],
  ["open by now", opens(-40), 250],
  ["five seconds too early", opens(5_000), 5_000],
  ["more than that", opens(5_001), null],
  ["sold out", { fact: "sold_out" } as const, null],
])("%s: %s", (_, refusal, ms) => {
  expect(claimAgainMs(refusal, now)).toBe(ms);
});
