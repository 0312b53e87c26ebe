import { expect, test } from "vitest";
import { mayMove, type PerkMove, statusesFor } from "./status";

test.each<[PerkMove, string[]]>([
  ["edit", ["DRAFT", "CHANGES_ASKED"]],
  ["submit", ["DRAFT", "CHANGES_ASKED"]],
  ["delete", ["DRAFT"]],
  ["withdraw", ["SUBMITTED"]],
  ["review", ["SUBMITTED"]],
])("%s is possible from %j only", (move, statuses) => {
  expect(statusesFor(move)).toEqual(statuses);
});

test("nothing is done to what was decided", () => {
  for (const move of ["edit", "submit", "withdraw", "delete", "review"] as const) {
    expect(mayMove("APPROVED", move)).toBe(false);
    expect(mayMove("REJECTED", move)).toBe(false);
  }
});
