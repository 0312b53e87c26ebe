import { expect, test } from "vitest";
import { flagSentence, offlineSentence, settledSentence } from "@/lib/claim/offline-sentences";

const at = new Date("2026-11-24T09:30:00Z");
const zone = "Europe/Lisbon";

test.each([
  [{ fact: "needs_network" } as const, /neither typed codes nor passes on paper/],
  [{ fact: "lease_over" } as const, /older than 12 hours/],
  [{ fact: "not_listed" } as const, /Check it again with network/],
  [{ fact: "revoked" } as const, /^Withdrawn by Laurel/],
  [{ fact: "other_day", day: "Wed, 25 Nov 2026" } as const, /it is for Wed, 25 Nov 2026/],
  [
    { fact: "used", at, venueName: "Rossio", timeZone: zone } as const,
    /^Used already on .*09:30 \(Lisbon time\) at Rossio\.$/,
  ],
  [{ fact: "out_of_time", aheadSeconds: -600 } as const, /10 minutes old/],
])("%j is told in words", (refusal, words) => {
  expect(offlineSentence(refusal)).toMatch(words);
});

test("what became of a use says when and where the one that counts was, and that this one is not billed", () => {
  const flagged = { outcome: "flagged", reason: "USED_EARLIER" } as const;
  expect(settledSentence({ ...flagged, at, venueName: "Rossio" }, zone)).toBe(
    "Somebody came in by the same claim earlier, on Tue, 24 Nov 2026, 09:30 (Lisbon time) at Rossio. It does not count and is not billed.",
  );
  const withdrawn = { outcome: "flagged", reason: "REVOKED", at: null, venueName: null } as const;
  expect(settledSentence(withdrawn, zone)).toMatch(/^Laurel had withdrawn this claim\. It does not count/);
  expect(settledSentence({ outcome: "counted" }, zone)).toBe("");
  expect(flagSentence("NOT_VALID")).toMatch(/given back, run out, or moved to another device\.$/);
});
