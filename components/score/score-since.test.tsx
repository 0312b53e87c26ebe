import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ScoreSince } from "@/components/score/score-since";
import { accountsOf, now, scoreWith, trustAmong } from "@/e2e/fixtures/activity";
import { dayMs } from "@/lib/score/decay";
import type { Past, PastScore } from "@/lib/score/past-queries";
import type { Score } from "@/lib/score/score-of";

const none: Past = { week: null, month: null, quarter: null, first: null };
const daysAgo = (days: number, { value, lines }: Score): PastScore => ({
  ...{ value, lines, day: new Date(Math.floor(now / dayMs - days) * dayMs) },
});
const said = (score: Score, past: Partial<Past>) =>
  renderToStaticMarkup(
    <ScoreSince score={{ ...score, topics: [], scoredAt: new Date(now) }} past={{ ...none, ...past }} />,
  );
const quiet = scoreWith([], {});

test.each([
  ["Since last week", { week: daysAgo(7, quiet) }],
  ["Since 12 days ago", { week: daysAgo(12, quiet) }],
  ["Since you began, 3 days ago", { first: daysAgo(3, quiet) }],
  ["Since yesterday, when you began", { first: daysAgo(1, quiet) }],
  ["You began today", {}],
])("says “%s”", (words, past) => {
  expect(said(quiet, past)).toContain(words);
});

test("says that nothing changed", () => {
  expect(said(quiet, { week: daysAgo(7, quiet) })).toContain("Nothing changed");
});

test("for whatever two receipts, the lines that are told add up to the difference that is told", () => {
  const tenths = (text: string) => Math.round(Number(text.replace("−", "-")) * 10);
  fc.assert(
    fc.property(accountsOf(), accountsOf(), trustAmong, (earlier, later, trust) => {
      const [before, after] = [scoreWith(earlier, trust), scoreWith(later, trust)];
      const html = said(after, { week: daysAgo(7, before) });
      const [whole = ""] = html.match(/(?<=text-4xl font-semibold">)[^<]+/) ?? [];
      const lines = [...html.matchAll(/tabular-nums">([^<]+)<\/span><\/li>/g)].map(
        ([, points = ""]) => points,
      );
      expect(tenths(whole)).toBe(Math.round(after.value * 10) - Math.round(before.value * 10));
      expect(lines.reduce((sum, points) => sum + tenths(points), 0)).toBe(tenths(whole));
    }),
  );
});
