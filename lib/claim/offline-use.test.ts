import { expect, test } from "vitest";
import { isUsedOffline, lowValueCents } from "@/lib/claim/offline-use";
import { currencies } from "@/lib/perk/schema";

const venueId = "a venue";

test.each([
  ["ALWAYS", 500_000, venueId, true],
  ["LOW_VALUE", 5_000, venueId, true],
  ["LOW_VALUE", 5_001, venueId, false],
  ["NEVER", 0, venueId, false],
  // Two venues that do not hear of each other would both accept it.
  ["ALWAYS", 0, null, false],
] as const)("%s, worth %i, at %s", (offlineUse, valueCents, venue, allowed) => {
  expect(isUsedOffline({ offlineUse, valueCents, currency: "EUR", venueId: venue })).toBe(allowed);
});

test("every currency has its own idea of little", () => {
  expect(Object.keys(lowValueCents).toSorted()).toEqual([...currencies].toSorted());
});
