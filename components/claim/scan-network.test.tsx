import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ScanNetwork } from "@/components/claim/scan-network";
import type { KeptEntry } from "@/components/claim/scan-store";
import type { OfflineScan } from "@/components/claim/use-offline-scan";
import type { Settled } from "@/lib/claim/scan-list";

const madeAt = new Date("2026-11-24T08:05:00Z");
const leaseUntil = new Date("2026-11-24T20:05:00Z");

/** A scanner in Lisbon, as the server writes its page: where no browser is. */
function written(changes: Partial<OfflineScan> = {}): string {
  const scan: OfflineScan = {
    ...{ online: true, signedOut: false, kept: null, entries: [] },
    ...{ sync: async () => {}, judge: async () => null, bring: async () => {} },
    ...changes,
  };
  return renderToStaticMarkup(<ScanNetwork scan={scan} />).replaceAll("&#x27;", "'");
}

function kept(aheadMs: number) {
  const venue = { id: "v", name: "Rossio", timeZone: "Europe/Lisbon" };
  return { list: { venue, madeAt, lease: "x", leaseUntil, claims: [] }, aheadMs };
}

function entry(settled: Settled | null): KeptEntry {
  const ids = { nonce: "n", claimId: "c", brand: "b", venue: "v", lease: "l", pass: "p" };
  return { ...ids, at: madeAt, counter: 1, guests: 0, perkTitle: "t", codeLast4: "1234", settled };
}

test("before a list is loaded it says that network is needed", () => {
  expect(written()).toContain("passes can be checked with network only");
  expect(written()).toContain(">Online<");
});

test("it tells the network, the list's age and end on the venue's clock, and the device's clock in words", () => {
  const page = written({ online: false, kept: kept(180_000) });
  expect(page).toContain(">Offline<");
  expect(page).toContain("0 passes can be checked without network: the list of 08:05, good until 20:05.");
  expect(page).toContain("This device's clock is 3 minutes fast");
  expect(written({ kept: kept(200) })).toContain("This device's clock is right.");
});

test("it counts what waits to be told and nothing that was", () => {
  const counted = entry({ outcome: "counted" });
  expect(written({ entries: [counted] })).not.toContain("to be told");
  expect(written({ entries: [counted, entry(null)] })).toContain("One use waits to be told to Laurel.");
  expect(written({ entries: [entry(null), entry(null)] })).toContain("2 uses wait to be told to Laurel.");
});

test("whoever is signed out reads it", () => {
  expect(written({ signedOut: true })).toContain("You are signed out.");
});
