import { expect, test } from "vitest";
import { askingsOf, type Said } from "@/lib/message/askings";

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));
const said = (text: string): Said[] =>
  text.split(" ").map((part) => ({
    claimId: part.slice(0, 1),
    side: part[1] === "m" ? "MEMBER" : "BRAND",
    at: at(Number(part.slice(2))),
  }));

test.each([
  ["an answer", "am1 ab3", [[1, 3]]],
  ["no answer", "am1", [[1, null]]],
  ["several messages in a row are one", "am1 am2 ab5", [[1, 5]]],
  ["a second answer owes nothing", "am1 ab2 ab3", [[1, 2]]],
  [
    "going on asks again",
    "am1 ab2 am4 ab9",
    [
      [1, 2],
      [4, 9],
    ],
  ],
  [
    "conversations do not mix",
    "am1 bm2 bb3",
    [
      [2, 3],
      [1, null],
    ],
  ],
] as [string, string, [number, number | null][]][])("%s", (_, messages, askings) => {
  expect(askingsOf(said(messages))).toEqual(
    askings.map(([asked, answered]) => ({
      askedAt: at(asked),
      answeredAt: answered === null ? null : at(answered),
    })),
  );
});
