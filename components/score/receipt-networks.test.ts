import fc from "fast-check";
import { expect, test } from "vitest";
import { receiptNetworks } from "@/components/score/receipt-networks";
import { accountsOf, scoreWith, trustAmong } from "@/e2e/fixtures/activity";

test("lines stand by their network, in the order of the receipt, those of none last", () => {
  const lines = [
    { pillar: "base" as const, network: null, points: 1 },
    { pillar: "resonance" as const, network: "mastodon", points: 0.1 },
    { pillar: "resonance" as const, network: "bluesky", points: 0.3 },
    { pillar: "reach" as const, network: "mastodon", points: 0.2 },
    { pillar: "constancy" as const, network: null, points: 6 },
  ];
  expect(receiptNetworks(lines).map(({ network, points }) => [network, points])).toEqual([
    ["mastodon", 0.3],
    ["bluesky", 0.3],
    [null, 7],
  ]);
});

test("for whatever activity every line stands once, and the networks make exactly the score", () => {
  fc.assert(
    fc.property(accountsOf(), trustAmong, (accounts, trust) => {
      const { value, lines } = scoreWith(accounts, trust);
      const networks = receiptNetworks(lines);
      expect(networks.flatMap((each) => each.lines)).toHaveLength(lines.length);
      const tenths = networks.reduce((sum, { points }) => sum + Math.round(points * 10), 0);
      expect(tenths / 10).toBe(value);
    }),
  );
});
