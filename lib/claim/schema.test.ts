import { expect, test } from "vitest";
import { perkFilterOf } from "@/lib/claim/schema";

test.each([
  [
    { kind: "LOUNGE", city: " Lisbon " },
    { kind: "LOUNGE", city: "Lisbon" },
  ],
  [{}, { kind: null, city: null }],
  [
    { kind: "nothing", city: "" },
    { kind: null, city: null },
  ],
  [
    { kind: ["LOUNGE", "HOTEL"], city: ["a", "b"] },
    { kind: null, city: null },
  ],
  // The database would refuse it.
  [{ city: "Lis\0bon" }, { kind: null, city: null }],
  [{ city: "x".repeat(101) }, { kind: null, city: null }],
])("the address %j narrows to %j", (query, filter) => {
  expect(perkFilterOf(query)).toEqual(filter);
});
