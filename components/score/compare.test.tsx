import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Compare } from "@/components/score/compare";
import { scoreWith } from "@/e2e/fixtures/activity";
import { cohortOf } from "@/lib/score/cohort";
import type { Past } from "@/lib/score/past-queries";
import type { Peers } from "@/lib/score/spread-queries";

const day = new Date("2026-11-01");
const score = { ...scoreWith([], {}), value: 42.4, shown: 42, topics: [], scoredAt: day };
const past: Past = { week: null, month: { day, value: 40.1, lines: [] }, quarter: null, first: null };
const reach = { from: 1000, below: 3000 };

function said(people: number): string {
  const cohort = cohortOf(Array.from({ length: people }, (_, index) => 20 + (index % 41)));
  const peers: Peers = { followers: 1300, reach, spread: cohort && { ...cohort, day } };
  return renderToStaticMarkup(<Compare score={score} past={past} peers={peers} />).replace(/<[^>]*>/g, "");
}

test("tells where the middle half of twenty people is, and oneself, and never a rank", () => {
  const text = said(20);
  expect(text).toContain(
    "Half of the 20 members with 1,000 to 3,000 followers are between 25 and 34. You are at 42.",
  );
  expect(text).toContain("You, 42");
  expect(text).not.toMatch(/better than|top \d|\d+(st|nd|rd|th) of/);
});

test("tells nothing of nineteen, and why", () => {
  const text = said(19);
  expect(text).toContain("There are not yet 20 members with 1,000 to 3,000 followers");
  expect(text).not.toContain("between");
});

test("tells the difference to one's own past as far as it reaches", () => {
  const text = said(19);
  expect(text).toContain("A month ago40.1 on 1 Nov 2026+2.3");
  expect(text).toContain("Three months agoNot so long yet");
});
