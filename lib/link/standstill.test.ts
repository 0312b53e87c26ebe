import { expect, test } from "vitest";
import { standstillMs } from "@/lib/link/standstill";

const dayMs = 86_400_000;
const read = Date.UTC(2026, 4, 1);

test.each([
  ["an account that can be read ages", null, 10, 0],
  ["one that cannot stands still from its last reading on", 1, 10, 10],
  ["whatever day it is noticed", 9, 10, 10],
  ["not before it is noticed", 11, 10, 0],
  ["for thirty days", 1, 30, 30],
  ["and no longer", 1, 31, 30],
])("%s", (_, unreadableAfter, now, stands) => {
  const unreadableSince = unreadableAfter === null ? null : read + unreadableAfter * dayMs;
  const still = standstillMs({ lastReadAt: read, unreadableSince }, read + now * dayMs);
  expect(still / dayMs).toBe(stands);
});
